"""The years of the analysis: they run forwards, and the sheets keep within them and cover them."""

from __future__ import annotations

from collections.abc import Iterator

from feasibility.findings import Finding, Place
from feasibility.inputs.horizon import longest_last_year
from feasibility.inputs.parsing import ParsedSheet, Sheets
from feasibility.inputs.records import columns

LONGEST_PERIOD = 100
# Years that must lie in the period, because what they date would else vanish from the calculation.
DATED = (
    ("premises", ("opening_year", "full_operation_year")),
    ("reinvestments", ("year",)),
    ("loans", ("year",)),
)


def calendar_of(sheets: Sheets) -> tuple[int, int] | None:
    """The first year and the last one of the longest case: a scenario may reach further than the period."""
    period, scenarios = period_of(sheets), sheets.get("scenarios")
    if period is None:
        return None
    rows = scenarios.rows if scenarios is not None else ()
    overrides = ((row.text("target"), row.number("factor"), row.number("value")) for row in rows)
    last = longest_last_year(period[1], overrides)
    return period[0], min(last, period[0] + LONGEST_PERIOD - 1)


def period_of(sheets: Sheets) -> tuple[int, int] | None:
    """The first and the last year of the premises; ``None`` where they are not known, or are a fault themselves."""
    premises = sheets["premises"].form if "premises" in sheets else None
    if premises is None:
        return None
    first, last = premises.number("first_year"), premises.number("last_year")
    if first is None or last is None or last < first or last - first >= LONGEST_PERIOD:
        return None
    return int(first), int(last)


def period_runs_forwards(sheets: Sheets) -> Iterator[Finding]:
    """The last year follows the first, and the period is not absurdly long."""
    sheet = sheets.get("premises")
    form = sheet.form if sheet is not None else None
    if sheet is None or form is None:
        return
    first, last = form.number("first_year"), form.number("last_year")
    if first is not None and last is not None and not 0 <= last - first < LONGEST_PERIOD:
        details = {"first": int(first), "last": int(last), "limit": LONGEST_PERIOD}
        yield Finding("period-invalid", sheet.place_of(form, "last_year"), details=details)


def years_lie_in_period(sheets: Sheets) -> Iterator[Finding]:
    """Year columns that hold numbers, and years that date something, lie in the period."""
    calendar = calendar_of(sheets)
    if calendar is None:
        return
    first, last = calendar
    last_cell = _last_year_cell(sheets)
    for sheet in sheets.values():
        for year, cell in sheet.year_cells.items():
            if not first <= year <= last and any(row.years.get(year) for row in sheet.rows):
                place = Place(sheet.place.workbook, sheet.place.sheet, cell)
                yield Finding("year-out-of-period", place, details=_outside(year, first, last, last_cell))
    for name, fields in DATED:
        dated = sheets.get(name)
        for row in dated.rows if dated is not None else ():
            for field in fields:
                found = row.number(field)
                if dated is not None and found is not None and not first <= found <= last:
                    place = dated.place_of(row, field)
                    yield Finding("year-out-of-period", place, details=_outside(int(found), first, last, last_cell))


def _outside(year: int, first: int, last: int, cell: str) -> dict[str, object]:
    return {"found": year, "first": first, "last": last, "cell": cell}


def _last_year_cell(sheets: Sheets) -> str:
    """Where the period's end stands, as ``분석전제!B9``."""
    sheet = sheets["premises"]
    assert sheet.form is not None
    place = sheet.place_of(sheet.form, "last_year")
    return f"{place.sheet}!{place.cell}"


def years_are_covered(sheets: Sheets) -> Iterator[Finding]:
    """A sheet with numbers by year has a column for every year of the period."""
    period = period_of(sheets)
    if period is None:
        return
    for sheet in sheets.values():
        declared = sheet.sheet.years
        if declared is None or not declared.complete or not _has_years(sheet):
            continue
        missing = [year for year in range(period[0], period[1] + 1) if year not in sheet.year_cells]
        if missing:
            details = {"found": spans_of(missing), "first": period[0], "last": period[1]}
            yield Finding("year-missing", sheet.place, details=details)


def _has_years(sheet: ParsedSheet) -> bool:
    required = sheet.sheet.years is not None and sheet.sheet.years.required
    by_year = "basis" in columns(sheet.record) and any(row.text("basis") == "by_year" for row in sheet.rows)
    return required or by_year or any(row.years for row in sheet.rows)


def spans_of(years: list[int]) -> str:
    """Ascending years as spans: 2027–2030, 2035."""
    spans: list[list[int]] = []
    for year in years:
        if spans and spans[-1][1] == year - 1:
            spans[-1][1] = year
        else:
            spans.append([year, year])
    return ", ".join(f"{start}" if start == end else f"{start}–{end}" for start, end in spans)
