"""The worked example in ``inputs``: the yearly cost table and the headline numbers that its study published."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from feasibility import appraise, read
from feasibility.appraisal import Study
from feasibility.findings import Grade

# The table was rounded cell by cell, and its totals add the rounded cells.
CELL, TOTAL_COLUMN = 1.0, 11.0
TABLE = Path(__file__).with_name("pohang_costs.csv")
CAPITAL_TOTAL, OPERATING_TOTAL = "자본비 계", "운영비 계"
OPERATING_ITEMS = {
    "O1": "인건비",
    "O2": "연구직접비",
    "O3": "방문연구",
    "O4": "단기연수",
    "O5": "장기펠로우",
    "O6": "온라인교육",
    "O7": "학술·정책행사",
    "O8": "표준·안전·윤리",
    "O9": "산업AI 실증",
    "O10": "전력",
    "O11": "시설유지관리",
    "O12": "임시사무실",
    "O13": "네트워크",
    "O14": "SW·클라우드",
    "O15": "여비",
    "O16": "일반관리비",
}
PRESENT_VALUES = {
    "편익-01": 4_493,
    "편익-02": 7_429,
    "편익-03": 14_931,
    "편익-04": 2_830,
    "편익-05": 45_007,
    "편익-06": 3_428,
    "편익-07": 14_809,
    "편익-08": 41_953,
}
OUTPUTS = {"성과-01": 1_310, "성과-03": 6_560, "성과-04": 488, "성과-05": 80_000, "성과-06": 34_300}
STAFF = {2027: 10, 2028: 24, 2029: 45, 2030: 73, 2031: 95, 2032: 110, 2046: 110}


def published() -> dict[str, dict[str, float]]:
    """The published table: item → year or total → 백만원."""
    with TABLE.open(encoding="utf-8", newline="") as stream:
        return {row.pop("item"): {year: float(cell) for year, cell in row.items()} for row in csv.DictReader(stream)}


PUBLISHED = published()


@pytest.fixture(scope="module")
def study(project: Path) -> Study:
    """The study as its workbooks give it."""
    inputs, findings = read(project / "inputs")
    assert inputs is not None, findings
    return appraise(inputs)


def computed(study: Study, item: str) -> dict[str, float | None]:
    """The same line of the table as the toolkit computes it."""
    capital, renewal, operating = study.parts.capital, study.parts.renewal, study.parts.operating
    assert capital is not None
    assert renewal is not None
    assert operating is not None
    assert renewal.yearly is not None
    assert renewal.by_year is not None
    code = item.split(maxsplit=1)[0]
    if item == CAPITAL_TOTAL:
        row, line = None, capital.economic.by_year + renewal.by_year
    elif item == OPERATING_TOTAL:
        row, line = None, operating.by_year
    elif code.startswith("C"):
        row, line = f"자본-{int(code[1:]):02d}", capital.economic.yearly + renewal.yearly
    else:
        row, line = OPERATING_ITEMS[code], operating.by_item
    whole = line.sum_years()
    found = {year: line.at(row, int(year)) for year in PUBLISHED[item] if year != "total"}
    return {**found, "total": whole.at(row)}


def test_the_published_table_is_whole() -> None:
    assert len(PUBLISHED) == 29
    assert all(len(cells) == 21 for cells in PUBLISHED.values())
    assert PUBLISHED[CAPITAL_TOTAL]["total"] == 137_179
    assert PUBLISHED[OPERATING_TOTAL]["total"] == 544_122


def test_the_workbooks_have_nothing_to_find_but_absent_sheets(project: Path) -> None:
    _, findings = read(project / "inputs")
    assert [found for found in findings if found.grade is not Grade.NOTE] == []


@pytest.mark.parametrize("item", PUBLISHED)
def test_every_yearly_cell_of_the_table_comes_out(study: Study, item: str) -> None:
    found, expected = computed(study, item), PUBLISHED[item]
    assert found.pop("total") == pytest.approx(expected["total"], abs=TOTAL_COLUMN)
    assert found == pytest.approx({year: cell for year, cell in expected.items() if year != "total"}, abs=CELL)


def test_the_headline_costs_come_out(study: Study) -> None:
    capital, renewal, operating, cost = (
        study.parts.capital,
        study.parts.renewal,
        study.parts.operating,
        study.parts.cost,
    )
    assert capital is not None
    assert renewal is not None
    assert operating is not None
    assert renewal.total is not None
    assert capital.economic.total.at() == pytest.approx(87_756, abs=1)
    assert capital.gross.total.at() == pytest.approx(96_186, abs=1)
    assert renewal.total.at() == pytest.approx(49_422, abs=1)
    assert operating.annual.at() == pytest.approx(31_822, abs=1)
    assert renewal.residual_value.at() == pytest.approx(37_561, abs=1)
    assert cost.present_value_of_capital is not None
    assert cost.present_value_of_capital.at() == pytest.approx(100_566, abs=1)
    assert cost.present_value_of_operating is not None
    assert cost.present_value_of_operating.at() == pytest.approx(316_200, abs=2)
    assert cost.present_value_of_residual_value is not None
    assert cost.present_value_of_residual_value.at() == pytest.approx(14_904, abs=1)
    assert cost.present_value.at() == pytest.approx(401_861, abs=2)


@pytest.mark.parametrize(("scope", "benefits", "ratio"), [("guideline", 26_853, 0.0668), ("social", 132_050, 0.3286)])
def test_the_verdict_of_each_scope_comes_out(study: Study, scope: str, benefits: float, ratio: float) -> None:
    verdict = study.parts.economic[scope]
    assert verdict.present_value_of_benefits.at() == pytest.approx(benefits, abs=2)
    assert verdict.benefit_cost_ratio.at() == pytest.approx(ratio, abs=0.0005)


@pytest.mark.parametrize("scope", ["guideline", "social"])
def test_no_rate_of_return_is_given_where_net_benefits_sum_to_less_than_nothing(study: Study, scope: str) -> None:
    verdict = study.parts.economic[scope]
    undiscounted = verdict.net_benefit_total.at()
    assert undiscounted is not None
    assert undiscounted < 0
    assert verdict.internal_rate_of_return.at() is None
    assert verdict.discounted_payback_year.at() is None


@pytest.mark.parametrize("benefit", PRESENT_VALUES)
def test_each_benefit_is_worth_what_was_published(study: Study, benefit: str) -> None:
    gains = study.parts.benefits
    assert gains is not None
    assert gains.present_value.at(benefit) == pytest.approx(PRESENT_VALUES[benefit], abs=1)


def test_royalty_stands_apart_from_every_total(study: Study) -> None:
    gains = study.parts.benefits
    assert gains is not None
    assert gains.included_total.at("편익-04") == 0
    assert gains.yearly.at("편익-04", 2032) == pytest.approx(318, abs=1)


@pytest.mark.parametrize("indicator", OUTPUTS)
def test_each_output_adds_up_to_what_was_published(study: Study, indicator: str) -> None:
    research = study.parts.research
    assert research is not None
    assert research.total.at(indicator) == pytest.approx(OUTPUTS[indicator], abs=1)


def test_a_third_of_last_years_postdocs_leave(study: Study) -> None:
    research = study.parts.research
    assert research is not None
    found = [research.output.at("성과-09", year) for year in (2028, 2029, 2030, 2031, 2032, 2033, 2046)]
    assert found == pytest.approx([0, 1, 8 / 3, 16 / 3, 8, 10, 10])


def test_staff_leave_out_visitors(study: Study) -> None:
    staff = study.parts.staffing
    assert staff is not None
    assert {year: staff.total_headcount.at(year=year) for year in STAFF} == STAFF
    assert staff.headcount_by_group.at("방문", 2032) == 20
    assert staff.headcount_by_group.at("연구", 2032) == 66


def test_every_balance_holds(study: Study) -> None:
    assert {name: balance.holds.at() for name, balance in study.parts.balances.items() if balance.holds.at() != 1} == {}


def test_a_paper_and_a_person_trained_on_site_cost_what_was_published(study: Study) -> None:
    """Present value over present value: 536 a paper, 16.7 a trainee, fellow or participant."""
    found, cost = study.parts.effectiveness, study.parts.cost.present_value.at()
    assert found is not None
    assert cost is not None
    assert found.cost_per_output.at("성과-01") == pytest.approx(536, abs=0.5)
    people = [found.discounted_output.at(indicator) or 0.0 for indicator in ("성과-03", "성과-04", "성과-06")]
    assert cost / sum(people) == pytest.approx(16.7, abs=0.05)
