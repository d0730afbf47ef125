"""Cover, contents, and the lists of tables and figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from feasibility.descriptions import Cover
from feasibility.document.markup import FIELD_END, field, field_begin, paragraph, run
from feasibility.document.outline import Numbered, Outline
from feasibility.document.styles import Styles
from feasibility.document.words import Words

_DEEPEST_ENTRY = 3
_LONG_TITLE, _LONGER_TITLE = 26, 60
_NEW_PAGE = "<w:pageBreakBefore/>"


def cover(described: Cover, styles: Styles) -> str:
    """The cover: stage, title and subtitle, date, client and author; what is empty is left out."""
    length = len(described.title)
    size = 52 if length <= _LONG_TITLE else 44 if length <= _LONGER_TITLE else 32
    title = run(described.title, f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>')
    lines = [paragraph(styles["Cover Stage"], run(described.stage)), paragraph(styles["Title"], title)]
    lines += [
        paragraph(styles[name], run(text))
        for name, text in (
            ("Subtitle", described.subtitle),
            ("Cover Date", described.date),
            ("Cover Client", described.client),
            ("Cover Author", described.author),
        )
        if text
    ]
    return "".join(lines)


@dataclass(frozen=True, slots=True)
class Contents:
    """Writes contents and lists as fields whose entries are already there.

    ``pages`` gives the page of each entry by its bookmark; without it the entries carry no page rather than a wrong
    one, and updating the fields in Word fills them.
    """

    outline: Outline
    styles: Styles
    words: Words
    pages: Mapping[str, int] | None

    def write(self) -> str:
        """Contents, then the list of tables and the list of figures where there are any."""
        headings = [place for place in self.outline.headings() if place.level <= _DEEPEST_ENTRY]
        tables, figures = self.outline.captions(self.words.table), self.outline.captions(self.words.figure)
        listed = rf'TOC \h \z \c "{self.words.figure}"'
        parts = [
            self._list(self.words.contents, rf'TOC \o "1-{_DEEPEST_ENTRY}" \h \z', headings, new_page=True),
            self._list(self.words.list_of_tables, rf'TOC \h \z \c "{self.words.table}"', tables, new_page=True),
            self._list(self.words.list_of_figures, listed, figures, new_page=not tables),
        ]
        return "".join(parts)

    def _list(self, title: str, instruction: str, places: Sequence[Numbered], *, new_page: bool) -> str:
        if not places:
            return ""
        head = paragraph(self.styles["TOC Heading"], run(title), _NEW_PAGE if new_page else "")
        lines = []
        for position, place in enumerate(places):
            content = self._entry(place)
            if position == 0:
                content = field_begin(instruction) + content
            if position == len(places) - 1:
                content += FIELD_END
            style = f"toc {place.level}" if place.level else "table of figures"
            lines.append(paragraph(self.styles[style], content))
        return head + "".join(lines)

    def _entry(self, place: Numbered) -> str:
        number = place.number if place.level else f"<{place.number}>"
        text = run(f"{number} {place.title}" if place.number else place.title)
        page = self.pages.get(place.entry) if self.pages else None
        if page is not None:
            text += "<w:r><w:tab/></w:r>" + field(rf"PAGEREF {place.entry} \h", str(page))
        return f'<w:hyperlink w:anchor="{place.entry}" w:history="1">{text}</w:hyperlink>'
