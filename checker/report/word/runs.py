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


def cut(letters: Letters, edges: Sequence[int]) -> tuple[list[int], list[CT_R]]:
    """Cut the runs of a file before each of some letters (by number, sorted): the numbers of the letters that runs begin with, and these runs.

    From the last letter to the first, so that what stands before a cut is where it was.
    """
    firsts = [part.first for part in letters.parts]
    begun: dict[int, CT_R] = {}
    for edge in reversed(edges):
        index = bisect_right(firsts, edge) - 1
        if index < 0 or edge >= len(letters.text):
            continue
        part = letters.parts[index]
        begun[edge] = _cut_before(part, edge - part.first)
    begun |= {part.first: _run_of(part) for part in letters.parts}
    starts = sorted(begun)
    return starts, [begun[start] for start in starts]


def _run_of(part: Part) -> CT_R:
    """The run that holds a part now."""
    run = part.element.getparent()
    assert isinstance(run, CT_R)
    return run


def _cut_before(part: Part, letter: int) -> CT_R:
    """The run that begins with a letter of a part: a new one, unless the letter is the first of its run."""
    place, run = part.kept[letter], _run_of(part)
    if place == 0 and not _has_letters_before(part.element):
        return run
    new = OxmlElement("w:r")
    assert isinstance(new, CT_R)
    if run.rPr is not None:
        new.append(deepcopy(run.rPr))
    following = list(part.element.itersiblings())
    new.append(_tail_of(part.element, place) if place else part.element)
    new.extend(following)
    run.addnext(new)
    return new


def _has_letters_before(element: BaseOxmlElement) -> bool:
    return any(before.tag != qn("w:rPr") for before in element.itersiblings(preceding=True))


def _tail_of(element: BaseOxmlElement, place: int) -> BaseOxmlElement:
    """The text of an element from a place on as an element of its own; the element keeps what is before."""
    text = element.text or ""
    tail = deepcopy(element)
    element.text, tail.text = text[:place], text[place:]
    for half in (element, tail):
        half.set(_SPACE, "preserve")
    return tail
