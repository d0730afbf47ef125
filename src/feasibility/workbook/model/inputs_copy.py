"""The input sheets as they were filled, at the same addresses; the guideline's figures; the lists."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping

from xlsxwriter import Workbook

from feasibility.guidelines import Guideline
from feasibility.inputs import Inputs
from feasibility.inputs.grid import SheetGrid, position
from feasibility.inputs.records import Record, Table, columns
from feasibility.inputs.values import clean
from feasibility.terms import Language
from feasibility.workbook.model.cells import Reference
from feasibility.workbook.model.lists import Lists
from feasibility.workbook.model.sheets import FormulaSheet, Styles, number_style, write_formula, write_text

# Functions that a formula typed by a person may use to be carried; all others are carried as their value.
CARRIED = frozenset(("SUM", "AVERAGE", "ROUND", "ROUNDUP", "ROUNDDOWN", "MIN", "MAX", "IF", "ABS", "PRODUCT", "INT"))
_FUNCTION = re.compile(r"([A-Za-z_.][A-Za-z0-9_.]*)\(")
_SAFE = re.compile(r"^[A-Za-z0-9_.$:,+\-*/^()<>=& ]*$")


def write_inputs(
    book: Workbook, styles: Styles, inputs: Inputs, language: str, live: Mapping[tuple[str, int, int], Reference]
) -> tuple[str, ...]:
    """Every input sheet. Choices are written in one language, so that formulas can compare them.

    ``live`` holds the cells (sheet, row, column) that some scenario overrides: they refer to the value that holds now.

    Returns the addresses of formulas that a person typed and that are carried as values.
    """
    words = _words(inputs, language)
    live = {**_moved(inputs), **live}
    left: list[str] = []
    for grid in inputs.sheets.values():
        sheet = book.add_worksheet(grid.title, FormulaSheet)
        sheet.set_tab_color("#FFC000")
        sheet.freeze_panes(4, 1)
        sheet.set_column(0, 0, 16)
        sheet.set_column(1, 40, 14)
        _page(sheet)
        cells = {**grid.cells, **words.get(grid.title, {})}
        for (row, column), value in sorted(cells.items()):
            now = live.get((grid.title, row, column))
            if now is not None and isinstance(value, (int, float, str)):
                style = styles("link", "#,##0.######")
                shown = words.get(now.sheet, {}).get((now.row, now.column), value)
                held = shown if isinstance(shown, str) else float(shown)
                write_formula(sheet, row, column, now.text(grid.title), style, held)
                continue
            _write_cell(sheet, styles, grid, row, column, value, left)
    return tuple(left)


def _write_cell(
    sheet: FormulaSheet, styles: Styles, grid: SheetGrid, row: int, column: int, value: object, left: list[str]
) -> None:
    formula = grid.formulas.get((row, column))
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    if formula is not None and is_number:
        if is_carried(formula):
            write_formula(sheet, row, column, formula, styles("input"), float(value))  # type: ignore[arg-type]
            return
        left.append(f"{grid.title}!{Reference(grid.title, row, column).text(grid.title, fixed=False)}")
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value, styles("input"))
    elif is_number:
        sheet.write_number(row, column, float(value), styles("input"))  # type: ignore[arg-type]
    elif isinstance(value, (datetime.date, datetime.datetime)):
        sheet.write_string(row, column, value.isoformat()[:10], styles("input"))
    elif value is not None:
        style = "title" if row == 0 else "head" if row == 3 else "small" if row == 1 else "input"
        # As the reader stored it: formulas compare the text of keys, spaces around them and all.
        write_text(sheet, row, column, clean(str(value)), styles(style))


def is_carried(formula: str) -> bool:
    """Whether a formula that a person typed may stand in the live workbook: plain functions, its own sheet.

    >>> is_carried("1/3"), is_carried("SUM(B2:B4)"), is_carried("[1]다른!A1"), is_carried("OFFSET(A1,1,1)")
    (True, True, False, False)
    """
    return bool(_SAFE.match(formula)) and all(name.upper() in CARRIED for name in _FUNCTION.findall(formula))


def _moved(inputs: Inputs) -> dict[tuple[str, int, int], Reference]:
    """The cells that an alternative changes, by sheet, row and column, with the cell that says what they hold."""
    found = {}
    for name in inputs.sheets:
        part = inputs.part(name)
        records: tuple[Record, ...] = part.records if isinstance(part, Table) else () if part is None else (part,)
        for record in records:
            for cell, change in record.moved.items():
                at, reference = position(cell.cell), Reference.of(change)
                if at is not None and reference is not None:
                    found[cell.sheet, *at] = reference
    return found


def _words(inputs: Inputs, language: str) -> dict[str, dict[tuple[int, int], str]]:
    """By sheet and cell, the word of each choice (a blank cell's is the default) and a key typed as a number."""
    found: dict[str, dict[tuple[int, int], str]] = {}
    for grid_name, grid in inputs.sheets.items():
        part = inputs.part(grid_name)
        records: tuple[Record, ...] = part.records if isinstance(part, Table) else () if part is None else (part,)
        for record in records:
            for name, column in columns(type(record)).items():
                value, place = getattr(record, name), record.place(name)
                at = position(place.cell)
                if not isinstance(value, str) or not value or at is None:
                    continue
                word = next((choice.word(language) for choice in column.choices if choice.code == value), None)
                if word is not None:
                    found.setdefault(place.sheet, {})[at] = word
                elif isinstance(grid.cells.get(at), (int, float)):
                    found.setdefault(place.sheet, {})[at] = value
    return found


def write_guideline(
    book: Workbook,
    styles: Styles,
    guideline: Guideline,
    language: Language,
    title: str,
    live: Mapping[str, Reference],
) -> Mapping[str, Reference]:
    """The guideline's figures as input cells; returns the cell of each by the key of its place.

    ``live`` holds those that some scenario overrides, by the same key: they refer to the value that holds now.
    """
    sheet = book.add_worksheet(title, FormulaSheet)
    sheet.set_tab_color("#FFC000")
    for column, width in enumerate((34, 40, 14, 14, 70, 12)):
        sheet.set_column(column, column, width)
    write_text(sheet, 0, 0, guideline.title, styles("title"))
    write_text(sheet, 1, 0, guideline.source, styles("small"))
    heads = ("key", "label", "value", "unit", "source", "status")
    for column, head in enumerate(heads):
        write_text(sheet, 3, column, language.label(f"column.guideline.{head}"), styles("head"))
    cells: dict[str, Reference] = {}
    row = 4
    for figure in guideline.figures.values():
        texts = (figure.key, figure.label, None, figure.unit, figure.source, language.label(f"status.{figure.status}"))
        for column, text in enumerate(texts):
            if text is not None:
                write_text(sheet, row, column, text, styles("text"))
        style = "general" if figure.kind.value == "structure" else number_style(figure.unit, figure.key)
        now = live.get(figure.place.key)
        if now is None:
            sheet.write_number(row, 2, figure.value, styles("input", style))
        else:
            write_formula(sheet, row, 2, now.text(title), styles("link", style), figure.value)
        cells[figure.place.key] = Reference(title, row, 2)
        row += 1
    for table in guideline.tables.values():
        row += 1
        write_text(sheet, row, 0, table.key, styles("block"))
        write_text(sheet, row, 1, table.label, styles("block"))
        write_text(sheet, row, 4, table.source, styles("small"))
        for number, value in enumerate(table.values):
            sheet.write_number(row + 1 + number, 2, value, styles("input", "general"))
            cells[table.place(number).key] = Reference(title, row + 1 + number, 2)
        row += 1 + len(table.values)
    sheet.freeze_panes(4, 0)
    _page(sheet)
    return cells


def write_lists(book: Workbook, styles: Styles, lists: Lists) -> None:
    """The labels and text keys that formulas compare, one column each."""
    sheet = book.add_worksheet(lists.sheet, FormulaSheet)
    for column, (title, cells) in enumerate(lists.columns):
        sheet.set_column(column, column, 18)
        write_text(sheet, 0, column, title, styles("head"))
        for row, cell in enumerate(cells, start=1):
            if isinstance(cell, Reference):
                text = cell.text(lists.sheet)
                write_formula(sheet, row, column, f'IF({text}="","",{text})', styles("link"), lists.text_of(cell))
            else:
                write_text(sheet, row, column, cell, styles("text"))
    _page(sheet)


def _page(sheet: FormulaSheet) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
