"""Shortcuts for tests: a text in, its claims or findings out."""

from datetime import date as Date
from typing import TypeVar

from checker.extract.claims import find_claims
from checker.extract.nlp import ParsedDocument, parse
from checker.ingest import plain
from checker.models.claims import Claim

C = TypeVar("C", bound=Claim)


def parsed(text: str, date: Date | None = None) -> ParsedDocument:
    """One text, parsed as the document `a.txt`."""
    document = plain.read("a.txt", text)[0].model_copy(update={"date": date})
    return next(iter(parse([document])))


def claims_of(text: str, kind: type[C], date: Date | None = None) -> list[C]:
    """The claims of one kind in a text, in its order."""
    return [c for c in find_claims(parsed(text, date)) if isinstance(c, kind)]
