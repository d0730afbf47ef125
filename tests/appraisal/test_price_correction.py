"""Prices of another year, brought to the price base year by an index."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.appraisal.projects import ASSUMED, cost, one, study_of
from tests.appraisal.test_capital_views import capital_of, study_with
from tests.appraisal.test_financial import YEARS, project

EXACT = 1e-9
# The small project's price base year is 2025.
INDICES = [
    {"key": f"지수-{number:02d}", "series": series, "year": year, "value": value, **ASSUMED}
    for number, (series, year, value) in enumerate(
        (
            ("건설투자", 2020, 100.0),
            ("소비자물가", 2022, 108.0),
            ("건설투자", 2023, 120.0),
            ("건설투자", 2025, 125.0),
            ("소비자물가", 2025, 116.1),
        ),
        1,
    )
]


def old(key: str, amount: float | None, year: int, series: str = "건설투자", **more: Any) -> dict[str, Any]:
    return cost(key, "construction", amount, price_year=year, price_index=series, **more)


def test_an_amount_at_prices_of_2020_is_brought_to_2025_by_the_ratio_of_the_index(tmp_path: Path) -> None:
    costs = [old("자본-01", 1000, 2020), old("자본-02", 600, 2023), cost("자본-03", "equipment", 50)]
    capital = capital_of(study_with(tmp_path, costs, price_indices=INDICES))
    assert capital.price_factor is not None
    found = [capital.price_factor.at(key) for key in ("자본-01", "자본-02", "자본-03")]
    assert found == pytest.approx([1.25, 125 / 120, 1], abs=EXACT)
    assert capital.unit_amount.at("자본-01") == pytest.approx(1250, abs=EXACT)
    assert capital.unit_amount.at("자본-02") == pytest.approx(625, abs=EXACT)
    assert one(capital.gross.total) == pytest.approx(1925, abs=EXACT)


def test_each_row_follows_its_own_index_even_where_their_rows_are_mixed_on_the_sheet(tmp_path: Path) -> None:
    costs = [old("자본-01", 1000, 2020), old("자본-02", 1080, 2022, "소비자물가")]
    capital = capital_of(study_with(tmp_path, costs, price_indices=INDICES))
    assert capital.unit_amount.at("자본-02") == pytest.approx(1161, abs=EXACT)


def test_a_price_of_the_base_year_stays_as_it_is(tmp_path: Path) -> None:
    capital = capital_of(study_with(tmp_path, [old("자본-01", 1000, 2025)], price_indices=INDICES))
    assert capital.unit_amount.at("자본-01") == 1000


def test_quantities_times_prices_and_amounts_by_year_are_corrected_and_shares_follow(tmp_path: Path) -> None:
    priced = old("자본-01", None, 2020, basis="quantity_price", quantity=10, unit_price=40)
    by_year = old("자본-02", None, 2020, basis="by_year", phasing="amounts")
    share = cost("자본-03", "design", None, basis="share", rate=0.1, base="공사비", phasing="follow_base")
    spread: list[dict[Any, Any]] = [
        {"item": "자본-01", "measure": "shares", 2026: 0.25, 2027: 0.75, **ASSUMED},
        {"item": "자본-02", "measure": "amounts", 2026: 40, 2027: 60, **ASSUMED},
    ]
    rows = project(capital_costs=[priced, by_year, share], investment_phasing=spread, price_indices=INDICES)
    capital = capital_of(study_of(tmp_path, rows, YEARS))
    assert capital.unit_amount.at("자본-01") == pytest.approx(500, abs=EXACT)
    assert capital.economic.yearly.at("자본-02", 2026) == pytest.approx(50, abs=EXACT)
    assert capital.economic.yearly.at("자본-02", 2027) == pytest.approx(75, abs=EXACT)
    assert capital.unit_amount.at("자본-03") == pytest.approx(62.5, abs=EXACT)


def test_without_a_price_year_there_is_no_line_of_the_correction(tmp_path: Path) -> None:
    study = study_with(tmp_path, [cost("자본-01", "construction", 1000)], price_indices=INDICES)
    assert capital_of(study).price_factor is None
    assert not [name for name in study.lines if "price_factor" in name]
