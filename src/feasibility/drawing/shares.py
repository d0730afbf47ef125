"""Wholes in parts: bars of 100 %, each part with its number where it fits."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from matplotlib.figure import Figure

from feasibility.descriptions import Chart, Series
from feasibility.drawing.axis import fitting_axis
from feasibility.drawing.columns import number_inside
from feasibility.drawing.legend import draw_legend, legend
from feasibility.drawing.lettering import width_of
from feasibility.drawing.lying import Margins, fixed_height, row_frame, rows_of
from feasibility.drawing.points import heights, is_percent, unit_words, written
from feasibility.drawing.style import EDGE, FULL, area
from feasibility.terms import Language


def draw_shares(chart: Chart, language: Language) -> Figure:
    """A bar of 100 % a category, in the parts of its series; parts of one series over categories make one bar.

    A part carries the number of its line, not its share, which no line holds; the axis tells the share.
    A part below zero has no place in a whole and is left out.
    """
    chart = _whole(chart)
    unit = unit_words(chart, language, chart.unit or ("%" if is_percent(chart.series) else ""))
    names = legend([each.label for each in chart.series])
    rows = rows_of(chart.categories, 2, fixed_height(unit, names))
    values = fitting_axis(0.0, 1.0, Margins.of(rows, 0.0).plot, percent=True)
    margins = Margins.of(rows, values.widest)
    figure, axes = row_frame(rows, values, names, unit, margins)
    parts = [[max(0.0, value) for value in heights(each)] for each in chart.series]
    wholes = [sum(column) for column in zip(*parts, strict=True)]
    starts = [0.0] * len(chart.categories)
    signs: list[Any] = []
    for index, (each, amounts) in enumerate(zip(chart.series, parts, strict=True)):
        shares = [amount / whole if whole else 0.0 for amount, whole in zip(amounts, wholes, strict=True)]
        drawn = axes.barh(range(len(shares)), shares, FULL, left=starts, linewidth=0.6, **area(index))
        signs.append(drawn.patches[0])
        for place, (start, share, number) in enumerate(zip(starts, shares, each.numbers, strict=True)):
            text = written(number, language)
            if share and width_of(text) + 0.06 <= share * margins.plot:
                number_inside(axes, start + share / 2, place, text, index)
        starts = [start + share for start, share in zip(starts, shares, strict=True)]
    draw_legend(figure, names, signs, EDGE)
    return figure


def _whole(chart: Chart) -> Chart:
    """A single series is one whole whose parts are the categories."""
    if len(chart.series) != 1 or len(chart.categories) < 2:
        return chart
    whole = chart.series[0]
    parts = tuple(Series(name, (number,)) for name, number in zip(chart.categories, whole.numbers, strict=True))
    return replace(chart, categories=(whole.label,), series=parts)
