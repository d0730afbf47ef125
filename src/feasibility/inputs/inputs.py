"""All inputs of a study: one field a sheet, named as the sheet is; ``None`` where a sheet is absent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from feasibility.inputs import (
    budget,
    comparison,
    concept,
    demand,
    impact,
    investment,
    judgement,
    market,
    operation,
    overview,
    research,
    setting,
    siting,
    staffing,
    transactions,
)
from feasibility.inputs.effectiveness import EffectivenessCase
from feasibility.inputs.grid import SheetGrid
from feasibility.inputs.records import Record, Table, columns
from feasibility.inputs.schema import Layout

if TYPE_CHECKING:
    import pandas


# The fields that are no sheets.
NO_SHEETS = ("folder_name", "sheets", "variants", "known", "by_alternative")


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything that the workbooks of a study say.

    A form is its record, any other sheet a ``Table``. ``sheets`` holds the cells as they were filled, formulas
    included, so that the live workbook can repeat them at the same addresses; ``variants`` the sheets that stand in for
    others in an alternative, and ``by_alternative`` the inputs of each one that differs from the base;
    ``known`` are the sheets as they were parsed, which an alternative need not read again.
    """

    study_overview: overview.StudyOverview | None = None
    premises: overview.Premises | None = None
    revision_history: Table[setting.Revision] | None = None
    higher_plans: Table[setting.HigherPlan] | None = None
    laws: Table[setting.Law] | None = None
    conditions: Table[setting.Condition] | None = None
    technology_trends: Table[setting.TechnologyTrend] | None = None
    market_outlook: Table[market.Market] | None = None
    cases: Table[setting.Case] | None = None
    benchmarks: Table[comparison.Benchmark] | None = None
    functions: Table[concept.Function] | None = None
    visions: Table[concept.Vision] | None = None
    operating_forms: Table[concept.OperatingForm] | None = None
    organisation: Table[concept.OrganisationUnit] | None = None
    logic_model: Table[concept.LogicStep] | None = None
    similar_projects: Table[concept.SimilarProject] | None = None
    policy: Table[concept.PolicyPoint] | None = None
    swot: Table[setting.Swot] | None = None
    history: Table[setting.HistoryEvent] | None = None
    schedule: Table[concept.ScheduleStep] | None = None
    prior_procedures: Table[concept.PriorProcedure] | None = None
    pictures: Table[setting.Picture] | None = None
    advice: Table[concept.Advice] | None = None
    sources: Table[setting.Source] | None = None
    capital_costs: Table[investment.CapitalCost] | None = None
    investment_phasing: Table[investment.InvestmentPhasing] | None = None
    operating_costs: Table[operation.OperatingCost] | None = None
    reinvestments: Table[investment.Reinvestment] | None = None
    fee_rates: Table[investment.FeeRate] | None = None
    price_indices: Table[investment.PriceIndex] | None = None
    unit_cost_cases: Table[investment.UnitCostCase] | None = None
    funding: Table[operation.Funding] | None = None
    local_budget: Table[budget.LocalBudget] | None = None
    revenues: Table[operation.Revenue] | None = None
    loans: Table[operation.Loan] | None = None
    working_capital: Table[operation.WorkingCapital] | None = None
    tax_depreciation: Table[operation.TaxDepreciation] | None = None
    grades: Table[staffing.Grade] | None = None
    staffing_plan: Table[staffing.StaffingPlan] | None = None
    space_plan: Table[staffing.Space] | None = None
    computing_power: Table[staffing.ComputingPower] | None = None
    power_supply: Table[staffing.PowerSupply] | None = None
    output_indicators: Table[research.OutputIndicator] | None = None
    output_plan: Table[research.OutputPlan] | None = None
    benefits: Table[research.Benefit] | None = None
    cost_effectiveness_cases: Table[EffectivenessCase] | None = None
    demand_survey: Table[demand.SurveyAnswer] | None = None
    demand_estimates: Table[demand.DemandEstimate] | None = None
    scenarios: Table[judgement.Scenario] | None = None
    alternatives: Table[judgement.Alternative] | None = None
    alternative_changes: Table[judgement.AlternativeChange] | None = None
    sensitivity: Table[judgement.Sensitivity] | None = None
    uncertainties: Table[judgement.Uncertainty] | None = None
    risks: Table[judgement.Risk] | None = None
    ahp_hierarchy: Table[judgement.AhpNode] | None = None
    ahp_judgements: Table[judgement.AhpJudgement] | None = None
    ahp_ratings: Table[judgement.AhpRating] | None = None
    city_conditions: Table[siting.CityCondition] | None = None
    sites: Table[siting.Site] | None = None
    site_criteria: Table[siting.SiteCriterion] | None = None
    site_scores: Table[siting.SiteScore] | None = None
    input_output: Table[impact.InputOutput] | None = None
    spending: Table[impact.Spending] | None = None
    transaction_sectors: Table[transactions.TransactionSector] | None = None
    transactions: Table[transactions.Transaction] | None = None
    conversion_factors: Table[impact.ConversionFactor] | None = None
    folder_name: str = ""
    sheets: Mapping[str, SheetGrid] = field(default_factory=lambda: MappingProxyType({}))
    variants: tuple[SheetGrid, ...] = ()
    known: Mapping[int, Any] = field(default_factory=dict, repr=False, compare=False)
    by_alternative: Mapping[str, Inputs] = field(default_factory=lambda: MappingProxyType({}))

    def part(self, sheet: str) -> Any:
        """A sheet's table or form by canonical name; raises ``ValueError`` for an unknown name."""
        if sheet not in {found.name for found in fields(self)} or sheet in NO_SHEETS:
            raise ValueError(f"there is no sheet {sheet!r}")
        return getattr(self, sheet)

    def frame(self, sheet: str) -> pandas.DataFrame:
        """A sheet as a DataFrame, indexed by row key (a form by field name), with a column for each year.

        An absent sheet gives an empty frame; an unknown name raises ``ValueError``.
        """
        import pandas as pd

        part = self.part(sheet)
        if part is None:
            return pd.DataFrame()
        if isinstance(part, Record) and part.sheet.layout is Layout.FORM:
            return pd.DataFrame({"value": pd.Series(part.model_dump(), dtype=object)})
        names = tuple(columns(part.record))
        rows = [{**{name: getattr(record, name) for name in names}, **record.years} for record in part]
        found = pd.DataFrame(rows)
        return found.set_index(part.sheet.key_field) if rows else found
