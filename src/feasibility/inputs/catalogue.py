"""Every sheet there is, by canonical name, in the order of the workbooks."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

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
from feasibility.inputs.records import Record

# One of these a study must have.
COST_SHEETS = ("capital_costs", "operating_costs")
WORKBOOKS = ("study", "costs", "staffing", "research_output", "appraisal")

_RECORDS: tuple[type[Record], ...] = (
    overview.StudyOverview,
    overview.Premises,
    setting.Revision,
    setting.HigherPlan,
    setting.Law,
    setting.Condition,
    setting.TechnologyTrend,
    market.Market,
    setting.Case,
    comparison.Benchmark,
    concept.Function,
    concept.Vision,
    concept.OperatingForm,
    concept.OrganisationUnit,
    concept.LogicStep,
    concept.SimilarProject,
    concept.PolicyPoint,
    setting.Swot,
    setting.HistoryEvent,
    concept.ScheduleStep,
    concept.PriorProcedure,
    setting.Picture,
    concept.Advice,
    setting.Source,
    investment.CapitalCost,
    investment.InvestmentPhasing,
    operation.OperatingCost,
    investment.Reinvestment,
    investment.FeeRate,
    investment.PriceIndex,
    investment.UnitCostCase,
    operation.Funding,
    budget.LocalBudget,
    operation.Revenue,
    operation.Loan,
    operation.WorkingCapital,
    operation.TaxDepreciation,
    staffing.Grade,
    staffing.StaffingPlan,
    staffing.Space,
    staffing.ComputingPower,
    staffing.PowerSupply,
    research.OutputIndicator,
    research.OutputPlan,
    research.Benefit,
    EffectivenessCase,
    demand.SurveyAnswer,
    demand.DemandEstimate,
    judgement.Scenario,
    judgement.Alternative,
    judgement.AlternativeChange,
    judgement.Sensitivity,
    judgement.Uncertainty,
    judgement.Risk,
    judgement.AhpNode,
    judgement.AhpJudgement,
    judgement.AhpRating,
    siting.CityCondition,
    siting.Site,
    siting.SiteCriterion,
    siting.SiteScore,
    impact.InputOutput,
    impact.Spending,
    transactions.TransactionSector,
    transactions.Transaction,
    impact.ConversionFactor,
)

RECORDS: Mapping[str, type[Record]] = MappingProxyType({record.sheet.name: record for record in _RECORDS})
