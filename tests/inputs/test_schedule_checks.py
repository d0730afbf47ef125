"""A schedule whose steps begin before what they come after."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import feasibility
from feasibility.findings import Finding, Grade
from feasibility.workbook.template import write_workbooks
from tests.inputs.small_study import YEARS, small_study

A = {"evidence": "assumed"}


def found(folder: Path, *steps: dict[str, Any]) -> list[Finding]:
    rows = small_study()
    rows["schedule"] = [
        {"key": f"일정-{number:02d}", "name": f"과제 {number}", **step, **A}
        for number, step in enumerate(steps, start=1)
    ]
    write_workbooks(folder, "ko", rows, YEARS)
    _, findings = feasibility.read(folder)
    return [each for each in findings if each.place.sheet == "추진일정"]


FIRST = {"start_year": 2027, "start_month": 3, "months": 6}  # March to August


def test_a_step_before_the_last_month_of_its_predecessor_is_a_warning_at_its_cell(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, FIRST, {"start_year": 2027, "start_month": 7, "months": 2, "after": "일정-01"})
    assert (finding.code, finding.grade) == ("schedule-before-predecessor", Grade.WARNING)
    assert finding.place.cell == "G6"
    assert dict(finding.details) == {"item": "일정-02", "other": "일정-01", "found": "2027-07", "expected": "2027-08"}


@pytest.mark.parametrize("month", [8, 9])
def test_a_step_in_the_last_month_of_its_predecessor_or_later_is_sound(tmp_path: Path, month: int) -> None:
    assert found(tmp_path, FIRST, {"start_year": 2027, "start_month": month, "months": 2, "after": "일정-01"}) == []


def test_every_predecessor_of_a_range_is_looked_at(tmp_path: Path) -> None:
    late = {"start_year": 2028, "start_month": 1, "months": 12}
    (finding,) = found(tmp_path, FIRST, late, {"start_year": 2028, "months": 1, "after": "일정-01~일정-02"})
    assert finding.details["other"] == "일정-02"
