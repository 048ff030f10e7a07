"""How the reviewer's editor is told to open a file at a line."""

import shlex
from collections.abc import Mapping
from pathlib import Path

from checker.models.document import Document

_DEFAULT = "vi"
_PLUS_LINE = frozenset(("vi", "vim", "nvim", "view", "nano", "pico", "emacs", "emacsclient", "micro", "kak", "joe", "jed", "mg", "ne", "gedit"))
_COLON_LINE = frozenset(("hx", "helix", "subl", "zed"))
_GOTO = frozenset(("code", "codium", "code-insiders", "cursor"))
_MUST_WAIT = frozenset(("code", "codium", "code-insiders", "cursor", "subl", "zed", "gedit"))


def command_for(environment: Mapping[str, str], path: Path, line: int) -> list[str]:
    """The arguments that open `path` at a line (from 1) in $VISUAL or $EDITOR. Editors that we do not know get the path alone.

    Raises ValueError where the variable cannot be read as a command.
    """
    command = shlex.split(environment.get("VISUAL") or environment.get("EDITOR") or _DEFAULT) or [_DEFAULT]
    name = Path(command[0]).name.removesuffix(".exe")
    if name in _MUST_WAIT and not {"-w", "--wait"} & set(command):
        command.append("--wait")
    if name in _PLUS_LINE:
        return [*command, f"+{line}", str(path)]
    if name in _COLON_LINE:
        return [*command, f"{path}:{line}"]
    if name in _GOTO:
        return [*command, "--goto", f"{path}:{line}"]
    return [*command, str(path)]


def file_of(document: Document) -> Path | None:
    """The file of text that a document was read from; None where it is one of many in a batch, no text of lines, or gone."""
    if document.place_of(0):
        return None
    path = Path(document.id.removesuffix("#source"))
    return path.absolute() if path.is_file() else None
