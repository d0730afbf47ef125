"""Fees by a table of rates: the published points, and the straight line between them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from feasibility.appraisal import Study
from feasibility.lines import derive
from tests.appraisal.projects import ASSUMED, cost, one, study_of
from tests.appraisal.test_capital_views import capital_of, study_with
from tests.appraisal.test_financial import YEARS, project

EXACT = 1e-9
# 총사업비관리지침 제70–71조: full supervision and incidental cost at 150 and 250 bn won of construction (백만원).
PUBLISHED = (
    ("감리", 150_000, 0.0319),
    ("감리", 250_000, 0.0298),
    ("시설부대", 150_000, 0.0022),
    ("시설부대", 250_000, 0.0020),
    # 엔지니어링사업대가의 기준, as quoted: 1.77 % for the basic and 3.55 % for the detailed design at 1 bn won.
    ("기본설계", 1_000, 0.0177),
    ("실시설계", 1_000, 0.0355),
)
BUILDING = "자본-01"


def rates(points: Sequence[tuple[str, float, float]] = PUBLISHED) -> list[dict[str, Any]]:
    return [
        {"key": f"요율-{number:02d}", "table": table, "construction_amount": amount, "rate": rate, **ASSUMED}
        for number, (table, amount, rate) in enumerate(points, 1)
    ]


def fee(key: str, group: str, table: str, base: str = BUILDING, **more: Any) -> dict[str, Any]:
    return cost(key, group, None, basis="share", fee_table=table, base=base, phasing="follow_base", **more)


def building_of(folder: Path, amount: float, *fees: dict[str, Any], **more: Any) -> Study:
    building = cost(BUILDING, "construction", amount)
    return study_with(folder, [building, *fees], **{"fee_rates": rates(), **more})


@pytest.mark.parametrize(
    ("amount", "supervision", "incidental"),
    [(150_000, 0.0319, 0.0022), (250_000, 0.0298, 0.0020), (200_000, 0.03085, 0.0021)],
)
def test_the_rate_is_that_of_the_published_point_and_lies_on_the_straight_line_between_two(
    tmp_path: Path, amount: float, supervision: float, incidental: float
) -> None:
    fees = [fee("자본-02", "supervision", "감리"), fee("자본-03", "incidental", "시설부대")]
    capital = capital_of(building_of(tmp_path, amount, *fees))
    assert capital.applied_rate is not None
    assert capital.applied_rate.at("자본-02") == pytest.approx(supervision, abs=EXACT)
    assert capital.applied_rate.at("자본-03") == pytest.approx(incidental, abs=EXACT)
    assert capital.unit_amount.at("자본-02") == pytest.approx(amount * supervision, abs=1e-6)
    assert one(capital.gross.total) == pytest.approx(amount * (1 + supervision + incidental), abs=1e-6)


def test_supervision_of_150_billion_is_the_published_4_79_billion(tmp_path: Path) -> None:
    capital = capital_of(building_of(tmp_path, 150_000, fee("자본-02", "supervision", "감리")))
    amount = capital.unit_amount.at("자본-02")
    assert amount is not None
    assert amount / 1000 == pytest.approx(4.79, abs=0.005 + EXACT)


def test_design_of_a_building_of_1_billion_is_the_published_1_77_and_3_55_percent(tmp_path: Path) -> None:
    fees = [fee("자본-02", "design", "기본설계"), fee("자본-03", "design", "실시설계")]
    capital = capital_of(building_of(tmp_path, 1_000, *fees))
    assert capital.unit_amount.at("자본-02") == pytest.approx(17.7, abs=EXACT)
    assert capital.unit_amount.at("자본-03") == pytest.approx(35.5, abs=EXACT)
    assert capital.economic.amount_by_group.at("design") == pytest.approx(53.2, abs=EXACT)


@pytest.mark.parametrize(("amount", "rate"), [(10, 0.0319), (9_000_000, 0.0298)])
def test_outside_the_table_the_rate_of_the_nearest_point_holds(tmp_path: Path, amount: float, rate: float) -> None:
    capital = capital_of(building_of(tmp_path, amount, fee("자본-02", "supervision", "감리")))
    assert capital.applied_rate is not None
    assert capital.applied_rate.at("자본-02") == pytest.approx(rate, abs=EXACT)


def test_the_amount_that_is_looked_up_is_that_of_all_base_rows_without_tax(tmp_path: Path) -> None:
    taxed = {"vat": "taxable", "vat_included": "excluded"}
    other = cost("자본-04", "construction", 100_000, **taxed)
    fees = [fee("자본-02", "supervision", "감리", base="공사비", **taxed)]
    capital = capital_of(
        study_with(tmp_path, [cost(BUILDING, "construction", 100_000, **taxed), other, *fees], fee_rates=rates())
    )
    assert capital.unit_amount.at("자본-02") == pytest.approx(200_000 * 0.03085, abs=1e-6)
    assert capital.gross.amount.at("자본-02") == pytest.approx(200_000 * 0.03085 * 1.1, abs=1e-6)


def test_a_table_in_another_money_unit_gives_the_same_fee(tmp_path: Path) -> None:
    in_hundred_million = [(table, amount / 100, rate) for table, amount, rate in PUBLISHED]
    rows = project(
        capital_costs=[cost(BUILDING, "construction", 200_000), fee("자본-02", "supervision", "감리")],
        investment_phasing=[{"item": BUILDING, "measure": "shares", 2026: 1.0, **ASSUMED}],
        fee_rates=rates(in_hundred_million),
    )
    study = study_of(tmp_path, rows, YEARS, {"fee_rates": "억원"})
    assert capital_of(study).unit_amount.at("자본-02") == pytest.approx(6170, abs=1e-6)


def test_a_fee_upon_a_fee_reads_its_table_in_a_later_tier_beside_a_stated_rate(tmp_path: Path) -> None:
    stated = cost("자본-04", "other_investment", None, basis="share", rate=0.5, base="자본-02", phasing="follow_base")
    later = fee("자본-03", "design", "기본설계", base="자본-01, 자본-02")
    capital = capital_of(building_of(tmp_path, 150_000, fee("자본-02", "supervision", "감리"), later, stated))
    assert capital.unit_amount.at("자본-03") == pytest.approx((150_000 + 4_785) * 0.0177, abs=1e-6)
    assert capital.unit_amount.at("자본-04") == pytest.approx(4_785 / 2, abs=1e-6)


def test_the_weight_of_the_building_counts_the_fall_of_the_rate(tmp_path: Path) -> None:
    study = building_of(tmp_path, 200_000, fee("자본-02", "supervision", "감리"))
    items = study.sources.columns("capital_costs")
    assert items is not None
    weights = derive(capital_of(study).unit_amount.sum_rows()).by_leaf
    slope = (0.0298 - 0.0319) / 100_000
    expected = 1 + 0.03085 + 200_000 * slope
    assert weights[items.part("basis", "fixed").amount][0, 0] == pytest.approx(expected, abs=EXACT)


def test_without_a_fee_table_there_is_no_line_of_applied_rates(tmp_path: Path) -> None:
    plain = cost("자본-02", "supervision", None, basis="share", rate=0.03, base=BUILDING, phasing="follow_base")
    study = building_of(tmp_path, 150_000, plain)
    assert capital_of(study).applied_rate is None
    assert not [name for name in study.lines if "applied_rate" in name]
