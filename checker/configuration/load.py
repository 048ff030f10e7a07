"""Finds and reads the file of a project's settings."""

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from checker.configuration.model import Configuration
from checker.configuration.problems import sentence
from checker.errors import BadConfiguration
from checker.models.base import Frozen

OWN_FILE, SHARED_FILE = "checker.toml", "pyproject.toml"


class Loaded(Frozen):
    """The settings of one file; `written` are the fields that the file itself gives."""

    file: Path
    configuration: Configuration

    @property
    def written(self) -> frozenset[str]:
        """The names of the fields that stand in the file."""
        return frozenset(self.configuration.model_fields_set)


def find(folder: Path) -> Loaded | None:
    """The settings that hold in a folder: the nearest checker.toml, or pyproject.toml with [tool.checker], in it or above it.

    Where one folder has both, checker.toml counts. Raises BadConfiguration where the file cannot be followed.
    """
    for place in (folder, *folder.parents):
        if (place / OWN_FILE).is_file():
            return read(place / OWN_FILE)
        if (place / SHARED_FILE).is_file():
            shared = _table_of(place / SHARED_FILE)
            if shared is not None:
                return _validated(place / SHARED_FILE, shared)
    return None


def read(file: Path) -> Loaded:
    """The settings of a named file. Raises BadConfiguration where it cannot be read or followed."""
    table = _table_of(file)
    if table is None:
        raise BadConfiguration(f"{_named(file)}: there is no [tool.checker] in it; add the table.")
    return _validated(file, table)


def _table_of(file: Path) -> Mapping[str, Any] | None:
    """The table of our settings; None where a shared file has none. A shared file of others' that is broken is theirs to mend."""
    shared = file.name == SHARED_FILE
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadConfiguration(f"{_named(file)}: cannot be read ({error.strerror}); check the path.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadConfiguration(f"{_named(file)}: this is not valid TOML ({error}); correct the file.") from error
    tool = content.get("tool", {}) if shared else {}
    table = (tool.get("checker") if isinstance(tool, dict) else None) if shared else content
    if table is not None and not isinstance(table, dict):
        raise BadConfiguration(f"{_named(file)}: tool.checker is no table; write [tool.checker].")
    return table


def _validated(file: Path, table: Mapping[str, Any]) -> Loaded:
    try:
        return Loaded(file=file, configuration=Configuration.model_validate(table))
    except ValidationError as error:
        raise BadConfiguration(sentence(error, _named(file))) from error


def _named(file: Path) -> str:
    """A file as people know it: from the folder they are in, where that is short."""
    near = os.path.relpath(file)
    return near if not near.startswith(os.path.join("..", "..", "..")) else str(file)
