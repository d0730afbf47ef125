"""Documents: a description of a report becomes a .docx. The only room that knows Word."""

from feasibility.document.narrative import NarrativeError, Tokens, missing_targets, read_chapter
from feasibility.document.outline import unresolved_references
from feasibility.document.read_back import read_back
from feasibility.document.writing import write_document

__all__ = [
    "NarrativeError",
    "Tokens",
    "missing_targets",
    "read_back",
    "read_chapter",
    "unresolved_references",
    "write_document",
]
