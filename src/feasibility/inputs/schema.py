"""How a sheet is declared: columns, choices, references. Reading, checks, template and dictionary follow from it.

A field is declared once, as ``Annotated[type, column]`` in a record class; the column says everything else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from pydantic_core import PydanticCustomError, core_schema

from feasibility.lines.leaf import Kind

MONEY = "money"  # in a column's unit: the money unit that the sheet states
OWN_UNIT = "unit"  # in a column's unit: the unit that the row itself names
TEXT_LENGTH = 300
PROSE_LENGTH = 4000


@dataclass(frozen=True, slots=True)
class Choice:
    """One allowed word: the code that is stored, and the Korean and English words that a cell may hold."""

    code: str
    korean: str
    english: str

    def word(self, language: str) -> str:
        """The word in a language (``ko`` or ``en``)."""
        return self.korean if language == "ko" else self.english


@dataclass(frozen=True, slots=True)
class Reference:
    """What the keys in a cell may name.

    ``sheets`` are the sheets whose row keys may be named; ``group`` a field of those sheets whose words stand for all
    rows that carry them; ``words`` further allowed words; ``many`` allows several, separated by commas, and ranges
    (``자본-02~자본-06``). With ``target`` the cell names other cells as ``sheet.row-key.field``: cells of numbers, and
    with ``texts`` of words too.
    """

    sheets: tuple[str, ...] = ()
    group: str = ""
    words: tuple[Choice, ...] = ()
    many: bool = False
    target: bool = False
    texts: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """One field of a sheet.

    ``unit`` is ``None`` for what has no unit (text, choices), ``""`` for a pure number; ``units`` gives it by the value
    of the field ``by`` (the basis of a cost row), ``references`` the reference in the same way. ``required_when``
    names a field and the values that make this one required. A ``label`` is a text that rows are summed by.

    >>> Column("단가", "Unit price", Kind.AMOUNT, unit="money/㎡", lower=0).fault(-1.0)
    ('cell-range', {'found': -1.0, 'lower': 0, 'upper': None})
    """

    korean: str
    english: str
    kind: Kind = Kind.STRUCTURE
    unit: str | None = None
    units: Mapping[str, str] = field(default_factory=dict)
    by: str = ""
    choices: tuple[Choice, ...] = ()
    lower: float | None = None
    upper: float | None = None
    required: bool = False
    required_when: tuple[str, tuple[str, ...]] | None = None
    or_else: str = ""  # the field that may be filled instead of one that is required by ``required_when``
    reference: Reference | None = None
    references: Mapping[str, Reference] = field(default_factory=dict)
    length: int = TEXT_LENGTH
    label: bool = False
    note: str = ""
    note_english: str = ""

    def title(self, language: str) -> str:
        """The column's title in a language (``ko`` or ``en``)."""
        return self.korean if language == "ko" else self.english

    def guidance(self, language: str) -> str:
        """What a person who fills the column should know."""
        return self.note if language == "ko" else self.note_english

    def reference_for(self, by: str) -> Reference | None:
        """What a cell may name, given the value of the field ``by``."""
        return self.references.get(by, self.reference)

    def fault(self, value: Any) -> tuple[str, dict[str, Any]] | None:
        """What is wrong with a value of the right type: a finding's code and details, or nothing."""
        if isinstance(value, str):
            if self.choices and value and value not in {choice.code for choice in self.choices}:
                return "cell-choice", {"found": value}
            if len(value) > self.length:
                return "cell-text-length", {"found": len(value), "limit": self.length}
        elif isinstance(value, (int, float)):
            too_low = self.lower is not None and value < self.lower
            too_high = self.upper is not None and value > self.upper
            if too_low or too_high:
                return "cell-range", {"found": value, "lower": self.lower, "upper": self.upper}
        return None

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> core_schema.CoreSchema:
        """Lets pydantic apply the column's own bounds and choices after the type has been checked."""
        return core_schema.no_info_after_validator_function(self._checked, handler(source))

    def _checked(self, value: Any) -> Any:
        fault = self.fault(value)
        if fault is not None:
            code, details = fault
            raise PydanticCustomError("column_fault", "{code}", {"code": code, "details": details})
        return value

    # Two columns are the same only when they are the same object: mappings in a column have no hash.
    def __hash__(self) -> int:
        return id(self)


class Layout(Enum):
    """How a sheet is laid out: one record a row, or one field a row."""

    ROWS = "rows"
    FORM = "form"


@dataclass(frozen=True, slots=True)
class YearColumns:
    """A sheet's year columns: one number a year. ``units`` gives the unit by the value of the field ``by``."""

    kind: Kind
    unit: str = ""
    units: Mapping[str, str] = field(default_factory=dict)
    by: str = ""
    lower: float | None = 0.0
    upper: float | None = None
    required: bool = False
    complete: bool = True  # whether every year of the period needs a column
    note: str = ""
    note_english: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a sheet is called, where it belongs, and how it is laid out.

    ``part`` is the part of the report that is left out without the sheet (a label key of ``terms``); ``key_field`` the
    field in column A that identifies a row, ``key_example`` how such a key looks. ``cell_like_keys`` allows keys such
    as A1 (source numbers, which no formula ever names).
    """

    name: str
    korean: str
    english: str
    workbook: str
    part: str
    layout: Layout = Layout.ROWS
    required: bool = False
    money: bool = False
    years: YearColumns | None = None
    key_field: str = "key"
    key_example: str = ""
    cell_like_keys: bool = False
    guide: str = ""
    guide_english: str = ""

    def title(self, language: str) -> str:
        """The sheet's title in a language (``ko`` or ``en``)."""
        return self.korean if language == "ko" else self.english

    def guidance(self, language: str) -> str:
        """One line on what the sheet is for."""
        return self.guide if language == "ko" else self.guide_english
