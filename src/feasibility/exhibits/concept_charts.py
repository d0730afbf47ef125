"""Schemes of chapters 1 and 6: how the study was done, the vision, the organisation, the founding of the body."""

from __future__ import annotations

from feasibility.appraisal import Study
from feasibility.descriptions import Chart, ChartKind, NumberKind, Series
from feasibility.exhibits.pieces import word
from feasibility.inputs.choices import VISION_LEVELS
from feasibility.inputs.columns import Columns
from feasibility.terms import Language

# Steps that stand side by side; more stand below each other.
MOST_STEPS = 6


def study_flow(study: Study, language: Language) -> Chart | None:
    """수행 흐름도: the steps of 과업개요 수행방법, a line each; what stands behind a colon is done in the step."""
    overview = study.inputs.study_overview
    lines = [line.strip() for line in (overview.methods if overview is not None else "").splitlines() if line.strip()]
    if len(lines) < 2:
        return None
    steps = [line.replace("：", ":").partition(":") for line in lines]
    return Chart(
        "study_flow",
        ChartKind.FLOW,
        language.label("chart.study_flow"),
        tuple(content.strip() for _, _, content in steps),
        (),
        source=language.label("source.inputs"),
        groups=tuple(name.strip() for name, _, _ in steps),
        links=tuple((place, place + 1) for place in range(len(steps) - 1)),
    )


def vision_scheme(study: Study, language: Language) -> Chart | None:
    """비전 체계도: vision, goals, strategies and tasks, each below what it serves."""
    shown = study.sources.columns("visions")
    if shown is None:
        return None
    order = [level.code for level in VISION_LEVELS]
    positions = sorted(range(len(shown.axis)), key=lambda position: order.index(shown.record(position).level))
    links = _below(shown, positions)
    levels = tuple(word(VISION_LEVELS, shown.record(position).level, language) for position in positions)
    if not links or len(set(levels)) < 2:
        return None
    return Chart(
        "vision_scheme",
        ChartKind.TREE,
        language.label("chart.vision_scheme"),
        tuple(shown.axis.title(position) for position in positions),
        (),
        source=language.label("source.inputs"),
        groups=levels,
        links=links,
    )


def organisation_chart(study: Study, language: Language) -> Chart | None:
    """조직도: each unit below the one it belongs to, with its staff at full operation."""
    shown = study.sources.columns("organisation")
    if shown is None:
        return None
    positions = list(range(len(shown.axis)))
    links = _below(shown, positions)
    if not links:
        return None
    staff = tuple(shown.shown("staff", position, NumberKind.COUNT) for position in positions)
    has_staff = any(number is not None for number in staff)
    return Chart(
        "organisation_chart",
        ChartKind.TREE,
        language.label("chart.organisation_chart"),
        tuple(shown.axis.title(position) for position in positions),
        (Series(language.label("series.staff"), staff),) if has_staff else (),
        unit="명" if has_staff else "",
        source=language.label("source.inputs"),
        links=links,
    )


def founding_steps(study: Study, language: Language) -> Chart | None:
    """설립 절차: the steps of the chosen operating form, one after the other."""
    shown = study.sources.columns("operating_forms")
    if shown is None:
        return None
    chosen = next((record for record in shown.records if record.selected == "yes" and record.steps), None)
    steps = [line.strip() for line in chosen.steps.splitlines() if line.strip()] if chosen is not None else []
    if chosen is None or len(steps) < 2:
        return None
    heads = tuple(language.label("cell.step").format(number=number) for number in range(1, len(steps) + 1))
    return Chart(
        "founding_steps",
        ChartKind.SCHEME if len(steps) <= MOST_STEPS else ChartKind.FLOW,
        language.label("chart.founding_steps").format(form=chosen.name),
        tuple(steps),
        (),
        source=language.label("source.inputs"),
        groups=heads,
        links=tuple((place, place + 1) for place in range(len(steps) - 1)),
    )


def _below(shown: Columns, positions: list[int]) -> tuple[tuple[int, int], ...]:
    """Links from each row's parent to the row, by their places in ``positions``."""
    place = {position: number for number, position in enumerate(positions)}
    parents = shown.named("parent")
    return tuple((place[above], place[position]) for position in positions for above in parents[position])
