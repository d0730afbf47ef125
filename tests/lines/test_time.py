"""Operations along the years, against numbers written by hand."""

from __future__ import annotations

import numpy as np
import pytest

from feasibility.lines import Frame, Years, derive, evaluate, leaf, literal, roll
from tests.lines.making import FRAME, column, flow, one, shown, table

FIVE = [1.0, 2.0, 3.0, 4.0, 5.0]


def test_a_line_is_summed_up_to_each_year() -> None:
    assert shown(flow(FIVE).cumulative()) == [[1, 3, 6, 10, 15]]
    assert shown(table([FIVE, [0] * 5, [1] * 5]).cumulative())[2] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        (0, FIVE),
        (1, [0, 1, 2, 3, 4]),
        (4, [0, 0, 0, 0, 1]),
        (5, [0] * 5),
        (400, [0] * 5),
        (1e30, [0] * 5),
        (-1, [2, 3, 4, 5, 0]),
        (-4, [5, 0, 0, 0, 0]),
        (-1e30, [0] * 5),
    ],
)
def test_a_lagged_line_loses_what_leaves_the_period(years: float, expected: list[float]) -> None:
    assert shown(flow(FIVE).lag(one(years, "년"))) == [expected]


def test_a_lag_may_differ_by_row_and_by_case() -> None:
    lags = column([0, 1, 2], "년")
    lagged = flow(FIVE).lag(lags)
    assert shown(lagged) == [FIVE, [0, 1, 2, 3, 4], [0, 0, 1, 2, 3]]
    cases = np.array([[0, 2], [1, 3], [2, 4]], dtype=float)[:, None, :]
    found = evaluate([lagged], {lags: cases})[0]
    assert found[:, :, 1].tolist() == [[0, 0, 1, 2, 3], [0, 0, 0, 1, 2], [0, 0, 0, 0, 1]]


def test_a_lag_by_zero_written_as_a_literal_changes_nothing() -> None:
    assert shown(flow(FIVE).lag(literal(0))) == [FIVE]


@pytest.mark.parametrize(
    ("life", "expected"),
    [
        (0, [10, 0, 0, 3, 0]),
        (1, [10, 10, 10, 13, 13]),
        (2, [10, 0, 10, 3, 10]),
        (3, [10, 0, 0, 13, 0]),
        (4, [10, 0, 0, 3, 10]),
        (5, [10, 0, 0, 3, 0]),
        (99, [10, 0, 0, 3, 0]),
    ],
)
def test_purchases_come_up_for_renewal_every_life(life: float, expected: list[float]) -> None:
    assert shown(flow([10, 0, 0, 3]).renewed(one(life, "년"))) == [expected]


def test_a_life_may_differ_by_row_and_by_case() -> None:
    lives = column([0, 1, 2], "년")
    renewed = flow([1]).renewed(lives)
    assert shown(renewed) == [[1, 0, 0, 0, 0], [1] * 5, [1, 0, 1, 0, 1]]
    cases = np.array([[4, 0], [2, 2], [1, 3]], dtype=float)[:, None, :]
    found = evaluate([renewed], {lives: cases})[0]
    assert found[:, :, 0].tolist() == [[1, 0, 0, 0, 1], [1, 0, 1, 0, 1], [1] * 5]
    assert found[:, :, 1].tolist() == [[1, 0, 0, 0, 0], [1, 0, 1, 0, 1], [1, 0, 0, 1, 0]]


def test_a_number_of_years_cannot_itself_change_by_year() -> None:
    by_year = flow([1, 2, 3, 4, 5], "년")
    with pytest.raises(ValueError, match="lag: a number of years cannot itself change by year"):
        flow(FIVE).lag(by_year)
    with pytest.raises(ValueError, match="renewed: a number of years cannot itself change by year"):
        flow(FIVE).renewed(by_year)


