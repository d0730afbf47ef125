"""Pieces that several tables and charts share: columns, and rows over the years."""

from __future__ import annotations

from collections.abc import Sequence

from feasibility.appraisal import Study
from feasibility.descriptions import Cell, Chart, ChartKind, Column, Number, NumberKind, Row, Series, Table
from feasibility.inputs.schema import Choice
from feasibility.lines import Line
from feasibility.terms import Language

UPRIGHT_YEARS = 7


def word(choices: Sequence[Choice], code: str, language: Language) -> str:
    """The word of a choice's code in the report's language; empty for none."""
    return next((choice.word(language.code) for choice in choices if choice.code == code), "")


def label_column(title: str, width: float) -> Column:
    """A column of names."""
    return Column(title, "left", width)


def number_column(title: str, width: float = 1.0, span: str = "") -> Column:
    """A column of numbers."""
    return Column(title, "right", width, span)


def items_by_year(
    study: Study,
    language: Language,
    key: str,
    items: Line,
    whole: Line | None,
    *,
    wide: bool = False,
    only_used_years: bool = False,
    notes: tuple[str, ...] = (),
    unit: str = "백만원",
    kind: NumberKind = NumberKind.AMOUNT,
    sums: tuple[Line, Line | None] | None = None,
    more: Sequence[tuple[str, Line, Line | None]] = (),
) -> Table:
    """A table of the rows of ``items`` over the years with the line ``whole`` as its total, if any.

    ``more`` are rows after the items: name, yearly line, its total over the period. ``sums`` are the study's own totals
    over the period, of the items and of the whole, for a last column. Rows that are nothing in every year are left out.
    """
    assert items.rows is not None
    used = used_years(study, whole) if only_used_years and whole is not None else None
    years = used or list(study.years)
    rows: list[Row] = []
    for position, label in enumerate(items.rows.labels):
        if not items.values[position].any():
            continue
        cells: list[Cell] = [items.rows.title(position)]
        cells += [_or_nothing(items, label, year, kind) for year in years]
        if sums is not None:
            cells.append(Number(sums[0], label, kind=kind))
        rows.append(Row(tuple(cells)))
    for name, line, over_period in more:
        added: list[Cell] = [name, *(_or_nothing(line, None, year, kind) for year in years)]
        if sums is not None:
            added.append(None if over_period is None else Number(over_period, kind=kind))
        rows.append(Row(tuple(added)))
    if whole is not None:
        last: list[Cell] = [language.label("row.total")]
        last += [_or_nothing(whole, None, year, kind) for year in years]
        if sums is not None:
            last.append(None if sums[1] is None else Number(sums[1], kind=kind))
        rows.append(Row(tuple(last), "total"))
    return _yearly_table(language, key, years, tuple(rows), unit, notes, wide, sums is not None)


def by_year(
    study: Study,
    language: Language,
    key: str,
    lines: Sequence[tuple[str, Line, Line | None]],
    whole: tuple[str, Line, Line | None] | None,
    *,
    wide: bool = False,
    notes: tuple[str, ...] = (),
    unit: str = "백만원",
    kind: NumberKind = NumberKind.AMOUNT,
) -> Table | None:
    """A table of lines without rows over the years, one a row: name, yearly line, its total over the period."""
    if not lines:
        return None
    years = list(study.years)
    rows: list[Row] = []
    entries = [(entry, "body") for entry in lines] + ([(whole, "total")] if whole else [])
    sums = any(over_period is not None for (_, _, over_period), _ in entries)
    for (name, line, over_period), role in entries:
        cells: list[Cell] = [name, *(_or_nothing(line, None, year, kind) for year in years)]
        if sums:
            cells.append(None if over_period is None else Number(over_period, kind=kind))
        rows.append(Row(tuple(cells), role))
    return _yearly_table(language, key, years, tuple(rows), unit, notes, wide, sums)


def used_years(study: Study, line: Line) -> list[int]:
    """The years from the first to the last in which a line is not nothing."""
    years = list(study.years)
    used = [year for year in years if line.at(year=year)]
    return years[years.index(used[0]) : years.index(used[-1]) + 1] if used else years[:1]


def _or_nothing(line: Line, row: str | None, year: int, kind: NumberKind) -> Cell:
    value = line.at(row, year)
    return None if not value else Number(line, row, year, kind)


def _yearly_table(
    language: Language,
    key: str,
    years: list[int],
    rows: tuple[Row, ...],
    unit: str,
    notes: tuple[str, ...],
    wide: bool,
    sums: bool,
) -> Table:
    # Few years fit an upright page.
    wide = wide and len(years) > UPRIGHT_YEARS
    columns = [label_column(language.label("column.item"), 2.6)]
    columns += [number_column(str(year)) for year in years]
    if sums:
        columns.append(number_column(language.label("row.total"), 1.2))
    return Table(
        key,
        language.label(f"table.{key}"),
        tuple(columns),
        rows,
        unit=unit,
        notes=notes,
        source=language.label("source.own"),
        wide=wide,
    )


def rows_by_year(
    study: Study, language: Language, key: str, line: Line, kind: ChartKind, unit: str, numbers: NumberKind
) -> Chart | None:
    """The rows of a line over the years, those that are something in some year."""
    if line.rows is None:
        return None
    years = list(study.years)
    axis = line.rows
    used = [position for position in range(len(axis)) if line.values[position].any()]
    series = tuple(
        Series(axis.title(position), tuple(Number(line, axis.labels[position], year, numbers) for year in years))
        for position in used
    )
    if not series:
        return None
    categories = tuple(str(year) for year in years)
    title = language.label(f"chart.{key}")
    return Chart(key, kind, title, categories, series, unit=unit, source=language.label("source.own"))
