"""How a person's name stands in its document: whether it speaks, is introduced, has rivals of its surname."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from checker.extract.entities.kinds import Judged, speaks
from checker.extract.nlp import ParsedDocument
from checker.reference.dictionary import frequency

_KIN = frozenset(
    "wife husband son daughter sister brother mother father cousin uncle aunt nephew niece widow widower grandson granddaughter partner fiancee fiance"
    " girlfriend boyfriend twin sons daughters sisters brothers children child parents friend friends baby".split()
)
_PERSONAL = frozenset("he she his him himself herself who".split())
_OPENING_PERSONAL = frozenset(("He", "She"))
_AFTER_NAME = re.compile(r"\b[A-Z][\w.'-]+(?= ([A-Z][\w'-]+))")
_NEAR = 1  # sentences before

Linked = Sequence[tuple[Judged, Mapping[str, Any]]]


def person_facts(parsed: ParsedDocument, linked: Linked) -> list[dict[str, Any]]:
    """For each mention, what only the whole document tells of it; nothing for what is no person."""
    introduced = _introduced(linked)
    parts = {text for item, _ in linked if len(item.piece.words) > 1 for text in item.piece.texts} | set(_AFTER_NAME.findall(parsed.plain))
    bearers = _bearers(linked)
    personal = frozenset(s.index for s in parsed.sentences if any(t.text in _OPENING_PERSONAL for t in s.tokens[:2]))
    return [_facts(parsed, item, facts, introduced, parts, bearers, personal) if item.kind == "person" else {} for item, facts in linked]


def _facts(
    parsed: ParsedDocument,
    item: Judged,
    facts: Mapping[str, Any],
    introduced: set[str],
    parts: set[str],
    bearers: Mapping[str, Mapping[str, list[int]]],
    personal: frozenset[int],
) -> dict[str, Any]:
    name = str(facts.get("surname") or facts["name"])
    rivals = bearers.get(str(facts["entity"])[len("person:?") :], {}) if facts.get("sieve") == "ambiguous" else {}
    here = item.piece.run.sentence
    end = item.piece.words[-1].end
    return {
        "initial": name[0].casefold(),
        "speaks": speaks(item.piece),
        "unintroduced": facts["entity"] not in introduced and item.piece.name not in parts and not _after_noun(item),
        "common_word": frequency(name.lower()),
        "kin": _near_kin(item),
        "personal": here + 1 in personal or any(w.text in _PERSONAL for w in item.piece.run.around[item.piece.last :]),
        "rivals": tuple(rivals),
        "near_rivals": sum(any(here - _NEAR <= s <= here for s in sentences) for sentences in rivals.values()),
        "sic": parsed.plain[end : end + 9].removeprefix("'s").lstrip(" ").lower().startswith(("[sic", "(sic")),
    }


def _introduced(linked: Linked) -> set[str]:
    """The people who somewhere have more than a bare name: a given name or a title."""
    return {str(facts["entity"]) for item, facts in linked if item.kind == "person" and (item.piece.title or " " in str(facts["name"]))}


def _bearers(linked: Linked) -> dict[str, dict[str, list[int]]]:
    """Surname in lower case → the full names of its bearers → the sentences where they stand in full."""
    bearers: dict[str, dict[str, list[int]]] = defaultdict(dict)
    for item, facts in linked:
        if item.kind == "person" and facts.get("form") == "full" and facts.get("surname"):
            sentences = bearers[str(facts["surname"]).casefold()].setdefault(str(facts["name"]), [])
            sentences.append(item.piece.run.sentence)
    return bearers


def _near_kin(item: Judged) -> bool:
    """Whether a word for a relative stands shortly before the name: "his wife, Mia"."""
    around, first = item.piece.run.around, item.piece.first
    return any(w.text.lower() in _KIN for w in around[max(0, first - 4) : first])


def _after_noun(item: Judged) -> bool:
    """Whether the word before tells what it is: "the newspaper Haaretz", "residents of Sheppey"."""
    around, first = item.piece.run.around, item.piece.first
    return first > 0 and around[first - 1].tag in ("NN", "NNS", "JJ", "CD", "IN", "NNP", "DT")
