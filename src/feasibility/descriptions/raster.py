"""What the bytes of a picture say of themselves: PNG or JPEG, and how many points wide and high."""

from __future__ import annotations

from dataclasses import dataclass

PNG, JPEG = "png", "jpeg"
PNG_MARK, JPEG_MARK, JPEG_END = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"\xff\xd9"
# JPEG segments that hold the size: start of frame of every kind. C4, C8 and CC are tables.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
# Segments without a length: fill bytes, restarts, beginning and end.
_BARE = frozenset((0x01, *range(0xD0, 0xDA)))
_SCAN = 0xDA


@dataclass(frozen=True, slots=True)
class Raster:
    """A picture's kind, and its width and height in points."""

    kind: str
    width: int
    height: int


def raster_of(content: bytes) -> Raster | None:
    """The kind and size of a picture by its header; ``None`` for what is neither PNG nor JPEG, or has no size.

    >>> raster_of(b"GIF89a") is None
    True
    >>> raster_of(PNG_MARK + b"\\x00\\x00\\x00\\rIHDR" + bytes((0, 0, 0, 2, 0, 0, 0, 1)))
    Raster(kind='png', width=2, height=1)
    """
    if content.startswith(PNG_MARK):
        size = int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")
        return Raster(PNG, *size) if all(size) and content[12:16] == b"IHDR" else None
    if content.startswith(JPEG_MARK):
        found = _jpeg_size(content)
        return Raster(JPEG, *found) if found is not None else None
    return None


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    """Width and height from the first frame; segments are walked by their lengths."""
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        kind = content[at + 1]
        if kind == 0xFF or kind in _BARE:
            at += 1 if kind == 0xFF else 2
            continue
        if kind == _SCAN:
            return None
        if kind in _FRAMES:
            height = int.from_bytes(content[at + 5 : at + 7], "big")
            width = int.from_bytes(content[at + 7 : at + 9], "big")
            return (width, height) if width and height else None
        at += 2 + max(2, int.from_bytes(content[at + 2 : at + 4], "big"))
    return None
