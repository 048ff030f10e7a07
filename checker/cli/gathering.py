"""What a command looks at: the documents to check, those that they are compared with, and what could not be read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.reading import Tell, on_standard_error, read
from checker.errors import BadConfiguration
from checker.ingest.files import find_files
from checker.ingest.problems import ignore
from checker.models.document import Document

if TYPE_CHECKING:
    from checker.configuration.effective import Effective
    from checker.pipeline import CheckSettings


@dataclass(frozen=True)
class Gathered:
    """Documents, those of them (by id) that the others are only compared with, and a sentence for each that could not be read.

    `before` are earlier texts of changed documents, where changes were asked for. `store` is the stored corpus that they are compared with, too.
    """

    documents: list[Document]
    unreadable: tuple[str, ...]
    background: frozenset[str] = frozenset()
    before: tuple[Document, ...] = ()
    store: str = ""

    @property
    def nothing_to_check(self) -> bool:
        """Whether all documents are background."""
        return all(d.is_source or d.id in self.background for d in self.documents)

    def as_it_was(self) -> list[Document]:
        """The documents with the changed ones as they were before, without those that are new."""
        return [*self.before, *(d for d in self.documents if d.id.removesuffix("#source") in self.background)]


def gather(
    settings: "Effective",
    paths: Sequence[Path],
    *,
    revision: str | None = None,
    allow_empty: bool = False,
    outputs: Iterable[Path] = (),
    tell: Tell = on_standard_error,
) -> Gathered:
    """Read what the command names, or else the configured paths, or else the current folder; and the corpus beside it.

    With `revision`, all documents but those changed since then are background; `outputs` are files that the command writes, which are
    no documents. Raises UnreadableDocument where there is none at all.
    """
    written = {path.resolve() for path in outputs}
    files = [file for file in files_of(settings, paths, tell) if file.resolve() not in written]
    documents, unreadable = read(files, allow_empty=allow_empty, tell=tell, limits=settings.configuration.limits)
    gathered = Gathered(_dated(settings, documents), unreadable)
    if revision is not None:
        gathered = _changed_since(revision, settings, files, gathered)
    return _with_corpus(settings, files, gathered, tell) if settings.configuration.scope == "corpus" else gathered


def files_of(settings: "Effective", paths: Sequence[Path], tell: Tell = ignore) -> list[Path]:
    """The files to read, without those that the project excludes from its folders. A path that is not there stays, to be told.

    Links that lead out of a folder are left out, and told.
    """
    return [file for path in paths or _configured(settings) for file in _files_below(settings, path, tell)]


def places_of(settings: "Effective", paths: Sequence[Path], sources: Sequence[Path] = ()) -> list[Path]:
    """The files and folders that a check looks at: those given or configured, the corpus, and the sources."""
    return [*(paths or _configured(settings)), *corpus_of(settings)[0], *sources]


def corpus_of(settings: "Effective") -> tuple[list[Path], str]:
    """What documents are compared with: folders, and a stored corpus; "" where there is none. Raises BadConfiguration for two."""
    from checker.configuration.stores import is_store, opened

    places = [(value, opened("corpus", value, settings)) for value in settings.configuration.corpus]
    stores = [place for _, place in places if is_store(place)]
    if len(stores) > 1:
        raise BadConfiguration("Documents can be compared with one stored corpus at a time; name one of them.")
    return [settings.path("corpus", value) for value, place in places if place not in stores], "".join(stores)


def _configured(settings: "Effective") -> list[Path]:
    return [settings.path("paths", path) for path in settings.configuration.paths] if settings.given("paths") else [Path()]


def _files_below(settings: "Effective", path: Path, tell: Tell) -> list[Path]:
    return [file for file in find_files([path], on_note=tell) if not _is_excluded(settings, file)] if path.is_dir() else [path]


def _is_excluded(settings: "Effective", file: Path) -> bool:
    from checker.configuration.patterns import matches
    from checker.configuration.policy import relative

    path = relative(file.as_posix(), str(settings.root))
    return any(matches(pattern, path) for pattern in settings.configuration.exclude)


def _dated(settings: "Effective", documents: list[Document]) -> list[Document]:
    from checker.configuration.dates import dated

    return dated(documents, settings.configuration.date_from, settings.configuration.date)


def _changed_since(revision: str, settings: "Effective", files: Sequence[Path], gathered: Gathered) -> Gathered:
    from checker.gate.since import since

    found = since(revision, files, gathered.documents, settings.configuration.limits)
    unchanged = frozenset(d.id for d in gathered.documents if not d.is_source and d.id not in found.changed)
    return replace(gathered, background=unchanged, before=tuple(_dated(settings, list(found.before))))


def as_it_was(revision: str, settings: "Effective", paths: Sequence[Path], gathered: Gathered) -> list[Document]:
    """All documents as they were at a revision: without those that are new, with those that are there no longer."""
    from checker.gate.since import lost, since

    limits = settings.configuration.limits
    found = since(revision, files_of(settings, paths), gathered.documents, limits)
    before = {d.id: d for d in _dated(settings, list(found.before))}
    kept = [before.get(d.id, d) for d in gathered.documents if d.id in before or d.id.removesuffix("#source") not in found.changed]
    gone = lost(revision, paths or _configured(settings), lambda file: not _is_excluded(settings, file), limits)
    return [*kept, *_dated(settings, list(gone))]


def _with_corpus(settings: "Effective", files: Sequence[Path], gathered: Gathered, tell: Tell) -> Gathered:
    """The documents of the corpus beside those given; a file that is in both counts as given."""
    folders, store = corpus_of(settings)
    gathered = replace(gathered, store=store)
    given = {file.resolve() for file in files}
    others = [file for folder in folders for file in _files_below(settings, folder, tell) if file.resolve() not in given]
    if not others:
        return gathered
    known = {d.id for d in gathered.documents}
    found, unreadable = read(others, allow_empty=True, tell=tell, limits=settings.configuration.limits)
    added = [d for d in _dated(settings, found) if d.id not in known]
    return replace(
        gathered,
        documents=[*gathered.documents, *added],
        unreadable=(*gathered.unreadable, *unreadable),
        background=gathered.background | {d.id for d in added if not d.is_source},
    )


def check_settings(settings: "Effective", background: frozenset[str] = frozenset(), *, with_cache: bool = True) -> "CheckSettings":
    """The settings of the check itself. Raises BadConfiguration for rules that there are not, and lists that cannot be read."""
    from checker.cache.place import cache_settings
    from checker.configuration.lists import allowed_words, house_lists
    from checker.configuration.policy import Policy
    from checker.configuration.rule_words import refuse_unknown_rules
    from checker.pipeline import CheckSettings
    from checker.registry import load_rules

    configuration = settings.configuration
    refuse_unknown_rules(settings, load_rules(configuration.packs))
    policy = Policy(
        root=str(settings.root),
        folder=str(Path.cwd()),
        severity=configuration.severity,
        per_path=configuration.per_path,
        min_confidence=configuration.min_confidence,
        allow=allowed_words(settings),
    )
    shared = ("select", "ignore", "scope", "jobs", "model", "preview", "packs")
    return CheckSettings(
        **{name: getattr(configuration, name) for name in shared},
        policy=policy,
        lists=house_lists(settings),
        background=background,
        cache=cache_settings(configuration.cache.size_mb) if with_cache else None,
    )
