"""A study: every part of the appraisal, always present; what does not exist is ``None``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from feasibility.appraisal.balances import Balance, balances
from feasibility.appraisal.benchmarks import Benchmarks, benchmarks
from feasibility.appraisal.benefit_bases import Willingness, willingness
from feasibility.appraisal.benefits import SCOPES, Benefits, benefits
from feasibility.appraisal.break_even import BreakEven, break_even
from feasibility.appraisal.capital import CapitalCost, capital_cost
from feasibility.appraisal.concept import Concept, concept
from feasibility.appraisal.cost_views import CostView, cost_views
from feasibility.appraisal.demand import Demand, demand
from feasibility.appraisal.economic import EconomicCost, EconomicResult, economic_result, residual_is_benefit
from feasibility.appraisal.effectiveness import Effectiveness, effectiveness
from feasibility.appraisal.effectiveness_cases import EffectivenessCases, effectiveness_cases
from feasibility.appraisal.facilities import Facilities, facilities
from feasibility.appraisal.financial import Financial, financial
from feasibility.appraisal.fiscal_plan import FiscalPlan, fiscal_plan
from feasibility.appraisal.funding import Funding, funding
from feasibility.appraisal.hierarchy import Hierarchy, hierarchy
from feasibility.appraisal.impact import Impact, impact
from feasibility.appraisal.loans import Loans, loans
from feasibility.appraisal.local_budget import BudgetShares, budget_shares
from feasibility.appraisal.market import MarketOutlook, market_outlook
from feasibility.appraisal.operating import OperatingCost, operating_cost
from feasibility.appraisal.power_supply import PowerBalance, power_balance
from feasibility.appraisal.procedures import Procedures, procedures
from feasibility.appraisal.renewal import Renewal, renewal
from feasibility.appraisal.research import ResearchOutput, research_output
from feasibility.appraisal.revenue import Revenue, revenue
from feasibility.appraisal.reviews import Reviews, reviews
from feasibility.appraisal.risk_register import RiskRegister, risk_register
from feasibility.appraisal.site_capacity import SiteCapacity, site_capacity
from feasibility.appraisal.sites import Sites, sites
from feasibility.appraisal.sources import Sources
from feasibility.appraisal.staffing import Staffing, staffing
from feasibility.appraisal.survey import Survey, survey
from feasibility.appraisal.taxation import Taxation, taxation
from feasibility.appraisal.timeline import Timeline, timeline
from feasibility.appraisal.transactions import Transactions, transactions
from feasibility.appraisal.working_capital import WorkingCapital, working_capital
from feasibility.guidelines import Guideline
from feasibility.inputs import Inputs
from feasibility.lines import Line, Years, collect, total

if TYPE_CHECKING:
    import pandas


@dataclass(frozen=True)
class Appraisal:
    """The parts of the appraisal; the fields are the names of the lines."""

    timeline: Timeline
    staffing: Staffing | None
    survey: Survey | None
    research: ResearchOutput | None
    demand: Demand | None
    facilities: Facilities
    power_supply: PowerBalance | None
    site_capacity: SiteCapacity | None
    capital: CapitalCost | None
    renewal: Renewal | None
    operating: OperatingCost | None
    market: MarketOutlook | None
    benchmarks: Benchmarks | None
    benefits: Benefits | None
    willingness: Willingness | None
    cost: EconomicCost
    cost_views: Mapping[str, CostView]  # project, economic, financial
    economic: Mapping[str, EconomicResult]  # scope → verdict
    break_even: Mapping[str, BreakEven]  # by scope
    effectiveness: Effectiveness | None
    transactions: Transactions | None
    effectiveness_cases: EffectivenessCases | None
    impact: Impact | None
    revenue: Revenue | None
    funding: Funding | None
    fiscal_plan: FiscalPlan | None
    budget_shares: BudgetShares | None
    reviews: Reviews | None
    procedures: Procedures | None
    loans: Loans | None
    working_capital: WorkingCapital | None
    taxation: Taxation | None
    financial: Financial | None
    sites: Sites | None
    hierarchy: Hierarchy | None
    concept: Concept | None
    risk_register: RiskRegister | None
    balances: Mapping[str, Balance]


@dataclass(frozen=True)
class Study:
    """One study appraised: its inputs, the guideline it follows, and its parts."""

    inputs: Inputs
    guideline: Guideline
    sources: Sources
    parts: Appraisal
    lines: Mapping[str, Line]  # every named line, ``economic.guideline.net_present_value``

    @property
    def years(self) -> Years:
        """The years of the base: what reports show. The graph's calendar reaches to the end of the longest case."""
        return self.sources.period

    def frame(self, part: str) -> pandas.DataFrame:
        """The yearly lines of a part as a DataFrame: years down, one column a line or a row of it.

        Raises ``ValueError`` when no line's name begins with ``part``.
        """
        import pandas

        columns: dict[str, list[float | None]] = {}
        years = list(self.years)
        for name, line in self.lines.items():
            if not (name == part or name.startswith(f"{part}.")) or not line.has_years:
                continue
            if line.rows is None:
                columns[name] = [line.at(year=year) for year in years]
            else:
                for label in line.rows.labels:
                    columns[f"{name}.{label}"] = [line.at(label, year) for year in years]
        if not columns:
            raise ValueError(f"no yearly line of the study is named {part!r}")
        return pandas.DataFrame(columns, index=pandas.Index(years, name="year"))


