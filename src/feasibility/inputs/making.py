"""Short makers of the columns that recur: a key, a text, an amount, a share, a year, a choice, a reference."""

from __future__ import annotations

from typing import Any

from feasibility.inputs.schema import PROSE_LENGTH, Choice, Column, Reference
from feasibility.lines.leaf import Kind

KEY_LENGTH = 40
FIRST_YEAR, LAST_YEAR = 1900, 2200


def key(korean: str, english: str, **more: Any) -> Column:
    """The short key of a row, in column A: a word with a number, as 자본-03."""
    return Column(korean, english, required=True, length=KEY_LENGTH, **more)


def text(korean: str, english: str, **more: Any) -> Column:
    """A short text."""
    return Column(korean, english, **more)


def prose(korean: str, english: str, **more: Any) -> Column:
    """A text of up to some paragraphs."""
    return Column(korean, english, length=PROSE_LENGTH, **more)


def amount(korean: str, english: str, unit: str = "money", **more: Any) -> Column:
    """A quantity or a sum of money, 0 or more."""
    return Column(korean, english, Kind.AMOUNT, unit=unit, **{"lower": 0.0, **more})


def share(korean: str, english: str, **more: Any) -> Column:
    """A share or a discount rate: a fraction within 0–1, never a percentage."""
    return Column(korean, english, Kind.RATE, unit="", lower=0.0, upper=1.0, **more)


def growth(korean: str, english: str, **more: Any) -> Column:
    """A yearly growth rate: a fraction within −0.5–1."""
    return Column(korean, english, Kind.RATE, unit="", lower=-0.5, upper=1.0, **more)


def year(korean: str, english: str, **more: Any) -> Column:
    """A calendar year."""
    return Column(korean, english, Kind.YEAR, unit="년", lower=FIRST_YEAR, upper=LAST_YEAR, **more)


def whole(korean: str, english: str, unit: str = "년", **more: Any) -> Column:
    """A whole number of years or months that shapes a schedule: a life, a lag, a duration."""
    return Column(korean, english, Kind.YEAR, unit=unit, **{"lower": 0.0, "upper": 200.0, **more})


def choice(korean: str, english: str, choices: tuple[Choice, ...], **more: Any) -> Column:
    """One of a closed list of words."""
    return Column(korean, english, choices=choices, **more)


def refers(korean: str, english: str, *sheets: str, **more: Any) -> Column:
    """A key, or several, of rows on other sheets."""
    named = {name: more.pop(name) for name in ("group", "words", "many", "target", "texts") if name in more}
    length = PROSE_LENGTH if named.get("many") else 200
    return Column(korean, english, reference=Reference(sheets, **named), length=length, **more)
