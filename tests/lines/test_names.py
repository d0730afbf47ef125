"""Names are the fields of what calculations return."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from feasibility.lines import Line, collect
from tests.lines.making import one


@dataclass(frozen=True)
class Verdict:
    net_present_value: Line
    rate: Line | None
    reason: str = "not a line"


@dataclass(frozen=True)
class Study:
    economic: Verdict
    funding: dict[str, Line]
    views: dict[str, Verdict]
    missing: Verdict | None = None


VALUE, RATE, NATIONAL = one(1), one(2), one(3)
STUDY = Study(Verdict(VALUE, RATE), {"national": NATIONAL, "city": VALUE}, {"with_tax": Verdict(NATIONAL, None)})


def test_a_line_is_named_by_the_fields_that_lead_to_it() -> None:
    assert collect(STUDY) == {
        "economic.net_present_value": VALUE,
        "economic.rate": RATE,
        "funding.national": NATIONAL,
        "funding.city": VALUE,
        "views.with_tax.net_present_value": NATIONAL,
    }


def test_one_line_under_two_fields_has_two_names() -> None:
    assert [name for name, line in collect(STUDY).items() if line is VALUE] == [
        "economic.net_present_value",
        "funding.city",
    ]


def test_names_come_in_the_order_of_the_fields() -> None:
    assert [name.split(".", maxsplit=1)[0] for name in collect(STUDY)] == [
        "economic",
        "economic",
        "funding",
        "funding",
        "views",
    ]


def test_what_is_neither_a_line_nor_holds_one_is_passed_over() -> None:
    assert collect(None) == collect("text") == collect(Verdict) == collect({"a": 3, "b": [VALUE]}) == {}


def test_keys_of_a_dictionary_are_named_by_their_text() -> None:
    class Scope(Enum):
        SOCIAL = "social"

    assert set(collect({2027: VALUE, Scope.SOCIAL: RATE})) == {"2027", str(Scope.SOCIAL)}
