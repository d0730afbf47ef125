"""The writer of one sheet: formulas with their values, text that never becomes a formula, styles by meaning."""

from __future__ import annotations

import math
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import CellFormulaTuple, Worksheet

from feasibility.workbook.model.cells import letters

# Colours as modellers use them: inputs blue on yellow, calculations black, links green.
STYLES: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 14},
    "head": {"bold": True, "bg_color": "#E6E6E6", "bottom": 1, "valign": "vcenter", "text_wrap": True},
    "year": {"bold": True, "bg_color": "#E6E6E6", "num_format": "0", "align": "right"},
    "text": {"valign": "top"},
    "wrapped": {"valign": "top", "text_wrap": True},
    "block": {"bold": True, "top": 1},
    "small": {"font_color": "#595959", "font_size": 9},
    "input": {"font_color": "#0000FF", "bg_color": "#FFF9E5"},
    "input_text": {"font_color": "#0000FF", "bg_color": "#FFF9E5", "text_wrap": True, "valign": "top"},
    "calculation": {},
    "total": {"bold": True},
    "link": {"font_color": "#00703C"},
    "good": {"bg_color": "#C6EFCE", "font_color": "#006100"},
    "bad": {"bg_color": "#FFC7CE", "font_color": "#9C0006", "bold": True},
}
NUMBERS = {
    "whole": "0",
    "amount": "#,##0.00;-#,##0.00;0",
    "rate": "0.00%",
    "factor": "0.0000",
    "general": "General",
}


class FormulaSheet(Worksheet):  # type: ignore[misc]  # XlsxWriter has no types
    """A sheet whose formulas are known to need no rewriting: what costs most of a stock sheet's time."""

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:
        if "ISFORMULA" in formula:
            return str(super()._prepare_formula(formula, True))
        return formula.removeprefix("=")

    def put_formula(self, row: int, column: int, text: str, style: Format, value: float | str) -> None:
        """A formula known to be plain, kept as a stock sheet keeps one, without its search for array functions."""
        self._check_dimensions(row, column)
        formula = self._prepare_formula(text)
        self.table[row][column] = CellFormulaTuple(formula, style, value)

    def _calculate_spans(self) -> None:
        """Spans of rows are a hint that no reader needs."""
        self.row_spans: dict[int, str] = {}

    def _write_cell(self, row: int, col: int, cell: Any) -> None:
        """A formula's cell at once; all others as a stock sheet writes them.

        A stock sheet leaves the type of an empty text open, which a strict reader takes for a number.
        """
        if type(cell).__name__ != "Formula":
            super()._write_cell(row, col, cell)
            return
        style = f' s="{cell.format._get_xf_index()}"' if cell.format else ""
        kind = ' t="str"' if isinstance(cell.value, str) else ""
        value = _escaped(cell.value) if kind else cell.value
        at = f"{letters(col)}{row + 1}"
        self.fh.write(f'<c r="{at}"{style}{kind}><f>{_escaped(cell.formula)}</f><v>{value}</v></c>')


def _escaped(text: str) -> str:
    if "&" in text or "<" in text or ">" in text:
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text


class Styles:
    """The formats of a workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[str, str], Format] = {}

    def __call__(self, style: str, number: str = "general") -> Format:
        if (style, number) not in self._made:
            properties = {**STYLES[style], "font_name": "Malgun Gothic"}
            properties.setdefault("font_size", 10)
            if style != "year":
                properties["num_format"] = NUMBERS.get(number, number)
            self._made[style, number] = self._book.add_format(properties)
        return self._made[style, number]


def number_style(unit: str, key: str = "") -> str:
    """How the numbers of a unit are shown; a pure number by what its name says."""
    if unit == "년":
        return "whole"
    if unit:
        return "amount"
    if "rate" in key.rsplit(".", maxsplit=1)[-1] or key.endswith("share"):
        return "rate"
    return "factor"


def write_formula(sheet: FormulaSheet, row: int, column: int, text: str, style: Format, value: float | str) -> None:
    """A formula with the value that it has here, so that a viewer that does not recalculate shows the truth."""
    shown: float | str = "" if isinstance(value, float) and math.isnan(value) else value
    sheet.put_formula(row, column, text, style, shown)


def write_text(sheet: Worksheet, row: int, column: int, text: str, style: Format) -> None:
    """Text as text, whatever it begins with."""
    if text:
        sheet.write_string(row, column, text, style)
    else:
        sheet.write_blank(row, column, None, style)
