"""The help of every command: each option is told of, and each example is one that the command takes."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from checker.cli import main

README = Path(__file__).parents[2] / "README.md"
TAUGHT = ("check", "review", "report", "decisions add", "baseline create", "claims", "rules", "new-rule", "explain", "reference list", "init", "completion")


def commands(group: click.Group, above: str = "") -> Iterator[tuple[str, click.Command]]:
    """All commands with their names, those of groups too."""
    for name in group.list_commands(click.Context(group)):
        command = group.get_command(click.Context(group), name)
        assert command is not None
        yield f"{above}{name}", command
        if isinstance(command, click.Group):
            yield from commands(command, f"{above}{name} ")


ALL = dict(commands(main))
EXAMPLES = [line for command in ALL.values() for line in re.findall(r"(?<!\S)checker [a-z].*", command.epilog or "")]


@pytest.mark.parametrize("name", ALL)
def test_every_command_and_option_is_told_of(name: str) -> None:
    """In sentences; the summary in the list of a group is not cut off."""
    command = ALL[name]
    assert "." in (command.help or "")
    assert " " not in name or not command.get_short_help_str(limit=68).endswith("...")
    options = [parameter for parameter in command.params if isinstance(parameter, click.Option)]
    assert [option.name for option in options if not option.help] == []
    assert [option.name for option in options if not re.search(r"[.\]]$", option.help or "")] == []


def test_the_readme_has_every_command() -> None:
    """In its table."""
    listed = re.findall(r"^\| `checker ([a-z-]+)", README.read_text(), re.MULTILINE)
    assert set(listed) == set(main.list_commands(click.Context(main)))


def test_main_commands_have_examples() -> None:
    """A newcomer reads these first."""
    assert [name for name in TAUGHT if "checker " not in (ALL[name].epilog or "")] == []


@pytest.mark.parametrize("example", EXAMPLES)
def test_examples_are_commands(example: str) -> None:
    """Each names a command, and options and arguments that it takes."""
    words = shlex.split(example.split(">")[0])[1:]
    name = next(name for name in sorted(ALL, key=len, reverse=True) if words[: len(name.split())] == name.split())
    ALL[name].make_context(name, words[len(name.split()) :])
