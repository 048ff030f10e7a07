"""Words that lost the space between them: at a mark, at a capital, or in the middle of small letters."""

import re
from collections import Counter
from collections.abc import Iterator

from checker.extract.damage.prose import has_markup, prose
from checker.extract.damage.slip import Slip
from checker.extract.damage.spelling import is_listed, is_word
from checker.extract.nlp import ParsedDocument
from checker.models.base import Zone
from checker.reference.dictionary import frequency
from checker.reference.tables import words

_AT_MARK = re.compile(r"(?<![\w@#/.:&\-'=?])([A-Za-z]{2,})([.,;!?])([A-Za-z]{2,})(?![\w@/=(]|[.:]\w)")
_AT_CAPITAL = re.compile(r"(?<![\w@#/.&\-'])[A-Za-z]?[a-z]+(?:-?[A-Z][a-z]+)+(?![\w@/]|\.\w)")
_FUSED = re.compile(
    r"(?<![\w@#/.&'\-])(?:(?:of|in|to|on|for|at|by|and)the|(?:the|this|that|and|his|their|with|from|about|which|across|for|to|of|he|she)[a-z]{3,})(?![\w@/'\-]|\.\w)"
)
_CAPITAL_INSIDE = re.compile(r"[a-z][A-Z]")
_ALONE = re.compile(r"(?<![\w.@#/])[A-Za-z]+(?![\w@/])")
_PARTS = re.compile(r"[A-Z]?[a-z]+")
# A full stop inside these is part of a name or an abbreviation, not the end of a sentence.
_DOTTED = frozenset(
    "mr mrs ms dr st gen sen rep gov lt col sgt maj capt prof rev hon inc corp ltd co vs no nos jr sr ph www dept est approx dot com net org gov edu eg ie".split()
)
_DOMAINS = frozenset("com net org gov edu co uk us de fr eu ca au in it js io py tv info biz html php aspx htm pdf jpg png txt doc exe".split())
_FUNCTION_WORDS = frozenset(
    "a an the of in to on at by as is it he we or and for but his her its was has had not are you she they with from that this who will were been said".split()
)
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december".split()
)
_COMMON = 2_000
_VERY_COMMON = 10_000


def glued_words(parsed: ParsedDocument) -> Iterator[Slip]:
    """Every place where two words or sentences stand together without the space between them."""
    yield from _at_marks(parsed)
    yield from _at_capitals(parsed)
    yield from _in_small_letters(parsed)


def _at_marks(parsed: ParsedDocument) -> Iterator[Slip]:
    markup = has_markup(parsed)
    for match in _AT_MARK.finditer(prose(parsed)):
        left, mark, right = match.groups()
        # In a technical text `typing.Optional` is a name.
        if mark == "." and (not _sentences_meet(left, right) or (markup and right.lower() not in _FUNCTION_WORDS)):
            continue
        if _word_like(left) and _word_like(right) and not (left.isupper() and right.isupper()):
            yield Slip(match.start(), match.end(), "run-together", f"{left}{mark} {right}", "stop" if mark in ".!?" else "mark", times=1)


def _sentences_meet(left: str, right: str) -> bool:
    """Whether a full stop between two words can only end a sentence: `closed.The`, not `Booking.com` or `Mr.Lee`."""
    if not right[0].isupper() or right.isupper() or left.lower() in _DOTTED or right.lower() in _DOMAINS:
        return False
    return len(left) > 2 and (left[0].islower() or left.lower() in _DAYS)


def _word_like(word: str) -> bool:
    """Whether a part is a word, or a name (a capital and no word it could be instead)."""
    return is_listed(word.lower()) or (word[0].isupper() and word[1:].islower() and len(word) > 3)


