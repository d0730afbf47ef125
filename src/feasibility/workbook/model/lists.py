"""The sheet of lists: the words that text keys are compared with, and text keys that no single column holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from feasibility.lines import Axis, Keys
from feasibility.workbook.model.cells import Range, Reference


@dataclass
class Lists:
    """Where the labels of each axis and the texts of each key column stand.

    Labels and keys that stand in one unbroken column of an input sheet are referred to there; all others are put
    on the sheet of lists, one column an axis or a key: words as text, keys as links to their cells.
    """

    sheet: str
    labels: dict[int, Range] = field(default_factory=dict)
    keys: dict[int, Range] = field(default_factory=dict)
    columns: list[tuple[str, list[str | Reference]]] = field(default_factory=list)
    texts: dict[tuple[str, int, int], str] = field(default_factory=dict)
    marks: dict[tuple[int, tuple[int, ...]], Range] = field(default_factory=dict)

    def add(self, keys: Iterable[Keys]) -> None:
        """Makes room for some keys and the axes they point at."""
        for each in keys:
            if id(each) not in self.keys:
                cells = [None if place is None else Reference.of(place) for place in each.places or ()]
                for cell, position in zip(cells, each.positions, strict=False):
                    if cell is not None and position >= 0:
                        self.texts[cell.sheet, cell.row, cell.column] = each.target.word(position)
                self.keys[id(each)] = _column(cells) or self._put(each.source.name, _texts(each, cells))
            if id(each.target) not in self.labels:
                self._add_labels(each.target)

    def text_of(self, cell: Reference) -> str:
        """The text that a linked key cell holds."""
        return self.texts.get((cell.sheet, cell.row, cell.column), "")

    def marked(self, axis: Axis, rows: tuple[int, ...]) -> Range:
        """A column that names some rows of an axis beside each of them and is blank beside the others."""
        if (id(axis), rows) not in self.marks:
            named = set(rows)
            cells: list[str | Reference] = [axis.word(row) if row in named else "" for row in range(len(axis))]
            self.marks[id(axis), rows] = self._put(axis.name, cells)
        return self.marks[id(axis), rows]

    def _add_labels(self, axis: Axis) -> None:
        cells = [Reference.of(place) for place in axis.places or ()]
        found = _column(cells) if len(cells) == len(axis) else None
        # Rows that share a key carry labels of their own, which their cells do not hold.
        own = any(written(axis, row) != axis.word(row) for row in range(len(axis)))
        words: list[str | Reference] = [axis.word(row) for row in range(len(axis))]
        self.labels[id(axis)] = found if found is not None and not own else self._put(axis.name, words)

    def _put(self, title: str, cells: list[str | Reference]) -> Range:
        column = len(self.columns)
        self.columns.append((title, cells))
        return Range(self.sheet, 1, column, len(cells), 1)


def written(axis: Axis, row: int) -> str:
    """What the cell of a row's label holds: its word, without the number that counts rows which share a key apart.

    >>> axis = Axis("plans", ("a", "a (2)", "b (2)"))
    >>> [written(axis, row) for row in range(3)]
    ['a', 'a', 'b (2)']
    """
    word = axis.word(row)
    stem, mark, count = word.rpartition(" (")
    counted = mark and count[:-1].isdigit() and count.endswith(")") and stem in axis.labels[:row]
    return stem if counted else word


def _texts(keys: Keys, cells: list[Reference | None]) -> list[str | Reference]:
    """Each key's cell; the word itself where a choice holds by default and the sheet has no column for it."""
    found: list[str | Reference] = []
    for row, position in enumerate(keys.positions):
        cell = cells[row] if cells else None
        found.append(cell or (keys.target.word(position) if position >= 0 else ""))
    return found


def _column(cells: list[Reference | None]) -> Range | None:
    """The range of references that stand below each other without a gap."""
    if not cells or cells[0] is None:
        return None
    first = cells[0]
    for offset, cell in enumerate(cells):
        if cell is None or (cell.sheet, cell.row, cell.column) != (first.sheet, first.row + offset, first.column):
            return None
    return Range(first.sheet, first.row, first.column, len(cells), 1)
