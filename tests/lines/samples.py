"""One or more samples of every operation: its parameters, and operands of several shapes that suit it."""

from __future__ import annotations

import inspect
import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from feasibility.lines import Axis, Keys
from feasibility.lines.arithmetic import (
    ADD,
    CHOOSE,
    DIVIDE,
    LARGER,
    MULTIPLY,
    POWER_OF,
    ROUND,
    SMALLER,
    SUBTRACT,
    WHERE,
)
from feasibility.lines.between import BY, EACH, IS_ROW, OF, ONE_ROW, STACK, SUM_OF_NAMED
from feasibility.lines.compare import AT_LEAST, AT_MOST, EQUAL, GREATER, LESS
from feasibility.lines.operation import Array, Operation
from feasibility.lines.reduce import (
    LEAST_ROWS,
    LEAST_YEARS,
    MOST_ROWS,
    MOST_YEARS,
    RUNNING_LEAST,
    RUNNING_MOST,
    SUM_ROWS,
    SUM_YEARS,
)
from feasibility.lines.returns import IRR, PROFILE
from feasibility.lines.tables import INTERPOLATE, STEP
from feasibility.lines.time import CUMULATIVE, FIRST_YEAR, LAG, RENEWED, ROLL

ROWS, YEARS = 3, 5
Draw = Callable[[np.random.Generator, tuple[int, int]], Array]


def closed_set() -> set[type[Operation]]:
    """Every operation there is: the subclasses that are neither abstract nor the base of others."""
    found: set[type[Operation]] = set()
    waiting: list[type[Operation]] = [*Operation.__subclasses__()]
    while waiting:
        operation = waiting.pop()
        waiting.extend(operation.__subclasses__())
        if not operation.__subclasses__() and not inspect.isabstract(operation):
            found.add(operation)
    return {operation for operation in found if operation.__module__.startswith("feasibility.")}


@dataclass(frozen=True, eq=False)
class Sample:
    """An operation with the shape of each operand and how numbers that suit it are drawn."""

    operation: Operation
    shapes: tuple[tuple[int, int], ...]
    draws: tuple[Draw, ...]
    parameters: Any = field(default=None)

    def operand(self, index: int, seed: int, cases: int = 1) -> Array:
        """Numbers for one operand, ``(row, year, case)``."""
        shape = self.shapes[index]
        rng = [np.random.default_rng([seed, index, case]) for case in range(cases)]
        return np.stack([self.draws[index](one, shape) for one in rng], axis=2)

    def operands(self, seed: int) -> list[Array]:
        """Numbers for every operand."""
        return [self.operand(index, seed) for index in range(len(self.shapes))]

    def values(self, operands: list[Array]) -> Array:
        """The operation's numbers."""
        with np.errstate(all="ignore"):
            return self.operation.values(self.parameters, *operands)

    def __repr__(self) -> str:
        return f"{self.operation.name}{[f'{rows}x{years}' for rows, years in self.shapes]}"


def real(rng: np.random.Generator, shape: tuple[int, int]) -> Array:
    return rng.uniform(-3, 3, shape)


def positive(rng: np.random.Generator, shape: tuple[int, int]) -> Array:
    return rng.uniform(0.5, 2, shape)


def flag(rng: np.random.Generator, shape: tuple[int, int]) -> Array:
    return rng.integers(0, 2, shape).astype(np.float64)


def whole(low: int, high: int) -> Draw:
    return lambda rng, shape: rng.integers(low, high + 1, shape).astype(np.float64)


def ascending(rng: np.random.Generator, shape: tuple[int, int]) -> Array:
    return np.asarray(np.cumsum(rng.uniform(0.5, 2, shape), axis=0) - 3)


def search_rates(rng: np.random.Generator, shape: tuple[int, int]) -> Array:
    return np.linspace(0, rng.uniform(1, 3), shape[0]).reshape(shape)


def investment(rng: np.random.Generator, shape: tuple[int, int]) -> Array:
    flow = rng.uniform(0.5, 3, shape)
    flow[:, 0] = -rng.uniform(1, 3)
    return flow


def tolerance(rng: np.random.Generator, shape: tuple[int, int]) -> Array:
    return rng.uniform(0.05, 0.3, shape)


