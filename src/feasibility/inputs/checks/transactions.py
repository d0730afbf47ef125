"""The study's own table of transactions: each cell once, totals that hold what they are made of, an inverse."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from feasibility.findings import Finding, Grade
from feasibility.inputs.checks.prices import WON
from feasibility.inputs.checks.sums import TOLERANCE
from feasibility.inputs.parsing import ParsedRow, ParsedSheet, Sheets
from feasibility.inputs.records import columns

HOUSEHOLDS = "households"
# What is counted per output; only the first two are missed where nobody fills them.
COUNTED = ("value_added", "employment", "employees")
EXPECTED = ("value_added", "employment")
# Tables are published in rounded amounts: a column that adds up within a thousandth adds up.
ROUNDING = 1e-3
# How many of the sectors without a number a sentence names.
NAMED = 3


def own_table(sheets: Sheets) -> tuple[ParsedSheet, ParsedSheet] | None:
    """The sectors and the cells of the own table, where a study has both with rows and readable columns."""
    sectors, cells = sheets.get("transaction_sectors"), sheets.get("transactions")
    if sectors is None or cells is None or not sectors.rows or not cells.rows:
        return None
    lost = {"key", "output", "role"} & sectors.lost | {"seller", "buyer", "amount"} & cells.lost
    return None if lost else (sectors, cells)


def cells_are_given_once(sheets: Sheets) -> Iterator[Finding]:
    """No two rows of 거래표 say what one sector sells to another."""
    cells = sheets.get("transactions")
    if cells is None or {"seller", "buyer"} & cells.lost:
        return
    first: dict[tuple[str, str], ParsedRow] = {}
    for row in cells.rows:
        seller, buyer = row.text("seller"), row.text("buyer")
        same = first.setdefault((seller, buyer), row)
        if same is not row and seller and buyer:
            details = {"item": row.key, "other": same.key, "found": f"{seller} → {buyer}"}
            yield Finding("transaction-duplicate", cells.place_of(row, "seller"), details=details)


def the_table_is_whole(sheets: Sheets) -> Iterator[Finding]:
    """Sectors come with their cells; households stand once, earn and consume; counts are there for all or none."""
    sectors = sheets.get("transaction_sectors")
    if sectors is None or not sectors.rows:
        return
    cells = sheets.get("transactions")
    if cells is None or not cells.rows:
        details = {"item": sectors.sheet.title(sectors.language)}
        yield Finding("transactions-absent", sectors.place_of(sectors.rows[0], "key"), Grade.WARNING, details)
    households = [row for row in sectors.rows if row.text("role") == HOUSEHOLDS]
    for row in households[1:]:
        details = {"item": row.key, "other": households[0].key}
        yield Finding("households-twice", sectors.place_of(row, "role"), details=details)
    if households and own_table(sheets) is not None:
        yield from _households_trade(sheets, households[0])
    for name in COUNTED:
        yield from _counts_are_whole(sectors, name)


def _households_trade(sheets: Sheets, households: ParsedRow) -> Iterator[Finding]:
    sectors, cells = sheets["transaction_sectors"], sheets["transactions"]
    for side in ("seller", "buyer"):
        if not any(row.text(side) == households.key and row.number("amount") for row in cells.rows):
            title = columns(cells.record)[side].title(cells.language)
            details = {"item": households.key, "field": title}
            yield Finding("households-idle", sectors.place_of(households, "key"), Grade.WARNING, details)


def _counts_are_whole(sectors: ParsedSheet, name: str) -> Iterator[Finding]:
    """A column that only some industries fill gives no effect, nor one that none fills."""
    producing = [row for row in sectors.rows if row.text("role") != HOUSEHOLDS and row.number("output")]
    blank = [row for row in producing if row.values.get(name) is None]
    if not blank or name in sectors.lost or (len(blank) == len(producing) and name not in EXPECTED):
        return
    is_partial = len(blank) < len(producing)
    place = sectors.place_of(blank[0], name)
    details = {
        "field": columns(sectors.record)[name].title(sectors.language),
        "found": ", ".join(row.key for row in blank[:NAMED]) + (" …" if len(blank) > NAMED else ""),
    }
    grade = Grade.WARNING if is_partial else Grade.NOTE
    yield Finding("sector-count-missing", place if place.cell else sectors.place_of(blank[0], "key"), grade, details)


def the_table_has_an_inverse(sheets: Sheets) -> Iterator[Finding]:
    """No sector buys more than it makes, none without output trades, and the sectors do not use up all they make."""
    table = own_table(sheets)
    if table is None:
        return
    sectors, cells = table
    rows = {row.key: row for row in sectors.rows}
    households = {row.key for row in sectors.rows if row.text("role") == HOUSEHOLDS}
    bought, paid, sold = dict.fromkeys(rows, 0.0), dict.fromkeys(rows, 0.0), dict.fromkeys(rows, 0.0)
    for row in cells.rows:
        amount, seller, buyer = _amount(sectors, cells, row), row.text("seller"), row.text("buyer")
        if seller in rows and buyer in rows:
            bought[buyer] += amount
            sold[seller] += amount
            paid[buyer] += amount if seller in households else 0.0
    faults = [*_totals(sectors, bought, paid, sold)]
    yield from faults
    if not any(fault.grade is Grade.ERROR for fault in faults):
        yield from _inverse(sectors, cells, bought)


def _amount(sectors: ParsedSheet, cells: ParsedSheet, row: ParsedRow) -> float:
    """What a cell holds, in the money unit of the sectors."""
    return (row.number("amount") or 0.0) * WON[cells.money_unit] / WON[sectors.money_unit]


def _totals(
    sectors: ParsedSheet, bought: Mapping[str, float], paid: Mapping[str, float], sold: Mapping[str, float]
) -> Iterator[Finding]:
    """What each sector buys, pays to households and sells, against its output; pay is part of value added."""
    for row in sectors.rows:
        output, spent = row.number("output"), bought[row.key]
        if output is None:
            continue
        if not output and (spent or sold[row.key]):
            yield Finding("sector-without-output", sectors.place_of(row, "output"), details={"item": row.key})
        elif spent > output * (1 + TOLERANCE):
            details = {"item": row.key, "found": round(spent, 6), "limit": output}
            yield Finding("sector-over-output", sectors.place_of(row, "output"), details=details)
        elif (whole := spent - paid[row.key] + (row.number("value_added") or 0.0)) > output * (1 + ROUNDING):
            details = {"item": row.key, "found": round(whole, 6), "limit": output}
            yield Finding("value-added-over", sectors.place_of(row, "value_added"), Grade.WARNING, details)


def _inverse(sectors: ParsedSheet, cells: ParsedSheet, bought: Mapping[str, float]) -> Iterator[Finding]:
    """A root of 1 or more of the coefficients, without households and then with them: said once."""
    industries = [row for row in sectors.rows if row.text("role") != HOUSEHOLDS]
    for chosen in (industries, list(sectors.rows)):
        if not chosen or _largest_root(chosen, sectors, cells) < 1:
            continue
        row = max(chosen, key=lambda each: bought[each.key] / (each.number("output") or np.inf))
        details = {"item": sectors.sheet.title(sectors.language), "found": row.key}
        yield Finding("no-leontief-inverse", sectors.place_of(row, "output"), details=details)
        return


def _largest_root(chosen: list[ParsedRow], sectors: ParsedSheet, cells: ParsedSheet) -> float:
    """The largest root of the coefficients of some sectors, the money of both sheets in one unit."""
    position = {row.key: number for number, row in enumerate(chosen)}
    output = np.array([row.number("output") or 0.0 for row in chosen])
    inside = 1 - np.array([row.number("outside_share") or 0.0 for row in chosen])
    used = np.zeros((len(chosen), len(chosen)))
    for row in cells.rows:
        seller, buyer = position.get(row.text("seller")), position.get(row.text("buyer"))
        if seller is not None and buyer is not None:
            used[seller, buyer] += _amount(sectors, cells, row) * inside[seller]
    coefficients = used / np.where(output > 0, output, np.inf)
    return float(np.abs(np.linalg.eigvals(coefficients)).max()) if np.isfinite(coefficients).all() else np.inf
