"""Short ways to write lines down in tests."""

from __future__ import annotations

from collections.abc import Sequence

from feasibility.lines import Axis, Frame, Line, Years, leaf

FRAME = Frame(Years(2026, 2030))
ITEMS = Axis("items", ("a", "b", "c"))
GROUPS = Axis("groups", ("x", "y"))


def one(number: float, unit: str = "") -> Line:
    """A line of a single number."""
    return leaf(FRAME, number, unit=unit)


def column(numbers: Sequence[float], unit: str = "", rows: Axis = ITEMS) -> Line:
    """A line over rows."""
    return leaf(FRAME, [[number] for number in numbers], unit=unit, rows=rows)


def flow(numbers: Sequence[float], unit: str = "", frame: Frame = FRAME) -> Line:
    """A line over years; the years that are not given hold 0."""
    padded = [*numbers, *[0.0] * (len(frame.years) - len(numbers))]
    return leaf(frame, [padded], unit=unit, years=True)


def table(numbers: Sequence[Sequence[float]], unit: str = "", rows: Axis = ITEMS) -> Line:
    """A line over rows and years."""
    return leaf(FRAME, numbers, unit=unit, rows=rows, years=True)


def shown(line: Line) -> list[list[float]]:
    """The numbers of the base case, rows of years."""
    numbers: list[list[float]] = line.values[:, :, 0].tolist()
    return numbers
