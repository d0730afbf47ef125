"""Research output by driver, rate, ramp-up and lag, and what always holds of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feasibility.lines import Axis, Frame, Years, leaf
from tests.appraisal.projects import ASSUMED, study_of, yearly
from tests.inputs.small_study import YEARS, small_study

FRAME = Frame(Years(2027, 2036))
ROWS = Axis("indicators", ("first", "second"))
SERIES = st.lists(st.floats(0, 1e6), min_size=10, max_size=10)


def outputs_of(
    folder: Path, indicators: list[dict[Any, Any]], plans: list[dict[Any, Any]]
) -> Mapping[str, list[float]]:
    rows = small_study()
    rows["output_indicators"], rows["output_plan"] = indicators, plans
    if not plans:
        del rows["output_plan"]
    research = study_of(folder, rows, YEARS).parts.research
    assert research is not None
    for row in indicators:
        assert research.total.at(row["key"]) == pytest.approx(sum(yearly(research.output, row["key"])))
    return {row["key"]: yearly(research.output, row["key"]) for row in indicators}


def indicator(number: int, driver: str, rate: float | None = None, **more: Any) -> dict[Any, Any]:
    return {
        "key": f"성과-{number:02d}",
        "name": f"지표 {number}",
        "unit": "건",
        "driver": driver,
        "rate": rate,
        **more,
        **ASSUMED,
    }


def plan(number: int, measure: str, values: list[float]) -> dict[Any, Any]:
    return {"indicator": f"성과-{number:02d}", "measure": measure, **dict(zip(YEARS, values, strict=True)), **ASSUMED}


def test_output_is_driver_by_rate_from_its_start(tmp_path: Path) -> None:
    rows = [indicator(1, "연구", 1.5), indicator(2, "all", 0.5, start_year=2029), indicator(3, "인력-02", 1.0, lag=1)]
    found = outputs_of(tmp_path, rows, [])
    assert found["성과-01"] == [1.5, 3, 4.5, 6]
    assert found["성과-02"] == [0, 0, 2.5, 3]
    assert found["성과-03"] == [0, 1, 1, 2]


def test_a_plan_gives_quantities_rates_or_the_share_of_the_rate_that_is_reached(tmp_path: Path) -> None:
    rows = [indicator(1, "plan"), indicator(2, "연구"), indicator(3, "연구", 2.0)]
    plans = [plan(1, "quantity", [1, 2, 3, 4]), plan(2, "rate", [0, 0.5, 1, 1]), plan(3, "ramp", [0, 0.25, 0.5, 1])]
    found = outputs_of(tmp_path, rows, plans)
    assert list(found.values()) == [[1, 2, 3, 4], [0, 1, 3, 4], [0, 1, 3, 8]]


def test_a_chain_of_indicators_is_followed_to_its_end_and_adds_up_its_lags(tmp_path: Path) -> None:
    # Written from the end, so that an indicator stands before what drives it.
    rows = [indicator(1, "성과-02", 0.5, lag=1), indicator(2, "성과-03", 2.0, lag=1), indicator(3, "연구", 1.0)]
    found = outputs_of(tmp_path, rows, [])
    assert found["성과-03"] == [1, 2, 3, 4]
    assert found["성과-02"] == [0, 2, 4, 6]
    assert found["성과-01"] == [0, 0, 1, 2]


def test_an_indicator_that_another_drives_may_have_a_ramp_up_or_rates_by_year(tmp_path: Path) -> None:
    rows = [
        indicator(1, "연구", 1.0),
        indicator(2, "성과-01", 2.0),
        indicator(3, "성과-01"),
        indicator(4, "성과-01", 3.0),
    ]
    plans = [plan(2, "ramp", [0, 0.5, 1, 1]), plan(3, "rate", [1, 0, 0.5, 0.25])]
    found = outputs_of(tmp_path, rows, plans)
    assert found["성과-02"] == [0, 2, 6, 8]
    assert found["성과-03"] == [1, 0, 1.5, 1]
    assert found["성과-04"] == [3, 6, 9, 12]


def test_a_planned_quantity_stands_whatever_drives_the_indicator(tmp_path: Path) -> None:
    rows = [indicator(1, "연구", 1.0), indicator(2, "성과-01", 2.0)]
    assert outputs_of(tmp_path, rows, [plan(2, "quantity", [9, 8, 7, 6])])["성과-02"] == [9, 8, 7, 6]


@given(SERIES, SERIES, st.integers(0, 12), st.integers(0, 12))
def test_a_lag_moves_a_series_and_loses_only_what_leaves_the_period(
    first: list[float], second: list[float], slow: int, slower: int
) -> None:
    line = leaf(FRAME, [first, second], rows=ROWS, years=True)
    moved = line.lag(leaf(FRAME, [[slow], [slower]], unit="년", rows=ROWS))
    for label, series, lag in (("first", first, slow), ("second", second, slower)):
        kept = series[: max(0, 10 - lag)]
        assert yearly(moved, label) == [0.0] * (10 - len(kept)) + kept
        assert moved.sum_years().at(label) == pytest.approx(sum(kept))


@given(SERIES, st.integers(0, 6), st.integers(0, 6))
def test_two_lags_in_a_chain_are_one_lag_of_their_sum(series: list[float], one: int, other: int) -> None:
    line = leaf(FRAME, [series], years=True)
    twice = line.lag(leaf(FRAME, one, unit="년")).lag(leaf(FRAME, other, unit="년"))
    assert yearly(twice) == yearly(line.lag(leaf(FRAME, one + other, unit="년")))


@given(SERIES, st.integers(2020, 2040))
def test_a_start_takes_away_the_years_before_it_and_changes_no_other(series: list[float], start: int) -> None:
    line = leaf(FRAME, [series], years=True) * (FRAME.year >= leaf(FRAME, start, unit="년"))
    assert yearly(line) == [value if year >= start else 0 for year, value in zip(FRAME.years, series, strict=True)]
