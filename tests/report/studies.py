"""The studies of the repository as their reports are built from them, each once in a run of the tests."""

from __future__ import annotations

import io
import shutil
import zipfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import feasibility
from feasibility.appraisal import Study
from feasibility.exhibits import Exhibits, exhibit
from feasibility.findings import Finding, stops
from feasibility.report import Built, build
from feasibility.terms import finding_line, get_language

KOREAN = get_language("ko")
PROJECT = Path(__file__).resolve().parents[2]
POHANG = PROJECT / "inputs"
NEAR = PROJECT / "examples" / "near_break_even"
LABORATORY = PROJECT / "examples" / "municipal_laboratory"
FOLDERS = {"near_break_even": NEAR, "pohang": POHANG, "municipal_laboratory": LABORATORY}
DOCUMENT = "word/document.xml"

# Workbook, sheet, cell, and what is written into it.
Change = tuple[str, str, str, Any]


@cache
def appraised(folder: Path) -> tuple[Study, tuple[Finding, ...]]:
    """The study of a folder, whose inputs must be sound, and what was found in them."""
    inputs, findings = feasibility.read(folder)
    assert inputs is not None, said(findings)
    assert not stops(findings), said(findings)
    return feasibility.appraise(inputs), findings


@cache
def compared(folder: Path) -> dict[str, Study]:
    """The alternatives of a folder's study, by name."""
    return feasibility.alternatives(appraised(folder)[0].inputs)


@cache
def built(folder: Path) -> Built:
    """The whole report of a folder, in memory."""
    study, findings = appraised(folder)
    found = build(study, findings, KOREAN, folder, None, alternatives=compared(folder))
    assert found.files, said(found.findings)
    return found


@cache
def shown(folder: Path) -> Exhibits:
    """The exhibits of a folder's study."""
    return exhibit(appraised(folder)[0], KOREAN, compared(folder))


def said(findings: Iterable[Finding]) -> list[str]:
    """Findings as the terminal shows them."""
    return [finding_line(str(each.place), each.code, each.grade.value, each.details, KOREAN) for each in findings]


def part(content: bytes, name: str) -> bytes:
    """A part of a Word file."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return package.read(name)


def copied(folder: Path, target: Path) -> Path:
    """A copy of a study's workbooks, to be changed."""
    target.mkdir(parents=True)
    for path in sorted(folder.glob("*.xlsx")):
        shutil.copyfile(path, target / path.name)
    return target


def write_cells(folder: Path, changes: Iterable[Change]) -> None:
    """Writes cells of a study's workbooks; formulas that a person typed stay as their saved values."""
    from openpyxl import load_workbook

    by_book: dict[str, list[Change]] = {}
    for change in changes:
        by_book.setdefault(change[0], []).append(change)
    for name, wanted in by_book.items():
        path = folder / name
        # The values of formulas are lost when openpyxl saves, so the copy keeps the values alone.
        book = load_workbook(path, data_only=True)
        for _, sheet, cell, value in wanted:
            book[sheet][cell] = value
        book.save(path)


def everything_in(folder: Path) -> dict[str, bytes]:
    """Every file below a folder by its relative name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
