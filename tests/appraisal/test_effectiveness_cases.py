"""The cost of a piece of output held against like institutes, and the costs in three views, worked by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from feasibility.appraisal.effectiveness_cases import EffectivenessCases
from tests.appraisal.projects import ASSUMED, cost, one, study_of, yearly
from tests.appraisal.test_capital_views import TAXED
from tests.appraisal.test_financial import YEARS as FINANCIAL_YEARS
from tests.appraisal.test_financial import project
from tests.appraisal.worth import YEARS, Row, made, rows_of

EXACT = 1e-9
# 10 papers and 4 patents a year from 2027, at 25 %: Σ 0.8^2 … 0.8^6.
DISCOUNTED = sum(0.8**n for n in range(2, 7))
COST = 500 * 0.8


def case(number: int, indicator: str, cost: float, output: float, **more: Any) -> Row:
    row = {
        "key": f"견줌-{number:02d}",
        "indicator": indicator,
        "name": f"기관 {number}",
        "cost": cost,
        "output": output,
    }
    return {**row, **ASSUMED, **more}


def compared(folder: Path, *cases: Row, **more: Any) -> EffectivenessCases:
    found = made(folder, cost_effectiveness_cases=list(cases), **more).parts.effectiveness_cases
    assert found is not None
    return found


def test_the_unit_cost_of_an_institute_is_its_cost_over_its_output(tmp_path: Path) -> None:
    """5.4 papers for 1,000 are 185.2 a paper; the project's own are 400 ÷ 26.9."""
    found = compared(tmp_path, case(1, "성과-01", 1000.0, 5.4))
    own = COST / (10 * DISCOUNTED)
    assert found.case_cost.at("견줌-01") == pytest.approx(1000 / 5.4, abs=EXACT)
    assert found.own_cost.at("견줌-01") == pytest.approx(own, abs=EXACT)
    assert found.ratio.at("견줌-01") == pytest.approx(own / (1000 / 5.4), abs=EXACT)
    assert found.incremental_cost.at("견줌-01") == pytest.approx(COST - 10 * DISCOUNTED * 1000 / 5.4, abs=1e-6)


def test_the_dearer_cases_are_counted(tmp_path: Path) -> None:
    found = compared(
        tmp_path, case(1, "성과-01", 1000.0, 5.4), case(2, "성과-01", 1.0, 1.0), case(3, "성과-02", 1.0, 2.0)
    )
    assert one(found.compared) == 3
    assert one(found.dearer) == 2


def test_a_group_is_held_against_the_sum_of_its_indicators(tmp_path: Path) -> None:
    rows = rows_of(cost_effectiveness_cases=[case(1, "연구성과", 100.0, 2.0)])
    for indicator in rows["output_indicators"]:
        indicator["effect_group"] = "연구성과"
    study = study_of(tmp_path, rows, YEARS)
    found, pieces = study.parts.effectiveness_cases, study.parts.effectiveness
    assert found is not None
    assert pieces is not None
    assert pieces.group_output is not None
    assert pieces.cost_per_group_output is not None
    assert pieces.group_output.at("연구성과") == pytest.approx(14 * DISCOUNTED, abs=EXACT)
    assert pieces.cost_per_group_output.at("연구성과") == pytest.approx(COST / (14 * DISCOUNTED), abs=EXACT)
    assert found.own_cost.at("견줌-01") == pytest.approx(COST / (14 * DISCOUNTED), abs=EXACT)


def test_without_groups_there_is_no_cost_of_a_group(tmp_path: Path) -> None:
    found = made(tmp_path).parts.effectiveness
    assert found is not None
    assert found.group_output is None
    assert found.cost_per_group_output is None


def test_a_price_of_another_year_is_corrected_where_it_names_an_index(tmp_path: Path) -> None:
    """1,000 for 4 papers at prices of 2020, an index of 100 then and 125 in the price base year 2025."""
    indices = [
        {"key": f"지수-{n}", "series": "소비자물가", "year": year, "value": value, **ASSUMED}
        for n, (year, value) in enumerate(((2020, 100.0), (2025, 125.0)))
    ]
    corrected = case(1, "성과-01", 1000.0, 4.0, price_year=2020, price_index="소비자물가")
    as_it_was = case(2, "성과-01", 1000.0, 4.0, price_year=2020)
    found = compared(tmp_path, corrected, as_it_was, price_indices=indices)
    assert found.case_cost.at("견줌-01") == pytest.approx(312.5, abs=EXACT)
    assert found.case_cost.at("견줌-02") == pytest.approx(250, abs=EXACT)


def test_what_the_project_does_not_produce_is_not_compared(tmp_path: Path) -> None:
    plan = [
        {"indicator": "성과-01", "measure": "quantity", **dict.fromkeys(YEARS, 1.0), **ASSUMED},
        {"indicator": "성과-02", "measure": "quantity", **dict.fromkeys(YEARS, 0.0), **ASSUMED},
    ]
    patents = case(1, "성과-02", 10.0, 1.0)
    assert made(tmp_path / "a", cost_effectiveness_cases=[patents], output_plan=plan).parts.effectiveness_cases is None
    both = compared(tmp_path / "b", patents, case(2, "성과-01", 10.0, 1.0), output_plan=plan)
    assert one(both.compared) == 1
    assert both.own_cost.at("견줌-01") == 0
    assert both.incremental_cost.at("견줌-01") == 0


def test_three_views_of_the_cost_stand_side_by_side(tmp_path: Path) -> None:
    """100 without tax at a bid ratio of 0.9, kept in full at the end; 100 a year to run from 2027."""
    machine = cost("자본-01", "equipment", 100.0, bid_ratio=0.9, residual="full", **TAXED)
    views = study_of(tmp_path, project(capital_costs=[machine]), FINANCIAL_YEARS).parts.cost_views
    running = 100.0 * (len(FINANCIAL_YEARS) - 1)
    assert list(views) == ["project", "economic", "financial"]
    assert one(views["project"].total) == pytest.approx(110, abs=EXACT)
    assert one(views["economic"].investment) == pytest.approx(100, abs=EXACT)
    assert one(views["economic"].residual_taken_off) == pytest.approx(-100, abs=EXACT)
    assert one(views["economic"].total) == pytest.approx(running, abs=EXACT)
    assert one(views["financial"].total) == pytest.approx(99 + running, abs=EXACT)
    assert views["project"].operating is None
    assert views["financial"].residual_taken_off is None


def test_the_economic_view_adds_up_to_the_cost_that_is_appraised(tmp_path: Path) -> None:
    study = study_of(tmp_path, project(), FINANCIAL_YEARS)
    assert one(study.parts.cost_views["economic"].total) == pytest.approx(sum(yearly(study.parts.cost.by_year)))
