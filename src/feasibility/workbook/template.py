"""Input workbooks: blank ones to fill, with drop-downs, notes and number formats, or filled from given rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from feasibility.guidelines import load_coefficients
from feasibility.inputs import RECORDS, WORKBOOKS, Column, Layout, Record
from feasibility.inputs.choices import EVIDENCE
from feasibility.inputs.layout import (
    FIRST_ROW,
    FORM_HEADER,
    GUIDE_ROW,
    HEADER_ROW,
    LISTS_SHEET,
    MONEY_ROW,
    MONEY_UNIT,
    MONEY_UNITS,
    TITLE_ROW,
)
from feasibility.inputs.parse import VARIANT_MARK
from feasibility.inputs.records import DEFAULT_MONEY_UNIT, columns
from feasibility.inputs.references import word_code
from feasibility.inputs.schema import Choice
from feasibility.terms.units import unit_text
from feasibility.workbook.cells import cell_at, put
from feasibility.workbook.dressing import InputStyles, dress, dress_header, header_text
from feasibility.workbook.dropdowns import Dropdowns
from feasibility.workbook.saving import workbook_bytes, write_whole

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

Given = Mapping[str, Sequence[Mapping[Any, Any]]]
ROWS_TO_FILL = 40  # rows that a blank sheet offers, dressed as input cells


# The years that a new study's year columns offer; a study with other years writes them over.
FIRST_YEAR_OFFERED, LAST_YEAR_OFFERED = 2026, 2050
EXAMPLE = "example"


def write_new(folder: Path, language: str, example: bool = False, coefficients: str = "") -> tuple[Path, ...]:
    """The workbooks of a new study: blank in a language, or copies of the worked example, which is in Korean.

    ``coefficients`` is the key of a shipped table of inducement coefficients that fills the sheet 산업연관 of a blank
    study, with its source. Raises ``FileNotFoundError`` when the example did not come with the package, and
    ``ValueError`` for coefficients that there are not.
    """
    if not example:
        years = range(FIRST_YEAR_OFFERED, LAST_YEAR_OFFERED + 1)
        filled = load_coefficients(coefficients).rows() if coefficients else {}
        return write_workbooks(folder, language, {**dict.fromkeys(RECORDS, ()), **filled}, years)
    written = []
    for name, content in _example_files():
        write_whole(folder / name, content)
        written.append(folder / name)
    return tuple(written)


def _example_files() -> list[tuple[str, bytes]]:
    """The example's workbooks: inside the package, or in the checkout that the package is installed from."""
    inside = Path(__file__).parents[1] / EXAMPLE
    home = inside if inside.is_dir() else Path(__file__).parents[3] / "inputs"
    files = [(path.name, path.read_bytes()) for path in sorted(home.glob("*.xlsx"))]
    if not files:
        raise FileNotFoundError(home)
    return files


def write_template(
    folder: Path, language: str, years: Sequence[int], sheets: Iterable[str] | None = None
) -> tuple[Path, ...]:
    """Blank workbooks in a folder, with all sheets or those named; gives the files written.

    ``years`` are the headings of the year columns. Raises ``ValueError`` for an unknown sheet or language, and
    ``FileExistsError`` where a workbook would be overwritten.
    """
    names = tuple(RECORDS) if sheets is None else tuple(sheets)
    return write_workbooks(folder, language, dict.fromkeys(names, ()), years)


def write_workbooks(
    folder: Path,
    language: str,
    rows: Given,
    years: Sequence[int],
    money_units: Mapping[str, str] | None = None,
    overwrite: bool = False,
) -> tuple[Path, ...]:
    """Workbooks with the sheets of ``rows``, filled with them; gives the files written.

    A row maps field names, and years as whole numbers, to values; choices are given as codes or words. A form's rows
    are ``{"field": …, "value": …, "source": …, "evidence": …, "remark": …}``. ``money_units`` gives the unit of money
    sheets other than 백만원. ``staffing_plan@축소안`` is a sheet that stands in for 인력계획 in an alternative. Raises
    ``ValueError`` for an unknown sheet, field, year or language.
    """
    if language not in ("ko", "en"):
        raise ValueError(f"there is no language {language!r}: ko or en")
    unknown = sorted(name for name in rows if name.partition(VARIANT_MARK)[0] not in RECORDS)
    if unknown:
        raise ValueError(f"there is no sheet {unknown[0]!r}")
    written = []
    for name in WORKBOOKS:
        inside = {
            given: record
            for record in RECORDS.values()
            if record.sheet.workbook == name
            for given in rows
            if given.partition(VARIANT_MARK)[0] == record.sheet.name
        }
        if not inside:
            continue
        path = folder / f"{name}.xlsx"
        if path.exists() and not overwrite:
            raise FileExistsError(path)
        workbook = _workbook(inside, language, rows, tuple(years), money_units or {})
        write_whole(path, workbook_bytes(workbook))
        written.append(path)
    return tuple(written)


