"""What scenarios and alternatives override: within bounds, in whole years, once a cell, a number for a number."""

from __future__ import annotations

from collections.abc import Iterator

from feasibility.findings import Finding, Grade
from feasibility.inputs.catalogue import RECORDS
from feasibility.inputs.checks.period import LONGEST_PERIOD
from feasibility.inputs.choices import VARIABLES
from feasibility.inputs.horizon import LAST_YEAR, OPENING_DELAY
from feasibility.inputs.parsing import ParsedRow, ParsedSheet, Sheets
from feasibility.inputs.records import columns
from feasibility.inputs.references import fold, word_code
from feasibility.inputs.schema import Column
from feasibility.inputs.targets import Target, read_target
from feasibility.lines import Kind

# How the base is called where scenarios are chosen.
BASE_NAMES = ("기준", "base")


def scenarios_keep_within_bounds(sheets: Sheets) -> Iterator[Finding]:
    """A scenario gives a cell what the cell could hold by itself: within its bounds, whole where years are counted."""
    sheet = sheets.get("scenarios")
    for row in sheet.rows if sheet is not None else ():
        assert sheet is not None
        field = "value" if row.number("value") is not None else "factor"
        number = row.number(field)
        if number is None:
            continue
        if word_code(row.text("target"), VARIABLES) == OPENING_DELAY:
            if field == "factor" or number < 0 or number != int(number) or number > LONGEST_PERIOD:
                yield _outside(sheet, row, field, number, 0, LONGEST_PERIOD)
            continue
        target = read_target(row.text("target"))
        base = None if target is None else _base(sheets, target)
        if target is None or (field == "factor" and base is None):
            continue
        given = number if field == "value" else number * (base or 0.0)
        low, high, whole = _bounds(sheets, target)
        if (low is not None and given < low) or (high is not None and given > high):
            yield _outside(sheet, row, field, given, low, high)
        elif whole and given != int(given):
            details = {"item": row.text("target"), "found": given}
            yield Finding("override-not-whole", sheet.place_of(row, field), details=details)


def scenarios_are_told_apart(sheets: Sheets) -> Iterator[Finding]:
    """No scenario is called as the base is, and none overrides one cell twice."""
    sheet = sheets.get("scenarios")
    seen: set[tuple[str, str]] = set()
    for row in sheet.rows if sheet is not None else ():
        assert sheet is not None
        name = row.text("scenario")
        if fold(name) in BASE_NAMES:
            yield Finding("scenario-base", sheet.place_of(row, "scenario"), details={"found": name})
        target = row.text("target")
        cell = word_code(target, VARIABLES) or str(read_target(target) or fold(target))
        if (name, cell) in seen:
            yield Finding("scenario-twice", sheet.place_of(row, "target"), details={"item": name, "found": target})
        seen.add((name, cell))


def alternatives_change_cells_soundly(sheets: Sheets) -> Iterator[Finding]:
    """A change is a number for a cell of numbers and words for one of words; the base has no changes."""
    sheet, rows = sheets.get("alternative_changes"), sheets.get("alternatives")
    bases = {
        fold(text)
        for row in (rows.rows if rows is not None else ())
        if row.text("base") == "yes"
        for text in (row.text("name"), row.key)
    }
    for row in sheet.rows if sheet is not None else ():
        assert sheet is not None
        if fold(row.text("alternative")) in bases:
            details = {"found": row.text("alternative")}
            yield Finding("alternative-base", sheet.place_of(row, "alternative"), Grade.ERROR, details)
        number, text = row.number("value"), row.text("text")
        target = read_target(row.text("target"))
        if (number is None) == (not text):
            yield Finding("either-or", sheet.place_of(row, "value"), details={"item": row.key})
        elif target is not None and _holds_numbers(target) == (number is None):
            field = "text" if number is None else "value"
            kind = {"item": row.text("target"), "found": text if number is None else str(number)}
            yield Finding("change-kind", sheet.place_of(row, field), details=kind)


def one_alternative_is_the_base(sheets: Sheets) -> Iterator[Finding]:
    """Where alternatives have changes, exactly one is marked as the base."""
    rows = sheets.get("alternatives")
    if rows is None or "alternative_changes" not in sheets:
        return
    marked = [row for row in rows.rows if row.text("base") == "yes"]
    if len(marked) != 1 and rows.rows:
        row = marked[1] if len(marked) > 1 else rows.rows[0]
        yield Finding("alternative-bases", rows.place_of(row, "base"), details={"found": len(marked)})


def _outside(
    sheet: ParsedSheet, row: ParsedRow, field: str, found: float, low: float | None, high: float | None
) -> Finding:
    details = {"item": row.text("target"), "found": found, "lower": low, "upper": high}
    return Finding("override-out-of-bounds", sheet.place_of(row, field), details=details)


def _holds_numbers(target: Target) -> bool:
    if isinstance(target.field, int):
        return True
    column = columns(RECORDS[target.sheet])[target.field]
    return column.unit is not None or bool(column.units)


def _bounds(sheets: Sheets, target: Target) -> tuple[float | None, float | None, bool]:
    """The least and the most that a cell may hold, and whether it counts in whole years."""
    if target == LAST_YEAR:
        first = _base(sheets, Target("premises", "", "first_year"))
        return first, None if first is None else first + LONGEST_PERIOD - 1, True
    if isinstance(target.field, int):
        declared = RECORDS[target.sheet].sheet.years
        return (None, None, False) if declared is None else (declared.lower, declared.upper, False)
    column: Column = columns(RECORDS[target.sheet])[target.field]
    return column.lower, column.upper, column.kind is Kind.YEAR


def _base(sheets: Sheets, target: Target) -> float | None:
    """The number that a target holds in the base."""
    sheet = sheets.get(target.sheet)
    rows = [] if sheet is None else [sheet.form] if sheet.form is not None else sheet.rows
    row = next((row for row in rows if row.key in ("", target.key)), None)
    if row is None:
        return None
    return row.years.get(target.field) if isinstance(target.field, int) else row.number(target.field)
