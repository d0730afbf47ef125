"""The line: a named quantity by row and year, with its unit, its numbers, and how they were made.

A calculation is plain arithmetic on lines. The numbers are computed at once; the operation and its operands
stay with them, so that formulas, cases, derivatives and the way back to a cell come from the one definition.
"""

from __future__ import annotations

from typing import Any, Union

import numpy as np

from feasibility.lines import arithmetic, between, compare, reduce, time
from feasibility.lines.agreement import common_frame, common_rows, common_unit, need_pure, need_years_unit
from feasibility.lines.axis import Axis, Keys
from feasibility.lines.frame import Frame
from feasibility.lines.given import CALENDAR, LEAF, LITERAL
from feasibility.lines.node import Node
from feasibility.lines.operation import Operation
from feasibility.lines.unit import PURE, YEARS_UNIT, Unit

__all__ = ["CALENDAR", "LEAF", "LITERAL", "Frame", "Line", "Operand", "as_line", "is_literal", "literal", "make"]

Operand = Union["Line", int]


class Line(Node):
    """A quantity by row and/or year. ``values`` is ``(row, year, case)``, size 1 where an axis is absent.

    Arithmetic (``+ − × ÷ **``) and comparisons (``> >= < <=``, giving 1 or 0) work on lines and on the literals
    0, 1 and −1; every other number must be an input or a guideline figure. Units must fit: ``+`` needs the same
    unit on both sides; a literal 0 fits any, a literal 1 a pure number or years. Equality is ``.equals``; the
    truth value of a line is an error, use ``where``.

    >>> from feasibility.lines import Frame, Years, leaf
    >>> frame = Frame(Years(2027, 2029))
    >>> staff = leaf(frame, [[1, 2, 3]], unit="명", years=True)
    >>> pay = leaf(frame, 100, unit="백만원/명")
    >>> (staff * pay).at(year=2028)
    200.0
    """

    __slots__ = ()

    # Arithmetic.

    def __add__(self, other: Operand) -> Line:
        return add(self, other)

    def __radd__(self, other: Operand) -> Line:
        return add(other, self)

    def __sub__(self, other: Operand) -> Line:
        return subtract(self, other)

    def __rsub__(self, other: Operand) -> Line:
        return subtract(other, self)

    def __mul__(self, other: Operand) -> Line:
        return multiply(self, other)

    def __rmul__(self, other: Operand) -> Line:
        return multiply(other, self)

    def __truediv__(self, other: Operand) -> Line:
        return divide(self, other)

    def __rtruediv__(self, other: Operand) -> Line:
        return divide(other, self)

    def __pow__(self, other: Operand) -> Line:
        return power(self, other)

    def __rpow__(self, other: Operand) -> Line:
        return power(other, self)

    def __neg__(self) -> Line:
        return subtract(0, self)

    def __gt__(self, other: Operand) -> Line:
        return _compare(compare.GREATER, self, other)

    def __ge__(self, other: Operand) -> Line:
        return _compare(compare.AT_LEAST, self, other)

    def __lt__(self, other: Operand) -> Line:
        return _compare(compare.LESS, self, other)

    def __le__(self, other: Operand) -> Line:
        return _compare(compare.AT_MOST, self, other)

    def equals(self, other: Operand) -> Line:
        """1 where both are equal but for rounding, 0 elsewhere."""
        return _compare(compare.EQUAL, self, other)

    # Over an axis.

    def sum_rows(self) -> Line:
        """The sum over the rows."""
        return self._over_rows(reduce.SUM_ROWS)

    def sum_years(self) -> Line:
        """The sum over the years; an error on a line without years, where it would hide a factor."""
        return self._over_years(reduce.SUM_YEARS, keeps=False)

    def least(self) -> Line:
        """The least over the years."""
        return self._over_years(reduce.LEAST_YEARS, keeps=False)

    def most(self) -> Line:
        """The most over the years."""
        return self._over_years(reduce.MOST_YEARS, keeps=False)

    def least_row(self) -> Line:
        """The least over the rows."""
        return self._over_rows(reduce.LEAST_ROWS)

    def most_row(self) -> Line:
        """The most over the rows."""
        return self._over_rows(reduce.MOST_ROWS)

    def running_least(self) -> Line:
        """The least from the first year to each year."""
        return self._over_years(reduce.RUNNING_LEAST, keeps=True)

    def running_most(self) -> Line:
        """The most from the first year to each year."""
        return self._over_years(reduce.RUNNING_MOST, keeps=True)

    def cumulative(self) -> Line:
        """The sum from the first year to each year."""
        return self._over_years(time.CUMULATIVE, keeps=True)

    def lag(self, years: Line) -> Line:
        """This line ``years`` later; what leaves the period is lost."""
        self._needs_years("lag")
        _need_one_length("lag", years)
        return make(time.LAG, (self, years), None, self.unit, has_years=True)

    def renewed(self, life: Line) -> Line:
        """These purchases and their renewals every ``life`` years; a life of 0 means none."""
        self._needs_years("renewed")
        _need_one_length("renewed", life)
        return make(time.RENEWED, (self, life), None, self.unit, has_years=True)

    def first_year(self) -> Line:
        """The first calendar year in which this line is not zero; absent where there is none."""
        self._needs_years("first_year")
        assert self.frame is not None
        return make(time.FIRST_YEAR, (self,), self.frame.years.first, YEARS_UNIT, has_years=False)

    # From one table to another.

    def row(self, label: str) -> Line:
        """One row, as a line without rows."""
        if self.rows is None:
            raise ValueError(f"this line has no rows: {self!r}")
        return make(between.ONE_ROW, (self,), self.rows.position(label), self.unit, rows=None)

    def by(self, keys: Keys) -> Line:
        """For each row of the keys' target, the sum of this line's rows that name it."""
        if self.rows is not keys.source:
            raise ValueError(f"keys of {keys.source.name} cannot gather {self!r}")
        return make(between.BY, (self,), keys, self.unit, rows=keys.target)

    def of(self, keys: Keys) -> Line:
        """For each row of the keys' source, this line's row that it names (0 where it names none)."""
        if self.rows is not keys.target:
            raise ValueError(f"keys to {keys.target.name} cannot look up {self!r}")
        return make(between.OF, (self,), keys, self.unit, rows=keys.source)

    def sum_of_named(self, axis: Axis, named: tuple[tuple[int, ...], ...]) -> Line:
        """For each row of ``axis``, the sum of this line's rows at the named positions."""
        if self.rows is None or len(named) != len(axis):
            raise ValueError(f"{len(named)} lists of rows for {len(axis)} rows of {axis.name}, from {self!r}")
        for label, positions in zip(axis.labels, named, strict=True):
            if len(set(positions)) != len(positions) or not all(0 <= row < len(self.rows) for row in positions):
                raise ValueError(f"row {label} of {axis.name} names {positions} of the rows of {self.rows.name}")
        return make(between.SUM_OF_NAMED, (self,), named, self.unit, rows=axis)

    def _needs_years(self, verb: str) -> None:
        if not self.has_years:
            raise ValueError(f"{verb} needs a line that runs over years, not {self!r}")

    def _over_rows(self, operation: Operation) -> Line:
        if self.rows is None:
            raise ValueError(f"{operation.name} needs a line with rows, not {self!r}")
        return make(operation, (self,), None, self.unit, rows=None)

    def _over_years(self, operation: Operation, keeps: bool) -> Line:
        self._needs_years(operation.name)
        return make(operation, (self,), None, self.unit, has_years=keeps)


