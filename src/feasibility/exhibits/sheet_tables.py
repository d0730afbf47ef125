"""Tables that show what a sheet says: its rows as they were filled, each with its evidence and sources."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from feasibility.appraisal import Study
from feasibility.descriptions import Cell, Column, NumberKind, Row, Table
from feasibility.exhibits.pieces import number_column, word
from feasibility.inputs.choices import EVIDENCE
from feasibility.inputs.columns import Columns
from feasibility.inputs.records import columns as declared
from feasibility.inputs.references import parts, word_code
from feasibility.inputs.schema import OWN_UNIT, Reference
from feasibility.lines import Kind
from feasibility.terms import Language


@dataclass(frozen=True)
class SheetTable:
    """Which fields of a sheet a table shows, with the relative width of each; ``only`` keeps some rows.

    ``evidence`` is the width of the column of evidence marks, 0 for none; ``notes`` are labels of notes below.
    """

    sheet: str
    fields: Mapping[str, float]
    only: Callable[[Any], bool] = lambda record: True
    evidence: float = 0.9
    unit: str = ""
    notes: tuple[str, ...] = ()


def _is(field: str, *words: str) -> Callable[[Any], bool]:
    return lambda record: getattr(record, field) in words


POINT_FIELDS = {"name": 1.3, "content": 2.6, "response": 2.0, "verdict": 0.7}
GROUP_FIELDS = {"group": 0.9, **POINT_FIELDS}
SHEET_TABLES: Mapping[str, SheetTable] = {
    "revision_history": SheetTable(
        "revision_history", {"edition": 0.8, "date": 1.0, "description": 3.4, "author": 1.0}, evidence=0
    ),
    "history": SheetTable("history", {"date": 1.0, "content": 3.4, "actor": 1.0}),
    "higher_plans": SheetTable(
        "higher_plans", {"level": 0.7, "name": 1.6, "organisation": 1.0, "content": 2.4, "relevance": 2.0}
    ),
    "laws": SheetTable("laws", {"name": 1.3, "article": 0.9, "content": 2.4, "relevance": 1.8}),
    "technology_trends": SheetTable("technology_trends", {"field": 1.0, "content": 4.0}),
    "technology_implications": SheetTable(
        "technology_trends", {"field": 1.0, "implication": 4.0}, lambda record: bool(record.implication)
    ),
    "market_outlook": SheetTable(
        "market_outlook",
        {
            "name": 1.6,
            "base_year": 0.7,
            "base_value": 1.0,
            "growth_rate": 0.8,
            "growth_until": 0.8,
            "later_growth_rate": 0.9,
            "market_potential": 1.0,
            "innovation": 0.7,
            "imitation": 0.7,
            "launch_year": 0.7,
            "forecast": 0.9,
        },
        unit="백만원",
    ),
    "swot": SheetTable("swot", {"quadrant": 0.8, "content": 4.6}),
    "settled_cases": SheetTable(
        "cases",
        {"name": 1.4, "founded": 0.6, "legal_form": 1.0, "budget_text": 1.6, "people_text": 1.4, "lesson": 2.2},
        _is("kind", "settled"),
    ),
    "foreign_cases": SheetTable(
        "cases",
        {"name": 1.3, "country": 0.7, "founded": 0.6, "budget_text": 1.7, "people_text": 1.6, "output": 1.8},
        _is("kind", "foreign"),
    ),
    "domestic_cases": SheetTable(
        "cases",
        {"name": 1.4, "founded": 0.6, "budget_text": 1.7, "people_text": 1.4, "output": 1.8},
        _is("kind", "domestic"),
    ),
    "case_funding": SheetTable(
        "cases",
        {
            "name": 1.6,
            "national_share": 0.8,
            "local_share": 0.8,
            "international_share": 0.8,
            "private_share": 0.8,
            "funding_text": 2.2,
        },
        lambda record: (
            bool(record.funding_text)
            or any(
                getattr(record, f"{payer}_share") is not None
                for payer in ("national", "local", "international", "private")
            )
        ),
    ),
    "case_lessons": SheetTable("cases", {"name": 1.4, "lesson": 4.2}, lambda record: bool(record.lesson)),
    "output_indicators": SheetTable(
        "output_indicators", {"name": 1.6, "unit": 0.6, "driver": 1.0, "rate": 0.8, "start_year": 0.8, "lag": 0.6}
    ),
    "demand_methods": SheetTable(
        "demand_estimates",
        {
            "name": 1.4,
            "unit": 0.5,
            "method": 2.6,
            "base_year": 0.7,
            "base_value": 0.8,
            "growth_rate": 0.7,
            "answers": 1.4,
            "indicator": 1.2,
        },
    ),
    "computing_power": SheetTable(
        "computing_power",
        {
            "name": 1.6,
            "nodes": 0.6,
            "power_per_node": 0.9,
            "load_margin": 0.7,
            "hours": 0.8,
            "utilisation": 0.7,
            "pue": 0.6,
            "energy_per_area": 0.9,
            "tariff": 0.9,
        },
    ),
    "sites": SheetTable(
        "sites",
        {"name": 1.5, "address": 1.6, "area": 0.8, "land_price": 0.9, "zoning": 1.2, "ownership": 1.3},
        evidence=1.4,
    ),
    "site_features": SheetTable("sites", {"name": 1.4, "access": 1.3, "strengths": 2.4, "weaknesses": 2.0}, evidence=0),
    "site_criteria": SheetTable("site_criteria", {"name": 1.6, "weight": 0.7, "description": 3.0}),
    "visions": SheetTable("visions", {"level": 0.7, "name": 2.0, "description": 3.0}),
    "functions": SheetTable("functions", {"name": 1.2, "content": 2.2, "programmes": 2.2, "outputs": 1.4}),
    "function_partners": SheetTable("functions", {"name": 1.2, "strategy": 2.4, "partners": 2.4}, evidence=0),
    "operating_forms": SheetTable(
        "operating_forms", {"name": 1.0, "legal_basis": 1.7, "steps": 2.0, "months": 0.8, "precedent": 1.4}
    ),
    "operating_form_assessment": SheetTable(
        "operating_forms", {"name": 1.0, "strengths": 1.8, "weaknesses": 1.8, "assessment": 1.8, "selected": 0.6}
    ),
    "organisation": SheetTable("organisation", {"name": 1.4, "role": 3.4, "staff": 0.7}),
    "grades": SheetTable("grades", {"name": 1.6, "group": 1.0, "annual_pay": 1.0, "counted": 0.8}, unit="백만원"),
    "problems": SheetTable("policy", {"name": 1.4, "content": 3.0, "response": 2.2}, _is("group", "problem")),
    "policy_consistency": SheetTable("policy", GROUP_FIELDS, _is("group", "consistency", "commitment"), evidence=1.1),
    "readiness": SheetTable("policy", POINT_FIELDS, _is("group", "readiness")),
    "policy_risks": SheetTable("policy", GROUP_FIELDS, _is("group", "legal_risk", "funding_risk"), evidence=1.1),
    "regional_balance": SheetTable("policy", POINT_FIELDS, _is("group", "regional_balance")),
    "logic_model": SheetTable("logic_model", {"stage": 0.8, "content": 3.4, "indicator": 1.6}),
    "similar_project_scale": SheetTable(
        "similar_projects",
        {"name": 1.3, "organisation": 1.0, "period": 0.9, "budget": 1.3, "content": 2.2},
        evidence=1.1,
    ),
    "similar_projects": SheetTable(
        "similar_projects",
        {"name": 1.3, "overlap": 0.6, "difference": 2.4, "coordination": 2.2},
        evidence=0,
        notes=("note.overlaps_judged",),
    ),
    "prior_procedures": SheetTable(
        "prior_procedures",
        {"name": 1.5, "legal_basis": 1.3, "threshold": 1.7, "verdict": 0.7, "reason": 2.0, "authority": 1.0},
    ),
    "schedule": SheetTable(
        "schedule", {"group": 0.8, "name": 2.3, "start_year": 0.7, "start_month": 0.5, "months": 0.7, "actor": 1.2}
    ),
    "advice": SheetTable(
        "advice",
        {"adviser": 1.0, "organisation": 1.0, "date": 1.5, "opinion": 2.3, "action": 2.3, "state": 0.75, "page": 0.9},
        evidence=0,
    ),
    "unit_cost_cases": SheetTable(
        "unit_cost_cases",
        {"name": 2.2, "year": 0.7, "cost": 0.9, "area": 0.9, "unit_cost": 0.9, "indexed_unit_cost": 0.9},
    ),
}


def sheet_table(study: Study, language: Language, key: str) -> Table | None:
    """The table of a key; ``None`` without its sheet, or with fewer than two rows or columns to show.

    Columns in which no row has anything are left out. The last column holds the evidence mark and the source ids.
    """
    spec = SHEET_TABLES[key]
    shown = study.sources.columns(spec.sheet)
    if shown is None:
        return None
    rows_shown = [position for position, record in enumerate(shown.records) if spec.only(record)]
    if not rows_shown:
        return None
    record_class = type(shown.record(0))
    fields = [
        name
        for name in spec.fields
        if any(getattr(shown.record(position), name) not in (None, "") for position in rows_shown)
    ]
    if len(fields) < 2:
        return None
    heads = [_head(record_class, name, spec, language) for name in fields]
    rows = []
    for position in rows_shown:
        cells = [_cell(study, shown, position, name, language) for name in fields]
        if spec.evidence:
            cells.append(evidence_of(shown.record(position), language))
        rows.append(Row(tuple(cells)))
    if spec.evidence:
        heads.append(Column(language.label("column.evidence"), "left", spec.evidence))
    notes = tuple(language.label(note) for note in spec.notes)
    return Table(key, language.label(f"table.{key}"), tuple(heads), tuple(rows), unit=spec.unit, notes=notes)


def _head(record_class: type[Any], name: str, spec: SheetTable, language: Language) -> Column:
    """A column's heading; it says the unit of its numbers where the table as a whole does not."""
    column, width = declared(record_class)[name], spec.fields[name]
    title = column.title(language.code)
    if column.unit is None and not column.units:
        return Column(title, "center" if column.choices or width < 0.9 else "left", width)
    unit = (column.unit or "").replace("money", "백만원")
    is_calendar = unit == "년" and (column.upper or 0) > 1000
    # What a row counts is said by its own unit, in a column beside.
    said = is_calendar or OWN_UNIT in unit or unit in ("", spec.unit) or title.endswith(unit)
    return number_column(title if said else f"{title}({language.unit(unit)})", width)


