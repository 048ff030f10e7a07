"""What is wrong with a configuration, in one sentence that says what to write instead."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from checker.configuration.model import Configuration, key_of

_LONGEST_SHOWN = 60
_WANTED = {
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "bool_type": "true or false",
    "string_type": "words in quotes",
    "tuple_type": "a list",
    "dict_type": "a table",
    "model_type": "a table",
    "model_attributes_type": "a table",
}


def sentence(error: ValidationError, where: str) -> str:
    """The first problem of a configuration read from `where` (a file), and how many there are beside it."""
    first, *others = error.errors(include_url=False)
    more = f" ({len(others)} more of its settings {'is' if len(others) == 1 else 'are'} wrong too.)" if others else ""
    return f"{where}: {_printable(ended(_told(first)))}{more}"


def _printable(text: str) -> str:
    """Text of a file with whatever a terminal would obey spelled out."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def ended(told: str) -> str:
    """A sentence with its full stop, unless it is a question."""
    return told if told.endswith("?") else f"{told}."


def _told(problem: Mapping[str, Any]) -> str:
    *above, key = [str(part) for part in problem["loc"]]
    name, kind, given = ".".join([*above, key]), problem["type"], problem["input"]
    if kind == "extra_forbidden":
        return f"there is no setting {name}{did_you_mean(key, _keys(above))}"
    if kind in ("literal_error", "enum"):
        choices = _choices(problem)
        return f"{name} is {_shown(given)}; it must be {choices}"
    if kind in ("greater_than_equal", "too_short"):
        least = problem["ctx"].get("ge", problem["ctx"].get("min_length"))
        return f"{name} is {_shown(given)}; it must {'be' if kind == 'greater_than_equal' else 'have'} at least {least}"
    if kind == "missing":
        return f"{name} is missing; add it"
    wanted = "a date (YYYY-MM-DD)" if kind.startswith("date") else _WANTED.get(kind, "something else")
    return f"{name} is {_shown(given)}; it must be {wanted}"


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The end of a sentence about a word that is unknown: the nearest known one, or a few that there are, or nothing."""
    known = list(known)
    folded = {name.casefold(): name for name in known}
    near = get_close_matches(word.casefold().replace("_", "-"), folded, n=1, cutoff=0.6)
    if near:
        return f"; did you mean {folded[near[0]]}?"
    return f"; there are {', '.join(known)}" if 0 < len(known) <= 30 else ""


def _keys(above: Iterable[str]) -> list[str]:
    """The settings of the table at `above`, e.g. ("per-path", "0")."""
    table: type[BaseModel] = Configuration
    for part in above:
        if not part.isdigit():
            table = next(_table(f.annotation) for name, f in table.model_fields.items() if key_of(name) == part)
    return [key_of(name) for name in table.model_fields]


def _table(annotation: Any) -> type[BaseModel]:
    """The section that a field holds, or holds a list of."""
    return annotation if isinstance(annotation, type) and issubclass(annotation, BaseModel) else get_args(annotation)[0]


def _choices(problem: Mapping[str, Any]) -> str:
    return str(problem["ctx"]["expected"]).replace("'", "")


def _shown(value: object) -> str:
    """A value as the file has it, cut where it is long."""
    shown = str(value).lower() if isinstance(value, bool) else f'"{value}"' if isinstance(value, str) else str(value)
    return shown if len(shown) <= _LONGEST_SHOWN else f"{shown[: _LONGEST_SHOWN - 1]}…"