def test_a_roll_grows_from_its_opening_before_the_first_year() -> None:
    assert shown(roll(FRAME, growth=one(2), opening=one(3))) == [[6, 12, 24, 48, 96]]
    assert shown(roll(FRAME, growth=1, flow=flow(FIVE), opening=1)) == [[2, 4, 7, 11, 16]]
    assert shown(roll(FRAME, growth=0, flow=flow(FIVE), opening=1)) == [FIVE]
    assert shown(roll(FRAME, growth=one(0.5), flow=one(8), opening=column([0, 16, 32]))) == [
        [8, 12, 14, 15, 15.5],
        [16, 16, 16, 16, 16],
        [24, 20, 18, 17, 16.5],
    ]


def test_a_roll_of_a_growth_by_year_is_their_running_product() -> None:
    growth = flow([2, 0.5, 3, 1, 2])
    assert shown(roll(FRAME, growth=growth, opening=1)) == [[2, 1, 3, 3, 6]]


def test_a_roll_runs_over_the_years_even_when_nothing_in_it_does() -> None:
    factor = roll(FRAME, growth=1, opening=1)
    assert factor.has_years
    assert shown(factor) == [[1] * 5]


def test_the_opening_of_a_roll_has_no_years_and_its_growth_no_unit() -> None:
    with pytest.raises(ValueError, match="the opening stands before the first year"):
        roll(FRAME, growth=1, opening=flow(FIVE))
    with pytest.raises(ValueError, match="roll: a pure number is needed, not one in 명"):
        roll(FRAME, growth=one(1, "명"))


def test_a_roll_over_the_years_of_another_study_is_refused() -> None:
    other = Frame(Years(2026, 2040))
    with pytest.raises(ValueError, match="two studies"):
        roll(other, growth=one(2))


@pytest.mark.parametrize(
    ("flags", "expected"),
    [([0, 0, 1, 0, 1], 2028), ([1], 2026), ([0, 0, 0, 0, 1], 2030), ([0, -0.5], 2027), ([0], None)],
)
def test_the_first_flagged_year_is_found_or_absent(flags: list[float], expected: float | None) -> None:
    first = flow(flags).first_year()
    assert first.at() == expected
    assert str(first.unit) == "년"


def test_the_first_year_differs_by_row_and_by_case() -> None:
    flags = table([[0, 1, 0, 0, 0], [0] * 5, [1] * 5])
    first = flags.first_year()
    assert first.at("a") == 2027
    assert first.at("b") is None
    found = evaluate([first], {flags: np.zeros((3, 5, 2))})[0]
    assert found.shape == (3, 1, 2)
    assert np.isnan(found).all()


def test_a_lag_passes_its_derivative_back_and_its_years_have_none() -> None:
    numbers, years = flow(FIVE), one(2, "년")
    found = derive(numbers.lag(years).sum_years())
    assert found.by_leaf[numbers].tolist() == [[1, 1, 1, 0, 0]]
    assert found.stepwise == (years,)


@pytest.mark.parametrize("verb", ["cumulative", "first_year"])
def test_a_line_without_years_has_no_course(verb: str) -> None:
    with pytest.raises(ValueError, match=f"{verb} needs a line that runs over years"):
        getattr(column([1, 2, 3]), verb)()
    with pytest.raises(ValueError, match="lag needs a line that runs over years"):
        one(1).lag(one(1, "년"))
    with pytest.raises(ValueError, match="renewed needs a line that runs over years"):
        one(1).renewed(one(1, "년"))


def test_a_calendar_of_one_year_is_enough() -> None:
    frame = Frame(Years(2026, 2026))
    line = leaf(frame, [[7]], years=True)
    length = leaf(frame, 1, unit="년")
    assert line.cumulative().at(year=2026) == 7
    assert line.lag(length).at(year=2026) == 0
    assert line.renewed(length).at(year=2026) == 7
    assert roll(frame, growth=leaf(frame, 2), flow=line, opening=1).at(year=2026) == 9