def _cell(study: Study, shown: Columns, position: int, name: str, language: Language) -> Cell:
    record = shown.record(position)
    column = declared(type(record))[name]
    if column.choices:
        return word(column.choices, getattr(record, name), language)
    if column.unit is None and not column.units:
        return named_by(study, name, record, language)
    return shown.shown(name, position, _kind(column.kind, column.unit, column.upper))


def named_by(study: Study, field: str, record: Any, language: Language) -> str:
    """What a cell of keys names, as a reader calls it: words in the language, rows by their titles."""
    column = declared(type(record))[field]
    text, reference = str(getattr(record, field) or ""), column.reference_for(str(getattr(record, column.by, "")))
    return text if reference is None else _named(text, reference, study, language)


def _named(text: str, reference: Reference, study: Study, language: Language) -> str:
    sheets = [found for found in (study.sources.columns(sheet) for sheet in reference.sheets) if found is not None]
    names = []
    for part in parts(text, reference.many):
        code = word_code(part, reference.words)
        titles = (found.title_of_key(part) for found in sheets if part in found.axis.labels)
        names.append(word(reference.words, code, language) if code is not None else next(titles, part))
    return ", ".join(names)


def _kind(kind: Kind, unit: str | None, upper: float | None) -> NumberKind:
    if kind is Kind.YEAR:
        return NumberKind.YEAR if unit == "년" and (upper or 0) > 1000 else NumberKind.COUNT
    if kind is Kind.RATE and upper == 1:
        return NumberKind.PERCENT
    return NumberKind.COUNT if unit in ("명", "대", "㎡", "money") else NumberKind.GIVEN


def evidence_of(record: Any, language: Language) -> str:
    """The evidence mark of a row with the ids of its sources."""
    support = record.support()
    mark = word(EVIDENCE, support.evidence, language)
    return " ".join(part for part in (mark, support.source) if part)


def maker(key: str) -> Callable[[Study, Language], Table | None]:
    """The function that makes the table of a key."""
    return lambda study, language: sheet_table(study, language, key)
