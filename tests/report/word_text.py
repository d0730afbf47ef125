"""The sentences of a finished Word file: what of them is bound to a fact, what repeats a number, and what is plain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.report.studies import DOCUMENT, part

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# A sentence stands in plain text or behind a mark; the rest are captions, contents, notes, headings and the cover.
SENTENCE_STYLES = re.compile(r"^(Body|List|Mark|Normal|$)", re.IGNORECASE)
_BINDING = re.compile(r"/r:results\[1\]/r:([^\[]+)\[1\]")


@dataclass(frozen=True)
class Control:
    """A number bound to a fact: the key in its tag, the element it is bound to, and the text that is shown."""

    key: str
    element: str
    text: str


@dataclass(frozen=True)
class Sentence:
    """A paragraph outside tables: its style, its text, and what of it is neither bound nor a reference."""

    style: str
    text: str
    plain: str
    controls: tuple[Control, ...]


def body_of(content: bytes) -> _Element:
    from lxml import etree

    body = etree.fromstring(part(content, DOCUMENT)).find(f"{W}body")
    assert body is not None
    return body


def paragraphs(content: bytes) -> Iterator[Sentence]:
    """Every paragraph outside tables, in reading order."""
    names = style_names(content)
    for element in body_of(content).iterfind(f"{W}p"):
        style = element.find(f"{W}pPr/{W}pStyle")
        key = "" if style is None else str(style.get(f"{W}val", ""))
        yield _sentence(element, names.get(key, key))


def style_names(content: bytes) -> dict[str, str]:
    from lxml import etree

    styles = etree.fromstring(part(content, "word/styles.xml"))
    found = {}
    for style in styles.iterfind(f"{W}style"):
        name = style.find(f"{W}name")
        found[str(style.get(f"{W}styleId"))] = "" if name is None else str(name.get(f"{W}val", ""))
    return found


def _sentence(paragraph: _Element, style: str) -> Sentence:
    shown: list[str] = []
    plain: list[str] = []
    controls: list[Control] = []
    depth = 0  # inside how many fields
    for element in paragraph.iter(f"{W}t", f"{W}fldChar", f"{W}sdt"):
        if element.tag == f"{W}fldChar":
            depth += {"begin": 1, "end": -1}.get(str(element.get(f"{W}fldCharType")), 0)
        elif element.tag == f"{W}sdt":
            controls.append(_control(element))
        else:
            text = element.text or ""
            shown.append(text)
            bound = any(above.tag == f"{W}sdt" for above in element.iterancestors())
            plain.append("\N{WHITE SQUARE}" if bound or depth else text)
    return Sentence(style, "".join(shown), "".join(plain), tuple(controls))


def _control(element: _Element) -> Control:
    properties = element.find(f"{W}sdtPr")
    assert properties is not None
    tag, binding = properties.find(f"{W}tag"), properties.find(f"{W}dataBinding")
    assert tag is not None
    assert binding is not None, "a control without a binding"
    bound = _BINDING.fullmatch(str(binding.get(f"{W}xpath")))
    assert bound is not None, binding.get(f"{W}xpath")
    text = "".join(each.text or "" for each in element.iter(f"{W}t"))
    return Control(str(tag.get(f"{W}val")).removeprefix("num:"), bound.group(1), text)
