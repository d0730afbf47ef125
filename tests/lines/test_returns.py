"""Net present values over a table of rates, and the rate of return: found, refused, and as others find it."""

from __future__ import annotations

import warnings
from fractions import Fraction
from random import Random

import numpy as np
import numpy_financial
import pytest
import pyxirr

from feasibility.lines import Axis, Frame, Line, Years, derive, evaluate, internal_rate_of_return, leaf, profile
from tests.lines.making import FRAME, column, flow, one

# As the guideline packs have it: finely up to 20 %, then ever more coarsely up to 1,000 %.
RATES = (
    *(number / 100 for number in range(21)),
    *(number / 100 for number in range(25, 100, 5)),
    *(1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0),
)
AXIS = Axis("rates", tuple(str(rate) for rate in RATES))


def rate_of(numbers: list[float]) -> tuple[Line, Line]:
    """A flow and its rate of return."""
    frame = Frame(Years(2026, 2026 + len(numbers) - 1))
    line = flow(numbers, "백만원", frame)
    rates = leaf(frame, [[rate] for rate in RATES], rows=AXIS)
    return line, internal_rate_of_return(line, profile(line, rates), rates)


def present_value(numbers: list[float], rate: Fraction) -> Fraction:
    return sum((Fraction(number) / (1 + rate) ** year for year, number in enumerate(numbers)), Fraction(0))


def exact_rate(numbers: list[float], low: float, high: float) -> float:
    """The root between two rates by halving in exact fractions: slow and right."""
    below, above = Fraction(low), Fraction(high)
    assert present_value(numbers, below) > 0 > present_value(numbers, above)
    for _ in range(60):
        middle = Fraction(float((below + above) / 2))
        if middle in {below, above}:
            break
        if present_value(numbers, middle) > 0:
            below = middle
        else:
            above = middle
    return float((below + above) / 2)


def ordinary_flow(random: Random) -> list[float]:
    """An investment over some years and what it earns, worth more than it costs."""
    spent = [-round(random.uniform(10, 100), 2) for _ in range(random.randint(1, 3))]
    earned = [round(random.uniform(5, 60), 2) for _ in range(random.randint(6, 25))]
    return [*spent, *earned] if sum(spent) + sum(earned) > 1 else ordinary_flow(random)


def test_the_profile_discounts_the_first_year_once_as_a_spreadsheet_does() -> None:
    rates = column([0, 0.1, 1.0])
    values = profile(flow([110, 121]), rates)
    assert [values.at(row) for row in "abc"] == pytest.approx([231, 200, 85.25])


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ([-100, 110], 0.1),
        ([-100, 0, 121], 0.1),
        ([-100, 101], 0.01),
        ([-100, 50, 50, 50], 0.23375192852825844),
        ([0, 0, -100, 110], 0.1),
        ([-1, 9], 8.0),
        ([-1, 2.25], 1.25),
    ],
)
def test_a_rate_that_exists_is_found(numbers: list[float], expected: float) -> None:
    assert rate_of(numbers)[1].at() == pytest.approx(expected, rel=1e-13)


@pytest.mark.parametrize(
    ("numbers", "reason"),
    [
        ([-100, 90], "the flow does not bring back what it costs"),
        ([-100, 100], "it brings back exactly what it costs"),
        ([-1000, 6000, -11000, 6000], "0 %, 100 % and 200 % are roots"),
        ([-4000, 25000, -25000], "25 % and 400 % are roots, and the sum is negative"),
        ([100, -230, 131], "3.8 % and 26 % are roots: an income first, then a cost, then an income"),
        ([100, -220, 121.1], "it begins with an income and never changes its worth's sign"),
        ([100, 200, 300], "there is no cost"),
        ([-100, -200, -300], "there is no income"),
        ([0, 0, 0], "nothing happens"),
        ([100, -90], "an income first: its worth rises with the rate"),
        ([-1, 50], "the rate lies beyond the table"),
    ],
)
def test_a_rate_that_does_not_exist_or_means_nothing_is_absent(numbers: list[float], reason: str) -> None:
    assert rate_of(numbers)[1].at() is None, reason


def with_roots(*rates: str) -> list[float]:
    """A flow of four years, worth nothing at exactly three rates."""
    a, b, c = (1 + Fraction(rate) for rate in rates)
    return [-1000.0, float(1000 * (a + b + c)), float(-1000 * (a * b + b * c + a * c)), float(1000 * a * b * c)]


def test_a_flow_of_several_rates_whose_sum_is_positive_has_none() -> None:
    """Its worth falls through zero, rises again and falls for good."""
    numbers = with_roots("0.1", "0.3", "0.6")
    assert sum(numbers) > 0
    assert all(abs(present_value(numbers, Fraction(rate))) < 1e-9 for rate in ("0.1", "0.3", "0.6"))
    assert rate_of(numbers)[1].at() is None


def test_several_rates_between_the_same_two_rates_of_the_table_are_taken_for_one() -> None:
    """The table decides how closely the profile is looked at, here as in the workbook: 12.3 % and 12.7 % are unseen."""
    assert rate_of(with_roots("0.1", "0.123", "0.127"))[1].at() == pytest.approx(0.1, rel=1e-6)
    assert rate_of(with_roots("0.1", "0.123", "0.137"))[1].at() is None


