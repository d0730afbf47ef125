"""Faults of funding, loans, budgets, procedures and risks: each is found, at its cell."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import feasibility
from feasibility.appraisal import remarks
from feasibility.findings import Finding, Grade
from feasibility.terms import finding_line, get_language
from feasibility.workbook.template import write_workbooks
from tests.appraisal.projects import ASSUMED, Rows
from tests.appraisal.test_financial import YEARS
from tests.appraisal.test_funding import BUILDING, EARLY, LAND, LATE, funded_project
from tests.appraisal.test_loans import loan
from tests.appraisal.test_local_budget import CITY
from tests.appraisal.test_procedures import step
from tests.inputs.planting import found_in, planted

Change = dict[str, Any]


def found_for(folder: Path, rows: Rows) -> list[Finding]:
    """What reading and the appraisal say of some rows, in both languages without a blank left open."""
    write_workbooks(folder, "ko", {name: [{**row} for row in given] for name, given in rows.items()}, YEARS)
    inputs, findings = feasibility.read(folder)
    told = [finding for finding in findings if finding.code != "sheet-absent-optional"]
    assert (inputs is None) == any(finding.grade is Grade.ERROR for finding in told)
    if inputs is not None:
        told += remarks(feasibility.appraise(inputs))
    for finding in told:
        for language in ("ko", "en"):
            words = get_language(language)
            said = finding_line(str(finding.place), finding.code, finding.grade.value, finding.details, words)
            assert "{" not in said
    return told


FUNDED = (LAND, BUILDING, EARLY, LATE)
RISK = {"key": "위험-01", "name": "지연", "probability": 3, "impact": 3, **ASSUMED}
SOUND: list[tuple[str, Rows]] = [
    ("rows that meet in time", funded_project(*FUNDED)),
    ("a budget", funded_project(*FUNDED, local_budget=[CITY])),
    (
        "a procedure that waits for two others",
        funded_project(
            *FUNDED,
            prior_procedures=[step(1, 2026, 7, 6), step(2, 2026, 7, 3), step(3, 2027, 1, 2, after="절차-01, 절차-02")],
        ),
    ),
    (
        "a predecessor without dates",
        funded_project(*FUNDED, prior_procedures=[step(1, None, None, None), step(2, 2026, 1, 2, after="절차-01")]),
    ),
    (
        "a review to be checked, one that is due, and one done",
        funded_project(
            *FUNDED,
            prior_procedures=[
                step(1, 2026, 1, 1, review="own_review") | {"verdict": "to_check"},
                step(2, 2026, 1, 1, review="central_review") | {"verdict": "not_required"},
                step(3, 2026, 1, 1, review="feasibility_study") | {"verdict": "done"},
            ],
        ),
    ),
]
FAULTS: list[tuple[str, Rows, str, str, Grade]] = [
    (
        "shares of 120 %",
        funded_project(LAND, {**BUILDING, "city": 0.5}, EARLY, LATE),
        "share-sum",
        "costs.xlsx › 재원조달!E6:I6",
        Grade.ERROR,
    ),
    (
        "an item that two rows pay for",
        funded_project(*FUNDED, {"key": "재원-05", "group": "공사비", "phase_start": 2027, "city": 1.0}),
        "funding-overlap",
        "costs.xlsx › 재원조달!B9",
        Grade.ERROR,
    ),
    (
        "operation in windows that overlap",
        funded_project(LAND, BUILDING, EARLY, {**LATE, "phase_start": 2028}),
        "funding-overlap",
        "costs.xlsx › 재원조달!B8",
        Grade.ERROR,
    ),
    (
        "an item without a payer",
        funded_project(BUILDING, EARLY, LATE),
        "funding-without-payer",
        "costs.xlsx › 사업비!A5",
        Grade.WARNING,
    ),
    (
        "an item whose payers begin too late",
        funded_project(LAND, {**BUILDING, "phase_start": 2027}, EARLY, LATE),
        "funding-without-payer",
        "costs.xlsx › 사업비!A6",
        Grade.WARNING,
    ),
    (
        "operation without a payer for a year",
        funded_project(LAND, BUILDING, EARLY, {**LATE, "phase_start": 2030}),
        "funding-operation-gap",
        "costs.xlsx › 재원조달!D8",
        Grade.WARNING,
    ),
    (
        "a loan longer than the period",
        funded_project(*FUNDED, loans=[loan("annuity", 100, 0.05, 1, 9)]),
        "loan-past-period",
        "costs.xlsx › 차입금!G5",
        Grade.WARNING,
    ),
    (
        "a loan of a year outside the period",
        funded_project(*FUNDED, loans=[loan("annuity", 100, 0.05, 0, 2, first=2040)]),
        "year-out-of-period",
        "costs.xlsx › 차입금!D5",
        Grade.ERROR,
    ),
    (
        "an interest rate written as a percentage",
        funded_project(*FUNDED, loans=[loan("annuity", 100, 5.0, 0, 2)]),
        "cell-range",
        "costs.xlsx › 차입금!E5",
        Grade.ERROR,
    ),
    (
        "a depreciation over less than a year",
        funded_project(
            *FUNDED,
            tax_depreciation=[
                {
                    "key": "세무-01",
                    "kind": "depreciation",
                    "name": "건물",
                    "item": "공사비",
                    "method": "straight_line",
                    "life": -3,
                    **ASSUMED,
                }
            ],
        ),
        "cell-range",
        "costs.xlsx › 세무·감가!F5",
        Grade.ERROR,
    ),
    (
        "a budget of nothing",
        funded_project(*FUNDED, local_budget=[{**CITY, "amount": 0}]),
        "cell-range",
        "costs.xlsx › 지방재정!D5",
        Grade.ERROR,
    ),
    (
        "a budget of a payer that is none",
        funded_project(*FUNDED, local_budget=[{**CITY, "payer": "군"}]),
        "cell-choice",
        "costs.xlsx › 지방재정!B5",
        Grade.ERROR,
    ),
    (
        "a procedure before its predecessor",
        funded_project(*FUNDED, prior_procedures=[step(1, 2026, 7, 6), step(2, 2026, 12, 2, after="절차-01")]),
        "procedure-before-predecessor",
        "study.xlsx › 사전절차!I6",
        Grade.WARNING,
    ),
    (
        "procedures that wait for each other",
        funded_project(
            *FUNDED,
            prior_procedures=[step(1, None, None, None, after="절차-02"), step(2, None, None, None, after="절차-01")],
        ),
        "reference-cycle",
        "study.xlsx › 사전절차!K5",
        Grade.ERROR,
    ),
    (
        "a predecessor that is none",
        funded_project(*FUNDED, prior_procedures=[step(1, 2026, 7, 6), step(2, 2027, 1, 2, after="절차-09")]),
        "key-unknown",
        "study.xlsx › 사전절차!K6",
        Grade.ERROR,
    ),
    (
        "a review that is typed as required and is not due",
        funded_project(*FUNDED, prior_procedures=[step(1, 2026, 7, 6), step(2, 2027, 1, 2, review="central_review")]),
        "verdict-contradicted",
        "study.xlsx › 사전절차!E6",
        Grade.WARNING,
    ),
    (
        "a risk graded beyond the scale",
        funded_project(*FUNDED, risks=[{**RISK, "impact": 6}]),
        "cell-range",
        "appraisal.xlsx › 위험등록부!F5",
        Grade.ERROR,
    ),
]


@pytest.mark.parametrize("rows", [row[1] for row in SOUND], ids=[row[0] for row in SOUND])
def test_what_is_sound_gives_no_finding(tmp_path: Path, rows: Rows) -> None:
    assert [(finding.code, str(finding.place)) for finding in found_for(tmp_path, rows)] == []


@pytest.mark.parametrize(
    ("rows", "code", "where", "grade"), [row[1:] for row in FAULTS], ids=[row[0] for row in FAULTS]
)
def test_a_fault_is_found_once_and_at_its_cell(tmp_path: Path, rows: Rows, code: str, where: str, grade: Grade) -> None:
    findings = found_for(tmp_path, rows)
    assert [(finding.code, str(finding.place)) for finding in findings] == [(code, where)]
    assert findings[0].grade is grade


def test_a_heading_that_is_no_payer_is_found_with_the_one_that_was_meant() -> None:
    found = {finding.code: finding for finding in found_in(planted(("재원조달", "G4", "시비율")))}
    assert found["column-unknown"].place.cell == "G4"
    assert found["column-unknown"].details["suggestion"] == "시비"


def test_both_pairs_of_thresholds_must_agree_before_a_typed_verdict_is_contradicted(tmp_path: Path) -> None:
    """96,186 with 57,094 of the state is due by the law and not by the announced pair: no verdict contradicts."""
    inputs, _ = feasibility.read(Path(__file__).parents[2] / "inputs")
    assert inputs is not None
    told = {finding.code for finding in remarks(feasibility.appraise(inputs))}
    assert "verdict-contradicted" not in told
    small = [
        step(1, 2026, 1, 1, review="preliminary_study"),
        step(2, 2026, 1, 1, review="preliminary_study") | {"verdict": "not_required"},
    ]
    findings = found_for(tmp_path, funded_project(*FUNDED, prior_procedures=small))
    assert [(finding.code, finding.place.cell) for finding in findings] == [("verdict-contradicted", "E5")]
