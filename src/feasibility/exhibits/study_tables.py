"""Tables about the study itself: overview, scope, conditions by group, output by year."""

from __future__ import annotations

from collections.abc import Mapping

from feasibility.appraisal import Study
from feasibility.descriptions import Cell, Column, NumberKind, Row, Table
from feasibility.exhibits.pieces import items_by_year, label_column, number_column, word
from feasibility.inputs.choices import EVIDENCE
from feasibility.inputs.columns import Columns
from feasibility.inputs.records import columns as declared
from feasibility.terms import Language

OVERVIEW_FIELDS = ("title", "client", "author", "centre_name", "location", "purpose")
SCOPE_FIELDS = ("scope_space", "scope_time", "scope_content", "methods")


def study_overview(study: Study, language: Language) -> Table | None:
    """과업 개요: what is studied, for whom, by whom."""
    return _form_table(study, language, "study_overview", OVERVIEW_FIELDS)


def study_scope(study: Study, language: Language) -> Table | None:
    """과업 범위: where, when, what, how."""
    return _form_table(study, language, "study_scope", SCOPE_FIELDS)


def _form_table(study: Study, language: Language, key: str, fields: tuple[str, ...]) -> Table | None:
    overview = study.inputs.study_overview
    if overview is None:
        return None
    titles = declared(type(overview))
    rows = [
        Row((titles[field].title(language.code), str(getattr(overview, field))))
        for field in fields
        if getattr(overview, field)
    ]
    if len(rows) < 2:
        return None
    columns = (label_column(language.label("column.item"), 1.0), Column(language.label("column.content"), "left", 4.0))
    return Table(key, language.label(f"table.{key}"), columns, tuple(rows))


def conditions(study: Study, language: Language) -> Mapping[str, Table]:
    """여건: a table for each group of conditions that has two rows or more, in the order of the sheet."""
    shown = study.sources.columns("conditions")
    if shown is None:
        return {}
    groups = list(dict.fromkeys(record.group for record in shown.records))
    found: dict[str, Table] = {}
    for number, group in enumerate(groups, start=1):
        rows = []
        for position, record in enumerate(shown.records):
            if record.group != group:
                continue
            value: Cell = shown.shown("value", position, NumberKind.GIVEN)
            year: Cell = shown.shown("year", position, NumberKind.YEAR)
            support = record.support()
            evidence = " ".join(part for part in (word(EVIDENCE, support.evidence, language), support.source) if part)
            rows.append(Row((record.name, record.area, value, record.unit, year, record.content, evidence)))
        if not rows:
            continue
        columns = (
            label_column(language.label("column.item"), 1.6),
            Column(language.label("column.area"), "center", 0.9),
            number_column(language.label("column.value"), 0.9),
            Column(language.label("column.unit"), "center", 0.7),
            Column(language.label("column.year"), "center", 0.7),
            Column(language.label("column.content"), "left", 2.4),
            Column(language.label("column.evidence"), "left", 1.0),
        )
        kept = [index for index in range(len(columns)) if any(row.cells[index] not in (None, "") for row in rows)]
        found[f"conditions_{number}"] = Table(
            f"conditions_{number}",
            language.label("table.conditions").format(group=group),
            tuple(columns[index] for index in kept),
            tuple(Row(tuple(row.cells[index] for index in kept)) for row in rows),
        )
    return found


def annual_output(study: Study, language: Language) -> Table | None:
    """연차별 성과: each indicator over the period, with its own unit in its name."""
    research, indicators = study.parts.research, study.sources.columns("output_indicators")
    if research is None or indicators is None:
        return None
    table = items_by_year(
        study,
        language,
        "annual_output",
        research.output,
        None,
        wide=True,
        unit="",
        kind=NumberKind.COUNT,
        sums=(research.total, None),
    )
    return with_units(table, indicators)


def with_units(table: Table, shown: Columns) -> Table:
    """A table whose rows are those of a sheet, with the unit of each behind its name."""
    units = {shown.axis.title(row): record.unit for row, record in enumerate(shown.records)}
    rows = tuple(Row((_with_unit(row.cells[0], units), *row.cells[1:]), row.role) for row in table.rows)
    return Table(table.key, table.title, table.columns, rows, "", table.notes, table.source, table.wide)


def _with_unit(cell: Cell, units: Mapping[str, str]) -> Cell:
    return f"{cell} ({units[cell]})" if isinstance(cell, str) and units.get(cell) else cell


def benefit_cost_summary(study: Study, language: Language) -> Table | None:
    """종합 결과: the questions of the study and what was found, each by its fact."""
    from feasibility.exhibits.facts import facts

    known = facts(study, language)
    keys = (
        "total_project_cost",
        "annual_operating_cost",
        "benefit_cost_ratio",
        "benefit_cost_ratio.social",
        "economic_net_present_value",
        "economic_net_present_value.social",
        "residual_value",
        "reinvestment_total",
    )
    rows = [
        Row((known[key].label, known[key].number, language.unit(known[key].unit)))
        for key in keys
        if key in known and known[key].value is not None
    ]
    columns = (
        label_column(language.label("column.measure"), 2.4),
        number_column(language.label("column.value")),
        Column(language.label("column.unit"), "center", 0.8),
    )
    title = language.label("table.overall_results")
    return Table("overall_results", title, columns, tuple(rows)) if len(rows) > 1 else None
