"""The file around the text: the shipped template opened, the stores added, the bytes the same every time."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Mapping
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

from feasibility.descriptions import Document
from feasibility.document import stores
from feasibility.document.markup import allowed
from feasibility.document.words import Words

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.parts.document import DocumentPart

_CONTENT_TYPES = "[Content_Types].xml"
# The relations of the package, under a name that no tool hides.
_RENAMED = {"_rels/package.rels": "_rels/.rels"}
_DATE = (1980, 1, 1, 0, 0, 0)
_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LONGEST_PROPERTY = 255


def open_template(words: Words) -> WordDocument:
    """The shipped template, its heading numbers in the words of the language."""
    import docx

    document = docx.Document(io.BytesIO(_template()))
    numbering = document.part.numbering_part.element
    levels = numbering.find(f"{_W}abstractNum").findall(f"{_W}lvl")
    for level, pattern in zip(levels, (words.chapter, words.section), strict=False):
        depth = int(level.get(f"{_W}ilvl")) + 1
        level.find(f"{_W}lvlText").set(f"{_W}val", pattern.format(number=f"%{depth}"))
    levels[3].find(f"{_W}numFmt").set(f"{_W}val", words.item_format)
    return document


@cache
def _template() -> bytes:
    """The template, kept as readable parts, as one file."""
    folder = resources.files("feasibility.document") / "template"
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name, part in sorted(_parts(folder, "")):
            package.writestr(_RENAMED.get(name, name), part.read_bytes())
    return target.getvalue()


def _parts(folder: Traversable, prefix: str) -> list[tuple[str, Traversable]]:
    found: list[tuple[str, Traversable]] = []
    for entry in folder.iterdir():
        if entry.is_dir():
            found += _parts(entry, f"{prefix}{entry.name}/")
        elif entry.name.endswith((".xml", ".rels")):
            found.append((f"{prefix}{entry.name}", entry))
    return found


def describe(word: WordDocument, document: Document, words: Words) -> None:
    """Title, author, language and date, all from the document."""
    core = word.core_properties
    moment = datetime.datetime.combine(document.created, datetime.time(), datetime.UTC).replace(tzinfo=None)
    core.title = _property(document.cover.title)
    core.subject = _property(document.cover.subtitle)
    core.author = core.last_modified_by = _property(document.cover.author)
    core.keywords = _property(", ".join(document.keywords))
    core.language = words.locale
    core.created = core.modified = moment
    core.revision = 1


def _property(text: str) -> str:
    return allowed(text)[:_LONGEST_PROPERTY]


def add_stores(part: DocumentPart, collected: stores.Stores) -> None:
    """Puts results and ledger into the file, each with its id."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    named = ((stores.RESULTS, collected.results()), (stores.LEDGER, collected.ledger()))
    for number, (name, content) in enumerate(named, start=1):
        item = Part(PackURI(f"/customXml/item{number}.xml"), "application/xml", content, part.package)
        identity = Part(
            PackURI(f"/customXml/itemProps{number}.xml"), _PROPERTIES_TYPE, stores.properties(name), part.package
        )
        item.relate_to(identity, f"{_OFFICE}/customXmlProps")
        part.relate_to(item, RELATIONSHIP_TYPE.CUSTOM_XML)


def same_bytes(saved: bytes, written: Mapping[str, bytes]) -> bytes:
    """The file with its parts in a fixed order and with fixed dates; pictures are stored, not packed again.

    ``written`` are parts that take the place of those of the same name: a long text need not be parsed to be saved.
    """
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(saved)) as package,
        zipfile.ZipFile(target, "w") as fixed,
    ):
        for name in sorted(package.namelist(), key=lambda name: (name != _CONTENT_TYPES, name)):
            entry = zipfile.ZipInfo(name, _DATE)
            entry.compress_type = zipfile.ZIP_STORED if name.endswith(".png") else zipfile.ZIP_DEFLATED
            # Where a file was made must not show in its bytes.
            entry.create_system = 0
            fixed.writestr(entry, written.get(name) or package.read(name))
    return target.getvalue()
