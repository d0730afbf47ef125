"""Texts measured before they are drawn, so that none is cut and none covers another."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from matplotlib.font_manager import FontProperties, findfont
from matplotlib.ft2font import FT2Font, LoadFlags

from feasibility.drawing.style import FALLBACK, FAMILY, SIZE, add_fonts

MISSING, CUT = "□", "…"
ORPHANS = 2  # signs that do not stand on a line alone
TAIL = 0.3  # the share of a cut name that its end keeps
_PIXELS = 7200  # an inch, for measuring


@lru_cache(maxsize=2)
def _font(family: str) -> FT2Font:
    add_fonts()
    font = FT2Font(findfont(FontProperties(family=[family]), fallback_to_default=False))
    font.set_size(SIZE, _PIXELS)
    return font


@lru_cache(maxsize=8192)
def _advance(sign: str) -> float:
    """The width of one sign in inches; in the fallback font where the first lacks it."""
    font = _font(FAMILY if _font(FAMILY).get_char_index(ord(sign)) else FALLBACK)
    return font.load_char(ord(sign), LoadFlags.NO_HINTING).linearHoriAdvance / 65536 / _PIXELS


@lru_cache(maxsize=8192)
def has_glyph(sign: str) -> bool:
    """Whether one of the two fonts draws a sign."""
    return any(_font(family).get_char_index(ord(sign)) for family in (FAMILY, FALLBACK))


def legible(text: str) -> str:
    """A text as it can be drawn: composed, on one line, without control signs; what no font has is a box.

    >>> legible("a\\tb \\u1112\\u1161\\u11ab \\x07\\U000F0000")
    'a b 한 □'
    """
    composed = unicodedata.normalize("NFC", " ".join(text.split()))
    kept = (sign for sign in composed if unicodedata.category(sign) not in ("Cc", "Cf", "Cs"))
    return "".join(sign if has_glyph(sign) else MISSING for sign in kept)


def width_of(text: str) -> float:
    """The width of a text in inches; of its widest line where it has several."""
    return max((sum(_advance(sign) for sign in line) for line in text.split("\n")), default=0.0)


def shortened(text: str, width: float) -> str:
    """The text, cut with … in its middle where it is wider than ``width`` inches: names often differ at their end.

    >>> shortened("국제공동연구 기반 조성 사업비 7", 1.0)
    '국제공동연구…비 7'
    """
    if width_of(text) <= width:
        return text
    room = width - width_of(CUT)
    tail = _fitting(text[::-1], room * TAIL)[::-1].lstrip()
    head = _fitting(text, room - width_of(tail)).rstrip()
    return head + CUT + tail


def _fitting(text: str, room: float) -> str:
    """The first signs of a text that fit into ``room`` inches."""
    for count, sign in enumerate(text):
        room -= _advance(sign)
        if room < 0:
            return text[:count]
    return text


def wrapped(text: str, width: float, lines: int) -> str:
    """The text on at most ``lines`` lines of ``width`` inches, the last one cut.

    Broken at spaces, else behind a middle dot, else inside words (of Latin letters only where no space stands before
    them), and then in the middle of the text rather than before its last sign or two.

    >>> wrapped("가나다라 마바사", 0.5, 2)
    '가나다라\\n마바사'
    """
    found: list[str] = []
    rest = text.strip()
    while rest and len(found) < lines - 1 and width_of(rest) > width:
        fits = 1
        while fits < len(rest) and width_of(rest[: fits + 1]) <= width:
            fits += 1
        space = rest.rfind(" ", 1, fits + 1)
        dot = rest.rfind("·", 1, fits)
        at = space if space > fits // 2 else dot + 1 if dot > fits // 2 else fits
        if at == fits and space > 0 and rest[at - 1 : at + 1].isascii() and rest[at].strip():
            at = space  # a word of Latin letters is not broken while the line has a space before it
        if at == fits and len(rest) - at <= ORPHANS:
            at = (len(rest) + 1) // 2
        found.append(rest[:at].rstrip())
        rest = rest[at:].lstrip()
    if rest:
        found.append(shortened(rest, width))
    return "\n".join(found)
