"""The axes of a line: rows of a table, calendar years; and keys, which lead from one table's rows to another's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from feasibility.findings import Place


@dataclass(frozen=True, eq=False, slots=True)
class Axis:
    """The rows of one table. Two axes are the same only when they are the same object.

    ``labels`` are the row keys, ``titles`` what a reader sees, ``places`` the cells that hold the labels
    (``None`` for an axis that no sheet holds, such as the cost groups); ``words`` what is written in a cell that
    names a row, where that is not its label (a label ``land`` is written 용지보상비).
    """

    name: str
    labels: tuple[str, ...]
    titles: tuple[str, ...] = ()
    places: tuple[Place, ...] | None = None
    words: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if len(set(self.labels)) != len(self.labels):
            raise ValueError(f"axis {self.name} has a label twice")
        if not self.labels:
            raise ValueError(f"axis {self.name} has no rows")
        for given in (self.titles, self.places or (), self.words):
            if given and len(given) != len(self.labels):
                raise ValueError(f"axis {self.name}: {len(given)} titles or places for {len(self.labels)} labels")

    def __len__(self) -> int:
        return len(self.labels)

    def position(self, label: str) -> int:
        """The row number of a label, from 0."""
        try:
            return self.labels.index(label)
        except ValueError:
            raise ValueError(f"axis {self.name} has no row {label!r}") from None

    def word(self, position: int) -> str:
        """What a cell holds that names a row."""
        return self.words[position] if self.words else self.labels[position]

    def title(self, position: int) -> str:
        """What a reader sees at a row."""
        return self.titles[position] if self.titles else self.labels[position]


@dataclass(frozen=True, slots=True)
class Years:
    """Consecutive calendar years, first and last included.

    >>> len(Years(2027, 2046))
    20
    """

    first: int
    last: int

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"the years {self.first}–{self.last} run backwards")

    def __len__(self) -> int:
        return self.last - self.first + 1

    def __iter__(self) -> Iterator[int]:
        return iter(range(self.first, self.last + 1))

    def position(self, year: int) -> int:
        """The place of a year, from 0."""
        if not self.first <= year <= self.last:
            raise ValueError(f"{year} is outside {self.first}–{self.last}")
        return year - self.first


@dataclass(frozen=True, eq=False, slots=True)
class Keys:
    """A text column that names rows of another table, resolved to row numbers when the graph is built.

    ``positions`` holds, for each row of ``source``, the row of ``target`` or −1 where the cell is blank;
    ``places`` the cells that hold the text.
    """

    source: Axis
    target: Axis
    positions: tuple[int, ...]
    places: tuple[Place | None, ...] | None = None

    def __post_init__(self) -> None:
        if len(self.positions) != len(self.source):
            raise ValueError(f"{len(self.positions)} keys for {len(self.source)} rows of {self.source.name}")
        for position in self.positions:
            if not -1 <= position < len(self.target):
                raise ValueError(f"a key of {self.source.name} points at row {position} of {self.target.name}")

    @classmethod
    def of(
        cls,
        source: Axis,
        target: Axis,
        labels: Sequence[str | None],
        places: Sequence[Place | None] | None = None,
    ) -> Keys:
        """Keys from the labels written in the source's rows; ``None`` or an empty text is no key."""
        positions = tuple(target.position(label) if label else -1 for label in labels)
        return cls(source, target, positions, None if places is None else tuple(places))
