"""Formulas: the place where an operation writes, and how it sees its operands (the protocol of ``lines``)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from feasibility.lines import Axis, Keys, Line, Years
from feasibility.lines.line import CALENDAR, LEAF, LITERAL
from feasibility.lines.operation import Formula
from feasibility.workbook.model.cells import Range, Reference, Spelling, letters
from feasibility.workbook.model.lists import Lists
from feasibility.workbook.model.plan import FIRST_YEAR_COLUMN, VALUE_COLUMN, Block, Plan

CALENDAR_ROW = 0
# Excel takes no formula longer than this, nor a function with more arguments.
LONGEST_FORMULA, MOST_ARGUMENTS = 8192, 255
# A list of rows that is longer than this is read through a column of marks.
LONGEST_LIST = 1000


@dataclass(frozen=True)
class Book:
    """What formulas need to know of the whole workbook; ``figures`` are the cells of guideline figures by their key."""

    plan: Plan
    lists: Lists
    years: Years
    figures: Mapping[str, Reference]
    _even: dict[tuple[int, int], bool] = field(default_factory=dict)

    def cell(self, line: Line, row: int, year: int) -> Reference | None:
        """The cell of a leaf, or of a line that is a block; ``None`` for one that is folded or has no cell."""
        block = self.plan.of_line.get(id(line))
        if block is not None:
            column = FIRST_YEAR_COLUMN + year if line.has_years else VALUE_COLUMN
            return Reference(block.sheet, block.first + (row if line.rows is not None else 0), column)
        if line.operation is LEAF:
            return self.leaf_cell(line, row, year)
        return None

    def leaf_cell(self, line: Line, row: int, year: int) -> Reference | None:
        """The input cell or guideline cell of a leaf."""
        place = line.parameters.places[row if line.rows is not None else 0][year if line.has_years else 0]
        if place is None:
            return None
        return self.figures.get(place.key) or Reference.of(place)

    def range(self, line: Line) -> Range:
        """The whole rectangle of a line's cells, rows down and years across."""
        rows = len(line.rows) if line.rows is not None else 1
        columns = len(self.years) if line.has_years else 1
        block = self.plan.of_line.get(id(line))
        if block is not None:
            column = FIRST_YEAR_COLUMN if line.has_years else VALUE_COLUMN
            return Range(block.sheet, block.first, column, rows, columns)
        first = self.leaf_cell(line, 0, 0) if line.operation is LEAF else None
        if first is None:
            raise ValueError(f"{line!r} stands in no range of cells")
        return Range(first.sheet, first.row, first.column, rows, columns)

    def is_held(self, line: Line, row: int, year: int) -> bool:
        """Whether an input of this year is that of the year before: a plan that goes on as it ended."""
        cell = self.leaf_cell(line, row, year) if line.operation is LEAF and year else None
        return cell is not None and cell == self.leaf_cell(line, row, year - 1)

    def is_even(self, line: Line, row: int) -> bool:
        """Whether the cells of an input line's years stand side by side, so that a formula copied right meets them."""
        key = (id(line), row)
        if key not in self._even:
            cells = [self.leaf_cell(line, row, year) for year in range(len(self.years))]
            first = cells[0]
            self._even[key] = all(
                cell == (first and Reference(first.sheet, first.row, first.column + year))
                for year, cell in enumerate(cells)
            )
        return self._even[key]


class UnevenCells(Exception):
    """A formula cannot be copied along its row: an input's years do not stand side by side."""


