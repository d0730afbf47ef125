"""Delivery: every file or none, and never over what a person has edited."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest

from feasibility.report.delivery import LEDGER, Delivery, deliver
from tests.report.studies import everything_in, said

FIRST = {
    "report.docx": b"first",
    "model.xlsx": b"first model",
    "figures/01_cost.png": b"a",
    "figures/02_gain.png": b"b",
}
SECOND = {"report.docx": b"second", "model.xlsx": b"second model", "figures/01_gain.png": b"c"}


def codes(delivery: Delivery) -> list[str]:
    return [finding.code for finding in delivery.findings]


def held_open(monkeypatch: pytest.MonkeyPatch, name: str, *, when: Callable[[Path, Path], bool]) -> None:
    """Makes a file behave as one that another program holds open: it cannot be moved."""
    move = Path.replace

    def replace(self: Path, target: Any) -> Path:
        if name in {self.name, Path(target).name} and when(self, Path(target)):
            raise PermissionError(13, "in use", str(self))
        return move(self, target)

    monkeypatch.setattr(Path, "replace", replace)


def test_files_are_all_written_and_figures_no_longer_made_are_removed(tmp_path: Path) -> None:
    deliver(tmp_path, FIRST)
    delivery = deliver(tmp_path, SECOND)
    assert codes(delivery) == []
    assert {name: path.read_bytes() for name, path in delivery.written.items()} == SECOND
    found = everything_in(tmp_path)
    assert found.pop(LEDGER)
    assert found == SECOND


def test_a_record_that_names_files_elsewhere_moves_none_of_them(tmp_path: Path) -> None:
    out = tmp_path / "out"
    deliver(out, FIRST)
    (tmp_path / "elsewhere.png").write_bytes(b"not ours")
    record = json.loads((out / LEDGER).read_text(encoding="utf-8"))
    record["figures/../../elsewhere.png"] = "0" * 64
    (out / LEDGER).write_text(json.dumps(record), encoding="utf-8")
    assert codes(deliver(out, SECOND)) == []
    assert (tmp_path / "elsewhere.png").read_bytes() == b"not ours"


def test_a_persons_own_files_in_the_folder_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "figures").mkdir()
    own = {"notes.txt": b"mine", "figures/photograph.png": b"mine too"}
    for name, content in own.items():
        (tmp_path / name).write_bytes(content)
    deliver(tmp_path, FIRST)
    deliver(tmp_path, SECOND)
    assert own.items() <= everything_in(tmp_path).items()


def test_an_edited_report_goes_beside_again_and_again(tmp_path: Path) -> None:
    deliver(tmp_path, FIRST)
    (tmp_path / "report.docx").write_bytes(b"edited")
    second = deliver(tmp_path, SECOND)
    assert second.written["report.docx"].name == "report-2.docx"
    (tmp_path / "report-2.docx").write_bytes(b"edited too")
    third = deliver(tmp_path, SECOND)
    assert third.written["report.docx"].name == "report-3.docx"
    assert (tmp_path / "report.docx").read_bytes() == b"edited"
    assert (tmp_path / "report-2.docx").read_bytes() == b"edited too"
    assert (tmp_path / "report-3.docx").read_bytes() == b"second"
    sentence = said(third.findings)[0]
    assert '"report.docx"' in sentence
    assert '"report-3.docx"' in sentence


def test_an_unedited_report_beside_an_edited_one_is_written_over(tmp_path: Path) -> None:
    deliver(tmp_path, FIRST)
    (tmp_path / "report.docx").write_bytes(b"edited")
    deliver(tmp_path, SECOND)
    third = deliver(tmp_path, {**SECOND, "report.docx": b"third"})
    assert third.written["report.docx"].name == "report-2.docx"
    assert (tmp_path / "report-2.docx").read_bytes() == b"third"
    assert not (tmp_path / "report-3.docx").exists()


def test_a_report_given_back_its_old_content_is_written_over_again(tmp_path: Path) -> None:
    deliver(tmp_path, FIRST)
    (tmp_path / "report.docx").write_bytes(b"edited")
    deliver(tmp_path, SECOND)
    (tmp_path / "report.docx").write_bytes(b"first")
    assert deliver(tmp_path, SECOND).written["report.docx"].name == "report.docx"


@pytest.mark.parametrize("ledger", [None, b"\xff not json", b"[]", b'{"report.docx": 5}'])
def test_without_a_readable_record_of_what_was_written_every_report_counts_as_edited(
    tmp_path: Path, ledger: bytes | None
) -> None:
    deliver(tmp_path, FIRST)
    (tmp_path / LEDGER).unlink()
    if ledger is not None:
        (tmp_path / LEDGER).write_bytes(ledger)
    delivery = deliver(tmp_path, SECOND)
    assert (tmp_path / "report.docx").read_bytes() == b"first"
    assert delivery.written["report.docx"].name == "report-2.docx"


@pytest.mark.parametrize("name", ["report.docx", "model.xlsx", "01_gain.png", "01_cost.png", LEDGER])
@pytest.mark.parametrize("moment", ["taken out", "put in"])
def test_a_file_held_open_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, moment: str
) -> None:
    deliver(tmp_path, FIRST)
    before = everything_in(tmp_path)
    if (moment, name) in {("taken out", "01_gain.png"), ("put in", "01_cost.png")}:
        return  # the one is not there before, the other not made any more
    held_open(monkeypatch, name, when=lambda now, target: ("new" in now.parts) == (moment == "put in"))
    delivery = deliver(tmp_path, SECOND)
    assert delivery.written == {}
    assert codes(delivery) == ["file-locked"]
    assert name in said(delivery.findings)[0]
    assert everything_in(tmp_path) == before


def test_a_first_delivery_that_fails_leaves_no_file_and_no_folder_below(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held_open(monkeypatch, LEDGER, when=lambda now, target: True)
    assert codes(deliver(tmp_path, FIRST)) == ["file-locked"]
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_put_back_is_kept_aside_and_never_deleted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deliver(tmp_path, FIRST)
    move = Path.replace

    def replace(self: Path, target: Any) -> Path:
        # The new model cannot go in, and the old report cannot come back.
        if "new" in self.parts and self.name == "model.xlsx":
            raise PermissionError(13, "in use")
        if "old" in self.parts and self.name == "report.docx":
            raise PermissionError(13, "in use")
        return move(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    assert codes(deliver(tmp_path, SECOND)) == ["file-locked"]
    assert b"first" in {content for name, content in everything_in(tmp_path).items() if name.endswith("report.docx")}


@pytest.mark.parametrize("error", [PermissionError(13, "no"), OSError(28, "no space left")])
def test_a_folder_that_cannot_be_written_to_is_a_finding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError
) -> None:
    def refuse(**_: object) -> NoReturn:
        raise error

    monkeypatch.setattr(tempfile, "mkdtemp", refuse)
    delivery = deliver(tmp_path, FIRST)
    assert codes(delivery) == ["folder-unwritable"]
    assert str(tmp_path) in said(delivery.findings)[0]
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_is_full_half_way_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deliver(tmp_path, FIRST)
    before = everything_in(tmp_path)
    write = Path.write_bytes

    def full(self: Path, content: Any) -> int:
        if self.name == "model.xlsx":
            raise OSError(28, "no space left")
        return write(self, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    assert codes(deliver(tmp_path, SECOND)) == ["folder-unwritable"]
    assert everything_in(tmp_path) == before


def test_a_report_that_cannot_be_read_counts_as_held_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deliver(tmp_path, FIRST)
    before = everything_in(tmp_path)
    read = Path.read_bytes

    def locked(self: Path) -> bytes:
        if self.name == "report.docx":
            raise PermissionError(13, "in use", str(self))
        return read(self)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", locked)
        delivery = deliver(tmp_path, SECOND)
    assert codes(delivery) == ["file-locked"]
    assert "report.docx" in said(delivery.findings)[0]
    assert everything_in(tmp_path) == before


def test_the_record_names_every_file_by_its_digest(tmp_path: Path) -> None:
    deliver(tmp_path, FIRST)
    record = json.loads((tmp_path / LEDGER).read_text(encoding="utf-8"))
    assert set(record) == set(FIRST)
    assert all(len(digest) == 64 for digest in record.values())
