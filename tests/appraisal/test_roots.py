"""Every rate at which a flow is worth nothing: the awkward flows, and the laws that any flow obeys."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from feasibility.appraisal.roots import internal_rates, modified_internal_rate_of_return, net_present_value

CLOSE = 1e-12
PIPELINE: list[float] = [-1000, *[200] * 33, -6000]
# The value only touches nothing: amounts that are rounded in another unit part or remove such a rate.
TOUCHING: list[tuple[list[float], tuple[float, ...]]] = [
    ([-1000, 2200, -1210], (0.1,)),
    ([-1000, 3300, -3630, 1331], (0.1,)),
    ([1, -2, 1], (0.0,)),
]
AWKWARD: list[tuple[list[float], tuple[float, ...]]] = [
    ([-4000, 25000, -25000], (0.25, 4.0)),
    (PIPELINE, (0.0049137210216842414, 0.1968439441523729)),
    ([-1000, 6000, -11000, 6000], (0.0, 1.0, 2.0)),
    ([-1000, 1000], (0.0,)),
    ([-1000, 820], (-0.18,)),
    ([-1, 1_000_001], (1e6,)),
    *TOUCHING,
    ([1, 2, 3], ()),
    ([-1, -2, -3], ()),
    ([2, -2, 1], ()),
    ([0, 0, 0], ()),
    ([5], ()),
    ([], ()),
]
amounts = st.integers(min_value=-10_000, max_value=10_000)


@pytest.mark.parametrize(("flow", "rates"), AWKWARD)
def test_an_awkward_flow_has_exactly_these_rates(flow: list[float], rates: tuple[float, ...]) -> None:
    assert internal_rates(flow) == pytest.approx(rates, abs=CLOSE, rel=CLOSE)
    assert len(internal_rates(flow)) == len(rates)


@pytest.mark.parametrize("unit", [1e-9, 1e-200, 1e200, -1.0])
@pytest.mark.parametrize(("flow", "rates"), [row for row in AWKWARD if row not in TOUCHING])
def test_the_unit_and_the_sign_of_a_flow_do_not_move_its_rates(
    flow: list[float], rates: tuple[float, ...], unit: float
) -> None:
    assert internal_rates([amount * unit for amount in flow]) == pytest.approx(rates, abs=1e-9, rel=1e-9)


@pytest.mark.parametrize(("before", "behind"), [(1, 0), (0, 1), (3, 2)])
def test_years_of_nothing_before_and_behind_do_not_move_a_rate(before: int, behind: int) -> None:
    flow = [*[0.0] * before, *PIPELINE, *[0.0] * behind]
    assert internal_rates(flow) == internal_rates(PIPELINE)


@pytest.mark.parametrize("wrong", [float("nan"), float("inf")])
def test_an_amount_that_is_no_number_is_refused(wrong: float) -> None:
    with pytest.raises(ValueError, match="finite"):
        internal_rates([-1000, wrong])


@given(st.lists(amounts, min_size=2, max_size=30))
def test_the_present_value_at_every_rate_is_nothing(flow: list[int]) -> None:
    for rate in internal_rates(flow):
        size = net_present_value([abs(amount) for amount in flow], rate)
        assert abs(net_present_value(flow, rate)) <= 1e-9 * size


@given(st.lists(amounts, min_size=2, max_size=20))
def test_there_are_never_more_rates_than_changes_of_sign(flow: list[int]) -> None:
    signs = [amount > 0 for amount in flow if amount]
    changes = sum(one != other for one, other in itertools.pairwise(signs))
    found = len(internal_rates(flow))
    assert found <= changes
    assert changes != 1 or found == 1


@given(st.lists(st.integers(min_value=1, max_value=200), min_size=1, max_size=5, unique=True))
def test_rates_put_into_a_flow_come_out(percents: list[int]) -> None:
    # Π (1 + r − x) in whole numbers: worth nothing at exactly these rates.
    flow = [1]
    for percent in percents:
        flow = [100 * a - (100 + percent) * b for a, b in zip([*flow, 0], [0, *flow], strict=True)]
    expected = sorted(percent / 100 for percent in percents)
    assert internal_rates(flow) == pytest.approx(expected, abs=CLOSE)


@given(
    st.lists(amounts, min_size=3, max_size=12),
    st.lists(amounts, min_size=3, max_size=12),
    st.floats(min_value=-0.5, max_value=1.0),
)
def test_the_net_present_value_is_linear(one: list[int], other: list[int], rate: float) -> None:
    length = min(len(one), len(other))
    a, b = one[:length], other[:length]
    both = net_present_value([x + y for x, y in zip(a, b, strict=True)], rate)
    size = net_present_value([abs(x) + abs(y) for x, y in zip(a, b, strict=True)], rate)
    assert both == pytest.approx(net_present_value(a, rate) + net_present_value(b, rate), abs=1e-9 * (size + 1))


def test_a_rate_of_minus_a_hundred_per_cent_is_refused() -> None:
    with pytest.raises(ValueError, match="−100"):
        net_present_value([1, 2], -1)


@given(st.lists(amounts, min_size=3, max_size=12), st.floats(min_value=0, max_value=0.5))
def test_the_modified_rate_is_the_internal_rate_when_both_rates_are_it(flow: list[int], rate: float) -> None:
    rates = [found for found in internal_rates(flow) if -0.5 < found < 2]
    assume(rates and flow[0] and flow[-1])
    found = modified_internal_rate_of_return(flow, rates[0], rates[0])
    assert found == pytest.approx(rates[0], abs=1e-6)


@pytest.mark.parametrize("flow", [[1, 2, 3], [-1, -2], [0, 0], [5], []])
def test_there_is_no_modified_rate_without_receipt_and_payment(flow: list[float]) -> None:
    assert modified_internal_rate_of_return(flow, 0.1, 0.1) is None
