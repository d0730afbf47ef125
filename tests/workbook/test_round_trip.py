"""Template, filled, read: every sheet and field comes back as it went in, in both languages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from feasibility.findings import Grade
from feasibility.inputs import RECORDS, Layout
from feasibility.inputs.records import columns
from feasibility.workbook import dump, read, write_template, write_workbooks
from tests.inputs.small_study import YEARS as SMALL_YEARS
from tests.inputs.small_study import small_study
from tests.workbook.samples import YEARS, sample_rows


@pytest.fixture(scope="module", params=["ko", "en"])
def round_trip(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp(request.param)
    rows = sample_rows()
    write_workbooks(folder, request.param, rows, YEARS)
    inputs, findings = read(folder)
    return rows, inputs, findings


def test_a_study_with_every_sheet_and_field_filled_is_told_only_what_its_bases_do_not_use(round_trip: Any) -> None:
    _, inputs, findings = round_trip
    # With every sheet there, 산업연관 and an own table of transactions are both: that the latter is used is said.
    others = [finding for finding in findings if finding.code not in ("cell-unused", "own-table-used")]
    assert [(finding.code, str(finding.place), dict(finding.details)) for finding in others] == []
    assert inputs is not None


@pytest.mark.parametrize("name", list(RECORDS))
def test_a_sheet_comes_back_as_it_was_filled(round_trip: Any, name: str) -> None:
    rows, inputs, _ = round_trip
    record = RECORDS[name]
    part = inputs.part(name)
    if record.sheet.layout is Layout.FORM:
        for row in rows[name]:
            assert getattr(part, row["field"]) == row["value"], row["field"]
            assert part.support(row["field"]).evidence == "assumed"
        return
    assert len(part) == len(rows[name])
    for filled, found in zip(rows[name], part, strict=True):
        for field in columns(record):
            assert getattr(found, field) == (filled[field] if filled[field] is not None else None), field
        assert dict(found.years) == {year: value for year, value in filled.items() if isinstance(year, int)}


def test_a_template_without_values_has_every_sheet_and_asks_for_the_required_cells(tmp_path: Path) -> None:
    paths = write_template(tmp_path, "ko", range(2027, 2047))
    assert [path.name for path in paths] == [
        "study.xlsx", "costs.xlsx", "staffing.xlsx", "research_output.xlsx", "appraisal.xlsx",
    ]  # fmt: skip
    inputs, findings = read(tmp_path)
    assert inputs is None
    grave = {(finding.code, finding.place.sheet) for finding in findings if finding.grade is Grade.ERROR}
    assert grave == {("cell-required", "과업개요"), ("cell-required", "분석전제"), ("cost-sheet-missing", "사업비")}


def test_the_same_rows_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_workbooks(tmp_path / name, "ko", small_study(), SMALL_YEARS)
    for path in (tmp_path / "a").iterdir():
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes()


def test_a_workbook_is_not_written_over_unless_asked(tmp_path: Path) -> None:
    write_workbooks(tmp_path, "ko", {"grades": ()}, YEARS)
    with pytest.raises(FileExistsError):
        write_workbooks(tmp_path, "ko", {"grades": ()}, YEARS)
    write_workbooks(tmp_path, "ko", {"grades": ()}, YEARS, overwrite=True)


@pytest.mark.parametrize(
    ("language", "rows", "message"),
    [
        ("fr", {"grades": ()}, "no language 'fr'"),
        ("ko", {"salaries": ()}, "no sheet 'salaries'"),
        ("ko", {"grades": [{"pay": 1}]}, "grades has no field 'pay'"),
        ("ko", {"premises": [{"field": "rate", "value": 1}]}, "premises has no field 'rate'"),
        ("ko", {"staffing_plan": [{"grade": "인력-01", 1999: 1}]}, "staffing_plan has no field '1999'"),
    ],
)
def test_what_a_programmer_asks_wrongly_is_a_sentence(
    tmp_path: Path, language: str, rows: dict[str, Any], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        write_workbooks(tmp_path, language, rows, YEARS)


@pytest.mark.parametrize("text", ["=1+1", "+82-54", "-5", "@cmd", '=HYPERLINK("http://x","y")', "\t=1"])
def test_a_text_never_becomes_a_formula(tmp_path: Path, text: str) -> None:
    import openpyxl

    rows = [{"key": "인력-01", "name": text, "group": "연구", "annual_pay": 1, "evidence": "assumed"}]
    write_workbooks(tmp_path, "ko", {"grades": rows}, YEARS)
    worksheet = openpyxl.load_workbook(tmp_path / "staffing.xlsx")["직급별단가"]
    assert worksheet["B5"].data_type == "s"
    assert worksheet["B5"].value.strip() == text.strip()


def test_control_characters_are_dropped_and_long_texts_cut(tmp_path: Path) -> None:
    rows = [{"key": "인력-01", "name": "가\x00\x07나" + "다" * 40_000, "group": "연구", "annual_pay": 1}]
    write_workbooks(tmp_path, "ko", {"grades": rows}, YEARS)
    assert (tmp_path / "staffing.xlsx").stat().st_size < 100_000


def test_choices_are_offered_as_lists_and_bounds_as_rules(tmp_path: Path) -> None:
    import openpyxl

    write_template(tmp_path, "ko", YEARS, ["capital_costs", "investment_phasing", "grades", "staffing_plan"])
    costs = openpyxl.load_workbook(tmp_path / "costs.xlsx")
    rules = {str(rule.sqref): rule for rule in costs["사업비"].data_validations.dataValidation}
    groups = next(rule for cells, rule in rules.items() if cells.startswith("B5"))
    assert groups.type == "list"
    assert "공사비" in groups.formula1
    rates = next(rule for cells, rule in rules.items() if "I5" in cells)
    assert (rates.type, rates.formula1, rates.formula2) == ("decimal", "0", "1")
    keys = costs["연차투자"].data_validations.dataValidation
    assert any(rule.formula1 == "'사업비'!$A$5:$A$504" for rule in keys)
    assert "비율을 곱할" in costs["사업비"]["J4"].comment.text


def test_the_dump_shows_every_filled_cell_once_in_a_fixed_order(tmp_path: Path) -> None:
    write_workbooks(tmp_path, "ko", small_study(), SMALL_YEARS)
    text = dump(tmp_path)
    assert text == dump(tmp_path)
    assert "[costs.xlsx › 사업비]\nA1\t사업비\n" in text
    assert "\nG6\t3.5\n" in text
    assert "\nB13\t2026-03-31\n" in text
    heads = [line for line in text.splitlines() if line.startswith("[")]
    assert heads == sorted(heads)
    assert len(heads) == len(small_study())
