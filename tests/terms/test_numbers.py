"""Numbers and units are printed the same wherever they stand."""

from __future__ import annotations

import math
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feasibility.descriptions import NumberKind
from feasibility.terms import get_language
from feasibility.terms.numbers import number_text
from feasibility.terms.units import unit_text

KOREAN, ENGLISH = get_language("ko"), get_language("en")


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        (87756.08, "amount", "87,756"),
        (-35774.5, "amount", "-35,775"),
        (0.5, "amount", "1"),
        (1.5, "amount", "2"),
        (2.5, "amount", "3"),
        (-2.5, "amount", "-3"),
        (-0.4, "amount", "0"),
        (0, "amount", "0"),
        (1e15, "amount", "1,000,000,000,000,000"),
        (3.5, "amount_fine", "3.50"),
        (2.675, "amount_fine", "2.68"),
        (-1234.565, "amount_fine", "-1,234.57"),
        (110, "count", "110"),
        (1.0005, "ratio", "1.001"),
        (0.067, "ratio", "0.067"),
        (0.0005, "ratio", "0.001"),
        (0.045, "percent", "4.5%"),
        (0.1, "percent", "10%"),
        (0.29, "percent", "29%"),
        (0.12345, "percent", "12.3%"),
        (0.00049, "percent", "0%"),
        (-0.5, "percent", "-50%"),
        (12, "percent", "1,200%"),
        (0.91573, "factor", "0.9157"),
        (2031, "year", "2031"),
        (None, "ratio", "-"),
        (math.nan, "amount", "-"),
        (math.inf, "amount", "∞"),
        (-math.inf, "percent", "-∞"),
    ],
)
def test_a_number_is_printed_by_its_kind(value: float | None, kind: str, text: str) -> None:
    assert number_text(value, kind) == text


@pytest.mark.parametrize("kind", NumberKind)
def test_every_kind_of_number_has_a_format(kind: NumberKind) -> None:
    assert number_text(1.0, kind.value)


def test_a_kind_nobody_knows_is_refused() -> None:
    with pytest.raises(ValueError, match="no kind of number"):
        number_text(1.0, "money")


@given(st.floats(allow_nan=False, allow_infinity=False), st.sampled_from(("amount", "amount_fine", "ratio", "factor")))
def test_what_is_printed_lies_within_half_of_its_last_digit(value: float, kind: str) -> None:
    text = number_text(value, kind).replace(",", "")
    decimals = len(text.partition(".")[2])
    assert abs(Decimal(text) - Decimal(repr(value))) <= Decimal(5).scaleb(-decimals - 1)
    assert not text.startswith("-0") or Decimal(text) != 0


@pytest.mark.parametrize(
    ("unit", "korean", "english"),
    [
        ("", "", ""),
        ("백만원", "백만 원", "KRW million"),
        ("백만원@2025", "백만 원", "KRW million"),
        ("백만원@nominal/명", "백만 원/명", "KRW million/person"),
        ("원@2025/kWh", "원/kWh", "KRW/kWh"),
        ("천원@2025/㎡", "천 원/㎡", "KRW thousand/㎡"),
        ("억원", "억 원", "KRW 100 million"),
        ("명/10억원", "명/10억 원", "persons/KRW billion"),
        ("kWh/년·대", "kWh/년·대", "kWh/year·unit"),
        ("건/명", "건/명", "cases/person"),
        ("%", "%", "%"),
        ("페타플롭스", "페타플롭스", "페타플롭스"),
    ],
)
def test_a_unit_is_printed_in_the_language_of_the_page(unit: str, korean: str, english: str) -> None:
    assert (unit_text(unit, "ko"), unit_text(unit, "en")) == (korean, english)


@pytest.mark.parametrize(
    ("value", "kind", "unit", "korean", "english"),
    [
        (87756.08, "amount", "백만원@2025", "87,756백만 원", "87,756 KRW million"),
        (0.045, "percent", "", "4.5%", "4.5%"),
        (2031, "year", "년", "2031년", "2031"),
        (20, "count", "년", "20년", "20 years"),
        (110, "count", "명", "110명", "110 persons"),
        (0.067, "ratio", "", "0.067", "0.067"),
        (None, "amount", "백만원", "-", "-"),
        (math.nan, "amount", "백만원", "-", "-"),
    ],
)
def test_a_number_in_a_sentence_carries_its_unit(
    value: float | None, kind: str, unit: str, korean: str, english: str
) -> None:
    assert (KOREAN.amount(value, kind, unit), ENGLISH.amount(value, kind, unit)) == (korean, english)
