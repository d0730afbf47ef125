"""Studies in which anything may be nothing: every number that is shown is a number, or absent with its reason."""

from __future__ import annotations

import math

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

import feasibility
from feasibility.appraisal import Study, unsound
from feasibility.descriptions import Chart, Number
from feasibility.exhibits import exhibit
from feasibility.findings import stops
from feasibility.terms import get_language
from tests.appraisal.random_studies import RandomStudy, random_studies
from tests.inputs.in_memory import inputs_of

KOREAN = get_language("ko")


def numbers_of_chart(chart: Chart) -> list[Number]:
    """Every number of a chart."""
    return [number for series in chart.series for number in series.numbers if number is not None]


def spoilt_lines(study: Study) -> list[str]:
    """Lines that hold what is no number, though nothing says that they may be absent."""
    return [
        name
        for name, line in study.lines.items()
        if not np.isfinite(line.values).all() and not line.operation.may_be_absent
    ]


MOVED = [
    {"key": f"민감-{variable}", "variable": variable, "low": -0.5, "high": 0.5, "steps": 3, "evidence": "assumed"}
    for variable in ("capital_cost", "operating_cost", "benefit", "discount_rate", "사업비.자본-01.금액")
]
# What no study can do without, and what is left out here at random.
KEPT = ("study_overview", "premises", "sources", "sensitivity")


def assert_sound(study: Study) -> None:
    """Every number of a study, and every number that it shows, is a number or absent with its reason."""
    assert spoilt_lines(study) == []
    shown = exhibit(study, KOREAN)
    for fact in shown.facts.values():
        assert fact.value is None or math.isfinite(fact.value), fact.key
        assert (fact.value is None) == (fact.reason is not None), fact.key
    for table in shown.tables.values():
        for cell in (cell for row in table.rows for cell in row.cells if isinstance(cell, Number)):
            assert cell.value is not None, table.key
            assert math.isfinite(cell.value), table.key
    for chart in shown.charts.values():
        for number in numbers_of_chart(chart):
            assert number.value is not None, chart.key
            assert math.isfinite(number.value), chart.key


@settings(max_examples=60)
@given(random_studies(zeros=True))
def test_whatever_is_nothing_no_line_fact_cell_or_chart_holds_what_is_no_number(drawn: RandomStudy) -> None:
    study = drawn.study({**drawn.rows, "sensitivity": MOVED})
    # Costs of nothing are a finding, and there is no report.
    if not unsound(study):
        assert_sound(study)


@settings(max_examples=120)
@given(random_studies(zeros=True), st.sets(st.integers(0, 30), min_size=1, max_size=6))
def test_whatever_sheets_are_left_out_a_study_that_reads_well_is_appraised(drawn: RandomStudy, left: set[int]) -> None:
    optional = sorted(drawn.rows.keys() - set(KEPT))
    without = {optional[place % len(optional)] for place in left}
    rows = {name: found for name, found in drawn.rows.items() if name not in without}
    inputs, findings = inputs_of(rows, drawn.years)
    assert (inputs is None) == stops(findings)
    if inputs is not None:
        study = feasibility.appraise(inputs)
        if not unsound(study):
            assert_sound(study)
