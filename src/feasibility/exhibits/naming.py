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
    shown = study.sources.columns(target.sheet) if target.key else None
    title = shown.title_of_key(target.key) if shown is not None else ""
    column = columns(RECORDS[target.sheet]).get(str(target.field))
    return " ".join(part for part in (title, column.title(language.code) if column else str(target.field)) if part)


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
