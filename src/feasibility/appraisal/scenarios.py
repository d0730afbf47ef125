"""Scenarios: some inputs overridden together, as cases of the one graph; never a second calculation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from feasibility.appraisal.sensitivity import CaseNumber
from feasibility.appraisal.variables import Variable, variable_of
from feasibility.findings import Place
from feasibility.lines import Line, evaluate
from feasibility.lines.operation import Array

if TYPE_CHECKING:
    from feasibility.appraisal.study import Study


@dataclass(frozen=True)
class Override:
    """What a row of the sheet does to a cell: multiplies it by a factor, or puts a value in its place."""

    place: Place  # the cell with the factor or the value
    number: float
    is_factor: bool

    def applied(self, base: float) -> float:
        """What the cell holds in the scenario."""
        return base * self.number if self.is_factor else self.number


@dataclass(frozen=True)
class SwitchedCell:
    """An input cell that some scenario overrides; ``overrides`` by scenario, ``None`` where it keeps its base."""

    place: Place
    base: float
    unit: str
    overrides: tuple[Override | None, ...]
    leaves: tuple[tuple[Line, int, int], ...]  # where it stands in the graph: leaf, row and year position


@dataclass(frozen=True)
class Scenarios:
    """The scenarios of a study in the order of the sheet; the base is none of them."""

    names: tuple[str, ...]
    targets: tuple[tuple[str, ...], ...]  # scenario → what its rows name, as written
    cells: tuple[SwitchedCell, ...]

    @property
    def is_empty(self) -> bool:
        """Whether no scenario overrides anything that the study reads."""
        return not self.cells

    def cases(self) -> dict[Line, Array]:
        """Overrides of the graph, one case a scenario after the base, which is the first case."""
        count = 1 + len(self.names)
        given: dict[Line, Array] = {}
        for cell in self.cells:
            for leaf, row, year in cell.leaves:
                if leaf not in given:
                    given[leaf] = np.repeat(leaf.values, count, axis=2)
                for position, override in enumerate(cell.overrides, start=1):
                    if override is not None:
                        given[leaf][row, year, position] = override.applied(cell.base)
        return given

    def numbers(self, lines: Sequence[Line]) -> list[tuple[CaseNumber, ...]]:
        """For each line (a single number) its values: the base first, then one a scenario."""
        count = 1 + len(self.names)
        found = []
        for line, array in zip(lines, evaluate(list(lines), self.cases()), strict=True):
            flat = np.broadcast_to(array[0, 0], (count,))
            found.append(
                tuple(CaseNumber(float(v) if np.isfinite(v) else None, line.unit_text, line) for v in flat),
            )
        return found


def scenarios(study: Study) -> Scenarios:
    """The scenarios of the sheet 시나리오. Rows of one name apply together; the later of two on one cell holds.

    A factor multiplies what the cell holds, a value takes its place, in the unit of the cell. 사업비, 운영비 and 편익
    stand for the factors by which all of them are multiplied, 할인율 for the social and the financial rate, 개원 지연
    for the years by which everything that begins with the operation comes later. A scenario may set the last year of
    the premises: the calendar reaches to the longest, yearly plans go on as they end, and what is bought keeps being
    renewed. Axes, keys and choices stay as they are: what changes structure is an alternative.

    A factor of 1.2 on a unit price of 3.5 gives 4.2 in that scenario, and every line is worked out again from it.
    """
    table = study.inputs.scenarios
    records = table.records if table is not None else ()
    names = tuple(dict.fromkeys(record.scenario for record in records))
    overrides: dict[str, list[Override | None]] = {}
    found: dict[str, tuple[float, str, Place, list[tuple[Line, int, int]]]] = {}
    targets: list[list[str]] = [[] for _ in names]
    for record in records:
        position = names.index(record.scenario)
        targets[position].append(record.target)
        field = "value" if record.value is not None else "factor"
        number = getattr(record, field)
        variable = variable_of(study, record.target)
        if number is None or variable is None:
            continue
        override = Override(record.place(field), float(number), field == "factor")
        for key, (base, unit, place, leaves) in _cells(variable).items():
            found.setdefault(key, (base, unit, place, leaves))
            overrides.setdefault(key, [None] * len(names))[position] = override
    cells = tuple(
        SwitchedCell(place, base, unit, tuple(overrides[key]), tuple(leaves))
        for key, (base, unit, place, leaves) in found.items()
    )
    return Scenarios(names, tuple(map(tuple, targets)), cells)


def _cells(variable: Variable) -> Mapping[str, tuple[float, str, Place, list[tuple[Line, int, int]]]]:
    """The cells that a variable moves, by the key of their place; a cell that several leaves read counts once."""
    found: dict[str, tuple[float, str, Place, list[tuple[Line, int, int]]]] = {}
    for leaf, row, year in variable.cells:
        place: Place = leaf.parameters.places[row][year]
        _, _, _, leaves = found.setdefault(place.key, (float(leaf.values[row, year, 0]), leaf.unit_text, place, []))
        leaves.append((leaf, row, year))
    return found
