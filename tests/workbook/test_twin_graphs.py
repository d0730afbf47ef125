"""Random models of every operation, written into one workbook and recalculated by LibreOffice."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest
from xlsxwriter import Workbook

from feasibility.findings import Place
from feasibility.inputs.grid import address
from feasibility.lines import Axis, Cells, Keys, Line, order
from feasibility.lines.line import LEAF
from feasibility.workbook.model.calculation import write_calculation
from feasibility.workbook.model.inputs_copy import write_lists
from feasibility.workbook.model.lists import Lists
from feasibility.workbook.model.plan import keys_of, plan
from feasibility.workbook.model.references import Book
from feasibility.workbook.model.sheets import FormulaSheet, Styles
from tests.lines.graphs import VERBS, Graph, Instruction, Program, build
from tests.workbook.comparison import BAR, Cell, compare, scales
from tests.workbook.proof import KOREAN
from tests.workbook.recalculation import contents, recalculate, with_false_values

GRAPHS = 120
LONGEST = 6


@dataclass
class InputSheet:
    """The sheet on which a graph's numbers and keys are put, so that its lines have cells to refer to."""

    sheet: FormulaSheet
    random: Random
    row: int = 0

    def place(self, row: int, column: int) -> Place:
        return Place("inputs.xlsx", self.sheet.get_name(), address(row, column))

    def numbers(self, line: Line) -> None:
        """The cells of an input line: an unbroken rectangle, or with a blank row or column after each."""
        step, stride = self.random.choice((1, 1, 2)), self.random.choice((1, 1, 1, 2))
        rows, years, _ = line.values.shape
        places = []
        for row in range(rows):
            at = self.row + row * step
            for year in range(years):
                self.sheet.write_number(at, 2 + year * stride, float(line.values[row, year, 0]))
            places.append(tuple(self.place(at, 2 + year * stride) for year in range(years)))
        self.row += rows * step + 1
        line.parameters = Cells(line.parameters.kind, tuple(places))

    def labels(self, axis: Axis) -> None:
        """The cells of an axis that a sheet holds."""
        for row, label in enumerate(axis.labels):
            self.sheet.write_string(self.row + row, 0, label)
        object.__setattr__(axis, "places", tuple(self.place(self.row + row, 0) for row in range(len(axis))))
        self.row += len(axis) + 1

    def keys(self, keys: Keys) -> None:
        """The cells of a text column; one that names nothing is blank, or has no cell at all."""
        places: list[Place | None] = []
        for row, position in enumerate(keys.positions):
            if position >= 0:
                self.sheet.write_string(self.row + row, 1, keys.target.word(position))
            nowhere = position < 0 and self.random.random() < 0.5
            places.append(None if nowhere else self.place(self.row + row, 1))
        object.__setattr__(keys, "places", tuple(places))
        self.row += len(keys.positions) + 1


def program(number: int) -> Program:
    random = Random(number)
    instructions = [
        Instruction(random.randrange(len(VERBS)), random.randrange(2**32)) for _ in range(random.randint(14, 26))
    ]
    return Program(1 + number % LONGEST, random.random() < 0.7, random.randrange(2**32), tuple(instructions))


def named_lines(graph: Graph, number: int, random: Random) -> dict[str, Line]:
    """Some of the lines under a name, all results, and the last line; the others are folded or stand unnamed."""
    chosen = [line for line in graph.lines if random.random() < 0.4 and line.operation is not LEAF]
    found = {f"{number}.{each}": line for each, line in enumerate([*chosen, graph.lines[-1], *graph.results])}
    return {**found, f"{number}.again": graph.lines[-1]}


def write_graphs(book: Workbook, styles: Styles, span: int) -> Mapping[Cell, float]:
    """The graphs over as many years on three sheets of their own; the largest operand of each of their cells."""
    random = Random(span)
    graphs = {number: build(program(number)) for number in range(span - 1, GRAPHS, LONGEST)}
    named = {
        name: line for number, graph in graphs.items() for name, line in named_lines(graph, number, random).items()
    }
    inputs = InputSheet(book.add_worksheet(f"inputs {span}", FormulaSheet), random)
    lines = order(list(named.values()))
    keys = keys_of(lines)
    for axis in {id(each.target): each.target for each in keys}.values():
        if random.random() < 0.5:
            inputs.labels(axis)
    for each in keys:
        inputs.keys(each)
    for line in lines:
        if line.operation is LEAF:
            inputs.numbers(line)
    layout = plan(named, {str(number): f"graphs {span}" for number in graphs})
    lists = Lists(f"lists {span}")
    lists.add(keys)
    years = next(iter(graphs.values())).frame.years
    write_calculation(book, styles, Book(layout, lists, years, {}), KOREAN, None, repr, str)
    write_lists(book, styles, lists)
    return scales(layout)


@pytest.mark.libreoffice
def test_random_models_of_every_operation_agree_with_python_in_every_formula(tmp_path: Path) -> None:
    stream = io.BytesIO()
    book = Workbook(stream, {"in_memory": True, "strings_to_formulas": False})
    styles = Styles(book)
    known: dict[Cell, float] = {}
    for span in range(1, LONGEST + 1):
        known.update(write_graphs(book, styles, span))
    book.close()
    path = tmp_path / "graphs.xlsx"
    with_false_values(stream.getvalue(), path)
    agreement = compare(contents(stream.getvalue()), contents(recalculate([path], tmp_path)[path]), known)
    assert agreement.differing == []
    assert agreement.worst <= BAR
    assert agreement.cells > 10_000, str(agreement)
