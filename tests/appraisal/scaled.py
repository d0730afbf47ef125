"""An invented study with a survey, demand, driven space, sites, power and institutes to compare with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from feasibility.appraisal import Study
from tests.appraisal.projects import ASSUMED, study_of
from tests.inputs.small_study import YEARS, small_study

SheetRows = dict[str, list[dict[Any, Any]]]


def scaled_rows() -> SheetRows:
    """The rows of the study, made anew so that a test may change them."""
    rows = small_study()
    rows["demand_survey"] = [
        answer(1, "참여 의향", "있음", count=54, sample=400, respondents=120, target="기업", method="온라인"),
        answer(2, "참여 의향", "조건부", count=30),
        answer(3, "참여 의향", "없음", count=36),
        answer(4, "바라는 교육", "단기", several="yes", share=0.7),
        answer(5, "바라는 교육", "장기", several="yes", share=0.5),
    ]
    rows["demand_estimates"] = [
        {
            "key": "수요-01",
            "name": "단기연수",
            "unit": "명",
            "base_year": 2025,
            "base_value": 1000,
            "growth_rate": 0.1,
            "answers": "설문-01",
            "indicator": "성과-02",
            **ASSUMED,
        },
        {"key": "수요-02", "name": "행사", "unit": "명", 2027: 5, 2028: 6, 2029: 7, 2030: 8, **ASSUMED},
        {"key": "수요-03", "name": "연수 계획", "unit": "명", "indicator": "성과-02", **ASSUMED},
    ]
    rows["output_indicators"][0]["compared_as"] = "papers"
    rows["output_indicators"][1]["compared_as"] = "trainees"
    rows["space_plan"] = [
        space(1, "연구실", driver="연구", driver_share=1.0, area_per_person=20.0, net_ratio=0.8),
        space(2, "사무실", driver="all", driver_share=0.5, area_per_person=10.0),
        space(3, "강의실", driver="수요-02", driver_share=0.25, area_per_person=5.0),
        space(4, "기숙사", driver="성과-02", driver_share=0.1, area_per_person=30.0),
        space(5, "회의실", persons=10.0, area_per_person=3.0),
        space(6, "전산실", area=410.0),
    ]
    rows["computing_power"] = [
        {
            "key": "전력-01",
            "name": "전산실",
            "kind": "computing",
            "nodes": 10,
            "power_per_node": 10,
            "load_margin": 1.2,
            "hours": 8000,
            "utilisation": 0.5,
            "pue": 1.5,
            "tariff": 100,
            "start_year": 2029,
            **ASSUMED,
        },
        {
            "key": "전력-02",
            "name": "건물",
            "kind": "building",
            "energy_per_area": 100,
            "peak_per_area": 50,
            "tariff": 100,
            **ASSUMED,
        },
    ]
    rows["power_supply"] = [
        supply(1, "energy", year=2025, months=6, generation=300, consumption=100),
        supply(2, "capacity", capacity=0.1),
    ]
    rows["sites"] = [
        site(1, selected="yes", area=1000, coverage_limit=0.5, floor_area_limit=2.0, floors=2),
        site(2, area=300, coverage_limit=0.6, floor_area_limit=2.0, floors=5, area_per_space=200, parking_per_space=30),
        site(3, area=5000),
        site(4),
    ]
    rows["cases"] = [
        {
            "key": "사례-01",
            "kind": "domestic",
            "name": "가 연구소",
            "papers": 45,
            "researchers": 30,
            "output_year": 2024,
            "budget": 90,
            "people": 45,
            "comparable": "yes",
            **ASSUMED,
        },
        {
            "key": "사례-02",
            "kind": "foreign",
            "name": "나 연구소",
            "papers": 10,
            "budget": 20,
            "budget_scope": "partial",
            "area": 4000,
            "people_housed": 100,
            **ASSUMED,
        },
    ]
    rows["benchmarks"] = [
        norm(1, "papers_per_researcher", 0.5, comparable="yes"),
        norm(2, "papers_per_researcher", 9.0),
        norm(3, "area_per_person", 100.0, comparable="yes"),
        norm(4, "area_per_person", 60.0, comparable="yes"),
    ]
    return rows


def scaled_study(folder: Path, rows: SheetRows | None = None) -> Study:
    """The study of the rows."""
    return study_of(folder, scaled_rows() if rows is None else rows, YEARS)


def answer(number: int, question: str, text: str, **more: Any) -> dict[str, Any]:
    """A row of the survey."""
    row = {"key": f"설문-{number:02d}", "survey": "수요조사", "question": question, "answer": text}
    return {**row, "several": "no", **more, **ASSUMED}


def space(number: int, name: str, **more: Any) -> dict[str, Any]:
    """A row of the space plan."""
    return {"key": f"공간-{number:02d}", "name": name, **more, **ASSUMED}


def supply(number: int, kind: str, **more: Any) -> dict[str, Any]:
    """A row of the power supply."""
    return {"key": f"수급-{number:02d}", "name": f"지역 {number}", "kind": kind, **more, **ASSUMED}


def site(number: int, **more: Any) -> dict[str, Any]:
    """A candidate site."""
    return {"key": f"입지-{number:02d}", "name": f"후보지 {number}", **more, **ASSUMED}


def norm(number: int, measure: str, value: float, **more: Any) -> dict[str, Any]:
    """A published ratio."""
    return {
        "key": f"기준값-{number:02d}",
        "measure": measure,
        "name": f"집단 {number}",
        "value": value,
        **more,
        **ASSUMED,
    }
