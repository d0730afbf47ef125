"""Korean: regional effects and the transactions table (chapter 12)."""

from __future__ import annotations

LABELS: dict[str, str] = {}
REASONS: dict[str, str] = {}
MESSAGES: dict[str, str] = {}
