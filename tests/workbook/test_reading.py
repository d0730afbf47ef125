"""Reading files: what is no sound workbook is a finding, and what calamine hides is found in the XML."""

from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from feasibility.findings import Finding, Grade
from feasibility.inputs.choices import COST_GROUPS
from feasibility.workbook import read, write_workbooks
from feasibility.workbook import scan as scanning
from feasibility.workbook.read import read_grids
from feasibility.workbook.scan import UnreadableWorkbook, refuse_unsafe, scan_workbook
from tests.inputs.small_study import YEARS, small_study


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sound")
    write_workbooks(folder, "ko", small_study(), YEARS)
    return folder


@pytest.fixture
def study(sound: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(sound, tmp_path / "study"))


def told(folder: Path) -> list[Finding]:
    return [finding for finding in read(folder)[1] if finding.code != "sheet-absent-optional"]


def edit(path: Path, sheet: str, **cells: Any) -> None:
    workbook = openpyxl.load_workbook(path)
    for address, value in cells.items():
        workbook[sheet][address] = value
    workbook.save(path)


def rezipped(path: Path, changes: dict[str, bytes]) -> None:
    """The same workbook with parts replaced or added."""
    before = zipfile.ZipFile(io.BytesIO(path.read_bytes()))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as after:
        for name in dict.fromkeys((*before.namelist(), *changes)):
            after.writestr(name, changes[name] if name in changes else before.read(name))


def test_a_sound_study_is_read(study: Path) -> None:
    inputs, findings = read(study)
    assert inputs is not None
    assert inputs.folder_name == "study"
    assert {finding.grade for finding in findings} == {Grade.NOTE}


def test_a_missing_folder_and_an_empty_one_are_findings(tmp_path: Path) -> None:
    assert [finding.code for finding in read(tmp_path / "none")[1]] == ["folder-missing"]
    assert [finding.code for finding in read(tmp_path)[1]] == ["folder-empty"]
    (tmp_path / "notes.txt").write_text("memo", encoding="utf-8")
    assert [finding.code for finding in read(tmp_path)[1]] == ["folder-empty"]


def test_sheets_may_stand_in_whichever_workbook(study: Path) -> None:
    costs = openpyxl.load_workbook(study / "costs.xlsx")
    own = openpyxl.Workbook()
    assert own.active is not None
    own.active.title = "운영비"
    for row in costs["운영비"].iter_rows():
        for cell in row:
            own.active[cell.coordinate] = cell.value
    del costs["운영비"]
    costs.save(study / "costs.xlsx")
    own.save(study / "김과장 운영비.xlsx")
    inputs, findings = read(study)
    assert inputs is not None, findings
    assert inputs.operating_costs is not None
    assert inputs.operating_costs.records[0].place("name").workbook == "김과장 운영비.xlsx"


def test_lock_files_of_office_programs_are_passed_over(study: Path) -> None:
    (study / "~$costs.xlsx").write_bytes(b"locked by somebody")
    (study / ".~lock.costs.xlsx#").write_bytes(b"locked by somebody")
    assert told(study) == []


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "not-excel"),
        (b"no workbook at all", "not-excel"),
        (b"PK\x03\x04 cut off", "not-excel"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "old-format"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    ],
)
def test_what_is_no_workbook_is_a_finding_with_its_reason(study: Path, content: bytes, reason: str) -> None:
    (study / "staffing.xlsx").write_bytes(content)
    (finding,) = told(study)
    assert (finding.code, finding.place.workbook, finding.details["reason"]) == (
        "workbook-unreadable",
        "staffing.xlsx",
        reason,
    )
    assert read(study)[0] is None


def test_an_unread_workbook_hides_no_fault_of_the_others_and_invents_none(study: Path) -> None:
    (study / "staffing.xlsx").write_bytes(b"broken")
    edit(study / "costs.xlsx", "사업비", G6="세 개")
    assert sorted((finding.code, finding.place.cell) for finding in told(study)) == [
        ("cell-type", "G6"),
        ("workbook-unreadable", ""),
    ]


