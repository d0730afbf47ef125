"""The commands as a person meets them: what they print, what they leave, and with which exit status they end."""

from __future__ import annotations

import itertools
import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from feasibility.cli import DONE, MISUSED, STOPPED, main
from feasibility.workbook.template import write_workbooks
from tests.report.studies import NEAR, copied, everything_in, write_cells

SAY = "from feasibility.cli import main; main(prog_name='feasibility')"
DELIVERED = ("report.docx", "summary.docx", "model.xlsx", "results.json")


def run(*arguments: object) -> Result:
    """A command inside this process; what is no deliberate exit is raised, so no traceback passes unseen."""
    return CliRunner().invoke(main, [str(each) for each in arguments], catch_exceptions=False)


def process(*arguments: object, encoding: str = "utf-8") -> subprocess.CompletedProcess[bytes]:
    """A command in a process of its own, as a terminal of an encoding starts it."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONUTF8"}
    return subprocess.run(
        [sys.executable, "-c", SAY, *map(str, arguments)],
        env={**environment, "PYTHONIOENCODING": encoding},
        capture_output=True,
        check=False,
    )


@pytest.fixture(scope="module")
def reported(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Result]:
    """A report delivered into a folder, and what the command said."""
    out = tmp_path_factory.mktemp("reported") / "out"
    return out, run("report", NEAR, "-o", out)


@pytest.fixture
def spoilt(tmp_path: Path) -> Path:
    """A study with one fault that stops the work."""
    folder = copied(NEAR, tmp_path / "spoilt")
    write_cells(folder, [("costs.xlsx", "사업비", "G6", "반값")])
    return folder


# report


def test_a_report_is_delivered_with_its_workbook_results_and_figures(reported: tuple[Path, Result]) -> None:
    out, result = reported
    assert result.exit_code == DONE, result.output
    for name in DELIVERED:
        assert (out / name).stat().st_size > 1000, name
        assert str(out / name) in result.output
    figures = sorted(path.name for path in (out / "figures").iterdir())
    assert len(figures) >= 8
    assert [name[:2] for name in figures] == [f"{number:02d}" for number in range(1, len(figures) + 1)]
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in (out / "figures").iterdir())


def test_the_closing_summary_names_the_main_facts(reported: tuple[Path, Result]) -> None:
    _, result = reported
    assert "편익/비용 비율(B/C)  1.028" in result.output
    assert "내부수익률(IRR)  10%" in result.output


def test_the_same_inputs_give_the_same_bytes_in_another_process_and_place(
    reported: tuple[Path, Result], tmp_path: Path
) -> None:
    finished = process("report", copied(NEAR, tmp_path / "elsewhere" / NEAR.name), "-o", tmp_path / "other")
    assert finished.returncode == DONE, finished.stderr.decode()
    first, second = everything_in(reported[0]), everything_in(tmp_path / "other")
    assert list(first) == list(second)
    assert [name for name in first if first[name] != second[name]] == []


def test_a_second_run_into_the_same_folder_changes_nothing(reported: tuple[Path, Result]) -> None:
    out, _ = reported
    before = everything_in(out)
    assert run("report", NEAR, "-o", out).exit_code == DONE
    assert everything_in(out) == before


def test_a_finding_that_stops_the_work_makes_no_folder(spoilt: Path, tmp_path: Path) -> None:
    result = run("report", spoilt, "-o", tmp_path / "out")
    assert result.exit_code == STOPPED
    assert "costs.xlsx › 사업비!G6" in result.output
    assert "아무 파일도 쓰지 않았습니다" in result.output
    assert not (tmp_path / "out").exists()


def test_a_finding_that_stops_the_work_leaves_an_earlier_report_untouched(spoilt: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "report.docx").write_bytes(b"an earlier one")
    moment = out.stat().st_mtime_ns
    assert run("report", spoilt, "-o", out).exit_code == STOPPED
    assert everything_in(out) == {"report.docx": b"an earlier one"}
    assert out.stat().st_mtime_ns == moment


@pytest.mark.parametrize("turn", [1, 2])
def test_an_edited_report_is_kept_and_the_new_one_goes_beside_it(
    reported: tuple[Path, Result], tmp_path: Path, turn: int
) -> None:
    out = tmp_path / "out"
    shutil.copytree(reported[0], out)
    names = ["report.docx", "report-2.docx", "report-3.docx"]
    for edited, new in itertools.pairwise(names[: turn + 1]):
        (out / edited).write_bytes(b"edited by a person")
        result = run("report", NEAR, "-o", out)
        assert result.exit_code == DONE
        assert f'"{new}"' in result.output
        assert "[report-edited]" in result.output
        assert (out / edited).read_bytes() == b"edited by a person"
        assert (out / new).read_bytes().startswith(b"PK")
    assert sorted(path.name for path in out.glob("report*.docx")) == sorted(names[: turn + 1])


# what a person may get wrong


def test_no_mistake_of_a_person_ends_in_a_traceback(tmp_path: Path) -> None:
    plain = tmp_path / "plain.txt"
    plain.write_text("not a folder", encoding="utf-8")
    empty = tmp_path / "empty"
    empty.mkdir()
    foreign = tmp_path / "foreign"
    foreign.mkdir()
    (foreign / "costs.xlsx").write_text("not a workbook", encoding="utf-8")
    (foreign / "notes.csv").write_text("a,b", encoding="utf-8")
    for arguments, status in (
        (("check", tmp_path / "nowhere"), STOPPED),
        (("check", plain), STOPPED),
        (("check", empty), STOPPED),
        (("check", foreign), STOPPED),
        (("check", foreign, "--annotate", plain), STOPPED),
        (("check", NEAR, "--annotate", NEAR), MISUSED),
        (("report", tmp_path / "nowhere", "-o", tmp_path / "out"), STOPPED),
        (("report", foreign, "-o", tmp_path / "out"), STOPPED),
        (("report", NEAR, "-o", plain), STOPPED),
        (("report", NEAR, "-o", plain / "below"), STOPPED),
        (("new", plain), STOPPED),
        (("new", plain / "below"), STOPPED),
        (("new", foreign), STOPPED),
        (("trace", "benefit_cost_ratio", foreign), STOPPED),
        (("trace", "", NEAR), MISUSED),
        (("trace",), MISUSED),
        (("report", NEAR, "another"), MISUSED),
        (("report", NEAR, "--language", "fr"), MISUSED),
        (("trace", "benefit_cost_ratio", NEAR, "--depth", "-1"), MISUSED),
        (("publish", NEAR), MISUSED),
    ):
        result = run(*arguments)
        assert result.exit_code == status, (arguments, result.output)
        assert result.output.strip(), arguments
    assert not (tmp_path / "out").exists()
    assert plain.read_text(encoding="utf-8") == "not a folder"


def test_marked_copies_that_cannot_be_written_are_a_finding(spoilt: Path, tmp_path: Path) -> None:
    plain = tmp_path / "plain.txt"
    plain.write_text("not a folder", encoding="utf-8")
    result = run("check", spoilt, "--annotate", plain)
    assert result.exit_code == STOPPED
    assert "[folder-unwritable]" in result.output


# check


def test_check_prints_json_with_a_place_and_a_sentence_for_each_finding(spoilt: Path) -> None:
    result = CliRunner().invoke(main, ["check", str(spoilt), "--json"], catch_exceptions=False)
    assert result.exit_code == STOPPED
    rows = json.loads(result.stdout)
    assert {frozenset(row) for row in rows} == {frozenset(("code", "grade", "workbook", "sheet", "cell", "text"))}
    faults = [row for row in rows if row["grade"] == "error"]
    assert [(row["code"], row["workbook"], row["sheet"], row["cell"]) for row in faults] == [
        ("cell-type", "costs.xlsx", "사업비", "G6")
    ]
    assert "반값" in faults[0]["text"]


def test_check_marks_cells_in_copies_and_leaves_the_originals(spoilt: Path, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    before = everything_in(spoilt)
    result = run("check", spoilt, "--annotate", tmp_path / "marked")
    assert result.exit_code == STOPPED
    assert everything_in(spoilt) == before
    cell = load_workbook(tmp_path / "marked" / "costs.xlsx")["사업비"]["G6"]
    assert cell.comment is not None
    assert "반값" in cell.comment.text
    assert cell.fill.fgColor.rgb == "00FF9999"


def test_check_speaks_english_on_request(spoilt: Path) -> None:
    result = run("check", spoilt, "--language", "en")
    assert result.exit_code == STOPPED
    assert "costs.xlsx › 사업비!G6" in result.output
    assert "[cell-type] error" in result.output


def test_sound_inputs_are_called_sound() -> None:
    result = run("check", NEAR)
    assert result.exit_code == DONE
    assert "작업을 멈출 문제가 없습니다" in result.output


# new


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_new_study_is_five_workbooks_that_lack_only_what_must_be_filled(tmp_path: Path, language: str) -> None:
    folder = tmp_path / "study"
    assert run("new", folder, "--language", language).exit_code == DONE
    names = {"study.xlsx", "costs.xlsx", "staffing.xlsx", "research_output.xlsx", "appraisal.xlsx"}
    assert {path.name for path in folder.iterdir()} == names
    rows = json.loads(run("check", folder, "--json").stdout)
    stopping = {row["code"] for row in rows if row["grade"] == "error"}
    assert stopping == {"cell-required", "cost-sheet-missing"}
    assert {row["code"] for row in rows} - stopping == {"sheet-absent-optional"}


def test_a_worked_study_checks_without_a_fault(tmp_path: Path) -> None:
    folder = tmp_path / "study"
    assert run("new", folder, "--example").exit_code == DONE
    assert run("check", folder).exit_code == DONE


def test_a_new_study_may_start_with_the_shipped_coefficients(tmp_path: Path) -> None:
    assert run("new", tmp_path / "study", "--coefficients", "gyeongbuk_2020").exit_code == DONE
    refused = run("new", tmp_path / "other", "--coefficients", "seoul")
    assert refused.exit_code == MISUSED
    assert "gyeongbuk_2020" in refused.stderr
    assert run("new", tmp_path / "both", "--example", "--coefficients", "gyeongbuk_2020").exit_code == MISUSED
    assert not (tmp_path / "other").exists()
    assert not (tmp_path / "both").exists()


# trace


def test_trace_leads_from_a_fact_down_to_cells() -> None:
    result = run("trace", "benefit_cost_ratio", NEAR)
    assert result.exit_code == DONE
    lines = result.output.splitlines()
    assert "편익/비용 비율 = 1.0275" in lines[0]
    assert "총편익 현재가치 ÷" in lines[0]
    cells = {line.strip() for line in lines if "xlsx › " in line}
    assert "costs.xlsx › 사업비!G6 = 0.5 백만원/㎡ (가정)" in cells
    assert "study.xlsx › 분석전제!B13 = 0.08 (가정)" in cells
    assert "study.xlsx › 분석전제!B8 = 2026 년 (가정)" in cells


def test_trace_goes_down_as_far_as_asked() -> None:
    lines = run("trace", "benefit_cost_ratio", NEAR, "--depth", "1").output.splitlines()
    assert [len(line) - len(line.lstrip()) for line in lines] == [0, 2, 2]
    assert len(run("trace", "benefit_cost_ratio", NEAR, "--depth", "0").output.splitlines()) == 1


def test_trace_prints_json_of_the_same_tree() -> None:
    tree = json.loads(run("trace", "benefit_cost_ratio", NEAR, "--json").stdout)
    assert tree["value"] == pytest.approx(2905.94624 / 2828.022848)
    assert [below["name"] for below in tree["below"]] == [
        "economic.guideline.present_value_of_benefits",
        "economic.guideline.present_value_of_costs",
    ]


def test_a_misspelt_key_gets_suggestions() -> None:
    result = run("trace", "benefit_cost_ratoi", NEAR)
    assert result.exit_code == MISUSED
    assert "benefit_cost_ratio," in result.output


# terminals


def test_a_terminal_in_cp949_shows_what_it_can(spoilt: Path, tmp_path: Path) -> None:
    finished = process("check", spoilt, encoding="cp949")
    assert finished.returncode == STOPPED
    # cp949 has no › and no Latin-1 letters: they are replaced, the sentence is whole.
    text = finished.stderr.decode("cp949")
    assert "반값" in text
    assert "Traceback" not in text
    traced = process("trace", "benefit_cost_ratio", NEAR, encoding="cp949")
    assert traced.returncode == DONE
    assert "총편익 현재가치" in traced.stdout.decode("cp949")
    delivered = process("report", NEAR, "-o", tmp_path / "out", encoding="cp949")
    assert delivered.returncode == DONE
    assert "내부수익률" in delivered.stdout.decode("cp949")


def test_a_terminal_of_ascii_survives() -> None:
    finished = process("check", NEAR, encoding="ascii")
    assert finished.returncode == DONE
    assert b"Traceback" not in finished.stderr


# alternatives


@pytest.fixture(scope="module")
def alternative_study(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The study near break-even with an alternative in which building costs half."""
    folder = copied(NEAR, tmp_path_factory.mktemp("alternatives") / "study")
    rows: dict[str, list[dict[str, object]]] = {
        "alternatives": [
            {"key": "대안-01", "name": "반값", "base": "no", "evidence": "assumed"},
            {"key": "대안-02", "name": "원안", "base": "yes", "evidence": "assumed"},
        ],
        "alternative_changes": [
            {
                "key": "변경-01",
                "alternative": "반값",
                "target": "사업비.자본-02.단가",
                "value": 0.25,
                "evidence": "assumed",
            }
        ],
    }
    write_workbooks(folder, "ko", rows, range(2026, 2031))
    return folder


