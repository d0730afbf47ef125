"""Benefits: nothing is valued twice, all of them fall into the period, quantities and payments have their grounds."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from feasibility.findings import Finding, Grade, Place
from feasibility.inputs.checks.period import calendar_of, period_of
from feasibility.inputs.checks.sums import TOLERANCE
from feasibility.inputs.parsing import ParsedRow, ParsedSheet, Sheets
from feasibility.inputs.records import columns

# The scopes whose benefits enter a total.
COUNTED = ("guideline", "social")
# The bases that value a driver, and the cell that says how much of it.
SHARES: Mapping[str, str] = {
    "per_output": "share",
    "human_capital": "share",
    "royalty": "share",
    "market": "market_share",
}
ROYALTIES = ("royalty", "operating_share")
QUANTITIES = ("quantity_value", "cost_saving")


def outputs_are_valued_once(sheets: Sheets) -> Iterator[Finding]:
    """What two benefits of the counted scopes value is split between them: the parts add up to no more than 1.

    An output or a market that is valued in full by one benefit and again by another is counted twice. A blank part is
    the whole. The finding stands at the benefit with which the sum passes 1, once a driver, and names the other.
    """
    sheet = sheets.get("benefits")
    if sheet is None or {"driver", "basis", "scope"} & sheet.lost:
        return
    earlier: dict[str, list[tuple[ParsedRow, float]]] = {}
    told: set[str] = set()
    for row in sheet.rows:
        driver, part = row.text("driver"), SHARES.get(row.text("basis"))
        if not driver or part is None or row.text("scope") not in COUNTED:
            continue
        share = row.number(part)
        before = earlier.setdefault(driver, [])
        before.append((row, 1.0 if share is None else share))
        whole = math.fsum(found for _, found in before)
        if len(before) > 1 and whole > 1 + TOLERANCE and driver not in told:
            told.add(driver)
            other = before[0][0]
            details = {
                "item": row.key,
                "other": other.key,
                "cell": sheet.place_of(other, "driver").cell,
                "found": driver,
                "limit": round(whole, 9),
            }
            yield Finding("output-valued-twice", sheet.place_of(row, "driver"), Grade.WARNING, details)


def royalties_stand_apart_from_markets(sheets: Sheets) -> Iterator[Finding]:
    """A royalty is paid out of the value added that the market approach counts: both in a total count it twice."""
    sheet = sheets.get("benefits")
    if sheet is None or {"basis", "scope"} & sheet.lost:
        return
    counted = [row for row in sheet.rows if row.text("scope") in COUNTED]
    market = next((row for row in counted if row.text("basis") == "market"), None)
    for row in counted if market is not None else ():
        assert market is not None
        if row.text("basis") in ROYALTIES:
            details = {"item": row.key, "other": market.key, "cell": sheet.place_of(market, "basis").cell}
            yield Finding("royalty-beside-market", sheet.place_of(row, "scope"), Grade.WARNING, details)


def benefits_fall_into_the_period(sheets: Sheets) -> Iterator[Finding]:
    """Start, end, lag and window leave some year of the period, and a window ends within it.

    A lag as long as the period, or years that all lie outside it, would make a benefit vanish without a word. Where a
    scenario reaches further than the period, years up to its end are inside.
    """
    sheet, period, calendar = sheets.get("benefits"), period_of(sheets), calendar_of(sheets)
    if sheet is None or period is None or calendar is None:
        return
    first, last = period
    furthest = calendar[1]
    for row in sheet.rows:
        lag = int(row.number("lag") or 0)
        start, end = (row.number(name) for name in ("start_year", "end_year"))
        begins = first if start is None else int(start)
        ends = last if end is None else int(end)
        if lag > last - first:
            details = {"item": row.key, "found": lag, "other": begins + lag, "first": first, "last": last}
            yield Finding("lag-past-period", sheet.place_of(row, "lag"), details=details)
        elif start is not None and ends < begins and end is not None:
            details = {"item": row.key, "lower": begins, "upper": ends}
            yield Finding("benefit-ends-early", sheet.place_of(row, "end_year"), details=details)
        elif ends < first or begins + lag > furthest:
            # A row without a start year can only be pushed out by its lag.
            late = "start_year" if start is not None else "lag"
            place = sheet.place_of(row, "end_year" if ends < first else late)
            details = {"item": row.key, "lower": min(begins, ends) + lag, "upper": max(begins, ends) + lag}
            yield Finding("benefit-outside-period", place, details=details | {"first": first, "last": furthest})
        else:
            yield from _window(sheet, row, max(begins, first) + lag, last)


def _window(sheet: ParsedSheet, row: ParsedRow, begins: int, last: int) -> Iterator[Finding]:
    years = row.number("window_years")
    if years is None or row.number("end_year") is not None:
        return
    ends = begins + int(years) - 1
    if ends > last:
        details = {"item": row.key, "found": ends, "last": last}
        yield Finding("window-past-period", sheet.place_of(row, "window_years"), Grade.WARNING, details)


def quantities_are_given_once(sheets: Sheets) -> Iterator[Finding]:
    """A benefit by quantity has one quantity for every year, or one by year: not both, not neither."""
    sheet = sheets.get("benefits")
    if sheet is None or "quantity" in sheet.lost:
        return
    title = columns(sheet.record)["quantity"].title(sheet.language)
    basis = columns(sheet.record)["basis"]
    for row in sheet.rows:
        if row.text("basis") not in QUANTITIES:
            continue
        place = _place(sheet, row, "quantity", "basis")
        if row.number("quantity") is None and not row.years:
            because = next(word.word(sheet.language) for word in basis.choices if word.code == row.text("basis"))
            details = {"field": title, "when": basis.title(sheet.language), "because": because}
            yield Finding("cell-required", place, details=details)
        elif row.number("quantity") is not None and any(row.years.values()):
            yield Finding("either-or", place, details={"item": row.key})


def willingness_to_pay_has_a_survey(sheets: Sheets) -> Iterator[Finding]:
    """A willingness to pay names the survey it comes from: it cannot be assumed."""
    sheet = sheets.get("benefits")
    if sheet is None or "source" in sheet.lost:
        return
    for row in sheet.rows:
        if row.text("basis") == "willingness_to_pay" and not row.text("source"):
            yield Finding("willingness-unsupported", _place(sheet, row, "source", "basis"), details={"item": row.key})


def _place(sheet: ParsedSheet, row: ParsedRow, name: str, otherwise: str) -> Place:
    """The cell of a field; of another where the sheet has no such column."""
    place = sheet.place_of(row, name)
    return place if place.cell else sheet.place_of(row, otherwise)
