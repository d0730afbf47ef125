"""Charts of output and of demand over the years: what is counted in unlike units and sizes gets figures of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from feasibility.appraisal import Study
from feasibility.appraisal.sizes import by_size
from feasibility.descriptions import Chart, ChartKind, Number, NumberKind, Series
from feasibility.inputs.columns import Columns
from feasibility.lines import Line
from feasibility.terms import Language

# How people are counted, in the words of a study's own sheets.
PERSONS = ("명", "person", "persons", "people")
# Lines of several units stand in one figure while none of them is this many times as high as another.
WIDEST = 100


def output_charts(study: Study, language: Language) -> Mapping[str, Chart]:
    """논문·특허 등, 교육·교류 인원: output that is not counted in persons, and what is.

    Where units differ so much in size that the smaller lines would lie on the axis, each size has its own figure: the
    one with papers and patents, else the first, keeps the title, the others are called by what they show.
    """
    research, indicators = study.parts.research, study.sources.columns("output_indicators")
    if research is None or indicators is None:
        return {}
    found: dict[str, Chart] = {}
    for key, of_persons in (("scholarly_output", False), ("trained_people", True)):
        rows = [row for row, record in enumerate(indicators.records) if (record.unit in PERSONS) == of_persons]
        units = {row: indicators.record(row).unit for row in rows}
        groups = by_size(research.output, units, WIDEST)
        groups.sort(key=lambda group: not any(indicators.record(row).compared_as for row in group))
        found |= _charts(study, language, key, research.output, indicators, groups)
    return found


def demand_charts(study: Study, language: Language) -> Mapping[str, Chart]:
    """수요 추정: each demand over the years, in one figure as far as units and sizes allow."""
    wanted, rows = study.parts.demand, study.sources.columns("demand_estimates")
    if wanted is None or rows is None:
        return {}
    units = {row: record.unit for row, record in enumerate(rows.records)}
    groups = by_size(wanted.estimate, units, WIDEST)
    return _charts(study, language, "demand_over_years", wanted.estimate, rows, groups)


def _charts(
    study: Study, language: Language, key: str, line: Line, shown: Columns, groups: Sequence[Sequence[int]]
) -> dict[str, Chart]:
    found: dict[str, Chart] = {}
    years = list(study.years)
    for number, group in enumerate(groups, start=1):
        name = key if number == 1 else f"{key}_{number}"
        title = language.label(f"chart.{key}")
        if number > 1:
            names = ", ".join(shown.axis.title(row) for row in group)
            title = language.label("chart.of_these").format(title=title, names=names)
        series = tuple(
            Series(
                shown.axis.title(row),
                tuple(Number(line, shown.axis.labels[row], year, NumberKind.COUNT) for year in years),
            )
            for row in group
        )
        units = {shown.record(row).unit for row in group}
        unit = units.pop() if len(units) == 1 else ""
        categories = tuple(str(year) for year in years)
        source = language.label("source.own")
        found[name] = Chart(name, ChartKind.LINES, title, categories, series, unit=unit, source=source)
    return found
