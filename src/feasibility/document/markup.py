"""Pieces of WordprocessingML as text: escaped runs, paragraphs, fields and bookmarks.

A report is written as text, which is many times faster than building it element by element; every text from
outside passes ``escaped``.
"""

from __future__ import annotations

import re
from itertools import count
from xml.sax.saxutils import escape

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}
DECLARED = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in NAMESPACES.items())
XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# What XML 1.0 cannot hold, not even escaped.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_LONGEST_BOOKMARK = 40


def allowed(text: str) -> str:
    """The text without what XML cannot hold."""
    return _FORBIDDEN.sub("", text)


def escaped(text: str) -> str:
    """The text as it may stand in XML, also in an attribute; what XML cannot hold is left out.

    >>> escaped('a < b & "c"\\x07')
    'a &lt; b &amp; &quot;c&quot;'
    """
    return escape(allowed(text), {'"': "&quot;"})


def run(text: str, properties: str = "") -> str:
    """A run; line ends and tabs become Word's own."""
    if not text:
        return ""
    inner = []
    for position, line in enumerate(escaped(text.replace("\r\n", "\n").replace("\r", "\n")).split("\n")):
        if position:
            inner.append("<w:br/>")
        for place, piece in enumerate(line.split("\t")):
            if place:
                inner.append("<w:tab/>")
            if piece:
                inner.append(f'<w:t xml:space="preserve">{piece}</w:t>')
    dressed = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{dressed}{''.join(inner)}</w:r>"


def paragraph(style: str, content: str, properties: str = "") -> str:
    """A paragraph of a style id; ``properties`` follow the style in the order of the schema."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def field_begin(instruction: str) -> str:
    """The opening of a field, up to its result."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escaped(instruction)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def field(instruction: str, result: str, properties: str = "") -> str:
    """A field with its result already right, so that nobody has to update fields to read the report."""
    return field_begin(instruction) + run(result, properties) + FIELD_END


class Bookmarks:
    """Gives out bookmarks: each name once in a document, each with its own number."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self._taken: set[str] = set()

    def around(self, name: str, content: str) -> str:
        """The content inside a bookmark. ``ValueError`` when the name was given out before."""
        if name in self._taken:
            raise ValueError(f"the bookmark {name!r} stands twice in the document")
        self._taken.add(name)
        number = next(self._numbers)
        return f'<w:bookmarkStart w:id="{number}" w:name="{escaped(name)}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


def bookmark_name(prefix: str, key: str, again: int = 1) -> str:
    """A bookmark's name from a key: letters, digits and low lines, 40 at most, a digest in place of what is too long.

    >>> bookmark_name("fs_tbl_", "total_project_cost")
    'fs_tbl_total_project_cost'
    >>> bookmark_name("fs_tbl_", "benefit_cost_ratio.social", again=2)
    'fs_tbl_benefit_cost_ratio_social_2'
    """
    ending = f"_{again}" if again > 1 else ""
    name = re.sub(r"\W", "_", key)
    if name != key.replace(".", "_") or len(prefix + name + ending) > _LONGEST_BOOKMARK:
        # Imported here: almost every key is short enough.
        from hashlib import sha256

        digest = sha256(key.encode("utf-8", "replace")).hexdigest()[:8]
        name = f"{name[: _LONGEST_BOOKMARK - len(prefix) - len(ending) - 9]}_{digest}"
    return f"{prefix}{name}{ending}"
