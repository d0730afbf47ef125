"""Exhibits of funding, finance and risks from a project that has every sheet of them, and its report end to end."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import feasibility
from feasibility.appraisal import Study
from feasibility.descriptions import Number, Table
from feasibility.document import read_back
from feasibility.exhibits import Exhibits, exhibit
from feasibility.exhibits.guideline_tables import used_figures
from feasibility.report import build
from feasibility.terms import get_language
from tests.appraisal.projects import ASSUMED, cost, study_of
from tests.appraisal.test_financial import YEARS, financed
from tests.appraisal.test_loans import loan
from tests.appraisal.test_local_budget import CITY, PROVINCE
from tests.appraisal.test_procedures import step
from tests.exhibits.outline import FIGURES, TABLES, chapter_of
from tests.report.studies import POHANG, appraised, shown

KOREAN = get_language("ko")
EXACT = 1e-9
HALVES = {"key": "재원-01", "group": "장비구축비", "national": 0.5, "city": 0.5, **ASSUMED}
LAND = {"key": "재원-02", "group": "용지보상비", "phase_end": 2026, "city": 1.0, **ASSUMED}
RUNNING = {"key": "재원-03", "group": "operation", "city": 1.0, **ASSUMED}


def everything(*funding: dict[str, Any]) -> dict[str, list[dict[Any, Any]]]:
    """The financed project with land of 40, a second loan, payers, budgets, procedures and risks."""
    rows = financed()
    rows["capital_costs"].append(cost("자본-02", "land", 40))
    rows["investment_phasing"].append({"item": "자본-02", "measure": "shares", 2026: 1.0, **ASSUMED})
    rows["loans"].append({**loan("annuity", 20, 0.05, 0, 2), "key": "차입-02", "name": "운영자금"})
    return {
        **rows,
        "funding": list(funding or (HALVES, LAND, RUNNING)),
        "local_budget": [CITY, PROVINCE],
        "prior_procedures": [
            step(1, 2026, 7, 6),
            step(2, 2027, 1, 2, after="절차-01"),
            step(3, None, None, None, review="own_review") | {"verdict": "not_required"},
        ],
        "risks": [
            {"key": "위험-01", "name": "수요 미달", "probability": 2, "impact": 3, "owner": "센터", **ASSUMED},
            {"key": "위험-02", "name": "재원 지연", "probability": 4, "impact": 5, "response": "협약", **ASSUMED},
        ],
    }


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Study:
    return study_of(tmp_path_factory.mktemp("everything"), everything(), YEARS)


@pytest.fixture(scope="module")
def exhibits(study: Study) -> Exhibits:
    return exhibit(study, KOREAN)


def numbers(table: Table, name: str, column: int = 0) -> list[float | None]:
    """The numbers of the first row that bears a name in a column; ``None`` for blank cells."""
    row = next(row for row in table.rows if row.cells[column] == name)
    cells = row.cells[column + 1 :]
    return [cell.value if isinstance(cell, Number) else None for cell in cells if not isinstance(cell, str)]


def test_the_review_form_has_total_before_four_years_and_after(exhibits: Exhibits) -> None:
    table = exhibits.tables["funding_by_payer"]
    assert [column.title for column in table.columns][1:7] == ["합 계", "기투자", "2027", "2028", "2029", "2030"]
    # 300 + 40 are spent in 2026, the year of the study, and so before the first year of the plan.
    assert numbers(table, "국비")[:3] == [150, 150, None]
    assert numbers(table, "시비")[:3] == [190, 190, None]
    assert numbers(table, "합 계")[:3] == [340, 340, None]


def test_what_has_no_payer_is_a_row_of_the_form_and_a_sentence(tmp_path: Path) -> None:
    study = study_of(tmp_path, everything(HALVES, RUNNING), YEARS)
    table = exhibit(study, KOREAN).tables["funding_by_payer"]
    assert numbers(table, "재원 미정")[:2] == [40, 40]
    assert numbers(table, "합 계")[:2] == [340, 340]
    text = report_of(study)
    assert "40백만 원은 재원이 정해지지 않아" in text


def test_the_plan_of_five_years_reaches_beyond_the_period_of_the_study(tmp_path: Path, exhibits: Exhibits) -> None:
    assert "medium_term_plan" not in exhibits.tables  # all is spent before, and operation earns what it costs
    rows = everything()
    rows["revenues"][0]["amount"] = 30
    table = exhibit(study_of(tmp_path, rows, YEARS), KOREAN).tables["medium_term_plan"]
    assert [column.title for column in table.columns][2:] == ["2027", "2028", "2029", "2030", "2031", "합 계"]
    assert numbers(table, "시비", 1) == [70, 70, 70, 70, None, 280]
    assert numbers(table, "소 계", 1)[-1] == 0
    assert table.rows[-1].cells[-1] is not None


def test_shares_of_rows_and_groups_name_what_they_apply_to(exhibits: Exhibits) -> None:
    shares, groups = exhibits.tables["funding_shares"], exhibits.tables["funding_by_group"]
    assert [row.cells[0] for row in shares.rows] == ["장비구축비", "용지보상비", "운영"]
    assert numbers(groups, "용지보상비") == [None, 40, 40]
    assert numbers(groups, "장비구축비") == [150, 150, 300]
    assert numbers(groups, "합 계") == [150, 190, 340]


def test_the_burden_stands_below_each_budget(exhibits: Exhibits) -> None:
    table = exhibits.tables["budget_shares"]
    names = ["예산규모", "시비 부담액", "부담률", "자체수입", "도비 부담액", "부담률"]
    assert [row.cells[0] for row in table.rows] == names
    assert numbers(table, "부담률")[0] == pytest.approx(190 / 2000, abs=EXACT)
    assert exhibits.facts["highest_city_budget_share"].value == pytest.approx(190 / 2000, abs=EXACT)


def test_procedures_stand_in_the_order_in_which_they_begin(exhibits: Exhibits) -> None:
    table = exhibits.tables["prior_procedure_schedule"]
    assert [row.cells[:2] for row in table.rows] == [("절차 1", ""), ("절차 2", "절차 1")]
    assert numbers(table, "절차 2", 0) == [2027, 1, 2027, 2, 2]
    assert "절차 3" in table.notes[0]
    assert exhibits.facts["procedure_months"].value == 8
    assert exhibits.charts["prior_procedure_spans"].categories == ("절차 1", "절차 2")


def test_loans_tax_and_working_capital_have_their_tables(exhibits: Exhibits) -> None:
    tables = exhibits.tables
    # The loan of 200 by hand in the financial tests, and one of 20 at 5 % in two payments of 20 × 1.1025 × .05 ÷ .1025.
    payment = 20 * 1.05**2 * 0.05 / (1.05**2 - 1)
    service = numbers(tables["loan_service"], "원리금 상환")
    assert service[:4] == [None, *(pytest.approx(value, abs=1e-6) for value in (20 + payment, 120 + payment, 110))]
    assert numbers(tables["depreciation_and_tax"], "감가상각비")[:5] == [None, 100, 100, 100, None]
    assert numbers(tables["working_capital"], "합 계")[:2] == [None, 40]
    years = [row.cells[0] for row in tables["debt_service_cover"].rows]
    assert years == ["2027", "2028", "2029"]
    assert len(tables["loan_terms"].rows) == 2


def test_the_risk_register_begins_with_the_gravest_and_the_matrix_has_the_keys(exhibits: Exhibits) -> None:
    table, chart = exhibits.tables["risks"], exhibits.charts["risk_matrix"]
    assert [row.cells[0] for row in table.rows] == ["위험-02", "위험-01"]
    assert [row.cells[6] for row in table.rows] == ["높음", "낮음"]
    assert chart.categories == ("위험-01", "위험-02")
    assert [band.label for band in chart.bands] == ["낮음", "보통", "높음"]


def test_every_exhibit_of_these_sheets_is_named_in_the_outline(exhibits: Exhibits) -> None:
    assert [key for key in exhibits.tables if chapter_of(TABLES, key) is None] == []
    assert [key for key in exhibits.charts if chapter_of(FIGURES, key) is None] == []


def report_of(study: Study) -> str:
    built = build(study, (), KOREAN, None, None)
    assert built.files, [(found.code, dict(found.details)) for found in built.findings]
    return read_back(built.files["report.docx"])


def test_the_report_of_a_project_with_debts_says_what_the_numbers_say(study: Study) -> None:
    text = report_of(study)
    finance = study.parts.financial
    assert finance is not None
    assert finance.cash.is_sustainable.at() == 1
    assert "재무적 지속가능성을 확보 " in text
    assert "자기자본의 재무적 내부수익률" in text
    assert "투자심사 대상이 아님" in text
    assert "수요 미달" in text
    assert "갚지 못한 차입잔액" not in text
    assert "높음 등급의 위험은 재원 지연" in text


def test_a_year_below_zero_is_not_sustainable_whatever_the_end(tmp_path: Path) -> None:
    rows = everything()
    del rows["funding"]
    study = study_of(tmp_path, rows, YEARS)
    finance = study.parts.financial
    assert finance is not None
    last = finance.cash.balance.at(year=YEARS[-1])
    assert last is not None
    assert last > 0
    assert finance.cash.is_sustainable.at() == 0
    text = report_of(study)
    assert "재무적 지속가능성을 확보하지 못함" in text
    assert "마지막 해의 누적 현금이 0 이상이더라도" in text


def test_the_pack_is_printed_with_its_figures_and_sources() -> None:
    study, _ = appraised(POHANG)
    table = shown(POHANG).tables["guideline_figures"]
    assert len(table.rows) == len(used_figures(study))
    rows = {row.cells[0]: row for row in table.rows}
    assert rows["사회적 할인율"].cells[3] == study.guideline.figures["social_discount_rate"].source
    assert rows["예비타당성조사 기준(총사업비)"].cells[4] == "미확인"
    assert "위험 등급 높음의 하한(발생가능성×영향)" in rows
    assert any(study.guideline.title in note for note in table.notes)
    assert any("2025-04-30" in note for note in table.notes)


@pytest.mark.parametrize("pack", ["kr_local_2025", "kr_pfs_2022", "kr_rnd_2022"])
def test_a_report_of_everything_is_made_under_every_pack(tmp_path: Path, pack: str) -> None:
    rows = everything()
    rows["study_overview"].append({"field": "guideline_pack", "value": pack, "evidence": "assumed"})
    study = study_of(tmp_path, rows, YEARS)
    assert study.guideline.key == pack
    text = report_of(study)
    assert study.guideline.title in text
    assert ("지방재정법의 타당성조사 대상이 아님" in text) == (pack == "kr_local_2025")


def test_reviews_are_told_by_the_rule_of_each_threshold() -> None:
    study, _ = appraised(POHANG)
    assert feasibility.appraise(study.inputs).guideline.key == "kr_local_2025"
    text = report_of(study)
    assert "중앙 의뢰심사 대상임" in text
    assert "지방재정법의 타당성조사를 받아야 하며" in text
    assert "으로는 대상임 (미확인)" in text
    assert "으로는 대상이 아님 (미확인)" in text
