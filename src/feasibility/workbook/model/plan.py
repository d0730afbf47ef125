"""Which lines become blocks of the live workbook, on which sheet, in which rows.

A named line is a block. So is a line that a formula reads as a range, that refers to its own last year, that is
named twice inside a formula, that several lines use, or whose formula would grow too long to read. Everything else
is folded into the formula of the line that uses it. An unnamed block stands just above its first user, grouped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from feasibility.inputs.grid import position
from feasibility.lines import Axis, Cells, Keys, Line, order
from feasibility.lines.line import CALENDAR, LEAF, LITERAL

FIRST_ROW = 3  # rows are counted from 0; 0 is the calendar, 1 the heading, 2 is empty
VALUE_COLUMN, WORDS_COLUMN, FIRST_YEAR_COLUMN = 3, 4, 5
# A formula with more operations than this is broken up.
LONGEST = 9
# These refer to their own cells or are costly to repeat, and always stand in a block.
OWN_BLOCK = ("roll", "by", "renewed", "irr", "first_year", "profile")


@dataclass(frozen=True, eq=False)
class Block:
    """A line in the workbook: ``top`` is its heading row (or its only row), ``first`` its first row of numbers."""

    line: Line
    sheet: str
    name: str  # the line's name in the study; empty for a line without one
    top: int
    first: int

    @property
    def rows(self) -> int:
        """How many rows of numbers it has."""
        return len(self.line.rows) if self.line.rows is not None else 1


@dataclass(frozen=True)
class Plan:
    """The blocks of every sheet in order, and where each line stands."""

    blocks: tuple[Block, ...]
    links: frozenset[int]  # id(block) of blocks that only refer to other cells
    of_line: Mapping[int, Block]  # id(line) → its block
    sheets: tuple[str, ...]


def plan(named: Mapping[str, Line], sheet_of: Mapping[str, str]) -> Plan:
    """The plan of a study's named lines; ``sheet_of`` gives the sheet by the first part of a name."""
    lines = order(list(named.values()))
    uses = _uses(lines)
    needs = _needed(lines, uses, {id(line) for line in named.values()})
    blocks: list[Block] = []
    links: set[int] = set()
    of_line: dict[int, Block] = {}
    next_row: dict[str, int] = {}

    def place(line: Line, sheet: str, name: str) -> Block:
        top = next_row.get(sheet, FIRST_ROW)
        has_rows = line.rows is not None
        block = Block(line, sheet, name, top, top + 1 if has_rows else top)
        next_row[sheet] = block.first + block.rows + (1 if has_rows else 0)
        blocks.append(block)
        return block

    first_name: dict[int, str] = {}
    seen: set[int] = set()
    for name, line in named.items():
        first_name.setdefault(id(line), name)
    for name, line in named.items():
        sheet = sheet_of[name.split(".")[0]]
        for part in _parts(line, seen):
            if id(part) in of_line or part is line:
                continue
            if id(part) in needs and id(part) not in first_name:
                of_line[id(part)] = place(part, sheet, "")
                if part.operation in (LEAF, LITERAL, CALENDAR):
                    links.add(id(of_line[id(part)]))
        if first_name[id(line)] == name and line.operation is not LEAF:
            of_line[id(line)] = place(line, sheet, name)
        else:
            links.add(id(place(line, sheet, name)))
            if id(line) in needs and id(line) not in of_line:
                of_line[id(line)] = blocks[-1]
    return Plan(tuple(blocks), frozenset(links), of_line, tuple(dict.fromkeys(block.sheet for block in blocks)))


def _parts(line: Line, seen: set[int]) -> Iterator[Line]:
    """The lines that a line depends on, itself last, but for those seen before; operands before what uses them."""
    waiting: list[tuple[Line, bool]] = [(line, False)]
    while waiting:
        part, ready = waiting.pop()
        if ready:
            yield part
        elif id(part) not in seen:
            seen.add(id(part))
            waiting.append((part, True))
            waiting.extend((operand, False) for operand in reversed(part.operands))


def _uses(lines: Iterable[Line]) -> dict[int, int]:
    """How many operands each line is."""
    count: dict[int, int] = {}
    for line in lines:
        for operand in line.operands:
            count[id(operand)] = count.get(id(operand), 0) + 1
    return count


def _needed(lines: list[Line], uses: Mapping[int, int], named: set[int]) -> set[int]:
    """The lines that must stand in cells of their own."""
    needed: set[int] = set(named)
    for line in lines:
        for index, operand in enumerate(line.operands):
            if line.operation.reads_range_of(index) and not _is_readable_range(operand):
                needed.add(id(operand))
            if index in line.operation.repeats and not _is_simple(operand):
                needed.add(id(operand))
        if line.operation.name in OWN_BLOCK or goes_on(line):
            needed.add(id(line))
    size: dict[int, int] = {}
    for line in lines:
        weight = 0 if line.operation in (LEAF, LITERAL, CALENDAR) else 1
        for operand in line.operands:
            weight += 0 if id(operand) in needed else size[id(operand)]
        if line.operands and uses.get(id(line), 0) > 1 and weight > 1:
            needed.add(id(line))
        if weight > LONGEST:
            needed.add(id(line))
        size[id(line)] = weight
    return needed


def goes_on(line: Line) -> bool:
    """Whether an input's years after the period read the cell of its last year: links of their own tell them apart."""
    if line.operation is not LEAF or not line.has_years:
        return False
    cells: Cells = line.parameters
    return any(row[-1] is not None and row[-1] == row[-2] for row in cells.places if len(row) > 1)


def _is_simple(line: Line) -> bool:
    return line.operation in (LEAF, LITERAL, CALENDAR)


def _is_readable_range(line: Line) -> bool:
    """Whether a leaf's cells form one unbroken column or table on its sheet, so that a range may name them."""
    if line.operation is not LEAF:
        return False
    cells: Cells = line.parameters
    return not cells.are_partial and rectangle(cells) is not None


def rectangle(cells: Cells) -> tuple[str, str, int, int] | None:
    """Workbook, sheet, first row and column of cells that form an unbroken rectangle; ``None`` otherwise."""
    found: tuple[str, str, int, int] | None = None
    for row, column, place in cells:
        at = position(place.cell)
        if at is None:
            return None
        corner = (place.workbook, place.sheet, at[0] - row, at[1] - column)
        if found is None:
            found = corner
        if corner != found:
            return None
    return found


def keys_of(lines: Iterable[Line]) -> list[Keys]:
    """The keys that the formulas of some lines read, each once."""
    found: dict[int, Keys] = {}
    for line in lines:
        keys = line.parameters[0] if isinstance(line.parameters, tuple) and line.parameters else line.parameters
        if isinstance(keys, Keys):
            found.setdefault(id(keys), keys)
    return list(found.values())


def axes_of(keys: Iterable[Keys]) -> list[Axis]:
    """The axes whose labels formulas compare with text keys, each once."""
    return list({id(key.target): key.target for key in keys}.values())
