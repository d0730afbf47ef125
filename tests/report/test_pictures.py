"""A person's pictures: placed where the sheet says, and every file that is not what it should be found at its cell."""

from __future__ import annotations

import io
import os
import unicodedata
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

import feasibility
from feasibility.findings import Finding, Grade
from feasibility.report import Built, build
from feasibility.report.pictures import LARGEST_FILE
from feasibility.workbook.template import write_workbooks
from tests.appraisal.test_sites import SCORES, YEARS, rows_of
from tests.exhibits.test_outline import DRAWING
from tests.report.studies import KOREAN, said
from tests.report.word_text import body_of

SOURCE = {"key": "지도-01", "title": "도시계획도", "publisher": "시험시"}


def image(kind: str = "PNG", width: int = 60, height: int = 40) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (width, height), "white").save(stream, kind)
    return stream.getvalue()


def study(folder: Path, files: Mapping[str, bytes], *pictures: Mapping[str, Any]) -> Path:
    """A small study with sites, the picture files given, and a row of 그림 for each of ``pictures``."""
    rows = {name: [{**row} for row in given] for name, given in rows_of(SCORES).items()}
    rows["sources"] = [dict(SOURCE)]
    rows["pictures"] = [
        {"key": f"그림-{number:02d}", "title": f"그림 {number}", **given}
        for number, given in enumerate(pictures, start=1)
    ]
    write_workbooks(folder, "ko", rows, YEARS)
    for name, content in files.items():
        path = folder / "images" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def found(folder: Path) -> list[Finding]:
    _, findings = feasibility.read(folder)
    return [each for each in findings if each.code.startswith("picture")]


def built(folder: Path) -> Built:
    inputs, findings = feasibility.read(folder)
    assert inputs is not None, said(findings)
    return build(feasibility.appraise(inputs), findings, KOREAN, folder, None)


def drawings(content: bytes) -> dict[str, str]:
    """The alternative text of each figure by its name."""
    return {
        str(mark.get("name")).removeprefix("fs_pic_"): str(mark.get("descr"))
        for mark in body_of(content).iter(f"{DRAWING}docPr")
    }


def texts(content: bytes) -> str:
    body = body_of(content)
    return "\n".join("".join(str(part) for part in paragraph.itertext()) for paragraph in body)


def test_a_map_and_a_plan_stand_in_their_sections_with_caption_source_and_alternative_text(tmp_path: Path) -> None:
    folder = study(
        tmp_path,
        {"위치도.png": image(), "plan.jpg": image("JPEG", 80, 30)},
        {"file": "위치도.png", "title": "후보지 위치도", "position": "site_map", "source": "지도-01"},
        {"file": "plan.jpg", "title": "건물 배치도", "position": "layout", "alternative_text": "건물이 남향으로 놓임"},
    )
    assert found(folder) == []
    made = built(folder)
    assert [each.code for each in made.findings] == []
    report = made.files["report.docx"]
    shown = drawings(report)
    assert shown["picture_1"] == "후보지 위치도"
    assert shown["picture_2"] == "건물이 남향으로 놓임"
    said_text = texts(report)
    assert "후보지 위치도" in said_text
    assert "자료: 도시계획도(시험시)" in said_text
    order = [said_text.index(words) for words in ("후보지 개요", "> 후보지 위치도", "> 건물 배치도")]
    assert order == sorted(order)
    with zipfile.ZipFile(io.BytesIO(report)) as package:
        media = {name: package.read(name) for name in package.namelist() if name.startswith("word/media/")}
        types = package.read("[Content_Types].xml").decode()
    assert image() in media.values()
    assert image("JPEG", 80, 30) in media.values()
    assert "image/jpeg" in types
    assert any(name.endswith("_picture_2.jpeg") for name in made.files)


def test_a_picture_at_the_anchor_of_a_chapter_stands_at_its_end(tmp_path: Path) -> None:
    folder = study(tmp_path, {"a.png": image()}, {"file": "a.png", "title": "현장 사진", "position": "overview"})
    report = built(folder).files["report.docx"]
    text = texts(report)
    assert "picture_1" in drawings(report)
    assert text.rindex("과업의 범위") < text.rindex("> 현장 사진") < text.rindex("> 평가기준과 가중치")


