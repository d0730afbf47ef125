"""The numbers of a report inside its file: what Word shows, and what this program last wrote.

Two custom XML parts with fixed ids. The *results* hold the shown text of each bound number; a person who overtypes
a number in Word changes them too. The *ledger* holds the same as it was written, so that the change is noticed.
"""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass, field

from feasibility.descriptions import Fact
from feasibility.document.markup import XML_HEAD, escaped, run

RESULTS, LEDGER = "urn:feasibility:results", "urn:feasibility:ledger"
_KEY = re.compile(r"[A-Za-z_][\w.-]*", re.ASCII)


def store_id(name: str) -> str:
    """The fixed id of a store.

    >>> store_id(RESULTS) == store_id(RESULTS)
    True
    """
    return f"{{{str(uuid.uuid5(uuid.NAMESPACE_URL, name)).upper()}}}"


@dataclass
class Stores:
    """Collects the bound numbers of a document while it is written."""

    shown: dict[tuple[str, str], str] = field(default_factory=dict)
    facts: dict[str, Fact] = field(default_factory=dict)
    controls: int = 0

    def control(self, fact: Fact, text: str) -> str:
        """An inline content control that shows a number and is bound to its place in the results.

        A fact that is shown in two ways has two places. ``ValueError`` for a key that cannot name an element.
        """
        if not _KEY.fullmatch(fact.key):
            raise ValueError(f"the key {fact.key!r} of a fact needs letters, digits, low lines and points only")
        element = self.shown.get((fact.key, text))
        if element is None:
            ways = sum(1 for key, _ in self.shown if key == fact.key)
            element = f"{fact.key}-{ways + 1}" if ways else fact.key
            self.shown[fact.key, text] = element
        self.facts.setdefault(element, fact)
        self.controls += 1
        name = escaped(f"num:{fact.key}")
        # LibreOffice drops the tag and keeps the alias and the path: the key stands in all three.
        return (
            f'<w:sdt><w:sdtPr><w:alias w:val="{name}"/><w:tag w:val="{name}"/><w:id w:val="{self.controls}"/>'
            f"<w:dataBinding w:prefixMappings=\"xmlns:r='{RESULTS}'\" "
            f'w:xpath="/r:results[1]/r:{element}[1]" w:storeItemID="{store_id(RESULTS)}"/><w:text/></w:sdtPr>'
            f"<w:sdtContent>{run(text)}</w:sdtContent></w:sdt>"
        )

    def results(self) -> bytes:
        """The store that the controls are bound to."""
        entries = "".join(
            f"<{element}>{escaped(text)}</{element}>" for (_, text), element in sorted(self.shown.items())
        )
        return _part(f'<results xmlns="{RESULTS}">{entries}</results>')

    def ledger(self) -> bytes:
        """What was written: shown text, value and unit of each bound number."""
        entries = "".join(
            f'<number key="{escaped(key)}" element="{element}" value="{_value(self.facts[element])}" '
            f'unit="{escaped(self.facts[element].unit)}">{escaped(text)}</number>'
            for (key, text), element in sorted(self.shown.items())
        )
        return _part(f'<ledger xmlns="{LEDGER}">{entries}</ledger>')


def properties(name: str) -> bytes:
    """The part that gives a store its id."""
    return _part(
        f'<ds:datastoreItem ds:itemID="{store_id(name)}" '
        'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{name}"/></ds:schemaRefs></ds:datastoreItem>'
    )


def _value(fact: Fact) -> str:
    return "" if fact.value is None else repr(float(fact.value))


def _part(text: str) -> bytes:
    return f"{XML_HEAD}{text}".encode()
