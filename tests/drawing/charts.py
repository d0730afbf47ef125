"""Charts for the tests: one of each family, and those that are hard to draw."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from feasibility.descriptions import Band, Chart, ChartKind, Number, NumberKind, Outside, OutsideKind, Series

YEARS = tuple(str(year) for year in range(2027, 2047))
LONG = (
    "아시아·태평양 인공지능 센터 설립에 따른 국제공동연구 기반 조성 및 고성능 전산자원 구축·운영 "
    "사업비(부가가치세 포함)"
)
WORDS = "시험을 위한 수"


def number(value: float | None, kind: NumberKind = NumberKind.AMOUNT, unit: str = "백만원") -> Number | None:
    """Give a number of a test, or none."""
    if value is None:
        return None
    return Number(Outside(OutsideKind.SAMPLING, value, unit, WORDS), kind=kind)


def series(
    label: str, values: Sequence[float | None], kind: NumberKind = NumberKind.AMOUNT, unit: str = "백만원"
) -> Series:
    return Series(label, tuple(number(value, kind, unit) for value in values))


def chart(
    kind: ChartKind, categories: Sequence[str], *parts: Series, unit: str = "백만원", title: str = "시험"
) -> Chart:
    return Chart("test", kind, title, tuple(categories), parts, unit)


BANDS = (
    Band("낮음", None),
    Band("보통", number(8, NumberKind.COUNT, "")),
    Band("높음", number(15, NumberKind.COUNT, "")),
)
ONE_OF_EACH = {
    "columns": chart(
        ChartKind.COLUMNS,
        ("축소안", "기준안", "확대안"),
        series("초기투자", (45210, 87756, 123400)),
        series("연간운영비", (8200, 12880, 19950)),
    ),
    "stacked": chart(
        ChartKind.STACKED,
        YEARS,
        series("최초 투자비", [15000, 22000, 31000, 19000] + [0] * 16),
        series("재투자비", [0] * 9 + [9000] + [0] * 10),
        series("운영비", [0] * 4 + [12880.0 + 50 * year for year in range(16)]),
    ),
    "lines": chart(
        ChartKind.LINES,
        YEARS,
        series("비용", [15000, 22000, 31000, 23000] + [12880] * 16),
        series("지침 반영 편익", [0] * 4 + [500.0 + 60 * year for year in range(16)]),
    ),
    "columns and line": chart(
        ChartKind.COLUMNS_AND_LINE,
        YEARS,
        series("수입", [100.0 * year for year in range(20)]),
        series("누적잔액", [10.0 * year * year - 500 for year in range(20)]),
    ),
    "bars": chart(
        ChartKind.BARS,
        ("공사비", "설계비", "감리비", "시설부대비", "장비구축비", "기타투자비", "예비비"),
        series("총사업비", (41230, 2110, 1780, 560, 32000, 1980, 7966)),
    ),
    "spans": chart(
        ChartKind.SPANS,
        ("◆ 유치 추진위원회 구성", "타당성 조사 및 기본구상 용역", "기본·실시설계", "건축공사", "◆ 개소"),
        series("시작연도", (2025, 2026, 2027, 2028, 2030), NumberKind.YEAR, "년"),
        series("시작월", (12, 1, 7, 7, 1), NumberKind.COUNT, "월"),
        series("기간", (1, 6, 12, 18, 1), NumberKind.COUNT, "개월"),
        unit="",
    ),
    "scheme": Chart(
        "test",
        ChartKind.SCHEME,
        "시험",
        ("회원경제 사이의 AI 역량 격차", "인력과 재원", "연수와 공동연구", "국제공동논문", "수료자", "정착"),
        (),
        groups=("문제", "투입", "활동", "산출", "산출", "결과"),
        links=((0, 1), (1, 2), (2, 3), (2, 4), (3, 5), (4, 5)),
    ),
    "tree": Chart(
        "test",
        ChartKind.TREE,
        "시험",
        ("이사회", "센터장", "국제자문위원회", "AI 안전·표준연구부", "산업·에너지 AI 연구부", "경영지원부"),
        (series("정원", (None, 2, None, 22, 24, 12), NumberKind.COUNT, "명"),),
        "명",
        links=((0, 1), (0, 2), (1, 3), (1, 4), (1, 5)),
    ),
    "flow": Chart(
        "test",
        ChartKind.FLOW,
        "시험",
        ("법령과 통계, 국내외 사례", "수요와 면적, 인력", "", "종합평가와 추진방안"),
        (),
        groups=("기초자료 조사", "규모와 기본구상", "사업비 추정", "종합"),
    ),
    "matrix": replace(
        chart(
            ChartKind.MATRIX,
            ("위험-01", "위험-02", "위험-03", "위험-04", "위험-05"),
            series("발생가능성", (4, 3, 4, 4, 2), NumberKind.COUNT, ""),
            series("영향도", (5, 4, 3, 3, 3), NumberKind.COUNT, ""),
            unit="",
        ),
        bands=BANDS,
    ),
    "shares": chart(
        ChartKind.SHARES,
        ("총사업비", "기투자", "연차"),
        series("국비", (40000, 0, 20000)),
        series("도비", (14000, 1000, 7000)),
        series("시비", (33756, 2500, 15000)),
    ),
}

HARD = {
    "negative columns": chart(
        ChartKind.COLUMNS, YEARS, series("순편익", [2300.0 * year - 20000 for year in range(20)])
    ),
    "only negative columns": chart(ChartKind.COLUMNS, ("가", "나"), series("손실", (-3, -123456789))),
    "long names below columns": chart(
        ChartKind.COLUMNS, [f"{LONG} {place}" for place in range(5)], series("금액", (5, 4, 3, 2, 1))
    ),
    "many long names below columns": chart(
        ChartKind.COLUMNS,
        [f"{LONG[:20]} {place}" for place in range(24)],
        *(series(f"금액 {part}", [float(part + place) for place in range(24)]) for part in range(3)),
    ),
    "ninety names below columns": chart(
        ChartKind.COLUMNS, [f"{LONG[:15]} {place}" for place in range(90)], series("금액", [1.0] * 90)
    ),
    "nine stacked series": chart(
        ChartKind.STACKED,
        YEARS,
        *(
            series(f"인력 구분 {part} (정규·비정규)", [part + year / 2 for year in range(20)], NumberKind.COUNT, "명")
            for part in range(9)
        ),
        unit="명",
    ),
    "stacks of both signs": chart(
        ChartKind.STACKED,
        ("2027", "2028", "2029"),
        series("유입", (1000, 1100, 1200)),
        series("유출", (-800, -900, -1000)),
        series("없음", (None, None, None)),
    ),
    "ten lines with long names": chart(
        ChartKind.LINES,
        YEARS,
        *(
            series(f"{LONG[:30]} {part}", [math.sin(year / 3 + part) * 1000 + part * 500 for year in range(20)])
            for part in range(10)
        ),
    ),
    "thirty lines": chart(ChartKind.LINES, YEARS, *(series(f"대안 {part}", [float(part)] * 20) for part in range(30))),
    "a line with gaps over fifty years": chart(
        ChartKind.LINES,
        [str(2027 + year) for year in range(50)],
        series("누적", [None if year % 9 == 3 else year * year * 2.2 - 100.0 * year for year in range(50)]),
    ),
    "a line of small fractions": chart(
        ChartKind.LINES,
        YEARS,
        series("비율", [0.041 + 0.0001 * year for year in range(20)], NumberKind.PERCENT, ""),
        unit="",
    ),
    "a single line with numbers": chart(
        ChartKind.LINES, YEARS[:6], series("전력사용량", (12.5, 13, 0, 1e6, 4, 5), NumberKind.AMOUNT_FINE)
    ),
    "a line of percent over columns": chart(
        ChartKind.COLUMNS_AND_LINE,
        ("2021", "2022", "2023", "2024"),
        series("지역내총생산", (21.1, 22.9, 23.4, 24.8), NumberKind.AMOUNT_FINE, "조원"),
        series("성장률", (0.021, 0.034, -0.012, 0.028), NumberKind.PERCENT, ""),
        unit="조원",
    ),
    "only a line, no columns": chart(ChartKind.COLUMNS_AND_LINE, YEARS, series("누적잔액", [5.0] * 20)),
    "bars of both signs": chart(
        ChartKind.BARS,
        ("할인율", "사업비", "운영비", "편익"),
        series("낮은 값", (-3200, 4400, 2100, -5000)),
        series("높은 값", (2900, -4500, -2000, 5100)),
    ),
    "bars without unit": chart(
        ChartKind.BARS,
        ("지침 반영", "사회적(확장)", "기준"),
        series("비율", (0.067, 0.612, 1.0), NumberKind.RATIO, ""),
        unit="",
    ),
    "bars with long names": chart(
        ChartKind.BARS, [f"{LONG} {place}" for place in range(22)], series("금액", [1234567.0 * p for p in range(22)])
    ),
    "a hundred bars": chart(
        ChartKind.BARS, [f"{LONG[:24]} {place}" for place in range(100)], series("금액", [float(p) for p in range(100)])
    ),
    "spans with long names": chart(
        ChartKind.SPANS,
        [f"{LONG} {place}" for place in range(30)],
        series("시작연도", [2020.0 + place for place in range(30)], NumberKind.YEAR, "년"),
        series("시작월", [1.0 + place % 12 for place in range(30)], NumberKind.COUNT, "월"),
        series("기간", [float(20 * place) for place in range(30)], NumberKind.COUNT, "개월"),
        unit="",
    ),
    "a scheme of long texts": Chart(
        "test",
        ChartKind.SCHEME,
        "시험",
        tuple(f"{LONG} {place}" for place in range(48)),
        (),
        groups=tuple(f"단계 {place % 6} {LONG}" for place in range(48)),
        links=((0, 7), (7, 14), (14, 1), (6, 12), (12, 6), (3, 3)),
    ),
    "a column of a hundred boxes": Chart(
        "test", ChartKind.SCHEME, "시험", tuple(f"{LONG} {place}" for place in range(100)), (), links=((0, 99), (1, 2))
    ),
    "a tree of levels with more at the bottom than fits side by side": Chart(
        "test",
        ChartKind.TREE,
        "시험",
        (
            "비전",
            *(f"목표 {LONG[:20]} {place}" for place in range(4)),
            *(f"{LONG[:30]} {place}" for place in range(16)),
        ),
        (),
        groups=("비전", *("목표",) * 4, *("과제",) * 16),
        links=(*((0, 1 + place) for place in range(4)), *((1 + place % 4, 5 + place) for place in range(16))),
    ),
    "a tree wider and deeper than a page": Chart(
        "test",
        ChartKind.TREE,
        "시험",
        tuple(f"{LONG} {place}" for place in range(120)),
        (series("정원", [1234567.0] * 120, NumberKind.COUNT, "명"),),
        "명",
        links=((1, 1), (2, 3), (3, 2), *((place // 3, place) for place in range(4, 100))),
    ),
    "a chain": Chart(
        "test",
        ChartKind.TREE,
        "시험",
        tuple(f"{LONG} {place}" for place in range(12)),
        (),
        links=tuple((place, place + 1) for place in range(11)),
    ),
    "a box with a hundred below it": Chart(
        "test",
        ChartKind.TREE,
        "시험",
        tuple(f"{LONG} {place}" for place in range(101)),
        (),
        links=tuple((0, place) for place in range(1, 101)),
    ),
    "a flow of long texts": Chart(
        "test",
        ChartKind.FLOW,
        "시험",
        tuple(f"{LONG} {LONG} {place}" for place in range(12)),
        (),
        groups=tuple(f"{LONG} {place}" for place in range(12)),
    ),
    "a flow longer than a page": Chart(
        "test", ChartKind.FLOW, "시험", tuple(f"단계 {place}" for place in range(90)), ()
    ),
    "a matrix with many names in a cell": replace(
        chart(
            ChartKind.MATRIX,
            [f"{LONG[:20]} {place}" for place in range(60)],
            series("발생가능성", [3] * 60, NumberKind.COUNT, ""),
            series(LONG, [float(1 + place // 20) for place in range(60)], NumberKind.COUNT, ""),
            unit="",
        ),
        bands=BANDS,
    ),
    "a matrix without bands and names off its grid": chart(
        ChartKind.MATRIX,
        ("가", "나", "다", "라"),
        series("발생가능성", (0, 2.5, None, 5), NumberKind.COUNT, ""),
        series("영향도", (3, 3, 3, 1e15), NumberKind.COUNT, ""),
        unit="",
    ),
    "a single span without start": chart(ChartKind.SPANS, ("개소",), series("시작연도", (None,)), unit=""),
    "a span of a month": chart(ChartKind.SPANS, ("개소",), series("시작연도", (2030,)), unit=""),
    "a single bar": chart(ChartKind.BARS, ("총사업비",), series("금액", (87756,))),
    "a single share": chart(ChartKind.SHARES, ("총사업비",), series("금액", (87756,))),
    "parts of one whole": chart(
        ChartKind.SHARES,
        ("공사비", "설계비", "감리비", "시설부대비", "장비구축비"),
        series("총사업비", (41230, 2110, 1780, 560, 32000)),
    ),
    "columns of nothing": chart(ChartKind.COLUMNS, YEARS, series("금액", [0] * 20)),
    "bars of nothing": chart(ChartKind.BARS, ("가", "나"), series("금액", (0, 0))),
    "shares of nothing": chart(ChartKind.SHARES, ("가", "나"), series("금액", (0, 0)), series("수량", (0, None))),
    "lines of no numbers": chart(ChartKind.LINES, YEARS, series("금액", [None] * 20)),
    "a single point": chart(ChartKind.LINES, ("2027",), series("비용", (12,))),
    "equal points": chart(ChartKind.LINES, YEARS, series("비용", [0.1] * 20)),
    "numbers off any axis": chart(
        ChartKind.COLUMNS, ("가", "나", "다"), series("금액", (math.inf, -math.inf, math.nan))
    ),
    "very large and very small": chart(ChartKind.COLUMNS, ("가", "나"), series("금액", (1.2e15, -3.4e-9))),
    "largest of all": chart(ChartKind.BARS, ("가", "나"), series("금액", (1e300, -1e300), NumberKind.RATIO)),
    "signs of other programs": chart(
        ChartKind.COLUMNS,
        ("$x^2$", "<b>&amp;", "=cmd|'/c'", "a\x07b\nc", "\U0001f600 이모지", "漢字·㎡", "\\frac{1}"),
        series("$\\alpha", (1, 2, 3, 4, 5, 6, 7)),
        series("_숨김", (1, 2, 3, 4, 5, 6, 7)),
        unit="$_{백만원}$",
    ),
    "empty names": chart(ChartKind.BARS, ("", " "), series("", (1, 2)), series("", (3, 4))),
}
ALL = {**ONE_OF_EACH, **HARD}
