"""Sensitivity: the verdicts when one variable moves, as cases of the one graph, and where a verdict turns."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from feasibility.appraisal.variables import DISCOUNT_RATE, FACTORS, Variable, variable_of
from feasibility.descriptions.quantity import Quantity
from feasibility.lines import Line, evaluate
from feasibility.lines.operation import Array

if TYPE_CHECKING:
    from feasibility.appraisal.study import Study

# What is looked at in every case, by the last part of a line's name, and what must turn from minus to plus.
VERDICTS = ("net_present_value", "benefit_cost_ratio", "profitability_index", "internal_rate_of_return")
TURNING = "net_present_value"
# A verdict is taken for linear in a variable where it leaves the straight line by less than this share of its size.
LINEAR = 1e-11
ITERATIONS = 100
# How many steps the practice shows of a share and of a rate.
STEPS, RATE_STEPS = 5, 3
DIGITS = 12


@dataclass(frozen=True)
class CaseNumber(Quantity):
    """A number of the graph in another case than the base. ``line`` is what it is a value of, if it is one's."""

    value: float | None
    unit: str
    line: Line | None = None

    def at(self, row: str | None = None, year: int | None = None) -> float | None:
        return self.value

    @property
    def unit_text(self) -> str:
        return self.unit


@dataclass(frozen=True)
class Switching:
    """Where a net present value is zero. ``value`` is the variable there (a factor of costs or benefits, a rate, or
    what the cell would hold), ``change`` what that is from the base; ``reason`` a code where there is none."""

    value: CaseNumber
    change: CaseNumber
    reason: str | None


@dataclass(frozen=True)
class Sensitivity:
    """One row of the sheet 민감도: ``verdicts`` by the name of their line, one number a step."""

    key: str
    variable: str  # a code of VARIABLES, or sheet.row-key.field
    is_relative: bool
    has_effect: bool  # whether any line of the study depends on it
    changes: tuple[CaseNumber, ...]
    verdicts: Mapping[str, tuple[CaseNumber, ...]]
    movements: Mapping[str, tuple[CaseNumber, ...]]  # the same, less the base
    switching: Mapping[str, Switching]

    def swing(self, verdict: str) -> tuple[float, float] | None:
        """The verdict at the first and the last step, for a tornado; ``None`` where either does not exist."""
        first, *_, last = (number.value for number in self.verdicts[verdict])
        return None if first is None or last is None else (first, last)


def sensitivity(study: Study) -> tuple[Sensitivity, ...]:
    """Every row of the sheet 민감도 in its order; without it costs, benefits and the discount rate by the usual steps.

    사업비, 운영비 and 편익 are moved by their factors on the guideline sheet (initial investment, reinvestment and
    residual value together; operation and the upkeep in it stay), 할인율 by the social and the financial rate, any
    other cell by itself, while all other inputs stay. Steps divide the range evenly, ends included; a relative change
    is a share of the base, an absolute one is added to it (a rate of 0.045 by 0.01).

    A switching value is where a net present value is zero. It is looked for from 0 to a hundred times the base, within
    the bounds of its column; for the discount rate among the rates that the internal rate of return is searched on.
    Of several the one nearest to the base is given. Costs of 100 and benefits of 80 turn at 1.25 times the benefits
    and at 0.8 times the costs. Source: 예비타당성조사 수행 총괄지침(2022) 제51조.
    """
    outputs = {name: line for name, line in study.lines.items() if _is_verdict(name)}
    found = []
    for row in study.inputs.sensitivity or _by_practice(study):
        variable = variable_of(study, row.variable, row.change != "absolute", max(abs(row.low), abs(row.high)))
        if variable is None or not outputs:
            continue
        # Rounded, so that a range from −20 % to 20 % passes through 0 and not beside it.
        changes = np.round(np.linspace(row.low, row.high, row.steps), DIGITS)
        values = evaluate(list(outputs.values()), variable.moved(changes))
        verdicts = {
            name: tuple(_numbers(line, array, len(changes)))
            for (name, line), array in zip(outputs.items(), values, strict=True)
        }
        found.append(
            Sensitivity(
                row.key,
                variable.name,
                variable.is_relative,
                bool(variable.cells),
                tuple(CaseNumber(float(change), variable.change_unit) for change in changes),
                verdicts,
                {name: tuple(_moved(number, outputs[name])) for name, number in verdicts.items()},
                _switching(variable, outputs),
            )
        )
    return tuple(found)


