"""Money in the study's unit: a conversion is a line that divides by a visible cell, never a silent factor."""

from __future__ import annotations

from feasibility.guidelines import Figures
from feasibility.lines import Line

STUDY_UNIT = "백만원"


class Prices:
    """Conversions between money units, each by its figure on the guideline sheet."""

    def __init__(self, figures: Figures) -> None:
        self._figures = figures

    def in_million_won(self, line: Line, unit: str) -> Line:
        """A line of money in ``unit`` (원, 천원, 백만원, 억원), also per something, in million won.

        3,454,000,000 won are 3,454 million. The price year does not change: a price index is another line. Raises
        ``ValueError`` for a unit without a conversion.
        """
        if unit == STUDY_UNIT:
            return line
        if unit == "원":
            return line / self._figures.figure("won_per_million_won")
        if unit == "천원":
            return line / self._figures.figure("thousand_won_per_million_won")
        if unit == "억원":
            return line * self._figures.figure("million_won_per_hundred_million_won")
        raise ValueError(f"there is no conversion of {unit} to {STUDY_UNIT}")
