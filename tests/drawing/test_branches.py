"""Where the boxes of a tree stand: every box once, below its own, beside or below its neighbours."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from feasibility.drawing.branches import DEEPEST, branches_of

LINKS = st.integers(1, 25).flatmap(
    lambda count: st.tuples(
        st.just(count),
        st.lists(st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)), max_size=40),
        st.integers(1, 12),
    )
)


@settings(max_examples=200)
@given(LINKS)
def test_every_box_stands_once_after_the_one_above_it_and_within_the_room(
    given_links: tuple[int, list[tuple[int, int]], int],
) -> None:
    count, links, room = given_links
    found = branches_of(count, links, None, room)
    assert len(set(found.shown)) == len(found.shown)
    order = {box: place for place, box in enumerate(found.shown)}
    for above, below in found.below.items():
        for child in below:
            if above in order and child in order:
                assert order[above] < order[child]
                assert found.level[child] == found.level[above] + 1
    assert all(0 <= found.span[box][0] <= found.span[box][1] < found.columns <= room for box in found.shown)
    assert max(found.level.values()) < DEEPEST


@given(st.integers(1, 30), st.integers(1, 8))
def test_boxes_of_one_box_stand_side_by_side_where_there_is_room_else_below_each_other(count: int, room: int) -> None:
    found = branches_of(count + 1, [(0, place) for place in range(1, count + 1)], None, room)
    assert len(found.shown) == count + 1
    columns = {found.span[place][0] for place in range(1, count + 1)}
    assert len(columns) == (count if count <= room else 1)
    assert len(found.after) == (0 if count <= room else count - 1)


def test_levels_given_from_outside_hold() -> None:
    found = branches_of(3, [(0, 2)], [0, 1, 2], 5)
    assert [found.level[box] for box in range(3)] == [0, 1, 2]


def test_a_circle_is_opened() -> None:
    found = branches_of(3, [(0, 1), (1, 2), (2, 0)], None, 5)
    assert found.shown == (0, 1, 2)
