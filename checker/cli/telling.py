"""Messages on standard error: a sentence for people, or with `--log-format json` a JSON object a line for logs."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import pairwise
from typing import Any, Literal

import click

Level = Literal["error", "warning", "info"]
"""`error` is what ended a run, `warning` what was left out or guessed, `info` the rest."""
_OPTION = "--log-format"
_FORMS = ("text", "json")
_as_json: ContextVar[bool] = ContextVar("messages as JSON", default=False)


def log_format_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """--log-format: read from the arguments before they are parsed, so that it holds for what is wrong with them too."""
    told = "How messages are written on standard error; json: one object a line, with level, message and document."
    return click.option(_OPTION, type=click.Choice(_FORMS), default="text", show_default=True, expose_value=False, help=told)(command)


@contextmanager
def telling(arguments: Sequence[str]) -> Iterator[None]:
    """Tell messages in the form that the arguments of a command ask for, until this ends."""
    asked = f"{_OPTION}=json" in arguments or (_OPTION, "json") in pairwise(arguments)
    before = _as_json.set(asked)
    try:
        yield
    finally:
        _as_json.reset(before)


def as_json() -> bool:
    """Whether messages are told as JSON."""
    return _as_json.get()


def tell(message: str, level: Level = "warning", document: str = "", *, name_us: bool = True) -> None:
    """Write one message to standard error. A message may have several lines; `document` is the one that it is about, if any; `name_us`: say who tells it."""
    if not as_json():
        click.echo(f"checker: {message}" if name_us else message, err=True)
        return
    import json

    click.echo(json.dumps({"level": level, "message": message, "document": document or None}), err=True)


def document_of(problem: str) -> str:
    """The document that a sentence about reading begins with ("a.txt: …"); empty where it begins with none."""
    name, colon, _ = problem.partition(": ")
    return name if colon else ""
