"""Items and indicators that need a plan by year have one that fits."""

from __future__ import annotations

from collections.abc import Iterator

from feasibility.findings import Finding
from feasibility.inputs.choices import PHASING_MEASURES, PHASINGS
from feasibility.inputs.parsing import ParsedSheet, Sheets
from feasibility.inputs.records import columns
from feasibility.inputs.references import parts
from feasibility.inputs.schema import Choice

PLANNED = "plan"


def _word(code: str, words: tuple[Choice, ...], sheet: ParsedSheet) -> str:
    return next((word.word(sheet.language) for word in words if word.code == code), code)


def items_are_phased(sheets: Sheets) -> Iterator[Finding]:
    """An item phased by shares or amounts has a row of them; an item by year is phased by amounts; others follow.

    A row of yearly values whose measure is not the item's would be passed over, so it is a finding too.
    """
    costs, phasing = sheets.get("capital_costs"), sheets.get("investment_phasing")
    if costs is None:
        return
    measures = {row.key: row.text("measure") for row in phasing.rows} if phasing is not None else {}
    for row in costs.rows:
        wanted = row.text("phasing")
        place = costs.place_of(row, "phasing")
        found = _word(wanted, PHASINGS, costs)
        if row.text("basis") == "by_year" and wanted and wanted != "amounts":
            expected = _word("amounts", PHASINGS, costs)
            yield Finding("phasing-invalid", place, details={"item": row.key, "found": found, "expected": expected})
        elif wanted == "follow_base" and row.text("basis") not in ("share", ""):
            expected = ", ".join(word.word(costs.language) for word in PHASING_MEASURES)
            yield Finding("phasing-invalid", place, details={"item": row.key, "found": found, "expected": expected})
        elif wanted in ("shares", "amounts") and row.key and measures.get(row.key, "") != wanted:
            yield Finding("phasing-missing", place, details={"item": row.key, "expected": found})


def outputs_are_planned(sheets: Sheets) -> Iterator[Finding]:
    """An indicator whose driver is the plan has a row of quantities; any other has a rate, or a row of rates."""
    indicators, plan = sheets.get("output_indicators"), sheets.get("output_plan")
    if indicators is None:
        return
    measures = {row.key: row.text("measure") for row in plan.rows} if plan is not None else {}
    declared = columns(indicators.record)
    for row in indicators.rows:
        measure = measures.get(row.key, "")
        planned = PLANNED in parts(row.text("driver"))
        if planned and measure != "quantity":
            yield Finding("plan-missing", indicators.place_of(row, "driver"), details={"item": row.key})
        elif not planned and measure not in ("quantity", "rate") and row.number("rate") is None:
            details = {"field": declared["rate"].title(indicators.language), "when": "", "because": ""}
            if row.text("driver"):
                yield Finding("cell-required", indicators.place_of(row, "rate"), details=details)
