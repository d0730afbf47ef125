"""Texts on several lines: broken where a reader would break them."""

from __future__ import annotations

import pytest

from feasibility.drawing.lettering import width_of, wrapped


@pytest.mark.parametrize("text", ["Testing and shared machines", "Shorter waiting, lower cost of testing"])
def test_a_word_of_latin_letters_is_not_broken_while_it_fits_on_a_line(text: str) -> None:
    lines = wrapped(text, 0.8, 6).split("\n")
    assert " ".join(lines) == text
    assert max(map(width_of, lines)) <= 0.8
    assert len(lines) > 1


def test_a_word_longer_than_a_line_is_broken_inside() -> None:
    lines = wrapped("a " + "w" * 40, 0.8, 9).split("\n")
    assert lines[0] == "a"
    assert "".join(lines[1:]) == "w" * 40


def test_hangul_is_broken_anywhere_as_before() -> None:
    assert wrapped("가나다라마바사아자차", 0.5, 3).replace("\n", "") == "가나다라마바사아자차"
