"""Input-output analysis: what holds for every table, and what is refused."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as tables

from feasibility.appraisal.input_output import (
    backward_linkage,
    closed_with_households,
    domestic_coefficients,
    forward_linkage,
    induced_per_unit,
    leontief_inverse,
    output_multipliers,
    production_for,
    relative_multipliers,
    technical_coefficients,
)

Array = np.ndarray[Any, np.dtype[np.float64]]
SMALL = 1e-9
amounts = st.floats(0, 100, allow_nan=False)


@st.composite
def economies(draw: st.DrawFn) -> tuple[Array, Array]:
    """A table of transactions with what is produced: what is bought and some final demand for every product."""
    count = draw(st.integers(2, 5))
    bought = draw(tables.arrays(np.float64, (count, count), elements=amounts))
    wanted = draw(tables.arrays(np.float64, count, elements=st.floats(1, 200)))
    return bought, bought.sum(axis=1) + wanted


@given(economies())
def test_output_multipliers_are_one_or_more(economy: tuple[Array, Array]) -> None:
    inverse = leontief_inverse(technical_coefficients(*economy))
    assert np.all(output_multipliers(inverse) >= 1 - SMALL)
    assert np.all(inverse >= -SMALL)


@given(economies())
def test_type_two_is_never_below_type_one(economy: tuple[Array, Array]) -> None:
    """The last sector plays the households: leaving it out opens the table."""
    closed = technical_coefficients(*economy)
    count = len(closed) - 1
    joined = closed_with_households(closed[:-1, :-1], closed[-1, :-1], closed[:-1, -1], closed[-1, -1])
    assert joined == pytest.approx(closed)
    first = leontief_inverse(closed[:-1, :-1])
    second = leontief_inverse(joined)
    assert np.all(second[:count, :count] >= first - SMALL * np.abs(first).max())
    assert np.all(output_multipliers(second, count) >= output_multipliers(first) * (1 - SMALL))
    assert np.all(output_multipliers(second)[:count] >= output_multipliers(second, count) - SMALL)


@given(economies())
def test_the_production_of_the_sectors_adds_up_to_what_the_multipliers_say(economy: tuple[Array, Array]) -> None:
    bought, produced = economy
    wanted = produced - bought.sum(axis=1)
    inverse = leontief_inverse(technical_coefficients(bought, produced))
    found = production_for(inverse, np.maximum(wanted, 0))
    assert found == pytest.approx(produced, rel=1e-6)
    assert found.sum() == pytest.approx(output_multipliers(inverse) @ wanted, rel=1e-6)


@given(economies())
def test_value_added_without_imports_is_the_whole_of_a_won_of_demand(economy: tuple[Array, Array]) -> None:
    coefficients = technical_coefficients(*economy)
    ratios = 1 - coefficients.sum(axis=0)
    if (ratios <= 0).any():
        return
    induced = induced_per_unit(leontief_inverse(coefficients), ratios)
    assert induced == pytest.approx(1, abs=1e-6)


@given(economies(), st.floats(0, 1))
def test_imports_never_raise_a_multiplier(economy: tuple[Array, Array], share: float) -> None:
    coefficients = technical_coefficients(*economy)
    at_home = domestic_coefficients(coefficients, np.full(len(coefficients), share))
    with_imports = output_multipliers(leontief_inverse(at_home))
    assert np.all(with_imports <= output_multipliers(leontief_inverse(coefficients)) * (1 + SMALL))


@given(economies())
def test_linkages_average_one(economy: tuple[Array, Array]) -> None:
    inverse = leontief_inverse(technical_coefficients(*economy))
    assert backward_linkage(inverse).mean() == pytest.approx(1)
    assert forward_linkage(inverse).mean() == pytest.approx(1)


def test_a_relative_multiplier_is_what_is_induced_over_the_own_ratio() -> None:
    inverse, income = leontief_inverse([[0.15, 0.25], [0.2, 0.05]]), [0.3, 0.25]
    expected = [(0.3 * 1.25412541 + 0.25 * 0.2640264) / 0.3, (0.3 * 0.330033 + 0.25 * 1.12211221) / 0.25]
    assert relative_multipliers(inverse, income) == pytest.approx(expected, abs=1e-7)


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (lambda: technical_coefficients([[1, 2]], [1]), "square"),
        (lambda: technical_coefficients([[1, 0], [0, 1]], [1, 2, 3]), "one number for each of 2 sectors"),
        (lambda: technical_coefficients([[1, 0], [0, -1]], [5, 5]), "0 or more"),
        (lambda: technical_coefficients([[1.0, float("nan")], [0.0, 1.0]], [5, 5]), "finite"),
        (lambda: technical_coefficients([[1, 1], [0, 1]], [5, 0]), "cannot buy"),
        (lambda: leontief_inverse([[0.5, 0.5], [0.5, 0.5]]), "no Leontief inverse"),
        (lambda: domestic_coefficients([[0.1]], [1.5]), "within 0–1"),
        (lambda: relative_multipliers([[1.25, 0.5], [0.25, 1.5]], [0.4, 0]), "no relative multiplier"),
        (lambda: output_multipliers([[1.0]], sectors=2), "2 of 1 sectors"),
    ],
)
def test_what_is_no_economy_is_refused_with_a_sentence(made: Any, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        made()


def test_a_sector_that_produces_nothing_buys_nothing() -> None:
    assert technical_coefficients([[1, 0], [2, 0]], [10, 0]).tolist() == [[0.1, 0.0], [0.2, 0.0]]
