"""Fee tables, price years, conversion factors and the uplift in model.xlsx: recalculated they agree with Python."""

from __future__ import annotations

from pathlib import Path

import pytest

from feasibility.appraisal import Study
from tests.appraisal.projects import ASSUMED, cost, form, study_of
from tests.appraisal.test_capital_views import CONTINGENCY, TAXED
from tests.appraisal.test_conversion import factor
from tests.appraisal.test_fees import fee, rates
from tests.appraisal.test_financial import YEARS, project
from tests.appraisal.test_price_correction import INDICES, old
from tests.workbook.live import assert_live, change_of

PREMISES = form(
    study_year=2026,
    discount_base_year=2025,
    price_base_year=2025,
    first_year=2026,
    last_year=2030,
    opening_year=2027,
    financial_discount_rate=0.1,
    optimism_bias_uplift=0.24,
    optimism_bias_class="비표준 건축",
    optimism_bias_reason="유사사업의 증가율",
)


def costly(folder: Path, price_year: int = 2020) -> Study:
    """Everything at once: an old price, land by its official price, fees by two tables, factors, an uplift."""
    costs = [
        old("자본-01", 150_000, price_year, bid_ratio=0.8, **TAXED),
        cost("자본-02", "land", None, basis="official_price", quantity=900, unit_price=2, official_ratio=1.4),
        fee("자본-03", "supervision", "감리", **TAXED),
        fee("자본-04", "incidental", "시설부대", base="공사비, 자본-03"),
        {**CONTINGENCY, "base": "자본-01~자본-04"},
    ]
    # The tables' rows are mixed on the sheet, as a person might leave them.
    mixed = [row for pair in zip(rates()[:2], rates()[2:4], strict=True) for row in pair]
    rows = project(
        premises=PREMISES,
        capital_costs=costs,
        investment_phasing=[
            {"item": key, "measure": "shares", 2026: 0.25, 2027: 0.75, **ASSUMED} for key in ("자본-01", "자본-02")
        ],
        fee_rates=mixed,
        price_indices=INDICES,
        conversion_factors=[factor("공사비, 운영-01", 0.9), factor("감리비", 0.95, 2)],
    )
    return study_of(folder, rows, YEARS)


@pytest.mark.libreoffice
def test_every_cell_agrees_with_python_and_a_changed_price_year_is_live(tmp_path: Path) -> None:
    study, later = costly(tmp_path / "study"), costly(tmp_path / "later", price_year=2023)
    assert_live(study, later, [change_of(study, "capital_costs", "자본-01", "price_year", 2023.0)], tmp_path)
    assert later.lines["cost.capital_total"].at() != study.lines["cost.capital_total"].at()
