"""Compiles `synonyms.tsv` and `antonyms.tsv` from WordNet: `python -m checker.reference.compile_synonyms FOLDER`.

FOLDER holds the database files of WordNet 3.0 (`data.noun` and so on; Debian's package wordnet-base puts them in
/usr/share/wordnet). Only words that are often met are taken, so that the tables stay small.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from checker.reference.dictionary import frequency

_PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
_LEAST_MET = 1_100
"""About 12,000 single-word lemmas of WordNet are met as often in pyspellchecker's corpus."""

_NOTICE = """# Compiled by checker/reference/compile_synonyms.py from WordNet 3.0, Copyright 2006 by Princeton University. All rights reserved.
# WordNet is provided "as is" and may be used, copied, modified and distributed without fee for any purpose, with this notice
# (https://wordnet.princeton.edu/license-and-commercial-use). Only words that are often met.
"""
SYNONYMS_HEADER = f"""{_NOTICE}# The words of one meaning, and the words of the next wider meaning ("poodle" has "dog"), apart by spaces; words of one origin are rows of two.
# words\twider
"""
ANTONYMS_HEADER = f"""{_NOTICE}# Words of opposite meaning.
# word\topposite
"""


@dataclass(frozen=True)
class Meaning:
    """One synset: its words in small letters, and its pointers as (symbol, meaning, word here, word there), words counted from 1, 0 for all."""

    words: tuple[str, ...]
    pointers: tuple[tuple[str, str, int, int], ...]


def read(folder: Path) -> dict[str, Meaning]:
    """All meanings by part of speech and offset ("n00001740")."""
    lines = ((part, line) for name, part in _PARTS.items() for line in (folder / f"data.{name}").read_text(encoding="utf-8").splitlines())
    return dict(_meaning(part, line) for part, line in lines if not line.startswith("  "))


def _meaning(part: str, line: str) -> tuple[str, Meaning]:
    cells = line.partition("|")[0].split()
    count = int(cells[3], 16)
    words = tuple(cell.partition("(")[0].lower() for cell in cells[4 : 4 + 2 * count : 2])
    rest = cells[5 + 2 * count :]
    quads = (rest[i : i + 4] for i in range(0, 4 * int(cells[4 + 2 * count]), 4))
    pointers = tuple((symbol, pos.replace("s", "a") + offset, int(ends[:2], 16), int(ends[2:], 16)) for symbol, offset, pos, ends in quads)
    return part + cells[0], Meaning(words, pointers)


def _common(words: tuple[str, ...]) -> list[str]:
    return [word for word in dict.fromkeys(words) if word.isalpha() and frequency(word) >= _LEAST_MET]


def synonyms(meanings: dict[str, Meaning]) -> Iterator[str]:
    """The rows of `synonyms.tsv`, sorted."""
    wider: dict[str, set[str]] = defaultdict(set)
    for meaning in meanings.values():
        group = _common(meaning.words)
        above = [w for symbol, other, _, _ in meaning.pointers if symbol == "@" for w in _common(meanings[other].words)]
        if group and (len(group) > 1 or above):
            wider[" ".join(sorted(group))].update(w for w in above if w not in group)
    for one, other in _pairs(meanings, "+"):
        wider.setdefault(" ".join(sorted((one, other))), set())
    return (f"{group}\t{' '.join(sorted(above))}".rstrip() for group, above in sorted(wider.items()) if " " in group or above)


def antonyms(meanings: dict[str, Meaning]) -> Iterator[str]:
    """The rows of `antonyms.tsv`, sorted."""
    return (f"{one}\t{other}" for one, other in sorted({(min(pair), max(pair)) for pair in _pairs(meanings, "!")}))


def _pairs(meanings: dict[str, Meaning], wanted: str) -> Iterator[tuple[str, str]]:
    """Pairs of common words that a pointer between two words joins."""
    for meaning in meanings.values():
        for symbol, other, here, there in meaning.pointers:
            if symbol == wanted and here and there:
                pair = _common((meaning.words[here - 1], meanings[other].words[there - 1]))
                if len(pair) == 2:
                    yield pair[0], pair[1]


if __name__ == "__main__":
    database = read(Path(sys.argv[1]))
    here = Path(__file__).parent
    for table, header, rows in (("synonyms.tsv", SYNONYMS_HEADER, synonyms(database)), ("antonyms.tsv", ANTONYMS_HEADER, antonyms(database))):
        (here / table).write_text(header + "\n".join(rows) + "\n", encoding="utf-8")
