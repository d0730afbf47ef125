"""Tables of the scale: space, what the sites can hold, electricity, and the region's supply of it."""

from __future__ import annotations

from typing import Any

from feasibility.appraisal import Study
from feasibility.descriptions import Cell, Column, Number, NumberKind, Row, Table
from feasibility.exhibits.pieces import label_column, number_column, word
from feasibility.inputs.choices import EVIDENCE
from feasibility.lines import Line
from feasibility.terms import Language


def space_plan(study: Study, language: Language) -> Table | None:
    """공간계획: persons, area per person, net and gross area of each space, and the floor area."""
    found, space = study.parts.facilities, study.sources.columns("space_plan")
    if found.area is None or found.total_area is None or space is None or not len(space.axis):
        return None
    rows: list[Row] = []
    for position, label in enumerate(space.axis.labels):
        record = space.record(position)
        persons: Cell = space.shown("persons", position, NumberKind.COUNT)
        if record.driver and found.persons is not None:
            persons = Number(found.persons, label, kind=NumberKind.COUNT)
        is_net = found.net_area is not None and record.net_ratio is not None
        net = Number(found.net_area, label, kind=NumberKind.COUNT) if is_net and found.net_area is not None else None
        rows.append(
            Row(
                (
                    record.name,
                    persons,
                    space.shown("area_per_person", position, NumberKind.GIVEN),
                    net,
                    space.shown("net_ratio", position, NumberKind.PERCENT),
                    Number(found.area, label, kind=NumberKind.COUNT),
                    record.note,
                    _evidence(record, language),
                )
            )
        )
    total: list[Cell] = [language.label("row.total"), None, None, None, None]
    rows.append(Row((*total, Number(found.total_area, kind=NumberKind.COUNT), "", ""), "total"))
    columns = (
        label_column(language.label("column.space"), 1.6),
        number_column(language.label("column.persons_housed"), 0.7),
        number_column(language.label("column.area_per_person"), 1.0),
        number_column(language.label("column.net_area"), 0.9),
        number_column(language.label("column.net_ratio"), 0.7),
        number_column(language.label("column.gross_area"), 0.9),
        label_column(language.label("column.ground_of_area"), 2.2),
        label_column(language.label("column.evidence"), 1.0),
    )
    return _without_blanks("space_plan", language, columns, rows)


def site_capacity(study: Study, language: Language) -> Table | None:
    """부지 수용성: footprint, coverage, floor-area ratio and parking of each site beside its limits."""
    found, places = study.parts.site_capacity, study.sources.columns("sites")
    if found is None or found.fits is None or places is None:
        return None
    rows: list[Row] = []
    for position, label in enumerate(places.axis.labels):
        record = places.record(position)
        fits = found.fits.at(label) == 1
        rows.append(
            Row(
                (
                    record.name,
                    places.shown("area", position, NumberKind.COUNT),
                    _number(found.footprint, label, record.floors),
                    _number(found.building_coverage, label, record.floors, NumberKind.PERCENT),
                    places.shown("coverage_limit", position, NumberKind.PERCENT),
                    _number(found.floor_area_ratio, label, record.area, NumberKind.PERCENT),
                    places.shown("floor_area_limit", position, NumberKind.PERCENT),
                    _number(found.parking_spaces, label, record.area_per_space),
                    _number(found.ground_left, label, record.floors),
                    language.label("cell.fits" if fits else "cell.does_not_fit"),
                )
            )
        )
    columns = (
        label_column(language.label("column.site"), 1.6),
        number_column(language.label("column.site_area")),
        number_column(language.label("column.footprint")),
        number_column(language.label("column.reached"), 0.8, language.label("column.coverage")),
        number_column(language.label("column.limit"), 0.8, language.label("column.coverage")),
        number_column(language.label("column.reached"), 0.8, language.label("column.floor_area_ratio")),
        number_column(language.label("column.limit"), 0.8, language.label("column.floor_area_ratio")),
        number_column(language.label("column.parking_spaces"), 0.8),
        number_column(language.label("column.ground_left")),
        Column(language.label("column.verdict"), "center", 0.9),
    )
    notes = (language.label("note.all_floors_counted"),)
    return _without_blanks("site_capacity", language, columns, rows, notes) if len(rows) > 1 else None


