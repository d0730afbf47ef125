"""What province and city bear, as a share of their own budgets."""

from __future__ import annotations

from dataclasses import dataclass

from feasibility.appraisal.funding import Funding
from feasibility.appraisal.sources import Sources
from feasibility.lines import Line, each


@dataclass(frozen=True)
class BudgetShares:
    """The burden of each year against each yardstick of the sheet 지방재정."""

    budget: Line  # yardstick × year, 백만원 at prices of the price base year
    burden: Line  # yardstick × year: what its payer gives
    budget_share: Line  # yardstick × year
    highest_share: Line  # yardstick: over the years
    mean_share: Line  # yardstick: burden over the period ÷ budget over the period


def budget_shares(sources: Sources, funded: Funding | None) -> BudgetShares | None:
    """Share of a year = what the payer gives in it (investment, renewals, operation) ÷ its budget.

    A budget is known for one year and grows at its rate from there, backwards too; study amounts are at constant
    prices, so the rate is a real one. ``None`` without the sheet or without funding.

    A city that gives 5,600 (백만원) of a budget of 2,800,000 bears 0.2 %.
    """
    rows = sources.columns("local_budget")
    if rows is None or funded is None:
        return None
    budget = rows.amount * (1 + rows.growth_rate) ** (sources.frame.year - rows.year)
    given = {payer: funded.payers[payer].by_year for payer in ("province", "city")}
    burden = each(rows.axis, rows.words("payer"), given)
    share = burden / budget
    return BudgetShares(budget, burden, share, share.most(), burden.sum_years() / budget.sum_years())
