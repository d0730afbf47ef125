"""Every number says where it comes from: an evidence mark, and a source that the bibliography lists."""

from __future__ import annotations

from collections.abc import Iterator

from feasibility.findings import Finding, Grade, Place
from feasibility.inputs.headings import suggestion
from feasibility.inputs.parsing import ParsedRow, ParsedSheet, Sheets
from feasibility.inputs.records import TRAILING, Support, columns
from feasibility.inputs.schema import Layout
from feasibility.lines.leaf import Kind

# Marks that claim a source.
SOURCED = ("quoted", "derived")


def _supported(sheet: ParsedSheet) -> Iterator[tuple[Place, str, Support, bool]]:
    """Place, what it is about, its support, and whether it holds a number to be believed."""
    declared = columns(sheet.record)
    numeric = [name for name, column in declared.items() if column.kind in (Kind.AMOUNT, Kind.RATE)]
    if sheet.sheet.layout is Layout.FORM:
        form = sheet.form
        for name, support in form.origin.support.items() if form is not None else ():
            assert form is not None
            filled = name in numeric and form.values.get(name) is not None
            yield sheet.place_of(form, name), declared[name].title(sheet.language), support, filled
    elif "evidence" in declared:
        for row in sheet.rows:
            filled = any(row.values.get(name) is not None for name in numeric) or bool(row.years)
            support = Support(*(row.text(name) for name in TRAILING))
            yield _anchor(sheet, row, "source" if support.source else "evidence"), row.key, support, filled


def _anchor(sheet: ParsedSheet, row: ParsedRow, name: str) -> Place:
    place = sheet.place_of(row, name)
    if place.cell:
        return place
    return sheet.place_of(row, sheet.sheet.key_field)


def numbers_have_evidence(sheets: Sheets) -> Iterator[Finding]:
    """A row of numbers has an evidence mark; a quoted or derived one has a source."""
    for sheet in sheets.values():
        for place, item, support, filled in _supported(sheet):
            if filled and not support.evidence:
                yield Finding("evidence-missing", place, Grade.WARNING, {"item": item})
            elif support.evidence in SOURCED and not support.sources:
                yield Finding("source-missing", place, Grade.WARNING, {"item": item})


def sources_are_listed(sheets: Sheets) -> Iterator[Finding]:
    """Every source id is listed, where the study lists its sources."""
    listed = sheets.get("sources")
    if listed is None:
        return
    known = set(listed.keys)
    for sheet in sheets.values():
        if sheet is listed:
            continue
        for place, _, support, _ in _supported(sheet):
            for source in support.sources:
                if source not in known:
                    details = {"found": source, "suggestion": suggestion(source, listed.keys)}
                    yield Finding("source-unknown", place, details=details)
    pictures = sheets.get("pictures")
    for row in pictures.rows if pictures is not None else ():
        for source in Support(row.text("source")).sources:
            if pictures is not None and source not in known:
                details = {"found": source, "suggestion": suggestion(source, listed.keys)}
                yield Finding("source-unknown", pictures.place_of(row, "source"), details=details)
