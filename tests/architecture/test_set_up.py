"""The set-up speaks plainly where it cannot go on, and does its work only when something changed."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from tools import set_up


@pytest.fixture
def elsewhere(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Point the set-up at a folder that holds the lock and nothing else."""
    for name in set_up.LOCKED:
        shutil.copy(project / name, tmp_path)
    monkeypatch.setattr(set_up, "PROJECT", tmp_path)
    monkeypatch.setattr(set_up, "ENVIRONMENT", tmp_path / ".venv")
    monkeypatch.setattr(set_up, "STAMP", tmp_path / ".venv" / "set-up.txt")
    monkeypatch.setattr(set_up, "PYTHON", tmp_path / ".venv" / "python")
    monkeypatch.setattr(shutil, "which", lambda _: None)
    return tmp_path


@pytest.mark.usefixtures("elsewhere")
def test_a_python_that_is_too_old_is_told_so_in_korean_and_english(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 4))
    assert set_up.main([]) == 1
    said = capsys.readouterr().err
    assert "Python 3.11 이상을 설치" in said
    assert "Python 3.10 is too old" in said


@pytest.mark.usefixtures("elsewhere")
@pytest.mark.parametrize(
    ("problem", "sentence"),
    [("ERROR: Could not fetch URL https://pypi.org/simple", "인터넷"), ("ERROR: no space left", "설치를 마치지")],
)
def test_a_failed_download_is_told_apart_from_another_failure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], problem: str, sentence: str
) -> None:
    monkeypatch.setattr(set_up, "install_without_uv", lambda: problem)
    assert set_up.main([]) == 1
    said = capsys.readouterr().err
    assert problem in said
    assert sentence in said


def test_an_environment_made_from_this_lock_is_not_made_again(elsewhere: Path) -> None:
    environment = elsewhere / ".venv"
    environment.mkdir()
    (environment / "python").touch()
    (environment / "pyvenv.cfg").write_text("version = 3.11.9\n", encoding="utf-8")
    assert not set_up.is_set_up()
    (environment / "set-up.txt").write_text(set_up.fingerprint("3.11.9"), encoding="utf-8")
    assert set_up.is_set_up()
    with (elsewhere / "uv.lock").open("a", encoding="utf-8") as lock:
        lock.write("# a newer release\n")
    assert not set_up.is_set_up()


def test_line_ends_of_windows_do_not_ask_for_a_new_environment(elsewhere: Path) -> None:
    before = set_up.fingerprint("3.11.9")
    lock = elsewhere / "uv.lock"
    lock.write_bytes(lock.read_bytes().replace(b"\n", b"\r\n"))
    assert set_up.fingerprint("3.11.9") == before
