"""Rows that are a share of other rows, resolved in tiers: construction, then fees, then contingency."""

from __future__ import annotations

from collections.abc import Sequence


def tiers(bases: Sequence[tuple[int, ...]]) -> tuple[tuple[int, ...], ...]:
    """The rows of each tier: first those with no base, then those whose bases all stand in earlier tiers.

    ``bases`` holds, for each row, the positions of the rows it is a share of. Raises ``ValueError`` for a cycle,
    which the checks of the inputs report before any appraisal. No rows give no tiers.

    >>> tiers([(), (0,), (0, 1)])
    ((0,), (1,), (2,))
    """
    left = set(range(len(bases)))
    result: list[tuple[int, ...]] = []
    done: set[int] = set()
    while left:
        ready = tuple(row for row in sorted(left) if done.issuperset(bases[row]))
        if not ready:
            raise ValueError(f"rows {sorted(left)} are shares of each other in a cycle")
        result.append(ready)
        done.update(ready)
        left.difference_update(ready)
    return tuple(result)
