"""`checker doctor`: is this installation whole?"""

import click

from checker.cli import options
from checker.errors import ExitCode


@click.command("doctor")
@options.display
def command(colour: str, quiet: bool, verbose: bool) -> int:
    """Look at Python, the packages, the language model, the rules, and run a trial check.

    Exit code 2 where something is wrong, with what to do about it.
    """
    from checker.doctor import diagnose

    broken = 0
    for diagnosis in diagnose():
        broken += not diagnosis.works
        if not (quiet and diagnosis.works):
            mark = click.style("✔", fg="green") if diagnosis.works else click.style("✖", fg="red")
            click.echo(f"{mark} {diagnosis.part}: {diagnosis.detail}", color={"always": True, "never": False}.get(colour))
    if broken:
        click.echo(f"{broken} {'part needs' if broken == 1 else 'parts need'} mending.")
    return ExitCode.CANNOT_WORK if broken else ExitCode.CLEAN
