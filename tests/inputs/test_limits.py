"""An item's spending goes into sectors once; a loan ends within the period."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from feasibility.findings import Grade
from tests.appraisal.projects import ASSUMED
from tests.appraisal.test_financial import YEARS
from tests.inputs.test_cost_checks import BUILDING, found_in

SECTOR = {"key": "부문-01", "code": "50", "name": "건물건설", "production_inside": 1.2, **ASSUMED}


def spent(key: str, item: str, share: float, phase: str = "investment") -> dict[str, Any]:
    return {"key": key, "phase": phase, "item": item, "sector": "부문-01", "share": share, **ASSUMED}


def loan(**more: Any) -> dict[str, Any]:
    terms = {"amount": 100.0, "year": YEARS[0], "interest_rate": 0.05, "repayment_years": 2, "method": "annuity"}
    return {"key": "차입-01", "name": "융자", **terms, **ASSUMED, **more}


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([spent("지출-01", "자본-01", 0.6), spent("지출-02", "자본-01", 0.5)], ["지출배분!E6"]),
        ([spent("지출-01", "자본-01", 0.6), spent("지출-02", "공사비", 0.5)], ["지출배분!E6"]),
        ([spent("지출-01", "자본-01", 0.6), spent("지출-02", "자본-01", 0.4)], []),
        ([spent("지출-01", "자본-01", 0.6), spent("지출-02", "자본-01", 0.6, "operation")], []),
    ],
)
def test_shares_of_spending_over_one_are_found_at_the_row_that_passes_it(
    tmp_path: Path, rows: list[dict[str, Any]], said: list[str]
) -> None:
    found = found_in(tmp_path, BUILDING, spending=rows, input_output=[SECTOR])
    over = [finding for finding in found if finding.code == "share-over"]
    assert [f"{finding.place.sheet}!{finding.place.cell}" for finding in over] == said
    assert all(finding.grade is Grade.ERROR for finding in over)


def test_a_loan_that_ends_after_the_period_is_a_warning_and_one_that_ends_with_it_is_none(tmp_path: Path) -> None:
    last = YEARS[-1] - YEARS[0]
    late = found_in(tmp_path / "late", BUILDING, loans=[loan(repayment_years=last, grace_years=1)])
    assert [(each.grade, each.details["found"]) for each in late if each.code == "loan-past-period"] == [
        (Grade.WARNING, YEARS[-1] + 1)
    ]
    in_time = found_in(tmp_path / "in time", BUILDING, loans=[loan(repayment_years=last)])
    assert not [each for each in in_time if each.code == "loan-past-period"]
