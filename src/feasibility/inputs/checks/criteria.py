"""The tree of criteria itself: a criterion that stands alone below another one leaves nothing to compare."""

from __future__ import annotations

from collections.abc import Iterator

from feasibility.findings import Finding, Grade
from feasibility.inputs.parsing import ParsedRow, Sheets


def criteria_have_siblings(sheets: Sheets) -> Iterator[Finding]:
    """Below a criterion stand two or more, or none. A single one on top, the goal itself, is no fault."""
    sheet = sheets.get("ahp_hierarchy")
    if sheet is None or {"key", "parent"} & sheet.lost:
        return
    below: dict[str, list[ParsedRow]] = {}
    for row in sheet.rows:
        below.setdefault(row.text("parent"), []).append(row)
    for parent, children in below.items():
        if parent and parent in sheet.keys and len(children) == 1:
            details = {"item": children[0].key, "found": parent}
            yield Finding("ahp-only-child", sheet.place_of(children[0], "parent"), Grade.WARNING, details)