ITEMS, GROUPS = Axis("items", ("a", "b", "c")), Axis("groups", ("x", "y"))
KEYS = Keys(ITEMS, GROUPS, (1, -1, 1))
SHAPES = tuple(itertools.product((1, ROWS), (1, YEARS)))
IN_YEARS = ((1, YEARS), (ROWS, YEARS))
ONE, COLUMN, FLOW, TABLE = (1, 1), (ROWS, 1), (1, YEARS), (ROWS, YEARS)
POINTS = (4, 1)


def _every_shape(operation: Operation, *draws: Draw) -> list[Sample]:
    return [Sample(operation, shapes, draws) for shapes in itertools.product(SHAPES, repeat=len(draws))]


def _some_shapes(operation: Operation, *draws: Draw, last: tuple[int, int] = ONE) -> list[Sample]:
    return [Sample(operation, (*shapes, last), draws) for shapes in itertools.product(SHAPES, repeat=len(draws) - 1)]


SAMPLES: tuple[Sample, ...] = (
    *(sample for each in (ADD, SUBTRACT, MULTIPLY, LARGER, SMALLER) for sample in _every_shape(each, real, real)),
    *_every_shape(DIVIDE, real, positive),
    *_every_shape(POWER_OF, positive, real),
    *_every_shape(WHERE, flag, real, real),
    *_every_shape(CHOOSE, whole(1, 2), real, real),
    *_some_shapes(ROUND, real, whole(-1, 2)),
    *(
        sample
        for each in (GREATER, AT_LEAST, LESS, AT_MOST, EQUAL)
        for sample in _some_shapes(each, whole(-3, 3), whole(-3, 3), tolerance)
    ),
    *(Sample(each, (shape,), (real,)) for each in (SUM_ROWS, LEAST_ROWS, MOST_ROWS) for shape in (COLUMN, TABLE)),
    *(
        Sample(each, (shape,), (real,))
        for each in (SUM_YEARS, LEAST_YEARS, MOST_YEARS, RUNNING_LEAST, RUNNING_MOST, CUMULATIVE)
        for shape in IN_YEARS
    ),
    *(Sample(BY, (shape,), (real,), KEYS) for shape in (COLUMN, TABLE)),
    *(Sample(OF, ((2, years),), (real,), KEYS) for years in (1, YEARS)),
    Sample(IS_ROW, (), (), (KEYS, 1)),
    *(Sample(ONE_ROW, (shape,), (real,), 1) for shape in (COLUMN, TABLE)),
    Sample(STACK, (COLUMN, FLOW, TABLE), (real, real, real), (ROWS, 1, ROWS)),
    Sample(STACK, (ONE, ONE), (real, real), (1, 1)),
    *(Sample(SUM_OF_NAMED, (shape,), (real,), ((0, 2), (), (1,), (0, 1, 2))) for shape in (COLUMN, TABLE)),
    Sample(EACH, (COLUMN, FLOW, TABLE), (real, real, real), (2, 0, 1)),
    Sample(EACH, (ONE, COLUMN), (real, real), (1, -1, 0)),
    *(Sample(LAG, (shape, length), (real, whole(-2, 6))) for shape in IN_YEARS for length in (ONE, COLUMN)),
    *(Sample(RENEWED, (shape, length), (real, whole(0, 6))) for shape in IN_YEARS for length in (ONE, COLUMN)),
    *(
        Sample(ROLL, (growth, flow, opening), (real, real, real), YEARS)
        for growth in SHAPES
        for flow in SHAPES
        for opening in (ONE, COLUMN)
    ),
    *(Sample(FIRST_YEAR, (shape,), (flag,), 2026) for shape in IN_YEARS),
    *(
        Sample(each, (shape, POINTS, POINTS), (real, ascending, real))
        for each in (STEP, INTERPOLATE)
        for shape in SHAPES
    ),
    Sample(PROFILE, (FLOW, POINTS), (real, search_rates)),
)


def _returns(rng: np.random.Generator) -> list[Array]:
    flow = investment(rng, FLOW)[:, :, None]
    rates = search_rates(rng, (12, 1))[:, :, None]
    return [flow, PROFILE.values(None, flow, rates), rates]


# The operands of a rate of return hang together: a flow, its own profile, and the table of rates.
RETURNS = Sample(IRR, (FLOW, (12, 1), (12, 1)), (real, real, real), 12)


def returns_operands(seed: int, cases: int = 1) -> list[Array]:
    """A flow, its profile and the rates, with a rate of return in most cases."""
    drawn = [_returns(np.random.default_rng([seed, case])) for case in range(cases)]
    return [np.concatenate([case[index] for case in drawn], axis=2) for index in range(3)]
