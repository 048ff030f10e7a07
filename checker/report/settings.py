"""The page about settings and their schema, made from the model of the configuration."""

import json
from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from checker.configuration.effective import FROM_ENVIRONMENT, variable_of
from checker.configuration.lists import FORMS
from checker.configuration.model import Configuration, PathRules, key_of

_INTRODUCTION = """\
# Configuration

The settings of a project stand in `checker.toml`, or in `pyproject.toml` under `[tool.checker]`. The nearest of these files counts,
from the current folder upwards; in one folder, `checker.toml` goes first. The folder that holds it is the project's: paths in the file
are relative to it, and decisions and the baseline are in its `.checker/`. Without a file, the project is the git checkout.

```toml file=checker.toml
# checker.toml; in pyproject.toml the same under [tool.checker], [tool.checker.severity], [[tool.checker.per-path]] …
paths = ["articles"]
exclude = ["drafts", "*.old.md"]
fail-on = "warning"
date-from = ["document", "path"]

[severity]
NU09 = "error"
AT = "note"

[[per-path]]
paths = ["opinion/**"]
ignore = ["AT", "vague-source"]

[lists]
office-holders = ["house/mayors.tsv"]
allow = ["house/allow.tsv"]
```

An option of the command goes before a variable of the environment, a variable before the file, the file before the default; a list that
an option gives stands in the place of the file's. `checker check --show-settings` prints every setting with its value and its origin:

```console
$ CHECKER_FAIL_ON=note checker check --jobs 2 --show-settings | grep -E '^(paths|fail-on|jobs|scope)'
paths = ["articles"]                                          # checker.toml
fail-on = "note"                                              # CHECKER_FAIL_ON
scope = "corpus"                                              # default
jobs = 2                                                      # option
```

A key, a rule or a value that there is not is an error, with what may be meant:

```console
$ echo 'fail_on = "warning"' > typo.toml
$ checker check --config typo.toml
checker: typo.toml: there is no setting fail_on; did you mean fail-on?
```

Editors that know TOML schemas complete and check the file with
[configuration.v1.json](schema/configuration.v1.json).
"""
_PATTERNS = """\
## Patterns of paths

As in `.gitignore`: `*` and `?` stay within a name, `**` crosses folders, a pattern without a slash means that name anywhere, and a folder
means all that is in it. They are compared with a document's path from the project's folder. `exclude` is for what is found in folders; a file that the
command names is read all the same. A document of a `.jsonl` file goes by its `doc`.

A rule that a path ignores is silent about everything that involves a document there, clashes with other documents too.
"""
_LISTS = """\
## Lists

Files in UTF-8, a row a line, the columns parted by tabs; lines with `#` are comments. The rows count beside ours.

| list | columns | needed |
|---|---|---|
"""


def page() -> Iterator[str]:
    """The lines of docs/configuration.md."""
    yield from _INTRODUCTION.splitlines()
    yield from ("", "## Settings", "", *_table(Configuration, ""))
    yield from ("", "### `[[per-path]]`", "", *_paragraph(PathRules), "", *_table(PathRules, ""))
    yield from ("", *_PATTERNS.splitlines(), "", *_LISTS.splitlines())
    for name, form in FORMS.items():
        yield f"| `{key_of(name)}` | {', '.join(form.columns)} | the first{f' {form.needed}' if form.needed > 1 else ''} |"
    yield "| `office-holders` | surname, person, role, place, from, to, source; or a file that `checker reference import` reads | the first 5 |"
    yield from ("", "## Variables", "", f"{', '.join(f'`{variable_of(name)}`' for name in FROM_ENVIRONMENT)} set the setting of their name;")
    yield "`CHECKER_OFFICES` adds tables of office holders, parted as the system parts paths; `NO_COLOR` turns colours off."


def schema() -> str:
    """The JSON schema of a file of settings."""
    made = Configuration.model_json_schema(by_alias=True)
    about = {"$schema": "https://json-schema.org/draft/2020-12/schema", **made, "title": "Settings of the claim consistency checker, version 1"}
    return json.dumps(about, indent=2, ensure_ascii=False) + "\n"


def _table(section: type[BaseModel], above: str) -> Iterator[str]:
    if not above:
        yield "| setting | value | default | meaning |"
        yield "|---|---|---|---|"
    for name, field in section.model_fields.items():
        inner = field.annotation
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            yield from _table(inner, f"{above}{key_of(name)}.")
        else:
            yield f"| `{above}{key_of(name)}` | {_values(field.annotation)} | {_default(field)} | {field.description or ''} |".replace("  ", " ")


def _values(annotation: Any) -> str:
    """What a setting can be, in words."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return "table"
    parts = [part for part in get_args(annotation) if part not in (Ellipsis, type(None))]
    kind = str(annotation)
    if kind.startswith("dict"):
        return "table of severities" if "Severity" in kind else "table of words"
    if kind.startswith("tuple"):
        return {"str": "list of words", "PathRules": "tables"}.get(parts[0].__name__ if isinstance(parts[0], type) else "", f"list of {_values(parts[0])}")
    if kind.startswith("typing.Literal"):
        return ", ".join(f"`{part}`" for part in parts)
    return {"bool": "`true`, `false`", "int": "whole number", "str": "words"}.get(getattr(annotation, "__name__", ""), "date")


def _default(field: FieldInfo) -> str:
    if field.is_required():
        return "(needed)"
    value = field.default
    if value in (None, "", (), {}):
        return ""
    return f"`{json.dumps(value)}`"


def _paragraph(section: type[BaseModel]) -> list[str]:
    return [" ".join((section.__doc__ or "").split())]