def test_a_report_of_an_alternative_says_so_and_has_a_workbook_of_its_own(
    alternative_study: Path, tmp_path: Path
) -> None:
    for name in ("원안", " 반값"):
        assert run("report", alternative_study, "-o", tmp_path / name.strip(), "--alternative", name).exit_code == DONE
    facts = {
        name: json.loads((tmp_path / name / "results.json").read_text(encoding="utf-8"))["facts"]
        for name in ("원안", "반값")
    }
    # 200 less of building, and of the fees and the contingency that follow it.
    saved = facts["원안"]["initial_investment"]["value"] - facts["반값"]["initial_investment"]["value"]
    assert saved == pytest.approx(200 * (1 + 0.05 + 0.05 + 0.025) * 1.1)
    assert "대안: 반값" in xml_of(tmp_path / "반값" / "report.docx")
    assert {path.name for path in (tmp_path / "반값").iterdir()} >= set(DELIVERED)


def test_a_trace_of_an_alternative_ends_in_the_cell_that_changes(alternative_study: Path) -> None:
    lines = run("trace", "initial_investment", alternative_study, "--alternative", "반값").output.splitlines()
    assert "appraisal.xlsx › 대안변경!D5 = 0.25 백만원/㎡ (가정)" in [line.strip() for line in lines]


def test_an_alternative_that_is_not_there_is_named_with_those_that_are(alternative_study: Path, tmp_path: Path) -> None:
    result = run("report", alternative_study, "-o", tmp_path / "out", "--alternative", "확대안")
    assert result.exit_code == MISUSED
    assert "확대안" in result.output
    assert "반값, 원안" in result.output
    assert not (tmp_path / "out").exists()


def xml_of(path: Path) -> str:
    """The text of a Word file's body."""
    with zipfile.ZipFile(path) as package:
        return package.read("word/document.xml").decode("utf-8")
