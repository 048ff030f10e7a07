"""Sentences told twice: what repeats, what differs, and of which sort the difference is."""

import pytest

from checker.extract.found import Found
from checker.extract.outline import describe_document
from checker.extract.passages import find_passages
from checker.models.claims import PassageClaim
from tests.helpers import parsed

FIRST = "The fire at the Orr mill on Monday hurt 40 people, the sheriff of Hale said."
PAIRS = [
    (FIRST, True, "", ()),
    ("The fire at the Orr mill on Monday hurt 45 people, the sheriff of Hale said.", False, "number", (("45", "40"),)),
    ("The fire at the Orr mill on Tuesday hurt 40 people, the sheriff of Hale said.", False, "date", (("Tuesday", "Monday"),)),
    ("The fire at the Ash mill on Monday hurt 40 people, the sheriff of Hale said.", False, "name", (("Ash", "Orr"),)),
    ("The fire at the Orr mill on Monday killed 40 people, the sheriff of Hale said.", False, "word", (("killed", "hurt"),)),
    ("The fire at the Ash mill on Monday hurt 45 people, the sheriff of Hale said.", False, "word", (("Ash", "Orr"), ("45", "40"))),
]


def _twins(text: str) -> list[PassageClaim]:
    return [c for c in find_passages(parsed(text), Found()) if c.twin]


@pytest.mark.parametrize(("second", "same", "kind", "changes"), PAIRS)
def test_twins(second: str, same: bool, kind: str, changes: tuple[tuple[str, str], ...]) -> None:
    """The second sentence is tied to the first, with what differs."""
    twins = _twins(f"{FIRST} Nobody died.\n\n{second}")
    assert [(c.quote, c.same, c.change_kind, c.changes, c.twin_start) for c in twins] == [(second, same, kind, changes, 0)]


def test_strangers() -> None:
    """Sentences that share a form and not their words are no twins."""
    assert not _twins("In the north the party won 12 of 20 seats on the council. In the far south the rival list took 9 of its 31 mayors.")


def test_a_sentence_is_no_twin_of_itself() -> None:
    """Its halves share their words, and an earlier sentence that has them is still its twin."""
    sentence = "The old mill was built in 1911, and the old mill was built in 1921."
    assert not _twins(sentence)
    assert [(c.same, c.twin_start) for c in _twins(f"{sentence} Nobody knew why. {sentence}")] == [(True, 0)]


def test_frames() -> None:
    """Sentences that differ only in figures have one frame, whatever the document."""
    one, two = (
        find_passages(parsed(t), Found())[0]
        for t in ("At least 40 people were hurt in the fire on Monday.", "At least 45 people were hurt in the fire on Friday.")
    )
    assert one.frame == two.frame
    assert (one.figures, two.figures) == (("40", "Monday"), ("45", "Friday"))


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        ("The council met on Friday. It will meet again.", "news"),
        ("I think we should pay. My view is that our council is wrong, and I say so.", "opinion"),
        ("Q: Why now?\n\nA: It was time.\n\nQ: And then?\n\nA: We wait.\n\nQ: For what?\n\nA: Rain.", "interview"),
        ("9:15 a.m.\n\nVoting starts.\n\n10:20 a.m.\n\nLong lines.\n\n11:30 a.m.\n\nRain.", "live"),
        ("Dear editor, the bins are full.", "letter"),
    ],
)
def test_genre(text: str, genre: str) -> None:
    """What sort of text it is, from its layout and who speaks."""
    assert describe_document(parsed(text), Found())[0].genre == genre


def test_document_claim() -> None:
    """One claim for the whole text, on its headline."""
    claim = describe_document(
        parsed("Shares of Orr mills fall\n\nShares fell 3 pct. Traders and dealers sold stocks and bonds.\n\nThe index closed lower."), Found()
    )[0]
    assert (claim.title, claim.quote, claim.market_report, claim.sentences) == ("Shares of Orr mills fall", "Shares of Orr mills fall", True, 4)
