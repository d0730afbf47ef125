"""The frame of charts whose values stand upright: columns and lines over categories."""

from __future__ import annotations

from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from feasibility.descriptions import Chart, ChartKind, Series
from feasibility.drawing import columns, lines
from feasibility.drawing.axis import ValueAxis, aligned, value_axis, with_room
from feasibility.drawing.categories import Labels, labels
from feasibility.drawing.legend import draw_legend, legend
from feasibility.drawing.lettering import width_of
from feasibility.drawing.points import is_percent, unit_words
from feasibility.drawing.style import EDGE, INK, LINE, PALE, PLOT_HEIGHT, SIZE, WIDTH, new_figure
from feasibility.terms import Language
from feasibility.terms.money import without_price_basis

TO_TICK = 0.06  # inches between an axis and its texts
OVER_DATA = 1.5 * LINE / PLOT_HEIGHT  # the share of the plot that a number above a column needs


def draw_upright(chart: Chart, language: Language) -> Figure:
    """The chart as a figure. Its margins follow from the measured texts, so that the plot itself keeps its height."""
    first, second = _axes_of(chart)
    one, two = _limits(chart, first, second)
    left_axis = value_axis(*one, percent=is_percent(first))
    right_axis = value_axis(*two, percent=is_percent(second)) if two is not None else None
    left = EDGE + left_axis.widest + TO_TICK
    right = EDGE + (right_axis.widest + TO_TICK if right_axis is not None else 0.0)
    slot = (WIDTH - left - right) / max(1, len(chart.categories))
    numbers = _carries_numbers(chart, first, language, slot)
    if numbers:
        left_axis = value_axis(
            *with_room(left_axis.low, left_axis.high, OVER_DATA, OVER_DATA), percent=is_percent(first)
        )
    below = labels(chart.categories, slot)
    names = legend([each.label for each in chart.series])
    units = _units(chart, language, first, second)
    top = EDGE + (LINE + 0.07 if any(units) else LINE / 2)
    bottom = EDGE + names.height + below.height + TO_TICK
    height = bottom + PLOT_HEIGHT + top
    figure = new_figure(height)
    box = (left / WIDTH, bottom / height, 1 - (left + right) / WIDTH, PLOT_HEIGHT / height)
    axes = figure.add_axes(box)
    over = axes.twinx() if right_axis is not None else None
    _frame(axes, left_axis, below, len(chart.categories))
    if over is not None and right_axis is not None:
        _second_frame(over, right_axis)
    signs = _draw(axes, over, chart, language, slot, numbers)
    for x, words, side in ((EDGE, units[0], "left"), (WIDTH - EDGE, units[1], "right")):
        figure.text(x / WIDTH, 1 - EDGE / height, words, ha=side, va="top", fontsize=SIZE)
    draw_legend(figure, names, signs, EDGE)
    return figure


def _axes_of(chart: Chart) -> tuple[tuple[Series, ...], tuple[Series, ...]]:
    """The series on the left axis, and the line that needs an axis of its own: another unit, or percent."""
    *bars, line = chart.series
    if chart.kind is ChartKind.COLUMNS_AND_LINE and bars and _measure((line,)) != _measure(bars):
        return tuple(bars), (line,)
    return chart.series, ()


def _measure(series: Any) -> tuple[set[str], bool]:
    units = {without_price_basis(number.unit) for each in series for number in each.numbers if number is not None}
    return units, is_percent(series)


def _limits(
    chart: Chart, first: tuple[Series, ...], second: tuple[Series, ...]
) -> tuple[tuple[float, float], tuple[float, float] | None]:
    if chart.kind is ChartKind.LINES:
        return with_room(*lines.lines_extent(first)), None
    if chart.kind is ChartKind.STACKED:
        return with_room(*columns.stacked_extent(first)), None
    one = with_room(*columns.grouped_extent(first))
    return aligned(one, with_room(*columns.grouped_extent(second))) if second else (one, None)


def _carries_numbers(chart: Chart, first: tuple[Series, ...], language: Language, slot: float) -> bool:
    if chart.kind is ChartKind.LINES:
        return lines.carries_numbers(first, language, slot)
    return chart.kind is ChartKind.COLUMNS and columns.carries_numbers(first, language, slot)


def _units(chart: Chart, language: Language, first: tuple[Series, ...], second: tuple[Series, ...]) -> tuple[str, str]:
    left = unit_words(chart, language, chart.unit or ("%" if is_percent(first) else ""))
    if not second:
        return left, ""
    other = next((number.unit for number in second[0].numbers if number is not None), "")
    right = unit_words(chart, language, "%" if is_percent(second) else other)
    return left, right if width_of(left) + width_of(right) + 4 * EDGE <= WIDTH else ""


def _draw(axes: Axes, over: Any, chart: Chart, language: Language, slot: float, numbers: bool) -> list[Any]:
    if chart.kind is ChartKind.LINES:
        return lines.draw_lines(axes, chart.series, language, numbers=numbers)
    if chart.kind is ChartKind.STACKED:
        low, high = axes.get_ylim()
        return columns.draw_stacked(axes, chart, language, slot, PLOT_HEIGHT / (high - low))
    if chart.kind is ChartKind.COLUMNS:
        return columns.draw_grouped(axes, chart.series, language, numbers=numbers)
    *bars, line = chart.series
    signs = columns.draw_grouped(axes, bars, language, numbers=False) if bars else []
    return [*signs, columns.draw_line_over(over if over is not None else axes, line)]


def _frame(axes: Axes, values: ValueAxis, below: Labels, count: int) -> None:
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    axes.set_xlim(-0.5, max(1, count) - 0.5)
    axes.set_ylim(values.low, values.high)
    axes.set_autoscale_on(False)
    axes.set_yticks(values.ticks, values.texts)
    rotation = 90 if below.upright else 0
    axes.set_xticks(below.positions, below.texts, rotation=rotation, linespacing=1.15)
    axes.tick_params(labelsize=SIZE, length=2, pad=2)
    axes.grid(axis="y", color=PALE, linewidth=0.5)
    axes.set_axisbelow(True)
    if values.low < 0 < values.high:
        axes.axhline(0, color=INK, linewidth=0.8)
        axes.spines["bottom"].set_visible(False)
        axes.tick_params(axis="x", length=0)


def _second_frame(over: Any, values: ValueAxis) -> None:
    for side in ("top", "left", "bottom"):
        over.spines[side].set_visible(False)
    over.set_ylim(values.low, values.high)
    over.set_autoscale_on(False)
    over.set_yticks(values.ticks, values.texts)
    over.tick_params(labelsize=SIZE, length=2, pad=2)
