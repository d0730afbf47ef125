"""Terms: labels, units, number formats, particles and messages, one file a language.

The words are loaded when they are first asked for: ``feasibility --help`` needs none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from feasibility.terms.language import Language, get_language
    from feasibility.terms.sentences import finding_line, wording

__all__ = ["Language", "finding_line", "get_language", "wording"]


def __getattr__(name: str) -> Any:
    if name in ("Language", "get_language"):
        from feasibility.terms import language

        return getattr(language, name)
    if name in ("finding_line", "wording"):
        from feasibility.terms import sentences

        return getattr(sentences, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
