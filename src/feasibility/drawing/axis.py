"""Value axes: limits, round ticks, and their texts."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from matplotlib.ticker import MaxNLocator

from feasibility.drawing.lettering import width_of

LONGEST_TICK = 1.4  # inches; wider numbers are written with an exponent
MOST_DECIMALS = 9


@dataclass(frozen=True)
class ValueAxis:
    """The limits of an axis, where it has ticks, and what is written at them."""

    low: float
    high: float
    ticks: tuple[float, ...]
    texts: tuple[str, ...]

    @property
    def widest(self) -> float:
        """The width in inches of the widest text."""
        return max((width_of(text) for text in self.texts), default=0.0)


def extent(values: Iterable[float | None], *, from_zero: bool) -> tuple[float, float]:
    """The lowest and highest value to be shown; 0 to 1 where there is nothing to show.

    ``from_zero`` for columns and bars, whose length must begin at zero; lines may leave zero out when all their
    numbers lie far from it.

    >>> extent([3, None, 5], from_zero=True), extent([100, 104], from_zero=False), extent([0, 0], from_zero=True)
    ((0.0, 5), (100, 104), (0.0, 1.0))
    """
    known = [value for value in values if value is not None]
    low, high = min(known, default=0.0), max(known, default=0.0)
    if from_zero or (low > 0 and high > 2 * (high - low)) is False:
        low, high = min(0.0, low), max(0.0, high)
    if low == high:
        low, high = (low, low + 1.0) if low == 0 else (min(0.0, 2 * low), max(0.0, 2 * low))
    return low, high


def with_room(low: float, high: float, above: float = 0.05, below: float = 0.05) -> tuple[float, float]:
    """Limits with room beyond the data, as shares of the span; a limit at zero stays there."""
    span = high - low
    return (low - below * span if low < 0 or high < 0 or low > 0 else low), high + above * span if high != 0 else high


def value_axis(low: float, high: float, *, percent: bool = False, most: int = 7) -> ValueAxis:
    """An axis with at most ``most`` round ticks within its limits."""
    locator = MaxNLocator(nbins=max(1, most - 1), steps=[1, 2, 2.5, 5, 10])
    slack = 1e-9 * (high - low)
    ticks = tuple(float(tick) for tick in locator.tick_values(low, high) if low - slack <= tick <= high + slack)
    return ValueAxis(low, high, ticks, _texts(ticks, percent))


def fitting_axis(low: float, high: float, width: float, *, percent: bool = False) -> ValueAxis:
    """A lying axis of ``width`` inches with as many ticks as leave their texts apart."""
    for most in (7, 6, 5, 4, 3):
        found = value_axis(low, high, percent=percent, most=most)
        step = width / max(1, len(found.ticks) - 1) if len(found.ticks) > 1 else width
        span = (found.ticks[-1] - found.ticks[0]) / (high - low) if len(found.ticks) > 1 else 1.0
        if found.widest + 0.12 <= step * span:
            return found
    return value_axis(low, high, percent=percent, most=2)


def aligned(first: tuple[float, float], second: tuple[float, float]) -> tuple[tuple[float, float], tuple[float, float]]:
    """The limits of two axes with their zeros at one height, so that neither seems to have another sign."""
    if min(first[0], second[0]) > 0:
        return first, second
    below = max(-low / max(high - low, 1e-300) if low < 0 else 0.0 for low, high in (first, second))
    if below == 0:
        return (0.0, first[1]), (0.0, second[1])
    below = min(below, 0.95)
    spans = [max(-low / below, high / (1 - below)) for low, high in (first, second)]
    one, two = ((-below * span, (1 - below) * span) for span in spans)
    return one, two


def _texts(ticks: tuple[float, ...], percent: bool) -> tuple[str, ...]:
    scaled = [tick * (100 if percent else 1) for tick in ticks]
    step = scaled[1] - scaled[0] if len(scaled) > 1 else (abs(scaled[0]) if scaled else 1.0) or 1.0
    exponent = Decimal(f"{step:.3g}").normalize().as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    sign = "%" if percent else ""
    texts = tuple(f"{_no_minus_zero(tick, decimals):,.{decimals}f}{sign}" for tick in scaled)
    if decimals > MOST_DECIMALS or max((width_of(text) for text in texts), default=0.0) > LONGEST_TICK:
        texts = tuple(f"{_no_minus_zero(tick, 300):.3g}{sign}" for tick in scaled)
    return texts


def _no_minus_zero(value: float, decimals: int) -> float:
    return 0.0 if abs(value) < 0.5 * math.pow(10, -decimals) else value
