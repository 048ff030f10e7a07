"""`checker corpus`: documents that are kept, compared with each other, and compared with what is added, however many they are."""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli import options, settings
from checker.cli.formats import FormatCommand, format_options
from checker.errors import ExitCode, UnreadableDocument

if TYPE_CHECKING:
    from checker.configuration.effective import Effective
    from checker.corpus.run import Run
    from checker.corpus.updating import Updating
    from checker.models.document import Document

_STORE = ".checker/corpus"


def _store_option(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--store",
        default=_STORE,
        envvar="CHECKER_STORE",
        metavar="STORE",
        show_default=True,
        help="The corpus: a folder, or a database as postgresql://user@host/name.",
    )(command)


def _run_options(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in (options.display, options.model, settings.config_option, settings.jobs_option, settings.pack_option, options.day, _store_option):
        command = option(command)
    return command


@click.group("corpus")
def command() -> None:
    """Keep documents, and find what they say against each other.

    What was read of a document is kept; a document that is added, changed or removed is compared with those that say something about the
    same, and with no others. A run that is stopped goes on where it was when it is run again.
    """


@command.command("add", short_help="Read documents into the corpus.")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--prune", is_flag=True, help="Remove the documents of the corpus that are not among PATHS.")
@_run_options
def add_documents(paths: tuple[Path, ...], prune: bool, store: str, config: Path | None, colour: str, quiet: bool, verbose: bool, **chosen: Any) -> int:
    """Read PATHS into the corpus: files, folders, batches of JSON lines of any length. What is there as it is costs nothing; `check` compares."""
    project = settings.settings_for(config, **chosen)
    unreadable: list[str] = []
    with _opened(project, store, quiet=quiet) as run:
        updating = run.update()
        _take_in(run, updating, project, paths, unreadable)
        if prune and not unreadable:
            updating.remove(updating.not_seen())
        _tell_counts(updating, quiet=quiet)
    return ExitCode.CANNOT_WORK if unreadable else ExitCode.CLEAN


@command.command("remove", short_help="Take documents out of the corpus.")
@click.argument("names", nargs=-1, required=True)
@_run_options
def remove_documents(names: tuple[str, ...], store: str, config: Path | None, colour: str, quiet: bool, verbose: bool, **chosen: Any) -> int:
    """Take the documents called NAMES out of the corpus; a folder's name takes out all that lie in it."""
    project = settings.settings_for(config, **chosen)
    with _opened(project, store, quiet=quiet) as run:
        updating = run.update()
        folders = tuple(name.rstrip("/") + "/" for name in names)
        gone = updating.remove(known for known in list(updating.known) if known in names or known.startswith(folders))
        if not gone:
            raise UnreadableDocument(f"The corpus has no document called {', '.join(names)}; `checker corpus export documents` names all.")
        _tell_counts(updating, quiet=quiet)
    return ExitCode.CLEAN


@command.command("check", cls=FormatCommand, short_help="Compare what is new or changed, and print all findings.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--fail-on", type=click.Choice(settings.FAIL_ON), help="Exit 1 where a finding is at least this grave.  [default: error]")
@click.option("--new-only", is_flag=True, help="Print, and count, only the findings that were not there at the last check.")
@format_options
@click.option("--select", multiple=True, callback=options.words, metavar="RULES", help="Run only these: ids, names or family letters, with commas.")
@click.option("--ignore", multiple=True, callback=options.words, metavar="RULES", help="Do not run these.")
@click.option("--preview/--no-preview", default=None, help="Run the rules that are still being tried out, too.")
@_run_options
@click.pass_context
def check_corpus(
    ctx: click.Context,
    /,
    paths: tuple[Path, ...],
    new_only: bool,
    formats: tuple[str, ...],
    outputs: tuple[Path, ...],
    store: str,
    config: Path | None,
    colour: str,
    quiet: bool,
    verbose: bool,
    **chosen: Any,
) -> int:
    """Add PATHS, if any are given, compare all that has not been compared yet, and print the findings of the whole corpus.

    Exit codes: 0 clean, 1 findings at or above --fail-on that nobody has dismissed, 2 something kept the checker from its work.
    """
    from checker.cli.corpus_report import many, report_of, summary_lines
    from checker.cli.formats import deliver, destinations
    from checker.cli.output import style_for
    from checker.corpus.run import compare, finish, refresh

    where = destinations(ctx, formats, outputs)
    project = settings.settings_for(config, **chosen)
    unreadable: list[str] = []
    with _opened(project, store, quiet=quiet) as run:
        updating = run.update()
        if paths:
            _take_in(run, updating, project, paths, unreadable)
        stale = updating.stale()
        if stale:
            _tell(f"Another version of the checker or its rules has read {many(len(stale), 'document')}; they are read again.", quiet=quiet)
            refresh(run, updating, stale)
        compare(run)
        settled = finish(run)
        report = report_of(run, project, settled, tuple(unreadable), new_only=new_only)
        deliver(report, where, style_for(colour, quiet=True, verbose=verbose))
        for line in summary_lines(run.store.status(), settled.changes, verbose=verbose):
            _tell(line, quiet=quiet)
    if unreadable:
        return ExitCode.CANNOT_WORK
    return ExitCode.GATE_FAILED if report.fails else ExitCode.CLEAN


@command.command("status", short_help="Tell what the corpus holds.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to print it.")
@_store_option
@options.display
def status(form: str, store: str, colour: str, quiet: bool, verbose: bool) -> None:
    """Tell how many documents, claims and blocks there are, what waits for a check, and what was compared and what was not."""
    from checker.cli.corpus_report import status_json, status_lines
    from checker.corpus.store import open_corpus

    _refuse_missing(store)
    with open_corpus(store) as opened:
        held = opened.status()
    click.echo(json.dumps(status_json(held), indent=2) if form == "json" else "\n".join(status_lines(held)))


@command.command("rebuild", short_help="Read and compare everything anew.")
@_run_options
def rebuild(store: str, config: Path | None, colour: str, quiet: bool, verbose: bool, **chosen: Any) -> None:
    """Read all documents again from their stored texts, and compare all of them. Findings keep their history, decisions stay."""
    from checker.cli.corpus_report import many
    from checker.corpus.run import compare, finish, refresh

    _refuse_missing(store)
    project = settings.settings_for(config, **chosen)
    with _opened(project, store, quiet=quiet) as run:
        updating = run.update()
        refresh(run, updating, updating.all_again())
        run.store.touch_all()
        compare(run)
        settled = finish(run)
        _tell(f"{many(updating.counts.read, 'document')} read again; {many(settled.changes.standing, 'finding')}.", quiet=quiet)


@command.command("export", short_help="Write documents, findings or decisions as JSON lines.")
@click.argument("what", type=click.Choice(["documents", "findings", "decisions"]))
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="The file to write; by default it is printed.")
@_store_option
@options.display
def export(what: str, output: Path | None, store: str, colour: str, quiet: bool, verbose: bool) -> None:
    """Write WHAT the corpus holds, one JSON object a line: documents as a batch that can be added elsewhere; findings with the times at which they
    came and went; decisions as in .checker/decisions.jsonl."""
    from checker.cli.corpus_report import EXPORTS
    from checker.cli.output import print_lines, write_lines
    from checker.corpus.store import open_corpus

    _refuse_missing(store)
    with open_corpus(store) as opened:
        lines = EXPORTS[what](opened)
        if output:
            write_lines(output, lines)
        else:
            print_lines(lines)


