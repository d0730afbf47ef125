"""Alternatives: the base inputs with some cells changed, read and checked anew; what they change may be structure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from feasibility.findings import Finding, Place, stops
from feasibility.inputs.catalogue import RECORDS
from feasibility.inputs.grid import SheetGrid, position
from feasibility.inputs.inputs import Inputs
from feasibility.inputs.judgement import AlternativeChange
from feasibility.inputs.parse import parse, variant_of
from feasibility.inputs.records import Record, Table
from feasibility.inputs.references import fold
from feasibility.inputs.targets import Target, read_target


def alternative_names(inputs: Inputs) -> tuple[str, ...]:
    """The alternatives of the sheet 대안 that can be worked out, in its order: the base and those that differ."""
    rows = inputs.alternatives.records if inputs.alternatives is not None else ()
    return tuple(row.name for row in rows if row.base == "yes" or _differs(inputs, row.name))


def chosen_alternative(
    inputs: Inputs, name: str, findings: Sequence[Finding]
) -> tuple[str, Inputs, tuple[Finding, ...]]:
    """An alternative by its name in any spacing: the name as the sheet writes it, its inputs, what is said of them.

    ``findings`` are those of the base; what they say of its sheets gives way to what is said of the alternative's, all
    else (the guideline, the folder) holds for both. Raises ``ValueError`` for a name that is no alternative, or where
    none differs from the base.
    """
    names = alternative_names(inputs) if inputs.by_alternative else ()
    wanted = next((each for each in names if fold(each) == fold(name)), None)
    if wanted is None:
        raise ValueError(f"there is no alternative {name!r}; there are {', '.join(names) or 'none'}")
    if wanted not in inputs.by_alternative:
        return wanted, inputs, tuple(findings)
    _, of_base = parse(tuple(inputs.sheets.values()), inputs.folder_name, known=inputs.known)
    _, own = alternative_inputs(inputs, wanted)
    shared = (finding for finding in findings if finding not in of_base)
    return wanted, inputs.by_alternative[wanted], (*shared, *own)


def alternative_inputs(inputs: Inputs, name: str) -> tuple[Inputs | None, tuple[Finding, ...]]:
    """The inputs of one alternative, and what is to be said of them; ``None`` when a finding stops the work.

    Sheets named after the alternative (``인력계획@축소안``) take the place of the base's; then the cells that 대안변경
    names for it take the values given there. Everything is parsed and checked again, so that an alternative is held to
    the same rules. A changed value keeps its way back: it stands in the cell of 대안변경. Raises ``ValueError`` for a
    name that is no alternative.
    """
    names = alternative_names(inputs)
    wanted = next((each for each in names if fold(each) == fold(name)), None)
    if wanted is None:
        raise ValueError(f"there is no alternative {name!r}; there are {', '.join(names) or 'none'}")
    called = _called(inputs, wanted)
    own = tuple(grid for grid in inputs.variants if _alternative_of(grid) in called)
    grids = (*inputs.sheets.values(), *inputs.variants)
    # A variant may be called by the row's key; the first of its kind says how.
    spelled = (variant_of(own[0].title) or ("", wanted))[1] if own else wanted
    changes = _changes(inputs, wanted)
    replaced = {fold((variant_of(grid.title) or ("", ""))[0]) for grid in own}
    if changes and not any(_stands_in(replaced, change) for change in changes):
        # Where the changed cells stand is known from the base.
        return _changed(inputs, grids, changes, spelled)
    found, findings = parse(grids, inputs.folder_name, alternative=spelled, known=inputs.known)
    if found is None or not changes:
        return found, findings
    return _changed(found, (*found.sheets.values(), *found.variants), changes, spelled)


def _stands_in(replaced: set[str], change: AlternativeChange) -> bool:
    """Whether a change names a cell of a sheet that another one stands in for."""
    target = read_target(change.target)
    if target is None:
        return False
    sheet = RECORDS[target.sheet].sheet
    return not replaced.isdisjoint(map(fold, (sheet.name, sheet.korean, sheet.english)))


def _changed(
    inputs: Inputs, grids: Sequence[SheetGrid], changes: tuple[AlternativeChange, ...], spelled: str
) -> tuple[Inputs | None, tuple[Finding, ...]]:
    """Inputs with the cells that the changes name holding what they say."""
    by_sheet = {(grid.workbook, grid.title): grid for grid in grids}
    placed: list[tuple[Target, AlternativeChange]] = []
    for change in changes:
        target = read_target(change.target)
        record = None if target is None else _record(inputs, target)
        if target is None or record is None:
            continue
        place = _place(record, target)
        sheet, at = (place.workbook, place.sheet), position(place.cell)
        if at is not None and sheet in by_sheet:
            by_sheet[sheet] = _with(by_sheet[sheet], at, change)
            placed.append((target, change))
    found, findings = parse(tuple(by_sheet.values()), inputs.folder_name, alternative=spelled, known=inputs.known)
    if found is not None:
        for target, change in placed:
            changed = _record(found, target)
            if changed is not None:
                changed.move(target.field, change.place("value" if change.value is not None else "text"))
    return found, findings


def with_alternatives(inputs: Inputs) -> tuple[Inputs, tuple[Finding, ...]]:
    """The inputs with those of every alternative that differs, and what makes one unsound that the base is not.

    Each fault follows a finding that names the alternative, at the place where it differs first.
    """
    told: list[Finding] = []
    found: dict[str, Inputs] = {}
    for name in alternative_names(inputs):
        if not _differs(inputs, name):
            continue
        own, findings = alternative_inputs(inputs, name)
        if own is not None:
            found[name] = own
        changes = _changes(inputs, name)
        grid = next((grid for grid in inputs.variants if _alternative_of(grid) in _called(inputs, name)), None)
        place = Place(grid.workbook, grid.title) if grid is not None else changes[0].place("target")
        for fault in findings:
            if stops([fault]):
                details = {"item": name, "found": str(fault.place)}
                told += [Finding("alternative-unsound", place, details=details), fault]
    return replace(inputs, by_alternative=MappingProxyType(found)), tuple(told)


def _called(inputs: Inputs, name: str) -> set[str]:
    """How an alternative may be named: its name and its key, folded."""
    rows = inputs.alternatives or ()
    return {fold(name)} | {fold(row.key) for row in rows if fold(row.name) == fold(name)}


def _alternative_of(grid: SheetGrid) -> str:
    found = variant_of(grid.title)
    return "" if found is None else fold(found[1])


def _differs(inputs: Inputs, name: str) -> bool:
    called = _called(inputs, name)
    return bool(_changes(inputs, name)) or any(_alternative_of(grid) in called for grid in inputs.variants)


def _changes(inputs: Inputs, name: str) -> tuple[AlternativeChange, ...]:
    """The changes of an alternative, which a row names by its name or its key."""
    called = _called(inputs, name)
    return tuple(change for change in inputs.alternative_changes or () if fold(change.alternative) in called)


def _record(inputs: Inputs, target: Target) -> Record | None:
    part = inputs.part(target.sheet)
    if isinstance(part, Table):
        found: Record | None = part.by_key.get(target.key)
        return found
    return part if isinstance(part, Record) else None


def _place(record: Record, target: Target) -> Place:
    return record.place_of_year(target.field) if isinstance(target.field, int) else record.place(target.field)


def _with(grid: SheetGrid, at: tuple[int, int], change: AlternativeChange) -> SheetGrid:
    """The sheet with one cell changed; a formula that a person typed there gives way."""
    value: Any = change.value if change.value is not None else change.text
    formulas = {cell: text for cell, text in grid.formulas.items() if cell != at}
    return replace(grid, cells={**grid.cells, at: value}, formulas=formulas)
