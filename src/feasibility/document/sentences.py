"""Headings and paragraphs: text, bound numbers, and references that follow the numbers of captions."""

from __future__ import annotations

from collections.abc import Iterable

from feasibility.descriptions import FactRun, Heading, Inline, Paragraph, ReferenceRun, Run
from feasibility.document.markup import Bookmarks, field, paragraph, run
from feasibility.document.outline import Numbered, Outline
from feasibility.document.stores import Stores
from feasibility.document.styles import Styles
from feasibility.terms import Language

# A paragraph of a numbered style that shall carry no number.
_WITHOUT_NUMBER = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'


class Sentences:
    """Writes headings and paragraphs of one document."""

    def __init__(
        self, language: Language, styles: Styles, outline: Outline, stores: Stores | None, marks: Bookmarks
    ) -> None:
        self._language, self._styles, self._outline = language, styles, outline
        self._stores, self._marks = stores, marks

    def heading(self, block: Heading, place: Numbered) -> str:
        """A heading inside the bookmarks that contents and references use."""
        inner = self._marks.around(place.bookmark, self.inlines(block.inlines))
        content = self._marks.around(place.entry, inner)
        return paragraph(self._styles.heading(place.level), content, "" if place.numbered else _WITHOUT_NUMBER)

    def paragraph(self, block: Paragraph) -> str:
        """A paragraph with the mark of its depth; a line end in its text begins the next paragraph of that depth."""
        style = self._styles.mark(min(max(block.depth, 0), 4))
        return "".join(paragraph(style, self.inlines(line)) for line in _lines(block.inlines))

    def inlines(self, inlines: Iterable[Inline]) -> str:
        written = []
        for inline in inlines:
            if isinstance(inline, FactRun):
                written.append(
                    self._stores.control(inline.fact, inline.text) if self._stores is not None else run(inline.text)
                )
            elif isinstance(inline, ReferenceRun):
                written.append(self._reference(inline))
            else:
                dress = ("<w:b/><w:bCs/>" if inline.bold else "") + ("<w:i/><w:iCs/>" if inline.italic else "")
                written.append(run(inline.text, dress))
        return "".join(written)

    def _reference(self, inline: ReferenceRun) -> str:
        """The number of a caption or heading as a field, then the particle that fits how it is read."""
        place = self._outline.by_key.get(inline.target)
        if place is None:
            raise ValueError(f"the document refers to {inline.target!r}, which stands nowhere in it")
        # \n repeats the automatic number of a heading; a caption's number is the text inside its bookmark.
        switch = r"\n \h" if place.level and place.number else r"\h"
        shown = place.reference
        follows = self._language.particle(shown, inline.particle) if inline.particle else ""
        return field(f"REF {place.bookmark} {switch}", shown) + run(follows)


def _lines(inlines: tuple[Inline, ...]) -> list[list[Inline]]:
    lines: list[list[Inline]] = [[]]
    for inline in inlines:
        if isinstance(inline, Run) and ("\n" in inline.text or "\r" in inline.text):
            for position, text in enumerate(inline.text.splitlines()):
                if position:
                    lines.append([])
                if text:
                    lines[-1].append(Run(text, inline.bold, inline.italic))
        else:
            lines[-1].append(inline)
    return [line for line in lines if line] or [[]]
