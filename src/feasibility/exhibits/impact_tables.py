"""Tables of the regional effects: coefficients, investment, operation, summary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from feasibility.appraisal import Study
from feasibility.appraisal.impact import PhaseImpact, Reach, sectors_of
from feasibility.descriptions import Cell, Column, Number, NumberKind, Row, Table
from feasibility.exhibits.pieces import label_column, number_column
from feasibility.inputs.columns import Columns
from feasibility.lines import Line
from feasibility.terms import Language

SIDES = ("inside", "outside")
# With households: inside, and what they spend of what they earn by it, of a study's own table alone.
MORE_SIDES = (*SIDES, "nationwide", "with_households")
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


def sectors(study: Study) -> Columns | None:
    """The sheet of the sectors whose coefficients the study uses."""
    return sectors_of(study.sources, study.parts.transactions)


def sides_of(shown: Sequence[PhaseImpact], among: Sequence[str] = MORE_SIDES) -> tuple[str, ...]:
    """The sides on which some phase has an effect: a table of one region knows none outside."""
    return tuple(
        side
        for side in among
        if any(number(getattr(phase, side), measure) is not None for phase in shown for measure in MEASURES)
    )


def number(reach: Reach | None, measure: Measure, sector: str | None = None) -> Number | None:
    """An effect of one sector's demand, or of all; ``None`` where a coefficient lacks."""
    induced = None if reach is None else getattr(reach, measure.name)
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
    """유발계수: the coefficients of the sectors that money is spent on, as the sheet 산업연관 states them."""
    given, shown = study.sources.columns("input_output"), phases(study)
    if given is None or not shown or study.parts.transactions is not None:
        return None
    measures, sides = measures_of(shown), sides_of(shown, SIDES)
    rows: list[Row] = []
    for position in _demanded(shown):
        record = given.record(position)
        cells: list[Cell] = [record.code, record.name]
        for measure in measures:
            kind = NumberKind.AMOUNT_FINE if measure.unit == PERSONS else NumberKind.FACTOR
            cells += [given.shown(f"{measure.name}_{side}", position, kind) for side in sides]
        rows.append(Row(tuple(cells)))
    columns = (
        Column(language.label("column.sector_code"), "center", 0.7),
        label_column(language.label("column.sector"), 2.4),
        *_columns(language, measures, sides),
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
    """종합: both phases side by side, inside the region, outside and together, or with households' consumption."""
    shown = phases(study)
    if not shown:
        return None
    sides = sides_of(shown)
    whole = "nationwide" if "nationwide" in sides else "inside"
    demand: list[Cell] = [language.label("column.demand"), language.unit("백만원")]
    for phase in shown:
        demand += [Number(phase.demand_total) if side == whole else None for side in sides]
    rows = [Row(tuple(demand))]
    for measure in measures_of(shown):
        cells: list[Cell] = [language.label(f"column.{measure.name}_induced"), language.unit(measure.unit)]
        for phase in shown:
            cells += [number(getattr(phase, side), measure) for side in sides]
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
        *(number_column(language.label(f"series.{side}"), 1.0, span) for span in spans for side in sides),
    )
    return Table(
        "impact_summary",
        language.label("table.impact_summary"),
        columns,
        tuple(rows),
        notes=(*effect_notes(shown, language), *_side_notes(sides, language), language.label("note.phases_apart")),
        source=language.label("source.own"),
    )


def _by_sector(study: Study, language: Language, key: str, phase: PhaseImpact | None) -> Table | None:
    demanded = sectors(study)
    if phase is None or demanded is None:
        return None
    measures, sides = measures_of([phase]), sides_of([phase], (*SIDES, "with_households"))

    def row(name: str, demand: Number, sector: str | None, role: str) -> Row:
        effects = [number(getattr(phase, side), measure, sector) for measure in measures for side in sides]
        return Row((name, demand, *effects), role)

    rows = []
    for position in _demanded([phase]):
        label = demanded.axis.labels[position]
        rows.append(row(demanded.axis.title(position), Number(phase.demand, label), label, "body"))
    rows.append(row(language.label("row.total"), Number(phase.demand_total), None, "total"))
    columns = (
        label_column(language.label("column.sector"), 2.4),
        number_column(language.label("column.demand"), 1.2),
        *_columns(language, measures, sides, with_persons=True),
    )
    return Table(
        key,
        language.label(f"table.{key}"),
        columns,
        tuple(rows),
        unit=MEASURES[0].unit,
        notes=(*effect_notes([phase], language), *_side_notes(sides, language)),
        source=language.label("source.own"),
    )


def _columns(
    language: Language, measures: Sequence[Measure], sides: Sequence[str], with_persons: bool = False
) -> tuple[Column, ...]:
    """A column a side of each effect; persons name their unit where the table's is money."""
    found = []
    for measure in measures:
        span = language.label(f"column.{measure.name}_induced")
        span = f"{span} ({language.unit(measure.unit)})" if with_persons and measure.unit == PERSONS else span
        found += [number_column(language.label(f"series.{side}"), 1.0, span) for side in sides]
    return tuple(found)


def effect_notes(shown: Sequence[PhaseImpact], language: Language) -> tuple[str, ...]:
    """What must be said of the effects of some phases."""
    named = {measure.name for measure in measures_of(shown)}
    persons = (language.label("note.all_employed"),) if "employment" in named else ()
    return (language.label("note.table_year_prices"), *persons)


def _side_notes(sides: Sequence[str], language: Language) -> tuple[str, ...]:
    """What a table of one region leaves out, and what it adds by households."""
    named = {"with_households": "note.type_two_reference"}
    notes = [] if "outside" in sides else [language.label("note.one_region")]
    return (*notes, *(language.label(named[side]) for side in sides if side in named))


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


def table_in_words(study: Study) -> dict[str, str]:
    """Whose input-output table the study uses, as its sheets say it: the region, and who stands behind the numbers."""
    premises, shown = study.inputs.premises, phases(study)
    region = premises.input_output_region if premises is not None else ""
    said = (*remarks(study, shown), *bibliography(study, shown)) if shown else ()
    return {"region": region, "attribution": " ".join(said)}


def remarks(study: Study, shown: Sequence[PhaseImpact]) -> tuple[str, ...]:
    """What the rows of the coefficients say of themselves, each once: whose table it is, what is to be checked."""
    given = sectors(study)
    assert given is not None
    return tuple(dict.fromkeys(text for row in _demanded(shown) if (text := given.record(row).remark)))


def bibliography(study: Study, shown: Sequence[PhaseImpact]) -> tuple[str, ...]:
    """The titles of the sources of the coefficients, each once; an id that the bibliography lacks stands as it is."""
    given, listed = sectors(study), study.inputs.sources
    assert given is not None
    titles = {} if listed is None else {record.key: record.title for record in listed}
    ids = [name for row in _demanded(shown) for name in given.record(row).support().sources]
    return tuple(titles.get(name, name) for name in dict.fromkeys(ids))
