"""Leaves: where the graph ends in cells that a person filled, a guideline fixes, or that were found outside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

import numpy as np

from feasibility.descriptions.quantity import OutsideKind
from feasibility.findings import Place
from feasibility.lines.axis import Axis
from feasibility.lines.unit import Unit

if TYPE_CHECKING:
    from feasibility.lines.line import Frame, Line


class Kind(Enum):
    """What an input cell is, which decides how its weight is shown.

    Amounts and rates are ranked by their derivative; years and structure have none that means anything and
    are moved by a step instead.
    """

    AMOUNT = "amount"
    RATE = "rate"
    YEAR = "year"
    STRUCTURE = "structure"


@dataclass(frozen=True, slots=True, eq=False)
class Cells:
    """Where a leaf's numbers stand: one place a row and year, ``None`` where the leaf has no cell (and is 0).

    ``outside`` says of a leaf that no person filled how its numbers were found outside the graph, ``found_from`` from
    which sheets or cells.
    """

    kind: Kind
    places: tuple[tuple[Place | None, ...], ...]
    outside: OutsideKind | None = None
    found_from: tuple[Place, ...] = ()

    @property
    def are_partial(self) -> bool:
        """Whether some rows or years have no cell of this leaf."""
        return any(place is None for row in self.places for place in row)

    def __iter__(self) -> Iterator[tuple[int, int, Place]]:
        """Row, year position and place of each cell there is."""
        for row, places in enumerate(self.places):
            for year, place in enumerate(places):
                if place is not None:
                    yield row, year, place


def leaf(
    frame: Frame,
    numbers: float | Sequence[Sequence[float]],
    unit: str | Unit = "",
    rows: Axis | None = None,
    years: bool = False,
    kind: Kind = Kind.AMOUNT,
    places: Place | Sequence[Sequence[Place | None]] | None = None,
) -> Line:
    """A line that a person filled: one number, a column, a row of years, or a table.

    ``numbers`` is a number, or rows of years (a column is ``[[a], [b]]``); ``places`` has the same shape.
    Raises ``ValueError`` when the shape does not fit the axes or a number is not finite.
    """
    from feasibility.lines.line import LEAF, Line

    array = np.asarray(numbers, dtype=np.float64)
    shape = (len(rows) if rows else 1, len(frame.years) if years else 1)
    if array.ndim == 0:
        array = array.reshape(1, 1)
    if array.shape != shape:
        raise ValueError(f"{array.shape} numbers for {shape} rows and years")
    if not np.isfinite(array).all():
        raise ValueError("an input is not a finite number")
    given: Any = ((places,),) if isinstance(places, Place) else places
    if given is None:
        given = ((Place(),) * shape[1],) * shape[0]
    cells = Cells(kind, tuple(tuple(row) for row in given))
    if (len(cells.places), len(cells.places[0])) != shape:
        raise ValueError(f"places of shape {len(cells.places)} × {len(cells.places[0])} for {shape} numbers")
    known = Unit.of(unit) if isinstance(unit, str) else unit
    return Line(LEAF, (), cells, known, rows, years, array[:, :, None].copy(), frame)
