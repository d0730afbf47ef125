"""Random graphs that use every operation of the closed set, for properties that must hold of any graph.

A graph is described by a short *program*, a list of instructions that hypothesis can shrink, and built through the
public verbs alone. Every operand is picked from the lines built before it that fit by unit and rows, or is a new
input where none fits, so that no instruction fails. Numbers are kept tame: a line that grows beyond ``LARGEST``
is not built upon.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random

import numpy as np
import numpy.typing as npt
from hypothesis import strategies as st

from feasibility.lines import (
    Axis,
    Frame,
    Keys,
    Line,
    Unit,
    Years,
    choose,
    each,
    internal_rate_of_return,
    interpolate,
    larger,
    leaf,
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
from feasibility.lines.operation import Operation

Array = npt.NDArray[np.float64]
Sampler = Callable[[Random, tuple[int, int]], Array]

PURE, YEAR = Unit(), Unit.of("년")
MONEY, PEOPLE, COST = Unit.of("백만원@2025"), Unit.of("명"), Unit.of("백만원@2025/명")
LARGEST = 1e4
COMPARISONS: tuple[Callable[[Line, Line | int], Line], ...] = (
    Line.__gt__,
    Line.__ge__,
    Line.__lt__,
    Line.__le__,
    Line.equals,
)


@dataclass(frozen=True)
class Instruction:
    """One step of a program: which verb, and numbers from which its choices follow."""

    verb: int
    seed: int


@dataclass(frozen=True)
class Program:
    """A whole random model: its calendar, its axes, and what is done on them."""

    span: int
    units: bool
    seed: int
    instructions: tuple[Instruction, ...]


@dataclass(frozen=True, eq=False)
class Input:
    """A leaf, and how other numbers that suit it are drawn (an integer stays one, a table stays ascending)."""

    line: Line
    sample: Sampler

    def draw(self, random: Random) -> Array:
        """Other numbers for this input, in its ``(row, year)`` shape."""
        rows, years, _ = self.line.values.shape
        return self.sample(random, (rows, years))


@dataclass(eq=False)
class Graph:
    """A built model: every input and every line, in the order of building."""

    program: Program
    frame: Frame
    inputs: list[Input] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    results: list[Line] = field(default_factory=list)  # may be absent, so that nothing is built upon them
    decisions: list[bool] = field(default_factory=list)

    @property
    def targets(self) -> list[Line]:
        """Every line and every result."""
        return [*self.lines, *self.results]

    @property
    def operations(self) -> set[type[Operation]]:
        """The operations of all lines, and of what they are made from."""
        found: set[type[Operation]] = set()
        waiting = self.targets
        seen: set[int] = set()
        while waiting:
            line = waiting.pop()
            if id(line) not in seen:
                seen.add(id(line))
                found.add(type(line.operation))
                waiting.extend(line.operands)
        return found


def _spread(low: float, high: float, digits: int = 3) -> Sampler:
    def sample(random: Random, shape: tuple[int, int]) -> Array:
        return np.array([[round(random.uniform(low, high), digits) for _ in range(shape[1])] for _ in range(shape[0])])

    return sample


def _whole(low: int, high: int) -> Sampler:
    def sample(random: Random, shape: tuple[int, int]) -> Array:
        return np.array([[float(random.randint(low, high)) for _ in range(shape[1])] for _ in range(shape[0])])

    return sample


def _ascending(start: float) -> Sampler:
    def sample(random: Random, shape: tuple[int, int]) -> Array:
        steps = np.array([[round(random.uniform(0.2, 1.5), 3)] for _ in range(shape[0])])
        return start + np.cumsum(steps, axis=0)

    return sample


def _rates(random: Random, shape: tuple[int, int]) -> Array:
    steps = [0.0, *(round(random.uniform(0.05, 0.3), 3) for _ in range(shape[0] - 1))]
    return np.cumsum(np.array(steps)).reshape(-1, 1)


def _flow(random: Random, shape: tuple[int, int]) -> Array:
    """Cash flows of an investment; some with closing costs, so that some have no rate of return and some several."""
    numbers = np.array([[round(random.uniform(-1, 4), 3) for _ in range(shape[1])] for _ in range(shape[0])])
    numbers[:, 0] = -round(random.uniform(1, 6), 3)
    return numbers


@dataclass(eq=False)
class Builder:
    """Builds a program.

    ``replaced`` gives other numbers for some inputs, by their order; ``decisions`` is what an earlier building of
    the same program decided from its numbers, so that both build the same graph.
    """

    program: Program
    replaced: Mapping[int, Array] = field(default_factory=dict)
    decisions: Sequence[bool] | None = None

    def build(self) -> Graph:
        first = 2026
        self.graph = Graph(self.program, Frame(Years(first, first + self.program.span - 1)))
        self.random = Random(self.program.seed)
        self.items = Axis("items", ("a", "b", "c"))
        self.groups = Axis("groups", tuple("xyzw"[: self.random.randint(2, 4)]))
        self.points = Axis("points", tuple("12345"[: self.random.randint(1, 5)]))
        self.rates = Axis("rates", tuple("12345678"))
        self.keys = [
            self._keys(self.items, self.groups),
            self._keys(self.groups, self.items),
            self._keys(self.items, self.items),
        ]
        for unit in (PURE, self._unit()):
            for rows, years in ((None, False), (None, True), (self.items, False), (self.groups, True)):
                self._keep(self._leaf(unit, rows, years))
        self._keep(self.graph.frame.year)
        for instruction in self.program.instructions:
            self.random = Random(instruction.seed)
            VERBS[instruction.verb % len(VERBS)](self)
        return self.graph

    def _keys(self, source: Axis, target: Axis) -> Keys:
        return Keys(source, target, tuple(self.random.randint(-1, len(target) - 1) for _ in source.labels))

    def _decide(self, value: bool) -> bool:
        """A decision that hangs on numbers: taken now, or as it was taken in the earlier building."""
        decided = value if self.decisions is None else self.decisions[len(self.graph.decisions)]
        self.graph.decisions.append(decided)
        return decided

    def _keep(self, line: Line) -> None:
        values = line.values
        if self._decide(bool(np.isfinite(values).all() and np.abs(values).max() <= LARGEST)):
            self.graph.lines.append(line)

    def _unit(self) -> Unit:
        return self.random.choice([PURE, MONEY, PEOPLE, COST, YEAR]) if self.program.units else PURE

    def _leaf(
        self,
        unit: Unit = PURE,
        rows: Axis | None = None,
        years: bool = False,
        sample: Sampler | None = None,
    ) -> Line:
        drawn = sample or _spread(-3, 3)
        shape = (len(rows) if rows else 1, len(self.graph.frame.years) if years else 1)
        numbers = drawn(self.random, shape)
        given = self.replaced.get(len(self.graph.inputs))
        used = (numbers if given is None else given).tolist()
        line = leaf(self.graph.frame, used, unit=unit, rows=rows, years=years)
        self.graph.inputs.append(Input(line, drawn))
        return line

    def _shape(self, rows: Axis | None) -> tuple[Axis | None, bool]:
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
            if not within or self._decide(bool((line.values >= low).all() and (line.values <= high).all())):
                return line
        its_rows, its_years = self._shape(rows)
        return self._leaf(unit, its_rows, its_years if years is None else years, _spread(low, high))

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

    # One method a verb of the room.

    def add(self) -> None:
        a = self.free()
        b: Line | int = self.partner(a.rows, a.unit)
        if a.unit in (PURE, YEAR) and self.random.random() < 0.3:
            b = self.random.choice([1, -1])
        self._keep(a + b if self.random.random() < 0.5 else b + a)

    def subtract(self) -> None:
        a = self.free()
        b: Line | int = self.partner(a.rows, a.unit)
        if self.random.random() < 0.3:
            b = self.random.choice([0, 1, -1]) if a.unit in (PURE, YEAR) else 0
        self._keep(a - b if self.random.random() < 0.5 else b - a)

    def multiply(self) -> None:
        a = self.free()
        b = self.partner(a.rows, self._unit())
        product = a * b if self.random.random() < 0.8 else a * self.random.choice([-1, 0])
        if sum(abs(power) for _, power in product.unit.powers) <= 4:
            self._keep(product)

    def divide(self) -> None:
        b = self.pick()
        if not self._decide(bool(np.abs(b.values).min() > 0.2)):
            b = self._leaf(self._unit(), b.rows, b.has_years, _spread(0.5, 3))
        a = self.partner(b.rows, self._unit())
        quotient = a / b if self.random.random() < 0.8 else 1 / b
        if sum(abs(power) for _, power in quotient.unit.powers) <= 4:
            self._keep(quotient)

    def power(self) -> None:
        base = self.pure()
        if not self._decide(bool(base.values.min() > 0.3 and base.values.max() < 3)):
            base = self._leaf(PURE, base.rows, base.has_years, _spread(0.5, 1.8))
        if self.random.random() < 0.3:
            year = self.graph.frame.year
            exponent: Line | int = year - self._leaf(YEAR, None, False, _whole(2024, 2028))
        elif self.random.random() < 0.2:
            exponent = self.random.choice([0, 1, -1])
        else:
            exponent = self.partner(base.rows, low=-3, high=3, within=True)
        self._keep(base**exponent)

    def compare(self) -> None:
        a = self.free()
        b: Line | int = self.partner(a.rows, a.unit)
        if self.random.random() < 0.3:
            b = 0
        verdict = self.random.choice(COMPARISONS)
        self._keep(verdict(a, b))

    def largest(self) -> None:
        a = self.free()
        b: Line | int = self.partner(a.rows, a.unit) if self.random.random() < 0.7 else 0
        self._keep(self.random.choice([larger, smaller])(a, b))

    def where(self) -> None:
        a = self.free()
        b: Line | int = self.partner(a.rows, a.unit) if self.random.random() < 0.7 else 0
        self._keep(where(self.flag(a.rows), a, b))

    def choose(self) -> None:
        a = self.free()
        options = [a, self.partner(a.rows, a.unit), self.partner(a.rows, a.unit)]
        rows, years = self._shape(a.rows)
        selector = self._leaf(PURE, rows, years, _whole(1, len(options)))
        self._keep(choose(selector, *options))

    def rounded(self) -> None:
        a = self.free()
        digits = self._leaf(PURE, self.random.choice([a.rows, None]), False, _whole(-1, 3))
        self._keep(rounded(a, digits))

    def over_rows(self) -> None:
        a = self.with_rows()
        self._keep(self.random.choice([a.sum_rows, a.least_row, a.most_row])())

    def over_years(self) -> None:
        a = self.with_years()
        self._keep(self.random.choice([a.sum_years, a.least, a.most])())

    def along_years(self) -> None:
        a = self.with_years()
        self._keep(self.random.choice([a.cumulative, a.running_least, a.running_most])())

    def by(self) -> None:
        keys = self.random.choice(self.keys)
        a = self.pick(lambda line: line.rows in (None, keys.source))
        if a.rows is None:
            a = a * self._leaf(PURE, keys.source)
        self._keep(a.by(keys))

    def of(self) -> None:
        keys = self.random.choice(self.keys)
        a = self.pick(lambda line: line.rows in (None, keys.target))
        if a.rows is None:
            a = a * self._leaf(PURE, keys.target)
        self._keep(a.of(keys))

    def matches(self) -> None:
        keys = self.random.choice(self.keys)
        label = self.random.choice(keys.target.labels)
        self._keep(matches(self.graph.frame, keys, label) * self.partner(keys.source))

    def row(self) -> None:
        a = self.with_rows()
        assert a.rows is not None
        self._keep(a.row(self.random.choice(a.rows.labels)))

    def stack(self) -> None:
        a = self.free()
        others = [self.pick(lambda line: line.unit == a.unit) for _ in range(self.random.randint(0, 2))]
        lines = [a, *others]
        count = sum(1 if line.rows is None else len(line.rows) for line in lines)
        axis = Axis("stacked", tuple(str(number) for number in range(count)))
        self._keep(stack(axis, lines))

    def sum_of_named(self) -> None:
        a = self.with_rows()
        assert a.rows is not None
        axis = self.random.choice([self.items, self.groups])
        count = len(a.rows)
        named = tuple(
            tuple(sorted(self.random.sample(range(count), self.random.randint(0, count)))) for _ in axis.labels
        )
        self._keep(a.sum_of_named(axis, named))

    def each(self) -> None:
        axis = self.random.choice([self.items, self.groups])
        a = self.pick(lambda line: line.rows in (None, axis))
        lines = {"a": a, "b": self.partner(axis, a.unit), "c": self.partner(axis, a.unit)}
        choice = [self.random.choice(["a", "b", "c", None]) for _ in axis.labels]
        self._keep(each(axis, choice, lines))

    def lag(self) -> None:
        a = self.with_years()
        years = self._leaf(YEAR, self.random.choice([a.rows, None]), False, _whole(-2, 7))
        self._keep(a.lag(years))

    def renewed(self) -> None:
        a = self.with_years()
        life = self._leaf(YEAR, self.random.choice([a.rows, None]), False, _whole(0, 7))
        self._keep(a.renewed(life))

    def roll(self) -> None:
        flow = self.free()
        growth = self.partner(flow.rows, low=-1.2, high=1.2, within=True)
        opening: Line | int = self.partner(flow.rows, flow.unit, years=False) if self.random.random() < 0.7 else 0
        self._keep(roll(self.graph.frame, growth, flow if self.random.random() < 0.8 else 0, opening))

    def _table(self, unit: Unit) -> tuple[Line, Line]:
        return (
            self._leaf(unit, self.points, False, _ascending(-2)),
            self._leaf(self._unit(), self.points, False),
        )

    def step(self) -> None:
        a = self.free()
        self._keep(step(a, *self._table(a.unit)))

    def interpolate(self) -> None:
        a = self.free()
        self._keep(interpolate(a, *self._table(a.unit)))

    def returns(self) -> None:
        flow = self._leaf(self._unit(), None, True, _flow)
        if self.random.random() < 0.4:
            flow = flow + self.partner(None, flow.unit)
        rates = self._leaf(PURE, self.rates, False, _rates)
        values = profile(flow, rates)
        self._keep(values)
        self.graph.results.append(internal_rate_of_return(flow, values, rates))

    def first_year(self) -> None:
        a = self.with_years()
        self.graph.results.append((a >= self.partner(a.rows, a.unit)).first_year())

    def literals(self) -> None:
        self._keep(where(self.flag(None), literal(1), literal(0)))


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
    """Build a program's graph; see ``Builder``."""
    return Builder(program, replaced or {}, decisions).build()


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
