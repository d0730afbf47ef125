"""Tables of cases show the base as the facts do, and every case as the graph has it."""

from __future__ import annotations

from itertools import pairwise

import pytest

from feasibility.appraisal.scenarios import scenarios
from feasibility.appraisal.sensitivity import CaseNumber
from feasibility.descriptions import Number, Row, Table
from feasibility.inputs.horizon import LAST_YEAR
from feasibility.inputs.targets import read_target
from tests.report.studies import POHANG, appraised, compared, shown

RATIO = "economic.guideline.benefit_cost_ratio"


def table(key: str) -> Table:
    return shown(POHANG).tables[key]


def value(row: Row, column: int) -> float:
    cell = row.cells[column]
    assert isinstance(cell, Number)
    assert cell.value is not None
    return cell.value


def column(found: Table, title: str) -> int:
    return next(place for place, each in enumerate(found.columns) if title in each.title)


def test_the_first_row_of_the_results_is_the_base_and_each_scenario_has_one() -> None:
    study = appraised(POHANG)[0]
    every = scenarios(study)
    found = table("scenario_results")
    assert [row.cells[0] for row in found.rows] == ["기준", *every.names]
    at = column(found, "순현재가치")
    assert value(found.rows[0], at) == pytest.approx(study.lines["economic.guideline.net_present_value"].at())
    (numbers,) = every.numbers([study.lines["economic.guideline.net_present_value"]])
    assert [value(row, at) for row in found.rows] == [number.value for number in numbers]
    assert len({value(row, at) for row in found.rows}) == len(found.rows)


def test_the_longer_period_renews_what_wears_out_and_ends_where_its_scenario_says() -> None:
    found = table("period_variant")
    assert [each.title for each in found.columns[2:]] == ["기준", "30년 운영"]
    rows = {str(row.cells[0]): row for row in found.rows}
    assert [value(rows["분석 종료연도"], place) for place in (2, 3)] == [2046, 2059]
    # Worked by hand: 2.5 more renewals of the nodes at 14,224, 1,750 and twice 2,500 of the fittings.
    assert value(rows["재투자비 합계"], 3) - value(rows["재투자비 합계"], 2) == pytest.approx(2.5 * 14224 + 1750 + 5000)
    # Land in full, the building 10 of 40 years, the nodes of 2055 one of five and those of 2059 in full.
    assert value(rows["잔존가치"], 3) == pytest.approx(3454 + 42000 * 10 / 40 + 7112 * 0.2 + 7112)


def test_the_grid_of_delay_and_overrun_begins_with_the_base() -> None:
    study = appraised(POHANG)[0]
    found = table("delay_and_overrun")
    assert len(found.rows) == 3
    assert value(found.rows[0], 1) == pytest.approx(study.lines[RATIO].at())
    ratios = [[value(row, place) for place in (1, 2, 3)] for row in found.rows]
    assert all(left > right for row in ratios for left, right in pairwise(row))
    assert all(
        isinstance(cell.source, CaseNumber) for row in found.rows for cell in row.cells if isinstance(cell, Number)
    )


def test_the_alternatives_are_shown_as_their_own_studies_have_them() -> None:
    studies = compared(POHANG)
    found = table("alternatives")
    assert [each.title for each in found.columns[2:]] == list(studies) == ["축소안", "기준안", "확대안"]
    row = next(row for row in found.rows if str(row.cells[0]).startswith("최초 투자비"))
    invested = [value(row, place) for place in (2, 3, 4)]
    assert invested == [study.lines["capital.economic.total"].at() for study in studies.values()]
    assert invested[1] == shown(POHANG).facts["initial_investment"].value
    assert invested == sorted(invested)


def test_the_facts_bound_the_ratio_of_every_scenario() -> None:
    study = appraised(POHANG)[0]
    (numbers,) = scenarios(study).numbers([study.lines[RATIO]])
    facts = shown(POHANG).facts
    found = [number.value for number in numbers if number.value is not None]
    assert facts["scenario_highest_benefit_cost_ratio"].value == max(found)
    assert facts["scenario_lowest_benefit_cost_ratio"].value == min(found)


def test_the_calendar_reaches_to_the_longest_scenario_and_the_report_to_the_base() -> None:
    study = appraised(POHANG)[0]
    targets = {target for names in scenarios(study).targets for target in names}
    assert LAST_YEAR in {read_target(target) for target in targets}
    assert study.sources.frame.years.last == 2059
    assert study.years.last == 2046
    assert [each.title for each in table("present_values").columns][-2:] != ["2058", "2059"]
