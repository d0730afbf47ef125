"""A whole report as a reader sees it, against a text that a person has read."""

from __future__ import annotations

from pathlib import Path

import pytest

from feasibility.document import read_back, write_document
from feasibility.terms import get_language
from tests.document.samples import report

GOLDEN = Path(__file__).parent


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_report_reads_as_it_did(language: str) -> None:
    shown = read_back(write_document(report(language=language), get_language(language)))
    assert shown == (GOLDEN / f"sample_{language}.txt").read_text(encoding="utf-8")


def test_every_level_of_heading_and_every_mark_is_read_back() -> None:
    shown = read_back(write_document(report(), get_language("ko"))).splitlines()
    for start in (
        "# 요약",
        "# 제1장 ",
        "## 제1절 ",
        "### 1. ",
        "#### 가. ",
        "□ ",
        "ㅇ ",
        "- ",
        "· ",
        "| ",
        "[picture fs_pic_",
    ):
        assert [line for line in shown if line.startswith(start)], start


def test_the_contents_name_every_heading_and_caption_of_the_body_in_its_order() -> None:
    lines = read_back(write_document(report(), get_language("ko"))).splitlines()
    start, tables, figures = (lines.index(title) for title in ("목차", "표 목차", "그림 목차"))
    headings = [line.lstrip("# ") for line in lines if line.startswith(("# ", "## ", "### "))]
    assert lines[start + 1 : tables] == headings
    captions = [line for line in lines[figures + 2 :] if line.startswith("<표 1-") or line.startswith("<표 2-")]
    assert lines[tables + 1 : figures] == captions
    assert lines[figures + 1] == "<그림 1-1> 총사업비 구성"
