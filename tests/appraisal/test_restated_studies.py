"""The same study said in another way is the same study: in other money, in another unit, its rows in another order."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feasibility.inputs import RECORDS
from tests.appraisal.random_studies import RandomStudy, random_studies
from tests.appraisal.restating import by_label, in_another_order, money_power, money_times

CLOSE = 1e-9
# Lines that compare money with an amount that is the guideline's and not the study's.
OF_FIXED_AMOUNTS = ("reviews.", "balances.")
UNIT_LESS = ("benefit_cost_ratio", "internal_rate_of_return", "discounted_payback_year", "profitability_index")


def size(values: dict[tuple[str, int], float]) -> float:
    """The largest number of a line, against which rounding is measured."""
    return max((abs(value) for value in values.values() if not math.isnan(value)), default=0.0)


def assert_same(name: str, one: dict[tuple[str, int], float], other: dict[tuple[str, int], float], near: float) -> None:
    """Two lines hold the same numbers, ``near`` being what rounding may make of nothing."""
    assert one.keys() == other.keys(), name
    for place, value in one.items():
        assert other[place] == pytest.approx(value, rel=CLOSE, abs=near, nan_ok=True), (name, place)


@settings(max_examples=40)
@given(random_studies(), st.sampled_from([0.001, 8.0, 1250.0]))
def test_in_other_money_every_line_is_multiplied_as_often_as_money_stands_in_its_unit(
    drawn: RandomStudy, factor: float
) -> None:
    study, other = drawn.study(), drawn.study(money_times(drawn.rows, factor))
    assert study.lines.keys() == other.lines.keys()
    largest = max(size(by_label(line)) for line in study.lines.values() if money_power(line) == 1)
    for name, line in study.lines.items():
        if name.startswith(OF_FIXED_AMOUNTS):
            continue
        by = factor ** money_power(line)
        if name.rpartition(".")[2] in UNIT_LESS:
            assert by == 1, name
        expected = {place: value * by for place, value in by_label(line).items()}
        near = 1e-11 * by * largest if money_power(line) == 1 else 1e-11
        assert_same(name, expected, by_label(other.lines[name]), near)


@settings(max_examples=40)
@given(random_studies(), st.sampled_from([("원", 1e6), ("천원", 1e3), ("억원", 0.01)]))
def test_sheets_stated_in_another_unit_of_money_give_the_same_study(
    drawn: RandomStudy, stated: tuple[str, float]
) -> None:
    unit, number = stated
    units = {name: unit for name in drawn.rows if RECORDS[name].sheet.money}
    study, other = drawn.study(), drawn.study(money_times(drawn.rows, number, stated_only=True), units)
    assert study.lines.keys() == other.lines.keys()
    largest = max(size(by_label(line)) for line in study.lines.values() if money_power(line) == 1)
    for name, line in study.lines.items():
        near = 1e-11 * largest if money_power(line) == 1 else 1e-11
        if line.unit == other.lines[name].unit:
            assert_same(name, by_label(line), by_label(other.lines[name]), near)
        else:
            # A column that is a named line itself stands in the unit of its sheet.
            assert unit in other.lines[name].unit_text, name


@settings(max_examples=40)
@given(random_studies(), st.integers(0, 1000))
def test_the_order_of_the_rows_is_irrelevant_to_every_line(drawn: RandomStudy, seed: int) -> None:
    study, other = drawn.study(), drawn.study(in_another_order(drawn.rows, seed))
    assert study.lines.keys() == other.lines.keys()
    largest = max(size(by_label(line)) for line in study.lines.values() if money_power(line) == 1)
    for name, line in study.lines.items():
        near = 1e-12 * largest if money_power(line) == 1 else 1e-12
        assert_same(name, by_label(line), by_label(other.lines[name]), near)
