"""Tables of a study's own table of transactions: multipliers of both types, linkages."""

from __future__ import annotations

from collections.abc import Sequence

from feasibility.appraisal import Study
from feasibility.appraisal.transactions import HOUSEHOLDS, Multipliers
from feasibility.descriptions import Cell, Column, Number, NumberKind, Row, Table
from feasibility.exhibits.impact_tables import phases
from feasibility.exhibits.pieces import label_column, number_column
from feasibility.inputs.columns import Columns
from feasibility.terms import Language

EFFECTS = ("production", "value_added", "income", "employment", "employees")
# A table of more columns of numbers lies across the page.
UPRIGHT_COLUMNS = 6


def own_multipliers(study: Study, language: Language) -> Table | None:
    """거래표에 따른 유발계수: type I and type II of every industry, per won of final demand."""
    found, sectors = study.parts.transactions, study.sources.columns("transaction_sectors")
    if found is None or sectors is None or not phases(study):
        return None
    types: list[tuple[str, Multipliers]] = [("type_one", found.type_one)]
    if found.type_two is not None:
        types.append(("type_two", found.type_two))
    effects = [effect for effect in EFFECTS if getattr(found.type_one, effect) is not None]
    rows = []
    for position in _industries(sectors):
        cells: list[Cell] = [sectors.axis.title(position)]
        for effect in effects:
            kind = NumberKind.AMOUNT_FINE if effect.startswith("employ") else NumberKind.FACTOR
            cells += [Number(getattr(each, effect), sectors.axis.labels[position], kind=kind) for _, each in types]
        rows.append(Row(tuple(cells)))
    columns = [label_column(language.label("column.sector"), 2.4)]
    for effect in effects:
        span = language.label(f"column.{effect}_multiplier")
        columns += [number_column(language.label(f"series.{name}"), 1.0, span) for name, _ in types]
    notes = (
        *_named(study, sectors, language),
        language.label("note.own_table_units"),
        *((language.label("note.type_one"),) if len(types) > 1 else ()),
        *((language.label("note.all_employed"),) if "employment" in effects else ()),
    )
    wide = len(columns) - 1 > UPRIGHT_COLUMNS
    return _table("own_multipliers", language, columns, rows, notes, study, sectors, wide)


def linkage_coefficients(study: Study, language: Language) -> Table | None:
    """연쇄효과: backward and forward linkage of every industry, against the average of 1."""
    found, sectors = study.parts.transactions, study.sources.columns("transaction_sectors")
    if found is None or sectors is None or not phases(study):
        return None
    rows = [
        Row(
            (
                sectors.axis.title(position),
                Number(found.backward_linkage, sectors.axis.labels[position], kind=NumberKind.FACTOR),
                Number(found.forward_linkage, sectors.axis.labels[position], kind=NumberKind.FACTOR),
            )
        )
        for position in _industries(sectors)
    ]
    columns = [
        label_column(language.label("column.sector"), 2.4),
        number_column(language.label("column.backward_linkage"), 1.2),
        number_column(language.label("column.forward_linkage"), 1.2),
    ]
    notes = (language.label("note.linkages"),)
    return _table("linkage_coefficients", language, columns, rows, notes, study, sectors, False)


def _table(
    key: str,
    language: Language,
    columns: Sequence[Column],
    rows: Sequence[Row],
    notes: tuple[str, ...],
    study: Study,
    sectors: Columns,
    wide: bool,
) -> Table:
    title = language.label(f"table.{key}")
    source = ", ".join(_bibliography(study, sectors)) or language.label("source.own")
    return Table(key, title, tuple(columns), tuple(rows), notes=notes, source=source, wide=wide)


def _industries(sectors: Columns) -> list[int]:
    return [row for row, role in enumerate(sectors.words("role")) if role != HOUSEHOLDS]


def _named(study: Study, sectors: Columns, language: Language) -> tuple[str, ...]:
    """Whose table it is, of which year, whether what comes from outside is taken out, and what its rows remark."""
    premises = study.inputs.premises
    region = premises.input_output_region if premises is not None else ""
    notes = [language.label("note.own_table").format(region=region or language.label("word.this_region"))]
    if premises is not None and premises.input_output_year is not None:
        notes.append(language.label("note.own_table_year").format(year=premises.input_output_year))
    if any(record.outside_share for record in sectors.records):
        notes.append(language.label("note.own_table_outside_share"))
    return (*notes, *dict.fromkeys(record.remark for record in sectors.records if record.remark))


def _bibliography(study: Study, sectors: Columns) -> tuple[str, ...]:
    listed, cells = study.inputs.sources, study.inputs.transactions
    titles = {} if listed is None else {record.key: record.title for record in listed}
    records = [*sectors.records, *(cells.records if cells is not None else ())]
    return tuple(titles.get(name, name) for name in dict.fromkeys(n for r in records for n in r.support().sources))
