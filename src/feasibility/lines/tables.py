"""Reading a table of points: the step that holds, or the straight line between two points."""

from __future__ import annotations

from typing import Any

import numpy as np

from feasibility.lines.operation import SUM, Array, Formula, Operation, Position


def _entry(x: Array, points: Array) -> Array:
    """The last point that is not above x, counted from 0; −1 below the first. Shape of x."""
    below = points[:, None] <= x[None]  # (point, row, year, case)
    result: Array = below.sum(axis=0) - 1
    return result


def _take(table: Array, entry: Array) -> Array:
    """The table's value at an entry, case by case; ``table`` is (point, 1, case)."""
    cases = np.broadcast_shapes(table.shape[2:], entry.shape[2:])[0]
    entry = np.broadcast_to(entry, (*entry.shape[:2], cases)).astype(np.intp)
    table = np.broadcast_to(table[:, 0], (table.shape[0], cases))
    taken: Array = table[entry, np.arange(cases)]
    return taken


def _put(table: Array, entry: Array, gradient: Array) -> Array:
    """The gradient gathered back to the table's entries."""
    cases = gradient.shape[2]
    rows = np.broadcast_to(entry, gradient.shape).astype(np.intp)
    passed = np.zeros((table.shape[0], cases))
    np.add.at(passed, (rows, np.broadcast_to(np.arange(cases), rows.shape)), gradient)
    return passed[:, None, :]


class Step(Operation):
    """The y of the last point whose x is reached; 0 below the first. Operands: x, xs (ascending), ys."""

    name, linear, ranges, repeats = "step", (2,), (1, 2), (0,)

    def values(self, parameters: Any, *operands: Array) -> Array:
        x, xs, ys = operands
        entry = _entry(x, xs)
        return np.where(entry >= 0, _take(ys, np.maximum(entry, 0)), 0.0)

    def gradients(self, parameters: Any, gradient: Array, result: Array, *operands: Array) -> tuple[Array | None, ...]:
        x, xs, ys = operands
        entry = _entry(x, xs)
        return None, None, _put(ys, np.maximum(entry, 0), np.where(entry >= 0, gradient, 0.0))

    def formula(self, parameters: Any, at: Position, count: int) -> Formula:
        x, xs, ys = at.operand(0), at.over_rows(1), at.over_rows(2)
        return Formula(f"IF({x.within(SUM)}<INDEX({xs},1),0,INDEX({ys},MATCH({x.text},{xs},1)))")


class Interpolate(Operation):
    """The straight line between two points (직선보간), level outside the table. Operands: x, xs (ascending), ys."""

    name, linear, ranges, repeats = "interpolate", (2,), (1, 2), (0,)

    def _parts(self, x: Array, xs: Array, ys: Array) -> tuple[Array, Array, Array, Array]:
        entry = np.clip(_entry(x, xs), 0, max(xs.shape[0] - 2, 0))
        after = np.minimum(entry + 1, xs.shape[0] - 1)
        left, right = _take(xs, entry), _take(xs, after)
        with np.errstate(divide="ignore", invalid="ignore"):
            share = np.where(right > left, (x - left) / np.where(right > left, right - left, 1.0), 0.0)
        return entry, after, np.clip(share, 0.0, 1.0), np.where(right > left, right - left, 1.0)

    def values(self, parameters: Any, *operands: Array) -> Array:
        x, xs, ys = operands
        entry, after, share, _ = self._parts(x, xs, ys)
        low, high = _take(ys, entry), _take(ys, after)
        return low + (high - low) * share

    def gradients(self, parameters: Any, gradient: Array, result: Array, *operands: Array) -> tuple[Array | None, ...]:
        x, xs, ys = operands
        entry, after, share, width = self._parts(x, xs, ys)
        inside = (share > 0) & (share < 1) | ((x > xs[0]) & (x < xs[-1]))
        slope = np.where(inside, (_take(ys, after) - _take(ys, entry)) / width, 0.0)
        to_x = gradient * slope
        to_ys = _put(ys, entry, gradient * (1 - share)) + _put(ys, after, gradient * share)
        to_xs = _put(xs, entry, -to_x * (1 - share)) + _put(xs, after, -to_x * share)
        return to_x, to_xs, to_ys

    def formula(self, parameters: Any, at: Position, count: int) -> Formula:
        x, xs, ys = at.operand(0), at.over_rows(1), at.over_rows(2)
        found = f"MATCH({x.text},{xs},1)"
        x0, x1 = f"INDEX({xs},{found})", f"INDEX({xs},{found}+1)"
        y0, y1 = f"INDEX({ys},{found})", f"INDEX({ys},{found}+1)"
        last = f"MAX({xs})"
        return Formula(
            f"IF({x.within(SUM)}<=INDEX({xs},1),INDEX({ys},1),IF({x.within(SUM)}>={last},"
            f"INDEX({ys},MATCH({last},{xs},0)),{y0}+({x.within(SUM)}-{x0})*({y1}-{y0})/({x1}-{x0})))"
        )


STEP, INTERPOLATE = Step(), Interpolate()
