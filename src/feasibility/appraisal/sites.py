"""Candidate sites: weighted sums as lines of the graph, TOPSIS and acceptability beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from feasibility.appraisal.multicriteria import WEIGHTINGS, closeness_to_ideal, first_rank_acceptability, ranks
from feasibility.appraisal.sources import Sources
from feasibility.descriptions import Outside, OutsideKind
from feasibility.inputs.columns import Columns
from feasibility.lines import Line, larger, smaller, where


@dataclass(frozen=True)
class WeightSensitivity:
    """Totals with one criterion's weight moved, and with equal weights."""

    raised: Line  # score row: the site's total when the row's criterion weighs a step more
    lowered: Line  # score row: a step less
    equal: Line  # site
    tried: Outside  # how many weightings these are
    changes: Outside  # how many of them put another site first


@dataclass(frozen=True)
class Sites:
    """Candidate sites by their scores, 0 to 100. ``score_rows[site][criterion]`` names the row of each score."""

    favourable: Line  # score row: the score, turned round where less is better
    weighted: Line  # score row: × the criterion's weight
    total: Line  # site
    best: Line
    gap: Line  # the best total less the second, 0 when several are best
    gap_is_small: Line
    weighting: WeightSensitivity | None  # None where one criterion holds all the weight
    score_rows: Mapping[str, Mapping[str, str]]
    rank: Mapping[str, Outside]  # by weighted sum
    closeness: Mapping[str, Outside]  # TOPSIS
    closeness_rank: Mapping[str, Outside]
    acceptability: Mapping[str, Outside]  # share of all admissible weightings that put the site first
    spread: Outside  # how many weightings stand for all of them


@dataclass(frozen=True)
class _Own:
    """A score row's own parts: the favourable score, its weight, and their product."""

    favourable: Line
    weighted: Line
    weight: Line


def sites(sources: Sources) -> Sites | None:
    """Total = Σ score × weight; a criterion of which less is better counts 100 less the score.

    Adding a site that is nowhere better than another never changes which is best. Whether the gap is small is a
    convention of the toolkit, not a test. ``None`` without candidates, criteria and scores, with fewer than two sites,
    or where a site has no score on some criterion.

    Scores of 90 and 55 with weights of 0.6 and 0.4 give 76.
    """
    places, criteria, scores = (sources.columns(name) for name in ("sites", "site_criteria", "site_scores"))
    if places is None or criteria is None or scores is None or len(places.axis) < 2:
        return None
    rows = _score_rows(places, criteria, scores)
    if rows is None:
        return None
    of_site, of_criterion = scores.keys("site", places.axis), scores.keys("criterion", criteria.axis)
    favourable = scores.score
    if criteria.has("direction", "lower"):
        less_is_better = criteria.chosen("direction", "lower").of(of_criterion)
        favourable = where(less_is_better, sources.figures.figure("site_score_scale") - scores.score, scores.score)
    weight = criteria.weight.of(of_criterion)
    weighted = favourable * weight
    total = weighted.by(of_site)
    best = total.most_row()
    is_best = total.equals(best)
    gap = where(is_best.sum_rows() > 1, 0, best - where(is_best, 0, total).most_row())
    table = [[_at(favourable, rows[site][criterion]) for criterion in criteria.axis.labels] for site in rows]
    weights = [_at(criteria.weight, criterion) for criterion in criteria.axis.labels]
    totals = [_at(total, site) for site in rows]
    closeness = closeness_to_ideal(table, weights)
    return Sites(
        favourable,
        weighted,
        total,
        best,
        gap,
        gap <= sources.figures.figure("small_site_gap"),
        _sensitivity(sources, criteria, scores, rows, total, _Own(favourable, weighted, weight)),
        rows,
        _each(rows, ranks(totals), "rank by weighted sum"),
        _each(rows, closeness, "TOPSIS: distance to the worst ÷ distances to the best and the worst"),
        _each(rows, ranks(closeness), "rank by TOPSIS"),
        _each(
            rows,
            first_rank_acceptability(table),
            "share of evenly spread weightings under which the weighted sum is highest",
            OutsideKind.SAMPLING,
        ),
        Outside(OutsideKind.SAMPLING, float(WEIGHTINGS), "", "weightings spread evenly over all admissible ones"),
    )


def _score_rows(places: Columns, criteria: Columns, scores: Columns) -> dict[str, dict[str, str]] | None:
    """The row of each site's score on each criterion; ``None`` when one is missing."""
    pairs = zip(scores.words("site"), scores.words("criterion"), strict=True)
    found = dict(zip(pairs, scores.axis.labels, strict=True))
    if any((site, criterion) not in found for site in places.axis.labels for criterion in criteria.axis.labels):
        return None
    return {
        site: {criterion: found[site, criterion] for criterion in criteria.axis.labels} for site in places.axis.labels
    }


def _sensitivity(
    sources: Sources, criteria: Columns, scores: Columns, rows: Mapping[str, Mapping[str, str]], total: Line, own: _Own
) -> WeightSensitivity | None:
    """The other weights keep their proportions; a weight stays between 0 and 1."""
    if any(record.weight >= 1 for record in criteria.records):
        return None
    step = sources.figures.figure("site_weight_step")
    assert total.rows is not None
    of_site = scores.keys("site", total.rows)
    whole = total.of(of_site)

    def moved(weight: Line) -> Line:
        others = (whole - own.weighted) * (1 - weight) / (1 - own.weight)
        return own.favourable * weight + others

    raised, lowered = moved(smaller(own.weight + step, 1)), moved(larger(own.weight - step, 0))
    equal = own.favourable.by(of_site) / (criteria.weight >= 0).sum_rows()
    base = _first([_at(total, site) for site in rows])
    others = [_first([_at(equal, site) for site in rows])]
    for line in (raised, lowered):
        for criterion in criteria.axis.labels:
            others.append(_first([_at(line, rows[site][criterion]) for site in rows]))
    changes = Outside(OutsideKind.RANKING, float(sum(first != base for first in others)), "", "other first site")
    tried = Outside(OutsideKind.RANKING, float(len(others)), "", "weightings tried")
    return WeightSensitivity(raised, lowered, equal, tried, changes)


def _first(totals: Sequence[float]) -> frozenset[int]:
    """The positions of the best."""
    return frozenset(position for position, rank in enumerate(ranks(totals)) if rank == 1)


def _each(
    rows: Mapping[str, object], values: Sequence[float], words: str, kind: OutsideKind = OutsideKind.RANKING
) -> dict[str, Outside]:
    return {site: Outside(kind, float(value), "", words) for site, value in zip(rows, values, strict=True)}


def _at(line: Line, row: str) -> float:
    value = line.at(row)
    assert value is not None
    return value
