"""What the bytes of a picture say of themselves, whatever program made them."""

from __future__ import annotations

import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from feasibility.descriptions.raster import raster_of


def made(kind: str, width: int, height: int, **options: Any) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (width, height)).save(stream, kind, **options)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("kind", "options"),
    [("PNG", {}), ("JPEG", {}), ("JPEG", {"progressive": True}), ("JPEG", {"comment": b"x" * 300})],
)
@pytest.mark.parametrize(("width", "height"), [(1, 1), (640, 17), (3, 1200)])
def test_kind_and_size_are_those_of_the_picture(kind: str, options: dict[str, Any], width: int, height: int) -> None:
    found = raster_of(made(kind, width, height, **options))
    assert found is not None
    assert (found.kind, found.width, found.height) == (kind.lower(), width, height)


@given(st.binary(max_size=60), st.sampled_from((b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xc0")))
def test_any_bytes_are_a_picture_with_a_size_or_none(content: bytes, start: bytes) -> None:
    found = raster_of(start + content)
    assert found is None or (found.width > 0 and found.height > 0)


@pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF"])
def test_other_kinds_are_no_pictures_here(kind: str) -> None:
    assert raster_of(made(kind, 5, 5)) is None
