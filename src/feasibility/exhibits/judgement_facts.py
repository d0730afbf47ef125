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
        give("site_weightings_spread", places.spread, NumberKind.COUNT)
        if places.weighting is not None:
            give("site_weightings", places.weighting.tried, NumberKind.COUNT)
            give("site_weightings_with_other_first", places.weighting.changes, NumberKind.COUNT)
    _give_concept(study, give)
    if criteria is None:
        return
    if criteria.consistency_ratio.value is not None:
        give("ahp_consistency_ratio", criteria.consistency_ratio, NumberKind.RATIO)
    for key in ("consistency_ratio_threshold", "ahp_pass_mark"):
        if key in study.guideline.figures:
            give(key, figures.figure(key), NumberKind.GIVEN)
    is_scored = criteria.score.value is not None
    give("ahp_score", criteria.score, NumberKind.RATIO, reason="" if is_scored else "ahp-no-raters")
    if (criteria.compared.value or 0) > 0:
        give("ahp_raters_asked_again", criteria.asked_again, NumberKind.COUNT)
    if not is_scored:
        return
    give("ahp_raters", criteria.counted, NumberKind.COUNT)
    give("ahp_raters_left_out", criteria.left_out, NumberKind.COUNT)
    if "ahp_trimmed_raters" in study.guideline.figures:
        give("ahp_trimmed_raters", figures.figure("ahp_trimmed_raters"), NumberKind.COUNT)
    if (criteria.compared.value or 0) > 1:
        give("ahp_score_other_combination", criteria.other_score, NumberKind.RATIO)
    if criteria.moved:
        give("ahp_lowest_moved_score", criteria.lowest_score, NumberKind.RATIO)
        give("ahp_highest_moved_score", criteria.highest_score, NumberKind.RATIO)


def _give_concept(study: Study, give: Callable[..., None]) -> None:
    """Staff of the organisation, verdicts on policy, similar projects: counts, where the sheets are."""
    found = study.parts.concept
    if found is None:
        return
    give("organisation_staff", found.organisation_staff, NumberKind.COUNT)
    if found.verdicts is not None:
        for name in ("points", "met", "partial", "unmet", "to_check"):
            give(f"policy_{name}", getattr(found.verdicts, f"{name}_total"), NumberKind.COUNT)
    if found.overlaps is not None:
        give("similar_projects_reviewed", found.overlaps.projects, NumberKind.COUNT)
        give("similar_projects_overlapping_in_part", found.overlaps.overlapping_in_part, NumberKind.COUNT)
        give("similar_projects_overlapping_much", found.overlaps.overlapping_much, NumberKind.COUNT)
