"""The text of a chart for those who cannot see it, written from its data."""

from __future__ import annotations

from feasibility.descriptions import Chart, Number, Series
from feasibility.terms import Language

# Beyond these a list of all points helps nobody: then highest, lowest and last are named, and some series counted.
MOST_POINTS, MOST_SERIES = 8, 8


def alternative_text(chart: Chart, language: Language) -> str:
    """What the chart shows, over which categories, and of each series its points, or the highest, lowest and last.

    The same ``Number`` gives the words here, the picture and the table.
    """
    parts = [f"{chart.title}: {language.label(f'word.chart.{chart.kind.value}')}"]
    unit = language.unit(chart.unit)
    if unit:
        parts[0] += f" ({language.label('word.unit')}: {unit})"
    if len(chart.categories) > 1:
        parts.append(f"{chart.categories[0]}–{chart.categories[-1]}" if _is_long(chart) else "")
    parts += [_of_series(chart, series, language) for series in chart.series[:MOST_SERIES]]
    left = chart.series[MOST_SERIES:]
    if left:
        parts.append(", ".join(series.label for series in left))
    return " ".join(f"{part}." for part in parts if part)


def _is_long(chart: Chart) -> bool:
    return len(chart.categories) > MOST_POINTS


def _of_series(chart: Chart, series: Series, language: Language) -> str:
    pairs = zip(chart.categories, series.numbers, strict=True)
    known = [(name, number) for name, number in pairs if number is not None and number.value is not None]
    if not known:
        return f"{series.label}: {language.label('word.no_numbers')}"
    if not _is_long(chart):
        words = ", ".join(f"{name} {_text(number, language)}" for name, number in known)
        return f"{series.label}: {words}"
    highest = max(known, key=lambda point: point[1].value or 0.0)
    lowest = min(known, key=lambda point: point[1].value or 0.0)
    named = (("word.highest", highest), ("word.lowest", lowest), ("word.last", known[-1]))
    words = ", ".join(f"{language.label(word)} {name} {_text(number, language)}" for word, (name, number) in named)
    return f"{series.label}: {words}"


def _text(number: Number, language: Language) -> str:
    return language.number(number.value, number.kind.value)
