"""Names that sentences of chapters 5, 6 and 13 say: sites, the operating form, raters. Numbers are facts, not here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from feasibility.appraisal import Study
from feasibility.descriptions import Outside


def concept_words(study: Study) -> dict[str, str]:
    """Texts by the name under which a chapter says them; empty where there is nothing to name."""
    parts = study.parts
    places, forms = study.sources.columns("sites"), study.sources.columns("operating_forms")
    titles: dict[str, str] = {}
    if places is not None:
        titles = {label: places.axis.title(position) for position, label in enumerate(places.axis.labels)}
    raters = parts.hierarchy.raters if parts.hierarchy is not None else ()
    return {
        "first_sites": _first(parts.sites.rank, titles) if parts.sites is not None else "",
        "first_sites_by_topsis": _first(parts.sites.closeness_rank, titles) if parts.sites is not None else "",
        "base_sites": _joined(titles[record.key] for record in places.records if record.selected == "yes")
        if places is not None
        else "",
        "chosen_forms": _joined(record.name for record in forms.records if record.selected == "yes") if forms else "",
        "asked_again_raters": _joined(rater.name for rater in raters if rater.is_asked_again),
        "left_out_raters": _joined(
            rater.name for rater in raters if rater.score.value is not None and not rater.is_kept
        ),
    }


def _first(rank: Mapping[str, Outside], titles: Mapping[str, str]) -> str:
    return _joined(titles.get(site, site) for site, place in rank.items() if place.value == 1)


def _joined(names: Iterable[str]) -> str:
    return ", ".join(names)
