"""A flow: the steps of some work below each other, each with its name and what is done in it."""

from __future__ import annotations

from matplotlib.figure import Figure

from feasibility.descriptions import Chart
from feasibility.drawing.boxes import MOST_LINES, PAD, Box, canvas, draw_arrow, draw_box, height_of
from feasibility.drawing.lettering import legible, width_of, wrapped
from feasibility.drawing.style import EDGE, HIGHEST, LINE, WIDTH, color, ink_on
from feasibility.terms import Language

BETWEEN = 0.17  # inches between steps
WIDEST_NAME, WIDEST_ALONE = 2.0, 3.6
GAP = 0.08


def draw_flow(chart: Chart, language: Language) -> Figure:
    """A step a row: its name at the left, what is done in it at the right, an arrow to the next one.

    Steps of which nothing more is said than the name stand alone in the middle. Steps that a page does not hold are
    left out, after the texts have been cut to a line.
    """
    names = [legible(name) for name in chart.groups or chart.categories]
    texts = [legible(text) if chart.groups else "" for text in chart.categories]
    most = int((HIGHEST - 2 * EDGE + BETWEEN) / (height_of("") + BETWEEN))
    names, texts = names[:most], texts[:most]
    beside = any(texts)
    needed = max(width_of(name) for name in names) + 3 * PAD
    across = min(WIDEST_NAME if beside else WIDEST_ALONE, max(0.8, needed))
    rest = WIDTH - 2 * EDGE - across - GAP
    left = EDGE if beside else (WIDTH - across) / 2
    room = (HIGHEST - 2 * EDGE + BETWEEN) / len(names) - BETWEEN - 2 * PAD
    lines = max(1, min(MOST_LINES, int(room / LINE + 1e-9)))
    rows = [
        (wrapped(name, across - 2 * PAD, lines), wrapped(text, rest - 2 * PAD, lines))
        for name, text in zip(names, texts, strict=True)
    ]
    heights = [max(height_of(part) for part in row) for row in rows]
    figure, axes = canvas(2 * EDGE + sum(heights) + BETWEEN * (len(rows) - 1))
    top = EDGE
    for number, ((name, text), height) in enumerate(zip(rows, heights, strict=True)):
        draw_box(axes, Box(left, top, across, height, name), color(0), ink_on(0))
        if beside:
            draw_box(axes, Box(left + across + GAP, top, rest, height, text), "white", "black", "left")
        top += height
        if number + 1 < len(rows):
            draw_arrow(axes, (left + across / 2, top), (left + across / 2, top + BETWEEN))
        top += BETWEEN
    return figure
