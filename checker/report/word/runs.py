"""Runs of a Word file cut in two, so that a comment can begin and end at any letter."""

from bisect import bisect_right
from collections.abc import Sequence
from copy import deepcopy

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.text.run import CT_R
from docx.oxml.xmlchemy import BaseOxmlElement

from checker.report.word.letters import Letters, Part

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def cut(letters: Letters, spans: Sequence[tuple[int, int]]) -> tuple[list[int], list[CT_R]]:
    """Cut the runs of a file before the first and behind the last of some letters (by number): the letters that runs begin with, and these runs.

    From the last letter to the first, so that what stands before a cut is where it was.
    """
    firsts = [part.first for part in letters.parts]
    begun: dict[int, CT_R] = {}
    edges = {(first, False) for first, _ in spans} | {(last, True) for _, last in spans}
    for letter, behind in sorted(edges, reverse=True):
        part = letters.parts[bisect_right(firsts, letter) - 1]
        if behind:
            rest = _cut_behind(part, letter - part.first)
            if rest is not None and letter + 1 < part.first + len(part.kept):
                begun.setdefault(letter + 1, rest)
        else:
            begun[letter] = _cut_before(part, letter - part.first)
    begun = {part.first: _run_of(part) for part in letters.parts} | begun
    starts = sorted(begun)
    return starts, [begun[start] for start in starts]


def _run_of(part: Part) -> CT_R:
    """The run that holds a part now."""
    run = part.element.getparent()
    assert isinstance(run, CT_R)
    return run


def _cut_before(part: Part, letter: int) -> CT_R:
    """The run that begins with a letter of a part: a new one, unless the letter is the first of its run."""
    place = part.kept[letter]
    return _run_of(part) if place == 0 and not _has_words_before(part.element) else _cut(part, place)


def _cut_behind(part: Part, letter: int) -> CT_R | None:
    """The run with all that stands behind a letter of a part in its run; None where nothing does."""
    place = part.kept[letter] + 1
    is_last = place >= len(part.element.text or "") and next(part.element.itersiblings(), None) is None
    return None if is_last else _cut(part, place)


def _cut(part: Part, place: int) -> CT_R:
    """A new run behind that of a part, which has the text of the part from a place on, and all that followed in its run."""
    run, new = _run_of(part), OxmlElement("w:r")
    assert isinstance(new, CT_R)
    if run.rPr is not None:
        new.append(deepcopy(run.rPr))
    following = list(part.element.itersiblings())
    if place == 0:
        new.append(part.element)
    elif place < len(part.element.text or ""):
        new.append(_tail_of(part.element, place))
    new.extend(following)
    run.addnext(new)
    return new


def _has_words_before(element: BaseOxmlElement) -> bool:
    return any(before.tag != qn("w:rPr") for before in element.itersiblings(preceding=True))


def _tail_of(element: BaseOxmlElement, place: int) -> BaseOxmlElement:
    """The text of an element from a place on as an element of its own; the element keeps what is before."""
    text = element.text or ""
    tail = deepcopy(element)
    element.text, tail.text = text[:place], text[place:]
    for half in (element, tail):
        half.set(_SPACE, "preserve")
    return tail
