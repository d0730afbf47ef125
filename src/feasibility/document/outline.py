"""The numbers of a document before it is written: chapters, sections, captions, and what a reference shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from feasibility.descriptions import (
    Block,
    FactRun,
    FigureBlock,
    Heading,
    Inline,
    Paragraph,
    ReferenceRun,
    Run,
    TableBlock,
)
from feasibility.document.markup import bookmark_name
from feasibility.document.words import Words

_FRONT, _BODY, _ANNEX = "front", "body", "annex"


@dataclass(frozen=True, slots=True)
class Numbered:
    """A heading or a caption with its number.

    ``number`` is what stands before the title (제9장, or 표 9-1 without brackets; empty without number);
    ``bookmark`` spans what a reference repeats, ``entry`` is the bookmark that the contents link to.
    """

    number: str
    title: str
    bookmark: str
    entry: str
    level: int = 0
    word: str = ""
    chapter: int = 0
    position: int = 0
    numbered: bool = True

    @property
    def reference(self) -> str:
        """What a reference to it shows."""
        return self.number or self.title


@dataclass(frozen=True, slots=True)
class Outline:
    """The numbers of a document's blocks by their position, and of what can be referred to by its key."""

    by_block: dict[int, Numbered] = field(default_factory=dict)
    by_key: dict[str, Numbered] = field(default_factory=dict)

    def headings(self) -> list[Numbered]:
        return [place for place in self.by_block.values() if place.level]

    def captions(self, word: str) -> list[Numbered]:
        """The captions of the numbered chapters that begin with a word (표 or 그림)."""
        return [place for place in self.by_block.values() if place.chapter and place.word == word]


def outline_of(blocks: Sequence[Block], words: Words) -> Outline:
    """Numbers the blocks: tables and figures by chapter, apart; those of unnumbered chapters with their own word.

    What stands below an unnumbered chapter is unnumbered too. The same key twice is shown twice; a reference
    means the first.
    """
    outline = Outline()
    levels = [0, 0, 0, 0]
    counts: Counter[tuple[str, str]] = Counter()
    times: Counter[str] = Counter()
    entries = 0
    part = _FRONT
    chapter_numbered = True
    for position, block in enumerate(blocks):
        if isinstance(block, Heading):
            level = min(max(block.level, 1), 4)
            if level == 1:
                chapter_numbered = block.numbered
                if block.numbered:
                    part = _BODY
                    for word in (words.table, words.figure):
                        counts[part, word] = 0
                elif part == _BODY:
                    part = _ANNEX
            numbered = block.numbered and chapter_numbered
            if numbered:
                levels[level - 1] += 1
                levels[level:] = [0] * (4 - level)
            number = _heading_number(level, levels[level - 1], words) if numbered else ""
            entries += 1
            key = block.anchor
            times[key] += 1
            name = bookmark_name("_Ref_sec_", key or str(entries), times[key] if key else 1)
            place = Numbered(number, plain(block.inlines), name, f"_Toc{entries:06d}", level, numbered=numbered)
        elif isinstance(block, (TableBlock, FigureBlock)):
            is_table = isinstance(block, TableBlock)
            key, title = (
                (block.table.key, block.table.title)
                if isinstance(block, TableBlock)
                else (block.chart.key, block.chart.title)
            )
            word = _caption_word(words, part, is_table)
            counts[part, word] += 1
            chapter = levels[0] if part == _BODY else 0
            shown = f"{chapter}-{counts[part, word]}" if chapter else str(counts[part, word])
            entries += 1
            times[key] += 1
            prefix = "_Ref_tbl_" if is_table else "_Ref_fig_"
            name = bookmark_name(prefix, key, times[key])
            place = Numbered(
                f"{word} {shown}",
                title,
                name,
                f"_Toc{entries:06d}",
                0,
                word,
                chapter,
                counts[part, word],
                bool(chapter),
            )
        else:
            continue
        outline.by_block[position] = place
        if key:
            outline.by_key.setdefault(key, place)
    return outline


def _caption_word(words: Words, part: str, is_table: bool) -> str:
    if part == _FRONT:
        return words.front_table if is_table else words.front_figure
    if part == _ANNEX:
        return words.annex_table if is_table else words.annex_figure
    return words.table if is_table else words.figure


def _heading_number(level: int, count: int, words: Words) -> str:
    if level == 1:
        return words.chapter.format(number=count)
    if level == 2:
        return words.section.format(number=count)
    if level == 3:
        return f"{count}."
    letters = words.item_letters
    return f"{letters[(count - 1) % len(letters)]}."


def plain(inlines: Iterable[Inline]) -> str:
    """The text of inlines as it is read; references as their key."""
    return "".join(inline.text if isinstance(inline, (Run, FactRun)) else inline.target for inline in inlines)


def inlines_of(blocks: Iterable[Block]) -> Iterator[Inline]:
    """Every inline of the headings and paragraphs, in reading order."""
    for block in blocks:
        if isinstance(block, (Heading, Paragraph)):
            yield from block.inlines


def unresolved_references(blocks: Sequence[Block]) -> tuple[str, ...]:
    """The keys that sentences refer to and that stand nowhere in the document, each once."""
    known = {block.table.key for block in blocks if isinstance(block, TableBlock)}
    known |= {block.chart.key for block in blocks if isinstance(block, FigureBlock)}
    known |= {block.anchor for block in blocks if isinstance(block, Heading) and block.anchor}
    wanted = [inline.target for inline in inlines_of(blocks) if isinstance(inline, ReferenceRun)]
    return tuple(dict.fromkeys(key for key in wanted if key not in known))
