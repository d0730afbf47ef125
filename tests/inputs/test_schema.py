"""The declarations of the sheets hold together, and a record knows its cells and units."""

from __future__ import annotations

import dataclasses

import pytest
from pydantic import ValidationError

from feasibility.findings import Place
from feasibility.inputs import RECORDS, WORKBOOKS, Inputs, Layout
from feasibility.inputs.inputs import NO_SHEETS
from feasibility.inputs.parse import parse
from feasibility.inputs.records import TRAILING, Support, columns
from feasibility.inputs.references import fold, named_rows, parts, words_named
from feasibility.inputs.targets import read_target
from tests.inputs.planting import planted, sound_grids


def read_small(*changes: tuple[str, str, object]) -> Inputs:
    inputs, findings = parse(planted(*changes))
    assert inputs is not None, findings
    return inputs


def test_inputs_have_one_field_a_sheet() -> None:
    fields = {field.name for field in dataclasses.fields(Inputs)} - set(NO_SHEETS)
    assert fields == set(RECORDS)


@pytest.mark.parametrize("name", list(RECORDS))
def test_no_heading_of_a_sheet_names_two_fields(name: str) -> None:
    seen: dict[str, str] = {}
    for field, column in columns(RECORDS[name]).items():
        for title in {fold(field), fold(column.korean), fold(column.english)}:
            assert seen.setdefault(title, field) == field


def test_no_name_of_a_sheet_names_two_sheets() -> None:
    seen: dict[str, str] = {}
    for name, record in RECORDS.items():
        for title in {fold(name), fold(record.sheet.korean), fold(record.sheet.english)}:
            assert seen.setdefault(title, name) == name
        assert len(record.sheet.korean) <= 31
        assert len(record.sheet.english) <= 31


@pytest.mark.parametrize("name", list(RECORDS))
def test_what_a_declaration_names_exists(name: str) -> None:
    record = RECORDS[name]
    declared = columns(record)
    assert record.sheet.workbook in WORKBOOKS
    assert record.sheet.layout is Layout.FORM or record.sheet.key_field in declared
    years = record.sheet.years
    assert years is None or not years.by or years.by in declared
    for column in declared.values():
        assert not column.by or column.by in declared
        if column.required_when is not None:
            other, values = column.required_when
            assert set(values) <= {choice.code for choice in declared[other].choices}
        for by in (*column.units, *column.references):
            assert by in {choice.code for choice in declared[column.by].choices}
        for reference in (column.reference, *column.references.values()):
            for sheet in reference.sheets if reference is not None else ():
                assert reference is not None
                assert not reference.group or sheet in RECORDS
                assert sheet in RECORDS


def test_the_field_that_another_depends_on_stands_before_it() -> None:
    for record in RECORDS.values():
        names = list(columns(record))
        for name, column in columns(record).items():
            assert not column.by or names.index(column.by) < names.index(name)


def test_sheets_that_claim_something_end_with_source_evidence_and_remark() -> None:
    bare = {name for name, record in RECORDS.items() if list(columns(record))[-3:] != list(TRAILING)}
    assert bare == {"study_overview", "premises", "revision_history", "pictures", "advice", "sources"}


def test_a_record_knows_the_cell_and_key_of_each_field_blank_ones_too() -> None:
    costs = read_small().capital_costs
    assert costs is not None
    row = costs.by_key["자본-02"]
    assert row.place("unit_price") == Place("costs.xlsx", "사업비", "G6")
    assert row.place("unit_price").key == "capital_costs.자본-02.unit_price"
    assert row.amount is None
    assert row.place("amount").cell == "H6"
    with pytest.raises(ValueError, match="no field 'price'"):
        row.place("price")


def test_a_year_knows_its_cell_and_key() -> None:
    plan = read_small().staffing_plan
    assert plan is not None
    row = plan.by_key["인력-02"]
    assert row.years == {2027: 1.0, 2028: 1.0, 2029: 2.0, 2030: 2.0}
    place = row.place_of_year(2028)
    assert (place.cell, place.key) == ("D6", "staffing_plan.인력-02.2028")
    assert row.place_of_year(2040).cell == ""


