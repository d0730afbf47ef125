"""Drop-downs and bounds of input cells. Long lists stand on a hidden sheet; keys come from the sheet they name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

from feasibility.inputs import RECORDS, Column
from feasibility.inputs.grid import letters
from feasibility.inputs.layout import FIRST_ROW
from feasibility.inputs.schema import Choice
from feasibility.lines.leaf import Kind

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

LONGEST_INLINE = 200  # Excel allows 255 characters in a list that stands in the rule itself
KEYS_OFFERED = 500


class Dropdowns:
    """Adds validations to the sheets of one workbook and, at the end, the hidden sheet of their long lists."""

    def __init__(self, workbook: Workbook, language: str, present: set[str]) -> None:
        self._workbook, self._language, self._present = workbook, language, present
        self._lists: dict[tuple[str, ...], int] = {}
        self._rules: dict[tuple[str, str], Any] = {}

    def column(self, worksheet: Worksheet, first: int, last: int, position: int, column: Column) -> None:
        """The rule of a column on rows ``first`` to ``last`` (counted from 0): its choices, keys, or bounds."""
        reference = column.reference
        if column.choices:
            self.choices(worksheet, first, last, position, column.choices)
        elif reference is not None and not (reference.many or reference.target or reference.words):
            self._keys(worksheet, first, last, position, reference.sheets)
        elif column.unit is not None and column.lower is not None and column.upper is not None:
            self._bounds(worksheet, first, last, position, column)

    def choices(self, worksheet: Worksheet, first: int, last: int, position: int, choices: Sequence[Choice]) -> None:
        """A list of the choices' words."""
        words = tuple(choice.word(self._language) for choice in choices)
        inline = ",".join(words)
        if len(inline) <= LONGEST_INLINE:
            formula = f'"{inline}"'
        else:
            place = self._lists.setdefault(words, len(self._lists))
            formula = f"_lists!${letters(place)}$1:${letters(place)}${len(words)}"
        self._add(worksheet, first, last, position, formula, True)

    def _keys(self, worksheet: Worksheet, first: int, last: int, position: int, sheets: Sequence[str]) -> None:
        if len(sheets) != 1 or sheets[0] not in self._present:
            return
        title = RECORDS[sheets[0]].sheet.title(self._language).replace("'", "''")
        formula = f"'{title}'!$A${FIRST_ROW + 1}:$A${FIRST_ROW + KEYS_OFFERED}"
        self._add(worksheet, first, last, position, formula, False)

    def _bounds(self, worksheet: Worksheet, first: int, last: int, position: int, column: Column) -> None:
        from openpyxl.worksheet.datavalidation import DataValidation

        kind: Literal["whole", "decimal"] = "whole" if column.kind is Kind.YEAR else "decimal"
        name = f"{kind}:{column.lower}:{column.upper}"
        rule = self._rules.get((worksheet.title, name))
        if rule is None:
            low, high = f"{column.lower:g}", f"{column.upper:g}"
            rule = DataValidation(kind, formula1=low, formula2=high, allow_blank=True, operator="between")
            rule.showErrorMessage = True
            worksheet.add_data_validation(rule)
            self._rules[(worksheet.title, name)] = rule
        rule.add(_range(first, last, position))

    def _add(self, worksheet: Worksheet, first: int, last: int, position: int, formula: str, strict: bool) -> None:
        from openpyxl.worksheet.datavalidation import DataValidation

        rule = self._rules.get((worksheet.title, formula))
        if rule is None:
            rule = DataValidation("list", formula1=formula, allow_blank=True)
            rule.showErrorMessage = strict
            worksheet.add_data_validation(rule)
            self._rules[(worksheet.title, formula)] = rule
        rule.add(_range(first, last, position))

    def finish(self, name: str) -> None:
        """The hidden sheet of long lists, where there are any."""
        if not self._lists:
            return
        worksheet = self._workbook.create_sheet(name)
        for words, position in self._lists.items():
            for row, word in enumerate(words):
                worksheet.cell(row + 1, position + 1).value = word
        worksheet.sheet_state = "hidden"


def _range(first: int, last: int, position: int) -> str:
    column = letters(position)
    return f"{column}{first + 1}:{column}{last + 1}"