@dataclass(frozen=True)
class _Range:
    """What a row of the sheet says: a variable, how it is moved, and over which steps."""

    key: str
    variable: str
    change: str
    low: float
    high: float
    steps: int


def _by_practice(study: Study) -> tuple[_Range, ...]:
    """±10 and ±20 % of costs and benefits, ±1 %p of the discount rate: conventions on the sheet 지침, no rule."""
    figures = study.guideline.figures
    share, rate = figures["sensitivity_range"].value, figures["sensitivity_rate_range"].value
    shares = (_Range(name, name, "relative", -share, share, STEPS) for name in FACTORS)
    return (*shares, _Range(DISCOUNT_RATE, DISCOUNT_RATE, "absolute", -rate, rate, RATE_STEPS))


def _is_verdict(name: str) -> bool:
    parts = name.split(".")
    return parts[0] in ("economic", "financial") and parts[-1] in VERDICTS


def _numbers(line: Line, array: Array, count: int) -> list[CaseNumber]:
    flat = np.broadcast_to(array[0, 0], (count,))
    return [CaseNumber(float(value) if np.isfinite(value) else None, line.unit_text, line) for value in flat]


def _moved(numbers: Sequence[CaseNumber], line: Line) -> list[CaseNumber]:
    """How far a verdict is from the base in each case; nothing where either does not exist."""
    base = line.at()
    return [
        CaseNumber(None if number.value is None or base is None else number.value - base, number.unit, line)
        for number in numbers
    ]


def _switching(variable: Variable, outputs: Mapping[str, Line]) -> dict[str, Switching]:
    turning = {name: line for name, line in outputs.items() if name.endswith(f".{TURNING}")}
    grid = variable.grid()
    values = evaluate(list(turning.values()), variable.set_to(grid))
    found = {}
    for (name, line), array in zip(turning.items(), values, strict=True):
        flat = np.broadcast_to(array[0, 0], grid.shape)

        def worth(at: float, line: Line = line) -> float:
            return float(evaluate([line], variable.set_to(np.array([at])))[0][0, 0, 0])

        root = _nearest_root(grid, flat, variable.base, worth)
        found[name] = Switching(
            CaseNumber(root, variable.unit),
            CaseNumber(None if root is None else variable.change_to(root), variable.change_unit),
            "switching-out-of-reach" if root is None else None,
        )
    return found


def _nearest_root(grid: Array, values: Array, base: float, worth: Callable[[float], float]) -> float | None:
    """The root nearest to the base among the intervals of a grid in which the sign changes."""
    roots = [float(at) for at, value in zip(grid, values, strict=True) if value == 0]
    for place in np.flatnonzero(values[:-1] * values[1:] < 0):
        ends = slice(int(place), int(place) + 2)
        roots.append(_root_between(grid[ends].tolist(), values[ends].tolist(), worth))
    # A value that is zero everywhere turns nowhere.
    if not roots or not np.any(values):
        return None
    return min(roots, key=lambda root: abs(root - base))


def _root_between(ends: Sequence[float], worths: Sequence[float], worth: Callable[[float], float]) -> float:
    """The root between two points of opposite worth: false position, each end halved in weight when it stays."""
    (low, high), (below, above) = ends, worths
    size = max(abs(below), abs(above))
    middle = low
    for _ in range(ITERATIONS):
        middle = (low * above - high * below) / (above - below)
        found = worth(middle)
        if abs(found) <= LINEAR * size or abs(high - low) <= 1e-15 * max(abs(low), abs(high)):
            return middle
        if (found > 0) == (above > 0):
            high, above = middle, found
            below /= 2
        else:
            low, below = middle, found
            above /= 2
    return middle
