"""Space from people, from net to gross, on its sites; power and its supply; ratios beside like institutes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import feasibility
from feasibility.appraisal import Study, remarks
from feasibility.appraisal.benchmarks import Benchmarks
from feasibility.appraisal.power_supply import EnergyBalance
from feasibility.appraisal.site_capacity import SiteCapacity
from feasibility.lines import Line
from tests.appraisal.projects import ASSUMED, broken_balances, one, yearly
from tests.appraisal.scaled import scaled_rows, scaled_study

# 연구실 4 × 20 ÷ 0.8, 사무실 6 × 0.5 × 10, 강의실 8 × 0.25 × 5, 기숙사 30 × 0.1 × 30, 회의실 10 × 3, 전산실 410.
AREAS = [100, 30, 10, 90, 30, 410]
TOTAL = 670


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Study:
    return scaled_study(tmp_path_factory.mktemp("study"))


def rows_of(line: Line | None) -> list[float | None]:
    assert line is not None
    assert line.rows is not None
    return [line.at(label) for label in line.rows.labels]


def test_space_follows_the_peak_of_its_driver_and_goes_from_net_to_gross(study: Study) -> None:
    found = study.parts.facilities
    assert rows_of(found.persons) == pytest.approx([4, 3, 2, 3, 10, 0])
    assert rows_of(found.net_area) == pytest.approx([80, *AREAS[1:]])
    assert rows_of(found.area) == pytest.approx(AREAS)
    assert one(found.total_area) == pytest.approx(TOTAL)
    assert one(found.net_ratio) == pytest.approx((TOTAL - 20) / TOTAL)
    assert broken_balances(study) == []


def test_more_staff_needs_more_space(tmp_path: Path) -> None:
    rows = scaled_rows()
    rows["staffing_plan"][0][2029] = 9
    found = scaled_study(tmp_path, rows).parts.facilities
    assert rows_of(found.area)[:2] == pytest.approx([9 * 20 / 0.8, 11 * 0.5 * 10])


def test_a_driver_that_the_study_lacks_houses_nobody(tmp_path: Path) -> None:
    rows = scaled_rows()
    rows["space_plan"] = [rows["space_plan"][0], rows["space_plan"][-1]]
    rows["operating_costs"] = [
        {"key": "운영-01", "name": "운영", "group": "관리비", "basis": "fixed", "amount": 5, **ASSUMED}
    ]
    study = scaled_study(tmp_path, rows)
    bare = feasibility.appraise(replace(study.inputs, grades=None, staffing_plan=None))
    assert rows_of(bare.parts.facilities.area) == [0, 410]


def test_typed_persons_and_areas_need_no_driver(tmp_path: Path) -> None:
    rows = scaled_rows()
    rows["space_plan"] = rows["space_plan"][4:]
    found = scaled_study(tmp_path, rows).parts.facilities
    assert (found.persons, found.net_area, found.net_ratio) == (None, None, None)
    assert one(found.total_area) == 440


def test_power_is_load_by_hours_by_use_by_pue_and_its_peak_by_pue_alone(study: Study) -> None:
    found = study.parts.facilities
    assert found.load is not None
    assert one(found.load.computing_total) == pytest.approx(10 * 10 * 1.2)
    hall, house = 120 * 8000 * 0.5 * 1.5 / 1000, TOTAL * 100 / 1000
    assert yearly(found.energy, "전력-01") == pytest.approx([0, 0, hall, hall])
    assert one(found.energy_most) == pytest.approx(hall + house)
    assert one(found.load.peak_most) == pytest.approx(120 * 1.5 / 1000 + TOTAL * 50 / 1e6)
    assert one(found.electricity_cost_most) == pytest.approx((hall + house) * 1000 * 100 / 1e6)


def energy_of(study: Study) -> EnergyBalance:
    assert study.parts.power_supply is not None
    assert study.parts.power_supply.energy is not None
    return study.parts.power_supply.energy


def test_use_of_as_many_months_is_beside_the_surplus_and_the_peak_beside_the_capacity(study: Study) -> None:
    found = study.parts.power_supply
    assert found is not None
    asked = (720 + 67) / 1000 * 6 / 12
    energy = energy_of(study)
    assert energy.surplus.at("수급-01") == 200
    assert energy.self_sufficiency.at("수급-01") == 3
    assert energy.asked.at("수급-01") == pytest.approx(asked)
    assert energy.surplus_times.at("수급-01") == pytest.approx(200 / asked)
    assert rows_of(found.capacity_times) == pytest.approx([0, 0.1 / (0.18 + 0.0335)])
    assert rows_of(found.is_met) == [1, 0]
    told = [finding.place for finding in remarks(study) if finding.code == "power-not-met"]
    assert told == [study.inputs.part("power_supply").by_key["수급-02"].place("name")]


def test_a_region_that_consumes_more_than_it_generates_covers_nothing(tmp_path: Path) -> None:
    rows = scaled_rows()
    rows["power_supply"] = [{**rows["power_supply"][0], "consumption": 400}]
    study = scaled_study(tmp_path, rows)
    assert energy_of(study).surplus.at("수급-01") == -100
    assert study.parts.power_supply is not None
    assert study.parts.power_supply.capacity_times is None
    assert one(study.parts.power_supply.supplies_met) == 0


def capacity_of(study: Study) -> SiteCapacity:
    assert study.parts.site_capacity is not None
    return study.parts.site_capacity


def test_a_site_holds_what_keeps_to_its_limits_and_finds_room_for_the_cars(study: Study) -> None:
    found = capacity_of(study)
    assert rows_of(found.floor_area_ratio) == pytest.approx([0.67, TOTAL / 300, TOTAL / 5000, 0])
    assert rows_of(found.footprint) == pytest.approx([335, 134, 0, 0])
    assert rows_of(found.building_coverage) == pytest.approx([0.335, 134 / 300, 0, 0])
    assert rows_of(found.parking_spaces) == [0, 3, 0, 0]  # 670 ÷ 200 = 3.35
    assert rows_of(found.parking_area) == [0, 90, 0, 0]
    assert rows_of(found.ground_left) == pytest.approx([665, 76, 5000, 0])
    assert rows_of(found.fits) == [1, 0, 1, 1]
    assert one(found.chosen_floor_area_ratio) == pytest.approx(0.67)
    assert one(found.chosen_fits) == 1
    told = [
        (finding.details["item"], finding.place.cell) for finding in remarks(study) if finding.code.startswith("site")
    ]
    assert told == [("후보지 2", study.inputs.part("sites").by_key["입지-02"].place("area").cell)]


@pytest.mark.parametrize(
    ("change", "fits"),
    [
        ({"floor_area_limit": 0.66}, 0),
        ({"floor_area_limit": 0.67}, 1),
        ({"coverage_limit": 0.33}, 0),
        ({"coverage_limit": 0.335}, 1),
        ({"area_per_space": 10, "parking_per_space": 10.0}, 0),  # 67 spaces of 10 ㎡ beside 335: 670 of 665 left
        ({"area_per_space": 10, "parking_per_space": 9.0}, 1),
    ],
)
def test_each_limit_binds_by_itself(tmp_path: Path, change: dict[str, float], fits: int) -> None:
    rows = scaled_rows()
    rows["sites"][0] |= change
    assert one(capacity_of(scaled_study(tmp_path, rows)).chosen_fits) == fits


def test_sites_that_state_no_limit_are_not_judged(tmp_path: Path) -> None:
    rows = scaled_rows()
    rows["sites"] = [{**rows["sites"][2], "selected": "yes"}]
    found = capacity_of(scaled_study(tmp_path, rows))
    assert (found.fits, found.chosen_fits, found.parking_spaces) == (None, None, None)
    assert one(found.chosen_floor_area_ratio) == pytest.approx(TOTAL / 5000)


def ratios_of(study: Study) -> Benchmarks:
    assert study.parts.benchmarks is not None
    return study.parts.benchmarks


def test_the_study_is_taken_at_full_operation(study: Study) -> None:
    own = ratios_of(study).own
    assert study.parts.operating is not None
    billions = one(study.parts.operating.annual) / 1000
    assert one(own["papers_per_researcher"]) == pytest.approx(1.2)
    assert one(own["papers_per_billion_won"]) == pytest.approx(4 * 1.2 / billions)
    assert one(own["trainees_per_billion_won"]) == pytest.approx(30 / billions)
    assert one(own["area_per_person"]) == pytest.approx(TOTAL / 6)
    assert one(own["budget_per_person"]) == pytest.approx(billions * 1000 / 6)


def test_an_institute_gives_a_ratio_where_both_numbers_are_known_and_the_budget_is_whole(study: Study) -> None:
    found = ratios_of(study).institutes
    assert rows_of(found["papers_per_researcher"]) == [1.5, 0]
    assert rows_of(found["papers_per_billion_won"]) == [5, 0]
    assert rows_of(found["area_per_person"]) == [0, 40]
    assert rows_of(found["budget_per_person"]) == [200, 0]


def test_the_range_holds_what_is_marked_comparable_and_a_ratio_outside_is_told(study: Study) -> None:
    found = ratios_of(study)
    band = found.band["papers_per_researcher"]
    assert (one(band.lowest), one(band.highest), one(band.is_within)) == (0.5, 1.5, 1)
    area = found.band["area_per_person"]
    assert (one(area.lowest), one(area.highest), one(area.is_within)) == (60, 100, 0)
    assert set(found.band) == {
        "papers_per_researcher",
        "papers_per_billion_won",
        "area_per_person",
        "budget_per_person",
    }
    told = {finding.details["item"]: finding for finding in remarks(study) if finding.code == "benchmark-band"}
    assert "연구인력 1인당 논문" not in told
    assert told["1인당 연면적"].place == study.inputs.part("space_plan").place
    indicator = study.inputs.part("output_indicators").by_key["성과-01"]
    assert told["10억 원당 논문"].place == indicator.place("rate")


def test_nothing_to_compare_with_gives_no_ratios(tmp_path: Path) -> None:
    rows = scaled_rows()
    del rows["cases"], rows["benchmarks"]
    assert scaled_study(tmp_path, rows).parts.benchmarks is None


def test_pohang_keeps_its_floor_area_and_its_power(project: Path) -> None:
    inputs, _ = feasibility.read(project / "inputs")
    assert inputs is not None
    found = feasibility.appraise(inputs).parts
    assert one(found.facilities.total_area) == 12_000
    assert found.facilities.load is not None
    assert one(found.facilities.load.peak_most) == pytest.approx(16 * 14.3 * 1.2 * 1.3 / 1000)
    assert one(found.facilities.energy_most) == pytest.approx(2_188.68 + 2_160, abs=0.01)
    assert one(capacity_of_parts(found.site_capacity)) == pytest.approx(0.6)


def capacity_of_parts(found: SiteCapacity | None) -> Line:
    assert found is not None
    assert found.chosen_floor_area_ratio is not None
    return found.chosen_floor_area_ratio
