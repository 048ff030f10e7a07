"""The marks of Markdown inside a line: emphasis, links, code, tags. Readers do not see them, and the parser is shown spaces in their place."""

import re
from collections.abc import Iterator

Stretch = tuple[int, int]

_LINK = re.compile(r"(!?)\[([^\[\]\n]{0,300})\](\((?:[^()\s]|\([^()\s]{0,200}\)){0,800}(?:[ \t]{1,9}\"[^\"\n]{0,200}\")?\)|\[[^\[\]\n]{0,100}\])")
_NOTE = re.compile(r"\[\^[^\[\]\s]{1,60}\]:?")
_DEFINITION = re.compile(r"^ {0,3}\[[^\[\]\n^][^\[\]\n]{0,100}\]:[ \t]*\S+[^\n]*$", re.MULTILINE)
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9-]{0,20}(?:\s[^<>\n]{0,300})?/?>")
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])|\\$", re.MULTILINE)
_RUN = re.compile(r"\*{1,3}|_{1,3}|~~|`{1,3}")
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n")


def marks(text: str, start: int = 0) -> tuple[Stretch, ...]:
    """The stretches of `text` from `start` on that are marks, in order, none touching another's inside.

    What is between the marks of a link or of emphasis is no mark; a picture, with its description, is one whole mark. Marks without
    their pair ("5 * 3", "[sic]") are text.
    """
    found = sorted({*_in_patterns(text, start), *_emphasis(text, start)})
    kept: list[Stretch] = []
    for begin, end in found:
        if kept and begin < kept[-1][1]:
            kept[-1] = kept[-1][0], max(end, kept[-1][1])
        else:
            kept.append((begin, end))
    return tuple(kept)


def blanked(text: str, stretches: tuple[Stretch, ...]) -> str:
    """The text with spaces in the place of some stretches, line ends kept: as long as before."""
    parts: list[str] = []
    at = 0
    for begin, end in stretches:
        parts += (text[at:begin], re.sub(r"[^\n]", " ", text[begin:end]))
        at = end
    return "".join([*parts, text[at:]])


def _in_patterns(text: str, start: int) -> Iterator[Stretch]:
    for link in _LINK.finditer(text, start):
        if link[1]:
            yield link.span()
        elif link[2].strip():
            yield link.start(), link.start(2)
            yield link.end(2), link.end()
    for pattern in (_NOTE, _DEFINITION, _TAG, _ESCAPE):
        yield from (m.span() for m in pattern.finditer(text, start))


def _emphasis(text: str, start: int) -> Iterator[Stretch]:
    """Pairs of stars, underscores, tildes and back quotes that stand at the edges of words, within one paragraph."""
    opened: dict[str, Stretch] = {}
    edge = _PARAGRAPH_END.search(text, start)
    for run in _RUN.finditer(text, start):
        while edge and edge.start() < run.start():
            opened.clear()
            edge = _PARAGRAPH_END.search(text, edge.end())
        before, after = text[run.start() - 1 : run.start()] if run.start() else "", text[run.end() : run.end() + 1]
        if before == "\\":
            continue
        first = opened.get(run.group())
        if first and _can_close(run.group(), before, after) and run.start() > first[1]:
            yield first
            yield run.span()
            del opened[run.group()]
        elif _can_open(run.group(), before, after):
            opened[run.group()] = run.span()


def _can_open(run: str, before: str, after: str) -> bool:
    inside_word = run[0] == "_" and before.isalnum()
    return bool(after.strip()) and not inside_word


def _can_close(run: str, before: str, after: str) -> bool:
    inside_word = run[0] == "_" and after.isalnum()
    return bool(before.strip()) and not inside_word
