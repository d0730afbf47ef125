"""What a line holds and shows: its numbers by row and year, its unit, and how it was made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np

from feasibility.descriptions.quantity import Quantity
from feasibility.lines.axis import Axis
from feasibility.lines.operation import Array, Operation
from feasibility.lines.unit import Unit

if TYPE_CHECKING:
    from feasibility.lines.frame import Frame
    from feasibility.lines.line import Line


class Node(Quantity):
    """A quantity of the graph without its verbs: ``Line`` adds what can be done with it.

    ``values`` is ``(row, year, case)``, size 1 where an axis is absent; ``frame`` is ``None`` for a literal.
    """

    __slots__ = ("frame", "has_years", "operands", "operation", "parameters", "rows", "unit", "values")
    # A number or an array of numpy on the left gives way, so that it is refused like any other bare number.
    __array_ufunc__ = None

    def __init__(
        self,
        operation: Operation,
        operands: tuple[Line, ...],
        parameters: Any,
        unit: Unit,
        rows: Axis | None,
        has_years: bool,
        values: Array,
        frame: Frame | None,
    ) -> None:
        self.operation, self.operands, self.parameters = operation, operands, parameters
        self.unit, self.rows, self.has_years = unit, rows, has_years
        self.values, self.frame = values, frame

    def at(self, row: str | None = None, year: int | None = None) -> float | None:
        """The value at a row and a year of the base case; ``None`` where it does not exist."""
        if (row is None) != (self.rows is None):
            raise ValueError(f"this line has {'rows of ' + self.rows.name if self.rows else 'no rows'}: {self!r}")
        if year is not None and not self.has_years:
            raise ValueError(f"this line has no years: {self!r}")
        if year is None and self.has_years:
            raise ValueError(f"this line runs over years, name one: {self!r}")
        position = 0 if row is None or self.rows is None else self.rows.position(row)
        column = 0 if year is None or self.frame is None else self.frame.years.position(year)
        value = float(self.values[position, column, 0])
        return None if np.isnan(value) else value

    @property
    def unit_text(self) -> str:
        return str(self.unit)

    def __repr__(self) -> str:
        axes = " × ".join(
            part for part in (self.rows.name if self.rows else "", "years" if self.has_years else "") if part
        )
        return f"<line {self.operation.name} [{self.unit.spelled}] {axes or 'one value'}>"

    def __str__(self) -> str:
        heading = f"{self!r}\n"
        with np.printoptions(precision=3, suppress=True, threshold=60):
            return heading + str(self.values[:, :, 0])

    def __bool__(self) -> bool:
        raise ValueError("a line has no truth value: use where(condition, a, b)")

    def __iter__(self) -> Iterator[Line]:
        raise ValueError("a line cannot be iterated: use sum_rows, sum_years or row")
