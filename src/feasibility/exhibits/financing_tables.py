"""Tables of chapter 10 on what the analysis stands on, on loans, working capital, depreciation and tax."""

from __future__ import annotations

from feasibility.appraisal import Study
from feasibility.descriptions import Cell, Column, Number, NumberKind, Row, Table
from feasibility.exhibits.pieces import by_year, items_by_year, label_column, word
from feasibility.inputs.choices import REPAYMENTS
from feasibility.lines import Line
from feasibility.terms import Language


def financial_premises(study: Study, language: Language) -> Table | None:
    """재무분석의 전제: period, rate, prices, bid ratio, payers, loans, tax, each with its ground."""
    finance = study.parts.financial
    if finance is None:
        return None
    time, premises = study.parts.timeline, study.sources.premises
    given = premises.has("financial_discount_rate")
    rate_ground = (
        _ground(study, "financial_discount_rate", language)
        if given
        else study.guideline.figures["financial_discount_rate"].source
    )
    entries: list[tuple[str, Cell, str]] = [
        ("fact.first_year", Number(time.first_year, kind=NumberKind.YEAR), _ground(study, "first_year", language)),
        ("fact.last_year", Number(time.last_year, kind=NumberKind.YEAR), _ground(study, "last_year", language)),
        (
            "fact.opening_year",
            Number(premises.opening_year, kind=NumberKind.YEAR),
            _ground(study, "opening_year", language),
        ),
        (
            "fact.discount_base_year",
            Number(time.discount_base_year, kind=NumberKind.YEAR),
            study.guideline.figures["base_year_offset"].source,
        ),
        ("fact.financial_discount_rate", Number(finance.discount_rate, kind=NumberKind.PERCENT), rate_ground),
        ("row.prices", language.label("cell.constant_prices"), language.label("ground.constant_prices")),
        ("row.cost_of_finance", language.label("cell.with_tax_at_bid"), language.label("ground.with_tax_at_bid")),
    ]
    if study.parts.funding is not None:
        entries.append(("row.subsidy", language.label("cell.shown_apart"), language.label("ground.subsidy")))
    if study.parts.taxation is not None:
        rate = Number(study.parts.taxation.tax_rate, kind=NumberKind.PERCENT)
        entries.append(("line.tax_rate", rate, language.label("ground.tax")))
    columns = (
        label_column(language.label("column.premise"), 1.4),
        Column(language.label("column.value"), "center", 1.2),
        Column(language.label("column.ground"), "left", 2.8),
    )
    return Table(
        "financial_premises",
        language.label("table.financial_premises"),
        columns,
        tuple(Row((language.label(label), value, ground)) for label, value, ground in entries),
        notes=(language.label("note.guideline_pack").format(title=study.guideline.title),),
    )


def _ground(study: Study, field: str, language: Language) -> str:
    premises = study.inputs.premises
    assert premises is not None
    support = premises.support(field)
    return support.remark or support.source or language.label("source.inputs")


def loan_terms(study: Study, language: Language) -> Table | None:
    """차입 조건: each loan with its amount, year, rate, grace, repayment and method, and the interest over time."""
    debt, rows = study.parts.loans, study.sources.columns("loans")
    if debt is None or rows is None or not len(rows.axis):
        return None
    fields = (
        ("amount", NumberKind.COUNT),
        ("year", NumberKind.YEAR),
        ("interest_rate", NumberKind.PERCENT),
        ("grace_years", NumberKind.COUNT),
        ("repayment_years", NumberKind.COUNT),
    )
    body = []
    for position in range(len(rows.axis)):
        numbers: list[Cell] = [rows.shown(field, position, kind) for field, kind in fields]
        method = word(REPAYMENTS, rows.record(position).method, language)
        body.append(Row((rows.axis.title(position), *numbers, method)))
    columns = (
        label_column(language.label("column.loan.name"), 1.6),
        *(Column(language.label(f"column.loan.{field}"), "right", 0.9) for field, _ in fields),
        Column(language.label("column.loan.method"), "center", 1.1),
    )
    title = language.label("table.loan_terms")
    return Table("loan_terms", title, columns, tuple(body), unit="백만원", source=language.label("source.inputs"))


def loan_service(study: Study, language: Language) -> Table | None:
    """차입금과 원리금 상환: what is drawn, paid back and still owed in each year, and how often it is covered."""
    debt, finance = study.parts.loans, study.parts.financial
    if debt is None:
        return None
    lines: list[tuple[str, Line, Line | None]] = [
        (language.label("line.drawn"), debt.drawn_by_year, None),
        (language.label("line.principal"), debt.principal_by_year, None),
        (language.label("line.interest"), debt.interest_by_year, debt.interest_total),
        (language.label("line.service"), debt.service, None),
        (language.label("line.balance_by_year"), debt.balance_by_year, None),
    ]
    if finance is not None and finance.debt_cover is not None:
        lines.append((language.label("line.available"), finance.debt_cover.available, None))
    return by_year(study, language, "loan_service", lines, None, wide=True)


def debt_service_cover(study: Study, language: Language) -> Table | None:
    """원리금상환비율: cash that operation leaves over principal and interest, in the years in which some is due."""
    debt, finance = study.parts.loans, study.parts.financial
    if debt is None or finance is None or finance.debt_cover is None:
        return None
    cover = finance.debt_cover
    rows = [
        Row(
            (
                str(year),
                Number(cover.available, year=year),
                Number(debt.service, year=year),
                Number(cover.ratio, year=year, kind=NumberKind.AMOUNT_FINE),
            )
        )
        for year in study.years
        if debt.is_due.at(year=year)
    ]
    if len(rows) < 2:
        return None
    columns = (
        Column(language.label("column.year"), "center", 0.8),
        Column(language.label("line.available"), "right", 1.4),
        Column(language.label("line.service"), "right", 1.2),
        Column(language.label("column.debt_service_cover"), "right", 1.2),
    )
    return Table(
        "debt_service_cover",
        language.label("table.debt_service_cover"),
        columns,
        tuple(rows),
        unit="백만원",
        notes=(language.label("note.debt_service_cover"),),
        source=language.label("source.own"),
    )


def working_capital(study: Study, language: Language) -> Table | None:
    """운전자본: what is tied up at the end of each year, item by item; payables are negative."""
    tied = study.parts.working_capital
    if tied is None or tied.level.rows is None:
        return None
    notes = (language.label("note.working_capital"),)
    return items_by_year(study, language, "working_capital", tied.level, tied.by_year, wide=True, notes=notes)


def depreciation_and_tax(study: Study, language: Language) -> Table | None:
    """감가상각과 법인세: from revenue to profit, taxable profit and tax in each year."""
    taxes, parts = study.parts.taxation, study.parts
    if taxes is None:
        return None
    entries: list[tuple[str, Line | None, Line | None]] = [
        ("line.revenue", None if parts.revenue is None else parts.revenue.by_year, None),
        ("line.operating", None if parts.operating is None else parts.operating.by_year, None),
        ("line.depreciation", taxes.depreciation_by_year, None),
        ("line.interest", None if parts.loans is None else parts.loans.interest_by_year, None),
        ("line.profit", taxes.profit, None),
        ("line.taxable_profit", taxes.taxable_profit, None),
        ("line.tax", taxes.tax, taxes.tax_total),
    ]
    lines = [(language.label(name), line, total) for name, line, total in entries if line is not None]
    notes = (language.label("note.losses_carried_forward"),)
    return by_year(study, language, "depreciation_and_tax", lines, None, wide=True, notes=notes)
