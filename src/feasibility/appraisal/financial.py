"""Financial appraisal: what is paid and received, its present value, return, profitability, and the cash balance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from feasibility.appraisal.capital import CapitalCost
from feasibility.appraisal.funding import Funding
from feasibility.appraisal.loans import Loans
from feasibility.appraisal.operating import OperatingCost
from feasibility.appraisal.renewal import Renewal
from feasibility.appraisal.returns import modified_rate_of_return
from feasibility.appraisal.revenue import Revenue
from feasibility.appraisal.sources import Sources
from feasibility.appraisal.taxation import Taxation
from feasibility.appraisal.timeline import discount_factor
from feasibility.appraisal.working_capital import WorkingCapital
from feasibility.lines import Line, internal_rate_of_return, profile, total, where


@dataclass(frozen=True)
class FinancialResult:
    """The verdict on one pair of flows."""

    inflow: Line  # year
    outflow: Line  # year
    net_flow: Line  # year
    discounted_inflow: Line  # year
    discounted_outflow: Line  # year
    discounted_net_flow: Line  # year
    inflow_total: Line  # undiscounted
    outflow_total: Line  # undiscounted
    net_flow_total: Line  # undiscounted
    present_value_of_inflow: Line
    present_value_of_outflow: Line
    net_present_value: Line
    profitability_index: Line  # 0 where nothing is paid
    net_present_value_profile: Line  # at each rate of the search table
    internal_rate_of_return: Line  # absent where it does not exist or means nothing
    modified_internal_rate_of_return: Line  # receipts earn and payments cost the discount rate


@dataclass(frozen=True)
class CashBalance:
    """Cash with everything that payers and lenders give and take."""

    received: Line  # year
    paid: Line  # year
    balance: Line  # year: cumulated
    minimum: Line
    is_covered: Line  # year: 1 where the balance is not negative
    is_sustainable: Line  # 1 where no year's balance is negative, whatever the end


@dataclass(frozen=True)
class DebtCover:
    """How often what operation earns pays what lenders are due."""

    available: Line  # year: revenue less operating cost and tax, with what payers give to operation
    ratio: Line  # year; 0 in years without debt service
    minimum: Line


@dataclass(frozen=True)
class Financial:
    """The financial appraisal; 백만원 at prices of the price base year."""

    discount_rate: Line
    discount_factor: Line  # year
    revenue: Line  # year
    investment: Line | None  # year, with value-added tax, at bid prices
    reinvestment: Line | None  # year, the same
    reinvestment_total: Line | None
    operating: Line | None  # year
    presentations: Mapping[str, FinancialResult]
    cash: CashBalance
    debt_cover: DebtCover | None


def financial(
    sources: Sources,
    capital: CapitalCost | None,
    paid_again: Renewal | None,
    operating: OperatingCost | None,
    earned: Revenue | None,
    funded: Funding | None,
    debt: Loans | None,
    tied_up: WorkingCapital | None,
    taxes: Taxation | None,
) -> Financial | None:
    """Market prices, taxes in; every flow at the end of its year. FNPV = Σ (inflow − outflow) × factor; PI = Σ inflow ×
    factor ÷ Σ outflow × factor; FIRR under the policy of the economic rate: only where it exists and is unique.

    Presentations: ``whole`` (investment in), ``operation`` (from the opening year, without initial investment and its
    working capital), ``after_subsidy`` (whole, with what the state gives as inflow; needs 재원조달), ``own_capital``
    (whole, with loans drawn and what the state gives as inflow and debt service as outflow: what is left is paid from
    own means; needs 차입금). No residual value enters: nothing is sold at the end. The cash balance adds what all
    payers give. ``None`` without revenue.

    100 paid in 2026, 60 received in 2027 and 2028, base year 2025, 4.5 %: FNPV = −95.69 + 54.94 + 52.58 = 11.82,
    PI = 1.124. Source: 예비타당성조사 수행 총괄지침(2022) 제54조–제56조.
    """
    if earned is None:
        return None
    premises = sources.premises
    rate = premises.financial_discount_rate if premises.has("financial_discount_rate") else None
    rate = rate if rate is not None else sources.figures.figure("financial_discount_rate")
    factor = discount_factor(sources, rate)
    revenue = earned.by_year
    investment = None if capital is None else capital.financial.by_year
    again = None if paid_again is None else paid_again.by_year
    running = None if operating is None else operating.by_year
    levied = None if taxes is None else taxes.tax
    tied = None if tied_up is None else tied_up.outlay
    outlays = [line for line in (investment, again, running, levied, tied) if line is not None]
    if not outlays:
        return None

    def result(inflow: Line, outflow: Line) -> FinancialResult:
        return _result(sources, rate, factor, inflow, outflow)

    outflow = total(outlays)
    presentations = {"whole": result(revenue, outflow)}
    in_operation = [line for line in (again, running, levied) if line is not None]
    if running is not None:
        open_years = sources.scheduled(sources.frame.year >= premises.opening_year)
        presentations["operation"] = result(revenue * open_years, total(in_operation) * open_years)
    received, paid = revenue, outflow
    subsidised = revenue
    if funded is not None:
        subsidised = revenue + funded.national_contributions
        presentations["after_subsidy"] = result(subsidised, outflow)
        received = received + funded.contributions
    if debt is not None:
        presentations["own_capital"] = result(subsidised + debt.drawn_by_year, outflow + debt.service)
        received, paid = received + debt.drawn_by_year, paid + debt.service
    return Financial(
        rate,
        factor,
        revenue,
        investment,
        again,
        None if paid_again is None else paid_again.total,
        running,
        presentations,
        _cash(received, paid),
        None if debt is None else _debt_cover(revenue, running, levied, funded, debt),
    )


def _result(sources: Sources, rate: Line, factor: Line, inflow: Line, outflow: Line) -> FinancialResult:
    net = inflow - outflow
    discounted_inflow, discounted_outflow, discounted_net = inflow * factor, outflow * factor, net * factor
    value_in, value_out = discounted_inflow.sum_years(), discounted_outflow.sum_years()
    rates = sources.figures.table("internal_rate_search_rates")
    values = profile(net, rates)
    return FinancialResult(
        inflow,
        outflow,
        net,
        discounted_inflow,
        discounted_outflow,
        discounted_net,
        inflow.sum_years(),
        outflow.sum_years(),
        net.sum_years(),
        value_in,
        value_out,
        discounted_net.sum_years(),
        where(value_out > 0, value_in / value_out, 0),
        values,
        internal_rate_of_return(net, values, rates),
        modified_rate_of_return(sources, net, factor, rate),
    )


def _cash(received: Line, paid: Line) -> CashBalance:
    """The cumulated balance; both sides are compared, for their difference may be nothing but rounding.

    Received 0, 60, 70 and paid 50, 0, 0: the balance is −50, 10, 80, and so it is not sustainable.
    """
    so_far, spent = received.cumulative(), paid.cumulative()
    balance = so_far - spent
    covered = so_far >= spent
    return CashBalance(received, paid, balance, balance.least(), covered, covered.least())


def _debt_cover(
    revenue: Line, running: Line | None, levied: Line | None, funded: Funding | None, debt: Loans
) -> DebtCover:
    """Debt-service cover = what operation leaves ÷ (principal + interest); 130 left for a service of 100 is 1.3."""
    costs = [line for line in (running, levied) if line is not None]
    available = revenue - total(costs) if costs else revenue
    if funded is not None:
        given = [payer.operation for payer in funded.payers.values() if payer.operation is not None]
        available = available + total(given) if given else available
    ratio = where(debt.is_due, available / debt.service, 0)
    # Years without debt service must not count: they take the best ratio instead.
    return DebtCover(available, ratio, where(debt.is_due, ratio, ratio.most()).least())
