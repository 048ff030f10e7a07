"""What stands around an attribution: names close by, excuses for leaving one out, dates, and who did not say it."""

import re
from collections.abc import Sequence

from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument, Sentence
from checker.models.claims import AttributionClaim, DateClaim, MentionClaim

_EXCUSE = re.compile(
    r"anonym|on condition|condition (?:that|of)|not (?:be |being |to be )?(?:named|identified|quoted)|(?:not|n't|un)[ -]?authori[sz]ed|declined to be (?:named|identified)"
    r"|refused to be (?:named|identified)|without being (?:named|identified)|spoke on background|fear(?:ed|ing|s)? (?:of )?(?:reprisal|retaliation|retribution)"
    r"|name (?:was|has been|is being) (?:changed|withheld)|asked that (?:his|her|their) name|to discuss (?:the |internal |private )?\w+ (?:publicly|openly|candidly|freely)",
    re.IGNORECASE,
)
_NOT_HIM = re.compile(r"\bnot ((?:[A-Z][\w.'-]*)(?: [A-Z][\w.'-]*){0,3}),? (?:who|that|said|says|told|announced|claimed)\b")
_WORD = re.compile(r"\w+(?:['’]\w+)?")


def with_context(parsed: ParsedDocument, found: Found, claims: Sequence[AttributionClaim]) -> list[AttributionClaim]:
    """The attributions with the fields that their neighbours fill."""
    named = {c.sentence for c in claims if c.source_kind == "named"} | {m.sentence for m in found.of(MentionClaim) if m.type == "person"}
    dates: dict[int, list[DateClaim]] = {}
    for date in found.of(DateClaim):
        if date.granularity != "duration":
            dates.setdefault(date.sentence, []).append(date)
    return [claim.model_copy(update=_context(parsed, claim, named, dates)) for claim in claims]


def _context(parsed: ParsedDocument, claim: AttributionClaim, named: set[int], dates: dict[int, list[DateClaim]]) -> dict[str, object]:
    cue = claim.cue_start if claim.cue_start is not None else claim.start
    sentence = parsed.sentence_at(cue)
    update: dict[str, object] = {"key": key_of(parsed.plain[claim.content_start : claim.content_end])}
    if named & {claim.sentence, claim.sentence + 1, claim.sentence + 2}:
        update["named_near"] = True
    elif claim.source_kind in ("generic", "vague") and _is_excused(parsed, sentence):
        update["excused"] = True
    outside = [d for d in dates.get(sentence.index, ()) if not any(s <= d.start < e for s, e in ((claim.content_start, claim.content_end), *claim.rest))]
    if outside:
        update["when"] = min(outside, key=lambda d: abs(d.start - cue)).quote
    before = parsed.plain[sentence.start : cue + len(claim.cue)]
    if " not " in before and (denied := _NOT_HIM.search(before)):
        update["instead_of"] = denied.group(1)
    return update


def _is_excused(parsed: ParsedDocument, sentence: Sentence) -> bool:
    near = parsed.sentences[sentence.index : sentence.index + 2]
    return any(_EXCUSE.search(s.text) for s in near)


def key_of(words: str) -> str:
    """Words as they are compared: small letters, no punctuation, no leading "that"."""
    return " ".join(_WORD.findall(words.lower().replace("’", "'"))).removeprefix("that ")
