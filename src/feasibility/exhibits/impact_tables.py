"""Tables of the regional effects: coefficients, investment, operation, summary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from feasibility.appraisal import Study
from feasibility.appraisal.impact import PhaseImpact, Reach
from feasibility.descriptions import Cell, Column, Number, NumberKind, Row, Table
from feasibility.exhibits.pieces import label_column, number_column
from feasibility.lines import Line
from feasibility.terms import Language

SIDES = ("inside", "outside")
MORE_SIDES = (*SIDES, "nationwide")
PERSONS = "명"


@dataclass(frozen=True)
class Measure:
    """One effect, how its amounts are printed and in which unit."""

    name: str
    unit: str
    kind: NumberKind


# Of these, a study shows those that its coefficients give.
MEASURES = (
    Measure("production", "백만원", NumberKind.AMOUNT),
    Measure("value_added", "백만원", NumberKind.AMOUNT),
    Measure("employment", PERSONS, NumberKind.COUNT),
    Measure("employees", PERSONS, NumberKind.COUNT),
)


def phases(study: Study) -> tuple[PhaseImpact, ...]:
    """The phases that the study has effects of."""
    found = study.parts.impact
    if found is None:
        return ()
    return tuple(phase for phase in (found.investment_phase, found.operation_phase) if phase is not None)


def number(reach: Reach, measure: Measure, sector: str | None = None) -> Number | None:
    """An effect of one sector's demand, or of all; ``None`` where a coefficient lacks."""
    induced = getattr(reach, measure.name)
    if induced is None:
        return None
    line: Line = induced.total if sector is None else induced.by_sector
    return Number(line, sector, kind=measure.kind)


def measures_of(shown: Sequence[PhaseImpact]) -> tuple[Measure, ...]:
    """The effects that some phase has inside the region."""
    return tuple(
        measure for measure in MEASURES if any(getattr(phase.inside, measure.name) is not None for phase in shown)
    )


def inducement_coefficients(study: Study, language: Language) -> Table | None:
    """유발계수: the coefficients of the sectors that money is spent on, as the sheet states them."""
    sectors, shown = study.sources.columns("input_output"), phases(study)
    if sectors is None or not shown:
        return None
    measures = measures_of(shown)
    rows: list[Row] = []
    for position in _demanded(shown):
        record = sectors.record(position)
        cells: list[Cell] = [record.code, record.name]
        for measure in measures:
            kind = NumberKind.AMOUNT_FINE if measure.unit == PERSONS else NumberKind.FACTOR
            cells += [sectors.shown(f"{measure.name}_{side}", position, kind) for side in SIDES]
        rows.append(Row(tuple(cells)))
    columns = (
        Column(language.label("column.sector_code"), "center", 0.7),
        label_column(language.label("column.sector"), 2.4),
        *_columns(language, measures),
    )
    notes = (*_table_named(study, language), language.label("note.coefficient_units"), *remarks(study, shown))
    return Table(
        "inducement_coefficients",
        language.label("table.inducement_coefficients"),
        columns,
        tuple(rows),
        notes=notes,
        source=", ".join(bibliography(study, shown)),
    )


def investment_impact(study: Study, language: Language) -> Table | None:
    """투자 단계: demand by sector and what it induces, over the whole investment."""
    found = study.parts.impact
    return None if found is None else _by_sector(study, language, "investment_impact", found.investment_phase)


def operation_impact(study: Study, language: Language) -> Table | None:
    """운영 단계: demand by sector and what it induces, in a year of full operation."""
    found = study.parts.impact
    return None if found is None else _by_sector(study, language, "operation_impact", found.operation_phase)


