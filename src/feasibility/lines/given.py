"""The ends of the graph: an input leaf, the calendar, a literal."""

from __future__ import annotations

from typing import Any

from feasibility.lines.operation import Array, Formula, Operation, Position


class Given(Operation):
    """A line that is not made from others."""

    def __init__(self, name: str) -> None:
        self.name = name  # type: ignore[misc]

    def values(self, parameters: Any, *operands: Array) -> Array:
        raise ValueError(f"a {self.name} is given, not computed")

    def gradients(self, parameters: Any, gradient: Array, result: Array, *operands: Array) -> tuple[Array | None, ...]:
        return ()

    def formula(self, parameters: Any, at: Position, count: int) -> Formula:
        if self.name == "calendar":
            return Formula(at.this_year())
        if self.name == "literal":
            return Formula(str(parameters))
        raise ValueError("an input has a cell, not a formula")


LEAF, CALENDAR, LITERAL = Given("leaf"), Given("calendar"), Given("literal")
