"""Reading a study's folder: every workbook in it, every sheet, all findings in one pass."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from feasibility.findings import Finding, Grade, Place
from feasibility.inputs import Inputs, SheetGrid
from feasibility.inputs.grid import CellValue
from feasibility.inputs.parse import parse
from feasibility.workbook.scan import LARGEST_FILE, Scan, UnreadableWorkbook, refuse_unsafe, scan_workbook

SUFFIX = ".xlsx"
# Spreadsheets that are not read: naming them is better than passing over them in silence.
OTHER_SUFFIXES = (".xls", ".xlsm", ".xlsb", ".ods", ".csv", ".numbers", ".cell", ".hcell")
LOCK_MARKS = ("~$", ".~lock", ".")


def read(folder: Path) -> tuple[Inputs | None, tuple[Finding, ...]]:
    """The inputs of a study, and every finding; the inputs are ``None`` when one of them stops the work.

    Never raises for what a person did: a missing folder, a locked or damaged file, a misspelt column are findings.
    """
    grids, findings = read_grids(folder)
    unread = any(finding.grade is Grade.ERROR for finding in findings)
    if not grids:
        return None, findings
    inputs, more = parse(grids, folder.resolve().name, incomplete=unread)
    return inputs, (*findings, *more)


def read_grids(folder: Path) -> tuple[tuple[SheetGrid, ...], tuple[Finding, ...]]:
    """The cells of every sheet in a folder's workbooks, by file name; and the files that could not be read."""
    if not folder.is_dir():
        return (), (Finding("folder-missing", Place(), details={"found": folder.name}),)
    grids: list[SheetGrid] = []
    findings: list[Finding] = []
    files = sorted(
        (path for path in folder.iterdir() if path.is_file() and not path.name.startswith(LOCK_MARKS)),
        key=lambda path: path.name,
    )
    for path in files:
        name = unicodedata.normalize("NFC", path.name)
        if path.suffix.lower() in OTHER_SUFFIXES:
            details = {"found": name, "reason": "other-format"}
            findings.append(Finding("workbook-unread", Place(name), Grade.WARNING, details))
        elif path.suffix.lower() == SUFFIX:
            try:
                grids += _grids(path, name)
            except PermissionError:
                findings.append(Finding("file-locked", Place(name), details={"found": name}))
            except (UnreadableWorkbook, OSError) as error:
                reason = error.reason if isinstance(error, UnreadableWorkbook) else "damaged"
                details = {"found": name, "reason": reason}
                findings.append(Finding("workbook-unreadable", Place(name), details=details))
    if not grids and not findings:
        findings.append(Finding("folder-empty", Place(), details={"found": folder.name}))
    return tuple(grids), tuple(findings)


def _grids(path: Path, name: str) -> list[SheetGrid]:
    """The sheets of one workbook; raises ``UnreadableWorkbook`` or ``OSError``."""
    from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum

    if path.stat().st_size > LARGEST_FILE:
        raise UnreadableWorkbook("too-large")
    content = path.read_bytes()
    refuse_unsafe(content)
    scans = scan_workbook(content)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        titles = [sheet.name for sheet in workbook.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
        rows = {title: workbook.get_sheet_by_name(title).to_python(skip_empty_area=False) for title in titles}
    except (KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except CalamineError as error:
        raise UnreadableWorkbook("damaged") from error
    except BaseException as error:  # a panic inside the library is no Exception
        raise UnreadableWorkbook("damaged") from error
    return [_grid(name, title, rows[title], scans.get(title, Scan())) for title in titles]


def _grid(workbook: str, title: str, rows: Sequence[Sequence[CellValue]], scan: Scan) -> SheetGrid:
    cells = {
        (row, column): value
        for row, values in enumerate(rows)
        for column, value in enumerate(values)
        if value is not None and value != ""
    }
    return SheetGrid(
        workbook, unicodedata.normalize("NFC", title).strip(), cells, scan.formulas, scan.errors, scan.unsaved
    )
