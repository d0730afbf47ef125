"""The text of a chart for those who cannot see it, written from its data."""

from __future__ import annotations

from feasibility.descriptions import Chart, Number
from feasibility.terms import Language


def alternative_text(chart: Chart, language: Language) -> str:
    """What the chart shows, its range, and of each series the highest and the last point."""
    parts = [chart.title]
    if chart.unit:
        parts.append(f"({language.label('word.unit')}: {language.unit(chart.unit)})")
    if len(chart.categories) > 1:
        parts.append(f"{chart.categories[0]}–{chart.categories[-1]}.")
    for series in chart.series:
        points = [(name, number) for name, number in zip(chart.categories, series.numbers, strict=True) if number]
        known = [(name, number) for name, number in points if number.value is not None]
        if not known:
            continue
        if len(chart.series) == 1:
            parts.append("; ".join(f"{name} {_text(number, language)}" for name, number in known) + ".")
            continue
        highest = max(known, key=lambda point: point[1].value or 0.0)
        words = f"{series.label}: {language.label('word.highest')} {highest[0]} {_text(highest[1], language)}"
        last = known[-1]
        parts.append(f"{words}, {last[0]} {_text(last[1], language)}.")
    return " ".join(parts)


def _text(number: Number, language: Language) -> str:
    return language.number(number.value, number.kind.value)
