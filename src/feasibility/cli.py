"""The commands. They say what happens; what is wrong is a finding, never a traceback."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from feasibility.terms.commands import HELP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from feasibility.findings import Finding
    from feasibility.terms import Language

DONE, STOPPED, MISUSED = 0, 1, 2
LANGUAGES = click.Choice(("ko", "en"))
INPUTS = click.argument("inputs", type=click.Path(path_type=Path), default=Path("inputs"))


@click.group(help=HELP["main"], context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="feasibility")
def main() -> None:
    """Feasibility reports from Excel inputs."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal in cp949 shows what it can instead of failing.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


@main.command(help=HELP["new"])
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--language", type=LANGUAGES, default="ko", help=HELP["new.language"])
@click.option("--example", is_flag=True, help=HELP["new.example"])
@click.option("--coefficients", default="", help=HELP["new.coefficients"])
def new(folder: Path, language: str, example: bool, coefficients: str) -> None:
    """Writes blank or worked input workbooks."""
    from feasibility.guidelines import coefficient_keys
    from feasibility.terms import get_language
    from feasibility.workbook import write_new

    words = get_language(language)
    if coefficients and (example or coefficients not in coefficient_keys()):
        label = "say.example_has_coefficients" if example else "say.no_such_coefficients"
        known = ", ".join(coefficient_keys())
        click.echo(words.label(label).format(found=coefficients, known=known), err=True)
        raise SystemExit(MISUSED)
    if folder.exists() and any(folder.glob("*.xlsx")):
        click.echo(words.label("say.folder_holds_workbooks").format(folder=folder), err=True)
        raise SystemExit(STOPPED)
    with _writing(folder, words):
        for path in write_new(folder, language, example, coefficients):
            click.echo(words.label("say.written").format(path=path))


@main.command(help=HELP["check"])
@INPUTS
@click.option("--json", "as_json", is_flag=True, help=HELP["json"])
@click.option("--annotate", type=click.Path(path_type=Path), help=HELP["check.annotate"])
@click.option("--language", type=LANGUAGES, default=None, help=HELP["language"])
def check(inputs: Path, as_json: bool, annotate: Path | None, language: str | None) -> None:
    """Shows all findings at once."""
    from feasibility import appraise, read
    from feasibility.appraisal import remarks, unsound
    from feasibility.findings import stops
    from feasibility.workbook import annotate as write_marked

    study, findings = read(inputs)
    if study is not None and not stops(findings):
        appraised = appraise(study)
        findings += (*unsound(appraised), *remarks(appraised))
    words = _language(language, study)
    if annotate is not None and annotate.resolve() == inputs.resolve():
        click.echo(words.label("say.annotate_elsewhere"), err=True)
        raise SystemExit(MISUSED)
    if as_json:
        click.echo(_json(findings, words))
    else:
        _show(findings, words)
        if not stops(findings):
            click.echo(words.label("say.inputs_are_sound").format(count=len(findings)))
    if annotate is not None and findings:
        with _writing(annotate, words):
            for path in write_marked(inputs, findings, annotate, words):
                click.echo(words.label("say.written").format(path=path), err=as_json)
    raise SystemExit(STOPPED if stops(findings) else DONE)


@main.command(help=HELP["report"])
@INPUTS
@click.option("-o", "--out", type=click.Path(path_type=Path), default=Path("outputs"), help=HELP["report.out"])
@click.option("--language", type=LANGUAGES, default=None, help=HELP["language"])
@click.option("--alternative", default="", help=HELP["report.alternative"])
def report(inputs: Path, out: Path, language: str | None, alternative: str) -> None:
    """Writes the report and the live workbook."""
    from feasibility import alternatives
    from feasibility.findings import Grade, stops
    from feasibility.report import build, deliver

    base, findings, words = _appraised(inputs, language)
    compared = alternatives(base.inputs)
    study, name = base, ""
    if alternative:
        study, findings, name = _alternative(base, findings, words, alternative)
    with _progress(words) as progress:
        cache = out / ".feasibility-cache"
        built = build(study, findings, words, inputs, cache, progress, compared, name)
    if stops(built.findings):
        _show([*findings, *built.findings], words)
        click.echo(words.label("say.nothing_written"), err=True)
        raise SystemExit(STOPPED)
    delivery = deliver(out, built.files)
    said = [*findings, *built.findings, *delivery.findings]
    _show([found for found in said if found.grade is not Grade.NOTE], words)
    notes = sum(found.grade is Grade.NOTE for found in said)
    if notes:
        click.echo(words.label("say.notes").format(count=notes), err=True)
    if stops(delivery.findings):
        click.echo(words.label("say.nothing_written"), err=True)
        raise SystemExit(STOPPED)
    _summary(built.summary)
    for name, path in delivery.written.items():
        if not name.startswith("figures/"):
            click.echo(words.label("say.written").format(path=path))


