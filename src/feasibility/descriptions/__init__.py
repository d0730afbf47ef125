"""Frozen descriptions of what a reader sees: facts, tables, charts, blocks, a document.

No Word, no matplotlib, no graph: whatever writes or draws reads only these.
"""

from feasibility.descriptions.chart import BOXES, Band, Chart, ChartKind, Series
from feasibility.descriptions.document import (
    Block,
    Cover,
    Document,
    FactRun,
    FigureBlock,
    Heading,
    Image,
    Inline,
    PageBreak,
    Paragraph,
    ReferenceRun,
    Run,
    TableBlock,
)
from feasibility.descriptions.fact import Fact
from feasibility.descriptions.quantity import Number, NumberKind, Outside, OutsideKind, Quantity
from feasibility.descriptions.table import Cell, Column, Row, Table

__all__ = [
    "BOXES",
    "Band",
    "Block",
    "Cell",
    "Chart",
    "ChartKind",
    "Column",
    "Cover",
    "Document",
    "Fact",
    "FactRun",
    "FigureBlock",
    "Heading",
    "Image",
    "Inline",
    "Number",
    "NumberKind",
    "Outside",
    "OutsideKind",
    "PageBreak",
    "Paragraph",
    "Quantity",
    "ReferenceRun",
    "Row",
    "Run",
    "Series",
    "Table",
    "TableBlock",
]
