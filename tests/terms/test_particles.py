"""Particles follow the sound of what stands before them, numbers and abbreviations read aloud."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feasibility.terms import get_language
from feasibility.terms.particles import last_sound, particle

# text, the particles after it: 은/는, 을/를, 으로/로
TABLE = [
    # words
    ("비용", "은", "을", "으로"),
    ("편익", "은", "을", "으로"),
    ("총사업비", "는", "를", "로"),
    ("인건비", "는", "를", "로"),
    ("서울", "은", "을", "로"),
    ("비율", "은", "을", "로"),
    ("값", "은", "을", "으로"),
    ("닭", "은", "을", "으로"),
    ("여덟", "은", "을", "으로"),  # ㄼ is not ㄹ: 여덟으로
    ("\u1112\u1161\u11ab", "은", "을", "으로"),  # 한 in single letters
    # digits: 영 일 이 삼 사 오 육 칠 팔 구
    ("0", "은", "을", "으로"),
    ("1", "은", "을", "로"),
    ("2", "는", "를", "로"),
    ("3", "은", "을", "으로"),
    ("4", "는", "를", "로"),
    ("5", "는", "를", "로"),
    ("6", "은", "을", "으로"),
    ("7", "은", "을", "로"),
    ("8", "은", "을", "로"),
    ("9", "는", "를", "로"),
    # numbers: 십 백 천 만 억 end in a consonant, 조 in a vowel
    ("10", "은", "을", "으로"),
    ("100", "은", "을", "으로"),
    ("1,000", "은", "을", "으로"),
    ("10,000", "은", "을", "으로"),
    ("87,000", "은", "을", "으로"),
    ("100,000,000", "은", "을", "으로"),
    ("1,000,000,000,000", "는", "를", "로"),
    ("10조", "는", "를", "로"),
    ("87,756", "은", "을", "으로"),
    ("2,031", "은", "을", "로"),
    ("-35,775", "는", "를", "로"),
    ("(35,775)", "는", "를", "로"),
    # decimals are read digit by digit
    ("0.067", "은", "을", "로"),
    ("4.5", "는", "를", "로"),
    ("1.0", "은", "을", "으로"),
    ("0.10", "은", "을", "으로"),
    (".3", "은", "을", "으로"),
    # with units
    ("4.5%", "는", "를", "로"),
    ("0.5%p", "는", "를", "로"),
    ("87,756백만 원", "은", "을", "으로"),
    ("3억 원", "은", "을", "으로"),
    ("110명", "은", "을", "으로"),
    ("12,000㎡", "는", "를", "로"),
    ("12 m²", "는", "를", "로"),
    ("2031년", "은", "을", "으로"),
    ("1,200kWh", "는", "를", "로"),
    ("40 MW", "는", "를", "로"),
    ("250kW", "는", "를", "로"),
    ("30 kg", "은", "을", "으로"),
    ("5 m", "는", "를", "로"),
    ("3 t", "은", "을", "으로"),
    ("100점", "은", "을", "으로"),
    ("25℃", "는", "를", "로"),
    ("백만 원/㎡", "는", "를", "로"),
    ("원/kWh", "는", "를", "로"),
    ("건/명", "은", "을", "으로"),
    # letters and abbreviations are read by their names
    ("B/C", "는", "를", "로"),
    ("NPV", "는", "를", "로"),
    ("IRR", "은", "을", "로"),
    ("GPU", "는", "를", "로"),
    ("AI", "는", "를", "로"),
    ("R&D", "는", "를", "로"),
    ("AHP", "는", "를", "로"),
    ("XML", "은", "을", "로"),
    ("KISTEP PM", "은", "을", "으로"),
    ("대안 N", "은", "을", "으로"),
    # words in Latin letters as they sound
    ("Excel", "은", "을", "로"),
    ("Word", "는", "를", "로"),
    ("Pohang", "은", "을", "으로"),
    ("center", "는", "를", "로"),
    ("report.docx", "는", "를", "로"),
    ("Google", "은", "을", "로"),
    # brackets at the end are not read, quotes and points neither
    ("센터(AI)", "는", "를", "로"),
    ("편익/비용 비율(B/C)", "은", "을", "로"),
    ("순현재가치(NPV) ", "는", "를", "로"),
    ("총사업비(부가가치세 포함)", "는", "를", "로"),
    ("사업비[안](1)", "는", "를", "로"),
    ("“공사비”", "는", "를", "로"),
    ('"설계비용"', "은", "을", "으로"),
    ("「지방재정법」", "은", "을", "으로"),
    ("(주)", "는", "를", "로"),
    ("등.", "은", "을", "으로"),
    # what has no sound counts as a vowel; signs of digits are digits
    ("", "는", "를", "로"),
    ("…", "는", "를", "로"),
    ("①", "은", "을", "로"),
    ("\u0663", "은", "을", "으로"),
    ("漢", "는", "를", "로"),
]


@pytest.mark.parametrize(("text", "topic", "object_form", "towards"), TABLE)
def test_the_particle_follows_the_sound(text: str, topic: str, object_form: str, towards: str) -> None:
    assert (particle(text, "은/는"), particle(text, "을/를"), particle(text, "으로/로")) == (
        topic,
        object_form,
        towards,
    )


def test_the_table_has_its_sixty_rows() -> None:
    assert len({row[0] for row in TABLE}) >= 60


@pytest.mark.parametrize(
    ("pair", "after_consonant", "after_vowel", "after_rieul"),
    [
        ("이/가", "이", "가", "이"),
        ("과/와", "과", "와", "과"),
        ("이라/라", "이라", "라", "이라"),
        ("이며/며", "이며", "며", "이며"),
        ("이고/고", "이고", "고", "이고"),
        ("이어야/여야", "이어야", "여야", "이어야"),
        ("으로/로", "으로", "로", "로"),
        ("으로서/로서", "으로서", "로서", "로서"),
        ("으로부터/로부터", "으로부터", "로부터", "로부터"),
        ("임/임", "임", "임", "임"),
    ],
)
def test_every_pair_of_forms_is_understood(pair: str, after_consonant: str, after_vowel: str, after_rieul: str) -> None:
    assert [particle(text, pair) for text in ("비용", "사업비", "비율")] == [after_consonant, after_vowel, after_rieul]


def test_a_particle_without_both_forms_is_refused() -> None:
    with pytest.raises(ValueError, match="both forms"):
        particle("비용", "을")


def test_english_has_no_particles() -> None:
    assert get_language("en").particle("비용", "을/를") == ""
    assert get_language("ko").particle("비용", "을/를") == "을"


@given(st.text(max_size=30))
def test_every_text_has_a_sound(text: str) -> None:
    assert last_sound(text) in ("", "ㄹ", "ㅇ")


@given(
    st.text(st.sampled_from("가각갈나"), min_size=1, max_size=5), st.sampled_from((" ", ".", "”", '"', "(AI)", "[1]"))
)
def test_what_is_not_read_changes_nothing(word: str, silent: str) -> None:
    assert last_sound(word + silent) == last_sound(word)
