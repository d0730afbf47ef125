"""Korean: demand, scale and research output (chapters 3 and 4)."""

from __future__ import annotations

LABELS: dict[str, str] = {}
REASONS: dict[str, str] = {}
MESSAGES: dict[str, str] = {}
