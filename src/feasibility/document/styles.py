"""Styles of the template, found by name: a house template may number its style ids as it likes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Styles:
    """The style ids of a template by style name.

    Names are compared without regard to case, because Word writes ``heading 1`` and shows ``Heading 1``.
    """

    def __init__(self, styles: _Element) -> None:
        self._ids: dict[str, str] = {}
        for style in styles.iterfind(f"{_W}style"):
            name, key = style.find(f"{_W}name"), style.get(f"{_W}styleId")
            if name is not None and key is not None:
                self._ids.setdefault(str(name.get(f"{_W}val")).casefold(), str(key))

    def __getitem__(self, name: str) -> str:
        """The id of a style. ``ValueError`` when the template lacks it."""
        found = self._ids.get(name.casefold())
        if found is None:
            raise ValueError(f"the template has no style named {name!r}")
        return found

    def heading(self, level: int) -> str:
        return self[f"heading {level}"]

    def mark(self, depth: int) -> str:
        """The style of a paragraph by its depth: 0 is plain text, 1 to 4 carry a mark."""
        if depth == 0:
            return self["Normal"]
        return self["List Bullet" if depth == 1 else f"List Bullet {depth}"]
