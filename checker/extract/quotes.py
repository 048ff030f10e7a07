"""Quotations, mark to mark: which marks open, which close, and which pair with which."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from checker.extract.nlp import ParsedDocument
from checker.models.base import Zone
from checker.models.document import Segment

Side = Literal["open", "close", "either"]

_DOUBLE = re.compile(r"``|''|\"|«|»")
_SINGLE = re.compile(r"(?<!')'(?!')")
# Before a word the apostrophe stands for letters left out: '90s, 'em, rock 'n' roll.
_ELISION = re.compile(r"'(?:\d\d(?:s\b|\b)|(?:em|til|till|cause|twas|tis|n|bout|round|cos|coz|neath|cept)\b)", re.IGNORECASE)
# Before a mark of any shape: 6'2", 41° 24' 12".
_FEET = re.compile(r"\d\s?'\s?\d{1,2}(?:\.\d)?\Z")
_CLOSERS = ".,;:!?)]}-"
_OPENERS = "([{-/="
_SENTENCE_END = ".!?"
_LONGEST_SINGLE = 400  # code points; a longer stretch between apostrophes is two of them, not a quotation
_SMALL_WORDS = frozenset("a an the of and or in on at to for from by with is as but nor per via vs".split())
_SUBJECTS = frozenset("i i'm i've we we're we've you you're they they're he he's she she's it it's there there's this that's what's".split())
_WORD = re.compile(r"[A-Za-z0-9$€£%][\w'$.,%-]*")


@dataclass(frozen=True, slots=True)
class Mark:
    """One double quotation mark at `start` (code points of the text), `width` code points wide."""

    start: int
    width: int
    side: Side
    straight: bool


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch from mark to mark, marks included: `text[start:end]`; `segment` is its paragraph's index.

    `continues` marks a paragraph that re-opens the quotation of the one before it, `runs_on` one that
    the next paragraph re-opens. `nested` stands inside another quotation. `balanced` is False where a
    mark has no partner: then the stretch reaches to the end (or from the start) of its paragraph.
    """

    start: int
    end: int
    inside_start: int
    inside_end: int
    segment: int
    balanced: bool = True
    continues: bool = False
    runs_on: bool = False
    nested: bool = False
    sentence_like: bool = False


def quotations(parsed: ParsedDocument) -> list[Quotation]:
    """The quotations of a document in the order of the text, each told sentence-like or partial."""
    found: list[Quotation] = []
    running = False  # the paragraph before left a quotation open
    segments = parsed.document.segments
    for index, segment in enumerate(segments):
        goes_on = index + 1 < len(segments) and _takes_up(parsed, segments[index + 1])
        here, running = _in_segment(parsed, segment, index, running, goes_on)
        found += here
    return [
        replace(q, sentence_like=q.balanced and is_sentence_like(parsed.plain[q.inside_start : q.inside_end]))
        for q in sorted(found, key=lambda q: (q.start, -q.end))
    ]


def is_sentence_like(inside: str) -> bool:
    """Whether quoted words are somebody's sentence and not a title, a term or a phrase lifted out of one."""
    words = _WORD.findall(inside)
    if len(words) < 2:
        return False
    content = [w for w in words if w.lower() not in _SMALL_WORDS]
    titled = len(content) > 0 and all(w[0].isupper() or not w[0].isalpha() for w in content)
    last = inside.rstrip(" '\"")[-1:]
    if titled:
        # "Meet the Press." is a title that ends a sentence, "That's Enough!" is said by somebody.
        return len(words) > 2 and (last in ("!", "?") or words[0].lower() in _SUBJECTS)
    if words[0][0].islower():
        # Words lifted out of a sentence; what opens with a subject is a sentence all the same.
        return len(words) >= 4 and (words[0] in _SUBJECTS or inside.lstrip().startswith(("...", "…")))
    return last in ".!?,-…" or len(words) >= 8


def _takes_up(parsed: ParsedDocument, segment: Segment) -> bool:
    """Whether a paragraph can go on with a quotation left open before it: it re-opens it, or its first mark closes it."""
    first = next(_double_marks(parsed.plain, parsed.text, segment), None)
    return first is not None and (first.start == segment.start or first.side == "close")


def _in_segment(parsed: ParsedDocument, segment: Segment, index: int, running: bool, goes_on: bool) -> tuple[list[Quotation], bool]:
    marks = list(_double_marks(parsed.plain, parsed.text, segment))
    done, still_open = _pair(parsed.plain, marks, segment, index, running, goes_on)
    if segment.zone != Zone.TABLE:
        done += _single_quotations(parsed.plain, segment, index, done)
    return done, still_open


def _double_marks(plain: str, text: str, segment: Segment) -> Iterator[Mark]:
    for match in _DOUBLE.finditer(plain, segment.start, segment.end):
        start, width = match.start(), match.end() - match.start()
        if _FEET.search(plain, max(segment.start, start - 12), start) or (text[start] in "\"'" and _is_measure(plain, start, width, segment)):
            continue
        one_shape = match.group() == "``" and "''" not in plain[segment.start : segment.end]
        yield Mark(start, width, "either" if one_shape else _side(plain, text, start, width, segment), text[start] in "\"'")


def _is_measure(plain: str, start: int, width: int, segment: Segment) -> bool:
    """Whether a mark straight after a figure stands for inches, no quotation being open in this paragraph: 12" pipes."""
    return (
        plain[start - 1 : start].isdigit()
        and plain.count(plain[start : start + width], segment.start, start) % 2 == 0
        and bool(re.match(r"[\s\-x,.;)]", plain[start + width : start + width + 1] or " "))
    )


