"""A number has one definition: what is computed beside the graph cannot reach a page."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from jinja2 import Environment, nodes

from feasibility.descriptions import Chart, ChartKind, Fact, Number, Outside, OutsideKind, Row, Series
from feasibility.lines import Line
from tests.report.studies import FOLDERS, NEAR, PROJECT, appraised, shown

SOURCE = PROJECT / "src" / "feasibility"
# A chapter may compare a fact with nothing and with one; any other number would be a definition of its own.
BOUNDS = {0, 1}
ARITHMETIC = (nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow, nodes.Neg)
# Ways to a line's numbers, and what would make a new number of them.
READS = {"values", "at", "value"}
MAKERS = {"sum", "round", "min", "max", "abs", "float", "int", "mean", "dot", "cumsum", "prod", "divmod", "pow"}


def net_present_value_beside_the_graph() -> float:
    """The net present value as a second hand would compute it: right, and not to be shown."""
    study = appraised(NEAR)[0]
    verdict = study.parts.economic["guideline"]
    net = np.array(verdict.net_benefit.values[0, :, 0])
    rate = study.parts.timeline.social_discount_rate.at()
    assert rate is not None
    found = float((net / (1 + rate) ** np.arange(1, len(net) + 1)).sum())
    assert found == pytest.approx(verdict.net_present_value.at())
    return found


def test_a_net_present_value_computed_beside_the_graph_cannot_become_a_fact() -> None:
    second = net_present_value_beside_the_graph()
    with pytest.raises(ValueError, match="needs a line of the graph"):
        Number(second)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="points at a line"):
        Fact("economic_net_present_value", second, "순현재가치")  # type: ignore[arg-type]


@pytest.mark.parametrize("bare", [0.067, 87_756, np.float64(0.067), True, "0.067", (1.0,)])
def test_a_bare_number_cannot_be_shown(bare: object) -> None:
    with pytest.raises(ValueError, match="needs a line of the graph"):
        Number(bare)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="Number"):
        Fact("benefit_cost_ratio", bare, "B/C")  # type: ignore[arg-type]
    if not isinstance(bare, str):
        with pytest.raises(ValueError, match="holds text, a Number or nothing"):
            Row(("B/C", bare))  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="Number"):
        Chart("c", ChartKind.BARS, "t", ("a",), (Series("s", (bare,)),))  # type: ignore[arg-type]


def test_what_is_found_outside_the_graph_needs_a_kind_from_the_closed_list() -> None:
    with pytest.raises(ValueError, match="listed kinds"):
        Outside("my own way", 0.067, "", "guessed")  # type: ignore[arg-type]
    assert len(OutsideKind) == 6


def test_every_number_of_every_exhibit_is_a_line_or_from_the_closed_list() -> None:
    for folder in FOLDERS.values():
        found = shown(folder)
        numbers = [fact.number for fact in found.facts.values()]
        cells = [cell for table in found.tables.values() for row in table.rows for cell in row.cells]
        numbers += [cell for cell in cells if isinstance(cell, Number)]
        series = [series for chart in found.charts.values() for series in chart.series]
        numbers += [number for each in series for number in each.numbers if number is not None]
        assert len(numbers) > 300
        others = {type(number.source).__name__ for number in numbers if not isinstance(number.source, (Line, Outside))}
        assert others <= {"CaseNumber", "CaseQuantity", "CaseValue"}, others


# The exhibits hold no arithmetic on numbers


def computations(tree: ast.Module) -> Iterator[ast.expr]:
    """Places where a module makes a number of a line's numbers."""
    for node in ast.walk(tree):
        if isinstance(node, ast.BinOp):
            parts = [node.left, node.right]
        elif isinstance(node, ast.Call) and called(node.func) in MAKERS:
            parts = [node.func, *node.args]
        else:
            continue
        if any(map(reads, parts)):
            yield node


def called(function: ast.expr) -> str:
    if isinstance(function, ast.Name):
        return function.id
    return function.attr if isinstance(function, ast.Attribute) else ""


def reads(node: ast.AST) -> bool:
    """Whether an expression takes a number out of a line; a comparison makes none of it."""
    if isinstance(node, ast.Compare):
        return False
    if isinstance(node, ast.Attribute) and node.attr in READS and not isinstance(node.ctx, ast.Store):
        return True
    return any(reads(child) for child in ast.iter_child_nodes(node))


def exhibit_modules() -> list[Path]:
    return sorted((SOURCE / "exhibits").glob("*.py"))


def test_no_exhibit_computes_a_number() -> None:
    found = [
        f"{path.name}:{node.lineno}: {ast.unparse(node)}"
        for path in exhibit_modules()
        for node in computations(ast.parse(path.read_text(encoding="utf-8")))
        if ast.unparse(node) not in ORDER_ONLY
    ]
    assert found == []


# Numbers that decide an order or whether something exists, and are shown nowhere.
ORDER_ONLY: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    "text",
    [
        "ratio = benefits.at() / costs.at()",
        "total = sum(line.values[0, :, 0])",
        "total = line.values.sum()",
        "share = number.value * 100",
        "shown = round(line.at(year=2027), 1)",
        "best = max(line.at(year=year) for year in years)",
    ],
)
def test_the_rule_catches_a_planted_computation(text: str) -> None:
    assert list(computations(ast.parse(text)))


def test_the_rule_lets_questions_pass() -> None:
    for text in ("if line.at(label): pass", "found = line.values.any()", "below = line.at() < 0", "Number(line)"):
        assert not list(computations(ast.parse(text)))


# The chapters hold none either


def chapters() -> list[Path]:
    return sorted((SOURCE / "narrative").glob("*/*.md"))


def parsed(text: str) -> nodes.Template:
    return Environment(comment_start_string="{##", comment_end_string="##}").parse(text)


def faults_of_chapter(text: str) -> list[str]:
    tree = parsed(text)
    found = [f"line {node.lineno}: {type(node).__name__}" for node in tree.find_all(ARITHMETIC)]
    constants = [node for node in tree.find_all(nodes.Const) if isinstance(node.value, (int, float))]
    return found + [
        f"line {node.lineno}: {node.value}"
        for node in constants
        if not isinstance(node.value, bool) and node.value not in BOUNDS
    ]


def test_no_chapter_computes_a_number_or_holds_one() -> None:
    assert len(chapters()) >= 10
    faults = {path.name: faults_of_chapter(path.read_text(encoding="utf-8")) for path in chapters()}
    assert {name: found for name, found in faults.items() if found} == {}


@pytest.mark.parametrize("text", ["{{ total * 2 }}", "{{ 0.067 }}", "{% if ratio >= 0.9 %}{% endif %}", "{{ -total }}"])
def test_the_rule_catches_a_number_planted_in_a_chapter(text: str) -> None:
    assert faults_of_chapter(text)
