"""Documents, claims and findings in few words, for tests of the store."""

from collections.abc import Iterable, Mapping
from datetime import date as Date

from checker.cache.memory import OwnFindings
from checker.corpus.store import BlockFindings, CorpusStore, StoredDocument
from checker.engine.keys import BlockKey
from checker.models.base import Severity, Zone
from checker.models.claims import DateClaim
from checker.models.coverage import Coverage
from checker.models.document import Document
from checker.models.findings import Finding

TEXT = "On 3 May the bridge was shut."
DAY = Date(2024, 5, 4)


def key(value: str) -> BlockKey:
    """The key of a block."""
    return BlockKey("DT90", "days", (value,))


def claim(doc: str, number: int = 0, published: Date | None = DAY) -> DateClaim:
    """A claim of a document; another one for each number."""
    return DateClaim(
        id=f"date:{number}", doc=doc, start=3, end=8, quote=TEXT[3:8], sentence=number, paragraph=0, zone=Zone.BODY, granularity="day", published=published
    )


def stored(name: str, *blocks: str, text: str = TEXT, published: Date | None = DAY, findings: Iterable[Finding] = ()) -> StoredDocument:
    """A document with a claim for each of `blocks` (several, where their names have commas)."""
    return StoredDocument(
        document=Document(id=name, text=text, segments=(), date=published),
        content_key=f"key of {text}",
        own=OwnFindings(findings=tuple(findings), claims_by_kind={"date": len(blocks)}, sentences=1, skipped=0),
        claims=tuple((claim(name, i, published), tuple(key(value) for value in some.split(","))) for i, some in enumerate(blocks)),
        signature=name.encode("utf-8", "surrogatepass"),
    )


def finding(number: int, doc: str = "a.txt", **fields: object) -> Finding:
    """A finding; one of another number has nothing in common with it."""
    words = " ".join(f"{word}{number}" for word in ("said", "on", "the", "way", "home", "again"))
    values: dict[str, object] = {
        "id": f"F-{number:012}", "rule": "DT90", "name": "two-days", "family": "dates", "severity": Severity.ERROR, "confidence": "high",
        "message": "Two days.", "question": "Which?", "doc": doc, "start": 3, "end": 8, "line": 1, "column": 4, "quote": f"{number} May",
        "fingerprint": f"print {number}", "second_key": f"sentence {number}", "prefix": f"before {words}", "suffix": f"after {words}",
    }  # fmt: skip
    return Finding.model_validate({**values, **fields})


def at(day: int) -> str:
    """A time."""
    return f"2026-01-{day:02}T12:00:00.000000Z"


def check_all(store: CorpusStore) -> None:
    """Check every block that waits, by a rule that finds one thing: who shares it."""
    while digests := store.touched(3):
        store.keep(
            [
                BlockFindings(digest=b.digest, mark=b.mark, findings=found(b.key, sorted(b.cards)), coverage=Coverage(blocks=1, members=len(b.claims)))
                for b in store.blocks(digests)
            ]
        )


def found(block: BlockKey, names: Iterable[str]) -> tuple[Finding, ...]:
    """What is found in a block of these documents."""
    return (finding(0, message=f"{block.values[0]}: {tuple(names)!a}"),)


def contents(store: CorpusStore) -> Mapping[str, object]:
    """All that a store gives out, once its blocks are checked."""
    check_all(store)
    known = store.known()
    status = store.status()
    return {
        "known": known,
        "documents": store.documents(known),
        "own": dict(store.own_findings()),
        "made": sorted(one.message for one in store.made_findings()),
        "counts": (status.documents, status.claims, status.touched, status.coverage),
    }
