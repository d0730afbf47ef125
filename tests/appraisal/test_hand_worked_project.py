"""One project with everything, from its workbooks to its verdicts: each year's numbers are worked by hand beside it.

2026–2031, discounted at 10 % from 2025. Multiplied by 1.1^6 = 1.771561 the factors are 1.61051, 1.4641, 1.331, 1.21,
1.1 and 1: sums of present values are given as such a sum divided by 1.771561.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from feasibility.appraisal import Study
from feasibility.appraisal.financial import Financial
from tests.appraisal.projects import ASSUMED, broken_balances, cost, frame_of, one, study_of, yearly

YEARS = range(2026, 2032)
EXACT = 1e-9
GROWN = (1.61051, 1.4641, 1.331, 1.21, 1.1, 1.0)
WHOLE = 1.771561
TAXED = {"vat": "taxable", "vat_included": "excluded"}


def spent(item: str, **shares: float) -> dict[Any, Any]:
    found: dict[Any, Any] = {"item": item, "measure": "shares", **ASSUMED}
    return {**found, **{int(year[1:]): share for year, share in shares.items()}}


def running(key: str, basis: str, **more: Any) -> dict[str, Any]:
    return {"key": key, "group": "운영", "name": key, "basis": basis, "start_year": 2028, **more, **ASSUMED}


def project() -> dict[str, list[dict[Any, Any]]]:
    """Land 100, a building of 1,000 at a bid ratio of 0.8, a machine of 200 renewed by half, contingency of 10 %."""
    follows = {"basis": "share", "rate": 0.1, "base": "자본-02, 자본-03", "phasing": "follow_base"}
    gain = {"basis": "fixed", "start_year": 2028, **ASSUMED}
    rule = {"kind": "depreciation", "method": "straight_line", **ASSUMED}
    return {
        **frame_of(YEARS, opening_year=2028, social_discount_rate=0.1, financial_discount_rate=0.1),
        "capital_costs": [
            cost("자본-01", "land", 100, residual="full"),
            cost(
                "자본-02",
                "construction",
                1000,
                bid_ratio=0.8,
                residual="straight_line",
                life=20,
                completion_year=2027,
                **TAXED,
            ),
            cost("자본-03", "equipment", 200, residual="straight_line", life=3, **TAXED),
            cost("자본-04", "contingency", None, **follows),
        ],
        "investment_phasing": [
            spent("자본-01", y2026=1.0),
            spent("자본-02", y2026=0.5, y2027=0.5),
            spent("자본-03", y2027=1.0),
        ],
        "reinvestments": [{"key": "재투자-01", "item": "자본-03", "method": "by_life", "rate": 0.5, **ASSUMED}],
        "operating_costs": [
            running("운영-01", "fixed", amount=150),
            running("운영-02", "share", rate=0.02, base="공사비"),
        ],
        "benefits": [
            {"key": "편익-01", "name": "편익", "scope": "guideline", "amount": 600, **gain},
            {"key": "편익-02", "name": "넓은 편익", "scope": "social", "amount": 100, **gain},
        ],
        "revenues": [
            {
                "key": "수입-01",
                "name": "이용료",
                "basis": "by_year",
                **dict(zip(YEARS, (0, 0, 300, 500, 500, 500), strict=True)),
                **ASSUMED,
            }
        ],
        "funding": [
            {"key": "재원-01", "group": "자본-01~자본-04", "national": 0.5, "city": 0.5, **ASSUMED},
            {"key": "재원-02", "group": "operation", "city": 1.0, **ASSUMED},
        ],
        "loans": [
            {
                "key": "차입-01",
                "name": "시설자금",
                "amount": 300,
                "year": 2027,
                "interest_rate": 0.1,
                "grace_years": 1,
                "repayment_years": 3,
                "method": "equal_principal",
                **ASSUMED,
            }
        ],
        "working_capital": [
            {"key": "운전-01", "kind": "receivable", "name": "매출채권", "days": 73, **ASSUMED},
            {"key": "운전-02", "kind": "payable", "name": "매입채무", "days": 36.5, **ASSUMED},
        ],
        "tax_depreciation": [
            {"key": "세무-01", "name": "건물", "item": "자본-02", "life": 10, **rule},
            {"key": "세무-02", "name": "기계", "item": "자본-03", "life": 2, **rule},
            {"key": "세무-03", "kind": "corporate_tax", "name": "법인세", "rate": 0.2, **ASSUMED},
            {"key": "세무-04", "kind": "local_tax", "name": "지방소득세", "rate": 0.02, **ASSUMED},
        ],
    }


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Study:
    return study_of(tmp_path_factory.mktemp("everything"), project(), YEARS)


def finance_of(study: Study) -> Financial:
    assert study.parts.financial is not None
    return study.parts.financial


def worth(*amounts: float) -> float:
    """The present value of an amount a year, as the hand sums it."""
    return sum(amount * grown for amount, grown in zip(amounts, GROWN, strict=True)) / WHOLE


def test_the_three_views_of_the_investment_by_year(study: Study) -> None:
    capital = study.parts.capital
    assert capital is not None
    # Land 100 + half the building 500 + contingency 50; then 500 + machine 200 + contingency 70.
    assert yearly(capital.economic.by_year) == pytest.approx([650, 770, 0, 0, 0, 0], abs=EXACT)
    # With tax: 100 + 550 + 55; 550 + 220 + 77.
    assert yearly(capital.gross.by_year) == pytest.approx([705, 847, 0, 0, 0, 0], abs=EXACT)
    # At bid prices: 100 + 440 + 44; 440 + 220 + 66.
    assert yearly(capital.financial.by_year) == pytest.approx([584, 726, 0, 0, 0, 0], abs=EXACT)


def test_renewal_residual_value_and_operation(study: Study) -> None:
    renewed, running_cost = study.parts.renewal, study.parts.operating
    assert renewed is not None
    assert running_cost is not None
    # The machine of 2027 again after three years, by half.
    assert yearly(renewed.by_year) == pytest.approx([0, 0, 0, 0, 100, 0], abs=EXACT)
    # Land in full; the building four of its twenty years old; of the renewed machine two years of three are left.
    left = {"자본-01": 100, "자본-02": 800, "자본-03": 200 / 3, "자본-04": 0}
    assert {item: renewed.residual_by_item.at(item) for item in left} == pytest.approx(left, abs=EXACT)
    # 150 and 2 % of the building of 1,000.
    assert yearly(running_cost.by_year) == pytest.approx([0, 0, 170, 170, 170, 170], abs=EXACT)


def test_the_economic_verdict(study: Study) -> None:
    left = 2900 / 3
    costs = (650, 770, 170, 170, 270, 170 - left)
    assert yearly(study.parts.cost.by_year) == pytest.approx(costs, abs=EXACT)
    verdict = study.parts.economic["guideline"]
    # 600 × 4.641 = 2,784.6 over 1,046.8315 + 1,127.357 + 226.27 + 205.7 + 297 − 796.6667 = 2,106.4918.
    assert one(verdict.present_value_of_benefits) == pytest.approx(2784.6 / WHOLE, abs=EXACT)
    assert one(verdict.present_value_of_costs) == pytest.approx(worth(*costs), abs=EXACT)
    assert one(verdict.benefit_cost_ratio) == pytest.approx(2784.6 / 2106.4918333, abs=1e-8)
    assert one(verdict.net_present_value) == pytest.approx(678.1081667 / WHOLE, abs=1e-6)
    # Cumulated, times 1.771561: −1,047, −2,174, −1,602, −1,082, −719, 678.
    assert one(verdict.discounted_payback_year) == 2031
    net = [-650, -770, 430, 430, 330, 430 + left]
    assert yearly(verdict.net_benefit) == pytest.approx(net, abs=EXACT)
    rate = one(verdict.internal_rate_of_return)
    assert sum(amount / (1 + rate) ** year for year, amount in enumerate(net)) == pytest.approx(0, abs=1e-6)
    social = study.parts.economic["social"]
    assert one(social.net_present_value) == pytest.approx((678.1081667 + 464.1) / WHOLE, abs=1e-6)


def test_the_payers_give_the_total_project_cost_and_operation_lacks_nothing(study: Study) -> None:
    funded = study.parts.funding
    assert funded is not None
    given = {payer: one(found.investment_total) for payer, found in funded.payers.items()}
    assert given == pytest.approx({"national": 776, "province": 0, "city": 776, "member": 0, "private": 0}, abs=EXACT)
    assert yearly(funded.deficit) == pytest.approx([0] * 6, abs=EXACT)
    # In cash they give what is paid at bid prices: half of 584, 726 and of the renewal of 110 each.
    assert yearly(funded.national_contributions) == pytest.approx([292, 363, 0, 0, 55, 0], abs=EXACT)


def test_the_loan_its_interest_and_its_repayment(study: Study) -> None:
    debt = study.parts.loans
    assert debt is not None
    assert yearly(debt.interest_by_year) == pytest.approx([0, 0, 30, 30, 20, 10], abs=EXACT)
    assert yearly(debt.principal_by_year) == pytest.approx([0, 0, 0, 100, 100, 100], abs=EXACT)
    assert yearly(debt.balance_by_year) == pytest.approx([0, 300, 300, 200, 100, 0], abs=EXACT)


def test_working_capital_follows_revenue_and_cost(study: Study) -> None:
    tied = study.parts.working_capital
    assert tied is not None
    # A fifth of the revenue, 60 and then 100, less a tenth of the cost, 17.
    assert yearly(tied.by_year) == pytest.approx([0, 0, 43, 83, 83, 83], abs=EXACT)
    assert yearly(tied.outlay) == pytest.approx([0, 0, 43, 40, 0, -83], abs=EXACT)


def test_depreciation_profit_and_tax_with_a_loss_carried_forward(study: Study) -> None:
    taxes = study.parts.taxation
    assert taxes is not None
    # What was paid before the opening is put into service in 2028: 880 over ten years and 220 over two; the machine of
    # 110 in 2030 over two.
    assert yearly(taxes.depreciation_by_year) == pytest.approx([0, 0, 198, 198, 143, 143], abs=EXACT)
    # 300 − 170 − 198 − 30; 500 − 170 − 198 − 30; 500 − 170 − 143 − 20; 500 − 170 − 143 − 10.
    assert yearly(taxes.profit) == pytest.approx([0, 0, -98, 102, 167, 177], abs=EXACT)
    assert yearly(taxes.taxable_profit) == pytest.approx([0, 0, 0, 4, 167, 177], abs=EXACT)
    assert yearly(taxes.tax) == pytest.approx([0, 0, 0, 0.88, 36.74, 38.94], abs=EXACT)


def test_the_financial_verdict_over_the_whole_period(study: Study) -> None:
    shown = finance_of(study).presentations["whole"]
    # Investment; then 170 + 43; 170 + 0.88 + 40; 110 + 170 + 36.74; 170 + 38.94 − 83.
    assert yearly(shown.outflow) == pytest.approx([584, 726, 213, 210.88, 316.74, 125.94], abs=EXACT)
    net = (-584, -726, 87, 289.12, 183.26, 374.06)
    assert yearly(shown.net_flow) == pytest.approx(net, abs=EXACT)
    assert one(shown.net_present_value) == pytest.approx(worth(*net), abs=EXACT)
    # 300 × 1.331 + 500 × 3.31 = 2,054.3 over 940.53784 + 1,062.9366 + 283.503 + 255.1648 + 348.414 + 125.94.
    assert one(shown.profitability_index) == pytest.approx(2054.3 / 3016.49624, abs=1e-9)
    # Undiscounted −376.56: no rate of return.
    assert one(shown.net_flow_total) == pytest.approx(-376.56, abs=EXACT)
    assert shown.internal_rate_of_return.at() is None


def test_the_financial_verdicts_on_operation_and_after_the_subsidy(study: Study) -> None:
    presentations = finance_of(study).presentations
    # From 2028, without investment and working capital.
    operation = (0, 0, 130, 329.12, 183.26, 291.06)
    assert yearly(presentations["operation"].net_flow) == pytest.approx(operation, abs=EXACT)
    subsidised = (-292, -363, 87, 289.12, 238.26, 374.06)
    assert yearly(presentations["after_subsidy"].net_flow) == pytest.approx(subsidised, abs=EXACT)
    assert one(presentations["after_subsidy"].net_present_value) == pytest.approx(worth(*subsidised), abs=EXACT)
    assert one(presentations["after_subsidy"].internal_rate_of_return) > 0.1


def test_own_capital_without_payers_bears_the_investment_less_the_loan(tmp_path: Path) -> None:
    rows = project()
    del rows["funding"]
    shown = finance_of(study_of(tmp_path, rows, YEARS)).presentations["own_capital"]
    net = (-584, -426, 57, 159.12, 63.26, 264.06)
    assert yearly(shown.net_flow) == pytest.approx(net, abs=EXACT)
    assert one(shown.net_present_value) == pytest.approx(worth(*net), abs=EXACT)


def test_cash_is_never_short_and_operation_pays_its_debt_twice(study: Study) -> None:
    finance = finance_of(study)
    # Payers give what the investment costs; then the loan of 300, and what is earned less paid and less debt service.
    assert yearly(finance.cash.balance) == pytest.approx([0, 300, 357, 516.12, 689.38, 953.44], abs=EXACT)
    assert one(finance.cash.minimum) == pytest.approx(0, abs=EXACT)
    assert one(finance.cash.is_sustainable) == 1
    cover = finance.debt_cover
    assert cover is not None
    # 500 − 170 − 36.74 = 293.26 for 120 in 2030 is the least; 130 for 30 in 2028 the most.
    assert yearly(cover.ratio) == pytest.approx([0, 0, 130 / 30, 329.12 / 130, 293.26 / 120, 291.06 / 110], abs=EXACT)
    assert one(cover.minimum) == pytest.approx(2.4438333, abs=1e-6)


def test_every_balance_of_the_project_holds(study: Study) -> None:
    assert broken_balances(study) == []
