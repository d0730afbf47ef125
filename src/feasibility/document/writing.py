"""A described document becomes the bytes of a Word file."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Mapping

from feasibility.descriptions import Block, Document, FigureBlock, Heading, PageBreak, Paragraph, TableBlock
from feasibility.document.front import Contents, cover
from feasibility.document.markup import DECLARED, XML_HEAD, Bookmarks, paragraph
from feasibility.document.outline import Outline, outline_of
from feasibility.document.package import add_stores, describe, open_template, same_bytes
from feasibility.document.pictures import Pictures
from feasibility.document.sections import ACROSS_WIDTH, UPRIGHT_WIDTH, Sections, close_section, sections_of
from feasibility.document.sentences import Sentences
from feasibility.document.stores import Stores
from feasibility.document.styles import Styles
from feasibility.document.tables import Tables
from feasibility.document.words import words_of
from feasibility.terms import Language

# A chapter of so few blocks before its first wide table moves to the landscape page as a whole.
_SHORT_CHAPTER = 5


def write_document(
    document: Document, language: Language, *, pages: Mapping[str, int] | None = None, controls: bool = True
) -> bytes:
    """The bytes of a Word file; the same document gives the same bytes.

    ``pages`` gives the page of every entry of the contents by its bookmark, when it is known. Without ``controls``
    the numbers in sentences are ordinary text and the file holds no stores, for hand-over to another program.

    Raises ``ValueError`` when a sentence refers to something that stands nowhere in the document
    (``unresolved_references`` tells beforehand), or a figure holds no PNG.

    >>> import datetime
    >>> from feasibility.descriptions import Cover, Document, Heading, Run
    >>> from feasibility.terms import get_language
    >>> described = Document(
    ...     Cover("Title", "", "Client", "2026"), (Heading(1, (Run("Cost"),)),), "en", datetime.date(2026, 3, 2)
    ... )
    >>> write_document(described, get_language("en"))[:2]
    b'PK'
    """
    words = words_of(language)
    word = open_template(words)
    part = word.part
    styles = Styles(part.styles.element)
    outline = outline_of(document.blocks, words)
    stores = Stores()
    marks = Bookmarks()
    body = _Body(
        Sentences(language, styles, outline, stores if controls else None, marks),
        Tables(language, styles, words, marks),
        Pictures(part, styles, words, marks),
        Contents(outline, styles, words, pages),
        sections_of(part, styles, document.cover.title),
        outline,
        paragraph(styles["Spacer"], ""),
    )
    text = body.write(document, cover(document.cover, styles))
    if controls and stores.shown:
        add_stores(part, stores)
    describe(word, document, words)
    target = io.BytesIO()
    word.save(target)
    main = f"{XML_HEAD}<w:document {DECLARED}><w:body>{text}</w:body></w:document>"
    return same_bytes(target.getvalue(), {str(part.partname).lstrip("/"): main.encode()})


class _Body:
    """Puts the written blocks in order, with the sections and page breaks between them."""

    def __init__(
        self,
        sentences: Sentences,
        tables: Tables,
        pictures: Pictures,
        contents: Contents,
        sections: Sections,
        outline: Outline,
        room: str,
    ) -> None:
        self._room = room
        self._sentences, self._tables, self._pictures = sentences, tables, pictures
        self._contents, self._sections, self._outline = contents, sections, outline
        self._written: list[str] = []
        self._kinds: list[type[Block] | None] = []
        self._first_levels: dict[int, int] = {}
        self._page_starts: list[int] = []
        self._across = False
        self._closed = 0
        self._times: Counter[str] = Counter()

    def write(self, document: Document, front: str) -> str:
        """Cover, then blocks; the contents stand before the first numbered chapter, after a summary."""
        self._add(front, None)
        close_section(self._written, 0, self._sections.cover())
        place = self._place_of_contents(document)
        new_page = False
        for position, block in enumerate(document.blocks):
            if position == place:
                self._turn(across=False)
                self._add_contents()
            if isinstance(block, PageBreak):
                new_page = True
                continue
            self._turn_for(block)
            text = self._block(block, position)
            if new_page:
                text = _on_new_page(text)
                self._page_starts.append(len(self._written))
                new_page = False
            if isinstance(block, Heading) and self._outline.by_block[position].level == 1:
                self._first_levels[len(self._written)] = position
                self._page_starts.append(len(self._written))
            self._add(text, type(block))
        if place == len(document.blocks):
            self._turn(across=False)
            self._add_contents()
        self._leave_out_room_before_new_pages()
        return "".join(self._written) + self._properties(across=self._across)

    def _add_contents(self) -> None:
        if text := self._contents.write():
            self._page_starts.append(len(self._written))
            self._add(text, None)

    def _leave_out_room_before_new_pages(self) -> None:
        """Room below a table that fills its page would take a page of its own; a section's end in it stays."""
        for start in self._page_starts:
            self._written[start - 1] = self._written[start - 1].removesuffix(self._room)

    def _place_of_contents(self, document: Document) -> int:
        """The position of the block before which the contents stand; -1 for none."""
        if not document.contents:
            return -1
        chapters = [
            position
            for position, block in enumerate(document.blocks)
            if isinstance(block, Heading) and block.level == 1 and block.numbered
        ]
        return chapters[0] if chapters else 0

    def _block(self, block: Block, position: int) -> str:
        if isinstance(block, Heading):
            return self._sentences.heading(block, self._outline.by_block[position])
        if isinstance(block, Paragraph):
            return self._sentences.paragraph(block)
        if isinstance(block, TableBlock):
            self._times[block.table.key] += 1
            width = ACROSS_WIDTH if block.table.wide else UPRIGHT_WIDTH
            place = self._outline.by_block[position]
            return self._tables.write(block.table, place, self._times[block.table.key], width)
        assert isinstance(block, FigureBlock)
        return self._pictures.write(block, self._outline.by_block[position])

    def _add(self, text: str, kind: type[Block] | None) -> None:
        if text:
            self._written.append(text)
            self._kinds.append(kind)

    def _turn_for(self, block: Block) -> None:
        """A wide table stands on a landscape page, together with the headings just above it."""
        wide = isinstance(block, TableBlock) and block.table.wide
        if wide == self._across:
            return
        self._turn(across=wide, before=self._start_of_page(wide))

    def _start_of_page(self, wide: bool) -> int:
        """The position in what is written at which the new orientation begins."""
        position = len(self._written)
        if not wide:
            return position
        chapter = max((start for start in self._first_levels if start >= self._closed), default=None)
        texts = (Heading, Paragraph)
        if (
            chapter is not None
            and position - chapter <= _SHORT_CHAPTER
            and all(kind in texts for kind in self._kinds[chapter:])
        ):
            return chapter
        while position > max(1, self._closed) and self._kinds[position - 1] is Heading:
            position -= 1
        return position

    def _turn(self, *, across: bool, before: int | None = None) -> None:
        """Ends the section that is written before a position, and goes on in the given orientation."""
        if across == self._across:
            return
        position = len(self._written) if before is None else before
        # Nothing stands in the section yet: it takes the new orientation.
        if position > max(1, self._closed):
            close_section(self._written, position - 1, self._properties(across=self._across))
            self._closed = position
        self._across = across

    def _properties(self, *, across: bool) -> str:
        return self._sections.body(across=across, first=self._closed == 0)


def _on_new_page(text: str) -> str:
    """The block's first paragraph begins a new page."""
    style, mark, rest = text.partition('"/>')
    return f"{style}{mark}<w:pageBreakBefore/>{rest}"
