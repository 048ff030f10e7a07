"""Figures and dates of a document that its source does not give, or gives otherwise."""

import re
from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from checker.extract.alignment.derived import YEARS, is_derived, keeps_bound, same_thing
from checker.extract.alignment.found import Place, beside
from checker.extract.alignment.numerals import Numeral, numerals
from checker.extract.alignment.slots import is_number, side_by_side
from checker.extract.alignment.source import Source
from checker.extract.nlp import ParsedDocument, Sentence
from checker.models.claims import AlignmentClaim, Claim, DateClaim, QuantityClaim

_FEW = 2
"""Numbers in words up to this one are often counted by the writer from a list of names."""
_MONTH = re.compile(r"\b(?:January|February|March|April|June|July|August|September|October|November|December|May(?= \d))\b")


def unsupported_figures(document: ParsedDocument, claims: Iterable[Claim], source: Source) -> Iterator[AlignmentClaim]:
    """Numbers with a value that no number of the source can have, or that stand where its closest sentence has another."""
    counted = [c for c in claims if isinstance(c, (QuantityClaim, DateClaim))]
    for sentence in document.sentences:
        here = [c for c in counted if c.sentence == sentence.index]
        told: set[tuple[int, int]] = set()
        for numeral in numerals(sentence.text):
            claim = _claim_on(here, sentence.start + numeral.start)
            found = _compared(document, sentence, numeral, claim, source)
            if found and (found.start, found.end) not in told:
                told.add((found.start, found.end))
                yield found


def _claim_on(claims: list[QuantityClaim | DateClaim], offset: int) -> QuantityClaim | DateClaim | None:
    """The shortest quantity or date that a place lies in."""
    return min((c for c in claims if c.start <= offset < c.end), key=lambda c: c.end - c.start, default=None)


def _compared(document: ParsedDocument, sentence: Sentence, numeral: Numeral, claim: QuantityClaim | DateClaim | None, source: Source) -> AlignmentClaim | None:
    near = source.closest(sentence)
    if numeral.counted_by_writer(_FEW) or is_derived(numeral, claim, near, source):
        return None
    kind = "date" if isinstance(claim, DateClaim) else "figure"
    start, end = (claim.start, claim.end) if claim else (sentence.start + numeral.start, sentence.start + numeral.end)
    elsewhere = numeral.text.lower() in source.words or any(numeral.agrees(other) for other in source.numerals)
    rival, same = _in_its_place(numeral, sentence, near, source)
    rival = rival or (None if elsewhere else _of_the_same(claim, near, source))
    if rival and keeps_bound(claim, numeral, rival, source):
        return None
    if not elsewhere:
        return beside(document, kind, start, end, rival, same=same)
    return beside(document, kind, start, end, rival, same=same, elsewhere=True) if rival else None


def _in_its_place(numeral: Numeral, sentence: Sentence, near: list[Sentence], source: Source) -> tuple[Place | None, float]:
    """The number that the closest sentence of the source has in the same place while it lacks this one, and how far the two agree."""
    if not near or any(numeral.agrees(n) for n in numerals(near[0].text)) or any(numeral.text.lower() == t.lower_ for t in near[0].tokens):
        return None, 0.0
    both = side_by_side(sentence, near[0])
    for slot in both.slots:
        if len(slot.ours) == len(slot.theirs) == 1 and is_number(slot.theirs[0]) and _like(slot.ours[0]) == _like(slot.theirs[0]):
            start = sentence.start_of(slot.ours[0]) - sentence.start
            if start <= numeral.start < start + len(slot.ours[0]):
                return source.place(near[0], slot.theirs[0]), both.same
    return None, both.same


def _like(token: Token) -> tuple[bool, bool]:
    """Whether a number may be a year, and whether it is an ordinal: only a number of the same sort stands in the place of another."""
    return token.text.isdigit() and int(token.text) in YEARS, token.text[0].isdigit() and token.lower_[-2:] in ("st", "nd", "rd", "th")


def _of_the_same(claim: Claim | None, near: list[Sentence], source: Source) -> Place | None:
    """The figure that the closest sentences give for the same noun."""
    if not isinstance(claim, QuantityClaim):
        return None
    rivals = [f for f in source.figures if f.sentence in {s.index for s in near} and same_thing(claim, f)]
    return Place(rivals[0].doc, rivals[0].start, rivals[0].end, rivals[0].quote) if rivals else None


def unsupported_months(document: ParsedDocument, claims: Iterable[Claim], source: Source) -> Iterator[AlignmentClaim]:
    """Months that the source does not name, where no date of the source touches theirs."""
    dates = [c for c in claims if isinstance(c, DateClaim)]
    for sentence in document.sentences:
        for match in _MONTH.finditer(sentence.text):
            start = sentence.start + match.start()
            date = next((d for d in dates if d.start <= start < d.end), None)
            if match[0].lower() not in source.words and match[0][:3].lower() not in source.words and not _touched(date, source) and not _is_told(date, source):
                yield beside(document, "date", start, start + len(match[0]), None)


def _is_told(date: DateClaim | None, source: Source) -> bool:
    """Whether the day or year beside a month stands nowhere in the source, so that it is told of already."""
    return date is not None and any(not any(n.agrees(other) for other in source.numerals) for n in numerals(date.quote))


def _touched(date: DateClaim | None, source: Source) -> bool:
    if date is None or not date.earliest or not date.latest:
        return False
    return any(
        d.earliest <= date.latest and date.earliest <= d.latest for d in source.dates if d.earliest and d.latest and d.granularity in ("day", "week", "month")
    )
