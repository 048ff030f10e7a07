"""Reading documents for a command: all that can be read, and a sentence for each that cannot."""

from collections.abc import Callable, Sequence
from pathlib import Path

from checker.cli.telling import document_of
from checker.cli.telling import tell as tell_on_stderr
from checker.errors import UnreadableDocument
from checker.ingest.limits import DEFAULT_LIMITS, Limits
from checker.ingest.reader import read_documents
from checker.models.document import Document

Tell = Callable[[str], None]
"""Given one sentence about each document that cannot be read, or that a guess was made for."""


def on_standard_error(problem: str) -> None:
    """Name a document that could not be read, or not all of it, for people and logs."""
    told = _on_one_line(problem)
    tell_on_stderr(told, document=document_of(told))


def read(
    paths: Sequence[Path], *, allow_empty: bool = False, tell: Tell = on_standard_error, limits: Limits = DEFAULT_LIMITS
) -> tuple[list[Document], tuple[str, ...]]:
    """The documents of `paths`, and what is wrong with those that cannot be read; each of these is told, and what was guessed or left out.

    Raises UnreadableDocument where nothing at all was found, unless `allow_empty`.
    """
    problems: list[str] = []

    def note(problem: UnreadableDocument) -> None:
        problems.append(str(problem))
        tell(str(problem))

    documents = list(read_documents(paths, note, limits=limits, on_note=tell))
    if not documents and not problems and not allow_empty:
        raise UnreadableDocument("No document was found; name a text, Word, PDF or HTML file, or a folder that holds some.")
    return documents, tuple(problems)


def _on_one_line(text: str) -> str:
    from checker.report.plain import visible

    return visible(text)
