"""A written report is a sound Word file: styles exist, marks are unique, fields point at something, bytes repeat."""

from __future__ import annotations

import io
import re
import time
import zipfile
from collections import Counter

import docx
import pytest
from lxml import etree

from feasibility.descriptions import (
    Block,
    Column,
    FactRun,
    Heading,
    NumberKind,
    Paragraph,
    ReferenceRun,
    Row,
    Run,
    Table,
    TableBlock,
)
from feasibility.document import unresolved_references, write_document
from feasibility.terms import get_language
from tests.document.opened import NAMES, Opened, W, fields, written
from tests.document.samples import chapter, fact, figure, front, number, picture, report, small_table, yearly_table

HOSTILE = "제어\x00\x07문자 <w:p> & \"따옴표\" ]]> =cmd|' /C calc'!A0 \ud800 \ufffe {{ 7*7 }} &#x1F;"


def width_of(table: etree._Element) -> int:
    width = table.find(f"{W}tblPr/{W}tblW")
    assert width is not None
    return int(str(width.get(f"{W}w")))


@pytest.fixture(scope="module")
def sample() -> Opened:
    return written(report())


def test_the_same_document_gives_the_same_bytes() -> None:
    language = get_language("ko")
    assert write_document(report(), language) == write_document(report(), language)


def test_the_file_carries_no_clock(sample: Opened) -> None:
    with zipfile.ZipFile(io.BytesIO(sample.content)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.namelist()[0] == "[Content_Types].xml"
        assert package.namelist()[1:] == sorted(package.namelist()[1:])
        stored = {entry.filename for entry in package.infolist() if entry.compress_type == zipfile.ZIP_STORED}
    assert stored == {"word/media/image1.png"}


def test_the_properties_come_from_the_document(sample: Opened) -> None:
    core = docx.Document(io.BytesIO(sample.content)).core_properties
    assert core.title == report().cover.title
    assert core.author == core.last_modified_by == "한국연구원"
    assert core.language == "ko-KR"
    assert core.revision == 1
    assert core.created is not None
    assert core.modified is not None
    assert core.created.date() == core.modified.date() == report().created
    assert core.keywords == "타당성, 인공지능"


def test_every_part_can_be_parsed_and_every_relation_leads_somewhere(sample: Opened) -> None:
    for name in sample.names:
        if name.endswith((".xml", ".rels")):
            root = sample.part(name)
            if name == "word/_rels/document.xml.rels":
                targets = [str(each.get("Target")) for each in root]
                inside = {f"word/{target}" if not target.startswith("../") else target[3:] for target in targets}
                assert inside <= set(sample.names)
                known = {str(each.get("Id")) for each in root}
                used = set(sample.texts("//@r:id | //@r:embed"))
                assert used
                assert used <= known


def test_every_style_that_is_used_exists(sample: Opened) -> None:
    known = set(sample.texts("//w:style/@w:styleId", "word/styles.xml"))
    for name in ("word/document.xml", "word/header1.xml", "word/footer1.xml", "word/header2.xml"):
        used = set(sample.texts("//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val", name))
        assert used
        assert used <= known
    linked = set(sample.texts("//w:basedOn/@w:val | //w:next/@w:val", "word/styles.xml"))
    linked |= set(sample.texts("//w:pStyle/@w:val", "word/numbering.xml"))
    assert linked <= known


def test_every_font_is_set_for_hangul_and_none_comes_from_a_theme(sample: Opened) -> None:
    fonts = sample.find("//w:rFonts", "word/styles.xml") + sample.find("//w:rFonts", "word/numbering.xml")
    assert fonts
    for each in fonts:
        assert {each.get(f"{W}{side}") for side in ("ascii", "hAnsi", "eastAsia", "cs")} == {"맑은 고딕"}
        assert not [key for key in each.attrib if "Theme" in str(key)]
    assert sample.texts("//w:docDefaults//w:lang/@w:eastAsia", "word/styles.xml") == ["ko-KR"]
    assert sample.texts("//w:themeFontLang/@w:eastAsia", "word/settings.xml") == ["ko-KR"]
    assert not sample.find("//w:updateFields", "word/settings.xml")


def test_every_cell_ends_in_a_paragraph(sample: Opened) -> None:
    cells = sample.find("//w:tc")
    assert cells
    assert {cell[-1].tag for cell in cells} == {f"{W}p"}


def test_the_widths_of_a_table_agree_with_its_grid(sample: Opened) -> None:
    tables = sample.find("//w:tbl")
    assert tables
    for table in tables:
        grid = [int(str(each.get(f"{W}w"))) for each in table.iterfind(f"{W}tblGrid/{W}gridCol")]
        assert sum(grid) == width_of(table)
        for row in table.iterfind(f"{W}tr"):
            spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.iterfind(f"{W}tc")]
            assert sum(1 if span is None else int(str(span.get(f"{W}val"))) for span in spans) == len(grid)


