"""The worked example in ``inputs``: regional effects, break-even and cost-effectiveness as its study published them."""

from __future__ import annotations

from pathlib import Path

import pytest

from feasibility import appraise, read
from feasibility.appraisal import Study
from feasibility.appraisal.impact import PhaseImpact
from feasibility.lines import Line
from tests.appraisal.projects import one

WITHIN = 0.001
HALF_A_PERSON = 0.5
# Demand, then inside and outside the region: production, value added (백만원), employment (persons).
PUBLISHED = {
    "investment_phase": (72_213, {"inside": (90_516, 40_842, 552), "outside": (49_665, 19_683, 221)}),
    "operation_phase": (31_821, {"inside": (36_649, 22_377, 304), "outside": (14_702, 6_271, 73)}),
}
PHASES = list(PUBLISHED)


@pytest.fixture(scope="module")
def study(project: Path) -> Study:
    """The study as its workbooks give it."""
    inputs, findings = read(project / "inputs")
    assert inputs is not None, findings
    return appraise(inputs)


def phase_of(study: Study, name: str) -> PhaseImpact:
    found: PhaseImpact | None = getattr(study.parts.impact, name)
    assert found is not None
    return found


def total(study: Study, name: str, side: str, effect: str) -> Line:
    induced = getattr(getattr(phase_of(study, name), side), effect)
    assert induced is not None
    line: Line = induced.total
    return line


@pytest.mark.parametrize("name", PHASES)
def test_the_demand_of_each_phase_comes_out(study: Study, name: str) -> None:
    assert one(phase_of(study, name).demand_total) == pytest.approx(PUBLISHED[name][0], rel=WITHIN)


@pytest.mark.parametrize("side", ["inside", "outside"])
@pytest.mark.parametrize("name", PHASES)
def test_the_effects_of_each_phase_come_out(study: Study, name: str, side: str) -> None:
    production, value_added, persons = PUBLISHED[name][1][side]
    assert one(total(study, name, side, "production")) == pytest.approx(production, rel=WITHIN)
    assert one(total(study, name, side, "value_added")) == pytest.approx(value_added, rel=WITHIN)
    # Persons were published as whole ones.
    assert one(total(study, name, side, "employment")) == pytest.approx(persons, abs=HALF_A_PERSON)


def test_full_operation_is_the_same_in_its_first_year_and_in_the_last(study: Study) -> None:
    operating = study.parts.operating
    assert operating is not None
    assert operating.by_year.at(year=2046) == pytest.approx(operating.annual.at(), rel=1e-12)


def test_employees_are_not_made_from_all_employed(study: Study) -> None:
    assert phase_of(study, "investment_phase").inside.employees is None
    assert not [name for name in study.lines if "employees" in name]


def test_land_and_imports_are_what_investment_leaves_out(study: Study) -> None:
    capital = study.parts.capital
    assert capital is not None
    items = capital.economic.amount
    left = one(phase_of(study, "investment_phase").left_out)
    land, imported = items.at("자본-01"), items.at("자본-08")
    assert land is not None
    assert imported is not None
    assert left == pytest.approx(land + 0.85 * imported, rel=1e-9)
    assert one(phase_of(study, "operation_phase").left_out) == pytest.approx(0, abs=1e-6)


def test_the_break_even_of_the_social_scope_comes_out(study: Study) -> None:
    social = study.parts.break_even["social"]
    assert one(social.missing_benefit) == pytest.approx(269_811, abs=2)
    assert one(social.household_payment) == pytest.approx(2_919, abs=1)


def test_a_narrower_scope_misses_more(study: Study) -> None:
    found = study.parts.break_even
    assert one(found["guideline"].missing_benefit) > one(found["social"].missing_benefit)
    assert one(found["guideline"].household_payment) > one(found["social"].household_payment)


def test_a_paper_would_cost_what_was_published(study: Study) -> None:
    found = study.parts.effectiveness
    assert found is not None
    assert found.cost_per_output.at("성과-01") == pytest.approx(536, abs=1)


def test_a_person_trained_on_site_would_cost_what_was_published(study: Study) -> None:
    """Trainees, fellows and participants of events, who are different people."""
    found = study.parts.effectiveness
    assert found is not None
    people = [found.discounted_output.at(key) for key in ("성과-03", "성과-04", "성과-06")]
    assert one(study.parts.cost.present_value) / sum(number or 0 for number in people) == pytest.approx(16.7, abs=0.05)
