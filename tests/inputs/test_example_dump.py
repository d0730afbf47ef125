"""The worked example's workbooks are its source: a change of one cell must show as a change of the text beside them.

After an intended change, write the golden text anew and look at the difference before committing it::

    python -m tests.inputs.test_example_dump
"""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest

from feasibility.workbook.dump import dump

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = {
    "inputs": ROOT / "tests" / "golden" / "inputs_dump.txt",
    "examples/near_break_even": ROOT / "tests" / "golden" / "near_break_even_dump.txt",
    "examples/municipal_laboratory": ROOT / "tests" / "golden" / "municipal_laboratory_dump.txt",
}
SHOWN = 40  # lines of difference


@pytest.mark.parametrize("folder", GOLDEN)
def test_the_workbooks_hold_what_their_golden_text_says(folder: str) -> None:
    expected = GOLDEN[folder].read_text(encoding="utf-8").splitlines()
    found = dump(ROOT / folder).splitlines()
    changes = list(difflib.unified_diff(expected, found, "golden", folder, lineterm="", n=0))
    assert not changes, "\n".join(changes[:SHOWN])


def test_the_formula_that_a_person_typed_keeps_its_value() -> None:
    formulas = [line.split("\t")[1:] for line in dump(ROOT / "inputs").splitlines() if "\t=" in line]
    assert ["0.3333333333333333", "=1/3"] in formulas


if __name__ == "__main__":
    for folder, golden in GOLDEN.items():
        golden.write_text(dump(ROOT / folder), encoding="utf-8", newline="\n")
