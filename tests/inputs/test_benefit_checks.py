"""Faults of benefits, markets and cases of cost-effectiveness: each is found once, at its cell."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import feasibility
from feasibility.findings import Finding, Grade
from feasibility.terms import finding_line, get_language
from feasibility.workbook.template import write_workbooks
from tests.appraisal.projects import ASSUMED
from tests.appraisal.test_benefit_bases import SURVEY, WILLING
from tests.appraisal.test_effectiveness_cases import case
from tests.appraisal.worth import DIFFUSION, GROWTH, YEARS, Row, benefit, market, on_market, rows_of

Sheets = dict[str, list[Row]]
STATED = {**market(forecast="by_year"), **dict.fromkeys(YEARS, 1.0)}
PAPERS: dict[str, Any] = {"driver": "성과-01", "unit_value": 6.0}


def found_in(folder: Path, sheets: Sheets) -> list[Finding]:
    rows = {name: [{**row} for row in given] for name, given in rows_of(**sheets).items()}
    write_workbooks(folder, "ko", rows, YEARS)
    inputs, findings = feasibility.read(folder)
    told = [finding for finding in findings if finding.code != "sheet-absent-optional"]
    assert (inputs is None) == any(finding.grade is Grade.ERROR for finding in told)
    for finding in told:
        for language in ("ko", "en"):
            words = get_language(language)
            said = finding_line(str(finding.place), finding.code, finding.grade.value, finding.details, words)
            assert "{" not in said
    return told


def without(row: Row, *names: Any) -> Row:
    return {name: value for name, value in row.items() if name not in names}


SOUND: list[tuple[str, Sheets]] = [
    ("a market by three forecasts", {"market_outlook": [{**STATED, **GROWTH, **DIFFUSION}]}),
    ("a blank forecast with its base", {"market_outlook": [market(**GROWTH)]}),
    (
        "parts of an output that add up to one",
        {"benefits": [benefit(f"편익-0{n}", "per_output", share=0.5, **PAPERS) for n in (1, 2)]},
    ),
    (
        "an output that only one counted benefit values",
        {
            "benefits": [
                benefit("편익-01", "per_output", share=1.0, **PAPERS),
                benefit("편익-02", "per_output", "reference", share=1.0, **PAPERS),
            ]
        },
    ),
    (
        "parts of a market that add up to one",
        {
            "market_outlook": [market(**GROWTH)],
            "benefits": [on_market(f"편익-0{n}", market_share=0.5) for n in (1, 2)],
        },
    ),
    (
        "a royalty for reference beside a market",
        {
            "market_outlook": [market(**GROWTH)],
            "benefits": [
                on_market(),
                benefit("편익-02", "royalty", "reference", driver="성과-02", share=1.0, unit_value=1.0),
            ],
        },
    ),
    (
        "a willingness to pay of a survey",
        {"benefits": [benefit("편익-01", "willingness_to_pay", **WILLING)], **SURVEY},
    ),
    (
        "a stated market in the years that benefits use",
        {
            "market_outlook": [without(STATED, 2026, 2031)],
            "benefits": [on_market(start_year=2027, lag=1)],
        },
    ),
    ("a case at the prices of its year", {"cost_effectiveness_cases": [case(1, "성과-01", 9.0, 3.0, price_year=2011)]}),
]
FAULTS: list[tuple[str, Sheets, str, str]] = [
    (
        "an output valued twice",
        {
            "benefits": [
                benefit("편익-01", "per_output", share=1.0, **PAPERS),
                benefit("편익-02", "royalty", "social", share=0.5, **PAPERS),
            ]
        },
        "output-valued-twice",
        "research_output.xlsx › 편익!E6",
    ),
    (
        "a market valued twice",
        {"market_outlook": [market(**GROWTH)], "benefits": [on_market("편익-01"), on_market("편익-02")]},
        "output-valued-twice",
        "research_output.xlsx › 편익!E6",
    ),
    (
        "a royalty counted beside a market",
        {
            "market_outlook": [market(**GROWTH)],
            "benefits": [
                on_market(),
                benefit("편익-02", "royalty", "social", driver="성과-02", share=1.0, unit_value=1.0),
            ],
        },
        "royalty-beside-market",
        "research_output.xlsx › 편익!C6",
    ),
    (
        "a lag as long as the period",
        {"benefits": [benefit("편익-01", "fixed", amount=1.0, lag=6)]},
        "lag-past-period",
        "research_output.xlsx › 편익!X5",
    ),
    (
        "an end before the start",
        {"benefits": [benefit("편익-01", "fixed", amount=1.0, start_year=2029, end_year=2028)]},
        "benefit-ends-early",
        "research_output.xlsx › 편익!W5",
    ),
    (
        "a start that its lag takes out of the period",
        {"benefits": [benefit("편익-01", "fixed", amount=1.0, start_year=2030, lag=2)]},
        "benefit-outside-period",
        "research_output.xlsx › 편익!V5",
    ),
    (
        "an end before the period",
        {"benefits": [benefit("편익-01", "fixed", amount=1.0, end_year=2020, lag=3)]},
        "benefit-outside-period",
        "research_output.xlsx › 편익!W5",
    ),
    (
        "a window longer than what is left of the period",
        {"benefits": [benefit("편익-01", "fixed", amount=1.0, start_year=2028, lag=1, window_years=9)]},
        "window-past-period",
        "research_output.xlsx › 편익!Y5",
    ),
    (
        "a quantity that is not given",
        {"benefits": [benefit("편익-01", "quantity_value", unit_value=1.0)]},
        "cell-required",
        "research_output.xlsx › 편익!F5",
    ),
    (
        "a quantity that is given twice",
        {"benefits": [{**benefit("편익-01", "quantity_value", quantity=1.0, unit_value=1.0), 2027: 3.0}]},
        "either-or",
        "research_output.xlsx › 편익!F5",
    ),
    (
        "a saving without the cost that is saved",
        {"benefits": [benefit("편익-01", "cost_saving", quantity=1.0, cost_with=1.0)]},
        "cell-required",
        "research_output.xlsx › 편익!AA5",
    ),
    (
        "a willingness to pay that is only assumed",
        {"benefits": [benefit("편익-01", "willingness_to_pay", **without(WILLING, "source"))]},
        "willingness-unsupported",
        "research_output.xlsx › 편익!AK5",
    ),
    (
        "a driver that is none",
        {"benefits": [benefit("편익-01", "per_output", share=1.0, driver="성과-09", unit_value=1.0)]},
        "key-unknown",
        "research_output.xlsx › 편익!E5",
    ),
    (
        "a market that is none",
        {"market_outlook": [market(**GROWTH)], "benefits": [on_market(driver="시장-09")]},
        "key-unknown",
        "research_output.xlsx › 편익!E5",
    ),
    (
        "a market share on another basis",
        {"benefits": [benefit("편익-01", "fixed", amount=1.0, market_share=0.5)]},
        "cell-unused",
        "research_output.xlsx › 편익!Z5",
    ),
    (
        "a market series with a gap",
        {"market_outlook": [without(STATED, 2028)]},
        "market-gap",
        "study.xlsx › 시장전망!Q5",
    ),
    (
        "a stated market without any year",
        {"market_outlook": [market(forecast="by_year")]},
        "market-gap",
        "study.xlsx › 시장전망!O5",
    ),
    (
        "a market series that ends before its benefit",
        {"market_outlook": [without(STATED, 2031)], "benefits": [on_market(start_year=2029)]},
        "market-gap",
        "study.xlsx › 시장전망!T5",
    ),
    (
        "a market without its base year",
        {"market_outlook": [market(**without(GROWTH, "base_year"))]},
        "cell-required",
        "study.xlsx › 시장전망!D5",
    ),
    (
        "a growing market without its base year",
        {"market_outlook": [market(forecast="cagr", **without(GROWTH, "base_year"))]},
        "cell-required",
        "study.xlsx › 시장전망!D5",
    ),
    (
        "a market that begins after the period",
        {"market_outlook": [market(**{**GROWTH, "base_year": 2032})]},
        "market-after-period",
        "study.xlsx › 시장전망!D5",
    ),
    (
        "a diffusion without its coefficient of imitation",
        {"market_outlook": [market(forecast="bass", **without(DIFFUSION, "imitation"))]},
        "cell-required",
        "study.xlsx › 시장전망!M5",
    ),
    (
        "half a diffusion beside growth",
        {"market_outlook": [market(**GROWTH, **without(DIFFUSION, "imitation"))]},
        "cell-required",
        "study.xlsx › 시장전망!M5",
    ),
    (
        "a coefficient of innovation of nothing",
        {"market_outlook": [market(forecast="bass", **{**DIFFUSION, "innovation": 0.0})]},
        "cell-range",
        "study.xlsx › 시장전망!L5",
    ),
    (
        "a case of an indicator that is none",
        {"cost_effectiveness_cases": [case(1, "성과-09", 9.0, 3.0)]},
        "key-unknown",
        "research_output.xlsx › 비용효과사례!B5",
    ),
    (
        "a case without output",
        {"cost_effectiveness_cases": [case(1, "성과-01", 9.0, 0.0)]},
        "cell-range",
        "research_output.xlsx › 비용효과사례!E5",
    ),
    (
        "a case with an index and no price year",
        {
            "cost_effectiveness_cases": [case(1, "성과-01", 9.0, 3.0, price_index="소비자물가")],
            "price_indices": [{"key": "지수-1", "series": "소비자물가", "year": 2025, "value": 100.0, **ASSUMED}],
        },
        "cell-required",
        "research_output.xlsx › 비용효과사례!F5",
    ),
]
WARNINGS = {"output-valued-twice", "royalty-beside-market", "window-past-period", "cell-unused"}


@pytest.mark.parametrize("sheets", [row[1] for row in SOUND], ids=[row[0] for row in SOUND])
def test_what_is_sound_gives_no_finding(tmp_path: Path, sheets: Sheets) -> None:
    assert found_in(tmp_path, sheets) == []


@pytest.mark.parametrize(("sheets", "code", "where"), [row[1:] for row in FAULTS], ids=[row[0] for row in FAULTS])
def test_a_fault_is_found_once_and_at_its_cell(tmp_path: Path, sheets: Sheets, code: str, where: str) -> None:
    findings = found_in(tmp_path, sheets)
    assert [(finding.code, str(finding.place)) for finding in findings] == [(code, where)]
    assert findings[0].grade is (Grade.WARNING if code in WARNINGS else Grade.ERROR)


def test_what_is_valued_twice_names_both_cells(tmp_path: Path) -> None:
    (finding,) = found_in(tmp_path, FAULTS[0][1])
    said = finding_line(str(finding.place), finding.code, finding.grade.value, finding.details, get_language("ko"))
    assert "편익!E6" in said
    assert '"편익-01"(E5)' in said
    assert "1.5" in said
