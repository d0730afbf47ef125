"""Faults of the own table of transactions and of the spending by sector: each is found, at its cell."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from feasibility.findings import Finding, Grade
from tests.appraisal.own_table import HOUSEHOLDS, KEYS, cells, household, sector, spent
from tests.appraisal.projects import ASSUMED, cost
from tests.inputs.test_cost_checks import BUILDING, found_in

GIVEN = {"key": "부문-50", "code": "50", "name": "건물건설", "production_inside": 1.2, **ASSUMED}
COUNTS = {"value_added": 300.0, "employment": 10.0}
INDUSTRIES = [sector(1, 1000.0, **COUNTS), sector(2, 2000.0, **COUNTS)]
TRADE = cells(KEYS, [[150, 500], [200, 100]])
ON_SECTOR = [spent(1, "자본-01", "부문-01")]
Sheets = dict[str, list[dict[str, Any]]]


def own(industries: list[dict[str, Any]] | None = None, trade: list[dict[str, Any]] | None = None) -> Sheets:
    return {
        "transaction_sectors": INDUSTRIES if industries is None else industries,
        "transactions": TRADE if trade is None else trade,
    }


def with_households(amounts: Sequence[Sequence[float]]) -> Sheets:
    return own([*INDUSTRIES, household(1000.0)], cells((*KEYS, HOUSEHOLDS), amounts))


def changed(rows: list[dict[str, Any]], number: int, **more: Any) -> list[dict[str, Any]]:
    return [{**row, **more} if position == number else row for position, row in enumerate(rows)]


def where(finding: Finding) -> str:
    return f"{finding.place.sheet}!{finding.place.cell}" if finding.place.cell else finding.place.sheet


CLOSED = [[150, 500, 50], [200, 100, 400], [300, 500, 50]]
SOUND: list[tuple[str, Sheets]] = [
    ("a table of two sectors", own()),
    ("a table with households", with_households(CLOSED)),
    (
        "value added that holds the pay of households",
        own(
            [sector(1, 1000.0, value_added=850.0, employment=1.0), household(1000.0)],
            cells(("부문-01", HOUSEHOLDS), [[150, 500], [600, 0]]),
        ),
    ),
    ("a sector that neither makes nor trades", own([*INDUSTRIES, sector(3, 0.0)])),
]
FAULTS: list[tuple[str, Sheets, str, str, Grade]] = [
    # name, sheets, code, where, grade
    (
        "a cell that is given twice",
        own(trade=[*TRADE, {**TRADE[1], "key": "거래-0009"}]),
        "transaction-duplicate",
        "거래표!B9",
        Grade.ERROR,
    ),
    ("a negative cell", own(trade=changed(TRADE, 2, amount=-1.0)), "cell-range", "거래표!D7", Grade.ERROR),
    (
        "a seller that is no sector",
        own(trade=changed(TRADE, 2, seller="부문-9")),
        "key-unknown",
        "거래표!B7",
        Grade.ERROR,
    ),
    (
        "a sector that buys more than it makes",
        own(trade=changed(TRADE, 0, amount=900.0)),
        "sector-over-output",
        "거래부문!E5",
        Grade.ERROR,
    ),
    (
        "value added on top of purchases above the output",
        own(changed(INDUSTRIES, 0, value_added=700.0)),
        "value-added-over",
        "거래부문!F5",
        Grade.WARNING,
    ),
    (
        "a sector without output that sells",
        own(changed(INDUSTRIES, 1, output=0.0, value_added=None)),
        "sector-without-output",
        "거래부문!E6",
        Grade.ERROR,
    ),
    (
        "sectors that use up all they make",
        own(
            changed(changed(INDUSTRIES, 0, value_added=0.0), 1, value_added=0.0),
            cells(KEYS, [[500, 1000], [500, 1000]]),
        ),
        "no-leontief-inverse",
        "거래부문!E5",
        Grade.ERROR,
    ),
    (
        "households and sectors that use up all they make",
        own(
            [sector(1, 1000.0, value_added=500.0, employment=1.0), household(500.0)],
            cells(("부문-01", HOUSEHOLDS), [[500, 500], [500, 0]]),
        ),
        "no-leontief-inverse",
        "거래부문!E5",
        Grade.ERROR,
    ),
    (
        "two rows of households",
        own([*INDUSTRIES, household(1.0), {**household(1.0), "key": "가계-02"}]),
        "households-twice",
        "거래부문!D8",
        Grade.ERROR,
    ),
    (
        "households that earn and never consume",
        with_households([[150, 500, 0], [200, 100, 0], [300, 500, 0]]),
        "households-idle",
        "거래부문!A7",
        Grade.WARNING,
    ),
    (
        "people at work in one sector only",
        own(changed(INDUSTRIES, 1, employment=None)),
        "sector-count-missing",
        "거래부문!H6",
        Grade.WARNING,
    ),
    (
        "people at work in no sector",
        own([{**row, "employment": None} for row in INDUSTRIES]),
        "sector-count-missing",
        "거래부문!H5",
        Grade.NOTE,
    ),
    (
        "sectors without a table",
        {"transaction_sectors": INDUSTRIES},
        "transactions-absent",
        "거래부문!A5",
        Grade.WARNING,
    ),
    (
        "a table without sectors",
        {"transactions": TRADE},
        "key-sheet-absent",
        "거래표!B5",
        Grade.ERROR,
    ),
]


@pytest.mark.parametrize(("name", "sheets"), SOUND, ids=[name for name, _ in SOUND])
def test_a_sound_table_is_told_nothing(tmp_path: Path, name: str, sheets: Sheets) -> None:
    found = found_in(tmp_path, BUILDING, spending=ON_SECTOR, **sheets)
    assert [(each.code, where(each)) for each in found] == [], name


@pytest.mark.parametrize(("name", "sheets", "code", "place", "grade"), FAULTS, ids=[fault[0] for fault in FAULTS])
def test_a_fault_of_the_table_is_found_at_its_cell(
    tmp_path: Path, name: str, sheets: Sheets, code: str, place: str, grade: Grade
) -> None:
    found = [each for each in found_in(tmp_path, BUILDING, **sheets) if each.code == code]
    assert (place, grade) in [(where(each), each.grade) for each in found], name


def test_amounts_in_a_unit_a_hundred_times_too_small_are_told_by_sector_and_not_again_as_no_inverse(
    tmp_path: Path,
) -> None:
    trade = [{**row, "amount": row["amount"] * 100} for row in TRADE]
    found = found_in(tmp_path, BUILDING, **own(trade=trade))
    assert [(each.code, where(each)) for each in found] == [
        ("sector-over-output", "거래부문!E5"),
        ("sector-over-output", "거래부문!E6"),
    ]


BOTH = {**own(), "input_output": [GIVEN]}
MACHINE = cost("자본-02", "equipment", 400)
SPENDING: list[tuple[str, list[dict[str, Any]], Sheets, str, str, Grade]] = [
    ("both sources of coefficients", ON_SECTOR, BOTH, "own-table-used", "산업연관", Grade.NOTE),
    (
        "a sector of the sheet that is not used",
        [spent(1, "자본-01", "부문-50")],
        BOTH,
        "sector-of-other-table",
        "지출배분!D5",
        Grade.ERROR,
    ),
    (
        "a sector of a table that has no cells",
        ON_SECTOR,
        {"transaction_sectors": INDUSTRIES, "input_output": [GIVEN]},
        "sector-of-other-table",
        "지출배분!D5",
        Grade.ERROR,
    ),
    ("a sector of no sheet", [spent(1, "자본-01", "부문-99")], own(), "key-unknown", "지출배분!D5", Grade.ERROR),
    (
        "households as a sector",
        [spent(1, "자본-01", HOUSEHOLDS)],
        with_households(CLOSED),
        "sector-of-households",
        "지출배분!D5",
        Grade.ERROR,
    ),
    (
        "an investment named in operation",
        [*ON_SECTOR, spent(2, "자본-01", "부문-01", phase="operation")],
        own(),
        "spending-other-phase",
        "지출배분!C6",
        Grade.WARNING,
    ),
    ("a share below one", [spent(1, "자본-01", "부문-01", 0.15)], own(), "share-under", "지출배분!E5", Grade.NOTE),
    (
        "a share above one",
        [*ON_SECTOR, spent(2, "자본-01", "부문-02", 0.1)],
        own(),
        "share-over",
        "지출배분!E6",
        Grade.ERROR,
    ),
]


@pytest.mark.parametrize(
    ("name", "rows", "sheets", "code", "place", "grade"), SPENDING, ids=[fault[0] for fault in SPENDING]
)
def test_a_fault_of_the_spending_is_found_at_its_cell(
    tmp_path: Path, name: str, rows: list[dict[str, Any]], sheets: Sheets, code: str, place: str, grade: Grade
) -> None:
    found = found_in(tmp_path, BUILDING, spending=rows, **sheets)
    assert [(each.code, where(each), each.grade) for each in found if each.code == code] == [(code, place, grade)], name
    assert {each.code for each in found} <= {code, "own-table-used", "transactions-absent"}, name


def test_an_item_that_no_row_spends_is_named_and_land_is_not(tmp_path: Path) -> None:
    land = cost("자본-03", "land", 100)
    found = found_in(tmp_path, BUILDING, MACHINE, land, spending=ON_SECTOR, **own())
    assert [(each.code, where(each), each.grade) for each in found] == [("item-not-spent", "사업비!A6", Grade.NOTE)]


def test_a_phase_without_spending_is_told_nothing(tmp_path: Path) -> None:
    running = [
        {"key": "운영-01", "group": "인건비", "name": "인건비", "basis": "fixed", "amount": 10.0, **ASSUMED},
    ]
    found = found_in(tmp_path, BUILDING, operating_costs=running, spending=ON_SECTOR, **own())
    assert [each.code for each in found] == []
