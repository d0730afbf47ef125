"""Column widths and letter size of a table, so that no number is broken over two lines."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

# Letter sizes in half points, the widest first; cell margins left and right in twentieths of a point.
_SIZES = (18, 17, 16, 15, 14, 13, 12, 11, 10)
_MARGIN, _NARROW_MARGIN, _MANY_COLUMNS = 80, 35, 10
# Widths as parts of the letter size, on the generous side of the usual Korean faces.
_WIDE, _NARROW, _CAPITAL, _BROAD, _THIN = 1.0, 0.64, 0.76, 0.95, 0.36
_KINDS = dict.fromkeys("ABCDEFGHIJKLNOPQRSTUVXYZ", _CAPITAL) | dict.fromkeys("MW@%mw", _BROAD)
_KINDS |= dict.fromkeys(".,:;'|!()[]/ il-", _THIN)
# A column of words is never narrower than this many Hangul letters, unless all its words are shorter.
LEAST_LETTERS = 5.0
# A word of Latin letters (a key, a file name) is kept whole up to this width where the page allows it.
LONGEST_LATIN = 13.0
# A text up to this width is short: a column that holds only such texts keeps each on one line.
SHORT_TEXT = 9.0
# Short texts are broken where a column would else get less than this part of the width it asks for.
LEAST_PART = 0.65
# The letter sizes that are accepted for the sake of whole words.
_SIZES_FOR_WORDS = (18, 17, 16)


@dataclass(frozen=True, slots=True)
class Fit:
    """Widths in twentieths of a point that add up to the whole, letter size in half points, cell margin."""

    widths: tuple[int, ...]
    half_points: int
    margin: int


def letters(text: str) -> float:
    """The width of the longest line of a text, in parts of the letter size.

    >>> letters("합 계"), letters("12,345")
    (2.36, 3.56)
    """
    return round(max((sum(map(_letter, line)) for line in text.splitlines()), default=0.0), 3)


def _letter(letter: str) -> float:
    if letter.isascii():
        return _KINDS.get(letter, _NARROW)
    return _WIDE if unicodedata.east_asian_width(letter) in "WFA" else _NARROW


def longest_word(text: str) -> float:
    """The width of the longest word of a text."""
    return max((letters(word) for word in text.split()), default=0.0)


def fit(shares: Sequence[float], needs: Sequence[float], wishes: Sequence[float], whole: int) -> Fit:
    """Fits columns into ``whole`` twentieths of a point.

    ``shares`` are the wished relative widths, ``needs`` the letters that must stand on one line and ``wishes`` those
    that should where letters stay large. The largest letter size at which all fit is taken; widths follow the
    shares as far as the needs allow. Wishes are given up where they leave a column less than ``LEAST_PART`` of its
    share.
    """
    margin = _NARROW_MARGIN if len(shares) >= _MANY_COLUMNS else _MARGIN
    positive = [max(share, 0.01) for share in shares]
    for wanted, sizes in ((wishes, _SIZES_FOR_WORDS), (needs, _SIZES)):
        for half_points in sizes:
            least = [need * half_points * 10 + 2 * margin for need in wanted]
            if sum(least) > whole:
                continue
            widths = _shared(positive, least, whole)
            if wanted is wishes and _squeezes(widths, positive, whole):
                break
            return Fit(_whole(widths, whole), half_points, margin)
    least = [need * _SIZES[-1] * 10 + 2 * margin for need in needs]
    return Fit(_whole([width / sum(least) * whole for width in least], whole), _SIZES[-1], margin)


def _shared(shares: Sequence[float], least: Sequence[float], whole: int) -> list[float]:
    """Widths by share, where a column that would be too narrow gets its least and the others share what is left."""
    held: set[int] = set()
    while True:
        left = whole - sum(least[column] for column in held)
        free = sum(share for column, share in enumerate(shares) if column not in held)
        widths = [least[column] if column in held else share / free * left for column, share in enumerate(shares)]
        narrow = {column for column, width in enumerate(widths) if column not in held and width < least[column]}
        if not narrow:
            return widths
        held |= narrow
        if len(held) == len(shares):
            slack = whole - sum(least)
            return [width + slack / len(least) for width in least]


def _squeezes(widths: Sequence[float], shares: Sequence[float], whole: int) -> bool:
    """Whether keeping short texts on one line leaves some column of long texts far less than it asks for."""
    asked = [share / sum(shares) * whole for share in shares]
    return any(width < LEAST_PART * wanted for width, wanted in zip(widths, asked, strict=True))


def _whole(widths: Sequence[float], whole: int) -> tuple[int, ...]:
    """Whole numbers that add up to the whole; the widest column takes what rounding leaves."""
    rounded = [int(width) for width in widths]
    rounded[rounded.index(max(rounded))] += whole - sum(rounded)
    return tuple(rounded)
