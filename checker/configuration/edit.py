"""Changes one setting in a project's file, and leaves everything else in it as it stands: comments, order, spaces."""

from pathlib import Path
from typing import TYPE_CHECKING

from checker.configuration.load import OWN_FILE, SHARED_FILE
from checker.errors import BadConfiguration
from checker.whole_files import write_whole

if TYPE_CHECKING:
    from tomlkit import TOMLDocument
    from tomlkit.items import Table

_IGNORE = "ignore"


def switch_rule(root: Path, file: Path | None, rule: str, *, off: bool) -> Path:
    """Put a rule's id into the project's `ignore`, or take it out; gives the file that says so now.

    `file` is the project's file of settings; where there is none, checker.toml is made in `root`. What already is as wanted is
    not written. Raises BadConfiguration where the file cannot be read, understood or written.
    """
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    path = file or root / OWN_FILE
    try:
        content = tomlkit.parse(path.read_text(encoding="utf-8")) if path.exists() else tomlkit.document()
        table = _table(content, shared=path.name == SHARED_FILE)
        words = [str(word) for word in table.get(_IGNORE, [])]
    except (OSError, UnicodeDecodeError, TOMLKitError, TypeError, AttributeError) as error:
        raise BadConfiguration(f"{path}: cannot be read as settings ({error}); correct the file.") from error
    if off == (rule in words):
        return path
    changed = [*words, rule] if off else [word for word in words if word != rule]
    if changed:
        table[_IGNORE] = changed
    else:
        table.remove(_IGNORE)
    _write(path, tomlkit.dumps(content))
    return path


def _table(content: "TOMLDocument", *, shared: bool) -> "TOMLDocument | Table":
    """The table of our settings: the whole of our own file, [tool.checker] of a shared one."""
    return content["tool"]["checker"] if shared else content


def _write(path: Path, text: str) -> None:
    try:
        write_whole(path, text.encode("utf-8"))
    except OSError as error:
        raise BadConfiguration(f"{path}: cannot be written ({error.strerror}); the rule stays as it was.") from error
