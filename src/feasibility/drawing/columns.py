"""Columns: grouped, stacked, and with a line over them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from matplotlib.axes import Axes

from feasibility.descriptions import Chart, Series
from feasibility.drawing.axis import extent
from feasibility.drawing.lettering import width_of
from feasibility.drawing.points import heights, points, written
from feasibility.drawing.style import FULL, INK, LINE, MARKERS, SIZE, area, color, hatch, ink_on
from feasibility.terms import Language

MOST_NUMBERS = 16  # columns that still carry their number
MOST_STACKS = 12


def grouped_extent(series: Sequence[Series]) -> tuple[float, float]:
    """The lowest and highest column."""
    return extent((value for each in series for value in heights(each)), from_zero=True)


def stacked_extent(series: Sequence[Series]) -> tuple[float, float]:
    """The lowest and highest stack."""
    columns = list(zip(*(heights(each) for each in series), strict=True))
    ups = [sum(value for value in column if value > 0) for column in columns]
    downs = [sum(value for value in column if value < 0) for column in columns]
    return extent([*ups, *downs], from_zero=True)


def carries_numbers(series: Sequence[Series], language: Language, slot: float) -> bool:
    """Whether every column of a group has room for its number above it; ``slot`` is a category's room in inches."""
    texts = [written(number, language) for each in series for number in each.numbers]
    room = slot * FULL / max(1, len(series))
    return len(texts) <= MOST_NUMBERS and all(width_of(text) <= room + 0.04 for text in texts)


def draw_grouped(
    axes: Axes, series: Sequence[Series], language: Language, *, numbers: bool, first: int = 0
) -> list[Any]:
    """Columns side by side; ``first`` is the colour of the first. Gives one artist a series for the legend."""
    width = FULL / max(1, len(series))
    signs: list[Any] = []
    for index, each in enumerate(series):
        shift = (index - (len(series) - 1) / 2) * width
        places = [position + shift for position in range(len(each.numbers))]
        bars = axes.bar(places, heights(each), width, linewidth=0.4, **area(first + index))
        signs.append(bars.patches[0])
        for place, value, number in zip(places, heights(each), each.numbers, strict=True):
            if numbers:
                _above(axes, place, value, written(number, language))
    return signs


def draw_stacked(axes: Axes, chart: Chart, language: Language, slot: float, inches_each: float) -> list[Any]:
    """Columns on top of each other; what is negative hangs below zero.

    A part carries its number where it fits: ``slot`` is a category's room, ``inches_each`` the height of one unit.
    """
    count = len(chart.categories)
    above, below = [0.0] * count, [0.0] * count
    signs: list[Any] = []
    for index, each in enumerate(chart.series):
        values = heights(each)
        bottoms = [up if value >= 0 else down for value, up, down in zip(values, above, below, strict=True)]
        bars = axes.bar(range(count), values, FULL, bottom=bottoms, linewidth=0.4, **area(index))
        signs.append(bars.patches[0])
        for place, (value, bottom, number) in enumerate(zip(values, bottoms, each.numbers, strict=True)):
            text = written(number, language) if count <= MOST_STACKS else ""
            fits = abs(value) * inches_each >= LINE and width_of(text) + 0.04 <= slot * FULL
            if value and text and fits:
                number_inside(axes, place, bottom + value / 2, text, index)
        above = [up + max(value, 0.0) for value, up in zip(values, above, strict=True)]
        below = [down + min(value, 0.0) for value, down in zip(values, below, strict=True)]
    return signs


def draw_line_over(axes: Axes, series: Series) -> Any:
    """A series as a line over columns, with a white rim that parts it from dark ones."""
    places = range(len(series.numbers))
    values = [float("nan") if value is None else value for value in points(series)]
    axes.plot(places, values, color="white", marker=MARKERS[0], markersize=5, linewidth=3)
    return axes.plot(places, values, color=INK, marker=MARKERS[0], markersize=3, linewidth=1.4)[0]


def _above(axes: Axes, place: float, value: float, text: str) -> None:
    up = value >= 0
    axes.annotate(
        text,
        (place, value),
        xytext=(0, 2 if up else -2),
        textcoords="offset points",
        ha="center",
        va="bottom" if up else "top",
        fontsize=SIZE,
    )


def number_inside(axes: Axes, x: float, y: float, text: str, index: int) -> None:
    """A number inside an area, on a patch of the area's colour where hatches would cover it."""
    plain = {"facecolor": color(index), "edgecolor": "none", "pad": 0.6} if hatch(index) else None
    axes.text(x, y, text, ha="center", va="center", fontsize=SIZE, color=ink_on(index), bbox=plain)
