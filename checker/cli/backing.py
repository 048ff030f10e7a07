"""`--source`: the texts that the documents must be backed by."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.errors import UnreadableDocument
from checker.models.document import Document

if TYPE_CHECKING:  # The pipeline loads spaCy and Experta, which `--help` does without.
    from checker.ingest.limits import Limits
    from checker.pipeline import CheckResult, CheckSettings, Compare, Progress


def source_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """--source FILE, repeatable."""
    return click.option(
        "--source",
        "sources",
        multiple=True,
        type=click.Path(path_type=Path, allow_dash=True),
        metavar="FILE",
        help="Check the documents against this text, too; repeat it for several, which count as one source.",
    )(command)


def read_sources(paths: Sequence[Path], limits: "Limits | None" = None) -> list[Document]:
    """The texts of `paths` as sources. Raises UnreadableDocument for the first that cannot be read: half a source would give false alarms."""
    from checker.cli.reading import on_standard_error
    from checker.ingest.limits import DEFAULT_LIMITS
    from checker.ingest.reader import read_documents

    read = read_documents(paths, limits=limits or DEFAULT_LIMITS, on_note=on_standard_error)
    found = [d.model_copy(update={"is_source": True}) for d in read if not d.is_source]
    if paths and not found:
        raise UnreadableDocument("--source: no text was found there; name a text, Word, PDF or HTML file, or a folder that holds some.")
    return found


def check_against(
    sources: Sequence[Document], documents: Sequence[Document], settings: "CheckSettings", progress: "Progress | None" = None, compare: "Compare | None" = None
) -> "CheckResult":
    """Check documents against sources given apart, too; findings name the files of these. `compare` is as `pipeline.check` takes it."""
    from checker.ingest.sources import in_their_files, with_sources
    from checker.pipeline import check

    if not sources:
        return check(documents, settings, progress, compare)
    result = check(with_sources(documents, sources), settings, progress, compare)
    shown = (*(d for d in result.documents if not d.is_source), *(d for d in documents if d.is_source), *sources)
    return result.model_copy(update={"findings": in_their_files(result.findings, documents, sources), "documents": shown})
