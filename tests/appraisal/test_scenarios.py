"""Scenarios are cases of the one graph: each gives what a study with the changed inputs gives when it is built anew."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from feasibility.appraisal import Study
from feasibility.appraisal.scenarios import Scenarios, scenarios
from tests.appraisal.projects import ASSUMED, study_of
from tests.inputs.small_study import YEARS, changed, small_study

LATER = range(2027, 2036)


def richer() -> dict[str, list[dict[Any, Any]]]:
    """The small study with benefits, revenue, renewals and a loan, so that every part has a calendar."""
    rows = small_study()
    rows["benefits"] = [
        {
            "key": "편익-01",
            "name": "연수 대체",
            "scope": "guideline",
            "basis": "per_output",
            "driver": "성과-02",
            "share": 1.0,
            "unit_value": 40.0,
            "start_year": 2028,
            "lag": 1,
            **ASSUMED,
        },
        {
            "key": "편익-02",
            "name": "논문",
            "scope": "social",
            "basis": "per_output",
            "driver": "성과-01",
            "share": 1.0,
            "unit_value": 60.0,
            **ASSUMED,
        },
        {
            "key": "편익-03",
            "name": "연차",
            "scope": "guideline",
            "basis": "by_year",
            **dict.fromkeys(YEARS, 7),
            **ASSUMED,
        },
    ]
    rows["revenues"] = [
        {"key": "수입-01", "name": "이용료", "basis": "fixed", "amount": 30, "start_year": 2029, **ASSUMED},
        {"key": "수입-02", "name": "기술료", "basis": "operating_share", "rate": 0.01, **ASSUMED},
    ]
    rows["capital_costs"][1] |= {"life": 2}
    rows["reinvestments"] = [{"key": "재투자-01", "item": "자본-02", "method": "by_life", "rate": 0.1, **ASSUMED}]
    rows["working_capital"] = [{"key": "운전-01", "kind": "receivable", "name": "채권", "days": 73, **ASSUMED}]
    rows["scenarios"] = []
    return rows


def scenario(name: str, target: str, **given: float) -> dict[str, Any]:
    return {"scenario": name, "target": target, **given, **ASSUMED}


def with_scenarios(folder: Path, *rows: dict[str, Any]) -> tuple[Study, Scenarios]:
    given = richer()
    given["scenarios"] = [{"key": f"시나리오-{place:02d}", **row} for place, row in enumerate(rows, start=1)]
    study = study_of(folder, given, YEARS)
    return study, scenarios(study)


def single_numbers(study: Study) -> dict[str, float | None]:
    """Every named line that is one number."""
    return {name: line.at() for name, line in study.lines.items() if line.rows is None and not line.has_years}


def in_case(study: Study, found: Scenarios, position: int) -> dict[str, float | None]:
    names = list(single_numbers(study))
    numbers = found.numbers([study.lines[name] for name in names])
    return {name: values[position].value for name, values in zip(names, numbers, strict=True)}


def agree(left: dict[str, float | None], right: dict[str, float | None]) -> None:
    assert left.keys() == right.keys()
    assert len(left) > 40
    for name, number in left.items():
        wanted = right[name]
        assert number is wanted is None or number == pytest.approx(wanted, rel=1e-9, abs=1e-9), name


def extended(rows: dict[str, list[dict[Any, Any]]], last: int) -> dict[str, list[dict[Any, Any]]]:
    """The same plans with their last year's value in every later year, as a person would copy the column."""
    copy = {name: [dict(row) for row in given] for name, given in rows.items()}
    for name in ("staffing_plan", "output_plan", "benefits"):
        for row in copy[name]:
            if YEARS[-1] in row:
                row.update(dict.fromkeys(range(YEARS[-1] + 1, last + 1), row[YEARS[-1]]))
    for row in copy["premises"]:
        if row["field"] == "last_year":
            row["value"] = last
    return copy


def test_a_factor_and_a_value_give_what_the_changed_inputs_give(tmp_path: Path) -> None:
    study, found = with_scenarios(
        tmp_path / "cases",
        scenario("비관", "사업비.자본-02.단가", factor=1.2),
        scenario("비관", "staffing_plan.인력-01.2030", value=6.0),
    )
    rows = changed(richer(), "capital_costs", 1, unit_price=3.5 * 1.2)
    rows["staffing_plan"][0][2030] = 6
    agree(in_case(study, found, 1), single_numbers(study_of(tmp_path / "built", rows, YEARS)))


def test_the_base_is_the_first_case_and_is_as_without_scenarios(tmp_path: Path) -> None:
    study, found = with_scenarios(
        tmp_path / "cases",
        scenario("장기", "premises.last_year", value=2035.0),
        scenario("지연", "opening_delay", value=1.0),
    )
    without = single_numbers(study_of(tmp_path / "built", richer(), YEARS))
    agree(in_case(study, found, 0), without)
    agree(single_numbers(study), without)


def test_a_longer_period_gives_what_plans_copied_to_its_end_give(tmp_path: Path) -> None:
    study, found = with_scenarios(tmp_path / "cases", scenario("장기", "분석전제.분석종료연도", value=2035.0))
    assert study.sources.frame.years.last == 2035
    assert study.years.last == 2030
    agree(in_case(study, found, 1), single_numbers(study_of(tmp_path / "built", extended(richer(), 2035), LATER)))


def test_a_delay_gives_what_everything_that_begins_with_the_operation_a_year_later_gives(tmp_path: Path) -> None:
    study, found = with_scenarios(tmp_path / "cases", scenario("지연", "개원 지연", value=1.0))
    rows = richer()
    for name in ("staffing_plan", "output_plan"):
        for row in rows[name]:
            row |= {year: row.get(year - 1, 0) for year in reversed(YEARS)}
    for row in rows["premises"]:
        if row["field"] == "opening_year":
            row["value"] += 1
    for row in (*rows["benefits"], *rows["revenues"], *rows["operating_costs"], *rows["output_indicators"]):
        row["start_year"] = row.get("start_year", YEARS[0]) + 1
        if YEARS[0] in row:
            row |= {year: row.get(year - 1, 0) for year in reversed(YEARS)}
    agree(in_case(study, found, 1), single_numbers(study_of(tmp_path / "built", rows, YEARS)))


def test_a_delay_loses_only_what_leaves_the_period(tmp_path: Path) -> None:
    study, found = with_scenarios(tmp_path, scenario("지연", "opening_delay", value=1.0))
    heads = study.lines["staffing.total_headcount"]
    (cost,) = found.numbers([study.lines["staffing.cost_total"]])
    lost = study.lines["staffing.cost"].at(year=YEARS[-1])
    assert heads.at(year=YEARS[-1])
    assert cost[0].value is not None
    assert lost is not None
    assert cost[1].value == pytest.approx(cost[0].value - lost)


def test_a_cell_that_a_second_scenario_leaves_alone_keeps_its_base_there(tmp_path: Path) -> None:
    study, found = with_scenarios(
        tmp_path, scenario("가", "capital_cost", factor=1.1), scenario("나", "operating_cost", factor=1.1)
    )
    invested, running = found.numbers([study.lines["capital.economic.total"], study.lines["operating.total"]])
    base_invested, base_running = (numbers[0].value for numbers in (invested, running))
    assert base_invested is not None
    assert base_running is not None
    assert [number.value for number in invested] == pytest.approx([base_invested, base_invested * 1.1, base_invested])
    assert [number.value for number in running] == pytest.approx([base_running, base_running, base_running * 1.1])
