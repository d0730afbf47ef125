"""Units multiply, divide and are written back as they are read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feasibility.lines import Unit

SYMBOLS = ("백만원@2025", "백만원@nominal", "명", "㎡", "kWh", "년", "%")
units = st.builds(
    lambda above, below: Unit.of("·".join(above) + ("/" + "·".join(below) if below else "")),
    st.lists(st.sampled_from(SYMBOLS), max_size=3),
    st.lists(st.sampled_from(SYMBOLS), max_size=3),
)


@given(units, units)
def test_multiplying_and_dividing_undo_each_other(a: Unit, b: Unit) -> None:
    assert (a * b) / b == a
    assert a * b == b * a
    assert (a / a).is_pure


@given(units)
def test_a_unit_is_read_as_it_is_written(unit: Unit) -> None:
    assert Unit.of(str(unit)) == unit


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("", ""),
        ("1", ""),
        ("명", "명"),
        ("1/년", "1/년"),
        ("명·㎡/명", "㎡"),
        ("원/명·년", "원/년·명"),
        ("㎡·㎡", "㎡·㎡"),
    ],
)
def test_a_unit_is_written_in_its_shortest_form(text: str, written: str) -> None:
    assert str(Unit.of(text)) == written


def test_two_price_bases_are_two_units() -> None:
    assert Unit.of("백만원@2025") != Unit.of("백만원@2026")


def test_a_pure_number_is_spelled_as_1_in_messages() -> None:
    assert Unit.of("").spelled == "1"
    assert Unit.of("명").spelled == "명"


def test_a_unit_with_two_slashes_is_refused() -> None:
    with pytest.raises(ValueError, match="has two slashes: write a·b/c·d"):
        Unit.of("원/명/년")
