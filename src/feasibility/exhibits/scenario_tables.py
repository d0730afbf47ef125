"""Scenarios side by side, the delay against the overrun, and the study over a longer period: cases of one graph."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from feasibility.appraisal import Study
from feasibility.appraisal.scenarios import Scenarios, scenarios
from feasibility.appraisal.sensitivity import CaseNumber, Sensitivity
from feasibility.appraisal.variables import variable_of
from feasibility.descriptions import Cell, Chart, ChartKind, Column, Number, NumberKind, Row, Series, Table
from feasibility.exhibits.facts import MAIN_SCOPE
from feasibility.exhibits.naming import change_text, target_name
from feasibility.exhibits.pieces import label_column, number_column
from feasibility.inputs.horizon import LAST_YEAR, OPENING_DELAY
from feasibility.inputs.targets import read_target
from feasibility.lines import Line, evaluate
from feasibility.terms import Language

RATIO = f"economic.{MAIN_SCOPE}.benefit_cost_ratio"
NET = f"economic.{MAIN_SCOPE}.net_present_value"
# What is compared, by the name of its line: label, how it is printed.
COMPARED = (
    ("capital.economic.total", "fact.initial_investment", NumberKind.AMOUNT),
    ("operating.annual", "fact.annual_operating_cost", NumberKind.AMOUNT),
    ("cost.present_value", "fact.present_value_of_costs", NumberKind.AMOUNT),
    (f"economic.{MAIN_SCOPE}.present_value_of_benefits", "fact.present_value_of_benefits", NumberKind.AMOUNT),
    (NET, "fact.economic_net_present_value", NumberKind.AMOUNT),
    (RATIO, "fact.benefit_cost_ratio", NumberKind.RATIO),
    ("economic.social.benefit_cost_ratio", "fact.benefit_cost_ratio.social", NumberKind.RATIO),
    ("financial.presentations.whole.net_present_value", "fact.financial_net_present_value", NumberKind.AMOUNT),
)


def scenario_exhibits(
    study: Study, found: list[Sensitivity], language: Language
) -> tuple[dict[str, Table], dict[str, Chart]]:
    """Every table and chart of the cases; ``found`` are the rows of 민감도, for the steps of delay and overrun."""
    tables: dict[str, Table] = {}
    charts: dict[str, Chart] = {}
    every = scenarios(study)
    if not every.is_empty:
        tables["scenarios"] = _definitions(study, language)
        tables["scenario_results"] = _results(study, every, language)
        if NET in study.lines:
            charts["scenario_net_present_values"] = _chart(study, every, language)
        longer = _longer(every)
        if longer:
            tables["period_variant"] = _period(study, every, longer, language)
    grid = _delay_and_overrun(study, found, language)
    if grid is not None:
        tables["delay_and_overrun"] = grid
    return tables, charts


def _definitions(study: Study, language: Language) -> Table:
    """What each scenario overrides, as the sheet says it."""
    shown = study.sources.columns("scenarios")
    assert shown is not None
    rows = []
    before = ""
    for position, record in enumerate(shown.records):
        cells: list[Cell] = [
            "" if record.scenario == before else record.scenario,
            target_name(study, record.target, language),
            shown.shown("factor", position, NumberKind.GIVEN),
            shown.shown("value", position, _kind_of(record.target)),
            record.remark,
        ]
        rows.append(Row(tuple(cells)))
        before = record.scenario
    columns = (
        label_column(language.label("column.scenario"), 1.5),
        label_column(language.label("column.target"), 2.2),
        number_column(language.label("column.factor"), 0.7),
        number_column(language.label("column.new_value"), 0.8),
        Column(language.label("column.ground"), "left", 2.6),
    )
    return Table("scenarios", language.label("table.scenarios"), columns, tuple(rows))


def _kind_of(target: str) -> NumberKind:
    """A year is printed as one."""
    found = read_target(target)
    is_year = found is not None and str(found.field).endswith("year")
    return NumberKind.YEAR if is_year else NumberKind.GIVEN


def _compared(study: Study) -> list[tuple[Line, str, NumberKind]]:
    return [(study.lines[name], label, kind) for name, label, kind in COMPARED if name in study.lines]


def _results(study: Study, every: Scenarios, language: Language) -> Table:
    """The base and each scenario, one a row."""
    compared = _compared(study)
    numbers = every.numbers([line for line, _, _ in compared])
    rows = []
    for position, name in enumerate((language.label("scenario.base"), *every.names)):
        cells: list[Cell] = [name]
        cells += [
            _number(found[position], kind, language) for found, (_, _, kind) in zip(numbers, compared, strict=True)
        ]
        rows.append(Row(tuple(cells)))
    columns = (
        label_column(language.label("column.scenario"), 1.6),
        *(number_column(language.label(label), 1.1) for _, label, _ in compared),
    )
    return Table(
        "scenario_results",
        language.label("table.scenario_results"),
        columns,
        tuple(rows),
        unit="백만원",
        source=language.label("source.own"),
    )


def _number(number: CaseNumber, kind: NumberKind, language: Language) -> Cell:
    return language.label("cell.not_available") if number.value is None else Number(number, kind=kind)


def _chart(study: Study, every: Scenarios, language: Language) -> Chart:
    """시나리오별 순현재가치, one bar a scope."""
    scopes = [scope for scope in study.parts.economic if f"economic.{scope}.net_present_value" in study.lines]
    lines = [study.lines[f"economic.{scope}.net_present_value"] for scope in scopes]
    series = tuple(
        Series(language.label(f"series.benefit.{scope}"), tuple(Number(number) for number in numbers))
        for scope, numbers in zip(scopes, every.numbers(lines), strict=True)
    )
    key = "scenario_net_present_values"
    return Chart(
        key,
        ChartKind.COLUMNS,
        language.label(f"chart.{key}"),
        (language.label("scenario.base"), *every.names),
        series,
        unit="백만원",
        source=language.label("source.own"),
    )


def _longer(every: Scenarios) -> list[int]:
    """The positions of the scenarios that move the last year."""
    return [
        position
        for position, targets in enumerate(every.targets, start=1)
        if any(read_target(target) == LAST_YEAR for target in targets)
    ]


def _period(study: Study, every: Scenarios, longer: list[int], language: Language) -> Table:
    """분석기간 변형: the base and the scenarios with another last year, one a column."""
    last = ("timeline.last_year", "fact.last_year", NumberKind.YEAR)
    extra = (
        ("renewal.total", "fact.reinvestment_total", NumberKind.AMOUNT),
        ("renewal.residual_value", "fact.residual_value", NumberKind.AMOUNT),
    )
    entries = [entry for entry in (last, *extra) if entry[0] in study.lines]
    compared = [(study.lines[name], label, kind) for name, label, kind in entries] + _compared(study)
    numbers = every.numbers([line for line, _, _ in compared])
    shown = [0, *longer]
    rows = []
    for found, (line, label, kind) in zip(numbers, compared, strict=True):
        unit = "" if kind is NumberKind.YEAR else language.unit(line.unit_text)
        cells: list[Cell] = [language.label(label), unit]
        cells += [_number(found[position], kind, language) for position in shown]
        rows.append(Row(tuple(cells)))
    names = (language.label("scenario.base"), *every.names)
    columns = (
        label_column(language.label("column.measure"), 2.2),
        Column(language.label("column.unit"), "center", 0.8),
        *(number_column(names[position], 1.2) for position in shown),
    )
    return Table(
        "period_variant",
        language.label("table.period_variant"),
        columns,
        tuple(rows),
        source=language.label("source.own"),
    )


def _delay_and_overrun(study: Study, found: list[Sensitivity], language: Language) -> Table | None:
    """개원 지연과 사업비 초과: the benefit-cost ratio and the net present value for each pair of steps."""
    by_name: Mapping[str, Sensitivity] = {row.variable: row for row in found}
    delay, overrun = by_name.get(OPENING_DELAY), by_name.get("capital_cost")
    if delay is None or overrun is None or NET not in study.lines:
        return None
    years = [change for change in delay.changes if (change.value or 0) >= 0]
    excess = [change for change in overrun.changes if (change.value or 0) >= 0]
    moves = variable_of(study, OPENING_DELAY), variable_of(study, "capital_cost")
    assert moves[0] is not None
    assert moves[1] is not None
    pairs = [(late, more) for late in years for more in excess]
    cases = moves[0].moved(np.array([late.value for late, _ in pairs]))
    cases |= moves[1].moved(np.array([more.value for _, more in pairs]))
    lines = [study.lines[RATIO], study.lines[NET]]
    ratios, nets = ([float(value) for value in array[0, 0]] for array in evaluate(lines, cases))
    rows = []
    for at, late in enumerate(years):
        cells: list[Cell] = [change_text(delay, late, language)]
        for values, line, kind in ((ratios, lines[0], NumberKind.RATIO), (nets, lines[1], NumberKind.AMOUNT)):
            for position in range(at * len(excess), (at + 1) * len(excess)):
                cells.append(Number(CaseNumber(values[position], line.unit_text, line), kind=kind))
        rows.append(Row(tuple(cells)))
    heads = [change_text(overrun, more, language) for more in excess]
    columns = (
        label_column(language.label("column.delay"), 1.0),
        *(number_column(head, 0.8, language.label("fact.benefit_cost_ratio")) for head in heads),
        *(number_column(head, 1.1, language.label("fact.economic_net_present_value")) for head in heads),
    )
    return Table(
        "delay_and_overrun",
        language.label("table.delay_and_overrun"),
        columns,
        tuple(rows),
        unit="백만원",
        notes=(language.label("note.delay_and_overrun"),),
        source=language.label("source.own"),
    )
