"""The legend below the plot: as many columns as fit, long names cut, never over the data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from feasibility.drawing.lettering import legible, shortened, width_of
from feasibility.drawing.style import EDGE, LINE, SIZE, WIDTH

KEY, GAP = 0.30, 0.18  # inches: the sign with its space before the name; between two entries
LONGEST = 2.9
ROW = 1.25 * LINE


@dataclass(frozen=True)
class Legend:
    """The names in the order they are drawn, on how many columns, and the height in inches they need."""

    names: tuple[str, ...]
    columns: int
    height: float


def legend(names: Sequence[str]) -> Legend:
    """The legend of some series; of none or one it needs no room."""
    if len(names) < 2:
        return Legend((), 0, 0.0)
    shown = tuple(shortened(legible(name), LONGEST) for name in names)
    columns = next(
        count for count in range(len(shown), 0, -1) if count == 1 or _width(shown, count) <= WIDTH - 2 * EDGE
    )
    rows = -(-len(shown) // columns)
    columns = -(-len(shown) // rows)  # rows of about the same length
    return Legend(shown, columns, rows * ROW + 0.08)


def _width(names: Sequence[str], columns: int) -> float:
    """The width of the names written row by row."""
    widest = [max(width_of(name) for name in names[column::columns]) for column in range(columns)]
    return sum(widest) + columns * KEY + (columns - 1) * GAP


def draw_legend(figure: Figure, found: Legend, signs: Sequence[Any], bottom: float) -> None:
    """The legend, its first row ``found.height`` inches above ``bottom``; ``signs`` are the drawn artists."""
    if not found.names:
        return
    height = float(figure.get_figheight())
    rows = -(-len(found.names) // found.columns)
    widest = [max(width_of(name) for name in found.names[column :: found.columns]) for column in range(found.columns)]
    left = (WIDTH - (sum(widest) + found.columns * KEY + (found.columns - 1) * GAP)) / 2
    for index, (name, sign) in enumerate(zip(found.names, signs, strict=True)):
        row, column = divmod(index, found.columns)
        x = left + sum(widest[:column]) + column * (KEY + GAP)
        y = bottom + (rows - row - 0.5) * ROW
        _draw_sign(figure, sign, x / WIDTH, y / height)
        figure.text((x + KEY) / WIDTH, y / height, name, va="center_baseline", ha="left", fontsize=SIZE)


def _draw_sign(figure: Figure, sign: Any, x: float, y: float) -> None:
    """A patch or a stroke like that of the series."""
    width, height = 0.24 / WIDTH, 0.085 / float(figure.get_figheight())
    if isinstance(sign, Line2D):
        drawn: Any = Line2D([x, x + width / 2, x + width], [y, y, y], transform=figure.transFigure)
        drawn.set(color=sign.get_color(), linestyle=sign.get_linestyle(), linewidth=sign.get_linewidth())
        drawn.set(marker=sign.get_marker(), markersize=sign.get_markersize(), markevery=[1])
    else:
        drawn = Rectangle((x, y - height / 2), width, height, transform=figure.transFigure)
        drawn.set(facecolor=sign.get_facecolor(), edgecolor=sign.get_edgecolor(), hatch=sign.get_hatch(), linewidth=0.4)
    figure.add_artist(drawn)
