"""Putting values into cells: a text never becomes a formula, a choice is written in the sheet's language."""

from __future__ import annotations

import datetime
import unicodedata
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

FORMULA_STARTS = ("=", "+", "-", "@", "\t")
LONGEST_TEXT = 32_000


def cell_at(worksheet: Worksheet, row: int, column: int) -> Cell:
    """A cell by row and column counted from 0, as everywhere in this toolkit; openpyxl counts from 1."""
    return cast("Cell", worksheet.cell(row + 1, column + 1))


def put(cell: Cell, value: Any) -> None:
    """Write a value. A text stays a text, whatever it starts with; control characters are dropped.

    Raises ``ValueError`` for a value that a cell cannot hold.
    """
    if isinstance(value, str):
        cell.value = printable(value)[:LONGEST_TEXT]
        cell.data_type = "s"
        if value.startswith(FORMULA_STARTS):
            cell.quotePrefix = True
    elif value is None or isinstance(value, (bool, int, float, datetime.date)):
        cell.value = value
    else:
        raise ValueError(f"a cell cannot hold {value!r}")


def printable(text: str) -> str:
    """A text without control characters, line breaks aside."""
    return "".join(sign for sign in text if sign in "\n\t" or unicodedata.category(sign) not in ("Cc", "Cs"))