def test_units_follow_the_basis_and_the_money_unit_of_the_sheet() -> None:
    costs = read_small(("사업비", "B3", "천원"), ("사업비", "E5", 2.0), ("사업비", "F5", "식")).capital_costs
    assert costs is not None
    assert costs.money_unit == "천원"
    first, second = costs.records[:2]
    assert second.unit_of("unit_price") == "천원/㎡"
    assert second.unit_of("quantity") == "㎡"
    assert first.unit_of("quantity") == "식"
    assert first.unit_of("amount") == "천원"
    assert first.unit_of("rate") == ""
    assert first.unit_of("name") == ""


def test_support_stands_by_row_and_by_field_of_a_form() -> None:
    inputs = read_small(("분석전제", "D15", "U1, U2"), ("분석전제", "E15", "산출"), ("분석전제", "F15", "4대보험"))
    assert inputs.premises is not None
    assert inputs.grades is not None
    support = inputs.premises.support("employer_on_cost_rate")
    assert support == Support("U1, U2", "derived", "4대보험")
    assert support.sources == ("U1", "U2")
    assert inputs.grades.records[0].support().evidence == "quoted"


def test_a_record_made_in_python_obeys_the_same_bounds() -> None:
    grade = RECORDS["grades"]
    good = {"key": "인력-01", "name": "책임", "group": "연구", "annual_pay": 130.0}
    assert grade.model_validate(good).row_key == "인력-01"
    for bad in ({"annual_pay": -1.0}, {"annual_pay": "130"}, {"annual_pay": float("nan")}, {"counted": "perhaps"}):
        with pytest.raises(ValidationError):
            grade.model_validate({**good, **bad})
    with pytest.raises(ValidationError):
        grade.model_validate(good).__setattr__("name", "other")


def test_a_sheet_becomes_a_data_frame_by_key_and_year() -> None:
    inputs = read_small()
    frame = inputs.frame("staffing_plan")
    assert frame.loc["인력-01", 2030] == 4.0
    assert list(frame.columns[:2]) == ["name", "source"]
    assert inputs.frame("premises").loc["first_year", "value"] == 2027
    assert inputs.frame("risks").empty
    with pytest.raises(ValueError, match="no sheet 'costs'"):
        inputs.frame("costs")


def test_keys_ranges_and_groups_name_rows() -> None:
    costs = read_small().capital_costs
    assert costs is not None
    reference = columns(costs.record)["base"].reference
    assert named_rows("자본-02~자본-04", reference, costs) == (1, 2, 3)
    assert named_rows("자본-04~자본-02, 토지", reference, costs) == (1, 2, 3)
    assert named_rows("공사비, Land and compensation", reference, costs) == (0, 1)
    assert named_rows("contingency", reference, costs) == (3,)
    assert named_rows("", reference, costs) == ()
    assert parts("가, 나\n다") == ("가", "나", "다")


def test_words_beside_rows_are_stored_and_found_as_codes() -> None:
    funding = read_small(("재원조달", "B6", "운영")).funding
    assert funding is not None
    reference = columns(funding.record)["group"].reference
    assert reference is not None
    assert funding.records[1].group == "operation"
    assert words_named(funding.records[1].group, reference) == ("operation",)


@pytest.mark.parametrize(
    "text", ["capital_costs.자본-02.unit_price", "사업비.자본-02.단가", "Capital costs.자본-02.Unit price"]
)
def test_a_target_is_read_in_each_language(text: str) -> None:
    assert str(read_target(text)) == "capital_costs.자본-02.unit_price"


@pytest.mark.parametrize(
    "text", ["", "사업비", "사업비.자본-02", "없는시트.가.나", "사업비..단가", "인력계획.인력-01.1"]
)
def test_what_names_no_cell_is_no_target(text: str) -> None:
    assert read_target(text) is None


def test_the_cells_as_filled_are_kept_for_the_live_workbook() -> None:
    inputs, _ = parse(sound_grids())
    assert inputs is not None
    assert inputs.sheets["capital_costs"].cells[(5, 6)] == 3.5
    assert inputs.sheets["capital_costs"].title == "사업비"
