"""Balances: identities that must hold whatever the inputs are; they live with the model, not only in tests."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from feasibility.appraisal.benefits import Benefits
from feasibility.appraisal.capital import CapitalCost
from feasibility.appraisal.economic import EconomicCost, EconomicResult, residual_is_benefit
from feasibility.appraisal.financial import Financial
from feasibility.appraisal.funding import Funding
from feasibility.appraisal.loans import Loans
from feasibility.appraisal.operating import OperatingCost
from feasibility.appraisal.sources import Sources
from feasibility.appraisal.staffing import Staffing
from feasibility.appraisal.transactions import Transactions
from feasibility.lines import Line, larger, total


@dataclass(frozen=True)
class Balance:
    """A difference that must be nothing, and whether it is (1) but for the tolerance on the guideline sheet."""

    difference: Line
    holds: Line


def balances(
    sources: Sources,
    staff: Staffing | None,
    capital: CapitalCost | None,
    operating: OperatingCost | None,
    gains: Benefits | None,
    cost: EconomicCost,
    verdicts: Mapping[str, EconomicResult],
    funded: Funding | None,
    debt: Loans | None,
    finance: Financial | None,
    own_table: Transactions | None = None,
) -> dict[str, Balance]:
    """Each balance by its name: items add up to totals, the spread is whole, net is benefit less cost.

    A difference is in the unit of what is compared, 백만원 but for ratios, and may have either sign; a balance holds
    where its size is within the tolerance on the guideline sheet (half of the displayed unit). A part that the study
    does not have has no balance. Items of 60 and 40 against a total of 100.2 differ by −0.2, and so the balance holds.
    """
    tolerance = sources.figures.figure("balance_tolerance")
    result: dict[str, Balance] = {}

    def balance(name: str, difference: Line) -> None:
        size = larger(difference, 0 - difference)
        result[name] = Balance(difference, size <= tolerance)

    if staff is not None:
        balance("staff_cost", staff.cost_total_by_grade.sum_rows() - staff.cost_total)
    if capital is not None:
        whole_amount = capital.unit_amount.sum_rows() * sources.figures.figure("capital_cost_factor")
        whole_amount = whole_amount if capital.optimism_factor is None else whole_amount * capital.optimism_factor
        balance("investment_is_spread", whole_amount - capital.economic.total)
        balance("investment_by_group", capital.economic.amount_by_group.sum_rows() - capital.economic.total)
        balance("gross_by_group", capital.gross.amount_by_group.sum_rows() - capital.gross.total)
    if operating is not None:
        balance("operating_by_item", operating.total_by_item.sum_rows() - operating.total)
    if gains is not None:
        balance("benefits_by_scope", gains.included_total.sum_rows() - gains.by_scope["social"].sum_years())
    parts = (cost.present_value_of_capital, cost.present_value_of_operating)
    known = [part for part in parts if part is not None]
    whole = known[0] if len(known) == 1 else known[0] + known[1]
    if cost.present_value_of_residual_value is not None and not residual_is_benefit(sources):
        whole = whole - cost.present_value_of_residual_value
    balance("present_value_of_costs", whole - cost.present_value)
    for scope, verdict in verdicts.items():
        net = verdict.present_value_of_benefits - verdict.present_value_of_costs
        balance(f"net_present_value.{scope}", net - verdict.net_present_value)
        balance(f"net_benefit.{scope}", (verdict.benefit_total - verdict.net_benefit_total) - verdict.cost_total)
    if capital is not None:
        balance("financial_by_group", capital.financial.amount_by_group.sum_rows() - capital.financial.total)
    if funded is not None:
        _of_funding(funded, balance)
    if debt is not None:
        repaid = debt.principal_by_year.sum_years()
        balance("loans_are_repaid", debt.drawn_by_year.sum_years() - repaid - debt.outstanding)
    for name, shown in finance.presentations.items() if finance is not None else ():
        net = shown.present_value_of_inflow - shown.present_value_of_outflow
        balance(f"financial_net_present_value.{name}", net - shown.net_present_value)
    if own_table is not None:
        _of_multipliers(own_table, balance)
    return result


def _of_multipliers(own_table: Transactions, balance: Callable[[str, Line], None]) -> None:
    """The multipliers, which no formula makes, belong to the table of transactions as it stands."""
    for kind, residual in (("type_one", own_table.type_one_residual), ("type_two", own_table.type_two_residual)):
        if residual is not None:
            balance(f"multipliers.{kind}.money", residual.money)
            if residual.persons is not None:
                balance(f"multipliers.{kind}.persons", residual.persons)


def _of_funding(funded: Funding, balance: Callable[[str, Line], None]) -> None:
    """Nothing is given twice: no item is covered by several rows, and payers give operation no more than it lacks."""
    if funded.coverage is not None:
        balance("investment_is_funded", funded.coverage.doubled_total)
    payers = funded.payers.values()
    given = [payer.operation for payer in payers if payer.operation is not None]
    if given and funded.deficit is not None:
        balance("operation_is_funded", larger(0, total(given) - funded.deficit).sum_years())
    if funded.needs.investment is not None:
        invested = [payer.investment for payer in payers if payer.investment is not None]
        balance("funding_by_payer", (total(invested) - funded.needs.investment.sum_rows()).sum_years())
