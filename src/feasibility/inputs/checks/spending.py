"""Where the money goes: sectors of the table that is used, costs of the phase, and what no sector receives."""

from __future__ import annotations

from collections.abc import Iterator

from feasibility.findings import Finding, Grade
from feasibility.inputs.checks.sums import TOLERANCE
from feasibility.inputs.checks.transactions import HOUSEHOLDS, own_table
from feasibility.inputs.parsing import ParsedSheet, Sheets
from feasibility.inputs.records import columns
from feasibility.inputs.references import parts

# The sheet whose costs each phase spends, and the sheets that a row of 지출배분 may name.
COSTS = {"investment": "capital_costs", "operation": "operating_costs"}
COEFFICIENTS, OWN = "input_output", "transaction_sectors"
LAND = "land"


def one_source_of_coefficients(sheets: Sheets) -> Iterator[Finding]:
    """Of 산업연관 and an own table of transactions, the own table is used: that is said where a study has both."""
    given = sheets.get(COEFFICIENTS)
    if given is not None and given.rows and own_table(sheets) is not None:
        details = {"found": given.sheet.title(given.language), "item": sheets["transactions"].place.sheet}
        yield Finding("own-table-used", given.place, Grade.NOTE, details)


def sectors_are_of_the_table_used(sheets: Sheets) -> Iterator[Finding]:
    """지출배분 names sectors of the sheet whose coefficients are used, and no households: they sell no goods."""
    spending, own = sheets.get("spending"), own_table(sheets)
    if spending is None or "sector" in spending.lost:
        return
    used, other = (OWN, COEFFICIENTS) if own is not None else (COEFFICIENTS, OWN)
    known = {name: set(sheets[name].keys) if name in sheets else set() for name in (used, other)}
    households = {row.key for row in sheets[OWN].rows if row.text("role") == HOUSEHOLDS} if OWN in sheets else set()
    for row in spending.rows:
        sector, place = row.text("sector"), spending.place_of(row, "sector")
        if sector and sector not in known[used] and sector in known[other]:
            expected, found = _title(sheets, used, spending), _title(sheets, other, spending)
            details = {"item": row.key, "found": sector, "other": found, "expected": expected}
            yield Finding("sector-of-other-table", place, details=details)
        elif own is not None and sector in households:
            yield Finding("sector-of-households", place, details={"item": row.key, "found": sector})


def _title(sheets: Sheets, name: str, spending: ParsedSheet) -> str:
    from feasibility.inputs.catalogue import RECORDS

    return sheets[name].place.sheet if name in sheets else RECORDS[name].sheet.title(spending.language)


def spending_is_of_its_phase(sheets: Sheets) -> Iterator[Finding]:
    """A row of a phase names costs of that phase: those of the other induce nothing by it."""
    spending = sheets.get("spending")
    if spending is None or {"item", "phase"} & spending.lost:
        return
    for row in spending.rows:
        phase = row.text("phase")
        others = [name for each, name in COSTS.items() if each != phase] if phase in COSTS else []
        if not _named(sheets, spending, row.text("item"), others) or _named(
            sheets, spending, row.text("item"), [COSTS[phase]]
        ):
            continue
        details = {"item": row.key, "found": row.text("item")}
        yield Finding("spending-other-phase", spending.place_of(row, "item"), Grade.WARNING, details)


def spending_leaves_little_out(sheets: Sheets) -> Iterator[Finding]:
    """What no sector receives of an item is said: the rest of a share below 1, and an item that no row names.

    Land is a transfer, so it needs no sector. A phase on which nothing is spent is left out as a whole.
    """
    spending = sheets.get("spending")
    if spending is None or {"item", "phase", "share"} & spending.lost:
        return
    for phase, name in COSTS.items():
        rows = [row for row in spending.rows if row.text("phase") == phase]
        costs = sheets.get(name)
        if costs is None or not rows:
            continue
        spent: dict[int, float] = {}
        last = {}
        for row in rows:
            for position in _named(sheets, spending, row.text("item"), [name]):
                spent[position] = spent.get(position, 0.0) + (row.number("share") or 0.0)
                last[position] = row
        for position, item in enumerate(costs.rows):
            if item.text("group") == LAND:
                continue
            if position not in spent:
                place = costs.place_of(item, "key")
                yield Finding("item-not-spent", place, Grade.NOTE, {"item": item.key, "found": spending.place.sheet})
            elif spent[position] < 1 - TOLERANCE:
                details = {"item": item.key, "found": round(spent[position], 9), "rest": round(1 - spent[position], 9)}
                yield Finding("share-under", spending.place_of(last[position], "share"), Grade.NOTE, details)


def _named(sheets: Sheets, spending: ParsedSheet, text: str, names: list[str]) -> set[int]:
    """The rows of the first of some sheets that a cell of items names."""
    reference = columns(spending.record)["item"].reference
    assert reference is not None
    for name in names:
        if name in sheets:
            rows = sheets[name].rows_for(reference)
            return {found for part in parts(text, reference.many) for found in rows.named(part)}
    return set()
