"""Who pays: shares add up, nothing is given twice, and nothing is left without a payer."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from feasibility.findings import Finding, Grade, Place
from feasibility.inputs.checks.period import period_of, spans_of
from feasibility.inputs.checks.sums import adds_up
from feasibility.inputs.choices import OPERATION
from feasibility.inputs.parsing import ParsedRow, ParsedSheet, Sheets
from feasibility.inputs.records import columns
from feasibility.inputs.references import parts, word_code

PAYERS = ("national", "province", "city", "member", "private")
(RUNNING,) = OPERATION


def funding_adds_up(sheets: Sheets) -> Iterator[Finding]:
    """The shares of the payers add up to 1; the finding stands at all of them."""
    sheet = sheets.get("funding")
    for row in sheet.rows if sheet is not None else ():
        numbers = [row.number(payer) for payer in PAYERS]
        total = math.fsum(number for number in numbers if number is not None)
        if sheet is not None and not adds_up(total):
            details = {"item": row.key, "found": round(total, 9)}
            yield Finding("share-sum", _shares(sheet, row), details=details)


def _shares(sheet: ParsedSheet, row: ParsedRow) -> Place:
    """The cells of a row's shares from the first to the last column that the sheet has."""
    places = [place for place in (sheet.place_of(row, payer) for payer in PAYERS) if place.cell]
    if not places:
        return sheet.place_of(row, "national")
    first, last = places[0], places[-1]
    return first if first == last else replace(first, cell=f"{first.cell}:{last.cell}")


def funding_is_given_once(sheets: Sheets) -> Iterator[Finding]:
    """No two rows give to the same item, or to operation, in the same year; the finding stands at the later row."""
    sheet = sheets.get("funding")
    if sheet is None or "group" in sheet.lost:
        return
    named = [_named(sheets, row) for row in sheet.rows]
    for (one, first), (other, second) in combinations(zip(sheet.rows, named, strict=True), 2):
        shared = sorted(first & second)
        begins = max(_begins(one), _begins(other))
        ends = min(_ends(one), _ends(other))
        if shared and begins <= ends:
            years = _years(begins, ends)
            details = {"item": other.key, "other": one.key, "found": ", ".join(shared[:3]), "years": years}
            yield Finding("funding-overlap", sheet.place_of(other, "group"), details=details)


def investment_has_a_payer(sheets: Sheets) -> Iterator[Finding]:
    """Every item of 사업비 is named by a row of 재원조달 in each year in which it is spent; else it is a warning."""
    sheet, costs, period = sheets.get("funding"), sheets.get("capital_costs"), period_of(sheets)
    if sheet is None or not sheet.rows or costs is None or period is None or {"group"} & (sheet.lost | costs.lost):
        return
    spent = _spending_years(sheets)
    known = {choice.code for choice in columns(costs.record)["group"].choices}
    for row in costs.rows:
        if row.text("group") not in known:
            continue  # a row that belongs to no group is named by none: that is the finding
        paid = {
            year
            for found in sheet.rows
            if row.key in _named(sheets, found)
            for year in range(period[0], period[1] + 1)
            if _begins(found) <= year <= _ends(found)
        }
        lacking = sorted(spent.get(row.key, set()) - paid)
        if row.key and lacking:
            details = {"item": row.text("name") or row.key, "found": spans_of(lacking)}
            yield Finding("funding-without-payer", costs.place_of(row, costs.sheet.key_field), Grade.WARNING, details)


def operation_has_a_payer(sheets: Sheets) -> Iterator[Finding]:
    """Where rows of 재원조달 pay for operation they do so from the opening to the end; else it is a warning."""
    sheet, premises, period = sheets.get("funding"), sheets.get("premises"), period_of(sheets)
    if sheet is None or premises is None or premises.form is None or period is None or "operating_costs" not in sheets:
        return
    running = [row for row in sheet.rows if RUNNING.code in _named(sheets, row)]
    opening = premises.form.number("opening_year")
    if not running or opening is None:
        return
    years = range(max(int(opening), period[0]), period[1] + 1)
    lacking = [year for year in years if not any(_begins(row) <= year <= _ends(row) for row in running)]
    if lacking:
        details = {"item": running[-1].key, "found": spans_of(lacking)}
        yield Finding("funding-operation-gap", sheet.place_of(running[-1], "phase_end"), Grade.WARNING, details)


def _named(sheets: Sheets, row: ParsedRow) -> set[str]:
    """The keys of the items that a row pays for, and the word for operation."""
    sheet, costs = sheets["funding"], sheets.get("capital_costs")
    reference = columns(sheet.record)["group"].reference
    assert reference is not None
    found: set[str] = set()
    for part in parts(row.text("group"), reference.many):
        if word_code(part, reference.words) is not None:
            found.add(RUNNING.code)
        elif costs is not None:
            found |= {costs.rows[position].key for position in costs.rows_for(reference).named(part)}
    return found


def _begins(row: ParsedRow) -> float:
    found = row.number("phase_start")
    return -math.inf if found is None else found


def _ends(row: ParsedRow) -> float:
    found = row.number("phase_end")
    return math.inf if found is None else found


def _years(begins: float, ends: float) -> str:
    """A span of years, open where a row names none: 2027–2031, –2031."""
    first, last = ("" if math.isinf(year) else f"{year:.0f}" for year in (begins, ends))
    return first if first == last else f"{first}–{last}"


def _spending_years(sheets: Sheets) -> dict[str, set[int]]:
    """The years in which each item is spent; one that follows others is spent with them.

    Items follow each other in a chain, so as many rounds as there are items reach the end of any.
    """
    costs, phasing = sheets["capital_costs"], sheets.get("investment_phasing")
    reference = columns(costs.record)["base"].reference
    assert reference is not None
    spent: dict[str, set[int]] = {}
    for row in phasing.rows if phasing is not None else ():
        spent.setdefault(row.key, set()).update(year for year, number in row.years.items() if number)
    rows = costs.rows_for(reference)
    follows = {
        row.key: [costs.rows[found].key for part in parts(row.text("base")) for found in rows.named(part)]
        for row in costs.rows
        if row.text("phasing") == "follow_base"
    }
    for _ in costs.rows:
        for key, bases in follows.items():
            for base in bases:
                spent.setdefault(key, set()).update(spent.get(base, ()))
    return spent
