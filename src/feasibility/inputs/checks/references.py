"""Keys that name rows of other sheets, and targets that name cells: each must exist."""

from __future__ import annotations

from collections.abc import Iterator

from feasibility.findings import Finding
from feasibility.inputs.catalogue import RECORDS
from feasibility.inputs.headings import suggestion
from feasibility.inputs.parsing import ParsedRow, ParsedSheet, Sheets
from feasibility.inputs.records import columns
from feasibility.inputs.references import parts, word_code
from feasibility.inputs.schema import Column, Reference
from feasibility.inputs.targets import Target, read_target


def keys_are_known(sheets: Sheets) -> Iterator[Finding]:
    """Every key, group or word in a cell of keys names something."""
    for sheet in sheets.values():
        for name, column in columns(sheet.record).items():
            if name == "source" or (column.reference is None and not column.references):
                continue
            absent: set[str] = set()
            for row in sheet.rows:
                reference = column.reference_for(row.text(column.by))
                if reference is not None and not reference.target:
                    yield from _unknown(sheets, sheet, row, name, column, reference, absent)


def _unknown(
    sheets: Sheets,
    sheet: ParsedSheet,
    row: ParsedRow,
    name: str,
    column: Column,
    reference: Reference,
    absent: set[str],
) -> Iterator[Finding]:
    """Parts of a cell that name nothing. Of a sheet that is absent it is said once (``absent`` remembers)."""
    titles = ", ".join(RECORDS[target].sheet.title(sheet.language) for target in reference.sheets)
    present = [sheets[target] for target in reference.sheets if target in sheets]
    if any(not target.rows or {target.sheet.key_field, reference.group} & target.lost for target in present):
        return  # its headings are at fault: that is the finding
    targets = [target.rows_for(reference) for target in present]
    for part in parts(row.text(name), reference.many):
        if word_code(part, reference.words) is not None or any(target.named(part) for target in targets):
            continue
        if any(_may_be_misspelt_there(target, reference.group, part) for target in present):
            continue
        known = [key for target in targets for key in target.keys]
        known += [words[0] for target in targets for words in target.groups if words]
        known += [word.word(sheet.language) for word in reference.words]
        if not targets:
            if titles not in absent:
                absent.add(titles)
                details = {"field": column.title(sheet.language), "found": part, "expected": titles}
                yield Finding("key-sheet-absent", sheet.place_of(row, name), details=details)
            continue
        details = {
            "field": column.title(sheet.language),
            "found": part,
            "suggestion": suggestion(part, known),
            "expected": titles,
            "absent": ", ".join(target for target in reference.sheets if target not in sheets),
        }
        yield Finding("key-unknown", sheet.place_of(row, name), details=details)


def _may_be_misspelt_there(target: ParsedSheet, group: str, part: str) -> bool:
    """Whether a group is one that exists, and a row's own group is no word at all: that is the finding then."""
    declared = columns(target.record).get(group)
    if declared is None or word_code(part, declared.choices) is None:
        return False
    codes = {choice.code for choice in declared.choices}
    return any(row.text(group) not in codes for row in target.rows)


def targets_are_known(sheets: Sheets) -> Iterator[Finding]:
    """Every target ``sheet.row-key.field`` names a cell of numbers that exists."""
    for sheet in sheets.values():
        for name, column in columns(sheet.record).items():
            reference = column.reference
            if reference is None or not reference.target:
                continue
            for row in sheet.rows:
                text = row.text(name)
                if not text or word_code(text, reference.words) is not None:
                    continue
                target = read_target(text)
                if target is None or not _exists(sheets, target, reference.texts):
                    guess = _guess(sheets, target)
                    absent = target.sheet if target is not None and target.sheet not in sheets else ""
                    details = {"field": column.title(sheet.language), "found": text, "suggestion": guess}
                    details["absent"] = absent
                    yield Finding("target-unknown", sheet.place_of(row, name), details=details)


def _exists(sheets: Sheets, target: Target, texts: bool) -> bool:
    sheet = sheets.get(target.sheet)
    if sheet is None:
        return False
    form = sheet.form
    rows = [form] if form is not None else [row for row in sheet.rows if row.key == target.key]
    if not rows:
        return False
    if isinstance(target.field, int):
        return target.field in sheet.year_cells
    column = columns(sheet.record)[target.field]
    return texts or column.unit is not None or bool(column.units)


def _guess(sheets: Sheets, target: Target | None) -> str:
    """The target with the key that was probably meant."""
    if target is None or target.sheet not in sheets:
        return ""
    close = suggestion(target.key, sheets[target.sheet].keys)
    return f"{target.sheet}.{close}.{target.field}" if close else ""
