"""Inputs made from rows without a workbook in between: the way that the reader goes, less Excel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from feasibility.findings import Finding, stops
from feasibility.inputs import RECORDS, Inputs, Layout, SheetGrid
from feasibility.inputs.grid import CellValue
from feasibility.inputs.layout import FORM_HEADER, HEADER_ROW, MONEY_ROW, MONEY_UNIT
from feasibility.inputs.parse import parse
from feasibility.inputs.records import DEFAULT_MONEY_UNIT, columns

Rows = Mapping[str, Sequence[Mapping[Any, Any]]]


def grids_of(rows: Rows, years: Sequence[int], money_units: Mapping[str, str] | None = None) -> tuple[SheetGrid, ...]:
    """The sheets as a workbook would hold them, headed by canonical names; a sheet without rows is not there."""
    units = money_units or {}
    return tuple(
        _grid(name, given, years, units.get(name, DEFAULT_MONEY_UNIT)) for name, given in rows.items() if given
    )


def inputs_of(
    rows: Rows, years: Sequence[int], money_units: Mapping[str, str] | None = None
) -> tuple[Inputs | None, tuple[Finding, ...]]:
    """What reading the rows gives; notes on absent sheets are left out of the findings."""
    inputs, findings = parse(grids_of(rows, years, money_units))
    return inputs, tuple(finding for finding in findings if finding.code != "sheet-absent-optional")


def sound_inputs(rows: Rows, years: Sequence[int], money_units: Mapping[str, str] | None = None) -> Inputs:
    """The inputs of rows in which nothing stops the work."""
    inputs, findings = inputs_of(rows, years, money_units)
    stopping = [finding for finding in findings if stops((finding,))]
    assert inputs is not None, [(found.code, str(found.place), dict(found.details)) for found in stopping]
    return inputs


def _grid(name: str, rows: Sequence[Mapping[Any, Any]], years: Sequence[int], money_unit: str) -> SheetGrid:
    record = RECORDS[name]
    cells: dict[tuple[int, int], CellValue] = {}
    headings: list[Any]
    if record.sheet.layout is Layout.FORM:
        headings = [word.code for word in FORM_HEADER]
    else:
        headings = [*columns(record), *(years if record.sheet.years is not None else ())]
    if record.sheet.money:
        cells[MONEY_ROW, 0], cells[MONEY_ROW, 1] = MONEY_UNIT.code, money_unit
    cells |= {(HEADER_ROW, position): heading for position, heading in enumerate(headings)}
    for offset, values in enumerate(rows, HEADER_ROW + 1):
        unknown = set(values) - set(headings)
        if unknown:
            raise ValueError(f"{name} has no field {sorted(map(str, unknown))[0]!r}")
        for position, heading in enumerate(headings):
            if values.get(heading) is not None:
                cells[offset, position] = values[heading]
    return SheetGrid(f"{record.sheet.workbook}.xlsx", record.sheet.korean, cells)
