"""Tables of chapter 7: project cost, yearly investment, operating cost, staff cost, reinvestment."""

from __future__ import annotations

from feasibility.appraisal import Study
from feasibility.descriptions import Cell, Column, Number, NumberKind, Row, Table
from feasibility.exhibits.pieces import items_by_year, label_column, number_column, word
from feasibility.inputs.choices import CAPITAL_BASES, EVIDENCE
from feasibility.terms import Language


def total_project_cost(study: Study, language: Language) -> Table | None:
    """총사업비 총괄: each cost group without and with value-added tax."""
    capital = study.parts.capital
    if capital is None:
        return None
    without, gross = capital.economic.amount_by_group, capital.gross.amount_by_group
    assert without.rows is not None
    rows = [
        Row((without.rows.title(position), Number(without, label), Number(gross, label)))
        for position, label in enumerate(without.rows.labels)
        if gross.at(label)
    ]
    total = Row((language.label("row.total"), Number(capital.economic.total), Number(capital.gross.total)), "total")
    columns = (
        label_column(language.label("column.cost_group"), 2.0),
        number_column(language.label("column.without_tax")),
        number_column(language.label("column.with_tax")),
    )
    return Table(
        "total_project_cost",
        language.label("table.total_project_cost"),
        columns,
        (*rows, total),
        unit="백만원",
        notes=(language.label("note.tax_on_all_but_exempt"),),
        source=language.label("source.own"),
    )


def cost_basis(study: Study, language: Language) -> Table | None:
    """총사업비 산출근거: each item with its quantity, unit price or rate, and amount without tax."""
    capital, items = study.parts.capital, study.sources.columns("capital_costs")
    if capital is None or items is None:
        return None
    rows = []
    for position, label in enumerate(items.axis.labels):
        record = items.record(position)
        quantity: Cell = items.shown("quantity", position, NumberKind.GIVEN)
        price: Cell = items.shown("unit_price", position, NumberKind.GIVEN)
        rate: Cell = items.shown("rate", position, NumberKind.PERCENT)
        if record.fee_table and capital.applied_rate is not None:
            rate = Number(capital.applied_rate, label, kind=NumberKind.PERCENT)
        basis = word(CAPITAL_BASES, record.basis, language)
        evidence = word(EVIDENCE, record.evidence, language)
        amount = Number(capital.unit_amount, label)
        rows.append(
            Row(
                (items.axis.title(position), basis, quantity, record.quantity_unit or "", price, rate, amount, evidence)
            )
        )
    premises = study.inputs.premises
    if capital.optimism_amount is not None and premises is not None:
        uplift = Number(study.sources.premises.optimism_bias_uplift, kind=NumberKind.PERCENT)
        evidence = word(EVIDENCE, premises.support("optimism_bias_uplift").evidence, language)
        name, added = language.label("row.optimism_uplift"), Number(capital.optimism_amount)
        rows.append(Row((name, "", None, "", None, uplift, added, evidence)))
    total = (language.label("row.total"), "", None, "", None, None, Number(capital.economic.total), "")
    columns = (
        label_column(language.label("column.item"), 2.6),
        Column(language.label("column.basis"), "center", 1.3),
        number_column(language.label("column.quantity")),
        Column(language.label("column.quantity_unit"), "center", 0.7),
        number_column(language.label("column.unit_price")),
        number_column(language.label("column.rate"), 0.8),
        number_column(language.label("column.amount")),
        Column(language.label("column.evidence"), "center", 0.8),
    )
    return Table(
        "cost_basis",
        language.label("table.cost_basis"),
        columns,
        (*rows, Row(total, "total")),
        unit="백만원",
        notes=(language.label("note.without_tax"),),
        source=language.label("source.inputs"),
    )


def annual_investment(study: Study, language: Language) -> Table | None:
    """연차별 투자계획: each item in the years of the initial investment, with value-added tax."""
    capital = study.parts.capital
    if capital is None:
        return None
    return items_by_year(
        study,
        language,
        "annual_investment",
        capital.gross.yearly,
        capital.gross.by_year,
        only_used_years=True,
        sums=(capital.gross.amount, capital.gross.total),
        notes=(language.label("note.with_tax"),),
    )


