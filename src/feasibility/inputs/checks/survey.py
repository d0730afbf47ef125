"""The demand survey: what is said of a survey agrees, and its answers can have been given."""

from __future__ import annotations

import math
from collections.abc import Iterator

from feasibility.findings import Finding, Grade
from feasibility.inputs.checks.sums import TOLERANCE
from feasibility.inputs.parsing import ParsedRow, ParsedSheet, Sheets
from feasibility.inputs.records import columns

# What is said of a survey as a whole, and of a question as a whole.
OF_SURVEY = ("target", "period", "method", "sample", "respondents")
OF_QUESTION = ("several",)


def surveys_agree(sheets: Sheets) -> Iterator[Finding]:
    """The rows of a survey, and those of a question, do not contradict each other; blank cells say nothing."""
    sheet = sheets.get("demand_survey")
    if sheet is None or {"survey", "question"} & sheet.lost:
        return
    for fields, group in ((OF_SURVEY, ("survey",)), (OF_QUESTION, ("survey", "question"))):
        first: dict[tuple[str, ...], ParsedRow] = {}
        for row in sheet.rows:
            for field in fields:
                value = row.values.get(field)
                if value in (None, ""):
                    continue
                key = (field, *(row.text(name) for name in group))
                stated = first.setdefault(key, row)
                if stated.values.get(field) != value:
                    details = {
                        "item": row.key,
                        "field": columns(sheet.record)[field].title(sheet.language),
                        "other": stated.key,
                    }
                    yield Finding("survey-disagrees", sheet.place_of(row, field), details=details)


def respondents_were_asked(sheets: Sheets) -> Iterator[Finding]:
    """Nobody answers who was not asked; a survey says whom it asked and how many answered."""
    sheet = sheets.get("demand_survey")
    if sheet is None or {"survey", "sample", "respondents"} & sheet.lost:
        return
    for rows in _by_survey(sheet).values():
        sample, answered = _stated(rows, "sample"), _stated(rows, "respondents")
        if sample is None or answered is None:
            field = "sample" if sample is None else "respondents"
            title = columns(sheet.record)[field].title(sheet.language)
            details = {"item": rows[0].text("survey"), "field": title}
            yield Finding("survey-incomplete", sheet.place_of(rows[0], field), Grade.WARNING, details)
        elif (answered.number("respondents") or 0.0) > (sample.number("sample") or 0.0):
            over: dict[str, object] = {
                "item": rows[0].text("survey"),
                "found": answered.number("respondents"),
                "expected": sample.number("sample"),
            }
            yield Finding("survey-respondents", sheet.place_of(answered, "respondents"), details=over)


def answers_are_possible(sheets: Sheets) -> Iterator[Finding]:
    """Each answer has a share or a number of persons, once; those of a single-answer question share at most 1."""
    sheet = sheets.get("demand_survey")
    if sheet is None or {"survey", "question", "answer"} & sheet.lost:
        return
    for rows in _by_survey(sheet).values():
        stated = _stated(rows, "respondents")
        respondents = None if stated is None else stated.number("respondents")
        questions: dict[str, list[ParsedRow]] = {}
        for row in rows:
            questions.setdefault(row.text("question"), []).append(row)
            share, count = row.number("share"), row.number("count")
            if (share is None) == (count is None):
                yield Finding("either-or", sheet.place_of(row, "share"), details={"item": row.key})
            elif count is not None and (respondents is None or count > respondents):
                details: dict[str, object] = {"item": row.key, "found": count, "expected": respondents or 0}
                yield Finding("survey-count", sheet.place_of(row, "count"), details=details)
        for question in questions.values():
            yield from _possible(sheet, question, respondents)


def _possible(sheet: ParsedSheet, rows: list[ParsedRow], respondents: float | None) -> Iterator[Finding]:
    seen: dict[str, ParsedRow] = {}
    for row in rows:
        first = seen.setdefault(row.text("answer"), row)
        if first is not row:
            details = {"item": row.key, "other": first.key}
            yield Finding("answer-duplicate", sheet.place_of(row, "answer"), details=details)
    if any(row.text("several") == "yes" for row in rows):
        return
    total = math.fsum(_share(row, respondents) for row in rows)
    if total > 1 + TOLERANCE:
        field = "share" if rows[0].number("share") is not None else "count"
        over = {"item": rows[0].text("question"), "found": round(total, 6)}
        yield Finding("survey-share-sum", sheet.place_of(rows[0], field), details=over)


def _share(row: ParsedRow, respondents: float | None) -> float:
    share, count = row.number("share"), row.number("count")
    if share is not None or count is None or not respondents:
        return share or 0.0
    return count / respondents


def _by_survey(sheet: ParsedSheet) -> dict[str, list[ParsedRow]]:
    found: dict[str, list[ParsedRow]] = {}
    for row in sheet.rows:
        found.setdefault(row.text("survey"), []).append(row)
    return found


def _stated(rows: list[ParsedRow], field: str) -> ParsedRow | None:
    """The first row of a survey that fills a field."""
    return next((row for row in rows if row.number(field) is not None), None)
