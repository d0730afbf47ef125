"""Judging a row: the record class and its columns decide, every fault becomes a finding at its cell."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from feasibility.findings import Finding, Place
from feasibility.inputs.headings import suggestion
from feasibility.inputs.parsing import ParsedRow, ParsedSheet
from feasibility.inputs.records import columns, made
from feasibility.inputs.references import group_words
from feasibility.inputs.schema import Column
from feasibility.inputs.values import stored_type

LONGEST_QUOTE = 60


def judged(sheet: ParsedSheet, row: ParsedRow, spoilt: Mapping[str, Finding | None]) -> tuple[ParsedRow, list[Finding]]:
    """The row with its record, if all its values fit; and a finding for each that does not.

    ``spoilt`` holds the fields whose cell is faulty before any judgement (``#REF!`` …), with the finding, or with
    ``None`` where it has been said already (a missing column): they are not judged again.
    """
    findings = [finding for finding in spoilt.values() if finding is not None]
    record = None
    try:
        record = made(sheet.record, row.origin, row.years, **row.values)
    except ValidationError as error:
        for fault in error.errors(include_url=False, include_input=False):
            name = str(fault["loc"][0])
            if name not in spoilt:
                findings.append(_finding(sheet, row, name, fault))
    findings += _conditional(sheet, row, spoilt)
    return (row if findings or spoilt else replace(row, record=record)), findings


def _finding(sheet: ParsedSheet, row: ParsedRow, name: str, fault: Any) -> Finding:
    declared = columns(sheet.record)[name]
    place = sheet.place_of(row, name)
    value = row.values.get(name)
    title = declared.title(sheet.language)
    if fault["type"] == "missing":
        return _required(sheet, row, name, declared)
    if fault["type"] == "column_fault":
        code, details = fault["ctx"]["code"], dict(fault["ctx"]["details"])
        if code == "cell-choice":
            words = [choice.word(sheet.language) for choice in declared.choices]
            details |= {"suggestion": suggestion(str(value), words), "expected": ", ".join(words)}
        elif code == "cell-range":
            details["expected"] = _bounds(declared)
        return Finding(code, place, details={"field": title, **details, **_quoted(details)})
    kind = stored_type(sheet.record, name)
    if kind is datetime.date:
        return Finding("date-invalid", place, details={"field": title, "found": quote(value)})
    expected = {float: "number", int: "whole", str: "text"}[kind]
    details = {
        "field": title,
        "found": quote(value),
        "expected": expected,
        "lower": declared.lower,
        "upper": declared.upper,
    }
    return Finding("cell-type", place, details=details)


def _quoted(details: Mapping[str, Any]) -> dict[str, Any]:
    found = details.get("found")
    return {"found": quote(found)} if isinstance(found, str) else {}


def quote(value: Any) -> str:
    """What stands in a cell, short enough to be repeated in a sentence."""
    text = str(value).replace("\n", " ")
    return text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1] + "…"


def _bounds(column: Column) -> str:
    """The bounds of a column in signs that every language reads."""
    if column.lower is not None and column.upper is not None:
        return f"{column.lower:g}–{column.upper:g}"
    return f"≥ {column.lower:g}" if column.lower is not None else f"≤ {column.upper:g}"


def _required(sheet: ParsedSheet, row: ParsedRow, name: str, column: Column) -> Finding:
    place = sheet.place_of(row, name)
    if not place.cell:  # the sheet has no such column: the row itself is the place
        anchor = next(iter(row.origin.cells.values()), "")
        place = Place(place.workbook, place.sheet, anchor, place.key)
    details: dict[str, Any] = {"field": column.title(sheet.language), "when": "", "because": ""}
    if column.required_when is not None:
        other = columns(sheet.record)[column.required_when[0]]
        value = row.text(column.required_when[0])
        words = group_words(value, other.choices)
        word = next((choice.word(sheet.language) for choice in other.choices if choice.code == value), "")
        details |= {"when": other.title(sheet.language), "because": word or (words[0] if words else "")}
    return Finding("cell-required", place, details=details)


def _conditional(sheet: ParsedSheet, row: ParsedRow, spoilt: Mapping[str, Finding | None]) -> Iterator[Finding]:
    """Cells that another cell of the row makes required."""
    for name, column in columns(sheet.record).items():
        if column.required_when is None or name in spoilt or row.values.get(name) is not None:
            continue
        if column.or_else and (column.or_else in spoilt or row.values.get(column.or_else) is not None):
            continue
        other, values = column.required_when
        if row.text(other) in values:
            yield _required(sheet, row, name, column)
