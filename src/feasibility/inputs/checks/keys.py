"""Row keys: unique, not to be taken for a cell, and safe in the formulas of the live workbook."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feasibility.findings import Finding, Place
from feasibility.inputs.parsing import ParsedSheet, Sheets
from feasibility.inputs.records import columns
from feasibility.inputs.schema import Layout

_CELL = re.compile(r"\$?[A-Za-z]{1,3}\$?[0-9]{1,7}|[Rr][0-9]*[Cc][0-9]*")
_AMBIGUOUS = re.compile(r"[*?~,]|^[=<>+\-@]")


def _tables(sheets: Sheets) -> Iterator[ParsedSheet]:
    return (sheet for sheet in sheets.values() if sheet.sheet.layout is Layout.ROWS)


def keys_are_usable(sheets: Sheets) -> Iterator[Finding]:
    """A key must not look like a cell, nor hold signs that formulas or lists of keys understand in another way."""
    for sheet in _tables(sheets):
        name = sheet.sheet.key_field
        for row in sheet.rows:
            place = sheet.place_of(row, name)
            if _CELL.fullmatch(row.key) and not sheet.sheet.cell_like_keys:
                details = {"found": row.key, "example": sheet.sheet.key_example}
                yield Finding("key-like-cell", place, details=details)
            elif _AMBIGUOUS.search(row.key):
                yield Finding("label-ambiguous", place, details={"found": row.key})
        for name, column in columns(sheet.record).items():
            if column.label:
                for row in sheet.rows:
                    if _AMBIGUOUS.search(row.text(name)):
                        yield Finding("label-ambiguous", sheet.place_of(row, name), details={"found": row.text(name)})


def keys_are_unique(sheets: Sheets) -> Iterator[Finding]:
    """A key names one row of a sheet."""
    for sheet in _tables(sheets):
        first: dict[str, Place] = {}
        for row in sheet.rows:
            if not row.key:
                continue
            place = sheet.place_of(row, sheet.sheet.key_field)
            if row.key in first:
                details = {"found": row.key, "other": first[row.key].cell}
                yield Finding("key-duplicate", place, details=details)
            first.setdefault(row.key, place)


def labels_differ_in_more_than_case(sheets: Sheets) -> Iterator[Finding]:
    """Two keys, or two labels that rows are summed by, that a spreadsheet would take for the same."""
    for sheet in _tables(sheets):
        names = [sheet.sheet.key_field, *(name for name, column in columns(sheet.record).items() if column.label)]
        for name in names:
            seen: dict[str, str] = {}
            for row in sheet.rows:
                text = row.key if name == sheet.sheet.key_field else row.text(name)
                folded = text.casefold()
                if text and seen.setdefault(folded, text) != text:
                    details = {"found": text, "other": seen[folded]}
                    yield Finding("label-case", sheet.place_of(row, name), details=details)
