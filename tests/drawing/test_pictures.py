"""What is drawn can be read: nothing is cut, nothing covers another text, every sign has a glyph."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from itertools import combinations
from pathlib import Path

import matplotlib
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.transforms import Bbox
from PIL import Image

from feasibility.descriptions import Chart, ChartKind
from feasibility.drawing import picture
from feasibility.drawing.draw import FAMILIES, draw
from feasibility.drawing.lettering import has_glyph
from feasibility.drawing.style import DPI, FAMILY, FONTS, HIGHEST, WIDTH, new_figure, styled
from feasibility.terms import get_language
from tests.drawing.charts import ALL, LONG, ONE_OF_EACH, YEARS, chart, series

KOREAN, ENGLISH = get_language("ko"), get_language("en")


def texts(figure: Figure) -> list[tuple[str, Bbox]]:
    """Every text that is drawn and its place on the picture in pixels."""
    figure.canvas.draw()
    renderer = figure.canvas.get_renderer()  # type: ignore[attr-defined]
    found = []
    for text in figure.findobj(Text):
        assert isinstance(text, Text)
        if text.get_visible() and text.get_text().strip():
            found.append((text.get_text(), text.get_window_extent(renderer)))
    return found


def faults(figure: Figure) -> list[str]:
    """Texts that leave the picture, and pairs of texts that cover each other."""
    width, height = figure.get_size_inches() * DPI
    placed = texts(figure)
    outside = [
        f"cut: {text}" for text, box in placed if box.x0 < 1 or box.y0 < 1 or box.x1 > width - 1 or box.y1 > height - 1
    ]
    # A line's box holds room above and below its signs, so boxes may touch by a little.
    covered = [
        f"{one} / {other}"
        for (one, box), (other, second) in combinations(placed, 2)
        if min(box.x1, second.x1) - max(box.x0, second.x0) > 1.5 and min(box.y1, second.y1) - max(box.y0, second.y0) > 5
    ]
    return outside + covered


def test_a_cut_text_and_two_that_cover_each_other_would_be_caught() -> None:
    with styled():
        figure = new_figure(2.0)
        for x, words in ((0.5, "하나"), (0.51, "둘"), (0.99, "잘린 글")):
            figure.text(x, 0.5, words)
        assert faults(figure) == ["cut: 잘린 글", "하나 / 둘"]


def pixels(content: bytes) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    return np.asarray(Image.open(io.BytesIO(content)).convert("L"))


@pytest.mark.parametrize("name", ALL)
def test_no_text_is_cut_or_covers_another(name: str) -> None:
    with styled():
        assert faults(FAMILIES[ALL[name].kind](ALL[name], KOREAN)) == []


@pytest.mark.parametrize("name", ALL)
def test_the_edge_of_a_picture_stays_blank(name: str) -> None:
    shown = pixels(picture(ALL[name], KOREAN, None))
    edge = (shown[:2], shown[-2:], shown[:, :2], shown[:, -2:])
    assert all((side == 255).all() for side in edge)
    assert (shown < 200).any()


@pytest.mark.parametrize("name", ALL)
def test_a_picture_has_the_width_of_the_text_and_fits_on_a_page(name: str) -> None:
    height, width = pixels(draw(ALL[name], ENGLISH)).shape
    assert width == round(WIDTH * DPI)
    assert height <= (HIGHEST + 0.1) * DPI


@pytest.mark.parametrize("name", ALL)
def test_every_sign_that_is_drawn_has_a_glyph(name: str) -> None:
    with styled():
        drawn = texts(FAMILIES[ALL[name].kind](ALL[name], KOREAN))
    assert drawn
    assert [sign for text, _ in drawn for sign in text if sign != "\n" and not has_glyph(sign)] == []


WORDS = st.text(st.sampled_from("가나다라마바사 ABCgjy(1%)·㎡"), max_size=40)
AMOUNTS = st.one_of(st.none(), st.floats(-1e9, 1e9), st.sampled_from((0.0, 1e-12, 1e15)))


@st.composite
def charts(make: st.DrawFn) -> Chart:
    count = make(st.integers(1, 26))
    names = make(st.one_of(st.just(YEARS[:1] * count), st.lists(WORDS, min_size=count, max_size=count)))
    parts = make(st.integers(1, 12))
    return chart(
        make(st.sampled_from(ChartKind)),
        names,
        *(series(make(WORDS), make(st.lists(AMOUNTS, min_size=count, max_size=count))) for _ in range(parts)),
    )


@settings(max_examples=25)
@given(charts())
def test_whatever_the_chart_its_picture_has_a_blank_edge(any_chart: Chart) -> None:
    shown = pixels(draw(any_chart, KOREAN))
    assert all((side == 255).all() for side in (shown[:2], shown[-2:], shown[:, :2], shown[:, -2:]))


def test_a_chart_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing to draw"):
        draw(chart(ChartKind.LINES, (), series("비용", ())), KOREAN)
    with pytest.raises(ValueError, match="nothing to draw"):
        draw(chart(ChartKind.LINES, YEARS), KOREAN)


@pytest.mark.parametrize("name", ONE_OF_EACH)
def test_the_same_chart_gives_the_same_bytes(name: str) -> None:
    assert draw(ONE_OF_EACH[name], KOREAN) == draw(ONE_OF_EACH[name], KOREAN)


def test_another_process_gives_the_same_bytes(project: Path) -> None:
    code = (
        "import hashlib; from feasibility.drawing import picture; from feasibility.terms import get_language\n"
        "from tests.drawing.charts import ONE_OF_EACH\n"
        "print([hashlib.sha256(picture(each, get_language('ko'), None)).hexdigest() for each in ONE_OF_EACH.values()])"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=project,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            encoding="utf-8",
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(seen) == 1


def test_a_picture_names_no_program_and_no_time() -> None:
    assert Image.open(io.BytesIO(draw(ONE_OF_EACH["lines"], KOREAN))).info.keys() <= {"dpi"}


def test_the_settings_of_the_surrounding_program_are_left_alone() -> None:
    with matplotlib.rc_context({"font.size": 31.0, "axes.facecolor": "red"}):
        before = dict(matplotlib.rcParams)
        drawn = draw(ONE_OF_EACH["columns"], KOREAN)
        assert dict(matplotlib.rcParams) == before
    assert drawn == draw(ONE_OF_EACH["columns"], KOREAN)


def test_the_unit_stands_above_the_axis_in_the_language_of_the_report() -> None:
    with styled():
        for language, words in ((KOREAN, "(단위: 백만 원)"), (ENGLISH, "(Unit: KRW million)")):
            figure = FAMILIES[ChartKind.COLUMNS](ONE_OF_EACH["columns"], language)
            box = next(box for text, box in texts(figure) if text == words)
            assert box.y0 > figure.axes[0].get_window_extent().y1
            assert box.x0 < figure.axes[0].get_window_extent().x0


def test_the_legend_never_stands_over_the_data() -> None:
    with styled():
        for name in ("columns", "stacked", "lines", "columns and line", "shares"):
            figure = FAMILIES[ONE_OF_EACH[name].kind](ONE_OF_EACH[name], KOREAN)
            labels = {part.label for part in ONE_OF_EACH[name].series}
            boxes = [box for text, box in texts(figure) if text in labels]
            assert len(boxes) == len(labels)
            assert all(box.y1 < figure.axes[0].get_window_extent().y0 for box in boxes)


def test_the_shipped_font_is_used_and_not_one_of_the_machine() -> None:
    with styled():
        figure = FAMILIES[ChartKind.BARS](ONE_OF_EACH["bars"], KOREAN)
        families = {tuple(text.get_fontfamily()) for text in figure.findobj(Text)}
    assert families == {(FAMILY, "DejaVu Sans")}


def test_the_shipped_font_has_every_hangul_syllable_and_its_licence() -> None:
    assert [code for code in range(ord("가"), ord("힣") + 1) if not has_glyph(chr(code))] == []
    licence = (FONTS / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE" in licence
    assert "Copyright (c) 2010, NAVER Corporation" in licence


def test_a_name_too_long_for_the_legend_keeps_its_beginning_and_its_end() -> None:
    long_names = chart(ChartKind.LINES, YEARS, series(f"{LONG} 하나", [1] * 20), series(f"{LONG} 둘", [2] * 20))
    with styled():
        shown = [text for text, _ in texts(FAMILIES[ChartKind.LINES](long_names, KOREAN))]
    assert [text[:5] + text[-2:] for text in shown if "…" in text] == ["아시아·태하나", "아시아·태 둘"]
