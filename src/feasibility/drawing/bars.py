"""Horizontal bars, each with its number at its end."""

from __future__ import annotations

from typing import Any

from matplotlib.figure import Figure

from feasibility.descriptions import Chart
from feasibility.drawing.axis import ValueAxis, extent, fitting_axis
from feasibility.drawing.legend import draw_legend, legend
from feasibility.drawing.lettering import width_of
from feasibility.drawing.lying import fixed_height, left_margin, row_frame, rows_of
from feasibility.drawing.points import heights, is_percent, unit_words, written
from feasibility.drawing.style import EDGE, FULL, SIZE, WIDTH, area
from feasibility.terms import Language

BESIDE = 0.06  # inches between a bar's end and its number
THINNEST = 0.1  # inches of a bar that still carries its number


def draw_bars(chart: Chart, language: Language) -> Figure:
    """A row a category, the first on top; several series side by side in it."""
    unit = unit_words(chart, language, chart.unit or ("%" if is_percent(chart.series) else ""))
    names = legend([each.label for each in chart.series])
    rows = rows_of(chart.categories, len(chart.series), fixed_height(unit, names))
    thick = rows.row * FULL / max(1, len(chart.series))
    numbers = thick >= THINNEST
    percent = is_percent(chart.series)
    values, right = _values(chart, language, numbers, percent, left_margin(rows, ValueAxis(0.0, 1.0, (), ())))
    figure, axes = row_frame(rows, values, names, unit, right)
    signs: list[Any] = []
    share = FULL / max(1, len(chart.series))
    for index, each in enumerate(chart.series):
        shift = (index - (len(chart.series) - 1) / 2) * share
        places = [position + shift for position in range(len(each.numbers))]
        drawn = axes.barh(places, heights(each), share, linewidth=0.4, **area(index))
        signs.append(drawn.patches[0])
        for place, value, number in zip(places, heights(each), each.numbers, strict=True):
            text = written(number, language) if numbers else ""
            axes.annotate(
                text,
                (value, place),
                xytext=(72 * BESIDE / 2 * (1 if value >= 0 else -1), 0),
                textcoords="offset points",
                va="center_baseline",
                ha="left" if value >= 0 else "right",
                fontsize=SIZE,
            )
    draw_legend(figure, names, signs, EDGE)
    return figure


def _values(chart: Chart, language: Language, numbers: bool, percent: bool, left: float) -> tuple[ValueAxis, float]:
    """The axis with room for the numbers beyond both ends, and the margin right of it in inches."""
    low, high = extent((value for each in chart.series for value in heights(each)), from_zero=True)
    beyond = {True: 0.0, False: 0.0}
    for each in chart.series if numbers else ():
        for value, number in zip(heights(each), each.numbers, strict=True):
            beyond[value >= 0] = max(beyond[value >= 0], width_of(written(number, language)) + BESIDE)
    right = EDGE + 0.3
    plot = WIDTH - left - right
    inches = max(0.3 * plot, plot - beyond[True] - beyond[False]) / (high - low)
    low, high = low - beyond[False] / inches, high + beyond[True] / inches
    return fitting_axis(low, high, plot, percent=percent), right
