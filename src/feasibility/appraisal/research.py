"""Research output: papers, patents, trainees … by driver, rate, ramp-up and lag."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from feasibility.appraisal.sources import Sources
from feasibility.appraisal.staffing import Staffing, heads_named
from feasibility.inputs.columns import Columns
from feasibility.lines import Line, each

PLANNED = "plan"


@dataclass(frozen=True)
class ResearchOutput:
    """Output by indicator and year; the unit 건 stands for whatever the indicator counts."""

    output: Line  # indicator × year
    total: Line  # indicator, over the period


def research_output(sources: Sources, staff: Staffing | None) -> ResearchOutput | None:
    """Output = driver × rate, moved by the lag; the driver is staff, another indicator, or a planned quantity.

    With a plan row: ``quantity`` gives the output itself, ``rate`` the rate of each year, ``ramp`` the share of the
    full rate reached. Nothing before ``start_year``; what a lag moves past the last year is lost, and a chain of
    indicators adds up its lags. Output counts what the indicator counts, in the year in which it comes about, and is
    never discounted here. ``None`` without the sheet.

    22 researchers at 0.8 papers each write 17.6; a tenth of the papers is patented two years later: 1.76.
    """
    indicators = sources.columns("output_indicators")
    if indicators is None:
        return None
    plan = sources.columns("output_plan")
    modes = _modes(indicators, plan)
    lines: dict[str, Line] = {}
    planned = {
        mode: sources.scheduled(plan.part("measure", mode).years(unit).by(plan.keys("indicator", indicators.axis)))
        for mode, unit in (("quantity", "건"), ("rate", "건/명"), ("ramp", ""))
        if plan is not None and plan.has("measure", mode)
    }
    if "quantity" in planned:
        lines["quantity"] = planned["quantity"]
    if staff is not None:
        by_staff = [mode in ("rate", "ramp", "constant") for mode in modes]
        pairs = zip(indicators.words("driver"), by_staff, strict=True)
        heads = heads_named(staff, [word if here else None for word, here in pairs], indicators.axis)
        if heads is not None:
            rate = indicators.only(by_staff).with_unit("rate", "건/명")
            if "rate" in planned:
                lines["rate"] = planned["rate"] * heads
            if "ramp" in planned:
                lines["ramp"] = rate * planned["ramp"] * heads
            lines["constant"] = rate * heads
    own = each(indicators.axis, [mode if mode in lines else None for mode in modes], lines)
    started = sources.scheduled(sources.frame.year >= indicators.start_year)
    output = sources.within((own * started).lag(indicators.lag))
    output = _chained(sources, indicators, plan, modes, output)
    return ResearchOutput(output, output.sum_years())


def _modes(indicators: Columns, plan: Columns | None) -> list[str]:
    """How each indicator is computed: quantity, rate, ramp, constant, or chained to another indicator.

    A planned quantity stands for itself, whatever the driver.
    """
    measures: dict[str, str] = {}
    if plan is not None:
        for name, measure in zip(plan.words("indicator"), plan.words("measure"), strict=True):
            if name and measure:
                measures[name] = measure
    modes = []
    for label, driver in zip(indicators.axis.labels, indicators.words("driver"), strict=True):
        chained = driver in indicators.axis.labels and measures.get(label) != "quantity"
        modes.append("chained" if chained else measures.get(label, "constant"))
    return modes


def _chained(sources: Sources, indicators: Columns, plan: Columns | None, modes: list[str], output: Line) -> Line:
    """The indicators that another one drives, each after its driver: rate × that indicator, started and lagged."""
    drivers = [
        word if mode == "chained" else None for word, mode in zip(indicators.words("driver"), modes, strict=True)
    ]
    if not any(drivers):
        return output
    rate = _chained_rate(sources, indicators, plan, [word is not None for word in drivers])
    started = sources.scheduled(sources.frame.year >= indicators.start_year)
    depths = _depths(indicators.axis.labels, drivers)
    for depth in range(1, max(depths) + 1):
        here = [found == depth for found in depths]
        words = [word if is_here else None for word, is_here in zip(drivers, here, strict=True)]
        own = rate * output.of(indicators.keys("driver", indicators.axis, words))
        own = sources.within((own * started).lag(indicators.lag))
        choice = ["own" if is_here else "known" for is_here in here]
        output = each(indicators.axis, choice, {"known": output, "own": own})
    return output


def _chained_rate(sources: Sources, indicators: Columns, plan: Columns | None, chained: list[bool]) -> Line:
    """Pieces per piece of the driver: the row's rate, its rates by year, or its rate × the ramp-up."""
    rate = indicators.only(chained).with_unit("rate", "")
    lines, words = {"constant": rate}, ["constant"] * len(chained)
    for measure in ("rate", "ramp"):
        if plan is None:
            break
        pairs = zip(plan.words("indicator"), plan.words("measure"), strict=True)
        named = {indicator for indicator, found in pairs if found == measure}
        here = [
            is_chained and label in named for is_chained, label in zip(chained, indicators.axis.labels, strict=True)
        ]
        if any(here):
            by_year = plan.part("measure", measure).years("").by(plan.keys("indicator", indicators.axis))
            by_year = sources.scheduled(by_year)
            lines[measure] = by_year if measure == "rate" else rate * by_year
            words = [measure if is_here else word for is_here, word in zip(here, words, strict=True)]
    return each(indicators.axis, words, lines) if len(lines) > 1 else rate


def _depths(labels: Sequence[str], drivers: Sequence[str | None]) -> list[int]:
    """How many drivers stand before each indicator; 0 for one that no indicator drives."""
    driver = dict(zip(labels, drivers, strict=True))
    depths = []
    for label in labels:
        depth, above = 0, driver[label]
        while above is not None:
            depth, above = depth + 1, driver[above]
        depths.append(depth)
    return depths
