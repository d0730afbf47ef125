"""Styles are found by their name, whatever id a template gives them."""

from __future__ import annotations

import pytest
from lxml import etree

from feasibility.document.styles import Styles
from tests.document.opened import NAMES

HOUSE = f"""<w:styles xmlns:w="{NAMES["w"]}">
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="Heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="a9"><w:name w:val="List Bullet"/></w:style>
<w:style w:type="paragraph" w:styleId="20"><w:name w:val="List Bullet 2"/></w:style>
<w:style w:type="paragraph" w:styleId="nameless"/>
</w:styles>"""


def test_ids_of_a_house_template_are_found_by_name_in_any_case() -> None:
    styles = Styles(etree.fromstring(HOUSE))
    assert styles.heading(1) == "1"
    assert [styles.mark(depth) for depth in (0, 1, 2)] == ["a", "a9", "20"]


def test_a_style_that_the_template_lacks_is_named() -> None:
    with pytest.raises(ValueError, match="Table Caption"):
        Styles(etree.fromstring(HOUSE))["Table Caption"]
