"""Which box of a tree stands in which columns and on which level, before anything is measured."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

DEEPEST = 8  # levels


@dataclass(frozen=True)
class Branches:
    """Where the boxes of a tree stand. Columns are counted from 0; a box stands in the middle of its ``span``.

    ``after`` gives, for boxes that stand below each other in one column, the one above; ``stacked`` are all of them.
    """

    shown: tuple[int, ...]  # each before those below it
    level: Mapping[int, int]
    below: Mapping[int, tuple[int, ...]]
    span: Mapping[int, tuple[int, int]]  # first and last column
    stacked: frozenset[int]
    after: Mapping[int, int]
    columns: int


def branches_of(count: int, links: Sequence[tuple[int, int]], levels: Sequence[int] | None, room: int) -> Branches:
    """The places of ``count`` boxes joined by ``links`` from above to below, in at most ``room`` columns.

    A box that several lead to stands below the first; a link that would close a circle is left out. Boxes with nothing
    below them stand side by side where there is room for all, else those of one box stand below each other. ``levels``
    are given from outside or counted from the top.

    >>> found = branches_of(4, [(0, 1), (0, 2), (2, 3)], None, 5)
    >>> found.span[0], found.span[2], found.level[3], found.columns
    ((0, 1), (1, 1), 2, 2)
    >>> branches_of(4, [(0, 1), (0, 2), (0, 3)], None, 2).after
    {2: 1, 3: 2}
    """
    above: dict[int, int] = {}
    for one, other in links:
        if other not in above and one != other and not _stands_above(other, one, above):
            above[other] = one
    children: dict[int, list[int]] = {box: [] for box in range(count)}
    for box in range(count):
        if box in above:
            children[above[box]].append(box)
    shown, level = _in_order(count, above, children, levels)
    kept = set(shown)
    below = {box: tuple(child for child in children[box] if child in kept) for box in shown}
    leaves = [box for box in shown if not below[box]]
    stacks = [] if len(leaves) <= room else _stacks(shown, below)
    after = {box: before for stack in stacks for before, box in pairwise(stack)}
    span: dict[int, tuple[int, int]] = {}
    columns = 0
    for box in shown:
        if not below[box]:
            if box in after:
                span[box] = span[after[box]]
            else:
                span[box] = (columns, columns)
                columns += 1
    for box in reversed(shown):
        if below[box]:
            ends = [span[child] for child in below[box]]
            span[box] = (min(first for first, _ in ends), max(last for _, last in ends))
    columns = max(1, min(columns, room))
    inside = tuple(box for box in shown if span[box][0] < columns)
    span = {box: (first, min(last, columns - 1)) for box, (first, last) in span.items()}
    stacked = frozenset(box for stack in stacks for box in stack)
    return Branches(inside, level, below, span, stacked, after, columns)


def _stands_above(box: int, other: int, above: Mapping[int, int]) -> bool:
    """Whether one box is found on the way up from another."""
    way: int | None = other
    while way is not None:
        if way == box:
            return True
        way = above.get(way)
    return False


def _in_order(
    count: int, above: Mapping[int, int], children: Mapping[int, Sequence[int]], levels: Sequence[int] | None
) -> tuple[tuple[int, ...], dict[int, int]]:
    """Each box before those below it, as far down as a page goes; and its level."""
    level: dict[int, int] = {}
    waiting = [(box, 0) for box in range(count - 1, -1, -1) if box not in above]
    while waiting:
        box, depth = waiting.pop()
        level[box] = depth if levels is None else max(depth, levels[box])
        if depth + 1 < DEEPEST:
            waiting += [(child, level[box] + 1) for child in reversed(children[box])]
    return tuple(level), level


def _stacks(shown: Sequence[int], below: Mapping[int, tuple[int, ...]]) -> list[tuple[int, ...]]:
    """The boxes with nothing below them that belong to one box, where there are several."""
    ends = {box: tuple(child for child in below[box] if not below[child]) for box in shown}
    return [found for found in ends.values() if len(found) > 1]
