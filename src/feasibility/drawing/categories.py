"""The labels of the categories below upright charts: years thinned, names wrapped, at last set upright."""

from __future__ import annotations

import re
from dataclasses import dataclass

from feasibility.drawing.lettering import CUT, legible, shortened, width_of, wrapped
from feasibility.drawing.style import LINE

GAP = 0.08  # inches between two labels
MOST_LINES = 3
LONGEST_UPRIGHT = 1.3
# Room in which a name is cut rather than set upright.
WIDE = 0.75
_YEAR_WORD = "년"
_YEAR = re.compile(rf"[’']?\d{{2,4}}\s?{_YEAR_WORD}?")
_EVERY = (1, 2, 3, 4, 5, 10, 20, 25, 50, 100)


@dataclass(frozen=True)
class Labels:
    """Which categories are labelled and how; ``height`` in inches below the axis."""

    positions: tuple[int, ...]
    texts: tuple[str, ...]
    upright: bool
    height: float


def labels(categories: tuple[str, ...], slot: float) -> Labels:
    """The labels of categories that have ``slot`` inches each.

    Years stay on one line and are thinned; names are wrapped, and turned where they do not fit.
    """
    texts = tuple(legible(name) for name in categories)
    widest = max((width_of(text) for text in texts), default=0.0)
    if all(_YEAR.fullmatch(text) for text in texts):
        return _thinned(texts, (widest + GAP) / slot, upright=False)
    if widest + GAP <= slot:
        return Labels(tuple(range(len(texts))), texts, False, LINE)
    on_lines = tuple(wrapped(text, max(slot - GAP, 0.1), MOST_LINES) for text in texts)
    if slot >= WIDE or (not any(CUT in text for text in on_lines) and slot >= WIDE / 2):
        return Labels(tuple(range(len(texts))), on_lines, False, LINE * max(text.count("\n") + 1 for text in on_lines))
    return _thinned(tuple(shortened(text, LONGEST_UPRIGHT) for text in texts), LINE / slot, upright=True)


def _thinned(texts: tuple[str, ...], needed: float, *, upright: bool) -> Labels:
    """Every so many labels, the first always, so that each has room for ``needed`` categories."""
    every = next((step for step in _EVERY if step >= needed), len(texts) or 1)
    positions = tuple(range(0, len(texts), every))
    shown = tuple(texts[position] for position in positions)
    height = max((width_of(text) for text in shown), default=0.0) + 0.04 if upright else LINE
    return Labels(positions, shown, upright, height)
