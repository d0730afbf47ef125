"""Compares every formula cell of a recalculated workbook with the number that Python has for it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from feasibility.inputs.grid import position
from feasibility.lines import Line, order
from feasibility.lines.operation import Array
from feasibility.workbook.model.plan import FIRST_YEAR_COLUMN, VALUE_COLUMN, Plan
from tests.workbook.recalculation import Content, Sheet

BAR = 1e-9
REFERENCE = re.compile(r"(?:(?:'(?P<quoted>(?:[^']|'')+)'|(?P<plain>[^'!]+))!)?(?P<cell>\$?[A-Z]+\$?[0-9]+)")
Cell = tuple[str, int, int]

# Through these a number keeps its size, so that a difference that should be nothing is as uncertain as what it is
# taken from: their largest operand is looked for further down. All others start anew from their own numbers.
CARRYING = frozenset(
    (
        *("add", "subtract", "larger", "smaller", "where", "choose", "each", "stack", "one_row", "of", "by"),
        *("sum_of_named", "lag", "renewed", "cumulative", "roll", "sum_rows", "sum_years", "least_years"),
        *("most_years", "least_rows", "most_rows", "running_least", "running_most"),
    )
)


def largest_operands(lines: list[Line]) -> dict[int, float]:
    """For each line, the largest absolute value among its own numbers and those that it is added up from."""
    found: dict[int, float] = {}
    for line in order(lines):
        size = _largest(line.values)
        if line.operation.name in CARRYING:
            same = (operand for operand in line.operands if operand.unit == line.unit)
            size = max(size, *(found[id(operand)] for operand in same), 0.0)
        elif line.operation.name == "multiply":
            left, right = line.operands
            size = max(size, _spread(found, left, right), _spread(found, right, left))
        found[id(line)] = size
    return found


def _spread(found: Mapping[int, float], uncertain: Line, factor: Line) -> float:
    """The size of a product whose one factor may be nothing but what was left of larger numbers."""
    own = _largest(uncertain.values)
    is_left_over = own < BAR * found[id(uncertain)]
    return found[id(uncertain)] * _largest(factor.values) if is_left_over else 0.0


def _largest(values: Array) -> float:
    return float(np.abs(values[np.isfinite(values)]).max(initial=0.0))


def scales(plan: Plan) -> dict[Cell, float]:
    """The largest operand of every cell of every block."""
    sizes = largest_operands([block.line for block in plan.blocks])
    found: dict[Cell, float] = {}
    for block in plan.blocks:
        years = block.line.values.shape[1] if block.line.has_years else 1
        first = FIRST_YEAR_COLUMN if block.line.has_years else VALUE_COLUMN
        for row in range(block.rows):
            for year in range(years):
                found[block.sheet, block.first + row, first + year] = sizes[id(block.line)]
    return found


@dataclass
class Comparison:
    """How two workbooks agree: formula cells compared, the worst difference by the largest operand, what differs."""

    cells: int = 0
    worst: float = 0.0
    differing: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return f"{self.cells:,} cells, worst {self.worst:.1e}"


def compare(
    expected: Mapping[str, Sheet], found: Mapping[str, Sheet], scale: Mapping[Cell, float] | None = None
) -> Comparison:
    """Every formula cell of ``expected`` against the same cell of ``found``.

    A cell without a scale of its own that only refers to another takes that one's; any other is measured by itself.
    """
    result = Comparison()
    known = scale or {}
    for title, sheet in expected.items():
        for (row, column), content in sheet.items():
            if content.formula is None:
                continue
            result.cells += 1
            other = found.get(title, {}).get((row, column), Content(None))
            size = known.get((title, row, column)) or known.get(_referred(content.formula, title), 0.0)
            difference = _difference(content, other, size)
            result.worst = max(result.worst, difference)
            if difference > BAR:
                where = f"{title}!R{row + 1}C{column + 1}"
                result.differing.append(
                    f"{where}: {content.value!r} expected, {other.value!r} found, ={content.formula}"
                )
    return result


def _referred(formula: str, title: str) -> Cell:
    """The cell that a formula only refers to; one that no sheet has for any other formula."""
    found = REFERENCE.fullmatch(formula)
    at = position(found["cell"].replace("$", "")) if found is not None else None
    if found is None or at is None:
        return ("", 0, 0)
    sheet = found["plain"] or (found["quoted"] or "").replace("''", "'") or title
    return (sheet, *at)


def _difference(expected: Content, found: Content, size: float) -> float:
    """The difference of two cells by the largest operand; infinite where their kinds differ or one is an error."""
    if expected.is_error or found.is_error or expected.value is None:
        return float("inf")
    one, other = expected.value, found.value
    if isinstance(one, str) or isinstance(other, str) or other is None:
        return 0.0 if one == (other or "") else float("inf")
    if one == other:
        return 0.0
    return abs(one - other) / max(size, abs(one), abs(other))


def moved(before: Mapping[str, Sheet], after: Mapping[str, Sheet]) -> int:
    """How many formula cells hold another value than before."""
    return sum(
        content.formula is not None and after[title][at].value != content.value
        for title, sheet in before.items()
        for at, content in sheet.items()
    )
