"""What a calculation reads: the sheets of a study as columns of leaves, and the guideline's figures."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from feasibility.appraisal.prices import Prices
from feasibility.guidelines import Figures, Guideline
from feasibility.inputs import Inputs
from feasibility.inputs.columns import Columns, FormFields
from feasibility.inputs.horizon import OPENING_DELAY, calendar_end, may_be_delayed
from feasibility.inputs.records import Table
from feasibility.lines import Frame, Line, Years


class Sources:
    """The inputs as lines. ``columns("capital_costs")`` is ``None`` when the study has no such sheet."""

    def __init__(self, inputs: Inputs, guideline: Guideline) -> None:
        premises = inputs.premises
        if premises is None:
            raise ValueError("a study without its premises cannot be appraised: the checks stop it first")
        end = calendar_end(inputs)
        # Axes span the longest case; in the base the years after its last one hold nothing.
        years = Years(premises.first_year, end)
        self.period = Years(premises.first_year, premises.last_year)
        self.inputs = inputs
        self._is_longer = end > premises.last_year
        self._may_be_delayed = may_be_delayed(inputs)
        self.price_base_year = premises.price_base_year
        self.figures = Figures(guideline, years, premises.price_base_year)
        self.prices = Prices(self.figures)
        self.language = "ko"
        self.premises = FormFields(premises, self.frame, str(premises.price_base_year))
        self._columns: dict[str, Columns | None] = {}
        self._parts: dict[tuple[str, tuple[int, ...]], Columns] = {}

    @property
    def frame(self) -> Frame:
        return self.figures.frame

    def columns(self, sheet: str) -> Columns | None:
        """The columns of a sheet, always the same object."""
        if sheet not in self._columns:
            table = getattr(self.inputs, sheet)
            self._columns[sheet] = None if table is None or not table.records else self._of(table)
        return self._columns[sheet]

    def within(self, line: Line) -> Line:
        """A yearly line cut at the last year of the premises, where some case reaches further than the base."""
        return line * (self.frame.year <= self.premises.last_year) if self._is_longer else line

    def scheduled(self, planned: Line) -> Line:
        """A plan by calendar year as it comes about: later by the delay of the opening, cut at the last year.

        Everything that begins with the operation passes through here once, where it enters the calendar: headcount,
        the years of operating, benefit and revenue rows, output. Investment stays where it is planned. The delay is 0
        but in a case that moves it.
        """
        if self._may_be_delayed:
            planned = planned.lag(self.figures.figure(OPENING_DELAY))
        return self.within(planned)

    def some_rows(self, sheet: str, positions: tuple[int, ...]) -> Columns:
        """Some rows of a sheet as a table of their own (one fee table among several), always the same object.

        ``positions`` count from 0 and need not adjoin; the study must have the sheet.
        """
        if (sheet, positions) not in self._parts:
            table = getattr(self.inputs, sheet)
            chosen = tuple(table.records[position] for position in positions)
            self._parts[sheet, positions] = self._of(replace(table, records=chosen))
        return self._parts[sheet, positions]

    def _of(self, table: Table[Any]) -> Columns:
        return Columns(
            table, self.frame, str(self.price_base_year), self.prices.in_million_won, self.language, self.period.last
        )
