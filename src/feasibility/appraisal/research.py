"""Research output: papers, patents, trainees … by driver, rate, ramp-up and lag."""

from __future__ import annotations

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
    full rate reached. Nothing before ``start_year``; what a lag moves past the last year is lost. Output counts what
    the indicator counts, in the year in which it comes about, and is never discounted here. ``None`` without the sheet.
    22 researchers at 0.8 papers each write 17.6.
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
    output = _chained(sources, indicators, modes, output)
    return ResearchOutput(output, output.sum_years())


def _modes(indicators: Columns, plan: Columns | None) -> list[str]:
    """How each indicator is computed: quantity, rate, ramp, constant, or chained to another indicator."""
    measures: dict[str, str] = {}
    if plan is not None:
        for name, measure in zip(plan.words("indicator"), plan.words("measure"), strict=True):
            if name and measure:
                measures[name] = measure
    modes = []
    for label, driver in zip(indicators.axis.labels, indicators.words("driver"), strict=True):
        chained = driver in indicators.axis.labels and label not in measures
        modes.append("chained" if chained else measures.get(label, "constant"))
    return modes


def _chained(sources: Sources, indicators: Columns, modes: list[str], output: Line) -> Line:
    """The indicators that are driven by another indicator: rate × that indicator, started and lagged."""
    chained = [mode == "chained" for mode in modes]
    if not any(chained):
        return output
    words = [word if is_chained else None for word, is_chained in zip(indicators.words("driver"), chained, strict=True)]
    driven = output.of(indicators.keys("driver", indicators.axis, words))
    own = indicators.only(chained).with_unit("rate", "") * driven
    started = sources.scheduled(sources.frame.year >= indicators.start_year)
    own = sources.within((own * started).lag(indicators.lag))
    return each(
        indicators.axis, ["own" if is_chained else "known" for is_chained in chained], {"known": output, "own": own}
    )
