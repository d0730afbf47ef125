"""Break-even and cost-effectiveness, each worked by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from feasibility.appraisal import Study
from tests.appraisal.projects import ASSUMED, cost, frame_of, one, study_of

YEARS = range(2026, 2030)
EXACT = 1e-9
RATE = 0.25
PAYMENTS = {"households": 1_000_000.0, "payment_first_year": 2026, "payment_years": 2}


def project(benefit: float = 100.0, output: float = 4.0, **premises: Any) -> dict[str, Any]:
    """A cost of 500 in 2026 and a benefit in 2027, at 25 %: discount factors 0.8, 0.64, 0.512, 0.4096."""
    return {
        **frame_of(YEARS, social_discount_rate=RATE, **premises),
        "capital_costs": [cost("자본-01", "equipment", 500.0)],
        "investment_phasing": [{"item": "자본-01", "measure": "shares", 2026: 1.0, **ASSUMED}],
        "output_indicators": [
            {"key": "성과-01", "name": "논문", "unit": "편", "driver": "plan", **ASSUMED},
            {"key": "성과-02", "name": "특허", "unit": "건", "driver": "plan", **ASSUMED},
        ],
        "output_plan": [
            {"indicator": "성과-01", "measure": "quantity", 2026: output, 2027: output, **ASSUMED},
            {"indicator": "성과-02", "measure": "quantity", 2026: 0.0, **ASSUMED},
        ],
        "benefits": [
            {"key": "편익-01", "name": "가", "scope": "guideline", "basis": "by_year", 2027: benefit, **ASSUMED},
            {"key": "편익-02", "name": "나", "scope": "social", "basis": "by_year", 2027: 50.0, **ASSUMED},
        ],
    }


def made(folder: Path, **more: Any) -> Study:
    return study_of(folder, project(**more), YEARS)


def test_the_missing_benefit_is_what_brings_the_ratio_to_one(tmp_path: Path) -> None:
    found = made(tmp_path).parts.break_even
    assert one(found["guideline"].missing_benefit) == pytest.approx(400 - 64, abs=EXACT)
    assert one(found["social"].missing_benefit) == pytest.approx(400 - 96, abs=EXACT)


def test_nothing_is_missing_where_benefits_exceed_costs(tmp_path: Path) -> None:
    study = made(tmp_path, benefit=700.0, **PAYMENTS)
    found = study.parts.break_even["guideline"]
    assert one(study.parts.economic["guideline"].net_present_value) == pytest.approx(448 - 400, abs=EXACT)
    assert one(found.missing_benefit) == 0
    assert one(found.household_payment) == 0


def test_the_payments_of_all_households_are_worth_what_is_missing(tmp_path: Path) -> None:
    """336 million won over a million households and payments worth 0.8 + 0.64."""
    found = made(tmp_path, **PAYMENTS).parts.break_even["guideline"]
    assert one(found.payment_factor) == pytest.approx(1.44, abs=EXACT)
    assert one(found.household_payment) == pytest.approx(336 / 1.44, abs=EXACT)


def test_payments_after_the_last_year_count_for_nothing(tmp_path: Path) -> None:
    found = made(tmp_path, **(PAYMENTS | {"payment_first_year": 2029, "payment_years": 9}))
    assert one(found.parts.break_even["social"].payment_factor) == pytest.approx(0.4096, abs=EXACT)


@pytest.mark.parametrize("blank", sorted(PAYMENTS))
def test_without_households_or_years_of_payment_there_is_no_payment(tmp_path: Path, blank: str) -> None:
    given = {name: value for name, value in PAYMENTS.items() if name != blank}
    found = made(tmp_path, **given).parts.break_even["social"]
    assert found.household_payment is None
    assert found.payment_factor is None
    assert one(found.missing_benefit) == pytest.approx(304, abs=EXACT)


def test_a_piece_costs_all_costs_over_the_discounted_output(tmp_path: Path) -> None:
    """Papers 4 in each of two years are worth 4 × 1.44 at the start; costs 400."""
    found = made(tmp_path).parts.effectiveness
    assert found is not None
    assert found.discounted_output.at("성과-01") == pytest.approx(5.76, abs=EXACT)
    assert found.cost_per_output.at("성과-01") == pytest.approx(400 / 5.76, abs=EXACT)


def test_what_is_never_produced_has_no_cost(tmp_path: Path) -> None:
    found = made(tmp_path).parts.effectiveness
    assert found is not None
    assert found.cost_per_output.at("성과-02") == 0


def test_without_any_output_there_is_no_cost_effectiveness(tmp_path: Path) -> None:
    assert made(tmp_path, output=0.0).parts.effectiveness is None


def test_twice_the_output_costs_half(tmp_path: Path) -> None:
    once, twice = made(tmp_path / "a"), made(tmp_path / "b", output=8.0)
    assert once.parts.effectiveness is not None
    assert twice.parts.effectiveness is not None
    before = once.parts.effectiveness.cost_per_output.at("성과-01")
    assert before is not None
    assert twice.parts.effectiveness.cost_per_output.at("성과-01") == pytest.approx(before / 2)
