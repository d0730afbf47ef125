"""A chapter cannot hold up the machine: what grows without end is refused at once."""

from __future__ import annotations

import time

import pytest

from feasibility.document.narrative import NarrativeError, Tokens, read_chapter
from feasibility.terms import get_language

SLOWEST = 2.0  # seconds; each is refused in thousandths


@pytest.mark.parametrize(
    "text",
    [
        "{% for a in range(10) %}{% endfor %}",
        "{% for a in (1, 2) %}{% for b in (1, 2) %}{% for c in (1, 2) %}{% endfor %}{% endfor %}{% endfor %}",
        "{{ 'x' * 10**10 }}",
        "{{ 10**10**10 }}",
        "{{ '%0*d' % (10000000000, 1) }}",
        "{{ 'x'.ljust(10000000000) }}",
        "{{ '{0:>10000000000}'.format(1) }}",
        "{{ 'x' | center(10000000000) }}",
        "{{ 'x' | indent(1000000000) }}",
        "{{ lipsum(100000) }}",
        "{% macro f(s) %}{{ f(s[1:]) }}{{ f(s[1:]) }}{% endmacro %}{{ f('" + "x" * 60 + "') }}",
    ],
)
def test_what_grows_without_end_is_refused_at_once(text: str) -> None:
    began = time.monotonic()
    with pytest.raises(NarrativeError):
        read_chapter("own.md", text, Tokens(get_language("ko"), {}, {}, {}), {})
    assert time.monotonic() - began < SLOWEST


def test_questions_lists_and_two_loops_stay_possible() -> None:
    loops = "{% for a in ('b', 'c') %}{% for d in ('e',) %}{{ a }}{{ d }} {% endfor %}{% endfor %}"
    text = loops + "{{ ['f', 'g'] | join(', ') }}"
    blocks = read_chapter("own.md", text, Tokens(get_language("ko"), {}, {}, {}), {})
    assert len(blocks) == 1
