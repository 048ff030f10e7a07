"""The settings that hold for one run, and where each comes from: an option, the environment, the file, or our default."""

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from checker.configuration import load
from checker.configuration.model import Configuration, key_of
from checker.configuration.problems import sentence
from checker.configuration.stores import without_password
from checker.errors import BadConfiguration
from checker.models.base import Frozen

FROM_ENVIRONMENT = ("fail_on", "scope", "jobs", "date", "model", "baseline", "preview", "min_confidence", "store")
"""Settings of one word; each has a variable, `CHECKER_FAIL_ON` for `fail-on`."""
_OPTION, _DEFAULT = "option", "default"
_YES = frozenset(("1", "true", "yes", "on"))


class Effective(Frozen):
    """The merged settings. `root` is the project's folder; `origins` tells for each field where it comes from, if not from us.

    What stands in the file is relative to the project's folder, what an option or a variable gives to the current one.
    """

    configuration: Configuration
    root: Path
    file: Path | None = None
    origins: dict[str, str] = {}

    def given(self, field: str) -> bool:
        """Whether somebody set a field, in whatever way."""
        return field in self.origins

    def path(self, field: str, value: str) -> Path:
        """A path that is (part of) the value of a field, as it is opened from the current folder."""
        in_file = field not in self.origins or self.origins[field] == (self.file and self.file.name)
        return _near(self.root / value) if in_file else Path(value)

    def shown(self) -> Iterator[tuple[str, str, str]]:
        """Each setting with its value as TOML has it, and where that comes from."""
        for field, value in self.configuration:
            origin = self.origins.get(field, _DEFAULT)
            if isinstance(value, BaseModel):
                yield from ((f"{key_of(field)}.{key_of(name)}", _as_toml(item), origin if name in value.model_fields_set else _DEFAULT) for name, item in value)
            else:
                yield key_of(field), _as_toml(value), origin


def effective(folder: Path, options: Mapping[str, Any], environment: Mapping[str, str] = os.environ, file: Path | None = None) -> Effective:
    """The settings that hold in a folder. `options` are fields that the command line gave; None and () are none given.

    `file` is read instead of the nearest one. Raises BadConfiguration.
    """
    loaded = load.read(file) if file else load.find(folder)
    configuration = loaded.configuration if loaded else Configuration()
    origins = dict.fromkeys(loaded.written, loaded.file.name) if loaded else {}
    for name, value in _from_environment(environment).items():
        configuration, origins[name] = configuration.model_copy(update={name: value}), variable_of(name)
    chosen = {name: value for name, value in options.items() if value not in (None, ())}
    origins.update(dict.fromkeys(chosen, _OPTION))
    return Effective(
        configuration=configuration.model_copy(update=chosen),
        root=loaded.file.absolute().parent if loaded else _top(folder),
        file=loaded.file if loaded else None,
        origins=origins,
    )


def variable_of(field: str) -> str:
    """The environment variable of a field."""
    return f"CHECKER_{field.upper()}"


def _from_environment(environment: Mapping[str, str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name in FROM_ENVIRONMENT:
        text = environment.get(variable_of(name), "")
        if text:
            value = int(text) if name == "jobs" and text.isdecimal() else text.casefold() in _YES if name == "preview" else text
            values[name] = getattr(_validated(variable_of(name), {key_of(name): value}), name)
    return values


def _validated(where: str, table: Mapping[str, Any]) -> Configuration:
    try:
        return Configuration.model_validate(table)
    except ValidationError as error:
        raise BadConfiguration(sentence(error, where)) from error


def _top(folder: Path) -> Path:
    """The folder of the git checkout that `folder` is in, or else itself."""
    return next((place for place in (folder, *folder.parents) if (place / ".git").exists()), folder)


def _near(path: Path) -> Path:
    """A path as it is written from the current folder."""
    return Path(os.path.relpath(path))


def _as_toml(value: Any) -> str:
    """A value as a file of settings would have it; what is not set is told so."""
    if value is None:
        return "(none)"
    if isinstance(value, BaseModel):
        return _as_toml({key_of(k): v for k, v in value if k in value.model_fields_set})
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {_as_toml(item)}" for key, item in value.items()) + "}"
    if isinstance(value, tuple):
        return "[" + ", ".join(map(_as_toml, value)) + "]"
    if isinstance(value, str):
        return json.dumps(without_password(value), ensure_ascii=False)
    return json.dumps(value) if isinstance(value, bool | int) else str(value)
