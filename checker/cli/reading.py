"""Reading documents for a command: all that can be read, and a sentence for each that cannot."""

from collections.abc import Sequence
from pathlib import Path

import click

from checker.errors import UnreadableDocument
from checker.ingest.reader import read_documents
from checker.models.document import Document


def read(paths: Sequence[Path], *, allow_empty: bool = False) -> tuple[list[Document], tuple[str, ...]]:
    """The documents of `paths` (none: the current folder), and what is wrong with those that cannot be read.

    Each unreadable one is named on standard error. Raises UnreadableDocument where nothing at all
    was found, unless `allow_empty`.
    """
    problems: list[str] = []

    def note(problem: UnreadableDocument) -> None:
        problems.append(str(problem))
        click.echo(f"checker: {_on_one_line(str(problem))}", err=True)

    documents = list(read_documents(paths or [Path()], note))
    if not documents and not problems and not allow_empty:
        raise UnreadableDocument("No document was found; name a .txt, .md or .jsonl file, or a folder that holds some.")
    return documents, tuple(problems)


def _on_one_line(text: str) -> str:
    from checker.report.plain import visible

    return visible(text)
