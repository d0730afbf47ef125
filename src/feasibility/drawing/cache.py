"""Pictures kept by a hash of what is drawn, so that a chart whose data did not move is not drawn again."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
import zlib
from contextlib import suppress
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from feasibility.descriptions import Chart, Number
from feasibility.terms import Language

# Raised when the look of any chart changes.
STYLE_VERSION = 4
PNG_MARK = b"\x89PNG\r\n\x1a\n"


def picture(chart: Chart, language: Language, folder: Path | None) -> bytes:
    """The chart's PNG, from the cache folder when it was drawn before; ``None`` keeps nothing.

    A spoilt file in the cache is drawn again, and a folder that cannot be written to is no hindrance. matplotlib is
    loaded only when something is drawn.
    """
    path = None if folder is None else folder / f"{content_hash(chart, language)}.png"
    if path is not None:
        with suppress(OSError):
            found = path.read_bytes()
            if is_whole_png(found):
                return found
    from feasibility.drawing.draw import draw

    drawn = draw(chart, language)
    if path is not None:
        with suppress(OSError):
            _keep(path, drawn)
    return drawn


def is_whole_png(content: bytes) -> bool:
    """Whether bytes are a PNG from its mark to its end, every part with its right checksum.

    >>> is_whole_png(PNG_MARK)
    False
    """
    if not content.startswith(PNG_MARK):
        return False
    at = len(PNG_MARK)
    while at + 12 <= len(content):
        length = int.from_bytes(content[at : at + 4], "big")
        end = at + 12 + length
        if end > len(content) or zlib.crc32(content[at + 4 : end - 4]) != int.from_bytes(content[end - 4 : end], "big"):
            return False
        if content[at + 4 : at + 8] == b"IEND":
            return end == len(content)
        at = end
    return False


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
        raise


@lru_cache(maxsize=1)
def _drawn_by() -> str:
    return version("matplotlib")


def content_hash(chart: Chart, language: Language) -> str:
    """The name under which a chart's picture is kept: everything that is drawn, and nothing else.

    Numbers count as they are drawn, to six digits and as they are printed: a change that nobody could see is a hit.
    Key, title, notes and source stand outside the picture.
    """
    described = {
        "style": STYLE_VERSION,
        "matplotlib": _drawn_by(),
        "language": language.code,
        "words": [language.label("word.unit"), language.unit(chart.unit)],
        "kind": chart.kind.value,
        "categories": chart.categories,
        "scheme": [chart.groups, chart.links],
        "bands": [(band.label, _drawn(band.least, language)) for band in chart.bands],
        "series": [(series.label, [_drawn(number, language) for number in series.numbers]) for series in chart.series],
    }
    text = json.dumps(described, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _drawn(number: Number | None, language: Language) -> Any:
    if number is None or number.value is None:
        return None
    kind = number.kind.value
    return [f"{number.value:.6g}", language.number(number.value, kind), kind, language.unit(number.unit)]
