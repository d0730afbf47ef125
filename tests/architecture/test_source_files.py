"""The source keeps to what the design asks of every file: length, names, and where words for users may stand."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

LONGEST_FILE = 400
BANNED_NAMES = re.compile(r"(^|_)(utils?|helpers?|managers?|misc|common|calc|process)(_|$)")
HANGUL = re.compile(r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")
# Words for users live in terms and narrative; a sheet's titles and answers, its way of being found, in inputs.
ROOMS_WITH_KOREAN = ("terms", "narrative", "inputs")
# A unit is the name of a measure, written alike in every language of the program: 백만원, 건/명.
UNITS = frozenset(
    (
        "원",
        "천원",
        "백만원",
        "억원",
        "조원",
        "명",
        "년",
        "월",
        "일",
        "시간",
        "건",
        "개",
        "개소",
        "회",
        "점",
        "배",
        "대",
        "가구",
        "평",
    )
)


def modules(project: Path) -> list[Path]:
    return sorted((project / "src" / "feasibility").rglob("*.py"))


def faults_of_length(folder: Path) -> list[str]:
    counts = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in modules(folder)}
    return [f"{path.name}: {count} lines" for path, count in counts.items() if count > LONGEST_FILE]


def faults_of_name(folder: Path) -> list[str]:
    source = folder / "src" / "feasibility"
    names = [path.relative_to(source) for path in modules(folder)]
    return [str(name) for name in names if any(BANNED_NAMES.search(part) for part in name.with_suffix("").parts)]


def is_unit(text: str) -> bool:
    return all(part in UNITS for part in re.split(r"[/·]", text) if HANGUL.search(part))


def spoken(tree: ast.Module) -> Iterator[ast.Constant]:
    """Yield every string of a module but its docstrings, where a term of the field may stand beside its English."""
    described = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    quiet: set[int] = set()
    for node in ast.walk(tree):
        # A string that stands by itself is a docstring, also one below a field or a constant.
        if isinstance(node, described):
            quiet |= {id(part.value) for part in node.body if isinstance(part, ast.Expr)}
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in quiet:
            yield node


def faults_of_place(folder: Path) -> list[str]:
    source = folder / "src" / "feasibility"
    return [
        f"{path.relative_to(source).as_posix()}:{text.lineno}: {text.value!r}"
        for path in modules(folder)
        if path.relative_to(source).parts[0] not in ROOMS_WITH_KOREAN
        for text in spoken(ast.parse(path.read_text(encoding="utf-8")))
        if HANGUL.search(str(text.value)) and not is_unit(str(text.value))
    ]


def test_no_source_file_outgrows_its_concept(project: Path) -> None:
    assert faults_of_length(project) == []


def test_no_source_file_is_named_after_a_kind_of_code(project: Path) -> None:
    assert faults_of_name(project) == []


def test_no_words_for_users_stand_in_python_outside_their_rooms(project: Path) -> None:
    assert faults_of_place(project) == []


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    room = tmp_path / "src" / "feasibility" / "appraisal"
    room.mkdir(parents=True)
    text = '"""총사업비."""\nLABEL = "총사업비"  # 총사업비\nUNIT = "건/명"\n'
    (room / "cost_utils.py").write_text(text + "\n" * LONGEST_FILE, encoding="utf-8")
    return tmp_path


def test_the_rules_of_source_files_catch_a_planted_fault(faulty: Path) -> None:
    assert faults_of_length(faulty) == [f"cost_utils.py: {LONGEST_FILE + 3} lines"]
    assert len(faults_of_name(faulty)) == 1
    assert faults_of_place(faulty) == ["appraisal/cost_utils.py:2: '총사업비'"]


def test_nothing_shipped_names_a_private_path(project: Path) -> None:
    private = re.compile(r"(?<![\w.])/(work|tmp|home|root|Users)/")
    named = [
        f"{path.relative_to(project).as_posix()}: {found.group()}"
        for path in (*modules(project), *sorted((project / "tools").glob("*.py")))
        if (found := private.search(path.read_text(encoding="utf-8")))
    ]
    assert named == []
