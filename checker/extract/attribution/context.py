"""What stands around an attribution: names close by, excuses for leaving one out, dates, and who did not say it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument, Sentence
from checker.models.claims import AttributionClaim, DateClaim, MentionClaim
from checker.reference.house import cached, house_rows

_EXCUSE = re.compile(
    r"anonym|on condition|condition (?:that|of)|not (?:be |being |to be )?(?:named|identified|quoted)|(?:not|n't|un)[ -]?authori[sz]ed|declined to be (?:named|identified)"
    r"|refused to be (?:named|identified)|without being (?:named|identified)|spoke on background|fear(?:ed|ing|s)? (?:of )?(?:reprisal|retaliation|retribution)"
    r"|name (?:was|has been|is being) (?:changed|withheld)|asked that (?:his|her|their) name|to discuss (?:the |internal |private )?\w+ (?:publicly|openly|candidly|freely)",
    re.IGNORECASE,
)
_NOT_HIM = re.compile(r"\bnot ((?:[A-Z][\w.'-]*)(?: [A-Z][\w.'-]*){0,3}),? (?:who|that|said|says|told|announced|claimed)\b")
# "It was Kim, not Lee, who said …": the parser hangs the clause on the nearer name.
_IT_WAS = re.compile(r"\b[Ii]t (?:was|is) (?P<who>(?:the [a-z]+(?: [a-z]+)?)|(?:[A-Z][\w.'-]*)(?: [A-Z][\w.'-]*){0,3}), not [^,]{2,40}, (?:who|that)$")
_EARLIER = re.compile(
    r"\b(?:had|has|have|earlier|previously|before|once|later|last|ago|since|recently|after|statement|e-?mail|letter|tweet|tweeted|posted|wrote|interview|testimony|filing|speech)\b|'d\b",
    re.IGNORECASE,
)
_LIKEWISE = re.compile(r"\b(?:also|too|likewise|similarly|as well|both|again|each)\b", re.IGNORECASE)
_SAME_PERSON = re.compile(r"\b(?:He|She|They|[Tt]he (?:official|source|aide|diplomat|officer|person|adviser|man|woman)s?)\b")
_PAPERS = frozenset(("study", "survey", "report", "poll", "research", "paper", "analysis", "review"))
_PAPER_NAMED_WITHIN = 5  # sentences: a report opens with "a study found" and names the study further down
_BESIDE_CUE = 30  # code points around source and cue in which a word belongs to them
_WORD = re.compile(r"\w+(?:['’]\w+)?")


@dataclass(frozen=True)
class _Around:
    """What the sentences of a document hold, by their index: names of people, of bodies, and dates; and all mentions."""

    people: frozenset[int]
    bodies: frozenset[int]
    dates: Mapping[int, Sequence[DateClaim]]
    mentions: Sequence[MentionClaim]


def with_context(parsed: ParsedDocument, found: Found, claims: Sequence[AttributionClaim]) -> list[AttributionClaim]:
    """The attributions with the fields that their neighbours fill."""
    dates: dict[int, list[DateClaim]] = {}
    for date in found.of(DateClaim):
        if date.granularity != "duration":
            dates.setdefault(date.sentence, []).append(date)
    mentions = found.of(MentionClaim)
    people = frozenset(c.sentence for c in claims if c.source_kind == "named") | {m.sentence for m in mentions if m.type == "person"}
    around = _Around(people, frozenset(m.sentence for m in mentions if m.type == "org"), dates, mentions)
    return [claim.model_copy(update=_context(parsed, claim, around)) for claim in claims]


def _context(parsed: ParsedDocument, claim: AttributionClaim, around: _Around) -> dict[str, object]:
    cue = claim.cue_start if claim.cue_start is not None else claim.start
    sentence = parsed.sentence_at(cue)
    update: dict[str, object] = {"key": key_of(parsed.plain[claim.content_start : claim.content_end])}
    if _is_name_near(claim, sentence.index, around):
        update["named_near"] = True
    elif claim.source_kind in ("generic", "vague") and _is_excused(parsed, sentence):
        update["excused"] = True
    outside = [d for d in around.dates.get(sentence.index, ()) if not any(s <= d.start < e for s, e in ((claim.content_start, claim.content_end), *claim.rest))]
    if outside:
        update["when"] = min(outside, key=lambda d: abs(d.start - cue)).quote
    before = parsed.plain[sentence.start : cue + len(claim.cue)]
    if " not " in before and (denied := _NOT_HIM.search(before)):
        update["instead_of"] = denied.group(1)
        update |= _who_it_was(parsed, sentence, cue, around)
    if claim.source.lower().rpartition(" ")[2] in _listed_vague():
        update["listed_vague"] = True
    beside = _beside(parsed, claim, cue)
    return update | {"earlier": bool(_EARLIER.search(beside)), "likewise": bool(_LIKEWISE.search(beside))}


def _who_it_was(parsed: ParsedDocument, sentence: Sentence, cue: int, around: _Around) -> dict[str, object]:
    """The fields of the source in "It was Kim, not Lee, who said": the first of the two."""
    said = _IT_WAS.search(parsed.plain[sentence.start : cue].rstrip())
    if not said:
        return {}
    start, end = sentence.start + said.start("who"), sentence.start + said.end("who")
    named = said["who"][0].isupper()
    entity = next((m.entity for m in around.mentions if m.start <= start < m.end or m.end == end), "") if named else ""
    return {"source": said["who"], "source_entity": entity, "source_start": start, "source_end": end, "source_kind": "named" if named else "generic"}


@cached
def _listed_vague() -> frozenset[str]:
    """The words that the house lists as vague sources."""
    return frozenset(row[0].lower() for row in house_rows("vague sources"))


def _is_name_near(claim: AttributionClaim, sentence: int, around: _Around) -> bool:
    if around.people & {sentence, sentence + 1, sentence + 2}:
        return True
    is_paper = not _PAPERS.isdisjoint(claim.source.lower().split())
    return is_paper and not around.bodies.isdisjoint(range(sentence, sentence + _PAPER_NAMED_WITHIN + 1))


def _beside(parsed: ParsedDocument, claim: AttributionClaim, cue: int) -> str:
    """The words around source and cue, up to the content."""
    first = min(cue, claim.source_start if claim.source_start is not None else cue)
    last = max(cue + len(claim.cue), claim.source_end or 0)
    low, high = max(0, first - _BESIDE_CUE), last + _BESIDE_CUE
    if claim.content_start >= last:
        high = min(high, claim.content_start)
    if claim.content_end <= first:
        low = max(low, claim.content_end)
    return parsed.plain[low:high].split("\n")[-1 if claim.content_start >= last else 0]


def _is_excused(parsed: ParsedDocument, sentence: Sentence) -> bool:
    """Whether this sentence says why the name is left out, or the next one does that goes on about the same person."""
    if _EXCUSE.search(sentence.text):
        return True
    following = parsed.sentences[sentence.index + 1 : sentence.index + 2]
    return any(_SAME_PERSON.search(s.text) and _EXCUSE.search(s.text) for s in following)


def key_of(words: str) -> str:
    """Words as they are compared: small letters, no punctuation, no leading "that"."""
    return " ".join(_WORD.findall(words.lower().replace("’", "'"))).removeprefix("that ")
