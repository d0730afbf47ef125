"""Korean: the basic concept, operating forms and judgement (chapters 1, 5, 6, 8 and 13)."""

from __future__ import annotations

LABELS: dict[str, str] = {}
REASONS: dict[str, str] = {}
MESSAGES: dict[str, str] = {}
