"""Sensitivity as Korean reports print it: a table a variable, switching values, tornado, spider, rate curve."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from feasibility.appraisal import Study
from feasibility.appraisal.sensitivity import CaseNumber, Sensitivity, sensitivity
from feasibility.appraisal.variables import variable_of
from feasibility.descriptions import Cell, Chart, ChartKind, Column, Number, NumberKind, Row, Series, Table
from feasibility.exhibits.facts import MAIN_SCOPE
from feasibility.exhibits.naming import change_text, target_name
from feasibility.exhibits.pieces import label_column, number_column
from feasibility.exhibits.scenario_tables import scenario_exhibits
from feasibility.inputs.choices import VARIABLES
from feasibility.inputs.horizon import OPENING_DELAY
from feasibility.lines import evaluate
from feasibility.terms import Language

NET = f"economic.{MAIN_SCOPE}.net_present_value"
LAST_RATE = 0.2
# The verdicts shown for each step.
SHOWN = (
    (f"economic.{MAIN_SCOPE}.benefit_cost_ratio", "fact.benefit_cost_ratio", NumberKind.RATIO),
    (NET, "fact.economic_net_present_value", NumberKind.AMOUNT),
    ("economic.social.benefit_cost_ratio", "fact.benefit_cost_ratio.social", NumberKind.RATIO),
    ("financial.presentations.whole.net_present_value", "fact.financial_net_present_value", NumberKind.AMOUNT),
)


def risk_exhibits(study: Study, language: Language) -> tuple[Mapping[str, Table], Mapping[str, Chart]]:
    """Every table and chart of the sensitivity analysis; none without the sheet 민감도."""
    found = [row for row in sensitivity(study) if row.has_effect and NET in row.verdicts]
    main = [row for row in found if row.variable in {choice.code for choice in VARIABLES}]
    tables: dict[str, Table] = {}
    charts: dict[str, Chart] = {}
    if main:
        tables["sensitivity"] = _steps(study, main, language, "sensitivity")
    others = [row for row in found if row not in main]
    if others:
        tables["sensitivity_of_inputs"] = _steps(study, others, language, "sensitivity_of_inputs")
    # Nothing turns between two whole years of delay.
    turning = [row for row in found if row.variable != OPENING_DELAY]
    if len(turning) > 1:
        tables["switching_values"] = _switching(study, turning, language)
    if len(found) > 1:
        charts["tornado"] = _tornado(study, found, language)
    spider = _spider(study, main, language)
    if spider is not None:
        charts["spider"] = spider
    curve = _curve(study, language)
    if curve is not None:
        charts["discount_rate_curve"] = curve
    more_tables, more_charts = scenario_exhibits(study, found, language)
    return tables | more_tables, charts | more_charts


def _steps(study: Study, rows: list[Sensitivity], language: Language, key: str) -> Table:
    verdicts = [entry for entry in SHOWN if entry[0] in rows[0].verdicts]
    body = []
    for row in rows:
        for position, change in enumerate(row.changes):
            cells: list[Cell] = [
                target_name(study, row.variable, language) if position == 0 else "",
                change_text(row, change, language),
            ]
            for name, _, kind in verdicts:
                cells.append(Number(row.verdicts[name][position], kind=kind))
            body.append(Row(tuple(cells)))
    columns = (
        label_column(language.label("column.variable"), 1.8),
        Column(language.label("column.change"), "center", 0.8),
        *(number_column(language.label(label), 1.2) for _, label, _ in verdicts),
    )
    return Table(
        key,
        language.label(f"table.{key}"),
        columns,
        tuple(body),
        notes=(language.label("note.npv_in_million"),),
        source=language.label("source.own"),
    )


def _switching(study: Study, rows: list[Sensitivity], language: Language) -> Table:
    names = [(NET, "choice.guideline"), ("economic.social.net_present_value", "choice.social")]
    names = [(name, label) for name, label in names if name in rows[0].switching]
    body = []
    for row in rows:
        cells: list[Cell] = [target_name(study, row.variable, language)]
        for name, _ in names:
            turning = row.switching[name]
            if turning.reason is not None:
                cells.append(language.label("cell.out_of_reach"))
            else:
                cells.append(change_text(row, turning.change, language))
        body.append(Row(tuple(cells)))
    columns = (
        label_column(language.label("column.variable"), 2.0),
        *(Column(language.label(label), "center", 1.2) for _, label in names),
    )
    return Table(
        "switching_values",
        language.label("table.switching_values"),
        columns,
        tuple(body),
        notes=(language.label("note.switching"),),
        source=language.label("source.own"),
    )


def _tornado(study: Study, rows: list[Sensitivity], language: Language) -> Chart:
    """토네이도: how the net present value moves at the ends of each variable's range, the widest on top."""
    ranked = sorted(rows, key=lambda row: -abs(_width(row)))
    ends = (
        Series(language.label("series.at_low"), tuple(Number(row.movements[NET][0]) for row in ranked)),
        Series(language.label("series.at_high"), tuple(Number(row.movements[NET][-1]) for row in ranked)),
    )
    names = tuple(
        f"{target_name(study, row.variable, language)} ({change_text(row, row.changes[0], language)}~"
        f"{change_text(row, row.changes[-1], language)})"
        for row in ranked
    )
    title = language.label("chart.tornado")
    return Chart("tornado", ChartKind.TORNADO, title, names, ends, unit="백만원", source=language.label("source.own"))


def _width(row: Sensitivity) -> float:
    swing = row.swing(NET)
    return 0.0 if swing is None else swing[1] - swing[0]


def _spider(study: Study, rows: list[Sensitivity], language: Language) -> Chart | None:
    """스파이더: the net present value over the steps of the variables that move by the same shares."""
    relative = [row for row in rows if row.is_relative]
    if len(relative) < 2:
        return None
    steps = tuple(change_text(relative[0], change, language) for change in relative[0].changes)
    same = [row for row in relative if tuple(change_text(row, change, language) for change in row.changes) == steps]
    if len(same) < 2:
        return None
    series = tuple(
        Series(target_name(study, row.variable, language), tuple(Number(number) for number in row.verdicts[NET]))
        for row in same
    )
    title = language.label("chart.spider")
    return Chart("spider", ChartKind.LINES, title, steps, series, unit="백만원", source=language.label("source.own"))


def _curve(study: Study, language: Language) -> Chart | None:
    """할인율 곡선: the net present value at each social rate of the search table up to 20 %, by scope, as cases."""
    verdicts = study.parts.economic
    variable = variable_of(study, "discount_rate", False, LAST_RATE) if verdicts else None
    if variable is None:
        return None
    rates = [rate for rate in study.guideline.tables["internal_rate_search_rates"].values if rate <= LAST_RATE]
    lines = [verdict.net_present_value for verdict in verdicts.values()]
    found = evaluate(lines, variable.set_to(np.array(rates)))
    series = tuple(
        Series(
            language.label(f"series.benefit.{scope}"),
            tuple(Number(CaseNumber(float(value), line.unit_text, line)) for value in array[0, 0]),
        )
        for scope, line, array in zip(verdicts, lines, found, strict=True)
    )
    names = tuple(language.number(rate, "percent") for rate in rates)
    title = language.label("chart.discount_rate_curve")
    return Chart(
        "discount_rate_curve",
        ChartKind.LINES,
        title,
        names,
        series,
        unit="백만원",
        source=language.label("source.own"),
    )
