"""Chapters name facts and exhibits; every fault is found with its line, and texts from outside stay texts."""

from __future__ import annotations

from typing import Any

import pytest

from feasibility.descriptions import Block, FactRun, Heading, NumberKind, Paragraph, ReferenceRun, Run, TableBlock
from feasibility.document import NarrativeError, Tokens, missing_targets, read_chapter
from feasibility.terms import get_language
from tests.document.samples import fact, figure, small_table


def tokens(language: str = "ko") -> Tokens:
    facts = (
        fact("total_project_cost", 67756.2),
        fact("benefit_cost_ratio", 0.067, NumberKind.RATIO, ""),
        fact("benefit_cost_ratio.social", 1.2, NumberKind.RATIO, ""),
        fact("economic_internal_rate_of_return", None, NumberKind.PERCENT, ""),
        fact("opening_year", 2031.0, NumberKind.YEAR, "년"),
    )
    return Tokens(
        get_language(language),
        {each.key: each for each in facts},
        {"total_project_cost": TableBlock(small_table())},
        {"project_cost_shares": figure()},
        ("economic",),
    )


def read(text: str, **more: Any) -> tuple[Block, ...]:
    return read_chapter("07_cost.md", text, tokens(), more)


def shown(blocks: tuple[Block, ...]) -> str:
    """The text of the paragraphs, references as their key in brackets."""
    lines = []
    for block in blocks:
        assert isinstance(block, (Paragraph, Heading))
        parts = [
            f"[{each.target}|{each.particle}]" if isinstance(each, ReferenceRun) else each.text
            for each in block.inlines
        ]
        lines.append("".join(parts))
    return "\n".join(lines)


def fault(text: str, **more: Any) -> tuple[int, str, str, str]:
    with pytest.raises(NarrativeError) as caught:
        read(text, **more)
    assert caught.value.name == "07_cost.md"
    return caught.value.line, caught.value.code, caught.value.found, caught.value.suggestion


def test_a_heading_with_an_anchor_is_no_comment() -> None:
    assert read("# 사업비 {#cost}\n{## 보이지 않음 ##}") == (Heading(1, (Run("사업비"),), "cost"),)


def test_a_fact_keeps_its_particle_outside_the_bound_number() -> None:
    (block,) = read('- 총사업비는 {{ total_project_cost | with_particle("으로/로") }} 산정')
    assert isinstance(block, Paragraph)
    number = block.inlines[1]
    assert isinstance(number, FactRun)
    assert number.text == "67,756백만 원"
    assert block.inlines[2] == Run("으로")


def test_a_scoped_fact_is_reached_by_its_name() -> None:
    assert shown(read("{{ benefit_cost_ratio.social }}, {{ opening_year }}")) == "1.200, 2031년"


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        ("benefit_cost_ratio >= 1", False),
        ("benefit_cost_ratio.social >= 1", True),
        ("benefit_cost_ratio < benefit_cost_ratio.social", True),
        ("benefit_cost_ratio == benefit_cost_ratio", True),
        ("economic_internal_rate_of_return is missing", True),
        ("benefit_cost_ratio is missing", False),
        ("total_headcount is defined", False),
        ("benefit_cost_ratio.world is defined", False),
        ("benefit_cost_ratio.social is defined", True),
        ('has_table("total_project_cost") and not has_table("swot")', True),
        ('has_figure("project_cost_shares") and not has_figure("swot")', True),
    ],
)
def test_conditions_ask_about_facts_and_exhibits(condition: str, holds: bool) -> None:
    assert shown(read(f"{{% if {condition} %}}예{{% else %}}아니오{{% endif %}}")) == ("예" if holds else "아니오")


def test_a_missing_number_shows_that_it_is_missing_and_why() -> None:
    language = get_language("ko")
    text = "{{ economic_internal_rate_of_return }}: {{ economic_internal_rate_of_return | reason }}"
    expected = f"{language.label('cell.not_available')}: {language.reason('irr-no-gain')}"
    assert shown(read(text)) == expected


