"""Saving a workbook: the same content gives the same bytes, and a file is there whole or not at all."""

from __future__ import annotations

import io
import os
import re
import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl import Workbook

_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)")
_FIXED_STAMP = rb"\g<1>2000-01-01T00:00:00Z\g<2>"
_FIXED_DATE = (2000, 1, 1, 0, 0, 0)


def workbook_bytes(workbook: Workbook) -> bytes:
    """An openpyxl workbook as bytes without the time of saving, which openpyxl would write."""
    stream = io.BytesIO()
    workbook.save(stream)
    return without_clock(stream.getvalue())


def without_clock(content: bytes) -> bytes:
    """The same zip with fixed dates on its parts and in its document properties."""
    cleaned = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(cleaned, "w") as after:
        for entry in before.infolist():
            data = before.read(entry)
            if entry.filename == "docProps/core.xml":
                data = _STAMP.sub(_FIXED_STAMP, data)
            info = zipfile.ZipInfo(entry.filename, _FIXED_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            after.writestr(info, data)
    return cleaned.getvalue()


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that it is there whole or not at all; raises ``OSError`` when another program holds it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".writing-", suffix=path.suffix)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
