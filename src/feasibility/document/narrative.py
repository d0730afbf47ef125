"""Chapters: Markdown with Jinja, in which facts, references and exhibits stand by name.

A template is a user's file: it runs in Jinja's sandbox, sees only what is handed to it, and every unknown name is
an error with its line and what may have been meant.
"""

from __future__ import annotations

import difflib
import traceback
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from jinja2 import StrictUndefined, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from feasibility.descriptions import Block, Fact, FactRun, FigureBlock, Inline, ReferenceRun, TableBlock
from feasibility.document.markdown import blocks_of
from feasibility.terms import Language

# Characters that no text from a user holds (they are removed when it is read) mark what was put in by name.
OPEN, CLOSE = "\ue000", "\ue001"


class NarrativeError(Exception):
    """A fault in a chapter: which file, which line, what, and what was perhaps meant."""

    def __init__(self, name: str, line: int, code: str, found: str, suggestion: str = "") -> None:
        super().__init__(f"{name}:{line}: {code} {found}")
        self.name, self.line, self.code, self.found, self.suggestion = name, line, code, found, suggestion


@dataclass
class Tokens:
    """What was put into a chapter by name, so that it is found again behind the Markdown."""

    language: Language
    facts: Mapping[str, Fact]
    tables: Mapping[str, TableBlock]
    figures: Mapping[str, FigureBlock]
    put: list[Inline | Block] = field(default_factory=list)

    def token(self, thing: Inline | Block) -> str:
        """A mark that stands for a thing."""
        self.put.append(thing)
        return f"{OPEN}{len(self.put) - 1}{CLOSE}"

    def fact_text(self, fact: Fact) -> str:
        """A fact as it stands in a sentence."""
        return self.language.amount(fact.value, fact.number.kind.value, fact.unit)


class FactInText:
    """A fact as a template sees it: it prints as a bound number and compares by its value."""

    def __init__(self, key: str, tokens: Tokens) -> None:
        self._key, self._tokens = key, tokens

    @property
    def _fact(self) -> Fact:
        return self._tokens.facts[self._key]

    def __getattr__(self, name: str) -> FactInText:
        key = f"{self._key}.{name}"
        if name.startswith("_") or key not in self._tokens.facts:
            raise AttributeError(name)
        return FactInText(key, self._tokens)

    def __str__(self) -> str:
        return self._tokens.token(FactRun(self._fact, self._tokens.fact_text(self._fact)))

    def _value(self) -> float:
        value = self._fact.value
        if value is None:
            raise UndefinedError(f"'{self._key}' does not exist: ask 'is missing' first")
        return value

    def __lt__(self, other: Any) -> bool:
        return self._value() < _number(other)

    def __le__(self, other: Any) -> bool:
        return self._value() <= _number(other)

    def __gt__(self, other: Any) -> bool:
        return self._value() > _number(other)

    def __ge__(self, other: Any) -> bool:
        return self._value() >= _number(other)


def _number(other: Any) -> float:
    return other._value() if isinstance(other, FactInText) else float(other)


def read_chapter(name: str, text: str, tokens: Tokens, more: Mapping[str, Any]) -> tuple[Block, ...]:
    """The blocks of a chapter. ``more`` holds further values a template may name (the overview of the study).

    Raises ``NarrativeError`` for an unknown name or for a line that cannot be read.
    """
    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
        # {# begins the anchor of a heading.
        comment_start_string="<#",
        comment_end_string="#>",
    )
    environment.filters["with_particle"] = lambda value, pair: with_particle(value, pair, tokens)
    environment.filters["reason"] = lambda value: tokens.language.reason(value._fact.reason or "")
    environment.tests["missing"] = lambda value: value._fact.value is None
    known = {key: FactInText(key, tokens) for key in tokens.facts if "." not in key}
    functions: dict[str, Callable[[str], Any]] = {
        "table": lambda key: tokens.token(_exhibit(tokens.tables, key)),
        "figure": lambda key: tokens.token(_exhibit(tokens.figures, key)),
        "ref": lambda key: tokens.token(ReferenceRun(_reference(tokens, key))),
        "has_table": lambda key: key in tokens.tables,
        "has_figure": lambda key: key in tokens.figures,
    }
    try:
        rendered = environment.from_string(text).render({**more, **known, **functions})
    except TemplateSyntaxError as error:
        raise NarrativeError(name, error.lineno, "narrative-invalid", str(error.message)) from None
    except _UnknownExhibit as error:
        raise NarrativeError(name, _line(error), "narrative-unknown", error.key, error.suggestion) from None
    except UndefinedError as error:
        found = _undefined_name(str(error))
        near = _near(found, [*tokens.facts, *more, *functions])
        raise NarrativeError(name, _line(error), "narrative-unknown", found, near) from None
    except (SecurityError, TypeError, ValueError, AttributeError, KeyError) as error:
        raise NarrativeError(name, _line(error), "narrative-invalid", str(error)) from None
    return blocks_of(rendered, tokens.put, OPEN, CLOSE)


def with_particle(value: Any, pair: str, tokens: Tokens) -> str:
    """A fact or a text followed by the fitting form of a particle."""
    if isinstance(value, FactInText):
        return f"{value}{tokens.language.particle(tokens.fact_text(value._fact), pair)}"
    return f"{value}{tokens.language.particle(str(value), pair)}"


class _UnknownExhibit(Exception):
    def __init__(self, key: str, suggestion: str) -> None:
        super().__init__(key)
        self.key, self.suggestion = key, suggestion


def _exhibit(known: Mapping[str, Any], key: str) -> Any:
    if key not in known:
        raise _UnknownExhibit(key, _near(key, known))
    return known[key]


def _reference(tokens: Tokens, key: str) -> str:
    if key not in tokens.tables and key not in tokens.figures:
        raise _UnknownExhibit(key, _near(key, [*tokens.tables, *tokens.figures]))
    return key


def _near(found: str, known: Iterable[str]) -> str:
    return next(iter(difflib.get_close_matches(found, list(known), n=1, cutoff=0.5)), "")


def _undefined_name(message: str) -> str:
    """The name in Jinja's message, which puts it in quotes."""
    quoted = message.split("'")
    if "has no attribute" in message and len(quoted) > 3:
        return quoted[-2]
    return quoted[1] if len(quoted) > 1 else message


def _line(error: BaseException) -> int:
    """The template's line that an error came from."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename == "<template>"]
    return frames[-1].lineno or 0 if frames else 0
