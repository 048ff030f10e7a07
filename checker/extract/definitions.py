"""Definitions: a term, what it is said to mean, and the numbers in that."""

import re

from checker.extract.chronology.figures import NUMERAL, number_of
from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument
from checker.models.claims import DefinitionClaim, QuoteClaim

_TERM = r"(?:an?|the term|the word|the phrase)\s+[\"']?(?P<term>[a-z][a-z-]+(?: [a-z-]+){0,2}?)[\"']?"
_IS = (
    r"(?:is|are) (?:legally |officially |formally |here )?(?:defined|understood|counted) (?:as|to be)|means?|refers to|shall mean"
    r"|which means"
    r"|is (?=one (?:of|with|under|over|that) |any(?:one|body| person| [a-z]+ (?:with|of|under|over|who|that))|(?:a|an) [a-z]+ (?:under|over|aged|(?:of|with) (?:more|fewer|less|at least|at most|over|under))\b)"
)
_DEFINITION = re.compile(
    rf"(?P<scope>(?:In|Under|For the purposes of) [^,.;]{{2,60}}, )?\b{_TERM},? (?P<is>{_IS})\s*(?P<meaning>[^.;]{{3,200}})", re.IGNORECASE
)
# "The agency defines a small farm as one with under ten cows."
_DEFINED_AS = re.compile(
    rf"(?P<scope>(?:In|Under|For the purposes of) [^,.;]{{2,60}}, )?\b(?:defines?|defined|understands) {_TERM} (?P<is>as|to be) (?P<meaning>[^.;]{{3,200}})",
    re.IGNORECASE,
)
_VERBS = (" mean", " is ", " are ", "refers to")
_NUMBER_WORD = re.compile(rf"\b(?:{NUMERAL})\b", re.IGNORECASE)
_NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\w,])|(?<![\w.,])\d+(?:\.\d+)?(?!\w)")


def find_definitions(parsed: ParsedDocument, found: Found) -> list[DefinitionClaim]:
    """The definition claims of a document, in the order of the text."""
    claims = []
    for sentence in parsed.sentences:
        text = sentence.text
        match = _definition_in(text)
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
                numbers=_numbers_of(meaning),
            )
        )
    return claims


def _definition_in(text: str) -> re.Match[str] | None:
    """The definition that a sentence holds, if any."""
    if any(verb in text for verb in _VERBS) and (match := _DEFINITION.search(text)):
        return match
    return _DEFINED_AS.search(text) if "define" in text or "understand" in text else None


def _numbers_of(meaning: str) -> tuple[float, ...]:
    """The numbers of a meaning, in digits first, then in words; "one" is a pronoun there as a rule."""
    words = (match[0] for match in _NUMBER_WORD.finditer(meaning) if match[0].isalpha() or "-" in match[0])
    return (*(float(n.replace(",", "")) for n in _NUMBER.findall(meaning)), *(float(number_of(w)) for w in words if w.lower() not in ("one", "hundred")))
