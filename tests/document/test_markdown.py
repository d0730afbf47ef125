"""Markdown becomes blocks; whatever is not Markdown of a report stays text."""

from __future__ import annotations

import pytest

from feasibility.descriptions import FactRun, Heading, PageBreak, Paragraph, ReferenceRun, Run, TableBlock
from feasibility.document.markdown import CLOSE, OPEN, blocks_of
from tests.document.samples import fact, small_table


def mark(number: int) -> str:
    return f"{OPEN}{number}{CLOSE}"


def test_headings_carry_level_anchor_and_number() -> None:
    assert blocks_of("# 사업비 {#cost}\n\n## 총사업비\n\n### 가정\n\n#### 세부\n\n##### 더 깊이", ()) == (
        Heading(1, (Run("사업비"),), "cost"),
        Heading(2, (Run("총사업비"),)),
        Heading(3, (Run("가정"),)),
        Heading(4, (Run("세부"),)),
        Heading(4, (Run("더 깊이"),)),
    )


def test_what_stands_below_an_unnumbered_chapter_is_unnumbered_too() -> None:
    blocks = blocks_of("# 요약 {#summary .unnumbered}\n\n## 결과\n\n# 사업비\n\n## 총사업비", ())
    assert [block.numbered for block in blocks if isinstance(block, Heading)] == [False, False, True, True]


def test_the_depth_of_a_list_becomes_the_depth_of_a_paragraph_and_no_deeper_than_four() -> None:
    text = "- 하나\n  - 둘\n    - 셋\n      - 넷\n        - 다섯\n- 다시 하나\n\n보통 글"
    depths = [(block.depth, block.inlines) for block in blocks_of(text, ()) if isinstance(block, Paragraph)]
    assert depths == [
        (1, (Run("하나"),)),
        (2, (Run("둘"),)),
        (3, (Run("셋"),)),
        (4, (Run("넷"),)),
        (4, (Run("다섯"),)),
        (1, (Run("다시 하나"),)),
        (0, (Run("보통 글"),)),
    ]


def test_the_number_of_an_ordered_item_is_shown() -> None:
    assert blocks_of("1. 첫째\n2. 둘째", ()) == (Paragraph((Run("1) 첫째"),), 1), Paragraph((Run("2) 둘째"),), 1))


@pytest.mark.parametrize(
    ("text", "inlines"),
    [
        ("**비용(B)**은 크다", (Run("비용(B)", bold=True), Run("은 크다"))),
        (
            "*기울임*과 **굵게 *둘 다***",
            (Run("기울임", italic=True), Run("과 "), Run("굵게 *둘 다", bold=True), Run("*")),
        ),
        (
            "**굵게 *둘 다* 계속**",
            (Run("굵게 ", bold=True), Run("둘 다", bold=True, italic=True), Run(" 계속", bold=True)),
        ),
        ("3 * 4 * 5 ** 6", (Run("3 * 4 * 5 ** 6"),)),
        (r"\*별표\*", (Run("*별표*"),)),
        ("첫 줄\n둘째 줄", (Run("첫 줄 둘째 줄"),)),
    ],
)
def test_bold_and_italic_end_where_korean_needs_it(text: str, inlines: tuple[Run, ...]) -> None:
    assert blocks_of(text, ()) == (Paragraph(inlines),)


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<div>\n블록\n</div>",
        "> 인용",
        "`코드`",
        "| 가 | 나 |",
        "[글](http://example.org)",
        "![그림](x.png)",
        "&amp; &lt;",
        "[이름]: http://example.org",
    ],
)
def test_html_and_other_markdown_is_shown_as_text(text: str) -> None:
    assert blocks_of(text, ()) == (Paragraph((Run(text.replace("\n", " ")),)),)


def test_a_rule_is_a_new_page() -> None:
    assert blocks_of("앞\n\n---\n\n뒤", ()) == (Paragraph((Run("앞"),)), PageBreak(), Paragraph((Run("뒤"),)))


def test_marks_inside_a_sentence_become_numbers_and_references() -> None:
    bound = FactRun(fact("total_project_cost", 67756.0), "67,756백만 원")
    reference = ReferenceRun("total_project_cost")
    assert blocks_of(f"- 총사업비 **{mark(0)}** ({mark(1)})", (bound, reference)) == (
        Paragraph((Run("총사업비 "), bound, Run(" ("), reference, Run(")")), 1),
    )


def test_an_exhibit_between_lines_stands_on_its_own() -> None:
    exhibit = TableBlock(small_table())
    expected = (Paragraph((Run("앞"),), 1), exhibit, exhibit, Paragraph((Run("뒤"),), 1))
    assert blocks_of(f"- 앞\n{mark(0)}\n{mark(0)}\n뒤", (exhibit,)) == expected


def test_a_text_that_was_put_in_is_never_read_as_markdown() -> None:
    hostile = Run("# **제목** <b> - {#x}")
    assert blocks_of(f"- {mark(0)}입니다", (hostile,)) == (Paragraph((hostile, Run("입니다")), 1),)
