"""The schedule: a step that comes after another does not begin before it."""

from __future__ import annotations

from collections.abc import Iterator

from feasibility.findings import Finding, Grade
from feasibility.inputs.parsing import ParsedRow, Sheets
from feasibility.inputs.references import Rows, parts

YEAR = 12  # months


def steps_follow_their_predecessors(sheets: Sheets) -> Iterator[Finding]:
    """A step begins in the last month of each step before it, or later."""
    sheet = sheets.get("schedule")
    if sheet is None or {"key", "start_year", "months"} & sheet.lost:
        return
    rows = Rows(sheet.keys)
    for row in sheet.rows:
        begins = _first_month(row)
        named = {place for part in parts(row.text("after")) for place in rows.named(part)}
        for other in (sheet.rows[place] for place in sorted(named)):
            last = _last_month(other)
            if last is None or begins is None or begins >= last or other is row:
                continue
            details = {"item": row.key, "other": other.key, "found": _said(begins), "expected": _said(last)}
            yield Finding("schedule-before-predecessor", sheet.place_of(row, "after"), Grade.WARNING, details)


def _first_month(row: ParsedRow) -> int | None:
    """The first month of a step, counted from year 0."""
    year, month = row.number("start_year"), row.number("start_month")
    return None if year is None else int(year) * YEAR + int(month or 1) - 1


def _last_month(row: ParsedRow) -> int | None:
    first, months = _first_month(row), row.number("months")
    return None if first is None or months is None else first + max(1, int(months)) - 1


def _said(month: int) -> str:
    return f"{month // YEAR}-{month % YEAR + 1:02d}"
