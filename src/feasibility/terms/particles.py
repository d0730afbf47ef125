"""Korean particles: which form follows a word or a number read aloud."""

from __future__ import annotations

import re
import unicodedata

# The last sound of what is read aloud: nothing after a vowel, ㄹ apart because 으로 becomes 로 after it.
_VOWEL, _RIEUL, _CONSONANT = "", "ㄹ", "ㅇ"
# 영 일 이 삼 사 오 육 칠 팔 구
_DIGITS = (_CONSONANT, _RIEUL, _VOWEL, _CONSONANT, _VOWEL, _VOWEL, _CONSONANT, _RIEUL, _RIEUL, _VOWEL)
# Trailing zeros of a whole number: 십 백 천 만 … 억 … end in a consonant, 조 (12 to 15 zeros) in a vowel.
_TRILLION = range(12, 16)
# Names of capital letters: 엘 엠 엔 알; all others end in a vowel.
_CAPITALS = {"L": _RIEUL, "M": _CONSONANT, "N": _CONSONANT, "R": _RIEUL}
# Last letters of English words in Hangul: 엑셀, 프로그램, 버전, 북, 맵, 넷, 웹; 센터, 워드, 버스 end in a vowel.
_SMALL = {"l": _RIEUL, **dict.fromkeys("bckmnpt", _CONSONANT)}
_ENDINGS = {"ng": _CONSONANT, "le": _RIEUL, "me": _CONSONANT, "ne": _CONSONANT}
# Units behind a number that are read as words; all others (퍼센트, 미터, 와트시, 바이트 …) end in a vowel.
_UNITS = {"kg": _CONSONANT, "g": _CONSONANT, "mg": _CONSONANT, "t": _CONSONANT, "h": _CONSONANT, "mol": _RIEUL}
_UNIT = re.compile(r"(?:[\d㎡㎥)]\s*|/)([A-Za-z]{1,4})$")
_NUMBER = re.compile(r"(?:\d[\d,]*)?\.?\d+$")
_BRACKETS = re.compile(r"\s*[(\[〈<（][^()\[\]〈〉<>（）]*[)\]〉>）]$")
_SILENT = "\"'”’」』.,·!?…*  \t\n"


def last_sound(text: str) -> str:
    """The sound in which a text ends when it is read aloud: ``""`` a vowel, ``"ㄹ"``, or ``"ㅇ"`` any other consonant.

    What stands in brackets at the end is not read: 센터(AI) ends as 센터.

    >>> last_sound("비용"), last_sound("1,000"), last_sound("B/C"), last_sound("4.5%"), last_sound("IRR")
    ('ㅇ', 'ㅇ', '', '', 'ㄹ')
    """
    read = _read_part(text)
    if not read:
        return _VOWEL
    last = read[-1]
    if "가" <= last <= "힣":
        return {0: _VOWEL, 8: _RIEUL}.get((ord(last) - ord("가")) % 28, _CONSONANT)
    unit = _UNIT.search(read)
    if unit:
        return _UNITS.get(unit.group(1), _VOWEL)
    if _is_digit(last):
        return _number_sound(read)
    if last.isascii() and last.isalpha():
        return _word_sound(read)
    return _VOWEL


def _read_part(text: str) -> str:
    """The text without closing quotes and brackets; a text that is only brackets is what stands in them."""
    text = unicodedata.normalize("NFC", text).rstrip(_SILENT)
    while True:
        bare = _BRACKETS.sub("", text).rstrip(_SILENT)
        if bare == text:
            return text
        if not bare:
            return text.rstrip(_SILENT + ")]〉>）")
        text = bare


def _is_digit(sign: str) -> bool:
    return unicodedata.digit(sign, None) is not None and sign not in "⁰¹²³⁴⁵⁶⁷⁸⁹"


def _number_sound(text: str) -> str:
    found = _NUMBER.search(text)
    digits = found.group().replace(",", "") if found else text[-1]
    zeros = len(digits) - len(digits.rstrip("0"))
    if "." not in digits and 0 < zeros < len(digits):
        return _VOWEL if zeros in _TRILLION else _CONSONANT
    return _DIGITS[unicodedata.digit(digits[-1])]


def _word_sound(text: str) -> str:
    """An abbreviation (GPU, R&D) is read by the names of its letters, a word (Excel) as it sounds."""
    word = re.search(r"[A-Za-z]+$", text)
    letters = word.group() if word else text[-1]
    if letters[-1].isupper():
        return _CAPITALS.get(letters[-1], _VOWEL)
    if len(letters) == 1:
        return _CAPITALS.get(letters.upper(), _VOWEL)
    return _ENDINGS.get(letters[-2:], _SMALL.get(letters[-1], _VOWEL))


def particle(text: str, pair: str) -> str:
    """The form of a particle that follows a text; the pair names both, the one after a consonant first.

    Raises ``ValueError`` for a pair without a slash.

    >>> [particle(text, "으로/로") for text in ("비용", "87,756백만 원", "2,031", "7", "㎡")]
    ['으로', '으로', '로', '로', '로']
    """
    closed, slash, opened = pair.partition("/")
    if not slash:
        raise ValueError(f"a particle needs both forms, as 을/를, not {pair!r}")
    sound = last_sound(text)
    if closed.startswith("으") and sound == _RIEUL:
        return opened
    return closed if sound else opened
