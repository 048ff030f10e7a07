"""What the readers of this package hand to each other: a reporting word with its source and its content."""

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from checker.extract.attribution.cues import Cue
from checker.extract.attribution.sources import NOBODY, Source
from checker.models.claims import Modality

Piece = tuple[int, int]
_MARKS = frozenset(('"', "''", "``"))
_EDGE_PUNCTUATION = frozenset((",", ";", ":", "-", "--", ".", "(", ")"))


@dataclass(frozen=True, slots=True)
class Told:
    """One attribution inside one segment. `cue_first` and `cue_last` are token indices of the segment's parse;
    `pieces` are code points of the document's text, in order, never empty; `frame` is
    how the content is put: "q" for a quotation, "s" for a clause, "of" for
    the phrase after a noun, the other letters as in reporting_cues.tsv."""

    cue: Cue
    doc: Doc
    offset: int
    cue_first: int
    cue_last: int
    pieces: tuple[Piece, ...]
    source: Source = NOBODY
    direct: bool = False
    frame: str = "s"
    negative: bool = False
    modality: Modality = "asserted"


# With a noun for its content such a word gives the source's version of things; "discussed the plan" only names its topic.
_ASSERTING = frozenset(
    (
        "claimed",
        "denied",
        "predicted",
        "reported",
        "found",
        "warned",
        "feared",
        "suggested",
        "rejected",
        "accused",
        "doubted",
        "described",
        "criticised",
        "praised",
        "complained",
        "admitted",
    )
)


def asserts(told: Told) -> bool:
    """Whether the content is the source's version of things, and not a topic, a wish or an act that the narrator tells."""
    if told.cue.mode not in ("speech", "thought"):
        return False
    if told.frame == "t":
        return told.cue.name == "claimed"
    return told.frame not in ("n", "p", "of") or (told.frame != "of" and told.cue.name in _ASSERTING)


_MODALS: dict[str, Modality] = {
    "may": "possible", "might": "possible", "could": "possible", "can": "possible",
    "must": "necessary", "should": "necessary", "ought": "necessary",
    "will": "intended", "'ll": "intended", "shall": "intended",
    "would": "conditional", "'d": "conditional",
}  # fmt: skip


def is_negative(verb: Token) -> bool:
    """Whether the reporting itself is denied: "did not say", "never claimed"."""
    return any(c.dep_ == "neg" or c.lower_ in ("never", "nobody", "none", "neither") for c in verb.children)


def modality_of(verb: Token) -> Modality:
    """Whether the reporting happened or only may, will or should."""
    for child in verb.children:
        if child.dep_ == "aux" and child.lower_ in _MODALS:
            return _MODALS[child.lower_]
        if child.dep_ == "mark" and child.lower_ in ("if", "unless"):
            return "conditional"
    return "asserted"


def pieces_of(doc: Doc, offset: int, indices: Iterable[int]) -> tuple[Piece, ...]:
    """Runs of token indices as stretches of the text, bare of punctuation at their edges."""
    pieces: list[Piece] = []
    for first, last in _runs(sorted(indices)):
        while first <= last and doc[first].text in _EDGE_PUNCTUATION:
            first += 1
        while last >= first and doc[last].text in _EDGE_PUNCTUATION:
            last -= 1
        if first <= last:
            first, last = _with_marks(doc, first, last)
            pieces.append((offset + doc[first].idx, offset + doc[last].idx + len(doc[last])))
    return tuple(pieces)


def _with_marks(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """A piece that opens a quotation it does not close, or the other way round, with the mark beside it."""
    if sum(doc[i].text in _MARKS for i in range(first, last + 1)) % 2 == 0:
        return first, last
    after = next((i for i in range(last + 1, min(last + 3, len(doc))) if doc[i].text in _MARKS), None)
    if after is not None and doc[last].text not in _MARKS:
        return first, after
    return (first - 1, last) if first and doc[first - 1].text in _MARKS else (first, last)


def _runs(indices: list[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for index in indices:
        if runs and index == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], index)
        else:
            runs.append((index, index))
    return runs


def subtree(token: Token) -> range:
    """The indices of a token's phrase, edge to edge."""
    return range(token.left_edge.i, token.right_edge.i + 1)
