"""Tables, charts and sentences of chapters 3 and 4 on an invented study that has every sheet they read."""

from __future__ import annotations

from pathlib import Path

import pytest

from feasibility.appraisal import Study
from feasibility.descriptions import Chart, Document, FigureBlock, Heading, Number, Paragraph, Table, TableBlock
from feasibility.exhibits import Exhibits, exhibit
from feasibility.findings import stops
from feasibility.report import building
from feasibility.terms import get_language
from tests.appraisal.scaled import scaled_rows, scaled_study, space
from tests.exhibits.outline import FIGURES, TABLES, chapter_of
from tests.report.studies import KOREAN

CHAPTER = "4 수요 및 규모 산정"


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Study:
    return scaled_study(tmp_path_factory.mktemp("study"))


@pytest.fixture(scope="module")
def shown(study: Study) -> Exhibits:
    return exhibit(study, KOREAN)


def cells(table: Table) -> list[list[str]]:
    return [
        [KOREAN.number(cell.value, cell.kind.value) if isinstance(cell, Number) else cell or "" for cell in row.cells]
        for row in table.rows
    ]


def points(chart: Chart) -> list[list[float | None]]:
    return [[None if number is None else number.value for number in series.numbers] for series in chart.series]


def test_the_survey_says_whom_it_asked_and_how_many_answered(shown: Exhibits) -> None:
    assert cells(shown.tables["survey_overview"]) == [
        ["대상", "기업"],
        ["방법", "온라인"],
        ["표본수(명)", "400"],
        ["응답수(명)", "120"],
        ["응답률", "30%"],
    ]


def test_the_answers_stand_question_by_question_with_a_sum_where_one_answer_is_given(shown: Exhibits) -> None:
    table = shown.tables["survey_answers_1"]
    assert cells(table) == [
        ["참여 의향", "있음", "54", "45%"],
        ["", "조건부", "30", "25%"],
        ["", "없음", "36", "30%"],
        ["", "합 계", "", "100%"],
        ["바라는 교육 (복수응답)", "단기", "", "70%"],
        ["", "장기", "", "50%"],
    ]
    assert table.notes == (KOREAN.label("note.several_answers"),)


def test_each_question_has_a_chart_of_its_shares(shown: Exhibits) -> None:
    charts = [shown.charts[f"survey_chart_{number}"] for number in (1, 2)]
    assert [chart.title for chart in charts] == ["참여 의향", "바라는 교육"]
    assert charts[0].categories == ("있음", "조건부", "없음")
    assert points(charts[0]) == [pytest.approx([0.45, 0.25, 0.3])]


def test_demand_stands_by_year_and_beside_the_plan(tmp_path: Path) -> None:
    rows = scaled_rows()
    rows["demand_estimates"][1] |= {"indicator": "성과-02"}
    tables = exhibit(scaled_study(tmp_path, rows), KOREAN).tables
    assert cells(tables["demand_by_year"])[1] == ["행사 (명)", "5", "6", "7", "8", "26"]
    assert cells(tables["demand_and_plan"])[1] == ["행사", "명", "연수생", "26", "60", "230.8%", "3"]


def test_the_space_plan_shows_persons_net_and_gross_and_adds_up(shown: Exhibits) -> None:
    found = cells(shown.tables["space_plan"])
    assert found[0][:6] == ["연구실", "4", "20", "80", "80%", "100"]
    assert found[1][:6] == ["사무실", "3", "10", "", "", "30"]
    assert found[5][:6] == ["전산실", "", "", "", "", "410"]
    assert found[6][:6] == ["합 계", "", "", "", "", "670"]


def test_sites_are_judged_by_what_they_state(shown: Exhibits) -> None:
    found = cells(shown.tables["site_capacity"])
    assert found[0] == ["후보지 1", "1,000", "335", "33.5%", "50%", "67%", "200%", "", "665", "수용"]
    assert found[1] == ["후보지 2", "300", "134", "44.7%", "60%", "223.3%", "200%", "3", "76", "수용 불가"]
    assert found[2] == ["후보지 3", "5,000", "", "", "", "13.4%", "", "", "", "수용"]


