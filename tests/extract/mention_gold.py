"""Our own documents with their mentions marked by hand, and how well the extractor finds and links them.

A mention is written `{words|kind|key}`: kind p(erson), o(rganisation), l(ocation), g(roup of people of a nation); mentions with
one key in one document are one thing. Nationality adjectives count as the place. Titles are outside the name. Descriptions and
pronouns are not marked.
"""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path

from checker.extract.entities import find_mentions
from checker.extract.found import Found
from checker.extract.nlp import parse
from checker.ingest import plain

_HERE = Path(__file__).parent
_MARK = re.compile(r"\{([^|{}]*)\|([polg])\|([^|{}]*)\}")
_KINDS = {"p": "person", "o": "org", "l": "place", "g": "group"}
_NAMED = ("full", "surname", "given", "single", "acronym")


@dataclass(frozen=True)
class Gold:
    """One document: its text and its mentions as (start, end, kind, key)."""

    name: str
    text: str
    mentions: tuple[tuple[int, int, str, str], ...]


@dataclass(frozen=True)
class Scores:
    """Found, right and wanted mentions of each kind, and the same for links (pairs of mentions of one thing)."""

    found: Counter[str]
    right: Counter[str]
    wanted: Counter[str]
    wrong: tuple[str, ...]

    def precision(self, kind: str) -> float:
        """The share of what was found that is right."""
        return self.right[kind] / max(1, self.found[kind])

    def recall(self, kind: str) -> float:
        """The share of what is marked that was found."""
        return self.right[kind] / max(1, self.wanted[kind])


def read(path: Path) -> Gold:
    """A marked document, the marks taken out."""
    marked, text, mentions, last = path.read_text(encoding="utf-8"), "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[last : match.start()]
        mentions.append((len(text), len(text) + len(match[1]), _KINDS[match[2]], match[3]))
        text += match[1]
        last = match.end()
    return Gold(path.name, text + marked[last:], tuple(mentions))


@cache
def scores(folder: str = "gold_mentions") -> Scores:
    """The extractor's scores on a folder of marked documents."""
    golds = [read(path) for path in sorted((_HERE / folder).glob("*.txt"))]
    documents = [plain.read(g.name, g.text)[0] for g in golds]
    found: Counter[str] = Counter()
    right: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    wrong: list[str] = []
    for gold, parsed in zip(golds, parse(documents), strict=True):
        entities = {(m.start, m.end, m.type): m.entity for m in find_mentions(parsed, Found()) if m.form in _NAMED}
        keys = {(start, end, kind): key for start, end, kind, key in gold.mentions}
        found.update(kind for *_, kind in entities)
        wanted.update(kind for *_, kind in keys)
        right.update(kind for *_, kind in entities.keys() & keys.keys())
        wrong += [f"{gold.name}: found {kind} {gold.text[start:end]!r}" for start, end, kind in sorted(entities.keys() - keys.keys())]
        wrong += [f"{gold.name}: missed {kind} {gold.text[start:end]!r}" for start, end, kind in sorted(keys.keys() - entities.keys())]
        both = sorted(entities.keys() & keys.keys())
        for one, other in combinations(both, 2):
            if one[2] != other[2]:
                continue  # a people and its country share a key
            linked, same = entities[one] == entities[other], keys[one] == keys[other]
            found["link"] += linked
            wanted["link"] += same
            right["link"] += linked and same
            if linked != same:
                wrong.append(f"{gold.name}: {'linked' if linked else 'not linked'} {gold.text[one[0] : one[1]]!r} – {gold.text[other[0] : other[1]]!r}")
    return Scores(found, right, wanted, tuple(wrong))
