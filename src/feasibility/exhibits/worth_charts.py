"""Charts of chapters 2 and 9: forecasts of markets side by side, the project's unit cost beside others'."""

from __future__ import annotations

from feasibility.appraisal import Study
from feasibility.descriptions import Chart, ChartKind, Number, Series
from feasibility.exhibits.pieces import word
from feasibility.exhibits.worth_tables import effect_name, forecasts, unit_cost_kind
from feasibility.inputs.choices import MARKET_FORECASTS
from feasibility.terms import Language


def market_forecasts(study: Study, language: Language) -> Chart | None:
    """예측방법별 시장 전망: the forecasts of each market that states more than one."""
    markets, found = study.sources.columns("market_outlook"), list(forecasts(study))
    if markets is None or not found:
        return None
    years = list(study.years)
    series = tuple(
        Series(
            f"{markets.title_of_key(label)}: {word(MARKET_FORECASTS, forecast, language)}",
            tuple(Number(line, label, year) for year in years),
        )
        for label, forecast, line in found
    )
    return Chart(
        "market_forecasts",
        ChartKind.LINES,
        language.label("chart.market_forecasts"),
        tuple(str(year) for year in years),
        series,
        unit="백만원",
        source=language.label("source.own"),
    )


def cost_effectiveness(study: Study, language: Language) -> Chart | None:
    """비용효과 비교: for each indicator the project's cost a piece, and that of each like institute."""
    found, cases = study.parts.effectiveness_cases, study.sources.columns("cost_effectiveness_cases")
    if found is None or cases is None:
        return None
    names: list[str] = []
    numbers: list[Number] = []
    kind = unit_cost_kind(found, [label for label in cases.axis.labels if found.own_output.at(label)])
    for named in dict.fromkeys(record.indicator for record in cases.records):
        labels = [
            label
            for label, record in zip(cases.axis.labels, cases.records, strict=True)
            if record.indicator == named and found.own_output.at(label)
        ]
        if not labels:
            continue
        title = effect_name(study, named)
        names.append(f"{title}: {language.label('row.this_project')}")
        numbers.append(Number(found.own_cost, labels[0], kind=kind))
        for label in labels:
            names.append(f"{title}: {cases.title_of_key(label)}")
            numbers.append(Number(found.case_cost, label, kind=kind))
    series = (Series(language.label("column.cost_per_output"), tuple(numbers)),)
    return Chart(
        "cost_effectiveness_chart",
        ChartKind.BARS,
        language.label("chart.cost_effectiveness_chart"),
        tuple(names),
        series,
        unit="백만원",
        source=language.label("source.own"),
    )
