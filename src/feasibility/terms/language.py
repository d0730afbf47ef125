"""A language: labels, units, numbers, particles, and the wording of findings. Chosen when something is shown."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from feasibility.terms import en, ko
from feasibility.terms.numbers import NOTHING, number_text
from feasibility.terms.particles import particle
from feasibility.terms.units import unit_text

_BLANK = re.compile(r"\{(\w+)(?:\|([^{}]+))?\}")


@dataclass(frozen=True)
class Language:
    """The words of one language."""

    code: str
    labels: Mapping[str, str]
    reasons: Mapping[str, str]
    messages: Mapping[str, str]
    pieces: Mapping[str, str]

    def label(self, key: str) -> str:
        """The label of a key; a fact or series of a scope is its label with the scope in brackets.

        Raises ``ValueError`` for a key that the language does not have.
        """
        if key in self.labels:
            return self.labels[key]
        stem, dot, scope = key.rpartition(".")
        if dot and stem in self.labels and f"scope.{scope}" in self.labels:
            return f"{self.labels[stem]} ({self.labels[f'scope.{scope}']})"
        raise ValueError(f"the language {self.code} has no label {key!r}")

    def reason(self, code: str) -> str:
        """Why a number does not exist, as a sentence. Raises ``ValueError`` for an unknown code."""
        if code not in self.reasons:
            raise ValueError(f"the language {self.code} has no reason {code!r}")
        return self.reasons[code]

    def number(self, value: float | None, kind: str) -> str:
        """A number as it is printed."""
        return number_text(value, kind)

    def unit(self, text: str) -> str:
        """A unit as it is printed: ``백만원@2025/명`` is 백만 원/명 or KRW million/person; nothing for a pure number."""
        return unit_text(text, self.code)

    def amount(self, value: float | None, kind: str, unit: str) -> str:
        """A number with its unit, as it stands in a sentence: 87,756백만 원, 4.5%, 2031년 (2031 in English)."""
        text, shown = number_text(value, kind), self.unit(unit)
        bare = kind == "percent" or (kind == "year" and self.code != "ko")
        if bare or not shown or text == NOTHING:
            return text
        return f"{text}{shown}" if self.code == "ko" else f"{text} {shown}"

    def particle(self, text: str, pair: str) -> str:
        """The form of a Korean particle that follows a text; nothing in other languages."""
        return particle(text, pair) if self.code == "ko" else ""


def get_language(code: str) -> Language:
    """The language ``ko`` or ``en``; ``ValueError`` for any other."""
    if code not in _LANGUAGES:
        raise ValueError(f"there is no language {code!r}; there are {', '.join(_LANGUAGES)}")
    return _LANGUAGES[code]


_LANGUAGES = {
    "ko": Language("ko", ko.LABELS, ko.REASONS, ko.MESSAGES, ko.PIECES),
    "en": Language("en", en.LABELS, en.REASONS, en.MESSAGES, en.PIECES),
}


def wording(code: str, details: Mapping[str, Any], language: Language) -> str:
    """A finding as a sentence: what was found, what is expected, what to do.

    Texts from a user are put into the blanks, never interpreted. ``ValueError`` for an unknown code.

    >>> wording("share-sum", {"item": "자본-02", "found": 0.9}, get_language("ko"))
    '"자본-02"의 비율 합이 0.9입니다. 1이 되도록 고쳐 주십시오.'
    """
    if code not in language.messages:
        raise ValueError(f"the language {language.code} has no message {code!r}")
    filled = dict(details)
    filled["meant"] = _fill(language.pieces["meant"], details, language).lstrip() if details.get("suggestion") else ""
    filled["condition"] = _fill(language.pieces["condition"], details, language) if details.get("because") else ""
    expected = str(details.get("expected", ""))
    if expected == "number" and not (details.get("lower") == 0 and details.get("upper") is None):
        expected = "any-number"
    filled["expected_text"] = language.pieces.get(f"expected.{expected}", expected)
    filled["reason"] = language.pieces.get(f"reason.{details.get('reason')}", str(details.get("reason", "")))
    text = language.messages[code]
    if not details.get("suggestion"):
        # A sentence that asks whether something was meant is left out when nothing is near.
        text = re.sub(r' ?\S*"\{suggestion\}"[^?]*\?| Did you mean "\{suggestion\}"\?', "", text)
    return _fill(text, filled, language)


def _fill(text: str, details: Mapping[str, Any], language: Language) -> str:
    def put(found: re.Match[str]) -> str:
        value = _text(details.get(found.group(1), ""))
        pair = found.group(2)
        if pair is None:
            return value
        follows = text[found.start() - 1 : found.start()] == '"'
        return particle(value, pair) if follows and language.code == "ko" else value + language.particle(value, pair)

    return _BLANK.sub(put, text)


def _text(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:,.10g}"
    return str(value)


def finding_line(place: str, code: str, grade: str, details: Mapping[str, Any], language: Language) -> str:
    """A finding as one line of the terminal: place, sentence, code and grade."""
    return f"{place}    {wording(code, details, language)}    [{code}] {language.label(f'word.grade.{grade}')}".strip()
