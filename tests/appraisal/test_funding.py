"""Who pays: the worked example's payers, and a small project worked by hand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import feasibility
from feasibility.appraisal import Study
from feasibility.exhibits.facts import facts
from feasibility.inputs.records import Origin, made
from feasibility.terms import get_language
from tests.appraisal.projects import ASSUMED, broken_balances, cost, one, study_of, yearly
from tests.appraisal.test_financial import YEARS, project

EXACT = 1e-9
TAXED = {"vat": "taxable", "vat_included": "excluded"}


@pytest.fixture(scope="module")
def pohang(project: Path) -> Study:
    inputs, findings = feasibility.read(project / "inputs")
    assert inputs is not None, findings
    return feasibility.appraise(inputs)


def test_the_payers_of_the_worked_example_give_its_total_project_cost(pohang: Study) -> None:
    found = {key: fact.value for key, fact in facts(pohang, get_language("ko")).items()}
    assert found["national_funding"] == pytest.approx(57_094, abs=1)
    assert found["province_funding"] == pytest.approx(10_691, abs=1)
    assert found["city_funding"] == pytest.approx(28_401, abs=1)
    assert found["total_project_cost"] == pytest.approx(96_186, abs=1)
    given = [found[f"{payer}_funding"] or 0 for payer in ("national", "province", "city", "member", "private")]
    assert sum(given) == pytest.approx(found["total_project_cost"], abs=1e-6)
    assert found["unassigned_funding"] == pytest.approx(0, abs=1e-6)


def test_the_payers_of_the_worked_example_cover_operation_less_revenue(pohang: Study) -> None:
    funded, operating, earned = pohang.parts.funding, pohang.parts.operating, pohang.parts.revenue
    assert funded is not None
    assert operating is not None
    assert earned is not None
    given = [sum(parts) for parts in zip(*(yearly(payer.operation) for payer in funded.payers.values()), strict=True)]
    lacking = [a - b for a, b in zip(yearly(operating.by_year), yearly(earned.by_year), strict=True)]
    assert given == pytest.approx(lacking, abs=1e-6)


def test_the_worked_example_is_sustainable_only_by_its_payers(pohang: Study) -> None:
    finance = pohang.parts.financial
    assert finance is not None
    assert one(finance.cash.is_sustainable) == 1
    assert one(finance.cash.minimum) == pytest.approx(0, abs=1e-6)
    assert one(finance.presentations["whole"].net_present_value) < -400_000
    assert set(finance.presentations) == {"whole", "operation", "after_subsidy"}


def test_the_worked_example_goes_to_the_central_review_after_a_feasibility_study(pohang: Study) -> None:
    needed = pohang.parts.reviews
    assert needed is not None
    assert [one(line) for line in (needed.own_review, needed.province_review, needed.central_review)] == [0, 0, 1]
    assert one(needed.feasibility_study) == 1
    # 96,186 with 57,094 from the state: above the thresholds of the law, below the higher ones announced for the total.
    assert one(needed.preliminary_study) == 1
    assert one(needed.preliminary_study_announced) == 0


def funded_project(*funding: dict[Any, Any], **more: Any) -> dict[str, list[dict[Any, Any]]]:
    """Land of 100 and a taxed building of 1,000 with a bid ratio of 0.9, renewed by a tenth in 2029."""
    rows = project(
        capital_costs=[
            cost("자본-01", "land", 100),
            cost("자본-02", "construction", 1000, bid_ratio=0.9, **TAXED),
        ],
        investment_phasing=[
            {"item": "자본-01", "measure": "shares", 2026: 1.0, **ASSUMED},
            {"item": "자본-02", "measure": "shares", 2026: 0.4, 2027: 0.6, **ASSUMED},
        ],
        reinvestments=[
            {"key": "재투자-01", "item": "자본-02", "method": "by_year", "year": 2029, "rate": 0.1, **ASSUMED}
        ],
        funding=[{**row, **ASSUMED} for row in funding],
    )
    return {**rows, **more}


LAND = {"key": "재원-01", "group": "용지보상비", "city": 1.0}
BUILDING = {"key": "재원-02", "group": "자본-02", "national": 0.6, "province": 0.1, "city": 0.3}
EARLY = {"key": "재원-03", "group": "operation", "phase_end": 2028, "national": 0.5, "private": 0.5}
LATE = {"key": "재원-04", "group": "operation", "phase_start": 2029, "city": 1.0}


def test_investment_and_its_renewal_are_shared_with_tax_and_operation_by_phase(tmp_path: Path) -> None:
    rows = funded_project(LAND, BUILDING, EARLY, LATE)
    rows["revenues"][0]["amount"] = 30
    study = study_of(tmp_path, rows, YEARS)
    funded = study.parts.funding
    assert funded is not None
    national, city = funded.payers["national"], funded.payers["city"]
    assert yearly(national.investment) == pytest.approx([264, 396, 0, 0, 0], abs=EXACT)
    assert yearly(national.reinvestment) == pytest.approx([0, 0, 0, 66, 0], abs=EXACT)
    assert yearly(national.operation) == pytest.approx([0, 35, 35, 0, 0], abs=EXACT)
    assert national.investment_by_row is not None
    assert [national.investment_by_row.at(row) for row in ("재원-01", "재원-02")] == pytest.approx([0, 660], abs=EXACT)
    assert yearly(city.by_year) == pytest.approx([232, 198, 0, 103, 70], abs=EXACT)
    assert yearly(funded.local_burden) == pytest.approx([276, 264, 0, 114, 70], abs=EXACT)
    assert broken_balances(study) == []


def test_cash_comes_from_payers_at_bid_prices_so_that_it_is_never_short_nor_left_over(tmp_path: Path) -> None:
    rows = funded_project(LAND, BUILDING, EARLY, LATE)
    rows["revenues"][0]["amount"] = 30
    finance = study_of(tmp_path, rows, YEARS).parts.financial
    assert finance is not None
    assert yearly(finance.investment) == pytest.approx([496, 594, 0, 0, 0], abs=EXACT)
    assert yearly(finance.reinvestment) == pytest.approx([0, 0, 0, 99, 0], abs=EXACT)
    assert yearly(finance.cash.balance) == pytest.approx([0, 0, 0, 0, 0], abs=EXACT)
    assert one(finance.cash.is_sustainable) == 1


def test_payers_give_nothing_to_an_operation_that_earns_more_than_it_costs(tmp_path: Path) -> None:
    funded = study_of(tmp_path, funded_project(LAND, BUILDING, EARLY, LATE), YEARS).parts.funding
    assert funded is not None
    assert yearly(funded.deficit) == pytest.approx([0, 0, 0, 0, 0], abs=EXACT)
    assert yearly(funded.payers["private"].by_year) == pytest.approx([0, 0, 0, 0, 0], abs=EXACT)


def test_an_item_that_no_row_names_is_said_to_have_no_payer(tmp_path: Path) -> None:
    study = study_of(tmp_path, funded_project(BUILDING), YEARS)
    funded = study.parts.funding
    assert funded is not None
    assert funded.coverage is not None
    assert funded.coverage.unassigned_by_item.at("자본-01") == pytest.approx(100, abs=EXACT)
    assert funded.coverage.unassigned_by_item.at("자본-02") == pytest.approx(0, abs=EXACT)
    assert facts(study, get_language("en"))["unassigned_funding"].value == pytest.approx(100, abs=EXACT)
    assert broken_balances(study) == []


def test_an_item_that_two_rows_name_breaks_a_balance(tmp_path: Path) -> None:
    """The checks stop such inputs; who makes inputs in Python meets the balance."""
    sound = study_of(tmp_path, funded_project(LAND, BUILDING), YEARS)
    table = sound.inputs.funding
    assert table is not None
    again = made(type(table.records[1]), Origin(), key="재원-05", group="공사비", city=1.0)
    study = feasibility.appraise(replace(sound.inputs, funding=replace(table, records=(*table.records, again))))
    assert broken_balances(study) == ["investment_is_funded"]
    assert study.parts.funding is not None
    assert study.parts.funding.coverage is not None
    assert one(study.parts.funding.coverage.doubled_total) == pytest.approx(1100, abs=EXACT)


@pytest.mark.parametrize(
    ("size", "national", "expected"),
    [
        (1_900, 1.0, (0, 0, 0)),
        (2_000, 1.0, (1, 0, 0)),
        (5_900, 1.0, (1, 0, 0)),
        (6_000, 1.0, (0, 1, 0)),
        (20_000, 0.5, (0, 0, 1)),
        (20_000, 0.0, (1, 0, 0)),
    ],
)
def test_the_review_follows_from_size_and_from_whose_money_it_is(
    tmp_path: Path, size: float, national: float, expected: tuple[int, int, int]
) -> None:
    paid = {"key": "재원-01", "group": "자본-01", "national": national, "city": 1 - national, **ASSUMED}
    rows = project(capital_costs=[cost("자본-01", "land", size)], funding=[paid])
    needed = study_of(tmp_path, rows, YEARS).parts.reviews
    assert needed is not None
    found = tuple(one(line) for line in (needed.own_review, needed.province_review, needed.central_review))
    assert found == expected
