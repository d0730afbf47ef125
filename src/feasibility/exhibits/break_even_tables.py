"""Tables of the break-even and of cost-effectiveness."""

from __future__ import annotations

from feasibility.appraisal import Study
from feasibility.descriptions import Cell, Column, Number, NumberKind, Row, Table
from feasibility.exhibits.pieces import label_column, number_column, word
from feasibility.inputs.choices import BENEFIT_SCOPES
from feasibility.inputs.columns import Columns
from feasibility.lines import Line
from feasibility.terms import Language


def break_even(study: Study, language: Language) -> Table | None:
    """손익분기와 지불의사: what is missing for a ratio of 1, by scope, and the payment that would make up for it."""
    found, verdicts = study.parts.break_even, study.parts.economic
    if not found:
        return None

    def row(key: str, unit: str, lines: list[Line | None], kind: NumberKind = NumberKind.AMOUNT) -> Row:
        cells: list[Cell] = [None if line is None else Number(line, kind=kind) for line in lines]
        return Row((language.label(f"fact.{key}"), language.unit(unit), *cells))

    rows = [
        row("present_value_of_costs", "백만원", [verdicts[scope].present_value_of_costs for scope in found]),
        row("present_value_of_benefits", "백만원", [verdicts[scope].present_value_of_benefits for scope in found]),
        row("missing_benefit", "백만원", [of_scope.missing_benefit for of_scope in found.values()]),
    ]
    payments: list[Line | None] = [of_scope.household_payment for of_scope in found.values()]
    notes: tuple[str, ...] = ()
    if any(line is not None for line in payments):
        premises = study.sources.premises
        rows += [
            row("households", "가구", [premises.households] * len(found), NumberKind.COUNT),
            row("payment_first_year", "", [premises.payment_first_year] * len(found), NumberKind.YEAR),
            row("payment_years", "년", [premises.payment_years] * len(found), NumberKind.COUNT),
            row("household_payment", "원/가구", payments),
        ]
        notes = (language.label("note.payment_is_a_conversion"),)
    columns = (
        label_column(language.label("column.measure"), 2.4),
        Column(language.label("column.unit"), "center", 0.9),
        *(number_column(word(BENEFIT_SCOPES, scope, language), 1.2) for scope in found),
    )
    return Table(
        "break_even",
        language.label("table.break_even"),
        columns,
        tuple(rows),
        notes=notes,
        source=language.label("source.own"),
    )


def cost_effectiveness(study: Study, language: Language) -> Table | None:
    """비용효과: the present value of all costs over the discounted output of each indicator."""
    found, indicators = study.parts.effectiveness, study.sources.columns("output_indicators")
    if found is None or indicators is None:
        return None
    rows = []
    for position, label in enumerate(indicators.axis.labels):
        if not found.discounted_output.at(label):
            continue
        unit = indicators.record(position).unit
        rows.append(
            Row(
                (
                    indicators.axis.title(position),
                    unit,
                    Number(found.discounted_output, label, kind=NumberKind.COUNT),
                    language.unit(f"백만원/{unit}"),
                    Number(found.cost_per_output, label, kind=NumberKind.AMOUNT_FINE),
                )
            )
        )
    groups = found.group_output
    for position, label in enumerate(groups.rows.labels if groups is not None and groups.rows is not None else ()):
        assert groups is not None
        assert groups.rows is not None
        assert found.cost_per_group_output is not None
        if groups.at(label):
            unit = _unit_of_group(indicators, label)
            numbers = (
                Number(groups, label, kind=NumberKind.COUNT),
                language.unit(f"백만원/{unit}") if unit else language.unit("백만원"),
                Number(found.cost_per_group_output, label, kind=NumberKind.AMOUNT_FINE),
            )
            rows.append(Row((groups.rows.title(position), unit, *numbers), "subtotal"))
    columns = (
        label_column(language.label("column.indicator"), 2.0),
        Column(language.label("column.unit"), "center", 0.7),
        number_column(language.label("column.discounted_output"), 1.2),
        Column(language.label("column.cost_unit"), "center", 1.0),
        number_column(language.label("column.cost_per_output"), 1.2),
    )
    return Table(
        "cost_effectiveness",
        language.label("table.cost_effectiveness"),
        columns,
        tuple(rows),
        notes=(language.label("note.whole_cost_on_each"),),
        source=language.label("source.own"),
    )


def _unit_of_group(indicators: Columns, label: str) -> str:
    """What the indicators of a group count; nothing where they count different things."""
    units = {record.unit for record in indicators.records if record.effect_group == label}
    return units.pop() if len(units) == 1 else ""
