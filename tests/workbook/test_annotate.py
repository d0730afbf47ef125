"""Marked copies: the cells of the findings are coloured and commented, the originals untouched."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from feasibility.terms import get_language
from feasibility.workbook import annotate, read, write_workbooks
from tests.inputs.small_study import YEARS, changed, small_study


@pytest.fixture
def study(tmp_path: Path) -> Path:
    rows = changed(small_study(), "capital_costs", 1, unit_price=6.9, group="공시비")
    rows["staffing_plan"][0][2028] = "둘"
    write_workbooks(tmp_path / "study", "ko", rows, YEARS)
    return tmp_path / "study"


def test_cells_at_fault_are_coloured_by_grade_and_say_why(study: Path, tmp_path: Path) -> None:
    before = {path.name: path.read_bytes() for path in study.iterdir()}
    _, findings = read(study)
    written = annotate(study, findings, tmp_path / "marked", get_language("ko"))
    assert [path.name for path in written] == ["costs.xlsx", "staffing.xlsx"]
    costs = openpyxl.load_workbook(tmp_path / "marked" / "costs.xlsx")["사업비"]
    assert costs["B6"].fill.fgColor.rgb == "00FF9999"
    assert "공시비" in costs["B6"].comment.text
    assert "공사비" in costs["B6"].comment.text
    assert costs["G5"].comment is None
    assert {path.name: path.read_bytes() for path in study.iterdir()} == before


def test_marked_copies_are_the_same_bytes_each_time(study: Path, tmp_path: Path) -> None:
    _, findings = read(study)
    for name in ("a", "b"):
        annotate(study, findings, tmp_path / name, get_language("ko"))
    for path in (tmp_path / "a").iterdir():
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes()


def test_the_originals_are_never_written_over(study: Path) -> None:
    _, findings = read(study)
    with pytest.raises(ValueError, match="another folder"):
        annotate(study, findings, study, get_language("ko"))
