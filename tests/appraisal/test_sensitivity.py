"""Cases of the one graph: what moves when one variable moves, and where a verdict turns."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import feasibility
from feasibility.appraisal import Study, appraise
from feasibility.appraisal.sensitivity import Sensitivity, sensitivity
from feasibility.appraisal.variables import variable_of
from feasibility.descriptions import Number
from feasibility.guidelines import Guideline
from feasibility.workbook.template import write_workbooks
from tests.appraisal.projects import ASSUMED, one

NET = "economic.guideline.net_present_value"
RATIO = "economic.guideline.benefit_cost_ratio"
# Present values at the end of 2030, from examples/near_break_even/README.md.
BENEFITS, COSTS = 2905.94624, 2828.022848
STEPS = (-0.2, -0.1, 0, 0.1, 0.2)
ROWS: list[dict[str, Any]] = [
    {"key": "민감-01", "variable": "capital_cost", "low": -0.2, "high": 0.2, "steps": 5},
    {"key": "민감-02", "variable": "operating_cost", "low": -0.2, "high": 0.2, "steps": 5},
    {"key": "민감-03", "variable": "benefit", "low": -0.2, "high": 0.2, "steps": 5},
    {"key": "민감-04", "variable": "discount_rate", "change": "absolute", "low": -0.01, "high": 0.01, "steps": 3},
    {"key": "민감-05", "variable": "capital_costs.자본-01.unit_price", "low": -0.5, "high": 0.5, "steps": 3},
    {
        "key": "민감-06",
        "variable": "premises.study_year",
        "change": "absolute",
        "low": 0,
        "high": 1,
        "steps": 2,
    },
]


@pytest.fixture(scope="module")
def study(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Study:
    """The study of examples/near_break_even with a sheet 민감도."""
    folder = tmp_path_factory.mktemp("sensitive")
    for path in (project / "examples" / "near_break_even").glob("*.xlsx"):
        shutil.copy(path, folder)
    write_workbooks(folder, "ko", {"sensitivity": [{**row, **ASSUMED} for row in ROWS]}, range(2026, 2031))
    inputs, findings = feasibility.read(folder)
    assert inputs is not None, findings
    return feasibility.appraise(inputs)


@pytest.fixture(scope="module")
def rows(study: Study) -> dict[str, Sensitivity]:
    return {row.variable: row for row in sensitivity(study)}


def values(row: Sensitivity, verdict: str) -> list[float]:
    found = [number.value for number in row.verdicts[verdict]]
    assert None not in found
    return [number for number in found if number is not None]


def with_factor(study: Study, key: str, value: float) -> Study:
    """The study built anew under a guideline with another figure."""
    figures = {**study.guideline.figures, key: replace(study.guideline.figures[key], value=value)}
    guideline: Guideline = replace(study.guideline, figures=figures)
    return appraise(study.inputs, guideline)


def test_every_row_of_the_sheet_is_worked_out_at_its_steps(rows: dict[str, Sensitivity]) -> None:
    assert list(rows) == [row["variable"] for row in ROWS]
    assert [number.value for number in rows["capital_cost"].changes] == list(STEPS)
    assert [number.value for number in rows["discount_rate"].changes] == [-0.01, 0, 0.01]


def test_a_step_of_nothing_is_the_base(study: Study, rows: dict[str, Sensitivity]) -> None:
    base = one(study.lines[NET])
    for variable, middle in (("capital_cost", 2), ("operating_cost", 2), ("benefit", 2), ("discount_rate", 1)):
        assert values(rows[variable], NET)[middle] == pytest.approx(base, rel=1e-12)


def test_each_variable_moves_the_net_present_value_by_its_own_present_value(
    study: Study, rows: dict[str, Sensitivity]
) -> None:
    cost, verdict = study.parts.cost, study.parts.economic["guideline"]
    base = one(verdict.net_present_value)
    invested = one(cost.present_value_of_capital) - one(cost.present_value_of_residual_value)
    moved = {
        "capital_cost": -invested,
        "operating_cost": -one(cost.present_value_of_operating),
        "benefit": one(verdict.present_value_of_benefits),
    }
    for variable, worth in moved.items():
        assert values(rows[variable], NET) == pytest.approx([base + step * worth for step in STEPS], abs=1e-9)


@pytest.mark.parametrize(
    ("variable", "figure"),
    [
        ("capital_cost", "capital_cost_factor"),
        ("operating_cost", "operating_cost_factor"),
        ("benefit", "benefit_factor"),
    ],
)
def test_a_case_is_what_the_study_gives_when_the_factor_on_the_guideline_sheet_is_changed(
    study: Study, rows: dict[str, Sensitivity], variable: str, figure: str
) -> None:
    anew = with_factor(study, figure, 1.2)
    for verdict in (NET, RATIO):
        assert values(rows[variable], verdict)[-1] == pytest.approx(one(anew.lines[verdict]), rel=1e-12)
    assert [name for name, balance in anew.parts.balances.items() if balance.holds.at() != 1] == []


def test_a_single_cell_moves_alone(study: Study, rows: dict[str, Sensitivity]) -> None:
    # Land of 85 in 2026 keeps its price until 2030, at 8 %.
    change = 85 * 0.5 * (1 / 1.08 - 1 / 1.08**5)
    base = one(study.lines[NET])
    found = values(rows["capital_costs.자본-01.unit_price"], NET)
    assert found == pytest.approx([base + change, base, base - change], abs=1e-9)


def test_benefits_turn_the_verdict_where_they_are_worth_the_costs(rows: dict[str, Sensitivity]) -> None:
    turning = rows["benefit"].switching[NET]
    assert turning.value.value == pytest.approx(COSTS / BENEFITS, abs=1e-12)
    assert turning.change.value == pytest.approx(COSTS / BENEFITS - 1, abs=1e-12)
    assert turning.reason is None


def test_the_discount_rate_turns_the_verdict_at_the_internal_rate_of_return(rows: dict[str, Sensitivity]) -> None:
    turning = rows["discount_rate"].switching[NET]
    assert turning.value.value == pytest.approx(0.10, abs=1e-10)
    assert turning.change.value == pytest.approx(0.02, abs=1e-10)


def test_costs_turn_the_verdict_where_nothing_is_left(study: Study, rows: dict[str, Sensitivity]) -> None:
    for variable, figure in (("capital_cost", "capital_cost_factor"), ("operating_cost", "operating_cost_factor")):
        turning = rows[variable].switching[NET].value.value
        assert turning is not None
        assert one(with_factor(study, figure, turning).lines[NET]) == pytest.approx(0, abs=1e-8)


def test_a_cell_on_which_nothing_depends_is_said_to_move_nothing(study: Study, rows: dict[str, Sensitivity]) -> None:
    # No line of the study reads the year in which it was begun.
    idle = rows["premises.study_year"]
    assert not idle.has_effect
    assert values(idle, NET) == [one(study.lines[NET])] * 2
    assert idle.switching[NET].reason == "switching-out-of-reach"
    assert rows["benefit"].has_effect


def test_a_verdict_that_no_cost_can_turn_is_said_to_be_out_of_reach() -> None:
    worked = sensitivity_of_worked_example()
    capital = worked["capital_cost"].switching[NET]
    assert capital.value.value is None
    assert capital.change.value is None
    assert capital.reason == "switching-out-of-reach"


def sensitivity_of_worked_example() -> dict[str, Sensitivity]:
    root = Path(__file__).resolve().parents[2]
    inputs, findings = feasibility.read(root / "inputs")
    assert inputs is not None, findings
    return {row.variable: row for row in sensitivity(feasibility.appraise(inputs))}


def test_the_worked_example_needs_fifteen_times_its_benefits() -> None:
    worked = sensitivity_of_worked_example()
    assert worked["benefit"].switching[NET].value.value == pytest.approx(401_861 / 26_853, abs=0.002)
    social = worked["benefit"].switching["economic.social.net_present_value"].value.value
    assert social == pytest.approx(401_861 / 132_050, abs=0.0005)


def test_a_rate_that_does_not_exist_in_a_case_is_absent(rows: dict[str, Sensitivity]) -> None:
    found = [number.value for number in rows["benefit"].verdicts["economic.guideline.internal_rate_of_return"]]
    assert found[0] is None
    assert found[2] == pytest.approx(0.10, abs=1e-9)
    assert rows["benefit"].swing("economic.guideline.internal_rate_of_return") is None
    low, high = rows["benefit"].swing(NET) or (0, 0)
    assert low < 0 < high


def test_a_number_of_a_case_may_be_shown_like_any_other(rows: dict[str, Sensitivity]) -> None:
    number = Number(rows["benefit"].verdicts[NET][0])
    assert number.value == values(rows["benefit"], NET)[0]
    assert number.unit.startswith("백만원")


def test_a_text_that_names_no_cell_is_no_variable(study: Study) -> None:
    assert variable_of(study, "unknown.자본-01.amount") is None
    assert variable_of(study, "사업비") is not None


def test_without_the_sheet_the_usual_steps_are_shown(project: Path) -> None:
    inputs, _ = feasibility.read(project / "examples" / "near_break_even")
    assert inputs is not None
    assert inputs.sensitivity is None
    study = feasibility.appraise(inputs)
    found = {row.variable: row for row in sensitivity(study)}
    assert list(found) == ["capital_cost", "operating_cost", "benefit", "discount_rate"]
    for name in ("capital_cost", "operating_cost", "benefit"):
        assert [change.value for change in found[name].changes] == list(STEPS)
    assert [change.value for change in found["discount_rate"].changes] == [-0.01, 0, 0.01]
    # A tenth less of the benefits is a tenth less of their present value, and costs stay.
    lost = one(study.lines["economic.guideline.present_value_of_benefits"]) / 10
    assert found["benefit"].verdicts[NET][1].value == pytest.approx(one(study.lines[NET]) - lost)
