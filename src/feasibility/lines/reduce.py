"""Sums and extremes over rows or years."""

from __future__ import annotations

from typing import Any

import numpy as np

from feasibility.lines.operation import ROWS, YEARS, Array, Formula, Operation, Position


class SumOverRows(Operation):
    """The sum over the rows."""

    name, linear, ranges = "sum_rows", (0,), (0,)

    def values(self, parameters: Any, *operands: Array) -> Array:
        result: Array = operands[0].sum(axis=ROWS, keepdims=True)
        return result

    def gradients(self, parameters: Any, gradient: Array, result: Array, *operands: Array) -> tuple[Array | None, ...]:
        return (gradient + np.zeros_like(operands[0]),)

    def formula(self, parameters: Any, at: Position, count: int) -> Formula:
        return Formula(f"SUM({at.over_rows(0)})")


class SumOverYears(Operation):
    """The sum over the years."""

    name, linear, ranges = "sum_years", (0,), (0,)

    def values(self, parameters: Any, *operands: Array) -> Array:
        result: Array = operands[0].sum(axis=YEARS, keepdims=True)
        return result

    def gradients(self, parameters: Any, gradient: Array, result: Array, *operands: Array) -> tuple[Array | None, ...]:
        return (gradient + np.zeros_like(operands[0]),)

    def formula(self, parameters: Any, at: Position, count: int) -> Formula:
        return Formula(f"SUM({at.over_years(0)})")


class _Extreme(Operation):
    """The least or the most over an axis; where several tie, the derivative goes to the first."""

    ranges = (0,)
    axis: int
    function: str

    def values(self, parameters: Any, *operands: Array) -> Array:
        pick = np.min if self.function == "MIN" else np.max
        result: Array = pick(operands[0], axis=self.axis, keepdims=True)
        return result

    def gradients(self, parameters: Any, gradient: Array, result: Array, *operands: Array) -> tuple[Array | None, ...]:
        argument = np.argmin if self.function == "MIN" else np.argmax
        where = np.expand_dims(argument(operands[0], axis=self.axis), self.axis)
        passed = np.zeros_like(operands[0])
        np.put_along_axis(passed, where, gradient, axis=self.axis)
        return (passed,)

    def formula(self, parameters: Any, at: Position, count: int) -> Formula:
        cells = at.over_rows(0) if self.axis == ROWS else at.over_years(0)
        return Formula(f"{self.function}({cells})")


class LeastOverYears(_Extreme):
    """The least over the years."""

    name, axis, function = "least_years", YEARS, "MIN"


class MostOverYears(_Extreme):
    """The most over the years."""

    name, axis, function = "most_years", YEARS, "MAX"


class LeastOverRows(_Extreme):
    """The least over the rows."""

    name, axis, function = "least_rows", ROWS, "MIN"


class MostOverRows(_Extreme):
    """The most over the rows."""

    name, axis, function = "most_rows", ROWS, "MAX"


class _Running(Operation):
    """The least or the most from the first year to each year."""

    ranges = (0,)
    function: str

    def values(self, parameters: Any, *operands: Array) -> Array:
        ufunc = np.minimum if self.function == "MIN" else np.maximum
        result: Array = ufunc.accumulate(operands[0], axis=YEARS)
        return result

    def gradients(self, parameters: Any, gradient: Array, result: Array, *operands: Array) -> tuple[Array | None, ...]:
        source = operands[0]
        passed = np.zeros_like(source)
        holder = np.zeros((source.shape[0], 1, source.shape[2]), dtype=np.intp)
        for year in range(source.shape[YEARS]):
            if year:
                better = source[:, year : year + 1] - np.take_along_axis(source, holder, axis=YEARS)
                moved = better < 0 if self.function == "MIN" else better > 0
                holder = np.where(moved, year, holder)
            held = np.take_along_axis(passed, holder, axis=YEARS) + gradient[:, year : year + 1]
            np.put_along_axis(passed, holder, held, axis=YEARS)
        return (passed,)

    def formula(self, parameters: Any, at: Position, count: int) -> Formula:
        return Formula(f"{self.function}({at.until_now(0)})")


class RunningLeast(_Running):
    """The least so far."""

    name, function = "running_least", "MIN"


class RunningMost(_Running):
    """The most so far."""

    name, function = "running_most", "MAX"


SUM_ROWS, SUM_YEARS = SumOverRows(), SumOverYears()
LEAST_YEARS, MOST_YEARS, LEAST_ROWS, MOST_ROWS = LeastOverYears(), MostOverYears(), LeastOverRows(), MostOverRows()
RUNNING_LEAST, RUNNING_MOST = RunningLeast(), RunningMost()
