"""A finished Word file as plain text: what a reader sees, one paragraph or table row a line.

Headings carry their automatic numbers and list paragraphs their marks, which stand nowhere in the text itself.
"""

from __future__ import annotations

import io
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from feasibility.document.words import letters_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_LARGEST_PART = 200_000_000


def read_back(content: bytes) -> str:
    """The text of a Word file: ``# 제1장 …`` headings, marked paragraphs, ``| cell | cell |`` rows, ``[picture: …]``.

    ``--- landscape`` and ``--- portrait`` stand where a section ends. Field codes are left out, their shown
    results kept.
    """
    parts = _parse(content)
    numbers = _Numbers(parts["word/styles.xml"], parts["word/numbering.xml"])
    body = parts["word/document.xml"].find(f"{_W}body")
    assert body is not None
    lines: list[str] = []
    for element in body:
        if element.tag == f"{_W}p":
            lines += _paragraph(element, numbers)
        elif element.tag == f"{_W}tbl":
            lines += _rows(element)
        elif element.tag == f"{_W}sectPr":
            lines.append(_section(element))
    return "\n".join(lines) + "\n"


def _parse(content: bytes) -> dict[str, _Element]:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    found = {}
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for name in ("word/styles.xml", "word/numbering.xml", "word/document.xml"):
            if package.getinfo(name).file_size > _LARGEST_PART:
                raise ValueError(f"{name} is larger than a report can be")
            found[name] = etree.fromstring(package.read(name), parser)
    return found


class _Numbers:
    """Gives headings and list paragraphs the number or mark that Word shows."""

    def __init__(self, styles: _Element, numbering: _Element) -> None:
        patterns = {
            str(each.get(f"{_W}abstractNumId")): {
                int(level.get(f"{_W}ilvl", "0")): (_value(level, "numFmt"), _value(level, "lvlText"))
                for level in each.iterfind(f"{_W}lvl")
            }
            for each in numbering.iterfind(f"{_W}abstractNum")
        }
        self._lists = {
            str(each.get(f"{_W}numId")): patterns[_value(each, "abstractNumId")]
            for each in numbering.iterfind(f"{_W}num")
        }
        self._styles: dict[str, tuple[str, int, int]] = {}
        for style in styles.iterfind(f"{_W}style"):
            properties = style.find(f"{_W}pPr")
            if properties is not None:
                outline = _value(properties, "outlineLvl")
                number = properties.find(f"{_W}numPr")
                given = ("", 0) if number is None else (_value(number, "numId"), int(_value(number, "ilvl") or 0))
                self._styles[str(style.get(f"{_W}styleId"))] = (*given, int(outline) + 1 if outline else 0)
        self._counts: defaultdict[str, list[int]] = defaultdict(lambda: [0] * 9)

    def of(self, properties: _Element | None) -> tuple[int, str]:
        """The heading level of a paragraph (0 for none) and the number or mark before it."""
        if properties is None:
            return 0, ""
        key, depth, level = self._styles.get(_value(properties, "pStyle"), ("", 0, 0))
        own = properties.find(f"{_W}numPr")
        key = _value(own, "numId") if own is not None else key
        if key not in self._lists:
            return level, ""
        kind, pattern = self._lists[key][depth]
        if kind == "bullet":
            return level, pattern
        counts = self._counts[key]
        counts[depth] += 1
        counts[depth + 1 :] = [0] * (8 - depth)
        return level, pattern.replace(f"%{depth + 1}", _counted(counts[depth], kind))


def _counted(count: int, kind: str) -> str:
    letters = letters_of(kind)
    return letters[(count - 1) % len(letters)] if letters else str(count)


def _paragraph(element: _Element, numbers: _Numbers) -> list[str]:
    properties = element.find(f"{_W}pPr")
    level, number = numbers.of(properties)
    text = " ".join(part for part in ("#" * level, number, _text(element)) if part)
    lines = [text] if text else []
    section = None if properties is None else properties.find(f"{_W}sectPr")
    return lines if section is None else [*lines, _section(section)]


def _rows(table: _Element) -> Iterator[str]:
    for row in table.iterfind(f"{_W}tr"):
        cells = []
        for cell in row.iterfind(f"{_W}tc"):
            cells.append("\\n".join(_text(each) for each in cell.iterfind(f"{_W}p")))
            span = cell.find(f"{_W}tcPr/{_W}gridSpan")
            cells += [""] * (int(span.get(f"{_W}val", "1")) - 1 if span is not None else 0)
        yield f"| {' | '.join(cells)} |"


def _text(paragraph: _Element) -> str:
    """The shown text: field codes left out, pictures by their text."""
    shown = []
    for element in paragraph.iter(f"{_W}t", f"{_W}br", f"{_W}tab", f"{_DRAWING}docPr"):
        if element.tag == f"{_W}t":
            shown.append(element.text or "")
        elif element.tag == f"{_DRAWING}docPr":
            shown.append(f"[picture {element.get('name')}: {element.get('descr')}]")
        elif element.tag == f"{_W}br":
            shown.append("\\n")
        elif not element.attrib:
            # A tab in a run; a tab stop of the paragraph has attributes.
            shown.append("\t")
    return "".join(shown)


def _section(properties: _Element) -> str:
    size = properties.find(f"{_W}pgSz")
    across = size is not None and size.get(f"{_W}orient") == "landscape"
    return f"--- {'landscape' if across else 'portrait'}"


def _value(element: _Element, name: str) -> str:
    child = element.find(f"{_W}{name}")
    return "" if child is None else str(child.get(f"{_W}val", ""))
