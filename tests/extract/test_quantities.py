"""Figures: numerals, comparators, ranges, units, tolerance; and what they count, of whom, in which clause."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.quantities.figures import Figure, read_figures
from checker.models.claims import QuantityClaim
from tests.helpers import claims_of

# text, words of the figure, low, high, unit or measure
FIGURES = [
    ("The club has 300 members.", "300", 300, 300, "count"),
    ("The club has 12,345 members.", "12,345", 12345, 12345, "count"),
    ("There were 1,50,000 seats.", "1,50,000", 150000, 150000, "count"),
    ("Twenty-five sheep were lost.", "Twenty-five", 25, 25, "count"),
    ("It took two hundred and six steps.", "two hundred and six", 206, 206, "count"),
    ("She owns forty-two thousand books.", "forty-two thousand", 42000, 42000, "count"),
    ("He sold a dozen eggs.", "a dozen", 12, 12, "count"),
    ("He sold two dozen eggs.", "two dozen", 24, 24, "count"),
    ("He sold half a dozen eggs.", "half a dozen", 6, 6, "count"),
    ("A hundred runners came.", "A hundred", 100, 100, "count"),
    ("The trail is 3.5 km long.", "3.5 km", 3.5, 3.5, "kilometre"),
    ("The trail is 2½ miles long.", "2½ miles", 2.5, 2.5, "mile"),
    ("It is 10 1/2 inches wide.", "10 1/2 inches", 10.5, 10.5, "inch"),
    ("He is 6 feet 2 inches tall.", "6 feet 2 inches", 6 + 2 / 12, 6 + 2 / 12, "foot"),
    ("It took two hours and 30 minutes.", "two hours and 30 minutes", 2.5, 2.5, "hour"),
    ("They waited two and a half hours.", "two and a half hours", 2.5, 2.5, "hour"),
    ("The fund raised $2.3bn.", "$2.3bn", 2.3e9, 2.3e9, "USD"),
    ("The fund raised $2.3 billion.", "$2.3 billion", 2.3e9, 2.3e9, "USD"),
    ("The fund raised 2.3 billion euros.", "2.3 billion euros", 2.3e9, 2.3e9, "EUR"),
    ("The fund raised €2.3 billion.", "€2.3 billion", 2.3e9, 2.3e9, "EUR"),
    ("The fund raised £40m.", "£40m", 40e6, 40e6, "GBP"),
    ("The fund raised Rs 20 crore.", "Rs 20 crore", 2e8, 2e8, "INR"),
    ("The fund raised Rs20.", "Rs20", 20, 20, "INR"),
    ("The fund raised A$500.", "A$500", 500, 500, "AUD"),
    ("The fund raised 45 mln dlrs.", "45 mln dlrs", 45e6, 45e6, "USD"),
    ("The fund raised 30 billion yen.", "30 billion yen", 30e9, 30e9, "JPY"),
    ("The fund raised 40 million pounds.", "40 million pounds", 40e6, 40e6, "GBP"),
    ("Fares rose by 20 cents.", "20 cents", 20, 20, "USD"),
    ("The sack weighs 40 pounds.", "40 pounds", 40, 40, "pound"),
    ("A barrel cost $55.67.", "$55.67", 55.67, 55.67, "USD"),
    ("Turnout was 80%.", "80%", 80, 80, "percent"),
    ("Turnout was 80 percent.", "80 percent", 80, 80, "percent"),
    ("Turnout was 80 per cent.", "80 per cent", 80, 80, "percent"),
    ("Turnout was 80pc.", "80pc", 80, 80, "percent"),
    ("Turnout was 1.5 pct.", "1.5 pct", 1.5, 1.5, "percent"),
    ("Turnout was five percent.", "five percent", 5, 5, "percent"),
    ("Support rose two percentage points.", "two percentage points", 2, 2, "point"),
    ("Rates rose 25 basis points.", "25 basis points", 25, 25, "point"),
    ("About 300 people came.", "About 300", 300, 300, "count"),
    ("Nearly 300 people came.", "Nearly 300", 300, 300, "count"),
    ("Some 300 people came.", "Some 300", 300, 300, "count"),
    ("An estimated 300 people came.", "An estimated 300", 300, 300, "count"),
    ("More than 300 people came.", "More than 300", 300, None, "count"),
    ("Over 300 people came.", "Over 300", 300, None, "count"),
    ("At least 300 people came.", "At least 300", 300, None, "count"),
    ("No fewer than 300 people came.", "No fewer than 300", 300, None, "count"),
    ("Fewer than 300 people came.", "Fewer than 300", None, 300, "count"),
    ("Under 300 people came.", "Under 300", None, 300, "count"),
    ("Up to 300 people came.", "Up to 300", None, 300, "count"),
    ("No more than 300 people came.", "No more than 300", None, 300, "count"),
    ("It holds 300 or more people.", "300 or more", 300, None, "count"),
    ("It holds 300-plus people.", "300-plus", 300, None, "count"),
    ("It holds 300 or fewer people.", "300 or fewer", None, 300, "count"),
    ("More than $40 million is gone.", "More than $40 million", 40e6, None, "USD"),
    ("Between 5 and 7 people came.", "Between 5 and 7", 5, 7, "count"),
    ("Between five and seven people came.", "Between five and seven", 5, 7, "count"),
    ("Prices rose 10-15 percent.", "10-15 percent", 10, 15, "percent"),
    ("Between 10 percent and 15 percent left.", "Between 10 percent and 15 percent", 10, 15, "percent"),
    ("It takes 5 to 7 days.", "5 to 7 days", 5, 7, "day"),
    ("It costs $40-50 million.", "$40-50 million", 40e6, 50e6, "USD"),
    ("It costs $2m to $3m.", "$2m to $3m", 2e6, 3e6, "USD"),
    ("It costs 2.3 to 2.5 billion euros.", "2.3 to 2.5 billion euros", 2.3e9, 2.5e9, "EUR"),
    ("They won 3-1 at home.", "3-1", 3, 1, "score"),
    ("They lost 1-3 away.", "1-3", 1, 3, "score"),
    ("A 5-4 ruling ended it.", "5-4", 5, 4, "score"),
    ("The motion passed by 52 votes to 48.", "52 votes to 48", 52, 48, "score"),
    ("The motion passed by 52 to 48.", "52 to 48", 52, 48, "score"),
    ("The council voted 12-3.", "12-3", 12, 3, "score"),
    ("Two-thirds of them left.", "Two-thirds", 2 / 3, 2 / 3, "fraction"),
    ("Two thirds of them left.", "Two thirds", 2 / 3, 2 / 3, "fraction"),
    ("Half of the town left.", "Half", 0.5, 0.5, "fraction"),
    ("A quarter of the town left.", "A quarter", 0.25, 0.25, "fraction"),
    ("Three quarters of the town left.", "Three quarters", 0.75, 0.75, "fraction"),
    ("Nearly half of the town left.", "Nearly half", 0.5, 0.5, "fraction"),
    ("One in ten failed.", "One in ten", 0.1, 0.1, "fraction"),
    ("Nine out of 10 failed.", "Nine out of 10", 0.9, 0.9, "fraction"),
    ("A 42-year-old man came.", "42-year-old", 42, 42, "age"),
    ("A man aged 42 came.", "42", 42, 42, "age"),
    ("Ann Smith, 42, came.", "42", 42, 42, "age"),
    ("He is 42 years old.", "42 years old", 42, 42, "age"),
    ("He died at the age of 42.", "42", 42, 42, "age"),
    ("It is the third-largest port.", "third", 3, 3, "ordinal"),
    ("It was her 21st win.", "21st", 21, 21, "ordinal"),
    ("It was her twenty-first win.", "twenty-first", 21, 21, "ordinal"),
    ("The tank holds 40 litres.", "40 litres", 40, 40, "litre"),
    ("The farm covers 40 hectares.", "40 hectares", 40, 40, "hectare"),
    ("The farm covers 40 square miles.", "40 square miles", 40, 40, "square mile"),
    ("The wind reached 40 mph.", "40 mph", 40, 40, "mile per hour"),
    ("It was 30°C at noon.", "30°C", 30, 30, "degree Celsius"),
    ("A 10-year lease was signed.", "10-year", 10, 10, "year"),
    ("The 400m race is on.", "400m", 400, 400, "metre"),
    ("It has 40m people.", "40m", 40e6, 40e6, "count"),
    ("It sold 1.2m tonnes.", "1.2m tonnes", 1.2e6, 1.2e6, "tonne"),
    ("About 1,600 people came.", "About 1,600", 1600, 1600, "count"),
    ("Oil is at $48 a barrel.", "$48 a barrel", 48, 48, "USD"),
    ("It pumps 9,000 barrels per day.", "9,000 barrels per day", 9000, 9000, "barrel"),
]

REFUSED = [
    "The law of 2010 is old.",
    "In 1998 it closed.",
    "It closed on March 15.",
    "It closed on 15 March.",
    "It closed at 10:30.",
    "It closed at 5 p.m. and at 1200 GMT.",
    "See chapter 4, page 12 and table 3.",
    "Flight 370 took off.",
    "Room 101 is shut.",
    "It is listed as No. 10.",
    "Call 555-1234 now.",
    "Version 2.1.3 is out.",
    "The 1990s were loud.",
    "He is in his mid-20s.",
    "The F-16 landed.",
    "A 5G mast stands there.",
    "Open 24/7 and on 9/11.",
    "Ticket #5 won.",
    "The host is at 192.168.1.1.",
    "A few hundred people came.",
    "A couple of people came.",
    "Hundreds of people came.",
    "Several dozen people came.",
    "1. Open the lid.",
    "He lives at 007 Main Street.",
    "They serve it 24-7.",
]


def _only(text: str) -> Figure:
    figures = read_figures(text)
    assert len(figures) == 1, figures
    return figures[0]


@pytest.mark.parametrize(("text", "words", "low", "high", "kind"), FIGURES, ids=[f[0] for f in FIGURES])
def test_figures(text: str, words: str, low: float | None, high: float | None, kind: str) -> None:
    """A figure's words, bounds, and unit (or measure, where it has no unit)."""
    figure = _only(text)
    assert text[figure.start : figure.end] == words
    assert (figure.low, figure.high) == (pytest.approx(low) if low is not None else None, pytest.approx(high) if high is not None else None)
    assert kind in (figure.unit, figure.measure)


