"""From a study to the files of its report, all in memory: nothing is written here."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import resources
from pathlib import Path

from feasibility.appraisal import Study, remarks, unsound
from feasibility.appraisal.economic import residual_is_benefit
from feasibility.descriptions import (
    Block,
    Cover,
    Document,
    Fact,
    FigureBlock,
    Heading,
    Inline,
    Paragraph,
    ReferenceRun,
    Run,
    Table,
    TableBlock,
)
from feasibility.document import (
    NarrativeError,
    Tokens,
    missing_targets,
    read_chapter,
    unresolved_references,
    write_document,
)
from feasibility.document.outline import outline_of
from feasibility.document.words import words_of
from feasibility.drawing import alternative_text, picture
from feasibility.exhibits import Exhibits, exhibit
from feasibility.exhibits.concept_words import concept_words
from feasibility.exhibits.guideline_tables import guideline_words
from feasibility.exhibits.impact_tables import table_in_words
from feasibility.exhibits.risk_register import graded
from feasibility.findings import Finding, Grade, Place
from feasibility.report.ledger import formulas, ledger
from feasibility.report.pictures import PlacedPicture, positions_of, put_at_their_headings, read_pictures
from feasibility.report.results import results
from feasibility.report.wording import Wording
from feasibility.terms import Language
from feasibility.workbook.model import write_model

# Dates come from the inputs; a study without an overview has none.
NO_DATE = datetime.date(2000, 1, 1)
SUMMARY = "00_summary"
NARRATIVE_FOLDER = "narrative"
LONGEST_CHAPTER = 2_000_000
_ANCHOR = re.compile(r"^#.*\{#([\w.-]+)", re.MULTILINE)


@dataclass(frozen=True)
class Built:
    """The files by relative name, what is to be said, and the closing summary of main facts."""

    files: Mapping[str, bytes]
    findings: tuple[Finding, ...]
    summary: tuple[tuple[str, str], ...]  # label and value


def build(
    study: Study,
    findings: Sequence[Finding],
    language: Language,
    folder: Path | None,
    cache: Path | None,
    progress: Callable[[str, int, int], None] | None = None,
    alternatives: Mapping[str, Study] | None = None,
    alternative: str = "",
) -> Built:
    """report.docx, summary.docx, model.xlsx, results.json and figures of a study.

    ``folder`` is the study's, whose ``narrative/`` may hold chapters that take the place of those of the same name;
    ``cache`` keeps pictures; ``progress`` hears of each step, how many of its parts are done, and of how many.
    ``alternatives`` are the studies that this one is compared with, by name, and ``alternative`` which of them it is,
    where it is not the base. A fault in a chapter is a finding, and so are costs that give no ratio; then there are no
    files.
    """
    if found := unsound(study):
        return Built({}, found, ())
    step = progress or (lambda name, done, of: None)
    step("exhibits", 0, 1)
    shown = exhibit(study, language, alternatives)
    names = Wording(study, language)
    extra = {"formulas": formulas(study, shown, names, language), "ledger": ledger(study, shown, names, language)}
    tables = {**shown.tables, **{key: table for key, table in extra.items() if table is not None}}
    # Pictures are drawn once every chapter is known to be sound: before, nothing may be written, not even a cache.
    figures = {key: FigureBlock(chart, b"", alternative_text(chart, language)) for key, chart in shown.charts.items()}
    own_pictures, wrong = read_pictures(study.inputs, folder)
    figures |= {picture.figure.chart.key: picture.figure for picture in own_pictures}
    step("chapters", 0, 1)
    # What reading has said of the files already is not said again.
    faults = [fault for fault in wrong if fault not in findings]
    chapters = _read_chapters(study, shown.facts, tables, figures, language, folder, faults, own_pictures)
    if any(fault.grade is Grade.ERROR for fault in faults):
        return Built({}, tuple(faults), ())
    faults += remarks(study)
    everything = [*findings, *faults]
    files: dict[str, bytes] = {}
    order = _order(block for chapter in chapters.values() for block in chapter)
    pictures: dict[str, bytes] = {}
    for number, key in enumerate(order):
        step("figures", number, len(order))
        pictures[key] = picture(shown.charts[key], language, cache) if key in shown.charts else figures[key].picture
    step("document", 0, 1)
    drawn = {name: _with_pictures(chapter, pictures) for name, chapter in chapters.items()}
    blocks = tuple(block for chapter in drawn.values() for block in chapter)
    files["report.docx"] = write_document(_document(study, blocks, language, True, alternative), language)
    summary = _standing_alone(drawn.get(SUMMARY, ()), blocks, language)
    files["summary.docx"] = write_document(_document(study, summary, language, False, alternative), language)
    step("model", 0, 1)
    files["model.xlsx"] = write_model(study, shown.facts, shown.charts, language, names.words, names.label_of_place)
    files["results.json"] = results(study, shown.facts, everything, language)
    endings = {placed.figure.chart.key: placed.kind for placed in own_pictures}
    for number, key in enumerate(order, start=1):
        files[f"figures/{number:02d}_{key}.{endings.get(key, 'png')}"] = pictures[key]
    return Built(files, tuple(faults), _closing(shown, language))


def model(study: Study, language: Language) -> bytes:
    """The live workbook alone."""
    shown = exhibit(study, language)
    names = Wording(study, language)
    return write_model(study, shown.facts, shown.charts, language, names.words, names.label_of_place)


def _read_chapters(
    study: Study,
    facts: Mapping[str, Fact],
    tables: Mapping[str, Table],
    figures: Mapping[str, FigureBlock],
    language: Language,
    folder: Path | None,
    faults: list[Finding],
    pictures: Sequence[PlacedPicture],
) -> dict[str, tuple[Block, ...]]:
    """The blocks of every chapter by its name; what is wrong with a chapter goes to ``faults``."""
    texts = _chapters(folder, language, faults)
    anchors = [anchor for _, text, _ in texts for anchor in _ANCHOR.findall(text)]
    own = {f"{name}.md": is_own for name, _, is_own in texts}
    placed = {key: TableBlock(table) for key, table in tables.items()}
    asked: list[str] = []
    values = {**_values(study, tables, figures, language), **_picture_values(pictures, asked)}
    read: list[Tokens] = []
    chapters: dict[str, tuple[Block, ...]] = {}
    for name, text, _ in texts:
        tokens = Tokens(language, facts, placed, figures, anchors)
        try:
            chapters[name] = read_chapter(f"{name}.md", text, tokens, values)
        except NarrativeError as error:
            faults.append(_fault(error, own[error.name]))
        read.append(tokens)
    if not any(fault.grade is Grade.ERROR for fault in faults):
        chapters, unplaced = put_at_their_headings(chapters, pictures, asked)
        faults += unplaced
        blocks = [block for chapter in chapters.values() for block in chapter]
        faults += [_fault(error, own.get(error.name, False)) for error in missing_targets(blocks, read)]
    return chapters


def _with_pictures(blocks: Sequence[Block], pictures: Mapping[str, bytes]) -> tuple[Block, ...]:
    return tuple(
        replace(block, picture=pictures[block.chart.key]) if isinstance(block, FigureBlock) else block
        for block in blocks
    )


def _standing_alone(blocks: Sequence[Block], whole: Sequence[Block], language: Language) -> tuple[Block, ...]:
    """The summary for a file of its own: a reference to what stands in the report alone becomes its number as text."""
    absent = set(unresolved_references(blocks))
    if not absent:
        return tuple(blocks)
    numbered = outline_of(whole, words_of(language)).by_key

    def text(inline: Inline) -> Inline:
        if not isinstance(inline, ReferenceRun) or inline.target not in absent:
            return inline
        shown = numbered[inline.target].reference
        return Run(shown + (language.particle(shown, inline.particle) if inline.particle else ""))

    return tuple(
        replace(block, inlines=tuple(text(inline) for inline in block.inlines))
        if isinstance(block, (Heading, Paragraph))
        else block
        for block in blocks
    )


def _chapters(folder: Path | None, language: Language, faults: list[Finding]) -> list[tuple[str, str, bool]]:
    """Name, text and whether it is the study's own, of every chapter in the order of names."""
    shipped = resources.files("feasibility.narrative") / language.code
    texts = {
        entry.name.removesuffix(".md"): (entry.read_text(encoding="utf-8"), False)
        for entry in shipped.iterdir()
        if entry.name.endswith(".md")
    }
    own = folder / NARRATIVE_FOLDER if folder is not None else None
    for path in sorted(own.glob("*.md")) if own is not None and own.is_dir() else ():
        place = Place(f"{NARRATIVE_FOLDER}/{path.name}")
        try:
            content = path.read_bytes()[: LONGEST_CHAPTER + 1]
            if len(content) > LONGEST_CHAPTER:
                raise ValueError("too long")
            texts[path.stem] = (content.decode("utf-8-sig"), True)
        except (OSError, ValueError):
            faults.append(Finding("narrative-invalid", place, details={"line": 1, "found": "UTF-8"}))
    return [(name, *texts[name]) for name in sorted(texts)]


