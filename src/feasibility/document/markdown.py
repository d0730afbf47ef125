"""Markdown to blocks: headings, □ ㅇ - · by the depth of a list, bold and italic, and what stands by name."""

from __future__ import annotations

import re
from collections.abc import Sequence

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

_ATTRIBUTES = re.compile(r"\s*\{([^{}]*)\}\s*$")
DEEPEST = 4


def blocks_of(text: str, put: Sequence[Inline | Block], open_mark: str, close_mark: str) -> tuple[Block, ...]:
    """The blocks of a rendered chapter; marks stand for what was put in by name. HTML is shown as text."""
    tokens = MarkdownIt("commonmark", {"html": False}).parse(text)
    marked = re.compile(f"{open_mark}(\\d+){close_mark}")
    blocks: list[Block] = []
    depth = 0
    for position, token in enumerate(tokens):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            depth += 1
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            depth -= 1
        elif token.type == "hr":
            blocks.append(PageBreak())
        elif token.type in ("fence", "code_block"):
            blocks += [Paragraph((Run(line),)) for line in token.content.splitlines()]
        elif token.type == "inline":
            inlines = _inlines(token, put, marked)
            before = tokens[position - 1]
            if before.type == "heading_open":
                blocks.append(_heading(int(before.tag[1:]), inlines))
            else:
                blocks += _paragraphs(inlines, min(depth, DEEPEST))
    return tuple(blocks)


def _paragraphs(inlines: list[Inline | Block], depth: int) -> list[Block]:
    """A paragraph; exhibits inside it stand on their own after what precedes them."""
    result: list[Block] = []
    run: list[Inline] = []

    def close() -> None:
        if any(not isinstance(inline, Run) or inline.text.strip() for inline in run):
            result.append(Paragraph(tuple(run), depth))
        run.clear()

    for inline in inlines:
        if isinstance(inline, (TableBlock, FigureBlock)):
            close()
            result.append(inline)
        elif isinstance(inline, (Run, FactRun, ReferenceRun)):
            run.append(inline)
    close()
    return result


def _heading(level: int, inlines: list[Inline | Block]) -> Heading:
    anchor, numbered = "", True
    kept = [inline for inline in inlines if isinstance(inline, (Run, FactRun, ReferenceRun))]
    if kept and isinstance(kept[-1], Run):
        found = _ATTRIBUTES.search(kept[-1].text)
        if found:
            kept[-1] = Run(kept[-1].text[: found.start()], kept[-1].bold, kept[-1].italic)
            for word in found.group(1).split():
                anchor = word[1:] if word.startswith("#") else anchor
                numbered = numbered and word != ".unnumbered"
    return Heading(min(level, DEEPEST), tuple(kept), anchor, numbered)


def _inlines(token: Token, put: Sequence[Inline | Block], marked: re.Pattern[str]) -> list[Inline | Block]:
    bold = italic = False
    found: list[Inline | Block] = []
    for child in token.children or ():
        if child.type == "strong_open" or child.type == "strong_close":
            bold = child.type == "strong_open"
        elif child.type == "em_open" or child.type == "em_close":
            italic = child.type == "em_open"
        elif child.type in ("softbreak", "hardbreak"):
            found.append(Run(" ", bold, italic))
        elif child.content:
            pieces = marked.split(child.content)
            for number, piece in enumerate(pieces):
                if number % 2:
                    found.append(put[int(piece)])
                elif piece:
                    found.append(Run(piece, bold, italic))
    return found
