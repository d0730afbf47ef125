"""The sheets in front: cover with the reading order, results with defined names and charts, checks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from xlsxwriter import Workbook

from feasibility.appraisal import Study
from feasibility.appraisal.sensitivity import CaseNumber
from feasibility.descriptions import Chart, ChartKind, Fact, NumberKind, Outside, Series
from feasibility.inputs.grid import letters
from feasibility.lines import Line
from feasibility.terms import Language
from feasibility.terms.money import without_price_basis
from feasibility.workbook.model.cells import quoted
from feasibility.workbook.model.plan import FIRST_ROW, FIRST_YEAR_COLUMN, VALUE_COLUMN
from feasibility.workbook.model.references import Book
from feasibility.workbook.model.sheets import FormulaSheet, Styles, write_formula, write_text

FORMATS = {
    NumberKind.AMOUNT: "#,##0;-#,##0;0",
    NumberKind.AMOUNT_FINE: "#,##0.00",
    NumberKind.COUNT: "#,##0",
    NumberKind.RATIO: "0.0000",
    NumberKind.PERCENT: "0.00%",
    NumberKind.FACTOR: "0.0000",
    NumberKind.YEAR: "0",
    NumberKind.GIVEN: "General",
}
COLORS = ("#1F4E79", "#F4B183", "#548235", "#9DC3E6", "#7F6000", "#C9C9C9", "#833C0B", "#A9D18E")
PALE = {"color": "#D9D9D9", "width": 0.5}
NATIVE = {ChartKind.LINES: "line", ChartKind.STACKED: "column", ChartKind.COLUMNS: "column"}


def write_cover(sheet: FormulaSheet, styles: Styles, study: Study, language: Language, names: Sequence[str]) -> None:
    """What the workbook is, in which order to read it, and what the colours mean."""
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 90)
    overview = study.inputs.study_overview
    write_text(sheet, 0, 0, overview.title if overview is not None else "", styles("title"))
    write_text(sheet, 1, 0, language.label("model.purpose"), styles("small"))
    write_text(sheet, 3, 0, language.label("model.reading_order"), styles("head"))
    write_text(sheet, 3, 1, "", styles("head"))
    for row, name in enumerate(names, start=4):
        sheet.write_url(row, 0, f"internal:{quoted(name)}A1", styles("link"), name)
    row = 5 + len(names)
    for style in ("input", "calculation", "link"):
        write_text(sheet, row, 0, language.label(f"model.{style}"), styles(style))
        write_text(sheet, row, 1, language.label(f"model.{style}_means"), styles("text"))
        row += 1
    _upright(sheet)


def write_results(
    book: Workbook,
    sheet: FormulaSheet,
    styles: Styles,
    cells: Book,
    study: Study,
    facts: Mapping[str, Fact],
    charts: Mapping[str, Chart],
    language: Language,
) -> None:
    """Every fact as a link to its block, with a defined name; native charts of the yearly results."""
    for column, width in enumerate((44, 18, 10, 44, 40)):
        sheet.set_column(column, column, width)
    write_text(sheet, 0, 0, language.label("sheet.results"), styles("title"))
    for column, head in enumerate(("label", "value", "unit", "name", "reason")):
        write_text(sheet, 2, column, language.label(f"column.model.{head}"), styles("head"))
    row = 3
    for key, fact in facts.items():
        source, name = fact.number.source, key.replace(".", "_")
        if isinstance(source, (Outside, CaseNumber)):
            kind = source.kind.name.lower() if isinstance(source, Outside) else "case"
            _write_value(sheet, styles, row, name, fact, language.label(f"outside.{kind}"), language)
            book.define_name(name, f"={quoted(sheet.get_name())}$B${row + 1}")
            row += 1
            continue
        if not isinstance(source, Line):
            continue
        at_row = 0 if fact.number.row is None or source.rows is None else source.rows.position(fact.number.row)
        at_year = 0 if fact.number.year is None else cells.years.position(fact.number.year)
        cell = cells.cell(source, at_row, at_year)
        if cell is None:
            continue
        write_text(sheet, row, 0, fact.label, styles("text"))
        value = "" if fact.value is None else fact.value
        write_formula(sheet, row, 1, cell.text(sheet.get_name()), styles("link", FORMATS[fact.number.kind]), value)
        write_text(sheet, row, 2, without_price_basis(fact.unit), styles("text"))
        write_text(sheet, row, 3, name, styles("small"))
        write_text(sheet, row, 4, language.reason(fact.reason) if fact.reason else "", styles("text"))
        book.define_name(name, f"={cell.text('')}")
        row += 1
    row += 1
    for chart in charts.values():
        if _write_chart(book, sheet, cells, chart, row):
            row += 18
    sheet.freeze_panes(3, 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def _write_value(
    sheet: FormulaSheet, styles: Styles, row: int, name: str, fact: Fact, remark: str, language: Language
) -> None:
    """A fact that no formula of the base makes: its value, and a remark that says so, or why there is none."""
    write_text(sheet, row, 0, fact.label, styles("text"))
    if fact.value is not None:
        sheet.write_number(row, 1, fact.value, styles("calculation", FORMATS[fact.number.kind]))
    write_text(sheet, row, 2, without_price_basis(fact.unit), styles("text"))
    write_text(sheet, row, 3, name, styles("small"))
    write_text(sheet, row, 4, language.reason(fact.reason) if fact.reason else remark, styles("wrapped"))


def _write_chart(book: Workbook, sheet: FormulaSheet, cells: Book, chart: Chart, row: int) -> bool:
    """A chart over the years, if each of its series is one row of a block."""
    kind = NATIVE.get(chart.kind)
    # The calendar may reach further than the period that a report shows.
    years = [str(year) for year in cells.years][: len(chart.categories)]
    if kind is None or list(chart.categories) != years:
        return False
    rows = [_row_of(cells, series) for series in chart.series]
    if not rows or None in rows:
        return False
    options = {"type": kind, **({"subtype": "stacked"} if chart.kind is ChartKind.STACKED else {})}
    drawn = book.add_chart(options)
    start, end = letters(FIRST_YEAR_COLUMN), letters(FIRST_YEAR_COLUMN + len(years) - 1)
    for number, (series, found) in enumerate(zip(chart.series, rows, strict=True)):
        assert found is not None
        sheet_name, at = quoted(found[0]), found[1] + 1
        drawn.add_series(
            {
                "name": _plain(series.label),
                "categories": f"={sheet_name}${start}$1:${end}$1",
                "values": f"={sheet_name}${start}${at}:${end}${at}",
                **_look(kind, number),
            }
        )
    drawn.set_x_axis({"label_position": "low", "num_font": {"size": 8}})
    drawn.set_y_axis(
        {"num_format": "#,##0", "num_font": {"size": 8}, "major_gridlines": {"visible": True, "line": PALE}}
    )
    drawn.set_title({"name": _plain(chart.title), "overlay": False, "name_font": {"size": 11}})
    drawn.set_legend({"position": "bottom"})
    drawn.set_size({"width": 760, "height": 320})
    sheet.insert_chart(row, 0, drawn, {"description": chart.title})
    return True


def _row_of(cells: Book, series: Series) -> tuple[str, int] | None:
    """The sheet and row (from 0) of which a series shows every year; ``None`` when it stands in no one row."""
    numbers = [number for number in series.numbers if number is not None]
    if not numbers or len({(id(number.source), number.row) for number in numbers}) > 1:
        return None
    source, row = numbers[0].source, numbers[0].row
    block = cells.plan.of_line.get(id(source))
    if not isinstance(source, Line) or block is None or not source.has_years:
        return None
    return block.sheet, block.first + (source.rows.position(row) if source.rows is not None and row else 0)


def _plain(text: str) -> str:
    """A text for a chart, which would take one that begins with ``=`` for a reference."""
    return f" {text}" if text.startswith("=") else text


def _look(kind: str, number: int) -> dict[str, object]:
    """The colour of a series, as in the report's figures."""
    color = COLORS[number % len(COLORS)]
    return {"line": {"color": color, "width": 1.75}} if kind == "line" else {"fill": {"color": color}, "gap": 50}