def _values(
    study: Study, tables: Mapping[str, object], figures: Mapping[str, object], language: Language
) -> dict[str, object]:
    """What a chapter may name besides facts and exhibits: overview, date, exhibit groups, pack, risks, whose table."""
    overview = study.inputs.study_overview
    texts = overview.model_dump() if overview is not None else {}
    date, stage = _date_and_stage(study, language)
    shown = {
        "condition_tables": [key for key in tables if key.startswith("conditions_")],
        "condition_figures": [key for key in figures if key.startswith("conditions_")],
        "survey_tables": [key for key in tables if key.startswith("survey_answers_")],
        "survey_figures": [key for key in figures if key.startswith("survey_chart_")],
        "output_figures": [key for key in figures if key.startswith(("scholarly_output", "trained_people"))],
        "demand_figures": [key for key in figures if key.startswith("demand_over_years")],
        "benchmark_figures": [key for key in figures if key.startswith("benchmark_chart_")],
    }
    words: dict[str, object] = {"guideline": guideline_words(study, language), "graded_risks": graded(study)}
    words["input_output"] = table_in_words(study)
    funded = study.parts.funding
    words["operation_is_funded"] = funded is not None and funded.needs.operation is not None
    words["residual_is_benefit"] = residual_is_benefit(study.sources)
    return {"overview": texts, "date": date, "stage": stage, **shown, **words, **concept_words(study)}


