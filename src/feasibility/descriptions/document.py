"""A document as a sequence of blocks; only ``document`` turns it into Word."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from feasibility.descriptions.chart import Chart
from feasibility.descriptions.fact import Fact
from feasibility.descriptions.table import Table


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class FactRun:
    """A number in a sentence: ``text`` is what is shown, with the unit and a following particle kept apart."""

    fact: Fact
    text: str  # the formatted number with its unit; a particle that follows is a Run


@dataclass(frozen=True, slots=True)
class ReferenceRun:
    """A reference to a table, a figure or a heading by its key; the writer knows its number.

    ``particle`` is a pair such as 과/와 that follows: which form fits depends on the number.
    """

    target: str
    particle: str = ""


Inline = Run | FactRun | ReferenceRun


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: level 1 제1장, 2 제1절, 3 1., 4 가.; unnumbered in the front matter and the annexes."""

    level: int
    inlines: tuple[Inline, ...]
    anchor: str = ""
    numbered: bool = True


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; ``depth`` 0 is plain text, 1 to 4 are the marks □ ㅇ - · of a report."""

    inlines: tuple[Inline, ...]
    depth: int = 0


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table with its caption above."""

    table: Table


@dataclass(frozen=True, slots=True)
class Image:
    """A picture that a person made: a map, a plan, a photograph. Key, title, notes and source as of a chart."""

    key: str
    title: str
    notes: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class FigureBlock:
    """A chart, or a person's picture, with its caption below.

    ``picture`` is a chart's PNG, or a picture's PNG or JPEG; ``alt`` its text for those who cannot see it.
    """

    chart: Chart | Image
    picture: bytes
    alt: str


@dataclass(frozen=True, slots=True)
class PageBreak:
    """A new page."""


Block = Heading | Paragraph | TableBlock | FigureBlock | PageBreak


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands on the cover."""

    title: str
    subtitle: str
    client: str
    date: str
    stage: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report."""

    cover: Cover
    blocks: tuple[Block, ...]
    language: str
    created: datetime.date
    keywords: tuple[str, ...] = field(default=())
    contents: bool = True  # contents and lists of tables and figures, after the summary
