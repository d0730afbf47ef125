"""The rooms import one way, and the contract that says so does catch a breach."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOMS = ("workbook", "exhibits", "drawing", "document", "appraisal", "inputs", "guidelines", "lines", "descriptions")
LAYERS = "Rooms import one way, downwards"
ANY_REPORT = "Drawing and document could serve any report"


def contract(folder: Path) -> tuple[bool, str]:
    """Check the package below ``folder``/src against the contract of ``folder``; return (kept, what was said)."""
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
    finished = subprocess.run(
        [*command, "--no-cache"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder / "src"), "PYTHONUTF8": "1", "NO_COLOR": "1", "COLUMNS": "120"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return finished.returncode == 0, finished.stdout + finished.stderr


@pytest.fixture
def copy(project: Path, tmp_path: Path) -> Path:
    """Give a copy of the contract and of the package's Python files."""
    shutil.copy(project / "pyproject.toml", tmp_path)
    for module in sorted((project / "src").rglob("*.py")):
        target = tmp_path / module.relative_to(project)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(module, target)
    return tmp_path


def test_the_package_keeps_the_import_contract(project: Path) -> None:
    kept, said = contract(project)
    assert kept, said


@pytest.mark.parametrize(
    ("room", "statement", "broken"),
    [
        ("appraisal", "import feasibility.workbook", LAYERS),
        ("lines", "import feasibility.inputs", LAYERS),
        ("terms", "from feasibility import findings", LAYERS),
        ("workbook", "import feasibility.document", LAYERS),
        ("document", "import feasibility.appraisal", ANY_REPORT),
        ("drawing", "import feasibility.findings", ANY_REPORT),
        ("exhibits", "import docx", "Word libraries only in document"),
        ("document", "import matplotlib.figure", "Drawing libraries only in drawing"),
        ("appraisal", "import openpyxl", "Excel libraries only in workbook"),
        ("exhibits", "def late():\n    import xlsxwriter", "Excel libraries only in workbook"),
        ("inputs", "from python_calamine import CalamineWorkbook", "Excel libraries only in workbook"),
    ],
)
def test_a_planted_breach_is_caught_and_its_contract_is_named(
    copy: Path, room: str, statement: str, broken: str
) -> None:
    (copy / "src" / "feasibility" / room / "breach.py").write_text(statement + "\n", encoding="utf-8")
    kept, said = contract(copy)
    assert not kept
    assert f"{broken} BROKEN" in said, said


def test_a_room_that_the_contract_does_not_name_is_caught(copy: Path) -> None:
    room = copy / "src" / "feasibility" / "attic"
    room.mkdir()
    (room / "__init__.py").write_text('"""A room nobody planned."""\n', encoding="utf-8")
    kept, said = contract(copy)
    assert not kept
    assert "feasibility.attic" in said


@pytest.mark.parametrize("room", ROOMS)
def test_every_room_of_the_contract_exists(project: Path, room: str) -> None:
    assert (project / "src" / "feasibility" / room / "__init__.py").is_file()
