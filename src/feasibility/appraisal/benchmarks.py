"""Output, space and budget per researcher, per person and per 10억원, beside like institutes and published figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from feasibility.appraisal.facilities import Facilities
from feasibility.appraisal.operating import OperatingCost, is_full_operation
from feasibility.appraisal.research import ResearchOutput
from feasibility.appraisal.sources import Sources
from feasibility.appraisal.staffing import Staffing, heads_named
from feasibility.inputs.choices import BENCHMARK_MEASURES
from feasibility.inputs.columns import Columns
from feasibility.lines import Axis, Line, stack, total, where

MEASURES = tuple(choice.code for choice in BENCHMARK_MEASURES)
# What a case must state for each measure: above and below the line.
NEEDED = {
    "papers_per_researcher": ("papers", "researchers"),
    "papers_per_billion_won": ("papers", "budget"),
    "patents_per_researcher": ("patents", "researchers"),
    "patents_per_billion_won": ("patents", "budget"),
    "trainees_per_billion_won": ("trainees", "budget"),
    "area_per_person": ("area", "people_housed"),
    "budget_per_person": ("budget", "people"),
}


@dataclass(frozen=True)
class Band:
    """The lowest and highest of what is comparable, and whether the study lies between (1)."""

    lowest: Line
    highest: Line
    is_within: Line


@dataclass(frozen=True)
class Benchmarks:
    """Each mapping goes by measure; one that the study or the institutes do not give is absent."""

    own: Mapping[str, Line]  # the study at full operation
    institutes: Mapping[str, Line]  # case; 0 where the case does not state both numbers
    band: Mapping[str, Band]
    compared: Line | None  # how many measures have a band; None without any
    within: Line | None  # in how many of them the study lies


def benchmarks(
    sources: Sources,
    staff: Staffing | None,
    research: ResearchOutput | None,
    operating: OperatingCost | None,
    space: Facilities,
) -> Benchmarks | None:
    """The study in the year of full operation beside the institutes of 사례 and the figures of 원단위기준.

    Papers, patents and trainees are the indicators marked so; researchers are the staff that drives the first marked
    indicator that staff drives; persons are the counted staff. Money is the operating cost of the year, in 10억원.
    The band holds the rows marked comparable. A budget known in part gives no ratio; budgets of other years are not
    brought to the study's prices. ``None`` where there is nothing to compare.

    79.2 papers by 66 researchers at 31,822: 1.2 per researcher and 2.49 per 10억원.
    """
    cases, norms = sources.columns("cases"), sources.columns("benchmarks")
    own = _own(sources, staff, research, operating, space)
    institutes = {} if cases is None else _institutes(sources, cases)
    if not own or not (institutes or norms is not None):
        return None
    band = {}
    for measure, line in own.items():
        found = _comparable(measure, cases, institutes.get(measure), norms)
        if found is not None:
            lowest, highest = found.least_row(), found.most_row()
            band[measure] = Band(lowest, highest, (line >= lowest) * (line <= highest))
    inside = [each.is_within for each in band.values()]
    if not inside:
        return Benchmarks(own, institutes, band, None, None)
    return Benchmarks(own, institutes, band, total(line >= 0 for line in inside), total(inside))


def stated(record: object, measure: str) -> bool:
    """Whether a case states what a measure needs."""
    numbers = [getattr(record, name) for name in NEEDED[measure]]
    partial = "budget" in NEEDED[measure] and getattr(record, "budget_scope", "") == "partial"
    return None not in numbers and bool(numbers[1]) and not partial


def _own(
    sources: Sources,
    staff: Staffing | None,
    research: ResearchOutput | None,
    operating: OperatingCost | None,
    space: Facilities,
) -> dict[str, Line]:
    """The study's own ratios in the year of full operation."""
    at_full = is_full_operation(sources)
    found: dict[str, Line] = {}
    people = None if staff is None else (staff.total_headcount * at_full).sum_years()
    money = None
    if operating is not None:
        money = operating.annual / sources.figures.figure("million_won_per_billion_won")
    made = _made(sources, research, at_full)
    researchers = _researchers(sources, staff, at_full)
    for kind, line in made.items():
        if researchers is not None and kind != "trainees":
            found[f"{kind}_per_researcher"] = _per(line, researchers)
        if money is not None:
            found[f"{kind}_per_billion_won"] = _per(line, money)
    if people is not None and space.total_area is not None:
        found["area_per_person"] = _per(space.total_area, people)
    if people is not None and operating is not None:
        found["budget_per_person"] = _per(operating.annual, people)
    return {measure: found[measure] for measure in MEASURES if measure in found}


