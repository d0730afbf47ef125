"""The demand survey: how many were asked and answered, and the share of each answer."""

from __future__ import annotations

from dataclasses import dataclass

from feasibility.appraisal.sources import Sources
from feasibility.inputs.columns import Columns
from feasibility.lines import Axis, Line, each, where


@dataclass(frozen=True)
class Survey:
    """Surveys and answers. ``questions`` holds, for each row of ``answered``, the positions of its answers."""

    sample: Line  # survey, 명
    respondents: Line  # survey, 명
    response_rate: Line  # survey; 0 where the sample is not given
    sample_total: Line  # of all surveys
    respondents_total: Line
    overall_rate: Line
    shares: Line  # answer: of the respondents
    answered: Line  # question: the sum of its shares; above 1 only where a person may choose several
    questions: tuple[tuple[int, ...], ...]


def survey(sources: Sources) -> Survey | None:
    """Response rate = respondents ÷ sample; share = as given, or persons ÷ respondents.

    Sample and respondents are those of the first row of a survey that states them. ``None`` without the sheet.

    120 of 400 who were asked: 30 %. 54 of the 120 chose an answer: 45 %.
    """
    rows = sources.columns("demand_survey")
    if rows is None:
        return None
    surveys = rows.words_axis("survey")
    of_survey = rows.keys("survey", surveys)
    sample = rows.only(_first_stated(rows, "sample")).sample.by(of_survey)
    respondents = rows.only(_first_stated(rows, "respondents")).respondents.by(of_survey)
    words = ["counted" if record.share is None else "given" for record in rows.records]
    shares = rows.share
    if "counted" in words:
        base = respondents.of(of_survey)
        counted = where(base > 0, rows.count / base, 0)
        shares = each(rows.axis, words, {"counted": counted, "given": rows.share})
    titles, questions = _questions(rows)
    axis = Axis(rows.axis.name, tuple(rows.axis.labels[positions[0]] for positions in questions), titles)
    asked, answered = sample.sum_rows(), respondents.sum_rows()
    return Survey(
        sample,
        respondents,
        where(sample > 0, respondents / sample, 0),
        asked,
        answered,
        where(asked > 0, answered / asked, 0),
        shares,
        shares.sum_of_named(axis, questions),
        questions,
    )


def _first_stated(rows: Columns, name: str) -> list[bool]:
    """For each row, whether it is the first of its survey that fills a column."""
    seen: set[str] = set()
    found = []
    for record in rows.records:
        is_first = getattr(record, name) is not None and record.survey not in seen
        if is_first:
            seen.add(record.survey)
        found.append(is_first)
    return found


def _questions(rows: Columns) -> tuple[tuple[str, ...], tuple[tuple[int, ...], ...]]:
    """The questions of each survey in their order, with the positions of their answers."""
    found: dict[tuple[str, str], list[int]] = {}
    for position, record in enumerate(rows.records):
        found.setdefault((record.survey, record.question), []).append(position)
    return tuple(question for _, question in found), tuple(tuple(positions) for positions in found.values())
