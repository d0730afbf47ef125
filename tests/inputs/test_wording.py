"""Every finding that reading can make has a whole sentence in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from feasibility.terms import get_language, wording
from tests.inputs.planting import found_in, planted
from tests.inputs.test_faults import FAULTS

SOURCES = Path(__file__).parents[2] / "src" / "feasibility"


@pytest.mark.parametrize("language", ["ko", "en"])
def test_each_planted_fault_is_worded_without_gaps(language: str) -> None:
    words = get_language(language)
    for name, changes, code, _ in FAULTS:
        for finding in found_in(planted(*changes)):
            sentence = wording(finding.code, finding.details, words)
            for gap in ("{", "None", '""', "  "):
                assert gap not in sentence, (name, sentence)
            assert len(sentence) > 10, (code, sentence)


def test_every_code_that_reading_uses_has_a_message() -> None:
    codes = set()
    for folder in ("inputs", "workbook"):
        for path in (SOURCES / folder).rglob("*.py"):
            codes |= set(re.findall(r'Finding\(\s*"([a-z-]+)"', path.read_text(encoding="utf-8")))
    assert len(codes) > 30
    for language in ("ko", "en"):
        assert codes <= set(get_language(language).messages)


def test_every_reason_for_an_unread_workbook_is_worded() -> None:
    text = "".join((SOURCES / "workbook" / name).read_text(encoding="utf-8") for name in ("scan.py", "read.py"))
    reasons = set(re.findall(r'UnreadableWorkbook\("([a-z-]+)"\)', text)) | {"other-format", "encrypted", "old-format"}
    assert len(reasons) >= 7
    for language in ("ko", "en"):
        assert {f"cause.{reason}" for reason in reasons} <= set(get_language(language).pieces)
