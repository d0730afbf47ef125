"""Tables of funding, local burden, reviews and the financial analysis."""

from __future__ import annotations

from feasibility.appraisal import Study
from feasibility.appraisal.financial import FinancialResult
from feasibility.descriptions import Cell, Column, Number, NumberKind, Row, Table
from feasibility.exhibits.budget_facts import REVIEWS
from feasibility.exhibits.facts import rate_reason, reported_rate
from feasibility.exhibits.pieces import by_year, items_by_year, label_column, number_column
from feasibility.lines import Line
from feasibility.terms import Language


def annual_funding(study: Study, language: Language) -> Table | None:
    """연차별 재원분담: investment, reinvestment and operation together, by payer."""
    funded = study.parts.funding
    if funded is None:
        return None
    lines: list[tuple[str, Line, Line | None]] = [
        (language.label(f"payer.{payer}"), given.by_year, given.total)
        for payer, given in funded.payers.items()
        if given.total.at()
    ]
    return by_year(study, language, "annual_funding", lines, None, wide=True)


def local_burden(study: Study, language: Language) -> Table | None:
    """지방비 부담: province and city in each year."""
    funded = study.parts.funding
    if funded is None:
        return None
    local = [("province", funded.payers["province"]), ("city", funded.payers["city"])]
    lines: list[tuple[str, Line, Line | None]] = [
        (language.label(f"payer.{payer}"), given.by_year, None) for payer, given in local
    ]
    whole = (language.label("row.local_burden"), funded.local_burden, None)
    return by_year(study, language, "local_burden", lines, whole, wide=True)


def review_verdicts(study: Study, language: Language) -> Table | None:
    """사전절차 판정: which reviews the project needs by the thresholds of the pack, each threshold with its status."""
    found = study.parts.reviews
    if found is None:
        return None
    figures = study.sources.figures
    rows = []
    for name in REVIEWS:
        line: Line = getattr(found, name)
        figure = study.guideline.figures[f"{name}_threshold"]
        state = f"{name}_state_threshold"
        rows.append(
            Row(
                (
                    language.label(f"review.{name}"),
                    Number(figures.figure(figure.key)),
                    Number(figures.figure(state)) if state in study.guideline.figures else None,
                    language.label("cell.due" if line.at() else "cell.not_due"),
                    language.label(f"status.{figure.status}"),
                    figure.source,
                )
            )
        )
    span = language.label("column.threshold")
    columns = (
        label_column(language.label("column.review"), 1.5),
        number_column(language.label("column.total_project_cost"), 0.9, span),
        number_column(language.label("payer.national"), 0.9, span),
        Column(language.label("column.verdict"), "center", 0.7),
        Column(language.label("column.guideline.status"), "center", 0.7),
        Column(language.label("column.ground"), "left", 2.6),
    )
    return Table(
        "review_verdicts",
        language.label("table.review_verdicts"),
        columns,
        tuple(rows),
        unit="백만원",
        notes=(language.label("note.study_is_waived"),),
        source=language.label("source.own"),
    )


def revenues(study: Study, language: Language) -> Table | None:
    """수입: each source of revenue over the period."""
    earned = study.parts.revenue
    if earned is None:
        return None
    sums = (earned.total_by_row, earned.total)
    return items_by_year(study, language, "revenues", earned.yearly, earned.by_year, wide=True, sums=sums)


def cash_flow(study: Study, language: Language) -> Table | None:
    """현금흐름: what comes in and goes out in each year, before any subsidy."""
    finance = study.parts.financial
    if finance is None:
        return None
    parts, whole = study.parts, finance.presentations["whole"]
    tied = parts.working_capital
    entries: list[tuple[str, Line | None, Line | None]] = [
        ("series.inflow", whole.inflow, whole.inflow_total),
        ("line.investment", finance.investment, None if parts.capital is None else parts.capital.financial.total),
        ("line.reinvestment", finance.reinvestment, finance.reinvestment_total),
        ("line.operating", finance.operating, None if parts.operating is None else parts.operating.total),
        ("line.tax", *((None, None) if parts.taxation is None else (parts.taxation.tax, parts.taxation.tax_total))),
        ("line.outlay", None if tied is None else tied.outlay, None),
        ("series.outflow", whole.outflow, whole.outflow_total),
    ]
    lines = [(language.label(name), line, total) for name, line, total in entries if line is not None]
    net = (language.label("series.net_flow"), whole.net_flow, whole.net_flow_total)
    notes = (language.label("note.cash_flow"),)
    return by_year(study, language, "cash_flow", lines, net, wide=True, notes=notes)


def financial_indicators(study: Study, language: Language) -> Table | None:
    """재무성 지표: the presentations side by side."""
    finance = study.parts.financial
    if finance is None:
        return None
    shown = finance.presentations

    def row(label: str, pick: str, kind: NumberKind, unit: str) -> Row:
        cells: list[Cell] = [language.label(label), language.unit(unit)]
        for result in shown.values():
            line: Line = getattr(result, pick)
            found = reported_rate(result) if line is result.internal_rate_of_return else line
            is_absent = found.at() is None or (pick == "profitability_index" and not _pays(result))
            cells.append(language.label("cell.not_available") if is_absent else Number(found, kind=kind))
        return Row(tuple(cells))

    rows = (
        row("line.present_value_of_inflow", "present_value_of_inflow", NumberKind.AMOUNT, "백만원"),
        row("line.present_value_of_outflow", "present_value_of_outflow", NumberKind.AMOUNT, "백만원"),
        row("fact.financial_net_present_value", "net_present_value", NumberKind.AMOUNT, "백만원"),
        row("fact.profitability_index", "profitability_index", NumberKind.RATIO, ""),
        row("fact.financial_internal_rate_of_return", "internal_rate_of_return", NumberKind.PERCENT, ""),
    )
    columns = (
        label_column(language.label("column.measure"), 1.8),
        Column(language.label("column.unit"), "center", 0.7),
        *(number_column(language.label(f"presentation.{name}"), 1.1) for name in shown),
    )
    return Table(
        "financial_indicators",
        language.label("table.financial_indicators"),
        columns,
        rows,
        notes=_reasons(list(shown.values()), language),
        source=language.label("source.own"),
    )


def _reasons(results: list[FinancialResult], language: Language) -> tuple[str, ...]:
    codes = [rate_reason(found) for found in results]
    codes += ["index-no-outflow" for found in results if not _pays(found)]
    return tuple(language.reason(code) for code in dict.fromkeys(codes) if code)


def _pays(result: FinancialResult) -> bool:
    """Whether anything is paid, so that an index of what comes in over it exists."""
    return bool(result.present_value_of_outflow.at())


def cash_balance(study: Study, language: Language) -> Table | None:
    """누적 현금: receipts with what payers give, payments, and the cumulated balance."""
    finance = study.parts.financial
    if finance is None:
        return None
    lines: list[tuple[str, Line, Line | None]] = [
        (language.label("series.received"), finance.cash.received, None),
        (language.label("series.paid"), finance.cash.paid, None),
    ]
    whole = (language.label("series.balance"), finance.cash.balance, None)
    return by_year(study, language, "cash_balance", lines, whole, wide=True)