def _made(sources: Sources, research: ResearchOutput | None, at_full: Line) -> dict[str, Line]:
    """Papers, patents and trainees of the year of full operation, as far as indicators are marked so."""
    indicators = sources.columns("output_indicators")
    if research is None or indicators is None or not any(indicators.words("compared_as")):
        return {}
    by_kind = (research.output.by(indicators.choices("compared_as")) * at_full).sum_years()
    return {
        kind: by_kind.row(kind) for kind in ("papers", "patents", "trainees") if indicators.has("compared_as", kind)
    }


def _researchers(sources: Sources, staff: Staffing | None, at_full: Line) -> Line | None:
    """The staff that drives the first marked indicator that staff drives."""
    indicators = sources.columns("output_indicators")
    if staff is None or indicators is None:
        return None
    words: list[str | None] = [None] * len(indicators.axis)
    for position, record in enumerate(indicators.records):
        if record.compared_as in ("papers", "patents"):
            words[position] = record.driver
            heads = heads_named(staff, words, indicators.axis)
            if heads is not None:
                return (heads.row(indicators.axis.labels[position]) * at_full).sum_years()
            words[position] = None
    return None


def _institutes(sources: Sources, cases: Columns) -> dict[str, Line]:
    """The ratios of the cases, each where some case states what it needs."""
    found: dict[str, Line] = {}
    for measure, (above, below) in NEEDED.items():
        states = [stated(record, measure) for record in cases.records]
        if not any(states):
            continue
        part = cases.only(states)
        top, bottom = (_number(sources, part, name, measure) for name in (above, below))
        found[measure] = _per(top, bottom)
    return found


def _number(sources: Sources, part: object, name: str, measure: str) -> Line:
    """A number of the cases; a budget in 백만원, or in 10억원 for a measure that counts by it."""
    line: Line = getattr(part, name)
    if name != "budget":
        return line
    money = sources.prices.in_million_won(line, "억원")
    return money if measure == "budget_per_person" else money / sources.figures.figure("million_won_per_billion_won")


def _comparable(measure: str, cases: Columns | None, ratio: Line | None, norms: Columns | None) -> Line | None:
    """What counts for the band of a measure, one below the other; ``None`` without any."""
    parts: list[Line] = []
    labels: list[str] = []
    if cases is not None and ratio is not None:
        rows = [
            position
            for position, record in enumerate(cases.records)
            if record.comparable == "yes" and stated(record, measure)
        ]
        if rows:
            parts.append(_picked(cases, ratio, rows, measure))
            labels += [cases.axis.labels[row] for row in rows]
    if norms is not None:
        rows = [
            position
            for position, record in enumerate(norms.records)
            if record.comparable == "yes" and record.measure == measure
        ]
        if rows:
            parts.append(_picked(norms, norms.part("measure", measure).value, rows, measure))
            labels += [norms.axis.labels[row] for row in rows]
    if not parts:
        return None
    return parts[0] if len(parts) == 1 else stack(Axis(measure, tuple(labels)), parts)


def _picked(table: Columns, line: Line, rows: list[int], measure: str) -> Line:
    axis = Axis(f"{table.axis.name} {measure}", tuple(table.axis.labels[row] for row in rows))
    return line.sum_of_named(axis, tuple((row,) for row in rows))


def _per(above: Line, below: Line) -> Line:
    return where(below > 0, above / below, 0)
