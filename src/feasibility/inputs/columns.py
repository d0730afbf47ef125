"""The columns of a sheet as leaves of a graph: every number keeps the cell it was read from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from feasibility.descriptions import Number, NumberKind
from feasibility.findings import Place
from feasibility.inputs.records import Record, Table, columns
from feasibility.inputs.references import named_rows
from feasibility.inputs.schema import MONEY, OWN_UNIT, Column
from feasibility.lines import Axis, Frame, Keys, Kind, Line, leaf, matches
from feasibility.terms.money import with_price_basis

# What a quantity without a unit of its own is counted in, so that quantity × unit price gives money.
COUNTED = "단위"
Converter = Callable[[Line, str], Line]


class Columns:
    """The columns of one sheet. ``columns.unit_price`` is a line over the sheet's rows, made once.

    Blank numbers are 0 and keep their cell. Money comes in the study's unit: where the sheet states another, the
    line is the leaf times or by a conversion figure. A column whose unit depends on another field (the unit price
    of a cost row on its basis) is read part by part: ``columns.part("basis", "per_head").unit_price``.
    """

    def __init__(
        self,
        table: Table[Any],
        frame: Frame,
        price_basis: str,
        convert: Converter,
        language: str = "ko",
        period_end: int | None = None,
    ) -> None:
        self._table, self._frame, self._basis, self._convert = table, frame, price_basis, convert
        self._period_end = frame.years.last if period_end is None else period_end
        self._language = language
        self._made: dict[tuple[Any, ...], Any] = {}
        self._declared = columns(table.record)
        titles = tuple(_title(record) for record in table.records)
        places = tuple(record.place(table.sheet.key_field) for record in table.records)
        self.axis = Axis(table.sheet.title(language), _row_labels(table), titles, places)

    # Whole columns.

    def __getattr__(self, name: str) -> Line:
        if name.startswith("_"):
            raise AttributeError(name)
        return self._column(name, None, None)

    def record(self, position: int) -> Any:
        """The record of a row."""
        return self._table.records[position]

    @property
    def records(self) -> tuple[Any, ...]:
        """The records in the order of the rows."""
        return self._table.records

    def words(self, name: str) -> tuple[str | None, ...]:
        """A text, choice or key column as stored; ``None`` where it is blank."""
        return tuple(getattr(record, name) or None for record in self._table.records)

    def title_of_key(self, key: str) -> str:
        """What a reader calls the row of a key of this sheet; another text as it is."""
        return self.axis.title(self.axis.labels.index(key)) if key in self.axis.labels else key

    def shown(self, name: str, position: int, kind: NumberKind) -> Number | None:
        """A number of one row as it was entered, in its own unit; ``None`` where its cell is blank."""
        if getattr(self._table.records[position], name) is None:
            return None
        column = self._declared[name]
        word = str(getattr(self._table.records[position], column.by, "")) if column.by else ""
        line = self._column(name, None, None) if not word else getattr(self.part(column.by, word), name)
        return Number(line, self.axis.labels[position], kind=kind)

    def titles(self, name: str) -> tuple[str, ...]:
        """A text column, blank cells as empty texts."""
        return tuple(str(getattr(record, name)) for record in self._table.records)

    def has(self, name: str, word: str) -> bool:
        """Whether some row holds a word in a choice column."""
        return word in self.words(name)

    # Parts of columns.

    def part(self, name: str, word: str) -> Part:
        """The rows that hold a word in a choice column; the others have no cell and are 0."""
        return Part(self, tuple(found == word for found in self.words(name)), {name: word})

    def only(self, rows: Sequence[bool]) -> Part:
        """Some rows; the others have no cell and are 0."""
        return Part(self, tuple(rows), {})

    def years(self, unit: str = "") -> Line:
        """The year columns as one line; ``unit`` ``money`` is the sheet's money unit."""
        return self._years(unit, None)

    # Keys to other rows.

    def keys(
        self, name: str, target: Axis, words: Sequence[str | None] | None = None, default: Sequence[str] = ()
    ) -> Keys:
        """A column whose texts name rows of ``target``; ``words`` restricts it, ``default`` fills its blanks."""
        found = list(self.words(name) if words is None else words)
        if default:
            found = [word or other for word, other in zip(found, default, strict=True)]
        identity = ("keys", name, id(target), tuple(found))
        if identity not in self._made:
            # A blank cell keeps its place, so that the column reads as one range; a word left out does not.
            written = self.words(name)
            places = [
                record.place(name) if found_word or not word else None
                for record, found_word, word in zip(self._table.records, found, written, strict=True)
            ]
            if default:
                fallback = [record.place("name") for record in self._table.records]
                places = [
                    place if word else other for place, word, other in zip(places, written, fallback, strict=True)
                ]
            self._made[identity] = (target, Keys.of(self.axis, target, found, places))
        made: Keys = self._made[identity][1]
        return made

    def words_axis(self, name: str, default: Sequence[str] = ()) -> Axis:
        """An axis of the words that a text column holds, in the order in which they first appear."""
        identity = ("axis", name)
        if identity not in self._made:
            found = list(self.titles(name))
            if default:
                found = [word or other for word, other in zip(found, default, strict=True)]
            labels = tuple(dict.fromkeys(word for word in found if word))
            self._made[identity] = Axis(self._declared[name].title(self._language), labels)
        made: Axis = self._made[identity]
        return made

    def choice_axis(self, name: str) -> Axis:
        """An axis of the words that a choice column may hold."""
        identity = ("choices", name)
        if identity not in self._made:
            column = self._declared[name]
            words = tuple(choice.word(self._language) for choice in column.choices)
            labels = tuple(choice.code for choice in column.choices)
            self._made[identity] = Axis(column.title(self._language), labels, words, None, words)
        made: Axis = self._made[identity]
        return made

    def choices(self, name: str) -> Keys:
        """A choice column as keys to the axis of its choices."""
        return self.keys(name, self.choice_axis(name))

    def chosen(self, name: str, word: str) -> Line:
        """1 for the rows that hold a word in a choice column, 0 for the others."""
        identity = ("chosen", name, word)
        if identity not in self._made:
            self._made[identity] = matches(self._frame, self.choices(name), word)
        made: Line = self._made[identity]
        return made

    def named(self, name: str, other: Columns | None = None) -> tuple[tuple[int, ...], ...]:
        """For each row, the positions of the rows that a reference column names, in this sheet or in ``other``."""
        target = self if other is None else other
        column = self._declared[name]
        return tuple(
            named_rows(
                str(getattr(record, name)), column.reference_for(str(getattr(record, column.by, ""))), target._table
            )
            for record in self._table.records
        )

    # How leaves are made.

    def _column(
        self, name: str, rows: tuple[bool, ...] | None, chosen: tuple[str, str] | None, unit: str | None = None
    ) -> Line:
        column = self._number(name)
        identity = ("column", name, rows, unit)
        if identity not in self._made:
            written = self._unit(column, chosen) if unit is None else unit
            numbers, places = [], []
            for position, record in enumerate(self._table.records):
                here = rows is None or rows[position]
                value = getattr(record, name) if here else None
                numbers.append([float(value or 0)])
                places.append([record.place(name) if here else None])
            self._made[identity] = self._leaf(numbers, places, written, column.kind, False)
        made: Line = self._made[identity]
        return made

    def _years(self, unit: str, rows: tuple[bool, ...] | None) -> Line:
        declared = self._table.sheet.years
        if declared is None:
            raise ValueError(f"{self._table.sheet.name} has no year columns")
        identity = ("years", unit, rows)
        if identity not in self._made:
            numbers, places = [], []
            for position, record in enumerate(self._table.records):
                here = rows is None or rows[position]
                held = [self._year_read(record, year) for year in self._frame.years]
                numbers.append([float(record.years.get(year, 0)) if here else 0.0 for year in held])
                places.append([_address(record, year) if here else None for year in held])
            self._made[identity] = self._leaf(numbers, places, unit, declared.kind, True)
        made: Line = self._made[identity]
        return made

    def _year_read(self, record: Record, year: int) -> int:
        """The year column that holds for a year: its own, else that of the period's last year for the years after it.

        A plan of operation goes on as it ends; a spread of investment does not.
        """
        declared = self._table.sheet.years
        last = self._period_end
        if year <= last or declared is None or not declared.complete or _address(record, year) is not None:
            return year
        return last

    def _leaf(self, numbers: Any, places: Any, unit: str, kind: Kind, years: bool) -> Line:
        money = self._table.money_unit
        written = unit.replace(MONEY, money).replace(OWN_UNIT, COUNTED) if unit else ""
        line = leaf(self._frame, numbers, with_price_basis(written, self._basis), self.axis, years, kind, places)
        return self._convert(line, money) if MONEY in unit else line

    def _number(self, name: str) -> Column:
        column = self._declared.get(name)
        if column is None or (column.unit is None and not column.units):
            raise ValueError(f"{self._table.sheet.name} has no column of numbers named {name!r}")
        return column

    def _unit(self, column: Column, chosen: tuple[str, str] | None) -> str:
        if chosen is not None and column.by == chosen[0] and chosen[1] in column.units:
            return column.units[chosen[1]]
        return column.unit or ""


