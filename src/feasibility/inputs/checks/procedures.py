"""Prior procedures begin after those that they name as what must end first."""

from __future__ import annotations

from collections.abc import Iterator

from feasibility.findings import Finding, Grade, Place
from feasibility.inputs.parsing import ParsedRow, ParsedSheet, Sheets
from feasibility.inputs.records import columns
from feasibility.inputs.references import parts

YEAR = 12  # months


def procedures_follow_their_predecessors(sheets: Sheets) -> Iterator[Finding]:
    """A procedure that begins before one that it names as its predecessor has ended is a warning.

    Without a month it begins in January; one without a year or a length has no place in time and is passed over.
    """
    sheet = sheets.get("prior_procedures")
    if sheet is None or "after" in sheet.lost:
        return
    reference = columns(sheet.record)["after"].reference
    assert reference is not None
    rows = sheet.rows_for(reference)
    for position, row in enumerate(sheet.rows):
        span = _span(row)
        named = {found for part in parts(row.text("after"), reference.many) for found in rows.named(part)}
        for before in sorted(named - {position}):
            earlier = _span(sheet.rows[before])
            if span is not None and earlier is not None and span[0] < earlier[1]:
                details = {
                    "item": row.text("name") or row.key,
                    "found": _written(span[0]),
                    "other": sheet.rows[before].text("name") or sheet.rows[before].key,
                    "expected": _written(earlier[1]),
                }
                yield Finding("procedure-before-predecessor", _start(sheet, row), Grade.WARNING, details)


def _span(row: ParsedRow) -> tuple[int, int] | None:
    """The first month of a procedure and the first one after it, counted from the year 0."""
    year, months = row.number("start_year"), row.number("months")
    if year is None or not months:
        return None
    begins = int(year) * YEAR + int(row.number("start_month") or 1) - 1
    return begins, begins + int(months)


def _written(month: int) -> str:
    """A month as it is told.

    >>> _written(2027 * 12 + 2)
    '2027-03'
    """
    return f"{month // YEAR}-{month % YEAR + 1:02d}"


def _start(sheet: ParsedSheet, row: ParsedRow) -> Place:
    """Where the start of a procedure stands: its month where one is given, else its year."""
    return sheet.place_of(row, "start_year" if row.number("start_month") is None else "start_month")
