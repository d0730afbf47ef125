"""Axes, years and keys refuse what could not be told apart later."""

from __future__ import annotations

import pytest

from feasibility.lines import Axis, Keys, Years

ITEMS, GROUPS = Axis("items", ("a", "b", "c")), Axis("groups", ("x", "y"))


def test_an_axis_needs_rows_that_differ() -> None:
    with pytest.raises(ValueError, match="axis items has a label twice"):
        Axis("items", ("a", "a"))
    with pytest.raises(ValueError, match="axis items has no rows"):
        Axis("items", ())


def test_titles_must_be_as_many_as_labels() -> None:
    with pytest.raises(ValueError, match="1 titles or places for 2 labels"):
        Axis("items", ("a", "b"), titles=("only one",))


def test_a_row_has_a_title_and_a_word_or_else_its_label() -> None:
    axis = Axis("groups", ("land", "works"), titles=("Land", "Works"), words=("용지보상비", "공사비"))
    assert (axis.title(1), axis.word(1)) == ("Works", "공사비")
    assert (ITEMS.title(1), ITEMS.word(1)) == ("b", "b")
    assert axis.position("works") == 1
    assert len(axis) == 2


def test_two_axes_of_equal_labels_are_two_axes() -> None:
    assert Axis("items", ("a",)) != Axis("items", ("a",))


def test_years_are_consecutive_and_run_forwards() -> None:
    years = Years(2026, 2029)
    assert list(years) == [2026, 2027, 2028, 2029]
    assert len(years) == 4
    assert years.position(2029) == 3
    with pytest.raises(ValueError, match="the years 2027–2026 run backwards"):
        Years(2027, 2026)
    for outside in (2025, 2030):
        with pytest.raises(ValueError, match=f"{outside} is outside 2026–2029"):
            years.position(outside)


def test_keys_resolve_labels_and_leave_blanks_open() -> None:
    assert Keys.of(ITEMS, GROUPS, ["y", None, ""]).positions == (1, -1, -1)
    with pytest.raises(ValueError, match="axis groups has no row 'z'"):
        Keys.of(ITEMS, GROUPS, ["y", "z", None])


def test_keys_must_fit_both_tables() -> None:
    with pytest.raises(ValueError, match="2 keys for 3 rows of items"):
        Keys(ITEMS, GROUPS, (0, 1))
    for position in (2, -2):
        with pytest.raises(ValueError, match=f"points at row {position} of groups"):
            Keys(ITEMS, GROUPS, (0, 1, position))
