"""Any machine can install what the locks name: public addresses, every file with its hash, both locks the same."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

PUBLIC_HOSTS = {"pypi.org", "files.pythonhosted.org"}
EXPORTED = ("requirements.lock", "requirements-bootstrap.lock")


@pytest.fixture(scope="module")
def locked(project: Path) -> list[dict[str, Any]]:
    packages = tomllib.loads((project / "uv.lock").read_text(encoding="utf-8"))["package"]
    return [package for package in packages if package["name"] != "feasibility"]


def test_the_lock_names_public_addresses_only(locked: list[dict[str, Any]]) -> None:
    addresses = {package["source"].get("registry", str(package["source"])) for package in locked}
    addresses |= {wheel["url"] for package in locked for wheel in package["wheels"]}
    addresses |= {package["sdist"]["url"] for package in locked if "sdist" in package}
    assert {urlsplit(address).netloc for address in addresses} == PUBLIC_HOSTS
    assert all(address.startswith("https://") for address in addresses)


def test_every_locked_package_has_a_wheel(locked: list[dict[str, Any]]) -> None:
    assert [package["name"] for package in locked if not package["wheels"]] == []


@pytest.mark.parametrize("name", EXPORTED)
def test_every_exported_requirement_is_in_the_lock_and_has_a_hash(
    project: Path, locked: list[dict[str, Any]], name: str
) -> None:
    versions = {(package["name"], package["version"]) for package in locked}
    text = (project / name).read_text(encoding="utf-8").replace("\\\n", " ")
    requirements = [line for line in text.splitlines() if line and not line.startswith("#")]
    assert requirements
    for requirement in requirements:
        pinned = re.match(r"([a-z0-9.-]+)==([^ ;]+)", requirement)
        assert pinned, requirement
        assert pinned.groups() in versions
        assert "--hash=sha256:" in requirement


def test_the_exports_hold_every_locked_package(project: Path, locked: list[dict[str, Any]]) -> None:
    text = "\n".join((project / name).read_text(encoding="utf-8") for name in EXPORTED)
    exported = set(re.findall(r"^([a-z0-9.-]+)==([^ ;]+)", text, flags=re.MULTILINE))
    assert exported == {(package["name"], package["version"]) for package in locked}
