"""Rates of return in a study: none where there are several, all of them told, and the modified rate beside them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import feasibility
from feasibility.appraisal import Study
from feasibility.appraisal.economic import EconomicResult
from feasibility.appraisal.returns import every_rate_of_return, is_only_rate
from feasibility.appraisal.roots import internal_rates, modified_internal_rate_of_return
from feasibility.descriptions import Number
from feasibility.exhibits import Exhibits, exhibit
from feasibility.findings import stops
from feasibility.report import build
from feasibility.terms import get_language
from tests.appraisal.projects import ASSUMED, cost, frame_of, one
from tests.inputs.in_memory import sound_inputs

KOREAN = get_language("ko")
FIRST = 2026
HIGHEST = 10.0
PUMP: list[float] = [-4000, 25000, -25000]
# (1.102 − y)(1.105 − y)(1.108 − y) with y = 1 + rate: three rates, positive at 10 % and negative at 11 %.
BETWEEN_NEIGHBOURS: list[float] = [-1_000_000_000, 3_315_000_000, -3_663_066_000, 1_349_222_680]


def study_of_flow(flow: Sequence[float], rate: float = 0.1) -> Study:
    """A study whose net benefits are a flow: what is paid is a cost by year, what is received a benefit and revenue."""
    years = range(FIRST, FIRST + len(flow))
    paid = {year: max(0.0, -amount) for year, amount in zip(years, flow, strict=True)}
    received = {year: max(0.0, amount) for year, amount in zip(years, flow, strict=True)}
    earned: dict[Any, Any] = {"basis": "by_year", **received, **ASSUMED}
    rows = {
        **frame_of(years, opening_year=FIRST, social_discount_rate=rate, financial_discount_rate=rate),
        "capital_costs": [cost("자본-01", "construction", None, basis="by_year", phasing="amounts")],
        "investment_phasing": [{"item": "자본-01", "measure": "amounts", **paid, **ASSUMED}],
        "benefits": [{"key": "편익-01", "name": "편익", "scope": "guideline", **earned}],
        "revenues": [{"key": "수입-01", "name": "수입", **earned}],
    }
    return feasibility.appraise(sound_inputs(rows, years))


def verdict_of(study: Study) -> EconomicResult:
    return study.parts.economic["guideline"]


def rates_in(shown: Exhibits, table: str) -> list[float]:
    """The numbers of a table of rates, the modified one last; those of the first verdict in it."""
    rows = shown.tables[table].rows
    numbers = [cell for row in rows if row.cells[0] == rows[0].cells[0] for cell in row.cells]
    return [cell.value for cell in numbers if isinstance(cell, Number) and cell.value is not None]


def test_a_flow_with_two_rates_has_none_and_both_are_told_with_the_modified_rate() -> None:
    # Sums to less than nothing, so that it is no return at all: what it earns is turned round.
    study = study_of_flow([-amount for amount in PUMP])
    verdict, shown = verdict_of(study), exhibit(study, KOREAN)
    assert verdict.internal_rate_of_return.at() is None
    fact = shown.facts["economic_internal_rate_of_return"]
    assert (fact.value, fact.reason) == (None, "irr-several")
    modified = modified_internal_rate_of_return([4000, -25000, 25000], 0.1, 0.1)
    assert shown.facts["economic_modified_internal_rate_of_return"].value == pytest.approx(modified, abs=1e-12)
    assert rates_in(shown, "economic_rates") == pytest.approx([0.25, 4.0, modified], abs=1e-12)
    assert rates_in(shown, "financial_rates") == pytest.approx([0.25, 4.0, modified], abs=1e-12)


def test_the_modified_rate_of_two_receipts_and_payments_is_what_the_hand_gives() -> None:
    found = one(verdict_of(study_of_flow(PUMP)).modified_internal_rate_of_return)
    # 25,000 ÷ 1.1 = 22,727.27 received and 4,000 + 25,000 ÷ 1.21 = 24,661.16 paid; their ratio is 0.92158.
    assert found == pytest.approx((22727.2727 / 24661.1570) ** 0.5 * 1.1 - 1, abs=1e-8)


def test_several_rates_between_two_neighbours_of_the_table_are_not_given_as_one() -> None:
    study = study_of_flow(BETWEEN_NEIGHBOURS)
    verdict, shown = verdict_of(study), exhibit(study, KOREAN)
    # The graph and the workbook search on the table, which takes the three for one.
    assert verdict.internal_rate_of_return.at() is not None
    for key in ("economic_internal_rate_of_return", "financial_internal_rate_of_return"):
        assert (shown.facts[key].value, shown.facts[key].reason) == (None, "irr-several")
    *several, _ = rates_in(shown, "economic_rates")
    assert several == pytest.approx([0.102, 0.105, 0.108], abs=1e-6)
    (row,) = (row for row in shown.tables["economic_results"].rows if "내부수익률" in str(row.cells[0]))
    assert not any(isinstance(cell, Number) for cell in row.cells)


@pytest.mark.parametrize(
    ("flow", "reason"),
    [
        ([-1000, *[200] * 33, -6000], "irr-no-gain"),  # 0.5 % and 19.7 %, but less than nothing in sum
        ([-1000, 6000, -11000, 6000], "irr-no-gain"),  # 0, 100 and 200 %: worth nothing undiscounted
        ([-1000, 820], "irr-no-gain"),  # −18 %
        ([2, -1, 1], "irr-none"),  # worth something at every rate
        ([-1, 1_000_001], "irr-none"),  # beyond every rate searched
    ],
)
def test_an_awkward_flow_has_no_rate_and_its_reason_and_no_table_of_rates(flow: list[float], reason: str) -> None:
    shown = exhibit(study_of_flow(flow), KOREAN)
    fact = shown.facts["economic_internal_rate_of_return"]
    assert (fact.value, fact.reason) == (None, reason)
    assert not {"economic_rates", "financial_rates"} & shown.tables.keys()
    assert not any("modified" in key for key in shown.facts)


def test_a_normal_flow_in_tiny_units_has_its_one_rate() -> None:
    found = one(verdict_of(study_of_flow([-1e-6, *[1.5e-7] * 12])).internal_rate_of_return)
    assert (found,) == pytest.approx(internal_rates([-1e-6, *[1.5e-7] * 12]), abs=1e-12)


@pytest.mark.parametrize(
    ("flow", "rate"), [((-1, -1, 1), 0.1), ((-1, -5, 1), 0.045), ((-1, -5, 4), 0.045), ((-1, -9, 10), 0.045)]
)
def test_a_flow_that_breaks_even_in_its_last_year_is_paid_back_whatever_rounding_leaves(
    flow: tuple[float, ...], rate: float
) -> None:
    left = -sum(amount * (1 + rate) ** (3 - year) for year, amount in enumerate(flow))
    assert one(verdict_of(study_of_flow([*flow, left], rate)).discounted_payback_year) == FIRST + 3


amounts = st.integers(min_value=-3000, max_value=3000)


@settings(max_examples=60)
@given(st.lists(amounts, min_size=2, max_size=12), st.sampled_from([0.0, 0.045, 0.3]))
def test_the_modified_rate_is_that_of_the_public_function(flow: list[int], rate: float) -> None:
    assume(any(amount < 0 for amount in flow))
    found = one(verdict_of(study_of_flow(flow, rate)).modified_internal_rate_of_return)
    expected = modified_internal_rate_of_return(flow, rate, rate)
    assert found == pytest.approx(-1.0 if expected is None else expected, abs=1e-12)


@settings(max_examples=60)
@given(st.lists(amounts, min_size=2, max_size=12))
def test_one_rate_is_told_from_several_as_the_exact_roots_tell_it(flow: list[int]) -> None:
    rates = internal_rates(flow)
    within = [rate for rate in rates if 0 <= rate <= HIGHEST]
    assume(within and any(amount < 0 for amount in flow))
    verdict = verdict_of(study_of_flow(flow))
    net = verdict.net_benefit
    assert is_only_rate(net, verdict.internal_rate_of_return) == (len(within) == 1)
    assert [rate.value for rate in every_rate_of_return(net)] == list(rates)


def test_a_report_of_a_flow_with_several_rates_is_built_and_shows_them(tmp_path: Path) -> None:
    made = build(study_of_flow([-amount for amount in PUMP]), (), KOREAN, tmp_path, None)
    assert not stops(made.findings), made.findings
    assert made.files