def test_a_chapter_of_ones_own_places_a_picture_by_name(tmp_path: Path) -> None:
    folder = study(tmp_path, {"a.png": image()}, {"file": "a.png", "title": "현장 사진", "position": "nowhere"})
    (folder / "narrative").mkdir()
    text = "# 결론 {#conclusion}\n\n- 현장은 {{ ref('picture_1') }}\n\n{{ figure('picture_1') }}\n"
    (folder / "narrative" / "14_conclusion.md").write_text(text, encoding="utf-8")
    made = built(folder)
    assert [each.code for each in made.findings] == []
    assert "picture_1" in drawings(made.files["report.docx"])


def test_a_position_that_no_heading_bears_is_a_warning_that_names_those_there_are(tmp_path: Path) -> None:
    folder = study(tmp_path, {"a.png": image()}, {"file": "a.png", "position": "sitemap"})
    (warning,) = built(folder).findings
    assert (warning.code, warning.grade) == ("picture-unplaced", Grade.WARNING)
    assert (warning.place.sheet, warning.place.cell) == ("그림", "D5")
    assert "site_map" in warning.details["expected"]


def test_a_missing_file_is_a_warning_at_its_cell_and_the_report_goes_on_without_it(tmp_path: Path) -> None:
    folder = study(tmp_path, {}, {"file": "없음.png", "position": "site_map"})
    (finding,) = found(folder)
    assert (finding.code, finding.grade, finding.place.sheet, finding.place.cell) == (
        *("picture-missing", Grade.WARNING, "그림", "B5"),
    )
    made = built(folder)
    assert made.findings == ()  # reading has said it
    assert "picture_1" not in drawings(made.files["report.docx"])


@pytest.mark.parametrize(
    "name",
    [
        "../study.xlsx",
        "a/../../secret.png",
        "/etc/hostname",
        "C:\\secret.png",
        "\\\\server\\share\\a.png",
        "..\\secret.png",
        "C:secret.png",
    ],
)
def test_no_name_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.png").write_bytes(image())
    folder = study(tmp_path / "study", {"a.png": image()}, {"file": name, "position": "site_map"})
    assert [(each.code, each.grade) for each in found(folder)] == [("picture-outside", Grade.ERROR)]
    with pytest.raises(ValueError, match="images"):
        feasibility.write_report(folder, tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_that_leads_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(image())
    folder = study(tmp_path / "study", {"a.png": image()}, {"file": "link.png", "position": "site_map"})
    (folder / "images" / "link.png").symlink_to(tmp_path / "secret.png")
    assert [each.code for each in found(folder)] == ["picture-outside"]


DAMAGED = {
    "text": b"not a picture",
    "gif": b"GIF89a" + bytes(40),
    "cut png": image()[:-20],
    "png with one byte changed": image()[:45] + bytes((image()[45] ^ 1,)) + image()[46:],
    "cut jpeg": image("JPEG")[:200],
    "jpeg without a frame": b"\xff\xd8\xff\xda" + bytes(40) + b"\xff\xd9",
    "nothing": b"",
    "svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_what_is_no_whole_picture_is_found(tmp_path: Path, content: bytes) -> None:
    folder = study(tmp_path, {"a.png": content}, {"file": "a.png", "position": "site_map"})
    assert [(each.code, each.place.cell) for each in found(folder)] == [("picture-unreadable", "B5")]


def test_a_file_or_a_picture_too_large_is_found(tmp_path: Path) -> None:
    heavy = study(tmp_path / "heavy", {"a.png": bytes(LARGEST_FILE + 1)}, {"file": "a.png"})
    assert [each.code for each in found(heavy)] == ["picture-too-large"]
    stream = io.BytesIO()
    Image.new("1", (10_000, 5_001)).save(stream, "PNG")
    wide = study(tmp_path / "wide", {"a.png": stream.getvalue()}, {"file": "a.png"})
    assert [each.code for each in found(wide)] == ["picture-too-large"]


def test_hangul_names_are_found_composed_or_taken_apart(tmp_path: Path) -> None:
    folder = study(
        tmp_path, {unicodedata.normalize("NFD", "위치도.png"): image()}, {"file": "위치도.png", "position": "site_map"}
    )
    assert found(folder) == []


def test_a_folder_of_pictures_of_its_own_below_images_is_allowed(tmp_path: Path) -> None:
    folder = study(tmp_path, {"maps/a.png": image()}, {"file": "maps/a.png", "position": "site_map"})
    assert found(folder) == []
    assert "picture_1" in drawings(built(folder).files["report.docx"])
