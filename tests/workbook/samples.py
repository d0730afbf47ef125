"""Two valid rows of every sheet (four of some), from the declarations: what a round trip writes and must read again."""

from __future__ import annotations

import datetime
from typing import Any

from feasibility.inputs import RECORDS, Column, Layout, Record
from feasibility.inputs.records import columns
from feasibility.inputs.values import stored_type

YEARS = range(2027, 2031)
ROWS = 2
# What the rules across sheets need, where any valid value would break one of them.
SET: dict[str, dict[str, list[Any]]] = {
    "premises": {
        "study_year": [2026],
        "discount_base_year": [2025],
        "price_base_year": [2025],
        "first_year": [2027],
        "last_year": [2030],
        "opening_year": [2029],
        "full_operation_year": [2030],
    },
    "capital_costs": {
        "basis": ["fixed", "by_year"],
        "phasing": ["shares", "amounts"],
        "base": ["", ""],
        "rate": [None, None],
        "price_year": [2025, 2025],
    },
    "investment_phasing": {"measure": ["shares", "amounts"]},
    "operating_costs": {
        "basis": ["quantity_price", "fixed"],
        "driver": ["", ""],
        "base": ["capital_costs-1", ""],
        "measure": ["activity", "amounts"],
    },
    "reinvestments": {"year": [2029, 2030]},
    "loans": {"year": [2027, 2028], "grace_years": [1, 0], "repayment_years": [2, 2]},
    "funding": {
        "group": ["capital_costs-1, capital_costs-2", "operation"],
        "phase_start": [2027, 2027],
        "phase_end": [2030, 2030],
        **{payer: [0.2, 0.2] for payer in ("national", "province", "city", "member", "private")},
    },
    "revenues": {"basis": ["fixed", "by_year"], "driver": ["", ""]},
    "benefits": {
        "basis": ["fixed", "market"],
        "driver": ["", "market_outlook-2"],
        "start_year": [2027, 2028],
        "end_year": [2029, 2030],
        "lag": [1, 0],
        "window_years": [2, 2],
    },
    "market_outlook": {"launch_year": [2026, 2027]},
    "cost_effectiveness_cases": {"price_year": [2025, 2025]},
    "output_indicators": {"driver": ["plan", "all"], "lag": [1, 0]},
    "output_plan": {"measure": ["quantity", "rate"]},
    "demand_survey": {"count": [None, 5.0], "share": [0.25, None]},
    "demand_estimates": {"base_value": [None, None], "growth_rate": [None, None]},
    "space_plan": {
        "area": [None, 20.0],
        "persons": [4.0, None],
        "driver": ["", ""],
        "driver_share": [None, None],
        "area_per_person": [5.0, None],
    },
    "scenarios": {
        "target": ["capital_costs.capital_costs-1.amount", "benefit"],
        "value": [None, 3.0],
        "factor": [2.0, None],
    },
    "alternatives": {"base": ["yes", "no"]},
    "alternative_changes": {
        "alternative": ["alternatives-2", "alternatives-2"],
        "target": ["capital_costs.capital_costs-1.amount", "capital_costs.capital_costs-1.name"],
        "value": [5.0, None],
        "text": ["", "다른 이름"],
    },
    "sensitivity": {"variable": ["discount_rate", "premises.real_wage_growth"]},
    "uncertainties": {"target": ["capital_cost", "staffing_plan.grades-1.2028"]},
    "site_criteria": {"weight": [0.25, 0.75]},
    "unit_cost_cases": {"band": ["no", "no"]},
    "ahp_hierarchy": {"parent": ["", "ahp_hierarchy-1", "ahp_hierarchy-1"], "weight": [1.0, 0.5, 0.5]},
    "ahp_judgements": {
        "node": ["ahp_hierarchy-1", "ahp_hierarchy-1"],
        "left": ["ahp_hierarchy-2", "ahp_hierarchy-2"],
        "right": ["ahp_hierarchy-3", "ahp_hierarchy-3"],
    },
    "ahp_ratings": {
        "rater": ["rater 값 1", "rater 값 1", "rater 값 2", "rater 값 2"],
        "criterion": ["ahp_hierarchy-2", "ahp_hierarchy-3", "ahp_hierarchy-2", "ahp_hierarchy-3"],
    },
    "site_scores": {
        "site": ["sites-1", "sites-1", "sites-2", "sites-2"],
        "criterion": ["site_criteria-1", "site_criteria-2", "site_criteria-1", "site_criteria-2"],
    },
    "price_indices": {"year": [2025, 2025]},
    "input_output": {"key": ["transaction_sectors-1", "transaction_sectors-2"]},
    "spending": {
        "item": ["capital_costs-1, capital_costs-2", "operating_costs-1, operating_costs-2"],
        "sector": ["transaction_sectors-1", "transaction_sectors-1"],
        "share": [1.0, 1.0],
    },
    "transaction_sectors": {"output": [200.0, 200.0]},
}


def sample_rows() -> dict[str, list[dict[Any, Any]]]:
    """Rows for every sheet; a form's as ``{"field": …, "value": …}``."""
    return {name: _sample(record) for name, record in RECORDS.items()}


def _sample(record: type[Record]) -> list[dict[Any, Any]]:
    if record.sheet.layout is Layout.FORM:
        values = {name: _value(record, name, column, 0) for name, column in columns(record).items()}
        return [{"field": name, "value": value, "evidence": "assumed"} for name, value in values.items()]
    rows = []
    count = max(ROWS, *(len(values) for values in SET.get(record.sheet.name, {}).values()), 0)
    for position in range(count):
        row: dict[Any, Any] = {name: _value(record, name, column, position) for name, column in columns(record).items()}
        if record.sheet.years is not None:
            share = record.sheet.name == "investment_phasing"
            row |= {year: 0.25 if share else float(position + year - 2026) for year in YEARS}
        rows.append(row)
    return rows


def _value(record: type[Record], name: str, column: Column, position: int) -> Any:
    chosen = SET.get(record.sheet.name, {}).get(name)
    if chosen is not None:
        return chosen[position]
    if name == record.sheet.key_field and column.reference is None:
        return f"{record.sheet.name}-{position + 1}"
    if name == "source":
        return "sources-1, sources-2"
    if column.choices:
        return column.choices[position % len(column.choices)].code
    if column.reference is not None:
        if record.sheet.name in column.reference.sheets and not column.required:
            return ""
        return f"{column.reference.sheets[0]}-{position + 1}" if column.reference.sheets else ""
    kind = stored_type(record, name)
    if kind is str:
        return f"{name} 값 {position + 1}"
    if kind is datetime.date:
        return datetime.date(2026, 3, 31)
    low = column.lower if column.lower is not None else 0.0
    high = min(column.upper if column.upper is not None else low + 100, low + 100)
    value = low + (high - low) * (position + 1) / 4
    return int(value) if kind is int else value
