"""Where a corpus is kept, on one machine or for a team: documents, claims by block, findings, decisions."""

from checker.corpus.store.opening import DEFAULT, open_corpus
from checker.corpus.store.records import BlockFindings, Changes, Event, Standing, Status, StoredBlock, StoredDocument, Versions
from checker.corpus.store.store import CorpusStore

__all__ = ["DEFAULT", "BlockFindings", "Changes", "CorpusStore", "Event", "Standing", "Status", "StoredBlock", "StoredDocument", "Versions", "open_corpus"]
