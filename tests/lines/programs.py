"""Random models written down: their calendar, their instructions, their inputs and the numbers that suit these."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

import numpy as np

from feasibility.lines import Frame, Line
from feasibility.lines.operation import Array, Operation

Sampler = Callable[[Random, tuple[int, int]], Array]


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


def spread(low: float, high: float, digits: int = 3) -> Sampler:
    """Numbers anywhere between two."""

    def sample(random: Random, shape: tuple[int, int]) -> Array:
        return np.array([[round(random.uniform(low, high), digits) for _ in range(shape[1])] for _ in range(shape[0])])

    return sample


def whole(low: int, high: int) -> Sampler:
    """Whole numbers."""

    def sample(random: Random, shape: tuple[int, int]) -> Array:
        return np.array([[float(random.randint(low, high)) for _ in range(shape[1])] for _ in range(shape[0])])

    return sample


def ascending(start: float) -> Sampler:
    """A column that ascends."""

    def sample(random: Random, shape: tuple[int, int]) -> Array:
        steps = np.array([[round(random.uniform(0.2, 1.5), 3)] for _ in range(shape[0])])
        return start + np.cumsum(steps, axis=0)

    return sample


def search_rates(random: Random, shape: tuple[int, int]) -> Array:
    steps = [0.0, *(round(random.uniform(0.05, 0.3), 3) for _ in range(shape[0] - 1))]
    return np.cumsum(np.array(steps)).reshape(-1, 1)


def investment(random: Random, shape: tuple[int, int]) -> Array:
    """Cash flows of an investment; some with closing costs, so that some have no rate of return and some several."""
    numbers = np.array([[round(random.uniform(-1, 4), 3) for _ in range(shape[1])] for _ in range(shape[0])])
    numbers[:, 0] = -round(random.uniform(1, 6), 3)
    return numbers
