"""Revenue by every basis that a row may have."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from feasibility.appraisal import Study
from tests.appraisal.projects import ASSUMED, one, study_of, yearly
from tests.appraisal.test_financial import YEARS, project

EXACT = 1e-9
PLAN = dict(zip(YEARS, (0, 10, 20, 30, 40), strict=True))
GIVEN = dict(zip(YEARS, (5, 0, 0, 1, 2), strict=True))


def earning_project() -> dict[str, list[dict[Any, Any]]]:
    """The hand-worked project with a revenue of each basis, an output to sell and a benefit that is paid for."""
    rows = project(
        output_indicators=[{"key": "성과-01", "name": "수료생", "unit": "명", "driver": "plan", **ASSUMED}],
        output_plan=[{"indicator": "성과-01", "measure": "quantity", **PLAN, **ASSUMED}],
        benefits=[
            {
                "key": "편익-01",
                "name": "장비 이용",
                "scope": "reference",
                "basis": "fixed",
                "amount": 7,
                "start_year": 2028,
                **ASSUMED,
            }
        ],
    )
    revenues: list[dict[Any, Any]] = [
        {"key": "수입-01", "name": "임대", "basis": "fixed", "amount": 12, "start_year": 2027, "end_year": 2028},
        {
            "key": "수입-02",
            "name": "시험",
            "basis": "quantity_price",
            "quantity": 4,
            "quantity_unit": "건",
            "unit_price": 2.5,
        },
        {"key": "수입-03", "name": "기술료", "basis": "operating_share", "rate": 0.01},
        {"key": "수입-04", "name": "수강료", "basis": "per_output", "driver": "성과-01", "unit_price": 0.5},
        {"key": "수입-05", "name": "이용료", "basis": "benefit", "driver": "편익-01"},
        {"key": "수입-06", "name": "기타", "basis": "by_year", **GIVEN},
    ]
    rows["revenues"] = [{**row, **ASSUMED} for row in revenues]
    return rows


EXPECTED = {
    "수입-01": [0, 12, 12, 0, 0],
    "수입-02": [10, 10, 10, 10, 10],
    "수입-03": [0, 1, 1, 1, 1],
    "수입-04": [0, 5, 10, 15, 20],
    "수입-05": [0, 0, 7, 7, 7],
    "수입-06": [5, 0, 0, 1, 2],
}


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Study:
    return study_of(tmp_path_factory.mktemp("earning"), earning_project(), YEARS)


@pytest.mark.parametrize("row", EXPECTED)
def test_each_row_earns_what_its_basis_says_in_its_years(study: Study, row: str) -> None:
    earned = study.parts.revenue
    assert earned is not None
    assert yearly(earned.yearly, row) == pytest.approx(EXPECTED[row], abs=EXACT)
    assert earned.total_by_row.at(row) == pytest.approx(sum(EXPECTED[row]), abs=EXACT)


def test_the_rows_add_up_and_reach_the_financial_appraisal(study: Study) -> None:
    earned, finance = study.parts.revenue, study.parts.financial
    assert earned is not None
    assert finance is not None
    whole = [sum(parts) for parts in zip(*EXPECTED.values(), strict=True)]
    assert yearly(earned.by_year) == pytest.approx(whole, abs=EXACT)
    assert one(earned.total) == pytest.approx(sum(whole), abs=EXACT)
    assert yearly(finance.presentations["whole"].inflow) == pytest.approx(whole, abs=EXACT)


def test_a_benefit_for_reference_is_revenue_and_no_benefit_of_any_scope(study: Study) -> None:
    for verdict in study.parts.economic.values():
        assert one(verdict.benefit_total) == 0


def test_revenue_in_thousands_of_won_is_brought_to_millions(tmp_path: Path) -> None:
    rows = earning_project()
    for row in rows["revenues"]:
        for field in ("amount", "unit_price", *YEARS):
            if field in row:
                row[field] *= 1000
    found = study_of(tmp_path, rows, YEARS, {"revenues": "천원"}).parts.revenue
    assert found is not None
    for key, expected in EXPECTED.items():
        assert yearly(found.yearly, key) == pytest.approx(expected, abs=EXACT)
