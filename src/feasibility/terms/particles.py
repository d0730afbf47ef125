"""Korean particles: which form follows a word or a number read aloud."""

from __future__ import annotations

import re

# Whether a digit read aloud ends in a consonant, and whether that is ㄹ (after which 으로 becomes 로).
_DIGITS = {"0": "ㅇ", "1": "ㄹ", "2": "", "3": "ㅁ", "4": "", "5": "", "6": "ㄱ", "7": "ㄹ", "8": "ㄹ", "9": ""}
_LETTERS = {"L": "ㄹ", "M": "ㅁ", "N": "ㄴ", "R": "ㄹ"}
# Units and signs by their last sound: 퍼센트, 제곱미터, 킬로와트시 …
_UNITS = {
    "%p": "",
    "%": "",
    "㎡": "",
    "㎥": "",
    "kWh": "",
    "MWh": "",
    "GWh": "",
    "kW": "",
    "MW": "",
    "km": "",
    "m": "",
    "℃": "",
}
_BRACKETS = re.compile(r"\s*[(\[〈<（][^()\[\]〈〉<>（）]*[)\]〉>）]\s*$")
_TRAILING = "\"'”’」』.,·!? \t"


def last_sound(text: str) -> str:
    """The consonant in which a text ends when it is read aloud; empty after a vowel.

    >>> last_sound("비용"), last_sound("1,000"), last_sound("B/C"), last_sound("4.5%"), last_sound("센터(AI)")
    ('ㅇ', 'ㄴ', '', '', '')
    """
    while True:
        bare = _BRACKETS.sub("", text).rstrip(_TRAILING)
        if bare == text or not bare:
            break
        text = bare
    text = text.rstrip(_TRAILING + ")]")
    if not text:
        return ""
    for unit, sound in _UNITS.items():
        if text.endswith(unit):
            return sound
    last = text[-1]
    if "가" <= last <= "힣":
        code = (ord(last) - ord("가")) % 28
        return {0: "", 8: "ㄹ"}.get(code, "ㅇ")
    if last.isdigit():
        return _number_sound(text)
    return _LETTERS.get(last.upper(), "")


def _number_sound(text: str) -> str:
    """The last sound of a number: 10 십, 100 백, 1,000 천, 10,000 만 all end in a consonant."""
    found = re.search(r"([\d,]*\.?\d+)$", text)
    digits = found.group(1).replace(",", "") if found else text[-1]
    if "." not in digits and len(digits) > 1 and digits.endswith("0"):
        return "ㄴ"
    return _DIGITS[digits[-1]]


def particle(text: str, pair: str) -> str:
    """The form of a particle that follows a text; the pair names both, the one after a consonant first.

    >>> (
    ...     particle("비용", "을/를"),
    ...     particle("87,756백만 원", "으로/로"),
    ...     particle("2,031", "으로/로"),
    ...     particle("7", "으로/로"),
    ... )
    ('을', '으로', '로', '로')
    """
    closed, slash, open_form = pair.partition("/")
    if not slash:
        raise ValueError(f"a particle needs both forms, as 을/를, not {pair!r}")
    sound = last_sound(text)
    if closed.startswith("으") and sound == "ㄹ":
        return open_form
    return closed if sound else open_form
