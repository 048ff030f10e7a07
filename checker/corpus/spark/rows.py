"""Documents and blocks as rows of Spark's tables, and back."""

from typing import Any

from checker.corpus.store.packing import pack_claim, squeeze
from checker.corpus.store.records import StoredDocument

Row = dict[str, Any]
EXTRACTED = (
    "doc string, content_key string, day date, background boolean, signature binary, document binary, own binary, "
    "claims array<struct<packed: binary, blocks: array<binary>>>, problem string"
)
"""A row a document, or a source beside one. `claims` are those that other documents are compared by, each with the digests of its blocks;
`document` and `own` are compressed JSON. A document that cannot be checked is a row with nothing but a `problem`."""


def row_of(stored: StoredDocument) -> Row:
    """A document that was read, as a row of EXTRACTED."""
    day = stored.document.date
    return {
        "doc": stored.document.id,
        "content_key": stored.content_key,
        "day": day,
        "background": stored.background,
        "signature": stored.signature,
        "document": squeeze(stored.document),
        "own": squeeze(stored.own),
        "claims": [{"packed": pack_claim(claim, day), "blocks": [key.digest for key in keys]} for claim, keys in stored.claims],
    }
