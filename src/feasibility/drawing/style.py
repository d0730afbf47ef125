"""The look of all charts: fonts, sizes, and a palette that stays legible in grey."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import matplotlib
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import fontManager

# Inches: 16 cm wide; no picture is higher than the text of a page.
WIDTH, PLOT_HEIGHT, HIGHEST, DPI = 6.3, 2.55, 8.6, 200
FONTS = Path(__file__).parent / "fonts"
# Names of their own, so that another edition installed on a machine is never taken instead of the shipped one.
FAMILY, FALLBACK = "Feasibility Gothic", "DejaVu Sans"
# Dark and light by turns, so that neighbours differ in a grey print; hatches tell apart what comes after.
PALETTE = ("#1F4E79", "#F4B183", "#548235", "#BDD7EE", "#833C0B", "#FFE699", "#595959", "#D9D9D9")
HATCHES = ("", "///", "...", "xxx", "---", "\\\\\\", "ooo", "+++")
# Lines are thin: darker colours, told apart by stroke and marker too.
LINE_PALETTE = ("#1F4E79", "#C55A11", "#548235", "#7F6000", "#2E75B6", "#833C0B", "#595959", "#7030A0")
STROKES = ("-", "--", "-.", ":")
MARKERS = ("o", "s", "^", "D", "v", "P", "X", "*")
INK, PALE = "#262626", "#D9D9D9"
SIZE, EDGE = 8, 0.06  # points of every text; inches that stay blank at the edge
LINE = 1.3 * SIZE / 72  # inches from one line of text to the next
FULL = 0.74  # how much of a category's room its columns or bars fill

SETTINGS: Any = {
    "font.family": [FAMILY, FALLBACK],
    "font.size": SIZE,
    "axes.unicode_minus": False,
    "text.hinting": "none",
    "text.parse_math": False,  # a label with $ signs is a label
    "hatch.linewidth": 0.6,
    "axes.edgecolor": INK,
    "text.color": INK,
    "axes.labelcolor": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "path.simplify": False,
    "savefig.facecolor": "white",
}


@lru_cache(maxsize=1)
def add_fonts() -> None:
    """The shipped Korean font, so that a machine without fonts draws Hangul."""
    for name in ("NanumGothic.ttf", "NanumGothicBold.ttf"):
        fontManager.addfont(FONTS / name)
        fontManager.ttflist[-1] = replace(fontManager.ttflist[-1], name=FAMILY)


@contextmanager
def styled() -> Iterator[None]:
    """The settings of this toolkit while a chart is drawn; those of the surrounding program come back afterwards."""
    add_fonts()
    with matplotlib.rc_context():
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(SETTINGS)
        yield


def new_figure(height: float) -> Figure:
    """An empty figure of the report's width; ``height`` in inches."""
    figure = Figure(figsize=(WIDTH, height), dpi=DPI)
    FigureCanvasAgg(figure)
    return figure


def color(index: int) -> str:
    """The colour of an area."""
    return PALETTE[index % len(PALETTE)]


def hatch(index: int) -> str:
    """The hatch of an area: none for the first colours, then another for each round of them."""
    return HATCHES[index // len(PALETTE) % len(HATCHES)]


def luminance(colour: str) -> float:
    """How light a colour prints in grey, 0 black to 1 white.

    >>> luminance("#000000"), luminance("#FFFFFF")
    (0.0, 1.0)
    """
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return round(0.2126 * red + 0.7152 * green + 0.0722 * blue, 9)


def ink_on(index: int) -> str:
    """The colour of text and hatches that is legible on an area."""
    return "white" if luminance(color(index)) < 0.5 else INK


def area(index: int) -> dict[str, Any]:
    """How the area of a series is filled."""
    return {"facecolor": color(index), "hatch": hatch(index), "edgecolor": ink_on(index) if hatch(index) else "white"}