def test_header_rows_repeat_and_no_row_is_split(sample: Opened) -> None:
    for table in sample.find("//w:tbl"):
        rows = table.findall(f"{W}tr")
        flags = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]
        headers = 2 if table.find(f".//{W}gridSpan") is not None else 1
        assert flags == [True] * headers + [False] * (len(rows) - headers)
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_bookmarks_and_pictures_have_names_and_numbers_of_their_own(sample: Opened) -> None:
    for path in ("//w:bookmarkStart/@w:name", "//w:bookmarkStart/@w:id", "//wp:docPr/@id", "//w:sdtPr/w:id/@w:val"):
        found = sample.texts(path)
        assert found
        assert max(Counter(found).values()) == 1
    assert sorted(sample.texts("//w:bookmarkStart/@w:id")) == sorted(sample.texts("//w:bookmarkEnd/@w:id"))
    names = sample.texts("//w:bookmarkStart/@w:name")
    assert all(len(name) <= 40 and re.fullmatch(r"[A-Za-z_]\w*", name) for name in names)
    assert {"fs_tbl_total_project_cost", "fs_tbl_annual_costs"} <= set(names)
    (mark,) = sample.find("//w:bookmarkStart[@w:name='fs_tbl_annual_costs']")
    assert mark.xpath("count(ancestor::w:tr/preceding-sibling::w:tr)", namespaces=NAMES) == 0
    assert mark.xpath("count(ancestor::w:tc/preceding-sibling::w:tc)", namespaces=NAMES) == 0


def test_every_reference_and_link_leads_to_a_bookmark(sample: Opened) -> None:
    names = set(sample.texts("//w:bookmarkStart/@w:name"))
    wanted = {code.split()[1] for code in sample.instructions() if code.startswith(("REF ", "PAGEREF "))}
    links = set(sample.texts("//w:hyperlink/@w:anchor"))
    assert wanted
    assert links
    assert wanted | links <= names


def test_every_field_is_closed(sample: Opened) -> None:
    for name in ("word/document.xml", "word/footer1.xml"):
        depth = 0
        for kind in sample.texts("//w:fldChar/@w:fldCharType", name):
            depth += {"begin": 1, "separate": 0, "end": -1}[kind]
            assert depth >= 0
        assert depth == 0


def test_what_a_reference_shows_is_what_its_bookmark_holds(sample: Opened) -> None:
    held: dict[str, str] = {}
    for start in sample.find("//w:bookmarkStart"):
        texts, element = [], start.getnext()
        while element is not None and element.tag != f"{W}bookmarkEnd":
            texts += [each.text or "" for each in element.iter(f"{W}t")]
            element = element.getnext()
        held[str(start.get(f"{W}name"))] = "".join(texts)
    shown = [each for paragraph in sample.find("//w:p") for each in fields(paragraph)]
    captions = [
        (code.split()[1], text)
        for code, text in shown
        if code.startswith("REF _Ref_tbl") or code.startswith("REF _Ref_fig")
    ]
    assert captions
    assert all(held[name] == text for name, text in captions)
    headings = {code: text for code, text in shown if code.startswith("REF _Ref_sec")}
    assert headings == {r"REF _Ref_sec_cost \n \h": "제1장", r"REF _Ref_sec_front \h": "요약"}


def test_captions_are_counted_by_chapter_with_fields(sample: Opened) -> None:
    captions = sample.find("//w:p[w:pPr/w:pStyle/@w:val='TableCaption']")
    counted = [[code for code, _ in fields(each)] for each in captions]
    assert counted[0] == [r"SEQ 요약표_0 \* ARABIC"]
    assert counted[1] == [r"STYLEREF 1 \s", r"SEQ 표 \* ARABIC \s 1 \r 1"]
    assert counted[2] == [r"STYLEREF 1 \s", r"SEQ 표 \* ARABIC \s 1"]
    texts = ["".join(part.text or "" for part in each.iter(f"{W}t")) for each in captions]
    assert texts[:3] == ["<요약표 1> 주요 지표", "<표 1-1> 총사업비 총괄", "<표 1-2> 연차별 비용"]