@pytest.mark.parametrize("text", REFUSED)
def test_refused(text: str) -> None:
    """Numbers that count nothing, and vague words for numbers."""
    assert read_figures(text) == []


@pytest.mark.parametrize(
    ("text", "tolerance"),
    [
        ("Turnout was 80%.", 0.5),
        ("Turnout was 80.0%.", 0.05),
        ("It cost $2.3 million.", 50_000),
        ("It cost $2 million.", 500_000),
        ("300 people came.", 0),
        ("1,512 people came.", 0),
        ("1,500 people came.", 50),
        ("12,000 people came.", 500),
        ("90,000 people came.", 4500),
        ("About 300 people came.", 30),
        ("Nearly $40 million went.", 4e6),
        ("The sea is 10 km away.", 0.5),
        ("A 42-year-old came.", 0),
    ],
)
def test_tolerance(text: str, tolerance: float) -> None:
    """Half a unit of the last printed digit; whole counts are exact until they end in zeros."""
    assert _only(text).tolerance == pytest.approx(tolerance)


# text, words, (noun, subject, owner, verb class, role)
COUNTED = [
    ("Acme has 300 staff.", "300", ("staff", "acme", "clause", "have", "object")),
    ("Acme's 350 employees are on strike.", "350", ("employee", "acme", "poss", "be", "subject")),
    ("The fire killed 12 people.", "12", ("people", "fire", "event", "die", "object")),
    ("The mayor mourned the deaths of 14 people in the blaze.", "14", ("people", "fire", "event", "die", "object")),
    ("Twelve people died in the fire.", "Twelve", ("people", "fire", "event", "die", "object")),
    ("Fourteen people were killed in the fire.", "Fourteen", ("people", "fire", "event", "die", "object")),
    ("Flowers lay there for the 17 people killed in the crash.", "17", ("people", "crash", "event", "die", "object")),
    ("Nine people died when a bus crashed.", "Nine", ("people", "crash", "event", "die", "object")),
    ("The population of the island is 5,000.", "5,000", ("population", "island", "of", "be", "value")),
    ("The bank's revenue of $2bn was a record.", "$2bn", ("revenue", "bank", "poss", "be", "value")),
    ("The prize is worth $40,000.", "$40,000", ("", "prize", "clause", "be", "value")),
    ("The tower is 90 metres tall.", "90 metres", ("", "tower", "clause", "be", "value")),
    ("The mill's profits rose to $40m.", "$40m", ("profit", "mill", "poss", "rise", "to")),
    ("The airline's fleet of 71 planes is old.", "71", ("plane", "airline", "poss", "be", "subject")),
    ("There are 24 prisoners in the jail.", "24", ("prisoner", "jail", "clause", "have", "object")),
    ("The treaty has been signed by 62 countries.", "62", ("country", "treaty", "clause", "sign", "agent")),
    ("The storm left 40 people dead.", "40", ("people", "storm", "event", "die", "object")),
    ("The quake claimed the lives of 300 people.", "300", ("people", "earthquake", "event", "die", "object")),
    ("The firm, with a market value of $4 billion, is for sale.", "$4 billion", ("value", "firm", "of", "be", "value")),
    ("The hospital said it treated 95 patients.", "95", ("patient", "hospital", "clause", "treat", "object")),
    ("The number of members reached 300.", "300", ("member", "the member (several)", "", "reach", "value")),
]


