"""Text becomes well-formed XML whatever it holds, and bookmark names are lawful."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from feasibility.document.markup import DECLARED, Bookmarks, bookmark_name, field, paragraph, run


@given(st.text(st.characters()))
def test_any_text_is_a_well_formed_run_that_says_the_same(text: str) -> None:
    element = etree.fromstring(f"<w:p {DECLARED}>{run(text)}</w:p>".encode())
    shown = ""
    for each in element.iter():
        name = etree.QName(each).localname
        shown += {"t": each.text or "", "br": "\n", "tab": "\t"}.get(name, "")
    allowed = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]", "", text)
    assert shown == allowed.replace("\r\n", "\n").replace("\r", "\n")


@given(st.text(min_size=1), st.integers(1, 999))
def test_a_bookmark_name_is_lawful_and_differs_from_that_of_another_key(key: str, again: int) -> None:
    name = bookmark_name("fs_tbl_", key, again)
    assert len(name) <= 40
    assert re.fullmatch(r"[A-Za-z_]\w*", name)
    assert name != bookmark_name("fs_tbl_", key + "x", again)


def test_long_keys_that_begin_alike_have_different_names() -> None:
    assert bookmark_name("fs_tbl_", "x" * 60) != bookmark_name("fs_tbl_", "x" * 61)


def test_a_bookmark_that_stands_twice_is_refused() -> None:
    marks = Bookmarks()
    assert 'w:id="1"' in marks.around("here", "")
    with pytest.raises(ValueError, match="twice"):
        marks.around("here", "")


def test_a_field_shows_its_result_without_being_updated() -> None:
    element = etree.fromstring(paragraph("Normal", field("REF <x>", "표 1-1")).replace("<w:p>", f"<w:p {DECLARED}>", 1))
    assert element.xpath("string()") == " REF <x> 표 1-1"
