"""Charts of funding, local burden and cash."""

from __future__ import annotations

from feasibility.appraisal import Study
from feasibility.descriptions import Chart, ChartKind, Number, Series
from feasibility.lines import Line
from feasibility.terms import Language


def funding_by_year(study: Study, language: Language) -> Chart | None:
    """재원분담: what each payer gives in each year."""
    funded = study.parts.funding
    if funded is None:
        return None
    lines = [(f"payer.{payer}", given.by_year) for payer, given in funded.payers.items() if given.total.at()]
    return _yearly(study, language, "funding_by_year", ChartKind.STACKED, lines)


def city_burden(study: Study, language: Language) -> Chart | None:
    """시비 부담 추이: what the city gives in each year."""
    funded = study.parts.funding
    if funded is None or not funded.payers["city"].total.at():
        return None
    return _yearly(study, language, "city_burden", ChartKind.COLUMNS, [("payer.city", funded.payers["city"].by_year)])


def cash_flow(study: Study, language: Language) -> Chart | None:
    """현금흐름과 누적잔액: receipts and payments with subsidies, and the balance."""
    finance = study.parts.financial
    if finance is None:
        return None
    lines = [
        ("series.received", finance.cash.received),
        ("series.paid", finance.cash.paid),
        ("series.balance", finance.cash.balance),
    ]
    return _yearly(study, language, "cash_flow_and_balance", ChartKind.COLUMNS_AND_LINE, lines)


def _yearly(study: Study, language: Language, key: str, kind: ChartKind, lines: list[tuple[str, Line]]) -> Chart:
    years = list(study.years)
    series = tuple(
        Series(language.label(name), tuple(Number(line, year=year) for year in years)) for name, line in lines
    )
    categories = tuple(str(year) for year in years)
    title = language.label(f"chart.{key}")
    return Chart(key, kind, title, categories, series, unit="백만원", source=language.label("source.own"))
