"""Rates at which a flow is worth nothing: all of them, outside the graph, whatever the flow looks like."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from fractions import Fraction

# Intervals are halved at most so often: roots that are still together then are one in floating point.
DEEPEST = 72
CLOSEST = 1e-15
# A root is known when it fills the digits of a floating-point number, with some to spare.
DIGITS = 2**64


def net_present_value(flow: Sequence[float], rate: float, first_exponent: float = 1) -> float:
    """Σ flow(t) ÷ (1 + rate)^(first_exponent + t), with t counted from 0.

    ``flow`` is one amount a year at the end of each year, receipts positive. ``first_exponent`` is how many years
    lie between the base date and the first amount: 1 as in a spreadsheet's NPV, 0 when the first amount is not
    discounted. The result has the unit of the flow; no amounts are worth 0. Raises ``ValueError`` for a rate of −100 %
    or less. Source: the example is numpy-financial's.

    >>> round(net_present_value([-15000, 1500, 2500, 3500, 4500, 6000], 0.05, 0), 2)
    122.89
    """
    if not rate > -1:
        raise ValueError(f"a discount rate lies above −100 %, not at {rate}")
    return math.fsum(amount * (1 + rate) ** -(first_exponent + year) for year, amount in enumerate(flow))


def internal_rates(flow: Sequence[float]) -> tuple[float, ...]:
    """Every rate above −100 % at which the net present value of a flow is zero, in ascending order.

    ``flow`` is one amount a year, receipts positive; its unit and when its first year is do not matter. Empty when
    there is none: no amounts, all zero (every rate would do), no change of sign, or no real root. A rate at which
    the value touches zero without passing it is given once. Raises ``ValueError`` for an amount that is not finite.

    In x = 1 ÷ (1 + rate) the value is a polynomial. Its roots are parted by halving intervals until Descartes' rule
    of signs leaves at most one in each (Collins and Akritas, 1976), in whole numbers and so without rounding. In a
    report the rate stands only where it is unique; this says what the others are.

    >>> internal_rates([-1600, 10000, -10000])
    (0.25, 4.0)
    >>> internal_rates([1, 2, 3])
    ()
    """
    if not all(math.isfinite(amount) for amount in flow):
        raise ValueError("a flow has amounts that are finite numbers")
    amounts = _whole_numbers(flow)
    if not amounts:
        return ()
    above = [1 / root - 1 for root in _between_zero_and_one(amounts)]
    below = [root - 1 for root in _between_zero_and_one(amounts[::-1])]
    at_zero = [Fraction(0)] if sum(amounts) == 0 else []
    rates = sorted(float(rate) for rate in (*below, *at_zero, *above))
    return tuple(rate for place, rate in enumerate(rates) if place == 0 or rate - rates[place - 1] > CLOSEST)


def modified_internal_rate_of_return(
    flow: Sequence[float], finance_rate: float, reinvestment_rate: float
) -> float | None:
    """(receipts at the end of the period ÷ payments at its beginning)^(1 ÷ years) − 1.

    Receipts earn the reinvestment rate until the last year; payments are discounted at the finance rate to the
    first. Years are those between the first amount and the last, amounts of 0 at either end counted. It is unique where
    there are several internal rates. ``None`` without a receipt or without a payment.
    Source: Microsoft, MIRR function, whose example this is.

    >>> round(modified_internal_rate_of_return([-120000, 39000, 30000, 21000, 37000, 46000], 0.10, 0.12), 6)
    0.126094
    """
    years = len(flow) - 1
    paid = -net_present_value([min(amount, 0.0) for amount in flow], finance_rate, 0)
    received = net_present_value([max(amount, 0.0) for amount in flow], reinvestment_rate, 0)
    if years < 1 or paid <= 0 or received <= 0:
        return None
    return float((received / paid) ** (1 / years) * (1 + reinvestment_rate) - 1)


def _whole_numbers(flow: Sequence[float]) -> list[int]:
    """The amounts between the first and the last that are not zero, as exact multiples of one number."""
    exact = [Fraction(amount) for amount in flow]
    filled = [year for year, amount in enumerate(exact) if amount]
    if not filled:
        return []
    kept = exact[filled[0] : filled[-1] + 1]
    common = math.lcm(*(amount.denominator for amount in kept))
    return [int(amount * common) for amount in kept]


def _between_zero_and_one(coefficients: list[int]) -> list[Fraction]:
    """The roots of Σ c(t) x^t with 0 < x < 1, each once; its first coefficient is not 0."""
    roots: list[Fraction] = []
    # The part of the axis from number ÷ 2^depth to (number + 1) ÷ 2^depth, with the polynomial stretched over it.
    waiting = [(coefficients, 0, 0)]
    while waiting:
        stretched, number, depth = waiting.pop()
        changes = _sign_changes(_shifted(stretched[::-1]))
        if changes == 0:
            continue
        if changes == 1:
            roots.append(_narrowed(coefficients, number, depth))
        elif depth == DEEPEST:
            roots.append(Fraction(2 * number + 1, 2 ** (depth + 1)))
        else:
            degree = len(stretched) - 1
            left = [coefficient << (degree - power) for power, coefficient in enumerate(stretched)]
            right = _shifted(left)
            if right[0] == 0:
                roots.append(Fraction(2 * number + 1, 2 ** (depth + 1)))
                while right and right[0] == 0:
                    right = right[1:]
            waiting.append((left, 2 * number, depth + 1))
            waiting.append((right, 2 * number + 1, depth + 1))
    return roots


def _shifted(coefficients: list[int]) -> list[int]:
    """The coefficients of p(x + 1)."""
    result = list(coefficients)
    for start in range(len(result) - 1):
        for power in range(len(result) - 2, start - 1, -1):
            result[power] += result[power + 1]
    return result


def _sign_changes(coefficients: list[int]) -> int:
    signs = [coefficient > 0 for coefficient in coefficients if coefficient]
    return sum(one != other for one, other in itertools.pairwise(signs))


def _narrowed(coefficients: list[int], number: int, depth: int) -> Fraction:
    """The one root inside an interval, halved until floating point cannot tell its ends apart."""
    upper_sign = _sign(coefficients, number + 1, depth)
    if upper_sign == 0:
        # The end is a root of its own, counted elsewhere: what counts is the sign just inside.
        upper_sign = -_sign(coefficients, number, depth) or _slope_sign(coefficients, number + 1, depth)
    while number < DIGITS:
        number, depth = 2 * number, depth + 1
        middle = _sign(coefficients, number + 1, depth)
        if middle == 0:
            return Fraction(number + 1, 2**depth)
        if middle != upper_sign:
            number += 1
    return Fraction(2 * number + 1, 2 ** (depth + 1))


def _sign(coefficients: list[int], number: int, depth: int) -> int:
    """The sign of the polynomial at number ÷ 2^depth."""
    value = 0
    for power, coefficient in enumerate(reversed(coefficients)):
        value = value * number + (coefficient << (depth * power))
    return (value > 0) - (value < 0)


def _slope_sign(coefficients: list[int], number: int, depth: int) -> int:
    """The sign of the polynomial just below a root of it."""
    derived = list(coefficients)
    sign = 1
    while derived:
        derived = [power * coefficient for power, coefficient in enumerate(derived)][1:]
        sign = -sign
        found = _sign(derived, number, depth)
        if found:
            return sign * found
    return 0
