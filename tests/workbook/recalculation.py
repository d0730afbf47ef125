"""Recalculates workbooks in LibreOffice and reads every cell back, for tests of the live workbook."""

from __future__ import annotations

import io
import os
import re
import subprocess
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from feasibility.inputs.grid import position
from tests.conftest import libreoffice_program

PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item>
</oor:items>
"""
TIMEOUT = 300
AT_ONCE = 2
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
# What stands as the saved value of every formula before a recalculation that must bring the true one.
FALSE_VALUE = 12345


@dataclass(frozen=True, slots=True)
class Content:
    """What a cell holds. ``value`` is the saved one of a formula, ``None`` where it has none; an error is its word."""

    value: float | str | None
    formula: str | None = None
    is_error: bool = False


Sheet = dict[tuple[int, int], Content]


def recalculate(sources: Sequence[Path], folder: Path) -> dict[Path, Path]:
    """Copies of some workbooks (of different names) with every formula computed anew, under private profiles."""
    assert len({source.name for source in sources}) == len(sources)
    out = folder / "recalculated"
    out.mkdir(exist_ok=True)
    running = [
        _started(sources[start::AT_ONCE], out, folder / f"profile-{start}")
        for start in range(min(AT_ONCE, len(sources)))
    ]
    for process in running:
        said, _ = process.communicate(timeout=TIMEOUT)
        assert process.returncode == 0, said
    results = {source: out / source.name for source in sources}
    assert all(result.exists() for result in results.values()), "LibreOffice left a workbook out"
    return results


def _started(sources: Sequence[Path], out: Path, profile: Path) -> subprocess.Popen[bytes]:
    program = libreoffice_program()
    assert program is not None, "LibreOffice is not installed"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(PROFILE, encoding="utf-8")
    command = [
        program,
        "--headless",
        f"-env:UserInstallation={profile.as_uri()}",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        str(out),
        *map(str, sources),
    ]
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment)


def with_false_values(content: bytes, target: Path) -> None:
    """A workbook in which every formula's saved value is false, so that only a recalculation brings the true ones.

    It has no print set-up either: fitting dozens of sheets to pages takes LibreOffice longer than all formulas.
    """
    with zipfile.ZipFile(_stream(content)) as before, zipfile.ZipFile(target, "w") as after:
        for entry in before.infolist():
            data = before.read(entry)
            if entry.filename.startswith("xl/worksheets/sheet"):
                data = re.sub(rb"<pageSetup [^>]*>|<pageSetUpPr [^>]*>", b"", data)
                data = re.sub(rb"(</f><v>)[^<]*(</v>)", rb"\g<1>%d\g<2>" % FALSE_VALUE, data)
                assert b"<f>" not in data or b"<v>%d</v>" % FALSE_VALUE in data
            elif entry.filename == "xl/workbook.xml":
                data = re.sub(rb'<definedName name="_xlnm.Print[^>]*>[^<]*</definedName>', b"", data)
            after.writestr(entry.filename, data)


def contents(source: Path | bytes) -> dict[str, Sheet]:
    """Every filled cell of every sheet, read from the file itself by (row, column) from 0."""
    with zipfile.ZipFile(_stream(source)) as book:
        texts = _shared_texts(book)
        targets = _targets(book)
        root = ElementTree.fromstring(book.read("xl/workbook.xml"))
        sheets = root.findall(f"{MAIN}sheets/{MAIN}sheet")
        return {sheet.attrib["name"]: _sheet(book, targets[sheet.attrib[RELATION]], texts) for sheet in sheets}


def _stream(source: Path | bytes) -> io.BytesIO:
    return io.BytesIO(source if isinstance(source, bytes) else source.read_bytes())


def _targets(book: zipfile.ZipFile) -> Mapping[str, str]:
    root = ElementTree.fromstring(book.read("xl/_rels/workbook.xml.rels"))
    return {part.attrib["Id"]: "xl/" + part.attrib["Target"].removeprefix("/xl/") for part in root}


def _shared_texts(book: zipfile.ZipFile) -> list[str]:
    if "xl/sharedStrings.xml" not in book.namelist():
        return []
    root = ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
    return ["".join(part.text or "" for part in item.iter(f"{MAIN}t")) for item in root]


def _sheet(book: zipfile.ZipFile, name: str, texts: list[str]) -> Sheet:
    cells: Sheet = {}
    with book.open(name) as stream:
        for _, element in ElementTree.iterparse(stream):
            if element.tag != f"{MAIN}c":
                continue
            found = position(element.attrib["r"])
            assert found is not None
            formula, saved = element.find(f"{MAIN}f"), element.find(f"{MAIN}v")
            kind = element.attrib.get("t", "n")
            value: float | str | None = None
            if kind == "inlineStr":
                value = "".join(part.text or "" for part in element.iter(f"{MAIN}t"))
            elif saved is not None:
                text = saved.text or ""
                value = float(text) if kind in ("n", "b") else texts[int(text)] if kind == "s" else text
            if value is not None or formula is not None:
                written = None if formula is None else formula.text or ""
                cells[found] = Content(value, written, kind == "e")
            element.clear()
    return cells