@main.command(help=HELP["trace"])
@click.argument("key")
@INPUTS
@click.option("--depth", type=click.IntRange(0, 100), default=100, help=HELP["trace.depth"])
@click.option("--json", "as_json", is_flag=True, help=HELP["json"])
@click.option("--language", type=LANGUAGES, default=None, help=HELP["language"])
@click.option("--alternative", default="", help=HELP["report.alternative"])
def trace(key: str, inputs: Path, depth: int, as_json: bool, language: str | None, alternative: str) -> None:
    """Shows the way from a fact down to cells."""
    from feasibility.report.tracing import suggestions, trace_lines, trace_tree

    study, findings, words = _appraised(inputs, language)
    if alternative:
        study, _, _ = _alternative(study, findings, words, alternative)
    tree = trace_tree(study, key, words, depth)
    if tree is None:
        near = ", ".join(suggestions(study, key, words))
        click.echo(words.label("say.unknown_key").format(key=key, near=near or "-"), err=True)
        raise SystemExit(MISUSED)
    if as_json:
        import json

        click.echo(json.dumps(tree, ensure_ascii=False, indent=1))
    else:
        for line in trace_lines(tree):
            click.echo(line)


def _appraised(inputs: Path, language: str | None) -> tuple[Any, list[Finding], Language]:
    """The study of a folder, or its findings on the terminal and exit status 1."""
    from feasibility import appraise, read
    from feasibility.findings import stops

    read_inputs, findings = read(inputs)
    words = _language(language, read_inputs)
    if read_inputs is None or stops(findings):
        _show(findings, words)
        click.echo(words.label("say.nothing_written"), err=True)
        raise SystemExit(STOPPED)
    return appraise(read_inputs), list(findings), words


def _alternative(
    base: Any, findings: Sequence[Finding], words: Language, wanted: str
) -> tuple[Any, list[Finding], str]:
    """The study of one alternative, what is to be said of it, and its name; exit status 2 where there is none."""
    from feasibility import appraise
    from feasibility.inputs.alternatives import alternative_names, chosen_alternative

    try:
        name, inputs, own = chosen_alternative(base.inputs, wanted, findings)
    except ValueError:
        known = ", ".join(alternative_names(base.inputs)) if base.inputs.by_alternative else "-"
        click.echo(words.label("say.unknown_alternative").format(name=wanted, known=known), err=True)
        raise SystemExit(MISUSED) from None
    return appraise(inputs), list(own), name


@contextlib.contextmanager
def _writing(folder: Path, words: Language) -> Iterator[None]:
    """A folder that cannot be written to is a finding and exit status 1."""
    from feasibility.findings import Finding, Place

    try:
        yield
    except OSError:
        _show([Finding("folder-unwritable", Place(), details={"found": str(folder)})], words)
        raise SystemExit(STOPPED) from None


@contextlib.contextmanager
def _progress(words: Language) -> Iterator[Callable[[str, int, int], None] | None]:
    """A line at the terminal that says what is being made; nothing where the output is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed}/{task.total}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task("")
        yield lambda step, done, of: shown.update(
            task, description=words.label(f"step.{step}"), completed=done, total=of
        )


def _summary(facts: Sequence[tuple[str, str]]) -> None:
    """The main facts, in a table at a terminal and as plain lines elsewhere."""
    if not sys.stdout.isatty():
        for label, value in facts:
            click.echo(f"{label}  {value}")
        return
    from rich.console import Console
    from rich.table import Table

    table = Table(show_header=False, box=None, pad_edge=False)
    table.add_column(style="bold")
    table.add_column(justify="left")
    for label, value in facts:
        table.add_row(label, value)
    Console().print(table)


def _language(language: str | None, inputs: Any) -> Language:
    from feasibility.terms import get_language

    overview = getattr(inputs, "study_overview", None)
    return get_language(language or getattr(overview, "language", None) or "ko")


def _show(findings: Sequence[Finding], words: Language) -> None:
    """The findings on the terminal, one a line, the grave ones first."""
    from feasibility.terms import finding_line

    grades = {"error": 0, "warning": 1, "note": 2}
    for finding in sorted(findings, key=lambda found: grades[found.grade.value]):
        click.echo(
            finding_line(str(finding.place), finding.code, finding.grade.value, finding.details, words), err=True
        )


def _json(findings: Sequence[Finding], words: Language) -> str:
    import json

    from feasibility.terms import wording

    rows = [
        {
            "code": finding.code,
            "grade": finding.grade.value,
            "workbook": finding.place.workbook,
            "sheet": finding.place.sheet,
            "cell": finding.place.cell,
            "text": wording(finding.code, finding.details, words),
        }
        for finding in findings
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1)
