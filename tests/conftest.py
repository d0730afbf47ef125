"""What every test shares: no network, repeatable examples, and one line for what needs LibreOffice."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import settings

settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")

LIBREOFFICE_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
)
left_out = pytest.StashKey[int]()


def libreoffice_program() -> str | None:
    """Find LibreOffice: on the path, or where macOS and Windows install it."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((place for place in LIBREOFFICE_PLACES if Path(place).is_file()), None)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Take out the tests that need LibreOffice where there is none, and remember how many."""
    if libreoffice_program():
        return
    needing = [item for item in items if item.get_closest_marker("libreoffice")]
    config.stash[left_out] = len(needing)
    if needing:
        config.hook.pytest_deselected(items=needing)
        items[:] = [item for item in items if not item.get_closest_marker("libreoffice")]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say in one line what was left out."""
    count = config.stash.get(left_out, 0)
    if count:
        terminalreporter.write_line(
            f"LibreOffice가 없어 시험 {count}개를 건너뜁니다 / {count} tests left out: LibreOffice is not installed"
        )


@pytest.fixture(scope="session")
def soffice() -> str:
    """Give the path of LibreOffice to a test marked ``libreoffice``."""
    program = libreoffice_program()
    assert program, "mark the test with pytest.mark.libreoffice"
    return program


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Nothing in the toolkit may reach for the network at run time."""

    def refuse(*_: object) -> NoReturn:
        raise AssertionError("the toolkit reached for the network")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket, "getaddrinfo", refuse)
        patch.setattr(socket, "create_connection", refuse)
        yield


@pytest.fixture(scope="session")
def project() -> Path:
    """Give the root of the checkout."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(autouse=True, scope="session")
def quiet_matplotlib(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep matplotlib's font list of the tests apart from the person's own."""
    os.environ.setdefault("MPLCONFIGDIR", str(tmp_path_factory.getbasetemp() / "matplotlib"))
