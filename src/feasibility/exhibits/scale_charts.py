"""Charts of demand and scale: survey answers, space, electricity and its supply."""

from __future__ import annotations

from collections.abc import Mapping

from feasibility.appraisal import Study
from feasibility.descriptions import Chart, ChartKind, Number, NumberKind, Series
from feasibility.exhibits.pieces import rows_by_year
from feasibility.terms import Language


def survey_charts(study: Study, language: Language) -> Mapping[str, Chart]:
    """응답: a bar chart of the shares for each question that has two answers or more."""
    found, rows = study.parts.survey, study.sources.columns("demand_survey")
    if found is None or rows is None:
        return {}
    charts: dict[str, Chart] = {}
    for positions in found.questions:
        if len(positions) < 2:
            continue
        key = f"survey_chart_{len(charts) + 1}"
        numbers = tuple(Number(found.shares, rows.axis.labels[row], kind=NumberKind.PERCENT) for row in positions)
        answers = tuple(rows.record(row).answer for row in positions)
        series = (Series(language.label("column.share"), numbers),)
        first = rows.record(positions[0])
        charts[key] = Chart(key, ChartKind.BARS, first.question, answers, series, source=first.survey)
    return charts


def space_by_use(study: Study, language: Language) -> Chart | None:
    """면적 배분: floor area by use."""
    area = study.parts.facilities.area
    if area is None or area.rows is None or len(area.rows) < 2:
        return None
    numbers = tuple(Number(area, label, kind=NumberKind.COUNT) for label in area.rows.labels)
    names = tuple(area.rows.title(row) for row in range(len(area.rows)))
    series = (Series(language.label("fact.total_floor_area"), numbers),)
    return Chart("space_by_use", ChartKind.BARS, language.label("chart.space_by_use"), names, series, unit="㎡")


def electricity_use(study: Study, language: Language) -> Chart | None:
    """전력 소요: use of electricity by load over the years."""
    energy = study.parts.facilities.energy
    if energy is None:
        return None
    return rows_by_year(study, language, "electricity_use", energy, ChartKind.STACKED, "MWh", NumberKind.COUNT)


def power_supply(study: Study, language: Language) -> Chart | None:
    """전력 소요와 공급: what each region generates, consumes and has left, and what the centre asks in the time."""
    found, supply = study.parts.power_supply, study.sources.columns("power_supply")
    if found is None or found.energy is None or supply is None:
        return None
    energy = found.energy
    measures = (
        ("generation", supply.part("kind", "energy").generation),
        ("consumption", supply.part("kind", "energy").consumption),
        ("surplus", energy.surplus),
        ("asked", energy.asked),
    )
    series = tuple(
        Series(
            record.name,
            tuple(
                Number(line, label, kind=NumberKind.AMOUNT_FINE if name == "asked" else NumberKind.COUNT)
                for name, line in measures
            ),
        )
        for label, record in zip(supply.axis.labels, supply.records, strict=True)
        if record.kind == "energy"
    )
    names = tuple(language.label(f"row.{name}") for name, _ in measures)
    title = language.label("chart.power_supply")
    source = language.label("source.own")
    return Chart("power_supply", ChartKind.BARS, title, names, series, unit="GWh", source=source)
