"""What the parser is shown of a text, and where its sentences stand."""

from datetime import date as Date

import pytest

from checker.models.claims import AttributionClaim, DateClaim, EventClaim
from tests.helpers import claims_of, parsed

DATELINES = [
    "LONDON, 3 March 2024 - ",
    "LONDON, March 3, 2024 (Reuters) - ",
    "ST. JOHN'S (AP) — ",
    "PORT ELLERY - ",
]


@pytest.mark.parametrize("dateline", DATELINES)
def test_a_dateline_is_no_part_of_the_first_sentence(dateline: str) -> None:
    """The sentence begins behind it, at its own place in the text, and its speaker is the one who speaks."""
    text = f"Rates to rise\n\n{dateline}Helga Strand said that rates would rise. Snow fell."
    sentences = parsed(text).sentences
    assert [s.text for s in sentences[1:]] == ["Helga Strand said that rates would rise.", "Snow fell."]
    assert all(text[s.start : s.end] == s.text for s in sentences)
    assert [c.source for c in claims_of(text, AttributionClaim)] == ["Helga Strand"]


@pytest.mark.parametrize("text", ["NATO said - And it rained.", "Lune, 3 March - The mill burned.", "BRICS grew: The mill burned."])
def test_other_openings_are_read_whole(text: str) -> None:
    """What only looks like a dateline stays with its sentence."""
    assert parsed(text).sentences[0].text.startswith(text.split()[0])


def test_the_date_of_a_dateline_is_still_told() -> None:
    """It is the day that the text counts from, and belongs to the sentence behind it."""
    dates = claims_of("LONDON, 3 March 2024 - Helga Strand left on Friday.", DateClaim)
    assert [(d.quote, d.earliest, d.sentence) for d in dates] == [("3 March 2024", Date(2024, 3, 3), 0), ("Friday", Date(2024, 3, 1), 0)]


def test_a_quotation_behind_a_dateline_has_its_speaker() -> None:
    """Quotations are looked for in the whole line."""
    assert [c.source for c in claims_of('OSLO (AP) - "We won the cup," Helga Strand said.', AttributionClaim)] == ["Helga Strand"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("The harbour master, Ruth Adler, sold the boat.", "person:ruth adler"),
        ("The town's mayor, Tom Beck, sold the boat.", "person:tom beck"),
        ("A trader, unknown in Hale, sold the boat.", "trader"),
    ],
)
def test_a_description_with_a_name_stands_for_its_bearer(text: str, key: str) -> None:
    """The subject of a clause is the person named between commas."""
    assert [c.subject_key for c in claims_of(text, EventClaim) if c.key == "sell"] == [key]
