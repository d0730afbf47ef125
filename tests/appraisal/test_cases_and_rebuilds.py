"""A case of the graph is the study rebuilt with the changed cell, and a derivative is what a small change gives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feasibility.appraisal import Study
from feasibility.inputs import RECORDS, Layout
from feasibility.inputs.records import columns
from feasibility.lines import Cells, Kind, Line, derive, evaluate, order
from feasibility.lines.line import LEAF
from feasibility.lines.operation import Array
from tests.appraisal.drawing import Rows
from tests.appraisal.random_studies import RandomStudy, random_studies
from tests.appraisal.restating import money_power

CLOSE = 1e-9
# Shares that must add up to 1, and points that must ascend: one of them cannot be changed alone.
TIED = ("investment_phasing", "funding", "fee_rates")
UP, DOWN = 1.0625, 0.9375
DERIVED = (
    "economic.guideline.net_present_value",
    "economic.social.benefit_cost_ratio",
    "capital.gross.total",
    "financial.presentations.whole.net_present_value",
    "financial.presentations.own_capital.profitability_index",
)


@dataclass(frozen=True)
class CellOfStudy:
    """A filled cell, the leaves that hold it, and where they do: leaf, row, year."""

    key: str
    value: float
    leaves: tuple[tuple[Line, int, int], ...]


def cells_of(study: Study, targets: Sequence[Line]) -> list[CellOfStudy]:
    """The cells of amounts and rates above or below nothing that the targets depend on, in a fixed order."""
    found: dict[str, list[tuple[Line, int, int]]] = {}
    for line in order(targets):
        if line.operation is not LEAF:
            continue
        cells: Cells = line.parameters
        if cells.kind not in (Kind.AMOUNT, Kind.RATE):
            continue
        for row, year, place in cells:
            if place.key and place.cell and line.values[row, year, 0]:
                found.setdefault(place.key, []).append((line, row, year))
    return [
        CellOfStudy(key, float(leaves[0][0].values[leaves[0][1], leaves[0][2], 0]), tuple(leaves))
        for key, leaves in sorted(found.items())
    ]


def cases_of(cell: CellOfStudy, numbers: Sequence[float]) -> dict[Line, Array]:
    """The overrides that put each number into the cell, one case a number."""
    given: dict[Line, Array] = {}
    for leaf, row, year in cell.leaves:
        given.setdefault(leaf, np.repeat(leaf.values, len(numbers), axis=2))[row, year] = numbers
    return given


def with_cell(rows: Mapping[str, Sequence[Mapping[Any, Any]]], key: str, number: float) -> Rows:
    """The rows with a number in the cell ``sheet.row-key.field``."""
    copy: Rows = {name: [dict(row) for row in given] for name, given in rows.items()}
    sheet, *middle, field = key.split(".")
    record = RECORDS[sheet]
    if record.sheet.layout is Layout.FORM:
        (row,) = (row for row in copy[sheet] if row["field"] == field)
        row["value"] = number
        return copy
    (row,) = (row for row in copy[sheet] if row[record.sheet.key_field] == ".".join(middle))
    row[int(field) if field.isdigit() else field] = number
    return copy


def moved(key: str, value: float) -> float:
    """Another number that the column allows."""
    record, field = RECORDS[key.partition(".")[0]], key.rpartition(".")[2]
    upper = None if field.isdigit() else columns(record)[field].upper
    return value * (UP if upper is None or value * UP <= upper else DOWN)


@settings(max_examples=30)
@given(random_studies(), st.lists(st.integers(0, 10_000), min_size=4, max_size=4, unique=True))
def test_a_case_is_the_study_rebuilt_with_the_changed_cell(drawn: RandomStudy, picks: list[int]) -> None:
    study = drawn.study()
    lines = list(study.lines.values())
    sheets = RECORDS.keys() - set(TIED)
    cells = [cell for cell in cells_of(study, lines) if cell.key.partition(".")[0] in sheets]
    for cell in (cells[pick % len(cells)] for pick in picks):
        number = moved(cell.key, cell.value)
        rebuilt = drawn.study(with_cell(drawn.rows, cell.key, number))
        assert study.lines.keys() == rebuilt.lines.keys()
        largest = max(float(np.abs(line.values).max()) for line in lines if money_power(line) == 1)
        for (name, line), values in zip(study.lines.items(), evaluate(lines, cases_of(cell, [number])), strict=True):
            near = 1e-12 * (largest if money_power(line) == 1 else 1)
            expected = pytest.approx(rebuilt.lines[name].values, rel=CLOSE, abs=near, nan_ok=True)
            assert np.broadcast_to(values, rebuilt.lines[name].values.shape) == expected, (cell.key, name)


@settings(max_examples=40)
@given(random_studies(), st.lists(st.integers(0, 10_000), min_size=12, max_size=12, unique=True))
def test_a_derivative_lies_between_what_a_small_step_up_and_down_give(drawn: RandomStudy, picks: list[int]) -> None:
    study = drawn.study()
    for name in DERIVED:
        output = study.lines.get(name)
        if output is None:
            continue
        by_leaf = derive(output).by_leaf
        cells = cells_of(study, [output])
        for cell in (cells[pick % len(cells)] for pick in picks):
            step = abs(cell.value) * 1e-4
            numbers = [cell.value - step, cell.value, cell.value + step]
            below, base, above = evaluate([output], cases_of(cell, numbers))[0][0, 0]
            found = sum(float(by_leaf[leaf][row, year]) for leaf, row, year in cell.leaves if leaf in by_leaf)
            left, right = (base - below) / step, (above - base) / step
            slack = 1e-3 * (abs(left) + abs(right)) + 1e-11 * (1 + abs(base)) / step
            assert min(left, right) - slack <= found <= max(left, right) + slack, (name, cell.key)