def _side(plain: str, text: str, start: int, width: int, segment: Segment) -> Side:
    """Opening or closing, told by the neighbours first and by the shape of the mark where they do not tell."""
    left = plain[start - 1] if start > segment.start else " "
    right = plain[start + width] if start + width < segment.end else " "
    if left in "'\"" and start - 2 >= segment.start:
        left = "(" if plain[start - 2].isspace() else left
    opens_left = left.isspace() or left in _OPENERS
    ends_right = right.isspace() or (right in _CLOSERS and not plain.startswith(("...", "--"), start + width))
    if start == segment.start or (opens_left and not ends_right):
        return "open"
    if not opens_left and ends_right:
        return "close"
    shape = text[start]
    if shape in "“„«`":
        return "open"
    if shape in "”»":
        return "close"
    return "either"


def _pair(plain: str, marks: Sequence[Mark], segment: Segment, index: int, running: bool, goes_on: bool) -> tuple[list[Quotation], bool]:
    """Pair the double marks of one paragraph. Returns the quotations and whether one runs on into the next paragraph."""
    done: list[Quotation] = []
    stack: list[Mark] = []
    reopened = running and bool(marks) and marks[0].side != "close" and marks[0].start == segment.start
    for place, mark in enumerate(marks):
        side = mark.side if mark.side != "either" else ("close" if stack else "open")
        if side == "open":
            if stack and not _nests(stack[-1], marks, place):
                done.append(_cut(plain, stack.pop(), mark.start, index))
            stack.append(mark)
        elif stack:
            opening = stack.pop()
            continues = reopened and opening is marks[0]
            done.append(_quotation(opening.start, mark.start + mark.width, opening.width, mark.width, index, continues=continues, nested=bool(stack)))
        elif running and not done:
            # The running quotation ends here although this paragraph did not re-open it.
            done.append(_quotation(segment.start, mark.start + mark.width, 0, mark.width, index, continues=True))
        else:
            low = done[-1].end if done else segment.start
            done.append(_quotation(_sentence_start(plain, low, mark.start), mark.start + mark.width, 0, mark.width, index, balanced=False))
    if not stack:
        return done, False
    opening = stack[0]
    continues = reopened and opening is marks[0]
    fine = goes_on or continues
    done.append(_quotation(opening.start, segment.end, opening.width, 0, index, balanced=fine, continues=continues, runs_on=goes_on))
    return done, goes_on


def _nests(outer: Mark, marks: Sequence[Mark], place: int) -> bool:
    """Whether an opening mark inside an open quotation begins a nested one: it has another shape, or enough marks follow to close both."""
    if marks[place].straight != outer.straight and place + 1 < len(marks) and marks[place + 1].side == "close":
        return True
    spare = 0
    for mark in marks[place + 1 :]:
        spare += 1 if mark.side == "close" else -1
        if spare == 2:
            return True
    return False


def _cut(plain: str, opening: Mark, end: int, index: int) -> Quotation:
    """An open quotation that meets another opening mark: a joined paragraph where a sentence ended, else a lost closing mark."""
    stop = opening.start + len(plain[opening.start : end].rstrip())
    sentence_ended = plain[opening.start : stop].rstrip("'\"")[-1:] in _SENTENCE_END
    return _quotation(opening.start, stop, opening.width, 0, index, balanced=sentence_ended, runs_on=sentence_ended)


def _quotation(
    start: int, end: int, left: int, right: int, index: int, *, balanced: bool = True, continues: bool = False, runs_on: bool = False, nested: bool = False
) -> Quotation:
    return Quotation(start, end, start + left, end - right, index, balanced, continues, runs_on, nested)


def _sentence_start(plain: str, low: int, end: int) -> int:
    """Where the sentence that holds `end` begins, not before `low`."""
    stop = max(plain.rfind(s, low, max(low, end - 2)) for s in (". ", "! ", "? "))
    start = low if stop < 0 else stop + 2
    return start + len(plain[start:end]) - len(plain[start:end].lstrip())


def _single_quotations(plain: str, segment: Segment, index: int, doubles: Sequence[Quotation]) -> list[Quotation]:
    """Quotations in single marks, in a paragraph of their own or nested in double ones; apostrophes are refused."""
    found: list[Quotation] = []
    position = segment.start
    while match := _SINGLE.search(plain, position, segment.end):
        position = match.end()
        start = match.start()
        if not _opens_single(plain, start, segment):
            continue
        close = _closing_single(plain, start, segment)
        if close is None:
            continue
        found.append(_quotation(start, close + 1, 1, 1, index, nested=any(q.inside_start <= start and close < q.inside_end for q in doubles)))
        position = close + 1
    return found


def _opens_single(plain: str, start: int, segment: Segment) -> bool:
    left = plain[start - 1] if start > segment.start else " "
    right = plain[start + 1] if start + 1 < segment.end else " "
    return (left.isspace() or left in '(["-') and (right.isalnum() or right in "$£€[") and not _ELISION.match(plain, start)


def _closing_single(plain: str, start: int, segment: Segment) -> int | None:
    """The mark that closes a single quotation: the first that ends a word, a plural's apostrophe only if none follows."""
    spare: int | None = None
    for match in _SINGLE.finditer(plain, start + 2, min(segment.end, start + _LONGEST_SINGLE)):
        at = match.start()
        left, right = plain[at - 1], plain[at + 1] if at + 1 < segment.end else " "
        if left.isspace() or right.isalnum():
            if _opens_single(plain, at, segment):
                break
            continue
        if left in "sS" and right.isspace():
            spare = spare or at
            continue
        return at
    return spare
