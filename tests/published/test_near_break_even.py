"""The study worked by hand in examples/near_break_even/README.md: every number there comes out of the toolkit."""

from __future__ import annotations

from pathlib import Path

import pytest

from feasibility import appraise, read
from feasibility.appraisal import Study
from feasibility.findings import Grade
from feasibility.lines import Line

YEARS = (2026, 2027, 2028, 2029, 2030)
COMPOUNDED = 1.4693280768  # 1.08 to the fifth power
# To the last digit that sums of round numbers leave in floating point.
EXACT = 1e-9

CAPITAL = {
    "자본-01": (85, 0, 0, 0, 0),
    "자본-02": (400, 0, 0, 0, 0),
    "자본-03": (20, 0, 0, 0, 0),
    "자본-04": (20, 0, 0, 0, 0),
    "자본-05": (10, 0, 0, 0, 0),
    "자본-06": (45, 0, 0, 0, 0),
    "자본-07": (200, 200, 0, 0, 0),
    "자본-08": (20, 0, 0, 0, 0),
}
WITH_TAX = {
    "자본-01": 85,
    "자본-02": 440,
    "자본-03": 22,
    "자본-04": 22,
    "자본-05": 11,
    "자본-06": 49.5,
    "자본-07": 440,
    "자본-08": 22,
}
RESIDUAL = {"자본-01": 85, "자본-02": 360, "자본-07": 250}
OPERATING = {"인건비": 300, "연구직접비": 60, "시설유지관리": 10, "공공요금": 30, "일반관리비": 40}
BENEFITS = {
    "편익-01": (0, 120, 200, 200, 200),
    "편익-02": (0, 100, 100, 100, 100),
    "편익-03": (0, 300, 340, 380, 470),
    "편익-04": (0, 30, 30, 30, 30),
    "편익-05": (0, 0, 5, 5, 5),
}
FLOWS = {
    "capital": (800, 200, 0, 0, 0),
    "reinvestment": (0, 0, 0, 0, 200),
    "operating": (0, 440, 440, 440, 440),
    "residual_value": (0, 0, 0, 0, 695),
    "by_year": (800, 640, 440, 440, -55),
}
BENEFIT = {"guideline": (0, 520, 640, 680, 770), "social": (0, 550, 670, 710, 800)}
NET_BENEFIT = {"guideline": (-800, -120, 200, 240, 825), "social": (-800, -90, 230, 270, 855)}
# Debt left at 8 %, and what it is worth in 2025.
CUMULATIVE = (
    -800 / 1.08,
    -984 / 1.1664,
    -862.72 / 1.259712,
    -691.7376 / 1.36048896,
    77.923392 / COMPOUNDED,
)


@pytest.fixture(scope="module")
def study(project: Path) -> Study:
    """The study as its workbooks give it."""
    inputs, findings = read(project / "examples" / "near_break_even")
    assert inputs is not None, findings
    return appraise(inputs)


def yearly(line: Line | None, row: str | None = None) -> list[float | None]:
    """A line's numbers by year."""
    assert line is not None
    return [line.at(row, year) if row is not None else line.at(year=year) for year in YEARS]


def test_the_workbooks_have_nothing_to_find_but_absent_sheets(project: Path) -> None:
    _, findings = read(project / "examples" / "near_break_even")
    assert [found for found in findings if found.grade is not Grade.NOTE] == []


@pytest.mark.parametrize("item", CAPITAL)
def test_each_capital_item_is_what_the_hand_gives(study: Study, item: str) -> None:
    capital = study.parts.capital
    assert capital is not None
    assert yearly(capital.economic.yearly, item) == pytest.approx(CAPITAL[item], abs=EXACT)
    assert capital.gross.amount.at(item) == pytest.approx(WITH_TAX[item], abs=EXACT)


def test_the_total_project_cost_bears_tax_once(study: Study) -> None:
    capital = study.parts.capital
    assert capital is not None
    assert capital.economic.total.at() == pytest.approx(1000, abs=EXACT)
    assert capital.gross.total.at() == pytest.approx(1091.5, abs=EXACT)


