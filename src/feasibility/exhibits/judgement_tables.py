"""Tables of chapters 5 and 13: sites by two methods, sensitivity to weights, performance indicators."""

from __future__ import annotations

from feasibility.appraisal import Study
from feasibility.appraisal.sites import Sites, WeightSensitivity
from feasibility.descriptions import Cell, Column, Number, NumberKind, Row, Table
from feasibility.exhibits.pieces import label_column, number_column
from feasibility.inputs.columns import Columns
from feasibility.terms import Language

# Years after the opening at which an indicator is looked at.
INTERIM_YEARS = 5


def site_evaluation(study: Study, language: Language) -> Table | None:
    """평가표: each site's score on each criterion, its weighted sum and TOPSIS closeness with their ranks."""
    found, shown = study.parts.sites, study.sources.columns("site_scores")
    places, criteria = study.sources.columns("sites"), study.sources.columns("site_criteria")
    if found is None or shown is None or places is None or criteria is None:
        return None
    rows = []
    for position, site in enumerate(places.axis.labels):
        cells: list[Cell] = [places.axis.title(position)]
        cells += [Number(shown.score, row, kind=NumberKind.GIVEN) for row in found.score_rows[site].values()]
        cells.append(Number(found.total, site, kind=NumberKind.GIVEN))
        cells.append(Number(found.rank[site], kind=NumberKind.COUNT))
        cells.append(Number(found.closeness[site], kind=NumberKind.RATIO))
        cells.append(Number(found.closeness_rank[site], kind=NumberKind.COUNT))
        cells.append(Number(found.acceptability[site], kind=NumberKind.PERCENT))
        rows.append(Row(tuple(cells)))
    weights: list[Cell] = [language.label("column.weight")]
    weights += [Number(criteria.weight, label, kind=NumberKind.GIVEN) for label in criteria.axis.labels]
    rows.append(Row((*weights, "", "", "", "", ""), "subtotal"))
    columns = [label_column(language.label("column.site"), 1.6)]
    columns += [number_column(criteria.axis.title(row), 1.0) for row in range(len(criteria.axis))]
    for name in ("weighted_sum", "rank", "closeness", "closeness_rank", "acceptability"):
        columns.append(number_column(language.label(f"column.{name}"), 0.6 if name == "rank" else 0.8))
    notes = [language.label("note.site_methods")]
    if criteria.has("direction", "lower"):
        notes.append(language.label("note.less_is_better"))
    if any(record.evidence != "quoted" for record in shown.records):
        notes.append(language.label("note.scores_assumed"))
    title = language.label("table.site_evaluation")
    return Table(
        "site_evaluation", title, tuple(columns), tuple(rows), notes=tuple(notes), source=language.label("source.own")
    )


def site_weight_sensitivity(study: Study, language: Language) -> Table | None:
    """가중치 민감도: the sites' weighted sums when one weight is moved, and with equal weights; which is first."""
    found = study.parts.sites
    places, criteria = study.sources.columns("sites"), study.sources.columns("site_criteria")
    if found is None or found.weighting is None or places is None or criteria is None:
        return None
    step = study.sources.figures.figure("site_weight_step")
    size = language.number(step.at(), "percent").rstrip("%")
    rows = [
        _weighting(language.label("row.base_weights"), [Number(found.total, site) for site in found.rank], places),
        _weighting(language.label("row.equal_weights"), _equal(found, found.weighting), places),
    ]
    for position, criterion in enumerate(criteria.axis.labels):
        for name, line in (("raised", found.weighting.raised), ("lowered", found.weighting.lowered)):
            title = language.label(f"row.weight_{name}").format(criterion=criteria.axis.title(position), step=size)
            rows.append(
                _weighting(title, [Number(line, each[criterion]) for each in found.score_rows.values()], places)
            )
    columns = [label_column(language.label("column.weighting"), 2.0)]
    columns += [number_column(places.axis.title(row), 1.1) for row in range(len(places.axis))]
    columns.append(Column(language.label("column.first_site"), "left", 1.4))
    return Table(
        "site_weight_sensitivity",
        language.label("table.site_weight_sensitivity"),
        tuple(columns),
        tuple(rows),
        unit="점",
        notes=(language.label("note.other_weights_in_proportion"),),
        source=language.label("source.own"),
    )


def _equal(found: Sites, weighting: WeightSensitivity) -> list[Number]:
    return [Number(weighting.equal, site) for site in found.rank]


def _weighting(title: str, totals: list[Number], places: Columns) -> Row:
    """A row of the sites' totals under one weighting, with the names of the best."""
    fine = [Number(number.source, number.row, kind=NumberKind.AMOUNT_FINE) for number in totals]
    values = [number.value or 0.0 for number in fine]
    best = max(values)
    names = [places.axis.title(row) for row, value in enumerate(values) if value >= best * (1 - 1e-12)]
    return Row((title, *fine, ", ".join(names)))


def performance_indicators(study: Study, language: Language) -> Table | None:
    """성과관리 지표: each indicator's planned output in the opening year, some years later and at the end."""
    research, indicators = study.parts.research, study.sources.columns("output_indicators")
    premises = study.inputs.premises
    if research is None or indicators is None or premises is None or not len(indicators.axis):
        return None
    last = study.years.last
    years = sorted({premises.opening_year, min(premises.opening_year + INTERIM_YEARS, last), last})
    rows = []
    for position, label in enumerate(indicators.axis.labels):
        cells: list[Cell] = [indicators.axis.title(position), indicators.record(position).unit]
        cells += [Number(research.output, label, year, NumberKind.COUNT) for year in years]
        cells.append(Number(research.total, label, kind=NumberKind.COUNT))
        rows.append(Row(tuple(cells)))
    columns = [
        label_column(language.label("column.measure"), 2.0),
        Column(language.label("column.unit"), "center", 0.7),
        *(number_column(str(year)) for year in years),
        number_column(language.label("column.total_over_period")),
    ]
    notes = (language.label("note.indicators_are_plans"),)
    title = language.label("table.performance_indicators")
    return Table(
        "performance_indicators", title, tuple(columns), tuple(rows), notes=notes, source=language.label("source.own")
    )
