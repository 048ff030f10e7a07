"""Which of the decided findings each finding is.

Decisions apply by the words, never by the path: in a copy of a document the same decisions hold, and each thread goes to at
most one finding of a document. Where several could have it, the words around them decide, then the sentences, then
their order; so when the first of two equal findings is deleted, the second keeps its own decision.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, Protocol, TypeVar

from checker.models.findings import Finding
from checker.triage.anchors import NEAR, changed_words, same_text, same_words
from checker.triage.entries import Known

_CROWD = 50
"""Words that more anchors share than this are looked up together with what stands beside them."""
_Indexed = tuple[int, Known]
"""An anchor with the index of its thread."""
_Index = dict[tuple[str, ...], list[_Indexed]]


class Anchored(Protocol):
    """What has anchors: all that was decided about one finding, or its entry in the baseline."""

    def anchors(self) -> Iterator[Known]:
        """The marks by which the finding was known."""


Held = TypeVar("Held", bound=Anchored)


class Matcher(Generic[Held]):
    """The anchors of some threads, looked up by each of their marks."""

    def __init__(self, threads: Sequence[Held]) -> None:
        self.threads = threads
        known = [(index, anchor) for index, thread in enumerate(threads) for anchor in thread.anchors()]
        self._words: dict[str, list[_Indexed]] = {}
        for one in known:
            self._words.setdefault(one[1].fingerprint, []).append(one)
        self._closer = _index((one for some in self._words.values() if len(some) > _CROWD for one in some), _words_and_beside)
        self._sentences: dict[str, list[_Indexed]] = {}
        self._around: dict[str, list[_Indexed]] = {}
        for one in known:
            self._sentences.setdefault(one[1].second_key, []).append(one)
            self._around.setdefault(one[1].prefix + one[1].suffix, []).append(one)

    def match(self, findings: Sequence[Finding]) -> list[Held | None]:
        """The thread of each finding, where it has one: by the same words, then by the same text read
        differently, and at last by changed words in an unchanged place."""
        if not self.threads:
            return [None] * len(findings)
        sharing = _Sharing(findings)
        sharing.share(self._with_words, same_words)
        sharing.share(self._with_text, same_text)
        left = [(index, anchor) for index, thread in enumerate(self.threads) if index not in sharing.settled for anchor in thread.anchors()]
        if left:
            places = _index(left, _places)
            sharing.share(lambda finding: _looked_up(places, _places(finding)), changed_words)
        return [None if index is None else self.threads[index] for index in sharing.found]

    def _with_words(self, finding: Finding) -> Iterable[_Indexed]:
        some = self._words.get(finding.fingerprint, ())
        return some if len(some) <= _CROWD else _looked_up(self._closer, _words_and_beside(finding))

    def _with_text(self, finding: Finding) -> Iterable[_Indexed]:
        around = finding.prefix + finding.suffix
        return [*self._sentences.get(finding.second_key, ()), *(self._around.get(around, ()) if around else ())]


class _Sharing:
    """Threads on their way to findings: each finding gets one, each thread one finding of a document, the surest pairs first."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = findings
        self.found: list[int | None] = [None] * len(findings)
        self.settled: set[int] = set()
        self._taken: set[tuple[str, int]] = set()

    def share(self, near: Callable[[Finding], Iterable[_Indexed]], likeness: Callable[[Known, Finding], float]) -> None:
        """Pair the findings still without a thread with those near them."""
        for _, index, thread in sorted(self._pairs(near, likeness)):
            place = (self.findings[index].doc, thread)
            if self.found[index] is None and place not in self._taken:
                self.found[index] = thread
                self._taken.add(place)
                self.settled.add(thread)

    def _pairs(self, near: Callable[[Finding], Iterable[_Indexed]], likeness: Callable[[Known, Finding], float]) -> Iterator[tuple[float, int, int]]:
        for index, finding in enumerate(self.findings):
            if self.found[index] is None:
                for thread, anchor in near(finding):
                    weight = likeness(anchor, finding)
                    if weight:
                        yield -weight, index, thread


def _index(known: Iterable[_Indexed], marks: Callable[[Known], tuple[tuple[str, ...], ...]]) -> _Index:
    found: _Index = {}
    for one in known:
        for mark in marks(one[1]):
            found.setdefault(mark, []).append(one)
    return found


def _looked_up(index: _Index, marks: Iterable[tuple[str, ...]]) -> Iterable[_Indexed]:
    return [one for mark in marks for one in index.get(mark, ())]


def _words_and_beside(known: Known | Finding) -> tuple[tuple[str, ...], ...]:
    words = known.fingerprint
    return (words, "before", known.prefix[-NEAR:]), (words, "after", known.suffix[:NEAR]), (words, "in", _file(known.doc))


def _places(known: Known | Finding) -> tuple[tuple[str, ...], ...]:
    name = _file(known.doc)
    return (known.rule, name, "before", known.prefix[-NEAR:]), (known.rule, name, "after", known.suffix[:NEAR])


def _file(doc: str) -> str:
    return doc.rpartition("/")[2]
