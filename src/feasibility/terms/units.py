"""How units are written on a page: 백만원@2025/명 is 백만 원/명, or KRW million/person."""

from __future__ import annotations

from feasibility.terms.money import without_price_basis

_KOREAN = {"천원": "천 원", "백만원": "백만 원", "억원": "억 원", "조원": "조 원", "10억원": "10억 원"}
# In a product or by itself, and behind a slash, where a count needs its name.
_ENGLISH = {
    "원": ("KRW", "KRW"),
    "천원": ("KRW thousand", "KRW thousand"),
    "백만원": ("KRW million", "KRW million"),
    "억원": ("KRW 100 million", "KRW 100 million"),
    "10억원": ("KRW billion", "KRW billion"),
    "조원": ("KRW trillion", "KRW trillion"),
    "명": ("persons", "person"),
    "건": ("cases", "case"),
    "편": ("papers", "paper"),
    "종": ("kinds", "kind"),
    "과제": ("projects", "project"),
    "개": ("units", "unit"),
    "개소": ("places", "place"),
    "대": ("units", "unit"),
    "회": ("times", "time"),
    "점": ("points", "point"),
    "배": ("times", "time"),
    "가구": ("households", "household"),
    "평": ("pyeong", "pyeong"),
    "년": ("years", "year"),
    "개월": ("months", "month"),
    "월": ("months", "month"),
    "일": ("days", "day"),
    "시간": ("hours", "hour"),
}


def unit_text(unit: str, language: str) -> str:
    """A unit as it is printed in a language (``ko`` or ``en``); the price basis is not shown.

    >>> unit_text("백만원@2025/명", "ko"), unit_text("백만원@2025/명", "en"), unit_text("kWh/년·대", "en")
    ('백만 원/명', 'KRW million/person', 'kWh/year·unit')
    """
    above, slash, below = without_price_basis(unit).partition("/")
    return _side(above, language, 0) + slash + _side(below, language, 1)


def _side(factors: str, language: str, place: int) -> str:
    if language == "ko":
        return "·".join(_KOREAN.get(factor, factor) for factor in factors.split("·"))
    return "·".join(_ENGLISH.get(factor, (factor, factor))[place] for factor in factors.split("·"))
