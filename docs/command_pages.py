"""What the commands say of themselves, as a page of the documentation and as a manual page for a terminal; and the page on schemas."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import click

from checker.cli import main

SCHEMA_ROWS = {
    "finding.v1.json": "`checker check --format jsonl`, one line; `checker explain`, `report --format jsonl`",
    "decision.v1.json": "a line of `.checker/decisions.jsonl`; `checker decisions export`",
    "review.v1.json": "`checker report --format json`",
    "configuration.v1.json": "`checker.toml`, for editors that know JSON Schema",
}
_COMMON = ("--color", "--quiet", "--verbose", "--log-format", "--help")
_WHITE = re.compile(r"\s+")


def commands_page() -> str:
    """Every command with its arguments and options, in the order of `checker --help`."""
    lines = ["# Commands", "", "What `checker COMMAND --help` tells, on one page. Most commands also take", ""]
    lines += [*_option_rows(main.get_command(_context(), "check"), common=True), ""]
    for path, command in _commands():
        lines += [f"## {' '.join(path)}", "", f"`{usage(path, command)}`", "", *_paragraphs(command.help), ""]
        rows = list(_option_rows(command, common=False))
        lines += [*rows, ""] if rows else []
    lines += ["## Exit codes", "", "0 clean; 1 findings at or above `--fail-on` that nothing hides; 2 something kept the checker from its work.", ""]
    return "\n".join(lines)


def schemas_page(folder: Path) -> str:
    """The published forms of JSON, with what they describe."""
    lines = [
        "# Schemas",
        "",
        "JSON that others can rely on. A field is never taken away or given another meaning; what would change that comes with a new version.",
        "",
    ]
    lines += ["| schema | describes | in |", "|---|---|---|"]
    for file in sorted(folder.glob("*.json")):
        lines.append(f"| [{file.name}](schema/{file.name}) | {json.loads(file.read_text())['title']} | {SCHEMA_ROWS[file.name]} |")
    return "\n".join([*lines, ""])


def manual_page() -> str:
    """The manual page `checker(1)`, in the language of man(7). It has no date, so that the same commands make the same page."""
    lines = ['.TH CHECKER 1 "" "claim consistency checker" "User commands"', ".SH NAME", "checker \\- find where the claims of a text clash or hang in the air"]
    lines += [
        ".SH SYNOPSIS",
        ".B checker",
        "[\\-\\-version] [\\-\\-help] \\fICOMMAND\\fR [\\fIARGUMENTS\\fR]",
        ".SH DESCRIPTION",
        *map(_roff, _texts(main.help)),
    ]
    lines.append(".SH COMMANDS")
    for path, command in _commands():
        lines += [".SS " + _roff(usage(path, command)), *_separated(map(_roff, _texts(command.help)))]
        for option in _options(command, common=False):
            names, told = _told(option)
            lines += [".TP", f"\\fB{_roff(names)}\\fR", _roff(told) or "\\&"]
    lines += [".SH EXIT STATUS", ".TP", "0", "Clean.", ".TP", "1", "Findings at or above \\-\\-fail\\-on that nothing hides.", ".TP", "2"]
    lines += ["Something kept the checker from its work.", ".SH FILES", ".TP", "checker.toml, pyproject.toml", "Settings of a project."]
    lines += [".TP", ".checker/", "Decisions, the baseline and the corpus of a project.", ".SH ENVIRONMENT", ".TP", "NO_COLOR", "No colours."]
    lines += [".TP", "CHECKER_CACHE_DIR", "Where what was read is kept between checks.", ".TP", "CHECKER_OFFICES", "Further tables of office holders."]
    return "\n".join([*lines, ""])


def usage(path: tuple[str, ...], command: click.Command) -> str:
    """How a command is called, on one line."""
    return " ".join((*path, *command.collect_usage_pieces(_context())))


def _context() -> click.Context:
    return click.Context(main, info_name="checker")


def _commands() -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command, each group followed by its own."""
    yield from _below(("checker",), main)


def _below(path: tuple[str, ...], group: click.Group) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    context = click.Context(group, info_name=path[-1])
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is not None and not command.hidden:
            yield (*path, name), command
            if isinstance(command, click.Group):
                yield from _below((*path, name), command)


def _options(command: click.Command | None, *, common: bool) -> Iterator[click.Option]:
    for parameter in command.get_params(click.Context(command)) if command else ():
        if isinstance(parameter, click.Option) and not parameter.hidden and any(name in _COMMON for name in parameter.opts) == common:
            yield parameter


def _option_rows(command: click.Command | None, *, common: bool) -> Iterator[str]:
    rows = [_told(option) for option in _options(command, common=common)]
    if rows:
        yield from ("| option | |", "|---|---|")
        yield from (f"| `{names.replace('|', chr(92) + '|')}` | {told.replace('|', chr(92) + '|')} |" for names, told in rows)


def _told(option: click.Option) -> tuple[str, str]:
    """The names of an option with its value, and what it does."""
    record = option.get_help_record(_context())
    names, told = record if record else (", ".join(option.opts), "")
    return _WHITE.sub(" ", names), _WHITE.sub(" ", told).replace("  ", " ")


def _texts(text: str | None) -> list[str]:
    """The paragraphs of a help text, each on one line."""
    return [_WHITE.sub(" ", part).strip() for part in (text or "").replace("\b", "").split("\n\n") if part.strip()]


def _paragraphs(text: str | None) -> Iterator[str]:
    for number, part in enumerate(_texts(text)):
        yield from (("", part) if number else (part,))


def _separated(parts: Iterator[str]) -> Iterator[str]:
    for number, part in enumerate(parts):
        yield from ((".PP", part) if number else (part,))


def _roff(text: str) -> str:
    """Text as man(7) shows it unchanged: a line cannot be taken for a request, and a hyphen stays a hyphen."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped
