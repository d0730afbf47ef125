"""The burden against the budgets of province and city, worked by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.appraisal.projects import ASSUMED, study_of, yearly
from tests.appraisal.test_financial import YEARS
from tests.appraisal.test_funding import BUILDING, EARLY, LAND, LATE, funded_project

EXACT = 1e-9
CITY = {"key": "재정-01", "payer": "city", "name": "예산규모", "amount": 2000, "year": 2026, **ASSUMED}
PROVINCE = {
    "key": "재정-02",
    "payer": "province",
    "name": "자체수입",
    "amount": 1000,
    "year": 2027,
    "growth_rate": 0.25,
    **ASSUMED,
}


def test_each_payer_is_set_against_its_own_budget_which_grows_from_its_year(tmp_path: Path) -> None:
    rows = funded_project(LAND, BUILDING, EARLY, LATE, local_budget=[CITY, PROVINCE])
    rows["revenues"][0]["amount"] = 30
    found = study_of(tmp_path, rows, YEARS).parts.budget_shares
    assert found is not None
    # The city gives 232, 198, 0, 103, 70 (see the funding tests) of 2,000 every year.
    assert yearly(found.budget_share, "재정-01") == pytest.approx([0.116, 0.099, 0, 0.0515, 0.035], abs=EXACT)
    assert found.highest_share.at("재정-01") == pytest.approx(0.116, abs=EXACT)
    assert found.mean_share.at("재정-01") == pytest.approx(603 / 10_000, abs=EXACT)
    # The province: 44 of 800 in 2026, for 1,000 in 2027 grows by a quarter a year, backwards too; 66 of 1,000.
    assert yearly(found.budget, "재정-02") == pytest.approx([800, 1000, 1250, 1562.5, 1953.125], abs=EXACT)
    assert yearly(found.budget_share, "재정-02") == pytest.approx([0.055, 0.066, 0, 11 / 1562.5, 0], abs=EXACT)


def test_without_funding_or_without_the_sheet_there_are_no_shares(tmp_path: Path) -> None:
    assert study_of(tmp_path / "a", funded_project(LAND, BUILDING), YEARS).parts.budget_shares is None
    rows = funded_project(LAND, local_budget=[CITY])
    del rows["funding"]
    assert study_of(tmp_path / "b", rows, YEARS).parts.budget_shares is None
