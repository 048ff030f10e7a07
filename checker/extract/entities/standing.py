"""How a person's name stands in its document: whether it speaks, is introduced, has rivals of its surname."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from checker.extract.entities.kinds import Judged, speaks
from checker.extract.entities.pieces import Piece
from checker.extract.entities.words import SPEECH_VERBS, bare_article
from checker.extract.nlp import ParsedDocument
from checker.reference import tables
from checker.reference.dictionary import frequency

_KIN = frozenset(
    "wife husband son daughter sister brother mother father cousin uncle aunt nephew niece widow widower grandson granddaughter partner fiancee fiance"
    " girlfriend boyfriend twin sons daughters sisters brothers children child parents friend friends baby".split()
)
# Before the second name of one person: "the pseudonym of …", "(Hungarian: …)", "(born …)".
_OTHER_NAME = frozenset(("pseudonym", "alias", "born", "nee", "née", "name", "("))
_PERSONAL = frozenset("he she his him himself herself who".split())
_GOES_ON = re.compile(rf"(?:He|She)\b|.*\b(?:he|she) (?:{'|'.join(sorted(SPEECH_VERBS))})\b", re.DOTALL)
_AFTER_NAME = re.compile(r"\b(?:[A-Z]\.|[A-Z][\w'-]+)(?= ([A-Z][\w'-]+))")
_GENDERS = {"he": "m", "his": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}
_NEAR = 1  # sentences before

Linked = Sequence[tuple[Judged, Mapping[str, Any]]]


def person_facts(parsed: ParsedDocument, linked: Linked) -> list[dict[str, Any]]:
    """For each mention, what only the whole document tells of it; nothing for what is no person."""
    introduced = _introduced(linked)
    vouched = {str(facts["entity"]) for item, facts in linked if item.kind == "person" and (item.piece.title or speaks(item.piece))}
    parts = {text for item, _ in linked if len(item.piece.words) > 1 for text in item.piece.texts} | set(_AFTER_NAME.findall(parsed.plain))
    parts |= {bare_article(part) for part in parts}
    bearers = _bearers(linked)
    return [_facts(parsed, item, facts, introduced, vouched, parts, bearers) if item.kind == "person" else {} for item, facts in linked]


def _facts(
    parsed: ParsedDocument,
    item: Judged,
    facts: Mapping[str, Any],
    introduced: set[str],
    vouched: set[str],
    parts: set[str],
    bearers: Mapping[str, Mapping[str, tuple[list[Piece], str]]],
) -> dict[str, Any]:
    name = str(facts.get("surname") or facts["name"])
    rivals = bearers.get(str(facts["entity"])[len("person:?") :], {}) if facts.get("sieve") == "ambiguous" else {}
    end = item.piece.words[-1].end
    unintroduced = facts["entity"] not in introduced and item.piece.name not in parts and not _after_noun(parsed, item)
    return {
        "initial": name[0].casefold(),
        "speaks": speaks(item.piece),
        "renowned": name in tables.words("known_by_one_name.txt"),
        "vouched": facts["entity"] in vouched,
        "unintroduced": unintroduced,
        "common_word": frequency(name.lower()),
        "kin": _near_kin(item),
        "personal": unintroduced and _told_as_person(parsed, item),
        "rivals": tuple(rivals),
        "near_rivals": sum(_could_be(item, places, gender) for places, gender in rivals.values()) if rivals else 0,
        "sic": parsed.plain[end : end + 9].removeprefix("'s").lstrip(" ").lower().startswith(("[sic", "(sic")),
    }


def _introduced(linked: Linked) -> set[str]:
    """The people who somewhere have more than a bare name: a given name or a title."""
    return {str(facts["entity"]) for item, facts in linked if item.kind == "person" and (item.piece.title or " " in str(facts["name"]))}


def _bearers(linked: Linked) -> dict[str, dict[str, tuple[list[Piece], str]]]:
    """Surname in lower case → the full names of its bearers → where they stand in full, and their gender."""
    bearers: dict[str, dict[str, tuple[list[Piece], str]]] = defaultdict(dict)
    for item, facts in linked:
        if item.kind == "person" and facts.get("form") == "full" and facts.get("surname") and len(str(facts.get("given", ""))) > 2:
            places, _ = bearers[str(facts["surname"]).casefold()].setdefault(str(facts["name"]), ([], str(facts.get("gender", ""))))
            places.append(item.piece)
    return bearers


def _could_be(item: Judged, places: Sequence[Piece], gender: str) -> bool:
    """Whether a bearer of the surname was named just before, and no "he" or "she" that follows speaks against it."""
    piece = item.piece
    told = next((_GENDERS[w.text] for w in piece.run.around[piece.last :] if w.text in _GENDERS), "")
    if told and gender and told != gender:
        return False
    return any(
        piece.run.sentence - _NEAR <= p.run.sentence <= piece.run.sentence and p.words[0].start < piece.words[0].start and not _in_aside(p) for p in places
    )


def _in_aside(piece: Piece) -> bool:
    """Whether a name stands in a remark about somebody else ("Pat Smith, whose son, Sean Smith, …"; "son of Tom Reed"), or is another name of one person."""
    before = [w.text for w in piece.run.around[max(0, piece.first - 5) : piece.first]]
    kin = not _KIN.isdisjoint(before) and any(word in ("whose", "'s", "his", "her", "of") for word in before)
    return kin or not _OTHER_NAME.isdisjoint(before)


def _near_kin(item: Judged) -> bool:
    """Whether a word for a relative stands shortly before the name: "his wife, Mia"."""
    around, first = item.piece.run.around, item.piece.first
    return any(w.text.lower() in _KIN for w in around[max(0, first - 4) : first])


def _told_as_person(parsed: ParsedDocument, item: Judged) -> bool:
    """Whether words in quotation marks stand before, "he", "she" or "who" follows, or the next sentence goes on with "he" or "she"."""
    run, last = item.piece.run, item.piece.last
    if _after_quoted_words(item) or any(w.text in _PERSONAL for w in run.around[last:]):
        return True
    following = parsed.sentence_at(run.around[-1].end + 1)
    return following.start >= run.around[-1].end and _GOES_ON.match(parsed.plain, following.start, following.end) is not None


def _after_quoted_words(item: Judged) -> bool:
    """Whether the name stands beside quoted words as their speaker, with nothing after it that introduces it."""
    around, first, last = item.piece.run.around, item.piece.first, item.piece.last
    introduced = last + 1 < len(around) and around[last].text == "," and around[last + 1].tag in ("DT", "CD", "NN", "JJ")
    before = first - 2 if first and around[first - 1].text in SPEECH_VERBS else first - 1
    return not introduced and before >= 0 and around[before].text in ('"', "''")


def _after_noun(parsed: ParsedDocument, item: Judged) -> bool:
    """Whether the word before tells what it is, or is part of it: "the newspaper Haaretz", "A. W. Clausen" cut in two."""
    around, first = item.piece.run.around, item.piece.first
    if first:
        return around[first - 1].tag in ("NN", "NNS", "JJ", "CD", "IN", "NNP", "DT", "CC")
    start = item.piece.words[0].start
    return parsed.plain[max(0, start - 4) : start].rstrip()[-2:-1].isupper()
