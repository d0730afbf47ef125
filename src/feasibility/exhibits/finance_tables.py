"""Tables of funding, local burden, reviews and the financial analysis."""

from __future__ import annotations

from feasibility.appraisal import Study
from feasibility.appraisal.financial import FinancialResult
from feasibility.descriptions import Cell, Column, Number, NumberKind, Row, Table
from feasibility.exhibits.facts import rate_reason, reported_rate
from feasibility.exhibits.pieces import by_year, items_by_year, label_column, number_column, used_years
from feasibility.lines import Line
from feasibility.terms import Language

# In the order in which an investment review asks for them.
REVIEWS = (
    "own_review",
    "province_review",
    "central_review",
    "feasibility_study",
    "preliminary_study",
    "preliminary_study_announced",
)


def funding_by_payer(study: Study, language: Language) -> Table | None:
    """재원조달: what each payer gives to the investment (with tax) in its years, and to the operation."""
    funded, capital = study.parts.funding, study.parts.capital
    if funded is None or capital is None:
        return None
    years = used_years(study, capital.gross.by_year)
    rows = []
    for payer, given in funded.payers.items():
        if given.investment is None or given.investment_total is None or not given.total.at():
            continue
        cells: list[Cell] = [language.label(f"payer.{payer}"), Number(given.investment_total)]
        cells += [_filled(given.investment, year) for year in years]
        cells.append(None if given.operation_total is None else Number(given.operation_total))
        rows.append(Row(tuple(cells)))
    total: list[Cell] = [language.label("row.total"), Number(capital.gross.total)]
    total += [_filled(capital.gross.by_year, year) for year in years]
    total.append(None)
    span = language.label("column.investment_with_tax")
    columns = (
        label_column(language.label("column.payer"), 1.6),
        number_column(language.label("row.total"), span=span),
        *(number_column(str(year), span=span) for year in years),
        number_column(language.label("column.operation_over_period"), 1.2),
    )
    return Table(
        "funding_by_payer",
        language.label("table.funding_by_payer"),
        columns,
        (*rows, Row(tuple(total), "total")),
        unit="백만원",
        notes=(language.label("note.operation_less_revenue"),),
        source=language.label("source.own"),
    )


def _filled(line: Line, year: int) -> Cell:
    return Number(line, year=year) if line.at(year=year) else None


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
    rows = []
    for name in REVIEWS:
        line: Line = getattr(found, name)
        figure = study.guideline.figures[f"{name}_threshold"]
        verdict = language.label("cell.due" if line.at() else "cell.not_due")
        threshold = Number(study.sources.figures.figure(figure.key))
        status = language.label(f"status.{figure.status}")
        rows.append(Row((language.label(f"review.{name}"), threshold, verdict, status, figure.source)))
    columns = (
        label_column(language.label("column.review"), 1.8),
        number_column(language.label("column.threshold"), 0.9),
        Column(language.label("column.verdict"), "center", 0.7),
        Column(language.label("column.guideline.status"), "center", 0.7),
        Column(language.label("column.ground"), "left", 2.6),
    )
    return Table("review_verdicts", language.label("table.review_verdicts"), columns, tuple(rows), unit="백만원")


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
    whole = finance.presentations["whole"]
    lines: list[tuple[str, Line, Line | None]] = [
        (language.label("series.inflow"), whole.inflow, whole.inflow_total),
        (language.label("series.outflow"), whole.outflow, whole.outflow_total),
    ]
    net = (language.label("series.net_flow"), whole.net_flow, whole.net_flow_total)
    return by_year(study, language, "cash_flow", lines, net, wide=True)


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
            cells.append(language.label("cell.not_available") if found.at() is None else Number(found, kind=kind))
        return Row(tuple(cells))

    rows = (
        row("line.present_value_of_inflow", "present_value_of_inflow", NumberKind.AMOUNT, "백만원"),
        row("line.present_value_of_outflow", "present_value_of_outflow", NumberKind.AMOUNT, "백만원"),
        row("fact.financial_net_present_value", "net_present_value", NumberKind.AMOUNT, "백만원"),
        row("fact.profitability_index", "profitability_index", NumberKind.RATIO, ""),
        row("fact.financial_internal_rate_of_return", "internal_rate_of_return", NumberKind.PERCENT, "%"),
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
    return tuple(dict.fromkeys(language.reason(rate_reason(found)) for found in results if rate_reason(found)))


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
