"""Recalculates a workbook in LibreOffice and reads its numbers back, for tests of the live twin."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import python_calamine

PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item>
</oor:items>
"""
TIMEOUT = 240


def soffice() -> str | None:
    """The program, if it is installed."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def recalculate(source: Path, folder: Path) -> Path:
    """A copy of a workbook with every formula computed anew, under a private profile."""
    program = soffice()
    assert program is not None, "LibreOffice is not installed"
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True, exist_ok=True)
    (profile / "user" / "registrymodifications.xcu").write_text(PROFILE, encoding="utf-8")
    out = folder / "recalculated"
    out.mkdir(exist_ok=True)
    command = [
        program,
        "--headless",
        f"-env:UserInstallation={profile.as_uri()}",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        str(out),
        str(source),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=TIMEOUT, env={**os.environ, "LC_ALL": "C.UTF-8"})
    result = out / f"{source.stem}.xlsx"
    assert result.exists(), "LibreOffice wrote nothing"
    return result


def numbers(path: Path) -> dict[str, list[list[object]]]:
    """Every sheet's cells as they stand, from the first row and column on."""
    book = python_calamine.CalamineWorkbook.from_path(str(path))
    return {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}
