"""Drawing: charts as pictures. The only room that knows matplotlib, and it is loaded only when something is drawn."""

from feasibility.drawing.alternative import alternative_text
from feasibility.drawing.cache import picture

__all__ = ["alternative_text", "picture"]