def write_checks(
    sheet: FormulaSheet,
    styles: Styles,
    cells: Book,
    study: Study,
    sheets: Mapping[str, FormulaSheet],
    language: Language,
) -> None:
    """Every balance of the study, and for each calculation sheet whether anything stands where a formula stood."""
    for column, width in enumerate((60, 20, 12)):
        sheet.set_column(column, column, width)
    write_text(sheet, 0, 0, language.label("sheet.checks"), styles("title"))
    for column, head in enumerate(("check", "difference", "holds")):
        write_text(sheet, 3, column, language.label(f"column.model.{head}"), styles("head"))
    row = first = 4
    here = sheet.get_name()
    for name, balance in study.parts.balances.items():
        difference, holds = cells.cell(balance.difference, 0, 0), cells.cell(balance.holds, 0, 0)
        assert difference is not None
        assert holds is not None
        label = " · ".join(language.label(f"line.{part}") for part in name.split("."))
        write_text(sheet, row, 0, label, styles("text"))
        write_formula(sheet, row, 1, difference.text(here), styles("link", "amount"), balance.difference.at() or 0.0)
        write_formula(sheet, row, 2, holds.text(here), styles("link", "whole"), balance.holds.at() or 0.0)
        row += 1
    for title in sheets:
        last_row = max(block.first + block.rows for block in cells.plan.blocks if block.sheet == title)
        last_column = FIRST_YEAR_COLUMN + len(cells.years) - 1
        parts = [
            f"{quoted(title)}${letters(start)}${FIRST_ROW + 1}:${letters(end)}${last_row}"
            for start, end in ((VALUE_COLUMN, VALUE_COLUMN), (FIRST_YEAR_COLUMN, last_column))
        ]
        write_text(sheet, row, 0, language.label("model.no_overwritten_formula").format(sheet=title), styles("text"))
        overwritten = "+".join(f"SUMPRODUCT((1-ISBLANK({part}))*(1-ISFORMULA({part})))" for part in parts)
        write_formula(sheet, row, 1, overwritten, styles("calculation", "whole"), 0.0)
        own = f"{letters(1)}{row + 1}"
        write_formula(sheet, row, 2, f"IF({own}=0,1,0)", styles("calculation", "whole"), 1.0)
        row += 1
    everything = f"$C${first + 1}:$C${row}"
    write_text(sheet, 1, 0, language.label("model.all_checks"), styles("total"))
    all_hold = float(all(balance.holds.at() == 1 for balance in study.parts.balances.values()))
    write_formula(sheet, 1, 2, f"MIN({everything})", styles("total", "whole"), all_hold)
    for span in ("C2:C2", f"C{first + 1}:C{row}"):
        sheet.conditional_format(span, {"type": "cell", "criteria": "==", "value": 1, "format": styles("good")})
        sheet.conditional_format(span, {"type": "cell", "criteria": "!=", "value": 1, "format": styles("bad")})
    sheet.freeze_panes(4, 1)
    _upright(sheet)


def _upright(sheet: FormulaSheet) -> None:
    """One upright page wide on A4."""
    sheet.set_portrait()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
