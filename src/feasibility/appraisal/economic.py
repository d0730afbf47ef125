"""Economic appraisal: net present value, benefit-cost ratio, internal rate of return, discounted payback."""

from __future__ import annotations

from dataclasses import dataclass

from feasibility.appraisal.returns import modified_rate_of_return
from feasibility.appraisal.sources import Sources
from feasibility.appraisal.timeline import Timeline
from feasibility.lines import Line, internal_rate_of_return, profile


@dataclass(frozen=True)
class EconomicCost:
    """Economic costs: without value-added tax, positive, the residual value taken off in the last year.

    Where the premises count the residual value as a benefit it is not taken off.
    """

    capital: Line | None  # year
    reinvestment: Line | None  # year
    operating: Line | None  # year
    residual_value: Line | None  # year: in the last year only, positive
    by_year: Line  # year: what enters the ratio's denominator
    capital_total: Line | None  # undiscounted, over the period
    reinvestment_total: Line | None
    operating_total: Line | None
    residual_value_total: Line | None
    total: Line
    present_value_of_capital: Line | None  # reinvestment included
    present_value_of_operating: Line | None
    present_value_of_residual_value: Line | None
    present_value: Line


@dataclass(frozen=True)
class EconomicResult:
    """The verdict for one scope of benefits."""

    benefit: Line  # year
    net_benefit: Line  # year
    discounted_benefit: Line  # year
    discounted_cost: Line  # year
    discounted_net_benefit: Line  # year
    cumulative_net_present_value: Line  # year
    present_value_of_benefits: Line
    present_value_of_costs: Line
    net_present_value: Line
    benefit_cost_ratio: Line
    benefit_total: Line  # undiscounted
    cost_total: Line  # undiscounted
    net_benefit_total: Line  # undiscounted
    net_present_value_profile: Line  # at each rate of the search table
    internal_rate_of_return: Line  # absent where it does not exist or means nothing
    modified_internal_rate_of_return: Line  # receipts earn and payments cost the discount rate
    discounted_payback_year: Line  # absent where it is never reached


def residual_is_benefit(sources: Sources) -> bool:
    """Whether the premises count the residual value as a benefit, and not as a cost taken off."""
    return sources.premises.word("residual_value_as") == "benefit"


def economic_result(sources: Sources, time: Timeline, cost: EconomicCost, benefit: Line) -> EconomicResult:
    """Net = benefits − costs, once. NPV = Σ net × factor; B/C = Σ benefits × factor ÷ Σ costs × factor.

    Costs and benefits are positive, 백만원 at prices of the price base year, at the end of each year unless the
    premises say mid-year. The residual value is taken off the costs of the last year, or by the option added to its
    benefits: the net present value is the same, the ratio is not. Costs of nothing have no ratio; ``unsound`` stops
    such a study.

    The internal rate of return stands only where net benefits sum to more than zero and their present value falls
    through zero once among rates ≥ 0. Payback is the first year from which the cumulated present value stays ≥ 0
    to the end. The modified rate is that of ``modified_rate_of_return`` at the social rate.

    Costs of 100 in 2026, benefits of 60 in 2027 and 2028, base year 2025, 4.5 %: costs of 95.69 and benefits of 54.94
    + 52.58 = 107.52, so NPV 11.82, B/C 1.124, IRR 13.1 %, payback in 2028.
    Source: 예비타당성조사 수행 총괄지침(2022) 제45조, 제47조.
    """
    factor = time.discount_factor
    costs, gains = cost.by_year, benefit
    if cost.residual_value is not None and residual_is_benefit(sources):
        gains = gains + cost.residual_value
    net = gains - costs
    discounted_benefit, discounted_cost = gains * factor, costs * factor
    discounted_net = net * factor
    cumulative = discounted_net.cumulative()
    benefits_value, costs_value = discounted_benefit.sum_years(), discounted_cost.sum_years()
    ratio = benefits_value / costs_value
    # Both sides are compared, for their difference may be nothing but rounding.
    below = discounted_benefit.cumulative() < discounted_cost.cumulative()
    recovered = below.cumulative().equals(below.sum_years()) * (1 - below)
    rates = sources.figures.table("internal_rate_search_rates")
    values = profile(net, rates)
    return EconomicResult(
        gains,
        net,
        discounted_benefit,
        discounted_cost,
        discounted_net,
        cumulative,
        benefits_value,
        costs_value,
        discounted_net.sum_years(),
        ratio,
        gains.sum_years(),
        costs.sum_years(),
        net.sum_years(),
        values,
        internal_rate_of_return(net, values, rates),
        modified_rate_of_return(sources, net, factor, time.social_discount_rate),
        recovered.first_year(),
    )
