"""Reading a form: one field a row, with its own source, evidence mark and remark."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from feasibility.findings import Finding, Grade, Place
from feasibility.inputs.choices import EVIDENCE
from feasibility.inputs.grid import SheetGrid, address
from feasibility.inputs.headings import form_columns, heading, suggestion, titles_of
from feasibility.inputs.judging import judged, quote
from feasibility.inputs.layout import EVIDENCE_MARK, FORM_HEADER, ITEM, REMARK, SOURCE, VALUE
from feasibility.inputs.parsing import ParsedRow, ParsedSheet
from feasibility.inputs.records import Origin, Record, Support, columns
from feasibility.inputs.references import word_code
from feasibility.inputs.schema import Column
from feasibility.inputs.spoilt import spoilt_cell
from feasibility.inputs.values import clean, stored, stored_type


def parse_form(grid: SheetGrid, record: type[Record], language: str) -> tuple[ParsedSheet, list[Finding]]:
    """The form's one record; a sheet without rows when its two columns are not found."""
    sheet_place = Place(grid.workbook, grid.title)
    found = form_columns(grid)
    if found is None:
        expected = ", ".join(word.word(language) for word in FORM_HEADER[:2])
        return ParsedSheet(record, sheet_place, language), [
            Finding("header-missing", sheet_place, details={"expected": expected})
        ]
    declared = columns(record)
    labels, lost, findings = _labels(grid, found.row, found.fields[ITEM.code], declared, language)
    value_column = found.fields[VALUE.code]
    cells: dict[str | int, str] = {name: address(row, value_column) for name, row in labels.items()}
    values: dict[str, Any] = {}
    support: dict[str, Support] = {}
    spoilt: dict[str, Finding | None] = dict.fromkeys(lost)
    for name, row in labels.items():
        fault = spoilt_cell(grid, (row, value_column), f"{record.sheet.name}.{name}")
        if fault is not None:
            spoilt[name] = fault
            continue
        value = stored(grid.cells.get((row, value_column)), stored_type(record, name), declared[name])
        if value is not None:
            values[name] = value
        support[name], faults = _support(grid, row, found.fields, language)
        findings += faults
    origin = Origin(grid.workbook, grid.title, cells, support=support)
    sheet = ParsedSheet(record, sheet_place, language)
    row_read, faults = judged(sheet, ParsedRow(values, origin), spoilt)
    return ParsedSheet(record, sheet_place, language, (row_read,)), findings + faults


def _labels(
    grid: SheetGrid, header: int, column: int, declared: Mapping[str, Column], language: str
) -> tuple[dict[str, int], set[str], list[Finding]]:
    """The row of each field; fields lost by a misspelt or missing label; what is wrong with the labels."""
    titles = titles_of(declared)
    labels: dict[str, int] = {}
    unknown: list[tuple[Place, str]] = []
    findings = []
    for row in range(header + 1, grid.rows):
        text = grid.cells.get((row, column))
        if not isinstance(text, str) or not clean(text):
            continue
        place = Place(grid.workbook, grid.title, address(row, column))
        name = heading(text, titles)
        if name is None:
            unknown.append((place, clean(text)))
        elif name in labels:
            details = {"found": clean(text), "other": address(labels[name], column)}
            findings.append(Finding("column-duplicate", place, details=details))
        else:
            labels[name] = row
    missing = {name: found for name, found in declared.items() if name not in labels}
    words = {word: name for name, found in missing.items() for word in (found.korean, found.english)}
    lost: set[str] = set()
    for place, text in unknown:
        close = suggestion(text, list(words))
        meant = declared[words[close]].title(language) if close else ""
        grade = Grade.ERROR if close else Grade.WARNING
        findings.append(Finding("column-unknown", place, grade, {"found": quote(text), "suggestion": meant}))
        lost |= {words[close]} if close else set()
    place = Place(grid.workbook, grid.title)
    for name, found in missing.items():
        if found.required and name not in lost:
            findings.append(Finding("column-missing", place, details={"expected": found.title(language)}))
            lost.add(name)
    return labels, lost, findings


def _support(grid: SheetGrid, row: int, fields: Mapping[str, int], language: str) -> tuple[Support, list[Finding]]:
    """Source, evidence and remark of one row of the form."""

    def text(code: str) -> str:
        value = grid.cells.get((row, fields[code])) if code in fields else None
        return clean(value) if isinstance(value, str) else ""

    mark = text(EVIDENCE_MARK.code)
    code = word_code(mark, EVIDENCE) if mark else ""
    findings = []
    if code is None:
        words = [choice.word(language) for choice in EVIDENCE]
        details = {
            "field": EVIDENCE_MARK.word(language),
            "found": quote(mark),
            "suggestion": suggestion(mark, words),
            "expected": ", ".join(words),
        }
        place = Place(grid.workbook, grid.title, address(row, fields[EVIDENCE_MARK.code]))
        findings.append(Finding("cell-choice", place, details=details))
    return Support(text(SOURCE.code), code or "", text(REMARK.code)), findings
