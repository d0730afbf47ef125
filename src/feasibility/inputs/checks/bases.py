"""What a row is calculated from stands on another sheet: without that sheet its amount would be nothing in silence."""

from __future__ import annotations

from collections.abc import Iterator

from feasibility.findings import Finding
from feasibility.inputs.catalogue import RECORDS
from feasibility.inputs.checks.plans import PLANNED
from feasibility.inputs.choices import EVERYBODY
from feasibility.inputs.parsing import ParsedRow, ParsedSheet, Sheets
from feasibility.inputs.records import columns
from feasibility.inputs.references import parts, word_code

PAY, HEADS, SPACE, OPERATION = "grades", "staffing_plan", "space_plan", "operating_costs"
# By sheet: the field that says how a row is calculated, and the sheets that its words need. Keys to other sheets
# (an indicator, a consumer of power) are not here: a key that names nothing is a finding already.
NEEDED: dict[str, tuple[str, dict[str, tuple[str, ...]]]] = {
    "capital_costs": ("basis", {"per_head": (PAY, HEADS), "per_area": (SPACE,)}),
    "operating_costs": ("basis", {"staffing": (PAY, HEADS), "per_head": (PAY, HEADS), "per_area": (SPACE,)}),
    "computing_power": ("kind", {"building": (SPACE,)}),
    "benefits": ("basis", {"operating_share": (OPERATION,)}),
    "revenues": ("basis", {"operating_share": (OPERATION,)}),
}
DRIVEN_BY_STAFF = {"operating_costs": "per_head"}


def bases_have_their_sheets(sheets: Sheets) -> Iterator[Finding]:
    """A row that counts heads, floor space or operating cost has the sheet that says how many; once a sheet lacking."""
    for name, (field, words) in NEEDED.items():
        sheet = sheets.get(name)
        told: set[str] = set()
        for row in sheet.rows if sheet is not None else ():
            assert sheet is not None
            chosen = row.text(field)
            lacking = [needed for needed in words.get(chosen, ()) if needed not in sheets and needed not in told]
            if chosen == DRIVEN_BY_STAFF.get(name) and not _names_everybody(row):
                # That the grades which its driver names are absent is said at the driver.
                lacking = [needed for needed in lacking if needed != PAY]
            told.update(lacking)
            if lacking:
                found = next(choice for choice in columns(sheet.record)[field].choices if choice.code == chosen)
                yield _lacking(sheet, row, field, found.word(sheet.language), lacking)
    yield from _indicators(sheets)


def _indicators(sheets: Sheets) -> Iterator[Finding]:
    """An indicator that staff drive has staff: grades, and how many of them work."""
    indicators, plan = sheets.get("output_indicators"), sheets.get("output_plan")
    if indicators is None:
        return
    planned = {row.key for row in plan.rows if row.text("measure") == "quantity"} if plan is not None else set()
    for row in indicators.rows:
        driver = row.text("driver")
        if not driver or PLANNED in parts(driver) or driver in indicators.keys or row.key in planned:
            continue
        needed = (PAY, HEADS) if _names_everybody(row) else (HEADS,)
        lacking = [name for name in needed if name not in sheets]
        if lacking and (PAY in sheets or _names_everybody(row)):
            yield _lacking(indicators, row, "driver", driver, lacking)
            return


def _names_everybody(row: ParsedRow) -> bool:
    return any(word_code(part, EVERYBODY) for part in parts(row.text("driver")))


def _lacking(sheet: ParsedSheet, row: ParsedRow, field: str, found: str, lacking: list[str]) -> Finding:
    titles = ", ".join(RECORDS[name].sheet.title(sheet.language) for name in lacking)
    details = {
        "field": columns(sheet.record)[field].title(sheet.language),
        "found": found,
        "expected": titles,
        "absent": ", ".join(lacking),
    }
    return Finding("basis-sheet-absent", sheet.place_of(row, field), details=details)
