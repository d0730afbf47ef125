"""The shipped coefficients: the Bank of Korea's of Gyeongbuk, attributed, and as the worked example has them."""

from __future__ import annotations

from pathlib import Path

import pytest

import feasibility
from feasibility.findings import Grade
from feasibility.guidelines import coefficient_keys, load_coefficients
from feasibility.guidelines.coefficients import FIELDS
from feasibility.inputs import Inputs
from feasibility.workbook import write_new
from feasibility.workbook.read import read_grids

KEY = "gyeongbuk_2020"
STOPPED = {"cell-required", "cost-sheet-missing"}


@pytest.fixture(scope="module")
def pohang(project: Path) -> Inputs:
    inputs, _ = feasibility.read(project / "inputs")
    assert inputs is not None
    return inputs


def test_the_worked_example_quotes_the_shipped_coefficients(pohang: Inputs) -> None:
    shipped = {each.code: each.values for each in load_coefficients(KEY).sectors}
    assert pohang.input_output is not None
    assert len(pohang.input_output) > 5
    for record in pohang.input_output:
        assert {field: getattr(record, field) for field in FIELDS} == dict(shipped[record.code])


def test_every_coefficient_is_sound() -> None:
    for key in coefficient_keys():
        table = load_coefficients(key)
        assert len({each.code for each in table.sectors}) == len(table.sectors) > 0
        for each in table.sectors:
            assert each.values["production_inside"] >= 1
            assert 0 < each.values["value_added_inside"] + each.values["value_added_outside"] < 1
            assert min(each.values.values()) > 0


def test_the_table_names_the_bank_of_korea_and_that_it_was_modified() -> None:
    table = load_coefficients(KEY)
    assert "한국은행" in table.publisher
    assert "가공" in table.title
    assert "한국은행" in table.remark


def test_coefficients_that_there_are_not_are_refused_with_those_that_there_are() -> None:
    with pytest.raises(ValueError, match=KEY):
        load_coefficients("seoul_2020")


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_new_study_has_the_sectors_with_their_source_and_lacks_only_what_must_be_filled(
    tmp_path: Path, language: str
) -> None:
    write_new(tmp_path, language, coefficients=KEY)
    table = load_coefficients(KEY)
    cells = {grid.title: grid.cells for grid in read_grids(tmp_path)[0]}
    sheet = cells["산업연관" if language == "ko" else "Input-output"]
    written = {value for (row, column), value in sheet.items() if column == 2 and row >= 4}
    assert written == {each.name for each in table.sectors}
    assert {sheet[at] for at in sheet if sheet[at] == table.source_id}
    sources = cells["출처" if language == "ko" else "Sources"]
    assert sources[4, 0] == table.source_id
    premises = cells["분석전제" if language == "ko" else "Premises"]
    assert {table.region, table.year} <= set(premises.values())
    _, findings = feasibility.read(tmp_path)
    assert {each.code for each in findings if each.grade is Grade.ERROR} == STOPPED
    assert {each.code for each in findings} == {*STOPPED, "sheet-absent-optional"}
