"""How numbers are printed: thousands commas, half away from zero, a dash for nothing."""

from __future__ import annotations

import math
from decimal import ROUND_HALF_UP, Context, Decimal

# Decimals by kind of number. Percent is of the fraction times a hundred; it and what is shown as it was given drop
# trailing zeros.
DECIMALS = {"amount": 0, "amount_fine": 2, "count": 0, "ratio": 3, "percent": 1, "factor": 4, "year": 0, "given": 6}
NOTHING = "-"
# Wide enough for every float (1.8e308 has 309 digits).
_EXACT = Context(prec=400, rounding=ROUND_HALF_UP)


def number_text(value: float | None, kind: str) -> str:
    """A number as it is printed; a fraction of kind ``percent`` as ``4.5%``.

    Half is rounded away from zero on the decimal digits that Python shows (2.675 → 2.68). What does not exist
    (``None`` or not a number) is a dash. ``kind`` is the value of a ``NumberKind``; ``ValueError`` for any other.

    >>> number_text(87756.08, "amount"), number_text(-0.4, "amount"), number_text(0.045, "percent")
    ('87,756', '0', '4.5%')
    >>> number_text(None, "ratio"), number_text(2027, "year"), number_text(2.675, "amount_fine")
    ('-', '2027', '2.68')
    >>> number_text(0.1727, "given"), number_text(16.0, "given")
    ('0.1727', '16')
    """
    if kind not in DECIMALS:
        raise ValueError(f"there is no kind of number {kind!r}; there are {', '.join(DECIMALS)}")
    if value is None or math.isnan(value):
        return NOTHING
    if math.isinf(value):
        return "∞" if value > 0 else "-∞"
    exact = _EXACT.multiply(Decimal(repr(float(value))), Decimal(100 if kind == "percent" else 1))
    rounded = exact.quantize(Decimal(1).scaleb(-DECIMALS[kind]), context=_EXACT)
    if not rounded:
        rounded = abs(rounded)  # never a minus before a zero
    if kind == "year":
        return f"{rounded:f}"
    text = f"{rounded:,f}"
    if kind in ("percent", "given") and "." in text:
        text = text.rstrip("0").rstrip(".")
    return f"{text}%" if kind == "percent" else text
