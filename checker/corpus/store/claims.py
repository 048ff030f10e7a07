"""What was read from the documents of a corpus, and what was found in each block: all of it can be had again from the documents."""

import secrets
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date as Date
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, and_, delete, func, insert, select, update

from checker.cache.memory import OwnFindings
from checker.corpus.store import packing, tables
from checker.corpus.store.bulk import AT_ONCE, Row, insert_rows, lots, mark_blocks, run_for_each
from checker.corpus.store.database import Database
from checker.corpus.store.packed import PackedDocument
from checker.corpus.store.records import BlockFindings, StoredBlock, Versions
from checker.engine.across import Card
from checker.models.claims import Claim
from checker.models.coverage import Coverage
from checker.models.document import Document
from checker.models.findings import Finding

_PAGE = 200
_WAITING = select(tables.blocks.c.digest).where(tables.blocks.c.mark.is_not(None))
_KEEP_BLOCK = "UPDATE blocks SET found = ?, coverage = ?, mark = NULL WHERE digest = ? AND mark = ?"
_DROP_BLOCK = "DELETE FROM blocks WHERE digest = ? AND mark = ? AND NOT EXISTS (SELECT 1 FROM memberships WHERE memberships.digest = blocks.digest)"
_EMPTY_BLOCK = "UPDATE blocks SET found = NULL, coverage = NULL, mark = NULL WHERE digest = ? AND mark = ?"


class Counts(NamedTuple):
    """How much there is; `first` and `last` are the days of the earliest and the latest document that has one."""

    documents: int
    claims: int
    blocks: int
    touched: int
    first: Date | None
    last: Date | None


