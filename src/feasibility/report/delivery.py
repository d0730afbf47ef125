"""Delivering files into a folder: all together or none, and never over what a person has edited."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
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
    A file held open by another program, or a folder that cannot be written to, leaves everything as it was, with a
    finding of grade error.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        stage = Path(tempfile.mkdtemp(prefix=".feasibility-", dir=folder))
    except OSError:
        return _unwritable(folder)
    moves = _Moves(folder, stage)
    try:
        ledger = _ledger(folder)
        names, findings = _names(folder, files, ledger)
        for name, content in files.items():
            path = stage / "new" / names[name]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        drawn = sorted(f"figures/{path.name}" for path in folder.glob("figures/*"))
        stale = [name for name in drawn if name in ledger and name not in files]
        kept = {name: digest for name, digest in ledger.items() if name not in stale}
        kept.update({names[name]: _digest(content) for name, content in files.items()})
        (stage / "new" / LEDGER).write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        locked = moves.swap([*names.values(), LEDGER], stale)
    except PermissionError as error:
        locked = Path(error.filename or folder).name
    except OSError:
        return _unwritable(folder)
    finally:
        # What could not be put back stays where it is: it may be somebody's only copy.
        if moves.whole:
            shutil.rmtree(stage, ignore_errors=True)
    if locked is not None:
        return Delivery({}, (Finding("file-locked", Place(locked), Grade.ERROR, {"found": locked}),))
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
            details = {"found": name, "new": target}
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


def _unwritable(folder: Path) -> Delivery:
    return Delivery({}, (Finding("folder-unwritable", Place(), Grade.ERROR, {"found": str(folder)}),))


class _Moves:
    """Moves the new files in and the old ones out; puts everything back when one is held open."""

    def __init__(self, folder: Path, stage: Path) -> None:
        self._folder, self._stage = folder, stage
        self._moved: list[tuple[Path, Path]] = []  # (where it is now, where it was)
        self._placed: list[Path] = []
        self._made: list[Path] = []
        self.whole = True  # whether nothing of the folder's own is left in the stage but what was replaced

    def swap(self, names: list[str], stale: list[str]) -> str | None:
        """The name of the file that is held open, after which everything is as it was; ``None`` when all is done."""
        current = ""
        try:
            for current in [*stale, *names]:
                self._take_out(current)
            for current in names:
                self._put_in(current)
        except OSError:
            self._put_back()
            return current
        return None

    def _take_out(self, name: str) -> None:
        old, saved = self._folder / name, self._stage / "old" / name
        if old.exists():
            saved.parent.mkdir(parents=True, exist_ok=True)
            old.replace(saved)
            self._moved.append((saved, old))

    def _put_in(self, name: str) -> None:
        target = self._folder / name
        if not target.parent.exists():
            target.parent.mkdir(parents=True)
            self._made.append(target.parent)
        (self._stage / "new" / name).replace(target)
        self._placed.append(target)

    def _put_back(self) -> None:
        for path in self._placed:
            with suppress(OSError):
                path.unlink(missing_ok=True)
        for saved, old in reversed(self._moved):
            try:
                saved.replace(old)
            except OSError:
                self.whole = False
        for path in reversed(self._made):
            with suppress(OSError):
                path.rmdir()
