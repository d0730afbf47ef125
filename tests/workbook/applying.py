"""Puts the changed inputs of a case into a copy of model.xlsx, of a study's folder, and of its guideline."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from feasibility.guidelines import Guideline
from tests.workbook.changes import Case, Change

if TYPE_CHECKING:
    from openpyxl import Workbook


class ChangedModels:
    """Copies of model.xlsx with other cells. The workbook is opened once, and is as it was after every copy."""

    def __init__(self, source: Path, guideline_title: str, selector_title: str = "") -> None:
        from openpyxl import load_workbook

        self._book = load_workbook(source)
        for sheet in self._book:
            # Fitting dozens of sheets to pages takes LibreOffice longer than all formulas.
            sheet.sheet_properties.pageSetUpPr = None
            sheet.page_setup.fitToHeight = None
            sheet.print_title_rows = sheet.print_title_cols = None
        self._guideline = guideline_title
        self._figures = _figure_cells(self._book[guideline_title])
        self._selector = selector_title
        self._switched = _switched_cells(self._book, selector_title)

    def case(self, case: Case, target: Path) -> None:
        """A copy with the inputs of a case."""
        self.copy({self._cell(change): change.value for change in case.changes}, target)

    def _cell(self, change: Change) -> tuple[str, str]:
        if change.key in self._switched:
            return self._selector, self._switched[change.key]
        if change.key.startswith("guideline."):
            return self._guideline, self._figures[change.key]
        return change.sheet, change.cell

    def copy(self, values: Mapping[tuple[str, str], float | str], target: Path) -> None:
        """A copy in which some cells, by sheet and address, hold other values."""
        before = {at: self._book[at[0]][at[1]].value for at in values}
        for (sheet, cell), value in values.items():
            self._book[sheet][cell] = value
        self._book.save(target)
        for (sheet, cell), value in before.items():
            self._book[sheet][cell] = value


def _switched_cells(book: Workbook, title: str) -> dict[str, str]:
    """Where the base of each input that a scenario overrides stands, by the input's key; nothing without scenarios."""
    if title not in book.sheetnames:
        return {}
    sheet = book[title]
    found = ((sheet.cell(row, 1).value, f"E{row}") for row in range(7, sheet.max_row + 1))
    return {str(key): cell for key, cell in found if key}


def _figure_cells(sheet: object) -> dict[str, str]:
    """Where each figure and each number of a table stands on the guideline sheet, as its labels say."""
    found: dict[str, str] = {}
    key, position = "", 0
    for row in range(5, sheet.max_row + 1):  # type: ignore[attr-defined]
        label, value = (sheet.cell(row, column).value for column in (1, 3))  # type: ignore[attr-defined]
        if label:
            key, position = f"guideline.{label}", 0
        if value is not None:
            found[key if label else f"{key}.{position}"] = f"C{row}"
            position += not label
    return found


def change_folder(source: Path, target: Path, case: Case) -> list[Path]:
    """A copy of the study's folder with the case's cells changed; returns the workbooks whose formulas lost their
    saved values, which openpyxl does not keep."""
    from openpyxl import load_workbook

    shutil.copytree(source, target)
    unsaved = []
    for path in sorted(target.glob("*.xlsx")):
        changes = [change for change in case.changes if change.workbook == path.name]
        if changes:
            book = load_workbook(path)
            for change in changes:
                book[change.sheet][change.cell] = change.value
            formulas = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
            if formulas:
                unsaved.append(path)
            book.save(path)
    return unsaved


def changed_guideline(guideline: Guideline, case: Case) -> Guideline:
    """The guideline with the case's figures."""
    given = {change.key: float(change.value) for change in case.changes if change.key.startswith("guideline.")}
    figures = {
        key: replace(figure, value=given.get(figure.place.key, figure.value))
        for key, figure in guideline.figures.items()
    }
    tables = {
        key: replace(
            table, values=tuple(given.get(table.place(at).key, value) for at, value in enumerate(table.values))
        )
        for key, table in guideline.tables.items()
    }
    return replace(guideline, figures=figures, tables=tables)
