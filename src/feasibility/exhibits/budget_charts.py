"""The chart of the local burden as a share of the local budgets."""

from __future__ import annotations

from feasibility.appraisal import Study
from feasibility.descriptions import Chart, ChartKind, Number, NumberKind, Series
from feasibility.terms import Language


def budget_share_trend(study: Study, language: Language) -> Chart | None:
    """지방재정 대비 부담률: the burden of each year as a share of each yardstick of the sheet 지방재정."""
    found, rows = study.parts.budget_shares, study.sources.columns("local_budget")
    if found is None or rows is None or not found.budget_share.values.any():
        return None
    years = list(study.years)
    series = tuple(
        Series(
            language.label("series.share_of").format(
                payer=language.label(f"payer.{record.payer}"), name=rows.axis.title(position)
            ),
            tuple(Number(found.budget_share, rows.axis.labels[position], year, NumberKind.PERCENT) for year in years),
        )
        for position, record in enumerate(rows.records)
    )
    return Chart(
        "budget_share_trend",
        ChartKind.LINES,
        language.label("chart.budget_share_trend"),
        tuple(str(year) for year in years),
        series,
        source=language.label("source.own"),
    )
