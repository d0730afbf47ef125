"""Cells as a workbook holds them: what a reader of Excel hands on, without any Excel library."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

CellValue = str | float | int | bool | datetime.date | datetime.datetime | datetime.time | datetime.timedelta | None


@dataclass(frozen=True, slots=True)
class SheetGrid:
    """One sheet of a workbook.

    ``cells`` holds what is filled, by (row, column) counted from 0; ``formulas`` the formula text (without ``=``)
    where a cell has one; ``errors`` the error word (``#REF!``) where a cell shows one; ``unsaved`` the cells whose
    formula has no saved value.
    """

    workbook: str
    title: str
    cells: Mapping[tuple[int, int], CellValue] = field(default_factory=dict)
    formulas: Mapping[tuple[int, int], str] = field(default_factory=dict)
    errors: Mapping[tuple[int, int], str] = field(default_factory=dict)
    unsaved: frozenset[tuple[int, int]] = frozenset()

    @property
    def rows(self) -> int:
        """The number of rows down to the last filled cell."""
        return 1 + max((row for row, _ in (*self.cells, *self.formulas, *self.errors)), default=-1)


def address(row: int, column: int) -> str:
    """The A1 address of a cell counted from 0.

    >>> address(6, 5), address(0, 27)
    ('F7', 'AB1')
    """
    return f"{letters(column)}{row + 1}"


def letters(column: int) -> str:
    """The letters of a column counted from 0.

    >>> letters(0), letters(25), letters(26)
    ('A', 'Z', 'AA')
    """
    found, rest = "", column + 1
    while rest:
        rest, digit = divmod(rest - 1, 26)
        found = chr(ord("A") + digit) + found
    return found


@lru_cache(maxsize=65536)
def position(cell: str) -> tuple[int, int] | None:
    """Row and column, from 0, of an A1 address; ``None`` for anything else, a range among them.

    >>> position("B3"), position("B3:C4"), position("")
    ((2, 1), None, None)
    """
    letters = cell.rstrip("0123456789")
    if not letters or not letters.isalpha() or not letters.isascii() or letters == cell:
        return None
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - 64
    return int(cell[len(letters) :]) - 1, column - 1
