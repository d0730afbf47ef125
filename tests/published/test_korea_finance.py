"""A Korean industrial park: its financial analysis and the three views of its costs, as a draft prints them."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

import feasibility
from feasibility.appraisal import Study
from feasibility.exhibits.facts import facts
from feasibility.report import build
from feasibility.terms import get_language
from tests.appraisal.projects import ASSUMED, broken_balances, cost, frame_of, one, study_of, yearly

YEARS = range(2026, 2032)
TABLE = Path(__file__).with_name("data") / "korea-finance-six-years.csv"


def printed() -> dict[str, list[float]]:
    with TABLE.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    return {column: [float(row[column]) for row in rows] for column in rows[0]}


PRINTED = printed()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("park")


@pytest.fixture(scope="module")
def park(folder: Path) -> Study:
    """The six years of the park: what it pays as a cost by year, what it sells as revenue by year."""
    paid = cost("자본-01", "construction", None, basis="by_year", phasing="amounts")
    rows = {
        **frame_of(YEARS, opening_year=2028),
        "capital_costs": [paid],
        "investment_phasing": [
            {"item": "자본-01", "measure": "amounts", **dict(zip(YEARS, PRINTED["outflow"], strict=True)), **ASSUMED}
        ],
        "revenues": [
            {
                "key": "수입-01",
                "name": "분양수입",
                "basis": "by_year",
                **dict(zip(YEARS, PRINTED["inflow"], strict=True)),
                **ASSUMED,
            }
        ],
    }
    return study_of(folder, rows, YEARS)


def test_every_printed_present_value_of_the_park_comes_out(park: Study) -> None:
    finance = park.parts.financial
    assert finance is not None
    shown = finance.presentations["whole"]
    assert yearly(shown.discounted_inflow) == pytest.approx(PRINTED["present_inflow"], abs=1)
    assert yearly(shown.discounted_outflow) == pytest.approx(PRINTED["present_outflow"], abs=1)
    assert yearly(shown.discounted_net_flow) == pytest.approx(PRINTED["present_net"], abs=1)


def test_the_verdict_on_the_park_comes_out(park: Study) -> None:
    found = {key: fact.value for key, fact in facts(park, get_language("ko")).items()}
    assert found["profitability_index"] == pytest.approx(1.1216, abs=5e-5)
    assert found["financial_net_present_value"] == pytest.approx(6771, abs=1)
    assert found["financial_internal_rate_of_return"] == pytest.approx(0.1648, abs=5e-5)
    assert found["financial_discount_rate"] == 0.045
    # 3,413 + 9,878, then 91 in hand and 1,578 more paid: the deepest point is 2029.
    assert found["minimum_cash_balance"] == pytest.approx(-14778, abs=1e-6)
    assert found["revenue_total"] == 77047
    assert broken_balances(park) == []


def test_from_the_folder_of_workbooks_to_the_results_the_printed_verdict_comes_out(folder: Path, park: Study) -> None:
    inputs, findings = feasibility.read(folder)
    assert inputs is not None
    made = build(feasibility.appraise(inputs), findings, get_language("ko"), folder, None)
    results = json.loads(made.files["results.json"])
    found = {key: fact["value"] for key, fact in results["facts"].items()}
    assert found["profitability_index"] == pytest.approx(1.1216, abs=5e-5)
    assert found["financial_net_present_value"] == pytest.approx(6771, abs=1)
    assert found["financial_internal_rate_of_return"] == pytest.approx(0.1648, abs=5e-5)
    series = results["series"]
    # 62,470 and 55,699 are printed as the sums.
    assert sum(series["financial.presentations.whole.discounted_inflow"]["values"]) == pytest.approx(62470, abs=1)
    assert sum(series["financial.presentations.whole.discounted_outflow"]["values"]) == pytest.approx(55699, abs=1)


def test_a_park_that_is_short_of_cash_for_years_is_not_sustainable_though_it_ends_well(park: Study) -> None:
    finance = park.parts.financial
    assert finance is not None
    balance = yearly(finance.cash.balance)
    assert balance[-1] == pytest.approx(11305, abs=1e-6)
    assert yearly(finance.cash.is_covered) == [0, 0, 0, 0, 0, 1]
    assert one(finance.cash.is_sustainable) == 0


def test_without_operation_funding_and_loans_the_park_has_one_presentation(park: Study) -> None:
    finance = park.parts.financial
    assert finance is not None
    assert list(finance.presentations) == ["whole"]
    assert finance.debt_cover is None


LINE, TOTAL = 2, 1
CONVERSION = {
    "보상비": (3480, 3480, 3480),
    "용지부대비용": (5136, 5136, 5136),
    "공사비": (46996, 51697, 42794),
    "감리비": (626, 689, 600),
    "조사설계비": (5665, 6230, 5433),
    "부대비": (2138, 2322, 2324),
    "예비비": (6404, 6956, 5977),
}
TOTALS = (70445, 76510, 65743)
# The overhead's tax is not published: what is taxed of it lies between its printed views (2,138, 2,322 and 2,324).
TAXED_OVERHEAD, EXEMPT_OVERHEAD = 1850, 288


@pytest.fixture(scope="module")
def conversion(tmp_path_factory: pytest.TempPathFactory) -> Study:
    """The park's cost sheet: one row a line, the overhead in a taxed and an exempt row."""
    taxed = {"vat": "taxable", "vat_included": "excluded"}
    keys = {name: f"자본-{number:02d}" for number, name in enumerate(CONVERSION, 1)}
    costs = [
        cost(keys["보상비"], "land", 3480),
        cost(keys["용지부대비용"], "incidental", 5136),
        cost(keys["공사비"], "construction", 46996, bid_ratio=0.8278, **taxed),
        cost(keys["감리비"], "supervision", 626, bid_ratio=0.8719, **taxed),
        cost(keys["조사설계비"], "design", 5665, bid_ratio=0.8719, **taxed),
        cost(keys["부대비"], "incidental", TAXED_OVERHEAD, **taxed),
        cost("자본-08", "incidental", EXEMPT_OVERHEAD),
        cost(
            keys["예비비"],
            "contingency",
            None,
            basis="share",
            rate=0.1,
            base="자본-01~자본-06, 자본-08",
            phasing="follow_base",
            **taxed,
        ),
    ]
    spread = [
        {"item": row["key"], "measure": "shares", 2026: 0.4, 2027: 0.6, **ASSUMED}
        for row in costs
        if row["phasing"] == "shares"
    ]
    rows = {**frame_of(YEARS), "capital_costs": costs, "investment_phasing": spread}
    return study_of(tmp_path_factory.mktemp("conversion"), rows, YEARS)


@pytest.mark.parametrize(("view", "column"), [("economic", 0), ("gross", 1), ("financial", 2)])
def test_each_line_and_total_of_a_view_of_the_costs_comes_out(conversion: Study, view: str, column: int) -> None:
    capital = conversion.parts.capital
    assert capital is not None
    shown = getattr(capital, view)
    for number, (name, views) in enumerate(CONVERSION.items(), 1):
        found = shown.amount.at(f"자본-{number:02d}")
        if name == "부대비":
            found += shown.amount.at("자본-08")
        assert found == pytest.approx(views[column], abs=LINE), name
    assert one(shown.total) == pytest.approx(TOTALS[column], abs=TOTAL)
    assert sum(yearly(shown.by_year)) == pytest.approx(one(shown.total), abs=1e-6)


def test_the_facts_take_the_total_project_cost_with_tax(conversion: Study) -> None:
    found = {key: fact.value for key, fact in facts(conversion, get_language("ko")).items()}
    assert found["total_project_cost"] == pytest.approx(76510, abs=TOTAL)
    assert found["initial_investment"] == pytest.approx(70445, abs=TOTAL)
    assert "financial_net_present_value" not in found
    assert broken_balances(conversion) == []
