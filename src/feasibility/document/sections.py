"""Sections of A4 pages, upright and across, with their header and footer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from feasibility.document.markup import DECLARED, XML_HEAD, field, paragraph, run
from feasibility.document.styles import Styles

if TYPE_CHECKING:
    from docx.parts.document import DocumentPart

# Twentieths of a point. Margins 20 mm above, below and right, 30 mm at the bound side, which is above when across.
_SHORT, _LONG, _BOUND, _MARGIN, _EDGE = 11906, 16838, 1701, 1134, 567
UPRIGHT_WIDTH = _SHORT - _BOUND - _MARGIN
ACROSS_WIDTH = _LONG - 2 * _MARGIN
_LONGEST_HEADER = 60


@dataclass(frozen=True, slots=True)
class Sections:
    """The properties of a document's sections, each with the relations to its header and footer."""

    header: str
    footer: str
    nothing_above: str
    nothing_below: str

    def cover(self) -> str:
        """The section of the cover, which shows neither header nor page number."""
        return _section(self.nothing_above, self.nothing_below, across=False)

    def body(self, *, across: bool, first: bool = False) -> str:
        """A section of the body; the first one begins at page 1."""
        return _section(self.header, self.footer, across=across, first=first)


def sections_of(part: DocumentPart, styles: Styles, short_title: str) -> Sections:
    """Makes the header with the short title and the footer with the page number, and empty ones for the cover."""
    if len(short_title) > _LONGEST_HEADER:
        short_title = f"{short_title[: _LONGEST_HEADER - 1]}…"
    page = run("- ") + field("PAGE", "1") + run(" -")
    return Sections(
        _add(part, "header", 1, paragraph(styles["header"], run(short_title.replace("\n", " ")))),
        _add(part, "footer", 1, paragraph(styles["footer"], page)),
        _add(part, "header", 2, paragraph(styles["Normal"], "")),
        _add(part, "footer", 2, paragraph(styles["footer"], "")),
    )


def close_section(written: list[str], position: int, properties: str) -> None:
    """Ends a section with the last paragraph of ``written[position]``, which must end in a paragraph."""
    before, mark, after = written[position].rpartition("</w:pPr>")
    if not mark:
        raise ValueError("a section can only end with a paragraph")
    written[position] = f"{before}{properties}{mark}{after}"


def _section(header: str, footer: str, *, across: bool, first: bool = False) -> str:
    width, height = (_LONG, _SHORT) if across else (_SHORT, _LONG)
    turned = ' w:orient="landscape"' if across else ""
    top, left = (_BOUND, _MARGIN) if across else (_MARGIN, _BOUND)
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{header}"/>'
        f'<w:footerReference w:type="default" r:id="{footer}"/><w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
        f'<w:pgMar w:top="{top}" w:right="{_MARGIN}" w:bottom="{_MARGIN}" w:left="{left}" '
        f'w:header="{_EDGE}" w:footer="{_EDGE}" w:gutter="0"/>'
        + ('<w:pgNumType w:start="1"/>' if first else "")
        + "</w:sectPr>"
    )


def _add(part: DocumentPart, kind: str, number: int, content: str) -> str:
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    element = "hdr" if kind == "header" else "ftr"
    blob = f"{XML_HEAD}<w:{element} {DECLARED}>{content}</w:{element}>"
    content_type = CONTENT_TYPE.WML_HEADER if kind == "header" else CONTENT_TYPE.WML_FOOTER
    relation = RELATIONSHIP_TYPE.HEADER if kind == "header" else RELATIONSHIP_TYPE.FOOTER
    return part.relate_to(
        Part(PackURI(f"/word/{kind}{number}.xml"), content_type, blob.encode(), part.package), relation
    )
