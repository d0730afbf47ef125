"""How an input sheet looks: headings, input cells, notes, number formats, panes, widths, print set-up."""

from __future__ import annotations

import datetime
from copy import copy
from typing import TYPE_CHECKING, Any, get_args

from feasibility.inputs import Column, Layout, Record
from feasibility.inputs.grid import letters
from feasibility.inputs.layout import FIRST_ROW, GUIDE_ROW, HEADER_ROW, MONEY_ROW, TITLE_ROW
from feasibility.inputs.records import columns
from feasibility.inputs.schema import MONEY, OWN_UNIT
from feasibility.lines.leaf import Kind
from feasibility.terms.units import unit_text
from feasibility.workbook.cells import cell_at

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

HEADER_FILL, REQUIRED_FILL, INPUT_FILL = "D9E1F2", "F8CBAD", "FFFBE6"
LINE_COLOUR = "BFBFBF"
WIDTH_KEY, WIDTH_TEXT, WIDTH_PROSE, WIDTH_NUMBER, WIDTH_YEAR = 12.0, 18.0, 36.0, 12.0, 9.0
PROSE_FROM = 1000
FORM_WIDTHS = (22.0, 48.0, 8.0, 14.0, 12.0, 40.0)


def header_text(column: Column, language: str) -> str:
    """A column's heading: its title, and its unit where that is always the same."""
    title, unit = column.title(language), column.unit or ""
    if column.units or not unit or column.kind is Kind.YEAR or {MONEY, OWN_UNIT} & set(_symbols(unit)):
        return title
    return f"{title}\n({unit if language == 'ko' else unit_text(unit, language)})"


def _symbols(unit: str) -> list[str]:
    return [symbol for side in unit.split("/") for symbol in side.split("·")]


def dress_header(cell: Cell, required: bool, column: Column | None = None, language: str = "ko") -> None:
    """A heading: bold on a colour that says whether the column must be filled, with its note as a comment."""
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Font, PatternFill

    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", fgColor=REQUIRED_FILL if required else HEADER_FILL)
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    cell.border = _border()
    note = _note(column, language) if column is not None else ""
    if note:
        comment = Comment(note, "feasibility")
        comment.width, comment.height = 320, 40 + 20 * (1 + len(note) // 24)
        cell.comment = comment


def _note(column: Column, language: str) -> str:
    lines = [column.guidance(language)] if column.guidance(language) else []
    if column.choices:
        lines.append(" / ".join(choice.word(language) for choice in column.choices))
    units = dict.fromkeys(unit for unit in (*column.units.values(), column.unit or "") if unit)
    if column.units:
        shown = [unit if language == "ko" else unit_text(unit, language) for unit in units]
        lines.append("[" + ", ".join(unit.replace(MONEY, "₩").replace(OWN_UNIT, "1") for unit in shown) + "]")
    if column.lower is not None and column.upper is not None:
        lines.append(f"{column.lower:g}–{column.upper:g}")
    return "\n".join(lines)


class InputStyles:
    """Dresses the cells to fill of one workbook: coloured, with the number format of what goes in.

    A style is made once and then shared: openpyxl compares each style with all others when it is set.
    """

    def __init__(self) -> None:
        self._made: dict[tuple[str, bool], Any] = {}

    def dress(self, cell: Cell, column: Column | None, annotation: Any) -> None:
        """Dress one cell of a column (``None`` for a year column) whose values have a type annotation."""
        types = set(get_args(annotation)) or {annotation}
        number_format = _number_format(types, column)
        wrap = str in types and column is not None and column.length >= PROSE_FROM
        made = self._made.get((number_format, wrap))
        if made is None:
            from openpyxl.styles import Alignment, PatternFill

            cell.fill = PatternFill("solid", fgColor=INPUT_FILL)
            cell.border = _border()
            cell.number_format = number_format
            cell.alignment = Alignment(wrap_text=wrap, vertical="top")
            self._made[number_format, wrap] = cell._style  # type: ignore[attr-defined]
        else:
            cell._style = copy(made)  # type: ignore[attr-defined]


def _number_format(types: set[Any], column: Column | None) -> str:
    if str in types:
        return "@"
    if datetime.date in types:
        return "yyyy-mm-dd"
    if column is not None and column.kind is Kind.YEAR:
        return "0"
    return "General"  # a format with places would show 3 as "3." and hide the places of 0.1727


def _border() -> Any:
    from openpyxl.styles import Border, Side

    side = Side(style="thin", color=LINE_COLOUR)
    return Border(left=side, right=side, top=side, bottom=side)


def dress(worksheet: Worksheet, record: type[Record], language: str) -> None:
    """The sheet as a whole: title, panes, widths, and how it prints."""
    from openpyxl.styles import Font, PatternFill
    from openpyxl.worksheet.properties import PageSetupProperties

    cell_at(worksheet, TITLE_ROW, 0).font = Font(bold=True, size=14)
    cell_at(worksheet, GUIDE_ROW, 0).font = Font(italic=True, color="595959")
    if record.sheet.money:
        cell_at(worksheet, MONEY_ROW, 0).font = Font(bold=True)
        cell_at(worksheet, MONEY_ROW, 1).fill = PatternFill("solid", fgColor=INPUT_FILL)
    worksheet.row_dimensions[HEADER_ROW + 1].height = 32
    form = record.sheet.layout is Layout.FORM
    worksheet.freeze_panes = f"{'B' if form else 'C'}{FIRST_ROW + 1}"
    by_title = {header_text(column, language): column for column in columns(record).values()}
    for position in range(worksheet.max_column):
        title = cell_at(worksheet, HEADER_ROW, position).value
        width = WIDTH_YEAR if isinstance(title, int) else _width(by_title.get(str(title)))
        if form:
            width = FORM_WIDTHS[position]
        elif position == 0:
            width = WIDTH_KEY
        worksheet.column_dimensions[letters(position)].width = width
    worksheet.page_setup.orientation = "landscape"
    worksheet.page_setup.paperSize = 9  # A4
    worksheet.page_setup.fitToWidth = 1
    worksheet.page_setup.fitToHeight = 0
    worksheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    worksheet.print_title_rows = f"{HEADER_ROW + 1}:{HEADER_ROW + 1}"


def _width(column: Column | None) -> float:
    if column is None:
        return WIDTH_TEXT
    if column.length >= PROSE_FROM:
        return WIDTH_PROSE
    return WIDTH_TEXT if column.unit is None else WIDTH_NUMBER
