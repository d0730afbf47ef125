"""results.json: every fact and series under the field's terms, the same for every program that reads it.

After an intended change, write the golden file anew and look at the difference::

    python -m tests.report.test_results
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from feasibility.lines import Line
from feasibility.terms.money import without_price_basis
from tests.report.studies import FOLDERS, NEAR, POHANG, PROJECT, appraised, built, shown

GOLDEN = PROJECT / "tests" / "golden" / "near_break_even_results.json"
TERM = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?")
# DESIGN 6: the facts that programs rely on, as far as the present appraisal carries them.
AGREED = (
    "total_project_cost",
    "initial_investment",
    "annual_operating_cost",
    "present_value_of_benefits",
    "present_value_of_costs",
    "economic_net_present_value",
    "benefit_cost_ratio",
    "economic_internal_rate_of_return",
    "discounted_payback_year",
    "residual_value",
    "reinvestment_total",
    "social_discount_rate",
    "total_headcount",
    "total_floor_area",
)
SCOPED = (
    "present_value_of_benefits",
    "economic_net_present_value",
    "benefit_cost_ratio",
    "economic_internal_rate_of_return",
    "discounted_payback_year",
)
SERIES = (
    "cost.by_year",
    "cost.capital",
    "cost.operating",
    "economic.guideline.benefit",
    "economic.guideline.net_benefit",
    "economic.guideline.cumulative_net_present_value",
    "economic.social.benefit",
    "timeline.discount_factor",
)


def results(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(built(folder).files["results.json"])
    return found


def rounded(value: Any) -> Any:
    """Numbers to twelve digits: the last ones differ between machines."""
    if isinstance(value, float):
        return float(f"{value:.12g}")
    if isinstance(value, dict):
        return {key: rounded(part) for key, part in value.items()}
    return [rounded(part) for part in value] if isinstance(value, list) else value


def told(found: dict[str, Any]) -> dict[str, Any]:
    """Results with findings by code and place: how they are worded is tested where they are made."""
    places = [{key: entry[key] for key in entry if key != "text"} for entry in found["findings"]]
    return {**found, "findings": places}


def test_the_results_of_the_hand_worked_study_are_what_the_golden_file_says() -> None:
    golden = json.loads(GOLDEN.read_text(encoding="utf-8"))
    found = told(rounded(results(NEAR)))
    for section in ("meta", "facts", "series", "findings"):
        assert found[section] == golden[section], section
    assert set(found) == set(golden)


@pytest.mark.parametrize("folder", FOLDERS.values(), ids=FOLDERS)
def test_every_agreed_fact_stands_in_the_results(folder: Path) -> None:
    facts = results(folder)["facts"]
    assert [key for key in (*AGREED, *(f"{key}.social" for key in SCOPED)) if key not in facts] == []
    assert [key for key in facts if not TERM.fullmatch(key)] == []


@pytest.mark.parametrize("folder", FOLDERS.values(), ids=FOLDERS)
def test_the_results_hold_exactly_the_facts_of_the_report(folder: Path) -> None:
    facts = results(folder)["facts"]
    assert facts == {
        key: {
            "value": fact.value,
            "unit": without_price_basis(fact.unit),
            "label": fact.label,
            "cell": f"model.xlsx#{key.replace('.', '_')}",
            "reason": facts[key]["reason"],
        }
        for key, fact in shown(folder).facts.items()
    }
    for key, entry in facts.items():
        assert (entry["value"] is None) == bool(entry["reason"]), key


@pytest.mark.parametrize("folder", FOLDERS.values(), ids=FOLDERS)
def test_a_facts_cell_is_a_defined_name_of_the_workbook_that_holds_its_value(folder: Path) -> None:
    import io

    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(built(folder).files["model.xlsx"]), data_only=True)
    for key, entry in results(folder)["facts"].items():
        name = entry["cell"].removeprefix("model.xlsx#")
        sheet, cell = next(iter(book.defined_names[name].destinations))
        held = book[sheet][cell.replace("$", "")].value
        if entry["value"] is None:
            assert held in (None, ""), key
        else:
            assert held == pytest.approx(entry["value"], rel=1e-12), key


@pytest.mark.parametrize("folder", FOLDERS.values(), ids=FOLDERS)
def test_every_yearly_line_is_a_series_over_the_whole_period(folder: Path) -> None:
    study = appraised(folder)[0]
    series = results(folder)["series"]
    assert [key for key in SERIES if key not in series] == []
    years = list(study.years)
    for key, entry in series.items():
        assert set(entry) == {"unit", "years", "values"}, key
        assert entry["years"] == years, key
        assert len(entry["values"]) == len(years), key
        assert "@" not in entry["unit"], key
    lines = {name: line for name, line in study.lines.items() if line.has_years}
    assert set(series) == {name for line_name, line in lines.items() for name in names_of(line_name, line)}


def names_of(name: str, line: Line) -> list[str]:
    return [name] if line.rows is None else [f"{name}.{label}" for label in line.rows.labels]


def test_a_missing_rate_of_return_has_its_reason_in_words() -> None:
    entry = results(POHANG)["facts"]["economic_internal_rate_of_return"]
    assert entry["value"] is None
    assert entry["reason"] == "할인 전 순편익의 합이 0 이하이므로 내부수익률이 존재하지 않거나 의미가 없음"


@pytest.mark.parametrize("folder", FOLDERS.values(), ids=FOLDERS)
def test_every_finding_stands_in_the_results(folder: Path) -> None:
    findings = results(folder)["findings"]
    assert len(findings) == len(appraised(folder)[1]) + len(built(folder).findings)
    assert all(entry["text"] and entry["grade"] in {"warning", "note"} for entry in findings)


@pytest.mark.parametrize("folder", FOLDERS.values(), ids=FOLDERS)
def test_the_results_are_strict_json(folder: Path) -> None:
    text = built(folder).files["results.json"].decode("utf-8")

    def refuse(word: str) -> None:
        raise AssertionError(word)

    json.loads(text, parse_constant=refuse)
    assert text.endswith("}\n")


if __name__ == "__main__":
    text = json.dumps(told(rounded(results(NEAR))), ensure_ascii=False, indent=1)
    GOLDEN.write_text(text + "\n", encoding="utf-8", newline="\n")
