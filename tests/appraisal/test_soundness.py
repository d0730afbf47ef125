"""Costs of nothing have no ratio: a finding, never a number without end, and nothing written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import feasibility
from feasibility.appraisal import unsound
from feasibility.cli import STOPPED, main
from feasibility.report import build
from feasibility.terms import get_language
from feasibility.workbook.template import write_workbooks
from tests.appraisal.projects import ASSUMED, Rows, cost, frame_of, study_of
from tests.appraisal.test_financial import YEARS

NOTHING = cost("자본-01", "construction", 0)


def rows_of(*costs: dict[str, Any], **more: Any) -> Rows:
    spread = [{"item": row["key"], "measure": "shares", 2026: 1.0, **ASSUMED} for row in costs]
    return {**frame_of(YEARS), "capital_costs": list(costs), "investment_phasing": spread, **more}


def operating(amount: float) -> list[dict[str, Any]]:
    item = {"key": "운영-01", "group": "운영", "name": "운영", "basis": "fixed", "amount": amount, "start_year": 2027}
    return [{**item, **ASSUMED}]


def test_costs_of_nothing_are_a_finding_at_the_sheet_of_costs(tmp_path: Path) -> None:
    (finding,) = unsound(study_of(tmp_path, rows_of(NOTHING, operating_costs=operating(0)), YEARS))
    assert (finding.code, str(finding.place)) == ("cost-not-positive", "costs.xlsx › 사업비")


def test_any_cost_above_nothing_is_sound(tmp_path: Path) -> None:
    assert unsound(study_of(tmp_path, rows_of(cost("자본-01", "construction", 1)), YEARS)) == ()


@pytest.mark.parametrize("command", ["check", "report"])
def test_costs_of_nothing_stop_check_and_report_alike_and_leave_no_file(tmp_path: Path, command: str) -> None:
    inputs, out = tmp_path / "inputs", tmp_path / "out"
    write_workbooks(inputs, "ko", {name: [{**row} for row in found] for name, found in rows_of(NOTHING).items()}, YEARS)
    more = ["-o", str(out)] if command == "report" else []
    result = CliRunner().invoke(main, [command, str(inputs), *more], catch_exceptions=False)
    assert result.exit_code == STOPPED
    assert "[cost-not-positive]" in result.output
    assert not out.exists()
    with pytest.raises(ValueError, match="cost-not-positive"):
        feasibility.write_report(inputs, out)


def test_a_project_that_only_operates_has_a_report_without_a_picture_of_nothing(tmp_path: Path) -> None:
    study = study_of(tmp_path, rows_of(NOTHING, operating_costs=operating(100)), YEARS)
    found = build(study, (), get_language("ko"), None, None)
    assert "report.docx" in found.files
    assert not [name for name in found.files if "project_cost_shares" in name]
