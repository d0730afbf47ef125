"""Chapters, sections and captions are numbered once, before anything is written."""

from __future__ import annotations

from feasibility.descriptions import Block, Heading, Run, TableBlock
from feasibility.document.outline import outline_of
from feasibility.document.words import words_of
from feasibility.terms import get_language
from tests.document.samples import figure, small_table

KOREAN = words_of(get_language("ko"))


def heading(level: int, *, numbered: bool = True) -> Heading:
    return Heading(level, (Run("제목"),), numbered=numbered)


def numbers(*blocks: Block) -> list[str]:
    return [place.number for place in outline_of(blocks, KOREAN).by_block.values()]


def test_each_level_counts_anew_below_a_higher_one() -> None:
    levels = (1, 2, 3, 4, 4, 3, 4, 2, 3, 1, 2, 3)
    assert numbers(*(heading(level) for level in levels)) == [
        "제1장", "제1절", "1.", "가.", "나.", "2.", "가.", "제2절", "1.", "제2장", "제1절", "1.",
    ]  # fmt: skip


def test_tables_and_figures_are_counted_apart_and_anew_in_each_chapter() -> None:
    table, picture = TableBlock(small_table()), figure()
    assert numbers(heading(1), table, picture, table, heading(2), picture, heading(1), picture, table) == [
        "제1장", "표 1-1", "그림 1-1", "표 1-2", "제1절", "그림 1-2", "제2장", "그림 2-1", "표 2-1",
    ]  # fmt: skip


def test_unnumbered_chapters_before_and_behind_the_body_have_words_of_their_own() -> None:
    table = TableBlock(small_table())
    unnumbered = heading(1, numbered=False)
    found = numbers(unnumbered, heading(2), table, heading(1), table, unnumbered, heading(3), table, unnumbered, table)
    annex = KOREAN.annex_table
    assert found == ["", "", "요약표 1", "제1장", "표 1-1", "", "", f"{annex} 1", "", f"{annex} 2"]


def test_letters_go_on_from_the_start_when_they_are_used_up() -> None:
    found = numbers(heading(1), *(heading(4) for _ in range(15)))
    assert found[1:] == [f"{letter}." for letter in "가나다라마바사아자차카타파하가"]
