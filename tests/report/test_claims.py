"""What a sentence claims follows the numbers: inputs are moved, and no false verdict survives."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import feasibility
from feasibility.document import read_back
from feasibility.findings import stops
from feasibility.report import build
from tests.report.studies import KOREAN, NEAR, POHANG, copied, said, shown, write_cells

# The cells that carry a study's benefits and its costs: workbook, sheet, cells.
BENEFITS = {
    NEAR: (("research_output.xlsx", "편익", ("K5", "K8", "L6", "U9", "Z7", "AA7", "AB7", "AC7")),),
    POHANG: (("research_output.xlsx", "편익", ("K5", "L6", "P7", "K9")),),
}
COSTS = {
    NEAR: (
        ("costs.xlsx", "사업비", ("G5", "G6", "G11")),
        ("costs.xlsx", "운영비", ("I6", "J8")),
        ("staffing.xlsx", "직급별단가", ("D5",)),
    ),
    POHANG: (("costs.xlsx", "사업비", ("G5", "G7", "G8")), ("costs.xlsx", "운영비", ("I6", "I7", "I8", "I9"))),
}
# Study, benefits times, costs times. Near 1 both verdicts and the one between them are met.
MOVES = (
    (NEAR, 1.0, 1.0),
    (NEAR, 0.8, 1.0),
    (NEAR, 0.96, 1.0),
    (NEAR, 1.2, 1.0),
    (NEAR, 1.0, 0.8),
    (NEAR, 1.0, 1.2),
    (NEAR, 1.2, 0.8),
    (POHANG, 1.2, 0.8),
    (POHANG, 0.8, 1.2),
    (POHANG, 200.0, 1.0),
)


@dataclass(frozen=True)
class Moved:
    """The report of moved inputs as text by chapter, and the facts that it must follow."""

    chapters: Mapping[str, str]
    facts: Mapping[str, Any]

    def value(self, key: str) -> float | None:
        found: float | None = self.facts[key]["value"]
        return found

    def ratio(self, key: str) -> float:
        found = self.value(key)
        assert found is not None
        return found


def scaled(folder: Path, places: tuple[tuple[str, str, tuple[str, ...]], ...], factor: float) -> None:
    from openpyxl import load_workbook

    for name, sheet, cells in places:
        held = load_workbook(folder / name, data_only=True)[sheet]
        values = {cell: held[cell].value for cell in cells}
        assert all(isinstance(value, (int, float)) for value in values.values()), (sheet, values)
        write_cells(folder, [(name, sheet, cell, value * factor) for cell, value in values.items()])


@pytest.fixture(scope="module", params=MOVES, ids=[f"{folder.name} {gain} {cost}" for folder, gain, cost in MOVES])
def moved(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Moved:
    folder, gain, cost = request.param
    place = copied(folder, tmp_path_factory.mktemp("moved") / "study")
    scaled(place, BENEFITS[folder], gain)
    scaled(place, COSTS[folder], cost)
    inputs, findings = feasibility.read(place)
    assert inputs is not None, said(findings)
    assert not stops(findings)
    pictures = tmp_path_factory.getbasetemp() / "pictures"
    files = build(feasibility.appraise(inputs), findings, KOREAN, place, pictures).files
    return Moved(by_chapter(read_back(files["report.docx"])), json.loads(files["results.json"])["facts"])


def by_chapter(text: str) -> dict[str, str]:
    """The text below each heading of the first level, by its title without number."""
    found: dict[str, list[str]] = {}
    title = ""
    for line in text.splitlines():
        if line.startswith("# "):
            title = line.removeprefix("# ").split("장 ")[-1]
        found.setdefault(title, []).append(line)
    return {title: "\n".join(lines) for title, lines in found.items()}


def test_the_verdict_on_the_guideline_ratio_is_true_wherever_it_stands(moved: Moved) -> None:
    passed = moved.ratio("benefit_cost_ratio") >= 1
    for chapter in ("요약", "경제적 타당성"):
        text = moved.chapters[chapter]
        assert ("편익/비용 비율이 1 이상으로 경제적 타당성을 확보" in text) == passed, chapter
        assert ("편익/비용 비율이 1에 미달하여" in text) == (not passed), chapter
        assert ("확보하지 못" in text) == (not passed), chapter


def test_the_verdict_on_the_wider_scope_is_true(moved: Moved) -> None:
    text = moved.chapters["경제적 타당성"]
    wider = moved.ratio("benefit_cost_ratio.social") >= 1
    assert ("사회적(확장) 범위에서는 편익이 비용 이상임" in text) == wider
    assert ("사회적(확장) 범위에서도 편익이 비용에 미치지 못함" in text) == (not wider)


def test_the_conclusion_follows_both_ratios(moved: Moved) -> None:
    text = moved.chapters["결론"]
    guideline, wider = (moved.ratio(key) >= 1 for key in ("benefit_cost_ratio", "benefit_cost_ratio.social"))
    assert ("지침 기준의 경제적 타당성을 확보" in text) == guideline
    assert ("확보하지 못하였으나 사회적(확장) 범위에서는 편익이 비용 이상임" in text) == (wider and not guideline)
    assert ("두 범위 모두 1에 미달하므로" in text) == (not wider and not guideline)


def test_a_rate_of_return_is_given_exactly_where_there_is_one(moved: Moved) -> None:
    rate = moved.value("economic_internal_rate_of_return")
    for chapter in ("요약", "경제적 타당성"):
        text = moved.chapters[chapter]
        assert ("제시하지 않음" in text) == (rate is None), chapter
        if rate is None:
            assert moved.facts["economic_internal_rate_of_return"]["reason"] in text
        else:
            assert KOREAN.number(rate, "percent") in text


def test_a_payback_year_is_given_exactly_where_there_is_one(moved: Moved) -> None:
    year = moved.value("discounted_payback_year")
    text = moved.chapters["경제적 타당성"]
    assert ("할인 회수기간은 없음" in text) == (year is None)
    assert year is None or f"할인 누적 순편익은 {year:.0f}년부터 끝까지 0 이상을 유지" in text


def test_a_lack_of_benefits_is_told_exactly_where_there_is_one(moved: Moved) -> None:
    text = moved.chapters["경제적 타당성"]
    short = moved.ratio("missing_benefit") > 0
    assert short == (moved.ratio("benefit_cost_ratio") < 1)
    assert ("편익이 비용과 같아지려면 지침 반영 범위에서 현재가치" in text) == short
    assert ("편익이 비용 이상이므로 부족한 편익은 없음" in text) == (not short)
    assert ("사회적(확장) 범위에서는" in text and "부족" in text) or moved.ratio("missing_benefit.social") <= 0


def test_the_financial_verdicts_follow_the_cash_flow(moved: Moved) -> None:
    text = moved.chapters.get("재무적 타당성")
    if text is None:
        assert "financial_net_present_value" not in moved.facts
        return
    earns = moved.ratio("financial_net_present_value") > 0
    assert ("자체 수입으로는 재무적 타당성을 확보하지 못함" in text) == (not earns)
    assert ("순현재가치가 0보다 크므로 재무적 타당성을 확보" in text) == earns
    assert (moved.ratio("profitability_index") > 1) == earns
    assert ("(FIRR)은 제시하지 않음" in text) == (moved.value("financial_internal_rate_of_return") is None)
    lasts = moved.ratio("is_financially_sustainable") == 1
    assert ("재무적 지속가능성을 확보하지 못함" in text) == (not lasts)
    assert ("재무적 지속가능성을 확보 " in text) == lasts


def test_ratio_value_and_rate_tell_the_same_story(moved: Moved) -> None:
    above = moved.ratio("benefit_cost_ratio") >= 1
    rate, hurdle = moved.value("economic_internal_rate_of_return"), moved.ratio("social_discount_rate")
    assert (moved.ratio("economic_net_present_value") >= 0) == above
    assert (moved.value("discounted_payback_year") is not None) == above
    assert rate is None or (rate >= hurdle) == above


def test_the_moves_meet_every_verdict() -> None:
    """Without this a rule that never changes its mind would pass."""
    ratios = {key: shown(NEAR).facts[key].value for key in ("benefit_cost_ratio", "benefit_cost_ratio.social")}
    guideline, wider = ratios.values()
    assert guideline is not None
    assert wider is not None
    near = [(guideline * gain / cost, wider * gain / cost) for folder, gain, cost in MOVES if folder == NEAR]
    assert any(first >= 1 for first, _ in near)
    assert any(first < 1 <= second for first, second in near)
    assert any(second < 1 for _, second in near)