def test_the_residual_value_counts_age_from_completion_or_purchase(study: Study) -> None:
    renewal = study.parts.renewal
    assert renewal is not None
    found = {item: renewal.residual_by_item.at(item) for item in CAPITAL}
    assert found == pytest.approx({item: RESIDUAL.get(item, 0) for item in CAPITAL}, abs=EXACT)


def test_equipment_is_bought_again_after_its_life_and_not_after_the_period(study: Study) -> None:
    renewal = study.parts.renewal
    assert renewal is not None
    assert yearly(renewal.yearly, "자본-07") == pytest.approx((0, 0, 0, 0, 200), abs=EXACT)


@pytest.mark.parametrize("item", OPERATING)
def test_each_operating_item_is_what_the_hand_gives(study: Study, item: str) -> None:
    operating = study.parts.operating
    assert operating is not None
    every_year = OPERATING[item]
    assert yearly(operating.by_item, item) == pytest.approx((0, *[every_year] * 4), abs=EXACT)
    assert operating.annual_by_item.at(item) == pytest.approx(every_year, abs=EXACT)


@pytest.mark.parametrize("benefit", BENEFITS)
def test_each_benefit_is_what_the_hand_gives(study: Study, benefit: str) -> None:
    gains = study.parts.benefits
    assert gains is not None
    assert yearly(gains.yearly, benefit) == pytest.approx(BENEFITS[benefit], abs=EXACT)


@pytest.mark.parametrize("flow", FLOWS)
def test_each_yearly_cost_flow_is_what_the_hand_gives(study: Study, flow: str) -> None:
    assert yearly(getattr(study.parts.cost, flow)) == pytest.approx(FLOWS[flow], abs=EXACT)


@pytest.mark.parametrize("scope", BENEFIT)
def test_each_yearly_benefit_and_net_benefit_is_what_the_hand_gives(study: Study, scope: str) -> None:
    verdict = study.parts.economic[scope]
    assert yearly(verdict.benefit) == pytest.approx(BENEFIT[scope], abs=EXACT)
    assert yearly(verdict.net_benefit) == pytest.approx(NET_BENEFIT[scope], abs=EXACT)


@pytest.mark.parametrize(
    ("scope", "benefits", "costs", "net"),
    [("guideline", 2905.94624, 2828.022848, 77.923392), ("social", 3041.1296, 2828.022848, 213.106752)],
)
def test_present_values_and_their_ratio_are_what_the_hand_gives(
    study: Study, scope: str, benefits: float, costs: float, net: float
) -> None:
    verdict = study.parts.economic[scope]
    assert verdict.present_value_of_benefits.at() == pytest.approx(benefits / COMPOUNDED, abs=EXACT)
    assert verdict.present_value_of_costs.at() == pytest.approx(costs / COMPOUNDED, abs=EXACT)
    assert verdict.net_present_value.at() == pytest.approx(net / COMPOUNDED, abs=EXACT)
    assert verdict.benefit_cost_ratio.at() == pytest.approx(benefits / costs, abs=EXACT)


def test_the_internal_rate_of_return_is_ten_per_cent(study: Study) -> None:
    assert study.parts.economic["guideline"].internal_rate_of_return.at() == pytest.approx(0.10, abs=EXACT)


def test_the_wider_scope_returns_a_rate_that_leaves_nothing(study: Study) -> None:
    rate = study.parts.economic["social"].internal_rate_of_return.at()
    assert rate is not None
    assert rate > 0.10
    left = sum(net * (1 + rate) ** (YEARS[-1] - year) for year, net in zip(YEARS, NET_BENEFIT["social"], strict=True))
    assert left == pytest.approx(0, abs=1e-6)


def test_the_cumulated_present_value_turns_in_the_last_year(study: Study) -> None:
    verdict = study.parts.economic["guideline"]
    assert yearly(verdict.cumulative_net_present_value) == pytest.approx(CUMULATIVE, abs=EXACT)
    assert verdict.discounted_payback_year.at() == 2030


def test_every_balance_holds(study: Study) -> None:
    assert {name: balance.holds.at() for name, balance in study.parts.balances.items() if balance.holds.at() != 1} == {}
