"""Markets by compound growth, by diffusion and year by year, each worked by hand, and laws of diffusion."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feasibility.appraisal import Study
from feasibility.appraisal.variables import variable_of
from feasibility.lines import Line, evaluate
from feasibility.lines.operation import Array
from tests.appraisal.projects import yearly
from tests.appraisal.worth import DIFFUSION, GROWTH, YEARS, benefits_of, made, market, on_market, outlook_of

EXACT = 1e-9
MARKET = "시장-01"
# e^(−0.41 T) for T = 0 … 6, and N = 1,000 × 0.03 (1 − x) ÷ (0.03 + 0.38 x), by hand.
ADOPTED = (0.0, 35.758164, 85.056281, 150.500072, 233.150472, 331.198642, 439.235218)


def test_a_market_grows_at_one_rate_and_then_at_another(tmp_path: Path) -> None:
    found = outlook_of(tmp_path, market(**GROWTH))
    grown = [100, 110, 121, 121 * 1.05, 121 * 1.05**2, 121 * 1.05**3]
    assert yearly(found.size, MARKET) == pytest.approx(grown, abs=EXACT)
    assert found.diffusing is None
    assert found.stated is None
    assert found.growth_less_diffusion is None


def test_a_market_without_an_end_of_growth_grows_to_the_end(tmp_path: Path) -> None:
    row = market(base_year=2026, base_value=100.0, growth_rate=0.1)
    assert yearly(outlook_of(tmp_path, row).size, MARKET) == pytest.approx([100 * 1.1**n for n in range(6)], abs=EXACT)


def test_a_market_of_a_base_year_before_the_period_has_grown_until_then(tmp_path: Path) -> None:
    row = market(**{**GROWTH, "base_year": 2023, "growth_until": 2024})
    grown = [100 * 1.1 * 1.05**n for n in range(2, 8)]
    assert yearly(outlook_of(tmp_path, row).size, MARKET) == pytest.approx(grown, abs=EXACT)


def test_there_is_no_market_before_its_base_year(tmp_path: Path) -> None:
    row = market(base_year=2029, base_value=50.0, growth_rate=0.0)
    assert yearly(outlook_of(tmp_path, row).size, MARKET) == [0, 0, 0, 50, 50, 50]


def test_diffusion_follows_the_table_worked_by_hand(tmp_path: Path) -> None:
    found = outlook_of(tmp_path, market(forecast="bass", **DIFFUSION))
    assert yearly(found.adopted, MARKET) == pytest.approx(ADOPTED[1:], abs=1e-4)
    sales = [later - earlier for earlier, later in itertools.pairwise(ADOPTED)]
    assert yearly(found.size, MARKET) == pytest.approx(sales, abs=1e-4)
    assert found.growing is None


def test_the_hand_worked_table_solves_the_equation_of_diffusion() -> None:
    """dN/dT = (p + q N ÷ m)(m − N), followed in steps of a ten-thousandth of a year."""
    potential, innovation, imitation = 1000.0, 0.03, 0.38
    adopted, step = 0.0, 1e-4
    for _ in range(30_000):
        middle = adopted + step / 2 * (innovation + imitation * adopted / potential) * (potential - adopted)
        adopted += step * (innovation + imitation * middle / potential) * (potential - middle)
    assert adopted == pytest.approx(ADOPTED[3], abs=1e-3)


def test_sales_peak_in_the_year_that_theory_says(tmp_path: Path) -> None:
    """Bass (1969): the rate of sales peaks ln(q ÷ p) ÷ (p + q) years after the launch, at m (p + q)² ÷ 4q."""
    innovation, imitation, potential = 0.05, 0.4, DIFFUSION["market_potential"]
    row = market(forecast="bass", **{**DIFFUSION, "innovation": innovation, "imitation": imitation})
    sales = yearly(outlook_of(tmp_path, row).size, MARKET)
    peak = math.log(imitation / innovation) / (innovation + imitation)
    assert 4 < peak < 5
    assert sales.index(max(sales)) == 4
    assert max(sales) == pytest.approx(potential * (innovation + imitation) ** 2 / (4 * imitation), rel=0.03)


def test_a_market_launched_before_the_period_is_already_under_way(tmp_path: Path) -> None:
    found = outlook_of(tmp_path, market(forecast="bass", **{**DIFFUSION, "launch_year": 2023}))
    assert yearly(found.adopted, MARKET)[:3] == pytest.approx(ADOPTED[4:], abs=1e-4)
    assert yearly(found.size, MARKET)[0] == pytest.approx(ADOPTED[4] - ADOPTED[3], abs=1e-4)


def test_nothing_is_sold_before_the_launch(tmp_path: Path) -> None:
    found = outlook_of(tmp_path, market(forecast="bass", **{**DIFFUSION, "launch_year": 2029}))
    assert yearly(found.size, MARKET)[:3] == [0, 0, 0]
    assert yearly(found.size, MARKET)[3] == pytest.approx(ADOPTED[1], abs=1e-4)


def test_a_stated_market_is_as_it_is_written(tmp_path: Path) -> None:
    sizes = {year: float(year - 2020) for year in YEARS}
    assert yearly(outlook_of(tmp_path, {**market(forecast="by_year"), **sizes}).size, MARKET) == list(sizes.values())


@pytest.mark.parametrize(("forecast", "field"), [("cagr", "growing"), ("bass", "diffusing"), ("by_year", "stated")])
def test_benefits_use_the_forecast_that_the_market_names(tmp_path: Path, forecast: str, field: str) -> None:
    sizes = dict.fromkeys(YEARS, 7.0)
    study = made(
        tmp_path,
        market_outlook=[{**market(forecast=forecast, **GROWTH, **DIFFUSION), **sizes}],
        benefits=[on_market()],
    )
    outlook, gains = study.parts.market, study.parts.benefits
    assert outlook is not None
    assert gains is not None
    assert yearly(gains.yearly, "편익-01") == pytest.approx(yearly(getattr(outlook, field), MARKET), abs=EXACT)
    difference = [
        a - b for a, b in zip(yearly(outlook.growing, MARKET), yearly(outlook.diffusing, MARKET), strict=True)
    ]
    assert yearly(outlook.growth_less_diffusion, MARKET) == pytest.approx(difference, abs=EXACT)


def test_markets_of_different_forecasts_stand_in_one_sheet(tmp_path: Path) -> None:
    sizes = dict.fromkeys(YEARS, 7.0)
    found = outlook_of(
        tmp_path,
        market("시장-01", **GROWTH),
        market("시장-02", forecast="bass", **DIFFUSION),
        {**market("시장-03", forecast="by_year"), **sizes},
    )
    assert yearly(found.size, "시장-01")[1] == pytest.approx(110)
    assert yearly(found.size, "시장-02")[0] == pytest.approx(ADOPTED[1], abs=1e-4)
    assert yearly(found.size, "시장-03") == [7.0] * 6
    assert found.growth_less_diffusion is None


def test_a_market_stands_without_any_benefit(tmp_path: Path) -> None:
    study = made(tmp_path, market_outlook=[market(**GROWTH)])
    assert study.parts.benefits is None
    assert study.parts.market is not None
    assert "market.size" in study.lines


def test_a_part_of_the_market_gives_that_part_of_the_benefit(tmp_path: Path) -> None:
    rows = [on_market("편익-01", market_share=0.25), on_market("편익-02", market_share=0.75)]
    found = benefits_of(tmp_path, *rows, market_outlook=[market(**GROWTH)])
    assert yearly(found.yearly, "편익-01")[1] == pytest.approx(27.5)
    assert yearly(found.by_scope["guideline"])[1] == pytest.approx(110)


@pytest.fixture(scope="module")
def spreading() -> Iterator[Study]:
    with TemporaryDirectory() as folder:
        yield made(Path(folder), market_outlook=[market(forecast="bass", **DIFFUSION)])


figures = st.tuples(st.floats(1e-3, 0.5), st.floats(0.0, 1.5), st.floats(1.0, 1e6))


@settings(deadline=None, max_examples=50)
@given(cases=st.lists(figures, min_size=1, max_size=20))
def test_adoption_never_falls_and_never_passes_the_potential(
    spreading: Study, cases: list[tuple[float, float, float]]
) -> None:
    outlook = spreading.parts.market
    assert outlook is not None
    assert outlook.adopted is not None
    columns: list[Array] = [np.array(column) for column in zip(*cases, strict=True)]
    overrides: dict[Line, Array] = {}
    for field, values in zip(("innovation", "imitation", "market_potential"), columns, strict=True):
        variable = variable_of(spreading, f"market_outlook.시장-01.{field}")
        assert variable is not None
        overrides |= variable.set_to(values)
    adopted, sales = evaluate([outlook.adopted, outlook.size], overrides)
    potential = columns[2]
    assert (sales >= -1e-9 * potential).all()
    assert (adopted <= potential * (1 + 1e-9)).all()
    assert adopted[0, -1] == pytest.approx(sales[0].sum(axis=0), rel=1e-9)
