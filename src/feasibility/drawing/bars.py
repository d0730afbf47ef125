"""Horizontal bars, each with its number at its end."""

from __future__ import annotations

from typing import Any

from matplotlib.figure import Figure

from feasibility.descriptions import Chart, ChartKind
from feasibility.drawing.axis import ValueAxis, extent, fitting_axis
from feasibility.drawing.legend import draw_legend, legend
from feasibility.drawing.lettering import width_of
from feasibility.drawing.lying import Margins, Rows, fixed_height, row_frame, rows_of
from feasibility.drawing.points import heights, is_percent, unit_words, written
from feasibility.drawing.style import EDGE, FULL, SIZE, area
from feasibility.terms import Language

BESIDE = 0.06  # inches between a bar's end and its number
THINNEST = 0.1  # inches of a bar that still carries its number


def draw_bars(chart: Chart, language: Language) -> Figure:
    """A row a category, the first on top; several series side by side in it, or from one line in a tornado."""
    beside = 1 if chart.kind is ChartKind.TORNADO else max(1, len(chart.series))
    unit = unit_words(chart, language, chart.unit or ("%" if is_percent(chart.series) else ""))
    names = legend([each.label for each in chart.series])
    rows = rows_of(chart.categories, beside, fixed_height(unit, names))
    thick = rows.row * FULL / beside
    numbers = thick >= THINNEST
    values, margins = _values(chart, language, rows, numbers=numbers)
    figure, axes = row_frame(rows, values, names, unit, margins)
    signs: list[Any] = []
    share = FULL / beside
    for index, each in enumerate(chart.series):
        shift = (index - (beside - 1) / 2) * share if beside > 1 else 0.0
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


def _values(chart: Chart, language: Language, rows: Rows, *, numbers: bool) -> tuple[ValueAxis, Margins]:
    """The axis with room for the numbers beyond both ends, and the margins that its texts need."""
    low, high = extent((value for each in chart.series for value in heights(each)), from_zero=True)
    percent = is_percent(chart.series)
    before = beyond = 0.0
    for each in chart.series if numbers else ():
        for value, number in zip(heights(each), each.numbers, strict=True):
            room = width_of(written(number, language)) + BESIDE
            before, beyond = (before, max(beyond, room)) if value >= 0 else (max(before, room), beyond)
    margins = Margins.of(rows, 0.0)
    for _ in range(2):  # the texts need margins, and the margins leave room for fewer texts
        inches = max(0.3 * margins.plot, margins.plot - before - beyond) / (high - low)
        values = fitting_axis(low - before / inches, high + beyond / inches, margins.plot, percent=percent)
        margins = Margins.of(rows, values.widest)
    return values, margins
