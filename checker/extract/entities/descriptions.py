"""Descriptions that can mean only one thing of a document: "the Armenian prime minister", "the ministry"."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from checker.extract.entities.runs import Word
from checker.extract.entities.words import words
from checker.extract.nlp import ParsedDocument
from checker.models.claims import MentionClaim

_BODY_NOUNS = frozenset(
    "ministry council university college bank commission committee court party union agency institute hospital school club museum foundation federation"
    " association authority board department bureau parliament senate church academy society trust league assembly".split()
)
_FIRM_WORDS = frozenset("Inc Inc. Corp Corp. Ltd Ltd. PLC Plc LLC Co Co. AG SA GmbH Corporation Company Limited".split())
_OFFICES = frozenset(
    "president minister premier chancellor secretary senator governor mayor ambassador commissioner judge chairman chairwoman king queen prince princess emperor"
    " pope archbishop bishop patriarch executive speaker sheriff sultan general colonel inspector superintendent coach captain".split()
)
_FAR = 3  # words between "the" and the noun


class _Phrase(NamedTuple):
    """A description: its words' places in the sentence, its country, and its words without that."""

    first: int
    last: int
    country: str
    words: tuple[str, ...]


def find_descriptions(parsed: ParsedDocument, lines: Iterable[Sequence[Word]], mentions: Sequence[MentionClaim]) -> list[MentionClaim]:
    """Mentions by description, each linked to the one holder of the title or the one body of that sort.

    A description right after a name and a comma is taken for that name's; nothing is linked that
    two people or bodies of the document could be.
    """
    holders, bodies = _holders(mentions), _bodies(mentions)
    if not mentions:
        return []
    after_name = {m.end: m for m in mentions if m.type == "person"}
    found = []
    for around in lines:
        for i, word in enumerate(around):
            if word.text in ("the", "The"):
                phrase = _phrase(around, i)
                target = phrase and (_beside(around, phrase, after_name) or _named(phrase, holders, bodies, around[i].start))
                if phrase and target:
                    found.append(_claim(parsed, around, phrase, *target))
    return found


def _phrase(around: Sequence[Word], i: int) -> _Phrase | None:
    """The words after "the" up to an office or a kind of body that nothing narrows down further."""
    known, country, start = words(), "", i + 1
    if start < len(around) and around[start].text in known.adjectives:
        country = known.adjectives[around[start].text]
        start += 1
    end = start
    while end < len(around) and end < start + _FAR and around[end].text in known.lower_modifiers | _BODY_NOUNS:
        end += 1
    if end == start or around[end - 1].text not in _OFFICES | _BODY_NOUNS:
        return None
    after = around[end] if end < len(around) else None
    if after and (after.text in ("of", "for", "at", "in", "-", "who", "that") or after.text[0].isupper() or after.tag in ("NN", "NNS", "NNP", "NNPS", "HYPH")):
        return None
    return _Phrase(i, end, country, tuple(w.text for w in around[start:end]))


def _beside(around: Sequence[Word], phrase: _Phrase, after_name: dict[int, MentionClaim]) -> tuple[MentionClaim, str] | None:
    if phrase.first < 2 or around[phrase.first - 1].text != "," or phrase.words[-1] in _BODY_NOUNS:
        return None
    name = after_name.get(around[phrase.first - 2].end)
    closed = phrase.last >= len(around) or around[phrase.last].text in (",", ".", ";")
    return (name, "apposition") if name and closed else None


def _named(
    phrase: _Phrase, holders: dict[tuple[str, ...], list[MentionClaim]], bodies: dict[str, list[MentionClaim]], start: int
) -> tuple[MentionClaim, str] | None:
    if phrase.words[-1] in _BODY_NOUNS:
        candidates = bodies.get(phrase.words[-1], []) if len(phrase.words) == 1 and not phrase.country else []
    else:
        candidates = [m for m in holders.get(phrase.words, []) if not phrase.country or m.country == phrase.country]
    if len({m.entity for m in candidates}) != 1 or min(m.start for m in candidates) > start:
        return None
    return candidates[0], "role"


def _holders(mentions: Iterable[MentionClaim]) -> dict[tuple[str, ...], list[MentionClaim]]:
    """Title in lower case → the mentions that bear it."""
    holders: dict[tuple[str, ...], list[MentionClaim]] = defaultdict(list)
    for m in mentions:
        if m.type == "person" and m.title and "?" not in m.entity:
            holders[tuple(m.title.lower().split())].append(m)
    return holders


def _bodies(mentions: Iterable[MentionClaim]) -> dict[str, list[MentionClaim]]:
    """The kind of body → the mentions of bodies that have the word in their name."""
    bodies: dict[str, list[MentionClaim]] = defaultdict(list)
    for m in mentions:
        if m.type == "org":
            parts = m.name.split()
            for noun in {p.lower() for p in parts} & _BODY_NOUNS:
                bodies[noun].append(m)
            if parts[-1] in _FIRM_WORDS:
                bodies["company"].append(m)
    return bodies


def _claim(parsed: ParsedDocument, around: Sequence[Word], phrase: _Phrase, target: MentionClaim, sieve: str) -> MentionClaim:
    start, end = around[phrase.first].start, around[phrase.last - 1].end
    same: dict[str, Any] = {name: getattr(target, name) for name in ("entity", "type", "name", "given", "surname", "gender")}
    country = phrase.country or target.country
    return MentionClaim(
        form="description",
        sieve=sieve,
        country=country,
        confidence="high" if sieve == "apposition" else "medium",
        **same,
        **parsed.claim_fields("mention", start, end),
    )
