"""What holds in every study, whatever its sheets say: sums, signs, present values, payers, views, rates of return."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings

from feasibility.appraisal import Study
from feasibility.appraisal.economic import EconomicResult
from feasibility.appraisal.financial import FinancialResult
from feasibility.appraisal.roots import internal_rates, net_present_value
from feasibility.descriptions import Number, Table
from feasibility.exhibits.economic_tables import present_values
from feasibility.exhibits.facts import facts
from feasibility.lines import Line, evaluate
from feasibility.terms import get_language
from tests.appraisal.projects import broken_balances, one, yearly
from tests.appraisal.random_studies import RandomStudy, random_studies

KOREAN = get_language("ko")
CLOSE = 1e-9
# Between 0 % and the last rate of the table on which a rate of return is searched.
HIGHEST_RATE = 10.0


def size_of(study: Study) -> float:
    """What rounding is measured against: the largest amount of the study."""
    amounts = [line.values for line in study.lines.values() if line.unit_text == "백만원@2025"]
    return 1 + max(float(np.nanmax(np.abs(values))) for values in amounts)


def total_of(lines: list[Line | None], year: int) -> float:
    """The lines there are, added up in a year."""
    return sum(line.at(year=year) or 0.0 for line in lines if line is not None)


def verdicts(study: Study) -> list[tuple[Line, EconomicResult | FinancialResult]]:
    """Every verdict of a study with its net flow."""
    found: list[tuple[Line, EconomicResult | FinancialResult]] = []
    found += [(verdict.net_benefit, verdict) for verdict in study.parts.economic.values()]
    if study.parts.financial is not None:
        found += [(shown.net_flow, shown) for shown in study.parts.financial.presentations.values()]
    return found


@settings(max_examples=60)
@given(random_studies())
def test_net_is_benefit_less_cost_in_every_year_and_in_total(drawn: RandomStudy) -> None:
    study = drawn.study()
    cost, gains, size = study.parts.cost, study.parts.benefits, size_of(study)
    assert gains is not None
    counted = {"guideline": ("guideline",), "social": ("guideline", "social")}
    scopes = [row["scope"] for row in drawn.rows["benefits"]]
    for scope, verdict in study.parts.economic.items():
        for year in drawn.years:
            worth = sum(
                gains.yearly.at(row["key"], year) or 0.0
                for row, found in zip(drawn.rows["benefits"], scopes, strict=True)
                if found in counted[scope]
            )
            spent = total_of([cost.capital, cost.reinvestment, cost.operating], year)
            left = total_of([cost.residual_value], year)
            assert verdict.net_benefit.at(year=year) == pytest.approx(worth - spent + left, abs=CLOSE * size)
            assert left == 0 or year == drawn.years[-1]
        net = one(verdict.benefit_total) - one(verdict.cost_total)
        assert one(verdict.net_benefit_total) == pytest.approx(net, abs=CLOSE * size)
        assert one(verdict.net_benefit_total) == pytest.approx(sum(yearly(verdict.net_benefit)), abs=CLOSE * size)
    assert broken_balances(study) == []


@settings(max_examples=60)
@given(random_studies())
def test_every_present_value_is_flow_times_factor_and_the_ratio_is_of_the_sums(drawn: RandomStudy) -> None:
    study = drawn.study()
    premises, size = study.inputs.premises, size_of(study)
    assert premises is not None
    rate = one(study.parts.timeline.social_discount_rate)
    early = 0.5 if premises.discount_timing == "mid_year" else 0.0
    factors = [(1 + rate) ** -(year - premises.discount_base_year - early) for year in drawn.years]
    assert yearly(study.parts.timeline.discount_factor) == pytest.approx(factors, rel=1e-12)
    shown = facts(study, KOREAN)
    for scope, verdict in study.parts.economic.items():
        for flow, discounted, whole in (
            (verdict.benefit, verdict.discounted_benefit, verdict.present_value_of_benefits),
            (verdict.net_benefit, verdict.discounted_net_benefit, verdict.net_present_value),
        ):
            worths = [amount * factor for amount, factor in zip(yearly(flow), factors, strict=True)]
            assert yearly(discounted) == pytest.approx(worths, abs=CLOSE * size)
            assert one(whole) == pytest.approx(sum(worths), abs=CLOSE * size)
        suffix = "" if scope == "guideline" else f".{scope}"
        benefit, ratio = (
            shown[f"{name}{suffix}"].value for name in ("present_value_of_benefits", "benefit_cost_ratio")
        )
        spent = shown["present_value_of_costs"].value
        assert benefit is not None
        assert spent is not None
        assert ratio == pytest.approx(benefit / spent, rel=CLOSE)
        net = shown[f"economic_net_present_value{suffix}"].value
        assert net == pytest.approx(benefit - spent, abs=CLOSE * size)


@settings(max_examples=60)
@given(random_studies())
def test_each_cell_of_the_table_of_present_values_is_flow_times_factor(drawn: RandomStudy) -> None:
    study = drawn.study()
    table, size = present_values(study, KOREAN), size_of(study)
    assert table is not None
    *years, total = numbers_of(table)
    for factor, cost, benefit, cost_value, benefit_value, net_value in years:
        assert cost_value == pytest.approx(cost * factor, abs=CLOSE * size)
        assert benefit_value == pytest.approx(benefit * factor, abs=CLOSE * size)
        assert net_value == pytest.approx(benefit_value - cost_value, abs=CLOSE * size)
    sums = [sum(column) for column in zip(*(row[1:] for row in years), strict=True)]
    assert total == pytest.approx(sums, abs=CLOSE * size)


def numbers_of(table: Table) -> list[list[float]]:
    """The numbers of a table's rows, which all exist."""
    rows = [[cell.value for cell in row.cells if isinstance(cell, Number)] for row in table.rows]
    return [[number for number in row if number is not None] for row in rows]


