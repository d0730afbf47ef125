"""Ten faults in one copy of the worked example: all are said at once, each with its place and its remedy.

After an intended change of the wording, write the golden text anew and look at the difference::

    python -m tests.report.test_planted_faults
"""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from feasibility.cli import STOPPED, main
from tests.report.studies import POHANG, PROJECT, Change, copied, write_cells

GOLDEN = PROJECT / "tests" / "golden" / "planted_faults.txt"
# What is planted, and the finding that must name it.
FAULTS: tuple[tuple[Change, str, str], ...] = (
    (("costs.xlsx", "사업비", "E5", "세 개"), "사업비!E5", "cell-type"),
    (("costs.xlsx", "사업비", "B7", "공시비"), "사업비!B7", "cell-choice"),
    (("costs.xlsx", "사업비", "G7", 9.9), "사업비!G7", "unit-price-band"),
    (("costs.xlsx", "사업비", "I9", 5), "사업비!I9", "cell-range"),
    (("costs.xlsx", "사업비", "J6", "자본-33"), "사업비!J6", "key-unknown"),
    (("costs.xlsx", "연차투자", "C6", 0.5), "연차투자!B6", "share-sum"),
    (("staffing.xlsx", "인력계획", "C4", 2071), "인력계획!C4", "year-out-of-period"),
    (("staffing.xlsx", "직급별단가", "D4", "연붕"), "직급별단가!D4", "column-unknown"),
    (("research_output.xlsx", "성과지표", "E6", "#REF!"), "성과지표!E6", "cell-error"),
    (("study.xlsx", "과업개요", "B5", None), "과업개요!B5", "cell-required"),
)


def spoilt(target: Path) -> Path:
    folder = copied(POHANG, target)
    write_cells(folder, [change for change, _, _ in FAULTS])
    return folder


def printed(folder: Path, *more: str) -> Result:
    return CliRunner().invoke(main, ["report", str(folder), *more], catch_exceptions=False)


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> str:
    place = tmp_path_factory.mktemp("faults")
    result = printed(spoilt(place / "spoilt"), "-o", str(place / "out"))
    assert result.exit_code == STOPPED
    assert not (place / "out").exists()
    return result.output


@pytest.mark.parametrize(("change", "place", "code"), FAULTS, ids=[place for _, place, _ in FAULTS])
def test_each_planted_fault_is_said_with_workbook_sheet_and_cell(
    output: str, change: Change, place: str, code: str
) -> None:
    lines = [line for line in output.splitlines() if line.startswith(f"{change[0]} › {place}")]
    assert [line for line in lines if f"[{code}]" in line], lines or output


def test_what_is_printed_is_what_the_golden_text_says(output: str) -> None:
    assert output == GOLDEN.read_text(encoding="utf-8")


def test_each_line_says_a_whole_sentence_its_code_and_its_grade(output: str) -> None:
    lines = [line for line in output.splitlines() if "[" in line]
    assert len(lines) >= len(FAULTS)
    whole = re.compile(r"(\.|가능한 값: .+)    \[[a-z-]+\] (오류|주의|참고)$")
    assert [line for line in lines if not whole.search(line) or "{" in line] == []


def test_the_grave_findings_come_first(output: str) -> None:
    grades = re.findall(r"\] (오류|주의|참고)$", output, re.MULTILINE)
    assert grades == sorted(grades, key=["오류", "주의", "참고"].index)


def test_a_cell_with_an_error_value_is_not_also_called_blank(output: str) -> None:
    assert [line for line in output.splitlines() if "성과지표!E6" in line and "[cell-error]" in line]
    assert not [line for line in output.splitlines() if "성과지표!E6" in line and "[cell-required]" in line]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        GOLDEN.write_text(
            printed(spoilt(Path(place) / "spoilt"), "-o", str(Path(place) / "out")).output,
            encoding="utf-8",
            newline="\n",
        )
