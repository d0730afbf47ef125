"""Reports of the worked example, whole processes from start to exit, beside the obvious pipeline and pandoc.

Ratios of medians, the jobs in turns, so that a busy moment of the machine meets all of them.
"""

from __future__ import annotations

import importlib.util
import itertools
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.report_content import write_content

PROJECT = Path(__file__).parents[1]
INPUTS = PROJECT / "inputs"
COLD, CACHED, CHANGED = 0.55, 0.35, 0.25
ROUNDS = 3
# One cell each: the price of the building moves almost every chart of money, that of a paper some, a name none.
CELLS: tuple[tuple[str, str, str, Sequence[float | str]], ...] = (
    ("costs.xlsx", "사업비", "G7", (3.6, 3.7, 3.8, 3.9, 3.55, 3.65)),
    ("research_output.xlsx", "편익", "K9", (61, 62, 63, 64, 65, 66)),
    ("study.xlsx", "과업개요", "B7", ("포항", "포항시청", "시", "포항 시", "포항시장", "POHANG")),
)


def seconds(*command: object) -> float:
    began = time.perf_counter()
    subprocess.run([str(each) for each in command], stdout=subprocess.DEVNULL, check=True, cwd=PROJECT)
    return time.perf_counter() - began


def report(inputs: Path, out: Path) -> float:
    return seconds(sys.executable, "-c", "from feasibility.cli import main; main()", "report", inputs, "-o", out)


def medians(*jobs: Callable[[], float], rounds: int = ROUNDS) -> list[float]:
    """The median time of each job, all jobs in turns."""
    turns = [[job() for job in jobs] for _ in range(rounds)]
    return [statistics.median(times) for times in zip(*turns, strict=True)]


def shown(benchmark: BenchmarkFixture, **numbers: float) -> None:
    for name, number in numbers.items():
        benchmark.extra_info[name] = round(number, 4)
    print("  ".join(f"{name} {number:.3f}" for name, number in numbers.items()))


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the report holds, made once before anything is timed."""
    return write_content(INPUTS, tmp_path_factory.mktemp("content"))


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    """Gives a new folder at each call: no pictures are cached in it."""
    count = itertools.count()
    return lambda: tmp_path_factory.mktemp("fresh") / str(next(count))


def test_a_cold_report_takes_about_half_the_obvious_pipeline(
    benchmark: BenchmarkFixture, content: Path, fresh: Callable[[], Path]
) -> None:
    pipeline = PROJECT / "benchmarks" / "obvious_pipeline.py"
    report(INPUTS, fresh())  # writes the bytecode
    ours, peer = medians(
        lambda: report(INPUTS, fresh()), lambda: seconds(sys.executable, pipeline, content, INPUTS, fresh())
    )
    shown(benchmark, cold=ours, obvious=peer, ratio=ours / peer)
    benchmark.pedantic(report, setup=lambda: ((INPUTS, fresh()), {}), rounds=1)  # type: ignore[no-untyped-call]
    assert ours / peer <= COLD, f"{ours / peer:.2f} of the obvious pipeline, the bar is {COLD}"


def pandoc() -> str | None:
    """The program of pypandoc_binary, or one that is installed; nothing where there is none."""
    if importlib.util.find_spec("pypandoc") is not None:
        import pypandoc  # type: ignore[import-not-found, unused-ignore]

        return str(pypandoc.get_pandoc_path())
    return shutil.which("pandoc")


def test_a_report_with_its_charts_cached_takes_a_third_of_pandoc(
    benchmark: BenchmarkFixture, content: Path, fresh: Callable[[], Path]
) -> None:
    program = pandoc()
    if program is None:
        pytest.skip("left out: neither pypandoc_binary nor pandoc is installed")
    out, folder = fresh(), content.parent
    report(INPUTS, out)
    command = (program, folder / "report.md", "--resource-path", folder, "-o", folder / "report.docx")
    ours, peer = medians(lambda: report(INPUTS, out), lambda: seconds(*command))
    shown(benchmark, cached=ours, pandoc=peer, ratio=ours / peer)
    benchmark.pedantic(report, args=(INPUTS, out), rounds=1)  # type: ignore[no-untyped-call]
    assert ours / peer <= CACHED, f"{ours / peer:.2f} of pandoc, the bar is {CACHED}"


@pytest.mark.parametrize(("book", "sheet", "cell", "values"), CELLS, ids=[f"{each[1]}!{each[2]}" for each in CELLS])
def test_a_report_with_one_cell_changed_takes_a_quarter_of_a_cold_one(
    benchmark: BenchmarkFixture,
    fresh: Callable[[], Path],
    tmp_path: Path,
    book: str,
    sheet: str,
    cell: str,
    values: Sequence[float | str],
) -> None:
    from openpyxl import load_workbook

    inputs, out = tmp_path / "inputs", tmp_path / "out"
    shutil.copytree(INPUTS, inputs)
    report(inputs, out)
    waiting = iter(values)

    def changed() -> float:
        # Without the saved values of formulas, which openpyxl cannot keep, the inputs would be refused.
        held = load_workbook(inputs / book, data_only=True)
        held[sheet][cell] = next(waiting)
        held.save(inputs / book)
        return report(inputs, out)

    ours, cold = medians(changed, lambda: report(INPUTS, fresh()))
    shown(benchmark, changed=ours, cold=cold, ratio=ours / cold)
    benchmark.pedantic(changed, rounds=1)  # type: ignore[no-untyped-call]
    assert ours / cold <= CHANGED, f"{ours / cold:.2f} of a cold report, the bar is {CHANGED}"
