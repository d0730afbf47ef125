"""Planting faults in the cells of a small study, without writing files again and again."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from feasibility.findings import Finding
from feasibility.inputs import SheetGrid
from feasibility.inputs.parse import parse
from feasibility.workbook.read import read_grids
from feasibility.workbook.template import write_workbooks
from tests.inputs.small_study import YEARS, small_study

ABSENT = object()


@cache
def sound_grids(language: str = "ko") -> tuple[SheetGrid, ...]:
    """The cells of the small study as its workbooks hold them."""
    with tempfile.TemporaryDirectory() as folder:
        write_workbooks(Path(folder), language, small_study(), YEARS)
        grids, findings = read_grids(Path(folder))
    assert not findings
    return grids


def cell(address: str) -> tuple[int, int]:
    """Row and column of an A1 address, counted from 0."""
    match = re.fullmatch(r"([A-Z]+)([0-9]+)", address)
    assert match is not None
    column = 0
    for letter in match.group(1):
        column = column * 26 + ord(letter) - 64
    return int(match.group(2)) - 1, column - 1


def planted(*changes: tuple[str, str, Any], language: str = "ko") -> tuple[SheetGrid, ...]:
    """The small study with cells changed: (sheet title, address, value), ``None`` for a blank one.

    A sheet title with the address ``*`` and the value ``ABSENT`` takes the sheet away.
    """
    grids = {grid.title: grid for grid in sound_grids(language)}
    for title, address, value in changes:
        if value is ABSENT:
            del grids[title]
            continue
        cells = dict(grids[title].cells)
        cells.pop(cell(address), None)
        if value is not None:
            cells[cell(address)] = value
        grids[title] = replace(grids[title], cells=cells)
    return tuple(grids.values())


def found_in(grids: Iterable[SheetGrid]) -> list[Finding]:
    """What reading says of the cells, notes on absent sheets left out."""
    _, findings = parse(tuple(grids))
    return [finding for finding in findings if finding.code != "sheet-absent-optional"]
