"""The facts of a study: every named number that a sentence, a summary or results.json may use."""

from __future__ import annotations

from collections.abc import Callable

from feasibility.appraisal import Study
from feasibility.appraisal.economic import EconomicResult
from feasibility.appraisal.financial import FinancialResult
from feasibility.appraisal.returns import WORDS, is_only_rate
from feasibility.descriptions import Fact, Number, NumberKind, Outside, OutsideKind, Quantity
from feasibility.exhibits.budget_facts import give_budget
from feasibility.exhibits.demand_facts import give_demand
from feasibility.exhibits.impact_facts import give_break_even, give_impact
from feasibility.exhibits.judgement_facts import give_judgement
from feasibility.exhibits.scenario_facts import give_scenarios
from feasibility.exhibits.worth_facts import give_worth
from feasibility.terms import Language

# The scope whose facts have no suffix: what the guideline counts.
MAIN_SCOPE = "guideline"
# The presentation whose facts have no suffix: the whole period, investment in.
MAIN_PRESENTATION = "whole"


def facts(study: Study, language: Language) -> dict[str, Fact]:
    """Every fact by its key. A fact of a wider scope carries it as a suffix (``benefit_cost_ratio.social``)."""
    result: dict[str, Fact] = {}

    def give(
        key: str,
        line: Quantity | None,
        kind: NumberKind = NumberKind.AMOUNT,
        year: int | None = None,
        reason: str = "",
        row: str | None = None,
    ) -> None:
        if line is not None:
            number = Number(line, row, year, kind)
            result[key] = Fact(key, number, language.label(f"fact.{key}"), reason or None)

    parts, premises = study.parts, study.sources.premises
    give("first_year", parts.timeline.first_year, NumberKind.YEAR)
    give("last_year", parts.timeline.last_year, NumberKind.YEAR)
    give("discount_base_year", parts.timeline.discount_base_year, NumberKind.YEAR)
    give("price_base_year", premises.price_base_year, NumberKind.YEAR)
    give("opening_year", premises.opening_year, NumberKind.YEAR)
    give("social_discount_rate", parts.timeline.social_discount_rate, NumberKind.PERCENT)
    if parts.capital is not None:
        give("initial_investment", parts.capital.economic.total)
        give("total_project_cost", parts.capital.gross.total)
    if parts.renewal is not None:
        give("reinvestment_total", parts.renewal.total)
        give("residual_value", parts.renewal.residual_value)
    if parts.operating is not None:
        give("annual_operating_cost", parts.operating.annual)
        give("operating_cost_total", parts.operating.total)
    if parts.staffing is not None:
        last = study.years.last
        give("total_headcount", parts.staffing.total_headcount, NumberKind.COUNT, year=last)
    give("total_floor_area", parts.facilities.total_area, NumberKind.COUNT)
    give("present_value_of_costs", parts.cost.present_value)
    give("present_value_of_capital_costs", parts.cost.present_value_of_capital)
    give("present_value_of_operating_costs", parts.cost.present_value_of_operating)
    give("present_value_of_residual_value", parts.cost.present_value_of_residual_value)
    for scope, verdict in parts.economic.items():
        suffix = "" if scope == MAIN_SCOPE else f".{scope}"
        give(f"present_value_of_benefits{suffix}", verdict.present_value_of_benefits)
        give(f"economic_net_present_value{suffix}", verdict.net_present_value)
        give(f"benefit_cost_ratio{suffix}", verdict.benefit_cost_ratio, NumberKind.RATIO)
        give(f"net_benefit_total{suffix}", verdict.net_benefit_total)
        give(
            f"economic_internal_rate_of_return{suffix}",
            reported_rate(verdict),
            NumberKind.PERCENT,
            reason=rate_reason(verdict),
        )
        if rate_reason(verdict) == "irr-several":
            key = f"economic_modified_internal_rate_of_return{suffix}"
            give(key, verdict.modified_internal_rate_of_return, NumberKind.PERCENT)
        give(
            f"discounted_payback_year{suffix}",
            verdict.discounted_payback_year,
            NumberKind.YEAR,
            reason="" if verdict.discounted_payback_year.at() is not None else "payback-never",
        )
    give_break_even(study, give, MAIN_SCOPE)
    give_worth(study, give)
    give_impact(study, give)
    _give_finance(study, give)
    give_budget(study, give)
    give_judgement(study, give)
    give_scenarios(study, give, MAIN_SCOPE)
    give_demand(study, give)
    return result


def _give_finance(study: Study, give: Callable[..., None]) -> None:
    """The facts of the financial appraisal and of who pays, where the study has the sheets."""
    funded, finance = study.parts.funding, study.parts.financial
    if funded is not None:
        for payer, given in funded.payers.items():
            give(f"{payer}_funding", given.investment_total)
        give("unassigned_funding", None if funded.coverage is None else funded.coverage.unassigned_total)
    if finance is None:
        return
    give("financial_discount_rate", finance.discount_rate, NumberKind.PERCENT)
    give("revenue_total", None if study.parts.revenue is None else study.parts.revenue.total)
    for presentation, shown in finance.presentations.items():
        suffix = "" if presentation == MAIN_PRESENTATION else f".{presentation}"
        give(f"financial_net_present_value{suffix}", shown.net_present_value)
        if shown.present_value_of_outflow.at():
            give(f"profitability_index{suffix}", shown.profitability_index, NumberKind.RATIO)
        give(
            f"financial_internal_rate_of_return{suffix}",
            reported_rate(shown),
            NumberKind.PERCENT,
            reason=rate_reason(shown),
        )
        if rate_reason(shown) == "irr-several":
            key = f"financial_modified_internal_rate_of_return{suffix}"
            give(key, shown.modified_internal_rate_of_return, NumberKind.PERCENT)
    give("minimum_cash_balance", finance.cash.minimum)
    give("is_financially_sustainable", finance.cash.is_sustainable, NumberKind.COUNT)
    debt = study.parts.loans
    if finance.debt_cover is not None and debt is not None and debt.is_due.values.any():
        give("minimum_debt_service_cover", finance.debt_cover.minimum, NumberKind.RATIO)


def rate_reason(verdict: EconomicResult | FinancialResult) -> str:
    """Why an internal rate of return is not given; empty where it is.

    ``irr-no-gain`` (``irr-no-return`` for cash): undiscounted net flows sum to zero or less. ``irr-several``: their
    present value passes zero more than once, be it between two neighbours of the search table. ``irr-none``: it stays
    positive at every rate of the table.
    """
    if verdict.internal_rate_of_return.at() is not None:
        net = verdict.net_flow if isinstance(verdict, FinancialResult) else verdict.net_benefit
        return "" if is_only_rate(net, verdict.internal_rate_of_return) else "irr-several"
    profile = verdict.net_present_value_profile.values[:, 0, 0]
    if profile[0] <= 0:
        return "irr-no-return" if isinstance(verdict, FinancialResult) else "irr-no-gain"
    changes = int(((profile[1:] > 0) != (profile[:-1] > 0)).sum())
    return "irr-several" if changes > 1 else "irr-none"


def reported_rate(verdict: EconomicResult | FinancialResult) -> Quantity:
    """The internal rate of return as a report gives it: the line, but nothing where it is one of several."""
    line = verdict.internal_rate_of_return
    if line.at() is not None and rate_reason(verdict):
        return Outside(OutsideKind.ROOTS, None, "", WORDS)
    return line
