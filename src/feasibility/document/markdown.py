"""Markdown to blocks: headings, □ ㅇ - · by the depth of a list, bold and italic, and what stands by name.

Only what a report needs is Markdown here: headings, lists, a rule for a new page, bold and italic. Everything else,
HTML above all, is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from feasibility.descriptions import (
    Block,
    FactRun,
    FigureBlock,
    Heading,
    Inline,
    PageBreak,
    Paragraph,
    ReferenceRun,
    Run,
    TableBlock,
)

# Characters of private use mark what was put in by name; texts from outside are opaque and never looked into.
OPEN, CLOSE = "\ue000", "\ue001"
DEEPEST = 4
_ATTRIBUTES = re.compile(r"\s*\{([^{}]*)\}\s*$")
# The rules of Markdown do not end bold text between a bracket and a Hangul letter, which Korean needs: **비용(B)**은.
_DRESSED = re.compile(
    r"\\(?P<literal>[\\*#{}<>-])"
    r"|\*\*(?=\S)(?P<bold>.+?)(?<=\S)\*\*"
    r"|(?<!\*)\*(?=[^\s*])(?P<italic>.+?)(?<=[^\s*])\*(?!\*)"
    rf"|{OPEN}(?P<put>\d+){CLOSE}",
    re.DOTALL,
)


def blocks_of(text: str, put: Sequence[Inline | Block]) -> tuple[Block, ...]:
    """The blocks of a rendered chapter; a mark with a number stands for a thing in ``put``.

    Deeper headings and lists than a report has are shown at its deepest level. What stands below an unnumbered
    chapter is unnumbered too.

    >>> blocks_of("# Cost {#cost}\\n\\n- **Total**", ())[1]
    Paragraph(inlines=(Run(text='Total', bold=True, italic=False),), depth=1)
    """
    reader = MarkdownIt("zero").enable(["heading", "list", "hr"])
    blocks: list[Block] = []
    depth, lead, heading, numbered = 0, "", 0, True
    for token in reader.parse(text):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            depth += 1
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            depth -= 1
        elif token.type == "list_item_open":
            lead = f"{token.info}) " if token.info else ""
        elif token.type == "heading_open":
            heading = min(int(token.tag[1:]), DEEPEST)
        elif token.type == "hr":
            blocks.append(PageBreak())
        elif token.type == "inline" and heading:
            made = _heading(heading, token, put)
            numbered = made.numbered if heading == 1 else numbered
            blocks.append(Heading(heading, made.inlines, made.anchor, made.numbered and numbered))
            heading = 0
        elif token.type == "inline":
            blocks += _paragraphs(lead + token.content, min(depth, DEEPEST), put)
            lead = ""
    return tuple(blocks)


def _heading(level: int, token: Token, put: Sequence[Inline | Block]) -> Heading:
    """A heading, with what stands in braces behind it: ``{#anchor .unnumbered}``."""
    text, anchor, numbered = token.content, "", True
    found = _ATTRIBUTES.search(text)
    if found:
        text = text[: found.start()]
        for word in found.group(1).split():
            anchor = word[1:] if word.startswith("#") else anchor
            numbered = numbered and word != ".unnumbered"
    inlines = tuple(thing for thing in _things(text, put) if isinstance(thing, (Run, FactRun, ReferenceRun)))
    return Heading(level, inlines, anchor, numbered)


def _paragraphs(text: str, depth: int, put: Sequence[Inline | Block]) -> list[Block]:
    """A paragraph; an exhibit inside it stands on its own behind what precedes it."""
    blocks: list[Block] = []
    inlines: list[Inline] = []

    def close() -> None:
        kept = _trimmed(inlines)
        if kept:
            blocks.append(Paragraph(kept, depth))
        inlines.clear()

    for thing in _things(text, put):
        if isinstance(thing, (TableBlock, FigureBlock)):
            close()
            blocks.append(thing)
        elif isinstance(thing, (Run, FactRun, ReferenceRun)):
            inlines.append(thing)
    close()
    return blocks


def _trimmed(inlines: Sequence[Inline]) -> tuple[Inline, ...]:
    """The inlines without white space at both ends."""
    kept = list(inlines)
    if kept and isinstance(kept[0], Run):
        kept[0] = Run(kept[0].text.lstrip(), kept[0].bold, kept[0].italic)
    if kept and isinstance(kept[-1], Run):
        kept[-1] = Run(kept[-1].text.rstrip(), kept[-1].bold, kept[-1].italic)
    return tuple(inline for inline in kept if not isinstance(inline, Run) or inline.text)


def _things(
    text: str, put: Sequence[Inline | Block], bold: bool = False, italic: bool = False
) -> Iterator[Inline | Block]:
    """The inlines of a text, and the exhibits put into it."""
    position = 0
    plain = ""
    for found in _DRESSED.finditer(text):
        plain += text[position : found.start()].replace("\n", " ")
        position = found.end()
        if found["literal"]:
            plain += found["literal"]
            continue
        if plain:
            yield Run(plain, bold, italic)
            plain = ""
        if found["put"]:
            thing = put[int(found["put"])]
            yield Run(thing.text, bold, italic) if isinstance(thing, Run) else thing
        elif found["bold"]:
            yield from _things(found["bold"], put, True, italic)
        else:
            yield from _things(found["italic"], put, bold, True)
    plain += text[position:].replace("\n", " ")
    if plain:
        yield Run(plain, bold, italic)
