"""Records: one frozen object a row (or a form), which knows the cell that each of its fields stands in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Annotated, Any, ClassVar, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, PrivateAttr

from feasibility.findings import Place
from feasibility.inputs import making as column
from feasibility.inputs.choices import EVIDENCE
from feasibility.inputs.schema import MONEY, OWN_UNIT, Column, Layout, Sheet

TRAILING = ("source", "evidence", "remark")
NO_UNIT_NAMED = "단위"
DEFAULT_MONEY_UNIT = "백만원"


@dataclass(frozen=True, slots=True)
class Support:
    """Why a value may be believed: source ids, evidence mark (a code of ``EVIDENCE`` or empty), remark."""

    source: str = ""
    evidence: str = ""
    remark: str = ""

    @property
    def sources(self) -> tuple[str, ...]:
        """The source ids, which a cell separates by commas.

        >>> Support("U1, U3").sources
        ('U1', 'U3')
        """
        return tuple(part.strip() for part in self.source.split(",") if part.strip())


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record was read: its sheet and, by field or year, the cell; ``support`` by field for a form.

    ``moved`` holds, for fields that an alternative changes, the cell in which the change stands.
    """

    workbook: str = ""
    sheet: str = ""
    cells: Mapping[str | int, str] = field(default_factory=dict)
    money_unit: str = DEFAULT_MONEY_UNIT
    support: Mapping[str, Support] = field(default_factory=dict)
    moved: Mapping[str | int, Place] = field(default_factory=dict)


class Record(BaseModel):
    """What every sheet's record shares. Subclasses set ``sheet`` and declare fields with their columns.

    Text, choices and references are ``""`` when blank, numbers and dates ``None``.
    """

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", allow_inf_nan=False)

    sheet: ClassVar[Sheet]
    _origin: Origin = PrivateAttr(default_factory=Origin)
    _years: Mapping[int, float] = PrivateAttr(default_factory=dict)

    @property
    def row_key(self) -> str:
        """The key that names this row in overrides and traces; empty for a form."""
        if self.sheet.layout is Layout.FORM:
            return ""
        return str(getattr(self, self.sheet.key_field))

    @property
    def years(self) -> Mapping[int, float]:
        """The numbers in the year columns by calendar year; blank cells have no entry."""
        return self._years

    def place(self, name: str) -> Place:
        """The cell of a field, blank or not; without address when the sheet has no such column."""
        if name not in type(self).model_fields:
            raise ValueError(f"{self.sheet.name} has no field {name!r}")
        return self._place(name)

    def place_of_year(self, year: int) -> Place:
        """The cell of a year; without address when the sheet has no such year."""
        return self._place(year)

    def move(self, name: str | int, place: Place) -> None:
        """Says that a field's value stands in another cell: what an alternative changes stands where it says so."""
        self._origin = replace(self._origin, moved={**self._origin.moved, name: place})

    @property
    def moved(self) -> Mapping[Place, Place]:
        """The cells of this row that an alternative changes, each with the cell in which the change stands."""
        origin = self._origin
        return {
            Place(origin.workbook, origin.sheet, origin.cells.get(name, "")): place
            for name, place in origin.moved.items()
        }

    def _place(self, name: str | int) -> Place:
        origin = self._origin
        key = ".".join(part for part in (self.sheet.name, self.row_key, str(name)) if part)
        if name in origin.moved:
            return replace(origin.moved[name], key=key)
        return Place(origin.workbook, origin.sheet, origin.cells.get(name, ""), key)

    def unit_of(self, name: str) -> str:
        """The unit of a field of numbers, written out: ``백만원/㎡``; empty for a pure number or a text."""
        declared = columns(type(self)).get(name)
        if declared is None:
            raise ValueError(f"{self.sheet.name} has no field {name!r}")
        return self._written(declared.units.get(str(getattr(self, declared.by, "")), declared.unit or ""))

    def unit_of_years(self) -> str:
        """The unit of the numbers in the year columns."""
        years = self.sheet.years
        if years is None:
            raise ValueError(f"{self.sheet.name} has no year columns")
        return self._written(years.units.get(str(getattr(self, years.by, "")), years.unit))

    def _written(self, unit: str) -> str:
        own = str(getattr(self, "quantity_unit", "") or getattr(self, "unit", "") or NO_UNIT_NAMED)
        written = {MONEY: self._origin.money_unit, OWN_UNIT: own}
        above, slash, below = unit.partition("/")
        parts = ("·".join(written.get(symbol, symbol) for symbol in side.split("·")) for side in (above, below))
        return slash.join(parts) if slash else next(iter(parts))

    def support(self, name: str = "") -> Support:
        """Source, evidence mark and remark: of the row, or of one field of a form."""
        if self.sheet.layout is Layout.FORM:
            return self._origin.support.get(name, Support())
        return Support(*(str(getattr(self, trailing, "")) for trailing in TRAILING))


class Row(Record):
    """A row of a sheet that claims something: it ends with source, evidence mark and remark."""

    source: Annotated[
        str,
        column.text(
            "출처",
            "Source",
            note="출처 시트의 출처번호. 여러 개이면 쉼표로 구분합니다.",
            note_english="Ids of the sheet Sources, separated by commas.",
        ),
    ] = ""
    evidence: Annotated[
        str,
        column.choice(
            "근거구분",
            "Evidence",
            EVIDENCE,
            note="인용: 출처에 있는 값 / 산출: 출처 값에서 계산 / 가정 / 미확인",
            note_english="Quoted from the source, derived from quoted values, assumed, or unverified.",
        ),
    ] = ""
    remark: Annotated[str, column.prose("비고", "Remark")] = ""


R = TypeVar("R", bound=Record)


def columns(record: type[Record]) -> Mapping[str, Column]:
    """The columns of a record class in the order of the sheet, by field name."""
    return _columns(record)


@cache
def _columns(record: type[Record]) -> Mapping[str, Column]:
    found: dict[str, Column] = {}
    for name, info in record.model_fields.items():
        declared = next((item for item in info.metadata if isinstance(item, Column)), None)
        if declared is None:
            raise ValueError(f"{record.__name__}.{name} declares no column")
        found[name] = declared
    ordered = [name for name in found if name not in TRAILING] + [name for name in TRAILING if name in found]
    return {name: found[name] for name in ordered}


@dataclass(frozen=True, slots=True)
class Table(Generic[R]):
    """The records of one sheet, in the order of its rows.

    ``place`` is the sheet itself (no cell); ``money_unit`` the unit that a money sheet states.
    """

    record: type[R]
    records: tuple[R, ...]
    place: Place
    money_unit: str = DEFAULT_MONEY_UNIT

    @property
    def sheet(self) -> Sheet:
        """The sheet's declaration."""
        return self.record.sheet

    @property
    def by_key(self) -> Mapping[str, R]:
        """The records by row key."""
        return {record.row_key: record for record in self.records}

    @property
    def keys(self) -> tuple[str, ...]:
        """The row keys in the order of the rows."""
        return tuple(record.row_key for record in self.records)

    def __iter__(self) -> Iterator[R]:
        return iter(self.records)

    def __len__(self) -> int:
        return len(self.records)


def made(record: type[R], origin: Origin, years: Mapping[int, float] | None = None, **values: Any) -> R:
    """A record with its origin; raises pydantic's ``ValidationError`` where a value does not fit its column."""
    row = record.model_validate(values)
    row._origin = origin
    row._years = dict(years or {})
    return row
