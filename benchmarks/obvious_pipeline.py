"""The obvious way to the same report: pandas and openpyxl, a numpy model, pyplot, ``add_row``, and no cache.

A peer to measure against, written as a competent person writes it on a first day. Every text of the report, every
number of its tables and every formula of its workbook is handed to it ready-made, so that it is timed for less than
it would have to do. Run as a process of its own::

    python benchmarks/obvious_pipeline.py CONTENT.json INPUTS OUT
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

FONT = Path(__file__).parents[1] / "src" / "feasibility" / "drawing" / "fonts" / "NanumGothic.ttf"
HEADINGS = {"heading 1": 1, "heading 2": 2, "heading 3": 3, "heading 4": 4}


def read_inputs(folder: Path) -> dict[str, Any]:
    """Every sheet of every workbook, twice: as values, and for the formulas that pandas does not show."""
    import openpyxl
    import pandas as pd

    sheets: dict[str, Any] = {}
    for path in sorted(folder.glob("*.xlsx")):
        sheets |= pd.read_excel(path, sheet_name=None, header=3, engine="openpyxl")
        book = openpyxl.load_workbook(path)
        for sheet in book.worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    if isinstance(cell.value, str) and cell.value.startswith("#"):
                        raise ValueError(f"{path.name} {sheet.title} {cell.coordinate}: {cell.value}")
    return sheets


def appraise(sheets: dict[str, Any]) -> dict[str, float]:
    """Costs and benefits by item and year as arrays, and what they are worth."""
    import numpy as np

    years = np.arange(2027, 2047)
    factor = 1 / 1.045 ** (years - 2025)
    found = {}
    for name, sheet in sheets.items():
        numbers = sheet.select_dtypes("number").fillna(0.0).to_numpy()
        if numbers.size:
            yearly = np.zeros((len(numbers), len(years)))
            width = min(numbers.shape[1], len(years))
            yearly[:, :width] = numbers[:, :width]
            found[name] = float((yearly * factor).sum())
    return found


def draw(charts: dict[str, Any], folder: Path) -> dict[str, Path]:
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt
    import numpy as np
    from matplotlib import font_manager

    font_manager.fontManager.addfont(str(FONT))
    plt.rcParams.update({"font.family": "NanumGothic", "axes.unicode_minus": False, "font.size": 8})
    pictures = {}
    for key, chart in charts.items():
        fig, ax = plt.subplots(figsize=(6.3, 3.4))
        names = chart["categories"]
        places = np.arange(len(names))
        kind, series = chart["kind"], chart["series"]
        base = np.zeros(len(names))
        for position, (label, values) in enumerate(series):
            heights = np.array(values)
            if kind in {"bars", "tornado"}:
                width = 0.8 / len(series)
                bars = ax.barh(places + position * width, heights, width, label=label)
                ax.bar_label(bars, fmt="{:,.0f}")
            elif kind == "shares":
                ax.barh(places, heights, left=base, label=label)
                base = base + heights
            elif kind == "stacked":
                ax.bar(places, heights, bottom=base, label=label)
                base = base + heights
            elif kind == "columns":
                width = 0.8 / len(series)
                bars = ax.bar(places + position * width, heights, width, label=label)
                ax.bar_label(bars, fmt="{:,.0f}")
            else:
                ax.plot(places, heights, marker="o", label=label)
        if kind in {"bars", "shares", "tornado"}:
            ax.set_yticks(places, names)
            ax.set_xlabel(chart["unit"])
        else:
            ax.set_xticks(places, names, rotation=45 if len(names) > 12 else 0)
            ax.set_ylabel(chart["unit"])
        ax.grid(True, alpha=0.3)
        ax.legend()
        pictures[key] = folder / f"{key}.png"
        fig.savefig(pictures[key], dpi=200, bbox_inches="tight")
        plt.close(fig)
    return pictures


def write_report(blocks: list[dict[str, Any]], pictures: dict[str, Path], path: Path) -> None:
    from docx import Document
    from docx.shared import Cm, Pt

    document = Document()
    document.styles["Normal"].font.name = "맑은 고딕"
    for block in blocks:
        if block["kind"] == "table":
            rows = block["rows"]
            table = document.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
            for texts in rows:
                cells = table.add_row().cells
                for cell, text in zip(cells, texts, strict=True):
                    cell.text = text
                    cell.paragraphs[0].runs[0].font.size = Pt(9)
        elif block["kind"] == "figure":
            document.add_picture(str(pictures[block["key"]]), width=Cm(16))
        elif block["style"] in HEADINGS:
            document.add_heading(block["text"], level=HEADINGS[block["style"]])
        else:
            document.add_paragraph(block["text"], style="List Bullet" if block["style"].startswith("List") else None)
    document.save(str(path))


def write_workbook(sheets: dict[str, list[list[Any]]], path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    for title, cells in sheets.items():
        sheet = book.create_sheet(title)
        for row, column, value in cells:
            sheet.cell(row, column, value)
    book.save(path)


def main(content: Path, inputs: Path, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    told = json.loads(content.read_text(encoding="utf-8"))
    results = appraise(read_inputs(inputs))
    pictures = draw(told["charts"], out)
    write_report(told["blocks"], pictures, out / "report.docx")
    write_workbook(told["workbook"], out / "model.xlsx")
    (out / "results.json").write_text(json.dumps(results, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
