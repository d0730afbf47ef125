"""A study's own chapters: they take the place of those of the same name, and every fault in them is a finding."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import feasibility
from feasibility.cli import DONE, STOPPED, main
from feasibility.document import read_back
from feasibility.report import Built, build
from tests.report.studies import KOREAN, NEAR, POHANG, copied, everything_in, said, write_cells

SLOWEST = 60  # seconds; a chapter that never ends is stopped, so that the test says it


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = copied(NEAR, tmp_path / "study")
    (found / "narrative").mkdir()
    return found


def write(folder: Path, name: str, text: str) -> None:
    (folder / "narrative" / name).write_text(text, encoding="utf-8", newline="\n")


def built(folder: Path) -> Built:
    """The report of a folder; the tests share the pictures that are drawn."""
    inputs, findings = feasibility.read(folder)
    assert inputs is not None
    return build(feasibility.appraise(inputs), findings, KOREAN, folder, folder.parents[1] / "pictures")


def texts(folder: Path) -> str:
    found = built(folder)
    assert found.files, said(found.findings)
    return read_back(found.files["report.docx"])


def reported(folder: Path, out: Path) -> Result:
    return CliRunner().invoke(main, ["report", str(folder), "-o", str(out)], catch_exceptions=False)


# taking the place of a chapter


def test_a_chapter_of_the_same_name_takes_the_place_of_the_shipped_one(folder: Path) -> None:
    write(folder, "14_conclusion.md", "# 맺음말\n\n- 비율은 {{ benefit_cost_ratio | with_particle('으로/로') }} 산정\n")
    text = texts(folder)
    titles = [line.split("장 ")[-1] for line in text.splitlines() if line.startswith("# ")]
    assert "맺음말" in titles
    assert "결론" not in titles
    assert "□ 비율은 1.028로 산정" in text


def test_a_chapter_of_a_new_name_is_added_where_its_name_sorts(folder: Path) -> None:
    write(folder, "08_zoning.md", "# 정책적 타당성\n\n- 상위계획에 부합\n")
    titles = [line.split("장 ")[-1] for line in texts(folder).splitlines() if line.startswith("# 제")]
    assert titles.index("정책적 타당성") < titles.index("경제적 타당성")


def test_a_chapter_saved_with_a_byte_order_mark_is_read(folder: Path) -> None:
    (folder / "narrative" / "14_conclusion.md").write_bytes("\ufeff# 맺음말\n".encode())
    assert re.search("^# 제[0-9]+장 맺음말$", texts(folder), re.MULTILINE)


def test_an_exhibit_that_a_chapter_leaves_out_is_not_drawn(folder: Path) -> None:
    write(folder, "04_scale.md", "# 규모\n\n- 따로 정함\n")
    figures = [name for name in built(folder).files if name.startswith("figures/")]
    assert not [name for name in figures if "scholarly_output" in name]
    assert [name[8:10] for name in figures] == [f"{number:02d}" for number in range(1, len(figures) + 1)]


def test_a_chapter_may_refer_to_the_heading_of_another(folder: Path) -> None:
    write(folder, "14_conclusion.md", "# 맺음말\n\n- {{ ref('economic') }} 참고\n")
    text = texts(folder)
    number = re.search("^# (제[0-9]+장) 경제적 타당성$", text, re.MULTILINE)
    assert number is not None
    assert f"□ {number.group(1)} 참고" in text


def test_a_reference_in_the_summary_shows_its_number_in_the_summary_alone_too(folder: Path) -> None:
    write(
        folder,
        "00_summary.md",
        "# 요약 {#summary .unnumbered}\n\n- {{ ref('total_project_cost') | with_particle('과/와') }} 같음\n",
    )
    found = built(folder)
    assert found.files, said(found.findings)
    number = re.search("^<(표 [0-9-]+)> 총사업비 총괄$", read_back(found.files["report.docx"]), re.MULTILINE)
    assert number is not None
    for name in ("report.docx", "summary.docx"):
        assert re.search(f"^□ {number.group(1)}[과와] 같음$", read_back(found.files[name]), re.MULTILINE), name


# faults


@pytest.mark.parametrize(
    ("text", "line", "code", "named"),
    [
        ("# 요약\n\n- {{ benefit_cost_ratoi }}\n", 3, "narrative-unknown", '"benefit_cost_ratio"'),
        ("# 요약\n\n\n- {{ benefit_cost_ratio.sozial }}\n", 4, "narrative-unknown", '"benefit_cost_ratio.social"'),
        ("# 요약\n\n{{ table('key_figure') }}\n", 3, "narrative-unknown", '"key_figures"'),
        ("# 요약\n\n{{ figure('headcounts') }}\n", 3, "narrative-unknown", '"headcount"'),
        ("# 요약\n\n- {{ ref('total_projectcost') }}\n", 3, "narrative-unknown", '"total_project_cost"'),
        ("# 요약\n{% if benefit_cost_ratio >= 1 %}\n- 확보\n", 3, "narrative-invalid", "endif"),
        ("# 요약\n\n- {{ benefit_cost_ratio | round_up }}\n", 3, "narrative-invalid", "round_up"),
    ],
)
def test_a_fault_in_a_chapter_stops_the_report_and_says_where(
    folder: Path, tmp_path: Path, text: str, line: int, code: str, named: str
) -> None:
    write(folder, "00_summary.md", text)
    result = reported(folder, tmp_path / "out")
    assert result.exit_code == STOPPED
    lines = [found for found in result.output.splitlines() if found.startswith("narrative/00_summary.md")]
    assert len(lines) == 1, result.output
    assert f"[{code}]" in lines[0]
    assert f"{line}행" in lines[0]
    assert named in lines[0]
    assert not (tmp_path / "out").exists()


def test_a_fault_in_a_chapter_leaves_an_earlier_report_and_its_pictures_alone(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert reported(folder, out).exit_code == DONE
    before = everything_in(out)
    write(folder, "14_conclusion.md", "{{ nothing_of_this_name }}\n")
    assert reported(folder, out).exit_code == STOPPED
    assert everything_in(out) == before


def test_the_faults_of_all_chapters_are_said_at_once(folder: Path) -> None:
    write(folder, "00_summary.md", "{{ unknown_one }}\n")
    write(folder, "09_economic.md", "{{ unknown_two }}\n")
    found = built(folder)
    assert found.files == {}
    assert [str(each.place) for each in found.findings] == ["narrative/00_summary.md", "narrative/09_economic.md"]


def test_a_reference_to_a_table_that_no_chapter_holds_any_more_is_a_finding(folder: Path) -> None:
    write(folder, "07_cost.md", "# 사업비 {#cost}\n\n- 따로 제시\n")
    write(folder, "14_conclusion.md", "# 맺음말\n\n- {{ ref('cost_basis') }} 참고\n")
    found = built(folder)
    assert found.files == {}
    assert [(each.code, str(each.place), each.details["line"]) for each in found.findings] == [
        ("narrative-unknown", "narrative/14_conclusion.md", 3)
    ]


def test_a_chapter_in_another_encoding_is_a_finding(folder: Path) -> None:
    (folder / "narrative" / "14_conclusion.md").write_bytes("# 맺음말\n".encode("cp949"))
    found = built(folder)
    assert found.files == {}
    assert [each.code for each in found.findings] == ["narrative-invalid"]
    assert "narrative/14_conclusion.md" in said(found.findings)[0]


def test_a_number_computed_in_a_chapter_is_refused(folder: Path) -> None:
    for text in ("{{ benefit_cost_ratio * 2 }}", "{{ 0.067 }}", "{{ 1 / 3 }}", "{{ total_project_cost + 1 }}"):
        write(folder, "14_conclusion.md", f"# 맺음말\n\n- {text}\n")
        found = built(folder)
        assert found.files == {}, text
        assert [each.code for each in found.findings] == ["narrative-invalid"], text


def test_a_missing_number_that_is_compared_is_a_finding(folder: Path, tmp_path: Path) -> None:
    other = copied(POHANG, tmp_path / "pohang")
    (other / "narrative").mkdir()
    compared = "{% if economic_internal_rate_of_return > 0 %}\n- 높음\n{% endif %}"
    write(other, "14_conclusion.md", f"# 맺음말\n{compared}\n")
    found = built(other)
    assert [(each.code, each.details["line"]) for each in found.findings] == [("narrative-invalid", 2)]


# hostile chapters


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__ }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ benefit_cost_ratio.__class__ }}",
        "{{ benefit_cost_ratio._tokens }}",
        "{{ benefit_cost_ratio._fact.number.source }}",
        "{{ table.__globals__ }}",
        "{{ self.__init__.__globals__ }}",
        "{% include '/etc/passwd' %}",
        "{% import 'os' as os %}",
        "{{ overview.update({'client': 'x'}) }}",
    ],
)
def test_a_chapter_reaches_nothing_beyond_what_it_is_given(folder: Path, text: str) -> None:
    write(folder, "14_conclusion.md", f"# 맺음말\n\n- {text}\n")
    found = built(folder)
    assert found.files == {}, read_back(found.files["report.docx"])[-400:] if found.files else ""
    assert [str(each.place) for each in found.findings] == ["narrative/14_conclusion.md"]


@pytest.mark.parametrize(
    "text",
    [
        "{% for number in range(10**9) %}x{% endfor %}",
        "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}",
        "> " * 20000 + "x",
    ],
    ids=["a long loop", "brackets in brackets", "quotations in quotations"],
)
def test_a_chapter_cannot_hold_up_the_machine(folder: Path, tmp_path: Path, text: str) -> None:
    write(folder, "14_conclusion.md", f"# 맺음말\n\n{text}\n")
    command = [sys.executable, "-c", "from feasibility.cli import main; main()", "report", str(folder)]
    finished = subprocess.run(
        [*command, "-o", str(tmp_path / "out")],
        env={**os.environ, "PYTHONUTF8": "1"},
        capture_output=True,
        timeout=SLOWEST,
        check=False,
    )
    spoken = finished.stderr.decode()
    assert "Traceback" not in spoken, spoken[-400:]
    assert finished.returncode in {DONE, STOPPED}
    assert finished.returncode == DONE or "narrative/14_conclusion.md" in spoken


@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>", "<w:p><w:r/></w:p>", "<!-- hidden -->", "<b>굵게</b>", "&lt;b&gt; & ]]>"],
)
def test_raw_markup_in_a_chapter_is_shown_as_text(folder: Path, text: str) -> None:
    write(folder, "14_conclusion.md", f"# 맺음말\n\n- 앞 {text} 뒤\n")
    assert f"앞 {text} 뒤" in texts(folder)


def test_a_text_from_a_sheet_is_never_read_as_markup_or_template(folder: Path) -> None:
    hostile = "{{ 7 * 7 }} **굵게** <b> {% raw %} [링크](http://example.org) &amp;"
    write_cells(folder, [("study.xlsx", "과업개요", "B7", hostile)])
    assert f"본 보고서는 {hostile}의 의뢰로" in texts(folder)
