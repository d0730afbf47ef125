"""Terms: labels, units, number formats, particles and messages, one file a language."""

from feasibility.terms.language import Language, finding_line, get_language, wording

__all__ = ["Language", "finding_line", "get_language", "wording"]
