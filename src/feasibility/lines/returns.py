"""Net present value at each rate of a table, and the internal rate of return where it exists and is unique.

The policy is part of the operation: a rate is given only when the profile of net present values over the
table of rates starts positive at its first rate (0 %) and falls through zero once. Otherwise the result is
not a number, and no line may go on from it. The formula in Excel states the same policy.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from feasibility.lines.operation import YEARS, Array, Formula, Operation, Position

ITERATIONS = 80


def _discounted(flow: Array, rate: Array) -> Array:
    """Σ flow(t) ÷ (1 + rate)^t with the first year at t = 1, as a spreadsheet's NPV counts."""
    powers = np.arange(1, flow.shape[YEARS] + 1).reshape(1, -1, 1)
    with np.errstate(over="ignore", divide="ignore", invalid="ignore"):
        result: Array = (flow * (1 + rate) ** -powers).sum(axis=YEARS, keepdims=True)
    return result


class Profile(Operation):
    """The net present value of a flow at each rate of a table. Operands: flow (no rows), rates (rows)."""

    name, linear, ranges = "profile", (0,), (0,)

    def values(self, parameters: Any, *operands: Array) -> Array:
        return _discounted(operands[0], operands[1])

    def gradients(self, parameters: Any, gradient: Array, result: Array, *operands: Array) -> tuple[Array | None, ...]:
        flow, rates = operands
        powers = np.arange(1, flow.shape[YEARS] + 1).reshape(1, -1, 1)
        discount = (1 + rates) ** -powers
        to_rates = (-powers * flow * discount / (1 + rates)).sum(axis=YEARS, keepdims=True)
        return gradient * discount, gradient * to_rates

    def formula(self, parameters: Any, at: Position, count: int) -> Formula:
        return Formula(f"NPV({at.operand(1).text},{at.over_years(0)})")


class InternalRateOfReturn(Operation):
    """The rate at which a flow is worth nothing, if the profile says there is one. Operands: flow, profile, rates."""

    name, ranges, may_be_absent = "irr", (0, 1, 2), True

    def values(self, parameters: Any, *operands: Array) -> Array:
        flow, profile, rates = operands
        positive = profile > 0
        changes = (positive[1:] != positive[:-1]).sum(axis=0)
        found = positive[0] & (changes == 1)  # (1, case)
        if not found.any():
            return np.full((1, *found.shape), np.nan)
        cases = np.broadcast_shapes(flow.shape, profile.shape, rates.shape)[2]
        table = np.broadcast_to(rates[:, 0], (rates.shape[0], cases))
        after = np.clip(np.broadcast_to(positive.sum(axis=0)[0], (cases,)), 1, rates.shape[0] - 1)
        low = table[after - 1, np.arange(cases)].reshape(1, 1, -1)
        high = table[after, np.arange(cases)].reshape(1, 1, -1)
        root = _root_between(np.broadcast_to(flow, (1, flow.shape[1], cases)), low, high)
        return np.where(found[None], root, np.nan)

    def gradients(self, parameters: Any, gradient: Array, result: Array, *operands: Array) -> tuple[Array | None, ...]:
        flow = operands[0]
        powers = np.arange(1, flow.shape[YEARS] + 1).reshape(1, -1, 1)
        discount = (1 + result) ** -powers
        slope = (-powers * flow * discount / (1 + result)).sum(axis=YEARS, keepdims=True)
        return -gradient * discount / slope, None, None

    def formula(self, parameters: Any, at: Position, count: int) -> Formula:
        number: int = parameters
        profile, rates = at.over_rows(1), at.over_rows(2)
        first = at.over_some_rows(1, [0])
        later, earlier = at.over_some_rows(1, range(1, number)), at.over_some_rows(1, range(number - 1))
        falls_once = f"SUMPRODUCT((({later}>0)<>({earlier}>0))*1)=1"
        guess = f"INDEX({rates},SUMPRODUCT(({profile}>0)*1))"
        return Formula(f'IF(AND({first}>0,{falls_once}),IRR({at.over_years(0)},{guess}),"")')


def _root_between(flow: Array, low: Array, high: Array) -> Array:
    """The root of a falling profile between two rates, case by case: Newton's steps, halved when they leave."""
    powers = np.arange(1, flow.shape[YEARS] + 1).reshape(1, -1, 1)
    rate = (low + high) / 2
    for _ in range(ITERATIONS):
        discount = (1 + rate) ** -powers
        value = (flow * discount).sum(axis=YEARS, keepdims=True)
        slope = (-powers * flow * discount / (1 + rate)).sum(axis=YEARS, keepdims=True)
        low, high = np.where(value > 0, rate, low), np.where(value > 0, high, rate)
        with np.errstate(divide="ignore", invalid="ignore"):
            step = rate - value / slope
        following = np.where((step > low) & (step < high), step, (low + high) / 2)
        if np.all(np.abs(following - rate) <= 1e-16 * (1 + np.abs(rate))):
            return following
        rate = following
    return rate


PROFILE, IRR = Profile(), InternalRateOfReturn()
