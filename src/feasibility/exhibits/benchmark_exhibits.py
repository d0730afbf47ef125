"""The study beside like institutes and published figures: table, range and charts of the ratios."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from feasibility.appraisal import Study
from feasibility.appraisal.benchmarks import Benchmarks, stated
from feasibility.descriptions import Cell, Chart, ChartKind, Column, Number, NumberKind, Row, Series, Table
from feasibility.exhibits.pieces import label_column, number_column, word
from feasibility.inputs.choices import BENCHMARK_MEASURES, EVIDENCE, YES_NO
from feasibility.inputs.comparison import Benchmark
from feasibility.inputs.setting import Case
from feasibility.lines import Line
from feasibility.terms import Language

LEAST_OTHERS = 2  # what a chart needs beside the study


@dataclass(frozen=True)
class Other:
    """One institute or group beside the study, on one measure."""

    name: str
    value: Number
    year: Number | None
    comparable: str
    evidence: str


def benchmark_ratios(study: Study, language: Language) -> Table | None:
    """유사기관 비교: measure by measure, the study, the institutes and the published figures."""
    found = study.parts.benchmarks
    if found is None:
        return None
    rows: list[Row] = []
    for measure, own in found.own.items():
        others = _others(study, language, measure)
        this = language.label("word.this_study")
        unit = language.unit(own.unit_text)
        rows.append(Row((_name(measure, language), unit, this, None, _value(own, measure), "", ""), "subtotal"))
        rows += [Row(("", "", each.name, each.year, each.value, each.comparable, each.evidence)) for each in others]
    if len(rows) < 2:
        return None
    columns = (
        label_column(language.label("column.ratio"), 1.6),
        Column(language.label("column.unit"), "center", 0.9),
        label_column(language.label("column.institute"), 2.0),
        Column(language.label("column.base_year"), "center", 0.7),
        number_column(language.label("column.value"), 0.8),
        Column(language.label("column.comparable"), "center", 0.7),
        label_column(language.label("column.evidence"), 1.0),
    )
    notes = (language.label("note.ratios_at_full_operation"), language.label("note.budgets_of_their_years"))
    title = language.label("table.benchmark_ratios")
    return Table("benchmark_ratios", title, columns, tuple(rows), notes=notes)


def benchmark_range(study: Study, language: Language) -> Table | None:
    """비교 범위: the study beside the lowest and the highest of what is comparable."""
    found = study.parts.benchmarks
    if found is None or len(found.band) < 2:
        return None
    rows = []
    for measure, band in found.band.items():
        own = found.own[measure]
        verdict = language.label("cell.within" if band.is_within.at() == 1 else "cell.outside")
        numbers: list[Cell] = [_value(line, measure) for line in (own, band.lowest, band.highest)]
        rows.append(Row((_name(measure, language), language.unit(own.unit_text), *numbers, verdict)))
    columns = (
        label_column(language.label("column.ratio"), 2.0),
        Column(language.label("column.unit"), "center", 1.0),
        number_column(language.label("word.this_study")),
        number_column(language.label("column.lowest")),
        number_column(language.label("column.highest")),
        Column(language.label("column.verdict"), "center", 0.9),
    )
    notes = (language.label("note.ratios_at_full_operation"),)
    title = language.label("table.benchmark_range")
    return Table("benchmark_range", title, columns, tuple(rows), notes=notes, source=language.label("source.own"))


def benchmark_charts(study: Study, language: Language) -> Mapping[str, Chart]:
    """원단위 비교: a bar chart for each measure that has a range and two others or more beside the study."""
    found = study.parts.benchmarks
    if found is None:
        return {}
    charts: dict[str, Chart] = {}
    for measure, own in found.own.items():
        others = _others(study, language, measure)
        if measure not in found.band or len(others) < LEAST_OTHERS:
            continue
        key = f"benchmark_chart_{len(charts) + 1}"
        names = (language.label("word.this_study"), *(each.name for each in others))
        series = (Series(_name(measure, language), (_value(own, measure), *(each.value for each in others))),)
        title = language.label("chart.benchmark").format(ratio=_name(measure, language))
        charts[key] = Chart(key, ChartKind.BARS, title, names, series, unit=own.unit_text)
    return charts


def _others(study: Study, language: Language, measure: str) -> list[Other]:
    """Who stands beside the study on a measure: the cases that state its numbers, then the published figures."""
    found: list[Other] = []
    parts: Benchmarks | None = study.parts.benchmarks
    cases, norms = study.sources.columns("cases"), study.sources.columns("benchmarks")
    ratio = None if parts is None else parts.institutes.get(measure)
    if cases is not None and ratio is not None:
        year = "budget_year" if measure == "budget_per_person" else "output_year"
        for position, (label, record) in enumerate(zip(cases.axis.labels, cases.records, strict=True)):
            if stated(record, measure):
                when = None if measure == "area_per_person" else cases.shown(year, position, NumberKind.YEAR)
                found.append(_other(record, _value(ratio, measure, label), when, language))
    if norms is not None and any(record.measure == measure for record in norms.records):
        line = norms.part("measure", measure).value
        for position, (label, record) in enumerate(zip(norms.axis.labels, norms.records, strict=True)):
            if record.measure == measure:
                when = norms.shown("year", position, NumberKind.YEAR)
                found.append(_other(record, _value(line, measure, label), when, language))
    return found


def _other(record: Case | Benchmark, value: Number, year: Number | None, language: Language) -> Other:
    support = record.support()
    marks = (word(EVIDENCE, support.evidence, language), support.source)
    comparable = word(YES_NO, record.comparable, language)
    return Other(record.name, value, year, comparable, " ".join(part for part in marks if part))


def _name(measure: str, language: Language) -> str:
    return word(BENCHMARK_MEASURES, measure, language)


def _value(line: Line, measure: str, row: str | None = None) -> Number:
    whole = measure == "budget_per_person"
    return Number(line, row, kind=NumberKind.AMOUNT if whole else NumberKind.AMOUNT_FINE)