@pytest.mark.parametrize(("text", "words", "expected"), COUNTED, ids=[c[0] for c in COUNTED])
def test_counted(text: str, words: str, expected: tuple[str, ...]) -> None:
    """What is counted, whose it is, how that is said, and the clause."""
    claim = next(c for c in claims_of(text, QuantityClaim) if c.quote == words)
    subject = claim.subject.rpartition(":")[2]
    assert (claim.noun, subject, claim.owner, claim.verb_class, claim.role) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Acme has 300 staff.", "Acme's 300 employees are on strike."),
        ("Acme employs 300 people.", "The 300 workers at Acme are on strike."),
        ("Acme employs 300 people.", "The 300 people employed by Acme are on strike."),
        ("The fire killed 12 people.", "Those 12 people killed in the blaze were named."),
        ("The population of Lune is 5,000.", "Lune has 5,000 residents."),
        ("The tower is 90 metres tall.", "The height of the tower is 90 metres."),
        ("The treaty was signed by 62 countries.", "Some 62 countries signed the treaty."),
        ("The jail has 24 prisoners.", "There are 24 prisoners in the jail."),
        ("The firm lost $12 million.", "The firm's loss was $12 million."),
        ("Lee scored 31 points.", "Lee's 31 points were enough."),
    ],
)
def test_wordings_meet(one: str, other: str) -> None:
    """Two wordings of one statement give its owner one and the same property."""
    left, right = claims_of(one, QuantityClaim)[0], claims_of(other, QuantityClaim)[0]
    assert left.attribute == right.attribute != ""
    assert left.subject.rpartition(":")[2] == right.subject.rpartition(":")[2] != ""


