"""The survey, the demand that follows from it, and the plan that it is to fill."""

from __future__ import annotations

from pathlib import Path

import pytest

from feasibility.appraisal import Study, remarks
from feasibility.appraisal.demand import Comparison
from tests.appraisal.projects import one, yearly
from tests.appraisal.scaled import answer, scaled_rows, scaled_study


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Study:
    return scaled_study(tmp_path_factory.mktemp("study"))


def comparison_of(study: Study) -> Comparison:
    assert study.parts.demand is not None
    assert study.parts.demand.comparison is not None
    return study.parts.demand.comparison


def test_the_response_rate_is_respondents_by_sample(study: Study) -> None:
    found = study.parts.survey
    assert found is not None
    assert found.response_rate.at("수요조사") == pytest.approx(120 / 400)
    assert one(found.overall_rate) == pytest.approx(0.3)


def test_a_share_is_as_given_or_the_persons_by_the_respondents(study: Study) -> None:
    found = study.parts.survey
    assert found is not None
    shares = [found.shares.at(f"설문-{number:02d}") for number in range(1, 6)]
    assert shares == pytest.approx([54 / 120, 30 / 120, 36 / 120, 0.7, 0.5])
    assert [found.answered.at(label) for label in ("설문-01", "설문-04")] == pytest.approx([1.0, 1.2])
    assert found.questions == ((0, 1, 2), (3, 4))


def test_two_surveys_keep_their_samples_apart_and_a_survey_without_sample_has_no_rate(tmp_path: Path) -> None:
    rows = scaled_rows()
    rows["demand_survey"].append({**answer(6, "의향", "있음", share=0.2, respondents=50), "survey": "면접"})
    found = scaled_study(tmp_path, rows).parts.survey
    assert found is not None
    assert [found.sample.at(name) for name in ("수요조사", "면접")] == [400, 0]
    assert [found.response_rate.at(name) for name in ("수요조사", "면접")] == pytest.approx([0.3, 0])


def test_demand_grows_from_its_base_by_the_share_of_the_answers_it_names(study: Study) -> None:
    assert study.parts.demand is not None
    found = study.parts.demand.estimate
    grown = [1000 * 1.1 ** (year - 2025) * 0.45 for year in range(2027, 2031)]
    assert yearly(found, "수요-01") == pytest.approx(grown)
    assert yearly(found, "수요-02") == [5, 6, 7, 8]


def test_a_demand_without_numbers_is_the_planned_output_it_names(study: Study) -> None:
    assert study.parts.demand is not None
    assert yearly(study.parts.demand.estimate, "수요-03") == [0, 10, 20, 30]


def test_only_an_estimate_of_its_own_is_compared_with_the_plan(study: Study) -> None:
    found = comparison_of(study)
    assert [found.plan_total.at(f"수요-0{number}") for number in (1, 2, 3)] == [60, 0, 0]
    assert one(found.compared) == 1
    assert (one(found.short_total), one(found.as_planned)) == (0, 0)


def test_a_demand_below_the_plan_is_told_at_the_indicator_it_names(tmp_path: Path) -> None:
    rows = scaled_rows()
    rows["demand_estimates"][0] |= {"base_value": 40, "growth_rate": 0.0, "answers": None}
    study = scaled_study(tmp_path, rows)
    assert yearly(comparison_of(study).short, "수요-01") == [0, 0, 0, 0]
    rows["demand_estimates"][0] |= {"base_value": 15}
    short = scaled_study(tmp_path / "short", rows)
    assert yearly(comparison_of(short).short, "수요-01") == [0, 0, 1, 1]
    told = [finding for finding in remarks(short) if finding.code == "demand-below-plan"]
    place = short.inputs.part("demand_estimates").by_key["수요-01"].place("indicator")
    assert [(finding.place, finding.details["found"]) for finding in told] == [(place, 2)]


def test_a_demand_that_is_the_plan_itself_is_known_as_such(tmp_path: Path) -> None:
    rows = scaled_rows()
    same = {2027: 0, 2028: 10, 2029: 20, 2030: 30, "indicator": "성과-02"}
    rows["demand_estimates"] = [{**rows["demand_estimates"][1], **same}]
    found = comparison_of(scaled_study(tmp_path, rows))
    assert (one(found.compared), one(found.as_planned)) == (1, 1)


def test_without_the_sheets_there_is_neither_survey_nor_demand(tmp_path: Path) -> None:
    rows = scaled_rows()
    rows["space_plan"] = rows["space_plan"][-1:]
    del rows["demand_survey"], rows["demand_estimates"]
    parts = scaled_study(tmp_path, rows).parts
    assert parts.survey is None
    assert parts.demand is None
