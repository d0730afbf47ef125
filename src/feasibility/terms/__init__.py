"""Terms: labels, units, number formats, particles and messages, one file a language."""

from feasibility.terms.language import Language, get_language
from feasibility.terms.wording import finding_line, wording

__all__ = ["Language", "finding_line", "get_language", "wording"]