def test_another_spreadsheet_format_is_named_not_passed_over_in_silence(study: Path) -> None:
    (study / "memo.ods").write_bytes(b"x")
    (finding,) = told(study)
    assert (finding.code, finding.grade, finding.details["found"]) == ("workbook-unread", Grade.WARNING, "memo.ods")


def test_a_locked_file_is_a_finding(study: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.read_bytes

    def locked(path: Path) -> bytes:
        if path.name == "costs.xlsx":
            raise PermissionError(13, "in use")
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", locked)
    assert [(finding.code, finding.place.workbook) for finding in told(study)] == [("file-locked", "costs.xlsx")]


def test_declared_entities_are_refused(study: Path) -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'
    rezipped(study / "costs.xlsx", {"xl/sharedStrings.xml": bomb})
    (finding,) = told(study)
    assert finding.details["reason"] == "unsafe"


def test_macros_are_refused(study: Path) -> None:
    rezipped(study / "costs.xlsx", {"xl/vbaProject.bin": b"x"})
    assert told(study)[0].details["reason"] == "macro"


def test_sizes_are_bounded_before_anything_is_inflated(study: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = (study / "costs.xlsx").read_bytes()
    monkeypatch.setattr(scanning, "LARGEST_CONTENT", 1000)
    with pytest.raises(UnreadableWorkbook, match="too-large"):
        refuse_unsafe(content)
    monkeypatch.setattr(scanning, "LARGEST_CONTENT", 10**9)
    monkeypatch.setattr(scanning, "LARGEST_FILE", 1000)
    with pytest.raises(UnreadableWorkbook, match="too-large"):
        refuse_unsafe(content)


def test_a_cell_far_out_is_refused_before_it_fills_the_memory(study: Path) -> None:
    edit(study / "costs.xlsx", "사업비", XFD1048576=1)
    (finding,) = told(study)
    assert (finding.code, finding.details["reason"]) == ("workbook-unreadable", "too-large")


def test_a_formatted_but_blank_row_far_down_is_no_data(study: Path) -> None:
    edit(study / "costs.xlsx", "사업비", A400="  ", B500="")
    assert told(study) == []


def test_error_cells_and_formulas_without_value_are_found_in_the_file(study: Path) -> None:
    edit(study / "costs.xlsx", "사업비", G6="=2+1.5")
    path = study / "staffing.xlsx"
    edit(path, "직급별단가", D5="#REF!")
    found = {(finding.code, str(finding.place)) for finding in told(study)}
    assert ("cell-unsaved-formula", "costs.xlsx › 사업비!G6") in found
    assert ("cell-error", "staffing.xlsx › 직급별단가!D5") in found


def sheet_xml(cells: str, prefix: str = "") -> bytes:
    """A workbook of one sheet with these cells, the tags prefixed or not."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    stream = io.BytesIO()
    name = f"{prefix}:" if prefix else ""
    declared = f"xmlns:{prefix}" if prefix else "xmlns"
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{main}" xmlns:r="{relations}"><sheets>'
            '<sheet name="가" sheetId="1" r:id="r1"/></sheets></workbook>',
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships><Relationship Id="r1" Type="{relations}/worksheet" '
            'Target="worksheets/s.xml"/></Relationships>',
        )
        archive.writestr(
            "xl/worksheets/s.xml",
            f'<{name}worksheet {declared}="{main}"><{name}sheetData>{cells}</{name}sheetData></{name}worksheet>',
        )
    return stream.getvalue()


def test_formulas_are_read_with_shared_ones_moved_to_their_cell() -> None:
    cells = (
        '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1&amp;"x"</f><v>1</v></c></row>'
        '<row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c><c r="B3" t="str"><f>""</f><v></v></c></row>'
        '<row r="4"><c r="A4" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B4"><f>1+1</f></c></row>'
    )
    found = scan_workbook(sheet_xml(cells))["가"]
    assert found.formulas[(0, 0)] == 'B1*$C$1&"x"'
    assert found.formulas[(2, 0)] == 'B3*$C$1&"x"'
    assert found.errors == {(3, 0): "#DIV/0!"}
    assert found.unsaved == {(3, 1)}


def test_prefixed_tags_are_scanned_too() -> None:
    cells = '<x:row r="2"><x:c r="C2" t="e"><x:v>#N/A</x:v></x:c><x:c r="D2"><x:f>A1</x:f></x:c></x:row>'
    found = scan_workbook(sheet_xml(cells, "x"))["가"]
    assert found.errors == {(1, 2): "#N/A"}
    assert found.unsaved == {(1, 3)}


def test_a_saved_formula_is_read_by_its_value_and_kept(study: Path) -> None:
    edit(study / "costs.xlsx", "사업비", G6="=7/2")
    content = zipfile.ZipFile(study / "costs.xlsx").read("xl/worksheets/sheet1.xml")
    assert b"<f>7/2</f><v />" in content or b"<f>7/2</f><v/>" in content or b"<f>7/2</f><v></v>" in content
    for blank in (b"<v />", b"<v/>", b"<v></v>"):
        content = content.replace(b"<f>7/2</f>" + blank, b"<f>7/2</f><v>3.5</v>")
    rezipped(study / "costs.xlsx", {"xl/worksheets/sheet1.xml": content})
    inputs, findings = read(study)
    assert inputs is not None, findings
    assert inputs.capital_costs is not None
    assert inputs.capital_costs.records[1].unit_price == 3.5
    assert inputs.sheets["capital_costs"].formulas == {(5, 6): "7/2"}


def test_the_order_of_findings_does_not_depend_on_the_folder(study: Path, tmp_path: Path) -> None:
    edit(study / "costs.xlsx", "사업비", G6="세 개", B5="공시비")
    copy = Path(shutil.copytree(study, tmp_path / "copy"))
    assert [str(finding) for finding in told(study)] == [str(finding) for finding in told(copy)]


def test_reading_does_not_change_the_files(study: Path) -> None:
    before = {path.name: path.read_bytes() for path in study.iterdir()}
    read(study)
    assert {path.name: path.read_bytes() for path in study.iterdir()} == before


def test_grids_hold_filled_cells_only(study: Path) -> None:
    grids, _ = read_grids(study)
    costs = next(grid for grid in grids if grid.title == "사업비")
    assert costs.cells[(4, 1)] == COST_GROUPS[0].korean
    assert all(value not in (None, "") for value in costs.cells.values())


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=8), st.booleans())
def test_damaged_bytes_never_raise(sound: Path, tmp_path: Path, flips: list[tuple[int, int]], cut: bool) -> None:
    content = bytearray((sound / "staffing.xlsx").read_bytes())
    for where, value in flips:
        content[where % len(content)] = value
    (tmp_path / "staffing.xlsx").write_bytes(bytes(content[: flips[0][0] % len(content)] if cut else content))
    inputs, findings = read(tmp_path)
    assert inputs is None
    assert findings


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 10**6), st.sampled_from(list(b'<>"/&x9 '))), min_size=1, max_size=6))
def test_damaged_sheet_xml_never_raises(sound: Path, tmp_path: Path, flips: list[tuple[int, int]]) -> None:
    path = tmp_path / "staffing.xlsx"
    shutil.copy(sound / "staffing.xlsx", path)
    with zipfile.ZipFile(path) as archive:
        xml = bytearray(archive.read("xl/worksheets/sheet1.xml"))
    for where, value in flips:
        xml[where % len(xml)] = value
    rezipped(path, {"xl/worksheets/sheet1.xml": bytes(xml)})
    inputs, findings = read(tmp_path)
    assert inputs is None
    assert findings
