"""Multipliers of a study's own table of transactions, through a folder of workbooks, and what must always hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import feasibility
from feasibility.appraisal import Study
from feasibility.appraisal.impact import PhaseImpact
from feasibility.appraisal.transactions import Multipliers, Transactions
from feasibility.descriptions import OutsideKind
from feasibility.inputs import SheetGrid
from feasibility.inputs.parse import parse
from feasibility.lines import Line, evaluate, outside_kind
from feasibility.workbook.read import read_grids
from feasibility.workbook.template import write_workbooks
from tests.appraisal.own_table import (
    HOUSEHOLDS,
    KEYS,
    YEARS,
    cells,
    household,
    miller_and_blair,
    project,
    sector,
)
from tests.appraisal.projects import broken_balances, one, study_of

DEMAND = (600.0, 1500.0)
EFFECTS = ("production", "value_added", "employment", "employees")
EXACT = 1e-9


def own(study: Study) -> Transactions:
    found = study.parts.transactions
    assert found is not None
    return found


def second(study: Study) -> Multipliers:
    found = own(study).type_two
    assert found is not None
    return found


def phase(study: Study) -> PhaseImpact:
    assert study.parts.impact is not None
    found = study.parts.impact.investment_phase
    assert found is not None
    return found


def by_sector(line: Line | None, keys: Sequence[str] = KEYS) -> list[float]:
    assert line is not None
    return [line.at(key) or 0.0 for key in keys]


def totals(study: Study, side: str) -> list[float]:
    """The effects on a side that the study has."""
    reach = getattr(phase(study), side)
    found = (getattr(reach, effect) for effect in EFFECTS)
    return [one(induced.total) for induced in found if induced is not None]


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Study:
    """Miller and Blair with households, value added of 0.3 and 0.25 a won, 10 and 30 people at work."""
    table = miller_and_blair(value_added=(300.0, 500.0), employment=(10.0, 30.0))
    return study_of(tmp_path_factory.mktemp("own"), project(DEMAND, table), YEARS)


def test_without_households_there_is_type_one_alone(tmp_path: Path) -> None:
    found = study_of(tmp_path, project(DEMAND, miller_and_blair(closed=False)), YEARS)
    assert own(found).type_two is None
    assert own(found).type_one.income is None
    assert phase(found).with_households is None


def test_the_own_table_needs_no_sheet_of_coefficients_and_knows_no_effect_outside(study: Study) -> None:
    assert study.inputs.input_output is None
    assert phase(study).inside.production is not None
    for side in (phase(study).outside, phase(study).nationwide):
        assert [getattr(side, effect) for effect in EFFECTS] == [None] * len(EFFECTS)


def test_effects_are_demand_times_multiplier(study: Study) -> None:
    found = phase(study)
    first = own(study).type_one
    assert found.inside.production is not None
    assert by_sector(found.inside.production.by_sector) == pytest.approx(
        [demand * each for demand, each in zip(DEMAND, by_sector(first.production), strict=True)], rel=EXACT
    )
    assert found.inside.employment is not None
    assert one(found.inside.employment.total) == pytest.approx(
        sum(d * each / 1000 for d, each in zip(DEMAND, by_sector(first.employment), strict=True)), rel=EXACT
    )


def test_households_take_no_part_in_type_one(study: Study) -> None:
    assert own(study).type_one.production.at(HOUSEHOLDS) == 0
    assert own(study).backward_linkage.at(HOUSEHOLDS) == 0


def test_linkages_are_one_on_average(study: Study) -> None:
    for line in (own(study).backward_linkage, own(study).forward_linkage):
        assert np.mean(by_sector(line)) == pytest.approx(1.0, rel=EXACT)


def test_what_a_person_or_sector_leaves_blank_gives_no_effect(tmp_path: Path, study: Study) -> None:
    assert own(study).type_one.employees is None
    table = miller_and_blair(value_added=(300.0, 500.0))
    table["transaction_sectors"][1]["value_added"] = None
    found = study_of(tmp_path, project(DEMAND, table), YEARS)
    assert own(found).type_one.value_added is None
    assert phase(found).inside.value_added is None
    assert phase(found).inside.production is not None


def test_each_multiplier_fits_the_table(study: Study) -> None:
    assert broken_balances(study) == []
    kept = [name for name in study.parts.balances if name.startswith("multipliers.")]
    assert len(kept) == 4  # what is in money and what is in persons, of both types


def test_a_multiplier_that_no_longer_fits_its_table_is_found_by_a_balance(study: Study) -> None:
    """As in the live workbook, where the values stay and the cells of the table change."""
    cells_of_table = study.sources.columns("transactions")
    assert cells_of_table is not None
    amounts = cells_of_table.amount
    moved = amounts.values.copy()
    moved[0] += 10
    balances = study.parts.balances
    names = [name for name in balances if name.startswith("multipliers.")]
    held = evaluate([balances[name].holds for name in names], {amounts: moved})
    assert [float(each[0, 0, 0]) for each in held] == [0.0] * len(names)


def test_the_multipliers_say_that_no_formula_makes_them(study: Study) -> None:
    income = second(study).income
    assert income is not None
    for line in (own(study).type_one.production, income, own(study).forward_linkage):
        assert outside_kind(line) is OutsideKind.LEONTIEF
    assert outside_kind(own(study).backward_linkage) is None
    places = own(study).type_one.production.parameters.found_from
    assert {place.sheet for place in places} == {"거래표", "거래부문"}


def test_money_of_another_unit_gives_the_same_multipliers(tmp_path: Path, study: Study) -> None:
    table = miller_and_blair(value_added=(300.0, 500.0), employment=(10.0, 30.0))
    for row in table["transactions"]:
        row["amount"] /= 100
    found = study_of(tmp_path, project(DEMAND, table), YEARS, {"transactions": "억원"})
    for effect in ("production", "value_added", "employment", "income"):
        assert by_sector(getattr(own(found).type_one, effect)) == pytest.approx(
            by_sector(getattr(own(study).type_one, effect)), rel=EXACT
        )
    assert broken_balances(found) == []


def test_with_both_sources_the_own_table_is_used(tmp_path: Path, study: Study) -> None:
    table = miller_and_blair(value_added=(300.0, 500.0), employment=(10.0, 30.0))
    given_row = {"key": "부문-01", "name": "다른 표", "production_inside": 9.0, "evidence": "assumed"}
    found = study_of(tmp_path, project(DEMAND, table, input_output=[given_row]), YEARS)
    assert totals(found, "inside") == totals(study, "inside")


def test_the_cells_alone_or_the_sectors_alone_make_no_table(tmp_path: Path) -> None:
    table = miller_and_blair(closed=False)
    rows = project(DEMAND, {"transaction_sectors": table["transaction_sectors"]})
    del rows["spending"]
    assert study_of(tmp_path, rows, YEARS).parts.transactions is None


# What must hold of any table: small tables planted into the cells of workbooks that were written once.

SECTORS = ("부문-01", "부문-02", "부문-03")


@cache
def grids() -> tuple[SheetGrid, ...]:
    """The workbooks of a table of three industries and households, as their cells."""
    keys = (*SECTORS, HOUSEHOLDS)
    counts = {"value_added": 100.0, "outside_share": 0.0, "employment": 5.0, "employees": 4.0}
    table = {
        "transaction_sectors": [*(sector(n, 1000.0, **counts) for n in (1, 2, 3)), household(1000.0)],
        "transactions": cells(keys, [[10.0] * 4] * 4),
    }
    with TemporaryDirectory() as folder:
        rows = project((100.0, 100.0, 100.0), table)
        write_workbooks(Path(folder), "ko", rows, YEARS)
        return read_grids(Path(folder))[0]


def column_of(grid: SheetGrid, title: str) -> int:
    return next(at[1] for at, value in grid.cells.items() if at[0] == 3 and str(value).startswith(title))


def planted(table: Sequence[Sequence[float]], outside: Sequence[float], shares: Sequence[float]) -> Study:
    """The study with other amounts (shares of an output of 1,000), shares from outside, and shares of spending."""
    amounts = [1000.0 * rate for row in table for rate in row]
    changes: dict[str, tuple[str, list[float]]] = {
        "거래표": ("금액", amounts),
        "거래부문": ("역외·수입 비율", list(outside)),
        "지출배분": ("배분율", list(shares)),
    }
    made = []
    for grid in grids():
        if grid.title in changes:
            title, numbers = changes[grid.title]
            column = column_of(grid, title)
            filled: dict[tuple[int, int], Any] = dict(grid.cells)
            filled.update({(4 + row, column): number for row, number in enumerate(numbers)})
            made.append(replace(grid, cells=filled))
        else:
            made.append(grid)
    inputs, findings = parse(tuple(made))
    assert inputs is not None, [(each.code, str(each.place)) for each in findings if each.grade.value == "error"]
    return feasibility.appraise(inputs)


rates = st.floats(0.0, 0.2, allow_subnormal=False)
tables = st.lists(st.lists(rates, min_size=4, max_size=4), min_size=4, max_size=4)
fractions = st.lists(st.floats(0.0, 1.0, allow_subnormal=False), min_size=3, max_size=3)
QUICK = settings(max_examples=25, deadline=None)


@QUICK
@given(table=tables, outside=fractions)
def test_multipliers_are_at_least_one_and_type_two_at_least_type_one(
    table: list[list[float]], outside: list[float]
) -> None:
    found = planted(table, outside, (1.0, 1.0, 1.0))
    first, closed = own(found).type_one, second(found)
    assert min(by_sector(first.production, SECTORS)) >= 1
    for effect in (*EFFECTS, "income"):
        pairs = zip(
            by_sector(getattr(first, effect), SECTORS), by_sector(getattr(closed, effect), SECTORS), strict=True
        )
        assert all(two >= one_ * (1 - EXACT) for one_, two in pairs), effect
    assert broken_balances(found) == []


@QUICK
@given(table=tables, outside=fractions, shares=fractions, scale=st.floats(0.1, 1.0))
def test_effects_add_up_over_sectors_and_scale_with_spending(
    table: list[list[float]], outside: list[float], shares: list[float], scale: float
) -> None:
    found = planted(table, outside, shares)
    less = planted(table, outside, [share * scale for share in shares])
    for side in ("inside", "with_households"):
        for effect in EFFECTS:
            induced = getattr(getattr(phase(found), side), effect)
            assert induced.by_sector.values.sum() == pytest.approx(one(induced.total), rel=EXACT)
        assert totals(less, side) == pytest.approx([scale * each for each in totals(found, side)], rel=1e-6, abs=1e-9)


@QUICK
@given(table=tables, outside=fractions, more=st.floats(0.0, 1.0))
def test_the_more_comes_from_outside_the_smaller_is_every_effect(
    table: list[list[float]], outside: list[float], more: float
) -> None:
    found = planted(table, outside, (1.0, 1.0, 1.0))
    higher = [share + (1 - share) * more for share in outside]
    open_to_trade = planted(table, higher, (1.0, 1.0, 1.0))
    for side in ("inside", "with_households"):
        pairs = zip(totals(open_to_trade, side), totals(found, side), strict=True)
        assert all(smaller <= larger * (1 + EXACT) for smaller, larger in pairs)


def test_what_is_all_bought_outside_induces_nothing_more() -> None:
    found = planted([[0.2] * 4] * 4, (1.0, 1.0, 1.0), (1.0, 1.0, 1.0))
    assert by_sector(own(found).type_one.production, SECTORS) == pytest.approx([1.0, 1.0, 1.0], abs=EXACT)