def operating_cost_summary(study: Study, language: Language) -> Table | None:
    """운영비 총괄: each item at full operation, and its total over the period."""
    operating = study.parts.operating
    if operating is None:
        return None
    by_item, annual = operating.by_item, operating.annual_by_item
    assert by_item.rows is not None
    rows = [
        Row((by_item.rows.title(position), Number(annual, label), Number(operating.total_by_item, label)))
        for position, label in enumerate(by_item.rows.labels)
    ]
    total = Row((language.label("row.total"), Number(operating.annual), Number(operating.total)), "total")
    columns = (
        label_column(language.label("column.item"), 2.0),
        number_column(language.label("column.annual_at_full_operation")),
        number_column(language.label("column.total_over_period")),
    )
    return Table(
        "operating_cost_summary",
        language.label("table.operating_cost_summary"),
        columns,
        (*rows, total),
        unit="백만원",
        source=language.label("source.own"),
    )


def annual_operating_cost(study: Study, language: Language) -> Table | None:
    """연차별 운영비: each item over the whole period, on a landscape page."""
    operating = study.parts.operating
    if operating is None:
        return None
    return items_by_year(
        study,
        language,
        "annual_operating_cost",
        operating.by_item,
        operating.by_year,
        wide=True,
        sums=(operating.total_by_item, operating.total),
    )


def annual_staff_cost(study: Study, language: Language) -> Table | None:
    """연차별 인건비: each grade's cost with the employer's contributions."""
    staff = study.parts.staffing
    if staff is None:
        return None
    return items_by_year(
        study,
        language,
        "annual_staff_cost",
        staff.cost_by_grade,
        staff.cost,
        wide=True,
        sums=(staff.cost_total_by_grade, staff.cost_total),
    )


def annual_headcount(study: Study, language: Language) -> Table | None:
    """연차별 인력: heads by grade; grades that are not counted stand above the total and are named in a note."""
    staff = study.parts.staffing
    if staff is None:
        return None
    return items_by_year(
        study,
        language,
        "annual_headcount",
        staff.headcount,
        staff.total_headcount,
        wide=True,
        unit="명",
        kind=NumberKind.COUNT,
        notes=_not_counted(study, language),
    )


def _not_counted(study: Study, language: Language) -> tuple[str, ...]:
    """Which grades stand in the table but not in its total."""
    grades = study.sources.columns("grades")
    names = [record.name for record in grades.records if record.counted == "no"] if grades is not None else []
    return (language.label("note.not_counted").format(names=", ".join(names)),) if names else ()


def reinvestment(study: Study, language: Language) -> Table | None:
    """재투자비와 잔존가치: what each item costs again, and what it is worth at the end."""
    renewal = study.parts.renewal
    if renewal is None:
        return None
    residual = renewal.residual_by_item
    again = renewal.amount_by_item
    assert residual.rows is not None
    rows = [
        Row(
            (
                residual.rows.title(position),
                None if again is None or not again.at(label) else Number(again, label),
                None if not residual.at(label) else Number(residual, label),
            )
        )
        for position, label in enumerate(residual.rows.labels)
        if residual.at(label) or (again is not None and again.at(label))
    ]
    if not rows:
        return None
    total: tuple[Cell, ...] = (
        language.label("row.total"),
        None if renewal.total is None else Number(renewal.total),
        Number(renewal.residual_value),
    )
    columns = (
        label_column(language.label("column.item"), 2.0),
        number_column(language.label("column.reinvestment")),
        number_column(language.label("column.residual_value")),
    )
    return Table(
        "reinvestment",
        language.label("table.reinvestment"),
        columns,
        (*rows, Row(total, "total")),
        unit="백만원",
        notes=(language.label("note.residual_value"),),
        source=language.label("source.own"),
    )
