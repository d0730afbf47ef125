"""What is drawn is what the chart says: lengths, signs, gaps, numbers."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.text import Text

from feasibility.descriptions import Chart, ChartKind, NumberKind
from feasibility.drawing.axis import aligned, extent, value_axis
from feasibility.drawing.draw import FAMILIES
from feasibility.drawing.style import LINE_PALETTE, PALETTE, color, hatch, ink_on, luminance, styled
from feasibility.terms import get_language
from tests.drawing.charts import HARD, ONE_OF_EACH, YEARS, chart, series

KOREAN = get_language("ko")


def drawn(described: Chart) -> Figure:
    with styled():
        return FAMILIES[described.kind](described, KOREAN)


def patches(figure: Figure) -> list[Rectangle]:
    return [patch for patch in figure.axes[0].patches if isinstance(patch, Rectangle)]


def words(figure: Figure) -> set[str]:
    figure.canvas.draw()
    return {text.get_text() for text in figure.findobj(Text) if text.get_visible()}


def test_columns_begin_at_zero_and_are_as_high_as_their_numbers() -> None:
    figure = drawn(ONE_OF_EACH["columns"])
    assert [patch.get_height() for patch in patches(figure)] == [45210, 87756, 123400, 8200, 12880, 19950]
    assert {patch.get_y() for patch in patches(figure)} == {0}
    assert figure.axes[0].get_ylim()[0] == 0


def test_few_columns_carry_their_numbers_and_many_do_not() -> None:
    assert {"87,756", "12,880"} <= words(drawn(ONE_OF_EACH["columns"]))
    assert "-20,000" not in {text for text in words(drawn(HARD["negative columns"])) if text.endswith("1")}
    assert "2,300" not in words(drawn(HARD["negative columns"]))


def test_stacks_grow_up_and_hang_down_from_zero() -> None:
    figure = drawn(HARD["stacks of both signs"])
    tops = [patch.get_y() + patch.get_height() for patch in patches(figure)]
    assert tops == [1000, 1100, 1200, -800, -900, -1000, 1000, 1100, 1200]
    low, high = figure.axes[0].get_ylim()
    assert low < -1000
    assert high > 1200


def test_stacked_parts_stand_on_each_other() -> None:
    figure = drawn(chart(ChartKind.STACKED, ("가",), series("하나", (3,)), series("둘", (4,)), series("셋", (5,))))
    assert [(patch.get_y(), patch.get_height()) for patch in patches(figure)] == [(0, 3), (3, 4), (7, 5)]


def test_a_line_breaks_where_there_is_no_number() -> None:
    figure = drawn(HARD["a line with gaps over fifty years"])
    line = max(figure.axes[0].lines, key=lambda each: len(each.get_xdata()))  # type: ignore[arg-type]
    gaps = [place for place, value in enumerate(line.get_ydata()) if math.isnan(value)]  # type: ignore[arg-type]
    assert gaps == [3, 12, 21, 30, 39, 48]


def test_the_first_category_of_bars_stands_on_top() -> None:
    figure = drawn(ONE_OF_EACH["bars"])
    bottom, top = figure.axes[0].get_ylim()
    assert top < 0 < bottom
    assert figure.axes[0].get_yticklabels()[0].get_text() == "공사비"
    assert [patch.get_width() for patch in patches(figure)][:2] == [41230, 2110]
    assert {"41,230", "560"} <= words(figure)


def test_parts_of_a_whole_fill_the_bar_and_carry_the_numbers_of_their_lines() -> None:
    figure = drawn(HARD["parts of one whole"])
    widths = [patch.get_width() for patch in patches(figure)]
    assert sum(widths) == pytest.approx(1)
    assert widths[0] == pytest.approx(41230 / 77680)
    assert {"41,230", "32,000", "공사비", "100%"} <= words(figure)
    assert "560" not in words(figure)  # no room in so small a part


def test_a_line_of_another_unit_has_an_axis_of_its_own_with_its_zero_at_the_same_height() -> None:
    figure = drawn(HARD["a line of percent over columns"])
    assert len(figure.axes) == 2
    assert {"(단위: 조 원)", "(단위: %)", "-1%", "20"} <= words(figure)
    shares = [-axes.get_ylim()[0] / (axes.get_ylim()[1] - axes.get_ylim()[0]) for axes in figure.axes]
    assert shares[0] == pytest.approx(shares[1])


def test_a_line_of_the_same_unit_shares_the_axis_of_the_columns() -> None:
    assert len(drawn(ONE_OF_EACH["columns and line"]).axes) == 1


def test_years_are_thinned_but_stay_whole_and_lie_flat() -> None:
    figure = drawn(HARD["a line with gaps over fifty years"])
    labels = figure.axes[0].get_xticklabels()
    shown = [label.get_text() for label in labels]
    assert shown[0] == "2027"
    assert 8 <= len(shown) < 50
    assert len({int(after) - int(before) for before, after in pairwise(shown)}) == 1
    assert {label.get_rotation() for label in labels} == {0.0}


def test_amounts_have_thousands_commas_on_the_axis() -> None:
    assert {"0", "10,000", "20,000", "30,000"} <= words(drawn(ONE_OF_EACH["lines"]))


def test_fractions_are_shown_as_percent() -> None:
    shown = words(drawn(HARD["a line of small fractions"]))
    assert {"4.10%", "(단위: %)"} <= shown


def test_a_single_line_carries_its_numbers() -> None:
    figure = drawn(chart(ChartKind.LINES, YEARS[:4], series("면적", (1.5, 2, None, 4), NumberKind.AMOUNT_FINE)))
    assert {"1.50", "2.00", "4.00"} <= words(figure)


def test_what_has_no_place_on_an_axis_is_not_drawn() -> None:
    figure = drawn(HARD["numbers off any axis"])
    assert {patch.get_height() for patch in patches(figure)} == {0}


def test_neighbouring_areas_differ_in_a_grey_print() -> None:
    greys = [luminance(colour) for colour in PALETTE]
    assert all(abs(one - other) >= 0.25 for one, other in pairwise(greys))


def test_text_on_every_area_can_be_read() -> None:
    for index in range(len(PALETTE)):
        ink = "#FFFFFF" if ink_on(index) == "white" else ink_on(index)
        assert abs(luminance(color(index)) - luminance(ink)) >= 0.4


def test_lines_are_dark_enough_on_white() -> None:
    assert max(luminance(colour) for colour in LINE_PALETTE) < 0.6


def test_up_to_sixty_areas_and_thirty_two_lines_can_be_told_apart() -> None:
    assert len({(color(index), hatch(index)) for index in range(60)}) == 60
    figure = drawn(HARD["thirty lines"])
    looks = {(line.get_color(), line.get_linestyle(), line.get_marker()) for line in figure.axes[0].lines}
    assert len(looks) == 30


def test_the_legend_shows_each_series_as_it_is_drawn() -> None:
    figure = drawn(ONE_OF_EACH["lines"])
    signs = [artist for artist in (*figure.artists, *figure.lines) if isinstance(artist, Line2D)]
    assert [sign.get_color() for sign in signs] == [line.get_color() for line in figure.axes[0].lines]


@pytest.mark.parametrize(
    ("values", "from_zero", "expected"),
    [
        ((3, None, 5), True, (0, 5)),
        ((-3, -5), True, (-5, 0)),
        ((100, 104), False, (100, 104)),
        ((100, 104), True, (0, 104)),
        ((1, 104), False, (0, 104)),
        ((), True, (0, 1)),
        ((0, 0), False, (0, 1)),
        ((7, 7), False, (0, 14)),
        ((-7, -7), False, (-7, 0)),
    ],
)
def test_the_extent_of_an_axis(
    values: tuple[float | None, ...], from_zero: bool, expected: tuple[float, float]
) -> None:
    assert extent(values, from_zero=from_zero) == expected


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0, 5, ("0", "1", "2", "3", "4", "5")),
        (0, 1.05, ("0.0", "0.2", "0.4", "0.6", "0.8", "1.0")),
        (-20000, 23700, ("-20,000", "-10,000", "0", "10,000", "20,000")),
        (0, 1e-12, ("0", "2e-13", "4e-13", "6e-13", "8e-13", "1e-12")),
    ],
)
def test_ticks_are_round_and_written_alike(low: float, high: float, expected: tuple[str, ...]) -> None:
    with styled():
        assert value_axis(low, high).texts == expected


def test_ticks_beyond_the_room_are_written_with_an_exponent() -> None:
    with styled():
        assert value_axis(-1e300, 1e300).texts == ("-1e+300", "-5e+299", "0", "5e+299", "1e+300")


def test_two_axes_are_brought_to_one_zero() -> None:
    one, two = aligned((-10, 10), (0, 4))
    assert one == (-10, 10)
    assert two == (-4, 4)
    assert aligned((0, 10), (1, 4)) == ((0, 10), (0, 4))


def test_a_name_of_a_matrix_stands_in_the_cell_of_its_two_steps() -> None:
    figure = drawn(ONE_OF_EACH["matrix"])
    placed = {text.get_text(): text.get_position() for text in figure.axes[0].texts}
    cells = {
        name: next(
            (round(patch.get_x() / patch.get_width()), patch.get_facecolor())
            for patch in patches(figure)
            if patch.get_x() < x < patch.get_x() + patch.get_width()
            and patch.get_y() < y < patch.get_y() + patch.get_height()
        )
        for name, (x, y) in placed.items()
        if "위험" in name
    }
    assert set(cells) == {"위험-01", "위험-02", "위험-03  위험-04", "위험-05"}
    assert placed["위험-01"][0] == placed["위험-03  위험-04"][0] > placed["위험-02"][0] > placed["위험-05"][0]
    assert placed["위험-01"][1] > placed["위험-02"][1] > placed["위험-05"][1] == placed["위험-03  위험-04"][1]
    # 20 is high; 12 and 12 are medium; 6 is low.
    shades = {name: shade for name, (_, shade) in cells.items()}
    assert shades["위험-02"] == shades["위험-03  위험-04"]
    assert len(set(shades.values())) == 3


def test_names_beyond_the_room_of_a_cell_are_counted_and_those_off_the_grid_left_out() -> None:
    crowded = words(drawn(HARD["a matrix with many names in a cell"]))
    assert any("+" in text for text in crowded)
    assert not {"가", "나", "다", "라"} & words(drawn(HARD["a matrix without bands and names off its grid"]))


def test_a_short_schedule_begins_with_a_whole_year_and_names_it() -> None:
    short = chart(
        ChartKind.SPANS,
        ("하나", "둘"),
        series("시작연도", (2026, 2027), NumberKind.YEAR, "년"),
        series("시작월", (7, 1), NumberKind.COUNT, "월"),
        series("기간", (6, 9), NumberKind.COUNT, "개월"),
        unit="",
    )
    assert {"2026", "2027"} <= words(drawn(short))


def test_a_span_runs_from_its_first_month_to_its_last() -> None:
    bars = [(patch.get_x(), patch.get_width()) for patch in patches(drawn(ONE_OF_EACH["spans"]))]
    assert [start for start, _ in bars] == pytest.approx([2025 + 11 / 12, 2026, 2027.5, 2028.5, 2030])
    assert [length for _, length in bars] == pytest.approx([1 / 12, 0.5, 1, 1.5, 1 / 12])


def test_years_below_spans_are_written_without_comma() -> None:
    assert {"2026", "2028", "2030"} <= words(drawn(ONE_OF_EACH["spans"]))


def test_a_span_without_start_is_not_drawn_and_one_without_length_is_a_month() -> None:
    assert patches(drawn(HARD["a single span without start"])) == []
    (bar,) = patches(drawn(HARD["a span of a month"]))
    assert (bar.get_x(), bar.get_width()) == pytest.approx((2030, 1 / 12))


def test_the_boxes_of_a_scheme_stand_in_the_column_of_their_group_below_its_name() -> None:
    figure = drawn(ONE_OF_EACH["scheme"])
    placed = {
        text.get_text().replace("\n", ""): text.get_position() for text in figure.axes[0].texts if text.get_text()
    }
    lefts = [placed[head][0] for head in ("문제", "투입", "활동", "산출", "결과")]
    assert lefts == sorted(set(lefts))
    assert placed["국제공동논문"][0] == placed["수료자"][0] == placed["산출"][0]
    assert placed["산출"][1] < placed["국제공동논문"][1] < placed["수료자"][1]
    arrows = [text for text in figure.axes[0].texts if not text.get_text()]
    assert len(arrows) == 6
