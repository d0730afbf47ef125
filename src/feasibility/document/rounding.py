"""Whether the shown numbers of a table add up as they are read.

Totals are true totals, so rounded parts may miss a rounded total by a unit; a table in which that happens says so.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from decimal import Decimal, InvalidOperation
from typing import TypeGuard

from feasibility.descriptions import Cell, Number, NumberKind, Row, Table

Shown = Callable[[Number], str]
_ADDITIVE = (NumberKind.AMOUNT, NumberKind.AMOUNT_FINE, NumberKind.COUNT)
_TOLERANCE = 1e-9


def misses_by_rounding(table: Table, shown: Shown) -> bool:
    """Whether somewhere the true numbers add up to a total and the shown ones do not.

    Looked at are every subtotal and total row against its body rows, and a last column that is the sum of its row.
    Only amounts and counts are added.
    """
    return any(
        _misses(parts, whole, shown)
        for parts, whole in (*_down(table.rows), *_across(table.rows))
        if _adds_up(parts, whole)
    )


def _down(rows: Sequence[Row]) -> list[tuple[list[Number], Number]]:
    """Of each column, candidates for the parts of each subtotal and total."""
    found = []
    for position, row in enumerate(rows):
        if row.role == "body":
            continue
        for parts in _body_rows_of(rows, position):
            for column, cell in enumerate(row.cells):
                if _additive(cell):
                    found.append(([part for part in (each.cells[column] for each in parts) if _additive(part)], cell))
    return found


def _body_rows_of(rows: Sequence[Row], position: int) -> list[list[Row]]:
    """Body rows a total may stand for: those just above it, those just below it, or all of them."""
    bodies = [row for row in rows if row.role == "body"]
    above = position
    while above and rows[above - 1].role == "body":
        above -= 1
    below = position + 1
    while below < len(rows) and rows[below].role == "body":
        below += 1
    candidates = (list(rows[above:position]), list(rows[position + 1 : below]), bodies)
    return [list(candidate) for candidate in candidates if len(candidate) > 1]


def _across(rows: Sequence[Row]) -> list[tuple[list[Number], Number]]:
    """Of each row, its last number and those before it."""
    found = []
    for row in rows:
        numbers = [cell for cell in row.cells if _additive(cell)]
        if len(numbers) > 2 and _additive(row.cells[-1]):
            found.append((numbers[:-1], numbers[-1]))
    return found


def _additive(cell: Cell) -> TypeGuard[Number]:
    return isinstance(cell, Number) and cell.kind in _ADDITIVE


def _adds_up(parts: Sequence[Number], whole: Number) -> bool:
    values = [part.value for part in parts]
    total = whole.value
    if len(values) < 2 or total is None or any(value is None for value in values):
        return False
    size = max(abs(total), *(abs(value) for value in values if value is not None))
    return math.isclose(math.fsum(value for value in values if value is not None), total, abs_tol=size * _TOLERANCE)


def _misses(parts: Sequence[Number], whole: Number, shown: Shown) -> bool:
    try:
        return sum(map(_read(shown), parts), Decimal(0)) != _read(shown)(whole)
    except InvalidOperation:
        # A text that is no plain number (a dash, infinity) claims no sum.
        return False


def _read(shown: Shown) -> Callable[[Number], Decimal]:
    return lambda number: Decimal(shown(number).replace(",", ""))
