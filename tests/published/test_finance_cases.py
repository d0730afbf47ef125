"""Published finance cases come out of public functions (rows with dates aside)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from feasibility.appraisal.roots import internal_rates, modified_internal_rate_of_return, net_present_value

DATA = Path(__file__).with_name("data")


def case(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))
    return found


COLLECTION = case("irr-npv-mirr-collection")["inputs"]
TABLE = COLLECTION["mirr_table"]
TABLE_PLACES = [(row, column) for row in range(3) for column in range(3)]
# Rows of flows by date, which the toolkit does not discount: its flows are by year.
DATED = {"xirr_daycount", "xirr_unordered", "xnfv"}
BY_YEAR = {"single_irr", "multiple_irr", "gh39_27_flows", "no_irr", "mirr", "mirr_table", "npv", "tvm"}
TIME_VALUE = {row["call"]: row["published"] for row in COLLECTION["tvm"]}


def test_no_row_but_those_of_dated_flows_is_left_out() -> None:
    assert COLLECTION.keys() == BY_YEAR | DATED
    names = {path.stem for path in DATA.glob("*.json")}
    assert names >= {"irr-npv-mirr-collection", "msoffice-functions", "simple-npv-bcr", "pratt-inflation"}
    for name, keys in {
        "msoffice-functions": {"xirr", "mirr"},
        "simple-npv-bcr": {"ex1", "ex2"},
        "pratt-inflation": {"case1", "case2"},
    }.items():
        assert case(name)["inputs"].keys() == keys
    assert len(TIME_VALUE) == len(COLLECTION["tvm"]) == 8


def nearest(rates: tuple[float, ...], rate: float) -> float:
    return min(rates, key=lambda found: abs(found - rate))


@pytest.mark.parametrize("row", COLLECTION["single_irr"], ids=lambda row: str(row["source"]))
def test_the_published_rate_is_among_the_roots_and_the_roots_are_all(row: dict[str, Any]) -> None:
    rates = internal_rates(row["cash_flow"])
    assert nearest(rates, row["published_irr"]) == pytest.approx(row["published_irr"], abs=row["tolerance"])
    assert rates == pytest.approx(row["all_real_roots_gt_minus1"], abs=1e-9)


@pytest.mark.parametrize("row", COLLECTION["multiple_irr"], ids=lambda row: str(row["source"]))
def test_a_flow_with_several_rates_gives_all_of_them(row: dict[str, Any]) -> None:
    rates = internal_rates(row["cash_flow"])
    stated = row.get("published_or_stated_roots") or sorted([row["published_root"], *row["other_roots"]])
    assert rates == pytest.approx(stated, abs=row["tolerance"])
    assert rates == pytest.approx(row["computed_roots"], abs=1e-9)


def test_a_long_flow_with_a_tail_of_losses_gives_both_rates() -> None:
    row = COLLECTION["gh39_27_flows"]
    rates = internal_rates(row["cash_flow"])
    assert rates == pytest.approx(row["all_roots"], abs=1e-9)
    assert row["published_irr"] == pytest.approx(rates[1], abs=1e-9)


def test_a_dated_flow_whose_dates_are_passed_over_has_the_published_rate() -> None:
    values = COLLECTION["xirr_unordered"]["values"]
    published = case("irr-npv-mirr-collection")["published_results"]["xirr_unordered"]["irr_ignoring_dates"]
    assert nearest(internal_rates(values), published) == pytest.approx(published, abs=1e-8)


@pytest.mark.parametrize("flow", COLLECTION["no_irr"])
def test_a_flow_of_one_sign_has_no_rate(flow: list[float]) -> None:
    assert internal_rates(flow) == ()


@pytest.mark.parametrize("row", COLLECTION["mirr"])
def test_a_published_modified_rate_comes_out(row: dict[str, Any]) -> None:
    found = modified_internal_rate_of_return(row["values"], row["finance"], row["reinvest"])
    assert found == pytest.approx(row["published"], abs=row["tolerance"])


@pytest.mark.parametrize(("row", "column"), TABLE_PLACES)
def test_the_table_of_modified_rates_comes_out(row: int, column: int) -> None:
    found = modified_internal_rate_of_return(TABLE["values"][row], TABLE["finance"][column], TABLE["reinvest"][column])
    assert found == pytest.approx(TABLE["published"][row][column], abs=1e-7)


@pytest.mark.parametrize("row", COLLECTION["npv"], ids=lambda row: str(row["call"]))
def test_a_published_net_present_value_comes_out(row: dict[str, Any]) -> None:
    found = net_present_value(row["cash_flow"], row["rate"], row["first_period"])
    digits = len(str(row["published"]).partition(".")[2])
    assert found == pytest.approx(row["published"], abs=0.6 * 10**-digits, rel=1e-12)


def test_the_published_annuities_come_out_of_present_values() -> None:
    monthly = 0.08 / 12
    assert -15000 / net_present_value([1] * 60, monthly) == pytest.approx(TIME_VALUE["pmt(.08/12,60,15000)"], abs=1e-6)
    assert -net_present_value([12000] * 20, 0.07) == pytest.approx(TIME_VALUE["pv(.07,20,12000)"], abs=0.005)
    assert net_present_value([2000] * 20, 0.075, -19) == pytest.approx(TIME_VALUE["fv(.075,20,-2000)"], abs=1e-6)
    assert -net_present_value([100] * 5, 0.1, -4) == pytest.approx(TIME_VALUE["fv(.1,5,100,0,end)"], abs=1e-9)
    assert -net_present_value([100] * 5, 0.2, -5) == pytest.approx(TIME_VALUE["fv(.2,5,100,0,begin)"], abs=1e-9)
    (rate,) = internal_rates([-3500, *[0] * 9, 10000])
    assert rate == pytest.approx(TIME_VALUE["rate(10,0,-3500,10000)"], abs=1e-10)


def test_the_published_numbers_of_periods_leave_nothing_over() -> None:
    growing = TIME_VALUE["nper(.1,0,-500,1500)"]
    assert net_present_value([1500], 0.1, growing) == pytest.approx(500, abs=1e-6)
    # 2,000 a period for ever, less what comes after the last one, less the sum aimed at.
    saving = TIME_VALUE["nper(.075,-2000,0,100000)"]
    for_ever = 2000 / 0.075
    assert net_present_value([for_ever + 100_000], 0.075, saving) == pytest.approx(for_ever, abs=0.005)


def test_the_modified_rates_of_the_spreadsheet_manual_come_out() -> None:
    sheet = case("msoffice-functions")
    given, published, tolerance = sheet["inputs"]["mirr"], sheet["published_results"], sheet["tolerance"]["mirr"]
    rates = given["reinvest_rates"]
    found = [
        modified_internal_rate_of_return(given["values"], given["finance_rate"], rates[0]),
        modified_internal_rate_of_return(given["values"][:4], given["finance_rate"], rates[0]),
        modified_internal_rate_of_return(given["values"], given["finance_rate"], rates[1]),
    ]
    expected = [published["mirr_5y_12"], published["mirr_3y"], published["mirr_5y_14"]]
    assert found == pytest.approx(expected, abs=tolerance)


def test_the_first_of_the_simple_projects_comes_out() -> None:
    project = case("simple-npv-bcr")
    given, published = project["inputs"]["ex1"], project["published_results"]["ex1"]
    costs = net_present_value(given["costs"], given["rate"], 0)
    benefits = net_present_value(given["benefits"], given["rate"], 0)
    assert costs == pytest.approx(published["pvc"], abs=1)
    assert benefits == pytest.approx(published["pvb"], abs=1)
    assert benefits - costs == pytest.approx(published["npv"], abs=1)
    assert benefits / costs == pytest.approx(published["bcr"], abs=0.005)


def test_the_second_of_the_simple_projects_has_the_sign_that_print_lost() -> None:
    project = case("simple-npv-bcr")
    given, published = project["inputs"]["ex2"], project["published_results"]["ex2"]
    # Its printed factors have three digits, worth up to 0.0005 of each amount.
    lost = sum(abs(amount) for amount in given["cash_flow"][1:]) * 0.0005
    found = net_present_value(given["cash_flow"], given["rate"], 0)
    assert found == pytest.approx(published["npv_true"], abs=lost)
    assert found < 0
    for year, (amount, printed) in enumerate(zip(given["cash_flow"][1:], published["discounted"], strict=True), 1):
        assert net_present_value([amount], given["rate"], year) == pytest.approx(printed, abs=amount * 0.0005)


def test_constant_and_current_prices_have_one_present_worth() -> None:
    pratt = case("pratt-inflation")
    given, published = pratt["inputs"]["case1"], pratt["published_results"]["case1"]
    combined = (1 + given["real_marr"]) * (1 + given["inflation"]) - 1
    current = [given["constant_flow"] * (1 + given["inflation"]) ** year for year in range(1, given["years"] + 1)]
    assert combined == pytest.approx(published["combined_rate"], abs=5e-5)
    assert current == pytest.approx(published["current"], abs=0.005)
    constant = net_present_value([given["constant_flow"]] * given["years"], given["real_marr"])
    assert constant == pytest.approx(published["pw_constant"], abs=0.15)
    assert net_present_value(current, combined) == pytest.approx(constant, rel=1e-12)
    assert net_present_value(current, combined) == pytest.approx(published["pw_current"], abs=0.15)


def test_escalated_amounts_have_the_printed_present_worth() -> None:
    pratt = case("pratt-inflation")
    given, published = pratt["inputs"]["case2"], pratt["published_results"]["case2"]
    years = range(1, given["years"] + 1)
    each = [net_present_value([given["constant_flow"]], given["real_rate"], year) for year in years]
    assert each == pytest.approx(published["pv_each"], abs=1)
    combined = (1 + given["real_rate"]) * (1 + given["escalation"]) - 1
    assert combined == pytest.approx(published["combined_rate"], abs=1e-12)
    current = [given["constant_flow"] * (1 + given["escalation"]) ** year for year in years]
    assert current == pytest.approx(published["current"], abs=1)
    assert net_present_value(current, combined) == pytest.approx(published["pw"], abs=1)
