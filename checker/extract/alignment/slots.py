"""Two sentences side by side: where their words are the same, and what one has in the place of the other's."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from spacy.tokens import Token

from checker.extract.alignment.source import stem
from checker.extract.nlp import Sentence

_LEFT_OUT = frozenset("a an the this that these those its his her their our 's".split())
_NUMBER = "#"


@dataclass(frozen=True, slots=True)
class Slot:
    """Words of ours between words that both sentences have, and theirs in that place (none where ours are added)."""

    ours: tuple[Token, ...]
    theirs: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class SideBySide:
    """The slots of two sentences, and the share of our words (0 to 1) that stand in theirs in the same order."""

    slots: tuple[Slot, ...]
    same: float


def side_by_side(sentence: Sentence, other: Sentence) -> SideBySide:
    """Line up two sentences by their words' stems; all numbers count as one word, articles and marks as none."""
    ours, theirs = (_words(s) for s in (sentence, other))
    matcher = SequenceMatcher(None, [_key(t) for t in ours], [_key(t) for t in theirs], autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    return SideBySide(tuple(_slots(matcher, ours, theirs)), same / len(ours) if ours else 0.0)


def _words(sentence: Sentence) -> list[Token]:
    return [t for t in sentence.tokens if (t.text[0].isalnum() or t.lower_ == "n't" or len(t) > 1) and t.lower_ not in _LEFT_OUT]


def _key(token: Token) -> str:
    return _NUMBER if is_number(token) else stem(token.lemma_)


def is_number(token: Token) -> bool:
    """Whether a token is a number in figures or in words."""
    return token.text[0].isdigit() or token.text[-1].isdigit() or token.pos_ == "NUM"


def _slots(matcher: "SequenceMatcher[str]", ours: list[Token], theirs: list[Token]) -> Iterator[Slot]:
    for tag, a, b, x, y in matcher.get_opcodes():
        if tag == "equal":
            # Numbers all count as one word, so that those in one place meet here, whatever they are.
            yield from (Slot((left,), (right,)) for left, right in zip(ours[a:b], theirs[x:y], strict=True) if is_number(left) and left.lower_ != right.lower_)
        elif tag != "insert":
            yield Slot(tuple(ours[a:b]), tuple(theirs[x:y]))
