"""Korean: benefits, markets and cost-effectiveness (chapters 2 and 9)."""

from __future__ import annotations

LABELS: dict[str, str] = {}
REASONS: dict[str, str] = {}
MESSAGES: dict[str, str] = {}