def electricity(study: Study, language: Language) -> Table | None:
    """전력 소요: load, peak, use and cost of each consumer at the end of the period, and together."""
    found = study.parts.facilities
    if found.energy is None or found.energy_by_year is None or found.load is None or found.energy.rows is None:
        return None
    cost = found.electricity_cost
    assert cost is not None
    last = study.years.last
    axis = found.energy.rows
    rows = [
        Row(
            (
                axis.title(position),
                Number(found.load.computing, label, kind=NumberKind.COUNT) if found.load.computing.at(label) else None,
                Number(found.load.peak, label, last, NumberKind.RATIO) if found.load.peak.at(label, last) else None,
                Number(found.energy, label, last, NumberKind.COUNT),
                Number(cost, label, last, NumberKind.COUNT),
            )
        )
        for position, label in enumerate(axis.labels)
    ]
    assert found.electricity_cost_by_year is not None
    rows.append(
        Row(
            (
                language.label("row.total"),
                Number(found.load.computing_total, kind=NumberKind.COUNT),
                Number(found.load.peak_by_year, year=last, kind=NumberKind.RATIO),
                Number(found.energy_by_year, year=last, kind=NumberKind.COUNT),
                Number(found.electricity_cost_by_year, year=last, kind=NumberKind.COUNT),
            ),
            "total",
        )
    )
    columns = (
        label_column(language.label("column.item"), 2.0),
        number_column(language.label("column.computing_load")),
        number_column(language.label("column.peak_power")),
        number_column(language.label("column.electricity_use")),
        number_column(language.label("column.electricity_cost")),
    )
    notes = [language.label("note.at_full_load")]
    power = study.sources.columns("computing_power")
    assert power is not None
    left_out = [record.name for record in power.records if record.kind == "building" and record.peak_per_area is None]
    if left_out:
        notes.append(language.label("note.peak_left_out").format(names=", ".join(left_out)))
    title = language.label("table.electricity")
    return Table("electricity", title, columns, tuple(rows), notes=tuple(notes), source=language.label("source.own"))


def power_balance(study: Study, language: Language) -> Table | None:
    """전력 수급 비교: generation, consumption, surplus or capacity of each row, and the centre's share of it."""
    found, supply = study.parts.power_supply, study.sources.columns("power_supply")
    load = study.parts.facilities.load
    if found is None or supply is None or load is None:
        return None
    times = language.unit("배")
    rows: list[Row] = []
    for position, label in enumerate(supply.axis.labels):
        record = supply.record(position)

        name = record.name
        if record.year is not None:
            key = "cell.year_months" if record.kind == "energy" and record.months else "cell.year"
            name = language.label(key).format(name=name, year=record.year, months=record.months)

        evidence = _evidence(record, language)
        if record.kind == "energy" and found.energy is not None:
            energy = found.energy
            lines: list[tuple[str, Cell, str, str]] = [
                ("generation", supply.shown("generation", position, NumberKind.COUNT), "GWh", evidence),
                ("consumption", supply.shown("consumption", position, NumberKind.COUNT), "GWh", evidence),
                ("surplus", Number(energy.surplus, label, kind=NumberKind.COUNT), "GWh", ""),
                ("self_sufficiency", Number(energy.self_sufficiency, label, kind=NumberKind.PERCENT), "", ""),
                ("asked", Number(energy.asked, label, kind=NumberKind.AMOUNT_FINE), "GWh", ""),
                ("surplus_times", Number(energy.surplus_times, label, kind=NumberKind.COUNT), times, ""),
            ]
        else:
            assert found.capacity_times is not None
            lines = [
                ("capacity", supply.shown("capacity", position, NumberKind.GIVEN), "MW", evidence),
                ("peak", Number(load.peak_most, kind=NumberKind.RATIO), "MW", ""),
                ("capacity_times", Number(found.capacity_times, label, kind=NumberKind.COUNT), times, ""),
            ]
        for measure, value, unit, mark in lines:
            rows.append(Row((name, language.label(f"row.{measure}"), value, unit, mark)))
            name = ""  # once above its lines
    columns = (
        label_column(language.label("column.supply"), 1.8),
        label_column(language.label("column.item"), 2.0),
        number_column(language.label("column.value")),
        Column(language.label("column.unit"), "center", 0.6),
        label_column(language.label("column.evidence"), 0.9),
    )
    title = language.label("table.power_balance")
    return Table("power_balance", title, columns, tuple(rows), source=language.label("source.own"))


def _number(line: Line | None, label: str, given: float | None, kind: NumberKind = NumberKind.COUNT) -> Cell:
    """A site's number; nothing where the site does not state what it needs."""
    return None if line is None or given is None else Number(line, label, kind=kind)


def _evidence(record: Any, language: Language) -> str:
    support = record.support()
    return " ".join(part for part in (word(EVIDENCE, support.evidence, language), support.source) if part)


def _without_blanks(
    key: str, language: Language, columns: tuple[Column, ...], rows: list[Row], notes: tuple[str, ...] = ()
) -> Table:
    """A table without the columns in which no row has anything."""
    kept = [index for index in range(len(columns)) if any(row.cells[index] not in (None, "") for row in rows)]
    return Table(
        key,
        language.label(f"table.{key}"),
        tuple(columns[index] for index in kept),
        tuple(Row(tuple(row.cells[index] for index in kept), row.role) for row in rows),
        notes=notes,
        source=language.label("source.own"),
    )
