"""Copies of the workbooks with the cells of the findings coloured and commented; the originals stay as they are."""

from __future__ import annotations

import unicodedata
import warnings
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from feasibility.findings import Finding, Grade
from feasibility.workbook.cells import printable
from feasibility.workbook.saving import workbook_bytes, write_whole
from feasibility.workbook.scan import UnreadableWorkbook, refuse_unsafe, scan_workbook

if TYPE_CHECKING:
    from openpyxl import Workbook

    from feasibility.terms import Language

COLOURS = {Grade.ERROR: "FF9999", Grade.WARNING: "FFD966", Grade.NOTE: "BDD7EE"}
GRAVITY = {Grade.ERROR: 0, Grade.WARNING: 1, Grade.NOTE: 2}
WIDEST = 200  # cells of a range that are coloured; a finding about a whole row marks its beginning
AUTHOR = "feasibility"


def annotate(folder: Path, findings: Iterable[Finding], out: Path, language: Language) -> tuple[Path, ...]:
    """Write marked copies of those workbooks of ``folder`` that findings name into ``out``; gives the files.

    Raises ``ValueError`` when ``out`` is the folder itself: an original is never written over.
    """
    if out.resolve() == folder.resolve():
        raise ValueError("marked copies go into another folder than the inputs")
    by_workbook: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.place.workbook and finding.place.cell:
            by_workbook.setdefault(finding.place.workbook, []).append(finding)
    written = []
    for path in sorted(folder.glob("*.xlsx")):
        marks = by_workbook.get(unicodedata.normalize("NFC", path.name))
        if marks and (workbook := _opened(path)) is not None:
            _mark(workbook, marks, language)
            write_whole(out / path.name, workbook_bytes(workbook))
            written.append(out / path.name)
    return tuple(written)


def _opened(path: Path) -> Workbook | None:
    """A workbook for writing, or nothing when it cannot be read: then its finding says so already."""
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        content = path.read_bytes()
        refuse_unsafe(content)
        scan_workbook(content)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of parts that a copy to look at can lose
            return load_workbook(path)
    except (UnreadableWorkbook, InvalidFileException, OSError, KeyError, ValueError, TypeError):
        return None


def _mark(workbook: Workbook, findings: Iterable[Finding], language: Language) -> None:
    from openpyxl.styles import PatternFill

    grouped: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        grouped.setdefault((finding.place.sheet, finding.place.cell), []).append(finding)
    titles = {unicodedata.normalize("NFC", title).strip(): title for title in workbook.sheetnames}
    for (title, cells), here in grouped.items():
        if title not in titles:
            continue
        worksheet = workbook[titles[title]]
        gravest = min(here, key=lambda finding: GRAVITY[finding.grade]).grade
        fill = PatternFill("solid", fgColor=COLOURS[gravest])
        marked = _cells(cells)
        for row, column in marked:
            worksheet.cell(row, column).fill = fill
        _comment(worksheet.cell(*marked[0]), here, language)


def _comment(cell: object, findings: Iterable[Finding], language: Language) -> None:
    from openpyxl.cell.cell import Cell
    from openpyxl.comments import Comment

    from feasibility.terms import wording

    if not isinstance(cell, Cell):
        return  # inside a merged range only its first cell holds a comment
    lines = [wording(finding.code, finding.details, language) for finding in findings]
    if cell.comment is not None:
        lines.append(cell.comment.text)
    comment = Comment(printable("\n".join(lines))[:8000], AUTHOR)
    comment.width, comment.height = 360, 60 + 30 * len(lines)
    cell.comment = comment


def _cells(reference: str) -> list[tuple[int, int]]:
    """The cells of an A1 reference, row and column counted from 1; a whole row stands for its first cell."""
    from openpyxl.utils.cell import range_boundaries

    left, top, right, bottom = range_boundaries(reference)
    left, top = left or 1, top or 1
    right, bottom = right or left, bottom or top
    cells = [(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)]
    return cells[:WIDEST]