def test_a_caption_stays_with_its_table_and_a_picture_with_its_caption(sample: Opened) -> None:
    styles = sample.part("word/styles.xml")
    for name in ("TableCaption", "TableUnit", "TableHeading", "Figure"):
        kept = styles.xpath(f"count(//w:style[@w:styleId='{name}']/w:pPr/w:keepNext)", namespaces=NAMES)
        assert kept == 1


def test_wide_tables_stand_on_landscape_pages_and_the_text_goes_on_upright(sample: Opened) -> None:
    turned: list[str | None] = [each.get(f"{W}orient") for each in sample.find("//w:sectPr/w:pgSz")]
    assert turned == [None, None, "landscape", None, "landscape", None]
    sizes = [(each.get(f"{W}w"), each.get(f"{W}h")) for each in sample.find("//w:sectPr/w:pgSz")]
    assert set(sizes) == {("11906", "16838"), ("16838", "11906")}
    for table in sample.find("//w:tbl"):
        following = table.xpath("string(following::w:sectPr[1]/w:pgSz/@w:orient)", namespaces=NAMES)
        assert width_of(table) == (14570 if following == "landscape" else 9071)


def test_a_heading_goes_along_with_the_wide_table_below_it() -> None:
    blocks: tuple[Block, ...] = (
        Heading(1, (Run("사업비"),)),
        *(Paragraph((Run("글"),), 1) for _ in range(8)),
        Heading(2, (Run("연차표"),)),
        TableBlock(yearly_table()),
        TableBlock(yearly_table("second")),
    )
    main = written(report(blocks, contents=False)).main
    order = [
        "sect"
        if each.find(f"{W}pPr/{W}sectPr") is not None
        else str(each.xpath("string(w:pPr/w:pStyle/@w:val)", namespaces=NAMES))
        for each in main[0]
        if each.tag == f"{W}p"
    ]
    assert order[order.index("Heading2") - 1] == "sect"
    assert order.count("sect") == 2
    assert main[0][-1].find(f"{W}pgSz").get(f"{W}orient") == "landscape"  # type: ignore[union-attr]


def test_the_page_number_begins_after_the_cover_and_the_cover_has_none(sample: Opened) -> None:
    starts = [each.find(f"{W}pgNumType") is not None for each in sample.find("//w:sectPr")]
    assert starts == [False, True, False, False, False, False]
    footers = sample.texts("//w:sectPr/w:footerReference/@r:id")
    relations = {str(each.get("Id")): str(each.get("Target")) for each in sample.part("word/_rels/document.xml.rels")}
    assert [relations[each] for each in footers] == ["footer2.xml"] + ["footer1.xml"] * 5
    assert "PAGE" in "".join(str(each.text) for each in sample.find("//w:instrText", "word/footer1.xml"))
    assert not sample.find("//w:instrText", "word/footer2.xml")


def test_contents_carry_no_page_unless_it_is_known_and_their_fields_can_fill_it(sample: Opened) -> None:
    fields = [r'TOC \o "1-3" \h \z', r'TOC \h \z \c "표"', r'TOC \h \z \c "그림"']
    assert [code for code in sample.instructions() if code.startswith("TOC")] == fields
    assert not [code for code in sample.instructions() if code.startswith("PAGEREF")]
    entries = sample.texts("//w:hyperlink/@w:anchor")
    paged = written(report(), pages={name: position for position, name in enumerate(entries, start=1)})
    assert [code for code in paged.instructions() if code.startswith("TOC")] == fields
    assert sum(code.startswith("PAGEREF") for code in paged.instructions()) == len(entries)


def test_no_empty_paragraph_stands_between_a_table_and_the_chapter_on_the_next_page() -> None:
    heading = Heading(1, (Run("비용"),))
    blocks = (heading, TableBlock(small_table()), Paragraph((Run("글"),)), TableBlock(small_table("other")), heading)
    found = written(report(blocks, contents=False))
    styles = found.texts("//w:body/w:p/w:pPr/w:pStyle/@w:val")
    first, second = (position for position, style in enumerate(styles) if style == "Heading1")
    assert styles[second - 1] != "Spacer"
    assert styles[first:second].count("Spacer") == 1


