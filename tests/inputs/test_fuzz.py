"""Whatever stands in the cells, reading gives findings and never a traceback."""

from __future__ import annotations

import datetime
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from feasibility.findings import stops
from feasibility.inputs import RECORDS, SheetGrid
from feasibility.inputs.grid import CellValue
from feasibility.inputs.parse import parse
from feasibility.inputs.records import columns
from feasibility.terms import get_language, wording
from tests.inputs.planting import sound_grids

WORDS = sorted(
    {
        word
        for record in RECORDS.values()
        for column in columns(record).values()
        for word in (column.korean, *(choice.korean for choice in column.choices))
    }
)
values: st.SearchStrategy[CellValue] = st.one_of(
    st.none(),
    st.booleans(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.integers(-(10**6), 10**6),
    st.sampled_from([2027.0, 2028.0, 0.0, 1.0, "2027년", "합계", "자본-01", "자본-01~자본-03", "항목", "값", "A1"]),
    st.sampled_from(WORDS),
    st.text(max_size=20),
    st.dates(datetime.date(1950, 1, 1), datetime.date(2100, 1, 1)),
    st.datetimes(datetime.datetime(1950, 1, 1), datetime.datetime(2100, 1, 1)),
    st.just(datetime.time(3, 4)),
    st.just(datetime.timedelta(hours=30)),
)
cells = st.tuples(st.integers(0, 12), st.integers(0, 24))


@settings(max_examples=120)
@given(st.lists(st.tuples(st.integers(0, 14), cells, values), max_size=25))
def test_changed_cells_of_a_sound_study_never_raise(changes: list[tuple[int, tuple[int, int], CellValue]]) -> None:
    grids = list(sound_grids())
    for which, cell, value in changes:
        position = which % len(grids)
        filled = {**grids[position].cells, cell: value}
        grids[position] = replace(grids[position], cells={at: kept for at, kept in filled.items() if kept is not None})
    _judge(grids)


@settings(max_examples=120)
@given(st.lists(st.tuples(st.sampled_from(sorted(RECORDS)), st.dictionaries(cells, values, max_size=30)), max_size=6))
def test_sheets_of_anything_never_raise(sheets: list[tuple[str, dict[tuple[int, int], CellValue]]]) -> None:
    grids = []
    for name, filled in sheets:
        kept = {at: value for at, value in filled.items() if value is not None}
        errors = dict.fromkeys(list(kept)[:1], "#REF!")
        grids.append(SheetGrid("a.xlsx", name, kept, {}, errors, frozenset(list(kept)[1:2])))
    _judge(grids)


def _judge(grids: list[SheetGrid]) -> None:
    inputs, findings = parse(grids)
    assert (inputs is None) == stops(findings)
    for finding in findings:
        assert wording(finding.code, finding.details, get_language("ko"))
