"""Staff by grade while it grows (chapter 6): the years in which the plan changes, and from when it stays."""

from __future__ import annotations

from feasibility.appraisal import Study
from feasibility.descriptions import Cell, Number, NumberKind, Row, Table
from feasibility.exhibits.pieces import UPRIGHT_YEARS, label_column, number_column
from feasibility.terms import Language


def headcount_by_grade(study: Study, language: Language) -> Table | None:
    """연차별 인력: heads by grade, in the years in which some grade differs from the year before.

    A heading covers the years to the next change (2032–2046). ``None`` where more years differ than stand side by
    side on an upright page: then the yearly table of the costs shows them all.
    """
    staff = study.parts.staffing
    if staff is None or staff.headcount.rows is None:
        return None
    years, heads = list(study.years), staff.headcount
    axis = heads.rows
    assert axis is not None
    plans = [tuple(heads.at(label, year) for label in axis.labels) for year in years]
    changes = [place for place in range(len(years)) if place == 0 or plans[place] != plans[place - 1]]
    if not 1 < len(changes) <= UPRIGHT_YEARS:
        return None
    shown = [years[place] for place in changes]
    ends = [years[place - 1] for place in changes[1:]] + [years[-1]]
    rows = []
    for position, label in enumerate(axis.labels):
        if not heads.values[position].any():
            continue
        cells: list[Cell] = [axis.title(position)]
        rows.append(Row((*cells, *(Number(heads, label, year, NumberKind.COUNT) for year in shown))))
    total = (Number(staff.total_headcount, year=year, kind=NumberKind.COUNT) for year in shown)
    rows.append(Row((language.label("row.total"), *total), "total"))
    columns = [label_column(language.label("column.grade"), 2.2)]
    columns += [
        number_column(str(first) if first == last else f"{first}–{last}")
        for first, last in zip(shown, ends, strict=True)
    ]
    grades = study.sources.columns("grades")
    apart = [record.name for record in grades.records if record.counted == "no"] if grades is not None else []
    notes = (language.label("note.not_counted").format(names=", ".join(apart)),) if apart else ()
    return Table(
        "headcount_by_grade",
        language.label("table.headcount_by_grade"),
        tuple(columns),
        tuple(rows),
        unit="명",
        notes=notes,
        source=language.label("source.own"),
    )
