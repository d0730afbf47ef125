"""Regional effects by a study's own table of transactions, as a reader of the finished report sees them."""

from __future__ import annotations

from pathlib import Path

import pytest

from feasibility.appraisal import Study
from feasibility.descriptions import Number, Table
from feasibility.exhibits import Exhibits, exhibit
from feasibility.findings import stops
from feasibility.report import Built, build
from feasibility.terms import get_language
from tests.appraisal.own_table import YEARS, miller_and_blair, project
from tests.appraisal.projects import study_of
from tests.appraisal.test_live_effects import study_with_table
from tests.exhibits.outline import FIGURES, chapter_of
from tests.exhibits.outline import TABLES as OUTLINE
from tests.exhibits.test_outline import figures_in, tables_in
from tests.report.studies import KOREAN, said
from tests.report.word_text import paragraphs

CHAPTER = "12 지역경제 파급효과"
TABLES = ("own_multipliers", "linkage_coefficients", "investment_impact", "operation_impact", "impact_summary")


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Study:
    return study_with_table(tmp_path_factory.mktemp("own"))


@pytest.fixture(scope="module")
def shown(study: Study) -> Exhibits:
    return exhibit(study, KOREAN)


@pytest.fixture(scope="module")
def built(study: Study) -> Built:
    found = build(study, (), KOREAN, None, None)
    assert not stops(found.findings), said(found.findings)
    return found


def numbers(table: Table, row: int) -> list[float | None]:
    return [cell.value for cell in table.rows[row].cells if isinstance(cell, Number)]


def test_the_chapter_holds_its_tables_and_figures(built: Built) -> None:
    content = built.files["report.docx"]
    tables = [key for key in tables_in(content) if chapter_of(OUTLINE, key) == CHAPTER]
    figures = [key for key in figures_in(content) if chapter_of(FIGURES, key) == CHAPTER]
    assert tables == list(TABLES)
    assert figures == ["production_and_value_added", "employment_induced"]


def test_the_chapter_says_whose_coefficients_what_is_left_out_and_that_nothing_is_added_to_benefits(
    built: Built,
) -> None:
    text = "\n".join(sentence.text for sentence in paragraphs(built.files["report.docx"]))
    for words in (
        "지역 거래표에서 구한 부문별 유발계수",
        "레온티예프 역행렬로 구하고, 역외와 수입으로 채우는 몫은 뺌",
        "거래표는 2020년 표이며",
        "디플레이터 1.2로 나누어",
        "지역 하나의 거래표이므로 역외 효과는 산정하지 않음",
        "편익에 더하지 않음",
        "가계소득의 소비까지 포함하면",
        "고용유발은",
    ):
        assert words in text, words
    assert "역외 생산유발은" not in text
    assert "지역산업연관표에 따른 값" not in text


def test_the_numbers_of_the_sentences_are_bound_to_the_facts_of_the_tables(built: Built, shown: Exhibits) -> None:
    bound = {control.key for sentence in paragraphs(built.files["report.docx"]) for control in sentence.controls}
    for prefix in ("", "annual_"):
        for key in ("production_inducement", "employment_inducement", "production_inducement.with_households"):
            assert f"{prefix}{key}" in bound
            assert shown.facts[f"{prefix}{key}"].value is not None
    summary = shown.tables["impact_summary"]
    production = numbers(summary, 1)
    keys = ("production_inducement", "production_inducement.with_households")
    assert production == [shown.facts[f"{prefix}{key}"].value for prefix in ("", "annual_") for key in keys]


def test_the_effects_outside_have_no_number_but_the_reason(shown: Exhibits) -> None:
    for prefix in ("", "annual_"):
        for effect in ("production", "value_added", "employment", "employees"):
            fact = shown.facts[f"{prefix}{effect}_inducement.outside"]
            assert (fact.value, fact.reason) == (None, "one-region-table")
    for key in TABLES:
        spans = {column.title for column in shown.tables[key].columns}
        assert KOREAN.label("series.outside") not in spans


def test_the_multipliers_of_both_types_stand_side_by_side(shown: Exhibits) -> None:
    table = shown.tables["own_multipliers"]
    assert [row.cells[0] for row in table.rows] == ["산업 1", "산업 2"]
    titles = [(column.span, column.title) for column in table.columns[1:]]
    assert titles[:2] == [("생산유발계수", "I형"), ("생산유발계수", "II형")]
    for row in range(2):
        values = [value or 0.0 for value in numbers(table, row)]
        assert all(first <= second for first, second in zip(values[::2], values[1::2], strict=True))
    assert any("레온티예프" in note for note in table.notes)
    assert any("역외·수입 비율" in note for note in table.notes)


def test_without_households_each_effect_has_one_column(tmp_path: Path) -> None:
    study = study_of(tmp_path, project((600.0, 1500.0), miller_and_blair(closed=False)), YEARS)
    found = exhibit(study, KOREAN)
    assert [column.title for column in found.tables["impact_summary"].columns[2:]] == ["역내"]
    assert [column.title for column in found.tables["own_multipliers"].columns[1:]] == ["I형"]
    assert "production_inducement.with_households" not in found.facts
    assert build(study, (), KOREAN, None, None).files["report.docx"].startswith(b"PK")


def test_a_table_that_nothing_is_spent_on_shows_nothing(tmp_path: Path) -> None:
    rows = project((600.0,), miller_and_blair())
    del rows["spending"]
    found = exhibit(study_of(tmp_path, rows, YEARS), KOREAN)
    assert not set(TABLES) & set(found.tables)


def test_the_exhibits_are_made_in_english_too(study: Study, shown: Exhibits) -> None:
    english = exhibit(study, get_language("en"))
    assert list(english.tables) == list(shown.tables)
    assert english.tables["own_multipliers"].columns[1].span == "Production"
