"""The finished report against its outline: what stands in it, where, and that nothing in it is empty."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from feasibility.descriptions import BOXES, Chart, ChartKind, Number, NumberKind, Table
from feasibility.exhibits import CHARTS, exhibit
from feasibility.exhibits import TABLES as MADE
from feasibility.terms import get_language
from tests.appraisal.projects import study_of
from tests.exhibits.outline import FIGURES, TABLES, chapter_of
from tests.inputs.small_study import YEARS, small_study
from tests.report.studies import FOLDERS, KOREAN, POHANG, appraised, built, compared, shown
from tests.report.word_text import W, body_of

LEAST_TABLES, LEAST_FIGURES, LEAST_POINTS = 40, 16, 2
CALENDAR = {"년", "월", "개월"}
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def tables_in(content: bytes) -> dict[str, int]:
    """The data rows of each table of a Word file, by the bookmark that names it."""
    found = {}
    for table in body_of(content).iterfind(f"{W}tbl"):
        names = [str(mark.get(f"{W}name")) for mark in table.iter(f"{W}bookmarkStart")]
        name = next(name.removeprefix("fs_tbl_") for name in names if name.startswith("fs_tbl_"))
        rows = table.findall(f"{W}tr")
        found[name] = sum(row.find(f"{W}trPr/{W}tblHeader") is None for row in rows)
    return found


RISK = {"key": "위험-01", "group": "정책", "name": "지연", "probability": 2, "impact": 3, "evidence": "assumed"}
LAW = {"key": "법령-01", "name": "시험법", "content": "설립", "evidence": "assumed"}
CONDITION = {"key": "여건-01", "group": "지역", "name": "인구", "value": 5.0, "unit": "만명", "evidence": "assumed"}


def figures_in(content: bytes) -> list[str]:
    names = [str(picture.get("name")) for picture in body_of(content).iter(f"{DRAWING}docPr")]
    return [name.removeprefix("fs_pic_") for name in names]


def test_the_finished_report_of_pohang_holds_at_least_forty_tables_and_sixteen_figures() -> None:
    content = built(POHANG).files["report.docx"]
    tables, figures = tables_in(content), figures_in(content)
    assert len(tables) >= LEAST_TABLES, sorted(tables)
    assert len(set(figures)) >= LEAST_FIGURES, sorted(figures)


@pytest.mark.parametrize("folder", FOLDERS.values(), ids=FOLDERS)
def test_each_table_and_figure_of_a_report_is_named_in_the_outline(folder: Path) -> None:
    content = built(folder).files["report.docx"]
    assert [key for key in tables_in(content) if chapter_of(TABLES, key) is None] == []
    assert [key for key in figures_in(content) if chapter_of(FIGURES, key) is None] == []


@pytest.mark.parametrize("folder", FOLDERS.values(), ids=FOLDERS)
def test_no_table_of_a_report_is_empty(folder: Path) -> None:
    rows = tables_in(built(folder).files["report.docx"])
    assert {key: count for key, count in rows.items() if not count} == {}


def test_every_exhibit_that_can_be_made_is_named_in_the_outline_once() -> None:
    assert [key for key in MADE if chapter_of(TABLES, key) is None] == []
    assert [key for key in CHARTS if chapter_of(FIGURES, key) is None] == []
    for outline in (TABLES, FIGURES):
        keys = [key for names in outline.values() for key in names.values()]
        assert len(keys) == len(set(keys))


@pytest.mark.parametrize("folder", FOLDERS.values(), ids=FOLDERS)
def test_every_table_has_a_title_columns_with_headings_and_a_unit_where_it_holds_money(folder: Path) -> None:
    for key, table in shown(folder).tables.items():
        assert table.key == key
        assert table.title, key
        assert all(column.title for column in table.columns), key
        assert len({(column.span, column.title) for column in table.columns}) == len(table.columns), key
        units = {cell.unit.partition("@")[0] for row in table.rows for cell in row.cells if isinstance(cell, Number)}
        assert table.unit or "백만원" not in units or has_unit_column(table), key


def has_unit_column(table: Table) -> bool:
    """Whether a column, or the headings themselves, say the unit of each number."""
    titles = [column.title for column in table.columns]
    return KOREAN.label("column.unit") in titles or all(
        re.search(r"\(.+\)$", table.columns[position].title)
        for row in table.rows
        for position, cell in enumerate(row.cells)
        if isinstance(cell, Number) and cell.unit.startswith("백만원")
    )


@pytest.mark.parametrize("folder", FOLDERS.values(), ids=FOLDERS)
def test_every_figure_has_something_to_compare(folder: Path) -> None:
    for key, chart in shown(folder).charts.items():
        assert chart.key == key
        assert chart.title, key
        if chart.kind in BOXES:
            assert len(chart.categories) > 1, key
            assert len(set(chart.groups)) > 1 or chart.kind is ChartKind.TREE, key
            assert chart.links, key
            continue
        points = [number for series in chart.series for number in series.numbers if number is not None]
        assert len(points) >= LEAST_POINTS, key
        assert any(number.value for number in points), key
        assert len(units_of(chart)) == 1 or units_of(chart) <= CALENDAR, (key, units_of(chart))


def units_of(chart: Chart) -> set[str]:
    numbers = [number for series in chart.series for number in series.numbers if number is not None]
    return {number.unit.partition("@")[0] for number in numbers}


@pytest.mark.parametrize("folder", FOLDERS.values(), ids=FOLDERS)
def test_a_total_is_the_sum_of_the_rows_above_it(folder: Path) -> None:
    """A total that holds other items than the table shows would be a second definition."""
    checked = 0
    for key, table in shown(folder).tables.items():
        if key in NO_SUMS or not any(row.role == "total" for row in table.rows):
            continue
        apart = KOREAN.label("note.not_counted").partition("{")[0]
        left_out = [name for note in table.notes if note.startswith(apart) for name in note[len(apart) :].split(", ")]
        body = [row for row in table.rows if row.role == "body" and row.cells[0] not in left_out]
        total = next(row for row in table.rows if row.role == "total")
        for position, cell in enumerate(total.cells):
            if not isinstance(cell, Number) or cell.value is None or cell.kind not in ADDED_UP:
                continue
            parts = [row.cells[position] for row in body]
            values = [part.value or 0.0 for part in parts if isinstance(part, Number)]
            if values:
                assert sum(values) == pytest.approx(cell.value, rel=1e-9, abs=1e-6), (key, position)
                checked += 1
    assert checked >= 20


ADDED_UP = {NumberKind.AMOUNT, NumberKind.COUNT}
# Totals that are no sums of the rows: some rows are taken off.
NO_SUMS = frozenset({"annual_economic_costs", "cash_flow", "cash_balance"})


@pytest.mark.parametrize("folder", FOLDERS.values(), ids=FOLDERS)
@pytest.mark.parametrize("language", ["ko", "en"])
def test_every_exhibit_is_made_in_both_languages(folder: Path, language: str) -> None:
    found = exhibit(appraised(folder)[0], get_language(language), compared(folder))
    whole = shown(folder)
    for kind in ("facts", "tables", "charts"):
        mine: Mapping[str, object] = getattr(found, kind)
        assert list(mine) == list(getattr(whole, kind)), kind


def test_a_sheet_of_one_row_is_shown(tmp_path: Path) -> None:
    """What a person filled never vanishes from the report because it stands alone."""
    rows = {**small_study(), "risks": [RISK], "laws": [LAW], "conditions": [CONDITION]}
    found = exhibit(study_of(tmp_path, rows, YEARS), KOREAN)
    for key in ("risks", "laws", "conditions_1"):
        assert [row.role for row in found.tables[key].rows] == ["body"], key
