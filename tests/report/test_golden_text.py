"""The finished reports as text: a change of a sentence, a table or a number shows as a change a reviewer can read.

After an intended change, write the golden texts anew and look at the difference before committing them::

    python -m tests.report.test_golden_text
"""

from __future__ import annotations

import difflib
import re

import pytest

from feasibility.document import read_back
from tests.report.studies import FOLDERS, PROJECT, built

GOLDEN = {name: PROJECT / "tests" / "golden" / f"{name}_report.md" for name in FOLDERS}
SHOWN = 60  # lines of difference


def text_of(name: str) -> str:
    return read_back(built(FOLDERS[name]).files["report.docx"])


@pytest.mark.parametrize("name", FOLDERS)
def test_the_finished_report_reads_as_its_golden_text_says(name: str) -> None:
    expected = GOLDEN[name].read_text(encoding="utf-8").splitlines()
    found = text_of(name).splitlines()
    changes = list(difflib.unified_diff(expected, found, "golden", name, lineterm="", n=0))
    assert not changes, "\n".join(changes[:SHOWN])


@pytest.mark.parametrize("name", FOLDERS)
def test_no_sentence_shows_what_only_the_program_knows(name: str) -> None:
    traces = re.compile(r"\{\{|\{%|\bNone\b|\bnan\b|\bUndefined\b|\[\]|\(\)|백만원|[\ue000-\uf8ff]")
    assert [line for line in text_of(name).splitlines() if traces.search(line)] == []


@pytest.mark.parametrize("name", FOLDERS)
def test_the_summary_stands_in_the_report_word_for_word(name: str) -> None:
    alone = read_back(built(FOLDERS[name]).files["summary.docx"]).splitlines()
    whole = set(text_of(name).splitlines())
    sentences = [line for line in alone if line[:1] in {"□", "ㅇ", "|"}]
    assert len(sentences) >= 15
    assert [line for line in sentences if line not in whole] == []


if __name__ == "__main__":
    for name, golden in GOLDEN.items():
        golden.write_text(text_of(name), encoding="utf-8", newline="\n")
