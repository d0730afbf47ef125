"""Boxes of text on an empty page, measured in inches from the top left: what schemes, trees and flows are made of."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from feasibility.drawing.style import LINE, SIZE, WIDTH, new_figure

PAD, BELOW = 0.05, 0.1  # inches: inside a box, between boxes below each other
MOST_LINES = 8
LINK = "#8C8C8C"


@dataclass(frozen=True)
class Box:
    """A box in inches from the left and from the top, with its wrapped text."""

    left: float
    top: float
    width: float
    height: float
    text: str

    @property
    def middle(self) -> float:
        """Inches from the left to its middle."""
        return self.left + self.width / 2

    @property
    def bottom(self) -> float:
        """Inches from the top to its lower edge."""
        return self.top + self.height


def height_of(text: str) -> float:
    """The height of the box of a wrapped text."""
    return LINE * (text.count("\n") + 1) + 2 * PAD


def canvas(height: float) -> tuple[Figure, Axes]:
    """An empty page whose coordinates are inches from the top left."""
    figure = new_figure(height)
    axes = figure.add_axes((0.0, 0.0, 1.0, 1.0))
    axes.set_xlim(0, WIDTH)
    axes.set_ylim(height, 0)
    axes.set_axis_off()
    return figure, axes


def draw_box(axes: Axes, box: Box, face: str, ink: str, align: str = "center") -> None:
    """A box with its text, in its middle or at its left."""
    axes.add_patch(Rectangle((box.left, box.top), box.width, box.height, facecolor=face, edgecolor=LINK, linewidth=0.6))
    across = box.middle if align == "center" else box.left + PAD
    place = (across, box.top + box.height / 2)
    axes.text(*place, box.text, ha=align, va="center", fontsize=SIZE, color=ink, linespacing=1.1)


def draw_arrow(axes: Axes, start: tuple[float, float], end: tuple[float, float]) -> None:
    """A thin arrow."""
    arrow = {"arrowstyle": "-|>", "color": LINK, "linewidth": 0.6, "shrinkA": 0, "shrinkB": 0, "mutation_scale": 5}
    axes.annotate("", xy=end, xytext=start, arrowprops=arrow)


def draw_line(axes: Axes, *points: tuple[float, float]) -> None:
    """A thin line through points."""
    axes.plot(*zip(*points, strict=True), color=LINK, linewidth=0.6, zorder=0, solid_capstyle="butt")
