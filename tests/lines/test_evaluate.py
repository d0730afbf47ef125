"""Evaluation by cases: what is overridden, what is left, and what is refused."""

from __future__ import annotations

import numpy as np
import pytest

from feasibility.lines import evaluate, literal, order
from tests.lines.making import FRAME, column, flow, one, table


def cases(*numbers: float) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """One number a case."""
    return np.array(numbers, dtype=np.float64).reshape(1, 1, -1)


def test_operands_come_before_what_uses_them_and_each_line_once() -> None:
    a, b = one(1), one(2)
    c = a + b
    d = c * c
    assert order([d, c]) == [a, b, c, d]


def test_a_very_long_chain_does_not_exhaust_the_stack() -> None:
    line = one(0)
    step = one(1)
    for _ in range(5000):
        line = line + step
    assert len(order([line])) == 5002
    assert evaluate([line], {step: cases(2)})[0].item() == 10_000


def test_only_what_an_override_reaches_has_cases() -> None:
    price, amount = one(3, "원/개"), one(4, "개")
    value, other = price * amount, amount + amount
    found, untouched = evaluate([value, other], {price: cases(1, 2, 3)})
    assert found.ravel().tolist() == [4, 8, 12]
    assert untouched is other.values


def test_one_number_overrides_a_whole_table_and_a_row_of_years_every_row() -> None:
    line = table([[1, 2, 3, 4, 5]] * 3)
    assert evaluate([line.sum_rows().sum_years()], {line: cases(1, 2)})[0].ravel().tolist() == [15, 30]
    years = np.arange(5, dtype=float).reshape(1, 5, 1)
    assert evaluate([line.sum_years()], {line: years})[0].ravel().tolist() == [10, 10, 10]


def test_an_input_may_be_its_own_target() -> None:
    line = one(3)
    assert evaluate([line], {line: cases(7, 8)})[0].ravel().tolist() == [7, 8]


def test_the_base_case_stays_as_it_was() -> None:
    line = one(3)
    double = line + line
    evaluate([double], {line: cases(100)})
    assert (line.at(), double.at()) == (3, 6)


def test_an_override_with_one_case_meets_one_with_many() -> None:
    a, b = one(1), one(2)
    assert evaluate([a + b], {a: cases(10), b: cases(1, 2, 3)})[0].ravel().tolist() == [11, 12, 13]


def test_overrides_of_different_numbers_of_cases_are_refused() -> None:
    a, b = one(1), one(2)
    with pytest.raises(ValueError, match="the overrides have 2 and 3 cases"):
        evaluate([a + b], {a: cases(1, 2), b: cases(1, 2, 3)})


def test_an_override_of_the_wrong_shape_is_refused() -> None:
    rows, line = column([1, 2, 3]), flow([1])
    with pytest.raises(ValueError, match="does not fit the 3 × 1 numbers of <line leaf"):
        evaluate([rows], {rows: np.ones((2, 1, 4))})
    with pytest.raises(ValueError, match="does not fit the 1 × 5 numbers of <line leaf"):
        evaluate([line], {line: np.ones((1, 4, 1))})
    with pytest.raises(ValueError, match="not 1-dimensional"):
        evaluate([line], {line: np.ones(3)})


def test_only_an_input_can_be_overridden() -> None:
    a = one(1)
    for line in (a + a, FRAME.year, literal(1)):
        with pytest.raises(ValueError, match="only an input can be overridden"):
            evaluate([a], {line: cases(1)})


def test_a_division_by_zero_in_one_case_leaves_the_others_alone() -> None:
    a, b = one(0), one(2)
    found = evaluate([a / b], {b: cases(0, 2)})[0].ravel()
    assert np.isnan(found[0])
    assert found[1] == 0