def _picture_values(pictures: Sequence[PlacedPicture], asked: list[str]) -> dict[str, object]:
    """How a chapter asks for a person's pictures: ``pictures_at("site_map")`` is the keys of their figures.

    ``asked`` takes down the positions that chapters know.
    """
    positions = positions_of(pictures)

    def pictures_at(position: object) -> list[str]:
        asked.append(str(position))
        return positions.get(str(position), [])

    return {"pictures_at": pictures_at}


def _date_and_stage(study: Study, language: Language) -> tuple[str, str]:
    """The date and the stage of the report in words; empty without an overview."""
    overview = study.inputs.study_overview
    if overview is None:
        return "", ""
    date = overview.report_date
    stage = language.label(f"stage.{overview.stage}") if overview.stage else ""
    return language.label("word.date").format(year=date.year, month=date.month), stage


def _fault(error: NarrativeError, own: bool) -> Finding:
    folder = f"{NARRATIVE_FOLDER}/" if own else ""
    details = {"line": error.line, "found": error.found, "suggestion": error.suggestion}
    return Finding(error.code, Place(f"{folder}{error.name}"), details=details)


def _document(
    study: Study, blocks: tuple[Block, ...], language: Language, contents: bool, alternative: str
) -> Document:
    overview = study.inputs.study_overview
    if overview is None:
        cover = Cover("", "", "", "")
        return Document(cover, blocks, language.code, NO_DATE, (), contents)
    date, stage = _date_and_stage(study, language)
    named = language.label("cover.alternative").format(name=alternative) if alternative else ""
    subtitle = " · ".join(part for part in (overview.subtitle, named) if part)
    cover = Cover(overview.title, subtitle, overview.client, date, stage, overview.author)
    keywords = tuple(word.strip() for word in overview.keywords.split(",") if word.strip())
    return Document(cover, blocks, language.code, overview.report_date, keywords, contents)


def _order(blocks: Iterable[Block]) -> list[str]:
    """The keys of the figures in the order in which they stand in the report."""
    return list(dict.fromkeys(block.chart.key for block in blocks if isinstance(block, FigureBlock)))


def _closing(shown: Exhibits, language: Language) -> tuple[tuple[str, str], ...]:
    """The main facts, each with its value or the reason why it has none."""
    keys = (
        "total_project_cost",
        "annual_operating_cost",
        "benefit_cost_ratio",
        "benefit_cost_ratio.social",
        "economic_net_present_value",
        "economic_internal_rate_of_return",
    )
    lines = []
    for key in keys:
        fact = shown.facts.get(key)
        if fact is not None:
            text = language.amount(fact.value, fact.number.kind.value, fact.unit)
            reason = f" ({language.reason(fact.reason)})" if fact.reason else ""
            lines.append((fact.label, f"{text}{reason}"))
    return tuple(lines)
