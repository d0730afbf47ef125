"""The catalogue of exhibits: which function makes the table or chart of a key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from feasibility.appraisal import Study
from feasibility.descriptions import Chart, Fact, Table
from feasibility.exhibits import charts, cost_tables, economic_tables
from feasibility.exhibits.facts import facts
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
    "annual_economic_costs": economic_tables.annual_economic_costs,
    "benefit_items": economic_tables.benefit_items,
    "annual_benefits": economic_tables.annual_benefits,
    "economic_results": economic_tables.economic_results,
    "present_values": economic_tables.present_values,
}
CHARTS: Mapping[str, Callable[[Study, Language], Chart | None]] = {
    "project_cost_shares": charts.project_cost_shares,
    "annual_investment_and_operation": charts.annual_investment_and_operation,
    "headcount": charts.headcount,
    "annual_costs_and_benefits": charts.annual_costs_and_benefits,
    "cumulative_net_benefit": charts.cumulative_net_benefit,
    "benefit_cost_ratio_by_scope": charts.benefit_cost_ratio_by_scope,
}


@dataclass(frozen=True)
class Exhibits:
    """Every exhibit of a study; what the study has no sheet for is absent."""

    facts: Mapping[str, Fact]
    tables: Mapping[str, Table]
    charts: Mapping[str, Chart]


def exhibit(study: Study, language: Language) -> Exhibits:
    """The facts, tables and charts of a study, in the order of the outline."""
    tables = {key: make(study, language) for key, make in TABLES.items()}
    drawn = {key: make(study, language) for key, make in CHARTS.items()}
    return Exhibits(
        facts(study, language),
        {key: table for key, table in tables.items() if table is not None},
        {key: chart for key, chart in drawn.items() if chart is not None},
    )
