"""The weight of every input cell against one evaluation of the same graph, in one process."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

import feasibility
from feasibility.lines import Line, derive, evaluate, order
from feasibility.lines.line import LEAF

INPUTS = Path(__file__).parents[1] / "inputs"
BAR = 5.0
ROUNDS = 30


@pytest.fixture(scope="module")
def net_present_value() -> Line:
    read, findings = feasibility.read(INPUTS)
    assert read is not None, findings
    return feasibility.appraise(read).parts.economic["guideline"].net_present_value


def seconds(job: Callable[[], object]) -> float:
    began = time.perf_counter()
    job()
    return time.perf_counter() - began


def test_the_derivatives_by_every_input_cell_cost_a_few_evaluations(
    benchmark: BenchmarkFixture, net_present_value: Line
) -> None:
    lines = order([net_present_value])
    # Every input is overridden, so that every line is computed anew.
    overrides = {line: line.values for line in lines if line.operation is LEAF}
    cells = sum(line.values.size for line in overrides)

    def once() -> object:
        return evaluate([net_present_value], overrides)

    turns = [(seconds(once), seconds(lambda: derive(net_present_value))) for _ in range(ROUNDS)]
    floor, job = (statistics.median(times) for times in zip(*turns, strict=True))
    benchmark.extra_info.update(ratio=round(job / floor, 3), lines=len(lines), cells=cells)
    print(f"evaluation {floor * 1000:.2f} ms  derivatives {job * 1000:.2f} ms  ratio {job / floor:.2f}  cells {cells}")
    benchmark.pedantic(derive, args=(net_present_value,), rounds=5)  # type: ignore[no-untyped-call]
    assert job / floor <= BAR, f"{job / floor:.2f} evaluations, the bar is {BAR}"
