"""Every language has every word that the toolkit asks for, with the same blanks, and none twice."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest

from feasibility.appraisal.study import Appraisal
from feasibility.descriptions import ChartKind
from feasibility.findings import Grade
from feasibility.inputs import RECORDS
from feasibility.lines import Line
from feasibility.lines.operation import Operation
from feasibility.terms import get_language
from feasibility.terms.sentences import MADE
from tests.terms.source_scan import Use, built_labels, findings, literal_labels

KOREAN, ENGLISH = get_language("ko"), get_language("en")
PARTS = ("labels", "reasons", "messages", "pieces")
# What a blank that is made from pieces needs of the details.
NEEDS = {"wanted": {"expected"}, "cause": {"reason"}, "left_out": {"part"}, "meant": {"suggestion"}}


def blanks(text: str) -> set[str]:
    """The names in braces; what follows a name says how it is written, which may differ between languages."""
    return set(re.findall(r"\{(\w+)", text))


@pytest.mark.parametrize("part", PARTS)
def test_both_languages_have_the_same_keys(part: str) -> None:
    assert getattr(KOREAN, part).keys() == getattr(ENGLISH, part).keys()


@pytest.mark.parametrize("part", PARTS)
def test_both_languages_fill_the_same_blanks(part: str) -> None:
    korean, english = getattr(KOREAN, part), getattr(ENGLISH, part)
    assert {key: blanks(english[key]) for key in korean} == {key: blanks(korean[key]) for key in korean}


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("language", [KOREAN, ENGLISH], ids=["ko", "en"])
def test_no_word_is_empty_or_has_spaces_around(language: Any, part: str) -> None:
    texts = getattr(language, part).items()
    ends_open = {"meant", "condition"}  # pieces that stand before a sentence
    assert [key for key, text in texts if not text.strip() or (text != text.strip() and key not in ends_open)] == []


def test_no_key_stands_twice(project: Path) -> None:
    counted: dict[str, Counter[str]] = {"ko": Counter(), "en": Counter()}
    for path in sorted((project / "src" / "feasibility" / "terms").glob("??*.py")):
        language = path.stem.split("_")[0]
        if language not in counted:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Dict):
                counted[language].update(str(key.value) for key in node.keys if isinstance(key, ast.Constant))
    for counts in counted.values():
        assert len(counts) > 100
        assert [key for key, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("language", [KOREAN, ENGLISH], ids=["ko", "en"])
def test_every_label_that_the_source_names_exists(language: Any, project: Path) -> None:
    asked = literal_labels(project)
    assert len(asked) > 50
    for key in sorted(asked):
        assert language.label(key)


def test_every_family_of_labels_that_the_source_builds_exists(project: Path) -> None:
    built = built_labels(project)
    assert ("table.", "") in built
    for start, end in built:
        assert any(key.startswith(start) and key.endswith(end) for key in KOREAN.labels), (start, end)


def line_names(record: type, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The parts of the name of every line that a dataclass of the appraisal may hold."""
    hints = get_type_hints(record)
    for field in fields(record):
        for kind in (hints[field.name], *get_args(hints[field.name])):
            if kind is Line:
                yield (*above, field.name)
            elif isinstance(kind, type) and is_dataclass(kind):
                yield from line_names(kind, (*above, field.name))


@pytest.mark.parametrize("language", [KOREAN, ENGLISH], ids=["ko", "en"])
def test_every_line_of_the_appraisal_and_every_calculation_sheet_has_a_name(language: Any) -> None:
    names = list(line_names(Appraisal))
    assert ("economic", "net_present_value") in names
    for part, *inner in names:
        assert language.label(f"sheet.{part}")
        assert [name for name in inner if f"line.{name}" not in language.labels] == []


def operations(kind: type[Operation]) -> Iterator[type[Operation]]:
    for below in kind.__subclasses__():
        yield below
        yield from operations(below)


def test_every_operation_of_the_graph_has_a_name() -> None:
    names = {
        kind.name
        for kind in operations(Operation)  # type: ignore[type-abstract]
        if "name" in vars(kind) and isinstance(kind.name, str)
    }
    assert "irr" in names
    assert [name for name in sorted(names) if f"operation.{name}" not in KOREAN.labels] == []


@pytest.mark.parametrize("name", RECORDS)
def test_every_sheet_says_what_is_left_out_without_it(name: str) -> None:
    assert f"left_out.{RECORDS[name].sheet.part}" in KOREAN.pieces


def test_every_grade_and_every_kind_of_chart_has_a_word() -> None:
    for language in (KOREAN, ENGLISH):
        assert all(language.label(f"word.grade.{grade.value}") for grade in Grade)
        assert all(language.label(f"word.chart.{kind.value}") for kind in ChartKind)


def test_every_finding_of_the_source_has_a_sentence(project: Path) -> None:
    used = findings(project)
    assert len(used) > 40
    assert sorted({use.code for use in used} - KOREAN.messages.keys()) == []


def unfilled(use: Use) -> set[str]:
    """The blanks of a finding's sentence that its details leave empty."""
    if use.details is None:
        return set()
    given = use.details | ({"found"} if "file" in use.details else set())
    asked = blanks(KOREAN.messages[use.code])
    needed = {blank for blank in asked if blank not in MADE}
    for blank in asked & NEEDS.keys():
        needed |= NEEDS[blank]
    return needed - given


def test_every_finding_fills_every_blank_of_its_sentence(project: Path) -> None:
    used = [use for use in findings(project) if use.code in KOREAN.messages]
    assert sum(use.details is not None for use in used) > 30
    assert {use.where: unfilled(use) for use in used if unfilled(use)} == {}


def test_a_blank_that_nothing_fills_would_be_caught() -> None:
    assert unfilled(Use("here", "share-sum", frozenset({"item"}))) == {"found"}
    assert unfilled(Use("here", "sheet-absent-optional", frozenset({"found"}))) == {"part"}


def test_what_a_language_lacks_is_refused_with_its_name() -> None:
    with pytest.raises(ValueError, match=r"no label 'fact\.nothing'"):
        KOREAN.label("fact.nothing")
    with pytest.raises(ValueError, match="no reason 'nothing'"):
        KOREAN.reason("nothing")
    with pytest.raises(ValueError, match="no language 'de'; there are ko, en"):
        get_language("de")


def test_a_fact_of_a_scope_has_the_scope_in_its_label() -> None:
    assert KOREAN.label("fact.benefit_cost_ratio.social") == "편익/비용 비율(B/C) (사회적(확장))"
    assert ENGLISH.label("fact.benefit_cost_ratio.social") == "Benefit-cost ratio (social)"
