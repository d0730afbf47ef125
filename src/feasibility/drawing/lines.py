"""Lines over categories."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from matplotlib.axes import Axes

from feasibility.descriptions import Series
from feasibility.drawing.axis import extent
from feasibility.drawing.lettering import width_of
from feasibility.drawing.points import points, written
from feasibility.drawing.style import LINE_PALETTE, MARKERS, SIZE, STROKES
from feasibility.terms import Language

MOST_NUMBERS = 10  # points of a single line that still carry their number
MOST_MARKERS = 26


def lines_extent(series: Sequence[Series]) -> tuple[float, float]:
    """The lowest and highest point."""
    return extent((value for each in series for value in points(each)), from_zero=False)


def carries_numbers(series: Sequence[Series], language: Language, slot: float) -> bool:
    """Whether each point of a single line has room for its number; ``slot`` is a category's room in inches."""
    if len(series) != 1 or len(series[0].numbers) > MOST_NUMBERS:
        return False
    return all(width_of(written(number, language)) + 0.06 <= slot for number in series[0].numbers)


def draw_lines(axes: Axes, series: Sequence[Series], language: Language, *, numbers: bool) -> list[Any]:
    """A line a series, told apart by stroke and marker as well as colour; gaps where there is no number."""
    signs: list[Any] = []
    for index, each in enumerate(series):
        values = [float("nan") if value is None else value for value in points(each)]
        drawn = axes.plot(
            range(len(values)),
            values,
            color=LINE_PALETTE[index % len(LINE_PALETTE)],
            linestyle=STROKES[(index + index // len(LINE_PALETTE)) % len(STROKES)],
            marker=MARKERS[(index + index // len(LINE_PALETTE)) % len(MARKERS)],
            markersize=3.2,
            markevery=max(1, -(-len(values) // MOST_MARKERS)) if None not in points(each) else 1,
            linewidth=1.5,
            clip_on=False,
        )
        signs.append(drawn[0])
        for place, (value, number) in enumerate(zip(points(each), each.numbers, strict=True)):
            if numbers and value is not None:
                axes.annotate(
                    written(number, language),
                    (place, value),
                    xytext=(0, 4),
                    textcoords="offset points",
                    ha="center",
                    va="bottom",
                    fontsize=SIZE,
                )
    return signs
