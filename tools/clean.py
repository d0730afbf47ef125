"""Remove what is generated: outputs (but for its note), caches of the tools, bytecode. .venv and inputs stay."""

import shutil
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
CACHES = (
    ".pytest_cache",
    ".mypy_cache",
    ".ruff_cache",
    ".import_linter_cache",
    ".hypothesis",
    ".benchmarks",
    ".feasibility-cache",
    "htmlcov",
    "build",
    "dist",
)


def remove(path: Path) -> None:
    """Remove a file or a folder with all it holds; nothing happens where it is absent."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def main() -> None:
    """Clean the project this script belongs to."""
    for path in sorted((PROJECT / "outputs").iterdir()):
        if path.name != "README.md":
            remove(path)
    for name in CACHES:
        remove(PROJECT / name)
    remove(PROJECT / ".coverage")
    for folder in ("src", "tests", "tools", "benchmarks"):
        for bytecode in sorted((PROJECT / folder).rglob("__pycache__")):
            remove(bytecode)


if __name__ == "__main__":
    main()
