"""Documents to what the store keeps of them: their own findings, and the claims that others are held against, each with its blocks."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

from checker.cache.memory import OwnFindings, content_of
from checker.checking import CheckSettings, Judge
from checker.configuration.model import PathRules
from checker.configuration.policy import Policy
from checker.corpus.store.packed import PackedDocument, packed
from checker.corpus.store.records import StoredDocument, Versions
from checker.engine.copies import signature
from checker.engine.findings import make_finding
from checker.engine.keys import KeyMaker
from checker.engine.runner import RuleRunner
from checker.models.document import Document, Pair
from checker.models.extracted import Extracted, kinds_of
from checker.reference.house import HouseLists, using
from checker.registry import load_rules

SOURCE = "#source"
"""How the name of a document's source ends."""
_LETTERS = 24_000
"""Of all texts of a lot together: a second's work or two."""
_MOST = 64


class Reader(NamedTuple):
    """What documents are read by: the model, the house's lists, and all rules of the packs. Which of these count is chosen when findings are settled.

    `policy` says which rules read which documents, and nothing else.
    """

    packs: tuple[str, ...]
    model: str
    lists: HouseLists
    policy: Policy = Policy()

    @classmethod
    def of(cls, settings: CheckSettings) -> "Reader":
        """What the settings of a check have of it."""
        policy = settings.policy
        tables = tuple(PathRules(paths=table.paths, ignore=table.ignore) for table in policy.per_path if table.ignore)
        return cls(settings.packs, settings.model, settings.lists, Policy(root=policy.root, folder=policy.folder, per_path=tables))

    @property
    def versions(self) -> Versions:
        """What claims and findings of single documents hang on beside the texts."""
        from checker.cache.versions import checker_version, model_version, rules_version

        reading = (checker_version(), model_version(self.model), self.lists.key)
        return Versions(_short(*reading), _short(rules_version(load_rules(self.packs))))

    @property
    def comparing(self) -> str:
        """What findings between documents hang on beside their claims: the rules, and which documents each of them reads."""
        tables = (table.model_dump_json() for table in self.policy.per_path)
        return _short(self.versions.judging, *tables)


class Task(NamedTuple):
    """A document to read (with its source, if it has one), and the key of its content."""

    pair: Pair
    key: str


class Lot(NamedTuple):
    """Documents that are handed to a process together."""

    reader: Reader
    tasks: tuple[Task, ...]


def key_of(pair: Pair, versions: Versions) -> str:
    """What a document's claims and findings hang on, in words that are the same only for the same."""
    told = "\0".join(content_of(document) for document in pair)
    return prefix_of(versions) + blake2b(told.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def prefix_of(versions: Versions) -> str:
    """How the keys begin of all that was read and judged by these versions."""
    return f"{versions.reading}.{versions.judging}."


def pairs_of(documents: Iterable[Document]) -> Iterator[Pair]:
    """Each document with the source that follows it, if one does."""
    waiting: Document | None = None
    for document in documents:
        if document.is_source:
            if waiting is not None and document.id == waiting.id + SOURCE:
                yield waiting, document
                waiting = None
            continue
        if waiting is not None:
            yield (waiting,)
        waiting = document
    if waiting is not None:
        yield (waiting,)


def lots_of(tasks: Iterable[Task], reader: Reader) -> Iterator[Lot]:
    """The tasks in lots of about the same work, as they come."""
    lot: list[Task] = []
    letters = 0
    for task in tasks:
        lot.append(task)
        letters += sum(len(document.text) for document in task.pair)
        if letters >= _LETTERS or len(lot) >= _MOST:
            yield Lot(reader, tuple(lot))
            lot, letters = [], 0
    if lot:
        yield Lot(reader, tuple(lot))


def read_lot(lot: Lot) -> list[StoredDocument]:
    """What the store keeps of the documents of a lot."""
    from checker.extraction import extract_each  # spaCy

    judge, keys = _judge(lot.reader.packs)
    with using(lot.reader.lists):
        read = extract_each([task.pair for task in lot.tasks], lot.reader.model)
        return [stored for task, found in zip(lot.tasks, read, strict=True) for stored in _stored(task, found, judge, keys)]


def pack_lot(lot: Lot) -> list[PackedDocument]:
    """The same, as the store writes it."""
    return [packed(one) for one in read_lot(lot)]


@lru_cache(maxsize=1)
def _judge(packs: tuple[str, ...]) -> tuple[Judge, KeyMaker]:
    """The rules of a process, for all of its lots: building the engines takes as long as reading a document or two."""
    rules = load_rules(packs)
    return Judge(CheckSettings(packs=packs), RuleRunner(rules)), KeyMaker(rules)


def _stored(task: Task, read: Extracted, judge: Judge, keys: KeyMaker) -> Iterator[StoredDocument]:
    """The document, and its source as a document without claims: findings show it."""
    document, *sources = task.pair
    claims = [*read.claims, *read.alignments]
    keyed = [(claim, tuple(keys.keys_of(claim))) for claim in claims]
    yield StoredDocument.model_construct(
        document=document,
        content_key=task.key,
        own=_own(task.pair, read, judge),
        claims=tuple((claim, found) for claim, found in keyed if found),
        signature=signature(document.text),
        background=False,
    )
    for source in sources:
        yield StoredDocument.model_construct(document=source, content_key=task.key, own=_NOTHING, claims=(), signature=b"", background=True)


def _short(*parts: str) -> str:
    return blake2b("\n".join(parts).encode(), digest_size=8).hexdigest()


_NOTHING = OwnFindings(findings=(), claims_by_kind={}, sentences=0, skipped=0)


def _own(pair: Pair, read: Extracted, judge: Judge) -> OwnFindings:
    """What is found in a document alone and against its source, each firing for itself: what is folded hangs on the rules that count."""
    firings, notes = judge.fire(pair, read)
    claims = {(c.doc, c.id): c for c in (*read.claims, *read.alignments, *read.source_claims)}
    documents = {document.id: document for document in pair}
    return OwnFindings(
        findings=tuple(make_finding(firing, claims, documents) for firing in firings),
        claims_by_kind=kinds_of([*read.claims, *read.alignments]),
        sentences=read.sentences,
        skipped=read.skipped,
        notes=notes,
        words=sum(len(pair[0].text[s.start : s.end].split()) for s in pair[0].segments),
    )
