"""Prices of another year: the row names its index, and the index has the years that are needed."""

from __future__ import annotations

from collections.abc import Iterator

from feasibility.findings import Finding
from feasibility.inputs.parsing import ParsedRow, ParsedSheet, Sheets
from feasibility.inputs.records import columns

# The sheets whose prices may be of another year, and whether such a price must be corrected to count.
PRICED = {"capital_costs": True, "cost_effectiveness_cases": False}


def price_years_have_an_index(sheets: Sheets) -> Iterator[Finding]:
    """Price year and index come together, and the index knows both the price year and the price base year.

    What a like institute paid may stand at the prices of its year, without an index.
    """
    indices = sheets.get("price_indices")
    form = sheets["premises"].form if "premises" in sheets else None
    base_year = form.number("price_base_year") if form is not None else None
    for name, is_needed in PRICED.items():
        priced = sheets.get(name)
        if priced is None or {"price_year", "price_index"} & priced.lost:
            continue
        for row in priced.rows:
            year, series = row.number("price_year"), row.text("price_index")
            if year is not None and not series:
                if is_needed:
                    yield _needed(priced, row, "price_index", "price_year", f"{year:.0f}")
            elif year is None and series:
                yield _needed(priced, row, "price_year", "price_index", series)
            elif year is not None and indices is not None and not {"series", "year"} & indices.lost:
                yield from _unknown(priced, row, indices, base_year)


def _unknown(priced: ParsedSheet, row: ParsedRow, indices: ParsedSheet, base_year: float | None) -> Iterator[Finding]:
    known = _years(priced, row, indices)
    for found, name in ((row.number("price_year"), "price_year"), (base_year, "price_index")):
        if known and found is not None and found not in known:
            details = {"item": row.text("price_index"), "found": int(found)}
            yield Finding("index-year-missing", priced.place_of(row, name), details=details)


def _years(costs: ParsedSheet, row: ParsedRow, indices: ParsedSheet) -> set[float]:
    """The years of the series that a row names; none where it names nothing, which is a finding of its own."""
    reference = columns(costs.record)["price_index"].reference
    assert reference is not None
    named = indices.rows_for(reference).named(row.text("price_index"))
    return {year for position in named if (year := indices.rows[position].number("year")) is not None}


def _needed(sheet: ParsedSheet, row: ParsedRow, name: str, other: str, value: str) -> Finding:
    """That a cell is blank although another is filled; at that other cell, where the sheet has no such column."""
    declared = columns(sheet.record)
    details = {
        "field": declared[name].title(sheet.language),
        "when": declared[other].title(sheet.language),
        "because": value,
    }
    place = sheet.place_of(row, name)
    return Finding("cell-required", place if place.cell else sheet.place_of(row, other), details=details)
