"""`checker corpus`: documents that are kept, compared with each other, and compared with what is added, however many they are."""

import json
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli import options, settings
from checker.cli.corpus_cluster import check_on_cluster, engine_options, refuse_of_other_engine
from checker.cli.formats import FormatCommand, format_options
from checker.errors import BadConfiguration, ExitCode, UnreadableDocument

if TYPE_CHECKING:
    from checker.configuration.effective import Effective
    from checker.corpus.run import Run
    from checker.corpus.updating import Updating


def _run_options(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in (options.display, options.model, settings.config_option, settings.jobs_option, settings.pack_option, options.day, settings.store_option):
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
@click.option("--prune", is_flag=True, help="Remove the documents that came from PATHS and are there no longer.")
@_run_options
def add_documents(paths: tuple[Path, ...], prune: bool, config: Path | None, colour: str, quiet: bool, verbose: bool, **chosen: Any) -> int:
    """Read PATHS into the corpus: files, folders, batches of JSON lines of any length. What is there as it is costs nothing; `check` compares."""
    project = settings.settings_for(config, **chosen)
    unreadable: list[str] = []
    with _opened(project, quiet=quiet, may_be_new=True) as run:
        updating = run.update()
        _take_in(run, updating, project, paths, unreadable, prune=prune)
        _tell_counts(updating, quiet=quiet)
    return ExitCode.CANNOT_WORK if unreadable else ExitCode.CLEAN


@command.command("remove", short_help="Take documents out of the corpus.")
@click.argument("names", nargs=-1, required=True)
@_run_options
def remove_documents(names: tuple[str, ...], config: Path | None, colour: str, quiet: bool, verbose: bool, **chosen: Any) -> int:
    """Take the documents called NAMES out of the corpus; the name of a folder or a batch takes out all that came from it."""
    from checker.cli.corpus_documents import named

    project = settings.settings_for(config, **chosen)
    with _opened(project, quiet=quiet) as run:
        updating = run.update()
        found, unknown = named(run, list(updating.known), names)
        updating.remove(found)
        if found:
            _tell_counts(updating, quiet=quiet)
    if unknown:
        raise UnreadableDocument(f"The corpus has no document called {', '.join(unknown)}, nor one from there; `checker corpus export documents` names all.")
    return ExitCode.CLEAN


@command.command("check", cls=FormatCommand, short_help="Compare what is new or changed, and print all findings.")
@click.argument("paths", nargs=-1)
@click.option("--prune", is_flag=True, help="Remove the documents that came from PATHS and are there no longer.")
@click.option("--fail-on", type=click.Choice(settings.FAIL_ON), help="Exit 1 where a finding is at least this grave.  [default: error]")
@click.option("--new-only", is_flag=True, help="Print, and count, only the findings that were not there at the last check.")
@format_options
@click.option("--select", multiple=True, callback=options.words, metavar="RULES", help="Run only these: ids, names or family letters, with commas.")
@click.option("--ignore", multiple=True, callback=options.words, metavar="RULES", help="Do not run these.")
@click.option("--preview/--no-preview", default=None, help="Run the rules that are still being tried out, too.")
@engine_options
@_run_options
@click.pass_context
def check_corpus(
    ctx: click.Context,
    /,
    paths: tuple[str, ...],
    prune: bool,
    new_only: bool,
    formats: tuple[str, ...],
    outputs: tuple[Path, ...],
    engine: str,
    into: str,
    master: str,
    conf: tuple[str, ...],
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
    from checker.corpus.fingerprint import fingerprint
    from checker.corpus.run import compare, finish, refresh

    refuse_of_other_engine(ctx, engine)
    where = destinations(ctx, formats, outputs)
    project = settings.settings_for(config, **chosen)
    if engine == "spark":
        return check_on_cluster(project, paths, into, master, conf, quiet=quiet)
    unreadable: list[str] = []
    with _opened(project, quiet=quiet, may_be_new=bool(paths)) as run:
        updating = run.update()
        if paths:
            _take_in(run, updating, project, [Path(path) for path in paths], unreadable, prune=prune)
        stale = updating.stale()
        if stale:
            _tell(f"Read again: {many(len(stale), 'document')} that another version of the checker or its rules has read.", quiet=quiet)
            refresh(run, updating, stale)
        compare(run)
        settled = finish(run)
        report = report_of(run, project, settled, tuple(unreadable), new_only=new_only)
        deliver(report, where, style_for(colour, quiet=True, verbose=verbose))
        for line in summary_lines(run.store.status(), settled.changes, verbose=verbose):
            _tell(line, quiet=quiet)
        if verbose:
            _tell(f"Fingerprint of all findings: {fingerprint(settled.findings)}.", quiet=quiet)
    if unreadable:
        return ExitCode.CANNOT_WORK
    return ExitCode.GATE_FAILED if report.fails else ExitCode.CLEAN


@command.command("status", short_help="Tell what the corpus holds.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to print it.")
@settings.store_option
@options.display
def status(form: str, store: str | None, colour: str, quiet: bool, verbose: bool) -> None:
    """Tell how many documents, claims and blocks there are, what waits for a check, and what was compared and what was not."""
    from checker.cli.corpus_report import status_json, status_lines
    from checker.corpus.store import open_corpus

    with open_corpus(_place_of(settings.settings_for(None, store=store))) as opened:
        held = opened.status()
    click.echo(json.dumps(status_json(held), indent=2) if form == "json" else "\n".join(status_lines(held)))


@command.command("rebuild", short_help="Read and compare everything anew.")
@_run_options
def rebuild(store: str, config: Path | None, colour: str, quiet: bool, verbose: bool, **chosen: Any) -> None:
    """Read all documents again from their stored texts, and compare all of them. Findings keep their history, decisions stay."""
    from checker.cli.corpus_report import many
    from checker.corpus.run import compare, finish, refresh

    project = settings.settings_for(config, **chosen)
    with _opened(project, quiet=quiet) as run:
        updating = run.update()
        refresh(run, updating, updating.all_again())
        run.store.touch_all()
        compare(run)
        settled = finish(run)
        _tell(f"{many(updating.counts.read, 'document')} read again; {many(settled.changes.standing, 'finding')}.", quiet=quiet)


@command.command("export", short_help="Write documents, findings or decisions as JSON lines.")
@click.argument("what", type=click.Choice(["documents", "findings", "decisions"]))
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="The file to write; by default it is printed.")
@settings.store_option
@options.display
def export(what: str, output: Path | None, store: str | None, colour: str, quiet: bool, verbose: bool) -> None:
    """Write WHAT the corpus holds, one JSON object a line: documents as a batch that can be added elsewhere; findings with the times at which they
    came and went; decisions as in .checker/decisions.jsonl."""
    from checker.cli.corpus_report import EXPORTS
    from checker.cli.output import print_lines, write_lines
    from checker.corpus.store import open_corpus

    with open_corpus(_place_of(settings.settings_for(None, store=store))) as opened:
        lines = EXPORTS[what](opened)
        if output:
            write_lines(output, lines)
        else:
            print_lines(lines)


def _opened(project: "Effective", *, quiet: bool, may_be_new: bool = False) -> "AbstractContextManager[Run]":
    from checker.cli.corpus_report import opened

    return opened(project, _place_of(project, may_be_new=may_be_new), quiet=quiet)


def _place_of(project: "Effective", *, may_be_new: bool = False) -> str:
    """Where the corpus is. Raises BadConfiguration for a folder of other things, and where there is none yet and should be."""
    from checker.configuration.stores import is_store, store_of

    place = store_of(project)
    if is_store(place):
        return place
    if Path(place).is_dir() and any(Path(place).iterdir()):
        raise BadConfiguration(f"{place}: this folder holds other things, and no corpus; name another one with --store.")
    if not may_be_new:
        raise BadConfiguration(f"{place}: there is no corpus; `checker corpus add PATHS` makes one.")
    return place


def _take_in(run: "Run", updating: "Updating", project: "Effective", paths: Sequence[Path], unreadable: list[str], *, prune: bool) -> None:
    """Read documents into the corpus; with `prune`, those that came from `paths` and are there no longer are taken out."""
    from checker.cli.corpus_documents import Incoming, gone
    from checker.corpus.run import add

    incoming = Incoming(project, paths)
    add(run, updating, incoming.pairs(), incoming.total)
    unreadable += incoming.problems
    if prune:
        updating.remove(gone(run, updating, incoming))


def _tell_counts(updating: "Updating", *, quiet: bool) -> None:
    counts = updating.counts
    _tell(f"Documents: {counts.added:,} added, {counts.changed:,} changed, {counts.unchanged:,} as they were, {counts.removed:,} removed.", quiet=quiet)


def _tell(line: str, *, quiet: bool) -> None:
    from checker.cli.telling import tell

    if not quiet:
        tell(line)
