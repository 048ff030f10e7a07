"""Names of places that are easily taken for another, with the words of the text that speak for either."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from checker.extract.nlp import ParsedDocument
from checker.models.claims import PlaceClaim
from checker.reference.house import cached
from checker.reference.tables import table

_WORD = re.compile(r"[a-z][a-z'\-]*")
# A capital right before or behind makes the name part of another: `Niger Delta`, `Chad Smith`, `British Columbia`.
_CAPITAL_BEFORE = re.compile(r"(?:\b(?!(?:In|The|From|At|To|For|And|But|On|Near|While|When|After|If) )[A-Z][\w.']* |-)$")
_CAPITAL_AFTER = re.compile(r"(?: (?!The |I )[A-Z]|-[A-Z]| pigs?\b)")


@dataclass(frozen=True, slots=True)
class Twin:
    """Another place that a name is taken for: words that fit only the name's own place, and only the twin."""

    name: str
    own: frozenset[str]
    against: frozenset[str]


@cached
def _twins() -> dict[str, tuple[Twin, ...]]:
    """Name → the places that it is taken for, from the table, both ways."""
    twins: dict[str, list[Twin]] = {}
    for first, second, words, other_words in table("confusable_places.tsv"):
        here, there = _fitting(words), _fitting(other_words)
        twins.setdefault(first, []).append(Twin(second, _plain(here), _strong(there)))
        twins.setdefault(second, []).append(Twin(first, _plain(there), _strong(here)))
    return {name: tuple(found) for name, found in twins.items()}


def _fitting(cell: str) -> list[str]:
    return [word.strip() for word in cell.split(",") if word.strip()]


def _plain(words: list[str]) -> frozenset[str]:
    return frozenset(word.lstrip("~") for word in words)


def _strong(words: list[str]) -> frozenset[str]:
    return frozenset(word for word in words if not word.startswith("~"))


@cached
def _names() -> re.Pattern[str]:
    return re.compile(r"(?<![\w\-])(?:" + "|".join(sorted(map(re.escape, _twins()), key=len, reverse=True)) + r")(?![\w\-])")


def confusable_names(parsed: ParsedDocument) -> Iterator[PlaceClaim]:
    """One claim for the first mention of each name that the table knows, and each place it may be taken for."""
    text = parsed.plain
    mentions: dict[str, list[re.Match[str]]] = {}
    for match in _names().finditer(text):
        mentions.setdefault(match.group(), []).append(match)
    words = _words_of(text) if mentions else frozenset()
    for name, places in mentions.items():
        alone = [m for m in places if _stands_alone(text, m)]
        for twin in _twins()[name] if alone else ():
            yield _claim(parsed, twin, alone[0], len(places), words, twin.name in mentions)


def _claim(parsed: ParsedDocument, twin: Twin, match: re.Match[str], uses: int, words: frozenset[str], twin_named: bool) -> PlaceClaim:
    around = _around(parsed, match.start())
    near = twin.against & _words_of(around)
    return PlaceClaim(
        **parsed.claim_fields("place", match.start(), match.end()),
        place=match.group(),
        relation="name",
        other=twin.name,
        context=_as_written(near, around),
        own=len(twin.own & words),
        far=len(twin.against & words),
        near=len(near),
        uses=uses,
        twin_named=twin_named,
    )


def _as_written(words: frozenset[str], text: str) -> tuple[str, ...]:
    """The words as the text writes them, in its order; those that stand in a longer one of them are left out."""
    longest = [word for word in words if not any(word != other and word in other.split() for other in words)]
    found = [re.search(r"\s+".join(map(re.escape, word.split())), text, re.IGNORECASE) for word in sorted(longest)]
    return tuple(dict.fromkeys(" ".join(m.group().split()) for m in sorted(filter(None, found), key=re.Match.start)))


def _around(parsed: ParsedDocument, offset: int) -> str:
    """The sentence at an offset with its neighbours of the same paragraph."""
    at = parsed.sentence_at(offset)
    near = [s for s in parsed.sentences[max(0, at.index - 1) : at.index + 2] if s.paragraph == at.paragraph]
    return parsed.plain[near[0].start : near[-1].end]


def _words_of(text: str) -> frozenset[str]:
    """The words of a stretch of text in small letters, and its runs of two and three words."""
    words = [w.removesuffix("'s") for w in _WORD.findall(text.lower())]
    return frozenset([*words, *map(" ".join, pairwise(words)), *map(" ".join, zip(words, words[1:], words[2:], strict=False))])


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    return not _CAPITAL_BEFORE.search(text, max(0, match.start() - 20), match.start()) and not _CAPITAL_AFTER.match(text, match.end())
