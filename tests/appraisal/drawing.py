"""Small draws that random studies are made of: amounts, rates, counts, spreads over the years."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from hypothesis import strategies as st

ASSUMED = {"evidence": "assumed"}
Draw = st.DrawFn
Rows = dict[str, list[dict[Any, Any]]]
T = TypeVar("T")
# Shares are twentieths, so that they add up to 1 as a person's would.
PARTS = 20


def choice(draw: Draw, among: Sequence[T]) -> T:
    """One of some values."""
    return draw(st.sampled_from(list(among)))


def amount(draw: Draw, zeros: bool, least: int = 0) -> float:
    """Money in 백만원: nothing at times, if ``zeros`` or by chance."""
    return float(draw(st.integers(0 if zeros else max(least, 1), 4000)))


def count(draw: Draw, zeros: bool) -> float:
    """How many there are of something."""
    return float(draw(st.integers(0 if zeros else 1, 60)))


def rate(draw: Draw, zeros: bool = False) -> float:
    """A rate in whole per cent, up to 40 %."""
    return draw(st.integers(0 if zeros else 1, 40)) / 100


def shares(draw: Draw, number: int) -> list[float]:
    """Shares that add up to 1; some may be nothing."""
    cuts = sorted(draw(st.lists(st.integers(0, PARTS), min_size=number - 1, max_size=number - 1)))
    ends = [0, *cuts, PARTS]
    return [(after - before) / PARTS for before, after in itertools.pairwise(ends)]


def spread(draw: Draw, years: Sequence[int]) -> Mapping[int, float]:
    """Shares of an amount in up to three of the years, which add up to 1."""
    some = list(years)[: draw(st.integers(1, min(3, len(years))))]
    return dict(zip(some, shares(draw, len(some)), strict=True))
