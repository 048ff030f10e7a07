"""What a block knows of a document, beside the claims."""

from datetime import date as Date

from checker.models.base import Frozen


class Card(Frozen):
    """The name and day of a document, the marks of its text (`copies.signature`), and whether others are only compared with it."""

    id: str
    published: Date | None = None
    signature: bytes = b""
    background: bool = False
