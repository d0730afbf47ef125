"""Charts of chapters 5 and 13: sites by total and by criterion, weights of the criteria."""

from __future__ import annotations

from feasibility.appraisal import Study
from feasibility.descriptions import Chart, ChartKind, Number, NumberKind, Series
from feasibility.exhibits.pieces import word
from feasibility.inputs.choices import LOGIC_STAGES
from feasibility.terms import Language


def site_totals(study: Study, language: Language) -> Chart | None:
    """종합점수: each site's weighted sum."""
    found, places = study.parts.sites, study.sources.columns("sites")
    if found is None or places is None:
        return None
    numbers = tuple(Number(found.total, site, kind=NumberKind.GIVEN) for site in places.axis.labels)
    return Chart(
        "site_totals",
        ChartKind.BARS,
        language.label("chart.site_totals"),
        tuple(places.axis.title(row) for row in range(len(places.axis))),
        (Series(language.label("column.weighted_sum"), numbers),),
        unit="점",
        source=language.label("source.own"),
    )


def site_scores_by_criterion(study: Study, language: Language) -> Chart | None:
    """항목별 비교: the sites' scores side by side, criterion by criterion."""
    found, scores = study.parts.sites, study.sources.columns("site_scores")
    places, criteria = study.sources.columns("sites"), study.sources.columns("site_criteria")
    if found is None or scores is None or places is None or criteria is None:
        return None
    series = tuple(
        Series(
            places.axis.title(position),
            tuple(Number(scores.score, row, kind=NumberKind.GIVEN) for row in found.score_rows[site].values()),
        )
        for position, site in enumerate(places.axis.labels)
    )
    return Chart(
        "site_scores_by_criterion",
        ChartKind.COLUMNS,
        language.label("chart.site_scores_by_criterion"),
        tuple(criteria.axis.title(row) for row in range(len(criteria.axis))),
        series,
        unit="점",
        source=language.label("source.own"),
    )


def criterion_weights(study: Study, language: Language) -> Chart | None:
    """가중치: the weight in the whole of each lowest criterion."""
    found = study.parts.hierarchy
    if found is None:
        return None
    lowest = [criterion for criterion in found.criteria if criterion.is_lowest]
    return Chart(
        "criterion_weights",
        ChartKind.BARS,
        language.label("chart.criterion_weights"),
        tuple(criterion.name for criterion in lowest),
        (
            Series(
                language.label("column.weight"),
                tuple(Number(criterion.weight, kind=NumberKind.PERCENT) for criterion in lowest),
            ),
        ),
        source=language.label("source.own"),
    )


def roadmap(study: Study, language: Language) -> Chart | None:
    """로드맵: each step of the schedule from its first month to its last; milestones are marked."""
    steps = study.sources.columns("schedule")
    if steps is None or len(steps.axis) < 2:
        return None
    parts = (
        ("start_year", steps.start_year, NumberKind.YEAR),
        ("start_month", steps.start_month, NumberKind.COUNT),
        ("months", steps.months, NumberKind.COUNT),
    )
    has_milestone = steps.has("milestone", "yes")
    return Chart(
        "roadmap",
        ChartKind.SPANS,
        language.label("chart.roadmap"),
        tuple(f"◆ {record.name}" if record.milestone == "yes" else str(record.name) for record in steps.records),
        tuple(
            Series(
                language.label(f"series.{name}"), tuple(Number(line, label, kind=kind) for label in steps.axis.labels)
            )
            for name, line, kind in parts
        ),
        notes=(language.label("note.milestone"),) if has_milestone else (),
        source=language.label("source.inputs"),
    )


def logic_model_scheme(study: Study, language: Language) -> Chart | None:
    """논리모형도: the steps in columns by stage, each joined to those that follow from it."""
    steps = study.sources.columns("logic_model")
    if steps is None or len({record.stage for record in steps.records}) < 2:
        return None
    order = [stage.code for stage in LOGIC_STAGES]
    positions = sorted(range(len(steps.axis)), key=lambda position: order.index(steps.record(position).stage))
    place = {position: number for number, position in enumerate(positions)}
    follows = steps.named("leads_to")
    return Chart(
        "logic_model_scheme",
        ChartKind.SCHEME,
        language.label("chart.logic_model_scheme"),
        tuple(str(steps.record(position).content) for position in positions),
        (),
        source=language.label("source.inputs"),
        groups=tuple(word(LOGIC_STAGES, steps.record(position).stage, language) for position in positions),
        links=tuple((place[position], place[after]) for position in positions for after in follows[position]),
    )
