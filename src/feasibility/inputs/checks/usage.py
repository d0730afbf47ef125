"""Cells that are filled although the row's basis does not use them: a value that a person expects to count."""

from __future__ import annotations

from collections.abc import Iterator

from feasibility.findings import Finding, Grade
from feasibility.inputs.parsing import Sheets
from feasibility.inputs.records import columns
from feasibility.inputs.references import group_words

# The fields that say how a row is calculated, and so which of its other cells count.
DECIDING = ("basis", "method", "kind")
# What a basis requires and others may use as well.
FREE = {("operating_costs", "measure")}
# Cells that are never required, and the bases that use them.
OPTIONAL = {
    ("benefits", "market_share"): ("basis", ("market",)),
    ("benefits", "quantity"): ("basis", ("quantity_hours", "quantity_value", "cost_saving")),
    ("capital_costs", "fee_table"): ("basis", ("share",)),
    ("capital_costs", "price_year"): (
        "basis",
        ("fixed", "quantity_price", "official_price", "per_head", "per_area", "by_year"),
    ),
}


def filled_cells_are_used(sheets: Sheets) -> Iterator[Finding]:
    """A number or key that the row's basis passes over is a warning."""
    for sheet in sheets.values():
        declared = columns(sheet.record)
        for name, column in declared.items():
            used_when = OPTIONAL.get((sheet.sheet.name, name), column.required_when)
            if used_when is None or (sheet.sheet.name, name) in FREE:
                continue
            decider, values = used_when
            if decider not in DECIDING:
                continue
            for row in sheet.rows:
                chosen = row.text(decider)
                known = chosen in {choice.code for choice in declared[decider].choices}
                if known and chosen not in values and row.values.get(name) is not None:
                    words = group_words(chosen, declared[decider].choices)
                    details = {
                        "field": column.title(sheet.language),
                        "when": declared[decider].title(sheet.language),
                        "because": words[1] if sheet.language == "ko" else words[2],
                    }
                    yield Finding("cell-unused", sheet.place_of(row, name), Grade.WARNING, details)
