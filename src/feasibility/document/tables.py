"""Tables as one text: ten thousand rows are written in a fraction of a second."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from feasibility.descriptions import Cell, Column, Number, Table
from feasibility.document.captions import caption, notes, unit_line
from feasibility.document.markup import Bookmarks, bookmark_name, escaped, paragraph, run
from feasibility.document.outline import Numbered
from feasibility.document.rounding import misses_by_rounding
from feasibility.document.styles import Styles
from feasibility.document.widths import LEAST_LETTERS, LONGEST_LATIN, SHORT_TEXT, Fit, fit, letters, longest_word
from feasibility.document.words import Words
from feasibility.terms import Language

_SHADES = {"subtotal": "F2F2F2", "total": "F2F2F2"}
_HEADER_SHADE = "E6E6E6"
_JUSTIFIED = {"left": "left", "center": "center", "right": "right"}
# A table of so few rows is kept on one page.
_KEPT_TOGETHER = 12
_KEPT_WITH_LAST = 2
# How much wider bold letters run.
_BOLD = 1.12


@dataclass(frozen=True, slots=True)
class Tables:
    """Writes the tables of one document."""

    language: Language
    styles: Styles
    words: Words
    marks: Bookmarks

    def write(self, table: Table, place: Numbered, again: int, width: int) -> str:
        """Caption, unit, table, notes and source, and a little room below. ``width`` in twentieths of a point."""
        shown = [[self._shown(cell) for cell in row.cells] for row in table.rows]
        texts = list(table.notes)
        if misses_by_rounding(table, self._number):
            texts.append(self.words.rounding)
        below = notes(texts, table.source, self.styles, self.words)
        return (
            caption(place, self.styles["Table Caption"], self.marks)
            + unit_line(self.language.unit(table.unit), self.styles, self.words)
            + self._grid(table, shown, bookmark_name("fs_tbl_", table.key, again), width, bool(below))
            + below
            + paragraph(self.styles["Spacer"], "")
        )

    def _number(self, number: Number) -> str:
        return self.language.number(number.value, number.kind.value)

    def _shown(self, cell: Cell) -> str:
        if isinstance(cell, Number):
            return self._number(cell)
        return "-" if cell is None else cell

    def _grid(self, table: Table, shown: Sequence[Sequence[str]], bookmark: str, width: int, noted: bool) -> str:
        needs, wishes = _needs(table, shown)
        fitted = fit([column.width for column in table.columns], needs, wishes, width)
        grid = "".join(f'<w:gridCol w:w="{each}"/>' for each in fitted.widths)
        margins = f'<w:left w:w="{fitted.margin}" w:type="dxa"/><w:right w:w="{fitted.margin}" w:type="dxa"/>'
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{self.styles["Report Table"]}"/>'
            f'<w:tblW w:w="{width}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/>'
            f"<w:tblCellMar>{margins}</w:tblCellMar>"
            '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
            f'w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="{escaped(table.title)}"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>"
            f"{self._header(table.columns, fitted, bookmark)}{self._body(table, shown, fitted, noted)}</w:tbl>"
        )

    def _header(self, columns: Sequence[Column], fitted: Fit, bookmark: str) -> str:
        """One header row, or two where neighbours share a heading."""
        spans = any(column.span for column in columns)
        top, second = [], []
        position = 0
        for span, group in groupby(enumerate(columns), key=lambda each: each[1].span or each[0]):
            members = [column for _, column in group]
            widths = fitted.widths[position : position + len(members)]
            if isinstance(span, str):
                top.append(self._heading_cell(span, sum(widths), fitted, span=len(members)))
                second += [
                    self._heading_cell(column.title, each, fitted) for column, each in zip(members, widths, strict=True)
                ]
            else:
                merged = '<w:vMerge w:val="restart"/>' if spans else ""
                top.append(self._heading_cell(members[0].title, widths[0], fitted, merged=merged))
                second.append(self._heading_cell("", widths[0], fitted, merged="<w:vMerge/>"))
            position += len(members)
        # The bookmark by which the table is found again stands in the first header cell.
        top[0] = self._anchored(top[0], bookmark)
        rows = [top, second] if spans else [top]
        return "".join(f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{''.join(row)}</w:tr>" for row in rows)

    def _anchored(self, cell: str, bookmark: str) -> str:
        before, mark, content = cell.partition("</w:pPr>")
        inner, end, after = content.rpartition("</w:p>")
        return f"{before}{mark}{self.marks.around(bookmark, inner)}{end}{after}"

    def _heading_cell(self, text: str, width: int, fitted: Fit, *, span: int = 1, merged: str = "") -> str:
        spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}{merged}'
            f'<w:shd w:val="clear" w:color="auto" w:fill="{_HEADER_SHADE}"/></w:tcPr>'
            f'<w:p><w:pPr><w:pStyle w:val="{self.styles["Table Heading"]}"/></w:pPr>'
            f"{run(text, _size(fitted))}</w:p></w:tc>"
        )

    def _body(self, table: Table, shown: Sequence[Sequence[str]], fitted: Fit, noted: bool) -> str:
        style, size = self.styles["Table Text"], _size(fitted)
        justified = [_JUSTIFIED.get(column.align, "left") for column in table.columns]
        short, end = len(table.rows) <= _KEPT_TOGETHER, len(table.rows) - 1
        rows = []
        for position, (row, texts) in enumerate(zip(table.rows, shown, strict=True)):
            shade = _SHADES.get(row.role)
            cell_dress = f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else ""
            letter_dress = ("<w:b/><w:bCs/>" if shade else "") + size
            # The last row is kept with the notes below it, and is never alone at the top of a page.
            joined = short or position >= end - _KEPT_WITH_LAST
            kept = "<w:keepNext/>" if (noted if position == end else joined) else ""
            cells = [
                f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{cell_dress}</w:tcPr>'
                f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{kept}<w:jc w:val="{side}"/></w:pPr>'
                f"{run(text, letter_dress)}</w:p></w:tc>"
                for text, width, side in zip(texts, fitted.widths, justified, strict=True)
            ]
            rows.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>")
        return "".join(rows)


def _needs(table: Table, shown: Sequence[Sequence[str]]) -> tuple[list[float], list[float]]:
    """Of each column, the letters that must stand on one line, and those that should.

    Numbers must stay whole, and words up to a limit; words of Latin letters, which look broken otherwise, should.
    """
    needs, wishes = [], []
    for position, column in enumerate(table.columns):
        need = wish = min(longest_word(column.title) * _BOLD, LEAST_LETTERS)
        longest = letters(column.title)
        for row, texts in zip(table.rows, shown, strict=True):
            text = texts[position]
            if isinstance(row.cells[position], Number):
                need = max(need, letters(text) * (_BOLD if row.role != "body" else 1.0))
            elif longest <= SHORT_TEXT or need < LEAST_LETTERS or wish < LONGEST_LATIN:
                longest, word = max(longest, letters(text)), longest_word(text)
                need = max(need, min(word, LEAST_LETTERS))
                wish = max(wish, min(word, LONGEST_LATIN if text.isascii() else LEAST_LETTERS))
        needs.append(need)
        # A column of short texts is as wide as the longest of them.
        wishes.append(max(need, longest if longest <= SHORT_TEXT else wish))
    return needs, wishes


def _size(fitted: Fit) -> str:
    return f'<w:sz w:val="{fitted.half_points}"/>'
