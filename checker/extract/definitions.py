"""Definitions: a term, what it is said to mean, and the numbers in that."""

import re

from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument
from checker.models.claims import DefinitionClaim, QuoteClaim

_TERM = r"(?:an?|the term|the word|the phrase)\s+[\"']?(?P<term>[a-z][a-z-]+(?: [a-z-]+){0,2}?)[\"']?"
_IS = (
    r"(?:is|are) (?:legally |officially |formally |here )?(?:defined|understood|counted) (?:as|to be)|means?|refers to|shall mean"
    r"|is (?=any(?:one|body| person| [a-z]+ (?:with|of|under|over|who|that))|(?:a|an) [a-z]+ (?:under|over|aged|(?:of|with) (?:more|fewer|less|at least|at most|over|under))\b)"
)
_DEFINITION = re.compile(
    rf"(?P<scope>(?:In|Under|For the purposes of) [^,.;]{{2,60}}, )?\b{_TERM},? (?P<is>{_IS})\s*(?P<meaning>[^.;]{{3,200}})", re.IGNORECASE
)
_NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\w,])|(?<![\w.,])\d+(?:\.\d+)?(?!\w)")


def find_definitions(parsed: ParsedDocument, found: Found) -> list[DefinitionClaim]:
    """The definition claims of a document, in the order of the text."""
    claims = []
    for sentence in parsed.sentences:
        text = sentence.text
        match = _DEFINITION.search(text) if " mean" in text or " is " in text or " are " in text or "refers to" in text else None
        if match is None or found.covering(QuoteClaim, sentence.start + match.start("term"), sentence.start + match.end()):
            continue
        start, end = sentence.start + match.start(), sentence.start + match.end()
        meaning = match["meaning"].strip()
        claims.append(
            DefinitionClaim(
                **parsed.claim_fields("definition", start, end),
                term=match["term"].lower(),
                meaning=meaning,
                scope=(match["scope"] or "").strip(" ,").lower(),
                numbers=tuple(float(n.replace(",", "")) for n in _NUMBER.findall(meaning)),
            )
        )
    return claims
