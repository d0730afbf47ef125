"""Pictures are kept by what is drawn: a chart whose data did not move is not drawn again."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from feasibility.descriptions import Chart, ChartKind, NumberKind
from feasibility.drawing import draw as drawing
from feasibility.drawing import picture
from feasibility.drawing.cache import content_hash, is_whole_png
from feasibility.terms import get_language
from tests.drawing.charts import ONE_OF_EACH, chart, series

KOREAN = get_language("ko")
BARS = ONE_OF_EACH["bars"]


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Remember which charts were really drawn."""
    seen: list[str] = []
    draw: Callable[..., bytes] = drawing.draw

    def remember(described: Chart, language: object) -> bytes:
        seen.append(described.kind.value)
        return draw(described, language)

    monkeypatch.setattr(drawing, "draw", remember)
    return seen


def test_a_chart_is_drawn_once(tmp_path: Path, drawn: list[str]) -> None:
    first = picture(BARS, KOREAN, tmp_path / "cache")
    assert picture(BARS, KOREAN, tmp_path / "cache") == first
    assert drawn == ["bars"]
    assert [path.suffix for path in (tmp_path / "cache").iterdir()] == [".png"]


def test_without_a_folder_nothing_is_kept(drawn: list[str]) -> None:
    assert picture(BARS, KOREAN, None) == picture(BARS, KOREAN, None)
    assert drawn == ["bars", "bars"]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda content: b"",
        lambda content: content[:-9],
        lambda content: content[:700] + bytes([content[700] ^ 1]) + content[701:],
        lambda content: content + b"more",
        lambda content: b"GIF89a" + content,
    ],
    ids=["empty", "cut", "a bit turned", "longer", "not a PNG"],
)
def test_a_spoilt_picture_is_drawn_again(tmp_path: Path, drawn: list[str], spoil: Callable[[bytes], bytes]) -> None:
    first = picture(BARS, KOREAN, tmp_path)
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(spoil(first))
    assert picture(BARS, KOREAN, tmp_path) == first
    assert kept.read_bytes() == first
    assert drawn == ["bars", "bars"]


def test_a_folder_that_cannot_be_written_to_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    assert is_whole_png(picture(BARS, KOREAN, tmp_path / "file"))


def test_what_stands_outside_the_picture_does_not_count() -> None:
    other = replace(BARS, key="other", title="다른 제목", notes=("주",), source="자료")
    assert content_hash(other, KOREAN) == content_hash(BARS, KOREAN)


def test_a_change_that_nobody_could_see_is_a_hit() -> None:
    one = chart(ChartKind.BARS, ("가",), series("금액", (87756.081,)))
    assert content_hash(one, KOREAN) == content_hash(
        chart(ChartKind.BARS, ("가",), series("금액", (87756.082,))), KOREAN
    )


def test_whatever_can_be_seen_counts() -> None:
    plain = chart(ChartKind.BARS, ("가", "나"), series("금액", (123456789, 2)))
    others = [
        chart(ChartKind.BARS, ("가", "나"), series("금액", (123456788, 2))),  # the printed number
        chart(ChartKind.BARS, ("가", "나"), series("금액", (123456789, None))),
        chart(ChartKind.BARS, ("가", "다"), series("금액", (123456789, 2))),
        chart(ChartKind.BARS, ("가", "나"), series("비용", (123456789, 2))),
        chart(ChartKind.BARS, ("가", "나"), series("금액", (123456789, 2), NumberKind.RATIO)),
        chart(ChartKind.BARS, ("가", "나"), series("금액", (123456789, 2)), unit="억원"),
        chart(ChartKind.COLUMNS, ("가", "나"), series("금액", (123456789, 2))),
    ]
    hashes = [content_hash(each, KOREAN) for each in (plain, *others)]
    assert len({*hashes, content_hash(plain, get_language("en"))}) == len(others) + 2


def test_a_kept_picture_is_given_without_loading_matplotlib(tmp_path: Path, project: Path) -> None:
    picture(BARS, KOREAN, tmp_path)
    code = (
        "import sys; from pathlib import Path; from feasibility.drawing import alternative_text, picture\n"
        "from feasibility.terms import get_language; from tests.drawing.charts import ONE_OF_EACH\n"
        "picture(ONE_OF_EACH['bars'], get_language('ko'), Path(sys.argv[1]))\n"
        "print([name for name in sys.modules if name.split('.')[0] in ('matplotlib', 'numpy', 'pandas')])"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    said = subprocess.run(command, cwd=project, capture_output=True, encoding="utf-8", check=True).stdout
    assert said.strip() == "[]"
