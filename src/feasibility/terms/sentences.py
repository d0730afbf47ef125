"""Findings as sentences: what was found, what is expected, what to do."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from feasibility.terms.language import Language

BLANK = re.compile(r"\{(\w+)(?:\|([^{}]+))?\}")
# Blanks that are not details but made here, from the pieces of the language.
MADE = ("meant", "condition", "wanted", "bounds", "hint", "cause", "left_out")


def wording(code: str, details: Mapping[str, Any], language: Language) -> str:
    """A finding as a sentence. Texts from a user are put into the blanks, never interpreted.

    ``details`` are the finding's: ``found``, ``expected``, ``field``, ``suggestion`` …; one that is not given leaves
    its blank empty. Raises ``ValueError`` for an unknown code.

    >>> from feasibility.terms import get_language
    >>> wording("share-sum", {"item": "자본-02", "found": 0.9}, get_language("ko"))
    '"자본-02"의 비율 합이 0.9입니다. 합은 1이어야 합니다. 비율을 고쳐 주십시오.'
    """
    if code not in language.messages:
        raise ValueError(f"the language {language.code} has no message {code!r}")
    given = {"found": details["file"], **details} if "file" in details else dict(details)
    made = {
        "meant": _piece("meant", given, language) if given.get("suggestion") else "",
        "condition": _piece("condition", given, language) if given.get("because") else "",
        "wanted": _wanted(given, language),
        "bounds": _bounds(given, language),
        "hint": _piece(f"hint.{_hint(code, given)}", given, language),
        "cause": _piece(f"cause.{given.get('reason')}", given, language) or str(given.get("reason", "")),
        "left_out": _piece(f"left_out.{given.get('part')}", given, language) or str(given.get("part", "")),
    }
    return fill(language.messages[code], {**given, **made}, language).strip()


def finding_line(place: str, code: str, grade: str, details: Mapping[str, Any], language: Language) -> str:
    """A finding as one line of the terminal: place, sentence, code and grade."""
    return f"{place}    {wording(code, details, language)}    [{code}] {language.label(f'word.grade.{grade}')}".strip()


def fill(template: str, details: Mapping[str, Any], language: Language) -> str:
    """A template with its blanks filled. ``{name|은/는}`` is the text with its particle.

    Behind a quoted text, ``"{name}"{name|은/는}``, it is the particle alone.
    """

    def put(found: re.Match[str]) -> str:
        name, pair = found.groups()
        value = str(details.get(name, "")) if name in MADE else written(details.get(name, ""))
        if pair is None:
            return value
        is_quoted = template[: found.start()].endswith(f'"{{{name}}}"')
        return ("" if is_quoted else value) + language.particle(value, pair)

    return BLANK.sub(put, template)


def written(value: Any) -> str:
    """A detail as it is quoted: a number as a person types it, without an exponent where it is not huge."""
    if isinstance(value, float):
        return f"{value:.10g}"
    return " ".join(str(value).split())


def _piece(key: str, details: Mapping[str, Any], language: Language) -> str:
    return fill(language.pieces.get(key, ""), details, language)


def _wanted(details: Mapping[str, Any], language: Language) -> str:
    expected = details.get("expected")
    if expected == "number" and details.get("lower") is not None and details.get("upper") is None:
        return _piece("wanted.number-from", details, language)
    return _piece(f"wanted.{expected}", details, language)


def _bounds(details: Mapping[str, Any], language: Language) -> str:
    lower, upper = details.get("lower"), details.get("upper")
    if lower is not None and upper is not None:
        return _piece("bounds.between", details, language)
    return _piece("bounds.from" if lower is not None else "bounds.to", details, language)


def _hint(code: str, details: Mapping[str, Any]) -> str:
    """What to do, by what is wrong; ``upper`` 1 is a rate, which people like to write as a percentage."""
    if code == "workbook-unreadable":
        reason = str(details.get("reason"))
        return reason if reason in ("encrypted", "macro", "too-large") else "file"
    expected = details.get("expected")
    if details.get("upper") == 1 and expected != "whole":
        return "rate"
    return str(expected) if code == "cell-type" else "range"
