"""Studies in which anything may be nothing: every number that is shown is a number, or absent with its reason."""

from __future__ import annotations

import math

import numpy as np
from hypothesis import assume, given, settings

from feasibility.appraisal import Study, unsound
from feasibility.descriptions import Chart, Number
from feasibility.exhibits import exhibit
from feasibility.terms import get_language
from tests.appraisal.random_studies import RandomStudy, random_studies

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


@settings(max_examples=80)
@given(random_studies(zeros=True))
def test_whatever_is_nothing_no_line_fact_cell_or_chart_holds_what_is_no_number(drawn: RandomStudy) -> None:
    study = drawn.study()
    # Costs of nothing are a finding, and there is no report.
    assume(not unsound(study))
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
