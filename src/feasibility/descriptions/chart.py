"""A chart as its parts; the drawing, the native Word chart, the alt text and the annex all read this."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from feasibility.descriptions.quantity import Number

if TYPE_CHECKING:
    import pandas


class ChartKind(Enum):
    """The family of a chart; each family has one file in ``drawing``."""

    COLUMNS = "columns"  # grouped columns over categories
    STACKED = "stacked"  # stacked columns over categories
    LINES = "lines"  # lines over categories
    COLUMNS_AND_LINE = "columns_and_line"  # the last series is a line
    BARS = "bars"  # horizontal bars
    TORNADO = "tornado"  # horizontal bars of two series from one line, to both sides
    SPANS = "spans"  # horizontal bars over time: start year, start month and months of each category
    SCHEME = "scheme"  # boxes of text in columns of groups, joined by links; no numbers
    TREE = "tree"  # boxes below each other, each joined to the one above it; a number may stand in each
    FLOW = "flow"  # steps below each other, each with its name (its group) and what is done in it
    MATRIX = "matrix"  # names in a grid of whole steps: the first series is the column, the second the row
    SHARES = "shares"  # one whole in parts (a horizontal 100 % bar, legible in grey)


# What is drawn as boxes of text: such a chart needs no series.
BOXES = frozenset((ChartKind.SCHEME, ChartKind.TREE, ChartKind.FLOW))


@dataclass(frozen=True, slots=True)
class Series:
    """A named series; ``numbers`` has one entry a category, ``None`` where there is nothing to draw."""

    label: str
    numbers: tuple[Number | None, ...]

    def __post_init__(self) -> None:
        for number in self.numbers:
            if number is not None and not isinstance(number, Number):
                raise ValueError(f"a chart point needs a Number that points at a line, not {number!r}")


@dataclass(frozen=True, slots=True)
class Band:
    """A grade of a matrix: its name, and the least product of column and row that falls in it (``None``: any)."""

    label: str
    least: Number | None


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart to be shown. ``unit`` is printed at the top left, above the axis.

    A scheme has no series: its categories are boxes, ``groups`` the column of each, ``links`` pairs of positions.
    A tree has ``links`` from each box to those below it, ``groups`` as the names of its levels or none, and at most
    one series, a number in each box. A flow has a step a category, whose ``groups`` are the names of the steps.
    A matrix has ``bands`` that shade its cells, the mildest first.
    """

    key: str
    kind: ChartKind
    title: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = ""
    notes: tuple[str, ...] = ()
    source: str = ""
    groups: tuple[str, ...] = ()
    links: tuple[tuple[int, int], ...] = ()
    bands: tuple[Band, ...] = ()

    def __post_init__(self) -> None:
        if self.groups and len(self.groups) != len(self.categories):
            raise ValueError(f"chart {self.key}: {len(self.groups)} groups for {len(self.categories)} categories")
        if any(not 0 <= end < len(self.categories) for link in self.links for end in link):
            raise ValueError(f"chart {self.key}: a link leads to a category that it does not have")
        for series in self.series:
            if len(series.numbers) != len(self.categories):
                raise ValueError(
                    f"chart {self.key}: series {series.label} has {len(series.numbers)} points "
                    f"for {len(self.categories)} categories"
                )

    def frame(self) -> pandas.DataFrame:
        """The plotted numbers as a DataFrame, one column a series."""
        import pandas

        return pandas.DataFrame(
            {
                series.label: [None if number is None else number.value for number in series.numbers]
                for series in self.series
            },
            index=list(self.categories),
        )