def test_numbers_in_sentences_are_inline_controls_bound_to_the_store(sample: Opened) -> None:
    controls = sample.find("//w:sdt")
    assert controls
    assert {str(each.getparent().tag) for each in controls} == {f"{W}p"}  # type: ignore[union-attr]
    store = sample.part("customXml/item1.xml")
    identity = sample.texts("//@*[local-name()='itemID']", "customXml/itemProps1.xml")
    for each in controls:
        binding = each.find(f"{W}sdtPr/{W}dataBinding")
        assert binding is not None
        assert [binding.get(f"{W}storeItemID")] == identity
        path = str(binding.get(f"{W}xpath"))
        bound = store.xpath(path, namespaces={"r": "urn:feasibility:results"})
        shown = "".join(part.text or "" for part in each.iter(f"{W}t"))
        assert [part.text for part in bound] == [shown]  # type: ignore[union-attr]
        key = path.removeprefix("/r:results[1]/r:").removesuffix("[1]")
        assert each.find(f"{W}sdtPr/{W}alias").get(f"{W}val") == f"num:{key}"  # type: ignore[union-attr]
        assert each.find(f"{W}sdtPr/{W}tag").get(f"{W}val") == f"num:{key}"  # type: ignore[union-attr]
    ledger = {
        str(each.get("key")): (each.text, each.get("value"), each.get("unit"))
        for each in sample.part("customXml/item2.xml")
    }
    assert ledger["total_project_cost"] == ("67,756백만 원", "67756.2", "백만원")


def test_a_fact_shown_in_two_ways_has_two_places_in_the_store() -> None:
    bound = fact("benefit_cost_ratio", 0.067, NumberKind.RATIO, "")
    blocks = (Paragraph((FactRun(bound, "0.067"), FactRun(bound, "0.07"), FactRun(bound, "0.067"))),)
    store = written(report(blocks)).part("customXml/item1.xml")
    assert sorted(each.text or "" for each in store) == ["0.067", "0.07"]


def test_a_report_for_handing_over_has_neither_controls_nor_stores() -> None:
    plain = written(report(), controls=False)
    assert not plain.find("//w:sdt")
    assert not [name for name in plain.names if name.startswith("customXml")]
    assert "67,756백만 원" in "".join(part.text or "" for part in plain.main.iter(f"{W}t"))


def test_pictures_have_names_and_texts_and_are_stored_once() -> None:
    twice = written(report((TableBlock(small_table()), figure(), figure("again"), figure("other", shade=0x55))))
    assert twice.texts("//wp:docPr/@name") == ["fs_pic_project_cost_shares", "fs_pic_again", "fs_pic_other"]
    assert all("막대그림" in text for text in twice.texts("//wp:docPr/@descr"))
    assert len([name for name in twice.names if name.startswith("word/media/")]) == 2


def test_a_high_picture_is_made_to_fit_the_page() -> None:
    block = figure()
    tall = type(block)(block.chart, picture(200, 900), "높은 그림")
    (extent,) = written(report((tall,))).find("//wp:extent")
    assert int(str(extent.get("cy"))) == 190 * 36000
    assert int(str(extent.get("cx"))) == round(190 * 36000 * 200 / 900)


def test_what_is_no_picture_is_refused() -> None:
    block = figure()
    with pytest.raises(ValueError, match="PNG"):
        written(report((type(block)(block.chart, b"GIF89a", "x"),)))


def test_a_reference_to_nothing_is_refused_and_can_be_asked_for_before() -> None:
    blocks = (Paragraph((ReferenceRun("nowhere"),)),)
    assert unresolved_references(blocks) == ("nowhere",)
    assert unresolved_references(report().blocks) == ()
    with pytest.raises(ValueError, match="nowhere"):
        written(report(blocks))


def test_a_table_that_stands_twice_has_two_bookmarks_and_the_first_is_referred_to() -> None:
    blocks = (
        Heading(1, (Run("장"),)),
        TableBlock(small_table()),
        TableBlock(small_table()),
        Paragraph((ReferenceRun("total_project_cost"),)),
    )
    twice = written(report(blocks))
    names = twice.texts("//w:bookmarkStart/@w:name")
    assert {"fs_tbl_total_project_cost", "fs_tbl_total_project_cost_2"} <= set(names)
    assert [text for each in twice.find("//w:p") for code, text in fields(each) if code.startswith("REF")] == ["표 1-1"]


