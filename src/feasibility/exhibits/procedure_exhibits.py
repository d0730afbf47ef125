"""The schedule of the prior procedures as a table and as bars, in the order in which they begin."""

from __future__ import annotations

from feasibility.appraisal import Study
from feasibility.descriptions import Cell, Chart, ChartKind, Column, Number, NumberKind, Row, Series, Table
from feasibility.exhibits.pieces import label_column, word
from feasibility.exhibits.sheet_tables import named_by
from feasibility.inputs.choices import PROCEDURE_VERDICTS
from feasibility.inputs.columns import Columns
from feasibility.terms import Language

LEAST = 2  # steps that make a schedule


def _in_order(study: Study, rows: Columns) -> list[int]:
    """The positions of the scheduled procedures by their beginning, then as the sheet has them."""
    found = study.parts.procedures
    if found is None:
        return []
    labels = rows.axis.labels
    scheduled = [position for position, label in enumerate(labels) if found.is_scheduled.at(label)]
    return sorted(scheduled, key=lambda position: (found.begins.at(labels[position]) or 0.0, position))


def prior_procedure_schedule(study: Study, language: Language) -> Table | None:
    """사전절차 일정: each procedure with what must end before it, its first and last month, and how long it takes."""
    rows, found = study.sources.columns("prior_procedures"), study.parts.procedures
    if rows is None or found is None:
        return None
    order = _in_order(study, rows)
    if len(order) < LEAST:
        return None
    body = []
    has_predecessors = any(rows.record(position).after for position in order)
    for position in order:
        record, label = rows.record(position), rows.axis.labels[position]
        cells: list[Cell] = [record.name]
        if has_predecessors:
            cells.append(named_by(study, "after", record, language))
        cells += [
            rows.shown("start_year", position, NumberKind.YEAR),
            rows.shown("start_month", position, NumberKind.COUNT),
            Number(found.end_year, label, kind=NumberKind.YEAR),
            Number(found.end_month, label, kind=NumberKind.COUNT),
            rows.shown("months", position, NumberKind.COUNT),
            word(PROCEDURE_VERDICTS, record.verdict, language),
        ]
        body.append(Row(tuple(cells)))
    begins, ends = language.label("column.procedure.begins"), language.label("column.procedure.ends")
    columns = [label_column(language.label("column.procedure.name"), 2.2)]
    if has_predecessors:
        columns.append(label_column(language.label("column.procedure.after"), 2.0))
    columns += [
        Column(language.label("column.year"), "center", 0.6, begins),
        Column(language.label("column.procedure.month"), "center", 0.5, begins),
        Column(language.label("column.year"), "center", 0.6, ends),
        Column(language.label("column.procedure.month"), "center", 0.5, ends),
        Column(language.label("column.procedure.months"), "center", 0.8),
        Column(language.label("column.verdict"), "center", 0.8),
    ]
    return Table(
        "prior_procedure_schedule",
        language.label("table.prior_procedure_schedule"),
        tuple(columns),
        tuple(body),
        notes=_left_out(study, rows, language),
        source=language.label("source.own"),
    )


def _left_out(study: Study, rows: Columns, language: Language) -> tuple[str, ...]:
    """Which procedures have no dates, so that none is thought forgotten."""
    shown = set(_in_order(study, rows))
    names = [record.name for position, record in enumerate(rows.records) if position not in shown]
    return (language.label("note.not_scheduled").format(names=", ".join(names)),) if names else ()


def prior_procedure_spans(study: Study, language: Language) -> Chart | None:
    """사전절차 일정(간트): a bar from the first to the last month of each procedure."""
    rows = study.sources.columns("prior_procedures")
    order = [] if rows is None else _in_order(study, rows)
    if rows is None or len(order) < LEAST:
        return None
    fields = (
        ("start_year", NumberKind.YEAR),
        ("start_month", NumberKind.COUNT),
        ("months", NumberKind.COUNT),
    )
    series = tuple(
        Series(language.label(f"series.{field}"), tuple(rows.shown(field, position, kind) for position in order))
        for field, kind in fields
    )
    return Chart(
        "prior_procedure_spans",
        ChartKind.SPANS,
        language.label("chart.prior_procedure_spans"),
        tuple(str(rows.record(position).name) for position in order),
        series,
        source=language.label("source.inputs"),
    )
