"""Regional effects, break-even and cost-effectiveness as a reader sees them."""

from __future__ import annotations

import pytest

from feasibility.descriptions import Chart, Fact, Number, Table
from tests.report.studies import NEAR, POHANG, shown

IMPACT = ("inducement_coefficients", "investment_impact", "operation_impact", "impact_summary")


def table(key: str) -> Table:
    return shown(POHANG).tables[key]


def numbers(found: Table, row: int) -> list[float | None]:
    return [cell.value for cell in found.rows[row].cells if isinstance(cell, Number)]


def fact(key: str) -> Fact:
    return shown(POHANG).facts[key]


def test_the_coefficients_are_those_of_the_sectors_that_money_is_spent_on() -> None:
    found = table("inducement_coefficients")
    assert len(found.rows) == 12
    building = next(row for row in found.rows if row.cells[0] == "50")
    shown_numbers = [cell.value for cell in building.cells if isinstance(cell, Number)]
    assert shown_numbers == [1.26695, 0.693009, 0.589401, 0.271676, 8.540388, 3.081316]


def test_the_coefficients_name_the_bank_of_korea_and_that_a_third_party_extracted_them() -> None:
    found = table("inducement_coefficients")
    assert any("한국은행 2020년 지역산업연관표" in note and "제3자 추출본" in note for note in found.notes)
    assert any("경상북도 2020년" in note for note in found.notes)
    assert "한국은행 표에서 추출" in found.source


@pytest.mark.parametrize(("key", "sectors"), [("investment_impact", 6), ("operation_impact", 7)])
def test_a_phase_shows_its_own_sectors_and_their_total(key: str, sectors: int) -> None:
    found = table(key)
    assert len(found.rows) == sectors + 1
    assert found.rows[-1].role == "total"
    columns = zip(*(numbers(found, row) for row in range(sectors)), strict=True)
    sums = [sum(number or 0.0 for number in column) for column in columns]
    assert sums == pytest.approx(numbers(found, sectors), rel=1e-9)


def test_the_summary_shows_the_totals_of_both_phases() -> None:
    found = table("impact_summary")
    investment, operation = numbers(table("investment_impact"), -1), numbers(table("operation_impact"), -1)
    assert numbers(found, 0) == [investment[0], operation[0]]
    production = numbers(found, 1)
    assert production[:2] == investment[1:3]
    assert production[3:5] == operation[1:3]
    assert production[2] == pytest.approx(sum(number or 0.0 for number in investment[1:3]))


def test_it_says_all_employed_and_never_employees() -> None:
    for key in IMPACT:
        found = table(key)
        titles = " ".join(f"{column.span} {column.title}" for column in found.columns)
        assert "고용유발" not in titles
        assert "고용유발" not in " ".join(str(row.cells[0]) for row in found.rows)
    assert fact("employment_inducement").label.startswith("취업유발")
    assert not [key for key in shown(POHANG).facts if "employees" in key]


def test_the_facts_tell_phase_and_side_apart() -> None:
    assert fact("production_inducement").value == pytest.approx(90_516, rel=0.001)
    assert fact("production_inducement.outside").value == pytest.approx(49_665, rel=0.001)
    assert fact("annual_production_inducement").value == pytest.approx(36_649, rel=0.001)
    assert fact("annual_employment_inducement.outside").value == pytest.approx(73, abs=0.5)
    labels = [found.label for key, found in shown(POHANG).facts.items() if "inducement" in key]
    assert len(labels) == len(set(labels)) == 12


@pytest.mark.parametrize("key", ["production_and_value_added", "employment_induced"])
def test_a_figure_shows_the_facts_inside_and_outside(key: str) -> None:
    chart: Chart = shown(POHANG).charts[key]
    inside, outside = ([number and number.value for number in series.numbers] for series in chart.series)
    names = ("production", "value_added") if key == "production_and_value_added" else ("employment",)
    keys = [f"{prefix}{name}_inducement" for prefix in ("", "annual_") for name in names]
    assert inside == [fact(name).value for name in keys]
    assert outside == [fact(f"{name}.outside").value for name in keys]


def test_the_break_even_table_ends_with_the_payment_of_a_household() -> None:
    found = table("break_even")
    assert numbers(found, 2) == [fact("missing_benefit").value, fact("missing_benefit.social").value]
    assert numbers(found, -1) == [fact("household_payment").value, fact("household_payment.social").value]


def test_every_indicator_with_output_has_its_cost_in_the_unit_it_is_counted_in() -> None:
    found = table("cost_effectiveness")
    assert len([row for row in found.rows if row.role == "body"]) == 9
    assert found.rows[0].cells[0] == "논문"
    assert "백만 원/편" in found.rows[0].cells
    assert numbers(found, 0)[-1] == pytest.approx(536, abs=1)


def test_a_study_without_spending_by_sector_shows_no_effects() -> None:
    exhibits = shown(NEAR)
    assert not set(IMPACT) & set(exhibits.tables)
    assert not {"production_and_value_added", "employment_induced"} & set(exhibits.charts)
    assert not [key for key in exhibits.facts if "inducement" in key or key == "induced_demand"]
    assert "break_even" in exhibits.tables
    assert exhibits.facts["missing_benefit"].value == 0
    assert "household_payment" not in exhibits.facts
