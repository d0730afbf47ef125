"""Money symbols and their price basis: 백만원 at 2025 prices is ``백만원@2025``."""

from __future__ import annotations

import re

MONEY_SYMBOLS = ("원", "천원", "백만원", "억원")
_SYMBOL = re.compile(r"(?<![^/·])(" + "|".join(MONEY_SYMBOLS) + r")(?![^/·])")


def with_price_basis(unit: str, basis: str) -> str:
    """The unit with a price basis on each money symbol.

    >>> with_price_basis("원/백만원", "2025")
    '원@2025/백만원@2025'
    >>> with_price_basis("kWh/㎡", "2025")
    'kWh/㎡'
    """
    return _SYMBOL.sub(rf"\1@{basis}", unit)


def without_price_basis(unit: str) -> str:
    """The unit as it is printed, without price bases.

    >>> without_price_basis("백만원@2025/명")
    '백만원/명'
    """
    return re.sub(r"@[^/·]*", "", unit)
