"""The sheet that chooses the scenario: every cell that some scenario overrides follows one drop-down by formulas."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from xlsxwriter import Workbook

from feasibility.appraisal.scenarios import Scenarios, SwitchedCell
from feasibility.findings import Place
from feasibility.inputs.grid import letters
from feasibility.terms import Language
from feasibility.terms.money import without_price_basis
from feasibility.workbook.model.cells import Reference
from feasibility.workbook.model.sheets import FormulaSheet, Styles, number_style, write_formula, write_text

CHOSEN_ROW, NUMBER_ROW, HEAD_ROW = 2, 3, 5
LABEL, UNIT, LIVE, BASE = 1, 2, 3, 4
FIRST_CELL_ROW = HEAD_ROW + 1


@dataclass(frozen=True)
class Selector:
    """Where the live value of each switched cell stands, by the key of its place."""

    sheet: str
    cells: tuple[SwitchedCell, ...]
    live: Mapping[str, Reference]

    @classmethod
    def of(cls, scenarios: Scenarios, sheet: str) -> Selector:
        """The layout for some scenarios: one row a switched cell."""
        live = {
            cell.place.key: Reference(sheet, FIRST_CELL_ROW + position, LIVE)
            for position, cell in enumerate(scenarios.cells)
        }
        return cls(sheet, scenarios.cells, live)

    def live_at(self, place: Place) -> Reference | None:
        """The cell that a switched input now refers to; ``None`` for an input that no scenario touches."""
        return self.live.get(place.key)


def write_selector(
    book: Workbook,
    sheet: FormulaSheet,
    styles: Styles,
    selector: Selector,
    names: tuple[str, ...],
    label_of: Callable[[Place], str],
    override_at: Callable[[Place], Reference | None],
    language: Language,
) -> None:
    """The drop-down with the scenarios' names, and for each switched cell its base, its value in every scenario, and
    the one that holds now.

    ``label_of`` names a cell for a reader; ``override_at`` gives the cell with a row's factor or value.
    """
    for column, width in enumerate((36, 44, 12, 16, 16)):
        sheet.set_column(column, column, width)
    sheet.set_column(BASE + 1, BASE + len(names), 16)
    every = (language.label("scenario.base"), *names)
    last = letters(BASE + len(names))
    heads = f"${letters(BASE)}${HEAD_ROW + 1}:${last}${HEAD_ROW + 1}"
    write_text(sheet, 0, 0, language.label("sheet.selector"), styles("title"))
    write_text(sheet, 1, 0, language.label("model.selector_means"), styles("small"))
    write_text(sheet, CHOSEN_ROW, 0, language.label("model.chosen_scenario"), styles("head"))
    write_text(sheet, CHOSEN_ROW, 1, every[0], styles("input"))
    sheet.data_validation(CHOSEN_ROW, 1, CHOSEN_ROW, 1, {"validate": "list", "source": f"={heads}"})
    write_text(sheet, NUMBER_ROW, 0, language.label("model.chosen_number"), styles("text"))
    write_formula(sheet, NUMBER_ROW, 1, f"MATCH($B${CHOSEN_ROW + 1},{heads},0)", styles("calculation", "whole"), 1.0)
    for column, head in enumerate(("key", "label", "unit", "live")):
        write_text(sheet, HEAD_ROW, column, language.label(f"column.model.{head}"), styles("head"))
    for position, name in enumerate(every):
        write_text(sheet, HEAD_ROW, BASE + position, name, styles("head"))
    for position, cell in enumerate(selector.cells):
        row = FIRST_CELL_ROW + position
        unit = without_price_basis(cell.unit)
        number = "0.0000" if unit == "" else number_style(unit, cell.place.key)
        write_text(sheet, row, 0, cell.place.key, styles("small"))
        write_text(sheet, row, LABEL, label_of(cell.place), styles("text"))
        write_text(sheet, row, UNIT, unit, styles("text"))
        sheet.write_number(row, BASE, cell.base, styles("input", number))
        own = f"${letters(BASE)}{row + 1}"
        for offset, override in enumerate(cell.overrides, start=1):
            at = override_at(override.place) if override is not None else None
            value = cell.base if override is None else override.applied(cell.base)
            if override is None or at is None:
                text = own
            else:
                text = f"{own}*{at.text(selector.sheet)}" if override.is_factor else at.text(selector.sheet)
            write_formula(sheet, row, BASE + offset, text, styles("calculation", number), value)
        options = ",".join(f"{letters(BASE + offset)}{row + 1}" for offset in range(len(every)))
        chosen = f"CHOOSE($B${NUMBER_ROW + 1},{options})"
        write_formula(sheet, row, LIVE, chosen, styles("total", number), cell.base)
    sheet.set_tab_color("#FFC000")
    sheet.freeze_panes(FIRST_CELL_ROW, BASE)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
