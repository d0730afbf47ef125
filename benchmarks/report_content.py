"""What a finished report holds, as plain data: the same content for the obvious pipeline and for pandoc."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import feasibility
from feasibility.exhibits import exhibit
from feasibility.report import Built, build
from feasibility.terms import get_language

KOREAN = get_language("ko")
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def write_content(inputs: Path, folder: Path) -> Path:
    """The content of a study's report as ``content.json``, its pictures and ``report.md`` in a folder."""
    read, findings = feasibility.read(inputs)
    assert read is not None, findings
    study = feasibility.appraise(read)
    report = build(study, findings, KOREAN, inputs, None)
    folder.mkdir(parents=True, exist_ok=True)
    blocks = blocks_of(report.files["report.docx"])
    drawn = {block["key"] for block in blocks if block["kind"] == "figure"}
    content = {
        "blocks": blocks,
        "charts": {key: chart_of(chart) for key, chart in exhibit(study, KOREAN).charts.items() if key in drawn},
        "workbook": workbook_of(report.files["model.xlsx"]),
    }
    (folder / "content.json").write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    (folder / "report.md").write_text(markdown_of(blocks, pictures_in(report, folder)), encoding="utf-8")
    return folder / "content.json"


def blocks_of(report: bytes) -> list[dict[str, Any]]:
    """Paragraphs with their style, tables as rows of texts, and where each figure stands, in reading order."""
    from xml.etree import ElementTree

    with zipfile.ZipFile(io.BytesIO(report)) as package:
        body = ElementTree.fromstring(package.read("word/document.xml"))[0]
        styles = ElementTree.fromstring(package.read("word/styles.xml"))
    names = {style.get(f"{WORD}styleId"): name_of(style) for style in styles.iter(f"{WORD}style")}
    blocks: list[dict[str, Any]] = []
    for element in body:
        picture = next(element.iter(f"{DRAWING}docPr"), None)
        if element.tag == f"{WORD}tbl":
            blocks.append({"kind": "table", "rows": [cells_of(row) for row in element.iterfind(f"{WORD}tr")]})
        elif picture is not None:
            blocks.append({"kind": "figure", "key": picture.attrib["name"].removeprefix("fs_pic_")})
        elif text := text_of(element):
            style = element.find(f"{WORD}pPr/{WORD}pStyle")
            name = "" if style is None else names[style.attrib[f"{WORD}val"]]
            blocks.append({"kind": "text", "style": name, "text": text})
    return blocks


def name_of(style: Element) -> str:
    name = style.find(f"{WORD}name")
    return "" if name is None else name.attrib[f"{WORD}val"]


def cells_of(row: Element) -> list[str]:
    cells = []
    for cell in row.iterfind(f"{WORD}tc"):
        span = cell.find(f"{WORD}tcPr/{WORD}gridSpan")
        cells += [text_of(cell), *[""] * (int(span.attrib[f"{WORD}val"]) - 1 if span is not None else 0)]
    return cells


def text_of(element: Element) -> str:
    return "".join(part.text or "" for part in element.iter(f"{WORD}t"))


def chart_of(chart: Any) -> dict[str, Any]:
    return {
        "kind": chart.kind.value,
        "unit": KOREAN.unit(chart.unit),
        "categories": list(chart.categories),
        "series": [
            [series.label, [0.0 if number is None else number.value or 0.0 for number in series.numbers]]
            for series in chart.series
        ],
    }


def workbook_of(model: bytes) -> dict[str, list[list[Any]]]:
    """Every filled cell of the live workbook: row, column, and its formula or value."""
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(model))
    return {
        sheet.title: [
            [cell.row, cell.column, cell.value if isinstance(cell.value, (int, float)) else str(cell.value)]
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None
        ]
        for sheet in book.worksheets
    }


def pictures_in(report: Built, folder: Path) -> dict[str, str]:
    found = {}
    for name, content in report.files.items():
        if name.startswith("figures/"):
            path = folder / Path(name).name
            path.write_bytes(content)
            found[path.stem[3:]] = path.name
    return found


def markdown_of(blocks: list[dict[str, Any]], pictures: dict[str, str]) -> str:
    """The same text, tables and pictures as pandoc reads them; contents and captions are plain paragraphs."""
    lines: list[str] = []
    for block in blocks:
        if block["kind"] == "table":
            rows = [[cell.replace("|", r"\|") for cell in row] for row in block["rows"]]
            lines += [pipe(rows[0]), pipe(["---"] * len(rows[0])), *map(pipe, rows[1:]), ""]
        elif block["kind"] == "figure":
            lines += [f"![{block['key']}]({pictures[block['key']]})", ""]
        elif block["style"].startswith("heading"):
            lines += ["#" * int(block["style"][-1]) + " " + block["text"], ""]
        else:
            lines += [("- " if block["style"].startswith("List") else "") + block["text"], ""]
    return "\n".join(lines)


def pipe(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
