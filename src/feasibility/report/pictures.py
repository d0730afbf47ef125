"""A person's pictures: read from the study's folder ``images``, checked before anything takes them in.

Only this room opens them. A file outside the folder, of another kind, damaged or too large is a finding at its cell;
one that is not there yet is a warning, and the report goes on without it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath

from feasibility.descriptions import Block, FigureBlock, Heading, Image
from feasibility.descriptions.raster import JPEG, JPEG_END, Raster, raster_of
from feasibility.drawing.cache import is_whole_png
from feasibility.findings import Finding, Grade
from feasibility.inputs import Inputs
from feasibility.inputs.references import parts
from feasibility.inputs.setting import Picture

IMAGES = "images"
# What Word and its readers still open without harm.
LARGEST_FILE = 20 * 2**20  # bytes
MOST_POINTS = 50_000_000  # width × height
LIMIT = "20MB, 50MP"


@dataclass(frozen=True)
class PlacedPicture:
    """A picture as a figure, and where the sheet wants it."""

    figure: FigureBlock
    position: str
    record: Picture
    kind: str


def read_pictures(inputs: Inputs, folder: Path | None) -> tuple[tuple[PlacedPicture, ...], tuple[Finding, ...]]:
    """The pictures of sheet 그림 in the order of its rows, and what is wrong with the others.

    A picture's key is ``picture_`` with its number. A blank alternative text is the title. Without a folder, or
    without the sheet, there are none.
    """
    records = inputs.pictures.records if inputs.pictures is not None else ()
    if folder is None or not records:
        return (), ()
    found: list[PlacedPicture] = []
    findings: list[Finding] = []
    for number, record in enumerate(records, start=1):
        content = _content(folder / IMAGES, record)
        if isinstance(content, Finding):
            findings.append(content)
            continue
        raster = raster_of(content)
        assert raster is not None
        image = Image(f"picture_{number}", record.title, source=_source(inputs, record))
        alt = record.alternative_text or record.title
        found.append(PlacedPicture(FigureBlock(image, content, alt), record.position.strip(), record, raster.kind))
    return tuple(found), tuple(findings)


def picture_findings(inputs: Inputs, folder: Path) -> tuple[Finding, ...]:
    """What is wrong with the files that sheet 그림 names."""
    return read_pictures(inputs, folder)[1]


def positions_of(pictures: Sequence[PlacedPicture]) -> Mapping[str, list[str]]:
    """The keys of the pictures of each position."""
    found: dict[str, list[str]] = {}
    for picture in pictures:
        found.setdefault(picture.position, []).append(picture.figure.chart.key)
    return found


def put_at_their_headings(
    chapters: Mapping[str, Sequence[Block]], pictures: Sequence[PlacedPicture], asked: Sequence[str] = ()
) -> tuple[dict[str, tuple[Block, ...]], tuple[Finding, ...]]:
    """The chapters with each picture that no chapter placed, at the end of the section whose anchor is its position.

    A position that no heading bears leaves the picture out, with a warning that names those there are, those that
    chapters ``asked`` for first.
    """
    blocks = {name: list(chapter) for name, chapter in chapters.items()}
    placed = {block.chart.key for chapter in blocks.values() for block in chapter if isinstance(block, FigureBlock)}
    findings = []
    for picture in pictures:
        if picture.figure.chart.key in placed:
            continue
        if not _put(blocks, picture):
            anchors = [block.anchor for chapter in blocks.values() for block in chapter if isinstance(block, Heading)]
            details = {
                "item": picture.record.title,
                "found": picture.position,
                "expected": ", ".join(dict.fromkeys(anchor for anchor in (*asked, *anchors) if anchor)),
            }
            findings.append(Finding("picture-unplaced", picture.record.place("position"), Grade.WARNING, details))
    return {name: tuple(chapter) for name, chapter in blocks.items()}, tuple(findings)


def _put(blocks: Mapping[str, list[Block]], picture: PlacedPicture) -> bool:
    for chapter in blocks.values():
        for place, block in enumerate(chapter):
            if isinstance(block, Heading) and block.anchor and block.anchor == picture.position:
                chapter.insert(_end_of_section(chapter, place, block.level), picture.figure)
                return True
    return False


def _end_of_section(chapter: Sequence[Block], place: int, level: int) -> int:
    for position in range(place + 1, len(chapter)):
        block = chapter[position]
        if isinstance(block, Heading) and block.level <= level:
            return position
    return len(chapter)


def _content(images: Path, record: Picture) -> bytes | Finding:
    """The bytes of a picture, or what is wrong with it."""
    name = record.file.strip()
    if not _is_plain(name):
        return Finding("picture-outside", record.place("file"), details={"found": name})
    path = _found(images, name)
    if path is None:
        return Finding("picture-missing", record.place("file"), Grade.WARNING, {"found": name})
    try:
        # A link may lead out of the folder.
        if not path.resolve().is_relative_to(images.resolve()):
            return Finding("picture-outside", record.place("file"), details={"found": name})
        if path.stat().st_size > LARGEST_FILE:
            return _too_large(record, name)
        content = path.read_bytes()
    except OSError:
        return Finding("picture-unreadable", record.place("file"), details={"found": name})
    raster = raster_of(content)
    if raster is None or not _is_whole(content, raster):
        return Finding("picture-unreadable", record.place("file"), details={"found": name})
    if raster.width * raster.height > MOST_POINTS:
        return _too_large(record, name)
    return content


def _too_large(record: Picture, name: str) -> Finding:
    return Finding("picture-too-large", record.place("file"), details={"found": name, "expected": LIMIT})


def _is_plain(name: str) -> bool:
    """Whether a name stays inside the folder: no root, no drive, no way up, no sign that a file cannot bear."""
    ways = (PurePosixPath(name), PureWindowsPath(name))
    return (
        bool(name)
        and "\0" not in name
        and not any(way.is_absolute() or way.drive or way.root or ".." in way.parts for way in ways)
    )


def _found(images: Path, name: str) -> Path | None:
    """The file of a name; Hangul may be composed in the sheet and taken apart on the disk, or the other way."""
    for form in ("NFC", "NFD"):
        path = images / unicodedata.normalize(form, name.replace("\\", "/"))
        try:
            if path.is_file():
                return path
        except (OSError, ValueError):
            return None
    return None


def _is_whole(content: bytes, raster: Raster) -> bool:
    """Whether a picture is there to its end. Cameras put bytes of their own behind a JPEG's end."""
    return JPEG_END in content[-4096:] if raster.kind == JPEG else is_whole_png(content)


def _source(inputs: Inputs, record: Picture) -> str:
    """The sources of a picture as a reader knows them: title and publisher."""
    known = {source.key: source for source in (inputs.sources.records if inputs.sources is not None else ())}
    return ", ".join(_said(known.get(key), key) for key in parts(record.source))


def _said(source: object, key: str) -> str:
    title, publisher = (str(getattr(source, name, "") or "") for name in ("title", "publisher"))
    return f"{title}({publisher})" if title and publisher else title or key
