"""`checker init`: a project's first settings, and the file of its CI."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli import settings
from checker.errors import BadConfiguration, ExitCode

if TYPE_CHECKING:
    from checker.scaffold import Step, Survey

_CI = ("github", "gitlab", "pre-commit", "none")
_DOES = {"new": "new", "more": "one more line", "there": "there already", "by hand": "yours; add the lines below to it"}
_EPILOG = "Example: checker init --documents articles --ci github --dry-run"


@click.command("init", epilog=_EPILOG)
@click.option("--documents", metavar="DIR", help="The folder of the documents, from the project's.  [default: where most of them are]")
@click.option("--ci", multiple=True, type=click.Choice(_CI), help="Write the file of this CI system, too; repeatable.  [default: none; without --yes it asks]")
@click.option("-y", "--yes", is_flag=True, help="Do not ask.")
@click.option("--dry-run", is_flag=True, help="Show what would be written, and write nothing.")
def command(documents: str | None, ci: tuple[str, ...], yes: bool, dry_run: bool) -> int:
    """Write the first settings of a project, what git should know, and a CI file.

    Nothing that is there is overwritten; a second run changes nothing.
    """
    from checker.scaffold import make, plan, survey

    project = settings.settings_for(None)
    root = project.root
    found = survey(root)
    asks = not (yes or dry_run)
    usual = next((path for path in project.configuration.paths if project.given("paths") and (root / path).is_dir()), found.documents)
    folder = _folder(root, documents, usual, asks=asks and project.file is None)
    steps = plan(root, folder, _systems(ci, found, asks=asks), configured=project.file)
    _show(root, steps, whole=dry_run)
    if dry_run or all(step.does in ("there", "by hand") for step in steps):
        return ExitCode.CLEAN
    if asks and not click.confirm("Write this?", default=True):
        click.echo("Nothing was written.")
        return ExitCode.CLEAN
    try:
        make(root, steps)
    except OSError as error:
        raise BadConfiguration(f"{error.filename or root}: cannot be written ({error.strerror}); see that you may write there.") from error
    _tell_what_next(steps)
    return ExitCode.CLEAN


def _folder(root: Path, given: str | None, usual: str, *, asks: bool) -> str:
    """The folder of the documents, from the project's."""
    folder = given or (click.prompt("Which folder holds the documents?", default=usual) if asks else usual)
    name = Path(folder).as_posix()
    if Path(name).is_absolute() or ".." in Path(name).parts or not (root / name).is_dir():
        raise BadConfiguration(f"{folder}: there is no such folder in {root}; make it, or name another with --documents.")
    return name


def _systems(given: Sequence[str], found: "Survey", *, asks: bool) -> tuple[str, ...]:
    """The CI systems that get a file."""
    if not given and asks:
        given = [click.prompt("Which CI?", type=click.Choice(_CI), default=next(iter(found.ci), "none"))]
    return tuple(dict.fromkeys(name for name in given if name != "none"))


def _show(root: Path, steps: "Sequence[Step]", *, whole: bool) -> None:
    from checker.report.plain import visible

    click.echo(f"In {visible(root.name)}:" if root != Path.cwd() else "In this folder:")
    width = max(len(step.path) for step in steps)
    for step in steps:
        click.echo(f"  {step.path:{width}}  {_DOES[step.does]}: {step.what}")
    for step in steps:
        if step.does == "by hand" or (whole and step.content):
            click.echo(f"\n--- {step.path}\n{step.content.rstrip()}")


def _tell_what_next(steps: "Sequence[Step]") -> None:
    written = " ".join(step.path for step in steps if step.does in ("new", "more"))
    click.echo("Written. What to do next:")
    click.echo("  checker check             see what is found today")
    click.echo("  checker baseline create   accept that, so that only what is new fails")
    click.echo(f"  git add {written}")
