"""Chapters: Markdown with Jinja, in which facts, references and exhibits stand by name.

A template is a user's file: it runs in Jinja's sandbox, sees only what is handed to it, and every unknown name is
an error with its line and what may have been meant. What it prints is put aside and marked, so that a text from an
input sheet is never read as Markdown.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from jinja2 import StrictUndefined, TemplateSyntaxError, Undefined, UndefinedError, pass_eval_context
from jinja2.exceptions import TemplateError
from markupsafe import Markup

from feasibility.descriptions import Block, Fact, FactRun, FigureBlock, Inline, ReferenceRun, Run, TableBlock
from feasibility.document.markdown import CLOSE, OPEN, blocks_of
from feasibility.document.outline import unresolved_references
from feasibility.document.sandbox import ChapterEnvironment
from feasibility.terms import Language


class NarrativeError(Exception):
    """A fault in a chapter: which file, which line, what, and what was perhaps meant.

    ``code`` is ``narrative-unknown`` (a name that nothing bears) or ``narrative-invalid`` (a line that cannot be read).
    """

    def __init__(self, name: str, line: int, code: str, found: str, suggestion: str = "") -> None:
        super().__init__(f"{name}:{line}: {code} {found}")
        self.name, self.line, self.code, self.found, self.suggestion = name, line, code, found, suggestion


@dataclass
class Tokens:
    """What a chapter may name, and what it put in by name, so that it is found again behind the Markdown.

    ``anchors`` are headings of other chapters that it may refer to. ``referred`` remembers where each reference
    stands first.
    """

    language: Language
    facts: Mapping[str, Fact]
    tables: Mapping[str, TableBlock]
    figures: Mapping[str, FigureBlock]
    anchors: Collection[str] = ()
    put: list[Inline | Block] = field(default_factory=list)
    referred: dict[str, tuple[str, int]] = field(default_factory=dict)

    def token(self, thing: Inline | Block) -> Markup:
        """A mark that stands for a thing."""
        self.put.append(thing)
        return Markup(f"{OPEN}{len(self.put) - 1}{CLOSE}")

    def thing(self, token: str) -> Inline | Block | None:
        """What a mark stands for, when the text is exactly one mark."""
        number = token[1:-1]
        alone = token.startswith(OPEN) and token.endswith(CLOSE) and number.isdigit()
        return self.put[int(number)] if alone else None

    def fact_text(self, fact: Fact) -> str:
        """A fact as it stands in a sentence."""
        if fact.value is None:
            return self.language.label("cell.not_available")
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

    def __html__(self) -> Markup:
        return self._tokens.token(FactRun(self._fact, self._tokens.fact_text(self._fact)))

    def __str__(self) -> str:
        return self.__html__()

    def _value(self) -> float:
        value = self._fact.value
        if value is None:
            raise _MissingCompared(f"{self._key} is missing")
        return value

    def __bool__(self) -> bool:
        raise TypeError(f"{self._key}: is defined? is missing?")

    def __lt__(self, other: Any) -> bool:
        return self._value() < _number(other)

    def __le__(self, other: Any) -> bool:
        return self._value() <= _number(other)

    def __gt__(self, other: Any) -> bool:
        return self._value() > _number(other)

    def __ge__(self, other: Any) -> bool:
        return self._value() >= _number(other)

    def __eq__(self, other: object) -> bool:
        return self._value() == _number(other)

    def __hash__(self) -> int:
        return hash(self._key)


def _number(other: Any) -> float:
    return other._value() if isinstance(other, FactInText) else float(other)


class _MissingCompared(TemplateError):
    """A number that does not exist was compared: ask ``is missing`` first."""


class _UnknownName(UndefinedError):
    def __init__(self, name: str, near: Iterable[str] = ()) -> None:
        super().__init__(name)
        self.name, self.near = name, tuple(near)


class _Unknown(StrictUndefined):
    """A name that nothing bears: ``is defined`` is false, anything else is an error that holds the whole name."""

    __slots__ = ()

    def _fail_with_undefined_error(self, *_: Any, **__: Any) -> Any:
        owner, name = self._undefined_obj, str(self._undefined_name)
        if isinstance(owner, FactInText):
            raise _UnknownName(f"{owner._key}.{name}")
        raise _UnknownName(name, owner if isinstance(owner, Mapping) else ())


# StrictUndefined names its way of failing at each of its operations; each must fail in this way instead.
for _operation in {*dir(Undefined), *dir(StrictUndefined)}:
    if getattr(StrictUndefined, _operation, None) is Undefined._fail_with_undefined_error:
        setattr(_Unknown, _operation, _Unknown._fail_with_undefined_error)


def read_chapter(name: str, text: str, tokens: Tokens, more: Mapping[str, Any]) -> tuple[Block, ...]:
    """The blocks of a chapter. ``more`` holds further values a template may name (the overview of the study).

    Raises ``NarrativeError`` for an unknown name or for a line that cannot be read.
    """
    environment = ChapterEnvironment(
        undefined=_Unknown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        # Printed values are marked as done, never escaped: see _printed.
        autoescape=True,
        finalize=_printing(tokens),
        # A heading's {#anchor} must not begin a comment.
        comment_start_string="{##",
        comment_end_string="##}",
    )
    environment.filters["with_particle"] = lambda value, pair: _with_particle(value, str(pair), tokens)
    environment.filters["reason"] = lambda value: tokens.language.reason(value._fact.reason or "")
    environment.tests["missing"] = _is_missing
    known = {key: FactInText(key, tokens) for key in tokens.facts if "." not in key}
    functions: dict[str, Callable[[str], Any]] = {
        "table": lambda key: tokens.token(_exhibit(tokens.tables, key)),
        "figure": lambda key: tokens.token(_exhibit(tokens.figures, key)),
        "ref": lambda key: tokens.token(_reference(name, tokens, key)),
        "has_table": lambda key: key in tokens.tables,
        "has_figure": lambda key: key in tokens.figures,
    }
    try:
        rendered = environment.from_string(text).render({**more, **known, **functions})
    except TemplateSyntaxError as error:
        raise NarrativeError(name, error.lineno, "narrative-invalid", str(error.message)) from None
    except _UnknownName as error:
        near = _near(error.name, error.near or [*tokens.facts, *more, *functions])
        raise NarrativeError(name, _line(error), "narrative-unknown", error.name, near) from None
    except (
        TemplateError,
        TypeError,
        ValueError,
        AttributeError,
        LookupError,
        ArithmeticError,
        RecursionError,
    ) as error:
        raise NarrativeError(name, _line(error), "narrative-invalid", str(error)) from None
    return blocks_of(rendered, tokens.put)


def missing_targets(blocks: Sequence[Block], chapters: Iterable[Tokens]) -> tuple[NarrativeError, ...]:
    """Where sentences refer to a table, figure or heading that the report does not hold."""
    placed = {key: place for tokens in reversed(list(chapters)) for key, place in tokens.referred.items()}
    wanted = unresolved_references(blocks)
    return tuple(NarrativeError(*placed.get(key, ("", 0)), "narrative-unknown", key) for key in wanted)


def _printing(tokens: Tokens) -> Callable[..., Any]:
    # A function that asks for the context is called for constants too, before they are escaped.
    @pass_eval_context
    def printed(_: object, value: Any) -> Any:
        return _printed(value, tokens)

    return printed


def _printed(value: Any, tokens: Tokens) -> Any:
    """What ``{{ value }}`` leaves in the text: a mark for the value, which Markdown does not look into."""
    if value is None:
        return Markup("")
    if isinstance(value, (Markup, Undefined)):
        return value
    if isinstance(value, FactInText):
        return value.__html__()
    if isinstance(value, float):
        raise TypeError(f"{value!r}")
    return tokens.token(Run(str(value)))


def _with_particle(value: Any, pair: str, tokens: Tokens) -> Markup:
    """A fact, a reference or a text followed by the fitting form of a particle."""
    if isinstance(value, FactInText):
        text = tokens.fact_text(value._fact)
        return value.__html__() + tokens.token(Run(tokens.language.particle(text, pair)))
    thing = tokens.thing(value) if isinstance(value, Markup) else None
    if isinstance(thing, ReferenceRun):
        # Which form fits depends on the number that the reference will show.
        return tokens.token(replace(thing, particle=pair))
    return tokens.token(Run(f"{value}{tokens.language.particle(str(value), pair)}"))


def _is_missing(value: Any) -> bool:
    if isinstance(value, FactInText):
        return value._fact.value is None
    if isinstance(value, Undefined):
        str(value)
    raise TypeError("is missing")


def _exhibit(known: Mapping[str, Any], key: str) -> Any:
    if key not in known:
        raise _UnknownName(str(key), known)
    return known[key]


def _reference(name: str, tokens: Tokens, key: str) -> ReferenceRun:
    if key not in tokens.tables and key not in tokens.figures and key not in tokens.anchors:
        raise _UnknownName(str(key), [*tokens.tables, *tokens.figures, *tokens.anchors])
    tokens.referred.setdefault(key, (name, _calling_line()))
    return ReferenceRun(key)


def _near(found: str, known: Iterable[str]) -> str:
    import difflib

    return next(iter(difflib.get_close_matches(found, [str(key) for key in known], n=1, cutoff=0.5)), "")


def _line(error: BaseException) -> int:
    """The template's line that an error came from."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename == "<template>"]
    return frames[-1].lineno or 0 if frames else 0


def _calling_line() -> int:
    """The template's line that is being rendered."""
    for frame, line in traceback.walk_stack(None):
        template = frame.f_globals.get("__jinja_template__")
        if template is not None:
            return int(template.get_corresponding_lineno(line))
    return 0
