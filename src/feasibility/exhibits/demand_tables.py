"""Tables of the demand survey and of the demand: who was asked, what they answered, what follows by year."""

from __future__ import annotations

from collections.abc import Mapping

from feasibility.appraisal import Study
from feasibility.descriptions import Cell, Column, Number, NumberKind, Row, Table
from feasibility.exhibits.pieces import items_by_year, label_column, number_column
from feasibility.exhibits.study_tables import with_units
from feasibility.inputs.columns import Columns
from feasibility.inputs.records import columns as declared
from feasibility.terms import Language

STATED = ("target", "period", "method")


def survey_overview(study: Study, language: Language) -> Table | None:
    """수요조사 개요: each survey in a column: whom it asked, when, how, how many answered."""
    found, rows = study.parts.survey, study.sources.columns("demand_survey")
    if found is None or rows is None or found.sample.rows is None:
        return None
    surveys = found.sample.rows
    titles = declared(type(rows.record(0)))
    shown: list[Row] = []
    for field in STATED:
        texts = [_stated(rows, survey, field) for survey in surveys.labels]
        if any(texts):
            shown.append(Row((titles[field].title(language.code), *texts)))
    for field, line, kind in (
        ("column.sample", found.sample, NumberKind.COUNT),
        ("column.respondents", found.respondents, NumberKind.COUNT),
        ("column.response_rate", found.response_rate, NumberKind.PERCENT),
    ):
        numbers: list[Cell] = [
            Number(line, survey, kind=kind) if line.at(survey) else None for survey in surveys.labels
        ]
        if any(numbers):
            shown.append(Row((language.label(field), *numbers)))
    columns = (
        label_column(language.label("column.item"), 1.0),
        *(Column(name, "left", 2.0) for name in surveys.labels),
    )
    title = language.label("table.survey_overview")
    return Table("survey_overview", title, columns, tuple(shown)) if len(shown) > 1 else None


def _stated(rows: Columns, survey: str, field: str) -> str:
    """What the first row of a survey that fills a field says."""
    texts = (str(getattr(record, field)) for record in rows.records if record.survey == survey)
    return next((text for text in texts if text), "")


def survey_answers(study: Study, language: Language) -> Mapping[str, Table]:
    """응답: a table for each survey, question by question, with the sum where a person gives one answer."""
    found, rows = study.parts.survey, study.sources.columns("demand_survey")
    if found is None or rows is None or found.answered.rows is None:
        return {}
    tables: dict[str, Table] = {}
    for number, survey in enumerate(dict.fromkeys(record.survey for record in rows.records), start=1):
        shown: list[Row] = []
        several = False
        for question, positions in zip(found.answered.rows.labels, found.questions, strict=True):
            first = rows.record(positions[0])
            if first.survey != survey:
                continue
            is_several = any(rows.record(position).several == "yes" for position in positions)
            several = several or is_several
            for position in positions:
                record, label = rows.record(position), rows.axis.labels[position]
                text = _question(record.question, is_several, language) if position == positions[0] else ""
                persons: Cell = rows.shown("count", position, NumberKind.COUNT)
                shown.append(Row((text, record.answer, persons, Number(found.shares, label, kind=NumberKind.PERCENT))))
            if not is_several and len(positions) > 1:
                total = Number(found.answered, question, kind=NumberKind.PERCENT)
                shown.append(Row(("", language.label("row.total"), None, total), "subtotal"))
        if len(shown) < 2:
            continue
        key = f"survey_answers_{number}"
        columns = (
            label_column(language.label("column.question"), 2.6),
            label_column(language.label("column.answer"), 2.0),
            number_column(language.label("column.persons"), 0.8),
            number_column(language.label("column.share"), 0.8),
        )
        kept = [index for index in range(len(columns)) if any(row.cells[index] not in (None, "") for row in shown)]
        tables[key] = Table(
            key,
            language.label("table.survey_answers").format(survey=survey),
            tuple(columns[index] for index in kept),
            tuple(Row(tuple(row.cells[index] for index in kept), row.role) for row in shown),
            notes=(language.label("note.several_answers"),) if several else (),
            source=survey,
        )
    return tables


def _question(question: str, several: bool, language: Language) -> str:
    return f"{question} ({language.label('word.several_answers')})" if several else question


def demand_by_year(study: Study, language: Language) -> Table | None:
    """수요 추정: each demand over the period, with its own unit in its name."""
    wanted, rows = study.parts.demand, study.sources.columns("demand_estimates")
    if wanted is None or rows is None or len(rows.axis) < 2:
        return None
    table = items_by_year(
        study,
        language,
        "demand_by_year",
        wanted.estimate,
        None,
        wide=True,
        unit="",
        kind=NumberKind.COUNT,
        sums=(wanted.estimate_total, None),
    )
    return with_units(table, rows)


def demand_and_plan(study: Study, language: Language) -> Table | None:
    """수요와 계획 물량: over the period, and in how many years less is demanded than is planned."""
    wanted, rows = study.parts.demand, study.sources.columns("demand_estimates")
    indicators = study.sources.columns("output_indicators")
    if wanted is None or wanted.comparison is None or rows is None or indicators is None:
        return None
    found = wanted.comparison
    shown = [
        Row(
            (
                record.name,
                record.unit,
                indicators.title_of_key(record.indicator),
                Number(wanted.estimate_total, label, kind=NumberKind.COUNT),
                Number(found.plan_total, label, kind=NumberKind.COUNT),
                Number(found.plan_share, label, kind=NumberKind.PERCENT),
                Number(found.short_years, label, kind=NumberKind.COUNT),
            )
        )
        for label, record in zip(rows.axis.labels, rows.records, strict=True)
        if found.plan_total.at(label)
    ]
    if len(shown) < 2:
        return None
    columns = (
        label_column(language.label("column.demand_for"), 1.6),
        Column(language.label("column.unit"), "center", 0.6),
        label_column(language.label("column.indicator"), 1.4),
        number_column(language.label("column.demand_total")),
        number_column(language.label("column.plan_total")),
        number_column(language.label("column.plan_share")),
        number_column(language.label("column.short_years"), 1.2),
    )
    title = language.label("table.demand_and_plan")
    return Table("demand_and_plan", title, columns, tuple(shown), source=language.label("source.own"))
