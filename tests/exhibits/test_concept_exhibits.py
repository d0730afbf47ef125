"""Schemes and tables of the basic concept, and of an AHP with raters, as a reader sees them."""

from __future__ import annotations

from pathlib import Path

import pytest

from feasibility.descriptions import Chart, ChartKind, Number, Table
from feasibility.exhibits import Exhibits, exhibit
from feasibility.exhibits.concept_words import concept_words
from tests.appraisal.projects import ASSUMED, Rows, study_of
from tests.appraisal.test_hierarchy import CIRCLE, SOUND, THREE, YEARS, Points, rows_of
from tests.report.studies import KOREAN, NEAR, POHANG, shown


def numbers(table: Table, row: int) -> list[float | None]:
    return [cell.value for cell in table.rows[row].cells if isinstance(cell, Number)]


def words(table: Table, column: int) -> list[str]:
    return [str(row.cells[column]) for row in table.rows]


def children(chart: Chart, name: str) -> list[str]:
    above = chart.categories.index(name)
    return [chart.categories[child] for parent, child in chart.links if parent == above]


def test_the_vision_is_a_tree_of_its_levels() -> None:
    chart = shown(POHANG).charts["vision_scheme"]
    assert chart.kind is ChartKind.TREE
    assert list(dict.fromkeys(chart.groups)) == ["비전", "목표", "전략", "과제"]
    assert len(children(chart, "우리나라 대표적 산업도시에서 아태 AI 협력의 거점도시로")) == 3
    assert children(chart, "국제 교류와 인재") == ["장기펠로우와 방문연구", "박사후연구원 양성"]


def test_the_organisation_shows_the_staff_of_every_unit_and_their_sum() -> None:
    found = shown(POHANG)
    chart = found.charts["organisation_chart"]
    assert children(chart, "이사회") == ["센터장·부센터장", "국제자문위원회"]
    staff = [number.value for number in chart.series[0].numbers if number is not None]
    assert staff == [2, 22, 24, 20, 16, 14, 12]
    assert numbers(found.tables["organisation"], -1) == [110]
    assert found.facts["organisation_staff"].value == found.facts["total_headcount"].value == 110


def test_the_flow_of_the_study_is_its_steps_in_order() -> None:
    chart = shown(POHANG).charts["study_flow"]
    assert len(chart.groups) == 6
    assert chart.groups[0].startswith("기초자료 조사")
    assert chart.links == tuple((place, place + 1) for place in range(5))


def test_cities_stand_side_by_side_by_facts_with_their_evidence_and_no_scores() -> None:
    table = shown(POHANG).tables["city_conditions"]
    assert [column.title for column in table.columns] == ["지표", "포항", "경주", "광주"]
    assert len(table.rows) == 10
    assert table.rows[1].cells[1:] == ("포스텍\n[인용 P28]", "확인된 자료 없음\n[미확인]", "GIST\n[인용 A21]")
    assert not any(isinstance(cell, Number) for row in table.rows for cell in row.cells)


def test_verdicts_are_counted_by_group_and_over_all() -> None:
    found = shown(POHANG)
    table = found.tables["policy_verdicts"]
    assert words(table, 0)[-1] == KOREAN.label("row.total")
    assert numbers(table, -1) == [20, 4, 10, 1, 5]
    for column in range(5):
        parts = [numbers(table, row)[column] or 0 for row in range(len(table.rows) - 1)]
        assert sum(parts) == numbers(table, -1)[column]
    assert found.facts["policy_to_check"].value == 5


def test_similar_projects_show_their_size_and_how_many_overlap() -> None:
    found = shown(POHANG)
    assert [column.title for column in found.tables["similar_project_scale"].columns][2:4] == ["기간", "예산"]
    keys = ("reviewed", "overlapping_in_part", "overlapping_much")
    assert [found.facts[f"similar_projects_{key}"].value for key in keys] == [7, 3, 1]


def test_staff_stands_by_the_years_in_which_it_changes() -> None:
    table = shown(POHANG).tables["headcount_by_grade"]
    assert [column.title for column in table.columns][1:] == ["2027", "2028", "2029", "2030", "2031", "2032–2046"]
    assert numbers(table, -1) == [10, 24, 45, 73, 95, 110]


def test_each_actor_has_its_steps() -> None:
    table = shown(POHANG).tables["implementing_bodies"]
    named = dict(zip(words(table, 0), words(table, 1), strict=True))
    assert named["행정안전부"] == "중앙투자심사"
    assert "개소" in named["재단"]


