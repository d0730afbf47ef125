"""A scheme: boxes of text in columns from left to right, joined by arrows."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from feasibility.descriptions import Chart
from feasibility.drawing.lettering import legible, wrapped
from feasibility.drawing.style import EDGE, HIGHEST, LINE, SIZE, WIDTH, color, ink_on, new_figure
from feasibility.terms import Language

PAD, BETWEEN, BELOW = 0.05, 0.2, 0.1  # inches: inside a box, between columns, between boxes
WIDEST, MOST_LINES = 2.6, 8
LINK = "#8C8C8C"


@dataclass(frozen=True)
class _Box:
    """A box in inches from the left and from the top, with its wrapped text."""

    left: float
    top: float
    width: float
    height: float
    text: str


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
    needed = {head: sum(_height(text) for text in found) + BELOW * (len(found) - 1) for head, found in texts.items()}
    room = max(needed.values())
    boxes: dict[int, _Box] = {}
    for head, positions in columns.items():
        gap = (room - needed[head]) / (len(positions) + 1)
        at = top + gap
        for position, text in zip(positions, texts[head], strict=True):
            boxes[position] = _Box(lefts[head], at, width, _height(text), text)
            at += _height(text) + BELOW + gap
    figure, axes = _canvas(top + room + EDGE)
    for link in chart.links:
        if all(end in boxes for end in link):
            _draw_link(axes, boxes[link[0]], boxes[link[1]])
    for head in heads:
        if head:
            text = wrapped(legible(head), width - 2 * PAD, 1)
            _draw_box(axes, _Box(lefts[head], EDGE, width, LINE + 2 * PAD, text), color(0), ink_on(0))
    for box in boxes.values():
        _draw_box(axes, box, "white", "black")
    return figure


def _most(top: float) -> int:
    """How many boxes of one line a page holds below each other."""
    return int((HIGHEST - top - EDGE + BELOW) / (_height("") + BELOW))


def _texts(chart: Chart, positions: list[int], width: float, top: float) -> list[str]:
    """The texts of a column, wrapped to as many lines as leave it on the page."""
    room = (HIGHEST - top - EDGE + BELOW) / len(positions) - BELOW - 2 * PAD
    lines = max(1, min(MOST_LINES, int(room / LINE + 1e-9)))
    return [wrapped(legible(chart.categories[position]), width - 2 * PAD, lines) for position in positions]


def _height(text: str) -> float:
    return LINE * (text.count("\n") + 1) + 2 * PAD


def _canvas(height: float) -> tuple[Figure, Axes]:
    """An empty page whose coordinates are inches from the top left."""
    figure = new_figure(height)
    axes = figure.add_axes((0.0, 0.0, 1.0, 1.0))
    axes.set_xlim(0, WIDTH)
    axes.set_ylim(height, 0)
    axes.set_axis_off()
    return figure, axes


def _draw_box(axes: Axes, box: _Box, face: str, ink: str) -> None:
    axes.add_patch(Rectangle((box.left, box.top), box.width, box.height, facecolor=face, edgecolor=LINK, linewidth=0.6))
    middle = (box.left + box.width / 2, box.top + box.height / 2)
    axes.text(*middle, box.text, ha="center", va="center", fontsize=SIZE, color=ink, linespacing=1.1)


def _draw_link(axes: Axes, one: _Box, other: _Box) -> None:
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
    arrow = {"arrowstyle": "-|>", "color": LINK, "linewidth": 0.6, "shrinkA": 0, "shrinkB": 0, "mutation_scale": 5}
    axes.annotate("", xy=end, xytext=start, arrowprops=arrow)
