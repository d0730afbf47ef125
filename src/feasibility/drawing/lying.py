"""The frame of charts whose values lie: bars by category, and wholes in parts."""

from __future__ import annotations

import math
from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from feasibility.drawing.axis import ValueAxis
from feasibility.drawing.legend import Legend
from feasibility.drawing.lettering import legible, width_of, wrapped
from feasibility.drawing.style import EDGE, HIGHEST, INK, LINE, PALE, SIZE, WIDTH, new_figure

TO_TICK = 0.06
LONGEST_NAME, MOST_LINES = 1.9, 3  # inches and lines of a category's name
LEAST_ROW = 0.3


@dataclass(frozen=True)
class Rows:
    """The names of the rows, wrapped; how high a row is, and how many rows share one name where there is no room."""

    names: tuple[str, ...]
    row: float
    every: int

    @property
    def widest(self) -> float:
        """The width in inches of the widest name."""
        return max((width_of(name) for name in self.names), default=0.0)


@dataclass(frozen=True)
class Margins:
    """What is left blank or written beside the plot, in inches."""

    left: float
    right: float

    @classmethod
    def of(cls, rows: Rows, widest: float) -> Margins:
        """For the names at the left, and on both sides for half of the ``widest`` text below the axis."""
        return cls(EDGE + max(rows.widest + TO_TICK, widest / 2), EDGE + max(0.25, widest / 2))

    @property
    def plot(self) -> float:
        """The width of the plot."""
        return WIDTH - self.left - self.right


def rows_of(categories: tuple[str, ...], bars: int, fixed: float) -> Rows:
    """The rows of a chart with ``bars`` bars each; ``fixed`` is the height in inches of all else in the picture."""
    texts = [legible(name) for name in categories]
    count = max(1, len(texts))
    most = (HIGHEST - fixed) / count
    names = [wrapped(text, LONGEST_NAME, MOST_LINES) for text in texts]
    wanted = max([LEAST_ROW, 0.17 * bars + 0.1, *(LINE * (name.count("\n") + 1) + 0.06 for name in names)])
    row = min(wanted, most)
    if row < wanted:
        names = [wrapped(text, LONGEST_NAME, max(1, int(row / LINE))) for text in texts]
    return Rows(tuple(names), row, math.ceil(LINE / row) if row < LINE else 1)


def row_frame(rows: Rows, values: ValueAxis, names: Legend, unit: str, margins: Margins) -> tuple[Figure, Axes]:
    """A figure with the names of the rows at the left, ready for the bars. Row 0 is at the top."""
    height = fixed_height(unit, names) + rows.row * max(1, len(rows.names))
    bottom = EDGE + names.height + LINE + TO_TICK
    top = top_margin(unit)
    figure = new_figure(height)
    box = (margins.left / WIDTH, bottom / height, margins.plot / WIDTH, 1 - (bottom + top) / height)
    axes = figure.add_axes(box)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    axes.set_xlim(values.low, values.high)
    axes.set_ylim(max(1, len(rows.names)) - 0.5, -0.5)
    axes.set_autoscale_on(False)
    axes.set_xticks(values.ticks, values.texts)
    positions = range(0, len(rows.names), rows.every)
    axes.set_yticks(positions, [rows.names[position] for position in positions], linespacing=1.1)
    axes.tick_params(labelsize=SIZE, length=2, pad=2)
    axes.tick_params(axis="y", length=0)
    axes.grid(axis="x", color=PALE, linewidth=0.5)
    axes.set_axisbelow(True)
    if values.low < 0 < values.high:
        axes.axvline(0, color=INK, linewidth=0.8)
        axes.spines["left"].set_visible(False)
    figure.text(EDGE / WIDTH, 1 - EDGE / height, unit, ha="left", va="top", fontsize=SIZE)
    return figure, axes


def top_margin(unit: str) -> float:
    """Inches above the plot."""
    return EDGE + (LINE + 0.05 if unit else 0.02)


def fixed_height(unit: str, names: Legend) -> float:
    """The height in inches of all but the rows."""
    return top_margin(unit) + EDGE + names.height + LINE + TO_TICK
