"""The filled cells of a study as text, for comparing two states of it."""

from __future__ import annotations

import datetime
from pathlib import Path

from feasibility.inputs import SheetGrid
from feasibility.inputs.grid import CellValue, address
from feasibility.workbook.read import read_grids


def dump(folder: Path) -> str:
    """Every filled cell of every sheet of a folder's workbooks, one a line, in a fixed order.

    A line is ``address<tab>value``; formulas follow their value as ``<tab>=…``; texts have line breaks as ``\\n``.
    """
    grids, _ = read_grids(folder)
    return "".join(_sheet(grid) for grid in sorted(grids, key=lambda grid: (grid.workbook, grid.title)))


def _sheet(grid: SheetGrid) -> str:
    lines = [f"[{grid.workbook} › {grid.title}]"]
    for cell in sorted({*grid.cells, *grid.formulas, *grid.errors}):
        value = grid.errors.get(cell) or _written(grid.cells.get(cell))
        formula = grid.formulas.get(cell)
        lines.append(f"{address(*cell)}\t{value}" + (f"\t={formula}" if formula is not None else ""))
    return "\n".join(lines) + "\n\n"


def _written(value: CellValue) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    return str(value)
