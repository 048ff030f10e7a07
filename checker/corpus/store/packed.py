"""A document as the rows that it becomes: made where it was read, so that whoever writes has little to do."""

from datetime import date as Date
from typing import NamedTuple

from checker.corpus.store import packing
from checker.corpus.store.records import StoredDocument


class PackedDocument(NamedTuple):
    """The columns of a document, its claims in their order, the blocks that they belong to (digest and key), and which belongs to which."""

    name: bytes
    id: bytes
    content_key: bytes
    published: Date | None
    background: bool
    signature: bytes
    own: bytes
    body: bytes
    claims: tuple[bytes, ...]
    blocks: tuple[tuple[bytes, bytes], ...]
    members: tuple[tuple[bytes, int], ...]


def packed(one: StoredDocument) -> PackedDocument:
    """The rows of a document."""
    document = one.document
    blocks: dict[bytes, bytes] = {}
    members: list[tuple[bytes, int]] = []
    for place, (_, keys) in enumerate(one.claims):
        for key in dict.fromkeys(keys):
            digest = key.digest
            if digest not in blocks:
                blocks[digest] = packing.pack_key(key)
            members.append((digest, place))
    return PackedDocument(
        name=packing.named(document.id),
        id=packing.raw(document.id),
        content_key=packing.raw(one.content_key),
        published=document.date,
        background=one.background,
        signature=one.signature,
        own=packing.squeeze(one.own),
        body=packing.squeeze(document),
        claims=tuple(packing.pack_claim(claim, document.date) for claim, _ in one.claims),
        blocks=tuple(blocks.items()),
        members=tuple(members),
    )
