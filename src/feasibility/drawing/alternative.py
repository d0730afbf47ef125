"""The text of a chart for those who cannot see it, written from its data."""

from __future__ import annotations

from feasibility.descriptions import BOXES, Chart, ChartKind, Number, Series
from feasibility.terms import Language

# Beyond these a list of all points helps nobody: then highest, lowest and last are named, and some series counted.
MOST_POINTS, MOST_SERIES, MOST_CELLS = 8, 8, 25
LONGEST_BOX, CUT = 40, "…"  # signs of a box of a scheme


def alternative_text(chart: Chart, language: Language) -> str:
    """What the chart shows, over which categories, and of each series its points, or the highest, lowest and last.

    The same ``Number`` gives the words here, the picture and the table.
    """
    parts = [f"{chart.title}: {language.label(f'word.chart.{chart.kind.value}')}"]
    unit = language.unit(chart.unit)
    if unit:
        parts[0] += f" ({language.label('word.unit')}: {unit})"
    if chart.kind in BOXES:
        parts += _of_groups(chart)
        parts += [_of_series(chart, series, language) for series in chart.series]
        return " ".join(f"{part}." for part in parts)
    if chart.kind is ChartKind.MATRIX:
        return " ".join(f"{part}." for part in (*parts, *_of_cells(chart, language)))
    if len(chart.categories) > 1:
        parts.append(f"{chart.categories[0]}–{chart.categories[-1]}" if _is_long(chart) else "")
    parts += [_of_series(chart, series, language) for series in chart.series[:MOST_SERIES]]
    left = chart.series[MOST_SERIES:]
    if left:
        parts.append(", ".join(series.label for series in left))
    return " ".join(f"{part}." for part in parts if part)


def _of_groups(chart: Chart) -> list[str]:
    """The boxes of a scheme, column by column; long texts are cut, and of many boxes the first are named."""
    pairs = list(zip(chart.groups or ("",) * len(chart.categories), chart.categories, strict=True))
    told = []
    for group in list(dict.fromkeys(group for group, _ in pairs))[:MOST_SERIES]:
        names = [_cut(name) for other, name in pairs if other == group]
        more = [CUT] if len(names) > MOST_POINTS else []
        told.append(f"{_cut(group)}: {', '.join([*names[:MOST_POINTS], *more])}".removeprefix(": "))
    return told


def _of_cells(chart: Chart, language: Language) -> list[str]:
    """The cells of a matrix that hold names, the gravest product first; of many names in a cell the first are told."""
    if len(chart.series) < 2:
        return []
    across, up = chart.series[:2]
    found: dict[tuple[float, float], list[str]] = {}
    for name, one, other in zip(chart.categories, across.numbers, up.numbers, strict=True):
        if one is not None and other is not None and one.value is not None and other.value is not None:
            found.setdefault((one.value, other.value), []).append(_cut(name))
    told = [f"{across.label} × {up.label}"]
    for place in sorted(found, key=lambda cell: (-(cell[0] * cell[1]), -cell[1]))[:MOST_CELLS]:
        names = found[place]
        more = [CUT] if len(names) > MOST_POINTS else []
        steps = "×".join(language.number(step, "given") for step in place)
        told.append(f"{steps}: {', '.join([*names[:MOST_POINTS], *more])}")
    return told


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_BOX else text[: LONGEST_BOX - 1] + CUT


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
