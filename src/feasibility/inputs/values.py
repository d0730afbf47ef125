"""From what a cell holds to what a field stores, by the field's type: nothing is ever guessed."""

from __future__ import annotations

import datetime
import unicodedata
from typing import Any, get_args

from feasibility.inputs.grid import CellValue
from feasibility.inputs.records import Record
from feasibility.inputs.references import parts, word_code
from feasibility.inputs.schema import Column

_KEPT = "\n"


def clean(text: str) -> str:
    """A text as it is stored: composed Hangul, no control characters, no spaces around.

    >>> clean("  \\u1112\\u1161\\u11ab\\x07 ") == "한"
    True
    """
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\xa0", " "))
    if composed.isprintable():  # which no control character is
        return composed.strip()
    kept = (sign for sign in composed if sign in _KEPT or unicodedata.category(sign) not in ("Cc", "Cf", "Cs"))
    return "".join(kept).strip()


def stored_type(record: type[Record], name: str) -> type:
    """The type that a field stores: ``str``, ``float``, ``int`` or ``datetime.date``."""
    annotation = record.model_fields[name].annotation
    types = [found for found in get_args(annotation) if found is not type(None)] or [annotation]
    found: type = types[0]
    return found


def stored(value: CellValue, kind: type, column: Column, by: str = "") -> Any:
    """The value that a field of type ``kind`` stores for a cell; ``None`` for a blank one.

    Choices and words of references become their code. What does not fit is handed on as it is, for the record class
    to refuse: a text in a column of numbers stays a text.
    """
    if isinstance(value, str):
        value = clean(value)
    if value is None or value == "":
        return None
    if kind is str:
        return _text(value, column, by)
    if kind is datetime.date:
        return value.date() if isinstance(value, datetime.datetime) else value
    if isinstance(value, float) and kind is int and value == int(value):
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool) and kind is float:
        return float(value)
    return value


def _text(value: CellValue, column: Column, by: str) -> Any:
    if isinstance(value, bool):
        return value
    if isinstance(value, (int, float)):
        return str(int(value)) if value == int(value) else repr(value)
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat(" ")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if not isinstance(value, str):
        return value
    if column.choices:
        return word_code(value, column.choices) or value
    reference = column.reference_for(by)
    if reference is not None and reference.words:
        pieces = (word_code(piece, reference.words) or piece for piece in parts(value, reference.many))
        return ", ".join(pieces)
    return value
