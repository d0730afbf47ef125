"""Comparisons that take two numbers as equal when rounding alone parts them.

``0.1 + 0.2 − 0.3`` is 5.6e-17 here and 0 in a spreadsheet: an exact comparison would part the two.
Each comparison has a third operand, the relative tolerance, which is a cell of the guideline sheet.

The tolerance is a share of the larger of the two numbers compared. So ``0.1 + 0.2`` equals ``0.3``, but
``0.1 + 0.2 − 0.3`` does not equal 0: next to 0 nothing is small. Compare the two sides, not their difference with 0.
"""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np

from feasibility.lines.operation import COMPARISON, PRODUCT, SUM, Array, Formula, Operation, Position


class Comparison(Operation):
    """1 where the comparison holds, 0 elsewhere; no derivative."""

    binding = COMPARISON
    repeats = (0, 1)
    steps = True
    sign: ClassVar[str]  # how the difference is compared with the margin in Excel
    margin: ClassVar[str]  # the margin, or what is left of zero when it is taken away

    def values(self, parameters: Any, *operands: Array) -> Array:
        left, right, tolerance = operands
        margin = tolerance * np.maximum(np.abs(left), np.abs(right))
        held: Array = self.holds(left - right, margin).astype(np.float64)
        return held

    def holds(self, difference: Array, margin: Array) -> Any:
        """Whether the comparison holds for a difference, given the margin."""
        raise ValueError("a comparison needs its own rule")

    def gradients(self, parameters: Any, gradient: Array, result: Array, *operands: Array) -> tuple[Array | None, ...]:
        return None, None, None

    def formula(self, parameters: Any, at: Position, count: int) -> Formula:
        difference, margin = _difference_and_margin(at)
        return Formula(f"IF({difference}{self.sign}{self.margin.format(margin)},1,0)")


def _difference_and_margin(at: Position) -> tuple[str, str]:
    left, right = at.operand(0), at.operand(1)
    sizes = [
        size
        for side in (left, right)
        if side.text not in ("0", "-1")
        for size in ((side.text,) if side.text == "1" else (side.text, f"0-{side.within(PRODUCT)}"))
    ]
    difference = left.within(SUM) if right.text == "0" else f"{left.within(SUM)}-{right.within(PRODUCT)}"
    if "-1" in (left.text, right.text):
        sizes.append("1")
    return difference, f"{at.operand(2).within(PRODUCT)}*MAX({','.join(sizes or ['0'])})"


class Greater(Comparison):
    """Greater by more than rounding."""

    name, symbol, sign, margin = "greater", ">", ">", "{}"

    def holds(self, difference: Array, margin: Array) -> Any:
        return difference > margin


class AtLeast(Comparison):
    """Greater, or equal but for rounding."""

    name, symbol, sign, margin = "at_least", "≥", ">=", "0-{}"

    def holds(self, difference: Array, margin: Array) -> Any:
        return difference >= -margin


class Less(Comparison):
    """Less by more than rounding."""

    name, symbol, sign, margin = "less", "<", "<", "0-{}"

    def holds(self, difference: Array, margin: Array) -> Any:
        return difference < -margin


class AtMost(Comparison):
    """Less, or equal but for rounding."""

    name, symbol, sign, margin = "at_most", "≤", "<=", "{}"

    def holds(self, difference: Array, margin: Array) -> Any:
        return difference <= margin


class Equal(Comparison):
    """Equal but for rounding."""

    name, symbol = "equal", "="

    def holds(self, difference: Array, margin: Array) -> Any:
        return np.abs(difference) <= margin

    def formula(self, parameters: Any, at: Position, count: int) -> Formula:
        difference, margin = _difference_and_margin(at)
        left, right = at.operand(0), at.operand(1)
        reverse = f"{right.within(SUM)}-{left.within(PRODUCT)}"
        return Formula(f"IF(AND({difference}<={margin},{reverse}<={margin}),1,0)")


GREATER, AT_LEAST, LESS, AT_MOST, EQUAL = Greater(), AtLeast(), Less(), AtMost(), Equal()