class Part:
    """Some rows of a sheet's columns, with the unit that their word gives."""

    def __init__(self, whole: Columns, rows: tuple[bool, ...], chosen: dict[str, str]) -> None:
        self._whole, self._rows = whole, rows
        self._chosen = next(iter(chosen.items()), None)

    def __getattr__(self, name: str) -> Line:
        if name.startswith("_"):
            raise AttributeError(name)
        return self._whole._column(name, self._rows, self._chosen)

    def with_unit(self, name: str, unit: str) -> Line:
        """A column of these rows in a unit that the calculation knows and the sheet does not."""
        return self._whole._column(name, self._rows, None, unit)

    def years(self, unit: str = "") -> Line:
        """The year columns of these rows."""
        return self._whole._years(unit, self._rows)

    def keys(self, name: str, target: Axis) -> Keys:
        """Keys of these rows; the others name nothing."""
        words = [word if here else None for word, here in zip(self._whole.words(name), self._rows, strict=True)]
        return self._whole.keys(name, target, words)


class FormFields:
    """The fields of a form as lines without rows. ``fields.opening_year`` is a leaf, made once."""

    def __init__(self, record: Record, frame: Frame, price_basis: str) -> None:
        self._record, self._frame, self._basis = record, frame, price_basis
        self._declared = columns(type(record))
        self._made: dict[str, Line] = {}

    def __getattr__(self, name: str) -> Line:
        if name.startswith("_"):
            raise AttributeError(name)
        if name not in self._made:
            column, value = self._declared.get(name), getattr(self._record, name, None)
            if column is None or column.unit is None:
                raise ValueError(f"{self._record.sheet.name} has no field of numbers named {name!r}")
            if value is None:
                raise ValueError(f"{self._record.sheet.name}.{name} is blank: ask has({name!r}) first")
            unit = with_price_basis(column.unit, self._basis)
            self._made[name] = leaf(
                self._frame, float(value), unit=unit, kind=column.kind, places=self._record.place(name)
            )
        return self._made[name]

    def has(self, name: str) -> bool:
        """Whether a field is filled."""
        return getattr(self._record, name) not in (None, "")

    def word(self, name: str) -> str:
        """A text or choice field as stored."""
        return str(getattr(self._record, name))


def _title(record: Record) -> str:
    """What a reader calls a row: its name, the answer of a survey, else its key."""
    return str(getattr(record, "name", "") or getattr(record, "answer", "") or record.row_key)


def _row_labels(table: Table[Any]) -> tuple[str, ...]:
    """The row keys; a sheet whose rows share a key (yearly plans of one item) counts them apart."""
    seen: dict[str, int] = {}
    labels = []
    for key in table.keys:
        seen[key] = seen.get(key, 0) + 1
        labels.append(key if seen[key] == 1 else f"{key} ({seen[key]})")
    return tuple(labels)


def _address(record: Record, year: int) -> Place | None:
    place = record.place_of_year(year)
    return place if place.cell else None
