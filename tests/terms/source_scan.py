"""What the source asks of the languages, read from its syntax: labels, codes of findings and their details."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=4)
def modules(project: Path) -> tuple[tuple[str, ast.Module], ...]:
    paths = sorted((project / "src" / "feasibility").rglob("*.py"))
    return tuple((path.name, ast.parse(path.read_text(encoding="utf-8"))) for path in paths)


def literal_labels(project: Path) -> set[str]:
    """Every key that stands literally in a call of ``label``."""
    return {str(key.value) for key in _arguments(project, "label") if isinstance(key, ast.Constant)}


def built_labels(project: Path) -> set[tuple[str, str]]:
    """Beginning and end of every key that a call of ``label`` builds (``f"table.{key}"``)."""
    found = set()
    for key in _arguments(project, "label"):
        if isinstance(key, ast.JoinedStr):
            first, last = key.values[0], key.values[-1]
            found.add(tuple(str(part.value) if isinstance(part, ast.Constant) else "" for part in (first, last)))
    return {(start, end if end != start else "") for start, end in found}


def _arguments(project: Path, name: str) -> Iterator[ast.expr]:
    for _, tree in modules(project):
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == name:
                yield from node.args[:1]


@dataclass(frozen=True)
class Use:
    """A finding made in the source: where, its code, and the details it gives (``None`` where they are not literal)."""

    where: str
    code: str
    details: frozenset[str] | None


def findings(project: Path) -> list[Use]:
    """Every finding whose code stands literally in the source."""
    return [use for name, tree in modules(project) for use in _in_module(name, tree)]


def _in_module(name: str, tree: ast.Module) -> Iterator[Use]:
    for scope in ast.walk(tree):
        if not isinstance(scope, ast.FunctionDef):
            continue
        for node in ast.walk(scope):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Finding":
                code = node.args[0]
                given = [word.value for word in node.keywords if word.arg == "details"] or node.args[3:4]
                if isinstance(code, ast.Constant):
                    details = _keys(_bound(given[0], scope)) if given else frozenset()
                    yield Use(f"{name}:{node.lineno}", str(code.value), details)


def _bound(given: ast.expr, scope: ast.FunctionDef) -> ast.expr | None:
    """What a name was last bound to above its use; any other expression is itself."""
    if not isinstance(given, ast.Name):
        return given
    bindings = [
        node
        for node in ast.walk(scope)
        if isinstance(node, (ast.Assign, ast.AnnAssign)) and node.lineno < given.lineno and _binds(node, given.id)
    ]
    return max(bindings, key=lambda node: node.lineno).value if bindings else None


def _binds(node: ast.Assign | ast.AnnAssign, name: str) -> bool:
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    return any(isinstance(target, ast.Name) and target.id == name for target in targets)


def _keys(given: ast.expr | None) -> frozenset[str] | None:
    if isinstance(given, ast.Dict) and all(isinstance(key, ast.Constant) for key in given.keys):
        return frozenset(str(key.value) for key in given.keys if isinstance(key, ast.Constant))
    return None
