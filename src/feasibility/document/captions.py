"""Captions and what stands around a table or figure: unit above, notes and source below."""

from __future__ import annotations

from collections.abc import Sequence

from feasibility.document.markup import Bookmarks, field, paragraph, run
from feasibility.document.outline import Numbered
from feasibility.document.styles import Styles
from feasibility.document.words import Words


def caption(place: Numbered, style: str, marks: Bookmarks, properties: str = "") -> str:
    """``<표 7-1> 제목``, numbered by fields; the bookmark of references holds ``표 7-1`` alone."""
    word, _, number = place.number.rpartition(" ")
    if place.chapter:
        # As Word's own caption dialogue writes it: the number of the chapter, then a count that begins anew in each.
        # LibreOffice overlooks the switch that begins anew and counts on, unless the first one resets the count.
        again = r" \r 1" if place.position == 1 else ""
        counted = (
            field(r"STYLEREF 1 \s", str(place.chapter))
            + run("-")
            + field(rf"SEQ {place.word} \* ARABIC \s 1{again}", str(place.position))
        )
    else:
        counted = field(rf"SEQ {sequence(place.word)} \* ARABIC", number)
    label = marks.around(place.bookmark, run(f"{word} ") + counted)
    content = marks.around(place.entry, run("<") + label + run(f"> {place.title}"))
    return paragraph(style, content, properties)


def sequence(word: str) -> str:
    """The name of a count in a field: one word, and another than that of the numbered chapters."""
    return f"{word.replace(' ', '_')}_0"


def unit_line(unit: str, styles: Styles, words: Words) -> str:
    """``(단위: 백만 원)`` at the right above a table; nothing without a unit."""
    return paragraph(styles["Table Unit"], run(f"({words.unit}: {unit})")) if unit else ""


def notes(texts: Sequence[str], source: str, styles: Styles, words: Words) -> str:
    """Notes, numbered when there are several, then the source."""
    style = styles["Table Note"]
    lines = []
    for position, text in enumerate(texts, start=1):
        lines.append(f"{words.note} {position}) {text}" if len(texts) > 1 else f"{words.note}: {text}")
    if source:
        lines.append(f"{words.source}: {source}")
    last = len(lines) - 1
    return "".join(
        paragraph(style, run(line), "<w:keepNext/>" if position < last else "") for position, line in enumerate(lines)
    )
