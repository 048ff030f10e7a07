"""Suppressions in the text: `<!-- checker: ignore[NU09] reason: … -->`.

A comment alone on its line is about the paragraph that follows, any other about the paragraph that it stands in. It
hides the findings of its rules that have one of their places there.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.configuration.policy import named
from checker.configuration.problems import did_you_mean, ended
from checker.errors import BadConfiguration
from checker.ingest.comments import comments_in, without_comments
from checker.ingest.markdown import without_code_blocks
from checker.models.document import Document, Segment
from checker.models.findings import Finding
from checker.models.rules import Meta
from checker.models.verdict import GateRule

_OURS = re.compile(r"<!--\s*checker:(.*)-->", re.DOTALL)
_MARKDOWN = (".md", ".markdown")
_FORM = re.compile(r"\s*ignore\s*\[([^\]]*)\](.*)", re.DOTALL)
_REASON = re.compile(r"\s*reason:(.*)", re.DOTALL)
_WRITE = "write <!-- checker: ignore[NU09] reason: why it stands -->"


@dataclass(frozen=True)
class Comment:
    """One suppression: where it stands, the words for the rules it means, its reason, and the stretches of text it is about."""

    doc: str
    start: int
    end: int
    words: tuple[str, ...]
    reason: str
    covers: tuple[tuple[int, int], ...]

    def word_for(self, finding: Finding, metas: Mapping[str, Meta | GateRule]) -> str | None:
        """The word of the comment that hides a finding, if one does."""
        places = ((finding.doc, finding.start), *((place.doc, place.start) for place in finding.related))
        here = any(doc == self.doc and start <= at < end for doc, at in places for start, end in self.covers)
        meta = metas.get(finding.rule)
        return next((word for word in self.words if here and meta and named(meta, word)), None)


def find_comments(documents: Iterable[Document], metas: Sequence[Meta | GateRule]) -> list[Comment]:
    """All suppressions of the documents, in their order.

    Raises BadConfiguration, by document and line, for one without a reason, with a rule that there is not, or of another form.
    """
    known = sorted({word for meta in metas for word in meta.words})
    return [comment for document in documents if not document.is_source and "<!--" in document.text for comment in _comments(document, known)]


def _comments(document: Document, known: Sequence[str]) -> Iterator[Comment]:
    text = without_code_blocks(document.text) if document.id.lower().endswith(_MARKDOWN) else document.text
    prose = without_comments(document.text)
    for start, end in comments_in(text):
        ours = _OURS.fullmatch(text, start, end)
        if not ours:
            continue
        where = f"{document.id}:{document.line_and_column(start)[0]}"
        words, reason = _read(where, ours[1])
        for word in words:
            if word not in known:
                raise BadConfiguration(ended(f"{where}: there is no rule {word!r}{did_you_mean(word, known) or '; `checker rules` lists them'}"))
        yield Comment(document.id, start, end, words, reason, tuple(_covers(document.segments, prose, start, end)))


def _read(where: str, inside: str) -> tuple[tuple[str, ...], str]:
    form = _FORM.fullmatch(inside)
    words = tuple(form[1].replace(",", " ").split()) if form else ()
    if not form or not words:
        raise BadConfiguration(f"{where}: this comment for the checker is no suppression; {_WRITE}.")
    reason = _REASON.fullmatch(form[2])
    if not reason or not reason[1].strip():
        raise BadConfiguration(f"{where}: the suppression of {', '.join(words)} gives no reason; {_WRITE}.")
    return words, " ".join(reason[1].split())


def _covers(segments: Sequence[Segment], prose: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The segments of the paragraph that a comment is about. `prose` is the text without comments."""
    line_start, line_end = prose.rfind("\n", 0, start) + 1, prose.find("\n", end)
    line_end = len(prose) if line_end < 0 else line_end
    if prose[line_start:line_end].strip():
        meant = {s.paragraph for s in segments if s.start < line_end and s.end > line_start}
    else:
        meant = {next((s.paragraph for s in segments if s.start >= end), -1)}
    yield from ((s.start, s.end) for s in segments if s.paragraph in meant)
