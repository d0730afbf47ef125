"""The sheet of values that no formula makes: found outside the graph, each saying how, and read by formulas."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from xlsxwriter import Workbook

from feasibility.lines import Cells, Line, order, outside_kind
from feasibility.terms import Language
from feasibility.terms.money import without_price_basis
from feasibility.workbook.model.cells import Reference
from feasibility.workbook.model.sheets import FormulaSheet, Styles, number_style, write_text

WIDTHS = (34, 34, 34, 16, 14, 60)
HEADS = ("key", "label", "row", "value", "unit", "words")


def write_outside(
    book: Workbook, styles: Styles, named: Mapping[str, Line], language: Language, title_of: Callable[[str], str]
) -> Mapping[str, Reference]:
    """Every number of the study's named lines that was found outside the graph; its cell by the key of its place.

    Without such numbers there is no sheet. A later change of an input leaves these values as they are: the sheet of
    checks says when they no longer fit.
    """
    names: dict[int, str] = {}
    for name, line in named.items():
        names.setdefault(id(line), name)
    found = [line for line in order(list(named.values())) if outside_kind(line) is not None]
    if not found:
        return {}
    title = language.label("sheet.outside")
    sheet = book.add_worksheet(title, FormulaSheet)
    sheet.set_tab_color("#7F7F7F")
    for column, (width, head) in enumerate(zip(WIDTHS, HEADS, strict=True)):
        sheet.set_column(column, column, width)
        write_text(sheet, 3, column, language.label(f"column.model.{head}"), styles("head"))
    write_text(sheet, 0, 0, title, styles("title"))
    write_text(sheet, 1, 0, language.label("model.outside_means"), styles("small"))
    cells: dict[str, Reference] = {}
    row = 4
    for line in found:
        name, kind = names.get(id(line), ""), outside_kind(line)
        assert kind is not None
        label, unit = title_of(name) if name else "", without_price_basis(str(line.unit))
        places: Cells = line.parameters
        for position, _, place in places:
            texts = (name, label, line.rows.title(position) if line.rows is not None else "")
            for column, text in enumerate(texts):
                write_text(sheet, row, column, text, styles("text"))
            sheet.write_number(row, 3, float(line.values[position, 0, 0]), styles("calculation", number_style(unit)))
            write_text(sheet, row, 4, unit, styles("text"))
            write_text(sheet, row, 5, language.label(f"outside.{kind.name.lower()}"), styles("small"))
            cells[place.key] = Reference(title, row, 3)
            row += 1
        row += 1
    sheet.freeze_panes(4, 0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    return cells
