"""Random graphs that use every operation of the closed set, for properties that must hold of any graph.

A graph is described by a short *program*, a list of instructions that hypothesis can shrink, and built through the
public verbs alone. Every operand is picked from the lines built before it that fit by unit and rows, or is a new
input where none fits, so that no instruction fails. Numbers are kept tame: a line that grows beyond ``LARGEST``
is not built upon.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from random import Random

import numpy as np
from hypothesis import strategies as st

from feasibility.lines import (
    Axis,
    Line,
    Unit,
    choose,
    each,
    internal_rate_of_return,
    interpolate,
    larger,
    literal,
    matches,
    profile,
    roll,
    rounded,
    smaller,
    stack,
    step,
    where,
)
from feasibility.lines.operation import Array
from tests.lines.picking import PURE, YEAR, Picker
from tests.lines.programs import Graph, Instruction, Program, ascending, investment, search_rates, spread, whole

__all__ = ["VERBS", "Builder", "Graph", "Instruction", "Program", "build", "programs"]

COMPARISONS: tuple[Callable[[Line, Line | int], Line], ...] = (
    Line.__gt__,
    Line.__ge__,
    Line.__lt__,
    Line.__le__,
    Line.equals,
)


class Builder(Picker):
    """Builds a program: one method a verb of the room."""

    def add(self) -> None:
        a = self.free()
        b: Line | int = self.partner(a.rows, a.unit)
        if a.unit in (PURE, YEAR) and self.random.random() < 0.3:
            b = self.random.choice([1, -1])
        self.keep(a + b if self.random.random() < 0.5 else b + a)

    def subtract(self) -> None:
        a = self.free()
        b: Line | int = self.partner(a.rows, a.unit)
        if self.random.random() < 0.3:
            b = self.random.choice([0, 1, -1]) if a.unit in (PURE, YEAR) else 0
        self.keep(a - b if self.random.random() < 0.5 else b - a)

    def multiply(self) -> None:
        a = self.free()
        b = self.partner(a.rows, self.unit())
        product = a * b if self.random.random() < 0.8 else a * self.random.choice([-1, 0])
        if sum(abs(power) for _, power in product.unit.powers) <= 4:
            self.keep(product)

    def divide(self) -> None:
        b = self.pick()
        if not self.decide(bool(np.abs(b.values).min() > 0.2)):
            b = self.leaf(self.unit(), b.rows, b.has_years, spread(0.5, 3))
        a = self.partner(b.rows, self.unit())
        quotient = a / b if self.random.random() < 0.8 else 1 / b
        if sum(abs(power) for _, power in quotient.unit.powers) <= 4:
            self.keep(quotient)

    def power(self) -> None:
        base = self.pure()
        if not self.decide(bool(base.values.min() > 0.3 and base.values.max() < 3)):
            base = self.leaf(PURE, base.rows, base.has_years, spread(0.5, 1.8))
        if self.random.random() < 0.3:
            year = self.graph.frame.year
            exponent: Line | int = year - self.leaf(YEAR, None, False, whole(2024, 2028))
        elif self.random.random() < 0.2:
            exponent = self.random.choice([0, 1, -1])
        else:
            exponent = self.partner(base.rows, low=-3, high=3, within=True)
        self.keep(base**exponent)

    def compare(self) -> None:
        a = self.free()
        b: Line | int = self.partner(a.rows, a.unit)
        if self.random.random() < 0.3:
            b = 0
        verdict = self.random.choice(COMPARISONS)
        self.keep(verdict(a, b))

    def largest(self) -> None:
        a = self.free()
        b: Line | int = self.partner(a.rows, a.unit) if self.random.random() < 0.7 else 0
        self.keep(self.random.choice([larger, smaller])(a, b))

    def where(self) -> None:
        a = self.free()
        b: Line | int = self.partner(a.rows, a.unit) if self.random.random() < 0.7 else 0
        self.keep(where(self.flag(a.rows), a, b))

    def choose(self) -> None:
        a = self.free()
        options = [a, self.partner(a.rows, a.unit), self.partner(a.rows, a.unit)]
        rows, years = self.shape(a.rows)
        selector = self.leaf(PURE, rows, years, whole(1, len(options)))
        self.keep(choose(selector, *options))

    def rounded(self) -> None:
        a = self.free()
        digits = self.leaf(PURE, self.random.choice([a.rows, None]), False, whole(-1, 3))
        self.keep(rounded(a, digits))

    def over_rows(self) -> None:
        a = self.with_rows()
        self.keep(self.random.choice([a.sum_rows, a.least_row, a.most_row])())

    def over_years(self) -> None:
        a = self.with_years()
        self.keep(self.random.choice([a.sum_years, a.least, a.most])())

    def along_years(self) -> None:
        a = self.with_years()
        self.keep(self.random.choice([a.cumulative, a.running_least, a.running_most])())

    def by(self) -> None:
        keys = self.random.choice(self.keys)
        a = self.pick(lambda line: line.rows in (None, keys.source))
        if a.rows is None:
            a = a * self.leaf(PURE, keys.source)
        self.keep(a.by(keys))

    def of(self) -> None:
        keys = self.random.choice(self.keys)
        a = self.pick(lambda line: line.rows in (None, keys.target))
        if a.rows is None:
            a = a * self.leaf(PURE, keys.target)
        self.keep(a.of(keys))

    def matches(self) -> None:
        keys = self.random.choice(self.keys)
        label = self.random.choice(keys.target.labels)
        self.keep(matches(self.graph.frame, keys, label) * self.partner(keys.source))

    def row(self) -> None:
        a = self.with_rows()
        assert a.rows is not None
        self.keep(a.row(self.random.choice(a.rows.labels)))

    def stack(self) -> None:
        a = self.free()
        others = [self.pick(lambda line: line.unit == a.unit) for _ in range(self.random.randint(0, 2))]
        lines = [a, *others]
        count = sum(1 if line.rows is None else len(line.rows) for line in lines)
        axis = Axis("stacked", tuple(str(number) for number in range(count)))
        self.keep(stack(axis, lines))

    def sum_of_named(self) -> None:
        a = self.with_rows()
        assert a.rows is not None
        axis = self.random.choice([self.items, self.groups])
        count = len(a.rows)
        named = tuple(
            tuple(sorted(self.random.sample(range(count), self.random.randint(0, count)))) for _ in axis.labels
        )
        self.keep(a.sum_of_named(axis, named))

    def each(self) -> None:
        axis = self.random.choice([self.items, self.groups])
        a = self.pick(lambda line: line.rows in (None, axis))
        lines = {"a": a, "b": self.partner(axis, a.unit), "c": self.partner(axis, a.unit)}
        choice = [self.random.choice(["a", "b", "c", None]) for _ in axis.labels]
        self.keep(each(axis, choice, lines))

    def lag(self) -> None:
        a = self.with_years()
        years = self.leaf(YEAR, self.random.choice([a.rows, None]), False, whole(-2, 7))
        self.keep(a.lag(years))

    def renewed(self) -> None:
        a = self.with_years()
        life = self.leaf(YEAR, self.random.choice([a.rows, None]), False, whole(0, 7))
        self.keep(a.renewed(life))

    def roll(self) -> None:
        flow = self.free()
        growth = self.partner(flow.rows, low=-1.2, high=1.2, within=True)
        opening: Line | int = self.partner(flow.rows, flow.unit, years=False) if self.random.random() < 0.7 else 0
        self.keep(roll(self.graph.frame, growth, flow if self.random.random() < 0.8 else 0, opening))

    def _table(self, unit: Unit) -> tuple[Line, Line]:
        return (
            self.leaf(unit, self.points, False, ascending(-2)),
            self.leaf(self.unit(), self.points, False),
        )

    def step(self) -> None:
        a = self.free()
        self.keep(step(a, *self._table(a.unit)))

    def interpolate(self) -> None:
        a = self.free()
        self.keep(interpolate(a, *self._table(a.unit)))

    def returns(self) -> None:
        flow = self.leaf(self.unit(), None, True, investment)
        if self.random.random() < 0.4:
            flow = flow + self.partner(None, flow.unit)
        rates = self.leaf(PURE, self.rates, False, search_rates)
        values = profile(flow, rates)
        self.keep(values)
        self.graph.results.append(internal_rate_of_return(flow, values, rates))

    def first_year(self) -> None:
        a = self.with_years()
        self.graph.results.append((a >= self.partner(a.rows, a.unit)).first_year())

    def literals(self) -> None:
        self.keep(where(self.flag(None), literal(1), literal(0)))


VERBS: tuple[Callable[[Builder], None], ...] = (
    Builder.add,
    Builder.subtract,
    Builder.multiply,
    Builder.divide,
    Builder.power,
    Builder.compare,
    Builder.largest,
    Builder.where,
    Builder.choose,
    Builder.rounded,
    Builder.over_rows,
    Builder.over_years,
    Builder.along_years,
    Builder.by,
    Builder.of,
    Builder.matches,
    Builder.row,
    Builder.stack,
    Builder.sum_of_named,
    Builder.each,
    Builder.lag,
    Builder.renewed,
    Builder.roll,
    Builder.step,
    Builder.interpolate,
    Builder.returns,
    Builder.first_year,
    Builder.literals,
)


def build(
    program: Program, replaced: Mapping[int, Array] | None = None, decisions: Sequence[bool] | None = None
) -> Graph:
    """Build a program's graph; see ``Picker``."""
    builder = Builder(program, replaced or {}, decisions)
    for instruction in program.instructions:
        builder.random = Random(instruction.seed)
        VERBS[instruction.verb % len(VERBS)](builder)
    return builder.graph


def programs(units: bool = True) -> st.SearchStrategy[Program]:
    """Random programs of 12 to 24 instructions over one to six years."""
    seeds = st.integers(0, 2**32 - 1)
    instructions = st.builds(Instruction, st.integers(0, len(VERBS) - 1), seeds)
    return st.builds(
        Program,
        span=st.integers(1, 6),
        units=st.just(units),
        seed=seeds,
        instructions=st.lists(instructions, min_size=12, max_size=24).map(tuple),
    )
