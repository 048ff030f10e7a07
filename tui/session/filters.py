"""The filter line: `rule:NU09,DT08 state:open severity:warning some words`, read and written."""

import shlex
from dataclasses import dataclass, fields, replace

from checker.models.base import Severity
from checker.models.decisions import State

NOBODY = "nobody"
"""`assignee:nobody` finds what is assigned to no one."""
_CHOICES = {"severity": tuple(Severity), "state": tuple(State)}
_ALIASES = {"doc": "document", "file": "document", "who": "assignee", "is": "state"}


class BadFilter(ValueError):
    """A filter line that cannot be followed; its message says why, in one sentence."""


@dataclass(frozen=True)
class Filter:
    """What to show: a finding passes where it fits one word of each criterion that has any, and all words of `text`.

    A rule is named by its id, its name or the letters of its family ("NU"), a document by any part of its name.
    """

    rule: tuple[str, ...] = ()
    family: tuple[str, ...] = ()
    severity: tuple[str, ...] = ()
    state: tuple[str, ...] = ()
    document: tuple[str, ...] = ()
    assignee: tuple[str, ...] = ()
    text: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything is left out."""
        return any(getattr(self, f.name) for f in fields(self))

    def without(self, criterion: str) -> "Filter":
        """The same filter with one criterion lifted."""
        return replace(self, **{criterion: ()})

    def chips(self) -> list[tuple[str, str]]:
        """Each criterion in force with its words, for display: ("rule", "NU09,DT08")."""
        found = [(f.name, ",".join(getattr(self, f.name))) for f in fields(self) if f.name != "text" and getattr(self, f.name)]
        return [*found, *([("text", " ".join(self.text))] if self.text else [])]

    def line(self) -> str:
        """The filter line that reads back as this filter."""
        words = [f"{name}:{_quoted(value)}" for name, value in self.chips() if name != "text"]
        return " ".join([*words, *(_quoted(word) for word in self.text)])


def parse_filter(line: str) -> Filter:
    """The filter that a line asks for. Raises BadFilter for a criterion or a value that does not exist."""
    found: dict[str, list[str]] = {}
    for word in _words(line):
        name, colon, value = word.partition(":")
        criterion = _ALIASES.get(name.lower(), name.lower())
        if not colon or not name.isalpha():
            found.setdefault("text", []).append(word.lower())
        elif criterion == "text" or criterion not in {f.name for f in fields(Filter)}:
            raise BadFilter(f"There is no filter “{name}:”; there are rule, family, severity, state, document and assignee.")
        else:
            found.setdefault(criterion, []).extend(_values(criterion, value))
    return Filter(**{name: tuple(dict.fromkeys(values)) for name, values in found.items()})


def _words(line: str) -> list[str]:
    """The words of a line; quotation marks keep spaces, and a mark that is still open is no error while one types."""
    lexer = shlex.shlex(line, posix=True)
    lexer.whitespace_split, lexer.commenters, lexer.escape, lexer.quotes = True, "", "", '"'
    try:
        return list(lexer)
    except ValueError:
        return line.replace('"', " ").split()


def _values(criterion: str, value: str) -> list[str]:
    values = [part.strip() for part in value.split(",") if part.strip()]
    known = _CHOICES.get(criterion)
    if not known:
        return values
    lowered = [part.lower() for part in values]
    for part in lowered:
        if part not in known:
            raise BadFilter(f"No {criterion} is called “{part}”; there are {', '.join(known)}.")
    return lowered


def _quoted(value: str) -> str:
    return f'"{value}"' if " " in value else value
