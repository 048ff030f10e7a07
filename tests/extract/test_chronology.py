"""Lengths, anniversaries and ages beside their dates: the figures as the text states them."""

from datetime import date as Date

import pytest

from checker.models.claims import AttributeClaim, FrameClaim, MilestoneClaim
from tests.helpers import claims_of

FRAMES = [
    ("She served from 2010 to 2015, a seven-year term.", [("duration", (7, 2010, 2015))]),
    ("His six-year presidency (1988-1997) ended in a strike.", [("duration", (6, 1988, 1997))]),
    ("Work began in March 2018 and ended in May 2020, a total of four years.", [("duration", (4, 2018, 2020))]),
    ("She ran the bank from 1970 to 1998, a tenure of 18 years.", [("duration", (18, 1970, 1998))]),
    ("Beck ran the mill for 12 years, from 1990 to 1995.", [("duration", (12, 1990, 1995))]),
    ("The siege, between 1490 and 1492, was long. The twenty-two-year war between 1560 and 1582 was longer.", [("duration", (22, 1560, 1582))]),
    ("She served from 2010 to 2019, a more than five-year term.", []),
    ("Founded in 1984, Acme marked its 40th anniversary in 2024.", [("anniversary", (40, 1984, 2024))]),
    ("In 2018 the town remembered the fiftieth anniversary of the 1968 flood.", [("anniversary", (50, 1968, 2018))]),
    ("The club, founded in 1901, celebrated its centenary in 2001.", [("anniversary", (100, 1901, 2001))]),
    ("Acme marked its 40th anniversary in 2024.", []),
    ("Founded in 1984, the fair was held for the 41st time in 2024.", []),
    ("Born in 1980, she was 40 in 2020.", [("age", (40, 1980, 2020))]),
    ("The painter, born in 1901, died in 1950, aged 49, in Nice.", [("age", (49, 1901, 1950))]),
    ("Born in 1980, she was 50 metres ahead in 2020.", []),
]


@pytest.mark.parametrize(("text", "expected"), FRAMES, ids=[t for t, _ in FRAMES])
def test_frames(text: str, expected: list[tuple[str, tuple[float, ...]]]) -> None:
    """Each frame has its type and its figures in the documented order."""
    types = ("duration", "anniversary", "age")
    assert [(f.type, f.values) for f in claims_of(text, FrameClaim) if f.type in types] == expected


def test_an_age_is_set_beside_a_birth_told_elsewhere() -> None:
    """A birth in one sentence and a death in another make a frame."""
    (frame,) = [
        f for f in claims_of("Tom Beck was born in Orr in 1942. He left school early. Beck died in 2010 at the age of 68.", FrameClaim) if f.type == "age"
    ]
    assert frame.values == (68, 1942, 2010)


def test_an_age_beside_a_name_is_of_the_document_s_day() -> None:
    """The document's year is the year of such an age; without it there is none."""
    text = "Ana Gomez, 42, won the seat. Gomez was born in 1980 in Orr."
    assert [f.values for f in claims_of(text, FrameClaim, Date(2022, 5, 1)) if f.type == "age"] == [(42, 1980, 2022)]
    assert [f.values for f in claims_of(text, FrameClaim) if f.type == "age"] == []


AGES = [
    ("Ana Gomez, 42, won the seat.", [("age", "42")]),
    ("Divers rescued 51-year-old Benjamin Okafor.", [("age", "51")]),
    ("Tom Beck died in Orr at the age of 68.", [("age at death", "68")]),
    ("Ana Gomez took 45 votes.", []),
    ("Ana Gomez was 19 when she first stood.", []),
]


@pytest.mark.parametrize(("text", "expected"), AGES, ids=[t for t, _ in AGES])
def test_ages_of_people(text: str, expected: list[tuple[str, str]]) -> None:
    """Ages that stand beside a name, and ages at death, with the person as subject."""
    assert [(a.attribute, a.value) for a in claims_of(text, AttributeClaim) if a.attribute.startswith("age")] == expected


