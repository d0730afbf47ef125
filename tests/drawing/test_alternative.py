"""The text of a chart for those who cannot see it comes from the same numbers as the picture."""

from __future__ import annotations

import pytest

from feasibility.descriptions import ChartKind, NumberKind
from feasibility.drawing import alternative_text
from feasibility.terms import get_language
from tests.drawing.charts import ALL, ONE_OF_EACH, YEARS, chart, series

KOREAN, ENGLISH = get_language("ko"), get_language("en")


def test_few_points_are_all_named() -> None:
    described = chart(ChartKind.BARS, ("지침", "기준"), series("B/C", (0.067, 1), NumberKind.RATIO, ""), unit="")
    assert alternative_text(described, KOREAN) == "시험: 가로 막대그래프. B/C: 지침 0.067, 기준 1.000."


def test_of_many_points_the_highest_the_lowest_and_the_last_are_named() -> None:
    described = chart(ChartKind.LINES, YEARS, series("누적", [float(year * (17 - year)) for year in range(20)]))
    assert alternative_text(described, KOREAN) == (
        "시험: 꺾은선그래프 (단위: 백만 원). 2027–2046. 누적: 최고 2035 72, 최저 2046 -38, 마지막 2046 -38."
    )
    assert alternative_text(described, ENGLISH) == (
        "시험: line chart (Unit: KRW million). 2027–2046. 누적: highest 2035 72, lowest 2046 -38, last 2046 -38."
    )


def test_a_series_without_numbers_says_so() -> None:
    assert "비용: 표시할 수치 없음." in alternative_text(
        chart(ChartKind.LINES, YEARS, series("비용", [None] * 20)), KOREAN
    )


def test_series_beyond_the_eighth_are_named_without_their_numbers() -> None:
    described = chart(ChartKind.STACKED, ("가",), *(series(f"구분 {part}", (part,)) for part in range(10)))
    assert alternative_text(described, KOREAN).endswith("구분 7: 가 7. 구분 8, 구분 9.")


@pytest.mark.parametrize("name", ALL)
def test_every_chart_has_a_text_in_both_languages(name: str) -> None:
    for language in (KOREAN, ENGLISH):
        text = alternative_text(ALL[name], language)
        assert text.startswith(f"시험: {language.label(f'word.chart.{ALL[name].kind.value}')}")
        assert len(text) < 3000


def test_numbers_are_printed_as_everywhere_else() -> None:
    assert "기준안 87,756" in alternative_text(ONE_OF_EACH["columns"], KOREAN)


def test_a_matrix_is_told_cell_by_cell_the_gravest_first() -> None:
    assert alternative_text(ONE_OF_EACH["matrix"], KOREAN) == (
        "시험: 매트릭스. 발생가능성 × 영향도. 4×5: 위험-01. 3×4: 위험-02. 4×3: 위험-03, 위험-04. 2×3: 위험-05."
    )


def test_a_scheme_is_told_column_by_column() -> None:
    told = alternative_text(ONE_OF_EACH["scheme"], KOREAN)
    assert told.startswith("시험: 도식. 문제: 회원경제 사이의 AI 역량 격차.")
    assert "산출: 국제공동논문, 수료자." in told
