"""A scheme: boxes of text in columns from left to right, joined by arrows."""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from feasibility.descriptions import Chart
from feasibility.drawing.boxes import BELOW, MOST_LINES, PAD, Box, canvas, draw_arrow, draw_box, height_of
from feasibility.drawing.lettering import legible, wrapped
from feasibility.drawing.style import EDGE, HIGHEST, LINE, WIDTH, color, ink_on
from feasibility.terms import Language

BETWEEN = 0.2  # inches between columns
WIDEST = 2.6


def draw_scheme(chart: Chart, language: Language) -> Figure:
    """A column a group, its name on top, in the order in which the groups first appear.

    Boxes are as high as their texts; a column of more boxes than a page holds ends at the page, its texts are cut
    before that.
    """
    groups = chart.groups or ("",) * len(chart.categories)
    heads = tuple(dict.fromkeys(groups))
    width = min(WIDEST, (WIDTH - 2 * EDGE - BETWEEN * (len(heads) - 1)) / len(heads))
    start = (WIDTH - width * len(heads) - BETWEEN * (len(heads) - 1)) / 2
    lefts = {head: start + place * (width + BETWEEN) for place, head in enumerate(heads)}
    top = 2 * EDGE + (LINE + 2 * PAD if any(heads) else 0.0)
    columns = {
        head: [position for position, group in enumerate(groups) if group == head][: _most(top)] for head in heads
    }
    texts = {head: _texts(chart, positions, width, top) for head, positions in columns.items()}
    needed = {head: sum(height_of(text) for text in found) + BELOW * (len(found) - 1) for head, found in texts.items()}
    room = max(needed.values())
    boxes: dict[int, Box] = {}
    for head, positions in columns.items():
        gap = (room - needed[head]) / (len(positions) + 1)
        at = top + gap
        for position, text in zip(positions, texts[head], strict=True):
            boxes[position] = Box(lefts[head], at, width, height_of(text), text)
            at += height_of(text) + BELOW + gap
    figure, axes = canvas(top + room + EDGE)
    for link in chart.links:
        if all(end in boxes for end in link):
            _draw_link(axes, boxes[link[0]], boxes[link[1]])
    for head in heads:
        if head:
            text = wrapped(legible(head), width - 2 * PAD, 1)
            draw_box(axes, Box(lefts[head], EDGE, width, LINE + 2 * PAD, text), color(0), ink_on(0))
    for box in boxes.values():
        draw_box(axes, box, "white", "black")
    return figure


def _most(top: float) -> int:
    """How many boxes of one line a page holds below each other."""
    return int((HIGHEST - top - EDGE + BELOW) / (height_of("") + BELOW))


def _texts(chart: Chart, positions: list[int], width: float, top: float) -> list[str]:
    """The texts of a column, wrapped to as many lines as leave it on the page."""
    room = (HIGHEST - top - EDGE + BELOW) / len(positions) - BELOW - 2 * PAD
    lines = max(1, min(MOST_LINES, int(room / LINE + 1e-9)))
    return [wrapped(legible(chart.categories[position]), width - 2 * PAD, lines) for position in positions]


def _draw_link(axes: Axes, one: Box, other: Box) -> None:
    """An arrow from the right of one box to the left of another; within a column from below to above."""
    if one.left == other.left:
        first, second = sorted((one, other), key=lambda box: box.top)
        start = (first.left + first.width / 2, first.top + first.height)
        end = (second.left + second.width / 2, second.top)
        start, end = (start, end) if first is one else (end, start)
    elif one.left < other.left:
        start, end = (one.left + one.width, one.top + one.height / 2), (other.left, other.top + other.height / 2)
    else:
        start, end = (one.left, one.top + one.height / 2), (other.left + other.width, other.top + other.height / 2)
    draw_arrow(axes, start, end)
