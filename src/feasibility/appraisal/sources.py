"""What a calculation reads: the sheets of a study as columns of leaves, and the guideline's figures."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from feasibility.appraisal.prices import Prices
from feasibility.guidelines import Figures, Guideline
from feasibility.inputs import Inputs
from feasibility.inputs.columns import Columns, FormFields
from feasibility.inputs.records import Table
from feasibility.lines import Frame, Years


class Sources:
    """The inputs as lines. ``columns("capital_costs")`` is ``None`` when the study has no such sheet."""

    def __init__(self, inputs: Inputs, guideline: Guideline) -> None:
        premises = inputs.premises
        if premises is None:
            raise ValueError("a study without its premises cannot be appraised: the checks stop it first")
        years = Years(premises.first_year, premises.last_year)
        self.inputs = inputs
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
        return Columns(table, self.frame, str(self.price_base_year), self.prices.in_million_won, self.language)
