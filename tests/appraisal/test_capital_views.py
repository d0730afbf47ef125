"""Three views of one cost sheet, and laws that hold whatever the sheet says."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feasibility.appraisal import Study
from feasibility.appraisal.capital import CapitalCost
from feasibility.appraisal.roots import internal_rates, net_present_value
from feasibility.lines import derive
from tests.appraisal.projects import ASSUMED, broken_balances, cost, one, study_of, yearly
from tests.appraisal.test_financial import YEARS, project

VIEWS = ("economic", "gross", "financial")
TAXED = {"vat": "taxable", "vat_included": "excluded"}
CONTINGENCY = cost(
    "자본-09", "contingency", None, basis="share", rate=0.1, base="공사비", phasing="follow_base", **TAXED
)


def study_with(folder: Path, costs: Sequence[dict[str, Any]], **more: Any) -> Study:
    spread = [
        {"item": row["key"], "measure": "shares", 2026: 0.25, 2027: 0.75, **ASSUMED}
        for row in costs
        if row["phasing"] == "shares"
    ]
    return study_of(folder, project(capital_costs=list(costs), investment_phasing=spread, **more), YEARS)


def capital_of(study: Study) -> CapitalCost:
    assert study.parts.capital is not None
    return study.parts.capital


def test_the_three_views_are_equal_without_tax_and_bids(tmp_path: Path) -> None:
    untaxed = {**CONTINGENCY, "vat": "exempt"}
    del untaxed["vat_included"]
    costs = [cost("자본-01", "construction", 900), cost("자본-02", "construction", 100, bid_ratio=1.0), untaxed]
    capital = capital_of(study_with(tmp_path, costs))
    economic, gross, financial = (capital.economic.yearly, capital.gross.yearly, capital.financial.yearly)
    assert np.array_equal(economic.values, gross.values)
    assert np.array_equal(economic.values, financial.values)
    assert one(capital.economic.total) == pytest.approx(1100, abs=1e-9)


def test_contingency_is_computed_anew_on_the_base_of_each_view(tmp_path: Path) -> None:
    costs = [cost("자본-01", "construction", 1000, bid_ratio=0.8, **TAXED), CONTINGENCY]
    capital = capital_of(study_with(tmp_path, costs))
    found = [getattr(capital, view).amount.at("자본-09") for view in VIEWS]
    assert found == pytest.approx([100, 110, 88], abs=1e-9)


def test_a_fee_takes_its_own_bid_ratio_and_nothing_of_the_bid_on_what_it_is_a_share_of(tmp_path: Path) -> None:
    fee = cost(
        "자본-02",
        "design",
        None,
        basis="share",
        rate=0.05,
        base="자본-01",
        phasing="follow_base",
        bid_ratio=0.9,
        **TAXED,
    )
    costs = [cost("자본-01", "construction", 1000, bid_ratio=0.8, **TAXED), fee]
    capital = capital_of(study_with(tmp_path, costs))
    found = [getattr(capital, view).amount.at("자본-02") for view in VIEWS]
    assert found == pytest.approx([50, 55, 49.5], abs=1e-9)


@settings(max_examples=6, deadline=None)
@given(
    amounts=st.lists(st.integers(min_value=0, max_value=5000), min_size=2, max_size=5),
    bids=st.lists(st.sampled_from([0.5, 0.8278, 1.0]), min_size=5, max_size=5),
    national=st.sampled_from([0.0, 0.25, 0.6]),
    revenue=st.integers(min_value=0, max_value=900),
)
def test_whatever_the_sheet_says_views_payers_and_values_add_up(
    amounts: list[int], bids: list[float], national: float, revenue: int
) -> None:
    costs = [
        cost(f"자본-{number:02d}", "construction", amount, bid_ratio=bids[number - 1], **(TAXED if number % 2 else {}))
        for number, amount in enumerate(amounts, 1)
    ]
    costs.append(CONTINGENCY)
    paid = {
        "key": "재원-01",
        "group": "공사비, 예비비, operation",
        "national": national,
        "city": 1 - national,
        **ASSUMED,
    }
    earned = {"key": "수입-01", "name": "이용료", "basis": "fixed", "amount": revenue, **ASSUMED}
    more = {"funding": [paid], "revenues": [earned]}
    with TemporaryDirectory() as folder:
        study = study_with(Path(folder) / "one", costs, **more)
        turned = study_with(Path(folder) / "other", costs[::-1], **more)
    assert broken_balances(study) == []
    capital, other = capital_of(study), capital_of(turned)
    funded, finance = study.parts.funding, study.parts.financial
    assert funded is not None
    assert finance is not None
    for view in VIEWS:
        total = one(getattr(capital, view).total)
        assert total == pytest.approx(one(getattr(other, view).total), abs=1e-6)
        assert sum(yearly(getattr(capital, view).by_year)) == pytest.approx(total, abs=1e-6)
    assert one(capital.financial.total) <= one(capital.gross.total) + 1e-9
    given_in_all = sum(one(payer.investment_total) for payer in funded.payers.values())
    assert given_in_all == pytest.approx(one(capital.gross.total), abs=1e-6)
    assert one(finance.cash.is_sustainable) == 1
    for shown in finance.presentations.values():
        flow = yearly(shown.net_flow)
        value = net_present_value(flow, 0.1, 1)
        assert one(shown.net_present_value) == pytest.approx(value, abs=1e-6)
        rate = shown.internal_rate_of_return.at()
        if rate is not None:
            assert rate == pytest.approx(min(internal_rates(flow), key=lambda root: abs(root - rate)), abs=1e-9)


def test_the_derivative_of_the_financial_value_by_a_yearly_revenue_is_the_sum_of_the_factors(tmp_path: Path) -> None:
    study = study_of(tmp_path, project(), YEARS)
    finance = study.parts.financial
    assert finance is not None
    weights = derive(finance.presentations["whole"].net_present_value).by_leaf
    revenues = study.sources.columns("revenues")
    assert revenues is not None
    amount = revenues.part("basis", "fixed").amount
    assert weights[amount][0, 0] == pytest.approx(4.641 / 1.61051, abs=1e-12)
