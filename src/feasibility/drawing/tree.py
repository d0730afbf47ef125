"""A tree: boxes below each other, each joined to the one above it, as a chart of an organisation or of a vision."""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from feasibility.descriptions import Chart
from feasibility.drawing.boxes import BELOW, MOST_LINES, PAD, Box, canvas, draw_box, draw_line, height_of
from feasibility.drawing.branches import Branches, branches_of
from feasibility.drawing.lettering import legible, shortened, width_of, wrapped
from feasibility.drawing.style import EDGE, HIGHEST, WIDTH, color, ink_on
from feasibility.terms import Language

BETWEEN, DOWN, INDENT = 0.1, 0.22, 0.12  # inches: between columns, between levels, of boxes at a spine
NARROWEST, WIDEST, LEAST = 0.72, 3.4, 1.3  # of a column, of a box; of a box in the middle of several columns
WIDEST_LEVEL = 0.8
SHADES = ("white", "#DEE6EE", "#EEF2F6")  # below the first level, by turns


def draw_tree(chart: Chart, language: Language) -> Figure:
    """Each box below the one that it belongs to; boxes that would stand too close side by side stand below each other.

    With ``groups`` the name of each level stands at its left. What a page does not hold is left out: columns at the
    right, boxes at the end of a column; texts are cut before that.
    """
    texts = _texts(chart, language)
    levels = _level_names(chart)
    start = EDGE + (max(width_of(name) for name in levels.values()) + 2 * PAD + BETWEEN if levels else 0.0)
    room = WIDTH - EDGE - start + BETWEEN
    tree = branches_of(len(texts), chart.links, _given_levels(chart), int(room / (NARROWEST + BETWEEN)))
    step = room / max(1, tree.columns)
    for lines in range(MOST_LINES, 0, -1):
        boxes = _placed(tree, texts, start, step, lines, fitting=not levels)
        height = max(box.bottom for box in boxes.values()) + EDGE
        if height <= HIGHEST:
            break
    boxes = {position: box for position, box in boxes.items() if box.bottom + EDGE <= HIGHEST}
    figure, axes = canvas(max(box.bottom for box in boxes.values()) + EDGE)
    _draw_links(axes, tree, boxes)
    for position, box in boxes.items():
        level = tree.level[position]
        if level == 0:
            draw_box(axes, box, color(0), ink_on(0))
        else:
            draw_box(axes, box, SHADES[level % len(SHADES)], "black")
    for level, name in levels.items():
        row = [box for position, box in boxes.items() if tree.level[position] == level]
        if row:
            middle = row[0].top + max(height_of(box.text) for box in row) / 2
            axes.text(EDGE, middle, shortened(name, WIDEST_LEVEL), ha="left", va="center")
    return figure


def _texts(chart: Chart, language: Language) -> list[tuple[str, str]]:
    """The name of each box, and its number with the unit."""
    numbers = chart.series[0].numbers if chart.series else (None,) * len(chart.categories)
    unit = language.unit(chart.unit)
    shown = [
        "" if number is None or number.value is None else language.number(number.value, number.kind.value) + unit
        for number in numbers
    ]
    return [(legible(name), legible(text)) for name, text in zip(chart.categories, shown, strict=True)]


def _given_levels(chart: Chart) -> list[int] | None:
    order = list(dict.fromkeys(chart.groups))
    return [order.index(group) for group in chart.groups] if chart.groups else None


def _level_names(chart: Chart) -> dict[int, str]:
    names = [legible(name) for name in dict.fromkeys(chart.groups)]
    return {level: shortened(name, WIDEST_LEVEL) for level, name in enumerate(names)} if any(names) else {}


def _placed(
    tree: Branches, texts: list[tuple[str, str]], start: float, step: float, lines: int, *, fitting: bool
) -> dict[int, Box]:
    """The boxes with their texts on at most so many lines; the boxes of a level begin at one height.

    ``fitting`` boxes above several columns are no wider than their texts.
    """
    across: dict[int, tuple[float, float]] = {}
    for position in tree.shown:
        first, last = tree.span[position]
        middle = start + step * (first + last + 1) / 2 - BETWEEN / 2
        width = min(WIDEST, step * (last - first + 1) - BETWEEN)
        if fitting and last > first:
            width = min(width, max(LEAST, *(width_of(part) + 4 * PAD for part in texts[position])))
        indent = INDENT if position in tree.stacked else 0.0
        across[position] = (middle - width / 2 + indent, width - indent)
    shown = {position: _lines(texts[position], across[position][1] - 2 * PAD, lines) for position in tree.shown}
    tops: dict[int, float] = {}
    top = EDGE
    for level in sorted({tree.level[position] for position in tree.shown}):
        row = [position for position in tree.shown if tree.level[position] == level and position not in tree.after]
        tops.update(dict.fromkeys(row, top))
        top += max((height_of(shown[position]) for position in row), default=0.0) + DOWN
    for position in tree.shown:
        if position in tree.after:
            before = tree.after[position]
            tops[position] = tops[before] + height_of(shown[before]) + BELOW
    return {
        position: Box(across[position][0], tops[position], across[position][1], height_of(text), text)
        for position, text in shown.items()
    }


def _lines(text: tuple[str, str], width: float, lines: int) -> str:
    name, number = text
    shown = wrapped(name, width, max(1, lines - 1) if number else lines)
    if not number:
        return shown
    number = shortened(number, width)
    if "\n" not in shown and width_of(f"{shown} {number}") <= width and lines == 1:
        return f"{shown} {number}"
    return f"{shown}\n{number}"


def _draw_links(axes: Axes, tree: Branches, boxes: dict[int, Box]) -> None:
    for above, below in tree.below.items():
        if above not in boxes:
            continue
        one, others = boxes[above], [(child, boxes[child]) for child in below if child in boxes]
        for child, other in others:
            if child in tree.stacked:
                spine = other.left - INDENT / 2
                turn = one.bottom + DOWN / 2
                draw_line(axes, (one.middle, one.bottom), (one.middle, turn), (spine, turn))
                draw_line(axes, (spine, turn), (spine, other.top + other.height / 2))
                draw_line(axes, (spine, other.top + other.height / 2), (other.left, other.top + other.height / 2))
            else:
                turn = other.top - DOWN / 2
                draw_line(axes, (one.middle, one.bottom), (one.middle, turn), (other.middle, turn))
                draw_line(axes, (other.middle, turn), (other.middle, other.top))
