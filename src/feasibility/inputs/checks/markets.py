"""Markets: series without gaps, forecasts that begin within the period, diffusion with all of its figures."""

from __future__ import annotations

from collections.abc import Iterator

from feasibility.findings import Finding
from feasibility.inputs.checks.period import period_of, spans_of
from feasibility.inputs.parsing import ParsedRow, ParsedSheet, Sheets
from feasibility.inputs.records import columns

GROWTH = ("base_year", "base_value")
DIFFUSION = ("market_potential", "innovation", "imitation", "launch_year")
STATED = "by_year"


def market_series_have_no_gap(sheets: Sheets) -> Iterator[Finding]:
    """A market stated year by year has a size in every year from its first to its last, and in those benefits use."""
    markets, period = sheets.get("market_outlook"), period_of(sheets)
    if markets is None or period is None or "forecast" in markets.lost:
        return
    for row in markets.rows:
        if row.text("forecast") != STATED and not row.years:
            continue
        needed = set(range(min(row.years), max(row.years) + 1)) if row.years else set(range(period[0], period[1] + 1))
        if row.text("forecast") == STATED:
            needed |= _used(sheets, row, period)
        missing = sorted(needed - set(row.years))
        if missing:
            cell = row.origin.cells.get(missing[0], "")
            place = markets.place_of(row, missing[0]) if cell else markets.place_of(row, markets.sheet.key_field)
            yield Finding("market-gap", place, details={"item": row.key, "found": spans_of(missing)})


def _used(sheets: Sheets, market: ParsedRow, period: tuple[int, int]) -> set[int]:
    """The years whose size some benefit of this market uses: before its lag, which moves what has been valued."""
    benefits = sheets.get("benefits")
    years: set[int] = set()
    for row in benefits.rows if benefits is not None else ():
        if row.text("basis") != "market" or row.text("driver") != market.key:
            continue
        start, end = row.number("start_year"), row.number("end_year")
        window, lag = row.number("window_years"), int(row.number("lag") or 0)
        begins = max(period[0], period[0] if start is None else int(start))
        ends = min(period[1] - lag, period[1] if end is None else int(end))
        ends = ends if window is None else min(ends, begins + int(window) - 1)
        years |= set(range(begins, ends + 1))
    return years


def forecasts_begin_within_the_period(sheets: Sheets) -> Iterator[Finding]:
    """The base year and the launch of a market are not after the last year, or there would be no market at all."""
    markets, period = sheets.get("market_outlook"), period_of(sheets)
    for row in markets.rows if markets is not None and period is not None else ():
        assert markets is not None
        assert period is not None
        for name in ("base_year", "launch_year"):
            found = row.number(name)
            if found is not None and found > period[1]:
                field = columns(markets.record)[name].title(markets.language)
                details = {"item": row.key, "field": field, "found": int(found), "last": period[1]}
                yield Finding("market-after-period", markets.place_of(row, name), details=details)


def forecasts_are_complete(sheets: Sheets) -> Iterator[Finding]:
    """A market that names no forecast grows, and needs its base; one figure of a diffusion needs the others.

    There are no defaults for a diffusion. What the forecast that is named needs is found with the row itself.
    """
    markets = sheets.get("market_outlook")
    for row in markets.rows if markets is not None else ():
        assert markets is not None
        if not row.text("forecast"):
            for name in GROWTH:
                if row.values.get(name) is None and name not in markets.lost:
                    yield _needed(markets, row, name, markets.sheet.key_field)
        given = [name for name in DIFFUSION if row.values.get(name) is not None]
        if not given or row.text("forecast") == "bass":
            continue
        for name in DIFFUSION:
            if row.values.get(name) is None and name not in markets.lost:
                yield _needed(markets, row, name, given[0])


def _needed(markets: ParsedSheet, row: ParsedRow, name: str, other: str) -> Finding:
    """That a cell is blank because another is filled; at that other cell where the sheet has no such column."""
    declared = columns(markets.record)
    found = row.number(other)
    details = {
        "field": declared[name].title(markets.language),
        "when": "" if found is None else declared[other].title(markets.language),
        "because": "" if found is None else f"{found:g}",
    }
    place = markets.place_of(row, name)
    return Finding("cell-required", place if place.cell else markets.place_of(row, other), details=details)
