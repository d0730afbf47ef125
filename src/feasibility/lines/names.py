"""The names of lines: the fields of the frozen dataclasses that calculations return."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from feasibility.lines.line import Line


def collect(study: Any) -> dict[str, Line]:
    """Every line of a study by its name, ``economic.net_present_value``; dictionaries give ``funding.national``.

    The names live outside the lines: one line may stand under two fields, and then has two names.
    """
    return dict(_walk(study, ""))


def _walk(value: Any, name: str) -> Iterator[tuple[str, Line]]:
    if isinstance(value, Line):
        yield name, value
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _walk(getattr(value, field.name), f"{name}.{field.name}" if name else field.name)
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from _walk(part, f"{name}.{key}" if name else str(key))