@pytest.mark.parametrize(
    ("text", "modality", "tense"),
    [
        ("The firm may cut 300 jobs.", "possible", "none"),
        ("The firm will cut 300 jobs.", "intended", "none"),
        ("The firm plans to cut 300 jobs.", "intended", "none"),
        ("If the firm cuts 300 jobs, it can go on.", "conditional", "present"),
        ("The firm shed 300 jobs in May.", "asserted", "past"),
        ("The firm's 300 employees may strike.", "asserted", "none"),
    ],
)
def test_modality_and_tense(text: str, modality: str, tense: str) -> None:
    """How far a clause asserts its figure; a possessive states it whatever the clause says."""
    claim = next(c for c in claims_of(text, QuantityClaim) if c.quote == "300")
    assert (claim.modality, "none" if modality == "asserted" and tense == "none" else claim.tense) == (modality, tense)


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Acme has 300 staff in Berlin.", ("in berlin",)),
        ("Acme has 300 staff in four countries.", ()),
        ("Acme has 300 staff in all.", ()),
        ("Ruiz scored two goals in the first half.", ("in first half",)),
    ],
)
def test_scope(text: str, scope: tuple[str, ...]) -> None:
    """Phrases that narrow what is counted, and phrases that do not."""
    assert claims_of(text, QuantityClaim)[0].scope == scope


