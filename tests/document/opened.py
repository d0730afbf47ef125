"""A written report opened for a look at its parts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from feasibility.descriptions import Document
from feasibility.document import write_document
from feasibility.terms import get_language

NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "res": "urn:feasibility:results",
    "led": "urn:feasibility:ledger",
}
W = f"{{{NAMES['w']}}}"


@dataclass(frozen=True)
class Opened:
    """The parts of a Word file."""

    content: bytes

    @property
    def names(self) -> list[str]:
        with zipfile.ZipFile(io.BytesIO(self.content)) as package:
            return package.namelist()

    def part(self, name: str) -> etree._Element:
        with zipfile.ZipFile(io.BytesIO(self.content)) as package:
            return etree.fromstring(package.read(name))

    @property
    def main(self) -> etree._Element:
        return self.part("word/document.xml")

    def find(self, path: str, name: str = "word/document.xml") -> list[etree._Element]:
        found = self.part(name).xpath(path, namespaces=NAMES)
        assert isinstance(found, list)
        return found  # type: ignore[return-value]

    def texts(self, path: str, name: str = "word/document.xml") -> list[str]:
        """Attribute values that a path leads to."""
        return [str(each) for each in self.find(path, name)]

    def instructions(self) -> list[str]:
        return [(each.text or "").strip() for each in self.find("//w:instrText")]


def written(document: Document, *, pages: dict[str, int] | None = None, controls: bool = True) -> Opened:
    return Opened(write_document(document, get_language(document.language), pages=pages, controls=controls))


def fields(paragraph: etree._Element) -> Iterator[tuple[str, str]]:
    """Instruction and shown result of each field in a paragraph that does not hold others."""
    code, shown, state = "", "", ""
    for element in paragraph.iter(f"{W}fldChar", f"{W}instrText", f"{W}t"):
        if element.tag == f"{W}fldChar":
            state = str(element.get(f"{W}fldCharType"))
            if state == "begin":
                code, shown = "", ""
            elif state == "end":
                yield code.strip(), shown
        elif element.tag == f"{W}instrText":
            code += element.text or ""
        elif state == "separate":
            shown += element.text or ""
