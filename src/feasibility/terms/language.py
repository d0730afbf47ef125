"""A language: labels, units, numbers, particles, sentences. Chosen when something is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from feasibility.terms import (
    en,
    en_appraisal,
    en_budget,
    en_cases,
    en_concept,
    en_demand,
    en_effects,
    en_findings,
    en_judgement,
    en_names,
    en_worth,
    ko,
    ko_appraisal,
    ko_budget,
    ko_cases,
    ko_concept,
    ko_demand,
    ko_effects,
    ko_findings,
    ko_judgement,
    ko_names,
    ko_worth,
)
from feasibility.terms.numbers import NOTHING, number_text
from feasibility.terms.particles import particle
from feasibility.terms.units import unit_text


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
        """A unit as it is printed: ``백만원@2025/명`` is 백만 원/명 or KRW million/person; a pure number has none."""
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
    "ko": Language(
        "ko",
        {
            **ko_names.NAMES,
            **ko.LABELS,
            **ko_judgement.LABELS,
            **ko_appraisal.LABELS,
            **ko_demand.LABELS,
            **ko_effects.LABELS,
            **ko_worth.LABELS,
            **ko_budget.LABELS,
            **ko_concept.LABELS,
            **ko_cases.LABELS,
        },
        {
            **ko.REASONS,
            **ko_judgement.REASONS,
            **ko_appraisal.REASONS,
            **ko_demand.REASONS,
            **ko_effects.REASONS,
            **ko_worth.REASONS,
            **ko_budget.REASONS,
            **ko_concept.REASONS,
            **ko_cases.REASONS,
        },
        {
            **ko_findings.MESSAGES,
            **ko_judgement.MESSAGES,
            **ko_appraisal.MESSAGES,
            **ko_demand.MESSAGES,
            **ko_effects.MESSAGES,
            **ko_worth.MESSAGES,
            **ko_budget.MESSAGES,
            **ko_concept.MESSAGES,
            **ko_cases.MESSAGES,
        },
        ko_findings.PIECES,
    ),
    "en": Language(
        "en",
        {
            **en_names.NAMES,
            **en.LABELS,
            **en_judgement.LABELS,
            **en_appraisal.LABELS,
            **en_demand.LABELS,
            **en_effects.LABELS,
            **en_worth.LABELS,
            **en_budget.LABELS,
            **en_concept.LABELS,
            **en_cases.LABELS,
        },
        {
            **en.REASONS,
            **en_judgement.REASONS,
            **en_appraisal.REASONS,
            **en_demand.REASONS,
            **en_effects.REASONS,
            **en_worth.REASONS,
            **en_budget.REASONS,
            **en_concept.REASONS,
            **en_cases.REASONS,
        },
        {
            **en_findings.MESSAGES,
            **en_judgement.MESSAGES,
            **en_appraisal.MESSAGES,
            **en_demand.MESSAGES,
            **en_effects.MESSAGES,
            **en_worth.MESSAGES,
            **en_budget.MESSAGES,
            **en_concept.MESSAGES,
            **en_cases.MESSAGES,
        },
        en_findings.PIECES,
    ),
}
