"""Demand, space and sites: each row says in one way how its number comes about, and says all that it needs."""

from __future__ import annotations

from collections.abc import Iterator

from feasibility.findings import Finding, Grade
from feasibility.inputs.parsing import ParsedRow, ParsedSheet, Sheets
from feasibility.inputs.records import columns


def demand_has_one_basis(sheets: Sheets) -> Iterator[Finding]:
    """A demand is a base value of a base year, years, or an indicator's plan; what is compared has one unit."""
    sheet, indicators = sheets.get("demand_estimates"), sheets.get("output_indicators")
    if sheet is None:
        return
    units = {row.key: row.text("unit") for row in indicators.rows} if indicators is not None else {}
    for row in sheet.rows:
        based, by_year = row.number("base_value") is not None, bool(row.years)
        if based and by_year:
            yield Finding("either-or", sheet.place_of(row, "base_value"), details={"item": row.key})
        elif based and row.number("base_year") is None:
            yield _required(sheet, row, "base_year")
        elif not based and not by_year and not row.text("indicator"):
            yield _required(sheet, row, "base_value")
        elif not based and row.number("growth_rate"):
            yield _unused(sheet, row, "growth_rate", "base_value")
        named = row.text("indicator")
        if row.text("unit") and units.get(named) and units[named] != row.text("unit"):
            details = {"item": row.key, "found": row.text("unit"), "expected": units[named], "other": named}
            yield Finding("demand-unit", sheet.place_of(row, "unit"), details=details)


def spaces_have_one_basis(sheets: Sheets) -> Iterator[Finding]:
    """A space is an area, or persons with an area each; persons are typed or follow a driver with its share."""
    sheet = sheets.get("space_plan")
    for row in sheet.rows if sheet is not None else ():
        if sheet is None:
            return
        driven, typed = bool(row.text("driver")), row.number("persons") is not None
        counted = (driven or typed) and row.number("area_per_person") is not None
        if counted == (row.number("area") is not None):
            yield Finding("either-or", sheet.place_of(row, "area"), details={"item": row.key})
        elif driven and typed:
            yield Finding("either-or", sheet.place_of(row, "driver"), details={"item": row.key})
        elif driven and row.number("driver_share") is None:
            yield _required(sheet, row, "driver_share")
        elif not driven and row.number("driver_share") is not None:
            yield _unused(sheet, row, "driver_share", "driver")


# What a site must state for what it states: coverage needs floors, outdoor parking needs a standard.
NEEDED_BY_SITES = (
    ("coverage_limit", "floors"),
    ("parking_per_space", "area_per_space"),
    ("floor_area_limit", "area"),
    ("floors", "area"),
)


def sites_state_what_they_need(sheets: Sheets) -> Iterator[Finding]:
    """A limit of coverage needs floors, outdoor parking its standard, limits and floors the area of the site."""
    sheet = sheets.get("sites")
    for row in sheet.rows if sheet is not None else ():
        asked = {needed for given, needed in NEEDED_BY_SITES if row.number(given) is not None}
        for needed in ("floors", "area_per_space", "area"):
            if sheet is not None and needed in asked and row.number(needed) is None:
                yield _required(sheet, row, needed)


def _required(sheet: ParsedSheet, row: ParsedRow, field: str) -> Finding:
    details = {"field": columns(sheet.record)[field].title(sheet.language), "when": "", "because": ""}
    return Finding("cell-required", sheet.place_of(row, field), details=details)


def _unused(sheet: ParsedSheet, row: ParsedRow, field: str, without: str) -> Finding:
    declared = columns(sheet.record)
    details = {"field": declared[field].title(sheet.language), "other": declared[without].title(sheet.language)}
    return Finding("cell-without", sheet.place_of(row, field), Grade.WARNING, details)
