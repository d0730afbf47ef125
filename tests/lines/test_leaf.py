"""Inputs: their shapes, their cells, and the numbers they refuse."""

from __future__ import annotations

import pytest

from feasibility.findings import Place
from feasibility.lines import Kind, Unit, leaf
from tests.lines.making import FRAME, ITEMS, shown

PRICE = Place("costs.xlsx", "사업비", "F7")


def test_a_leaf_is_one_number_a_column_a_row_of_years_or_a_table() -> None:
    assert shown(leaf(FRAME, 3)) == [[3]]
    assert shown(leaf(FRAME, [[1], [2], [3]], rows=ITEMS)) == [[1], [2], [3]]
    assert shown(leaf(FRAME, [[1, 2, 3, 4, 5]], years=True)) == [[1, 2, 3, 4, 5]]
    assert leaf(FRAME, [[1] * 5] * 3, rows=ITEMS, years=True).values.shape == (3, 5, 1)


@pytest.mark.parametrize("numbers", [[[1], [2]], [[1, 2, 3]], [[1] * 5] * 3, [1, 2, 3], 7])
def test_numbers_that_do_not_fit_the_rows_are_refused(numbers: list[list[float]]) -> None:
    with pytest.raises(ValueError, match="numbers for"):
        leaf(FRAME, numbers, rows=ITEMS)


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_a_number_that_is_not_finite_is_refused(number: float) -> None:
    with pytest.raises(ValueError, match="not a finite number"):
        leaf(FRAME, number)


def test_a_leaf_keeps_its_own_copy_of_the_numbers() -> None:
    numbers = [[1.0], [2.0], [3.0]]
    line = leaf(FRAME, numbers, rows=ITEMS)
    numbers[0][0] = 99
    assert line.at("a") == 1


def test_the_cells_of_a_leaf_are_listed_with_their_row_and_year() -> None:
    places: list[list[Place | None]] = [[PRICE], [None], [Place("costs.xlsx", "사업비", "F9")]]
    line = leaf(FRAME, [[1], [0], [3]], rows=ITEMS, places=places, kind=Kind.RATE)
    cells = line.parameters
    assert [(row, year, place.cell) for row, year, place in cells] == [(0, 0, "F7"), (2, 0, "F9")]
    assert cells.kind is Kind.RATE
    assert cells.are_partial
    assert not leaf(FRAME, 1, places=PRICE).parameters.are_partial


def test_places_that_do_not_fit_the_numbers_are_refused() -> None:
    with pytest.raises(ValueError, match="places of shape"):
        leaf(FRAME, [[1], [2], [3]], rows=ITEMS, places=[[PRICE]])


def test_a_unit_is_given_as_text_or_as_a_unit() -> None:
    assert leaf(FRAME, 1, unit="백만원/명").unit == leaf(FRAME, 1, unit=Unit.of("백만원/명")).unit