def test_parts_and_additions() -> None:
    """ "Three of the five" is a part; "another 50" is an addition; "five" is the whole."""
    claims = {c.quote: c for c in claims_of("Three of the five judges agreed. Another 50 workers were hired, and 20 more left.", QuantityClaim)}
    assert claims["Three"].partitive
    assert not claims["five"].partitive
    assert claims["50"].additional
    assert not claims["five"].additional


def test_numbers_in_dates_are_no_quantities() -> None:
    """Days, years and quarters belong to the dates."""
    assert claims_of("It closed on 4 May 2019 and reopened on June 5, 2020.", QuantityClaim) == []


def test_numbers_in_names_count_nothing() -> None:
    """A number that is part of a name."""
    assert claims_of("They play in the Six Nations, said Ann, and fly a Boeing 737 for the Big Ten.", QuantityClaim) == []


def test_one_as_a_pronoun() -> None:
    """ "One" counts only where it stands before its noun."""
    assert claims_of("No one came, and one of the men left. She is the one. One day it rained.", QuantityClaim) == []
    assert [c.noun for c in claims_of("The village has one school.", QuantityClaim)] == ["school"]


def test_frame_is_the_sentence_without_its_numbers() -> None:
    """Two sentences of one shape have one frame."""
    frames = {c.frame for c in claims_of("Acme sold 40 cars for $3 each.\n\nAcme sold 55 cars for $4.50 each.", QuantityClaim)}
    assert frames == {"acme sold # cars for # each"}


@given(st.integers(min_value=0, max_value=999), st.integers(min_value=0, max_value=9))
def test_any_number_is_read_with_its_value(whole: int, tenth: int) -> None:
    """A printed decimal is read with its value and half a tenth of tolerance."""
    figure = _only(f"It weighs {whole}.{tenth} kg.") if whole or tenth else _only("It weighs 0.0 kg.")
    assert figure.low == pytest.approx(whole + tenth / 10)
    assert figure.tolerance == pytest.approx(0.05)


@given(st.text(alphabet="0123456789.,-$%mbk ab/:’½", max_size=40))
def test_figures_lie_in_the_text_and_do_not_overlap(text: str) -> None:
    """Whatever the text, figures are in order, inside it, and apart."""
    figures = read_figures(text)
    assert all(0 <= f.start < f.end <= len(text) for f in figures)
    assert all(a.end <= b.start for a, b in pairwise(figures))


@pytest.mark.parametrize(
    ("text", "place", "ranking", "scope"),
    [
        ("Lune is the second-largest port in the country.", 2, "rank largest port", ("country",)),
        ("Lune, the country's third-largest port, closed.", 3, "rank largest port", ("country",)),
        ("Lune is the largest port.", 1, "rank largest port", ()),
    ],
)
def test_ranks(text: str, place: int, ranking: str, scope: tuple[str, ...]) -> None:
    """A place in a ranking, the ranking, and its field."""
    claim = next(c for c in claims_of(text, QuantityClaim) if c.attribute.startswith("rank"))
    assert (claim.low, claim.attribute, claim.scope) == (place, ranking, scope)


def test_no_rank() -> None:
    """One of several has no place of its own."""
    claims = claims_of("Lune is one of the largest ports. Bray is not the largest port. The latest news came.", QuantityClaim)
    assert [c for c in claims if c.attribute.startswith("rank")] == []


def test_exhibits() -> None:
    """The table that a sentence cites, and the one that a row stands in."""
    text = "As Table 2 shows, 45 schools closed.\n\nTable 2: Closures by kind\n\n| Schools | 54 | |\n| Clinics | 12 | |\n"
    claims = {c.quote: c for c in claims_of(text, QuantityClaim)}
    assert claims["45"].exhibit == claims["54"].exhibit == claims["12"].exhibit == "table 2"
    assert claims["54"].noun == "school"


def test_thing_of_a_sum() -> None:
    """What a sum of money belongs to, by its noun or by the clause."""
    claims = claims_of("The fund holds $3 billion. The $3 billion fund is closed. The bridge will cost $4 million.", QuantityClaim)
    assert [c.thing for c in claims] == ["fund", "fund", "bridge"]
