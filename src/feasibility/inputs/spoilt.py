"""Cells that show an error, or whose formula was never calculated: their value cannot be used."""

from __future__ import annotations

from feasibility.findings import Finding, Place
from feasibility.inputs.grid import SheetGrid, address


def spoilt_cell(grid: SheetGrid, cell: tuple[int, int], key: str = "") -> Finding | None:
    """What makes a cell unusable, or nothing."""
    place = Place(grid.workbook, grid.title, address(*cell), key)
    if cell in grid.errors:
        return Finding("cell-error", place, details={"found": grid.errors[cell]})
    if cell in grid.unsaved:
        return Finding("cell-unsaved-formula", place, details={"found": grid.formulas.get(cell, "")[:60]})
    return None