def test_hostile_text_survives_everywhere_without_breaking_the_file() -> None:
    table = Table(
        "x" * 300,
        HOSTILE,
        (Column(HOSTILE), Column("긴" * 5000)),
        (Row((HOSTILE, number(1.0))),),
        HOSTILE,
        (HOSTILE,),
        HOSTILE,
    )
    block = figure()
    blocks = (
        Heading(1, (Run(HOSTILE),), HOSTILE),
        Paragraph((Run(HOSTILE * 200), ReferenceRun("x" * 300)), 4),
        TableBlock(table),
        type(block)(block.chart, block.picture, HOSTILE),
    )
    described = report(blocks)
    cover = type(described.cover)(HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE)
    opened = written(type(described)(cover, blocks, "ko", described.created, (HOSTILE,)))
    text = "".join(part.text or "" for part in opened.main.iter(f"{W}t"))
    kept = "제어문자 <w:p> & \"따옴표\" ]]> =cmd|' /C calc'!A0   {{ 7*7 }} &#x1F;"
    assert text.count(kept) > 205
    assert docx.Document(io.BytesIO(opened.content)).core_properties.title.startswith("제어문자 <w:p> & ")


def test_a_key_that_cannot_name_a_place_in_the_store_is_refused() -> None:
    with pytest.raises(ValueError, match="needs letters"):
        written(report((Paragraph((FactRun(fact("총사업비 ]", 1.0), "1"),)),)))


@pytest.mark.parametrize("language", ["ko", "en"])
def test_headings_are_numbered_by_the_styles_in_the_words_of_the_language(language: str) -> None:
    opened = written(report(language=language))
    patterns = opened.texts("//w:abstractNum[1]/w:lvl/w:lvlText/@w:val", "word/numbering.xml")
    assert patterns == (
        ["제%1장", "제%2절", "%3.", "%4."] if language == "ko" else ["Chapter %1", "Section %2", "%3.", "%4."]
    )
    bound = opened.texts("//w:abstractNum[1]/w:lvl/w:pStyle/@w:val", "word/numbering.xml")
    assert bound == ["Heading1", "Heading2", "Heading3", "Heading4"]
    tags = [each.tag for each in opened.part("word/numbering.xml")]
    assert tags == sorted(tags, key=lambda tag: tag != f"{W}abstractNum")


def test_twenty_years_fit_a_landscape_page_with_letters_that_can_be_read() -> None:
    opened = written(report((TableBlock(yearly_table()),)))
    sizes = {int(size) for size in opened.texts("//w:tbl//w:sz/@w:val")}
    assert len(sizes) == 1
    assert min(sizes) >= 12


def test_a_year_over_a_column_of_nothing_stays_on_one_line() -> None:
    columns = (Column("항목", "left", 3), *(Column(str(2027 + year)) for year in range(22)))
    cells = (None, *(number(12345.0) for _ in range(21)))
    table = Table("t", "t", columns, (Row(("비용", *cells)), Row(("합 계", *cells), "total")), wide=True)
    opened = written(report((TableBlock(table),)))
    size = int(opened.texts("//w:tbl//w:sz/@w:val")[0])
    margin = int(opened.texts("//w:tbl//w:tblCellMar/w:left/@w:w")[0])
    # Bold figures of the widest face that stands in for 맑은 고딕 are 0.7 of the letter size wide.
    widths = [int(width) for width in opened.texts("//w:gridCol/@w:w")]
    assert min(widths[1:]) - 2 * margin >= 4 * 0.7 * size * 10


def test_ten_thousand_rows_are_written_in_a_moment() -> None:
    rows = tuple(Row((f"항목 {row}", *(number(row * 1.5) for _ in range(9)))) for row in range(10_000))
    columns = (Column("항목", "left"), *(Column(str(position)) for position in range(9)))
    described = report((TableBlock(Table("many", "많은 행", columns, rows)),))
    start = time.perf_counter()
    content = write_document(described, get_language("ko"))
    assert time.perf_counter() - start < 12
    main = etree.fromstring(
        zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml"), etree.XMLParser(huge_tree=True)
    )
    assert sum(1 for _ in main.iter(f"{W}tr")) == 10_001


def test_the_summary_alone_has_no_contents() -> None:
    assert not [code for code in written(report(contents=False)).instructions() if code.startswith("TOC")]


def test_a_line_end_in_a_sentence_begins_another_paragraph() -> None:
    opened = written(report((Paragraph((Run("첫 줄\n둘째 줄"),), 2),), contents=False))
    styles = [str(each.xpath("string(w:pPr/w:pStyle/@w:val)", namespaces=NAMES)) for each in opened.find("//w:p")]
    assert styles.count("ListBullet2") == 2


def test_a_chapter_with_every_block_can_be_opened_by_python_docx() -> None:
    opened = docx.Document(io.BytesIO(written(report((*front(), *chapter(30)))).content))
    assert len(opened.tables) == 33
