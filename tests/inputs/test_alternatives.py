"""Alternatives are inputs of their own: sheets that stand in, cells that change, each held to the same checks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import feasibility
from feasibility.findings import Finding
from feasibility.inputs.alternatives import alternative_inputs, alternative_names, chosen_alternative
from feasibility.lines import order
from feasibility.lines.line import LEAF
from feasibility.terms import finding_line, get_language
from feasibility.workbook.template import write_workbooks
from tests.appraisal.projects import ASSUMED, study_of
from tests.inputs.small_study import YEARS, changed, small_study

Rows = dict[str, list[dict[Any, Any]]]
ALTERNATIVES = [
    {"key": "대안-01", "name": "축소안", "base": "no", **ASSUMED},
    {"key": "대안-02", "name": "기준안", "base": "yes", **ASSUMED},
    {"key": "대안-03", "name": "구상", "base": "no", **ASSUMED},
]
PRICE = "사업비.자본-02.단가"


def change(key: str, target: str, alternative: str = "축소안", **given: Any) -> dict[str, Any]:
    return {"key": key, "alternative": alternative, "target": target, **given, **ASSUMED}


def with_alternatives(*changes: dict[str, Any], **sheets: Any) -> Rows:
    rows: Rows = {**small_study(), "alternatives": [dict(row) for row in ALTERNATIVES]}
    rows |= {"alternative_changes": list(changes)} if changes else {}
    return {**rows, **{name.replace("_at_", "@"): given for name, given in sheets.items()}}


def read(folder: Path, rows: Rows) -> tuple[Any, list[Finding]]:
    write_workbooks(folder, "ko", {name: [dict(row) for row in given] for name, given in rows.items()}, YEARS)
    inputs, findings = feasibility.read(folder)
    told = [finding for finding in findings if finding.code != "sheet-absent-optional"]
    for finding in told:
        for language in ("ko", "en"):
            words = get_language(language)
            place = str(finding.place)
            assert "{" not in finding_line(place, finding.code, finding.grade.value, finding.details, words)
    return inputs, told


def numbers(study: Any) -> dict[str, Any]:
    return {name: line.values.tolist() for name, line in study.lines.items()}


def half_the_staff() -> list[dict[Any, Any]]:
    return [{"grade": "인력-01", 2027: 1, 2028: 1, 2029: 1, 2030: 2, **ASSUMED}]


def test_an_alternative_is_what_a_study_with_its_values_in_its_sheets_is(tmp_path: Path) -> None:
    rows = with_alternatives(
        change("변경-01", PRICE, value=2.0),
        change("변경-02", "capital_costs.자본-02.residual", text="full"),
        staffing_plan_at_축소안=half_the_staff(),
    )
    inputs, told = read(tmp_path / "base", rows)
    assert told == []
    assert alternative_names(inputs) == ("축소안", "기준안")
    built = feasibility.alternatives(inputs)
    assert list(built) == ["축소안", "기준안"]
    by_hand = changed(small_study(), "capital_costs", 1, unit_price=2.0, residual="full")
    by_hand["staffing_plan"] = half_the_staff()
    assert numbers(built["축소안"]) == numbers(study_of(tmp_path / "hand", by_hand, YEARS))
    assert numbers(built["기준안"]) == numbers(study_of(tmp_path / "as it is", small_study(), YEARS))


def test_a_changed_number_leads_to_the_cell_that_says_so(tmp_path: Path) -> None:
    rows = with_alternatives(change("변경-01", PRICE, value=2.0), staffing_plan_at_축소안=half_the_staff())
    inputs, _ = read(tmp_path, rows)
    study = feasibility.alternatives(inputs)["축소안"]
    places = {
        str(place)
        for line in order([study.lines["cost.present_value"]])
        if line.operation is LEAF
        for _, _, place in line.parameters
    }
    assert "appraisal.xlsx › 대안변경!D5" in places
    assert str(inputs.capital_costs.by_key["자본-02"].place("unit_price")) not in places
    assert any(place.startswith("staffing.xlsx › 인력계획@축소안!") for place in places)
    assert not any(place.startswith("staffing.xlsx › 인력계획!") for place in places)


def test_an_alternative_may_be_named_by_its_key_and_in_any_spacing(tmp_path: Path) -> None:
    rows = with_alternatives(change("변경-01", PRICE, "대안-01", value=2.0))
    rows["staffing_plan@대안-01"] = half_the_staff()
    inputs, told = read(tmp_path, rows)
    assert told == []
    found, _ = alternative_inputs(inputs, " 축소안")
    assert found is not None
    assert found.capital_costs is not None
    assert found.capital_costs.by_key["자본-02"].unit_price == 2.0
    assert found.staffing_plan is not None
    assert len(found.staffing_plan.records) == 1


def test_a_change_may_name_a_cell_of_a_sheet_that_stands_in(tmp_path: Path) -> None:
    rows = with_alternatives(
        change("변경-01", "staffing_plan.인력-01.2030", value=9.0), staffing_plan_at_축소안=half_the_staff()
    )
    inputs, told = read(tmp_path, rows)
    assert told == []
    found = inputs.by_alternative["축소안"]
    assert dict(found.staffing_plan.records[0].years) == {2027: 1, 2028: 1, 2029: 1, 2030: 9}


def test_a_study_without_changes_has_no_alternatives_to_work_out(tmp_path: Path) -> None:
    inputs, told = read(tmp_path, with_alternatives())
    assert told == []
    assert alternative_names(inputs) == ("기준안",)
    assert feasibility.alternatives(inputs) == {}


def test_an_unknown_alternative_is_a_misuse(tmp_path: Path) -> None:
    inputs, _ = read(tmp_path, with_alternatives(change("변경-01", PRICE, value=2.0)))
    with pytest.raises(ValueError, match="no alternative '확대안'"):
        alternative_inputs(inputs, "확대안")


def test_an_alternative_is_held_to_the_same_checks_and_named_with_its_fault(tmp_path: Path) -> None:
    rows = with_alternatives(change("변경-01", "funding.재원-02.national", value=0.9))
    inputs, told = read(tmp_path, rows)
    assert inputs is None
    assert [finding.code for finding in told] == ["alternative-unsound", "share-sum"]
    assert str(told[0].place) == "appraisal.xlsx › 대안변경!C5"
    assert told[1].place.sheet == "재원조달"


FAULTS: list[tuple[str, Rows, str, str]] = [
    (
        "a change of the base",
        with_alternatives(change("변경-01", PRICE, "기준안", value=2.0)),
        "alternative-base",
        "B5",
    ),
    ("neither value nor text", with_alternatives(change("변경-01", PRICE)), "either-or", "D5"),
    ("words for a number", with_alternatives(change("변경-01", PRICE, text="둘")), "change-kind", "E5"),
    (
        "a number for words",
        with_alternatives(change("변경-01", "사업비.자본-02.잔존가치", value=1.0)),
        "change-kind",
        "D5",
    ),
    ("an unknown cell", with_alternatives(change("변경-01", "사업비.자본-77.단가", value=1.0)), "target-unknown", "C5"),
    ("an unknown alternative", with_alternatives(change("변경-01", PRICE, "확대안", value=1.0)), "key-unknown", "B5"),
    (
        "a sheet of no alternative",
        with_alternatives(staffing_plan_at_확대안=half_the_staff()),
        "sheet-of-no-alternative",
        "",
    ),
]


@pytest.mark.parametrize(("rows", "code", "cell"), [fault[1:] for fault in FAULTS], ids=[fault[0] for fault in FAULTS])
def test_a_fault_of_an_alternative_is_found_at_its_cell(tmp_path: Path, rows: Rows, code: str, cell: str) -> None:
    _, told = read(tmp_path, rows)
    found = [finding for finding in told if finding.code == code]
    assert [finding.place.cell for finding in found] == [cell], told


def test_two_bases_are_a_finding(tmp_path: Path) -> None:
    rows = with_alternatives(change("변경-01", PRICE, value=2.0))
    rows["alternatives"][2]["base"] = "yes"
    _, told = read(tmp_path, rows)
    assert [finding.code for finding in told] == ["alternative-bases"]


SCENARIO_FAULTS: list[tuple[str, list[dict[str, Any]], str, str]] = [
    (
        "a share above one",
        [{"scenario": "가", "target": "funding.재원-01.city", "factor": 2.0}],
        "override-out-of-bounds",
        "D5",
    ),
    (
        "half a year",
        [{"scenario": "가", "target": "premises.opening_year", "value": 2029.5}],
        "override-not-whole",
        "E5",
    ),
    ("a factor of a delay", [{"scenario": "가", "target": "개원 지연", "factor": 2.0}], "override-out-of-bounds", "D5"),
    (
        "a period without end",
        [{"scenario": "가", "target": "premises.last_year", "value": 9999.0}],
        "override-out-of-bounds",
        "E5",
    ),
    ("the name of the base", [{"scenario": "기준", "target": PRICE, "factor": 2.0}], "scenario-base", "B5"),
    (
        "one cell twice",
        [
            {"scenario": "가", "target": PRICE, "factor": 2.0},
            {"scenario": "가", "target": "capital_costs.자본-02.unit_price", "value": 2.0},
        ],
        "scenario-twice",
        "C6",
    ),
]


@pytest.mark.parametrize(
    ("scenarios", "code", "cell"), [fault[1:] for fault in SCENARIO_FAULTS], ids=[fault[0] for fault in SCENARIO_FAULTS]
)
def test_a_fault_of_a_scenario_is_found_at_its_cell(
    tmp_path: Path, scenarios: list[dict[str, Any]], code: str, cell: str
) -> None:
    rows = small_study()
    rows["scenarios"] = [{"key": f"시나리오-{n}", **row, **ASSUMED} for n, row in enumerate(scenarios)]
    _, told = read(tmp_path, rows)
    assert [(finding.code, finding.place.cell) for finding in told] == [(code, cell)]


def test_what_is_said_of_an_alternative_is_of_its_own_sheets(tmp_path: Path) -> None:
    """A unit price out of its band in the base is no remark on an alternative that brings it back, nor the reverse."""
    rows = with_alternatives(change("변경-01", PRICE, value=3.0))
    rows = changed(rows, "capital_costs", 1, unit_price=9.0)
    inputs, told = read(tmp_path, rows)
    assert [finding.code for finding in told] == ["unit-price-band"]
    name, own, said = chosen_alternative(inputs, " 축소안 ", told)
    assert name == "축소안"
    assert own is inputs.by_alternative["축소안"]
    assert "unit-price-band" not in {finding.code for finding in said}
    assert chosen_alternative(inputs, "기준안", told) == ("기준안", inputs, tuple(told))
