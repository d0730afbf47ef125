"""Published input-output cases: the two sectors of Miller and Blair, and the regional coefficients of Jeju."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from feasibility.appraisal import Study
from feasibility.appraisal.input_output import (
    closed_with_households,
    induced_per_unit,
    leontief_inverse,
    output_multipliers,
    production_for,
    technical_coefficients,
)
from feasibility.lines import Line
from tests.appraisal.own_table import KEYS, YEARS, miller_and_blair, project
from tests.appraisal.projects import ASSUMED, cost, frame_of, one, study_of

CASE: dict[str, Any] = json.loads(
    (Path(__file__).with_name("data") / "io-miller-blair.json").read_text(encoding="utf-8")
)
GIVEN, PUBLISHED, TOLERANCE = CASE["inputs"], CASE["published_results"], CASE["tolerance"]

# Bank of Korea, regional input-output table of 2020, Jeju; extracted (and so modified) by z0nam/korea-rio-mcp.
RESTAURANTS = {
    "production_inside": 1.3587120900,
    "production_outside": 0.9125450533,
    "value_added_inside": 0.4992140246,
    "employment_inside": 13.2399400060,
}
SPORTS = {
    "production_inside": 1.2616279495,
    "production_outside": 0.5393334260,
    "value_added_inside": 0.6849371839,
    "employment_inside": 6.8987505793,
}
FOURTH_DECIMAL = 0.5e-4


def inverse() -> np.ndarray[Any, np.dtype[np.float64]]:
    return leontief_inverse(technical_coefficients(GIVEN["Z"], GIVEN["x"]))


def closed() -> np.ndarray[Any, np.dtype[np.float64]]:
    return leontief_inverse(GIVEN["A_closed"])


def test_the_technical_coefficients_of_miller_and_blair_come_out() -> None:
    found = technical_coefficients(GIVEN["Z"], GIVEN["x"])
    assert found == pytest.approx(np.array(PUBLISHED["A"]), abs=1e-12)


def test_the_leontief_inverse_of_miller_and_blair_comes_out() -> None:
    assert inverse() == pytest.approx(np.array(PUBLISHED["L"]), abs=TOLERANCE["L"])


def test_the_final_demand_of_the_table_needs_its_production() -> None:
    assert production_for(inverse(), GIVEN["f"]) == pytest.approx(GIVEN["x"], rel=1e-12)


def test_the_production_and_labour_for_the_new_final_demand_come_out() -> None:
    produced = production_for(inverse(), GIVEN["new_f"])
    assert produced == pytest.approx(PUBLISHED["x_new"], abs=TOLERANCE["x_new"])
    labour = np.array(GIVEN["labour_coeff"]) * produced
    assert labour == pytest.approx(PUBLISHED["labour_new"], abs=TOLERANCE["labour"])
    induced = induced_per_unit(inverse(), GIVEN["labour_coeff"]) @ np.array(GIVEN["new_f"])
    assert induced == pytest.approx(labour.sum(), rel=1e-12)


def test_the_table_closed_with_households_and_its_inverse_come_out() -> None:
    open_table = technical_coefficients(GIVEN["Z"], GIVEN["x"])
    table = GIVEN["A_closed"]
    joined = closed_with_households(open_table, table[-1][:-1], [row[-1] for row in table[:-1]], table[-1][-1])
    assert joined == pytest.approx(np.array(table), abs=1e-12)
    assert leontief_inverse(joined) == pytest.approx(np.array(PUBLISHED["L_closed"]), abs=TOLERANCE["L_closed"])


def test_the_output_multipliers_of_both_types_come_out() -> None:
    simple = output_multipliers(inverse())
    assert simple == pytest.approx(PUBLISHED["simple_output_multiplier"], abs=TOLERANCE["L_closed"])
    total = output_multipliers(closed())[:-1]
    # Each published total adds three cells that were rounded, so it may be off by three halves of the last digit.
    assert total == pytest.approx(PUBLISHED["total_output_multiplier_incl_household"], abs=0.0015)
    truncated = output_multipliers(closed(), sectors=2)
    assert np.all(truncated >= simple)
    assert np.all(truncated <= total)


@pytest.fixture(scope="module")
def own_table(tmp_path_factory: pytest.TempPathFactory) -> Study:
    """The published table as a consultant's sheets 거래부문 and 거래표, with the new final demand as the spending.

    The labour coefficients are published per unit of output, so value added stands in for labour.
    """
    labour = [rate * output for rate, output in zip(GIVEN["labour_coeff"], GIVEN["x"], strict=True)]
    rows = project(GIVEN["new_f"], miller_and_blair(value_added=labour))
    return study_of(tmp_path_factory.mktemp("miller-blair"), rows, YEARS)


def column(line: Line | None, keys: tuple[str, ...] = KEYS) -> list[float]:
    assert line is not None
    return [line.at(key) or 0.0 for key in keys]


def test_the_multipliers_of_both_types_come_out_of_the_workbooks(own_table: Study) -> None:
    found = own_table.parts.transactions
    assert found is not None
    assert found.type_two is not None
    assert column(found.type_one.production) == pytest.approx(
        PUBLISHED["simple_output_multiplier"], abs=TOLERANCE["L_closed"]
    )
    with_households = [
        made + earned
        for made, earned in zip(column(found.type_two.production), column(found.type_two.income), strict=True)
    ]
    # Each published total adds three cells that were rounded, so it may be off by three halves of the last digit.
    assert with_households == pytest.approx(PUBLISHED["total_output_multiplier_incl_household"], abs=0.0015)
    assert column(found.type_two.income) == pytest.approx(PUBLISHED["L_closed"][2][:2], abs=TOLERANCE["L_closed"])
    truncated = [sum(row[sector] for row in PUBLISHED["L_closed"][:2]) for sector in range(2)]
    assert column(found.type_two.production) == pytest.approx(truncated, abs=2 * TOLERANCE["L_closed"])


def test_the_production_and_labour_for_the_new_final_demand_come_out_of_the_workbooks(own_table: Study) -> None:
    impact = own_table.parts.impact
    assert impact is not None
    assert impact.investment_phase is not None
    inside = impact.investment_phase.inside
    assert inside.production is not None
    assert inside.value_added is not None
    assert one(inside.production.total) == pytest.approx(sum(PUBLISHED["x_new"]), abs=TOLERANCE["x_new"])
    assert one(inside.value_added.total) == pytest.approx(sum(PUBLISHED["labour_new"]), abs=TOLERANCE["labour"])


def test_the_linkages_of_the_workbooks_are_the_sums_of_the_published_inverse_against_their_mean(
    own_table: Study,
) -> None:
    found = own_table.parts.transactions
    assert found is not None
    inverse = np.array(PUBLISHED["L"])
    for line, sums in ((found.backward_linkage, inverse.sum(axis=0)), (found.forward_linkage, inverse.sum(axis=1))):
        assert column(line) == pytest.approx((sums / sums.mean()).tolist(), abs=2 * TOLERANCE["L"])


@pytest.fixture(scope="module")
def jeju(tmp_path_factory: pytest.TempPathFactory) -> Study:
    """Spending of 190.0 and 81.4 million won in two sectors of Jeju, as a study of its own."""
    sector = {"key": "부문-80", "name": "스포츠 및 오락", **SPORTS, **ASSUMED}
    other = {"key": "부문-58", "name": "음식점 및 숙박", **RESTAURANTS, **ASSUMED}
    rows = {
        **frame_of(range(2026, 2029)),
        "capital_costs": [cost("자본-01", "construction", 190.0), cost("자본-02", "construction", 81.4)],
        "investment_phasing": [
            {"item": key, "measure": "shares", 2026: 1.0, **ASSUMED} for key in ("자본-01", "자본-02")
        ],
        "input_output": [sector, other],
        "spending": [
            {"key": f"지출-0{number}", "phase": "investment", "item": item, "sector": name, "share": 1.0, **ASSUMED}
            for number, (item, name) in enumerate((("자본-01", "부문-80"), ("자본-02", "부문-58")), start=1)
        ],
    }
    return study_of(tmp_path_factory.mktemp("jeju"), rows, range(2026, 2029))


def test_the_golden_case_of_jeju_comes_out_of_the_graph(jeju: Study) -> None:
    impact = jeju.parts.impact
    assert impact is not None
    assert impact.operation_phase is None
    phase = impact.investment_phase
    assert phase is not None
    assert phase.inside.production is not None
    assert phase.outside.production is not None
    assert phase.inside.value_added is not None
    assert phase.inside.employment is not None
    assert one(phase.inside.production.total) == pytest.approx(350.3085, abs=FOURTH_DECIMAL)
    assert one(phase.outside.production.total) == pytest.approx(176.7545, abs=FOURTH_DECIMAL)
    assert one(phase.inside.value_added.total) == pytest.approx(170.7741, abs=FOURTH_DECIMAL)
    assert one(phase.inside.employment.total) == pytest.approx(2.3885, abs=FOURTH_DECIMAL)


def test_a_coefficient_that_the_table_lacks_gives_no_effect_rather_than_none(jeju: Study) -> None:
    impact = jeju.parts.impact
    assert impact is not None
    assert impact.investment_phase is not None
    assert impact.investment_phase.outside.employment is None
    assert impact.investment_phase.nationwide.employment is None
    assert impact.investment_phase.inside.employees is None
    assert "impact.investment_phase.outside.employment.total" not in jeju.lines
