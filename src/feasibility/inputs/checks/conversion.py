"""Conversion factors: one at most for an item. The uplift for optimism: with its reference class and its reason."""

from __future__ import annotations

from collections.abc import Iterator

from feasibility.findings import Finding
from feasibility.inputs.catalogue import COST_SHEETS
from feasibility.inputs.parsing import Sheets
from feasibility.inputs.records import columns
from feasibility.inputs.references import parts

UPLIFT, GROUNDS = "optimism_bias_uplift", ("optimism_bias_class", "optimism_bias_reason")


def items_are_converted_once(sheets: Sheets) -> Iterator[Finding]:
    """No two rows of 전환계수 name the same item."""
    factors = sheets.get("conversion_factors")
    if factors is None or "item" in factors.lost:
        return
    reference = columns(factors.record)["item"].reference
    assert reference is not None
    for name in COST_SHEETS:
        costs, first = sheets.get(name), dict[int, str]()
        for row in factors.rows if costs is not None else ():
            assert costs is not None
            named = costs.rows_for(reference)
            positions = {found for part in parts(row.text("item"), reference.many) for found in named.named(part)}
            twice = [position for position in sorted(positions) if position in first]
            if twice:
                details = {"item": costs.rows[twice[0]].key, "found": row.key, "other": first[twice[0]]}
                yield Finding("item-converted-twice", factors.place_of(row, "item"), details=details)
            for position in positions:
                first.setdefault(position, row.key)


def an_uplift_has_its_grounds(sheets: Sheets) -> Iterator[Finding]:
    """An uplift for optimism names the class of projects it is taken from, and why it is applied."""
    sheet = sheets.get("premises")
    form = sheet.form if sheet is not None else None
    uplift = form.number(UPLIFT) if form is not None else None
    if sheet is None or form is None or uplift is None:
        return
    declared = columns(sheet.record)
    for name in GROUNDS:
        if not form.text(name) and name not in sheet.lost:
            place = sheet.place_of(form, name)
            details = {
                "field": declared[name].title(sheet.language),
                "when": declared[UPLIFT].title(sheet.language),
                "because": f"{uplift:g}",
            }
            yield Finding("cell-required", place if place.cell else sheet.place_of(form, UPLIFT), details=details)
