"""A made-up report that holds every kind of block, for the tests of this room."""

from __future__ import annotations

import datetime
import struct
import zlib

from feasibility.descriptions import (
    Block,
    Chart,
    ChartKind,
    Column,
    Cover,
    Document,
    Fact,
    FactRun,
    FigureBlock,
    Heading,
    Number,
    NumberKind,
    Outside,
    OutsideKind,
    PageBreak,
    Paragraph,
    ReferenceRun,
    Row,
    Run,
    Series,
    Table,
    TableBlock,
)

YEARS = tuple(range(2027, 2047))


def number(value: float | None, kind: NumberKind = NumberKind.AMOUNT, unit: str = "백만원") -> Number:
    return Number(Outside(OutsideKind.SAMPLING, value, unit, "made up"), kind=kind)


def fact(key: str, value: float | None, kind: NumberKind = NumberKind.AMOUNT, unit: str = "백만원") -> Fact:
    reason = "irr-no-gain" if value is None else None
    return Fact(key, number(value, kind, unit), key.replace("_", " "), reason)


def picture(width: int = 1260, height: int = 640, shade: int = 0xDD) -> bytes:
    """A plain grey PNG."""
    rows = (b"\x00" + bytes([shade]) * width) * height

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def small_table(key: str = "total_project_cost", title: str = "총사업비 총괄") -> Table:
    """Three parts whose shown numbers miss the shown total by one."""
    parts = (("용지보상비", 1200.4), ("공사비", 45210.4), ("장비구축비", 21345.4))
    rows = [
        Row((name, "조달청 단가", number(value), number(value / 67756.2, NumberKind.PERCENT, "")))
        for name, value in parts
    ]
    rows.append(Row(("합 계", "", number(67756.2), number(1.0, NumberKind.PERCENT, "")), "total"))
    columns = (Column("구분", "left", 2), Column("근거", "center", 2), Column("금액"), Column("비중"))
    return Table(key, title, columns, tuple(rows), "백만원", ("부가가치세 포함",), "수행기관 작성")


def yearly_table(key: str = "annual_costs", title: str = "연차별 비용") -> Table:
    """Twenty years and their sum, on a landscape page, with a heading over the years."""
    columns = (
        Column("항목", "left", 2.6),
        *(Column(str(year), span="연차별") for year in YEARS),
        Column("합 계", width=1.2),
    )
    rows = []
    for name, start in (("최초 투자비", 15320.0), ("인건비", 2210.5), ("시설유지관리비", 980.25), ("재투자비", 0.0)):
        values = [start * (1 + 0.02 * index) for index in range(len(YEARS))]
        cells = [None if value == 0 else number(value) for value in values]
        rows.append(Row((name, *cells, number(sum(values)))))
    rows.append(
        Row(("소 계", *(number(18510.75 * (1 + 0.02 * index)) for index in range(20)), number(440555.85)), "total")
    )
    return Table(key, title, columns, tuple(rows), "백만원@2025", (), "수행기관 작성", wide=True)


def figure(key: str = "project_cost_shares", title: str = "총사업비 구성", shade: int = 0xDD) -> FigureBlock:
    chart = Chart(
        key,
        ChartKind.COLUMNS,
        title,
        ("2027", "2028"),
        (Series("비용", (number(10.0), number(12.0))),),
        "백만원",
        (),
        "수행기관 작성",
    )
    return FigureBlock(chart, picture(shade=shade), "총사업비 구성을 보인 막대그림. 최댓값은 12백만 원.")


def chapter(number_of_tables: int = 2) -> tuple[Block, ...]:
    ratio = FactRun(fact("benefit_cost_ratio", 0.067, NumberKind.RATIO, ""), "0.067")
    cost = FactRun(fact("total_project_cost", 67756.2), "67,756백만 원")
    return (
        Heading(1, (Run("사업비 및 재원조달"),), "cost"),
        Heading(2, (Run("총사업비"),), "cost_total"),
        Paragraph(
            (
                Run("총사업비는 공사비와 장비구축비를 더한 것으로 "),
                cost,
                Run("으로 산정하며, 근거는 "),
                ReferenceRun("total_project_cost"),
                Run("과 같음"),
            ),
            1,
        ),
        Paragraph(
            (Run("부가가치세를 포함하며, 예비비는 관점별 금액을 기준으로 다시 산정하여 사업비 변경에 대비함"),),
            2,
        ),
        Paragraph(
            (
                Run("편익/비용 비율은 "),
                ratio,
                Run(" ("),
                ReferenceRun("annual_costs", "과/와"),
                Run(" "),
                ReferenceRun("project_cost_shares"),
                Run(")"),
            ),
            3,
        ),
        Paragraph((Run("표준품셈", bold=True), Run(" 및 "), Run("조달청 단가", italic=True), Run("를 따름")), 4),
        TableBlock(small_table()),
        FigureBlock(figure().chart, figure().picture, figure().alt),
        Heading(3, (Run("연차별 투자"),)),
        Heading(4, (Run("투자 시기"),)),
        Paragraph(
            (
                Run("설계와 감리는 공사의 진행을 따름. "),
                ReferenceRun("cost"),
                Run("의 "),
                ReferenceRun("front"),
                Run(" 참고"),
            ),
        ),
        TableBlock(yearly_table()),
        Paragraph((Run("투자가 끝난 뒤에는 운영비만 남음"),), 1),
        *(
            TableBlock(small_table(f"further_table_{index}", f"그 밖의 비용 {index}"))
            for index in range(number_of_tables)
        ),
    )


def front() -> tuple[Block, ...]:
    return (
        Heading(1, (Run("요약"),), "front", numbered=False),
        Heading(2, (Run("주요 결과"),)),
        Paragraph((Run("본 보고서는 연구기관 설립의 타당성을 검토함"),), 1),
        TableBlock(small_table("key_figures", "주요 지표")),
    )


def annex() -> tuple[Block, ...]:
    return (
        Heading(1, (Run("부록 1. 연차표"),), "annex", numbered=False),
        Paragraph((Run("연차별 수치를 모두 옮김"),), 1),
        TableBlock(yearly_table("annex_costs", "연차별 비용(전체)")),
        TableBlock(small_table("annex_small", "그 밖의 수치")),
        PageBreak(),
        Paragraph((Run("끝"),)),
    )


def report(blocks: tuple[Block, ...] | None = None, language: str = "ko", contents: bool = True) -> Document:
    cover = Cover(
        "아시아·태평양 인공지능센터 설립 타당성 조사 및 기본구상",
        "최종보고서",
        "포항시",
        "2026년 11월",
        "최종",
        "한국연구원",
    )
    if blocks is None:
        blocks = (*front(), *chapter(), Heading(1, (Run("경제적 타당성"),), "economic"), *annex())
    return Document(cover, blocks, language, datetime.date(2026, 11, 25), ("타당성", "인공지능"), contents)
