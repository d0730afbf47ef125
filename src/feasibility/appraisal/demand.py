"""Demand by year, and the planned output that it is to fill."""

from __future__ import annotations

from dataclasses import dataclass

from feasibility.appraisal.research import ResearchOutput
from feasibility.appraisal.sources import Sources
from feasibility.appraisal.survey import Survey
from feasibility.inputs.columns import Columns
from feasibility.lines import Line, each, literal, where

COUNTED = "건"


@dataclass(frozen=True)
class Comparison:
    """Demand beside planned output, for the rows that estimate a demand and name an indicator; 0 for the others."""

    plan: Line  # demand × year: the planned output
    plan_total: Line  # demand
    plan_share: Line  # demand: plan ÷ demand over the period; above 1 less is demanded than is planned
    short: Line  # demand × year: 1 where less is demanded than is planned
    short_years: Line  # demand: how many such years there are
    short_total: Line  # of all rows
    compared: Line  # how many rows are compared
    as_planned: Line  # how many of them are the plan itself, year by year


@dataclass(frozen=True)
class Demand:
    """Demand; the unit 건 stands for whatever a row counts."""

    estimate: Line  # demand × year
    estimate_total: Line  # demand, over the period
    comparison: Comparison | None  # None where no row can be compared


def demand(sources: Sources, asked: Survey | None, research: ResearchOutput | None) -> Demand | None:
    """Demand = base value × (1 + growth)^(year − base year), or the years given, × the share of the answers applied.

    A row with neither base nor years takes the planned output of its indicator as its demand, and is compared with
    nothing. ``None`` without the sheet.

    1,000 in 2025 growing by 10 %, of whom 30 % would come: 363 in 2027.
    """
    rows = sources.columns("demand_estimates")
    if rows is None:
        return None
    modes = [mode_of(record) for record in rows.records]
    lines: dict[str, Line] = {}
    if "by_year" in modes:
        lines["by_year"] = rows.only([mode == "by_year" for mode in modes]).years(COUNTED)
    if "grown" in modes:
        part = rows.only([mode == "grown" for mode in modes])
        since = sources.frame.year - part.base_year
        lines["grown"] = part.with_unit("base_value", COUNTED) * (1 + part.growth_rate) ** since
    if asked is not None and any(rows.words("answers")) and lines:
        share = _applied(sources, rows, asked)
        lines = {mode: line * share for mode, line in lines.items()}
    if "planned" in modes and research is not None:
        lines["planned"] = _output(rows, research, [mode == "planned" for mode in modes])
    if not lines:
        return None
    estimate = sources.within(each(rows.axis, [mode if mode in lines else None for mode in modes], lines))
    return Demand(estimate, estimate.sum_years(), _comparison(rows, modes, research, estimate))


def mode_of(record: object) -> str:
    """How a row's demand comes about: ``by_year``, ``grown`` from a base, or as ``planned``."""
    if getattr(record, "years", None):
        return "by_year"
    return "planned" if getattr(record, "base_value", None) is None else "grown"


def _applied(sources: Sources, rows: Columns, asked: Survey) -> Line:
    """The share by which each row's demand is multiplied: of the answers it names, 1 where it names none."""
    answers = sources.columns("demand_survey")
    assert answers is not None
    named = rows.named("answers", answers)
    words = ["asked" if positions else "whole" for positions in named]
    return each(rows.axis, words, {"asked": asked.shares.sum_of_named(rows.axis, named), "whole": literal(1)})


def _output(rows: Columns, research: ResearchOutput, wanted: list[bool]) -> Line:
    """The planned output of the indicators that the wanted rows name."""
    assert research.output.rows is not None
    words = [word if here else None for word, here in zip(rows.words("indicator"), wanted, strict=True)]
    return research.output.of(rows.keys("indicator", research.output.rows, words))


def _comparison(rows: Columns, modes: list[str], research: ResearchOutput | None, estimate: Line) -> Comparison | None:
    pairs = zip(rows.words("indicator"), modes, strict=True)
    compared = [word is not None and mode != "planned" for word, mode in pairs]
    if research is None or not any(compared):
        return None
    plan = _output(rows, research, compared)
    short = plan > estimate
    planned, whole, years = plan.sum_years(), estimate.sum_years(), short.sum_years()
    share = where(whole > 0, planned / whole, 0)
    same = (planned > 0) * plan.equals(estimate).least()
    return Comparison(plan, planned, share, short, years, years.sum_rows(), (planned > 0).sum_rows(), same.sum_rows())