def test_exhibits_and_references_stand_by_key() -> None:
    text = '- {{ ref("total_project_cost") | with_particle("과/와") }} 같음\n\n{{ table("total_project_cost") }}'
    blocks = read(text + '\n{{ figure("project_cost_shares") }}')
    assert shown(blocks[:1]) == "[total_project_cost|과/와] 같음"
    assert blocks[1:] == (TableBlock(small_table()), figure())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\n\n{{ total_projct_cost }}", (3, "narrative-unknown", "total_projct_cost", "total_project_cost")),
        (
            "{{ benefit_cost_ratio.socail }}",
            (1, "narrative-unknown", "benefit_cost_ratio.socail", "benefit_cost_ratio.social"),
        ),
        ('\n{{ table("total_project_costs") }}', (2, "narrative-unknown", "total_project_costs", "total_project_cost")),
        ('{{ figure("project_share") }}', (1, "narrative-unknown", "project_share", "project_cost_shares")),
        ('{{ ref("econmic") }}', (1, "narrative-unknown", "econmic", "economic")),
        ("\n{% if zzzz >= 1 %}{% endif %}", (2, "narrative-unknown", "zzzz", "")),
        ("{{ overview.clint }}", (1, "narrative-unknown", "clint", "client")),
        ("{{ zzzz | with_particle('을/를') }}", (1, "narrative-unknown", "zzzz", "")),
    ],
)
def test_an_unknown_name_is_found_with_its_line_and_what_was_meant(
    text: str, expected: tuple[int, str, str, str]
) -> None:
    assert fault(text, overview={"client": "포항시"}) == expected


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("\n{% if %}", 2),
        ("{% if benefit_cost_ratio %}{% endif %}", 1),
        ("\n{{ economic_internal_rate_of_return >= 1 }}", 2),
        ("{{ benefit_cost_ratio + 1 }}", 1),
        ("{{ 0.067 }}", 1),
        ("{{ benefit_cost_ratio._fact }}", 1),
        ("{{ ''.__class__.__mro__ }}", 1),
        ("{% include 'other.md' %}", 1),
        ("\n{{ 1 // 0 }}", 2),
        ("{% for number in range(99999999) %}{% endfor %}", 1),
        ("{{ overview is missing }}", 1),
    ],
)
def test_a_line_that_cannot_be_read_is_found(text: str, line: int) -> None:
    found = fault(text, overview={"client": "포항시"})
    assert found[0] == line
    assert found[1] in ("narrative-invalid", "narrative-unknown")


@pytest.mark.parametrize(
    "hostile",
    ["# 제목", "**굵게**", "<b>x</b>", "{{ 7 * 7 }}", "{#x}", "\ue0000\ue001", "- 목록", "=cmd|' /C calc'!A0"],
)
def test_a_text_of_an_input_sheet_stays_text(hostile: str) -> None:
    assert shown(read("- 발주처 {{ overview.client }} 귀중", overview={"client": hostile})) == f"발주처 {hostile} 귀중"


def test_a_constant_of_a_template_is_text_too() -> None:
    assert shown(read("{{ '<b> & **c**' }}")) == "<b> & **c**"


def test_a_text_of_an_input_sheet_takes_a_particle() -> None:
    assert shown(read("{{ name | with_particle('을/를') }} 세움", name="인공지능센터")) == "인공지능센터를 세움"


def test_a_macro_may_hold_facts() -> None:
    text = "{% macro twice(fact) %}{{ fact }}·{{ fact }}{% endmacro %}{{ twice(opening_year) }}"
    assert shown(read(text)) == "2031년·2031년"


def test_a_reference_to_what_the_report_does_not_hold_is_found_where_it_stands() -> None:
    chapter = tokens()
    blocks = read_chapter("07_cost.md", '\n{{ ref("project_cost_shares") }} {{ ref("economic") }}', chapter, {})
    found = missing_targets((*blocks, Heading(1, (Run("경제적 타당성"),), "economic")), [chapter])
    assert [(each.name, each.line, each.found) for each in found] == [("07_cost.md", 2, "project_cost_shares")]


def test_english_needs_no_particles() -> None:
    blocks = read_chapter("x.md", "{{ total_project_cost | with_particle('으로/로') }}.", tokens("en"), {})
    assert shown(blocks) == "67,756 KRW million."
