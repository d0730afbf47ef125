"""The live workbook at its limits: hostile text, names that clash, long labels, 50 years, thousands of rows."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

import feasibility
from feasibility.appraisal import Study
from feasibility.inputs import RECORDS, Layout
from feasibility.inputs.records import columns
from feasibility.terms import get_language
from feasibility.workbook.template import write_workbooks
from tests.inputs.small_study import changed, small_study
from tests.workbook.comparison import compare, scales
from tests.workbook.proof import KOREAN, model_of, plan_of, study_of
from tests.workbook.recalculation import Sheet, contents, recalculate, with_false_values
from tests.workbook.samples import YEARS, sample_rows

STARTS = ("=", "+", "-", "@", "\t=", "{=", "http://=", "internal:=")
MARK = "Z(A1)"
SIGNS = "한글'&<>\"·(2)"
LONGEST_FORMULA = 8192
ROWS = 2000
Rows = dict[str, list[dict[Any, Any]]]


def write(folder: Path, rows: Mapping[str, Sequence[Mapping[Any, Any]]], years: Sequence[int]) -> Study:
    folder.mkdir()
    write_workbooks(folder, "ko", rows, years)
    return study_of(folder)


def free_text(sheet: str, field: str) -> bool:
    """Whether a field takes any text: no choice, no key, no label that formulas compare."""
    column = columns(RECORDS[sheet])[field]
    is_text = column.unit is None and not column.units and not column.choices
    names = column.reference is not None or column.references or column.label or field in ("source", "guideline_pack")
    return is_text and not names and field != RECORDS[sheet].sheet.key_field and "date" not in field


def hostile_rows() -> tuple[Rows, int]:
    """Some rows of every sheet, in which every free text begins as a formula does; and how many texts there are."""
    rows = sample_rows()
    texts: dict[str, str] = {}
    for sheet, records in rows.items():
        is_form = RECORDS[sheet].sheet.layout is Layout.FORM
        for record in records:
            for field in [record["field"]] if is_form else list(record):
                slot = "value" if is_form else field
                text = record[slot]
                if isinstance(field, str) and text and isinstance(text, str) and free_text(sheet, field):
                    # The same text in two places stays the same: a rater who answers twice.
                    known = f"{field} {record[slot]}"
                    texts.setdefault(known, f"{STARTS[len(texts) % len(STARTS)]}{MARK}{len(texts)}")
                    record[slot] = texts[known]
    for record in rows["study_overview"]:
        if record["field"] == "guideline_pack":
            record["value"] = "kr_local_2025"
    return rows, len(texts)


def strange_rows() -> Rows:
    """A small study whose keys, groups and names hold every sign that a formula or XML could stumble over."""
    rows = small_study()
    for sheet, fields in {
        "capital_costs": ("key", "name"),
        "operating_costs": ("key", "name", "group", "item"),
        "grades": ("key", "name", "group"),
        "output_indicators": ("key", "name"),
        "investment_phasing": ("item",),
        "staffing_plan": ("grade",),
        "output_plan": ("indicator",),
    }.items():
        for record in rows[sheet]:
            for field in fields:
                if record.get(field):
                    record[field] = f"{record[field]} {SIGNS}"
    for record in rows["capital_costs"]:
        if record["basis"] == "share":
            record["base"] = f"자본-02 {SIGNS}"
    rows["capital_costs"][0]["name"] = "가" * 300
    for record in rows["operating_costs"]:
        if record.get("driver"):
            record["driver"] = f"연구 {SIGNS}"
        if record.get("base"):
            record["base"] = f"운영-01 {SIGNS}, 운영-02 {SIGNS}"
    rows["output_indicators"][0]["driver"] = f"연구 {SIGNS}"
    return {name: given for name, given in rows.items() if name not in ("unit_cost_cases", "scenarios")}


def long_rows() -> Rows:
    """A study over 50 years."""
    rows = changed(small_study(), "premises", 4, value=2076)
    rows["benefits"] = [
        {"key": "편익-01", "name": "연수", "scope": "guideline", "basis": "per_output", "driver": "성과-02"}
        | {"share": 0.4, "unit_value": 300, "evidence": "assumed", "start_year": 2030}
    ]
    for record in (*rows["staffing_plan"], *rows["output_plan"]):
        record.update(dict.fromkeys(range(2031, 2077), 5.0))
    return rows


def many_rows() -> Rows:
    """2,000 cost rows whose groups take turns, and a contingency on every other of them."""
    rows = small_study()
    common = {"basis": "fixed", "phasing": "shares", "vat": "taxable", "vat_included": "excluded"}
    rows["capital_costs"] = [
        {"key": f"자본-{number:04d}", "name": f"항목 {number}", "amount": 1 + number % 7, "evidence": "assumed"}
        | {"group": "construction" if number % 2 else "equipment"}
        | common
        for number in range(1, ROWS)
    ]
    rows["capital_costs"].append(
        {"key": "자본-예비", "name": "예비비", "group": "contingency", "basis": "share", "rate": 0.1, "base": "공사비"}
        | {"phasing": "follow_base", "vat": "taxable", "vat_included": "excluded", "evidence": "assumed"}
    )
    rows["investment_phasing"] = [
        {"item": record["key"], "measure": "shares", 2027: 0.25, 2028: 0.75, "evidence": "assumed"}
        for record in rows["capital_costs"][:-1]
    ]
    return {name: given for name, given in rows.items() if name not in ("unit_cost_cases", "scenarios", "funding")}


def without_a_column(folder: Path) -> Study:
    """A small study whose sheet of grades has lost the column that says who counts, as all do by default."""
    from openpyxl import load_workbook

    write(folder, small_study(), range(2027, 2031))
    book = load_workbook(folder / "staffing.xlsx")
    sheet = book["직급별단가"]
    (column,) = [cell.column for cell in sheet[4] if cell.value == "정원포함"]
    sheet.delete_cols(column)
    book.save(folder / "staffing.xlsx")
    return study_of(folder)


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Study, bytes, float]]:
    """Each study with its workbook and the seconds of writing it."""
    home = tmp_path_factory.mktemp("limits")
    given = {
        "hostile": (hostile_rows()[0], YEARS),
        "strange": (strange_rows(), range(2027, 2031)),
        "long": (long_rows(), range(2027, 2077)),
        "many": (many_rows(), range(2027, 2031)),
    }
    studies = {name: write(home / name, rows, years) for name, (rows, years) in given.items()}
    studies["without a column"] = without_a_column(home / "without")
    found = {}
    for name, study in studies.items():
        began = time.perf_counter()
        content = model_of(study)
        found[name] = (study, content, time.perf_counter() - began)
    return found


def formulas(book: Mapping[str, Sheet]) -> list[str]:
    return [cell.formula for sheet in book.values() for cell in sheet.values() if cell.formula is not None]


def test_every_free_text_of_every_sheet_that_begins_as_a_formula_stays_a_text(
    books: dict[str, tuple[Study, bytes, float]],
) -> None:
    book = contents(books["hostile"][1])
    assert not [formula for formula in formulas(book) if MARK in formula]
    _, count = hostile_rows()
    shown = {cell.value for sheet in book.values() for cell in sheet.values() if isinstance(cell.value, str)}
    marked = {text for text in shown if MARK in text}
    assert count > 150
    assert {text.rpartition(MARK)[2] for text in marked} >= {str(number) for number in range(count)}


def test_hostile_text_reaches_no_formula_of_a_chart_a_name_or_a_link(
    books: dict[str, tuple[Study, bytes, float]],
) -> None:
    import io
    import re
    import zipfile

    with zipfile.ZipFile(io.BytesIO(books["hostile"][1])) as archive:
        parts = {
            name: archive.read(name).decode("utf-8") for name in archive.namelist() if name.endswith((".xml", ".rels"))
        }
    charts = {name: text for name, text in parts.items() if "charts/" in name}
    assert charts
    for name, text in parts.items():
        for formula in re.findall(r"<(?:c:)?f>([^<]*)<", text) + re.findall(r"<definedName[^>]*>([^<]*)<", text):
            assert MARK not in formula, name
        if name.endswith(".rels"):
            assert MARK not in text, name


@pytest.mark.parametrize("language", ["ko", "en"])
def test_no_sheet_of_calculation_is_called_as_an_input_sheet_may_be(
    language: str, books: dict[str, tuple[Study, bytes, float]]
) -> None:
    words = get_language(language)
    parts = {name.split(".")[0] for study, _, _ in books.values() for name in study.lines}
    others = ("cover", "results", "checks", "guideline", "lists")
    titles = [words.label(f"sheet.{name}") for name in (*sorted(parts), *others)]
    inputs = {
        title.casefold().replace(" ", "")
        for record in RECORDS.values()
        for title in (record.sheet.name, record.sheet.korean, record.sheet.english)
    }
    folded = [title.casefold().replace(" ", "") for title in titles]
    assert len(set(folded)) == len(folded)
    assert not set(folded) & inputs
    assert all(0 < len(title) <= 31 and not set(title) & set("[]:*?/\\") for title in titles)


def test_a_label_that_a_spreadsheet_would_read_as_a_pattern_is_a_finding(tmp_path: Path) -> None:
    for number, sign in enumerate("*~?"):
        folder = tmp_path / str(number)
        folder.mkdir()
        write_workbooks(folder, "ko", changed(small_study(), "grades", 0, group=f"연구{sign}"), range(2027, 2031))
        inputs, findings = feasibility.read(folder)
        assert inputs is None
        assert "label-ambiguous" in {finding.code for finding in findings}


def test_labels_that_differ_only_in_case_are_a_finding(tmp_path: Path) -> None:
    rows = changed(changed(small_study(), "grades", 0, group="Research"), "grades", 1, group="research")
    write_workbooks(tmp_path, "ko", rows, range(2027, 2031))
    inputs, findings = feasibility.read(tmp_path)
    assert inputs is None
    assert "label-case" in {finding.code for finding in findings}


def test_formulas_stay_below_the_limit_of_a_cell(books: dict[str, tuple[Study, bytes, float]]) -> None:
    for name, (_, content, _) in books.items():
        longest = max(formulas(contents(content)), key=len)
        assert len(longest) < LONGEST_FORMULA / 4, f"{name}: {len(longest)} characters, {longest[:80]}"


def test_two_thousand_cost_rows_are_written_in_seconds(books: dict[str, tuple[Study, bytes, float]]) -> None:
    study, content, seconds = books["many"]
    assert study.inputs.capital_costs is not None
    assert len(study.inputs.capital_costs) == ROWS
    assert len(formulas(contents(content))) > 10 * ROWS
    assert seconds < 60


def test_fifty_years_stand_in_fifty_columns(books: dict[str, tuple[Study, bytes, float]]) -> None:
    study, content, _ = books["long"]
    calendar = contents(content)[plan_of(study).sheets[0]]
    years = [cell.value for (row, _), cell in sorted(calendar.items()) if row == 0 and isinstance(cell.value, float)]
    assert years == list(range(2027, 2077))


@pytest.mark.libreoffice
def test_workbooks_at_the_limits_agree_with_python_in_every_formula(
    books: dict[str, tuple[Study, bytes, float]], tmp_path: Path
) -> None:
    paths = {name: tmp_path / f"{name}.xlsx" for name in books}
    for name, path in paths.items():
        with_false_values(books[name][1], path)
    found = recalculate(list(paths.values()), tmp_path)
    for name, (study, content, _) in books.items():
        agreement = compare(contents(content), contents(found[paths[name]]), scales(plan_of(study)))
        assert agreement.differing == [], name
        assert agreement.cells > 500, name


def test_a_hangul_label_is_shown_as_it_was_typed(books: dict[str, tuple[Study, bytes, float]]) -> None:
    book = contents(books["strange"][1])
    assert book["직급별단가"][4, 0].value == f"인력-01 {SIGNS}"
    assert KOREAN.label("sheet.results") in book
