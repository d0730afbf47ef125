"""A chart as a PNG: which family draws which kind."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping

from matplotlib.figure import Figure

from feasibility.descriptions import BOXES, Chart, ChartKind
from feasibility.drawing.bars import draw_bars
from feasibility.drawing.flow import draw_flow
from feasibility.drawing.matrix import draw_matrix
from feasibility.drawing.scheme import draw_scheme
from feasibility.drawing.shares import draw_shares
from feasibility.drawing.spans import draw_spans
from feasibility.drawing.style import DPI, styled
from feasibility.drawing.tree import draw_tree
from feasibility.drawing.upright import draw_upright
from feasibility.terms import Language

FAMILIES: Mapping[ChartKind, Callable[[Chart, Language], Figure]] = {
    ChartKind.COLUMNS: draw_upright,
    ChartKind.STACKED: draw_upright,
    ChartKind.LINES: draw_upright,
    ChartKind.COLUMNS_AND_LINE: draw_upright,
    ChartKind.BARS: draw_bars,
    ChartKind.TORNADO: draw_bars,
    ChartKind.SPANS: draw_spans,
    ChartKind.SCHEME: draw_scheme,
    ChartKind.TREE: draw_tree,
    ChartKind.FLOW: draw_flow,
    ChartKind.MATRIX: draw_matrix,
    ChartKind.SHARES: draw_shares,
}


def draw(chart: Chart, language: Language) -> bytes:
    """The chart as PNG bytes, the same for the same chart; 16 cm wide at 200 dots an inch.

    Margins follow from the measured texts: no label is cut, and none covers another. The title is not drawn; it is
    the caption. Raises ``ValueError`` for a chart without series or categories.
    """
    if not chart.categories or not (chart.series or chart.kind in BOXES):
        raise ValueError(f"chart {chart.key} has nothing to draw: it needs a series and a category")
    with styled():
        figure = FAMILIES[chart.kind](chart, language)
        stream = io.BytesIO()
        figure.savefig(stream, dpi=DPI, format="png", metadata={"Software": None})
    return stream.getvalue()
