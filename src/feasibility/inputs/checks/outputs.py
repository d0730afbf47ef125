"""Outputs that would come to nothing: after the period, or from a plan that does not go with the driver."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from feasibility.findings import Finding, Grade
from feasibility.inputs.checks.period import period_of
from feasibility.inputs.checks.plans import PLANNED
from feasibility.inputs.parsing import ParsedRow, ParsedSheet, Sheets

# Sheets whose rows begin in a year.
STARTED = ("output_indicators", "computing_power")


def lags_leave_something(sheets: Sheets) -> Iterator[Finding]:
    """What starts and is moved later still falls into the period, the lags of its drivers added."""
    period = period_of(sheets)
    if period is None:
        return
    first, last = period
    sheet = sheets.get("output_indicators")
    rows = {row.key: row for row in sheet.rows} if sheet is not None else {}
    for row in sheet.rows if sheet is not None else ():
        assert sheet is not None
        begins, lag = _first_output(row, rows, first), int(row.number("lag") or 0)
        if lag and begins <= last < begins + lag:
            details = {"item": row.key, "found": lag, "other": begins + lag, "first": first, "last": last}
            yield Finding("lag-past-period", sheet.place_of(row, "lag"), details=details)


def _begins(row: ParsedRow, first: int) -> int:
    return max(first, int(row.number("start_year") or first))


def _first_output(row: ParsedRow, rows: Mapping[str, ParsedRow], first: int) -> int:
    """The first year in which an indicator can come about, before its own lag; rings are another finding."""
    begins, seen = _begins(row, first), {row.key}
    above, lags = rows.get(row.text("driver")), 0
    while above is not None and above.key not in seen:
        seen.add(above.key)
        lags += int(above.number("lag") or 0)
        begins = max(begins, _begins(above, first) + lags)
        above = rows.get(above.text("driver"))
    return begins


def starts_lie_before_the_end(sheets: Sheets) -> Iterator[Finding]:
    """What starts after the last year never comes about; a start before the first year means from the first."""
    period = period_of(sheets)
    if period is None:
        return
    first, last = period
    for name in STARTED:
        sheet = sheets.get(name)
        for row in sheet.rows if sheet is not None else ():
            start = row.number("start_year")
            if sheet is not None and start is not None and start > last:
                details = {"item": row.key, "found": int(start), "first": first, "last": last}
                yield Finding("start-past-period", sheet.place_of(row, "start_year"), details=details)


def plans_go_with_drivers(sheets: Sheets) -> Iterator[Finding]:
    """A planned quantity is for an indicator whose driver is the plan; a ramp-up is a share of the rate."""
    indicators, plan = sheets.get("output_indicators"), sheets.get("output_plan")
    if indicators is None or plan is None or "driver" in indicators.lost:
        return
    rows = {row.key: row for row in indicators.rows}
    for planned in plan.rows:
        indicator = rows.get(planned.key)
        if indicator is None:
            continue
        if planned.text("measure") == "quantity" and indicator.text("driver") not in ("", PLANNED):
            details = {"item": planned.key, "found": indicator.text("driver")}
            yield Finding("plan-overrides-driver", plan.place_of(planned, "measure"), Grade.WARNING, details)
        if planned.text("measure") == "ramp":
            yield from _ramp(plan, planned)


def _ramp(plan: ParsedSheet, planned: ParsedRow) -> Iterator[Finding]:
    for year, value in planned.years.items():
        if value > 1:
            details = {"item": planned.key, "found": value, "other": year}
            yield Finding("ramp-over", plan.place_of(planned, year), details=details)
