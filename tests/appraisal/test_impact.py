"""Regional effects of spending, each worked by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from feasibility.appraisal import Study
from feasibility.appraisal.impact import Induced, PhaseImpact, Reach
from feasibility.lines import Line
from tests.appraisal.projects import ASSUMED, Rows, cost, frame_of, one, study_of

YEARS = range(2026, 2030)
EXACT = 1e-9
EFFECTS = ("production", "value_added", "employment", "employees")


def sector(key: str, scale: float, **more: Any) -> dict[str, Any]:
    """A sector whose coefficients are ``scale`` times 1.5, 0.5, 0.25, 0.125 and so on."""
    coefficients = {
        "production_inside": 1.5,
        "production_outside": 0.5,
        "value_added_inside": 0.25,
        "value_added_outside": 0.125,
        "employment_inside": 8.0,
        "employment_outside": 2.0,
    }
    return {"key": key, "name": key, **{name: scale * value for name, value in coefficients.items()}, **more, **ASSUMED}


def spent(number: int, phase: str, item: str, to: str, share: float) -> dict[str, Any]:
    return {"key": f"지출-{number:02d}", "phase": phase, "item": item, "sector": to, "share": share, **ASSUMED}


def project(**sheets: Any) -> dict[str, Any]:
    """Land of 100, a building of 1,000 and a machine of 400; operation of 50 in the first year and 200 later."""
    return {
        **frame_of(YEARS, **sheets.pop("premises", {})),
        "capital_costs": [
            cost("자본-01", "land", 100.0),
            cost("자본-02", "construction", 1000.0),
            cost("자본-03", "equipment", 400.0),
        ],
        "investment_phasing": [
            {"item": f"자본-0{number}", "measure": "shares", 2026: 0.5, 2027: 0.5, **ASSUMED} for number in (1, 2, 3)
        ],
        "operating_costs": [
            {
                "key": "운영-01",
                "group": "인건비",
                "name": "인건비",
                "basis": "by_year",
                "measure": "amounts",
                2026: 50.0,
                2027: 200.0,
                2028: 200.0,
                2029: 240.0,
                **ASSUMED,
            }
        ],
        "input_output": [sector("부문-01", 1.0), sector("부문-02", 2.0)],
        "spending": [
            spent(1, "investment", "자본-02", "부문-01", 1.0),
            spent(2, "investment", "자본-03", "부문-02", 0.25),
            spent(3, "operation", "운영-01", "부문-01", 0.5),
            spent(4, "operation", "운영-01", "부문-02", 0.4),
        ],
        **sheets,
    }


def phase(study: Study, name: str) -> PhaseImpact:
    found: PhaseImpact | None = getattr(study.parts.impact, name)
    assert found is not None
    return found


def amount(reach: Reach, effect: str) -> float:
    induced: Induced | None = getattr(reach, effect)
    assert induced is not None
    return one(induced.total)


def effects(study: Study, name: str, side: str) -> list[float]:
    reach = getattr(phase(study, name), side)
    return [amount(reach, effect) for effect in EFFECTS[:3]]


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Study:
    return study_of(tmp_path_factory.mktemp("impact"), project(), YEARS)


def test_the_share_of_a_row_goes_to_its_sector_and_the_rest_induces_nothing(study: Study) -> None:
    """1,000 of building, and a quarter of a machine of 400: the rest of it is imported."""
    found = phase(study, "investment_phase")
    assert [found.demand.at(key) for key in ("부문-01", "부문-02")] == [1000, 100]
    assert one(found.demand_total) == pytest.approx(1100, abs=EXACT)
    assert one(found.left_out) == pytest.approx(100 + 300, abs=EXACT)
    assert effects(study, "investment_phase", "inside") == pytest.approx([1500 + 300, 250 + 50, 8.0 + 1.6], abs=EXACT)
    assert effects(study, "investment_phase", "outside") == pytest.approx([500 + 100, 125 + 25, 2.0 + 0.4], abs=EXACT)


def test_operation_is_a_year_of_full_operation_and_stands_apart(study: Study) -> None:
    """Without a stated year of full operation it is the last: 240, of which half and four tenths are spent at home."""
    found = phase(study, "operation_phase")
    assert [found.demand.at(key) for key in ("부문-01", "부문-02")] == pytest.approx([120, 96], abs=EXACT)
    assert one(found.left_out) == pytest.approx(24, abs=EXACT)
    assert effects(study, "operation_phase", "inside") == pytest.approx([180 + 288, 30 + 48, 0.96 + 1.536], abs=EXACT)


def test_the_stated_year_of_full_operation_is_the_year_of_the_annual_operating_cost(tmp_path: Path) -> None:
    found = study_of(tmp_path, project(premises={"full_operation_year": 2028}), YEARS)
    assert found.parts.operating is not None
    assert one(found.parts.operating.annual) == 200
    assert one(phase(found, "operation_phase").demand_total) == pytest.approx(180, abs=EXACT)


@pytest.mark.parametrize("side", ["inside", "outside", "nationwide"])
@pytest.mark.parametrize("name", ["investment_phase", "operation_phase"])
def test_the_sums_over_sectors_are_the_totals(study: Study, name: str, side: str) -> None:
    for effect in EFFECTS[:3]:
        induced = getattr(getattr(phase(study, name), side), effect)
        assert induced.by_sector.values.sum() == pytest.approx(one(induced.total), abs=EXACT)


@pytest.mark.parametrize("name", ["investment_phase", "operation_phase"])
def test_inside_and_outside_make_the_nation(study: Study, name: str) -> None:
    inside, outside, whole = (effects(study, name, side) for side in ("inside", "outside", "nationwide"))
    assert whole == pytest.approx([a + b for a, b in zip(inside, outside, strict=True)], abs=EXACT)


def test_spending_is_divided_by_the_deflator_and_every_effect_with_it(study: Study, tmp_path: Path) -> None:
    deflated = study_of(tmp_path, project(premises={"input_output_deflator": 1.25}), YEARS)
    for name in ("investment_phase", "operation_phase"):
        assert one(phase(deflated, name).left_out) == pytest.approx(one(phase(study, name).left_out), abs=EXACT)
        before = [one(phase(study, name).demand_total), *effects(study, name, "inside")]
        after = [one(phase(deflated, name).demand_total), *effects(deflated, name, "inside")]
        assert after == pytest.approx([number / 1.25 for number in before], abs=EXACT)


def test_land_is_no_demand_even_where_a_row_names_it(study: Study, tmp_path: Path) -> None:
    rows = project()
    rows["spending"][0] = spent(1, "investment", "자본-01, 자본-02", "부문-01", 1.0)
    named = study_of(tmp_path, rows, YEARS)
    assert one(phase(named, "investment_phase").demand_total) == one(phase(study, "investment_phase").demand_total)


def test_tax_on_the_investment_is_no_demand(study: Study, tmp_path: Path) -> None:
    rows = project()
    rows["capital_costs"][1] = cost("자본-02", "construction", 1000.0, vat="taxable", vat_included="excluded")
    taxed = study_of(tmp_path, rows, YEARS)
    assert taxed.parts.capital is not None
    assert one(taxed.parts.capital.gross.total) == pytest.approx(1600, abs=EXACT)
    assert one(phase(taxed, "investment_phase").demand_total) == one(phase(study, "investment_phase").demand_total)


def test_a_blank_coefficient_of_a_demanded_sector_leaves_its_effect_out(tmp_path: Path) -> None:
    rows = project()
    rows["input_output"][1] = sector("부문-02", 2.0) | {"employment_outside": None}
    found = phase(study_of(tmp_path, rows, YEARS), "investment_phase")
    assert found.outside.employment is None
    assert found.nationwide.employment is None
    assert found.inside.employment is not None


def test_a_blank_coefficient_of_a_sector_without_demand_leaves_nothing_out(tmp_path: Path) -> None:
    rows = project()
    rows["input_output"].append(sector("부문-03", 1.0) | {"employment_outside": None})
    assert phase(study_of(tmp_path, rows, YEARS), "investment_phase").outside.employment is not None


def test_employees_come_from_their_own_column_only(study: Study, tmp_path: Path) -> None:
    assert phase(study, "investment_phase").inside.employees is None
    rows = project()
    rows["input_output"] = [
        sector("부문-01", 1.0, employees_inside=4.0),
        sector("부문-02", 2.0, employees_inside=5.0),
    ]
    found = phase(study_of(tmp_path, rows, YEARS), "investment_phase").inside
    assert amount(found, "employees") == pytest.approx(4.0 + 0.5, abs=EXACT)
    assert amount(found, "employment") == pytest.approx(8.0 + 1.6, abs=EXACT)


@pytest.mark.parametrize("missing", ["input_output", "spending"])
def test_without_a_sheet_there_are_no_effects(tmp_path: Path, missing: str) -> None:
    rows = project()
    del rows[missing]
    if missing == "input_output":
        del rows["spending"]
    assert study_of(tmp_path, rows, YEARS).parts.impact is None


def test_a_phase_that_no_row_spends_on_has_no_effects(tmp_path: Path) -> None:
    rows = project()
    rows["spending"] = rows["spending"][:2]
    found = study_of(tmp_path, rows, YEARS).parts.impact
    assert found is not None
    assert found.operation_phase is None
    assert found.investment_phase is not None


def reads(line: Line) -> set[int]:
    """Every line that a line is made from."""
    found: set[int] = set()
    waiting = [line]
    while waiting:
        part = waiting.pop()
        if id(part) not in found:
            found.add(id(part))
            waiting.extend(part.operands)
    return found


def test_no_effect_is_ever_part_of_a_benefit_or_a_verdict(study: Study, tmp_path: Path) -> None:
    rows: Rows = project(
        benefits=[
            {
                "key": "편익-01",
                "name": "편익",
                "scope": "guideline",
                "basis": "by_year",
                2027: 100.0,
                **ASSUMED,
            }
        ]
    )
    with_benefit = study_of(tmp_path, rows, YEARS)
    induced = {id(line) for name, line in with_benefit.lines.items() if name.startswith("impact.")}
    shared = {id(line) for name, line in with_benefit.lines.items() if not name.startswith("impact.")}
    verdicts = [line for name, line in with_benefit.lines.items() if name.startswith(("benefits.", "economic."))]
    assert verdicts
    assert len(induced - shared) > 20
    for line in verdicts:
        assert not (induced - shared) & reads(line)
