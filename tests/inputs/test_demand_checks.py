"""Faults of surveys, demand, space, sites and outputs: each is found, at its cell, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import feasibility
from feasibility.findings import Finding, Grade
from feasibility.terms import finding_line, get_language
from feasibility.workbook.template import write_workbooks
from tests.appraisal.scaled import SheetRows, answer, scaled_rows
from tests.inputs.small_study import YEARS

Planting = Callable[[SheetRows], object]
WARNINGS = {"survey-incomplete", "cell-without", "plan-overrides-driver"}


def found_in(folder: Path, rows: SheetRows) -> list[Finding]:
    write_workbooks(folder, "ko", rows, YEARS)
    inputs, findings = feasibility.read(folder)
    told = [finding for finding in findings if finding.code != "sheet-absent-optional"]
    assert (inputs is None) == any(finding.grade is Grade.ERROR for finding in told)
    for finding in told:
        for language in ("ko", "en"):
            words = get_language(language)
            said = finding_line(str(finding.place), finding.code, finding.grade.value, finding.details, words)
            assert "{" not in said
    return told


def change(sheet: str, row: int, **values: object) -> Planting:
    return lambda rows: rows[sheet][row].update(values)


def lagged(rows: SheetRows) -> None:
    """Two lags of two years in a chain: each leaves something, together they leave nothing."""
    rows["output_indicators"][0]["lag"] = 2
    rows["output_indicators"].append(
        {
            "key": "성과-03",
            "name": "특허",
            "unit": "건",
            "driver": "성과-01",
            "rate": 0.1,
            "lag": 2,
            "evidence": "assumed",
        }
    )


def planned(measure: str, value: float) -> Planting:
    """A plan for the papers, which the research staff drives."""
    row: dict[Any, Any] = {"indicator": "성과-01", "measure": measure, "evidence": "assumed"}
    row |= {**dict.fromkeys(YEARS, 0.5), 2029: value}
    return lambda rows: rows["output_plan"].append(row)


FAULTS: list[tuple[str, Planting, str, str]] = [
    # name, what is planted, code, where
    (
        "more respondents than were asked",
        change("demand_survey", 0, respondents=401),
        "survey-respondents",
        "수요조사!G5",
    ),
    ("no sample", change("demand_survey", 0, sample=None), "survey-incomplete", "수요조사!F5"),
    (
        "shares of one answer above 1",
        change("demand_survey", 3, question="참여 의향", several="no"),
        "survey-share-sum",
        "수요조사!K5",
    ),
    (
        "two samples of one survey",
        change("demand_survey", 2, sample=300),
        "survey-disagrees",
        "수요조사!F7",
    ),
    ("one question of two kinds", change("demand_survey", 4, several="no"), "survey-disagrees", "수요조사!I9"),
    (
        "more chose an answer than answered",
        change("demand_survey", 3, share=None, count=121),
        "survey-count",
        "수요조사!K8",
    ),
    ("a share and a number of persons", change("demand_survey", 0, share=0.4), "either-or", "수요조사!L5"),
    ("neither a share nor persons", change("demand_survey", 4, share=None), "either-or", "수요조사!L9"),
    (
        "an answer that comes twice",
        lambda rows: rows["demand_survey"].append(answer(6, "바라는 교육", "단기", several="yes", share=0.1)),
        "answer-duplicate",
        "수요조사!J10",
    ),
    ("a base without its year", change("demand_estimates", 0, base_year=None), "cell-required", "수요추정!E5"),
    ("a base and years", change("demand_estimates", 1, base_value=3, base_year=2025), "either-or", "수요추정!F6"),
    ("no base, no years, no indicator", change("demand_estimates", 2, indicator=None), "cell-required", "수요추정!F7"),
    ("a growth of nothing", change("demand_estimates", 1, growth_rate=0.1), "cell-without", "수요추정!G6"),
    ("a unit unlike the indicator's", change("demand_estimates", 0, unit="건"), "demand-unit", "수요추정!C5"),
    ("an answer that is none", change("demand_estimates", 0, answers="설문-09"), "key-unknown", "수요추정!H5"),
    ("persons and a driver", change("space_plan", 1, persons=3), "either-or", "공간계획!D6"),
    ("a driver without its share", change("space_plan", 1, driver_share=None), "cell-required", "공간계획!E6"),
    ("a share without a driver", change("space_plan", 4, driver_share=0.5), "cell-without", "공간계획!E9"),
    ("persons and an area", change("space_plan", 4, area=5), "either-or", "공간계획!G9"),
    ("a driver that is none", change("space_plan", 1, driver="연귀"), "key-unknown", "공간계획!D6"),
    ("a net ratio in percent", change("space_plan", 0, net_ratio=80.0), "cell-range", "공간계획!H5"),
    ("coverage without floors", change("sites", 0, floors=None), "cell-required", "입지후보!N5"),
    ("outdoor parking without a standard", change("sites", 1, area_per_space=None), "cell-required", "입지후보!O6"),
    ("a limit without the site's area", change("sites", 3, floor_area_limit=2.0), "cell-required", "입지후보!D8"),
    ("a floor-area limit in percent", change("sites", 0, floor_area_limit=200.0), "cell-range", "입지후보!M5"),
    ("a supply without its months", change("power_supply", 0, months=None), "cell-required", "전력수급!E5"),
    ("thirteen months", change("power_supply", 0, months=13), "cell-range", "전력수급!E5"),
    ("a lag longer than the period", change("output_indicators", 0, lag=4), "lag-past-period", "성과지표!G5"),
    (
        "a lag that a late start leaves no room for",
        change("output_indicators", 0, lag=2, start_year=2029),
        "lag-past-period",
        "성과지표!G5",
    ),
    ("lags of a chain longer than the period", lagged, "lag-past-period", "성과지표!G7"),
    ("a start after the period", change("output_indicators", 0, start_year=2031), "start-past-period", "성과지표!F5"),
    (
        "a power load that starts after the period",
        change("computing_power", 0, start_year=2031),
        "start-past-period",
        "전산전력!M5",
    ),
    ("a planned quantity beside a driver", planned("quantity", 3), "plan-overrides-driver", "성과계획!B6"),
    ("a ramp-up in percent", planned("ramp", 60), "ramp-over", "성과계획!E6"),
    (
        "a driver that leads back to itself",
        change("output_indicators", 0, driver="성과-01"),
        "reference-cycle",
        "성과지표!D5",
    ),
]


def test_what_is_sound_gives_no_finding(tmp_path: Path) -> None:
    assert found_in(tmp_path, scaled_rows()) == []


@pytest.mark.parametrize(("plant", "code", "where"), [row[1:] for row in FAULTS], ids=[row[0] for row in FAULTS])
def test_a_fault_is_found_once_and_at_its_cell(tmp_path: Path, plant: Planting, code: str, where: str) -> None:
    rows = scaled_rows()
    plant(rows)
    findings = found_in(tmp_path, rows)
    assert [(finding.code, str(finding.place).split(" › ")[1]) for finding in findings] == [(code, where)]
    assert findings[0].grade is (Grade.WARNING if code in WARNINGS else Grade.ERROR)


def test_a_lag_that_leaves_one_year_is_no_fault(tmp_path: Path) -> None:
    rows = scaled_rows()
    rows["output_indicators"][0]["lag"] = 3
    assert found_in(tmp_path, rows) == []


def test_a_survey_stated_alike_in_every_row_is_no_fault(tmp_path: Path) -> None:
    rows = scaled_rows()
    for row in rows["demand_survey"]:
        row |= {"sample": 400, "respondents": 120, "target": "기업"}
    assert found_in(tmp_path, rows) == []


def test_a_benefit_that_comes_after_the_period_is_found(tmp_path: Path) -> None:
    rows = scaled_rows()
    rows["benefits"] = [
        {
            "key": "편익-01",
            "name": "편익",
            "scope": "guideline",
            "basis": "fixed",
            "amount": 5,
            "lag": 4,
            "evidence": "assumed",
        }
    ]
    assert [(finding.code, finding.place.sheet) for finding in found_in(tmp_path, rows)] == [
        ("lag-past-period", "편익")
    ]
