"""The risk register with scores and grades, gravest first, and its matrix."""

from __future__ import annotations

from feasibility.appraisal import Study
from feasibility.appraisal.risk_register import RiskRegister
from feasibility.descriptions import Band, Cell, Chart, ChartKind, Column, Number, NumberKind, Row, Series, Table
from feasibility.exhibits.pieces import label_column, number_column
from feasibility.inputs.choices import EVIDENCE
from feasibility.inputs.columns import Columns
from feasibility.terms import Language

GRADES = ("high", "medium", "low")
LEAST = 1  # risks that make a register


def grade_of(found: RiskRegister, label: str) -> str:
    """The grade of a risk: ``high``, ``medium`` or ``low``."""
    return next(grade for grade in GRADES if getattr(found, f"is_{grade}").at(label))


def graded(study: Study) -> dict[str, list[str]]:
    """The names of the risks of each grade, gravest first."""
    found, rows = study.parts.risk_register, study.sources.columns("risks")
    by_grade: dict[str, list[str]] = {grade: [] for grade in GRADES}
    if found is not None and rows is not None:
        for position in _gravest_first(found, rows):
            record = rows.record(position)
            by_grade[grade_of(found, rows.axis.labels[position])].append(record.name)
    return by_grade


def _gravest_first(found: RiskRegister, rows: Columns) -> list[int]:
    """Positions by score, then as the sheet has them."""
    labels = rows.axis.labels
    return sorted(range(len(labels)), key=lambda position: (-(found.risk_score.at(labels[position]) or 0.0), position))


def risks(study: Study, language: Language) -> Table | None:
    """위험등록부: each risk with cause, probability, impact, score, grade and response."""
    found, rows = study.parts.risk_register, study.sources.columns("risks")
    if found is None or rows is None or len(rows.axis) < LEAST:
        return None
    body = []
    for position in _gravest_first(found, rows):
        record, label = rows.record(position), rows.axis.labels[position]
        support = record.support()
        mark = next((choice.word(language.code) for choice in EVIDENCE if choice.code == support.evidence), "")
        cells: tuple[Cell, ...] = (
            record.key,
            record.name,
            record.cause,
            rows.shown("probability", position, NumberKind.COUNT),
            rows.shown("impact", position, NumberKind.COUNT),
            Number(found.risk_score, label, kind=NumberKind.COUNT),
            language.label(f"risk_grade.{grade_of(found, label)}"),
            f"{record.response} ({record.owner})".strip() if record.owner else record.response,
            " ".join(part for part in (mark, support.source) if part),
        )
        body.append(Row(cells))
    columns = (
        label_column(language.label("column.key"), 0.8),
        label_column(language.label("column.risk.name"), 1.2),
        label_column(language.label("column.risk.cause"), 1.8),
        number_column(language.label("column.risk.probability"), 0.6),
        number_column(language.label("column.risk.impact"), 0.5),
        number_column(language.label("column.risk.score"), 0.5),
        Column(language.label("column.risk.grade"), "center", 0.5),
        label_column(language.label("column.risk.response"), 2.4),
        label_column(language.label("column.evidence"), 0.8),
    )
    return Table(
        "risks",
        language.label("table.risks"),
        columns,
        tuple(body),
        notes=(_legend(study, language),),
        source=language.label("source.inputs"),
    )


def _legend(study: Study, language: Language) -> str:
    """How scores are graded, in words."""
    figures = study.guideline.figures
    high, medium = (language.number(figures[f"{grade}_risk_score"].value, "given") for grade in ("high", "medium"))
    return language.label("note.risk_grades").format(high=high, medium=medium)


def risk_matrix(study: Study, language: Language) -> Chart | None:
    """위험 매트릭스: the keys of the risks in a grid of probability and impact, shaded by grade."""
    found, rows = study.parts.risk_register, study.sources.columns("risks")
    if found is None or rows is None or len(rows.axis) < LEAST:
        return None
    figures, labels = study.sources.figures, rows.axis.labels
    bands = (
        Band(language.label("risk_grade.low"), None),
        Band(language.label("risk_grade.medium"), Number(figures.figure("medium_risk_score"), kind=NumberKind.COUNT)),
        Band(language.label("risk_grade.high"), Number(figures.figure("high_risk_score"), kind=NumberKind.COUNT)),
    )
    series = tuple(
        Series(
            language.label(f"column.risk.{field}"),
            tuple(rows.shown(field, position, NumberKind.COUNT) for position in range(len(labels))),
        )
        for field in ("probability", "impact")
    )
    return Chart(
        "risk_matrix",
        ChartKind.MATRIX,
        language.label("chart.risk_matrix"),
        tuple(str(record.key) for record in rows.records),
        series,
        notes=(_legend(study, language),),
        source=language.label("source.inputs"),
        bands=bands,
    )
