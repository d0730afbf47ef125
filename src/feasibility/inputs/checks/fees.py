"""Fees by table: a share row states a rate or names a table, and the points of a table ascend."""

from __future__ import annotations

from collections.abc import Iterator

from feasibility.findings import Finding
from feasibility.inputs.parsing import ParsedSheet, Sheets
from feasibility.inputs.records import columns

# Tables that are read between their points: the sheet, what tells its tables apart, and the column that must ascend.
POINTS = (("fee_rates", "table", "construction_amount"), ("price_indices", "series", "year"))


def rate_or_fee_table(sheets: Sheets) -> Iterator[Finding]:
    """A share row has a rate or a fee table, not both (that it has one is said where its cells are judged)."""
    costs = sheets.get("capital_costs")
    for row in costs.rows if costs is not None else ():
        if costs is not None and row.text("fee_table") and row.number("rate") is not None:
            yield Finding("either-or", costs.place_of(row, "fee_table"), details={"item": row.key})


def points_ascend(sheets: Sheets) -> Iterator[Finding]:
    """Within a table each point lies above the one before it, or nothing could be read between them."""
    for name, table, point in POINTS:
        sheet = sheets.get(name)
        if sheet is not None and not {table, point} & sheet.lost:
            yield from _falling(sheet, table, point)


def _falling(sheet: ParsedSheet, table: str, point: str) -> Iterator[Finding]:
    last: dict[str, float] = {}
    for row in sheet.rows:
        label, value = row.text(table), row.number(point)
        if not label or value is None:
            continue
        if label in last and value <= last[label]:
            details = {
                "item": label,
                "field": columns(sheet.record)[point].title(sheet.language),
                "found": value,
                "other": last[label],
            }
            yield Finding("points-not-ascending", sheet.place_of(row, point), details=details)
        last[label] = value
