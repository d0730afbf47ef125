"""The guideline pack that a study follows: its figures with their sources, and its name in words."""

from __future__ import annotations

from feasibility.appraisal import Study
from feasibility.descriptions import Column, Number, NumberKind, Row, Table
from feasibility.exhibits.pieces import label_column, number_column
from feasibility.lines import order
from feasibility.terms import Language

# What the verdicts of exhibits and the hierarchy outside the graph read, beside the figures that lines reach.
READ_BY_VERDICTS = ("benefit_cost_threshold",)
# What keeps the arithmetic going and says nothing of the study; it stands on the sheet 지침 of model.xlsx.
TECHNICAL = (
    "comparison_tolerance",
    "balance_tolerance",
    "capital_cost_factor",
    "operating_cost_factor",
    "benefit_factor",
)
READ_BY_HIERARCHY = ("consistency_ratio_threshold", "ahp_pass_mark", "ahp_trimmed_raters")


def used_figures(study: Study) -> tuple[str, ...]:
    """The keys of the figures that the study's numbers and verdicts rest on, in the order of the packs.

    Units, tolerances and the factors that a sensitivity moves are left out.
    """
    reached = set()
    for line in order(list(study.lines.values())):
        if line.operation.name != "leaf":
            continue
        for _, _, place in line.parameters:
            if place.key.startswith("guideline."):
                reached.add(place.key.split(".")[1])
    if study.parts.economic:
        reached.update(READ_BY_VERDICTS)
    if study.parts.hierarchy is not None:
        reached.update(READ_BY_HIERARCHY)
    shown = study.guideline.figures.items()
    return tuple(
        key for key, figure in shown if key in reached and figure.status != "definition" and key not in TECHNICAL
    )


def guideline_figures(study: Study, language: Language) -> Table | None:
    """적용 지침의 수치: each figure that the study uses, with its source and how well it is known."""
    figures, pack = study.sources.figures, study.guideline
    rows = []
    for key in used_figures(study):
        figure = pack.figures[key]
        is_share = figure.kind.value == "rate" and not figure.unit
        number = Number(figures.figure(key), kind=NumberKind.PERCENT if is_share else NumberKind.GIVEN)
        label = figure.label if language.code == "ko" else figure.label_en
        unit = "%" if is_share else language.unit(figure.unit)
        rows.append(Row((label, number, unit, figure.source, language.label(f"status.{figure.status}"))))
    if len(rows) < 2:
        return None
    columns = (
        label_column(language.label("column.item"), 1.8),
        number_column(language.label("column.value"), 0.7),
        Column(language.label("column.unit"), "center", 0.8),
        Column(language.label("word.source"), "left", 3.0),
        Column(language.label("column.guideline.status"), "center", 0.7),
    )
    title = pack.title if language.code == "ko" else pack.title_en
    notes = (language.label("note.guideline_pack").format(title=title), _validity(study, language))
    return Table("guideline_figures", language.label("table.guideline_figures"), columns, tuple(rows), notes=notes)


def _validity(study: Study, language: Language) -> str:
    pack = study.guideline
    begins = pack.valid_from.isoformat() if pack.valid_from else ""
    ends = pack.valid_until.isoformat() if pack.valid_until else ""
    span = f"{begins}–{ends}" if begins or ends else language.label("cell.not_available")
    checked = pack.checked_on.isoformat()
    return language.label("note.guideline_validity").format(span=span, source=pack.source, date=checked)


def guideline_words(study: Study, language: Language) -> dict[str, object]:
    """What a chapter may say of the pack in words: title, source, dates, and the status of each figure."""
    pack = study.guideline
    return {
        "title": pack.title if language.code == "ko" else pack.title_en,
        "source": pack.source,
        "valid_from": pack.valid_from.isoformat() if pack.valid_from else "",
        "valid_until": pack.valid_until.isoformat() if pack.valid_until else "",
        "checked_on": pack.checked_on.isoformat(),
        "status": {key: language.label(f"status.{figure.status}") for key, figure in pack.figures.items()},
    }
