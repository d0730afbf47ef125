"""Delivering files into a folder: all together or none, and never over what a person has edited."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from feasibility.findings import Finding, Grade, Place

# Remembers, beside the files, what was last written, so that a person's edit is noticed.
LEDGER = ".feasibility.json"
# Files that people edit by hand.
EDITED = ("report.docx", "summary.docx")


@dataclass(frozen=True)
class Delivery:
    """Where each file went, and what is to be said about it."""

    written: Mapping[str, Path]
    findings: tuple[Finding, ...]


def deliver(folder: Path, files: Mapping[str, bytes]) -> Delivery:
    """Writes files (by relative name with ``/``) into a folder, all together or not at all.

    A report that is not what was last written has been edited by a person: the new one goes beside it under
    another name and a finding says so. Files of earlier runs in ``figures/`` that are no longer made are removed.
    A file held open by another program leaves everything as it was, with a finding of grade error.
    """
    folder.mkdir(parents=True, exist_ok=True)
    ledger = _ledger(folder)
    names, findings = _names(folder, files, ledger)
    stage = Path(tempfile.mkdtemp(prefix=".feasibility-", dir=folder))
    try:
        for name, content in files.items():
            path = stage / "new" / names[name]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        stale = [name for name in ledger if name.startswith("figures/") and name not in files]
        kept = {name: digest for name, digest in ledger.items() if name not in stale}
        kept.update({names[name]: _digest(content) for name, content in files.items()})
        (stage / "new" / LEDGER).write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        locked = _swap(folder, stage, [*names.values(), LEDGER], stale)
    finally:
        shutil.rmtree(stage, ignore_errors=True)
    if locked is not None:
        return Delivery({}, (Finding("file-locked", Place(locked), Grade.ERROR, {"file": locked}),))
    return Delivery({name: folder / target for name, target in names.items()}, findings)


def _names(
    folder: Path, files: Mapping[str, bytes], ledger: Mapping[str, str]
) -> tuple[dict[str, str], tuple[Finding, ...]]:
    """The name under which each file is written, and a finding for each report that a person has edited."""
    names: dict[str, str] = {}
    findings: list[Finding] = []
    for name, content in files.items():
        target, number = name, 1
        while name in EDITED and _is_edited(folder, target, ledger, content):
            number += 1
            stem, _, ending = name.rpartition(".")
            target = f"{stem}-{number}.{ending}"
        names[name] = target
        if target != name:
            details = {"file": name, "new": target}
            findings.append(Finding("report-edited", Place(name), Grade.WARNING, details))
    return names, tuple(findings)


def _is_edited(folder: Path, name: str, ledger: Mapping[str, str], content: bytes) -> bool:
    path = folder / name
    if not path.exists():
        return False
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    return found not in (ledger.get(name), _digest(content))


def _ledger(folder: Path) -> dict[str, str]:
    """What was last written, by name; nothing when it cannot be read (every existing report then counts as edited)."""
    try:
        found = json.loads((folder / LEDGER).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(name): str(digest) for name, digest in found.items()} if isinstance(found, dict) else {}


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _swap(folder: Path, stage: Path, names: list[str], stale: list[str]) -> str | None:
    """Moves the new files in and the old ones out; puts everything back and names the file when one is held open."""
    moved: list[tuple[Path, Path]] = []  # (where it is now, where it was)
    placed: list[Path] = []
    current = ""
    try:
        for current in [*stale, *names]:
            old = folder / current
            if old.exists():
                saved = stage / "old" / current
                saved.parent.mkdir(parents=True, exist_ok=True)
                Path(old).replace(saved)
                moved.append((saved, old))
        for current in names:
            target = folder / current
            target.parent.mkdir(parents=True, exist_ok=True)
            Path(stage / "new" / current).replace(target)
            placed.append(target)
    except OSError:
        for path in placed:
            path.unlink(missing_ok=True)
        for saved, old in reversed(moved):
            Path(saved).replace(old)
        return current
    return None
