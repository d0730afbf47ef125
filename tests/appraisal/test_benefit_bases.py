"""Benefits by their bases and windows, each worked by hand, and laws that hold for whatever benefits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feasibility.appraisal import Study
from feasibility.appraisal.variables import variable_of
from feasibility.lines import Line, evaluate
from feasibility.lines.operation import Array
from tests.appraisal.projects import broken_balances, one, yearly
from tests.appraisal.worth import GROWTH, RATE, YEARS, Row, benefit, benefits_of, made, market, on_market

EXACT = 1e-9
SURVEY = {"sources": [{"key": "C1", "title": "지불의사 조사"}]}
WILLING: dict[str, Any] = {"households": 1_000_000.0, "payment": 3000.0, "source": "C1"}


def one_benefit(folder: Path, basis: str, **more: Any) -> list[float]:
    return yearly(benefits_of(folder, benefit("편익-01", basis, **more)).yearly, "편익-01")


def test_a_quantity_is_worth_its_unit_value_every_year(tmp_path: Path) -> None:
    """200 trips avoided at 3 each."""
    assert one_benefit(tmp_path, "quantity_value", quantity=200.0, unit_value=3.0) == [600.0] * 6


def test_a_quantity_may_differ_by_year(tmp_path: Path) -> None:
    planned = {year: float(year - 2026) for year in YEARS}
    row = {**benefit("편익-01", "quantity_value", unit_value=3.0), **planned}
    assert yearly(benefits_of(tmp_path, row).yearly, "편익-01") == [0, 3, 6, 9, 12, 15]


def test_a_saving_is_what_a_unit_costs_without_the_project_less_what_it_costs_with_it(tmp_path: Path) -> None:
    """50 analyses that cost 20 elsewhere and 8 here."""
    assert one_benefit(tmp_path, "cost_saving", quantity=50.0, cost_without=20.0, cost_with=8.0) == [600.0] * 6


def test_a_dearer_project_saves_less_than_nothing(tmp_path: Path) -> None:
    assert one_benefit(tmp_path, "cost_saving", quantity=2.0, cost_without=8.0, cost_with=20.0) == [-24.0] * 6


def test_a_royalty_is_paid_for_the_part_of_the_output_that_is_transferred(tmp_path: Path) -> None:
    """4 patents, a quarter of them transferred, at 30 each."""
    found = one_benefit(tmp_path, "royalty", driver="성과-02", share=0.25, unit_value=30.0)
    assert found == pytest.approx([0, 30, 30, 30, 30, 30])


def test_households_pay_in_the_years_of_their_window(tmp_path: Path) -> None:
    """1,000,000 households × 3,000원 = 3,000 a year, in 2027 and 2028."""
    more = {**WILLING, "start_year": 2027, "window_years": 2}
    study = made(tmp_path, benefits=[benefit("편익-01", "willingness_to_pay", **more)], **SURVEY)
    assert study.parts.benefits is not None
    assert study.parts.willingness is not None
    assert yearly(study.parts.benefits.yearly, "편익-01") == [0, 3000, 3000, 0, 0, 0]
    assert one(study.parts.willingness.payment) == 3000


def test_without_a_willingness_to_pay_nothing_is_said_of_one(tmp_path: Path) -> None:
    study = made(tmp_path, benefits=[benefit("편익-01", "fixed", amount=1.0)])
    assert study.parts.willingness is None


def test_a_window_is_counted_from_the_start_after_the_gestation(tmp_path: Path) -> None:
    """From 2027, three years of benefit, one year later: 2028 to 2030."""
    more = {"amount": 5.0, "start_year": 2027, "window_years": 3, "lag": 1}
    assert one_benefit(tmp_path, "fixed", **more) == [0, 0, 5, 5, 5, 0]


def test_a_window_without_a_start_is_counted_from_the_first_year(tmp_path: Path) -> None:
    assert one_benefit(tmp_path, "fixed", amount=5.0, window_years=2) == [5, 5, 0, 0, 0, 0]


def test_a_blank_window_leaves_the_others_alone(tmp_path: Path) -> None:
    rows = [benefit("편익-01", "fixed", amount=5.0, window_years=2), benefit("편익-02", "fixed", amount=7.0)]
    assert yearly(benefits_of(tmp_path, *rows).yearly, "편익-02") == [7.0] * 6


def test_an_end_year_before_the_end_of_the_window_ends_the_benefit(tmp_path: Path) -> None:
    assert one_benefit(tmp_path, "fixed", amount=5.0, end_year=2026, window_years=4) == [5, 0, 0, 0, 0, 0]


EVERYTHING: list[Row] = [
    benefit("편익-01", "quantity_value", quantity=200.0, unit_value=3.0, lag=1),
    benefit("편익-02", "cost_saving", "social", quantity=50.0, cost_without=20.0, cost_with=8.0, start_year=2028),
    benefit("편익-03", "royalty", "reference", driver="성과-02", share=0.25, unit_value=30.0),
    benefit("편익-04", "willingness_to_pay", "social", **WILLING, start_year=2027, window_years=2),
    benefit("편익-05", "per_output", "social", driver="성과-01", share=1.0, unit_value=6.0),
    on_market("편익-06", project_share=0.01),
]


@pytest.fixture(scope="module")
def everything() -> Iterator[Study]:
    with TemporaryDirectory() as folder:
        yield made(Path(folder), benefits=EVERYTHING, market_outlook=[market(**GROWTH)], **SURVEY)


def test_every_balance_holds_with_every_basis(everything: Study) -> None:
    assert broken_balances(everything) == []


def test_the_sums_of_the_scopes_are_those_of_their_benefits(everything: Study) -> None:
    gains = everything.parts.benefits
    assert gains is not None
    for scope, members in (
        ("guideline", ("편익-01", "편익-06")),
        ("social", ("편익-01", "편익-02", "편익-04", "편익-05", "편익-06")),
    ):
        parts = [sum(found) for found in zip(*(yearly(gains.yearly, key) for key in members), strict=True)]
        assert yearly(gains.by_scope[scope]) == pytest.approx(parts, abs=EXACT)
    assert yearly(gains.reference) == pytest.approx(yearly(gains.yearly, "편익-03"), abs=EXACT)


def test_a_present_value_discounts_each_year(everything: Study) -> None:
    gains = everything.parts.benefits
    assert gains is not None
    factors = [1 / (1 + RATE) ** (n + 1) for n in range(6)]
    value = sum(amount * factor for amount, factor in zip(yearly(gains.yearly, "편익-04"), factors, strict=True))
    assert gains.present_value.at("편익-04") == pytest.approx(value, abs=EXACT)


FIELDS = (
    "benefits.편익-01.unit_value",
    "benefits.편익-02.cost_without",
    "benefits.편익-04.payment",
    "benefits.편익-05.unit_value",
    "market_outlook.시장-01.base_value",
)


@settings(deadline=None, max_examples=40)
@given(cases=st.lists(st.tuples(*(st.floats(20.0, 1e5) for _ in FIELDS)), min_size=1, max_size=10))
def test_the_scopes_nest_and_their_sums_are_the_total_whatever_the_benefits(
    everything: Study, cases: list[tuple[float, ...]]
) -> None:
    gains = everything.parts.benefits
    assert gains is not None
    overrides: dict[Line, Array] = {}
    for field, values in zip(FIELDS, zip(*cases, strict=True), strict=True):
        variable = variable_of(everything, field)
        assert variable is not None
        for leaf, numbers in variable.set_to(np.array(values)).items():
            known = overrides.get(leaf)
            overrides[leaf] = numbers if known is None else np.where(numbers == leaf.values, known, numbers)
    guideline, social, total, reference = evaluate(
        [gains.by_scope["guideline"], gains.by_scope["social"], gains.yearly, gains.reference], overrides
    )
    assert (guideline <= social + 1e-6).all()
    assert social + reference == pytest.approx(total.sum(axis=0, keepdims=True), rel=1e-9, abs=1e-6)


@settings(deadline=None, max_examples=30)
@given(payment=st.floats(0.0, 1e5), factor=st.floats(0.0, 10.0))
def test_twice_the_households_are_willing_to_pay_twice_as_much(
    everything: Study, payment: float, factor: float
) -> None:
    gains, households = everything.parts.benefits, variable_of(everything, "benefits.편익-04.households")
    paid = variable_of(everything, "benefits.편익-04.payment")
    assert gains is not None
    assert households is not None
    assert paid is not None
    moved = households.set_to(np.array([1e6, factor * 1e6])) | paid.set_to(np.array([payment, payment]))
    (value,) = evaluate([gains.present_value.row("편익-04")], moved)
    assert value[0, 0, 1] == pytest.approx(factor * value[0, 0, 0], rel=1e-9, abs=1e-9)


@settings(deadline=None, max_examples=30)
@given(lag=st.integers(0, 8))
def test_a_lag_moves_a_benefit_and_loses_only_what_leaves_the_period(everything: Study, lag: int) -> None:
    gains, moved = everything.parts.benefits, variable_of(everything, "benefits.편익-05.lag")
    assert gains is not None
    assert moved is not None
    (late,) = evaluate([gains.yearly.row("편익-05")], moved.set_to(np.array([float(lag)])))
    before = yearly(gains.yearly, "편익-05")
    kept = before[: max(0, len(before) - lag)]
    assert late[0, :, 0].tolist() == pytest.approx([0.0] * min(lag, len(before)) + kept, abs=EXACT)
    assert late.sum() == pytest.approx(sum(before) - sum(before[len(kept) :]), abs=EXACT)
