"""What only the appraisal can say of the inputs: verdicts that a person typed against those that are computed."""

from __future__ import annotations

from collections.abc import Iterator

from feasibility.appraisal.reviews import Reviews
from feasibility.appraisal.study import Study
from feasibility.findings import Finding, Grade
from feasibility.inputs.choices import PROCEDURE_VERDICTS, REVIEW_KINDS
from feasibility.inputs.schema import Choice

# Of a study under both pairs of thresholds only a verdict that both give is known.
BOTH = {"preliminary_study": ("preliminary_study", "preliminary_study_announced")}


def verdict_remarks(study: Study) -> tuple[Finding, ...]:
    """Warnings on the sheet 사전절차: a review typed as required that is not due, or as not required that is due.

    ``확인 필요`` and ``완료`` contradict nothing, nor does any verdict where two thresholds differ and neither is known
    to be in force.
    """
    found = study.parts.reviews
    return () if found is None else tuple(_contradicted(study, found))


def _contradicted(study: Study, found: Reviews) -> Iterator[Finding]:
    table = study.inputs.prior_procedures
    if table is None:
        return
    # In the language of the sheet, as the person who filled it reads it.
    language = "en" if table.place.sheet == table.sheet.english else "ko"
    for record in table.records:
        if not record.review or record.verdict not in ("required", "not_required"):
            continue
        due = {bool(getattr(found, name).at()) for name in BOTH.get(record.review, (record.review,))}
        expected = "required" if due == {True} else "not_required" if due == {False} else record.verdict
        if expected != record.verdict:
            details = {
                "item": record.name,
                "field": _word(REVIEW_KINDS, record.review, language),
                "found": _word(PROCEDURE_VERDICTS, record.verdict, language),
                "expected": _word(PROCEDURE_VERDICTS, expected, language),
            }
            yield Finding("verdict-contradicted", record.place("verdict"), Grade.WARNING, details)


def _word(choices: tuple[Choice, ...], code: str, language: str) -> str:
    return next(choice.word(language) for choice in choices if choice.code == code)
