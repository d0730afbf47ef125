"""A row that is calculated from a sheet that is not there is found; it is never worth nothing in silence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from feasibility.terms import finding_line, get_language
from tests.inputs.in_memory import inputs_of
from tests.inputs.small_study import YEARS, A, small_study

Rows = dict[str, list[dict[Any, Any]]]
STAFF = ("grades", "staffing_plan")


def found_in(rows: Rows) -> list[tuple[str, str]]:
    """Codes and places of what is found, said in both languages."""
    _, findings = inputs_of(rows, YEARS)
    for finding in findings:
        for language in ("ko", "en"):
            words = get_language(language)
            said = finding_line(str(finding.place), finding.code, finding.grade.value, finding.details, words)
            assert "{" not in said
    return [(finding.code, f"{finding.place.sheet}.{finding.place.key.partition('.')[2]}") for finding in findings]


def per_head_item(rows: Rows) -> None:
    rows["capital_costs"][0] |= {"basis": "per_head", "unit_price": 1.0}
    del rows["capital_costs"][0]["amount"]
    del rows["operating_costs"][:2]
    rows["operating_costs"][0]["base"] = "공사비"
    del rows["output_indicators"][0]


def staff_pay_alone(rows: Rows) -> None:
    del rows["operating_costs"][1:]
    del rows["output_indicators"][0]


def heads_of_all(rows: Rows) -> None:
    rows["operating_costs"][1]["driver"] = "all"
    del rows["operating_costs"][0]
    rows["operating_costs"][1]["base"] = "운영-02"
    del rows["output_indicators"][0]


def papers_of_all(rows: Rows) -> None:
    rows["output_indicators"][0]["driver"] = "all"
    rows["operating_costs"] = [{**rows["operating_costs"][0], "basis": "fixed", "amount": 1.0}]


def of_operation(rows: Rows) -> None:
    rows["benefits"] = [
        {"key": "편익-01", "name": "절감", "scope": "guideline", "basis": "operating_share", "rate": 0.1, **A}
    ]
    del rows["funding"][1]


def power_of_a_building(rows: Rows) -> None:
    building = {"name": "건물", "kind": "building", "energy_per_area": 100.0, "tariff": 150.0}
    rows["computing_power"] = [{"key": "전력-01", **building, **A}]
    rows["capital_costs"][1] |= {"basis": "fixed", "amount": 3500.0}
    del rows["capital_costs"][1]["unit_price"]


LACKING: list[tuple[tuple[str, ...], Callable[[Rows], None], str]] = [
    (("space_plan",), lambda rows: None, "사업비.자본-02.basis"),
    (("space_plan",), power_of_a_building, "전산전력.전력-01.kind"),
    (STAFF, per_head_item, "사업비.자본-01.basis"),
    (STAFF, staff_pay_alone, "운영비.운영-01.basis"),
    (STAFF, heads_of_all, "운영비.운영-02.basis"),
    (STAFF, papers_of_all, "성과지표.성과-01.driver"),
    (("operating_costs",), of_operation, "편익.편익-01.basis"),
]


@pytest.mark.parametrize(("sheets", "change", "place"), LACKING, ids=[place for _, _, place in LACKING])
def test_a_basis_without_its_sheet_is_found_at_its_cell(
    sheets: tuple[str, ...], change: Callable[[Rows], None], place: str
) -> None:
    rows = small_study()
    change(rows)
    assert found_in(rows) == []
    for sheet in sheets:
        del rows[sheet]
    assert found_in(rows) == [("basis-sheet-absent", place)]


def test_grades_without_a_plan_of_who_works_are_said_once_a_sheet_that_needs_it() -> None:
    rows = small_study()
    del rows["staffing_plan"]
    assert found_in(rows) == [
        ("basis-sheet-absent", "운영비.운영-01.basis"),
        ("basis-sheet-absent", "성과지표.성과-01.driver"),
    ]
