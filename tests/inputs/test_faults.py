"""One planted fault each: the finding has the right code and stands at the right cell."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

import pytest

from feasibility.findings import Grade
from feasibility.inputs.parse import parse
from tests.inputs.planting import ABSENT, cell, found_in, planted, sound_grids

Change = tuple[str, str, Any]

FAULTS: list[tuple[str, list[Change], str, str]] = [
    # name, changes, code, where
    ("a required sheet is missing", [("과업개요", "*", ABSENT)], "sheet-missing", "study.xlsx › 과업개요"),
    (
        "no cost sheet is there",
        [(name, "*", ABSENT) for name in ("사업비", "운영비", "연차투자", "재원조달", "단가사례", "시나리오")],
        "cost-sheet-missing",
        "costs.xlsx › 사업비",
    ),
    (
        "headings are missing",
        [("직급별단가", f"{c}4", None) for c in "ABCDEFGH"],
        "header-missing",
        "staffing.xlsx › 직급별단가",
    ),
    ("a column is misspelt", [("사업비", "G4", "단까")], "column-unknown", "costs.xlsx › 사업비!G4"),
    ("a required column is missing", [("사업비", "B4", None)], "column-missing", "costs.xlsx › 사업비!4:4"),
    ("a column comes twice", [("사업비", "T4", "금액")], "column-duplicate", "costs.xlsx › 사업비!T4"),
    ("a form's label is misspelt", [("분석전제", "A5", "조사착수년도")], "column-unknown", "study.xlsx › 분석전제!A5"),
    ("a form's label comes twice", [("분석전제", "A12", "개소연도")], "column-duplicate", "study.xlsx › 분석전제!A12"),
    ("a text stands in a column of numbers", [("사업비", "G6", "세 개")], "cell-type", "costs.xlsx › 사업비!G6"),
    ("a number is written as text", [("사업비", "G6", "3.5")], "cell-type", "costs.xlsx › 사업비!G6"),
    ("a truth value stands for a number", [("사업비", "G6", True)], "cell-type", "costs.xlsx › 사업비!G6"),
    (
        "a date stands for a number",
        [("사업비", "G6", datetime.date(2026, 3, 5))],
        "cell-type",
        "costs.xlsx › 사업비!G6",
    ),
    ("a whole number has places", [("분석전제", "B8", 2027.5)], "cell-type", "study.xlsx › 분석전제!B8"),
    ("a negative amount", [("사업비", "H5", -300.0)], "cell-range", "costs.xlsx › 사업비!H5"),
    ("a percentage stands for a fraction", [("분석전제", "B15", 18.7)], "cell-range", "study.xlsx › 분석전제!B15"),
    ("a share above one", [("사업비", "I7", 5.0)], "cell-range", "costs.xlsx › 사업비!I7"),
    ("a growth rate below −0.5", [("분석전제", "B16", -0.6)], "cell-range", "study.xlsx › 분석전제!B16"),
    ("a word that is no choice", [("사업비", "B5", "공시비")], "cell-choice", "costs.xlsx › 사업비!B5"),
    ("an evidence mark that is none", [("분석전제", "E14", "추정")], "cell-choice", "study.xlsx › 분석전제!E14"),
    ("a required cell is blank", [("사업비", "C5", None)], "cell-required", "costs.xlsx › 사업비!C5"),
    ("a cell that the basis requires is blank", [("사업비", "H5", None)], "cell-required", "costs.xlsx › 사업비!H5"),
    ("a text is too long", [("사업비", "C5", "가" * 301)], "cell-text-length", "costs.xlsx › 사업비!C5"),
    ("the report date is a text", [("과업개요", "B13", "2026년 3월")], "date-invalid", "study.xlsx › 과업개요!B13"),
    ("a value stands under no heading", [("사업비", "AB5", 12.0)], "cell-untitled", "costs.xlsx › 사업비!AB5"),
    ("a value that the basis does not use", [("사업비", "H6", 12.0)], "cell-unused", "costs.xlsx › 사업비!H6"),
    ("a row of totals", [("사업비", "A9", "합계"), ("사업비", "H9", 1.0)], "row-total", "costs.xlsx › 사업비!A9"),
    ("a row has no key", [("사업비", "A5", None)], "key-missing", "costs.xlsx › 사업비!A5"),
    ("a key comes twice", [("사업비", "A8", "자본-03")], "key-duplicate", "costs.xlsx › 사업비!A8"),
    ("a key looks like a cell", [("공간계획", "A5", "C3")], "key-like-cell", "staffing.xlsx › 공간계획!A5"),
    ("a key holds a wildcard", [("공간계획", "A5", "공간*")], "label-ambiguous", "staffing.xlsx › 공간계획!A5"),
    ("a group begins with a sign", [("직급별단가", "C6", "=연구")], "label-ambiguous", "staffing.xlsx › 직급별단가!C6"),
    (
        "two groups differ in case only",
        [("직급별단가", "C5", "R"), ("직급별단가", "C6", "r"), ("운영비", "F6", "R"), ("성과지표", "D5", "R")],
        "label-case",
        "staffing.xlsx › 직급별단가!C6",
    ),
    ("a key names nothing", [("인력계획", "A6", "인력-20")], "key-unknown", "staffing.xlsx › 인력계획!A6"),
    ("a driver names nothing", [("운영비", "F6", "연귀")], "key-unknown", "costs.xlsx › 운영비!F6"),
    ("a range ends nowhere", [("사업비", "J8", "자본-02~자본-09")], "key-unknown", "costs.xlsx › 사업비!J8"),
    (
        "the sheet that keys name is absent",
        [("직급별단가", "*", ABSENT)],
        "key-sheet-absent",
        "staffing.xlsx › 인력계획!A5",
    ),
    (
        "a target names no row",
        [("시나리오", "C5", "사업비.자본-20.단가")],
        "target-unknown",
        "appraisal.xlsx › 시나리오!C5",
    ),
    (
        "a target names a text",
        [("시나리오", "C5", "사업비.자본-02.항목명")],
        "target-unknown",
        "appraisal.xlsx › 시나리오!C5",
    ),
    ("a share is of itself", [("사업비", "J7", "자본-02, 자본-04")], "share-cycle", "costs.xlsx › 사업비!J7"),
    (
        "an indicator drives itself",
        [("성과지표", "D5", "성과-01")],
        "reference-cycle",
        "research_output.xlsx › 성과지표!D5",
    ),
    ("the period runs backwards", [("분석전제", "B9", 2020.0)], "period-invalid", "study.xlsx › 분석전제!B9"),
    (
        "the opening lies outside the period",
        [("분석전제", "B10", 2040.0)],
        "year-out-of-period",
        "study.xlsx › 분석전제!B10",
    ),
    (
        "a year column lies outside the period",
        [("인력계획", "F4", 2051.0)],
        "year-out-of-period",
        "staffing.xlsx › 인력계획!F4",
    ),
    ("a year has no column", [("인력계획", "F4", 2051.0)], "year-missing", "staffing.xlsx › 인력계획"),
    ("a year comes twice", [("인력계획", "F4", "2029년")], "year-duplicate", "staffing.xlsx › 인력계획!F4"),
    ("a year is not whole", [("인력계획", "F4", 2029.5)], "year-not-whole", "staffing.xlsx › 인력계획!F4"),
    ("a year holds a text", [("인력계획", "D5", "둘")], "cell-type", "staffing.xlsx › 인력계획!D5"),
    ("a year holds a negative number", [("인력계획", "D5", -1.0)], "cell-range", "staffing.xlsx › 인력계획!D5"),
    ("shares of a year do not add up", [("연차투자", "D6", 0.5)], "share-sum", "costs.xlsx › 연차투자!B6"),
    ("shares of payers do not add up", [("재원조달", "E6", 0.5)], "share-sum", "costs.xlsx › 재원조달!E6:I6"),
    ("an item has no spread", [("연차투자", "A5", "자본-03")], "phasing-missing", "costs.xlsx › 사업비!K5"),
    (
        "an item without base follows one",
        [("사업비", "K5", "기준항목 따름")],
        "phasing-invalid",
        "costs.xlsx › 사업비!K5",
    ),
    (
        "a planned output has no plan",
        [("성과계획", "B5", "도달률")],
        "plan-missing",
        "research_output.xlsx › 성과지표!D6",
    ),
    ("a driven output has no rate", [("성과지표", "E5", None)], "cell-required", "research_output.xlsx › 성과지표!E5"),
    (
        "a scenario has neither factor nor value",
        [("시나리오", "D5", None)],
        "either-or",
        "appraisal.xlsx › 시나리오!D5",
    ),
    ("a space has neither area nor persons", [("공간계획", "G5", None)], "either-or", "staffing.xlsx › 공간계획!G5"),
    ("a unit price is far from like buildings", [("사업비", "G6", 6.9)], "unit-price-band", "costs.xlsx › 사업비!G6"),
    ("a money sheet states no unit", [("사업비", "B3", None)], "unit-missing", "costs.xlsx › 사업비!B3"),
    ("a money sheet states an unknown unit", [("사업비", "B3", "만원")], "unit-unknown", "costs.xlsx › 사업비!B3"),
    ("numbers without evidence", [("직급별단가", "G5", None)], "evidence-missing", "staffing.xlsx › 직급별단가!F5"),
    ("a premise without evidence", [("분석전제", "E15", None)], "evidence-missing", "study.xlsx › 분석전제!B15"),
    ("a quotation without source", [("직급별단가", "F5", None)], "source-missing", "staffing.xlsx › 직급별단가!G5"),
    ("a source that is not listed", [("직급별단가", "F5", "U9")], "source-unknown", "staffing.xlsx › 직급별단가!F5"),
]
WARNINGS = {"cell-unused", "row-total", "unit-price-band", "evidence-missing", "source-missing", "cell-untitled"}


def test_the_small_study_is_sound_in_both_languages() -> None:
    for language in ("ko", "en"):
        inputs, _ = parse(sound_grids(language))
        assert inputs is not None
        assert found_in(sound_grids(language)) == []


@pytest.mark.parametrize(("changes", "code", "where"), [row[1:] for row in FAULTS], ids=[row[0] for row in FAULTS])
def test_a_planted_fault_is_found_at_its_cell(changes: list[Change], code: str, where: str) -> None:
    findings = found_in(planted(*changes))
    hits = [finding for finding in findings if finding.code == code]
    assert where in [str(finding.place) for finding in hits], [(found.code, str(found.place)) for found in findings]
    grade = Grade.WARNING if code in WARNINGS else Grade.ERROR
    assert {finding.grade for finding in hits} == {grade}
    stopped = any(finding.grade is Grade.ERROR for finding in findings)
    assert (parse(planted(*changes))[0] is None) == stopped


@pytest.mark.parametrize(("changes", "code"), [row[1:3] for row in FAULTS], ids=[row[0] for row in FAULTS])
def test_one_fault_is_not_told_in_many_findings(changes: list[Change], code: str) -> None:
    findings = found_in(planted(*changes))
    assert len(findings) <= 2 * len(changes) + 2, [(found.code, str(found.place)) for found in findings]
    assert code in {finding.code for finding in findings}


def test_all_faults_of_different_cells_are_found_in_one_pass() -> None:
    together = [
        row
        for row in FAULTS
        if len(row[1]) == 1
        and row[1][0][2] is not ABSENT
        and not row[1][0][1].endswith("4")
        and row[2] not in ("key-missing", "period-invalid")
    ]
    seen: set[tuple[str, str]] = set()
    apart = []
    for row in together:
        sheet, address, _ = row[1][0]
        line = (sheet, address.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        if line not in seen:
            seen.add(line)
            apart.append(row)
    assert len(apart) >= 15
    findings = found_in(planted(*(row[1][0] for row in apart)))
    told = {(finding.code, str(finding.place)) for finding in findings}
    assert {(row[2], row[3]) for row in apart} <= told


def test_misspelt_words_bring_the_word_that_was_meant() -> None:
    meant = {
        ("사업비", "G4", "단까"): "단가",
        ("사업비", "B5", "공시비"): "공사비",
        ("인력계획", "A6", "인력-20"): "인력-02",
        ("직급별단가", "F5", "U1."): "U1",
    }
    for change, expected in meant.items():
        details = [finding.details for finding in found_in(planted(change)) if finding.details.get("suggestion")]
        assert details
        assert details[0]["suggestion"] == expected


def test_a_misspelt_group_is_told_once_and_not_at_every_cell_that_names_it() -> None:
    assert [finding.code for finding in found_in(planted(("사업비", "B6", "공시비")))] == ["cell-choice"]


def test_a_group_that_no_row_belongs_to_is_found_where_it_is_named() -> None:
    findings = found_in(planted(("사업비", "J7", "장비구축비")))
    assert [(finding.code, finding.place.cell) for finding in findings] == [("key-unknown", "J7")]


def test_an_unknown_sheet_is_a_note_and_one_nearly_known_a_warning_with_the_name_meant() -> None:
    grids = sound_grids()
    own, near = replace(grids[0], title="회의메모"), replace(grids[0], title="재투자비용", cells={})
    findings = [finding for finding in found_in((*grids, own, near)) if finding.code == "sheet-unknown"]
    assert [(finding.place.sheet, finding.grade) for finding in findings] == [
        ("회의메모", Grade.NOTE),
        ("재투자비용", Grade.WARNING),
    ]
    assert findings[1].details["suggestion"] == "재투자비"


def test_the_same_sheet_in_two_workbooks_is_an_error_that_names_both() -> None:
    grids = sound_grids()
    again = replace(next(grid for grid in grids if grid.title == "사업비"), workbook="extra.xlsx")
    (finding,) = [finding for finding in found_in((*grids, again)) if finding.code == "sheet-duplicate"]
    assert str(finding.place) == "extra.xlsx › 사업비"
    assert finding.details["other"] == "costs.xlsx › 사업비"


@pytest.mark.parametrize("title", ["capital_costs", "Capital costs", " 사 업 비 ", "CAPITAL COSTS"])
def test_a_sheet_is_known_by_korean_english_and_canonical_name(title: str) -> None:
    grids = [replace(grid, title=title) if grid.title == "사업비" else grid for grid in sound_grids()]
    inputs, _ = parse(grids)
    assert inputs is not None
    assert inputs.capital_costs is not None
    assert len(inputs.capital_costs) == 4


@pytest.mark.parametrize("title", ["unit_price", "Unit price", "UNIT\nPRICE", "단 가", "단가 (백만원/㎡)"])
def test_a_column_is_known_by_korean_english_and_canonical_name(title: str) -> None:
    inputs, _ = parse(planted(("사업비", "G4", title)))
    assert inputs is not None
    assert inputs.capital_costs is not None
    assert inputs.capital_costs.records[1].unit_price == 3.5


@pytest.mark.parametrize("word", ["construction", "Construction", "공사비", " 공사비 "])
def test_a_choice_is_stored_as_its_code_whichever_word_stands_there(word: str) -> None:
    inputs, _ = parse(planted(("사업비", "B6", word)))
    assert inputs is not None
    assert inputs.capital_costs is not None
    assert inputs.capital_costs.records[1].group == "construction"


def test_a_table_that_was_moved_still_reads() -> None:
    moved = []
    for grid in sound_grids():
        shifted = {(row + 3, column + 2): value for (row, column), value in grid.cells.items()}
        moved.append(replace(grid, cells=shifted))
    inputs, _ = parse(moved)
    assert inputs is not None
    assert inputs.grades is not None
    assert inputs.premises is not None
    assert inputs.grades.records[0].place("annual_pay").cell == "F8"
    assert inputs.premises.place("first_year").cell == "D11"


def test_an_error_cell_and_a_formula_without_value_are_found_at_their_cells() -> None:
    grids = []
    spoilt: dict[str, dict[str, Any]] = {
        "사업비": {"errors": {cell("G6"): "#REF!"}, "formulas": {cell("G6"): "Z1*2"}},
        "인력계획": {"unsaved": frozenset({cell("D5")}), "formulas": {cell("D5"): "C5+1"}},
    }
    for grid in planted(("사업비", "G6", None), ("인력계획", "D5", None)):
        grids.append(replace(grid, **spoilt.get(grid.title, {})))
    findings = {(finding.code, str(finding.place), finding.details["found"]) for finding in found_in(grids)}
    assert findings == {
        ("cell-error", "costs.xlsx › 사업비!G6", "#REF!"),
        ("cell-unsaved-formula", "staffing.xlsx › 인력계획!D5", "C5+1"),
    }


def test_decomposed_hangul_control_characters_and_spaces_do_not_matter() -> None:
    import unicodedata

    word = "\u200b " + unicodedata.normalize("NFD", "공사비") + "\x07\xa0"
    inputs, _ = parse(planted(("사업비", "B6", word)))
    assert inputs is not None
    assert inputs.capital_costs is not None
    assert inputs.capital_costs.records[1].group == "construction"


def test_an_absent_optional_sheet_is_a_note_that_names_the_part_left_out() -> None:
    _, findings = parse(sound_grids())
    notes = {finding.place.sheet: finding for finding in findings if finding.code == "sheet-absent-optional"}
    assert notes["위험등록부"].grade is Grade.NOTE
    assert notes["위험등록부"].details["part"] == "risks"
    assert "사업비" not in notes