def _at_capitals(parsed: ParsedDocument) -> Iterator[Slip]:
    """One slip for each place; a line of labels run together is one."""
    lines: dict[int, list[re.Match[str]]] = {}
    matches = [m for m in _AT_CAPITAL.finditer(prose(parsed)) if _CAPITAL_INSIDE.search(m.group())]
    times = Counter(m.group() for m in matches)
    alone = frozenset(_ALONE.findall(parsed.plain)) if matches else frozenset()
    for match in matches:
        kind = _glue_at_capital(parsed, match, alone) if times[match.group()] == 1 else ""
        if kind == "labels" and parsed.sentence_at(match.start()).zone == Zone.TAGS:
            lines.setdefault(parsed.sentence_at(match.start()).paragraph, []).append(match)
        elif kind:
            yield Slip(match.start(), match.end(), "run-together", _spaced(match.group()), kind)
    for glued in lines.values():
        start, end = glued[0].start(), glued[-1].end()
        yield Slip(start, end, "run-together", _spaced(parsed.plain[start:end]), "labels")


def _spaced(glued: str) -> str:
    """With a space before each capital inside a word; a hyphen is the writer's own (`South-East` is one label)."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", glued)


def _glue_at_capital(parsed: ParsedDocument, match: re.Match[str], alone: frozenset[str]) -> str:
    """ "labels", "capital" or "": what sort of glue a capital inside a word shows, if it is no name of its own."""
    glued, parts = match.group(), _PARTS.findall(match.group())
    if glued in words("glued_names.txt") or min(map(len, parts)) < 2:
        return ""
    if glued[0].isupper():
        return "labels" if _labels_meet(parsed, match.start(), parts, alone) else ""
    return "capital" if len(parts) == 2 and _word_meets_name(parts[0], parts[1], alone) else ""


def _word_meets_name(left: str, right: str, alone: frozenset[str]) -> bool:
    """`talksPresident`, `theObama`: a common word before a word, or before a name that the text also has alone."""
    if not (left in _FUNCTION_WORDS or (len(left) > 3 and frequency(left) >= _COMMON)):
        return False
    return len(right) > 2 and (right in _FUNCTION_WORDS or frequency(right.lower()) >= _COMMON or right in alone)


def _labels_meet(parsed: ParsedDocument, start: int, parts: list[str], alone: frozenset[str]) -> bool:
    """Whether all parts of a capitalised string are labels of their own, found elsewhere in the text or as last lines have them."""
    if min(map(len, parts)) < 4:
        return False
    if parsed.sentence_at(start).zone != Zone.TAGS:
        return all(part in alone for part in parts)
    return sum(part in alone for part in parts) >= len(parts) / 2 and all(part in alone or is_word(part.lower()) for part in parts)


def _in_small_letters(parsed: ParsedDocument) -> Iterator[Slip]:
    for match in _FUSED.finditer(prose(parsed)):
        word = match.group()
        if is_listed(word):
            continue
        split = _split(word)
        if split:
            yield Slip(match.start(), match.end(), "run-together", " ".join(split), "small letters", frequency(split[1]))


def _split(word: str) -> tuple[str, str] | None:
    """A function word and the very common word behind it, where nothing else can be meant."""
    if word.endswith("the") and len(word) <= 6 and word[:-3] in _FUNCTION_WORDS | {"for"}:
        return word[:-3], "the"
    for first in sorted(_FUNCTION_WORDS | {"about", "across", "which", "their"}, key=len, reverse=True):
        rest = word.removeprefix(first)
        if rest == word or frequency(rest) < _VERY_COMMON:
            continue
        if (len(first) > 2 and len(rest) > 3) or (first in ("he", "to", "of") and rest in ("said", "prevent", "told", "which", "their", "this", "that")):
            return (first, rest) if not is_word_with_prefix(first, rest) else None
    return None


def is_word_with_prefix(first: str, rest: str) -> bool:
    """Whether the two make an ordinary compound (`forward`, `withhold`, `herself`) rather than two words."""
    return is_listed(first + rest) or (first in ("for", "with", "her", "it", "not", "but", "are", "has", "was", "you", "had") and len(rest) < 5)
