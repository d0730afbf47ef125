"""Annexes: every assumption with its reason, the sources, the way of each fact back to cells, the findings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from feasibility.appraisal import Study
from feasibility.descriptions import Column, Row, Table
from feasibility.exhibits.naming import target_name
from feasibility.exhibits.pieces import label_column, word
from feasibility.inputs.choices import EVIDENCE
from feasibility.inputs.records import Record
from feasibility.inputs.records import Table as SheetRecords
from feasibility.inputs.schema import Layout
from feasibility.terms import Language

# The fields that say what a row is about, the first that is filled; those of the second list name a cell or a variable.
NAMING_FIELDS = (
    "name",
    "indicator",
    "scenario",
    "content",
    "series",
    "table",
    "item",
    "grade",
    "variable",
    "target",
    "rater",
    "answer",
    "seller",
    "site",
)
TARGET_FIELDS = ("variable", "target")


def assumptions(study: Study, language: Language) -> Table | None:
    """가정과 미확인: every row that is assumed or unverified, with its sheet, key, sources and reason."""
    rows = []
    for sheet, key, name, support in _supported(study, language):
        if support.evidence in ("assumed", "unverified"):
            mark = word(EVIDENCE, support.evidence, language)
            rows.append(Row((sheet, key, name, mark, support.source, support.remark)))
    if len(rows) < 2:
        return None
    columns = (
        label_column(language.label("column.sheet"), 1.0),
        Column(language.label("column.key"), "left", 1.0),
        Column(language.label("column.item"), "left", 1.8),
        Column(language.label("column.evidence"), "center", 0.7),
        Column(language.label("word.source"), "left", 0.8),
        Column(language.label("column.reason"), "left", 3.0),
    )
    return Table("assumptions", language.label("table.assumptions"), columns, tuple(rows))


def _supported(study: Study, language: Language) -> Iterator[tuple[str, str, str, Any]]:
    """Sheet, key, name and support of every row and form field that carries an evidence mark."""
    for name in study.inputs.sheets:
        part = study.inputs.part(name)
        if isinstance(part, SheetRecords):
            title = part.sheet.title(language.code)
            for record in part.records:
                yield title, record.row_key, _name(study, record, language), record.support()
        elif isinstance(part, Record) and part.sheet.layout is Layout.FORM:
            title = part.sheet.title(language.code)
            from feasibility.inputs.records import columns

            for field, column in columns(type(part)).items():
                yield title, part.place(field).cell, column.title(language.code), part.support(field)


def _name(study: Study, record: Record, language: Language) -> str:
    """What a row is about: its name, or what it names in its place."""
    for field in NAMING_FIELDS:
        text = str(getattr(record, field, ""))
        if text:
            return target_name(study, text, language) if field in TARGET_FIELDS else text[:60]
    return ""


def bibliography(study: Study, language: Language) -> Table | None:
    """참고문헌: the register of sources; weak ones are marked."""
    sources = study.inputs.sources
    if sources is None or len(sources) < 2:
        return None
    rows = [
        Row(
            (
                record.key,
                record.title,
                " ".join(part for part in (record.publisher, record.date) if part),
                record.address,
                language.label("cell.weak_source") if record.strength == "weak" else "",
            )
        )
        for record in sources.records
    ]
    columns = (
        label_column(language.label("column.number"), 0.5),
        Column(language.label("column.title"), "left", 2.4),
        Column(language.label("column.publisher"), "left", 1.3),
        Column(language.label("column.address"), "left", 3.0),
        Column(language.label("column.remark"), "center", 0.5),
    )
    return Table("bibliography", language.label("table.bibliography"), columns, tuple(rows))
