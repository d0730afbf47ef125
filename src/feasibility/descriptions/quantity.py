"""Where a number on the page may come from.

A number in a sentence, a table or a chart is never a bare float: it points at a *quantity*, which is a line
of the graph or one of the few results that are computed outside it. This is how a second definition of a
number is caught: nobody can put ``0.067`` into a fact.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from enum import Enum


class Quantity(ABC):
    """Anything whose numbers may be shown: a line, or a result from outside the graph."""

    __slots__ = ()

    @abstractmethod
    def at(self, row: str | None = None, year: int | None = None) -> float | None:
        """The value at a row and a year; ``None`` where it does not exist (no internal rate of return)."""

    @property
    @abstractmethod
    def unit_text(self) -> str:
        """The unit as it is written in a workbook, ``백만원/㎡``; empty for a pure number."""


class OutsideKind(Enum):
    """The closed list of what is computed outside the graph (each appears in the workbook as a value)."""

    EIGENVECTOR = "ahp eigenvector"
    LEONTIEF = "leontief inverse"
    SAMPLING = "sampling and its statistics"
    SOLVER = "solver"
    RANKING = "ranking"
    ROOTS = "analysis of multiple roots"


@dataclass(frozen=True, slots=True)
class Outside(Quantity):
    """A result from outside the graph, with its kind and how it was found, in words."""

    kind: OutsideKind
    value: float | None
    unit: str
    words: str

    def __post_init__(self) -> None:
        if not isinstance(self.kind, OutsideKind):
            raise ValueError("a number from outside the graph needs one of the listed kinds")

    def at(self, row: str | None = None, year: int | None = None) -> float | None:
        return self.value

    @property
    def unit_text(self) -> str:
        return self.unit


class NumberKind(Enum):
    """How a number is printed; the terms of a language hold the formats."""

    AMOUNT = "amount"  # 87,756
    AMOUNT_FINE = "amount_fine"  # 3.50: unit prices, rates of output
    COUNT = "count"  # 110
    RATIO = "ratio"  # 0.067 (benefit-cost ratio)
    PERCENT = "percent"  # 4.5 %; held as a fraction
    FACTOR = "factor"  # 0.9157
    YEAR = "year"  # 2031
    GIVEN = "given"  # as a person entered it: 0.1727, 16, 183.9


@dataclass(frozen=True, slots=True)
class Number:
    """One number of a quantity, and how it is printed.

    Raises ``ValueError`` when ``source`` is not a quantity: a bare number has no way back to a cell.
    """

    source: Quantity
    row: str | None = None
    year: int | None = None
    kind: NumberKind = NumberKind.AMOUNT

    def __post_init__(self) -> None:
        if not isinstance(self.source, Quantity):
            raise ValueError(
                f"a number needs a line of the graph, not {self.source!r}: "
                "compute it as a line, or give it as Outside with its kind"
            )

    @property
    def value(self) -> float | None:
        return self.source.at(self.row, self.year)

    @property
    def unit(self) -> str:
        return self.source.unit_text
