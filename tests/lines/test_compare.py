"""Comparisons: what rounding alone parts is equal, and nothing else is."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from feasibility.lines import Frame, Line, Years, derive, evaluate, leaf, literal
from tests.lines.making import FRAME, column, flow, one, shown


def verdicts(a: Line, b: Line | int) -> list[float | None]:
    """Greater, at least, less, at most, equal."""
    return [line.at() for line in (a > b, a >= b, a < b, a <= b, a.equals(b))]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (2, 1, [1, 1, 0, 0, 0]),
        (1, 2, [0, 0, 1, 1, 0]),
        (1, 1, [0, 1, 0, 1, 1]),
        (0, 0, [0, 1, 0, 1, 1]),
        (-1, 1, [0, 0, 1, 1, 0]),
        (0.1 + 0.2, 0.3, [0, 1, 0, 1, 1]),
        (1 + 1e-13, 1, [0, 1, 0, 1, 1]),
        (1 + 1e-11, 1, [1, 1, 0, 0, 0]),
        (-1e15 - 0.5, -1e15, [0, 1, 0, 1, 1]),
        (1e-300, 0, [1, 1, 0, 0, 0]),
    ],
)
def test_two_numbers_compare_but_for_rounding(a: float, b: float, expected: list[float]) -> None:
    assert verdicts(one(a), one(b)) == expected


def test_next_to_zero_nothing_is_small() -> None:
    """The tolerance is a share of the larger number, so a difference that should be 0 is not equal to 0."""
    rest = one(0.1) + one(0.2) - one(0.3)
    assert rest.at() == pytest.approx(5.55e-17, rel=1e-2)
    assert verdicts(rest, 0) == [1, 1, 0, 0, 0]
    assert verdicts(one(0.1) + one(0.2), one(0.3)) == [0, 1, 0, 1, 1]


@pytest.mark.parametrize("number", [-2.0, 0.0, 2.0])
def test_a_literal_may_stand_on_either_side(number: float) -> None:
    line = one(number)
    assert (line > 0).at() == (line > 0).at() == float(number > 0)
    assert (line <= 1).at() == (line <= 1).at() == float(number <= 1)
    assert (literal(0) > line).at() == float(number < 0)


def test_rows_and_years_compare_as_a_table() -> None:
    assert shown(column([1, 2, 3]) > flow([0, 1, 2, 3, 4])) == [[1, 0, 0, 0, 0], [1, 1, 0, 0, 0], [1, 1, 1, 0, 0]]


def test_the_five_comparisons_never_contradict_each_other() -> None:
    numbers = [0.0, 1e-20, 1e-13, 1.0, 1 + 1e-13, 1 + 1e-11, 2.0]
    for a, b in itertools.product([*numbers, *[-number for number in numbers]], repeat=2):
        greater, at_least, less, at_most, equal = verdicts(one(a), one(b))
        assert greater is not None
        assert less is not None
        assert equal is not None
        assert greater + less + equal == 1
        assert at_least == 1 - less
        assert at_most == 1 - greater


def test_the_tolerance_is_an_input_of_the_study() -> None:
    coarse = Frame(Years(2026, 2030), tolerance=0.01)
    a, b = leaf(coarse, 100), leaf(coarse, 100.5)
    equal = a.equals(b)
    assert equal.at() == 1.0
    assert equal.operands[2] is coarse.tolerance
    assert evaluate([equal], {coarse.tolerance: np.full((1, 1, 1), 1e-12)})[0].item() == 0.0


@pytest.mark.parametrize("tolerance", [-1e-9, 1.0, 5.0, float("nan")])
def test_a_tolerance_that_is_no_small_fraction_is_refused(tolerance: float) -> None:
    with pytest.raises(ValueError, match="small fraction"):
        Frame(Years(2026, 2030), tolerance=tolerance)


def test_a_comparison_has_no_derivative_and_its_sides_are_listed_as_stepwise() -> None:
    a, b = one(2), one(1)
    found = derive(a > b)
    assert not found.by_leaf
    assert set(found.stepwise) == {a, b, FRAME.tolerance}


def test_two_literals_need_no_comparison() -> None:
    with pytest.raises(ValueError, match="two literals need no comparison"):
        literal(0) > literal(1)  # noqa: B015