def test_power_stands_beside_its_supply(shown: Exhibits) -> None:
    assert cells(shown.tables["electricity"]) == [
        ["전산실", "120", "0.180", "720", "72"],
        ["건물", "", "0.034", "67", "7"],
        ["합 계", "120", "0.214", "787", "79"],
    ]
    values = [row[2] for row in cells(shown.tables["power_balance"])]
    assert values == ["300", "100", "200", "300%", "0.39", "508", "0.1", "0.214", "0"]
    assert points(shown.charts["power_supply"]) == [pytest.approx([300, 100, 200, 0.3935])]


def test_the_study_stands_first_on_each_ratio_with_the_institutes_below(shown: Exhibits) -> None:
    found = cells(shown.tables["benchmark_ratios"])
    start = next(row for row, line in enumerate(found) if line[0] == "연구인력 1인당 논문")
    assert [line[2:6] for line in found[start : start + 4]] == [
        ["본 사업", "", "1.20", ""],
        ["가 연구소", "2024", "1.50", "예"],
        ["집단 1", "", "0.50", "예"],
        ["집단 2", "", "9.00", "아니오"],
    ]
    verdicts = {line[0]: line[-1] for line in cells(shown.tables["benchmark_range"])}
    assert verdicts["연구인력 1인당 논문"] == "범위 안"
    assert verdicts["1인당 연면적"] == "범위 밖"


def test_every_exhibit_of_the_chapter_has_its_place_in_the_outline(shown: Exhibits) -> None:
    for outline, made in ((TABLES, shown.tables), (FIGURES, shown.charts)):
        keys = [key for key in made if key.startswith(("survey", "demand", "benchmark", "site_c", "power"))]
        assert len(keys) >= 5
        assert {chapter_of(outline, key) for key in keys} == {CHAPTER}


def text_of(study: Study, monkeypatch: pytest.MonkeyPatch) -> tuple[str, set[str]]:
    """The sentences of the report, and the keys of its exhibits."""
    monkeypatch.setattr(building, "picture", lambda chart, language, folder: b"")
    monkeypatch.setattr(building, "write_model", lambda *given: b"")
    words: list[str] = []
    keys: set[str] = set()

    def written(document: Document, language: object) -> bytes:
        for block in document.blocks:
            if isinstance(block, (TableBlock, FigureBlock)):
                keys.add(block.table.key if isinstance(block, TableBlock) else block.chart.key)
            elif isinstance(block, (Heading, Paragraph)):
                words.append("".join(str(getattr(run, "text", "")) for run in block.inlines))
        return b""

    monkeypatch.setattr(building, "write_document", written)
    built = building.build(study, (), get_language("ko"), None, None)
    assert not stops(built.findings)
    return "\n".join(words), keys


def test_the_chapter_tells_the_survey_the_site_and_the_power(study: Study, monkeypatch: pytest.MonkeyPatch) -> None:
    text, keys = text_of(study, monkeypatch)
    assert "표본 400명 가운데 120명이 응답하여 응답률은 30%" in text
    assert "기준안 부지가 수용" in text
    assert "비교한 전력 공급 2건 가운데 1건만 센터의 소요를 감당" in text
    assert {"survey_overview", "survey_answers_1", "survey_chart_1", "survey_chart_2", "power_balance"} <= keys
    assert {"benchmark_ratios", "benchmark_range", "site_capacity", "demand_methods", "demand_by_year"} <= keys


def test_a_study_without_a_survey_says_so_and_one_without_limits_judges_no_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = scaled_rows()
    del rows["demand_survey"]
    rows["demand_estimates"][0]["answers"] = None
    rows["sites"] = [{**rows["sites"][2], "selected": "yes"}, rows["sites"][3]]
    text, keys = text_of(scaled_study(tmp_path, rows), monkeypatch)
    assert "수요조사 자료가 없으므로" in text
    assert "수용 여부는 판정하지 않음" in text
    assert "site_capacity" not in keys
    assert not any(key.startswith("survey") for key in keys)


def test_a_space_of_one_row_has_its_table_and_counts(tmp_path: Path) -> None:
    rows = scaled_rows()
    rows["space_plan"] = [space(1, "연구동", area=500)]
    study = scaled_study(tmp_path, rows)
    found = exhibit(study, KOREAN)
    assert [row.role for row in found.tables["space_plan"].rows] == ["body", "total"]
    assert found.facts["total_floor_area"].value == 500