def test_a_second_rate_below_zero_does_not_hide_the_one_above() -> None:
    assert rate_of([-1000, 3000, -1500, -300])[1].at() == pytest.approx(1.2866404255744, rel=1e-12)


def test_ordinary_flows_have_the_rate_that_exact_halving_finds() -> None:
    random = Random(1)
    for _ in range(60):
        numbers = ordinary_flow(random)
        assert rate_of(numbers)[1].at() == pytest.approx(exact_rate(numbers, 0, 10), rel=1e-11, abs=1e-13)


def test_ordinary_flows_have_the_rate_that_other_libraries_find() -> None:
    random = Random(2)
    for _ in range(100):
        numbers = ordinary_flow(random)
        found = rate_of(numbers)[1].at()
        assert found == pytest.approx(pyxirr.irr(numbers), rel=1e-8, abs=1e-10)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            other = float(numpy_financial.irr(numbers))
        assert found == pytest.approx(other, rel=1e-7, abs=1e-9)


def test_no_single_rate_at_the_table_is_missed_and_none_of_several_is_given() -> None:
    """Random flows with closing costs and reinvestments, judged by all real roots of their polynomial."""
    random = Random(3)
    given, refused = 0, 0
    for _ in range(300):
        numbers = [round(random.uniform(-60, 80), 1) for _ in range(random.randint(3, 12))]
        numbers[0] = -abs(numbers[0]) - 5
        roots = np.roots(numbers)
        rates = [root.real - 1 for root in roots if abs(root.imag) < 1e-7 and root.real > 1]
        crossed = {int(np.searchsorted(RATES, rate)) for rate in rates}
        if any(rate > RATES[-1] - 1e-6 or min(abs(rate - point) for point in RATES) < 1e-6 for rate in rates):
            continue
        found = rate_of(numbers)[1].at()
        if len(rates) == 1 and sum(numbers) > 0:
            assert found == pytest.approx(rates[0], rel=1e-6)
            given += 1
        elif len(crossed) == len(rates) or sum(numbers) <= 0:
            assert found is None
            refused += 1
    assert given > 50
    assert refused > 50


def test_a_flow_of_fifty_years_and_a_tiny_rate_is_solved_to_the_last_digits() -> None:
    numbers = [-1000.0, *[20.05] * 50]
    assert rate_of(numbers)[1].at() == pytest.approx(exact_rate(numbers, 0, 1), rel=1e-12)


def test_cases_with_and_without_a_rate_stand_side_by_side() -> None:
    line, rate = rate_of([-100, 60, 60])
    cases = np.array([[-100, 60, 60], [-100, 10, 10], [-100, 0, 121]], dtype=float).T[None]
    found = evaluate([rate], {line: cases})[0].ravel()
    assert found[0] == pytest.approx(rate.at())
    assert np.isnan(found[1])
    assert found[2] == pytest.approx(0.1)


def test_the_derivative_of_a_rate_follows_from_the_flow_alone() -> None:
    line, rate = rate_of([-100, 110])
    found = derive(rate)
    # rate = −b/a − 1, so its derivatives are b/a² and −1/a.
    assert found.by_leaf[line].ravel().tolist() == pytest.approx([110 / 100**2, 1 / 100])
    assert len(found.stepwise) == 1


def test_a_rate_that_does_not_exist_has_no_derivative() -> None:
    with pytest.raises(ValueError, match="does not exist has no derivative"):
        derive(rate_of([-100, 90])[1])


def test_nothing_is_computed_from_a_rate_or_a_year_that_may_be_absent() -> None:
    for absent in (rate_of([-100, 110])[1], flow([0, 1]).first_year()):
        same = one(1) if absent.frame is FRAME else leaf(absent.frame or FRAME, 1)
        for operation in (Line.__add__, Line.__mul__, Line.__gt__, Line.__pow__):
            with pytest.raises(ValueError, match=r"may not exist|units differ|pure number"):
                operation(absent, same)
        with pytest.raises(ValueError, match="may not exist"):
            _ = -absent
        with pytest.raises(ValueError, match="may not exist, so nothing may be computed from it"):
            _ = absent * same


def test_a_rate_needs_the_profile_of_its_own_flow() -> None:
    line = flow([-100, 110])
    rates = column([0, 0.5, 1])
    other = profile(flow([-100, 120]), rates)
    for wrong in (other, rates):
        with pytest.raises(ValueError, match=r"the net present values are profile\(flow, rates\)"):
            internal_rate_of_return(line, wrong, rates)


def test_a_profile_needs_a_flow_without_rows_and_a_table_of_pure_rates() -> None:
    line, rates = flow([-100, 110]), column([0, 0.5, 1])
    for wrong_flow, wrong_rates in ((one(1), rates), (rates * line, rates), (line, one(0.1)), (line, rates * line)):
        with pytest.raises(ValueError, match="a flow over years without rows and a table of rates are needed"):
            profile(wrong_flow, wrong_rates)
    with pytest.raises(ValueError, match="a pure number is needed, not one in 명"):
        profile(line, column([0, 0.5, 1], "명"))
    with pytest.raises(ValueError, match="a flow over years without rows"):
        internal_rate_of_return(line, profile(line, rates), one(0.1))
