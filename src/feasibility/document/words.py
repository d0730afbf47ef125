"""The words that the writer itself puts on the page, drawn once from the language."""

from __future__ import annotations

from dataclasses import dataclass

from feasibility.terms import Language

_BETWEEN = {"ko": ""}
_LOCALES = {"ko": "ko-KR", "en": "en-US"}
# Hangul syllables with the vowel A: the letters of Word's number format "ganada".
_GANADA = "".join(chr(0xAC00 + 588 * initial) for initial in (0, 2, 3, 5, 6, 7, 9, 11, 12, 14, 15, 16, 17, 18))
_LETTERS = {"ganada": _GANADA, "lowerLetter": "abcdefghijklmnopqrstuvwxyz"}


@dataclass(frozen=True, slots=True)
class Words:
    """Words and patterns of one language; in ``chapter`` and ``section`` the number stands as ``{number}``."""

    locale: str
    table: str
    figure: str
    front_table: str
    front_figure: str
    annex_table: str
    annex_figure: str
    unit: str
    source: str
    note: str
    rounding: str
    contents: str
    list_of_tables: str
    list_of_figures: str
    chapter: str
    section: str
    item_format: str
    item_letters: str


def words_of(language: Language) -> Words:
    """The writer's words in a language. ``ValueError`` where the language lacks one."""
    label, between = language.label, _BETWEEN.get(language.code, " ")
    summary = label("word.summary")
    item_format = "ganada" if language.code == "ko" else "lowerLetter"
    return Words(
        _LOCALES.get(language.code, language.code),
        label("word.table"),
        label("word.figure"),
        f"{summary}{between}{label('word.table')}",
        f"{summary}{between}{label('word.figure')}",
        language.labels.get("word.annex_table", label("word.table")),
        language.labels.get("word.annex_figure", label("word.figure")),
        label("word.unit"),
        label("word.source"),
        label("word.note"),
        label("word.rounding"),
        label("word.contents"),
        label("word.list_of_tables"),
        label("word.list_of_figures"),
        label("word.chapter"),
        label("word.section"),
        item_format,
        _LETTERS[item_format],
    )


def letters_of(number_format: str) -> str:
    """The letters with which one of Word's number formats counts; empty where it counts in figures."""
    return _LETTERS.get(number_format, "")
