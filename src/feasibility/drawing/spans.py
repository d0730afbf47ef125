"""Bars over time, a row a step: from its first month to its last."""

from __future__ import annotations

import math
from dataclasses import replace

from matplotlib.figure import Figure

from feasibility.descriptions import Chart
from feasibility.drawing.axis import ValueAxis, fitting_axis
from feasibility.drawing.legend import legend
from feasibility.drawing.lying import Margins, fixed_height, row_frame, rows_of
from feasibility.drawing.points import points
from feasibility.drawing.style import FULL, area
from feasibility.terms import Language

YEAR = 12  # months
SHORT = 4.0  # years that begin with a whole one, so that the first is named too
# Years with more digits stand for no date, and keep their commas.
LONGEST_YEAR = 9999


def draw_spans(chart: Chart, language: Language) -> Figure:
    """A bar from each step's start year (first series) and month (second), as many months long as the third says.

    Without months in the year a step begins in January; without a length it is one month. A step without a start has
    no bar. Every year that is written stands at its January.
    """
    names = legend([])
    rows = rows_of(chart.categories, 1, fixed_height("", names))
    spans = _spans(chart)
    known = [edge for span in spans if span is not None for edge in (span[0], span[0] + span[1])]
    low, high = min(known, default=0.0), max(known, default=1.0)
    if not low < high:
        high = low + max(1.0, abs(low))
    if high - low < SHORT:
        low = float(math.floor(low))
    margins = Margins.of(rows, 0.0)
    values = _years(low, high, margins.plot)
    margins = Margins.of(rows, values.widest)
    figure, axes = row_frame(rows, _years(low, high, margins.plot), names, "", margins)
    for position, span in enumerate(spans):
        if span is not None:
            axes.barh(position, span[1], FULL, left=span[0], linewidth=0.4, **area(0))
    return figure


def _spans(chart: Chart) -> list[tuple[float, float] | None]:
    """The start and length of each bar in years."""
    years = points(chart.series[0])
    months, lengths = (
        points(chart.series[place]) if len(chart.series) > place else (None,) * len(years) for place in (1, 2)
    )
    spans: list[tuple[float, float] | None] = []
    for year, month, length in zip(years, months, lengths, strict=True):
        first, many = 1.0 if month is None else month, 1.0 if length is None else max(0.0, length)
        spans.append(None if year is None else (year + (first - 1) / YEAR, many / YEAR))
    return spans


def _years(low: float, high: float, width: float) -> ValueAxis:
    """An axis whose texts are years."""
    found = fitting_axis(low, high, width)
    whole = [(tick, text) for tick, text in zip(found.ticks, found.texts, strict=True) if tick == round(tick)]
    if not whole or abs(whole[-1][0]) > LONGEST_YEAR:
        return found
    return replace(found, ticks=tuple(tick for tick, _ in whole), texts=tuple(f"{tick:.0f}" for tick, _ in whole))
