"""What the appraisal of a sound study should draw attention to: none of it stops the work."""

from __future__ import annotations

from collections.abc import Iterator

from feasibility.appraisal.study import Study
from feasibility.appraisal.verdict_remarks import verdict_remarks
from feasibility.findings import Finding, Grade, Place
from feasibility.inputs.choices import BENCHMARK_MEASURES

DIGITS = 3


def remarks(study: Study) -> tuple[Finding, ...]:
    """Warnings that need computed numbers: verdicts that are contradicted, sites that are too small, ratios out of the
    range, demand below the plan.

    Each stands at the cell of the input that would be changed.
    """
    return (*verdict_remarks(study), *_sites(study), *_demand(study), *_power(study), *_ratios(study))


def _sites(study: Study) -> Iterator[Finding]:
    found, places = study.parts.site_capacity, study.inputs.sites
    area = study.parts.facilities.total_area
    if found is None or found.fits is None or places is None or area is None:
        return
    for record in places:
        if found.fits.at(record.key) == 0:
            details = {"item": record.name, "found": _short(area.at())}
            yield Finding("site-does-not-fit", record.place("area"), Grade.WARNING, details)


def _demand(study: Study) -> Iterator[Finding]:
    wanted, rows = study.parts.demand, study.inputs.demand_estimates
    if wanted is None or wanted.comparison is None or rows is None:
        return
    for record in rows:
        years = wanted.comparison.short_years.at(record.key)
        if years:
            details = {"item": record.name, "found": int(years), "other": record.indicator}
            yield Finding("demand-below-plan", record.place("indicator"), Grade.WARNING, details)


def _power(study: Study) -> Iterator[Finding]:
    found, rows = study.parts.power_supply, study.inputs.power_supply
    if found is None or rows is None:
        return
    for record in rows:
        if found.is_met.at(record.key) == 0:
            details = {"item": record.name}
            yield Finding("power-not-met", record.place("name"), Grade.WARNING, details)


def _ratios(study: Study) -> Iterator[Finding]:
    found = study.parts.benchmarks
    if found is None:
        return
    names = {choice.code: choice for choice in BENCHMARK_MEASURES}
    for measure, band in found.band.items():
        if band.is_within.at() == 1:
            continue
        details = {
            "item": names[measure].word(study.sources.language),
            "found": _short(found.own[measure].at()),
            "lower": _short(band.lowest.at()),
            "upper": _short(band.highest.at()),
        }
        yield Finding("benchmark-band", _place(study, measure), Grade.WARNING, details)


def _place(study: Study, measure: str) -> Place:
    """The cell that a ratio outside the range leads to: an indicator's rate, a space's area, or the operating cost."""
    inputs = study.inputs
    kind = measure.partition("_")[0]
    if inputs.output_indicators is not None:
        for record in inputs.output_indicators:
            if record.compared_as == kind:
                return record.place("rate")
    if kind == "area" and inputs.space_plan is not None:
        return inputs.space_plan.place
    assert inputs.operating_costs is not None
    return inputs.operating_costs.place


def _short(number: float | None) -> float:
    """A number as a sentence says it."""
    return round(number or 0.0, DIGITS)
