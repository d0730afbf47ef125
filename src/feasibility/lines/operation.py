"""What an operation of the graph is: one definition of its numbers, its formula, its derivative and its words.

The set is closed. An operation knows arrays and a small protocol for the place where a formula is written;
it knows no line, no sheet and no domain. Every array is ``(row, year, case)`` with size 1 where an axis is absent.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol

import numpy as np
import numpy.typing as npt

from feasibility.lines.axis import Axis, Keys

Array = npt.NDArray[np.float64]
ROWS, YEARS, CASES = 0, 1, 2

# How tightly a formula binds, so that parentheses are written only where they are needed.
ATOM, POWER, PRODUCT, SUM, COMPARISON = 5, 4, 3, 2, 1


@dataclass(frozen=True, slots=True)
class Formula:
    """A piece of an Excel formula and how tightly it binds."""

    text: str
    binding: int = ATOM

    def within(self, binding: int) -> str:
        """The text, in parentheses when it binds less tightly than what stands around it."""
        return self.text if self.binding >= binding else f"({self.text})"


class Position(Protocol):
    """The cell in which a formula is being written, as an operation sees it (``workbook`` implements it)."""

    row: int
    year: int

    def operand(self, index: int) -> Formula:
        """Operand ``index`` in the same row and year."""

    def operand_in_row(self, index: int, row: int) -> Formula:
        """Operand ``index`` in another row of its own axis, same year."""

    def over_rows(self, index: int) -> str:
        """The range of all rows of an operand in this year."""

    def over_some_rows(self, index: int, rows: Sequence[int]) -> str:
        """The ranges of some rows of an operand in this year, as arguments of SUM."""

    def over_years(self, index: int) -> str:
        """The range of all years of an operand in this row."""

    def until_now(self, index: int) -> str:
        """The range from the first year to this one of an operand in this row."""

    def previous(self) -> str | None:
        """This line's own cell one year before; ``None`` in the first year."""

    def this_year(self) -> str:
        """The cell of the calendar row above."""

    def calendar(self) -> str:
        """The whole calendar row."""

    def calendar_until_now(self) -> str:
        """The calendar row from the first year to this one."""

    def key(self, keys: Keys) -> str:
        """The cell with the text key of this row."""

    def key_column(self, keys: Keys) -> str:
        """The range of all text keys."""

    def label(self, axis: Axis, row: int) -> str:
        """The cell with a label of an axis."""

    def labels(self, axis: Axis) -> str:
        """The range of all labels of an axis."""


class Operation(ABC):
    """One operation of the closed set.

    ``linear`` lists the operands in which the result is linear, all of them together (a product: each of them by
    itself), when the others are held fixed;
    ``ranges`` those that must stand in cells of their own because the formula reads a range of them;
    ``repeats`` those that the formula text names more than once;
    ``symbol`` is set for infix operations, the others are written as a call of their name.
    """

    name: ClassVar[str]
    symbol: ClassVar[str] = ""
    binding: ClassVar[int] = ATOM
    linear: ClassVar[tuple[int, ...] | str] = ()
    ranges: ClassVar[tuple[int, ...] | str] = ()
    repeats: ClassVar[tuple[int, ...]] = ()
    # Whether the result is absent (not a number) in some cases, so that no line may go on from it.
    may_be_absent: ClassVar[bool] = False
    # Whether its derivative says nothing (comparisons, counts, lags): such paths are listed, not ranked.
    steps: ClassVar[bool] = False

    @abstractmethod
    def values(self, parameters: Any, *operands: Array) -> Array:
        """The numbers of the result."""

    @abstractmethod
    def gradients(self, parameters: Any, gradient: Array, result: Array, *operands: Array) -> tuple[Array | None, ...]:
        """What the gradient of the result passes on to each operand; ``None`` where there is no derivative."""

    @abstractmethod
    def formula(self, parameters: Any, at: Position, count: int) -> Formula:
        """The Excel formula at a position; ``count`` is the number of operands."""

    def is_linear_in(self, index: int) -> bool:
        """Whether the result is linear in an operand when the others are held fixed."""
        return self.linear == "all" or index in self.linear

    def reads_range_of(self, index: int) -> bool:
        """Whether the formula reads a range of an operand."""
        return self.ranges == "all" or index in self.ranges
