"""Operations along the years: cumulative, lag, renewed, roll, first year."""

from __future__ import annotations

from typing import Any

import numpy as np

from feasibility.lines.operation import PRODUCT, SUM, YEARS, Array, Formula, Operation, Position


class Cumulative(Operation):
    """The sum from the first year to each year."""

    name, linear, ranges = "cumulative", (0,), (0,)

    def values(self, parameters: Any, *operands: Array) -> Array:
        result: Array = np.cumsum(operands[0], axis=YEARS)
        return result

    def gradients(self, parameters: Any, gradient: Array, result: Array, *operands: Array) -> tuple[Array | None, ...]:
        return (np.flip(np.cumsum(np.flip(gradient, axis=YEARS), axis=YEARS), axis=YEARS),)

    def formula(self, parameters: Any, at: Position, count: int) -> Formula:
        return Formula(f"SUM({at.until_now(0)})")


def _shift(values: Array, years: Array, back: bool) -> Array:
    """Values moved by whole years along the calendar, 0 where they come from outside it."""
    shape = np.broadcast_shapes(values.shape, years.shape)
    values = np.broadcast_to(values, shape)
    span = shape[1]
    # A lag longer than the period empties it, however long: the clip keeps a mistyped 1e30 from overflowing.
    moves = np.broadcast_to(np.clip(np.rint(years), -span, span).astype(np.intp), (shape[0], 1, shape[2]))
    wanted = np.arange(span).reshape(1, -1, 1) + (moves if back else -moves)
    inside = (wanted >= 0) & (wanted < span)
    moved = np.take_along_axis(values, np.clip(wanted, 0, span - 1), axis=YEARS)
    return np.where(inside, moved, 0.0)


class Lag(Operation):
    """A line moved later by a number of years that stands in a cell; what leaves the period is lost."""

    name, linear, ranges, steps = "lag", (0,), (0,), False

    def values(self, parameters: Any, *operands: Array) -> Array:
        return _shift(operands[0], operands[1], back=False)

    def gradients(self, parameters: Any, gradient: Array, result: Array, *operands: Array) -> tuple[Array | None, ...]:
        return _shift(gradient, operands[1], back=True), None

    def formula(self, parameters: Any, at: Position, count: int) -> Formula:
        wanted = f"{at.this_year()}-{at.operand(1).within(PRODUCT)}"
        return Formula(f"SUMIF({at.calendar()},{wanted},{at.over_years(0)})")


def _renewals(life: Array, span: int) -> Array:
    """Which earlier years come up for renewal in each year, shape (row, year, earlier year, case)."""
    age = np.arange(span).reshape(-1, 1) - np.arange(span).reshape(1, -1)
    lives = np.rint(life)[:, :, None, :]  # (row, 1, 1, case)
    known = np.where(lives == 0, 1.0, lives)
    due = (age[None, :, :, None] >= 0) & (np.mod(age[None, :, :, None], known) == 0)
    now = age[None, :, :, None] == 0
    renewals: Array = np.where(lives == 0, now, due).astype(np.float64)
    return renewals


class Renewed(Operation):
    """Purchases and their renewals every ``life`` years (a cell; 0 means never renewed)."""

    name, linear, ranges, repeats = "renewed", (0,), (0,), (1,)

    def values(self, parameters: Any, *operands: Array) -> Array:
        purchases, life = operands
        due = _renewals(life, purchases.shape[YEARS])
        result: Array = (due * purchases[:, None, :, :]).sum(axis=2)
        return result

    def gradients(self, parameters: Any, gradient: Array, result: Array, *operands: Array) -> tuple[Array | None, ...]:
        due = _renewals(operands[1], operands[0].shape[YEARS])
        return (due * gradient[:, :, None, :]).sum(axis=1), None

    def formula(self, parameters: Any, at: Position, count: int) -> Formula:
        life, ages = at.operand(1), f"{at.this_year()}-{at.calendar_until_now()}"
        renewed = f"SUMPRODUCT({at.until_now(0)}*(MOD({ages},{life.text})=0))"
        return Formula(f"IF({life.within(SUM)}=0,{at.operand(0).text},{renewed})")


class Roll(Operation):
    """This year = growth × last year + flow; before the first year stands the opening.

    Discount factors, price indices, loans, stocks and markets are all this. Operands: growth, flow, opening.
    """

    name, linear = "roll", (1, 2)

    def _shape(self, operands: tuple[Array, ...], parameters: Any) -> tuple[int, int, int]:
        rows, _, cases = np.broadcast_shapes(*(operand.shape for operand in operands))
        return rows, parameters, cases

    def values(self, parameters: Any, *operands: Array) -> Array:
        rows, span, cases = self._shape(operands, parameters)
        growth, flow = (np.broadcast_to(operand, (rows, span, cases)) for operand in operands[:2])
        result = np.empty((rows, span, cases))
        last = np.broadcast_to(operands[2][:, 0], (rows, cases))
        for year in range(span):
            last = growth[:, year] * last + flow[:, year]
            result[:, year] = last
        return result

    def gradients(self, parameters: Any, gradient: Array, result: Array, *operands: Array) -> tuple[Array | None, ...]:
        rows, span, cases = result.shape
        growth = np.broadcast_to(operands[0], result.shape)
        opening = np.broadcast_to(operands[2][:, 0], (rows, cases))
        to_growth, to_flow = np.empty_like(result), np.empty_like(result)
        carried = np.zeros((rows, cases))
        for year in reversed(range(span)):
            carried = carried + gradient[:, year]
            before = result[:, year - 1] if year else opening
            to_growth[:, year] = carried * before
            to_flow[:, year] = carried
            carried = carried * growth[:, year]
        return to_growth, to_flow, carried[:, None, :]

    def formula(self, parameters: Any, at: Position, count: int) -> Formula:
        growth, flow = at.operand(0), at.operand(1)
        before = at.previous() or at.operand(2).within(PRODUCT)
        grown = before if growth.text == "1" else f"{before}*{growth.within(PRODUCT)}"
        if before == "0":
            return flow
        return Formula(grown, PRODUCT) if flow.text == "0" else Formula(f"{grown}+{flow.within(SUM)}", SUM)


class FirstYear(Operation):
    """The first calendar year with a flag; not a number where there is none. Parameters: the first calendar year."""

    name, ranges, may_be_absent, steps = "first_year", (0,), True, True

    def values(self, parameters: Any, *operands: Array) -> Array:
        flags = operands[0] != 0
        first = np.argmax(flags, axis=YEARS, keepdims=True).astype(np.float64) + parameters
        return np.where(flags.any(axis=YEARS, keepdims=True), first, np.nan)

    def gradients(self, parameters: Any, gradient: Array, result: Array, *operands: Array) -> tuple[Array | None, ...]:
        return (None,)

    def formula(self, parameters: Any, at: Position, count: int) -> Formula:
        flags = at.over_years(0)
        return Formula(f'IF(SUM({flags})=0,"",INDEX({at.calendar()},MATCH(1,{flags},0)))')


CUMULATIVE, LAG, RENEWED, ROLL, FIRST_YEAR = Cumulative(), Lag(), Renewed(), Roll(), FirstYear()
