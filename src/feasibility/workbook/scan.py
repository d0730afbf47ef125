"""What calamine does not tell: error cells, formulas, and formulas without a saved value; and whether a file is safe.

Works on the sheet's XML by pattern, without building a tree; documents that declare entities are refused.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree

LARGEST_FILE = 50 * 1024 * 1024
LARGEST_CONTENT = 500 * 1024 * 1024
MOST_PARTS = 10_000
MOST_SHEETS = 200
MOST_CELLS = 5_000_000  # the rectangle that a reader would fill for one sheet

# All that zipfile, zlib and the XML parser raise for a damaged file.
BROKEN = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    ElementTree.ParseError,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_CELL = re.compile(rb"<(?:\w+:)?c\b([^>]*?)(?:/>|>(.*?)</(?:\w+:)?c>)", re.DOTALL)
_FILLED = re.compile(rb"<(?:\w+:)?c\b[^>]*?\br=\"([A-Z]{1,3})([0-9]{1,7})\"[^>]*?(?<!/)>")
_ROW = re.compile(rb"<(?:\w+:)?row\b[^>]*?\br=\"([0-9]{1,7})\"")
_REFERENCE = re.compile(rb"\br=\"([A-Z]{1,3})([0-9]{1,7})\"")
_TYPE = re.compile(rb"\bt=\"(\w+)\"")
_FORMULA = re.compile(rb"<(?:\w+:)?f\b([^>]*?)(?:/>|>(.*?)</(?:\w+:)?f>)", re.DOTALL)
_VALUE = re.compile(rb"<(?:\w+:)?v\b[^>]*?(?:/>|>(.*?)</(?:\w+:)?v>)", re.DOTALL)
_SHARED = re.compile(rb"\bsi=\"([0-9]+)\"")
_ENTITIES = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


class UnreadableWorkbook(Exception):
    """A file that is no workbook to read; ``reason`` is a word that findings explain."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Scan:
    """What the XML of one sheet shows, by (row, column) counted from 0."""

    formulas: dict[tuple[int, int], str] = field(default_factory=dict)
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    unsaved: frozenset[tuple[int, int]] = frozenset()


def refuse_unsafe(content: bytes) -> None:
    """Raise ``UnreadableWorkbook`` for what is not a plain, bounded .xlsx file.

    Every part is inflated once, within the sizes that the file states, so that a later reader meets no surprise.
    """
    if len(content) > LARGEST_FILE:
        raise UnreadableWorkbook("too-large")
    if content.startswith(_OLE):
        encrypted = "EncryptedPackage".encode("utf-16-le") in content
        raise UnreadableWorkbook("encrypted" if encrypted else "old-format")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > LARGEST_CONTENT:
                raise UnreadableWorkbook("too-large")
            names = {entry.filename for entry in entries}
            if "xl/workbook.xml" not in names:
                raise UnreadableWorkbook("not-excel")
            if "xl/vbaProject.bin" in names:
                raise UnreadableWorkbook("macro")
            for entry in entries:
                if entry.filename.endswith((".xml", ".rels")) and _ENTITIES.search(archive.read(entry)):
                    raise UnreadableWorkbook("unsafe")
    except zipfile.BadZipFile as error:
        raise UnreadableWorkbook("not-excel") from error
    except BROKEN as error:
        raise UnreadableWorkbook("damaged") from error


def scan_workbook(content: bytes) -> dict[str, Scan]:
    """Each sheet's scan by its name. Raises ``UnreadableWorkbook`` where a sheet would fill too large a rectangle."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = dict(_parts(archive))
            if len(parts) > MOST_SHEETS:
                raise UnreadableWorkbook("too-large")
            return {name: _scan(archive.read(part)) for name, part in parts.items()}
    except BROKEN as error:
        raise UnreadableWorkbook("damaged") from error


def _parts(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Name and part of each worksheet."""
    relations = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    targets = {
        str(node.get("Id")): str(node.get("Target"))
        for node in relations
        if str(node.get("Type", "")).endswith("/worksheet")
    }
    workbook = ElementTree.fromstring(archive.read("xl/workbook.xml"))
    for node in workbook.iter():
        if node.tag.rpartition("}")[2] == "sheet":
            target = targets.get(str(node.get(_RELATION)))
            if target is not None:
                yield str(node.get("name")), target[1:] if target.startswith("/") else f"xl/{target}"


def _scan(xml: bytes) -> Scan:
    _refuse_wide(xml)
    if b"<f" not in xml and b":f" not in xml and b'"e"' not in xml:
        return Scan()
    formulas: dict[tuple[int, int], str] = {}
    errors: dict[tuple[int, int], str] = {}
    unsaved = set()
    shared: dict[bytes, tuple[tuple[int, int], str]] = {}
    for match in _CELL.finditer(xml):
        attributes, inside = match.group(1), match.group(2) or b""
        reference = _REFERENCE.search(attributes)
        if reference is None:
            continue
        cell = _position(reference.group(1), reference.group(2))
        kind = _TYPE.search(attributes)
        value = _VALUE.search(inside)
        text = _text(value.group(1) or b"") if value is not None else ""
        formula = _FORMULA.search(inside)
        if kind is not None and kind.group(1) == b"e":
            errors[cell] = text
        if formula is not None:
            formulas[cell] = _formula(formula, cell, shared)
            saved_empty_text = value is not None and kind is not None and kind.group(1) == b"str"
            if not text and not saved_empty_text:
                unsaved.add(cell)
    return Scan(formulas, errors, frozenset(unsaved))


def _refuse_wide(xml: bytes) -> None:
    """A filled cell far out makes a reader fill the rectangle up to it: bounded before that reader runs."""
    rows = max((int(match.group(1)) for match in _ROW.finditer(xml)), default=1)
    columns = 1
    for match in _FILLED.finditer(xml):
        row, column = _position(match.group(1), match.group(2))
        rows, columns = max(rows, row + 1), max(columns, column + 1)
    if rows * columns > MOST_CELLS:
        raise UnreadableWorkbook("too-large")


def _formula(match: re.Match[bytes], cell: tuple[int, int], shared: dict[bytes, tuple[tuple[int, int], str]]) -> str:
    """A formula's text; one that shares another's is moved to its own cell."""
    text = _text(match.group(2) or b"")
    group = _SHARED.search(match.group(1))
    if group is None:
        return text
    if text:
        shared[group.group(1)] = (cell, text)
        return text
    if group.group(1) not in shared:
        return ""
    from openpyxl.formula.translate import Translator, TranslatorError

    from feasibility.inputs.grid import address

    origin, formula = shared[group.group(1)]
    try:
        moved = Translator(f"={formula}", address(*origin)).translate_formula(address(*cell))
    except TranslatorError:
        return ""
    return str(moved).removeprefix("=")


def _text(raw: bytes) -> str:
    text = raw.decode("utf-8", "replace")
    for sign, written in (("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&apos;"), ("&", "&amp;")):
        text = text.replace(written, sign)
    return text.strip()


def _position(letters: bytes, digits: bytes) -> tuple[int, int]:
    column = 0
    for letter in letters:
        column = column * 26 + letter - 64
    return int(digits) - 1, column - 1
