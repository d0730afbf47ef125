"""Models of every operation, random ones and odd ones, written into one workbook and recalculated by LibreOffice."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest
from xlsxwriter import Workbook

from feasibility.findings import Place
from feasibility.inputs.grid import address
from feasibility.lines import Axis, Cells, Frame, Keys, Line, Years, larger, leaf, matches, order
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


def graphs_over(span: int, random: Random) -> dict[str, Line]:
    """The named lines of all random graphs over as many years."""
    graphs = {number: build(program(number)) for number in range(span - 1, GRAPHS, LONGEST)}
    return {name: line for number, graph in graphs.items() for name, line in named_lines(graph, number, random).items()}


def nested(random: Random) -> dict[str, Line]:
    """Every infix operation inside every other, on either side, folded into one formula."""
    frame = Frame(Years(2026, 2026 + LONGEST))

    def number(low: float = 1.1) -> Line:
        return leaf(frame, round(random.uniform(low, 2.9), 3))

    infix: dict[str, Callable[[Line, Line], Line]] = {
        "plus": lambda a, b: a + b,
        "minus": lambda a, b: a - b,
        "times": lambda a, b: a * b,
        "by": lambda a, b: a / b,
        "power": lambda a, b: a**b,
        "above": lambda a, b: a > b,
        "larger": larger,
    }
    found: dict[str, Line] = {}
    for name, outer in infix.items():
        for other, inner in infix.items():
            # No power of a negative number, no division by nothing.
            left = inner(number(3), number()) if other == "minus" else inner(number(), number())
            found[f"{name}.{other} left"] = outer(left, number())
            right = inner(number(3), number())
            found[f"{name}.{other} right"] = outer(number(), 1 + right if other == "above" else right)
    found["minus.three"] = number() - (number() - (number() - number()))
    found["by.three"] = number() / (number() / (number() / number()))
    found["power.three"] = number() ** (number() ** number())
    found["power.negative"] = (0 - number()) ** leaf(frame, 2.0)
    found["minus.negative"] = 0 - (0 - number())
    return found


def strange_labels() -> dict[str, Line]:
    """Rows looked up by labels that a spreadsheet's own comparisons would take for each other or for patterns."""
    frame = Frame(Years(2026, 2026 + LONGEST))
    groups = Axis("groups", ("Ab", "ab", "A*", "a?", "~t", "<5", "=x", "가'나", "(1) & <"))
    items = Axis("items", tuple(f"item {number}" for number in range(2 * len(groups))))
    keys = Keys.of(items, groups, [*groups.labels, *reversed(groups.labels)])
    values = leaf(frame, [[float(2**number)] for number in range(len(items))], rows=items)
    by_group = values.by(keys)
    return {
        "by.group": by_group,
        "of.group": by_group.of(keys),
        **{f"is.{label}": matches(frame, keys, label) for label in groups.labels},
    }


def write_lines(book: Workbook, styles: Styles, title: str, named: Mapping[str, Line]) -> Mapping[Cell, float]:
    """Some named lines on three sheets of their own; the largest operand of each of their cells."""
    random = Random(title)
    inputs = InputSheet(book.add_worksheet(f"inputs {title}", FormulaSheet), random)
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
    layout = plan(named, {name.split(".")[0]: f"lines {title}" for name in named})
    lists = Lists(f"lists {title}")
    lists.add(keys)
    (years,) = {line.frame.years for line in named.values() if line.frame is not None}
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
        known.update(write_lines(book, styles, str(span), graphs_over(span, Random(span))))
    known.update(write_lines(book, styles, "nested", nested(Random(0))))
    known.update(write_lines(book, styles, "labels", strange_labels()))
    book.close()
    path = tmp_path / "graphs.xlsx"
    with_false_values(stream.getvalue(), path)
    agreement = compare(contents(stream.getvalue()), contents(recalculate([path], tmp_path)[path]), known)
    assert agreement.differing == []
    assert agreement.worst <= BAR
    assert agreement.cells > 10_000, str(agreement)
