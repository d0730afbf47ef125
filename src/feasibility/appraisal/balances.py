"""Balances: identities that must hold whatever the inputs are; they live with the model, not only in tests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from feasibility.appraisal.benefits import Benefits
from feasibility.appraisal.capital import CapitalCost
from feasibility.appraisal.economic import EconomicCost, EconomicResult
from feasibility.appraisal.operating import OperatingCost
from feasibility.appraisal.sources import Sources
from feasibility.appraisal.staffing import Staffing
from feasibility.lines import Line, larger


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
) -> dict[str, Balance]:
    """Each balance by its name: items add up to totals, the spread is whole, net is benefit less cost."""
    tolerance = sources.figures.figure("balance_tolerance")
    result: dict[str, Balance] = {}

    def balance(name: str, difference: Line) -> None:
        size = larger(difference, 0 - difference)
        result[name] = Balance(difference, size <= tolerance)

    if staff is not None:
        balance("staff_cost", staff.cost_total_by_grade.sum_rows() - staff.cost_total)
    if capital is not None:
        balance("investment_is_spread", capital.unit_amount.sum_rows() - capital.economic.total)
        balance("investment_by_group", capital.economic.amount_by_group.sum_rows() - capital.economic.total)
        balance("gross_by_group", capital.gross.amount_by_group.sum_rows() - capital.gross.total)
    if operating is not None:
        balance("operating_by_item", operating.total_by_item.sum_rows() - operating.total)
    if gains is not None:
        balance("benefits_by_scope", gains.included_total.sum_rows() - gains.by_scope["social"].sum_years())
    parts = (cost.present_value_of_capital, cost.present_value_of_operating)
    known = [part for part in parts if part is not None]
    whole = known[0] if len(known) == 1 else known[0] + known[1]
    if cost.present_value_of_residual_value is not None:
        whole = whole - cost.present_value_of_residual_value
    balance("present_value_of_costs", whole - cost.present_value)
    for scope, verdict in verdicts.items():
        net = verdict.present_value_of_benefits - verdict.present_value_of_costs
        balance(f"net_present_value.{scope}", net - verdict.net_present_value)
        balance(f"net_benefit.{scope}", (verdict.benefit_total - verdict.net_benefit_total) - verdict.cost_total)
    return result
