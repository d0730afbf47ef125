"""Derivatives by every input cell, against what differentiation by hand gives."""

from __future__ import annotations

import numpy as np
import pytest

from feasibility.lines import Derivatives, Line, derive, leaf, roll, rounded, where
from tests.lines.making import FRAME, column, flow, one, table


def weights(found: Derivatives, line: Line) -> list[float]:
    return [float(weight) for weight in found.by_leaf[line].ravel()]


def test_a_present_value_has_the_discount_factors_as_derivatives() -> None:
    net, rate = flow([-100, 50, 60, 0, 0]), one(0.25)
    factor = roll(FRAME, growth=1 / (1 + rate), opening=1)
    found = derive((net * factor).sum_years())
    assert weights(found, net) == pytest.approx([1.25**-year for year in range(1, 6)])
    by_hand = sum(-year * amount / 1.25 ** (year + 1) for year, amount in ((1, -100), (2, 50), (3, 60)))
    assert weights(found, rate) == pytest.approx([by_hand])


def test_an_input_used_twice_adds_its_two_ways() -> None:
    a = one(3)
    assert weights(derive(a * a + a), a) == [7]


def test_a_number_spread_over_rows_and_years_gathers_all_of_them() -> None:
    a, rows, years = one(2), column([1, 2, 3]), flow([1, 1, 1, 1, 1])
    found = derive((a * rows * years).sum_rows().sum_years())
    assert weights(found, a) == [30]
    assert weights(found, rows) == [10, 10, 10]
    assert weights(found, years) == [12] * 5
    assert found.by_leaf[rows].shape == (3, 1)
    assert found.by_leaf[years].shape == (1, 5)


def test_a_power_has_derivatives_by_base_and_exponent() -> None:
    base, exponent = one(2), one(3)
    found = derive(base**exponent)
    assert weights(found, base) == [12]
    assert weights(found, exponent) == pytest.approx([8 * np.log(2)])


def test_a_power_of_zero_has_a_finite_derivative() -> None:
    base = one(0)
    assert weights(derive(base ** one(1)), base) == [1]
    assert weights(derive(base ** one(0)), base) == [0]
    assert weights(derive(where(base > 0, base**-1, 0)), base) == [0]


def test_an_input_that_only_decides_is_stepwise_and_one_that_also_counts_is_not() -> None:
    start, amount, digits = one(2028, "년"), one(7), one(0)
    windowed = (amount * (FRAME.year >= start)).sum_years() + rounded(amount, digits)
    found = derive(windowed)
    assert weights(found, amount) == [3]
    assert set(found.stepwise) == {start, digits, FRAME.tolerance}


def test_an_input_that_loses_a_maximum_has_the_derivative_zero() -> None:
    line = table([[1, 5, 2, 0, 0], [9] * 5, [0] * 5])
    found = derive(line.most_row().sum_years())
    assert found.by_leaf[line].tolist() == [[0] * 5, [1] * 5, [0] * 5]


def test_the_derivative_of_an_input_by_itself_is_one() -> None:
    a = one(3)
    assert weights(derive(a), a) == [1]


def test_only_a_single_number_has_derivatives() -> None:
    for line in (flow([1]), column([1, 2, 3])):
        with pytest.raises(ValueError, match="a derivative needs a single number"):
            derive(line + line)


def test_a_number_that_does_not_exist_has_no_derivative() -> None:
    with pytest.raises(ValueError, match="does not exist has no derivative"):
        derive(one(0) / one(0))


def test_a_thousand_inputs_have_their_derivatives_in_one_pass() -> None:
    lines = [leaf(FRAME, [[float(number)] * 5], years=True) for number in range(200)]
    output = lines[0]
    for line in lines[1:]:
        output = output + line * line
    found = derive(output.sum_years())
    assert len(found.by_leaf) == 200
    assert weights(found, lines[150]) == [300] * 5
