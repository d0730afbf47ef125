"""``feasibility --help`` against a bare interpreter: the ratio a person feels at every command."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

from pytest_benchmark.fixture import BenchmarkFixture

BAR = 4.5
ROUNDS = 15
BARE = (sys.executable, "-c", "pass")
HELP = (sys.executable, "-c", "from feasibility.cli import main; main(['--help'])")


def seconds(command: tuple[str, ...]) -> float:
    began = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began


def test_help_starts_nearly_as_fast_as_a_bare_interpreter(benchmark: BenchmarkFixture) -> None:
    seconds(HELP)  # writes the bytecode
    # Floor and job in turns, so that a busy moment of the machine meets both.
    pairs = [(seconds(BARE), seconds(HELP)) for _ in range(ROUNDS)]
    floor, job = (statistics.median(times) for times in zip(*pairs, strict=True))
    benchmark.extra_info["ratio"] = job / floor
    benchmark.pedantic(seconds, args=(HELP,), rounds=3)  # type: ignore[no-untyped-call]
    assert job / floor <= BAR, f"{job / floor:.2f} times a bare interpreter, the bar is {BAR}"
