"""The frame of one study: its calendar, and the tolerance of its comparisons."""

from __future__ import annotations

import numpy as np

from feasibility.findings import Place
from feasibility.lines.axis import Years
from feasibility.lines.given import CALENDAR
from feasibility.lines.unit import YEARS_UNIT


class Frame:
    """What the lines of one study share: the calendar, and the tolerance of comparisons.

    Lines of two frames never meet. ``tolerance`` is a leaf, so that every comparison in the workbook refers to
    its cell. Raises ``ValueError`` for a tolerance outside 0–1: with such a one every number would equal every other.
    """

    __slots__ = ("tolerance", "year", "years")

    def __init__(self, years: Years, tolerance: float = 1e-12, tolerance_place: Place | None = None) -> None:
        from feasibility.lines.leaf import Kind, leaf
        from feasibility.lines.line import Line

        if not 0 <= tolerance < 1:
            raise ValueError(f"the tolerance of comparisons is a small fraction, not {tolerance}")
        self.years = years
        self.tolerance = leaf(self, tolerance, kind=Kind.STRUCTURE, places=tolerance_place)
        labels = np.arange(years.first, years.last + 1, dtype=np.float64).reshape(1, -1, 1)
        self.year = Line(CALENDAR, (), None, YEARS_UNIT, None, True, labels, self)
