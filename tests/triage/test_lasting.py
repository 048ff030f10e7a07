"""Decisions stay with their findings while documents are edited, and a changed claim opens again; through the real pipeline."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from checker.ingest import plain
from checker.models.findings import Finding
from checker.pipeline import CheckSettings, check
from checker.triage import Triaged
from tests.triage.samples import triage

_SELECT = ("DU01", "TX01")
_FLAWS = ("saw the the bridge", "met at at the mill", "wrote that it occured twice", "saw the the harbour")
_CHANGED = ("saw a a bridge", "met to to the mill", "wrote that it definately failed twice", "saw a a harbour")
_HEADS = ("The old keeper", "On the second day a clerk from the north", "Her neighbour", "Four visitors", "A painter of some renown", "The new warden")
_TAILS = ("before the rain came.", "and went home.", "with a lantern in hand.", "while the band played on.", "after lunch.", "as the tide turned.")
_FILLERS = (
    "The market opens early in summer.",
    "Nobody has repaired the clock since spring, and few expect that to change.",
    "Boats leave twice a day.",
    "“We like it here,” the baker said.",
    "The school has a garden with apple trees.",
    "Rain is rare in this valley, but the wells are deep.",
)


@dataclass(frozen=True)
class Paragraph:
    """One paragraph: perhaps a flawed sentence, between two others. `key` follows it through all edits."""

    key: int
    before: str
    after: str
    flaw: str = ""
    head: str = ""
    tail: str = ""

    @property
    def text(self) -> str:
        """What stands in the document."""
        flawed = f"{self.head} {self.flaw} {self.tail} " if self.flaw else ""
        return f"{self.before} {flawed}{self.after}"


Edit = Callable[[tuple[Paragraph, ...]], tuple[Paragraph, ...]]
_HEAD, _TAIL, _FILLER = st.sampled_from(_HEADS), st.sampled_from(_TAILS), st.sampled_from(_FILLERS)


@st.composite
def documents(draw: st.DrawFn) -> tuple[Paragraph, ...]:
    """Three to six paragraphs; two flaws may have the same words, in different sentences."""
    flaws = draw(st.lists(st.sampled_from(["", *_FLAWS, _FLAWS[0]]), min_size=3, max_size=6))
    heads, tails = draw(st.permutations(_HEADS)), draw(st.permutations(_TAILS))
    return tuple(Paragraph(n, draw(_FILLER), draw(_FILLER), flaw, heads[n], tails[n]) for n, flaw in enumerate(flaws))


@st.composite
def edits(draw: st.DrawFn) -> Edit:
    """Insert, delete or move a paragraph, or retype the sentence before a flawed one."""
    kind, at, to, filler = draw(st.sampled_from(["insert", "delete", "move", "around"])), draw(st.integers(0, 9)), draw(st.integers(0, 9)), draw(_FILLER)

    def edit(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
        here = at % len(paragraphs)
        one, rest = paragraphs[here], [*paragraphs[:here], *paragraphs[here + 1 :]]
        if kind == "delete":
            return tuple(rest) or paragraphs
        if kind == "insert":
            return (*paragraphs[:here], Paragraph(-1, filler, filler), *paragraphs[here:])
        if kind == "move":
            return (*rest[:to], one, *rest[to:])
        return _put(paragraphs, here, replace(one, before=filler))

    return edit


def _put(paragraphs: tuple[Paragraph, ...], at: int, one: Paragraph) -> tuple[Paragraph, ...]:
    return (*paragraphs[:at], one, *paragraphs[at + 1 :])


def text_of(paragraphs: Sequence[Paragraph], width: int = 0) -> str:
    """The document, its lines broken after so many words where `width` is not 0."""
    texts = [p.text for p in paragraphs]
    if width:
        texts = ["\n".join(" ".join(words[i : i + width]) for i in range(0, len(words), width)) for words in (text.split() for text in texts)]
    return "The valley and its people\n\n" + "\n\n".join(texts) + "\n"


def findings_of(name: str, paragraphs: Sequence[Paragraph], width: int = 0) -> dict[int, Finding]:
    """The finding of each flawed paragraph, by its key."""
    text = text_of(paragraphs, width)
    found = check(plain.read(name, text), CheckSettings(select=_SELECT, preview=True)).findings
    numbers = {text.count("\n\n", 0, finding.start) - 1: finding for finding in found}
    return {paragraphs[number].key: finding for number, finding in numbers.items()}


def all_found(findings: dict[int, Finding], paragraphs: Sequence[Paragraph]) -> bool:
    """Whether each flawed paragraph has its finding, and no other has one."""
    return set(findings) == {p.key for p in paragraphs if p.flaw}


def decide(folder: str, findings: dict[int, Finding], decided: Sequence[bool]) -> dict[int, str]:
    """Dismiss some findings, each with a note of its own; returns the notes by key."""
    notes = {key: f"note {key}" for key, wanted in zip(findings, decided, strict=False) if wanted}
    reviewer = triage(Path(folder))
    reviewer.standing(list(findings.values()))
    for key, note in notes.items():
        reviewer.decide(findings[key], "dismiss", reason="sourced", note=note)  # type: ignore[arg-type]
    return notes


def shown(folder: str, findings: dict[int, Finding]) -> dict[int, Triaged]:
    """Where findings stand, as another process sees it."""
    return dict(zip(findings, triage(Path(folder)).standing(list(findings.values())), strict=True))


_SETTINGS = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
_DECIDED = st.lists(st.booleans(), min_size=6, max_size=6)


@_SETTINGS
@given(documents(), _DECIDED, st.lists(edits(), min_size=1, max_size=5), st.sampled_from(["a.txt", "moved/b.txt"]), st.sampled_from([0, 7]))
def test_decisions_stay_with_their_findings(paragraphs: tuple[Paragraph, ...], decided: list[bool], changes: list[Edit], name: str, width: int) -> None:
    """Paragraphs are inserted, deleted, moved, retyped beside the flawed sentence; the file is renamed; lines are broken elsewhere."""
    before = findings_of("a.txt", paragraphs)
    assume(all_found(before, paragraphs))
    with TemporaryDirectory() as folder:
        notes = decide(folder, before, decided)
        for change in changes:
            paragraphs = change(paragraphs)
        after = findings_of(name, paragraphs, width)
        assume(all_found(after, paragraphs))
        for key, triaged in shown(folder, after).items():
            assert (triaged.state, triaged.note) == (("dismissed", notes[key]) if key in notes else ("open", "")), triaged


@_SETTINGS
@given(documents(), _DECIDED, st.integers(0, 5), _HEAD, _TAIL)
def test_retyping_the_sentence_around_the_words(paragraphs: tuple[Paragraph, ...], decided: list[bool], at: int, head: str, tail: str) -> None:
    """The one finding with its words keeps its decision; among like ones, none takes another's."""
    before = findings_of("a.txt", paragraphs)
    assume(all_found(before, paragraphs) and at < len(paragraphs))
    with TemporaryDirectory() as folder:
        notes = decide(folder, before, decided)
        edited = _put(paragraphs, at, replace(paragraphs[at], head=head, tail=tail))
        after = findings_of("a.txt", edited)
        assume(all_found(after, edited) and len({(p.head, p.flaw, p.tail) for p in edited}) == len(edited))
        alike = [p for p in paragraphs if p.flaw.split()[:3] == paragraphs[at].flaw.split()[:3]]
        for key, triaged in shown(folder, after).items():
            expected = ("dismissed", notes[key]) if key in notes else ("open", "")
            assert (triaged.state, triaged.note) == expected or (triaged.state == "open" and key == at and len(alike) > 1), triaged


@_SETTINGS
@given(documents(), st.integers(0, 5))
def test_a_changed_claim_is_open_again(paragraphs: tuple[Paragraph, ...], at: int) -> None:
    """With its history; the others keep their decisions."""
    assume(at < len(paragraphs) and paragraphs[at].flaw)
    before = findings_of("a.txt", paragraphs)
    assume(all_found(before, paragraphs))
    with TemporaryDirectory() as folder:
        notes = decide(folder, before, [True] * len(before))
        edited = _put(paragraphs, at, replace(paragraphs[at], flaw=dict(zip(_FLAWS, _CHANGED, strict=True))[paragraphs[at].flaw]))
        after = findings_of("a.txt", edited)
        assume(all_found(after, edited))
        standings = shown(folder, after)
        assert (standings[at].state, standings[at].reopened, standings[at].note) == ("open", "reopened: the words changed", notes[at])
        assert all(triaged.state == "dismissed" for key, triaged in standings.items() if key != at)
