"""The store of a corpus: two SQLite files in a folder, or two schemas of a PostgreSQL database.

What was read and found in blocks is in the one part and can be had again from the documents; findings with their history, and decisions,
are in the other. No operation writes to both, so that no crash can come between: after one, blocks still touched are checked
again, and findings that were made and not settled are settled (`settled`).
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from types import TracebackType

from checker.cache.memory import OwnFindings
from checker.corpus.store import settling
from checker.corpus.store.claims import ClaimsPart
from checker.corpus.store.database import Database
from checker.corpus.store.findings import DecisionsOf, FindingsPart, fact, set_fact
from checker.corpus.store.packed import PackedDocument, packed
from checker.corpus.store.records import BlockFindings, Changes, Event, Standing, Status, StoredBlock, StoredDocument, Versions
from checker.engine.across import Card
from checker.models.claims import Claim
from checker.models.coverage import Coverage
from checker.models.decisions import Decision
from checker.models.document import Document
from checker.models.findings import Finding
from checker.triage import Triage


class CorpusStore:
    """An open store. `where` is how people name it; `notes` has a sentence for what had to be made anew when it was opened."""

    def __init__(self, where: str, claims: Database, findings: Database, notes: Sequence[str] = ()) -> None:
        self.where, self.notes = where, tuple(notes)
        self._databases = claims, findings
        self._claims, self._findings = ClaimsPart(claims), FindingsPart(findings)

    def __enter__(self) -> "CorpusStore":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the files, or of the server."""
        for database in self._databases:
            database.engine.dispose()

    # What was read.

    def versions(self) -> Versions:
        """What the claims were read by, and what the findings were made by."""
        return self._claims.versions()

    def set_versions(self, *, reading: str | None = None, judging: str | None = None) -> None:
        """Note what the claims were read by, what the findings were made by."""
        given = {"reading": reading, "judging": judging}
        self._claims.set_versions({name: value for name, value in given.items() if value is not None})

    def known(self) -> dict[str, str]:
        """The content key of every document, by name."""
        return dict(self._claims.known())

    def each_known(self) -> Iterator[tuple[str, str]]:
        """The name and content key of every document, a few thousand at a time."""
        return self._claims.known()

    def put(self, batch: Sequence[StoredDocument | PackedDocument]) -> None:
        """Replace documents with all that was read from them, in one transaction, and mark the blocks of old and new claims as touched."""
        self._claims.put([packed(one) if isinstance(one, StoredDocument) else one for one in batch])

    def remove(self, ids: Iterable[str]) -> None:
        """Drop documents, and mark the blocks of their claims as touched."""
        self._claims.remove(ids)

    def clear(self) -> None:
        """Drop all documents; findings and decisions stay, and the next `settle` tells what is gone."""
        self._claims.clear()

    # Blocks.

    def touched(self, limit: int, after: bytes = b"") -> list[bytes]:
        """The next blocks that wait for a check, by digest."""
        return self._claims.touched(limit, after)

    def touched_count(self) -> int:
        """How many blocks wait for a check."""
        return self._claims.touched_count()

    def touch_all(self) -> None:
        """Mark every block as touched."""
        self._claims.touch_all()

    def blocks(self, digests: Sequence[bytes]) -> list[StoredBlock]:
        """Those of the blocks that wait and that several documents have claims in. The others are cleared: nothing can clash in them."""
        return self._claims.blocks(digests)

    def members(self, digests: Sequence[bytes]) -> tuple[dict[bytes, list[Claim]], dict[str, Card]]:
        """The claims in these blocks, whether or not they wait, and the cards of their documents; nothing is written."""
        return self._claims.members(digests)

    def keep(self, results: Sequence[BlockFindings]) -> None:
        """Replace what was found in these blocks, in one transaction; a block that was touched again since it was read stays touched."""
        self._claims.keep(results)

    # Documents and findings.

    def documents(self, ids: Iterable[str]) -> dict[str, Document]:
        """Those of the documents that are there, by name."""
        return self._claims.documents(ids)

    def own_findings(self) -> Iterator[tuple[str, OwnFindings]]:
        """What was found in each document alone, with its name."""
        return self._claims.own_findings()

    def made_findings(self) -> Iterator[Finding]:
        """What was found in all blocks, before like findings are folded."""
        return self._claims.made_findings()

    def coverage(self) -> Coverage:
        """What was compared in all blocks, and how many documents and claims there are."""
        counts = self._claims.counts()
        return self._claims.coverage().model_copy(update={"documents": counts.documents, "claims": counts.claims})

    def state(self) -> str:
        """A name of all documents and of what was found in their blocks: another after each change. Ask for it before `made_findings`."""
        return self._claims.state()

    def is_settled(self) -> bool:
        """Whether the findings of the present state were settled."""
        return self._findings.settled() == self._claims.state()

    def is_begun_anew(self) -> bool:
        """Whether there are no documents because the part that had them was lost: what was found in them is still there."""
        settled = self._findings.settled()
        return bool(settled) and settled.partition(":")[0] != self._claims.state().partition(":")[0] and not self._claims.counts().documents

    def settle(self, findings: Sequence[Finding], at: str, *, state: str | None = None, rules: Collection[str] | None = None) -> Changes:
        """Write down what became of findings: all that there are now, after folding; `at` is a time as decisions have it.

        `state` is the one that they were made from; where it has changed since, nothing is settled. `rules` are those that ran, if not
        all: the findings of others neither go nor come. The same findings settled again change nothing.
        """
        with self._databases[1].writing() as connection:
            present = self._claims.state()
            if state is not None and state != present:
                return Changes(overtaken=True)
            changes = settling.settle(connection, findings, at, rules)
            if fact(connection, "settled") != present:
                set_fact(connection, "settled", present)
            return changes

    def standings(self) -> Iterator[Standing]:
        """Every finding that is or was there, and since when."""
        return self._findings.standings()

    def history(self, finding_id: str) -> list[Event]:
        """What became of the finding that has, or had at last, an id; oldest first."""
        return self._findings.history(finding_id)

    # Decisions.

    def decisions(self) -> tuple[Decision, ...]:
        """All that was decided, in the order in which it was recorded."""
        return self._findings.decisions()

    def decide(self, decision: Decision) -> None:
        """Record a decision; it is on the disk when this returns. One that is there already is left as it is."""
        DecisionsOf(self._databases[1]).append([decision])

    def triage(self, who: str) -> Triage:
        """The decisions as reviewers use them; `who` signs new ones."""
        return Triage(DecisionsOf(self._databases[1]), who)

    def status(self) -> Status:
        """What the store holds."""
        counts, standings = self._claims.counts(), list(self._findings.standings())
        there = [one.finding for one in standings if not one.gone_at]
        return Status(
            documents=counts.documents,
            claims=counts.claims,
            blocks=counts.blocks,
            touched=counts.touched,
            findings=dict(Counter(triaged.state.value for triaged in self.triage("").standing(there))),
            gone=len(standings) - len(there),
            decisions=self._findings.count_decisions(),
            coverage=self.coverage(),
            sizes={database.where: database.size() for database in self._databases},
            versions=self._claims.versions(),
            published=(counts.first, counts.last),
            settled=self.is_settled(),
        )