def literal(number: int) -> Line:
    """The literal 0, 1 or −1."""
    if type(number) not in {int, float} or number not in (0, 1, -1):
        raise ValueError(f"only 0, 1 and −1 may be literals: make {number!r} an input cell or a guideline figure")
    return Line(LITERAL, (), int(number), PURE, None, False, np.full((1, 1, 1), float(number)), None)


def as_line(operand: Operand) -> Line:
    """A line as it is; a number as a literal."""
    return operand if isinstance(operand, Line) else literal(operand)


def is_literal(line: Line, number: int) -> bool:
    """Whether a line is a given literal."""
    return line.operation is LITERAL and line.parameters == number


_SAME = object()


def make(
    operation: Operation,
    operands: tuple[Line, ...],
    parameters: Any,
    unit: Unit,
    rows: Any = _SAME,
    has_years: bool | None = None,
    frame: Frame | None = None,
) -> Line:
    """A new line from an operation; rows, years and study follow the operands unless they are given.

    Raises ``ValueError`` when two row axes meet, when lines of two studies meet, or when an operand may be
    absent (an internal rate of return or a payback is a result, never an operand). A division by zero gives no
    warning: its result is infinite or not a number, as the workbook's cell then shows an error.
    """
    frame = common_frame(operands, frame)
    if rows is _SAME:
        rows = common_rows(operation.name, operands)
    if has_years is None:
        has_years = any(operand.has_years for operand in operands)
    with np.errstate(all="ignore"):
        values = operation.values(parameters, *(operand.values for operand in operands))
    return Line(operation, operands, parameters, unit, rows, has_years, values, frame)


def add(left: Operand, right: Operand) -> Line:
    """The sum; a literal 0 leaves no trace."""
    a, b = as_line(left), as_line(right)
    if is_literal(a, 0):
        return b
    if is_literal(b, 0):
        return a
    return make(arithmetic.ADD, (a, b), None, common_unit("add", a, b))


def subtract(left: Operand, right: Operand) -> Line:
    """The difference; taking away a literal 0 leaves no trace."""
    a, b = as_line(left), as_line(right)
    if is_literal(b, 0):
        return a
    return make(arithmetic.SUBTRACT, (a, b), None, common_unit("subtract", a, b))


def multiply(left: Operand, right: Operand) -> Line:
    """The product; a literal 1 leaves no trace."""
    a, b = as_line(left), as_line(right)
    if is_literal(a, 1):
        return b
    if is_literal(b, 1):
        return a
    return make(arithmetic.MULTIPLY, (a, b), None, a.unit * b.unit)


def divide(left: Operand, right: Operand) -> Line:
    """The quotient; dividing by a literal 1 leaves no trace."""
    a, b = as_line(left), as_line(right)
    if is_literal(b, 1):
        return a
    return make(arithmetic.DIVIDE, (a, b), None, a.unit / b.unit)


def power(left: Operand, right: Operand) -> Line:
    """A pure number raised to a power, which is a pure number or years."""
    a, b = as_line(left), as_line(right)
    need_pure("power", a)
    need_years_unit("power", b)
    return make(arithmetic.POWER_OF, (a, b), None, PURE)


def _compare(operation: Operation, left: Line, right: Operand) -> Line:
    other = as_line(right)
    common_unit(operation.name, left, other)
    frame = left.frame or other.frame
    if frame is None:
        raise ValueError("two literals need no comparison")
    return make(operation, (left, other, frame.tolerance), None, PURE)


def _need_one_length(name: str, years: Line) -> None:
    need_years_unit(name, years)
    if years.has_years:
        raise ValueError(f"{name}: a number of years cannot itself change by year, as {years!r} does")
