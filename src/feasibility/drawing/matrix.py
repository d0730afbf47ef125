"""Names in a grid of two scales, as a risk matrix shows them."""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from feasibility.descriptions import Chart, Number
from feasibility.drawing.legend import draw_legend, legend
from feasibility.drawing.lettering import legible, shortened, width_of
from feasibility.drawing.points import points
from feasibility.drawing.style import EDGE, HIGHEST, LINE, SIZE, WIDTH, new_figure
from feasibility.terms import Language

STEPS = 5  # of each scale, counted from 1
PAD = 0.06  # inches inside a cell
LEAST_ROW, TICK = 0.5, 0.24
# From mild to grave: light to dark, so that a grey print tells them apart.
SHADES = ("#F7F7F7", "#F2CF7A", "#DD7E5B")
GRID = "#8C8C8C"


def draw_matrix(chart: Chart, language: Language) -> Figure:
    """A name stands in the column of its first number and the row of its second, both whole steps from 1 to 5.

    The lowest row is at the bottom. A cell is shaded by the band in which the product of its two steps falls. Names
    share a cell line by line; what finds no room is counted (+2). A name without a place in the grid is left out.
    """
    names = legend([band.label for band in chart.bands])
    titles = [legible(series.label) for series in chart.series[:2]] + ["", ""]
    left, below = EDGE + TICK, EDGE + names.height + 2 * LINE + PAD
    width = (WIDTH - left - EDGE) / STEPS
    above = EDGE + LINE + PAD
    most = int(((HIGHEST - above - below) / STEPS - 2 * PAD) / LINE)
    cells = _cells(chart, width - 2 * PAD, most)
    heights = [
        max([LEAST_ROW, *(LINE * len(cells.get((column, row), ())) + 2 * PAD for column in range(STEPS))])
        for row in range(STEPS)
    ]
    height = above + sum(heights) + below
    figure = new_figure(height)
    axes = figure.add_axes((0.0, 0.0, 1.0, 1.0))
    axes.set_xlim(0, WIDTH)
    axes.set_ylim(0, height)
    axes.set_axis_off()
    bottom = below
    for row in range(STEPS):
        _write(axes, left - TICK / 2, bottom + heights[row] / 2, str(row + 1))
        for column in range(STEPS):
            shade = SHADES[min(_band(chart, (column + 1) * (row + 1)), len(SHADES) - 1)]
            corner = (left + column * width, bottom)
            axes.add_patch(Rectangle(corner, width, heights[row], facecolor=shade, edgecolor=GRID, linewidth=0.6))
            text = "\n".join(cells.get((column, row), ()))
            _write(axes, corner[0] + width / 2, bottom + heights[row] / 2, text)
        bottom += heights[row]
    for column in range(STEPS):
        _write(axes, left + (column + 0.5) * width, below - PAD - LINE / 2, str(column + 1))
    middle = left + STEPS * width / 2
    _write(axes, middle, below - PAD - 1.5 * LINE, shortened(titles[0], WIDTH / 2))
    axes.text(EDGE, height - EDGE, shortened(titles[1], WIDTH / 2), ha="left", va="top", fontsize=SIZE)
    signs = [
        Rectangle((0, 0), 1, 1, facecolor=SHADES[min(place, len(SHADES) - 1)], edgecolor=GRID)
        for place in range(len(chart.bands))
    ]
    draw_legend(figure, names, signs, EDGE)
    return figure


def _write(axes: Axes, x: float, y: float, text: str) -> None:
    axes.text(x, y, text, ha="center", va="center", fontsize=SIZE, linespacing=1.1)


def _cells(chart: Chart, width: float, most: int) -> dict[tuple[int, int], tuple[str, ...]]:
    """The lines of each cell that holds names, by column and row from 0."""
    if len(chart.series) < 2:
        return {}
    found: dict[tuple[int, int], list[str]] = {}
    for name, across, up in zip(chart.categories, points(chart.series[0]), points(chart.series[1]), strict=True):
        if _is_step(across) and _is_step(up) and across is not None and up is not None:
            found.setdefault((int(across) - 1, int(up) - 1), []).append(shortened(legible(name), width))
    return {place: _lines(names, width, most) for place, names in found.items()}


def _is_step(value: float | None) -> bool:
    return value is not None and 1 <= value <= STEPS and value == int(value)


def _lines(names: list[str], width: float, most: int) -> tuple[str, ...]:
    """Names packed on lines; of more than ``most`` lines the last one counts the names that are not shown."""
    lines: list[list[str]] = []
    for name in names:
        if lines and width_of("  ".join([*lines[-1], name])) <= width:
            lines[-1].append(name)
        else:
            lines.append([name])
    kept = lines if len(lines) <= most else lines[: most - 1]
    told = ["  ".join(line) for line in kept]
    hidden = len(names) - sum(map(len, kept))
    return tuple([*told, f"+{hidden}"] if hidden else told)


def _band(chart: Chart, product: int) -> int:
    """The last band whose least product is reached."""
    reached = [place for place, band in enumerate(chart.bands) if _least(band.least) <= product]
    return reached[-1] if reached else 0


def _least(number: Number | None) -> float:
    return 0.0 if number is None or number.value is None else number.value
