"""What the reader sees of markets, benefits, costs by view and like institutes' unit costs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from feasibility.appraisal import Study
from feasibility.descriptions import Number
from feasibility.exhibits import Exhibits, exhibit
from feasibility.terms import get_language
from tests.appraisal.test_benefit_bases import EVERYTHING, SURVEY
from tests.appraisal.test_effectiveness_cases import case
from tests.appraisal.worth import DIFFUSION, GROWTH, YEARS, made, market

KOREAN = get_language("ko")
CASES = [case(1, "성과-01", 1000.0, 5.4, price_year=2011), case(2, "성과-02", 10.0, 1.0)]
MARKETS = [{**market(**GROWTH, **DIFFUSION), **dict.fromkeys(YEARS, 9.0)}, market("시장-02", **GROWTH)]


@pytest.fixture(scope="module")
def study() -> Iterator[Study]:
    with TemporaryDirectory() as folder:
        yield made(Path(folder), benefits=EVERYTHING, market_outlook=MARKETS, cost_effectiveness_cases=CASES, **SURVEY)


@pytest.fixture(scope="module")
def shown(study: Study) -> Exhibits:
    return exhibit(study, KOREAN)


def texts(shown: Exhibits, key: str, column: int) -> list[str]:
    return [str(row.cells[column]) for row in shown.tables[key].rows]


def test_the_forecasts_of_a_market_stand_side_by_side_and_one_is_marked_as_used(shown: Exhibits) -> None:
    table = shown.tables["market_forecasts"]
    assert [column.title for column in table.columns] == [
        "연도",
        "연평균성장률(편익에 적용)",
        "확산모형",
        "차이(성장률-확산)",
        "연차별",
    ]
    assert {column.span for column in table.columns[1:]} == {"시장 시장-01"}
    assert len(table.rows) == len(YEARS)
    growth, diffusion, difference = (cell for cell in table.rows[1].cells[1:4])
    assert isinstance(growth, Number)
    assert isinstance(diffusion, Number)
    assert isinstance(difference, Number)
    assert growth.value is not None
    assert diffusion.value is not None
    assert difference.value == pytest.approx(growth.value - diffusion.value)
    assert [series.label for series in shown.charts["market_forecasts"].series] == [
        "시장 시장-01: 연평균성장률",
        "시장 시장-01: 확산모형",
        "시장 시장-01: 연차별",
    ]


def test_one_forecast_needs_no_comparison(tmp_path: Path) -> None:
    found = exhibit(made(tmp_path, market_outlook=[market(**GROWTH)]), KOREAN)
    assert "market_forecasts" not in found.tables
    assert "market_forecasts" not in found.charts
    assert "market" in found.charts


def test_each_benefit_shows_what_it_is_made_of(shown: Exhibits) -> None:
    assert texts(shown, "benefit_unit_values", 1)[:3] == ["수량", "단위가치", "시차"]
    named = dict(zip(texts(shown, "benefit_unit_values", 1), texts(shown, "benefit_unit_values", 3), strict=True))
    assert named["가구수"] == "가구"
    assert named["가구당 지불의사액"] == "원/가구"
    assert named["편익기간(기술수명주기)"] == "년"
    drivers = [row.cells[2] for row in shown.tables["benefit_unit_values"].rows if row.cells[1] == "동인"]
    assert drivers == ["특허", "논문", "시장 시장-01"]
    royalty = [row for row in shown.tables["benefit_unit_values"].rows if row.cells[3] == "백만 원/건"]
    assert royalty


def test_like_institutes_stand_beside_the_project(shown: Exhibits) -> None:
    table = shown.tables["cost_effectiveness_comparison"]
    assert texts(shown, "cost_effectiveness_comparison", 1) == ["기관 1", "기관 2"]
    assert texts(shown, "cost_effectiveness_comparison", 0) == ["논문(편)", "특허(건)"]
    assert any(KOREAN.label("note.prices_of_their_year") == note for note in table.notes)
    assert list(shown.charts["cost_effectiveness_chart"].categories) == [
        "논문(편): 본 사업",
        "논문(편): 기관 1",
        "특허(건): 본 사업",
        "특허(건): 기관 2",
    ]
    assert shown.facts["effectiveness_cases_compared"].value == 2
    assert shown.facts["effectiveness_cases_dearer"].value == 1


def test_the_willingness_to_pay_that_benefits_rest_on_is_a_fact(shown: Exhibits) -> None:
    assert shown.facts["surveyed_payment"].value == 3000
    assert shown.facts["surveyed_payment"].unit.partition("@")[0] == "원"


def test_the_views_of_the_cost_stand_side_by_side(shown: Exhibits) -> None:
    table = shown.tables["cost_views"]
    assert [column.title for column in table.columns][1:] == ["총사업비", "경제적 비용", "재무적 비용"]
    total = table.rows[-1]
    assert total.role == "total"
    assert [cell.value for cell in total.cells[1:] if isinstance(cell, Number)] == [500, 500, 500]
