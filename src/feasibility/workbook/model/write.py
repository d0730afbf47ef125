"""model.xlsx as a whole: cover, results, checks, inputs, guideline figures, values, lists, calculations."""

from __future__ import annotations

import datetime
import io
from collections.abc import Callable, Mapping

from xlsxwriter import Workbook

from feasibility.appraisal import Study
from feasibility.appraisal.scenarios import scenarios
from feasibility.descriptions import Chart, Fact
from feasibility.findings import Place
from feasibility.lines import Line, order
from feasibility.terms import Language
from feasibility.workbook.model.calculation import write_calculation
from feasibility.workbook.model.cells import Reference
from feasibility.workbook.model.front import write_checks, write_cover, write_results
from feasibility.workbook.model.inputs_copy import write_guideline, write_inputs, write_lists
from feasibility.workbook.model.lists import Lists
from feasibility.workbook.model.outside_values import write_outside
from feasibility.workbook.model.plan import keys_of, plan
from feasibility.workbook.model.references import Book
from feasibility.workbook.model.selector import Selector, write_selector
from feasibility.workbook.model.sheets import FormulaSheet, Styles


def write_model(
    study: Study,
    facts: Mapping[str, Fact],
    charts: Mapping[str, Chart],
    language: Language,
    words: Callable[[Line], str],
    label_of: Callable[[Place], str],
) -> bytes:
    """The live workbook of a study as bytes; the same study gives the same bytes.

    ``facts`` stand on the sheet of results under their defined names; ``charts`` over the years are drawn natively;
    ``words`` gives the formula of a line in words, ``label_of`` the name of an input cell. Each formula
    carries the value that it has in Python.
    """
    stream = io.BytesIO()
    book = Workbook(stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    overview = study.inputs.study_overview
    date = overview.report_date if overview is not None else None
    stamp = datetime.datetime.combine(date or datetime.date(2000, 1, 1), datetime.time())
    title = overview.title if overview is not None else ""
    book.set_properties({"title": title, "author": overview.author if overview is not None else "", "created": stamp})
    book.set_calc_mode("auto")
    styles = Styles(book)
    named = study.lines
    part_names = list(dict.fromkeys(name.split(".")[0] for name in named))
    layout = plan(named, {part: language.label(f"sheet.{part}") for part in part_names})
    lists = Lists(language.label("sheet.lists"))
    lists.add(keys_of(order(list(named.values()))))
    front = [
        book.add_worksheet(language.label(f"sheet.{name}"), FormulaSheet) for name in ("cover", "results", "checks")
    ]
    chosen = scenarios(study)
    selector = Selector.of(chosen, language.label("sheet.selector"))
    if not chosen.is_empty:
        front.append(book.add_worksheet(selector.sheet, FormulaSheet))
    write_inputs(book, styles, study.inputs, study.sources.language, _live_inputs(selector))
    title = language.label("sheet.guideline")
    figures = write_guideline(book, styles, study.guideline, language, title, selector.live)
    outside = write_outside(book, styles, named, language, lambda name: title_of(name, language))
    cells = Book(layout, lists, study.sources.frame.years, {**figures, **outside})
    premises = study.inputs.premises
    first_year = Reference.of(premises.place("first_year")) if premises is not None else None
    sheets = write_calculation(book, styles, cells, language, first_year, words, lambda name: title_of(name, language))
    write_lists(book, styles, lists)
    write_cover(front[0], styles, study, language, [sheet.get_name() for sheet in book.worksheets()])
    write_results(book, front[1], styles, cells, study, facts, charts, language)
    write_checks(front[2], styles, cells, study, sheets, language)
    if not chosen.is_empty:
        write_selector(book, front[3], styles, selector, chosen.names, label_of, Reference.of, language)
    front[1].activate()
    book.close()
    return stream.getvalue()


def _live_inputs(selector: Selector) -> dict[tuple[str, int, int], Reference]:
    """The input cells that some scenario overrides, by sheet, row and column, with the cell that holds their value."""
    found = {}
    for cell in selector.cells:
        at = Reference.of(cell.place)
        if at is not None:
            found[at.sheet, at.row, at.column] = selector.live[cell.place.key]
    return found


def title_of(name: str, language: Language) -> str:
    """A line's title: the labels of the parts of its name, ``economic.social.net_present_value`` → 경제성 · …"""
    return " · ".join(language.label(f"line.{part}") for part in name.split(".")[1:])
