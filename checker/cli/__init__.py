"""The `checker` command: a group that loads a command only when it is asked for."""

import atexit
import gc
import importlib
import sys
from collections.abc import Sequence
from typing import Any

import click

from checker import __version__
from checker.cli.failures import run_safely
from checker.cli.telling import telling
from checker.guard import refuse_strangers

_SUMMARIES = {
    "check": "Find clashes and unsupported claims in documents.",
    "review": "Decide about findings in the terminal.",
    "report": "Write findings and decisions as a report: a web page, Markdown, tables and more.",
    "corpus": "Keep documents, and find what they say against each other.",
    "decisions": "List, take and carry over decisions about findings.",
    "baseline": "Accept the findings that there are, so that only new ones count.",
    "claims": "Show what was extracted from documents.",
    "rules": "List the rules.",
    "new-rule": "Write the skeleton of a rule of your own.",
    "explain": "Tell everything about a rule, or why a finding came up.",
    "reference": "Look up office holders, or import them from other files.",
    "init": "Write the first settings of a project, and a CI file.",
    "completion": "Print the script that has a shell complete commands.",
    "lsp": "Show findings in an editor, over the Language Server Protocol.",
    "cache": "Look at what is kept between checks, or drop it.",
    "doctor": "Find out what is wrong with an installation.",
}
"""One module of this folder a command; the summaries stand here so that `--help` loads none of them."""


class Commands(click.Group):
    """The group of commands: lists them without loading them, and turns every failure into one sentence."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, in the order that a newcomer needs them."""
        return list(_SUMMARIES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one command."""
        if cmd_name not in _SUMMARIES:
            return None
        command: click.Command = importlib.import_module(f"checker.cli.{cmd_name.replace('-', '_')}").command
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first word names; of a word that names none, what may be meant is told."""
        if args and args[0] not in _SUMMARIES and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(args[0], _SUMMARIES, n=1)
            ctx.fail(f"No such command '{args[0]}'{f'; did you mean {near[0]}?' if near else '.'}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands for `--help`."""
        with formatter.section("Commands"):
            formatter.write_dl(list(_SUMMARIES.items()))

    def main(
        self, args: Sequence[str] | None = None, prog_name: str | None = None, complete_var: str | None = None, standalone_mode: bool = True, **extra: Any
    ) -> Any:
        """Run a command and leave with its exit code; with `standalone_mode=False`, return the code and raise errors."""
        arguments = list(sys.argv[1:] if args is None else args)

        def run() -> Any:
            return super(Commands, self).main(arguments, prog_name or "checker", complete_var, standalone_mode=False, **extra)

        with telling(arguments):
            if not standalone_mode:
                return run()
            _collect_seldom()
            sys.exit(run_safely(run, verbose=bool({"-v", "--verbose"} & set(arguments))))


def _collect_seldom() -> None:
    """Have Python look for unreachable cycles less often, and not at the end: the model and the rules are over a
    hundred thousand objects that all stay, and looking through them again and again takes a seventh of a short run."""
    gc.set_threshold(50_000, 20, 100)
    atexit.register(gc.freeze)


def _print_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        from checker.cli.version import version_line

        click.echo(version_line())
        ctx.exit()


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_print_version, help="Show the versions of the checker, its model and its rules."
)
@click.pass_context
def main(ctx: click.Context) -> None:
    """Find where the claims of a text clash or hang in the air.

    Deterministic and offline. Exit codes: 0 clean, 1 findings at or above --fail-on,
    2 something kept the checker from doing its work.
    """
    if ctx.invoked_subcommand != "doctor":
        refuse_strangers()


__all__ = ["__version__", "main"]
