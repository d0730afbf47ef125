"""Steps and straight lines between the points of a table: at, below, above and between them."""

from __future__ import annotations

import numpy as np
import pytest

from feasibility.lines import Axis, Line, derive, evaluate, interpolate, leaf, step
from tests.lines.making import FRAME, column, flow, one, shown


def points(xs: list[float], ys: list[float], x_unit: str = "", y_unit: str = "") -> tuple[Line, Line]:
    """The two columns of a table of points."""
    axis = Axis("points", tuple(str(number) for number in range(len(xs))))
    return column(xs, x_unit, axis), column(ys, y_unit, axis)


@pytest.mark.parametrize(
    ("x", "stepped", "straight"),
    [
        (-5, 0, 1),
        (9.999, 0, 1),
        (10, 1, 1),
        (15, 1, 2),
        (20, 3, 3),
        (25, 3, 5),
        (29.999, 3, 6.9996),
        (30, 7, 7),
        (31, 7, 7),
        (1e9, 7, 7),
    ],
)
def test_a_table_of_three_points_is_read_everywhere(x: float, stepped: float, straight: float) -> None:
    xs, ys = points([10, 20, 30], [1, 3, 7])
    assert step(one(x), xs, ys).at() == stepped
    assert interpolate(one(x), xs, ys).at() == pytest.approx(straight, rel=1e-12)


@pytest.mark.parametrize(("x", "stepped"), [(4, 0), (5, 8), (6, 8)])
def test_a_table_of_one_point_is_level(x: float, stepped: float) -> None:
    xs, ys = points([5], [8])
    assert step(one(x), xs, ys).at() == stepped
    assert interpolate(one(x), xs, ys).at() == 8


@pytest.mark.parametrize(("x", "straight"), [(0, 4), (1, 4), (2, 3), (3, 2), (4, 2)])
def test_a_table_of_two_points_is_one_straight_line(x: float, straight: float) -> None:
    assert interpolate(one(x), *points([1, 3], [4, 2])).at() == straight


def test_a_table_is_read_for_rows_and_years_at_once() -> None:
    xs, ys = points([0, 10], [0, 100])
    assert shown(interpolate(column([1, 2, 3]) + flow([0, 1, 2, 3, 4]), xs, ys)) == [
        pytest.approx([10.0 * (row + year) for year in range(5)]) for row in (1, 2, 3)
    ]


def test_the_points_themselves_may_carry_cases() -> None:
    xs, ys = points([0, 10], [0, 100])
    x = one(5)
    lines = [step(x, xs, ys), interpolate(x, xs, ys)]
    moved = np.array([[0.0, 5.0, 6.0], [10.0, 10.0, 10.0]])[:, None, :]
    stepped, straight = evaluate(lines, {xs: moved})
    assert stepped.ravel().tolist() == [0, 0, 0]
    assert straight.ravel().tolist() == [50, 0, 0]
    stepped, straight = evaluate(lines, {ys: np.array([[0.0, 4.0], [100.0, 8.0]])[:, None, :]})
    assert stepped.ravel().tolist() == [0, 4]
    assert straight.ravel().tolist() == [50, 6]


def test_a_straight_line_passes_its_slope_and_its_weights_back() -> None:
    x = one(12)
    xs, ys = points([10, 20], [1, 6])
    found = derive(interpolate(x, xs, ys)).by_leaf
    assert found[x].tolist() == [[0.5]]
    assert found[ys].ravel().tolist() == pytest.approx([0.8, 0.2])
    assert found[xs].ravel().tolist() == pytest.approx([-0.4, -0.1])


def test_a_step_passes_its_derivative_to_the_entry_it_took() -> None:
    x = one(12)
    xs, ys = points([10, 20], [1, 6])
    found = derive(step(x, xs, ys))
    assert found.by_leaf[ys].ravel().tolist() == [1, 0]
    assert set(found.stepwise) == {x, xs}


def test_the_result_has_the_unit_of_the_values() -> None:
    xs, ys = points([10, 20], [1, 6], "백만원", "명")
    assert str(interpolate(one(12, "백만원"), xs, ys).unit) == "명"
    assert str(step(one(12, "백만원"), xs, ys).unit) == "명"


@pytest.mark.parametrize("read", [step, interpolate])
def test_a_table_that_is_none_is_refused(read: object) -> None:
    assert callable(read)
    xs, ys = points([10, 20], [1, 6])
    other = points([10, 20], [1, 6])[1]
    by_year = leaf(FRAME, [[1] * 5] * 2, rows=xs.rows, years=True)
    for pair in ((xs, other), (one(1), one(2)), (xs, by_year), (by_year, ys)):
        with pytest.raises(ValueError, match="two columns of one table"):
            read(one(1), *pair)
    with pytest.raises(ValueError, match="units differ, 명 and 1"):
        read(one(1, "명"), xs, ys)
