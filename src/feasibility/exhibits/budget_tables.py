"""Tables of who pays: by row of the sheet and by cost group, in the forms of the reviews, and against local budgets."""

from __future__ import annotations

from feasibility.appraisal import Study
from feasibility.appraisal.funding import Funding
from feasibility.descriptions import Cell, Column, Number, NumberKind, Row, Table
from feasibility.exhibits.pieces import UPRIGHT_YEARS, label_column, number_column
from feasibility.exhibits.sheet_tables import named_by
from feasibility.lines import Line
from feasibility.terms import Language


def funding_by_payer(study: Study, language: Language) -> Table | None:
    """재원조달: what each payer gives, as the investment review asks for it: total, before, by year, after."""
    funded, plan = study.parts.funding, study.parts.fiscal_plan
    if funded is None or plan is None or plan.investment is None or plan.review_total is None:
        return None
    years = _years(study, plan.first_year, plan.review_years)
    has_operation = any(given.operation_total is not None for given in funded.payers.values())

    def row(name: str, total: Line, before: Line, by_year: Line, after: Line, more: Line | None, role: str) -> Row:
        cells: list[Cell] = [name, _some(total), _some(before)]
        cells += [_in_year(study, by_year, year) for year in years]
        cells.append(_some(after))
        if has_operation:
            cells.append(None if more is None else _some(more))
        return Row(tuple(cells), role)

    rows = []
    for payer, given in funded.payers.items():
        if given.investment is None or given.investment_total is None or not given.total.at():
            continue
        spans, name = plan.review[payer], language.label(f"payer.{payer}")
        shown = (given.investment_total, spans.before, given.investment, spans.after, given.operation_total)
        rows.append(row(name, *shown, "body"))
    coverage, lacking = funded.coverage, plan.review_unassigned
    if coverage is not None and lacking is not None and _has(coverage.unassigned_total):
        shown = (coverage.unassigned_total, lacking.before, coverage.unassigned_by_year, lacking.after, None)
        rows.append(row(language.label("row.unassigned"), *shown, "body"))
    assert plan.investment_total is not None
    whole = (plan.investment_total, plan.review_total.before, plan.investment, plan.review_total.after)
    rows.append(row(language.label("row.total"), *whole, plan.operation_total, "total"))
    span = language.label("column.investment_with_tax")
    columns = [
        label_column(language.label("column.payer"), 1.4),
        number_column(language.label("row.total"), span=span),
        number_column(language.label("column.spent_before"), 0.8, span),
        *(number_column(str(year), span=span) for year in years),
        number_column(language.label("column.spent_after"), 0.8, span),
    ]
    if has_operation:
        columns.append(number_column(language.label("column.operation_over_period"), 1.2))
    return Table(
        "funding_by_payer",
        language.label("table.funding_by_payer"),
        tuple(columns),
        tuple(rows),
        unit="백만원",
        notes=(language.label("note.review_form"), *_of_operation(funded, language)),
        source=language.label("source.own"),
    )


def funding_shares(study: Study, language: Language) -> Table | None:
    """재원 분담률: each row of the sheet with its years, the payers' shares, and what it pays for."""
    funded, rows = study.parts.funding, study.sources.columns("funding")
    if funded is None or rows is None or not len(rows.axis):
        return None
    payers = [payer for payer, given in funded.payers.items() if given.total.at()]
    needs = funded.needs
    body = []
    for position, label in enumerate(rows.axis.labels):
        record = rows.record(position)
        begins, ends = (rows.shown(name, position, NumberKind.YEAR) for name in ("phase_start", "phase_end"))
        cells: list[Cell] = [named_by(study, "group", record, language), begins, ends]
        cells += [rows.shown(payer, position, NumberKind.PERCENT) for payer in payers]
        for line in (needs.investment_by_row, needs.operation_by_row):
            cells.append(None if line is None else _some(line, label))
        body.append(Row(tuple(cells)))
    share = language.label("column.share_of_payer")
    amount = language.label("column.amount_to_pay")
    columns = (
        label_column(language.label("column.applies_to"), 2.0),
        Column(language.label("column.from_year"), "center", 0.7),
        Column(language.label("column.to_year"), "center", 0.7),
        *(number_column(language.label(f"payer.{payer}"), 0.8, share) for payer in payers),
        number_column(language.label("column.of_investment"), 0.9, amount),
        number_column(language.label("column.of_operation"), 0.9, amount),
    )
    return Table(
        "funding_shares",
        language.label("table.funding_shares"),
        columns,
        tuple(body),
        unit="백만원",
        notes=(language.label("note.blank_years"), *_of_operation(funded, language)),
        source=language.label("source.own"),
    )


