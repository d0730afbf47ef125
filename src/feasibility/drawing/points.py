"""The numbers of a chart as they are plotted, and how they are written beside the data."""

from __future__ import annotations

import math
from collections.abc import Sequence

from feasibility.descriptions import Chart, Number, NumberKind, Series
from feasibility.drawing.lettering import legible, width_of
from feasibility.terms import Language

LONGEST_NUMBER = 1.5  # inches


def value_of(number: Number | None) -> float | None:
    """The plotted number; ``None`` where there is none, or none that has a place on an axis."""
    value = None if number is None else number.value
    return value if value is not None and math.isfinite(value) else None


def points(series: Series) -> tuple[float | None, ...]:
    """The plotted numbers of a series, one a category."""
    return tuple(value_of(number) for number in series.numbers)


def heights(series: Series) -> tuple[float, ...]:
    """The plotted numbers of columns or bars: one that does not exist has no height."""
    return tuple(value or 0.0 for value in points(series))


def written(number: Number | None, language: Language) -> str:
    """A number as it stands beside its point; nothing where there is none, or one too long for a picture."""
    if number is None or value_of(number) is None:
        return ""
    text = legible(language.number(number.value, number.kind.value))
    return text if width_of(text) <= LONGEST_NUMBER else ""


def is_percent(series: Sequence[Series]) -> bool:
    """Whether all numbers are fractions to be read as percent."""
    kinds = {number.kind for each in series for number in each.numbers if number is not None}
    return kinds == {NumberKind.PERCENT}


def unit_words(chart: Chart, language: Language, unit: str) -> str:
    """The unit as it is printed above an axis, ``(단위: 백만 원)``; nothing for a pure number."""
    shown = legible(language.unit(unit))
    return f"({language.label('word.unit')}: {shown})" if shown else ""
