"""Markets over the years by three forecasts: compound growth, diffusion, and sizes stated year by year."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from feasibility.appraisal.sources import Sources
from feasibility.inputs.columns import Columns, Part
from feasibility.lines import Line, each, larger, roll, smaller, where

GROWTH, DIFFUSION, STATED = "cagr", "bass", "by_year"


@dataclass(frozen=True)
class MarketOutlook:
    """Market sizes in 백만원, at the prices in which the sheet states them; 0 for what a market does not state."""

    size: Line  # market × year: by the forecast that the market names, which is what benefits use
    growing: Line | None  # market × year: by compound growth
    diffusing: Line | None  # market × year: sales of the year by diffusion
    adopted: Line | None  # market × year: sales since the launch by diffusion, at most the market potential
    stated: Line | None  # market × year: as the sheet states it
    growth_less_diffusion: Line | None  # market × year: for the markets that have both; may be negative


def market_outlook(sources: Sources) -> MarketOutlook | None:
    """Each market by every forecast that its row fills, and the size by the one that it names (예측방법).

    Extrapolated growth tends to come out too high and diffusion too low, so that both stand side by side and neither
    is averaged. ``None`` without the sheet 시장전망.

    >>> GROWTH, DIFFUSION, STATED  # the words of the column 예측방법
    ('cagr', 'bass', 'by_year')
    """
    markets = sources.columns("market_outlook")
    if markets is None:
        return None
    grows, spreads, states = (_rows(markets, has) for has in (has_growth, has_diffusion, has_years))
    growing = _growing(sources, _some(markets, grows)) if any(grows) else None
    adopted = _adopted(sources, _some(markets, spreads), 1) if any(spreads) else None
    diffusing = None if adopted is None else adopted - _adopted(sources, _some(markets, spreads), 0)
    stated = _some(markets, states).years("money") if any(states) else None
    made = {GROWTH: growing, DIFFUSION: diffusing, STATED: stated}
    options = {word: line for word, line in made.items() if line is not None}
    words = [word if word in options else None for word in markets.words("forecast")]
    # One forecast for all of the markets is the size itself.
    only = options[words[0]] if words[0] is not None and len(set(words)) == 1 else None
    size = each(markets.axis, words, options) if only is None else only
    both = [grown and spread for grown, spread in zip(grows, spreads, strict=True)]
    apart = None
    if growing is not None and diffusing is not None and any(both):
        difference = growing - diffusing
        apart = each(markets.axis, ["difference" if here else None for here in both], {"difference": difference})
    return MarketOutlook(size, growing, diffusing, adopted, stated, apart)


def has_growth(record: Any) -> bool:
    """Whether a market states a size in a base year."""
    return record.base_year is not None and record.base_value is not None


def has_diffusion(record: Any) -> bool:
    """Whether a market states potential, coefficients and launch."""
    given = (record.market_potential, record.innovation, record.imitation, record.launch_year)
    return all(value is not None for value in given)


def has_years(record: Any) -> bool:
    """Whether a market states sizes by year."""
    return bool(record.years)


def _rows(markets: Columns, has: Callable[[Any], bool]) -> tuple[bool, ...]:
    return tuple(has(record) for record in markets.records)


def _some(markets: Columns, rows: tuple[bool, ...]) -> Columns | Part:
    return markets if all(rows) else markets.only(rows)


def _growing(sources: Sources, markets: Columns | Part) -> Line:
    """The base value grown at one rate until a year (blank: to the end), then at another; 0 before the base year.

    100 in 2026, 10 % until 2028 and 5 % after: 110 in 2027, 121 in 2028, 127.05 in 2029.
    """
    year, first = sources.frame.year, sources.premises.first_year
    base = markets.base_year
    until = where(markets.growth_until > 0, markets.growth_until, sources.premises.last_year)
    rate = where(year <= until, markets.growth_rate, markets.later_growth_rate)
    growth = (year > base) * (1 + rate)
    before = first - 1
    early = larger(0, smaller(before, until) - base)
    late = larger(0, before - larger(until, base))
    grown = (1 + markets.growth_rate) ** early * (1 + markets.later_growth_rate) ** late
    value = markets.base_value
    return roll(sources.frame, growth, value * year.equals(base), value * grown * (base < first))


def _adopted(sources: Sources, markets: Columns | Part, years_after: int) -> Line:
    """Sales since the launch: to the end of the year with ``years_after`` 1, to its beginning with 0.

    N(T) = m · p (1 − e^−(p+q)T) ÷ (p + q e^−(p+q)T), T years after the beginning of the launch year, 0 before it:
    the solution of dN/dT = (p + q N ÷ m)(m − N), whose yearly differences are the sales of the year. (The recursion
    p m + (q − p) N − q ÷ m N² that is fitted to yearly data takes the rate of adoption at the beginning of each year
    for the whole of it; no linear recursion of the graph can hold its square, and the solution needs none.)

    m 1,000, p 0.03, q 0.38, launch 2026: e^−0.41 = 0.6637, N = 1,000 × 0.03 × 0.3363 ÷ (0.03 + 0.38 × 0.6637) = 35.76
    at the end of 2026, and 1,000 × 0.03 × 0.5596 ÷ (0.03 + 0.38 × 0.4404) = 85.06 at the end of 2027.
    Source: Bass (1969), A new product growth for model consumer durables, Management Science 15(5), 215–227.
    """
    elapsed = larger(0, sources.frame.year - markets.launch_year + years_after)
    innovation, imitation = markets.innovation, markets.imitation
    left = sources.figures.figure("natural_logarithm_base") ** (0 - (innovation + imitation) * elapsed)
    # A market without diffusion has no coefficients: 1 keeps its quotient from being 0 ÷ 0.
    divisor = where(innovation > 0, innovation, 1) + imitation * left
    return markets.market_potential * innovation * (1 - left) / divisor
