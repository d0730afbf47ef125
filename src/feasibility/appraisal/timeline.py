"""The calendar of a study: its years, the discount rate and the discount factor."""

from __future__ import annotations

from dataclasses import dataclass

from feasibility.appraisal.sources import Sources
from feasibility.lines import Line, roll


@dataclass(frozen=True)
class Timeline:
    """Years and discounting. Lines without rows; ``discount_factor`` runs over the years."""

    first_year: Line
    last_year: Line
    discount_base_year: Line
    social_discount_rate: Line
    discount_factor: Line
    is_last_year: Line


def timeline(sources: Sources) -> Timeline:
    """Discounting at the end of each year: factor(t) = 1 ÷ (1 + rate)^(t − base year), a pure number.

    The base year is the year before the study starts (총괄지침 제49조), so the first year of a study
    begun in 2026 has exponent 1 when it is 2026. The rate is the guideline's unless the premises give one.
    With mid-year timing every exponent is half a year smaller. At a rate of 0 every factor is 1.

    At 4.5 % from 2025 the factors of 2026, 2027 and 2028 are 0.9569, 0.9157 and 0.8763.
    Source: 예비타당성조사 수행 총괄지침(2022) 제49조 제1항, 제50조.
    """
    premises, frame = sources.premises, sources.frame
    rate = premises.social_discount_rate if premises.has("social_discount_rate") else None
    rate = rate if rate is not None else sources.figures.figure("social_discount_rate")
    return Timeline(
        premises.first_year,
        premises.last_year,
        premises.discount_base_year,
        rate,
        discount_factor(sources, rate),
        frame.year.equals(premises.last_year),
    )


def discount_factor(sources: Sources, rate: Line) -> Line:
    """The discount factor of each year at a rate, as ``timeline`` counts the exponents; the financial rate has its own.

    At 4.5 % from the base year 2025 the factor of 2027 is 1 ÷ 1.045² = 0.9157.
    """
    premises = sources.premises
    yearly = 1 / (1 + rate)
    before_first = premises.first_year - premises.discount_base_year - 1
    opening = yearly**before_first
    if premises.word("discount_timing") == "mid_year":
        opening = opening / yearly ** sources.figures.figure("mid_year_offset")
    return roll(sources.frame, growth=yearly, opening=opening)