def funding_by_group(study: Study, language: Language) -> Table | None:
    """비목별 재원: what each payer gives to each cost group, with tax, beside the whole of the group."""
    funded, capital = study.parts.funding, study.parts.capital
    if funded is None or capital is None:
        return None
    groups = capital.gross.amount_by_group
    assert groups.rows is not None
    used = [label for label in groups.rows.labels if groups.at(label)]
    given = [
        (payer, line, total)
        for payer, found in funded.payers.items()
        for line, total in ((found.investment_by_group, found.investment_total),)
        if line is not None and total is not None and _has(total)
    ]
    if len(used) < 2 or not given:
        return None
    rows = []
    for label in used:
        cells: list[Cell] = [groups.rows.title(groups.rows.position(label))]
        rows.append(Row((*cells, *(_some(line, label) for _, line, _ in given), Number(groups, label))))
    sums = [Number(total) for _, _, total in given]
    rows.append(Row((language.label("row.total"), *sums, Number(capital.gross.total)), "total"))
    columns = (
        label_column(language.label("column.cost_group"), 1.6),
        *(number_column(language.label(f"payer.{payer}")) for payer, _, _ in given),
        number_column(language.label("column.with_tax"), 1.2),
    )
    return Table(
        "funding_by_group",
        language.label("table.funding_by_group"),
        columns,
        tuple(rows),
        unit="백만원",
        notes=(language.label("note.with_tax"),),
        source=language.label("source.own"),
    )


def medium_term_plan(study: Study, language: Language) -> Table | None:
    """중기재정 5개년: investment with renewals, and operation less revenue, by payer in the years of the plan."""
    funded, plan = study.parts.funding, study.parts.fiscal_plan
    if funded is None or plan is None or plan.medium_term is None:
        return None
    medium = plan.medium_term
    if not _has(medium.all_payers.everything):
        return None
    years = _years(study, plan.first_year, medium.plan_years)
    rows: list[Row] = []

    def row(kind: str, name: str, by_year: Line, over: Line, role: str = "body") -> None:
        numbers = [_in_year(study, by_year, year) for year in years]
        rows.append(Row((kind, name, *numbers, Number(over)), role))

    for part in ("investment", "operation"):
        whole, over = getattr(medium, part), getattr(medium.all_payers, part)
        if whole is None or over is None:
            continue
        heading = language.label(f"row.plan.{part}")
        for payer, given in funded.payers.items():
            line = medium.by_payer.get(payer) if part == "investment" else given.operation
            summed = getattr(medium.payers[payer], part)
            if line is not None and summed is not None and _has(summed):
                row(heading, language.label(f"payer.{payer}"), line, summed)
                heading = ""
        row("", language.label("row.subtotal"), whole, over, "subtotal")
    row(language.label("row.total"), "", medium.by_year, medium.all_payers.everything, "total")
    columns = (
        Column(language.label("column.plan.kind"), "center", 0.8),
        label_column(language.label("column.payer"), 1.2),
        *(number_column(str(year)) for year in years),
        number_column(language.label("row.total")),
    )
    return Table(
        "medium_term_plan",
        language.label("table.medium_term_plan"),
        columns,
        tuple(rows),
        unit="백만원",
        notes=(language.label("note.medium_term"),),
        source=language.label("source.own"),
    )


def budget_shares(study: Study, language: Language) -> Table | None:
    """지방재정 대비 부담: each yardstick of the sheet 지방재정 over the years, and the burden as its share."""
    found, rows = study.parts.budget_shares, study.sources.columns("local_budget")
    if found is None or rows is None:
        return None
    years = list(study.years)
    body = []
    for position, label in enumerate(rows.axis.labels):
        payer = language.label(f"payer.{rows.record(position).payer}")
        shown: list[tuple[str, str, Line, NumberKind]] = [
            (rows.axis.title(position), "백만원", found.budget, NumberKind.AMOUNT),
            (language.label("row.burden_of").format(payer=payer), "백만원", found.burden, NumberKind.AMOUNT),
            (language.label("row.share_of_budget"), "", found.budget_share, NumberKind.PERCENT),
        ]
        for name, unit, line, kind in shown:
            numbers = [Number(line, label, year, kind) for year in years]
            body.append(Row((name, language.unit(unit), *numbers)))
    columns = (
        label_column(language.label("column.item"), 2.4),
        Column(language.label("column.unit"), "center", 0.9),
        *(number_column(str(year)) for year in years),
    )
    return Table(
        "budget_shares",
        language.label("table.budget_shares"),
        columns,
        tuple(body),
        notes=(language.label("note.budget_growth"),),
        source=language.label("source.own"),
        wide=len(years) > UPRIGHT_YEARS,
    )


def _years(study: Study, first: Line, count: Line) -> list[int]:
    """The calendar years of a form, outside the period of the study too."""
    begins, many = first.at(), count.at()
    assert begins is not None
    assert many is not None
    return list(range(int(begins), int(begins) + int(many)))


def _in_year(study: Study, line: Line, year: int) -> Cell:
    """The number of a year; nothing outside the period, where the study spends nothing."""
    if year not in study.years or not line.at(year=year):
        return None
    return Number(line, year=year)


def _some(line: Line, row: str | None = None) -> Cell:
    return Number(line, row) if line.at(row) else None


def _has(line: Line) -> bool:
    return bool(line.at())


def _of_operation(funded: Funding, language: Language) -> tuple[str, ...]:
    """The note on what is paid for operation, where some row pays for it."""
    return () if funded.needs.operation is None else (language.label("note.operation_less_revenue"),)
