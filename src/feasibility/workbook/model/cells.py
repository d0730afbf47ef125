"""References to cells and ranges of the live workbook, as formulas spell them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from feasibility.findings import Place
from feasibility.inputs.grid import letters as spelled_letters
from feasibility.inputs.grid import position

# Letters of any script, no sign: what needs no quotes.
_PLAIN_NAME = re.compile(r"^[^\W\d]\w*$")
_LIKE_A_CELL = re.compile(r"^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*)$")
# Each column is spelled thousands of times.
letters = lru_cache(maxsize=16384)(spelled_letters)
Spelling = Callable[[int], str]


@lru_cache(maxsize=1024)
def quoted(sheet: str) -> str:
    """A sheet's name as a formula spells it, with the mark that ends it.

    >>> quoted("사업비"), quoted("세무·감가"), quoted("Bob's")
    ('사업비!', "'세무·감가'!", "'Bob''s'!")
    """
    if _PLAIN_NAME.match(sheet) and not _LIKE_A_CELL.match(sheet):
        return f"{sheet}!"
    return "'" + sheet.replace("'", "''") + "'!"


@dataclass(frozen=True, slots=True)
class Reference:
    """One cell, rows and columns from 0."""

    sheet: str
    row: int
    column: int

    @classmethod
    def of(cls, place: Place) -> Reference | None:
        """The cell of an input's place; ``None`` where the input has no cell."""
        found = position(place.cell)
        return None if found is None else cls(place.sheet, *found)

    def text(self, from_sheet: str, *, fixed: bool = True, spell: Spelling = letters) -> str:
        """How a formula on ``from_sheet`` spells it; ``fixed`` holds the column when the formula is copied right.

        ``spell`` gives the letters of a column that is not held.
        """
        sheet = "" if self.sheet == from_sheet else quoted(self.sheet)
        if fixed:
            return f"{sheet}${letters(self.column)}${self.row + 1}"
        return f"{sheet}{spell(self.column)}{self.row + 1}"


@dataclass(frozen=True, slots=True)
class Range:
    """A rectangle of cells, rows and columns from 0."""

    sheet: str
    row: int
    column: int
    rows: int
    columns: int

    def cell(self, row: int, column: int = 0) -> Reference:
        """A cell inside, counted from its first."""
        return Reference(self.sheet, self.row + row, self.column + column)

    def text(
        self, from_sheet: str, *, first_fixed: bool = True, last_fixed: bool = True, spell: Spelling = letters
    ) -> str:
        """How a formula on ``from_sheet`` spells it; the columns of its corners may be free to move."""
        sheet = "" if self.sheet == from_sheet else quoted(self.sheet)
        last_column, last_row = self.column + self.columns - 1, self.row + self.rows
        first = f"${letters(self.column)}" if first_fixed else spell(self.column)
        last = f"${letters(last_column)}" if last_fixed else spell(last_column)
        return f"{sheet}{first}${self.row + 1}:{last}${last_row}"
