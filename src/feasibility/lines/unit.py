"""Units as products of symbols: 백만원/㎡ × ㎡ = 백만원.

A symbol is any word; one of money may carry a price basis behind ``@`` (``백만원@2025``, ``백만원@nominal``),
and two bases are two symbols, so that amounts of different price years never add up in silence.
A conversion is never done here: it is a visible cell (``천원/백만원`` = 1,000) that a line divides by.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

YEAR_SYMBOL = "년"


@dataclass(frozen=True, slots=True)
class Unit:
    """A product of powers of symbols, sorted by symbol; the empty product is a pure number.

    >>> Unit.of("백만원@2025/㎡") * Unit.of("㎡") == Unit.of("백만원@2025")
    True
    >>> str(Unit.of("kWh/년") / Unit.of("대"))
    'kWh/년·대'
    """

    powers: tuple[tuple[str, int], ...] = ()

    @staticmethod
    @lru_cache(maxsize=4096)
    def of(text: str) -> Unit:
        """The unit written as ``a·b/c·d``: factors joined by ``·``, those behind the slash in the denominator."""
        above, _, below = text.partition("/")
        if "/" in below:
            raise ValueError(f"unit {text!r} has two slashes: write a·b/c·d")
        powers: dict[str, int] = {}
        for symbols, sign in ((above, 1), (below, -1)):
            for symbol in symbols.split("·"):
                if symbol and symbol != "1":
                    powers[symbol] = powers.get(symbol, 0) + sign
        return _unit(powers)

    @property
    def is_pure(self) -> bool:
        """Whether this is a pure number."""
        return not self.powers

    @property
    def spelled(self) -> str:
        """The unit as a message names it: a pure number is 1."""
        return str(self) or "1"

    def __mul__(self, other: Unit) -> Unit:
        return _product(self, other, 1)

    def __truediv__(self, other: Unit) -> Unit:
        return _product(self, other, -1)

    def __str__(self) -> str:
        above = [symbol for symbol, power in self.powers for _ in range(power)]
        below = [symbol for symbol, power in self.powers for _ in range(-power)]
        if not below:
            return "·".join(above)
        return f"{'·'.join(above) or '1'}/{'·'.join(below)}"


@lru_cache(maxsize=4096)
def _product(left: Unit, right: Unit, sign: int) -> Unit:
    powers = dict(left.powers)
    for symbol, power in right.powers:
        powers[symbol] = powers.get(symbol, 0) + sign * power
    return _unit(powers)


def _unit(powers: dict[str, int]) -> Unit:
    return Unit(tuple(sorted((symbol, power) for symbol, power in powers.items() if power)))


PURE = Unit()
YEARS_UNIT = Unit.of(YEAR_SYMBOL)
