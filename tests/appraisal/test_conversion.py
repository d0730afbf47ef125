"""Conversion factors, the uplift for optimism, and land at a ratio to its official price."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from feasibility.appraisal import Study
from tests.appraisal.projects import ASSUMED, Rows, broken_balances, cost, form, frame_of, one, study_of, yearly
from tests.appraisal.test_capital_views import CONTINGENCY, TAXED, capital_of, study_with
from tests.appraisal.test_financial import YEARS

EXACT = 1e-9
BUILDING, DESIGN = "자본-01", "자본-02"


def factor(item: str, value: float, number: int = 1) -> dict[str, Any]:
    return {"key": f"전환-{number:02d}", "item": item, "factor": value, "reason": "비숙련 노무", **ASSUMED}


def converted(folder: Path, *factors: dict[str, Any], **more: Any) -> Study:
    """A building of 1,000 and its design at 5 %, with contingency at 10 % of the building, all taxed."""
    fee = cost(DESIGN, "design", None, basis="share", rate=0.05, base=BUILDING, phasing="follow_base", **TAXED)
    building = cost(BUILDING, "construction", 1000, bid_ratio=0.8, **TAXED)
    return study_with(folder, [building, fee, CONTINGENCY], conversion_factors=list(factors), **more)


def test_a_factor_counts_in_the_economic_cost_alone_and_contingency_follows_what_it_is_a_share_of(
    tmp_path: Path,
) -> None:
    plain, study = converted(tmp_path / "plain"), converted(tmp_path / "converted", factor("공사비", 0.9))
    capital = capital_of(study)
    assert capital.converted is not None
    amounts = {key: capital.converted.amount.at(key) for key in (BUILDING, DESIGN, "자본-09")}
    assert amounts == pytest.approx({BUILDING: 900, DESIGN: 50, "자본-09": 90}, abs=EXACT)
    assert one(study.parts.cost.capital_total) == pytest.approx(1040, abs=EXACT)
    assert one(plain.parts.cost.capital_total) == pytest.approx(1150, abs=EXACT)
    for view in ("economic", "gross", "financial"):
        assert one(getattr(capital, view).total) == one(getattr(capital_of(plain), view).total), view
    assert plain.parts.financial is not None
    assert study.parts.financial is not None
    for name, shown in study.parts.financial.presentations.items():
        assert one(shown.net_present_value) == one(plain.parts.financial.presentations[name].net_present_value)
    assert broken_balances(study) == []


def test_contingency_with_a_factor_of_its_own_takes_that_one(tmp_path: Path) -> None:
    capital = capital_of(converted(tmp_path, factor("공사비", 0.9), factor("자본-09", 0.5, 2)))
    assert capital.converted is not None
    assert capital.converted.amount.at("자본-09") == pytest.approx(50, abs=EXACT)


def test_the_operating_cost_is_converted_row_by_row_in_the_economic_cost_alone(tmp_path: Path) -> None:
    study = converted(tmp_path, factor("운영-01", 0.8))
    operating = study.parts.operating
    assert operating is not None
    assert capital_of(study).converted is None
    assert yearly(operating.by_year) == pytest.approx([0, 100, 100, 100, 100], abs=EXACT)
    assert yearly(study.parts.cost.operating) == pytest.approx([0, 80, 80, 80, 80], abs=EXACT)
    assert one(study.parts.cost.operating_total) == pytest.approx(320, abs=EXACT)


def test_the_residual_value_is_converted_with_what_was_bought(tmp_path: Path) -> None:
    land = cost("자본-01", "land", 1000, residual="full")
    study = study_with(tmp_path, [land], conversion_factors=[factor("자본-01", 0.7)])
    assert one(study.parts.cost.residual_value_total) == pytest.approx(700, abs=EXACT)


def test_a_study_without_factors_and_uplift_has_no_lines_of_them(tmp_path: Path) -> None:
    study = study_with(tmp_path, [cost(BUILDING, "construction", 1000)])
    assert not [name for name in study.lines if "converted" in name or "optimism" in name]
    assert capital_of(study).appraised is capital_of(study).economic


def test_an_uplift_for_optimism_lifts_the_total_and_the_economic_cost_and_not_what_is_paid(tmp_path: Path) -> None:
    plain = converted(tmp_path / "plain")
    lifted = converted(
        tmp_path / "lifted",
        **{
            "premises": frame_of(
                YEARS,
                financial_discount_rate=0.1,
                optimism_bias_uplift=0.24,
                optimism_bias_class="비표준 건축",
                optimism_bias_reason="유사사업의 사업비 증가율",
            )["premises"]
        },
    )
    before, after = capital_of(plain), capital_of(lifted)
    assert one(after.optimism_factor) == pytest.approx(1.24, abs=EXACT)
    assert one(after.economic.total) == pytest.approx(1.24 * one(before.economic.total), abs=EXACT)
    assert one(after.gross.total) == pytest.approx(1.24 * one(before.gross.total), abs=EXACT)
    assert one(after.financial.total) == pytest.approx(one(before.financial.total), abs=EXACT)
    assert [after.unit_amount.at(key) for key in (BUILDING, DESIGN)] == [1000, 50]
    assert one(lifted.parts.cost.capital_total) == pytest.approx(1.24 * 1150, abs=EXACT)
    assert broken_balances(lifted) == []


def test_uplift_and_conversion_multiply_in_the_economic_cost(tmp_path: Path) -> None:
    premises = form(
        study_year=2026,
        discount_base_year=2025,
        price_base_year=2025,
        first_year=2026,
        last_year=2030,
        opening_year=2027,
        optimism_bias_uplift=0.5,
        optimism_bias_class="연구시설",
        optimism_bias_reason="시험",
    )
    study = converted(tmp_path, factor("공사비", 0.9), premises=premises)
    assert one(study.parts.cost.capital_total) == pytest.approx(1.5 * 1040, abs=EXACT)


def test_land_costs_its_area_times_the_official_price_times_the_ratio(tmp_path: Path) -> None:
    land = cost(
        "자본-01",
        "land",
        None,
        basis="official_price",
        quantity=12_000,
        unit_price=150,
        official_ratio=1.4,
        residual="full",
    )
    spread: list[dict[Any, Any]] = [{"item": "자본-01", "measure": "shares", 2026: 1.0, **ASSUMED}]
    rows: Rows = {**frame_of(YEARS), "capital_costs": [land], "investment_phasing": spread}
    study = study_of(tmp_path, rows, YEARS, {"capital_costs": "천원"})
    assert one(capital_of(study).gross.total) == pytest.approx(2520, abs=EXACT)
    assert one(study.parts.cost.residual_value_total) == pytest.approx(2520, abs=EXACT)
