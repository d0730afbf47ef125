"""Showing help must not wait for libraries that only a report needs."""

from __future__ import annotations

import subprocess
import sys

HEAVY: tuple[str, ...] = (
    "numpy",
    "pandas",
    "matplotlib",
    "docx",
    "lxml",
    "openpyxl",
    "xlsxwriter",
    "python_calamine",
    "pydantic",
)
HEAVY += ("jinja2", "markdown_it", "rich", "scipy")


def loaded_by(statement: str) -> set[str]:
    program = f"import sys; {statement}; print(*(name for name in {HEAVY!r} if name in sys.modules))"
    finished = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)
    return set(finished.stdout.split())


def test_the_commands_start_without_heavy_libraries() -> None:
    assert loaded_by("import feasibility.cli") == set()


def test_a_heavy_library_loaded_at_start_would_be_seen() -> None:
    assert {"openpyxl"} <= loaded_by("import openpyxl")
