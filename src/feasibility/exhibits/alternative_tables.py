"""대안 비교: each alternative worked out from its own inputs, side by side; a rough one as its row states it."""

from __future__ import annotations

from collections.abc import Mapping

from feasibility.appraisal import Study
from feasibility.descriptions import Cell, Chart, ChartKind, Column, Number, NumberKind, Row, Series, Table
from feasibility.exhibits.facts import MAIN_SCOPE
from feasibility.exhibits.pieces import label_column
from feasibility.lines import Line
from feasibility.terms import Language

# What is compared: the line's name, its label, how it is printed, and the column of 대안 that a rough one states.
COMPARED = (
    ("facilities.total_area", "fact.total_floor_area", NumberKind.COUNT, "area"),
    ("staffing.total_headcount", "fact.total_headcount", NumberKind.COUNT, "staff"),
    ("capital.economic.total", "fact.initial_investment", NumberKind.AMOUNT, "investment"),
    ("capital.gross.total", "fact.total_project_cost", NumberKind.AMOUNT, ""),
    ("operating.annual", "fact.annual_operating_cost", NumberKind.AMOUNT, "annual_operation"),
    ("cost.present_value", "fact.present_value_of_costs", NumberKind.AMOUNT, ""),
    (
        f"economic.{MAIN_SCOPE}.present_value_of_benefits",
        "fact.present_value_of_benefits",
        NumberKind.AMOUNT,
        "",
    ),
    (f"economic.{MAIN_SCOPE}.net_present_value", "fact.economic_net_present_value", NumberKind.AMOUNT, ""),
    (f"economic.{MAIN_SCOPE}.benefit_cost_ratio", "fact.benefit_cost_ratio", NumberKind.RATIO, ""),
    ("economic.social.benefit_cost_ratio", "fact.benefit_cost_ratio.social", NumberKind.RATIO, ""),
)
TEXTS = ("concept", "strengths", "weaknesses", "assessment")


def alternative_exhibits(
    study: Study, alternatives: Mapping[str, Study], language: Language
) -> tuple[dict[str, Table], dict[str, Chart]]:
    """The comparison and its figure; nothing without the sheet 대안.

    ``alternatives`` are those that were worked out, the base among them, by name. The others are shown by the rough
    numbers of their row, and said to be rough.
    """
    shown = study.sources.columns("alternatives")
    if shown is None:
        return {}, {}
    tables = {"alternatives": _comparison(study, alternatives, language)}
    texts = _texts(study, language)
    if texts is not None:
        tables["alternative_review"] = texts
    worked = [name for name in (record.name for record in shown.records) if name in alternatives]
    charts = {"alternative_costs": _chart(worked, alternatives, language)} if len(worked) > 1 else {}
    return tables, charts


def _comparison(study: Study, alternatives: Mapping[str, Study], language: Language) -> Table:
    shown = study.sources.columns("alternatives")
    assert shown is not None
    rough = [record.name for record in shown.records if record.name not in alternatives]
    rows = []
    for name, label, kind, column in COMPARED:
        cells: list[Cell] = [language.label(label)]
        unit = ""
        for position, record in enumerate(shown.records):
            number: Number | None
            if record.name in alternatives:
                number = _number(alternatives[record.name], name, kind)
            else:
                number = shown.shown(column, position, kind) if column else None
            unit = unit or ("" if number is None else language.unit(number.unit))
            missing = number is None or number.value is None
            cells.append(language.label("cell.not_available") if missing else number)
        if any(isinstance(cell, Number) for cell in cells):
            rows.append(Row((cells[0], unit, *cells[1:])))
    heads = [
        f"{record.name} ({language.label('word.rough')})" if record.name in rough else record.name
        for record in shown.records
    ]
    columns = (
        label_column(language.label("column.measure"), 2.0),
        Column(language.label("column.unit"), "center", 0.8),
        *(Column(head, "right", 1.1) for head in heads),
    )
    notes = [language.label("note.alternatives_rebuilt")] if len(alternatives) > 1 else []
    notes += [language.label("note.rough_alternatives")] if rough else []
    title = language.label("table.alternatives")
    return Table("alternatives", title, columns, tuple(rows), notes=tuple(notes), source=language.label("source.own"))


def _number(study: Study, name: str, kind: NumberKind) -> Number | None:
    line: Line | None = study.lines.get(name)
    if line is None:
        return None
    return Number(line, year=study.years.last if line.has_years else None, kind=kind)


def _texts(study: Study, language: Language) -> Table | None:
    """What speaks for and against each alternative."""
    shown = study.sources.columns("alternatives")
    assert shown is not None
    used = [field for field in TEXTS if any(shown.words(field))]
    if not used:
        return None
    rows = []
    for record in shown.records:
        rows.append(Row((record.name, *(getattr(record, field) for field in used))))
    columns = (
        label_column(language.label("column.alternative"), 0.9),
        *(Column(language.label(f"column.alternative.{field}"), "left", 2.0) for field in used),
    )
    return Table("alternative_review", language.label("table.alternative_review"), columns, tuple(rows))


def _chart(names: list[str], alternatives: Mapping[str, Study], language: Language) -> Chart:
    """대안별 비용과 편익의 현재가치."""
    entries = (
        ("cost.present_value", "fact.present_value_of_costs"),
        (f"economic.{MAIN_SCOPE}.present_value_of_benefits", "fact.present_value_of_benefits"),
    )
    present = [entry for entry in entries if all(entry[0] in alternatives[name].lines for name in names)]
    series = tuple(
        Series(language.label(label), tuple(Number(alternatives[name].lines[line]) for name in names))
        for line, label in present
    )
    key = "alternative_costs"
    return Chart(
        key,
        ChartKind.COLUMNS,
        language.label(f"chart.{key}"),
        tuple(names),
        series,
        unit="백만원",
        source=language.label("source.own"),
    )