@settings(max_examples=60)
@given(random_studies())
def test_the_net_present_value_is_linear_in_benefits_and_in_costs(drawn: RandomStudy) -> None:
    study = drawn.study()
    size = size_of(study)
    cases = np.array([0.0, 1.0, 2.0, 3.5]).reshape(1, 1, -1)
    outputs = [verdict.net_present_value for verdict in study.parts.economic.values()]
    for name in ("benefit_factor", "capital_cost_factor", "operating_cost_factor"):
        for at_zero, base, double, more in (
            values[0, 0] for values in evaluate(outputs, {study.sources.figures.figure(name): cases})
        ):
            assert double - base == pytest.approx(base - at_zero, abs=CLOSE * size * len(drawn.years))
            assert more - base == pytest.approx(2.5 * (base - at_zero), abs=CLOSE * size * len(drawn.years))


@settings(max_examples=60)
@given(random_studies())
def test_payback_is_the_first_year_from_which_the_cumulated_present_value_stays_above_nothing(
    drawn: RandomStudy,
) -> None:
    study = drawn.study()
    for verdict in study.parts.economic.values():
        size = CLOSE * size_of(study)
        short = [value < -size for value in yearly(verdict.cumulative_net_present_value)]
        recovered = [year for place, year in enumerate(drawn.years) if not any(short[place:])]
        assert verdict.discounted_payback_year.at() == (min(recovered) if recovered else None)


@settings(max_examples=60)
@given(random_studies())
def test_without_its_benefits_a_study_is_worth_its_costs(drawn: RandomStudy) -> None:
    study = drawn.study()
    nothing = {study.sources.figures.figure("benefit_factor"): np.zeros((1, 1, 1))}
    outputs = [verdict.net_present_value for verdict in study.parts.economic.values()]
    cost = study.parts.cost
    spent = [cost.present_value_of_capital, cost.present_value_of_operating]
    left = one(cost.present_value_of_residual_value) if cost.present_value_of_residual_value is not None else 0.0
    expected = left - sum(one(line) for line in spent if line is not None)
    for values in evaluate(outputs, nothing):
        assert values[0, 0, 0] == pytest.approx(expected, abs=CLOSE * size_of(study))


@settings(max_examples=60)
@given(random_studies())
def test_payers_give_the_total_project_cost_its_renewals_and_what_operation_lacks(drawn: RandomStudy) -> None:
    study = drawn.study()
    capital, funded, size = study.parts.capital, study.parts.funding, size_of(study)
    assert capital is not None
    assert funded is not None
    payers = funded.payers.values()
    given_in_all = sum(one(payer.investment_total) for payer in payers)
    assert given_in_all == pytest.approx(one(capital.gross.total), abs=CLOSE * size)
    assert one(capital.gross.total) == pytest.approx(sum(yearly(capital.gross.by_year)), abs=CLOSE * size)
    deficit = sum(yearly(funded.deficit))
    assert sum(one(payer.operation_total) for payer in payers) == pytest.approx(deficit, abs=CLOSE * size)
    assert funded.coverage is not None
    assert one(funded.coverage.unassigned_total) == pytest.approx(0, abs=CLOSE * size)
    for payer in payers:
        assert one(payer.total) == pytest.approx(sum(yearly(payer.by_year)), abs=CLOSE * size)


