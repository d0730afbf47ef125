"""Unit prices beside those of like buildings."""

from __future__ import annotations

from collections.abc import Iterator

from feasibility.findings import Finding, Grade
from feasibility.inputs.parsing import ParsedRow, ParsedSheet, Sheets
from feasibility.inputs.records import columns
from feasibility.inputs.references import parts

# How many won a money unit is: comparisons across sheets only, the calculation converts by its own cells.
WON = {"원": 1.0, "천원": 1e3, "백만원": 1e6, "억원": 1e8}
PER_AREA = "per_area"
SQUARE_METRE = "㎡"


def unit_prices_lie_in_band(sheets: Sheets) -> Iterator[Finding]:
    """A unit price by floor area lies between the lowest and highest like case that counts for it.

    A price of another year is brought to the price base year first, as the calculation does.
    """
    costs, cases = sheets.get("capital_costs"), sheets.get("unit_cost_cases")
    if costs is None or cases is None:
        return
    scale = WON[cases.money_unit] / WON[costs.money_unit]
    reference = columns(cases.record)["applies_to"].reference
    assert reference is not None
    rows = costs.rows_for(reference)
    for position, row in enumerate(costs.rows):
        price = row.number("unit_price")
        if price is None or not _is_by_area(row.text("basis"), row.text("quantity_unit")):
            continue
        price *= _price_factor(sheets, costs, row)
        band = [
            value * scale
            for case in cases.rows
            if case.text("band") == "yes"
            and any(position in rows.named(part) for part in parts(case.text("applies_to")))
            and (value := _unit_cost(case)) is not None
        ]
        if band and not min(band) <= price <= max(band):
            details = {
                "item": row.text("name") or row.key,
                "found": round(price, 6),
                "lower": round(min(band), 6),
                "upper": round(max(band), 6),
                "unit": f"{costs.money_unit}/{SQUARE_METRE}",
            }
            yield Finding("unit-price-band", costs.place_of(row, "unit_price"), Grade.WARNING, details)


def _is_by_area(basis: str, unit: str) -> bool:
    return basis == PER_AREA or (basis == "quantity_price" and unit == SQUARE_METRE)


def _price_factor(sheets: Sheets, costs: ParsedSheet, row: ParsedRow) -> float:
    """The index of the price base year over that of the row's price year; 1 where the row states no other year."""
    year, indices = row.number("price_year"), sheets.get("price_indices")
    form = sheets["premises"].form if "premises" in sheets else None
    base_year = form.number("price_base_year") if form is not None else None
    reference = columns(costs.record)["price_index"].reference
    if year is None or base_year is None or indices is None or reference is None:
        return 1.0
    named = [indices.rows[found] for found in indices.rows_for(reference).named(row.text("price_index"))]
    values = {point.number("year"): point.number("value") for point in named}
    then, now = values.get(year), values.get(base_year)
    return now / then if then and now else 1.0


def _unit_cost(case: ParsedRow) -> float | None:
    """A case's unit cost: brought to the price year where that is given, else as it was."""
    indexed = case.number("indexed_unit_cost")
    return indexed if indexed is not None else case.number("unit_cost")
