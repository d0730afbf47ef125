"""A sheet read so far: its rows with their values and cells, before and after the record class has judged them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from feasibility.findings import Place
from feasibility.inputs.records import DEFAULT_MONEY_UNIT, Origin, Record, columns
from feasibility.inputs.references import Rows, group_words
from feasibility.inputs.schema import Layout, Reference, Sheet


@dataclass(frozen=True, slots=True)
class ParsedRow:
    """A row's values by field, numbers by year, and the record, which is ``None`` where a value does not fit.

    Checks across sheets look at ``values``, so that one bad cell hides no other fault.
    """

    values: Mapping[str, Any]
    origin: Origin
    years: Mapping[int, float] = field(default_factory=dict)
    record: Record | None = None
    key: str = ""

    def text(self, name: str) -> str:
        """A text, choice or reference as stored; empty where it is blank or no text."""
        value = self.values.get(name)
        return value if isinstance(value, str) else ""

    def number(self, name: str) -> float | None:
        """A number as stored; ``None`` where it is blank or no number."""
        value = self.values.get(name)
        return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None


@dataclass(frozen=True, slots=True)
class ParsedSheet:
    """A sheet's rows as read. ``language`` is that of the sheet's name, in which findings suggest words."""

    record: type[Record]
    place: Place
    language: str
    rows: tuple[ParsedRow, ...] = ()
    money_unit: str = DEFAULT_MONEY_UNIT
    year_cells: Mapping[int, str] = field(default_factory=dict)
    lost: frozenset[str] = frozenset()  # fields whose column is missing or misspelt, which has been said

    @property
    def sheet(self) -> Sheet:
        """The sheet's declaration."""
        return self.record.sheet

    @property
    def form(self) -> ParsedRow | None:
        """The one row of a form."""
        return self.rows[0] if self.sheet.layout is Layout.FORM and self.rows else None

    @property
    def keys(self) -> tuple[str, ...]:
        """The row keys, those of faulty rows included."""
        return tuple(row.key for row in self.rows)

    def place_of(self, row: ParsedRow, name: str | int) -> Place:
        """The cell of a field or year of a row."""
        key = ".".join(part for part in (self.sheet.name, row.key, str(name)) if part)
        return Place(self.place.workbook, self.place.sheet, row.origin.cells.get(name, ""), key)

    def rows_for(self, reference: Reference) -> Rows:
        """This sheet's rows as a reference may name them."""
        declared = columns(self.record).get(reference.group) if reference.group else None
        if declared is None:
            return Rows(self.keys)
        words = tuple(group_words(row.text(reference.group), declared.choices) for row in self.rows)
        return Rows(self.keys, words)


Sheets = Mapping[str, ParsedSheet]
