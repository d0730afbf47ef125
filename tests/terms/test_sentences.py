"""A finding reads as one clear sentence after another: what was found, what is expected, what to do."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feasibility.terms import finding_line, get_language, wording
from feasibility.terms.sentences import BLANK

KOREAN, ENGLISH = get_language("ko"), get_language("en")
EVERYTHING: dict[str, Any] = {
    "found": "공시비",
    "expected": "공사비, 설계비",
    "field": "비목",
    "suggestion": "공사비",
    "item": "자본-03",
    "other": "B4",
    "example": "자본-01",
    "reason": "damaged",
    "part": "swot",
    "when": "산정방식",
    "because": "비율",
    "lower": 0,
    "upper": 10,
    "limit": 300,
    "first": 2027,
    "last": 2046,
    "cell": "분석전제!B6",
    "unit": "백만원/㎡",
    "date": "2026-03-31",
    "valid_from": "2025-01-01",
    "valid_until": "2025-12-31",
    "source": "지침",
    "new": "report-2.docx",
    "line": 12,
}


@pytest.mark.parametrize(
    ("code", "details", "korean"),
    [
        (
            "cell-type",
            {"field": "수량", "found": "세 개", "expected": "number", "lower": 0.0, "upper": None},
            '수량이 "세 개"입니다. 0 이상의 숫자여야 합니다. 3처럼 숫자로 고쳐 주십시오.',
        ),
        (
            "cell-type",
            {"field": "할인율", "found": "4.5%", "expected": "number", "lower": 0.0, "upper": 1.0},
            '할인율이 "4.5%"입니다. 숫자여야 합니다. 비율은 소수로 적어 주십시오(4.5%는 0.045).',
        ),
        (
            "cell-type",
            {"field": "비고", "found": "True", "expected": "text"},
            '비고가 "True"입니다. 글이어야 합니다. 글로 고쳐 주십시오.',
        ),
        (
            "cell-range",
            {"field": "할인율", "found": 4.5, "lower": 0.0, "upper": 1.0},
            "할인율이 4.5입니다. 0–1 사이의 값이어야 합니다. 비율은 소수로 적어 주십시오(4.5%는 0.045).",
        ),
        (
            "cell-range",
            {"field": "수량", "found": -3.0, "lower": 0.0, "upper": None},
            "수량이 -3입니다. 0 이상의 값이어야 합니다. 값을 고쳐 주십시오.",
        ),
        (
            "cell-choice",
            {"field": "비목", "found": "공시비", "suggestion": "공사비", "expected": "용지보상비, 공사비"},
            '"공시비"는 비목이 아닙니다. "공사비"를 뜻하십니까? 가능한 값: 용지보상비, 공사비',
        ),
        (
            "cell-choice",
            {"field": "구분", "found": "점심", "suggestion": "", "expected": "예, 아니오"},
            '"점심"은 구분이 아닙니다. 가능한 값: 예, 아니오',
        ),
        (
            "cell-required",
            {"field": "단가", "when": "산정방식", "because": "수량×단가"},
            '단가가 비어 있습니다. 산정방식이 "수량×단가"일 때 필요합니다. 값을 채워 주십시오.',
        ),
        ("cell-required", {"field": "비목", "when": "", "because": ""}, "비목이 비어 있습니다. 값을 채워 주십시오."),
        (
            "year-out-of-period",
            {"found": 2051, "first": 2027, "last": 2046, "cell": "분석전제!B6"},
            "2051년은 분석기간(2027–2046) 밖입니다. 연도를 고치거나 분석전제!B6의 기간을 늘려 주십시오.",
        ),
        ("year-not-whole", {"found": 2027.5}, "연도 제목이 2027.5입니다. 정수여야 합니다. 2027처럼 고쳐 주십시오."),
        (
            "unit-price-band",
            {"item": "건축", "found": 6.9, "unit": "백만원/㎡", "lower": 2.9, "upper": 4.0},
            "건축 단가 6.9 백만원/㎡는 유사시설 사례 범위(2.9–4)를 벗어납니다. 근거를 확인해 주십시오.",
        ),
        (
            "sheet-unknown",
            {"found": "사엽비", "suggestion": "사업비"},
            '시트 "사엽비"는 양식에 없는 이름이어서 읽지 않습니다. "사업비"를 뜻하십니까? '
            "이름을 고치거나 시트를 지워 주십시오.",
        ),
        (
            "sheet-unknown",
            {"found": "메모장", "suggestion": ""},
            '시트 "메모장"은 양식에 없는 이름이어서 읽지 않습니다. 이름을 고치거나 시트를 지워 주십시오.',
        ),
        (
            "sheet-absent-optional",
            {"found": "위험등록부", "part": "risks"},
            '시트 "위험등록부"가 없어 위험등록부를 보고서에서 뺍니다. 필요하면 시트를 채워 주십시오.',
        ),
        (
            "workbook-unreadable",
            {"found": "costs.xlsx", "reason": "encrypted"},
            '"costs.xlsx"를 읽을 수 없습니다(암호가 걸려 있음). 암호를 풀고 다시 저장해 주십시오.',
        ),
        (
            "label-case",
            {"found": "GPU", "other": "gpu"},
            '"GPU"와 "gpu"는 대소문자만 다릅니다. 하나로 통일해 주십시오.',
        ),
    ],
)
def test_a_finding_reads_in_korean(code: str, details: dict[str, Any], korean: str) -> None:
    assert wording(code, details, KOREAN) == korean


@pytest.mark.parametrize(
    ("code", "details", "english"),
    [
        (
            "cell-type",
            {"field": "Quantity", "found": "three", "expected": "number", "lower": 0.0, "upper": None},
            'Quantity is "three". It should be a number of 0 or more. Write a number such as 3.',
        ),
        (
            "cell-choice",
            {"field": "Group", "found": "Constructon", "suggestion": "Construction", "expected": "Land, Construction"},
            '"Constructon" is not a possible value of Group. Did you mean "Construction"? Possible: Land, Construction',
        ),
        (
            "sheet-absent-optional",
            {"found": "SWOT", "part": "swot"},
            'Without the sheet "SWOT" the report leaves out: SWOT. Fill the sheet if this is needed.',
        ),
    ],
)
def test_a_finding_reads_in_english(code: str, details: dict[str, Any], english: str) -> None:
    assert wording(code, details, ENGLISH) == english


@pytest.mark.parametrize("language", [KOREAN, ENGLISH], ids=["ko", "en"])
@pytest.mark.parametrize("code", KOREAN.messages)
def test_every_sentence_is_whole_when_all_details_are_given(code: str, language: Any) -> None:
    said = wording(code, {**EVERYTHING, **({"expected": "whole"} if code == "cell-type" else {})}, language)
    assert not re.search(r"[{}|]|  |\(\)|\"\"| \.|\.\.", said), said
    assert said == said.strip()
    ends = r"(십시오\.|됩니다\.|옮깁니다\.|저장했습니다\.|설계비)$" if language is KOREAN else r"(\.|설계비)$"
    assert re.search(ends, said), said


@pytest.mark.parametrize("code", KOREAN.messages)
def test_a_korean_sentence_never_shows_both_forms_of_a_particle(code: str) -> None:
    assert not re.search(r"\w/\w", wording(code, {**EVERYTHING, "unit": "명"}, KOREAN))


@pytest.mark.parametrize("code", KOREAN.messages)
def test_every_blank_is_followed_by_a_particle_that_fits_or_by_none(code: str) -> None:
    bare = BLANK.sub("", KOREAN.messages[code])
    assert not re.search(r"\(은\)|\(는\)|을\(를\)|이\(가\)|은\(는\)", bare)
    # A quoted blank with a fixed particle would be wrong for half of all words.
    fixed = re.findall(r'\}"(은|는|이|가|을|를|과|와|으로|로) ', KOREAN.messages[code])
    assert fixed == []


@given(st.text(max_size=80))
def test_a_text_of_a_user_stays_data(text: str) -> None:
    said = wording("column-duplicate", {"found": text, "other": "{found} {field|은/는}"}, KOREAN)
    assert "({found} {field|은/는})" in said
    assert f'"{" ".join(text.split())}"' in said


def test_a_text_on_several_lines_stays_on_one() -> None:
    assert "\n" not in wording("cell-type", {"field": "수량", "found": "세\n개", "expected": "number"}, KOREAN)


def test_a_locked_file_is_named_by_whoever_finds_it() -> None:
    assert wording("file-locked", {"file": "report.docx"}, KOREAN) == wording(
        "file-locked", {"found": "report.docx"}, KOREAN
    )


def test_a_code_without_a_sentence_is_refused() -> None:
    with pytest.raises(ValueError, match="no message 'nothing'"):
        wording("nothing", {}, KOREAN)


def test_a_finding_stands_on_one_line_with_place_code_and_grade() -> None:
    line = finding_line("costs.xlsx › 사업비!F7", "cell-error", "error", {"found": "#REF!"}, KOREAN)
    assert line == (
        "costs.xlsx › 사업비!F7    칸에 #REF! 오류가 있습니다. 수식을 고치거나 값을 적어 주십시오.    [cell-error] 오류"
    )
    assert finding_line("", "cell-error", "note", {"found": "#N/A"}, ENGLISH).endswith("[cell-error] note")
