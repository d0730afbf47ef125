"""Figures: a picture in its own part, its name and its text for those who cannot see it, caption below."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from feasibility.descriptions import FigureBlock
from feasibility.descriptions.raster import JPEG, Raster, raster_of
from feasibility.document.captions import caption, notes
from feasibility.document.markup import NAMESPACES, Bookmarks, escaped, paragraph
from feasibility.document.outline import Numbered
from feasibility.document.styles import Styles
from feasibility.document.words import Words

if TYPE_CHECKING:
    from docx.parts.document import DocumentPart

# English metric units: 36,000 to the millimetre.
_MILLIMETRE = 36_000
_WIDEST, _HIGHEST = 160 * _MILLIMETRE, 190 * _MILLIMETRE


@dataclass
class Pictures:
    """Writes the figures of one document; the same picture is stored once."""

    part: DocumentPart
    styles: Styles
    words: Words
    marks: Bookmarks
    stored: dict[bytes, str] = field(default_factory=dict)
    count: int = 0

    def write(self, block: FigureBlock, place: Numbered) -> str:
        """The picture, its caption, its notes and its source."""
        chart = block.chart
        below = notes(chart.notes, chart.source, self.styles, self.words)
        return (
            paragraph(self.styles["Figure"], self._picture(block))
            + caption(place, self.styles["Figure Caption"], self.marks, "<w:keepNext/>" if below else "")
            + below
            + paragraph(self.styles["Spacer"], "")
        )

    def _picture(self, block: FigureBlock) -> str:
        self.count += 1
        width, height = _size(block.picture)
        name = escaped(f"fs_pic_{block.chart.key}")
        described = f'id="{self.count}" name="{name}" descr="{escaped(block.alt)}"'
        return (
            '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent cx="{width}" cy="{height}"/><wp:docPr {described}/>'
            '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
            f'<a:graphic><a:graphicData uri="{NAMESPACES["pic"]}"><pic:pic><pic:nvPicPr>'
            f'<pic:cNvPr id="{self.count}" name="{name}" descr="{escaped(block.alt)}"/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip r:embed="{self._relation(block.picture)}"/><a:stretch><a:fillRect/></a:stretch>'
            f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
            "</wp:inline></w:drawing></w:r>"
        )

    def _relation(self, picture: bytes) -> str:
        from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part

        if picture not in self.stored:
            is_jpeg = _raster(picture).kind == JPEG
            ending, content = ("jpeg", CONTENT_TYPE.JPEG) if is_jpeg else ("png", CONTENT_TYPE.PNG)
            name = PackURI(f"/word/media/image{len(self.stored) + 1}.{ending}")
            part = Part(name, content, picture, self.part.package)
            self.stored[picture] = self.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
        return self.stored[picture]


def _size(picture: bytes) -> tuple[int, int]:
    """Width and height on the page: as wide as the text, unless that would be too high."""
    found = _raster(picture)
    scale = min(_WIDEST / found.width, _HIGHEST / found.height)
    return round(found.width * scale), round(found.height * scale)


def _raster(picture: bytes) -> Raster:
    """Raises ``ValueError`` for anything but a PNG or a JPEG."""
    found = raster_of(picture)
    if found is None:
        raise ValueError("a figure needs a PNG or JPEG picture")
    return found
