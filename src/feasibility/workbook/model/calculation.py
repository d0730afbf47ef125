"""The calculation sheets: one a part of the appraisal, one block a line, one formula pattern along each row."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from xlsxwriter import Workbook

from feasibility.inputs.grid import letters
from feasibility.lines import Line
from feasibility.terms import Language
from feasibility.terms.money import without_price_basis
from feasibility.workbook.model.cells import Reference
from feasibility.workbook.model.lists import written
from feasibility.workbook.model.plan import FIRST_YEAR_COLUMN, VALUE_COLUMN, WORDS_COLUMN, Block
from feasibility.workbook.model.references import Book, block_formulas
from feasibility.workbook.model.sheets import FormulaSheet, Styles, number_style, write_formula, write_text

WIDTHS = ((0, 0, 34), (1, 1, 34), (2, 2, 14), (3, 3, 16), (4, 4, 40))


def write_calculation(
    book: Workbook,
    styles: Styles,
    cells: Book,
    language: Language,
    first_year: Reference | None,
    words: Callable[[Line], str],
    title_of: Callable[[str], str],
) -> Mapping[str, FormulaSheet]:
    """Every calculation sheet, in the plan's order. ``first_year`` is the input cell that starts the calendar."""
    sheets = {title: _sheet(book, styles, cells, title, language, first_year) for title in cells.plan.sheets}
    last_column = FIRST_YEAR_COLUMN + len(cells.years) - 1
    for title, sheet in sheets.items():
        sheet.print_area(0, 0, max(b.first + b.rows for b in cells.plan.blocks if b.sheet == title), last_column)
    for block in cells.plan.blocks:
        _write_block(sheets[block.sheet], styles, cells, block, words, title_of)
    return sheets


def _sheet(
    book: Workbook, styles: Styles, cells: Book, title: str, language: Language, first_year: Reference | None
) -> FormulaSheet:
    sheet: FormulaSheet = book.add_worksheet(title, FormulaSheet)
    sheet.set_tab_color("#7F7F7F")
    for first, last, width in WIDTHS:
        sheet.set_column(first, last, width)
    sheet.set_column(FIRST_YEAR_COLUMN, FIRST_YEAR_COLUMN + len(cells.years) - 1, 12)
    write_text(sheet, 0, 0, title, styles("title"))
    for offset, year in enumerate(cells.years):
        column = FIRST_YEAR_COLUMN + offset
        if offset:
            text = f"{letters(column - 1)}$1+1"
        else:
            text = first_year.text(title) if first_year is not None else str(year)
        write_formula(sheet, 0, column, text, styles("year"), float(year))
    for column, head in enumerate(("key", "label", "unit", "value", "words")):
        write_text(sheet, 1, column, language.label(f"column.model.{head}"), styles("head"))
    sheet.freeze_panes(2, 3)
    sheet.set_landscape()
    sheet.set_paper(8)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0, 1)
    sheet.repeat_columns(0, 2)
    return sheet


def _write_block(
    sheet: FormulaSheet,
    styles: Styles,
    cells: Book,
    block: Block,
    words: Callable[[Line], str],
    title_of: Callable[[str], str],
) -> None:
    line = block.line
    unit = without_price_basis(str(line.unit))
    is_link = id(block) in cells.plan.links
    level = {} if block.name else {"level": 1}
    write_text(sheet, block.top, 0, block.name, styles("small"))
    title = title_of(block.name) if block.name else words(line)
    write_text(sheet, block.top, 1, title[:200], styles("block" if line.rows is not None else "text"))
    write_text(sheet, block.top, 2, unit, styles("text"))
    if block.name:
        write_text(sheet, block.top, WORDS_COLUMN, words(line)[:400], styles("small"))
    if level:
        sheet.set_row(block.top, None, None, level)
    style = styles("link" if is_link else "calculation", number_style(unit, block.name))
    for row in range(block.rows):
        at = block.first + row
        if line.rows is not None:
            _label(sheet, styles, cells, block, row)
            if level:
                sheet.set_row(at, None, None, level)
        first = FIRST_YEAR_COLUMN if line.has_years else VALUE_COLUMN
        for year, text in enumerate(block_formulas(cells, block, row)):
            write_formula(sheet, at, first + year, text, style, float(line.values[row, year, 0]))


def _label(sheet: FormulaSheet, styles: Styles, cells: Book, block: Block, row: int) -> None:
    """A row's label: a link to the cell that holds it, else its text; the title follows in the key column."""
    axis = block.line.rows
    assert axis is not None
    at = block.first + row
    place = axis.places[row] if axis.places is not None else None
    reference = Reference.of(place) if place is not None else None
    write_text(sheet, at, 1, axis.title(row), styles("text"))
    if reference is not None:
        write_formula(sheet, at, 0, reference.text(block.sheet), styles("link"), written(axis, row))
    else:
        write_text(sheet, at, 0, axis.word(row), styles("small"))
