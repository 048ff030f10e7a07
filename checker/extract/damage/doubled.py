"""A word printed twice in a row."""

import re
from collections.abc import Iterator

from checker.extract.damage.prose import prose
from checker.extract.damage.slip import Slip
from checker.extract.nlp import ParsedDocument
from checker.models.base import Zone
from checker.reference.tables import words

_DOUBLED = re.compile(r"(?<![\w'\-.@#$])([A-Za-z][a-z']*)[ \n]{1,2}(\1)(?![\w'\-@]|\.\w)", re.IGNORECASE)
_PARTICLES = frozenset({"in", "off", "away", "back", "about"})


def doubled_words(parsed: ParsedDocument) -> Iterator[Slip]:
    """Every word that is repeated at once inside one line or wrapped line; `detail` is the word in small letters."""
    for match in _DOUBLED.finditer(prose(parsed)):
        word = match.group(1).lower()
        if word in words("allowed_doubles.txt") or _is_name(match) or not _same_segment(parsed, match):
            continue
        if _ends_phrasal_verb(parsed, match):
            continue
        yield Slip(match.start(), match.end(), "doubled-word", match.group(1), word)


def _is_name(match: re.Match[str]) -> bool:
    """Two capitals (`Duran Duran`), or a second one alone (`in In the Heat of the Night`), are a name or a title."""
    return any(c.isupper() for c in match.group(2))


def _same_segment(parsed: ParsedDocument, match: re.Match[str]) -> bool:
    """Whether both words stand in one sentence of running text."""
    sentence = parsed.sentence_at(match.start())
    return sentence.start <= match.start() and match.end() <= sentence.end and sentence.zone not in (Zone.TABLE, Zone.TAGS)


def _ends_phrasal_verb(parsed: ParsedDocument, match: re.Match[str]) -> bool:
    """`They moved in in May`: the first of the two belongs to the verb."""
    if match.group(1).lower() not in _PARTICLES:
        return False
    sentence = parsed.sentence_at(match.start())
    before = [t for t in sentence.tokens if sentence.end_of(t) <= match.start()]
    return bool(before) and before[-1].pos_ == "VERB"