@settings(max_examples=60)
@given(random_studies(neutral=True))
def test_the_three_views_are_equal_when_tax_transfers_and_bid_ratio_are_neutral(drawn: RandomStudy) -> None:
    capital = drawn.study().parts.capital
    assert capital is not None
    assert capital.converted is None
    assert np.array_equal(capital.economic.yearly.values, capital.gross.yearly.values)
    assert np.array_equal(capital.economic.yearly.values, capital.financial.yearly.values)


@settings(max_examples=60)
@given(random_studies())
def test_the_views_differ_by_tax_bids_and_the_uplift_alone(drawn: RandomStudy) -> None:
    study = drawn.study()
    capital, size = study.parts.capital, size_of(study)
    assert capital is not None
    items = study.sources.columns("capital_costs")
    assert items is not None
    cases = {
        study.sources.figures.figure("value_added_tax_rate"): np.zeros((1, 1, 1)),
        items.bid_ratio: np.ones((len(items.axis), 1, 1)),
    }
    if capital.optimism_factor is not None:
        cases[study.sources.premises.optimism_bias_uplift] = np.zeros((1, 1, 1))
    views = (capital.economic.yearly, capital.gross.yearly, capital.financial.yearly)
    economic, gross, paid = evaluate(views, cases)
    assert gross == pytest.approx(economic, abs=CLOSE * size)
    assert paid == pytest.approx(economic, abs=CLOSE * size)


@settings(max_examples=60)
@given(random_studies())
def test_an_item_costs_in_each_view_its_amount_times_its_own_tax_uplift_and_bid(drawn: RandomStudy) -> None:
    study = drawn.study()
    capital, size = study.parts.capital, size_of(study)
    assert capital is not None
    premises = {row["field"]: row["value"] for row in drawn.rows["premises"]}
    lifted = 1 + premises.get("optimism_bias_uplift", 0.0)
    for row in drawn.rows["capital_costs"]:
        if row["group"] == "contingency":
            continue
        amount = capital.unit_amount.at(row["key"])
        assert amount is not None
        taxed = 1.1 if row["vat"] == "taxable" else 1.0
        views = (capital.economic, capital.gross, capital.financial)
        expected = [amount * lifted, amount * lifted * taxed, amount * taxed * row.get("bid_ratio", 1.0)]
        found = [view.amount.at(row["key"]) for view in views]
        assert found == pytest.approx(expected, abs=CLOSE * size), row["key"]


@settings(max_examples=60)
@given(random_studies())
def test_contingency_is_its_rate_of_what_it_rests_on_in_every_view(drawn: RandomStudy) -> None:
    study = drawn.study()
    capital, size = study.parts.capital, size_of(study)
    assert capital is not None
    for row in drawn.rows["capital_costs"]:
        if row["group"] != "contingency" or "rate" not in row:
            continue
        for view in (capital.economic, capital.gross, capital.financial):
            base = sum(view.amount.at(key) or 0.0 for key in row["base"].split(", "))
            assert view.amount.at(row["key"]) == pytest.approx(row["rate"] * base, abs=CLOSE * size)


@settings(max_examples=150)
@given(random_studies())
def test_a_rate_of_return_is_given_exactly_where_it_is_the_only_one_that_makes_a_flow_worth_nothing(
    drawn: RandomStudy,
) -> None:
    for flow, verdict in verdicts(drawn.study()):
        numbers, rate = yearly(flow), verdict.internal_rate_of_return.at()
        scale = sum(map(abs, numbers))
        # Where the sum is nothing but rounding, nothing is said.
        if abs(sum(numbers)) <= 1e-6 * scale:
            continue
        above = [found for found in internal_rates(numbers) if 0 <= found < HIGHEST_RATE]
        if rate is None:
            assert sum(numbers) <= 0 or len(above) != 1
        else:
            assert above == pytest.approx([rate], abs=CLOSE)
            assert net_present_value(numbers, rate) == pytest.approx(0, abs=CLOSE * scale)
            assert sum(numbers) > 0
