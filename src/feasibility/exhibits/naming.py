"""What a reader calls the variables that cases move, and their changes."""

from __future__ import annotations

from feasibility.appraisal import Study
from feasibility.appraisal.sensitivity import CaseNumber, Sensitivity
from feasibility.exhibits.pieces import word
from feasibility.inputs.catalogue import RECORDS
from feasibility.inputs.choices import VARIABLES
from feasibility.inputs.records import columns
from feasibility.inputs.references import word_code
from feasibility.inputs.targets import read_target
from feasibility.terms import Language


def target_name(study: Study, text: str, language: Language) -> str:
    """What a reader calls a variable or a cell: 총사업비, or the row and column of an input cell."""
    code = word_code(text, VARIABLES)
    if code:
        return word(VARIABLES, code, language)
    target = read_target(text)
    if target is None:
        return text
    title = _row_title(study, target.sheet, target.key) if target.key else ""
    column = columns(RECORDS[target.sheet]).get(str(target.field))
    return " ".join(part for part in (title, column.title(language.code) if column else str(target.field)) if part)


def _row_title(study: Study, sheet: str, key: str) -> str:
    """What a reader calls a row; a yearly plan goes by the name of the row that its key names."""
    record = RECORDS[sheet]
    reference = columns(record)[record.sheet.key_field].reference
    named = (sheet, *(reference.sheets if reference is not None else ()))
    found = (study.sources.columns(each) for each in named)
    titles = (shown.title_of_key(key) for shown in found if shown is not None)
    return next((title for title in titles if title != key), key)


def change_text(row: Sensitivity, change: CaseNumber, language: Language) -> str:
    """A change as it is called: +10%, -1%p, +2년."""
    value = change.value or 0.0
    sign = "+" if value > 0 else ""
    if row.is_relative:
        return f"{sign}{language.number(value, 'percent')}"
    if change.unit_text == "":
        return f"{sign}{language.number(value, 'percent')}p"
    if change.unit_text == "년":
        return f"{sign}{language.amount(value, 'count', '년')}"
    return f"{sign}{language.number(value, 'given')}"
