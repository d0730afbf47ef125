"""The facts of the sites and of the hierarchy of criteria, where the study has the sheets."""

from __future__ import annotations

from collections.abc import Callable

from feasibility.appraisal import Study
from feasibility.descriptions import NumberKind


def give_judgement(study: Study, give: Callable[..., None]) -> None:
    """Sites: best total, gap, how steady it is. Criteria: consistency, and the score or why there is none."""
    figures, places, criteria = study.sources.figures, study.parts.sites, study.parts.hierarchy
    if places is not None:
        first = next(site for site, rank in places.rank.items() if rank.value == 1)
        give("site_best_score", places.best, NumberKind.GIVEN)
        give("site_score_gap", places.gap, NumberKind.GIVEN)
        give("small_site_gap", figures.figure("small_site_gap"), NumberKind.GIVEN)
        give("site_best_closeness_rank", places.closeness_rank[first], NumberKind.COUNT)
        give("site_best_acceptability", places.acceptability[first], NumberKind.PERCENT)
        if places.weighting is not None:
            give("site_weightings", places.weighting.tried, NumberKind.COUNT)
            give("site_weightings_with_other_first", places.weighting.changes, NumberKind.COUNT)
    if criteria is None:
        return
    if criteria.consistency_ratio.value is not None:
        give("ahp_consistency_ratio", criteria.consistency_ratio, NumberKind.RATIO)
    for key in ("consistency_ratio_threshold", "ahp_pass_mark"):
        if key in study.guideline.figures:
            give(key, figures.figure(key), NumberKind.GIVEN)
    is_scored = criteria.score.value is not None
    give("ahp_score", criteria.score, NumberKind.RATIO, reason="" if is_scored else "ahp-no-raters")
    if is_scored:
        give("ahp_raters", criteria.counted, NumberKind.COUNT)
