"""Facts: each leads to a line of the graph, is printed as its unit asks, and has a reason when it does not exist."""

from __future__ import annotations

from pathlib import Path

import pytest

from feasibility.appraisal.sensitivity import CaseNumber
from feasibility.descriptions import NumberKind, Outside
from feasibility.exhibits.facts import facts
from feasibility.lines import Line
from feasibility.lines.line import LITERAL
from feasibility.terms import get_language
from tests.report.studies import FOLDERS, KOREAN, NEAR, POHANG, appraised, shown

KINDS_OF_UNIT = {
    "": set(NumberKind) - {NumberKind.AMOUNT, NumberKind.YEAR},
    "백만원": {NumberKind.AMOUNT, NumberKind.AMOUNT_FINE},
    "년": {NumberKind.YEAR, NumberKind.COUNT},
    "명": {NumberKind.COUNT},
    "㎡": {NumberKind.COUNT},
}


@pytest.mark.parametrize("folder", FOLDERS.values(), ids=FOLDERS)
def test_every_fact_leads_to_a_line_that_has_inputs_below_it(folder: Path) -> None:
    for key, fact in shown(folder).facts.items():
        assert fact.key == key
        given = fact.number.source
        source = given.line if isinstance(given, CaseNumber) else given
        assert isinstance(source, (Line, Outside)), key
        assert not isinstance(source, Line) or source.operation is not LITERAL, key


@pytest.mark.parametrize("folder", FOLDERS.values(), ids=FOLDERS)
def test_every_fact_is_printed_as_its_unit_asks(folder: Path) -> None:
    for key, fact in shown(folder).facts.items():
        kinds = KINDS_OF_UNIT.get(fact.unit.partition("@")[0])
        assert kinds is None or fact.number.kind in kinds, (key, fact.unit, fact.number.kind)


@pytest.mark.parametrize("folder", FOLDERS.values(), ids=FOLDERS)
def test_every_fact_has_a_label_of_its_own_in_both_languages(folder: Path) -> None:
    study = appraised(folder)[0]
    for language in ("ko", "en"):
        labels = [fact.label for fact in facts(study, get_language(language)).values()]
        assert all(labels)
        assert len(labels) == len(set(labels)), [label for label in labels if labels.count(label) > 1]


def test_the_facts_of_the_hand_worked_study_are_what_the_hand_gives() -> None:
    found = {key: fact.value for key, fact in shown(NEAR).facts.items()}
    assert found["total_project_cost"] == pytest.approx(1091.5)
    assert found["initial_investment"] == pytest.approx(1000)
    assert found["annual_operating_cost"] == pytest.approx(440)
    assert found["residual_value"] == pytest.approx(695)
    assert found["reinvestment_total"] == pytest.approx(200)
    assert found["total_headcount"] == 3
    assert found["benefit_cost_ratio"] == pytest.approx(2905.94624 / 2828.022848)
    assert found["economic_internal_rate_of_return"] == pytest.approx(0.10)
    assert found["discounted_payback_year"] == 2030


def test_pohang_has_no_rate_of_return_and_no_payback_and_says_why() -> None:
    found = shown(POHANG).facts
    assert found["economic_internal_rate_of_return"].value is None
    assert found["economic_internal_rate_of_return"].reason == "irr-no-gain"
    assert found["discounted_payback_year"].reason == "payback-never"
    assert all(KOREAN.reason(fact.reason) for fact in found.values() if fact.reason)


def test_the_wider_scope_counts_at_least_what_the_guideline_counts() -> None:
    for folder in FOLDERS.values():
        found = shown(folder).facts
        narrow, wide = found["present_value_of_benefits"].value, found["present_value_of_benefits.social"].value
        assert narrow is not None
        assert wide is not None
        assert wide >= narrow
