"""How the operands of a random model are picked, so that units and rows always fit."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random

import numpy as np

from feasibility import lines
from feasibility.lines import Axis, Frame, Keys, Line, Unit, Years
from feasibility.lines.operation import Array
from tests.lines.programs import Graph, Input, Program, Sampler, spread

PURE, YEAR = Unit(), Unit.of("년")
MONEY, PEOPLE, COST = Unit.of("백만원@2025"), Unit.of("명"), Unit.of("백만원@2025/명")
LARGEST = 1e4


@dataclass(eq=False)
class Picker:
    """Picks operands for the verbs of a program, and keeps what they make.

    ``replaced`` gives other numbers for some inputs, by their order; ``decisions`` is what an earlier building of
    the same program decided from its numbers, so that both build the same graph.
    """

    program: Program
    replaced: Mapping[int, Array] = field(default_factory=dict)
    decisions: Sequence[bool] | None = None

    def __post_init__(self) -> None:
        first = 2026
        self.graph = Graph(self.program, Frame(Years(first, first + self.program.span - 1)))
        self.random = Random(self.program.seed)
        self.items = Axis("items", ("a", "b", "c"))
        self.groups = Axis("groups", tuple("xyzw"[: self.random.randint(2, 4)]))
        self.points = Axis("points", tuple("12345"[: self.random.randint(1, 5)]))
        self.rates = Axis("rates", tuple("12345678"))
        self.keys = [
            self.keys_between(self.items, self.groups),
            self.keys_between(self.groups, self.items),
            self.keys_between(self.items, self.items),
        ]
        for unit in (PURE, self.unit()):
            for rows, years in ((None, False), (None, True), (self.items, False), (self.groups, True)):
                self.keep(self.leaf(unit, rows, years))
        self.keep(self.graph.frame.year)

    def keys_between(self, source: Axis, target: Axis) -> Keys:
        return Keys(source, target, tuple(self.random.randint(-1, len(target) - 1) for _ in source.labels))

    def decide(self, value: bool) -> bool:
        """A decision that hangs on numbers: taken now, or as it was taken in the earlier building."""
        decided = value if self.decisions is None else self.decisions[len(self.graph.decisions)]
        self.graph.decisions.append(decided)
        return decided

    def keep(self, line: Line) -> None:
        values = line.values
        if self.decide(bool(np.isfinite(values).all() and np.abs(values).max() <= LARGEST)):
            self.graph.lines.append(line)

    def unit(self) -> Unit:
        return self.random.choice([PURE, MONEY, PEOPLE, COST, YEAR]) if self.program.units else PURE

    def leaf(
        self,
        unit: Unit = PURE,
        rows: Axis | None = None,
        years: bool = False,
        sample: Sampler | None = None,
    ) -> Line:
        drawn = sample or spread(-3, 3)
        shape = (len(rows) if rows else 1, len(self.graph.frame.years) if years else 1)
        numbers = drawn(self.random, shape)
        given = self.replaced.get(len(self.graph.inputs))
        used = (numbers if given is None else given).tolist()
        line = lines.leaf(self.graph.frame, used, unit=unit, rows=rows, years=years)
        self.graph.inputs.append(Input(line, drawn))
        return line

    def shape(self, rows: Axis | None) -> tuple[Axis | None, bool]:
        """A shape that meets a row axis: with or without it, with or without years."""
        return self.random.choice([rows, None]), self.random.random() < 0.5

    def pick(self, fits: Callable[[Line], bool] = lambda line: True) -> Line:
        """A line built before, the later ones rather."""
        found = [line for line in self.graph.lines if fits(line)]
        return found[max(self.random.randrange(len(found)), self.random.randrange(len(found)))]

    def partner(
        self,
        rows: Axis | None,
        unit: Unit = PURE,
        years: bool | None = None,
        low: float = -3,
        high: float = 3,
        within: bool = False,
    ) -> Line:
        """A line whose rows meet ``rows`` and whose unit is ``unit``: one built before, or a new input.

        ``within`` asks for numbers between ``low`` and ``high`` of a line built before, too.
        """
        found = [
            line
            for line in self.graph.lines
            if (line.rows is None or line.rows is rows) and line.unit == unit and years in (None, line.has_years)
        ]
        if found and self.random.random() < 0.7:
            line = found[max(self.random.randrange(len(found)), self.random.randrange(len(found)))]
            if not within or self.decide(bool((line.values >= low).all() and (line.values <= high).all())):
                return line
        its_rows, its_years = self.shape(rows)
        return self.leaf(unit, its_rows, its_years if years is None else years, spread(low, high))

    def free(self) -> Line:
        return self.pick()

    def with_years(self) -> Line:
        return self.pick(lambda line: line.has_years)

    def with_rows(self) -> Line:
        return self.pick(lambda line: line.rows is not None)

    def pure(self) -> Line:
        return self.pick(lambda line: line.unit == PURE)

    def flag(self, rows: Axis | None) -> Line:
        """A line of 0 and 1 whose rows meet ``rows``."""
        a = self.partner(rows)
        return a > self.partner(a.rows or rows, a.unit)
