"""Every number in a sentence of the report is bound to a fact, and shows what results.json holds."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.report.studies import FOLDERS, KOREAN, LABORATORY, NEAR, POHANG, appraised, built, shown
from tests.report.word_text import Sentence, paragraphs

# Styles whose paragraphs are no sentences: cover, contents, headings, captions, units, notes and sources.
NO_SENTENCE = re.compile(r"(heading|toc|table|figure|caption|cover|title|subtitle|spacer)", re.IGNORECASE)
# The bounds that a verdict names are no results: nothing, and a ratio of one.
BOUNDS = re.compile(r"(?<!\d)[01](?= 이상| 이하|에 미달|이 되지|보다)")
# The date of a letter: a year and a month alone.
DATE = re.compile(r"\d{4}년 \d{1,2}월")
LEAST = {NEAR: 30, POHANG: 35, LABORATORY: 60}


def sentences(folder: Path, name: str = "report.docx") -> Iterator[Sentence]:
    found = (each for each in paragraphs(built(folder).files[name]) if not NO_SENTENCE.search(each.style))
    yield from (each for each in found if each.text)


def unbound(folder: Path, name: str = "report.docx") -> list[str]:
    """Sentences with a number that is neither bound, nor a reference, nor written by a person into a sheet."""
    own = own_texts(folder)
    return [
        each.text
        for each in sentences(folder, name)
        if re.search(r"\d", BOUNDS.sub("", each.plain)) and each.text not in own and not DATE.fullmatch(each.text)
    ]


def own_texts(folder: Path) -> set[str]:
    """The texts of the overview: what a person wrote stands as it was written."""
    overview = appraised(folder)[0].inputs.study_overview
    assert overview is not None
    texts = [text for text in overview.model_dump().values() if isinstance(text, str)]
    return {line for text in texts for line in text.splitlines()}


@pytest.mark.parametrize("folder", FOLDERS.values(), ids=FOLDERS)
@pytest.mark.parametrize("name", ["report.docx", "summary.docx"])
def test_every_number_in_a_sentence_is_bound_to_a_fact(folder: Path, name: str) -> None:
    assert unbound(folder, name) == []


def test_a_bare_number_in_a_sentence_would_be_noticed() -> None:
    told = [each for each in sentences(NEAR) if "총편익" in each.text or "순현재가치" in each.text]
    assert told
    # Without its control the same sentence would be a fault.
    spoilt = [BOUNDS.sub("", each.text) for each in told]
    assert all(re.search(r"\d", text) for text in spoilt)
    assert not re.search(r"\d", BOUNDS.sub("", "편익/비용 비율이 1 이상으로, 0 이하이면"))
    assert re.search(r"\d", BOUNDS.sub("", "비율은 1.028, 10 이상"))


@pytest.mark.parametrize("folder", FOLDERS.values(), ids=FOLDERS)
def test_a_bound_number_shows_the_value_of_its_fact_in_the_results(folder: Path) -> None:
    results = json.loads(built(folder).files["results.json"])["facts"]
    facts = shown(folder).facts
    controls = [control for sentence in sentences(folder) for control in sentence.controls]
    assert len(controls) >= LEAST[folder]
    for control in controls:
        value, kind = results[control.key]["value"], facts[control.key].number.kind.value
        assert value is not None
        assert control.text == KOREAN.amount(value, kind, results[control.key]["unit"]), control


@pytest.mark.parametrize("folder", FOLDERS.values(), ids=FOLDERS)
def test_a_bound_number_is_what_the_store_of_the_file_holds(folder: Path) -> None:
    content = built(folder).files["report.docx"]
    held = {element.tag.rpartition("}")[2]: element.text for element in ElementTree.fromstring(store_of(content))}
    for sentence in sentences(folder):
        for control in sentence.controls:
            assert held[control.element] == control.text


def store_of(content: bytes) -> bytes:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(content)) as package:
        names = [name for name in package.namelist() if re.fullmatch(r"customXml/item\d+\.xml", name)]
        stores = [package.read(name) for name in names]
    return next(store for store in stores if b"urn:feasibility:results" in store)


def test_no_chapter_writes_a_particle_behind_a_number_by_hand() -> None:
    import feasibility

    folder = Path(feasibility.__file__).parent / "narrative" / "ko"
    # The stage of a study is one of three words, which all take the same form.
    by_hand = re.compile(r"(?<!\{\{ stage )\}\}(은|는|이|가|을|를|과|와|으로|로|이며|이고)(?![가-힣])")
    found = [
        f"{path.name}:{number}: {line.strip()}"
        for path in sorted(folder.glob("*.md"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if by_hand.search(line)
    ]
    assert found == []
