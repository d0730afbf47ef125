"""Reading a sheet of rows: one record a row, numbers by year in the year columns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from feasibility.findings import Finding, Grade, Place
from feasibility.inputs.grid import CellValue, SheetGrid, address
from feasibility.inputs.headings import Headings, row_columns
from feasibility.inputs.judging import judged, quote
from feasibility.inputs.layout import MONEY_UNIT, MONEY_UNITS, TOTALS
from feasibility.inputs.parsing import ParsedRow, ParsedSheet
from feasibility.inputs.records import DEFAULT_MONEY_UNIT, Origin, Record, columns
from feasibility.inputs.references import fold, word_code
from feasibility.inputs.spoilt import spoilt_cell
from feasibility.inputs.values import clean, stored, stored_type

_TOTALS = frozenset(fold(word) for word in TOTALS)
_MONEY_TITLES = frozenset(fold(title) for title in (MONEY_UNIT.code, MONEY_UNIT.korean, MONEY_UNIT.english))


def parse_rows(grid: SheetGrid, record: type[Record], language: str) -> tuple[ParsedSheet | None, list[Finding]]:
    """The sheet's rows; ``None`` when its headings are not found, or no row is filled."""
    place = Place(grid.workbook, grid.title)
    if not grid.cells and not grid.errors and not grid.unsaved:
        return None, []
    headings, findings = row_columns(grid, record, language, place)
    if headings is None:
        return ParsedSheet(record, place, language), findings
    filled = _filled(grid, headings)
    if not filled:
        return None, findings
    money_unit, faults = _money_unit(grid, record, headings, language)
    findings += faults
    sheet = ParsedSheet(record, place, language)
    rows = []
    untitled: set[int] = set()
    for row, used in filled.items():
        read, faults = _row(grid, sheet, headings, row, used, money_unit, untitled)
        findings += faults
        if read is not None:
            rows.append(read)
    year_cells = {year: address(headings.row, column) for year, column in headings.years.items()}
    if not rows:
        return None, findings
    return ParsedSheet(record, place, language, tuple(rows), money_unit, year_cells, headings.lost), findings


def _filled(grid: SheetGrid, headings: Headings) -> dict[int, set[int]]:
    """The rows below the headings in which some cell is filled, with the columns that are."""
    rows: dict[int, set[int]] = {}
    for row, column in (*grid.cells, *grid.errors, *grid.unsaved):
        value = grid.cells.get((row, column))
        blank = isinstance(value, str) and not clean(value) and (row, column) not in grid.errors
        if row > headings.row and not blank:
            rows.setdefault(row, set()).add(column)
    return dict(sorted(rows.items()))


def _money_unit(grid: SheetGrid, record: type[Record], headings: Headings, language: str) -> tuple[str, list[Finding]]:
    """The money unit that a money sheet states above its headings."""
    if not record.sheet.money:
        return DEFAULT_MONEY_UNIT, []
    expected = ", ".join(unit.word(language) for unit in MONEY_UNITS)
    for (row, column), value in sorted(grid.cells.items()):
        if row < headings.row and isinstance(value, str) and fold(value).rstrip(":") in _MONEY_TITLES:
            stated = grid.cells.get((row, column + 1))
            code = word_code(stated, MONEY_UNITS) if isinstance(stated, str) else None
            if code is not None:
                return code, []
            place = Place(grid.workbook, grid.title, address(row, column + 1))
            if stated is None:
                return DEFAULT_MONEY_UNIT, [Finding("unit-missing", place, details={"expected": expected})]
            details = {"found": quote(stated), "expected": expected}
            return DEFAULT_MONEY_UNIT, [Finding("unit-unknown", place, details=details)]
    place = Place(grid.workbook, grid.title)
    return DEFAULT_MONEY_UNIT, [Finding("unit-missing", place, details={"expected": expected})]


