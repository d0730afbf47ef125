"""Rows that one axis can show: nothing is parted from its own unit, and no unit lies on the axis below another."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from feasibility.appraisal.sizes import by_size
from feasibility.lines import Axis, Frame, Line, Years, leaf

FRAME = Frame(Years(2027, 2028))


def line_of(peaks: list[float]) -> Line:
    axis = Axis("rows", tuple(f"row-{number}" for number in range(len(peaks))))
    return leaf(FRAME, [[0.0, peak] for peak in peaks], "", axis, years=True)


def test_tests_by_the_thousand_stand_apart_from_papers_and_patents() -> None:
    line = line_of([4, 20_000, 2, 0])
    assert by_size(line, {0: "paper", 1: "test", 2: "patent", 3: "licence"}, 100) == [[0, 2], [1]]


def test_one_unit_is_never_parted() -> None:
    assert by_size(line_of([5_000, 10]), {0: "명", 1: "명"}, 100) == [[0, 1]]


@given(peaks=st.lists(st.floats(0.1, 1e7), min_size=1, max_size=8), units=st.lists(st.sampled_from("abcd"), min_size=8))
def test_every_row_stands_in_one_group_and_no_unit_of_it_is_too_high(peaks: list[float], units: list[str]) -> None:
    named = {row: units[row] for row in range(len(peaks))}
    groups = by_size(line_of(peaks), named, 50)
    assert sorted(row for group in groups for row in group) == list(range(len(peaks)))
    for group in groups:
        highest = {
            unit: max(peaks[row] for row in group if named[row] == unit) for unit in {named[row] for row in group}
        }
        assert max(highest.values()) <= 50 * min(highest.values())
