"""When prior procedures end, and how long they take together; and the grades of risks."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feasibility.appraisal.procedures import Procedures
from tests.appraisal.projects import ASSUMED, one, study_of
from tests.appraisal.test_financial import YEARS, project


def step(number: int, year: int | None, month: int | None, months: int | None, **more: Any) -> dict[Any, Any]:
    return {
        "key": f"절차-{number:02d}",
        "name": f"절차 {number}",
        "verdict": "required",
        "start_year": year,
        "start_month": month,
        "months": months,
        **more,
        **ASSUMED,
    }


def found_for(folder: Path, *rows: dict[Any, Any]) -> Procedures | None:
    return study_of(folder, project(prior_procedures=list(rows)), YEARS).parts.procedures


def test_six_months_from_july_end_in_december_and_two_from_january_in_february(tmp_path: Path) -> None:
    found = found_for(tmp_path, step(1, 2026, 7, 6), step(2, 2027, 1, 2), step(3, 2027, None, 12), step(4, None, 3, 5))
    assert found is not None
    ends = [(found.end_year.at(key), found.end_month.at(key)) for key in ("절차-01", "절차-02", "절차-03")]
    assert ends == [(2026, 12), (2027, 2), (2027, 12)]
    assert [found.is_scheduled.at(f"절차-0{number}") for number in (1, 2, 3, 4)] == [1, 1, 1, 0]
    # July 2026 to December 2027.
    assert one(found.procedure_months) == 18


def test_without_dates_there_is_no_calendar(tmp_path: Path) -> None:
    assert found_for(tmp_path, step(1, None, None, 3), step(2, 2027, 1, None)) is None


@settings(max_examples=8, deadline=None)
@given(
    steps=st.lists(st.tuples(st.integers(1950, 2150), st.integers(1, 12), st.integers(1, 600)), min_size=1, max_size=12)
)
def test_the_last_month_is_that_of_the_calendar(steps: list[tuple[int, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        found = found_for(Path(folder), *(step(number, *given) for number, given in enumerate(steps, start=1)))
    assert found is not None
    spans = []
    for number, (year, month, months) in enumerate(steps, start=1):
        last = year * 12 + month - 1 + months - 1
        assert found.end_year.at(f"절차-{number:02d}") == last // 12
        assert found.end_month.at(f"절차-{number:02d}") == last % 12 + 1
        spans.append((year * 12 + month - 1, last + 1))
    assert one(found.procedure_months) == max(end for _, end in spans) - min(begin for begin, _ in spans)


def test_a_risk_is_high_from_15_and_medium_from_8(tmp_path: Path) -> None:
    pairs = [(3, 5), (5, 3), (2, 4), (2, 7 - 4), (1, 1), (4, 3)]
    risks = [
        {"key": f"위험-{place}", "name": f"위험 {place}", "probability": one_, "impact": other, **ASSUMED}
        for place, (one_, other) in enumerate(pairs)
    ]
    found = study_of(tmp_path, project(risks=risks), YEARS).parts.risk_register
    assert found is not None
    assert [found.risk_score.at(f"위험-{place}") for place in range(6)] == [15, 15, 8, 6, 1, 12]
    assert [found.is_high.at(f"위험-{place}") for place in range(6)] == [1, 1, 0, 0, 0, 0]
    assert [found.is_medium.at(f"위험-{place}") for place in range(6)] == [0, 0, 1, 0, 0, 1]
    assert [one(line) for line in (found.high_count, found.medium_count, found.low_count)] == [2, 2, 2]


@pytest.mark.parametrize("probability", range(1, 6))
def test_every_cell_of_the_matrix_has_one_grade(tmp_path: Path, probability: int) -> None:
    risks = [
        {"key": f"위험-{impact}", "name": f"위험 {impact}", "probability": probability, "impact": impact, **ASSUMED}
        for impact in range(1, 6)
    ]
    found = study_of(tmp_path, project(risks=risks), YEARS).parts.risk_register
    assert found is not None
    for impact in range(1, 6):
        grades = [line.at(f"위험-{impact}") for line in (found.is_low, found.is_medium, found.is_high)]
        assert sorted(grade for grade in grades if grade is not None) == [0, 0, 1]
