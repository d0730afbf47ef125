"""Tables of chapters 5, 6, 8 and 13 that gather what the judgement sheets say: cities, staff, verdicts, bodies."""

from __future__ import annotations

from dataclasses import replace

from feasibility.appraisal import Study
from feasibility.descriptions import Cell, Column, Number, NumberKind, Row, Table
from feasibility.exhibits.pieces import label_column, number_column
from feasibility.exhibits.sheet_tables import evidence_of, sheet_table
from feasibility.terms import Language

# Cities that stand side by side on an upright page.
MOST_CITIES = 4
VERDICTS = ("met", "partial", "unmet", "to_check")


def city_conditions(study: Study, language: Language) -> Table | None:
    """도시 여건 비교: an indicator a row, a city a column, each fact with its evidence; no scores.

    With more cities than a page holds side by side, a fact a row.
    """
    shown = study.sources.columns("city_conditions")
    if shown is None:
        return None
    cities = list(dict.fromkeys(record.city for record in shown.records))
    indicators = list(dict.fromkeys(record.indicator for record in shown.records))
    if len(indicators) < 2 or len(cities) < 2:
        return None
    title = language.label("table.city_conditions")
    if len(cities) > MOST_CITIES:
        rows = [
            Row((record.indicator, record.city, record.content, evidence_of(record, language)))
            for record in shown.records
        ]
        columns = (
            label_column(language.label("column.city_indicator"), 1.4),
            Column(language.label("column.city"), "center", 0.8),
            Column(language.label("column.content"), "left", 3.2),
            Column(language.label("column.evidence"), "left", 0.9),
        )
        return Table("city_conditions", title, columns, tuple(rows))
    facts: dict[tuple[str, str], list[str]] = {}
    for record in shown.records:
        said = f"{record.content}\n[{evidence_of(record, language)}]"
        facts.setdefault((record.indicator, record.city), []).append(said)
    return Table(
        "city_conditions",
        title,
        (label_column(language.label("column.city_indicator"), 1.1), *(Column(city, "left", 1.7) for city in cities)),
        tuple(
            Row((indicator, *("\n".join(facts.get((indicator, city), ())) or None for city in cities)))
            for indicator in indicators
        ),
        notes=(language.label("note.cities_by_facts"),),
        source=language.label("source.inputs"),
    )


def organisation(study: Study, language: Language) -> Table | None:
    """조직·정원: the units with their roles, and the staff of all of them."""
    found, table = study.parts.concept, sheet_table(study, language, "organisation")
    if table is None or found is None or found.organisation_staff is None:
        return table
    whole: list[Cell] = [""] * len(table.columns)
    whole[0] = language.label("row.total")
    for row in table.rows:
        for place, cell in enumerate(row.cells):
            if isinstance(cell, Number):
                whole[place] = Number(found.organisation_staff, kind=NumberKind.COUNT)
    return replace(table, rows=(*table.rows, Row(tuple(whole), "total")))


def policy_verdicts(study: Study, language: Language) -> Table | None:
    """정책성 판단: how many points of each group got which verdict."""
    found = study.parts.concept
    if found is None or found.verdicts is None or found.verdicts.points.rows is None:
        return None
    counted = found.verdicts
    axis = counted.points.rows
    assert axis is not None
    used = [position for position, label in enumerate(axis.labels) if counted.points.at(label)]
    if len(used) < 2 or not any(getattr(counted, f"{name}_total").at() for name in VERDICTS):
        return None
    names = ("points", *VERDICTS)
    rows = [
        Row(
            (
                axis.title(position),
                *(Number(getattr(counted, name), axis.labels[position], kind=NumberKind.COUNT) for name in names),
            )
        )
        for position in used
    ]
    totals = (Number(getattr(counted, f"{name}_total"), kind=NumberKind.COUNT) for name in names)
    rows.append(Row((language.label("row.total"), *totals), "total"))
    columns = [label_column(language.label("column.policy_group"), 2.0)]
    columns += [number_column(language.label(f"column.{name}")) for name in names]
    return Table(
        "policy_verdicts",
        language.label("table.policy_verdicts"),
        tuple(columns),
        tuple(rows),
        unit=language.label("unit.points"),
        notes=(language.label("note.verdicts_of_authors"),),
        source=language.label("source.own"),
    )


def implementing_bodies(study: Study, language: Language) -> Table | None:
    """추진 체계: who does what of the schedule."""
    steps = study.sources.columns("schedule")
    if steps is None:
        return None
    tasks: dict[str, list[str]] = {}
    for record in steps.records:
        if record.actor:
            tasks.setdefault(record.actor, []).append(record.name)
    if len(tasks) < 2:
        return None
    columns = (
        label_column(language.label("column.actor"), 1.4),
        Column(language.label("column.tasks"), "left", 4.6),
    )
    return Table(
        "implementing_bodies",
        language.label("table.implementing_bodies"),
        columns,
        tuple(Row((actor, ", ".join(names))) for actor, names in tasks.items()),
        source=language.label("source.inputs"),
    )
