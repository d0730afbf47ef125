"""Faults of fee tables, price years, conversion factors and the uplift: each is found, at its cell."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import feasibility
from feasibility.findings import Finding, Grade
from feasibility.terms import finding_line, get_language
from feasibility.workbook.template import write_workbooks
from tests.appraisal.projects import ASSUMED, Rows, cost, form, frame_of
from tests.appraisal.test_conversion import factor
from tests.appraisal.test_fees import fee, rates
from tests.appraisal.test_financial import YEARS
from tests.appraisal.test_price_correction import INDICES, old

BUILDING = cost("자본-01", "construction", 1000)
SUPERVISION = fee("자본-02", "supervision", "감리")


def found_in(folder: Path, *costs: dict[str, Any], **more: Any) -> list[Finding]:
    spread = [
        {"item": row["key"], "measure": "shares", 2026: 1.0, **ASSUMED} for row in costs if row["phasing"] == "shares"
    ]
    rows: Rows = {**frame_of(YEARS), "capital_costs": list(costs), "investment_phasing": spread, **more}
    write_workbooks(folder, "ko", {name: [{**row} for row in given] for name, given in rows.items()}, YEARS)
    inputs, findings = feasibility.read(folder)
    told = [finding for finding in findings if finding.code != "sheet-absent-optional"]
    assert (inputs is None) == any(finding.grade is Grade.ERROR for finding in told)
    for finding in told:
        for language in ("ko", "en"):
            words = get_language(language)
            said = finding_line(str(finding.place), finding.code, finding.grade.value, finding.details, words)
            assert "{" not in said
    return told


def premises(**more: Any) -> list[dict[str, Any]]:
    return [*frame_of(YEARS)["premises"], *form(**more)]


def points(*amounts: int) -> list[dict[str, Any]]:
    return rates([("감리", amount, 0.03) for amount in amounts])


LIKE = [
    {
        "key": f"단가-{number:02d}",
        "name": "유사시설",
        "unit_cost": price,
        "band": "yes",
        "applies_to": "자본-01",
        **ASSUMED,
    }
    for number, price in enumerate((2.4, 2.6), 1)
]
# 2.0 at an index of 100 in 2020 is 2.5 at the 125 of 2025.
BY_AREA: dict[str, Any] = {"basis": "quantity_price", "quantity": 100.0, "quantity_unit": "㎡", "unit_price": 2.0}


SOUND: list[tuple[str, list[dict[str, Any]], dict[str, Any]]] = [
    ("a fee table", [BUILDING, SUPERVISION], {"fee_rates": rates()}),
    ("a price year", [old("자본-01", 1000, 2020)], {"price_indices": INDICES}),
    (
        "an old unit price that lies in the band of like buildings at prices of the base year",
        [old("자본-01", None, 2020, **BY_AREA)],
        {"price_indices": INDICES, "unit_cost_cases": LIKE},
    ),
    ("a conversion factor", [BUILDING], {"conversion_factors": [factor("공사비", 0.9)]}),
    (
        "an uplift",
        [BUILDING],
        {
            "premises": premises(
                optimism_bias_uplift=0.24, optimism_bias_class="비표준 건축", optimism_bias_reason="유사사업"
            )
        },
    ),
]
FAULTS: list[tuple[str, list[dict[str, Any]], dict[str, Any], str, str]] = [
    # name, cost rows, other sheets, code, where
    (
        "both a rate and a fee table",
        [BUILDING, {**SUPERVISION, "rate": 0.03}],
        {"fee_rates": rates()},
        "either-or",
        "costs.xlsx › 사업비!S6",
    ),
    (
        "neither a rate nor a fee table",
        [BUILDING, {**SUPERVISION, "fee_table": None}],
        {"fee_rates": rates()},
        "cell-required",
        "costs.xlsx › 사업비!I6",
    ),
    (
        "a fee table that is none",
        [BUILDING, fee("자본-02", "supervision", "감라")],
        {"fee_rates": rates()},
        "key-unknown",
        "costs.xlsx › 사업비!S6",
    ),
    (
        "a fee table without the sheet",
        [BUILDING, SUPERVISION],
        {},
        "key-sheet-absent",
        "costs.xlsx › 사업비!S6",
    ),
    (
        "a fee table on a row with an amount",
        [{**BUILDING, "fee_table": "감리"}],
        {"fee_rates": rates()},
        "cell-unused",
        "costs.xlsx › 사업비!S5",
    ),
    (
        "points that fall",
        [BUILDING, SUPERVISION],
        {"fee_rates": points(100, 300, 200)},
        "points-not-ascending",
        "costs.xlsx › 요율표!C7",
    ),
    (
        "a point that comes twice",
        [BUILDING, SUPERVISION],
        {"fee_rates": points(100, 100)},
        "points-not-ascending",
        "costs.xlsx › 요율표!C6",
    ),
    (
        "a price year that the index lacks",
        [old("자본-01", 1000, 2021)],
        {"price_indices": INDICES},
        "index-year-missing",
        "costs.xlsx › 사업비!T5",
    ),
    (
        "a price base year that the index lacks",
        [old("자본-01", 1000, 2020)],
        {"price_indices": INDICES[:3]},
        "index-year-missing",
        "costs.xlsx › 사업비!U5",
    ),
    (
        "a price year without index",
        [{**BUILDING, "price_year": 2020}],
        {"price_indices": INDICES},
        "cell-required",
        "costs.xlsx › 사업비!U5",
    ),
    (
        "an index without price year",
        [{**BUILDING, "price_index": "건설투자"}],
        {"price_indices": INDICES},
        "cell-required",
        "costs.xlsx › 사업비!T5",
    ),
    (
        "an index that is none",
        [old("자본-01", 1000, 2020, "건설투차")],
        {"price_indices": INDICES},
        "key-unknown",
        "costs.xlsx › 사업비!U5",
    ),
    (
        "years of an index that are not in order",
        [old("자본-01", 1000, 2020)],
        {"price_indices": [INDICES[3], INDICES[0]]},
        "points-not-ascending",
        "costs.xlsx › 물가지수!C6",
    ),
    (
        "an index of nothing",
        [old("자본-01", 1000, 2020)],
        {"price_indices": [{**INDICES[0], "value": 0.0}, INDICES[3]]},
        "cell-range",
        "costs.xlsx › 물가지수!D5",
    ),
    (
        "a price year on a share",
        [BUILDING, {**SUPERVISION, "price_year": 2020, "price_index": "건설투자"}],
        {"fee_rates": rates(), "price_indices": INDICES},
        "cell-unused",
        "costs.xlsx › 사업비!T6",
    ),
    (
        "an item that is converted twice",
        [BUILDING],
        {"conversion_factors": [factor("공사비", 0.9), factor("자본-01", 0.8, 2)]},
        "item-converted-twice",
        "appraisal.xlsx › 전환계수!B6",
    ),
    (
        "an uplift without its class",
        [BUILDING],
        {"premises": premises(optimism_bias_uplift=0.24, optimism_bias_reason="유사사업")},
        "cell-required",
        "study.xlsx › 분석전제!B26",
    ),
    (
        "an uplift written as a percentage",
        [BUILDING],
        {
            "premises": premises(
                optimism_bias_uplift=24.0, optimism_bias_class="비표준 건축", optimism_bias_reason="유사사업"
            )
        },
        "cell-range",
        "study.xlsx › 분석전제!B25",
    ),
    (
        "land at its official price without a ratio",
        [cost("자본-01", "land", None, basis="official_price", quantity=10, unit_price=5)],
        {},
        "cell-required",
        "costs.xlsx › 사업비!R5",
    ),
]
WARNINGS = {"cell-unused"}


@pytest.mark.parametrize(("costs", "more"), [row[1:] for row in SOUND], ids=[row[0] for row in SOUND])
def test_what_is_sound_gives_no_finding(tmp_path: Path, costs: list[dict[str, Any]], more: dict[str, Any]) -> None:
    assert found_in(tmp_path, *costs, **more) == []


@pytest.mark.parametrize(
    ("costs", "more", "code", "where"), [row[1:] for row in FAULTS], ids=[row[0] for row in FAULTS]
)
def test_a_fault_is_found_once_and_at_its_cell(
    tmp_path: Path, costs: list[dict[str, Any]], more: dict[str, Any], code: str, where: str
) -> None:
    findings = found_in(tmp_path, *costs, **more)
    assert [(finding.code, str(finding.place)) for finding in findings] == [(code, where)]
    assert findings[0].grade is (Grade.WARNING if code in WARNINGS else Grade.ERROR)


def test_a_unit_price_of_today_below_the_band_of_like_buildings_is_a_warning(tmp_path: Path) -> None:
    (found,) = found_in(tmp_path, cost("자본-01", "construction", None, **BY_AREA), unit_cost_cases=LIKE)
    assert (found.code, found.grade) == ("unit-price-band", Grade.WARNING)
    assert str(found.place) == "costs.xlsx › 사업비!G5"