def impact_summary(study: Study, language: Language) -> Table | None:
    """종합: both phases side by side, inside the region, outside and together."""
    shown = phases(study)
    if not shown:
        return None
    demand: list[Cell] = [language.label("column.demand"), language.unit("백만원")]
    for phase in shown:
        demand += [None, None, Number(phase.demand_total)]
    rows = [Row(tuple(demand))]
    for measure in measures_of(shown):
        cells: list[Cell] = [language.label(f"column.{measure.name}_induced"), language.unit(measure.unit)]
        for phase in shown:
            cells += [number(getattr(phase, side), measure) for side in MORE_SIDES]
        rows.append(Row(tuple(cells)))
    impact = study.parts.impact
    spans = [
        language.label(f"column.{name}")
        for name in ("investment_phase", "operation_phase")
        if getattr(impact, name) is not None
    ]
    columns = (
        label_column(language.label("column.measure"), 1.5),
        Column(language.label("column.unit"), "center", 0.9),
        *(number_column(language.label(f"series.{side}"), 1.0, span) for span in spans for side in MORE_SIDES),
    )
    return Table(
        "impact_summary",
        language.label("table.impact_summary"),
        columns,
        tuple(rows),
        notes=(*effect_notes(shown, language), language.label("note.phases_apart")),
        source=language.label("source.own"),
    )


def _by_sector(study: Study, language: Language, key: str, phase: PhaseImpact | None) -> Table | None:
    sectors = study.sources.columns("input_output")
    if phase is None or sectors is None:
        return None
    measures = measures_of([phase])

    def row(name: str, demand: Number, sector: str | None, role: str) -> Row:
        effects = [number(getattr(phase, side), measure, sector) for measure in measures for side in SIDES]
        return Row((name, demand, *effects), role)

    rows = []
    for position in _demanded([phase]):
        label = sectors.axis.labels[position]
        rows.append(row(sectors.axis.title(position), Number(phase.demand, label), label, "body"))
    rows.append(row(language.label("row.total"), Number(phase.demand_total), None, "total"))
    columns = (
        label_column(language.label("column.sector"), 2.4),
        number_column(language.label("column.demand"), 1.2),
        *_columns(language, measures, with_persons=True),
    )
    return Table(
        key,
        language.label(f"table.{key}"),
        columns,
        tuple(rows),
        unit=MEASURES[0].unit,
        notes=effect_notes([phase], language),
        source=language.label("source.own"),
    )


def _columns(language: Language, measures: Sequence[Measure], with_persons: bool = False) -> tuple[Column, ...]:
    """Two columns an effect; persons name their unit where the table's is money."""
    found = []
    for measure in measures:
        span = language.label(f"column.{measure.name}_induced")
        span = f"{span} ({language.unit(measure.unit)})" if with_persons and measure.unit == PERSONS else span
        found += [number_column(language.label(f"series.{side}"), 1.0, span) for side in SIDES]
    return tuple(found)


def effect_notes(shown: Sequence[PhaseImpact], language: Language) -> tuple[str, ...]:
    """What must be said of the effects of some phases."""
    named = {measure.name for measure in measures_of(shown)}
    persons = (language.label("note.all_employed"),) if "employment" in named else ()
    return (language.label("note.table_year_prices"), *persons)


def _demanded(shown: Sequence[PhaseImpact]) -> list[int]:
    """The positions of the sectors that some phase spends on."""
    return [
        position
        for position in range(shown[0].demand.values.shape[0])
        if any(phase.demand.values[position].any() for phase in shown)
    ]


def _table_named(study: Study, language: Language) -> tuple[str, ...]:
    premises = study.inputs.premises
    if premises is None or not premises.input_output_region or premises.input_output_year is None:
        return ()
    named = {"region": premises.input_output_region, "year": premises.input_output_year}
    return (language.label("note.input_output_table").format(**named),)


def remarks(study: Study, shown: Sequence[PhaseImpact]) -> tuple[str, ...]:
    """What the rows of the coefficients say of themselves, each once: whose table it is, what is to be checked."""
    sectors = study.sources.columns("input_output")
    assert sectors is not None
    return tuple(dict.fromkeys(text for row in _demanded(shown) if (text := sectors.record(row).remark)))


def bibliography(study: Study, shown: Sequence[PhaseImpact]) -> tuple[str, ...]:
    """The titles of the sources of the coefficients, each once; an id that the bibliography lacks stands as it is."""
    sectors, listed = study.sources.columns("input_output"), study.inputs.sources
    assert sectors is not None
    titles = {} if listed is None else {record.key: record.title for record in listed}
    ids = [name for row in _demanded(shown) for name in sectors.record(row).support().sources]
    return tuple(titles.get(name, name) for name in dict.fromkeys(ids))
