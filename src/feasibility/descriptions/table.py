"""A table as its parts: title, unit, columns, rows, notes, source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from feasibility.descriptions.quantity import Number

if TYPE_CHECKING:
    import pandas

Cell = str | Number | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, and ``span``, a heading it shares with its neighbours (연차별)."""

    title: str
    align: str = "right"  # left | center | right
    width: float = 1.0  # relative
    span: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of cells; ``role`` is body, subtotal or total."""

    cells: tuple[Cell, ...]
    role: str = "body"

    def __post_init__(self) -> None:
        for cell in self.cells:
            if cell is not None and not isinstance(cell, (str, Number)):
                raise ValueError(f"a table cell holds text, a Number or nothing, not {cell!r}")


@dataclass(frozen=True, slots=True)
class Table:
    """A table to be shown. ``key`` is its outline key; ``unit`` is printed right above it as (단위: …)."""

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    unit: str = ""
    notes: tuple[str, ...] = ()
    source: str = ""
    wide: bool = False  # on a landscape page

    def __post_init__(self) -> None:
        for row in self.rows:
            if len(row.cells) != len(self.columns):
                raise ValueError(f"table {self.key}: a row has {len(row.cells)} cells, not {len(self.columns)}")

    def frame(self) -> pandas.DataFrame:
        """The table as a DataFrame, numbers as floats (``None`` where a number does not exist)."""
        import pandas

        titles = [f"{column.span} {column.title}".strip() for column in self.columns]
        values = [[cell.value if isinstance(cell, Number) else cell for cell in row.cells] for row in self.rows]
        return pandas.DataFrame(values, columns=titles)
