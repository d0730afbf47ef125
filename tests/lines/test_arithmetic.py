"""Plus, minus, times, divided by, power, larger, smaller, where, choose, round, against numbers written by hand."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import pytest

from feasibility.lines import Line, choose, derive, evaluate, larger, rounded, smaller, where
from tests.lines.making import column, flow, one, shown, table


@pytest.mark.parametrize(
    ("operation", "expected"),
    [
        (lambda a, b: a + b, 8.0),
        (lambda a, b: a - b, 4.0),
        (lambda a, b: a * b, 12.0),
        (lambda a, b: a / b, 3.0),
        (lambda a, b: a**b, 36.0),
        (larger, 6.0),
        (smaller, 2.0),
    ],
    ids=["add", "subtract", "multiply", "divide", "power", "larger", "smaller"],
)
def test_two_numbers_give_what_is_written_by_hand(operation: Callable[[Line, Line], Line], expected: float) -> None:
    assert operation(one(6), one(2)).at() == expected
    assert shown(operation(column([6, 6, 6]), flow([2, 2, 2, 2, 2]))) == [[expected] * 5] * 3
    assert shown(operation(table([[6] * 5] * 3), one(2))) == [[expected] * 5] * 3
    assert shown(operation(flow([6] * 5), column([2] * 3))) == [[expected] * 5] * 3


def test_rows_and_years_meet_as_a_table() -> None:
    assert shown(column([1, 2, 3]) * flow([1, 10, 100])) == [
        [1, 10, 100, 0, 0],
        [2, 20, 200, 0, 0],
        [3, 30, 300, 0, 0],
    ]


def test_a_literal_stands_on_either_side() -> None:
    rate = one(0.25)
    assert (1 + rate).at() == (rate + 1).at() == 1.25
    assert (1 - rate).at() == 0.75
    assert (1 / rate).at() == 4.0
    assert (0 - rate).at() == (-rate).at() == -0.25
    assert (rate**-1).at() == 4.0
    assert (-1 * rate).at() == -0.25
    assert (1**rate).at() == 1.0


def test_zero_added_and_one_multiplied_leave_no_trace() -> None:
    line = one(5, "백만원")
    for same in (line + 0, 0 + line, line - 0, line * 1, 1 * line, line / 1, sum([line])):
        assert same is line


def test_a_division_by_zero_is_not_a_number_or_infinite_and_gives_no_warning() -> None:
    assert (one(0) / one(0)).at() is None
    assert np.isinf((one(1) / one(0)).values).all()


def test_a_negative_base_keeps_its_sign_in_whole_powers() -> None:
    assert (one(-2) ** one(2)).at() == 4.0
    assert (one(-2) ** one(3)).at() == -8.0
    assert (one(2) ** one(3) ** one(2)).at() == 512.0


def test_where_takes_the_first_where_the_condition_is_not_zero() -> None:
    chosen = where(flow([1, 0, -2, 0, 0.5]), column([1, 2, 3]), one(9))
    assert shown(chosen) == [[row, 9, row, 9, row] for row in (1, 2, 3)]


def test_where_guards_a_division_and_its_derivative() -> None:
    part, whole = one(6), one(0)
    share = where(whole > 0, part / whole * part, 0)
    assert share.at() == 0.0
    assert derive(share).by_leaf[part].tolist() == [[0.0]]
    assert evaluate([share], {whole: np.full((1, 1, 1), 3.0)})[0].ravel().tolist() == [12.0]


def test_choose_counts_its_options_from_one() -> None:
    selector = column([1, 2, 3])
    assert shown(choose(selector, one(10), flow([20] * 5), column([1, 2, 30]))) == [[10] * 5, [20] * 5, [30] * 5]


def test_a_selector_without_an_option_gives_nothing() -> None:
    assert choose(one(4), one(10), one(20)).at() is None
    assert choose(one(0), one(10), one(20)).at() is None


@pytest.mark.parametrize(
    ("number", "digits", "expected"),
    [
        (2.675, 2, 2.68),
        (-2.675, 2, -2.68),
        (1.005, 2, 1.01),
        (0.5, 0, 1.0),
        (-0.5, 0, -1.0),
        (1.5, 0, 2.0),
        (2.5, 0, 3.0),
        (0.4999, 0, 0.0),
        (0.5 - 1e-9, 0, 0.0),
        (0.5 + 1e-9, 0, 1.0),
        (-0.4, 0, 0.0),
        (12345.0, -3, 12000.0),
        (12500.0, -3, 13000.0),
        (7499.0, -3, 7000.0),
        (0.0, 2, 0.0),
        (123456789012.5, 0, 123456789013.0),
        (300_000_000_000_000.3, 0, 300_000_000_000_000.0),
        (1e16, 0, 1e16),
        (4_503_599_627_370_497.0, 0, 4_503_599_627_370_497.0),
    ],
)
def test_a_number_is_rounded_half_away_from_zero(number: float, digits: int, expected: float) -> None:
    found = rounded(one(number), one(digits)).at()
    assert found == expected
    assert math.copysign(1, found) == 1 or expected < 0, "0 has no sign"


def test_digits_may_differ_by_row() -> None:
    assert shown(rounded(one(1234.567), column([-2, 0, 2]))) == [[1200.0], [1235.0], [1234.57]]


def test_the_larger_of_equal_numbers_passes_its_derivative_to_the_first() -> None:
    a, b = one(3), one(3)
    assert [derive(larger(a, b)).by_leaf[line][0, 0] for line in (a, b)] == [1.0, 0.0]
    assert [derive(smaller(a, b)).by_leaf[line][0, 0] for line in (a, b)] == [1.0, 0.0]