MILESTONES = [
    ("Acme Corp was founded in 1984 by two sisters.", [("founded", "Acme Corp", "1984", "")]),
    ("Ada Okafor (12 October 1875 - 1 December 1947) wrote songs.", [("born", "Ada Okafor", "1875-10-12", ""), ("died", "Ada Okafor", "1947-12-01", "")]),
    ("Tom Beck, 3rd Earl of Orr (1842-1899) was a miller.", [("born", "Tom Beck", "1842", ""), ("died", "Tom Beck", "1899", "")]),
    ("Tom Beck (1957 - 20 January 2007) was a miller.", [("born", "Tom Beck", "1957", ""), ("died", "Tom Beck", "2007", "")]),
    ("Acme Corp is a bank in Orr. It was founded in 1984.", [("founded", "It", "1984", "")]),
    ("Acme Corp bought a bank in Orr. It was founded in 1984.", []),
    ("Tom Beck (1842-1899) was a miller.", [("born", "Tom Beck", "1842", ""), ("died", "Tom Beck", "1899", "")]),
    ("Ana Gomez joined the Labour Party in 1990.", [("joined", "Ana Gomez", "1990", "")]),
    ("Acme Corp was founded before 1984.", [("founded", "Acme Corp", "1984", "before")]),
    ("Acme Corp was not founded in 1984, and may be sold in 1990.", []),
    ("The mill was opened in 1984.", [("opened", "mill", "1984", "")]),
    ("A mill was opened in 1984.", []),
]


@pytest.mark.parametrize(("text", "expected"), MILESTONES, ids=[t for t, _ in MILESTONES])
def test_milestones(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    """What happened, to whom, when, and whether the date is only a bound; of names and of things known already."""
    told = claims_of(text, MilestoneClaim)
    assert sorted((m.event, m.subject, _short(m), m.relation) for m in told) == expected


def _short(milestone: MilestoneClaim) -> str:
    """The day of a milestone, or its year where it has no day."""
    return str(milestone.earliest if milestone.earliest == milestone.latest else milestone.earliest and milestone.earliest.year)


def test_a_pronoun_is_the_only_person_it_can_mean() -> None:
    """ "She" is the one woman told before, and nobody where there are two."""
    one = claims_of("Ada Okafor sang. She was born in 1950.", MilestoneClaim)
    two = claims_of("Ada Okafor sang with Maria Gomez. She was born in 1950.", MilestoneClaim)
    assert ([m.subject_key for m in one], two) == (["person:ada okafor"], [])


_LIFE = "Tom Beck (4 May 1900 - 2 June 1980) was a potter. "
LIFETIMES = [
    ("Beck died in Nice at the age of 70.", [(70.0, "")]),
    ("Tom Beck lived to be 79.", [(79.0, "")]),
    ("Beck was 60 years old when he died.", [(60.0, "")]),
    ("He was born in Hale and was 60 when he died.", [(60.0, "")]),
    ("He died before his 40th birthday.", [(40.0, "down")]),
    ("He died after reaching the age of 90.", [(90.0, "up")]),
    ("Tom Beck lived for more than 40 years.", [(40.0, "up")]),
    ("Tom Beck lived for 40 years in Nice.", []),
    ("Tom Beck lived to almost 90.", []),
    ("Beck died after his son, at the age of 12, had left.", []),
    ("Ada Okafor died at the age of 12.", []),
    ("Beck may have died at the age of 12.", []),
]


@pytest.mark.parametrize(("text", "expected"), LIFETIMES, ids=[t for t, _ in LIFETIMES])
def test_ages_at_death_beside_a_life(text: str, expected: list[tuple[float, str]]) -> None:
    """The age or bound that the text tells of one whose dates of birth and death it gives, and which way it goes."""
    frames = [f for f in claims_of(_LIFE + text, FrameClaim) if f.type == "lifetime"]
    assert [(f.values[0], f.direction) for f in frames] == expected
    assert all(f.values[1:] == (day(1900, 5, 4), day(1900, 5, 4), day(1980, 6, 2), day(1980, 6, 2)) for f in frames)


def day(year: int, month: int, number: int) -> int:
    """A day as an ordinal."""
    return Date(year, month, number).toordinal()


LENGTHS = [
    ("The mill operated for 80 years.", [((80.0, 1925.0, 1954.0), "")]),
    ("The mill operated for more than 40 years.", [((40.0, 1925.0, 1954.0), "up")]),
    ("The mill operated for less than 20 years.", [((20.0, 1925.0, 1954.0), "down")]),
    ("The mill operated at night for 80 years.", []),
    ("The mill never operated for 80 years.", []),
    ("The farm operated for 80 years.", []),
    ("The mill operated from 1960 to 1964. The mill operated for 80 years.", []),
]


@pytest.mark.parametrize(("text", "expected"), LENGTHS, ids=[t for t, _ in LENGTHS])
def test_lengths_beside_ends_told_elsewhere(text: str, expected: list[tuple[tuple[float, ...], str]]) -> None:
    """A length and the two years that another sentence gives the same act in the same words, where it gives them once."""
    frames = claims_of("The mill operated from 1925 to 1954 with two wheels. " + text, FrameClaim)
    assert [(f.values, f.direction) for f in frames if f.type == "duration"] == expected