def _row(
    grid: SheetGrid,
    sheet: ParsedSheet,
    headings: Headings,
    row: int,
    used: set[int],
    money_unit: str,
    untitled: set[int],
) -> tuple[ParsedRow | None, list[Finding]]:
    record = sheet.record
    declared = columns(record)
    key_column = headings.fields.get(record.sheet.key_field)
    first = grid.cells.get((row, min(used)))
    place = Place(grid.workbook, grid.title, address(row, min(used)))
    if isinstance(first, str) and fold(clean(first)) in _TOTALS:
        return None, [Finding("row-total", place, Grade.WARNING, {"found": clean(first)})]
    outside = used - headings.titled - untitled
    findings = list(_untitled(grid, headings.row, row, sorted(outside)))
    untitled |= outside
    if not used & headings.titled:
        return None, findings
    key = _key(grid.cells.get((row, key_column))) if key_column is not None else ""
    cells: dict[str | int, str] = {name: address(row, column) for name, column in headings.fields.items()}
    cells |= {year: address(row, column) for year, column in headings.years.items()}
    values: dict[str, Any] = {}
    spoilt: dict[str, Finding | None] = dict.fromkeys(headings.lost)
    years, faults = _years(grid, sheet, headings, row, key)
    findings += faults
    for name in declared:
        column = headings.fields.get(name)
        if column is None:
            continue
        fault = spoilt_cell(grid, (row, column), f"{record.sheet.name}.{key}.{name}")
        if fault is not None:
            spoilt[name] = fault
            continue
        by = str(values.get(declared[name].by, ""))
        value = stored(grid.cells.get((row, column)), stored_type(record, name), declared[name], by)
        if value is not None:
            values[name] = value
    origin = Origin(grid.workbook, grid.title, cells, money_unit)
    if not key and record.sheet.key_field not in spoilt:
        at = cells.get(record.sheet.key_field, place.cell)
        details = {"field": declared[record.sheet.key_field].title(sheet.language), "example": record.sheet.key_example}
        spoilt[record.sheet.key_field] = Finding("key-missing", Place(grid.workbook, grid.title, at), details=details)
    read, faults = judged(sheet, ParsedRow(values, origin, years, None, key), spoilt)
    return read, findings + faults


def _key(value: CellValue) -> str:
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    return clean(str(value))


def _untitled(grid: SheetGrid, header: int, row: int, outside: list[int]) -> Iterator[Finding]:
    """Filled cells under no heading at all, the first of each column: values that would be lost in silence."""
    for column in outside:
        if not _has_text(grid.cells.get((header, column))):
            found = grid.cells.get((row, column))
            place = Place(grid.workbook, grid.title, address(row, column))
            yield Finding("cell-untitled", place, Grade.WARNING, {"found": quote("" if found is None else found)})


def _has_text(value: CellValue) -> bool:
    return isinstance(value, str) and bool(clean(value))


def _years(
    grid: SheetGrid, sheet: ParsedSheet, headings: Headings, row: int, key: str
) -> tuple[dict[int, float], list[Finding]]:
    """The numbers in a row's year columns, and those that are none or out of bounds."""
    declared = sheet.sheet.years
    years: dict[int, float] = {}
    findings: list[Finding] = []
    if declared is None:
        return years, findings
    for year, column in sorted(headings.years.items()):
        where = f"{sheet.sheet.name}.{key}.{year}"
        fault = spoilt_cell(grid, (row, column), where)
        if fault is not None:
            findings.append(fault)
            continue
        value = grid.cells.get((row, column))
        if value is None or (isinstance(value, str) and not clean(value)):
            continue
        place = Place(grid.workbook, grid.title, address(row, column), where)
        bounds = {"field": str(year), "lower": declared.lower, "upper": declared.upper}
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            details = {**bounds, "found": quote(value), "expected": "number"}
            findings.append(Finding("cell-type", place, details=details))
        elif declared.lower is not None and value < declared.lower:
            details = {**bounds, "found": value, "expected": f"≥ {declared.lower:g}"}
            findings.append(Finding("cell-range", place, details=details))
        else:
            years[year] = float(value)
    return years, findings
