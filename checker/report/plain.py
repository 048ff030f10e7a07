"""Words on a terminal: colour where wanted, and nothing that the terminal would obey."""

import re

import click

from checker.models.base import Severity
from checker.report.base import Style

MARKS = {Severity.ERROR: "✖", Severity.WARNING: "▲", Severity.NOTE: "●"}
"""A sign for each severity, so that it is told by more than colour."""
COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}

# C0 and C1 control characters, line separators, marks that turn the writing direction, and halves of characters.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_SPACES = re.compile(r"[\t\n\r]")


def visible(text: str) -> str:
    """User text on one line of a terminal: white space as spaces, other controls spelled out."""
    return _UNSAFE.sub(lambda match: _spelled(match.group()), _SPACES.sub(" ", text))


def _spelled(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def paint(text: str, style: Style, colour: str | None = None, *, bold: bool = False, dim: bool = False) -> str:
    """`text` with the codes of a terminal, where `style` asks for colour."""
    return click.style(text, fg=colour, bold=bold or None, dim=dim or None) if style.colour else text


def severity_mark(severity: Severity, style: Style) -> str:
    """The sign and the name of a severity, in its colour."""
    return paint(f"{MARKS[severity]} {severity.value}", style, COLOURS[severity], bold=True)
