"""Variables that cases move: all costs, all benefits, the discount rate, or one input cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from feasibility.inputs.catalogue import RECORDS
from feasibility.inputs.choices import VARIABLES
from feasibility.inputs.horizon import OPENING_DELAY
from feasibility.inputs.records import columns
from feasibility.inputs.references import word_code
from feasibility.inputs.targets import Target, read_target
from feasibility.lines import Cells, Line, order
from feasibility.lines.line import LEAF
from feasibility.lines.operation import Array

if TYPE_CHECKING:
    from feasibility.appraisal.study import Study

# The figures by which a whole group of inputs is multiplied: 1 in the base.
FACTORS = {
    "capital_cost": "capital_cost_factor",
    "operating_cost": "operating_cost_factor",
    "benefit": "benefit_factor",
}
DISCOUNT_RATE = "discount_rate"
# Multiples of the base between which a switching value is looked for.
MULTIPLES = (*np.arange(0.0, 2.01, 0.1).round(1).tolist(), 3.0, 5.0, 10.0, 20.0, 50.0, 100.0)


@dataclass(frozen=True)
class Variable:
    """What is moved: the same number of one or more leaves. ``cells`` are leaf, row and year position.

    ``base`` is what stands there, in ``unit``; ``points`` the values, ascending, between which a switching value is
    looked for.
    """

    name: str
    cells: tuple[tuple[Line, int, int], ...]
    is_relative: bool
    base: float
    points: tuple[float, ...]
    unit: str

    @property
    def change_unit(self) -> str:
        """The unit of a change: none for a relative one."""
        return "" if self.is_relative else self.unit

    def change_to(self, value: float) -> float:
        """What the change from the base to a value is."""
        if not self.is_relative:
            return value - self.base
        return value / self.base - 1 if self.base else 0.0

    def moved(self, changes: Array) -> dict[Line, Array]:
        """Overrides that move every cell by these changes from its own base, one case a change."""
        return self._overrides(
            [
                _base(leaf, row, year) * (1 + changes) if self.is_relative else _base(leaf, row, year) + changes
                for leaf, row, year in self.cells
            ],
            len(changes),
        )

    def set_to(self, values: Array) -> dict[Line, Array]:
        """Overrides that set every cell to these values, one case a value."""
        return self._overrides([values] * len(self.cells), len(values))

    def grid(self) -> Array:
        """The values between which a switching value is looked for."""
        return np.array(self.points)

    def _overrides(self, numbers: Sequence[Array], count: int) -> dict[Line, Array]:
        given: dict[Line, Array] = {}
        for (leaf, row, year), cases in zip(self.cells, numbers, strict=True):
            if leaf not in given:
                given[leaf] = np.repeat(leaf.values, count, axis=2)
            given[leaf][row, year] = cases
        return given


def _base(leaf: Line, row: int, year: int) -> float:
    return float(leaf.values[row, year, 0])


def variable_of(study: Study, text: str, is_relative: bool = True, span: float = 1.0) -> Variable | None:
    """The variable that a cell of 민감도, 시나리오 or 불확실성 names; ``None`` where the text names no cell at all.

    사업비, 운영비 and 편익 are factors on the guideline sheet, 1 in the base; 할인율 is the social and the financial
    rate together, of which the social one is the base. A cell that no line of the study depends on gives a variable
    without cells: moving it moves nothing.

    ``text`` is a word of VARIABLES (사업비, capital_cost) or ``sheet.row-key.field``. ``span`` is the largest change
    that is of interest: a switching value is looked for up to a hundred times as far.
    """
    word = word_code(text, VARIABLES)
    if word in FACTORS:
        factor = study.sources.figures.figure(FACTORS[word])
        return _variable(word, [(factor, 0, 0)], is_relative, span, None, None)
    if word == OPENING_DELAY:
        delay = study.sources.figures.figure(OPENING_DELAY)
        # Nothing turns between two whole years.
        return Variable(word, ((delay, 0, 0),), False, 0.0, (0.0,), "년")
    if word == DISCOUNT_RATE:
        rates = [study.parts.timeline.social_discount_rate]
        if study.parts.financial is not None:
            rates.append(study.parts.financial.discount_rate)
        searched = study.sources.figures.table("internal_rate_search_rates").values[:, 0, 0]
        base = _base(rates[0], 0, 0)
        points = tuple(float(rate) for rate in searched)
        return Variable(word, tuple((rate, 0, 0) for rate in rates), is_relative, base, points, "")
    target = read_target(text)
    if target is None:
        return None
    cells = [
        (line, row, year)
        for line in order(list(study.lines.values()))
        if line.operation is LEAF
        for row, year, place in _cells(line)
        if place.key == str(target)
    ]
    if not cells:
        return Variable(str(target), (), is_relative, 0.0, (0.0,), "")
    return _variable(str(target), cells, is_relative, span, *_bounds(target))


def _cells(line: Line) -> Cells:
    cells: Cells = line.parameters
    return cells


def _variable(
    name: str,
    cells: list[tuple[Line, int, int]],
    is_relative: bool,
    span: float,
    lower: float | None,
    upper: float | None,
) -> Variable:
    leaf, row, year = cells[0]
    base = _base(leaf, row, year)
    reach = span * MULTIPLES[-1]
    # Nothing times anything is nothing: a base of 0 has no relative change.
    points = [base * multiple for multiple in MULTIPLES] if base else [base]
    if not is_relative:
        points += [base - reach, base + reach]
    low = 0.0 if lower is None and is_relative else lower
    within = [point for point in points if (low is None or point >= low) and (upper is None or point <= upper)]
    ends = [end for end in (lower, upper) if end is not None and (base or not is_relative)]
    return Variable(name, tuple(cells), is_relative, base, tuple(sorted({*within, *ends})), leaf.unit_text)


def _bounds(target: Target) -> tuple[float | None, float | None]:
    """The bounds of the column that a target stands in."""
    record = RECORDS[target.sheet]
    if isinstance(target.field, int):
        years = record.sheet.years
        return (None, None) if years is None else (years.lower, None)
    column = columns(record)[target.field]
    return column.lower, column.upper
