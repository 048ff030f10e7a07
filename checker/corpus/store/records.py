"""What goes into the store of a corpus and comes out of it."""

from collections.abc import Mapping
from datetime import date as Date
from typing import NamedTuple

from checker.cache.memory import OwnFindings
from checker.engine.across import Card
from checker.engine.keys import BlockKey
from checker.models.base import Frozen
from checker.models.claims import Claim
from checker.models.coverage import Coverage
from checker.models.document import Document
from checker.models.extracted import AnyClaim
from checker.models.findings import Finding


class StoredDocument(Frozen):
    """A document, what was found in it alone, and its claims, each with the blocks that it belongs to.

    `content_key` names the text with all that its claims depend on; `signature` is that of `Card`. `background`: it is
    only there for others to be compared with.
    """

    document: Document
    content_key: str
    own: OwnFindings
    claims: tuple[tuple[AnyClaim, tuple[BlockKey, ...]], ...] = ()
    signature: bytes = b""
    background: bool = False


class StoredBlock(NamedTuple):
    """A block of two documents or more: its claims, and what a check has to know of their documents.

    `mark` says which state of the block this is; it goes back with what is found in it.
    """

    digest: bytes
    key: BlockKey
    claims: tuple[Claim, ...]
    cards: Mapping[str, Card]
    mark: int


class BlockFindings(Frozen):
    """What was found in a block in the state `mark`, each finding before like ones are folded, and what was compared for it."""

    digest: bytes
    mark: int
    findings: tuple[Finding, ...] = ()
    coverage: Coverage | None = None


class Versions(NamedTuple):
    """What the claims were read by, and what the findings were made by; empty where nobody has said."""

    reading: str = ""
    judging: str = ""


class Standing(NamedTuple):
    """A finding that is, or was, in the corpus: since when, until when; times in UTC. `gone_at` is empty while it is there."""

    finding: Finding
    first_seen: str
    last_seen: str
    gone_at: str = ""


class Event(NamedTuple):
    """One line of a finding's history: at a time it was "new", "gone", "fixed" (gone after it was confirmed), or "returned"."""

    at: str
    event: str


class Changes(NamedTuple):
    """What a settling found changed: findings that are new, that are gone (of these: `fixed` were confirmed), that came back.

    `standing` counts those that were settled. `overtaken`: the corpus has changed since these findings were made, and nothing was settled.
    """

    new: tuple[Finding, ...] = ()
    gone: tuple[Finding, ...] = ()
    fixed: tuple[Finding, ...] = ()
    returned: tuple[Finding, ...] = ()
    standing: int = 0
    overtaken: bool = False


class Status(NamedTuple):
    """What a store holds. `sizes` are bytes by part; `findings` counts by state, of those that are there; `published` is the first and last day."""

    documents: int
    claims: int
    blocks: int
    touched: int
    findings: Mapping[str, int]
    gone: int
    decisions: int
    coverage: Coverage
    sizes: Mapping[str, int]
    versions: Versions
    published: tuple[Date | None, Date | None]
    settled: bool
