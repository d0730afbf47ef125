"""Columns are as wide as their numbers need, and add up to the page."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from feasibility.document.widths import fit, letters, longest_word

COLUMNS = st.lists(st.tuples(st.floats(0.1, 10), st.floats(0, 12), st.floats(0, 12)), min_size=1, max_size=30)


@given(columns=COLUMNS, whole=st.integers(4000, 15000))
def test_widths_add_up_and_hold_what_must_stand_on_one_line(
    columns: list[tuple[float, float, float]], whole: int
) -> None:
    shares = [share for share, _, _ in columns]
    needs = [need for _, need, _ in columns]
    wishes = [max(need, wish) for _, need, wish in columns]
    fitted = fit(shares, needs, wishes, whole)
    assert sum(fitted.widths) == whole
    assert min(fitted.widths) >= 0
    fits = sum(need * fitted.half_points * 10 + 2 * fitted.margin for need in needs) <= whole
    if fits:
        for width, need in zip(fitted.widths, needs, strict=True):
            assert width + 1 >= need * fitted.half_points * 10 + 2 * fitted.margin
    else:
        assert fitted.half_points == 10


def test_few_columns_keep_the_wished_widths_and_full_letters() -> None:
    assert fit([2, 1, 1], [3, 3, 3], [3, 3, 3], 8000) == fit([4, 2, 2], [1, 1, 1], [1, 1, 1], 8000)
    assert fit([2, 1, 1], [3, 3, 3], [3, 3, 3], 8000).widths == (4000, 2000, 2000)
    assert fit([2, 1, 1], [3, 3, 3], [3, 3, 3], 8000).half_points == 18


def test_words_of_latin_letters_are_kept_whole_only_while_letters_stay_large() -> None:
    assert fit([1, 1], [1, 5], [1, 13], 4000).widths[1] >= 13 * 180
    narrow = fit([1] * 8, [4] * 8, [13] * 8, 9000)
    assert narrow.half_points == 18
    assert set(narrow.widths) == {1125}


def test_short_texts_are_broken_rather_than_that_a_column_of_long_texts_gets_too_little() -> None:
    shares, wishes = [1, 1, 1, 4], [9, 9, 9, 5]
    held = fit(shares, [5, 5, 5, 5], [5, 5, 5, 5], 8000)
    assert fit(shares, [5, 5, 5, 5], wishes, 8000) == held
    assert held.widths[3] > 4000
    roomy = fit(shares, [5, 5, 5, 5], wishes, 14000)
    assert roomy.widths[0] >= 9 * 180


def test_hangul_is_wider_than_figures() -> None:
    assert letters("가나\n1") == 2.0
    assert letters("12") < letters("가나")
    assert letters("") == longest_word("") == 0.0
    assert longest_word("가 나다라") == 3.0
