"""The costs of a project in three views side by side: total project cost, economic cost, financial cost."""

from __future__ import annotations

from dataclasses import dataclass

from feasibility.appraisal.capital import CapitalCost, CapitalView
from feasibility.appraisal.economic import EconomicCost
from feasibility.appraisal.operating import OperatingCost
from feasibility.appraisal.renewal import Renewal
from feasibility.lines import Line, total


@dataclass(frozen=True)
class CostView:
    """One view over the period, 백만원, undiscounted; ``None`` for what the view does not hold."""

    by_group: Line | None  # cost group: the initial investment
    investment: Line | None
    reinvestment: Line | None
    operating: Line | None
    residual_taken_off: Line | None  # not above 0: the residual value as a negative cost
    total: Line


def cost_views(
    capital: CapitalCost | None,
    cost: EconomicCost,
    paid_again: Renewal | None,
    operating: OperatingCost | None,
    *,
    residual_is_benefit: bool,
) -> dict[str, CostView]:
    """By view: ``project`` (총사업비: the initial investment with tax, nothing after it), ``economic`` (without tax and
    transfers, with reinvestment and operation, less the residual value unless that is a benefit), ``financial`` (with
    tax, at bid prices, with reinvestment and operation; nothing is sold at the end). A view of nothing is left out.

    An investment of 100 without tax at a bid ratio of 0.9: 110, 100 and 99.
    Source: 예비타당성조사 수행 총괄지침(2022) 제45조 제5항, 제54조.
    """
    left = None if residual_is_benefit else cost.residual_value_total
    residual = None if left is None else 0 - left
    gross, appraised, financial = (
        (None, None, None) if capital is None else (capital.gross, capital.appraised, capital.financial)
    )
    again = None if paid_again is None else paid_again.total
    running = None if operating is None else operating.total
    made = {
        "project": _view(gross, None if gross is None else gross.total),
        "economic": _view(appraised, cost.capital_total, cost.reinvestment_total, cost.operating_total, residual),
        "financial": _view(financial, None if financial is None else financial.total, again, running),
    }
    return {name: view for name, view in made.items() if view is not None}


def _view(
    capital: CapitalView | None,
    investment: Line | None,
    reinvestment: Line | None = None,
    operating: Line | None = None,
    residual: Line | None = None,
) -> CostView | None:
    parts = [line for line in (investment, reinvestment, operating, residual) if line is not None]
    by_group = None if capital is None else capital.amount_by_group
    return CostView(by_group, investment, reinvestment, operating, residual, total(parts)) if parts else None
