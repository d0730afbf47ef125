"""The figures of a guideline as leaves of a study's graph."""

from __future__ import annotations

from feasibility.guidelines.pack import Guideline
from feasibility.lines import Axis, Frame, Line, Years, leaf
from feasibility.terms.money import with_price_basis


class Figures:
    """Each figure as one leaf, made when it is first asked for and the same ever after.

    >>> from feasibility.guidelines import load_guideline
    >>> figures = Figures(load_guideline("kr_local_2025"), Years(2027, 2046), price_base_year=2025)
    >>> figures.figure("social_discount_rate").at()
    0.045
    """

    def __init__(self, guideline: Guideline, years: Years, price_base_year: int) -> None:
        self.guideline = guideline
        self._basis = str(price_base_year)
        tolerance = guideline.figures["comparison_tolerance"]
        self.frame = Frame(years, tolerance.value, tolerance.place)
        self._leaves: dict[str, Line] = {tolerance.key: self.frame.tolerance}

    def figure(self, key: str) -> Line:
        """One figure, as a line without rows or years. ``ValueError`` when the pack does not hold it."""
        if key not in self._leaves:
            if key not in self.guideline.figures:
                raise ValueError(f"the pack {self.guideline.key} holds no figure {key!r}")
            figure = self.guideline.figures[key]
            self._leaves[key] = leaf(
                self.frame, figure.value, unit=self._priced(figure.unit), kind=figure.kind, places=figure.place
            )
        return self._leaves[key]

    def table(self, key: str) -> Line:
        """One table of figures, as a column."""
        if key not in self._leaves:
            if key not in self.guideline.tables:
                raise ValueError(f"the pack {self.guideline.key} holds no table {key!r}")
            table = self.guideline.tables[key]
            places = [[table.place(position)] for position in range(len(table.values))]
            labels = tuple(str(position + 1) for position in range(len(table.values)))
            self._leaves[key] = leaf(
                self.frame,
                [[value] for value in table.values],
                unit=self._priced(table.unit),
                rows=Axis(table.label, labels),
                kind=table.kind,
                places=places,
            )
        return self._leaves[key]

    def _priced(self, unit: str) -> str:
        return with_price_basis(unit, self._basis)

    def used(self) -> tuple[str, ...]:
        """The keys of the figures and tables that the study has asked for, in the pack's order."""
        order = [*self.guideline.figures, *self.guideline.tables]
        return tuple(key for key in order if key in self._leaves)
