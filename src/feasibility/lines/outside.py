"""Numbers that were found outside the graph and enter it: leaves without an input cell, which say how they came."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from feasibility.descriptions.quantity import OutsideKind
from feasibility.findings import Place
from feasibility.lines.axis import Axis
from feasibility.lines.frame import Frame
from feasibility.lines.leaf import Cells, Kind, leaf
from feasibility.lines.line import LEAF, Line
from feasibility.lines.unit import Unit

OUTSIDE = "outside"


def found_outside(
    frame: Frame,
    name: str,
    numbers: Sequence[float | None],
    unit: str | Unit,
    rows: Axis,
    kind: OutsideKind,
    found_from: tuple[Place, ...] = (),
) -> Line:
    """A column that no formula makes: one number a row, ``None`` for a row that has none (it is 0).

    Arithmetic goes on from it as from an input, and the live workbook shows its numbers as values that say how they
    were found. No case moves it: it was found for the inputs as they are. ``name`` tells it from others of a study,
    ``found_from`` are the sheets or cells behind it. Raises ``ValueError`` when the numbers do not fit the rows or
    one is not finite.

    >>> from feasibility.lines import Axis, Frame, Years
    >>> frame, sectors = Frame(Years(2027, 2028)), Axis("sectors", ("a", "b"))
    >>> found_outside(frame, "multiplier", [1.5, None], "", sectors, OutsideKind.LEONTIEF).at("a")
    1.5
    """
    places = [
        [None if number is None else Place(key=f"{OUTSIDE}.{name}.{label}")]
        for number, label in zip(numbers, rows.labels, strict=True)
    ]
    line = leaf(frame, [[number or 0.0] for number in numbers], unit, rows, kind=Kind.STRUCTURE, places=places)
    cells: Cells = line.parameters
    return Line(
        LEAF, (), replace(cells, outside=kind, found_from=found_from), line.unit, rows, False, line.values, frame
    )


def outside_kind(line: Line) -> OutsideKind | None:
    """How a leaf's numbers were found outside the graph; ``None`` for any other line."""
    if line.operation is not LEAF:
        return None
    cells: Cells = line.parameters
    return cells.outside
