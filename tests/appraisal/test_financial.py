"""A project worked by hand: a machine, a loan, customers who pay late, depreciation and tax."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from feasibility.appraisal import Study
from feasibility.appraisal.financial import Financial
from feasibility.exhibits import exhibit
from feasibility.exhibits.facts import facts
from feasibility.report import build
from feasibility.terms import get_language
from tests.appraisal.projects import ASSUMED, broken_balances, cost, form, frame_of, one, study_of, yearly

YEARS = range(2026, 2031)
EXACT = 1e-9
# 1.1 to the fifth power: what hand-worked sums at the end of 2030 are divided by.
COMPOUNDED = 1.61051
MACHINE = "자본-01"


def project(**more: Any) -> dict[str, list[dict[Any, Any]]]:
    """300 for a machine in 2026; from 2027 a revenue of 250 and a cost of 100 a year; money costs 10 %."""
    rows: dict[str, list[dict[Any, Any]]] = {
        **frame_of(YEARS, financial_discount_rate=0.1),
        "capital_costs": [cost(MACHINE, "equipment", 300)],
        "investment_phasing": [{"item": MACHINE, "measure": "shares", 2026: 1.0, **ASSUMED}],
        "operating_costs": [
            {
                "key": "운영-01",
                "group": "운영",
                "name": "운영",
                "basis": "fixed",
                "amount": 100,
                "start_year": 2027,
                **ASSUMED,
            }
        ],
        "revenues": [
            {"key": "수입-01", "name": "이용료", "basis": "fixed", "amount": 250, "start_year": 2027, **ASSUMED}
        ],
    }
    return {**rows, **more}


def financed() -> dict[str, list[dict[Any, Any]]]:
    """The project with a loan of 200, working capital, depreciation over three years and tax at 20 %."""
    return project(
        loans=[
            {
                "key": "차입-01",
                "name": "시설자금",
                "amount": 200,
                "year": 2026,
                "interest_rate": 0.1,
                "grace_years": 1,
                "repayment_years": 2,
                "method": "equal_principal",
                **ASSUMED,
            }
        ],
        working_capital=[
            {"key": "운전-01", "kind": "receivable", "name": "매출채권", "days": 73, **ASSUMED},
            {"key": "운전-02", "kind": "payable", "name": "매입채무", "days": 36.5, **ASSUMED},
        ],
        tax_depreciation=[
            {
                "key": "세무-01",
                "kind": "depreciation",
                "name": "기계",
                "item": MACHINE,
                "method": "straight_line",
                "life": 3,
                **ASSUMED,
            },
            {"key": "세무-02", "kind": "corporate_tax", "name": "법인세", "rate": 0.18, **ASSUMED},
            {"key": "세무-03", "kind": "local_tax", "name": "지방소득세", "rate": 0.02, **ASSUMED},
        ],
    )


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Study:
    return study_of(tmp_path_factory.mktemp("financed"), financed(), YEARS)


def finance_of(study: Study) -> Financial:
    assert study.parts.financial is not None
    return study.parts.financial


def test_the_loan_bears_interest_in_its_year_of_grace_and_is_paid_back_in_two(study: Study) -> None:
    debt = study.parts.loans
    assert debt is not None
    assert yearly(debt.drawn_by_year) == pytest.approx([200, 0, 0, 0, 0], abs=EXACT)
    assert yearly(debt.balance_by_year) == pytest.approx([200, 200, 100, 0, 0], abs=EXACT)
    assert yearly(debt.interest_by_year) == pytest.approx([0, 20, 20, 10, 0], abs=EXACT)
    assert yearly(debt.principal_by_year) == pytest.approx([0, 0, 100, 100, 0], abs=EXACT)
    assert yearly(debt.is_due) == [0, 1, 1, 1, 0]
    assert one(debt.interest_total) == pytest.approx(50, abs=EXACT)
    assert one(debt.outstanding) == pytest.approx(0, abs=EXACT)


def test_working_capital_is_tied_up_once_and_given_back_in_the_last_year(study: Study) -> None:
    tied = study.parts.working_capital
    assert tied is not None
    assert yearly(tied.level, "운전-01") == pytest.approx([0, 50, 50, 50, 50], abs=EXACT)
    assert yearly(tied.level, "운전-02") == pytest.approx([0, -10, -10, -10, -10], abs=EXACT)
    assert yearly(tied.outlay) == pytest.approx([0, 40, 0, 0, -40], abs=EXACT)


def test_profit_bears_depreciation_from_the_opening_year_and_interest(study: Study) -> None:
    taxes = study.parts.taxation
    assert taxes is not None
    assert taxes.depreciation_by_year is not None
    assert yearly(taxes.depreciation_by_year) == pytest.approx([0, 100, 100, 100, 0], abs=EXACT)
    assert yearly(taxes.profit) == pytest.approx([0, 30, 30, 40, 150], abs=EXACT)
    assert one(taxes.tax_rate) == pytest.approx(0.2, abs=EXACT)
    assert yearly(taxes.tax) == pytest.approx([0, 6, 6, 8, 30], abs=EXACT)


def test_the_whole_period_is_worth_what_the_hand_gives(study: Study) -> None:
    shown = finance_of(study).presentations["whole"]
    assert yearly(shown.inflow) == pytest.approx([0, 250, 250, 250, 250], abs=EXACT)
    assert yearly(shown.outflow) == pytest.approx([300, 146, 106, 108, 90], abs=EXACT)
    assert yearly(shown.net_flow) == pytest.approx([-300, 104, 144, 142, 160], abs=EXACT)
    assert one(shown.net_present_value) == pytest.approx(189.634 / COMPOUNDED, abs=EXACT)
    assert one(shown.profitability_index) == pytest.approx(1160.25 / 970.616, abs=EXACT)
    rate = one(shown.internal_rate_of_return)
    left = sum(net / (1 + rate) ** year for year, net in enumerate([-300, 104, 144, 142, 160]))
    assert left == pytest.approx(0, abs=1e-6)


def test_operation_alone_leaves_out_investment_and_its_working_capital(study: Study) -> None:
    shown = finance_of(study).presentations["operation"]
    assert yearly(shown.outflow) == pytest.approx([0, 106, 106, 108, 130], abs=EXACT)
    assert yearly(shown.net_flow) == pytest.approx([0, 144, 144, 142, 120], abs=EXACT)
    # Never negative, so there is no rate.
    assert shown.internal_rate_of_return.at() is None


def test_own_capital_earns_on_what_it_puts_in_itself(study: Study) -> None:
    shown = finance_of(study).presentations["own_capital"]
    assert yearly(shown.net_flow) == pytest.approx([-100, 84, 24, 32, 160], abs=EXACT)
    assert one(shown.internal_rate_of_return) > one(finance_of(study).presentations["whole"].internal_rate_of_return)


def test_cash_is_short_at_the_start_and_so_the_project_is_not_sustainable(study: Study) -> None:
    cash = finance_of(study).cash
    assert yearly(cash.balance) == pytest.approx([-100, -16, 8, 40, 200], abs=EXACT)
    assert one(cash.minimum) == pytest.approx(-100, abs=EXACT)
    assert one(cash.is_sustainable) == 0


def test_operation_pays_its_debts_at_least_one_and_a_fifth_times(study: Study) -> None:
    cover = finance_of(study).debt_cover
    assert cover is not None
    assert yearly(cover.available) == pytest.approx([0, 144, 144, 142, 120], abs=EXACT)
    assert yearly(cover.ratio) == pytest.approx([0, 7.2, 1.2, 142 / 110, 0], abs=EXACT)
    assert one(cover.minimum) == pytest.approx(1.2, abs=EXACT)


def test_every_balance_holds(study: Study) -> None:
    assert broken_balances(study) == []
    assert {"loans_are_repaid", "financial_net_present_value.own_capital"} <= set(study.parts.balances)


def test_facts_of_other_presentations_carry_them_as_a_suffix(study: Study) -> None:
    found = facts(study, get_language("ko"))
    assert found["financial_net_present_value"].value == pytest.approx(189.634 / COMPOUNDED, abs=EXACT)
    assert found["financial_internal_rate_of_return.operation"].value is None
    assert found["financial_internal_rate_of_return.operation"].reason == "irr-none"
    assert found["profitability_index.own_capital"].label == "수익성 지수(PI) (자기자본)"
    assert found["minimum_debt_service_cover"].value == pytest.approx(1.2, abs=EXACT)


def test_what_payers_give_makes_the_same_project_sustainable(tmp_path: Path) -> None:
    paid = [{"key": "재원-01", "group": MACHINE, "national": 0.5, "city": 0.5, **ASSUMED}]
    study = study_of(tmp_path, {**financed(), "funding": paid}, YEARS)
    finance = finance_of(study)
    assert yearly(finance.cash.balance) == pytest.approx([200, 284, 308, 340, 500], abs=EXACT)
    assert one(finance.cash.is_sustainable) == 1
    subsidised = finance.presentations["after_subsidy"]
    assert yearly(subsidised.inflow) == pytest.approx([150, 250, 250, 250, 250], abs=EXACT)
    whole = finance.presentations["whole"]
    gain = one(subsidised.net_present_value) - one(whole.net_present_value)
    assert gain == pytest.approx(150 / 1.1, abs=EXACT)


def test_what_the_state_gives_is_no_capital_of_ones_own(tmp_path: Path) -> None:
    paid = [{"key": "재원-01", "group": MACHINE, "national": 0.25, "city": 0.75, **ASSUMED}]
    finance = finance_of(study_of(tmp_path, {**financed(), "funding": paid}, YEARS))
    # 300 for the machine less 200 borrowed and 75 from the state leave 25 of one's own in 2026.
    assert yearly(finance.presentations["own_capital"].net_flow) == pytest.approx([-25, 84, 24, 32, 160], abs=EXACT)


def test_where_nothing_is_paid_there_is_no_index_and_a_reason_stands_in_its_place(tmp_path: Path) -> None:
    rows = project()
    rows["operating_costs"][0] |= {"start_year": 2026, "end_year": 2026}
    study = study_of(tmp_path, rows, YEARS)
    shown, found = finance_of(study).presentations["operation"], facts(study, get_language("ko"))
    assert one(shown.present_value_of_outflow) == 0
    assert one(shown.profitability_index) == 0
    assert "profitability_index.operation" not in found
    assert found["profitability_index"].value is not None
    table = exhibit(study, get_language("ko")).tables["financial_indicators"]
    assert "없음" in next(row for row in table.rows if row.cells[0] == "수익성 지수(PI)").cells
    assert any("수익성 지수를 정할 수 없음" in note for note in table.notes)
    report = build(study, (), get_language("ko"), None, None)
    assert report.files
    assert b"Infinity" not in report.files["results.json"]


def test_a_loan_that_is_never_due_has_no_cover(tmp_path: Path) -> None:
    late = {**financed()["loans"][0], "year": 2030}
    study = study_of(tmp_path, project(loans=[late]), YEARS)
    assert "minimum_debt_service_cover" not in facts(study, get_language("ko"))
    assert "debt_service_cover" not in exhibit(study, get_language("ko")).tables
    assert one(study.parts.loans.outstanding if study.parts.loans else None) == 200


def test_without_revenue_there_is_no_financial_appraisal(tmp_path: Path) -> None:
    rows = project()
    del rows["revenues"]
    study = study_of(tmp_path, rows, YEARS)
    assert study.parts.revenue is None
    assert study.parts.financial is None
    assert study.parts.loans is None
    assert not any(name.startswith(("financial.", "funding.", "loans.", "taxation.")) for name in study.lines)


def test_the_guideline_gives_the_rate_that_the_premises_leave_out(tmp_path: Path) -> None:
    rows = project()
    rows["premises"] = [row for row in rows["premises"] if row["field"] != "financial_discount_rate"]
    study = study_of(tmp_path, rows, YEARS)
    assert one(finance_of(study).discount_rate) == 0.045


def test_mid_year_discounting_raises_every_present_value_by_half_a_year(tmp_path: Path) -> None:
    ended = study_of(tmp_path / "ended", project(), YEARS)
    rows = project()
    rows["premises"] += form(discount_timing="mid_year")
    halfway = study_of(tmp_path / "halfway", rows, YEARS)
    one_value, other = (one(finance_of(each).presentations["whole"].net_present_value) for each in (ended, halfway))
    assert other == pytest.approx(one_value * 1.1**0.5, rel=1e-12)


def test_losses_are_carried_forward_until_profit_has_made_them_good(tmp_path: Path) -> None:
    rows = project()
    rows["operating_costs"][0]["start_year"] = None
    earned = dict(zip(YEARS, (0, 160, 160, 50, 140), strict=True))
    rows["revenues"] = [{"key": "수입-01", "name": "이용료", "basis": "by_year", **earned, **ASSUMED}]
    rows["tax_depreciation"] = [{"key": "세무-01", "kind": "corporate_tax", "name": "법인세", "rate": 0.2, **ASSUMED}]
    taxes = study_of(tmp_path, rows, YEARS).parts.taxation
    assert taxes is not None
    assert yearly(taxes.profit) == pytest.approx([-100, 60, 60, -50, 40], abs=EXACT)
    assert yearly(taxes.taxable_profit) == pytest.approx([0, 0, 20, 0, 0], abs=EXACT)
    assert one(taxes.tax_total) == pytest.approx(4, abs=EXACT)


def test_the_declining_balance_leaves_a_twentieth_at_the_end_of_life(tmp_path: Path) -> None:
    rows = project(
        tax_depreciation=[
            {
                "key": "세무-01",
                "kind": "depreciation",
                "name": "기계",
                "item": "장비구축비",
                "method": "declining",
                "life": 4,
                **ASSUMED,
            },
            {"key": "세무-02", "kind": "corporate_tax", "name": "법인세", "rate": 0.2, **ASSUMED},
        ]
    )
    taxes = study_of(tmp_path, rows, YEARS).parts.taxation
    assert taxes is not None
    written_off = yearly(taxes.depreciation_by_year)
    kept = 0.05**0.25
    assert written_off == pytest.approx([0, *(300 * kept**age * (1 - kept) for age in range(4))], abs=EXACT)
    assert sum(written_off) == pytest.approx(300 * 0.95, abs=EXACT)
