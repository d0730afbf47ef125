"""Funding in the forms of the investment review and of the medium-term plan, worked by hand."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feasibility.appraisal import Study
from feasibility.appraisal.fiscal_plan import FiscalPlan
from tests.appraisal.projects import ASSUMED, cost, form, one, study_of, yearly
from tests.appraisal.test_financial import project

EXACT = 1e-9
LONG = range(2026, 2034)
HALVES = {"key": "재원-01", "group": "자본-01", "national": 0.5, "city": 0.5, **ASSUMED}
RUNNING = {"key": "재원-02", "group": "operation", "national": 0.25, "city": 0.75, **ASSUMED}


def spread(*funding: dict[str, Any], **premises: Any) -> dict[str, list[dict[Any, Any]]]:
    """A building of 800, 100 a year from 2026 to 2033; operation of 100 a year with a revenue of 20."""
    rows = project(
        capital_costs=[cost("자본-01", "construction", 800)],
        investment_phasing=[
            {"item": "자본-01", "measure": "shares", **dict.fromkeys(LONG, 0.125), **ASSUMED},
        ],
        reinvestments=[
            {"key": "재투자-01", "item": "자본-01", "method": "by_year", "year": 2029, "rate": 0.1, **ASSUMED}
        ],
        funding=list(funding or (HALVES, RUNNING)),
    )
    rows["revenues"][0]["amount"] = 20
    fields = {row["field"]: row for row in rows["premises"]}
    fields["last_year"]["value"] = LONG[-1]
    rows["premises"] += form(**premises)
    return rows


def plan_of(folder: Path, *funding: dict[str, Any], **premises: Any) -> tuple[Study, FiscalPlan]:
    study = study_of(folder, spread(*funding, **premises), LONG)
    assert study.parts.fiscal_plan is not None
    return study, study.parts.fiscal_plan


def test_the_forms_begin_in_the_fiscal_year_after_the_study(tmp_path: Path) -> None:
    _, plan = plan_of(tmp_path)
    assert one(plan.first_year) == 2027
    # 2026 before; 2027 to 2030 one by one; 2031 to 2033 after: 50 a year of each half.
    for payer in ("national", "city"):
        assert one(plan.review[payer].before) == pytest.approx(50, abs=EXACT)
        assert one(plan.review[payer].after) == pytest.approx(150, abs=EXACT)
    assert plan.review_total is not None
    assert one(plan.review_total.before) == pytest.approx(100, abs=EXACT)
    assert one(plan.review_total.after) == pytest.approx(300, abs=EXACT)
    assert one(plan.investment_total) == pytest.approx(800, abs=EXACT)


def test_the_premises_may_name_another_first_year(tmp_path: Path) -> None:
    _, plan = plan_of(tmp_path, plan_year=2029)
    assert one(plan.first_year) == 2029
    assert one(plan.review["city"].before) == pytest.approx(150, abs=EXACT)
    assert one(plan.review["city"].after) == pytest.approx(50, abs=EXACT)


def test_the_medium_term_plan_sums_five_years_of_investment_renewals_and_operation(tmp_path: Path) -> None:
    _, plan = plan_of(tmp_path)
    medium = plan.medium_term
    assert medium is not None
    assert yearly(medium.in_plan) == [0, 1, 1, 1, 1, 1, 0, 0]
    # Investment 5 × 100 and a renewal of 80 in 2029; operation 5 × (100 − 20).
    assert one(medium.all_payers.investment) == pytest.approx(580, abs=EXACT)
    assert one(medium.all_payers.operation) == pytest.approx(400, abs=EXACT)
    assert one(medium.all_payers.everything) == pytest.approx(980, abs=EXACT)
    assert one(medium.payers["city"].investment) == pytest.approx(290, abs=EXACT)
    assert one(medium.payers["city"].operation) == pytest.approx(300, abs=EXACT)
    assert one(medium.payers["city"].everything) == pytest.approx(590, abs=EXACT)
    assert one(medium.payers["private"].everything) == 0


def test_the_local_burden_is_what_province_and_city_give(tmp_path: Path) -> None:
    _, plan = plan_of(tmp_path)
    # City: 50 a year for eight years, 40 of the renewal, 60 a year of operation from 2027.
    assert one(plan.local_burden_total) == pytest.approx(400 + 40 + 7 * 60, abs=EXACT)
    assert one(plan.highest_local_burden) == pytest.approx(150, abs=EXACT)
    assert one(plan.highest_city_burden) == pytest.approx(150, abs=EXACT)


def test_what_has_no_payer_stands_in_the_total_of_the_form(tmp_path: Path) -> None:
    _, plan = plan_of(tmp_path, {**HALVES, "phase_end": 2027}, RUNNING)
    assert plan.review_unassigned is not None
    assert one(plan.review_unassigned.before) == pytest.approx(0, abs=EXACT)
    assert one(plan.review_unassigned.after) == pytest.approx(300, abs=EXACT)
    assert one(plan.investment_total) == pytest.approx(800, abs=EXACT)


def test_by_cost_group_each_payer_gives_its_share(tmp_path: Path) -> None:
    study, _ = plan_of(tmp_path)
    assert study.parts.funding is not None
    by_group = study.parts.funding.payers["city"].investment_by_group
    assert by_group is not None
    assert by_group.at("construction") == pytest.approx(400, abs=EXACT)
    assert by_group.at("land") == 0


def test_without_funding_there_is_no_plan(tmp_path: Path) -> None:
    rows = spread()
    del rows["funding"]
    assert study_of(tmp_path, rows, LONG).parts.fiscal_plan is None


@settings(max_examples=5, deadline=None)
@given(first=st.integers(2020, 2040))
def test_before_by_year_and_after_add_up_to_the_total_whatever_the_first_year(first: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        study, plan = plan_of(Path(folder), plan_year=first)
    assert study.parts.funding is not None
    shown = range(first, first + 4)
    for payer, periods in plan.review.items():
        given = study.parts.funding.payers[payer]
        assert given.investment is not None
        by_year = sum(given.investment.at(year=year) or 0.0 for year in LONG if year in shown)
        assert one(periods.before) + by_year + one(periods.after) == pytest.approx(one(given.investment_total))
