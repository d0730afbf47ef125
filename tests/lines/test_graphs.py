"""What must hold of any graph, tried on random ones that use every operation."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

import numpy as np
import pytest
from hypothesis import Phase, given, settings

from feasibility.lines import Line, Unit, derive, evaluate, order
from feasibility.lines.operation import Array, Operation
from tests.lines.graphs import Graph, Program, build, programs
from tests.lines.samples import closed_set

CASES = 3
# Shrinking a failing graph takes minutes; the message names the line that failed, which is enough to begin with.
random_graphs = settings(
    max_examples=400, deadline=None, derandomize=True, phases=(Phase.explicit, Phase.reuse, Phase.generate)
)


def other_numbers(graph: Graph, random: Random, count: int) -> dict[int, list[Array]]:
    """Other numbers for some of the inputs, by their order, ``count`` times each."""
    chosen = [index for index in range(len(graph.inputs)) if random.random() < 0.5] or [0]
    return {index: [graph.inputs[index].draw(random) for _ in range(count)] for index in chosen}


def as_overrides(graph: Graph, numbers: dict[int, list[Array]]) -> dict[Line, Array]:
    return {graph.inputs[index].line: np.stack(drawn, axis=2) for index, drawn in numbers.items()}


def close(found: Array, expected: Array) -> bool:
    scale = np.abs(expected[np.isfinite(expected)]).max(initial=1e-3)
    return bool(np.allclose(found, expected, rtol=1e-9, atol=1e-10 * scale, equal_nan=True))


def assert_close(line: Line, found: Array, expected: Array) -> None:
    assert close(found, expected), f"{line!r}\nfound\n{found}\nexpected\n{expected}"


def test_many_cases_at_once_equal_as_many_single_evaluations() -> None:
    several = [0]

    @random_graphs
    @given(programs())
    def check(program: Program) -> None:
        graph = build(program)
        numbers = other_numbers(graph, Random(program.seed), CASES)
        together = evaluate(graph.targets, as_overrides(graph, numbers))
        for case in range(CASES):
            single = {index: [drawn[case]] for index, drawn in numbers.items()}
            alone = evaluate(graph.targets, as_overrides(graph, single))
            for line, all_cases, one in zip(graph.targets, together, alone, strict=True):
                assert all_cases.shape[2] in {1, CASES}
                several[0] += all_cases.shape[2] == CASES
                assert_close(line, all_cases[:, :, [case if all_cases.shape[2] > 1 else 0]], one)

    check()
    assert several[0] > 10_000, "few lines were reached by an override"


def test_the_cases_of_one_operand_meet_single_numbers_of_the_others() -> None:
    """One input alone has cases, so that each operand in its turn carries the case axis while the others do not."""

    @random_graphs
    @given(programs())
    def check(program: Program) -> None:
        graph = build(program)
        index = Random(program.seed).randrange(len(graph.inputs))
        numbers = {index: [graph.inputs[index].draw(Random(seed)) for seed in range(CASES)]}
        together = evaluate(graph.targets, as_overrides(graph, numbers))
        alone = [evaluate(graph.targets, as_overrides(graph, {index: [one]})) for one in numbers[index]]
        for line, all_cases, *ones in zip(graph.targets, together, *alone, strict=True):
            expected = np.concatenate(ones, axis=2) if all_cases.shape[2] > 1 else ones[0]
            assert_close(line, all_cases, expected)

    check()


def test_an_overridden_input_equals_the_model_rebuilt_with_that_input() -> None:
    @random_graphs
    @given(programs())
    def check(program: Program) -> None:
        graph = build(program)
        before = [line.values.copy() for line in graph.targets]
        numbers = other_numbers(graph, Random(program.seed + 1), 1)
        overridden = evaluate(graph.targets, as_overrides(graph, numbers))
        rebuilt = build(program, {index: drawn[0] for index, drawn in numbers.items()}, graph.decisions)
        assert len(rebuilt.targets) == len(graph.targets)
        for line, found, again in zip(graph.targets, overridden, rebuilt.targets, strict=True):
            assert (again.unit, again.has_years, again.rows is None) == (line.unit, line.has_years, line.rows is None)
            assert_close(line, found, again.values)
        for line, kept in zip(graph.targets, before, strict=True):
            np.testing.assert_array_equal(line.values, kept)

    check()


def single_numbers(graph: Graph) -> list[Line]:
    """The last lines brought down to one number each, and the results that exist."""
    found = []
    for line in graph.lines[-6:]:
        one = line.sum_years() if line.has_years else line
        found.append(one.sum_rows() if one.rows is not None else one)
    return found + [line for line in graph.results if line.rows is None and not np.isnan(line.values).any()]


def weighed_cells(graph: Graph, weights: Mapping[Line, Array], random: Random) -> list[tuple[Line, int, int]]:
    """A few cells that should move a number, and one of any input, which may not."""
    cells = [(line, int(row), int(year)) for line, array in weights.items() for row, year in np.argwhere(array)]
    anything = random.choice(graph.inputs).line
    return [*random.sample(cells, min(3, len(cells))), (anything, 0, 0)]


def test_the_derivative_is_the_central_difference_where_both_sides_agree() -> None:
    counts = {"smooth": 0, "kink": 0, "not zero": 0}

    @random_graphs
    @given(programs())
    def check(program: Program) -> None:
        graph = build(program)
        random = Random(program.seed + 2)
        for output in single_numbers(graph):
            found = derive(output)
            # Roundings and comparisons on the way: where one of them jumps, the difference says nothing.
            steps = [line for line in order([output]) if line.operation.steps]
            assert not set(found.by_leaf) & set(found.stepwise)
            for line, row, year in weighed_cells(graph, found.by_leaf, random):
                move = 1e-5 * max(1.0, abs(float(line.values[row, year, 0])))
                moved = np.repeat(line.values, 5, axis=2)
                moved[row, year] += np.array([-2, -1, 0, 1, 2]) * move
                found_values, *stepped = evaluate([output, *steps], {line: moved})
                values = np.broadcast_to(found_values, (1, 1, 5))[0, 0]
                sides = np.diff(values) / move
                has_jumped = any(np.ptp(jumps, axis=2).any() for jumps in stepped)
                if has_jumped or not np.isfinite(sides).all() or np.ptp(sides) > 2e-3 * np.abs(sides).max() + 1e-5:
                    counts["kink"] += 1
                    continue
                known = found.by_leaf.get(line)
                derivative = 0.0 if known is None else float(known[row, year])
                expected = (values[3] - values[1]) / (2 * move)
                assert derivative == pytest.approx(expected, rel=2e-3, abs=1e-5), f"{output!r} by {line!r}"
                counts["smooth"] += 1
                counts["not zero"] += bool(derivative)

    check()
    assert counts["not zero"] > 3000, counts
    assert counts["kink"] < counts["smooth"] / 20, counts


@pytest.mark.parametrize("symbol", ["백만원@2025", "명"])
def test_scaling_one_unit_scales_every_line_by_its_power_of_that_unit(symbol: str) -> None:
    scaled_lines = [0]

    def power(unit: Unit) -> int:
        return dict(unit.powers).get(symbol, 0)

    def hangs_on_a_rounding(lines: list[Line]) -> set[int]:
        """Lines made from a rounding of that unit: whoever changes the unit moves the digit."""
        found: set[int] = set()
        for line in order(lines):
            rounds = line.operation.name == "round" and power(line.unit) != 0
            if rounds or any(id(operand) in found for operand in line.operands):
                found.add(id(line))
        return found

    @random_graphs
    @given(programs())
    def check(program: Program) -> None:
        graph = build(program)
        # A power of two scales without rounding, so that no comparison may turn over.
        overrides = {
            given.line: given.line.values * 4.0 ** power(given.line.unit)
            for given in graph.inputs
            if power(given.line.unit)
        }
        left_out = hangs_on_a_rounding(graph.targets)
        for line, found in zip(graph.targets, evaluate(graph.targets, overrides), strict=True):
            if id(line) not in left_out:
                assert_close(line, found, line.values * 4.0 ** power(line.unit))
                scaled_lines[0] += power(line.unit) != 0

    check()
    assert scaled_lines[0] > 500


@pytest.fixture(scope="module")
def graphs() -> list[Graph]:
    """The random graphs themselves."""
    built: list[Graph] = []

    @random_graphs
    @given(programs())
    def collect_graphs(program: Program) -> None:
        built.append(build(program))

    collect_graphs()
    return built


def test_the_random_graphs_use_every_operation_of_the_closed_set(graphs: list[Graph]) -> None:
    used = set[type[Operation]]().union(*(graph.operations for graph in graphs))
    assert {operation.__name__ for operation in closed_set() - used} == set()


def test_there_are_at_least_400_random_graphs_of_every_shape(graphs: list[Graph]) -> None:
    assert len(graphs) >= 400
    assert len({(line.rows is not None, line.has_years) for graph in graphs for line in graph.lines}) == 4


def test_rates_of_return_both_exist_and_not_among_the_random_graphs(graphs: list[Graph]) -> None:
    rates = [line for graph in graphs for line in graph.results if line.operation.name == "irr"]
    absent = sum(bool(np.isnan(line.values).any()) for line in rates)
    assert 20 < absent < len(rates) - 20


def test_the_shape_of_the_numbers_is_what_the_line_says(graphs: list[Graph]) -> None:
    for graph in graphs:
        for line in graph.targets:
            rows = 1 if line.rows is None else len(line.rows)
            assert line.values.shape == (rows, graph.program.span if line.has_years else 1, 1), repr(line)
            assert line.frame is graph.frame
