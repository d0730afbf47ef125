"""The sheet that writes formulas fast writes what a stock sheet of XlsxWriter writes."""

from __future__ import annotations

import io
from typing import Any

import xlsxwriter

from feasibility.workbook.model.sheets import FormulaSheet, Styles, write_formula, write_text
from tests.workbook.recalculation import Content, contents

FORMULAS: tuple[tuple[str, float | str], ...] = (
    ("A1+1", 2.0),
    ('IF(A1<>"","",A1&"x")', "a < b & c > d"),
    ("SUM('Bob''s & Co'!$A$1:A1)", -1.5e-12),
    ("SUMPRODUCT((1-ISBLANK(A1:A3))*(1-ISFORMULA(A1:A3)))", 0.0),
    ('IF(A1="","#REF!",A1)', "#REF!"),
    ("A1/A2", float("nan")),
)


def written(sheet_class: Any) -> dict[tuple[int, int], Content]:
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    sheet = book.add_worksheet("Bob's & Co", sheet_class)
    style = Styles(book)("calculation")
    for row, (text, value) in enumerate(FORMULAS):
        if sheet_class is FormulaSheet:
            write_formula(sheet, row, 1, text, style, value)
        else:
            stock = text.replace("ISFORMULA", "_xlfn.ISFORMULA")
            sheet.write_formula(row, 1, f"={stock}", style, 7 if text == "A1/A2" else value)
    write_text(sheet, 0, 0, "=1+1", style)
    sheet.write_number(1, 0, 4)
    book.close()
    return contents(stream.getvalue())["Bob's & Co"]


def test_formulas_texts_and_numbers_are_those_of_a_stock_sheet() -> None:
    ours, stock = written(FormulaSheet), written(None)
    assert ours.keys() == stock.keys()
    assert {at: cell.formula for at, cell in ours.items()} == {at: cell.formula for at, cell in stock.items()}
    # A text that reads as an error, and a number that does not exist, are where a stock sheet writes another thing.
    differing = [at for at, cell in ours.items() if cell.value != stock[at].value]
    assert differing == [(5, 1)]


def test_a_number_that_does_not_exist_is_saved_as_an_empty_text() -> None:
    assert written(FormulaSheet)[5, 1] == Content("", "A1/A2")


def test_a_text_that_reads_as_an_error_is_saved_as_a_text() -> None:
    assert written(FormulaSheet)[4, 1] == Content("#REF!", 'IF(A1="","#REF!",A1)')
    assert written(None)[4, 1].is_error


def test_a_text_that_begins_as_a_formula_is_a_text() -> None:
    assert written(FormulaSheet)[0, 0] == Content("=1+1")
