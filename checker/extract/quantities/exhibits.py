"""Tables and figures: which one a sentence cites or a cell stands in, and what a row of a table counts."""

import re
from collections.abc import Sequence

from checker.extract.nlp import Sentence
from checker.extract.quantities.parts import NOUNS, Counted
from checker.models.base import Zone

_CITED = re.compile(r"\b(Table|Figure|Fig\.|Chart|Exhibit) (\d{1,3})\b")
_CELL = re.compile(r"[|\t]|\s{3,}")


def exhibits(sentences: Sequence[Sentence]) -> dict[int, str]:
    """The exhibit of each sentence that cites one and only one, and of the rows under its caption, by sentence index."""
    found: dict[int, str] = {}
    above = ""
    for sentence in sentences:
        cited = {f"{m[1].rstrip('.').lower()} {m[2]}".replace("fig ", "figure ") for m in _CITED.finditer(sentence.text)}
        if sentence.zone != Zone.TABLE:
            above = next(iter(cited)) if len(cited) == 1 else ""
        label = next(iter(cited)) if len(cited) == 1 else above if sentence.zone == Zone.TABLE else ""
        if label:
            found[sentence.index] = label
    return found


def of_row(sentence: Sentence) -> Counted:
    """What a row of a table counts: the words of its first cell."""
    text = sentence.text.strip("| \t")
    label = _CELL.split(text, maxsplit=1)[0]
    start = sentence.text.find(label)
    inside = [t for t in sentence.tokens if start <= t.idx - sentence.tokens.start_char < start + len(label) and t.text.isalpha()]
    noun = inside[-1] if inside else None
    if noun is None or noun.pos_ not in (*NOUNS, "VERB", "ADJ"):
        return Counted()
    return Counted(noun=noun.lemma_.lower(), modifiers=tuple(t.lemma_.lower() for t in inside[:-1]))
