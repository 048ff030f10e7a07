"""`checker decisions`: what was decided about findings, by whom; and deciding without the terminal interface."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli import options, settings
from checker.cli.backing import source_option
from checker.cli.telling import tell
from checker.errors import BadConfiguration

if TYPE_CHECKING:
    from checker.configuration.effective import Effective
    from checker.models.findings import Finding
    from checker.triage import Triage

_ACTIONS = ("confirm", "dismiss", "defer", "reopen", "assign", "note")
_REASONS = ("false-positive", "sourced", "intentional")
_STATES = ("open", "confirmed", "dismissed", "deferred", "fixed")
_FINGERPRINT = 8
_ADD_EPILOG = """\b
Examples:
  checker decisions add F-07949d5f42a2 confirm
  checker decisions add F-07949d5f42a2 dismiss --reason sourced --note "as printed in 1931"
  checker decisions add F-07949d5f42a2 defer --until 2030-06-01
"""
_DAY = options.Day()


def _who(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option("--who", default="", metavar="NAME", help="Whose decision it is.  [default: the name that git knows, or the login]")(command)


def _file_format(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option("--format", "form", type=click.Choice(["jsonl", "csv"]), help="How the file is written.  [default: by its name]")(command)


def _corpus(command: Callable[..., Any]) -> Callable[..., Any]:
    """Whose decisions are meant: a corpus keeps those about its findings itself."""
    return click.option("--corpus", default="", metavar="STORE", help="The decisions of a corpus: its folder, or postgresql://user@host/name.")(command)


@click.group("decisions")
def command() -> None:
    """List, take and carry over decisions about findings.

    They are kept in .checker/decisions.jsonl of the project's folder, one a line; commit that file. A corpus keeps its own in its store.
    """


@command.command("list", short_help="Print what was decided, and where it stands.")
@click.option("--state", "states", multiple=True, type=click.Choice(_STATES), help="Only what stands so today.")
@settings.rules_option("--rule", "Only findings of these rules, with commas.")
@click.option("--doc", default="", metavar="TEXT", help="Only documents with TEXT in their name.")
@click.option("--assignee", default="", metavar="NAME", help="Only what NAME is to look at.")
@click.option("--who", default="", metavar="NAME", help="Only what NAME had a part in.")
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True, help="How to print them.")
@_corpus
@options.display
def list_decisions(
    states: tuple[str, ...],
    rule: tuple[str, ...],
    doc: str,
    assignee: str,
    who: str,
    form: str,
    corpus: str,
    colour: str,
    quiet: bool,
    verbose: bool,
) -> None:
    """Print where everything stands that was decided about, with its history.

    Confirmed findings that are gone count as fixed once a review has noticed; nothing is checked here.
    """
    from checker.cli.output import print_lines, style_for
    from checker.report import decisions as report
    from checker.triage.selection import Wanted, select

    wanted = Wanted(frozenset(states), frozenset(rule), doc, assignee, who)
    style = style_for(colour, quiet=quiet, verbose=verbose)
    chosen = select(_open(corpus=corpus).histories, wanted)
    print_lines(report.as_lines(chosen) if form == "jsonl" else report.as_text(chosen, style), style)


@command.command("add", short_help="Decide about a finding.", epilog=_ADD_EPILOG)
@click.argument("finding")
@click.argument("action", type=click.Choice(_ACTIONS))
@options.paths
@click.option("--reason", type=click.Choice(_REASONS), help="Why it is dismissed.")
@click.option("--note", default="", metavar="TEXT", help="A note that stays with the finding.")
@click.option("--until", type=_DAY, metavar="YYYY-MM-DD", help="The day a deferred finding comes back.")
@click.option("--expires", type=_DAY, metavar="YYYY-MM-DD", help="The day a dismissal ends.")
@click.option("--assign", "assignee", default="", metavar="NAME", help="Who is to look at it; nobody where it is left out.")
@_who
@_corpus
@source_option
@settings.rule_options
@options.day
@settings.config_option
@options.model
@options.display
def add(
    finding: str,
    action: str,
    paths: tuple[Path, ...],
    reason: str | None,
    note: str,
    until: datetime | None,
    expires: datetime | None,
    assignee: str,
    who: str,
    corpus: str,
    sources: tuple[Path, ...],
    config: Path | None,
    colour: str,
    quiet: bool,
    verbose: bool,
    **chosen: Any,
) -> None:
    """Decide about a FINDING: its id (F-…), or its fingerprint or the beginning of that.

    PATHS (by default the configured ones, or the current folder) are checked again to find it; give the same ones, and
    the same options, as to the check that printed it. With --corpus nothing is checked: the finding is one that `checker corpus check` has found.
    """
    from checker.models.decisions import Reason
    from checker.report.decisions import told

    project = settings.settings_for(config, **chosen)
    triage = _open(who, project.root, corpus)
    findings = _found_in(corpus) if corpus else _checked(project, paths, sources)
    triage.standing(findings)
    decision = triage.decide(
        _find(findings, finding),
        action,  # type: ignore[arg-type]
        reason=Reason(reason) if reason else None,
        note=note,
        until=until.date() if until else None,
        expires=expires.date() if expires else None,
        assignee=assignee,
    )
    if not quiet:
        click.echo(told(decision))


def _found_in(corpus: str) -> "Sequence[Finding]":
    """The findings of a corpus as they were settled last."""
    from checker.corpus.store import open_corpus

    with open_corpus(corpus) as store:
        return [standing.finding for standing in store.standings() if not standing.gone_at]


def _checked(project: "Effective", paths: tuple[Path, ...], sources: tuple[Path, ...]) -> "Sequence[Finding]":
    """The findings that a check of the same paths has."""
    from checker.cli.backing import check_against, read_sources
    from checker.cli.gathering import check_settings, gather

    backing = read_sources(sources, project.configuration.limits)
    gathered = gather(project, paths)
    return check_against(backing, gathered.documents, check_settings(project, gathered.background)).findings


@command.command("undo", short_help="Take a decision back.")
@click.argument("decision")
@_who
@_corpus
@options.display
def undo(decision: str, who: str, corpus: str, colour: str, quiet: bool, verbose: bool) -> None:
    """Take a DECISION (D-…) back. Undoing an undo restores what it took back."""
    from checker.report.decisions import told

    undone = _open(who, corpus=corpus).undo(decision)
    if not quiet:
        click.echo(told(undone))


@command.command("export")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="The file to write; by default it is printed.")
@_file_format
@_corpus
@options.display
def export(output: Path | None, form: str | None, corpus: str, colour: str, quiet: bool, verbose: bool) -> None:
    """Write all decisions to a file, as JSON lines or CSV."""
    from checker.cli.output import print_lines, refuse_unwritable, write_lines
    from checker.triage import exchange

    if output:
        refuse_unwritable(output)
    lines = exchange.write(_open(corpus=corpus).entries, "csv" if _is_csv(form, output) else "jsonl")
    if output:
        write_lines(output, lines)
    else:
        print_lines(lines)


@command.command("import", short_help="Add the decisions of a file to those here.")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--dry-run", is_flag=True, help="Say what would be imported, and write nothing.")
@_file_format
@_corpus
@options.display
def import_decisions(file: Path, dry_run: bool, form: str | None, corpus: str, colour: str, quiet: bool, verbose: bool) -> None:
    """Add the decisions of FILE, as `export` writes them, to those here.

    Every line is looked at first; where one is wrong nothing is imported. What is there already is left out. A project's log is such a
    file: with --corpus, its .checker/decisions.jsonl is taken over into a corpus.
    """
    from checker.triage import exchange

    triage = _open(corpus=corpus)
    decisions = exchange.read(file, "csv" if _is_csv(form, file) else "jsonl")
    new = triage.new_among(decisions) if dry_run else triage.take(decisions)
    if not quiet:
        click.echo(f"{len(new)} new {'would be' if dry_run else 'are'} imported; {len(decisions) - len(new)} there already.")


def _open(who: str = "", folder: Path | None = None, corpus: str = "") -> "Triage":
    """The decisions of a project, by default that of the current folder, or of a corpus; what is wrong with a log is told on standard error."""
    from checker.triage import Triage
    from checker.triage.people import who_is

    folder = folder or settings.settings_for(None).root
    if corpus:
        return _open_corpus(corpus, who_is(folder, who))
    triage = Triage.open(folder, who_is(folder, who))
    for problem in triage.problems:
        tell(str(problem))
    return triage


def _open_corpus(corpus: str, who: str) -> "Triage":
    """The decisions of a corpus, which stays open until the command ends. Raises BadConfiguration where there is none."""
    from checker.configuration.stores import is_store
    from checker.corpus.store import open_corpus

    if not is_store(corpus):
        raise BadConfiguration(f"{corpus}: there is no corpus; `checker corpus add --store {corpus} PATHS` makes one.")
    return click.get_current_context().with_resource(open_corpus(corpus)).triage(who)


def _find(findings: "Sequence[Finding]", name: str) -> "Finding":
    """The finding of an id or a fingerprint. Raises BadConfiguration where that is none or several."""
    from checker.explain import find_by_id

    if name.startswith("F-"):
        return find_by_id(findings, name)
    found = [f for f in findings if len(name) >= _FINGERPRINT and f.fingerprint.startswith(name.lower())]
    if len(found) == 1:
        return found[0]
    if not found:
        raise BadConfiguration(f"No finding has the fingerprint {name} (at least {_FINGERPRINT} of its characters); give the paths that it was found in.")
    ids = ", ".join(f"{f.id} ({f.doc}:{f.line})" for f in found)
    raise BadConfiguration(f"{len(found)} findings have this fingerprint; name one by its id: {ids}.")


def _is_csv(form: str | None, path: Path | None) -> bool:
    return form == "csv" if form else path is not None and path.suffix.lower() == ".csv"
