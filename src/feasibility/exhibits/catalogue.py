"""The catalogue of exhibits: which function makes the table or chart of a key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from feasibility.appraisal import Study
from feasibility.descriptions import Chart, Fact, Table
from feasibility.exhibits import (
    ahp_tables,
    annexes,
    benchmark_exhibits,
    break_even_tables,
    budget_charts,
    budget_tables,
    charts,
    concept_charts,
    concept_tables,
    cost_tables,
    demand_tables,
    economic_tables,
    finance_charts,
    finance_tables,
    financing_tables,
    guideline_tables,
    headcount_table,
    impact_charts,
    impact_tables,
    judgement_charts,
    judgement_tables,
    multiplier_tables,
    output_charts,
    procedure_exhibits,
    rate_tables,
    risk_register,
    scale_charts,
    scale_tables,
    sheet_charts,
    study_tables,
    worth_charts,
    worth_tables,
)
from feasibility.exhibits.alternative_tables import alternative_exhibits
from feasibility.exhibits.facts import facts
from feasibility.exhibits.risk_tables import risk_exhibits
from feasibility.exhibits.sheet_tables import SHEET_TABLES, maker
from feasibility.terms import Language

TABLES: Mapping[str, Callable[[Study, Language], Table | None]] = {
    "key_figures": economic_tables.key_figures,
    "total_project_cost": cost_tables.total_project_cost,
    "cost_basis": cost_tables.cost_basis,
    "annual_investment": cost_tables.annual_investment,
    "operating_cost_summary": cost_tables.operating_cost_summary,
    "annual_operating_cost": cost_tables.annual_operating_cost,
    "annual_headcount": cost_tables.annual_headcount,
    "annual_staff_cost": cost_tables.annual_staff_cost,
    "reinvestment": cost_tables.reinvestment,
    "appraisal_premises": economic_tables.appraisal_premises,
    "market_forecasts": worth_tables.market_forecasts,
    "cost_views": worth_tables.cost_views,
    "annual_economic_costs": economic_tables.annual_economic_costs,
    "benefit_items": economic_tables.benefit_items,
    "benefit_unit_values": worth_tables.benefit_unit_values,
    "annual_benefits": economic_tables.annual_benefits,
    "economic_results": economic_tables.economic_results,
    "economic_rates": rate_tables.economic_rates,
    "present_values": economic_tables.present_values,
    "annual_overview": economic_tables.annual_overview,
    "break_even": break_even_tables.break_even,
    "cost_effectiveness": break_even_tables.cost_effectiveness,
    "cost_effectiveness_comparison": worth_tables.cost_effectiveness_comparison,
    "inducement_coefficients": impact_tables.inducement_coefficients,
    "own_multipliers": multiplier_tables.own_multipliers,
    "linkage_coefficients": multiplier_tables.linkage_coefficients,
    "investment_impact": impact_tables.investment_impact,
    "operation_impact": impact_tables.operation_impact,
    "impact_summary": impact_tables.impact_summary,
    "site_evaluation": judgement_tables.site_evaluation,
    "site_weight_sensitivity": judgement_tables.site_weight_sensitivity,
    "ahp_weights": ahp_tables.ahp_weights,
    "ahp_consistency": ahp_tables.ahp_consistency,
    "ahp_rater_consistency": ahp_tables.ahp_rater_consistency,
    "ahp_points": ahp_tables.ahp_points,
    "ahp_scores": ahp_tables.ahp_scores,
    "ahp_score_sensitivity": ahp_tables.ahp_score_sensitivity,
    "performance_indicators": judgement_tables.performance_indicators,
    "funding_by_payer": budget_tables.funding_by_payer,
    "funding_shares": budget_tables.funding_shares,
    "funding_by_group": budget_tables.funding_by_group,
    "annual_funding": finance_tables.annual_funding,
    "medium_term_plan": budget_tables.medium_term_plan,
    "local_burden": finance_tables.local_burden,
    "budget_shares": budget_tables.budget_shares,
    "review_verdicts": finance_tables.review_verdicts,
    "prior_procedure_schedule": procedure_exhibits.prior_procedure_schedule,
    "financial_premises": financing_tables.financial_premises,
    "revenues": finance_tables.revenues,
    "cash_flow": finance_tables.cash_flow,
    "financial_indicators": finance_tables.financial_indicators,
    "financial_rates": rate_tables.financial_rates,
    "cash_balance": finance_tables.cash_balance,
    "loan_terms": financing_tables.loan_terms,
    "loan_service": financing_tables.loan_service,
    "debt_service_cover": financing_tables.debt_service_cover,
    "working_capital": financing_tables.working_capital,
    "depreciation_and_tax": financing_tables.depreciation_and_tax,
    "risks": risk_register.risks,
    "study_overview": study_tables.study_overview,
    "study_scope": study_tables.study_scope,
    "annual_output": study_tables.annual_output,
    "survey_overview": demand_tables.survey_overview,
    "demand_by_year": demand_tables.demand_by_year,
    "demand_and_plan": demand_tables.demand_and_plan,
    "benchmark_ratios": benchmark_exhibits.benchmark_ratios,
    "benchmark_range": benchmark_exhibits.benchmark_range,
    "space_plan": scale_tables.space_plan,
    "site_capacity": scale_tables.site_capacity,
    "electricity": scale_tables.electricity,
    "power_balance": scale_tables.power_balance,
    "overall_results": study_tables.benefit_cost_summary,
    **{key: maker(key) for key in SHEET_TABLES},
    "headcount_by_grade": headcount_table.headcount_by_grade,
    "city_conditions": concept_tables.city_conditions,
    "organisation": concept_tables.organisation,
    "policy_verdicts": concept_tables.policy_verdicts,
    "implementing_bodies": concept_tables.implementing_bodies,
    "guideline_figures": guideline_tables.guideline_figures,
    "assumptions": annexes.assumptions,
    "bibliography": annexes.bibliography,
}
CHARTS: Mapping[str, Callable[[Study, Language], Chart | None]] = {
    "project_cost_shares": charts.project_cost_shares,
    "annual_investment_and_operation": charts.annual_investment_and_operation,
    "headcount": charts.headcount,
    "annual_costs_and_benefits": charts.annual_costs_and_benefits,
    "cumulative_net_benefit": charts.cumulative_net_benefit,
    "benefit_cost_ratio_by_scope": charts.benefit_cost_ratio_by_scope,
    "production_and_value_added": impact_charts.production_and_value_added,
    "employment_induced": impact_charts.employment_induced,
    "site_totals": judgement_charts.site_totals,
    "site_scores_by_criterion": judgement_charts.site_scores_by_criterion,
    "criterion_weights": judgement_charts.criterion_weights,
    "logic_model_scheme": judgement_charts.logic_model_scheme,
    "roadmap": judgement_charts.roadmap,
    "study_flow": concept_charts.study_flow,
    "vision_scheme": concept_charts.vision_scheme,
    "organisation_chart": concept_charts.organisation_chart,
    "founding_steps": concept_charts.founding_steps,
    "funding_by_year": finance_charts.funding_by_year,
    "city_burden": finance_charts.city_burden,
    "budget_share_trend": budget_charts.budget_share_trend,
    "prior_procedure_spans": procedure_exhibits.prior_procedure_spans,
    "risk_matrix": risk_register.risk_matrix,
    "cash_flow_and_balance": finance_charts.cash_flow,
    "market": sheet_charts.market,
    "market_forecasts": worth_charts.market_forecasts,
    "cost_effectiveness_chart": worth_charts.cost_effectiveness,
    "case_budgets": sheet_charts.case_budgets,
    "case_people": sheet_charts.case_people,
    "case_funding_shares": sheet_charts.case_funding_shares,
    "space_by_use": scale_charts.space_by_use,
    "electricity_use": scale_charts.electricity_use,
    "power_supply": scale_charts.power_supply,
    "operating_by_item": sheet_charts.operating_by_item,
    "benefits_by_item": sheet_charts.benefits_by_item,
    "annual_staff_cost": sheet_charts.annual_staff_cost,
    "annual_investment": sheet_charts.annual_investment,
}


@dataclass(frozen=True)
class Exhibits:
    """Every exhibit of a study; what the study has no sheet for is absent."""

    facts: Mapping[str, Fact]
    tables: Mapping[str, Table]
    charts: Mapping[str, Chart]


def exhibit(study: Study, language: Language, alternatives: Mapping[str, Study] | None = None) -> Exhibits:
    """The facts, tables and charts of a study, in the order of the outline.

    ``alternatives`` are the studies that it is compared with, by name, itself among them.
    """
    tables: dict[str, Table | None] = {key: make(study, language) for key, make in TABLES.items()}
    tables.update(study_tables.conditions(study, language))
    tables.update(demand_tables.survey_answers(study, language))
    drawn: dict[str, Chart | None] = {key: make(study, language) for key, make in CHARTS.items()}
    drawn.update(sheet_charts.conditions(study, language))
    drawn.update(scale_charts.survey_charts(study, language))
    drawn.update(output_charts.output_charts(study, language))
    drawn.update(output_charts.demand_charts(study, language))
    drawn.update(benchmark_exhibits.benchmark_charts(study, language))
    risk_tables_found, risk_charts_found = risk_exhibits(study, language)
    tables.update(risk_tables_found)
    drawn.update(risk_charts_found)
    compared, compared_charts = alternative_exhibits(study, alternatives or {}, language)
    tables.update(compared)
    drawn.update(compared_charts)
    return Exhibits(
        facts(study, language),
        {key: table for key, table in tables.items() if table is not None},
        {key: chart for key, chart in drawn.items() if chart is not None},
    )