def _workbook(
    records: Mapping[str, type[Record]],
    language: str,
    rows: Given,
    years: tuple[int, ...],
    money_units: Mapping[str, str],
) -> Workbook:
    from openpyxl import Workbook

    workbook = Workbook()
    assert workbook.active is not None
    workbook.remove(workbook.active)
    dropdowns = Dropdowns(workbook, language, {record.sheet.name for record in records.values()})
    styles = InputStyles()
    for given, record in records.items():
        sheet = record.sheet
        title = sheet.title(language) + given.removeprefix(sheet.name)
        worksheet = workbook.create_sheet(title)
        put(cell_at(worksheet, TITLE_ROW, 0), title)
        put(cell_at(worksheet, GUIDE_ROW, 0), sheet.guidance(language))
        if sheet.money:
            put(cell_at(worksheet, MONEY_ROW, 0), MONEY_UNIT.word(language))
            unit = money_units.get(given, DEFAULT_MONEY_UNIT)
            put(cell_at(worksheet, MONEY_ROW, 1), _word(unit, MONEY_UNITS, language))
            dropdowns.choices(worksheet, MONEY_ROW, MONEY_ROW, 1, MONEY_UNITS)
        if sheet.layout is Layout.FORM:
            _form(worksheet, record, language, rows[given], dropdowns, styles)
        else:
            _rows(worksheet, record, language, rows[given], years, dropdowns, styles)
        dress(worksheet, record, language)
    dropdowns.finish(LISTS_SHEET)
    return workbook


def _form(
    worksheet: Worksheet,
    record: type[Record],
    language: str,
    rows: Sequence[Mapping[Any, Any]],
    dropdowns: Dropdowns,
    styles: InputStyles,
) -> None:
    for position, word in enumerate(FORM_HEADER):
        put(cell_at(worksheet, HEADER_ROW, position), word.word(language))
        dress_header(cell_at(worksheet, HEADER_ROW, position), required=False)
    declared = columns(record)
    given = {str(row["field"]): row for row in rows}
    _refuse(record, set(given) - set(declared))
    for offset, (name, column) in enumerate(declared.items()):
        row = FIRST_ROW + offset
        label = cell_at(worksheet, row, 0)
        put(label, column.title(language))
        dress_header(label, column.required, column, language)
        values = given.get(name, {})
        put(cell_at(worksheet, row, 1), _value(values.get("value"), column, language))
        unit = column.unit or ""
        put(cell_at(worksheet, row, 2), unit if language == "ko" else unit_text(unit, language))
        put(cell_at(worksheet, row, 3), values.get("source"))
        put(cell_at(worksheet, row, 4), _word(values.get("evidence"), EVIDENCE, language))
        put(cell_at(worksheet, row, 5), values.get("remark"))
        styles.dress(cell_at(worksheet, row, 1), column, record.model_fields[name].annotation)
        for position in (3, 4, 5):
            styles.dress(cell_at(worksheet, row, position), None, str)
        dropdowns.column(worksheet, row, row, 1, column)
        dropdowns.choices(worksheet, row, row, 4, EVIDENCE)


def _rows(
    worksheet: Worksheet,
    record: type[Record],
    language: str,
    rows: Sequence[Mapping[Any, Any]],
    years: tuple[int, ...],
    dropdowns: Dropdowns,
    styles: InputStyles,
) -> None:
    declared = columns(record)
    shown = years if record.sheet.years is not None else ()
    names: list[str | int] = [name for name in declared if name not in ("source", "evidence", "remark")]
    names += [*shown, *(name for name in ("source", "evidence", "remark") if name in declared)]
    last = FIRST_ROW + max(len(rows), ROWS_TO_FILL) - 1
    for position, name in enumerate(names):
        header = cell_at(worksheet, HEADER_ROW, position)
        column: Column | None = None
        if isinstance(name, int):
            header.value = name
            dress_header(header, required=False)
        else:
            column = declared[name]
            put(header, header_text(column, language))
            dress_header(header, column.required, column, language)
            dropdowns.column(worksheet, FIRST_ROW, last, position, column)
        annotation: Any = float if isinstance(name, int) else record.model_fields[name].annotation
        for row in range(FIRST_ROW, last + 1):
            styles.dress(cell_at(worksheet, row, position), column, annotation)
    for offset, values in enumerate(rows):
        _refuse(record, set(values) - set(names))
        for position, name in enumerate(names):
            value = values.get(name)
            if isinstance(name, str):
                value = _value(value, declared[name], language)
            put(cell_at(worksheet, FIRST_ROW + offset, position), value)


def _refuse(record: type[Record], unknown: set[Any]) -> None:
    if unknown:
        raise ValueError(f"{record.sheet.name} has no field {sorted(map(str, unknown))[0]!r}")


def _value(value: Any, column: Column, language: str) -> Any:
    """A value as the sheet shows it: choices and words of references in the sheet's language."""
    if not isinstance(value, str):
        return value
    if column.choices:
        return _word(value, column.choices, language)
    words = [
        word
        for reference in (column.reference, *column.references.values())
        if reference is not None
        for word in (*reference.words, *_group_words(reference.sheets, reference.group))
    ]
    pieces = [piece.strip() for piece in value.split(",")] if words else []
    if not pieces:
        return value
    return ", ".join(_word(piece, words, language) or "" for piece in pieces)


def _group_words(sheets: Sequence[str], group: str) -> tuple[Choice, ...]:
    if not group:
        return ()
    found = [columns(RECORDS[sheet]).get(group) for sheet in sheets]
    return tuple(choice for column in found if column is not None for choice in column.choices)


def _word(value: str | None, words: Sequence[Choice], language: str) -> str | None:
    """A choice's word in the language; a value that is none of them is written as it is."""
    if not value:
        return None
    code = word_code(value, words)
    return next((word.word(language) for word in words if word.code == code), value) if code else value
