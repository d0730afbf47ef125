"""Shares that must add up to one, and pairs of cells of which exactly one is filled."""

from __future__ import annotations

import math
from collections.abc import Iterator

from feasibility.findings import Finding
from feasibility.inputs.parsing import Sheets

TOLERANCE = 1e-6


def adds_up(total: float) -> bool:
    """Whether shares add up to 1 but for rounding."""
    return abs(total - 1.0) <= TOLERANCE


def phasing_adds_up(sheets: Sheets) -> Iterator[Finding]:
    """The yearly shares of an item add up to 1."""
    sheet = sheets.get("investment_phasing")
    for row in sheet.rows if sheet is not None else ():
        total = math.fsum(row.years.values())
        if sheet is not None and row.text("measure") == "shares" and not adds_up(total):
            place = sheet.place_of(row, "measure")
            yield Finding("share-sum", place, details={"item": row.key, "found": round(total, 9)})


def weights_add_up(sheets: Sheets) -> Iterator[Finding]:
    """The weights of the site criteria add up to 1."""
    sheet = sheets.get("site_criteria")
    if sheet is None or not sheet.rows:
        return
    weights = [row.number("weight") for row in sheet.rows]
    total = math.fsum(weight for weight in weights if weight is not None)
    if None not in weights and not adds_up(total):
        place = sheet.place_of(sheet.rows[0], "weight")
        details = {"item": sheet.sheet.title(sheet.language), "found": round(total, 9)}
        yield Finding("share-sum", place, details=details)


def input_is_one_of_two(sheets: Sheets) -> Iterator[Finding]:
    """A scenario's override is a factor or a value."""
    scenarios = sheets.get("scenarios")
    for row in scenarios.rows if scenarios is not None else ():
        both = (row.number("factor") is None) == (row.number("value") is None)
        if scenarios is not None and both:
            yield Finding("either-or", scenarios.place_of(row, "factor"), details={"item": row.key})
