"""Charts of chapters 7 and 9."""

from __future__ import annotations

from feasibility.appraisal import Study
from feasibility.descriptions import Chart, ChartKind, Number, NumberKind, Series
from feasibility.exhibits.pieces import word
from feasibility.inputs.choices import BENEFIT_SCOPES
from feasibility.lines import Line
from feasibility.terms import Language


def project_cost_shares(study: Study, language: Language) -> Chart | None:
    """총사업비 구성: each cost group's part of the total, tax included."""
    capital = study.parts.capital
    if capital is None:
        return None
    groups = capital.gross.amount_by_group
    assert groups.rows is not None
    used = [(label, groups.rows.title(row)) for row, label in enumerate(groups.rows.labels) if groups.at(label)]
    if not used:
        return None
    return Chart(
        "project_cost_shares",
        ChartKind.BARS,
        language.label("chart.project_cost_shares"),
        tuple(title for _, title in used),
        (Series(language.label("series.gross"), tuple(Number(groups, label) for label, _ in used)),),
        unit="백만원",
        source=language.label("source.own"),
    )


def annual_investment_and_operation(study: Study, language: Language) -> Chart:
    """연차별 투자·운영비: what is spent each year, without tax."""
    cost = study.parts.cost
    lines = (("capital", cost.capital), ("reinvestment", cost.reinvestment), ("operating", cost.operating))
    return _yearly(study, language, "annual_investment_and_operation", ChartKind.STACKED, lines)


def annual_costs_and_benefits(study: Study, language: Language) -> Chart | None:
    """연차별 비용·편익: the cost beside the benefits of each scope."""
    verdicts = study.parts.economic
    if not verdicts:
        return None
    lines = [("cost", study.parts.cost.by_year)]
    lines += [(f"benefit.{scope}", verdict.benefit) for scope, verdict in verdicts.items()]
    return _yearly(study, language, "annual_costs_and_benefits", ChartKind.LINES, tuple(lines))


def cumulative_net_benefit(study: Study, language: Language) -> Chart | None:
    """누적 순편익: the cumulated present value of net benefits by scope."""
    verdicts = study.parts.economic
    if not verdicts:
        return None
    lines = tuple((f"benefit.{scope}", verdict.cumulative_net_present_value) for scope, verdict in verdicts.items())
    return _yearly(study, language, "cumulative_net_benefit", ChartKind.LINES, lines)


def benefit_cost_ratio_by_scope(study: Study, language: Language) -> Chart | None:
    """범위별 B/C: the ratio of each scope beside the ratio that passes."""
    verdicts = study.parts.economic
    if not verdicts:
        return None
    names = [word(BENEFIT_SCOPES, scope, language) for scope in verdicts]
    numbers = [Number(verdict.benefit_cost_ratio, kind=NumberKind.RATIO) for verdict in verdicts.values()]
    threshold = Number(study.sources.figures.figure("benefit_cost_threshold"), kind=NumberKind.RATIO)
    return Chart(
        "benefit_cost_ratio_by_scope",
        ChartKind.BARS,
        language.label("chart.benefit_cost_ratio_by_scope"),
        (*names, language.label("series.threshold")),
        (Series(language.label("fact.benefit_cost_ratio"), (*numbers, threshold)),),
        source=language.label("source.own"),
    )


def headcount(study: Study, language: Language) -> Chart | None:
    """인력 추이: staff by group over the years."""
    staff = study.parts.staffing
    if staff is None:
        return None
    groups = staff.headcount_by_group
    assert groups.rows is not None
    years = list(study.years)
    series = tuple(
        Series(
            groups.rows.title(row),
            tuple(Number(groups, label, year, NumberKind.COUNT) for year in years),
        )
        for row, label in enumerate(groups.rows.labels)
    )
    return Chart(
        "headcount",
        ChartKind.STACKED,
        language.label("chart.headcount"),
        tuple(str(year) for year in years),
        series,
        unit="명",
        source=language.label("source.own"),
    )


def _yearly(
    study: Study, language: Language, key: str, kind: ChartKind, lines: tuple[tuple[str, Line | None], ...]
) -> Chart:
    years = list(study.years)
    series = tuple(
        Series(language.label(f"series.{name}"), tuple(Number(line, year=year) for year in years))
        for name, line in lines
        if line is not None
    )
    return Chart(
        key,
        kind,
        language.label(f"chart.{key}"),
        tuple(str(year) for year in years),
        series,
        unit="백만원",
        source=language.label("source.own"),
    )
