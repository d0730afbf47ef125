"""Charts of the regional effects."""

from __future__ import annotations

from collections.abc import Sequence

from feasibility.appraisal import Study
from feasibility.descriptions import Chart, ChartKind, Number, Series
from feasibility.exhibits.impact_tables import SIDES, Measure, measures_of, number, phases, sides_of
from feasibility.terms import Language


def production_and_value_added(study: Study, language: Language) -> Chart | None:
    """생산·부가가치 유발효과: inside and outside the region, investment and a year of operation apart."""
    return _effects(
        study, language, "production_and_value_added", ("production", "value_added"), "note.table_year_prices"
    )


def employment_induced(study: Study, language: Language) -> Chart | None:
    """취업 유발효과: all employed, inside and outside the region."""
    return _effects(study, language, "employment_induced", ("employment",), "note.all_employed")


def _effects(study: Study, language: Language, key: str, names: Sequence[str], note: str) -> Chart | None:
    impact, shown = study.parts.impact, phases(study)
    measures: list[Measure] = [measure for measure in measures_of(shown) if measure.name in names]
    if impact is None or not measures:
        return None
    categories: list[str] = []
    sides = sides_of(shown, SIDES)
    numbers: dict[str, list[Number | None]] = {side: [] for side in sides}
    for name, phase in (("investment_phase", impact.investment_phase), ("operation_phase", impact.operation_phase)):
        for measure in measures if phase is not None else ():
            effect = language.label(f"column.{measure.name}_induced")
            phase_name = language.label(f"column.{name}")
            categories.append(f"{phase_name} {effect}" if len(names) > 1 else phase_name)
            for side in sides:
                numbers[side].append(number(getattr(phase, side), measure))
    series = tuple(
        Series(language.label(f"series.{side}"), tuple(points))
        for side, points in numbers.items()
        if any(point is not None for point in points)
    )
    return Chart(
        key,
        ChartKind.STACKED,
        language.label(f"chart.{key}"),
        tuple(categories),
        series,
        unit=measures[0].unit,
        notes=(language.label(note), language.label("note.phases_apart")),
        source=language.label("source.own"),
    )