class At:
    """One cell of one block, as an operation sees it while it writes its formula.

    ``spell`` gives the letters of a column that moves with the year.
    """

    def __init__(self, book: Book, line: Line, sheet: str, row: int, year: int, spell: Spelling = letters) -> None:
        self.book, self.line, self.sheet, self.row, self.year = book, line, sheet, row, year
        self.spell = spell

    def formula(self) -> Formula:
        """The formula of the line itself at this cell."""
        return self.line.operation.formula(self._parameters(), self, len(self.line.operands))

    def _parameters(self) -> object:
        return self.line.parameters

    def _of(self, line: Line, row: int) -> Formula:
        """A line at a row and this year: its cell, or its formula folded in."""
        if line.operation is LITERAL:
            return Formula(str(line.parameters))
        if line.operation is CALENDAR:
            return Formula(self.this_year())
        is_input = line.operation is LEAF and line.has_years and id(line) not in self.book.plan.of_line
        if is_input and self.spell is not letters and not self.book.is_even(line, row):
            raise UnevenCells
        cell = self.book.cell(line, row, self.year)
        if cell is not None:
            fixed = not line.has_years or (is_input and self.book.is_held(line, row, self.year))
            return Formula(cell.text(self.sheet, fixed=fixed, spell=self.spell))
        if line.operation is LEAF:
            return Formula("0")
        return At(self.book, line, self.sheet, row if line.rows is not None else 0, self.year, self.spell).formula()

    def operand(self, index: int) -> Formula:
        return self._of(self.line.operands[index], self.row)

    def operand_in_row(self, index: int, row: int) -> Formula:
        return self._of(self.line.operands[index], row)

    def _down(self, line: Line, first: int, count: int) -> str:
        """The cells of some consecutive rows of a line in this year."""
        whole = self.book.range(line)
        column = whole.column + (self.year if line.has_years else 0)
        part = Range(whole.sheet, whole.row + first, column, count, 1)
        fixed = not line.has_years
        if count == 1:
            return part.cell(0).text(self.sheet, fixed=fixed, spell=self.spell)
        return part.text(self.sheet, first_fixed=fixed, last_fixed=fixed, spell=self.spell)

    def over_rows(self, index: int) -> str:
        line = self.line.operands[index]
        return self._down(line, 0, len(line.rows) if line.rows is not None else 1)

    def over_some_rows(self, index: int, rows: Sequence[int]) -> str:
        line = self.line.operands[index]
        runs: list[list[int]] = []
        for row in rows:
            if runs and row == runs[-1][-1] + 1:
                runs[-1].append(row)
            else:
                runs.append([row])
        texts = [self._down(line, run[0], len(run)) for run in runs]
        if len(texts) <= MOST_ARGUMENTS and sum(map(len, texts)) <= LONGEST_LIST:
            return ",".join(texts)
        # Rows here and there in a long table: a column on the sheet of lists marks them.
        assert line.rows is not None
        marks = self.book.lists.marked(line.rows, tuple(rows)).text(self.sheet)
        return f'SUMPRODUCT(({marks}<>"")*{self._down(line, 0, len(line.rows))})'

    def over_years(self, index: int) -> str:
        line = self.line.operands[index]
        whole, row = self.book.range(line), self.row if line.rows is not None else 0
        return Range(whole.sheet, whole.row + row, whole.column, 1, whole.columns).text(self.sheet)

    def until_now(self, index: int) -> str:
        line = self.line.operands[index]
        whole, row = self.book.range(line), self.row if line.rows is not None else 0
        part = Range(whole.sheet, whole.row + row, whole.column, 1, self.year + 1)
        return part.text(self.sheet, last_fixed=False, spell=self.spell)

    def previous(self) -> str | None:
        if self.year == 0:
            return None
        cell = self.book.cell(self.line, self.row, self.year - 1)
        assert cell is not None
        return cell.text(self.sheet, fixed=False, spell=self.spell)

    def this_year(self) -> str:
        return f"{self.spell(FIRST_YEAR_COLUMN + self.year)}${CALENDAR_ROW + 1}"

    def calendar(self) -> str:
        last = letters(FIRST_YEAR_COLUMN + len(self.book.years) - 1)
        return f"${letters(FIRST_YEAR_COLUMN)}${CALENDAR_ROW + 1}:${last}${CALENDAR_ROW + 1}"

    def calendar_until_now(self) -> str:
        now = self.spell(FIRST_YEAR_COLUMN + self.year)
        return f"${letters(FIRST_YEAR_COLUMN)}${CALENDAR_ROW + 1}:{now}${CALENDAR_ROW + 1}"

    def key(self, keys: Keys) -> str:
        place = keys.places[self.row] if keys.places is not None else None
        cell = Reference.of(place) if place is not None else None
        if cell is not None:
            return cell.text(self.sheet)
        # A choice that holds by default, on a sheet without its column: the word on the sheet of lists.
        position = keys.positions[self.row]
        return '""' if position < 0 else self.label(keys.target, position)

    def key_column(self, keys: Keys) -> str:
        return self.book.lists.keys[id(keys)].text(self.sheet)

    def label(self, axis: Axis, row: int) -> str:
        return self.book.lists.labels[id(axis)].cell(row).text(self.sheet)

    def labels(self, axis: Axis) -> str:
        return self.book.lists.labels[id(axis)].text(self.sheet)


def block_formulas(book: Book, block: Block, row: int) -> list[str]:
    """The formulas of one row of a block, without ``=``: one a year, the second copied right, or a single one.

    Raises ``ValueError`` when one is longer than Excel takes.
    """
    years = len(book.years) if block.line.has_years else 1
    try:
        found = [_formula(book, block, row, 0, letters)]
        # The first year's may differ: nothing stands before it.
        pattern = _formula(book, block, row, 1, _marked).split(_MARK) if years > 1 else []
        found += [
            "".join(letters(int(piece) + year) if place % 2 else piece for place, piece in enumerate(pattern))
            for year in range(years - 1)
        ]
    except UnevenCells:
        found = [_formula(book, block, row, year, letters) for year in range(years)]
    longest = max(map(len, found))
    if longest > LONGEST_FORMULA - 1:
        raise ValueError(f"a formula of {block.name or block.line!r} has {longest} characters, more than Excel takes")
    return found


_MARK = "\x01"


def _marked(column: int) -> str:
    return f"{_MARK}{column}{_MARK}"


def _formula(book: Book, block: Block, row: int, year: int, spell: Spelling) -> str:
    line = block.line
    at = At(book, line, block.sheet, row, year, spell)
    if book.plan.of_line.get(id(line)) is block and line.operation not in (LEAF, LITERAL, CALENDAR):
        return at.formula().text
    # A block that only refers: a second name, or an input under its name.
    if line.operation is LITERAL:
        return str(line.parameters)
    if line.operation is CALENDAR:
        return at.this_year()
    if line.operation is LEAF and line.has_years and spell is not letters and not book.is_even(line, row):
        raise UnevenCells
    cell = book.leaf_cell(line, row, year) if line.operation is LEAF else book.cell(line, row, year)
    fixed = not line.has_years or book.is_held(line, row, year)
    return "0" if cell is None else cell.text(block.sheet, fixed=fixed, spell=spell)