class ClaimsPart:
    """Documents, claims, blocks, and what was found in them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def versions(self) -> Versions:
        """What the claims were read by, and what the findings were made by."""
        with self._database.reading() as connection:
            return Versions(fact(connection, "reading"), fact(connection, "judging"))

    def set_versions(self, versions: dict[str, str]) -> None:
        """Note what they were read and made by."""
        with self._database.writing() as connection:
            for name, value in versions.items():
                _set_fact(connection, name, value)

    def state(self) -> str:
        """A name of what the part holds now: another after each change, never the same in a part that was made anew."""
        with self._database.reading() as connection:
            return f"{fact(connection, 'made')}:{fact(connection, 'changes') or 0}"

    def known(self) -> Iterator[tuple[str, str]]:
        """The name and content key of every document, in the order in which they came."""
        table, after = tables.documents, -1
        while True:
            query = select(table.c.number, table.c.id, table.c.content_key).where(table.c.number > after).order_by(table.c.number).limit(AT_ONCE * 10)
            with self._database.reading() as connection:
                rows = connection.execute(query).all()
            if not rows:
                return
            after = rows[-1].number
            for _, name, key in rows:
                yield packing.text_of(name), packing.text_of(key)

    def put(self, batch: Sequence[PackedDocument]) -> None:
        """Replace documents with all that was read from them, in one transaction, and mark the blocks of old and new claims as touched."""
        fresh = {one.name: one for one in batch}
        if not fresh:
            return
        with self._database.writing() as connection:
            mark = _next_change(connection)
            _forget(connection, _numbers(connection, fresh), mark)
            first = (connection.execute(select(func.max(tables.documents.c.number))).scalar() or 0) + 1
            _insert(connection, list(enumerate(fresh.values(), first)), mark)

    def remove(self, ids: Iterable[str]) -> None:
        """Drop documents, and mark the blocks of their claims as touched."""
        names = {packing.named(one) for one in ids}
        if not names:
            return
        with self._database.writing() as connection:
            mark = _next_change(connection)
            _forget(connection, _numbers(connection, names), mark)

    def touched(self, limit: int, after: bytes = b"") -> list[bytes]:
        """The next blocks that wait for a check, by digest."""
        blocks = tables.blocks
        query = select(blocks.c.digest).where(blocks.c.mark.is_not(None), blocks.c.digest > after).order_by(blocks.c.digest).limit(limit)
        with self._database.reading() as connection:
            return [bytes(digest) for (digest,) in connection.execute(query)]

    def touch_all(self) -> None:
        """Mark every block as touched, as for rules that have changed."""
        with self._database.writing() as connection:
            connection.execute(update(tables.blocks).values(mark=_next_change(connection)))

    def clear(self) -> None:
        """Drop all documents."""
        with self._database.writing() as connection:
            _next_change(connection)
            for table in (tables.memberships, tables.blocks, tables.claims, tables.texts, tables.documents):
                connection.execute(delete(table))

    def blocks(self, digests: Sequence[bytes]) -> list[StoredBlock]:
        """Those of the blocks that wait and that several documents have claims in. The others are cleared: nothing can clash in them."""
        found: list[StoredBlock] = []
        for some in lots(digests):
            found += self._blocks(some)
        return found

    def members(self, digests: Sequence[bytes]) -> tuple[dict[bytes, list[Claim]], dict[str, Card]]:
        """The claims in these blocks, whether or not they wait, and the cards of their documents; nothing is written."""
        found: dict[bytes, list[Claim]] = {}
        cards: dict[str, Card] = {}
        for some in lots(digests):
            with self._database.reading() as connection:
                claims, theirs = _members(connection, some)
            found |= claims
            cards |= theirs
        return found, cards

    def keep(self, results: Sequence[BlockFindings]) -> None:
        """Replace what was found in these blocks, in one transaction; a block that was touched again since it was read stays touched."""
        if not results:
            return
        rows = [(_found(one), one.coverage and one.coverage.model_dump_json(exclude_defaults=True), one.digest, one.mark) for one in results]
        with self._database.writing() as connection:
            _next_change(connection)
            run_for_each(connection, _KEEP_BLOCK, rows)

    def documents(self, ids: Iterable[str]) -> dict[str, Document]:
        """Those of the documents that are there, by name."""
        table, texts = tables.documents, tables.texts
        query = select(texts.c.body).join(table, table.c.number == texts.c.document)
        found: dict[str, Document] = {}
        for some in lots(dict.fromkeys(ids)):
            with self._database.reading() as connection:
                for (body,) in connection.execute(query.where(table.c.name.in_([packing.named(one) for one in some]))):
                    document = packing.unsqueeze(Document, body)
                    found[document.id] = document
        return found

    def own_findings(self) -> Iterator[tuple[str, OwnFindings]]:
        """What was found in each document alone, with its name, in the order in which they came."""
        table, texts, after = tables.documents, tables.texts, -1
        while True:
            query = select(table.c.number, table.c.id, texts.c.own).join(texts, table.c.number == texts.c.document)
            with self._database.reading() as connection:
                rows = connection.execute(query.where(table.c.number > after).order_by(table.c.number).limit(_PAGE)).all()
            if not rows:
                return
            after = rows[-1].number
            for _, name, own in rows:
                yield packing.text_of(name), packing.unsqueeze(OwnFindings, own)

    def made_findings(self) -> Iterator[Finding]:
        """What was found in all blocks, before like findings are folded, by digest of the block."""
        blocks, after = tables.blocks, b""
        while True:
            query = select(blocks.c.digest, blocks.c.found).where(blocks.c.found.is_not(None), blocks.c.digest > after)
            with self._database.reading() as connection:
                rows = connection.execute(query.order_by(blocks.c.digest).limit(_PAGE)).all()
            if not rows:
                return
            after = rows[-1].digest
            for _, found in rows:
                yield from packing.unsqueeze_all(Finding, found)

    def counts(self) -> Counts:
        """How much there is."""
        days = select(func.min(tables.documents.c.published), func.max(tables.documents.c.published))
        with self._database.reading() as connection:
            documents, claims, blocks = (_count(connection, select(table.c[0])) for table in (tables.documents, tables.claims, tables.blocks))
            first, last = connection.execute(days).one()
            return Counts(documents, claims, blocks, _count(connection, _WAITING), first, last)

    def touched_count(self) -> int:
        """How many blocks wait for a check."""
        with self._database.reading() as connection:
            return _count(connection, _WAITING)

    def coverage(self) -> Coverage:
        """What was compared in all blocks."""
        blocks, total = tables.blocks, Coverage()
        with self._database.reading() as connection:
            for told, count in connection.execute(select(blocks.c.coverage, func.count()).where(blocks.c.coverage.is_not(None)).group_by(blocks.c.coverage)):
                total += _times(Coverage.model_validate_json(told), count)
        return total

    def _blocks(self, digests: list[bytes]) -> list[StoredBlock]:
        with self._database.reading() as connection:
            waiting = _waiting(connection, digests)
            shared = _shared(connection, list(waiting))
            claims, cards = _members(connection, shared)
        alone = [(digest, mark) for digest, (_, mark) in waiting.items() if digest not in claims]
        if alone:
            self._clear(alone)
        found = []
        for digest in sorted(shared):
            key, mark = waiting[digest]
            theirs = {claim.doc: cards[claim.doc] for claim in claims[digest]}
            found.append(StoredBlock(digest, packing.unpack_key(key), tuple(claims[digest]), theirs, mark))
        return found

    def _clear(self, rows: Sequence[Row]) -> None:
        with self._database.writing() as connection:
            _next_change(connection)
            run_for_each(connection, _DROP_BLOCK, rows)
            run_for_each(connection, _EMPTY_BLOCK, rows)


def fact(connection: Connection, name: str) -> str:
    """One thing that the part notes about itself; empty where it does not."""
    return connection.execute(select(tables.claims_facts.c.value).where(tables.claims_facts.c.name == name)).scalar() or ""


def _count(connection: Connection, query: Select[Any]) -> int:
    return int(connection.execute(select(func.count()).select_from(query.subquery())).scalar_one())


def _set_fact(connection: Connection, name: str, value: str) -> None:
    connection.execute(delete(tables.claims_facts).where(tables.claims_facts.c.name == name))
    connection.execute(insert(tables.claims_facts).values(name=name, value=value))


def _next_change(connection: Connection) -> int:
    """The number of this change."""
    if not fact(connection, "made"):
        _set_fact(connection, "made", secrets.token_hex(8))
    number = int(fact(connection, "changes") or 0) + 1
    _set_fact(connection, "changes", str(number))
    return number


def _numbers(connection: Connection, names: Iterable[bytes]) -> list[int]:
    table = tables.documents
    return [number for some in lots(list(names)) for (number,) in connection.execute(select(table.c.number).where(table.c.name.in_(some)))]


def _forget(connection: Connection, numbers: Sequence[int], mark: int) -> None:
    """Drop documents, with the blocks of their claims marked."""
    members, blocks = tables.memberships, tables.blocks
    for some in lots(numbers):
        theirs = select(members.c.digest).where(members.c.document.in_(some))
        connection.execute(update(blocks).where(blocks.c.digest.in_(theirs)).values(mark=mark))
        for column in (members.c.document, tables.claims.c.document, tables.texts.c.document, tables.documents.c.number):
            connection.execute(delete(column.table).where(column.in_(some)))


def _insert(connection: Connection, numbered: Sequence[tuple[int, PackedDocument]], mark: int) -> None:
    documents = [(number, one.name, one.id, one.content_key, one.published, one.background, one.signature) for number, one in numbered]
    blocks = {digest: key for _, one in numbered for digest, key in one.blocks}
    insert_rows(connection, tables.documents, documents)
    insert_rows(connection, tables.texts, [(number, one.own, one.body) for number, one in numbered])
    insert_rows(connection, tables.claims, [(number, place, claim) for number, one in numbered for place, claim in enumerate(one.claims)])
    mark_blocks(connection, [(digest, key, mark) for digest, key in sorted(blocks.items())])
    insert_rows(connection, tables.memberships, sorted((digest, number, place) for number, one in numbered for digest, place in one.members))


def _waiting(connection: Connection, digests: list[bytes]) -> dict[bytes, tuple[bytes, int]]:
    """The keys and marks of those blocks that still wait: another process may have checked some."""
    blocks = tables.blocks
    query = select(blocks.c.digest, blocks.c.key, blocks.c.mark).where(blocks.c.digest.in_(digests), blocks.c.mark.is_not(None))
    return {bytes(digest): (bytes(key), mark) for digest, key, mark in connection.execute(query)}


def _shared(connection: Connection, digests: list[bytes]) -> list[bytes]:
    """The blocks that several documents have claims in."""
    members = tables.memberships
    query = select(members.c.digest).where(members.c.digest.in_(digests)).group_by(members.c.digest)
    return [bytes(digest) for (digest,) in connection.execute(query.having(func.min(members.c.document) < func.max(members.c.document)))]


def _members(connection: Connection, digests: Sequence[bytes]) -> tuple[dict[bytes, list[Claim]], dict[str, Card]]:
    """The claims of blocks, and the cards of their documents."""
    members, claims, documents = tables.memberships, tables.claims, tables.documents
    found: dict[bytes, list[Claim]] = defaultdict(list)
    cards: dict[int, Card] = {}
    query = select(members.c.digest, members.c.document, claims.c.body).where(members.c.digest.in_(digests))
    query = query.join(claims, and_(claims.c.document == members.c.document, claims.c.number == members.c.claim))
    rows = connection.execute(query.order_by(members.c.digest, members.c.document, members.c.claim)).all()
    for some in lots({row.document for row in rows}):
        for row in connection.execute(select(documents).where(documents.c.number.in_(some))):
            cards[row.number] = Card(id=packing.text_of(row.id), published=row.published, signature=bytes(row.signature), background=row.background)
    for digest, document, body in rows:
        card = cards[document]
        found[bytes(digest)].append(packing.unpack_claim(bytes(body), card.id, card.published))
    return found, {card.id: card for card in cards.values()}


def _found(one: BlockFindings) -> bytes | None:
    return packing.squeeze_all(one.findings) if one.findings else None


def _times(coverage: Coverage, count: int) -> Coverage:
    """A coverage added to itself, in few steps."""
    total = Coverage()
    while count:
        if count & 1:
            total += coverage
        coverage, count = coverage + coverage, count >> 1
    return total