def test_a_study_without_these_sheets_shows_none_of_it() -> None:
    found = shown(NEAR)
    assert not {"vision_scheme", "organisation_chart", "founding_steps"} & found.charts.keys()
    assert not {"policy_verdicts", "city_conditions", "implementing_bodies", "ahp_points"} & found.tables.keys()
    assert not {"organisation_staff", "policy_points", "similar_projects_reviewed"} & found.facts.keys()


def with_forms(folder: Path, steps: str, months: int | None = None) -> Exhibits:
    rows: dict[str, object] = dict(rows_of({"": {("기준-01", "기준-02"): 1.0}}))
    rows["operating_forms"] = [
        {
            "key": "형태-01",
            "name": "재단법인",
            "legal_basis": "민법",
            "steps": steps,
            "months": months,
            "selected": "yes",
        },
        {"key": "형태-02", "name": "부설기관", "legal_basis": "정관", "steps": "의결\n출범", "selected": "no"},
    ]
    return exhibit(study_of(folder, _marked(rows), YEARS), KOREAN)


def _marked(rows: dict[str, object]) -> Rows:
    rows["operating_forms"] = [{**row, **ASSUMED} for row in rows["operating_forms"]]  # type: ignore[attr-defined]
    return rows  # type: ignore[return-value]


def test_the_chosen_form_shows_its_steps_and_every_form_its_law(tmp_path: Path) -> None:
    found = with_forms(tmp_path / "few", "발기인 구성\n정관\n설립허가\n등기", 9)
    chart = found.charts["founding_steps"]
    assert (chart.kind, chart.categories[2], chart.groups[2]) == (ChartKind.SCHEME, "설립허가", "3단계")
    assert chart.title == "설립 절차(재단법인)"
    table = found.tables["operating_forms"]
    assert [column.title for column in table.columns][1:4] == ["법적 근거", "설립 절차", "설립 소요기간(개월)"]
    assert numbers(table, 0) == [9]
    long = with_forms(tmp_path / "many", "\n".join(f"단계 {number}" for number in range(9)))
    assert long.charts["founding_steps"].kind is ChartKind.FLOW
    assert "founding_steps" not in with_forms(tmp_path / "one", "등기").charts


POINTS: Points = {
    rater: dict.fromkeys(THREE, pair)
    for rater, pair in {
        "갑": (9.0, 1.0),
        "을": (6.0, 4.0),
        "병": (5.0, 5.0),
        "정": (4.0, 6.0),
        "무": (1.0, 9.0),
    }.items()
}


@pytest.fixture(scope="module")
def rated(tmp_path_factory: pytest.TempPathFactory) -> Exhibits:
    judged = dict.fromkeys(POINTS, SOUND) | {"무": CIRCLE}
    study = study_of(tmp_path_factory.mktemp("rated"), rows_of(judged, POINTS, THREE), YEARS)
    named = concept_words(study)
    assert (named["asked_again_raters"], named["left_out_raters"]) == ("무", "갑, 을, 정, 무")
    return exhibit(study, KOREAN)


def test_raters_to_be_asked_again_are_named_with_what_to_ask(rated: Exhibits) -> None:
    table = rated.tables["ahp_rater_consistency"]
    assert words(table, 0) == ["갑", "을", "병", "정", "무", "기준"]
    assert words(table, 2) == ["", "", "", "", "1계층 전체", ""]
    assert numbers(table, -1) == [0.15]
    assert rated.facts["ahp_raters_asked_again"].value == 1


def test_the_scores_say_who_is_left_out_and_show_both_ways_to_combine(rated: Exhibits) -> None:
    table = rated.tables["ahp_scores"]
    assert words(table, 4)[:5] == ["제외", "제외", "반영", "제외", "제외"]
    assert words(table, 0)[5:] == ["종합평점 (판단 종합)", "종합평점 (우선순위 종합)", "기준"]
    assert [numbers(table, row) for row in (5, 6, 7)] == [[0.5], [0.5], [0.5]]
    assert rated.facts["ahp_raters_left_out"].value == 4
    titles = [column.title for column in rated.tables["ahp_weights"].columns]
    assert titles[3:] == ["가중치 (판단 종합)", "가중치 (우선순위 종합)"]


def test_the_points_add_up_to_the_score_and_the_sensitivity_names_every_case(rated: Exhibits) -> None:
    table = rated.tables["ahp_points"]
    parts = [numbers(table, row)[2] or 0 for row in range(3)]
    assert sum(parts) == pytest.approx(numbers(table, 3)[0])
    moved = rated.tables["ahp_score_sensitivity"]
    assert len(moved.rows) == 7
    assert words(moved, 3) == ["기준 이상"] * 7
    assert words(moved, 0)[1] == "기준-01 +10%p"