def appraise(inputs: Inputs, guideline: Guideline) -> Study:
    """The whole appraisal of a study under a guideline. Pure: the same inputs give the same study.

    Each part is a dataclass of lines, or ``None`` where the study lacks the sheet that it is made of. Years run from
    the first to the last year of the premises; money is 백만원 at prices of the price base year.

    Raises ``ValueError`` for inputs that the checks would have stopped (a cycle of shares, a lookup of nothing).
    """
    sources = Sources(inputs, guideline)
    time = timeline(sources)
    staff = staffing(sources)
    asked = survey(sources)
    research = research_output(sources, staff)
    wanted = demand(sources, asked, research)
    space = facilities(sources, staff, research, wanted)
    capital = capital_cost(sources, staff, space)
    renewed = None if capital is None else renewal(sources, time, capital.appraised)
    operating = operating_cost(sources, staff, space, research, capital)
    market = market_outlook(sources)
    gains = benefits(sources, time, research, operating, None if market is None else market.size)
    cost = _economic_cost(sources, time, capital, renewed, operating)
    verdicts = (
        {}
        if gains is None
        else {scope: economic_result(sources, time, cost, gains.by_scope[scope]) for scope in SCOPES}
    )
    earned = revenue(sources, research, operating, gains)
    paid_again = None if capital is None else renewal(sources, time, capital.financial)
    funded = funding(sources, time, capital, paid_again, operating, earned)
    debt = loans(sources, time)
    tied_up = working_capital(sources, time, earned, operating)
    taxes = taxation(sources, capital, paid_again, earned, operating, debt)
    finance = financial(sources, capital, paid_again, operating, earned, funded, debt, tied_up, taxes)
    own_table = transactions(sources)
    piece = effectiveness(sources, time, research, cost)
    kept = balances(sources, staff, capital, operating, gains, cost, verdicts, funded, debt, finance, own_table)
    parts = Appraisal(
        timeline=time,
        staffing=staff,
        survey=asked,
        research=research,
        demand=wanted,
        facilities=space,
        power_supply=power_balance(sources, space),
        site_capacity=site_capacity(sources, space),
        capital=capital,
        renewal=renewed,
        operating=operating,
        market=market,
        benchmarks=benchmarks(sources, staff, research, operating, space),
        benefits=gains,
        willingness=willingness(sources),
        cost=cost,
        cost_views=cost_views(capital, cost, paid_again, operating, residual_is_benefit=residual_is_benefit(sources)),
        economic=verdicts,
        break_even=break_even(sources, time, verdicts),
        effectiveness=piece,
        effectiveness_cases=effectiveness_cases(sources, piece, cost),
        transactions=own_table,
        impact=impact(sources, capital, operating, own_table),
        revenue=earned,
        funding=funded,
        fiscal_plan=fiscal_plan(sources, funded),
        budget_shares=budget_shares(sources, funded),
        reviews=reviews(sources, capital, funded),
        procedures=procedures(sources),
        loans=debt,
        working_capital=tied_up,
        taxation=taxes,
        financial=finance,
        sites=sites(sources),
        hierarchy=hierarchy(inputs, guideline),
        concept=concept(sources),
        risk_register=risk_register(sources),
        balances=kept,
    )
    return Study(inputs, guideline, sources, parts, collect(parts))


def _economic_cost(
    sources: Sources,
    time: Timeline,
    capital: CapitalCost | None,
    renewed: Renewal | None,
    operating: OperatingCost | None,
) -> EconomicCost:
    factor = time.discount_factor
    invested = None if capital is None else capital.appraised.by_year
    again = None if renewed is None else renewed.by_year
    running = None if operating is None else operating.appraised
    residual = None if renewed is None else renewed.residual_value * time.is_last_year
    outlays = [line for line in (invested, again, running) if line is not None]
    if not outlays:
        raise ValueError("a study without capital and operating cost has nothing to appraise")
    taken_off = residual is not None and not residual_is_benefit(sources)
    by_year = total(outlays) - residual if residual is not None and taken_off else total(outlays)
    outlay = [line for line in (invested, again) if line is not None]
    discounted = total(outlay) * factor if outlay else None
    return EconomicCost(
        capital=invested,
        reinvestment=again,
        operating=running,
        residual_value=residual,
        by_year=by_year,
        capital_total=_over_years(invested),
        reinvestment_total=_over_years(again),
        operating_total=_over_years(running),
        residual_value_total=_over_years(residual),
        total=by_year.sum_years(),
        present_value_of_capital=_over_years(discounted),
        present_value_of_operating=None if running is None else (running * factor).sum_years(),
        present_value_of_residual_value=None if residual is None else (residual * factor).sum_years(),
        present_value=(by_year * factor).sum_years(),
    )


def _over_years(line: Line | None) -> Line | None:
    return None if line is None else line.sum_years()
