"""What a cell of keys names: one key, several separated by commas, ranges, groups, and words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from feasibility.inputs.records import Table, columns
from feasibility.inputs.schema import Choice, Reference

RANGE_MARKS = "~～〜"


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one sheet that may be named: their keys, and the words that each row carries as its group."""

    keys: tuple[str, ...]
    groups: tuple[tuple[str, ...], ...] = ()

    def named(self, part: str) -> tuple[int, ...]:
        """The rows that one part of a cell names: a key, a range of keys, or a group; none when it names nothing."""
        if part in self.keys:
            return (self.keys.index(part),)
        for mark in RANGE_MARKS:
            first, found, last = part.partition(mark)
            if found and first.strip() in self.keys and last.strip() in self.keys:
                start, stop = self.keys.index(first.strip()), self.keys.index(last.strip())
                return tuple(range(min(start, stop), max(start, stop) + 1))
        folded = fold(part)
        return tuple(row for row, words in enumerate(self.groups) if folded in map(fold, words))


def rows_of(table: Table[Any], reference: Reference) -> Rows:
    """The rows of a table as a reference may name them."""
    group = reference.group
    declared = columns(table.record).get(group) if group else None
    if declared is None:
        return Rows(table.keys)
    return Rows(table.keys, tuple(group_words(getattr(record, group), declared.choices) for record in table.records))


def group_words(value: str, choices: Sequence[Choice]) -> tuple[str, ...]:
    """The words by which a row's group may be named: a text as it is, a choice in its code and both languages."""
    for choice in choices:
        if value == choice.code:
            return (choice.code, choice.korean, choice.english)
    return (value,) if value else ()


def parts(text: str, many: bool = True) -> tuple[str, ...]:
    """The parts of a cell, which commas or line breaks separate.

    >>> parts("자본-01, 자본-03~자본-05")
    ('자본-01', '자본-03~자본-05')
    """
    if not many:
        return (text.strip(),) if text.strip() else ()
    return tuple(part.strip() for part in text.replace("\n", ",").replace("，", ",").split(",") if part.strip())


def named_rows(text: str, reference: Reference | None, table: Table[Any]) -> tuple[int, ...]:
    """The positions of a table's rows that a cell names, each once, in the order of the table.

    Parts that name rows of other sheets, or words, are passed over: the reader has checked that each names something.
    """
    if reference is None:
        return ()
    rows = rows_of(table, reference)
    found = {row for part in parts(text, reference.many) for row in rows.named(part)}
    return tuple(sorted(found))


def words_named(text: str, reference: Reference) -> tuple[str, ...]:
    """The codes of the words that a cell names beside rows, such as 운영 among who is funded."""
    found = []
    for part in parts(text, reference.many):
        word = word_code(part, reference.words)
        if word is not None:
            found.append(word)
    return tuple(found)


def word_code(text: str, words: Sequence[Choice]) -> str | None:
    """The code of a word in any of its languages, or nothing."""
    folded = fold(text)
    for word in words:
        if folded in (fold(word.code), fold(word.korean), fold(word.english)):
            return word.code
    return None


def fold(text: str) -> str:
    """A text for comparison: without spaces and line breaks, in one case.

    >>> fold("Unit\\n price") == fold("unit price")
    True
    """
    return "".join(text.split()).casefold()
