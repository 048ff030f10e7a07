"""Which of the decided findings each finding is: decisions are gathered in threads, and threads find their findings.

Decisions apply by the words, never by the path: in a copy of a document the
same decisions hold, and each thread goes to at most one finding of a document. Where several could have it, the
words around them decide, then the sentences, then their order; so when the first of two equal findings is deleted,
the second keeps its own decision.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from checker.models.decisions import Anchor
from checker.models.findings import Finding
from checker.triage.anchors import NEAR, likeness
from checker.triage.threads import Thread

_CROWD = 50
"""Where a mark is shared by more anchors than this, it says nothing by itself."""
_RANKS = {"same": 0, "moved": 1, "changed": 2}
_Mark = tuple[str, ...]


class _Candidate(NamedTuple):
    """A thread that a finding may be of; they sort by how sure that is."""

    rank: int
    lightness: float
    finding: int
    thread: int


class Matcher:
    """The anchors of some threads, looked up by each of their marks."""

    def __init__(self, threads: Sequence[Thread]) -> None:
        self.threads = threads
        anchors = [(index, anchor) for index, thread in enumerate(threads) for anchor in thread.anchors()]
        by_mark = _by_mark(anchors, _marks)
        self._crowded = {mark for mark, some in by_mark.items() if len(some) > _CROWD}
        crowd = [one for mark in self._crowded if mark[0] == "words" for one in by_mark[mark]]
        self._by_mark = {mark: some for mark, some in by_mark.items() if mark not in self._crowded} | _by_mark(crowd, _closer_marks)

    def match(self, findings: Sequence[Finding]) -> list[Thread | None]:
        """The thread of each finding, where it has one."""
        found: list[Thread | None] = [None] * len(findings)
        taken: set[tuple[str, int]] = set()
        settled: set[int] = set()
        for rank, _, index, thread in sorted(self._candidates(findings)):
            doc = findings[index].doc
            if found[index] is None and (doc, thread) not in taken and not (rank == _RANKS["changed"] and thread in settled):
                found[index] = self.threads[thread]
                taken.add((doc, thread))
                settled.add(thread)
        return found

    def _candidates(self, findings: Sequence[Finding]) -> Iterator[_Candidate]:
        for index, finding in enumerate(findings):
            for thread, anchor in self._near(finding):
                like = likeness(anchor, finding)
                if like:
                    yield _Candidate(_RANKS[like[0]], -like[1], index, thread)

    def _near(self, finding: Finding) -> Iterable[tuple[int, Anchor]]:
        """The anchors that share a mark with a finding, each once."""
        some = [one for mark in _marks(finding) for one in self._by_mark.get(mark, ())]
        if self._crowded and ("words", finding.fingerprint) in self._crowded:
            some += [one for mark in _closer_marks(finding) for one in self._by_mark.get(mark, ())]
        return {id(anchor): (thread, anchor) for thread, anchor in some}.values() if len(some) > 1 else some


def _by_mark(anchors: Iterable[tuple[int, Anchor]], marks: Callable[[Anchor], list[_Mark]]) -> dict[_Mark, list[tuple[int, Anchor]]]:
    found: dict[_Mark, list[tuple[int, Anchor]]] = {}
    for one in anchors:
        for mark in marks(one[1]):
            found.setdefault(mark, []).append(one)
    return found


def _marks(known: Anchor | Finding) -> list[_Mark]:
    """What may be the same in another version of the text; a likeness is looked for where any of them is."""
    marks: list[_Mark] = [("words", known.fingerprint), ("sentences", known.second_key)]
    if known.prefix:
        marks.append(("before", known.rule, known.prefix[-NEAR:]))
    if known.suffix:
        marks.append(("after", known.rule, known.suffix[:NEAR]))
    return marks


def _closer_marks(known: Anchor | Finding) -> list[_Mark]:
    """Marks for words that occur so often that they say nothing alone: with what is beside them, and the name of their file."""
    words = known.fingerprint
    return [(words, "before", known.prefix[-NEAR:]), (words, "after", known.suffix[:NEAR]), (words, "in", known.doc.rpartition("/")[2])]
