"""Pictures kept by a hash of what is drawn, so that a chart whose data did not move is not drawn again."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from importlib.metadata import version
from pathlib import Path

from feasibility.descriptions import Chart
from feasibility.terms import Language

# Raised when the look of any chart changes.
STYLE_VERSION = 1
PNG_MARK = b"\x89PNG\r\n\x1a\n"


def picture(chart: Chart, language: Language, folder: Path | None) -> bytes:
    """The chart's PNG, from the cache folder when it was drawn before; ``None`` keeps nothing.

    A spoilt file in the cache is drawn again.
    """
    path = None if folder is None else folder / f"{_hash(chart, language)}.png"
    if path is not None and path.is_file():
        found = path.read_bytes()
        if found.startswith(PNG_MARK) and found.rstrip().endswith(b"IEND\xaeB`\x82"):
            return found
    from feasibility.drawing.draw import draw

    drawn = draw(chart, language)
    if path is not None:
        _keep(path, drawn)
    return drawn


def _keep(path: Path, content: bytes) -> None:
    """Writes beside and moves into place, so that a reader never sees half a picture."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)


def _hash(chart: Chart, language: Language) -> str:
    described = {
        "style": STYLE_VERSION,
        "matplotlib": version("matplotlib"),
        "language": language.code,
        "kind": chart.kind.value,
        "title": chart.title,
        "unit": chart.unit,
        "categories": chart.categories,
        "series": [
            (
                series.label,
                [
                    None if number is None or number.value is None else f"{number.value:.6g}"
                    for number in series.numbers
                ],
                [None if number is None else number.kind.value for number in series.numbers],
            )
            for series in chart.series
        ],
    }
    text = json.dumps(described, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:32]
