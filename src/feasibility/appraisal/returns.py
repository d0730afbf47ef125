"""Rates of return beside the one that is reported: every rate there is, and the modified rate, which is always one."""

from __future__ import annotations

import itertools

from feasibility.appraisal.roots import internal_rates
from feasibility.appraisal.sources import Sources
from feasibility.descriptions import Outside, OutsideKind
from feasibility.lines import Line, larger, where

WORDS = "roots of the net present value as a polynomial in 1 ÷ (1 + rate)"


def modified_rate_of_return(sources: Sources, net: Line, factor: Line, rate: Line) -> Line:
    """(Σ receipts × factor ÷ Σ payments × factor)^(1 ÷ years) × (1 + rate) − 1, a pure number.

    ``net`` is the net flow by year, receipts positive; ``factor`` and ``rate`` are those by which the study discounts
    it, so that what is received earns, and what is paid costs, the discount rate. Years are those between the first
    and the last of the period; when in the year an amount falls does not matter. There is always one such rate, which
    is why it stands beside internal rates where there are several. 0 where nothing is ever paid, −1 where nothing is
    received.

    −4,000, 25,000, −25,000 in three years at 10 %: receipts of 22,727 and payments of 24,661 as of the first year,
    (22,727 ÷ 24,661)^(1 ÷ 2) × 1.1 − 1 = 5.6 %, whereas the flow is worth nothing at 25 % and at 400 %.
    Source: Lin (1976), The modified internal rate of return and investment criterion.
    """
    received = (larger(0, net) * factor).sum_years()
    paid = (larger(0, 0 - net) * factor).sum_years()
    years = sources.within(sources.frame.year > sources.premises.first_year).sum_years()
    ratio = where(paid > 0, received / paid, 0)
    grown = ratio ** (1 / where(years > 0, years, 1)) * (1 + rate)
    return where(paid > 0, grown - 1, 0)


def every_rate_of_return(net: Line) -> tuple[Outside, ...]:
    """Every rate above −100 % at which a net flow by year is worth nothing, ascending; outside the graph.

    The base case alone; see ``roots.internal_rates`` for what it finds in which flows.
    """
    return tuple(Outside(OutsideKind.ROOTS, rate, "", WORDS) for rate in internal_rates(_amounts(net)))


def is_only_rate(net: Line, given: Line) -> bool:
    """Whether the rate of return ``given`` of a net flow is its only one among the rates searched, in the base case.

    Those are the rates from 0 to the highest of the search table, on which an odd number of rates between two
    neighbours looks like one. Where the cumulated net flow changes its sign once there is one rate ≥ 0 (Norstrom, A
    sufficient condition for a unique nonnegative internal rate of return, 1972), so that the rates themselves are
    seldom looked for.
    """
    amounts = _amounts(net)
    *_, searched = given.operands
    highest = float(searched.values.max())
    signs = []
    so_far = 0.0
    for amount in amounts:
        so_far += amount
        signs += [so_far > 0] if so_far else []
    changes = sum(one != other for one, other in itertools.pairwise(signs))
    return changes == 1 or sum(0 <= rate <= highest for rate in internal_rates(amounts)) == 1


def _amounts(net: Line) -> list[float]:
    return [float(amount) for amount in net.values[0, :, 0]]