def _opened(project: "Effective", store: str, *, quiet: bool) -> Any:
    from checker.cli.corpus_report import opened

    return opened(project, store, quiet=quiet)


def _take_in(run: "Run", updating: "Updating", project: "Effective", paths: Iterable[Path], unreadable: list[str]) -> None:
    from checker.corpus.reading import pairs_of
    from checker.corpus.run import add

    add(run, updating, pairs_of(_documents(project, tuple(paths), unreadable)))


def _documents(project: "Effective", paths: tuple[Path, ...], unreadable: list[str]) -> Iterator["Document"]:
    """The documents of files, one after the other; batches are read line by line, so that they can be of any length."""
    from checker.cli.gathering import files_of
    from checker.cli.reading import on_standard_error
    from checker.configuration.dates import dated
    from checker.ingest.jsonl import read_lines
    from checker.ingest.reader import read_documents

    limits = project.configuration.limits

    def note(problem: UnreadableDocument) -> None:
        unreadable.append(str(problem))
        on_standard_error(str(problem))

    for file in files_of(project, paths, on_standard_error):
        if file.suffix == ".jsonl" and file.is_file():
            found: Iterable[Document] = read_lines(file.as_posix(), _lines(file), note, limits)
        else:
            found = read_documents([file], note, limits=limits, on_note=on_standard_error)
        for document in found:
            yield from dated([document], project.configuration.date_from, project.configuration.date)


def _lines(file: Path) -> Iterator[tuple[int, str]]:
    with file.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            yield number, line.decode("utf-8-sig" if number == 1 else "utf-8", "replace")


def _tell_counts(updating: "Updating", *, quiet: bool) -> None:
    counts = updating.counts
    _tell(f"Documents: {counts.added:,} added, {counts.changed:,} changed, {counts.unchanged:,} as they were, {counts.removed:,} removed.", quiet=quiet)


def _tell(line: str, *, quiet: bool) -> None:
    from checker.cli.telling import tell

    if not quiet:
        tell(line)


def _refuse_missing(store: str) -> None:
    if "://" not in store and not Path(store).is_dir():
        raise UnreadableDocument(f"{store}: there is no corpus; `checker corpus add PATHS` makes one.")
