"""Tables and charts of sites, criteria and policy, as a reader of the Pohang study sees them."""

from __future__ import annotations

import pytest

from feasibility.descriptions import Number, Outside, OutsideKind, Table
from tests.report.studies import NEAR, POHANG, shown


def numbers(table: Table, row: int) -> list[float | None]:
    return [cell.value for cell in table.rows[row].cells if isinstance(cell, Number)]


def words(table: Table, column: int) -> list[str]:
    return [str(row.cells[column]) for row in table.rows]


def test_the_evaluation_shows_both_methods_side_by_side() -> None:
    table = shown(POHANG).tables["site_evaluation"]
    scores, (total, rank, closeness, closeness_rank, share) = numbers(table, 0)[:4], numbers(table, 0)[4:]
    assert scores == [90, 55, 70, 90]
    assert total == pytest.approx(75.5)
    assert (rank, closeness_rank) == (1, 2)
    assert closeness == pytest.approx(0.4498, abs=5e-5)
    # Counted once over five million random weightings: 0.5578.
    assert share == pytest.approx(0.5578, abs=0.001)
    assert numbers(table, 3) == [0.3, 0.3, 0.2, 0.2]


def test_what_no_formula_makes_says_so() -> None:
    cells = shown(POHANG).tables["site_evaluation"].rows[0].cells
    sources = [cell.source for cell in cells if isinstance(cell, Number)]
    kinds = [source.kind for source in sources if isinstance(source, Outside)]
    assert kinds == [*(OutsideKind.RANKING,) * 3, OutsideKind.SAMPLING]


def test_the_sensitivity_names_the_first_site_of_every_weighting() -> None:
    table = shown(POHANG).tables["site_weight_sensitivity"]
    first = words(table, 4)
    assert len(first) == 10
    assert first.count("지곡·포스텍 일원") == 3
    assert [row for row, name in enumerate(first) if name.startswith("지곡")] == [3, 4, 9]
    assert words(table, 0)[:2] == ["설정한 가중치", "균등 가중치"]
    assert words(table, 0)[4] == "연구기관 근접 +10%p"


def test_every_criterion_follows_the_one_above_it() -> None:
    table = shown(POHANG).tables["ahp_weights"]
    levels = words(table, 0)
    assert levels == ["1계층", *["2계층"] * 4, "1계층", *["2계층"] * 4, "1계층", *["2계층"] * 3]
    lowest = [numbers(table, row)[1] or 0 for row, level in enumerate(levels) if level == "2계층"]
    assert sum(lowest) == pytest.approx(1)


def test_without_raters_there_is_no_table_of_scores_and_the_weights_say_whose_they_are() -> None:
    found = shown(POHANG)
    assert "ahp_scores" not in found.tables
    assert "가정" in found.tables["ahp_weights"].notes[0]
    assert "ahp_raters" not in found.facts


def test_the_threshold_stands_below_the_consistency_ratios() -> None:
    table = shown(POHANG).tables["ahp_consistency"]
    assert numbers(table, len(table.rows) - 1) == [0.15]
    assert all(numbers(table, row)[4] == pytest.approx(0, abs=1e-9) for row in range(4))
    # The random index of three and of four criteria, by Saaty's table.
    assert [numbers(table, row)[3] for row in range(4)] == [0.52, 0.89, 0.89, 0.52]


def test_every_group_of_policy_points_has_its_table() -> None:
    tables = shown(POHANG).tables
    counted = {key: len(tables[key].rows) for key in ("problems", "policy_consistency", "readiness", "policy_risks")}
    assert counted == {"problems": 3, "policy_consistency": 6, "readiness": 3, "policy_risks": 6}
    assert len(tables["regional_balance"].rows) == 2
    assert [column.title for column in tables["policy_risks"].columns][:2] == ["구분", "항목"]
    assert tables["readiness"].columns[0].title == "항목"


def test_indicators_stand_at_the_opening_later_and_at_the_end() -> None:
    table = shown(POHANG).tables["performance_indicators"]
    assert [column.title for column in table.columns][2:5] == ["2030", "2035", "2046"]
    assert numbers(table, 2) == [160, 400, 400, 6560]


def test_the_roadmap_has_a_bar_a_step_and_marks_milestones() -> None:
    chart = shown(POHANG).charts["roadmap"]
    assert len(chart.categories) == 20
    assert chart.categories[15] == "◆ 개소"
    assert [series.numbers[13].value for series in chart.series if series.numbers[13]] == [2028, 7, 18]
    assert chart.notes == ("◆는 주요시점",)


def test_the_logic_model_is_drawn_stage_by_stage_with_its_links() -> None:
    chart = shown(POHANG).charts["logic_model_scheme"]
    assert list(dict.fromkeys(chart.groups)) == ["문제", "투입", "활동", "산출", "결과", "영향"]
    assert len(chart.categories) == 22
    papers = chart.categories.index("국제공동논문")
    assert [chart.categories[one] for one, after in chart.links if after == papers] == [
        "국제공동연구와 박사후연구원 사업"
    ]


def test_charts_of_sites_and_weights_show_what_the_tables_show() -> None:
    found = shown(POHANG)
    totals = [number.value for number in found.charts["site_totals"].series[0].numbers if number]
    assert totals == pytest.approx([75.5, 73.5, 68.0])
    assert found.charts["site_scores_by_criterion"].series[0].label == "블루밸리 국가산단"
    assert len(found.charts["criterion_weights"].categories) == 11


def test_a_study_without_these_sheets_shows_none_of_it() -> None:
    found = shown(NEAR)
    keys = {"site_evaluation", "site_weight_sensitivity", "ahp_weights", "ahp_consistency", "readiness", "policy_risks"}
    assert not keys & found.tables.keys()
    assert not {"site_totals", "criterion_weights", "roadmap", "logic_model_scheme"} & found.charts.keys()
    assert not {"ahp_score", "site_score_gap"} & found.facts.keys()
