"""A document beside its source: tables for every part, our own sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.alignment import align
from checker.extract.alignment.numerals import numerals
from checker.extract.claims import find_claims
from checker.extract.nlp import parse
from checker.extraction import extract_each
from checker.ingest import plain
from checker.ingest.sources import with_sources
from checker.models.claims import AlignmentClaim
from checker.reference.closed_kinds import is_other_name, shut_out
from checker.reference.synonyms import are_siblings, can_stand_for, opposites


def aligned(text: str, source: str) -> list[AlignmentClaim]:
    """The alignment claims of a text beside a source."""
    documents = [plain.read("a.txt", text)[0], plain.read("a.txt#source", source)[0].model_copy(update={"is_source": True})]
    ours, theirs = parse(documents)
    return align(ours, find_claims(ours), theirs, find_claims(theirs))


def found(text: str, source: str, *types: str) -> list[tuple[str, str, str]]:
    """(quote, relation, other) of the claims of some types."""
    return [(c.quote, c.relation, c.other) for c in aligned(text, source) if c.type in types]


NUMERALS = [
    ("$1.2 billion", [1.2e9]),
    ("$1,200 million", [1.2e9]),
    ("twenty-five boats", [25]),
    ("two hundred and five thousand", [205_000]),
    ("a dozen eggs", [12]),
    ("in 1998, 3.5% more", [1998, 3.5]),
    ("COVID-19, Q3, the G20", []),
    ("Fifty Shades of Grey", []),
    ("first and second", []),
    ("the 21st of May", [21]),
    ("3-1", [3, 1]),
]


@pytest.mark.parametrize(("text", "values"), NUMERALS)
def test_numerals_are_read_by_value(text: str, values: list[float]) -> None:
    """Figures, words and scales; digits of names and small ordinals are none."""
    assert [n.value for n in numerals(text)] == values


AGREEING = [
    ("$1.2 billion", "$1,200 million", True),
    ("1.2 million", "1.23 million", True),
    ("1.2 million", "1.3 million", False),
    ("12%", "12.3%", True),
    ("about 60,000", "61,000", True),
    ("60,500", "61,000", False),
    ("the 1960s", "1963", True),
    ("the 1960s", "1971", False),
    ("$1.2 billion", "1.2", True),
    ("$1.2 billion", "1.2 million", False),
    ("seven", "7", True),
]


@pytest.mark.parametrize(("ours", "theirs", "agree"), AGREEING)
def test_numerals_agree_within_rounding(ours: str, theirs: str, agree: bool) -> None:
    """Ours may be rounded or leave the scale out; theirs is as it is."""
    assert next(numerals(ours)).agrees(next(numerals(theirs))) is agree


@given(st.integers(min_value=0, max_value=10**12))
def test_a_number_agrees_with_itself(number: int) -> None:
    """However it is printed, at its own place in the text."""
    text = f"of {number:,} and {number}."
    ours, theirs = numerals(text)
    assert text[ours.start : ours.end] == ours.text
    assert ours.agrees(theirs)
    assert theirs.agrees(ours)


FIGURES = [
    ("The library lent 64,000 books.", "The library lent 61,000 books.", [("64,000", "differs", "61,000")]),
    ("The library lent 61,000 books.", "The library lent 61,000 books last year.", []),
    ("The library has 14 rooms.", "The library lent books.", [("14", "missing", "")]),
    ("The pipe is two metres long.", "The pipe is 200 cm long.", []),
    ("The pipe is five kilometres long.", "The pipe is 5,000 metres long.", []),
    ("The potter died at 81.", "The potter was born in 1920 and died in 2001.", []),
    ("The potter died at 86.", "The potter was born in 1920 and died in 2001.", [("86", "missing", "")]),
    ("The mill burned down in 1907.", "The mill burned down in 1917.", [("1907", "differs", "1917")]),
    ("The mill opened in June.", "The mill opened on 12 May 1917.", [("June", "missing", "")]),
    ("The mill opened in May.", "The mill opened on 12 May 1917.", []),
]


@pytest.mark.parametrize(("text", "source", "expected"), FIGURES)
def test_figures_and_dates(text: str, source: str, expected: list[tuple[str, str, str]]) -> None:
    """What the source lacks, and what it has in the place."""
    assert found(text, source, "figure", "date") == expected


NAMES = [
    ("Pavel Horak spoke.", "Amira Solano spoke.", ["Pavel Horak"]),
    ("Solano spoke.", "Amira Solano spoke.", []),
    ("Amira Solano spoke.", "Ms Solano spoke to Pavel Horak.", []),
    ("Lena Solano spoke.", "Amira Solano spoke.", ["Lena Solano"]),
    ("The plane landed in Bogota.", "The plane landed in Bogotá.", []),
    ("The plane landed in Poland.", "The Polish plane landed.", []),
    ("The plane landed in Poland.", "The Danish plane landed.", ["Poland"]),
    ("The WFP sent doctors.", "The World Food Programme sent doctors.", []),
]


@pytest.mark.parametrize(("text", "source", "expected"), NAMES)
def test_names(text: str, source: str, expected: list[str]) -> None:
    """Names in other forms are known again."""
    assert [quote for quote, _, _ in found(text, source, "name")] == expected


_MORE = "It rained. The hall was cold. Tea was served. A dog barked. Nobody left."


def test_name_in_the_place_of_another() -> None:
    """The source's name is told, where the rest of its sentence agrees."""
    claims = {c.quote: c.other for c in aligned("Rosa Diaz runs the choir well.", "Ann Lee runs the choir well. Her brother sings.") if c.type == "name"}
    assert claims == {"Rosa Diaz": "Ann Lee"}


def test_words_of_names_of_no_known_kind() -> None:
    """Beside a full text, every word that is written as a name is looked up."""
    text = "The choir sang a song called Zorbelune in the hall."
    assert found(text, f"The choir sang a song in the hall. {_MORE}", "name") == [("Zorbelune", "missing", "")]
    assert found(text, f"The choir sang Zorbelune in the hall. {_MORE}", "name") == []


FIXED = [
    ("The choir met on Monday.", "The choir met in the hall.", [("Monday", "")]),
    ("The choir met on Monday.", "The choir met on Tuesday. It rained on Monday.", [("Monday", "Tuesday")]),
    ("The choir met on Monday.", "The choir met in the hall on 2 March 2020.", []),
    ("The choir met on Monday.", "The choir met in the hall (Mon. to Fri.).", []),
    ("The mill cost millions to build.", "The mill cost billions to build.", [("millions", "billions")]),
    ("The mill cost millions to build.", "The mill cost $12 million to build.", []),
]


@pytest.mark.parametrize(("text", "source", "expected"), FIXED)
def test_days_and_orders(text: str, source: str, expected: list[tuple[str, str]]) -> None:
    """A day of the week or an order of magnitude that the source lacks, and what it has for it."""
    assert [(c.quote, c.other) for c in aligned(text, source) if c.type in ("date", "figure")] == expected


IMPLIED = [
    ("More than 300 people sang.", "In all 412 people sang.", True),
    ("More than 300 people sang.", "More than 200 people sang.", False),
    ("Over 20 boats sank.", "More than 50 boats sank.", False),
    ("Three women sang.", "Ann, Rosa and Mary sang.", True),
    ("Three women sang.", "Ann and Rosa sang.", False),
    ("The hall was built in the 1850s.", "The hall was built in 1857.", True),
    ("The hall was built in the 1850s.", "The hall was built in 1867.", False),
    ("The hall was built in the 19th century.", "The hall was built in 1857.", True),
    ("She was the 1st to sing.", "She was the first to sing.", True),
    ("They gave £3m to the hall.", "They gave three songs to the hall.", False),
]


@pytest.mark.parametrize(("text", "source", "implied"), IMPLIED)
def test_figures_that_the_source_implies(text: str, source: str, implied: bool) -> None:
    """Bounds that are kept, lists that are counted, years within decades."""
    assert (not [c for c in aligned(text, source) if c.type in ("date", "figure")]) == implied


@pytest.mark.parametrize(
    ("source", "topic"),
    [
        ("She runs the choir of Brook Island well.", True),
        (f"She runs the choir of Brook Island well. {_MORE}", False),
        (f"She runs the choir well. {_MORE}", True),
        ("Ann Lee runs the choir well.", False),
    ],
)
def test_name_that_the_source_may_have_a_pronoun_for(source: str, topic: bool) -> None:
    """A name opens the sentence, and the source is an excerpt or its closest sentence holds no name; none stands in its place."""
    claims = [c for c in aligned("Rosa Diaz runs the choir well.", source) if c.type == "name"]
    assert [c.topic for c in claims] == [topic]


REVERSED = [
    ("The court did not uphold the ban.", "The court upheld the ban.", ["denial"]),
    ("The council approved the depot.", "The council did not approve the depot.", ["denial"]),
    ("The council has not approved the depot.", "The council did not approve the depot.", []),
    ("Sales of the mill fell in spring.", "Sales of the mill rose in spring.", ["opposite"]),
    ("Sales of the mill decreased in spring.", "The mill told of growth of its sales in spring.", ["opposite"]),
    ("Sales of the mill fell in spring.", "Sales of the mill rose in winter and fell in spring.", []),
    ("The unlicensed ferries sail at night.", "The licensed ferries sail at night.", ["opposite"]),
    ("The ferry may not sail in the storm this week.", "The ferry may sail in the storm this week.", ["negation"]),
    ("The mill did not open until 1931.", "The mill opened in 1931.", []),
    ("Residents did not like the new tram.", "Residents dislike the new tram.", []),
    ("He took a ring from the case.", "He took a ring from the case without waking her.", []),
    ("The last ship left the harbour.", "The ship left the harbour first thing.", []),
    ("The last quarter was good for ships.", "The first quarter was good for ships.", ["opposite"]),
    ("The farm sold its wheat to a brewer.", "The farm sold its barley to a brewer.", ["sibling"]),
    ("The farm sold its grain to a brewer.", "The farm sold its barley to a brewer.", []),
]


@pytest.mark.parametrize(("text", "source", "expected"), REVERSED)
def test_reversals(text: str, source: str, expected: list[str]) -> None:
    """Each kind by itself, and nothing where both texts say the same."""
    assert [c.type for c in aligned(text, source) if c.type in ("denial", "negation", "opposite", "sibling")] == expected


STRENGTHS = [
    ("The glue causes rashes in bakers.", "The glue may cause rashes in bakers.", [("causes", "stronger")]),
    ("The glue may cause rashes in bakers.", "The glue may cause rashes in bakers.", []),
    ("The glue may cause rashes in bakers.", "The glue causes rashes in bakers.", [("may cause", "weaker")]),
    ("The glue causes rust in hulls.", "The glue may cause rashes in bakers.", []),
    ("The firm sold its tram depot.", "The firm plans to sell its tram depot.", [("sold", "stronger")]),
    ("The firm will sell its tram depot.", "The firm plans to sell its tram depot.", []),
    ("The firm wants to sell its tram depot.", "The firm plans to sell its tram depot.", []),
    ("The baker stole a bell, the mayor said.", "The mayor believes that the baker stole a bell.", []),
    ("The thief of the bell left Orr.", "The alleged thief of the bell left Orr.", [("thief", "stronger")]),
    ("All trams were late.", "Most trams were late.", [("All", "stronger")]),
    ("Some trams were late.", "Most trams were late.", [("Some", "weaker")]),
    ("Some trams were late.", "Several trams were late.", []),
    ("All trams were late.", "Trams were late, and some buses.", []),
    ("It is the largest mill in Orr.", "It is one of the largest mills in Orr.", [("largest", "stronger")]),
    ("They are the largest mills in Orr.", "They are among the largest mills in Orr.", []),
    ("The mill cut 300 jobs.", "The mill cut up to 300 jobs.", [("300", "stronger")]),
    ("The mill cut at most 300 jobs.", "The mill cut up to 300 jobs.", []),
]


@pytest.mark.parametrize(("text", "source", "expected"), STRENGTHS)
def test_strength(text: str, source: str, expected: list[tuple[str, str]]) -> None:
    """Hedges, quantities and limits that only one of the two has."""
    assert [(quote, relation) for quote, relation, _ in found(text, source, "hedge", "amount", "limit")] == expected


ROLES = [
    ("Orr United beat Skelby Rovers.", "Skelby Rovers beat Orr United.", True),
    ("Orr United were beaten by Skelby Rovers.", "Skelby Rovers beat Orr United.", False),
    ("Skelby Rovers were beaten by Orr United.", "Skelby Rovers beat Orr United.", True),
    ("Orr United met Skelby Rovers.", "Skelby Rovers met Orr United.", False),
    ("The choir moved from Orr to Skelby.", "The choir moved from Skelby to Orr.", True),
    ("The choir moved from Orr to Skelby.", "The choir moved from Orr to Lower Skelby.", False),
    ("The mill is taller than the church.", "The church is taller than the mill.", True),
]


@pytest.mark.parametrize(("text", "source", "crossed"), ROLES)
def test_roles(text: str, source: str, crossed: bool) -> None:
    """The two sides of an act, of a way or of a comparison in each other's places."""
    assert bool(found(text, source, "roles")) == crossed


RANKS = [
    ("The second bridge was sold.", "The third bridge was sold.", [("second", "third")]),
    ("The second bridge was sold.", "The 2nd bridge was sold.", []),
    ("The second bridge was sold.", "The second bridge, the first bridge and a mill were sold.", []),
    ("The second bridge was sold by a baker.", "The bridge was sold by the third baker.", []),
    ("She is the youngest daughter of a baker.", "She is the eldest daughter of a baker.", [("youngest", "eldest")]),
]


@pytest.mark.parametrize(("text", "source", "expected"), RANKS)
def test_ranks(text: str, source: str, expected: list[tuple[str, str]]) -> None:
    """Ordinals beside the same noun."""
    assert [(quote, other) for quote, _, other in found(text, source, "rank")] == expected


DENIED_ELSEWHERE = [
    ("The tram did not stop at Orr.", "The tram stopped at Skelby."),
    ("The mill had few visitors in spring.", "The mill did not have many visitors in spring."),
    ("Nobody sold more boats than Horak in spring.", "Horak sold more boats than anybody in spring."),
    ("He led the choir but did not change the songs of it until 1931.", "He led the choir and changed the songs of it in 1931."),
]


@pytest.mark.parametrize(("text", "source"), DENIED_ELSEWHERE)
def test_denials_of_something_else(text: str, source: str) -> None:
    """A denial that bears on a name the source does not have, or says the same in other words."""
    assert found(text, source, "denial", "negation") == []


def test_opposites_of_other_things() -> None:
    """One rises, and something else falls."""
    source = "Ticket sales of Orr fell by half in the week of the match, and the striker had a cold."
    assert found("The striker of Orr rose to a ball.", source, "opposite") == []
    assert [quote for quote, _, _ in found("Ticket sales of Orr rose by half.", source, "opposite")] == ["rose"]


IMPLIED_NAMES = [
    ("The choir sang in Scotland.", "The choir sang in Glasgow."),
    ("The choir sang in Oregon.", "The choir sang in Portland."),
    ("Andy Colman sang.", "Andrew Colman sang."),
    ("It was printed in Cook Post.", "It was printed at cookpost.example."),
]


@pytest.mark.parametrize(("text", "source"), IMPLIED_NAMES)
def test_names_that_the_source_implies(text: str, source: str) -> None:
    """The region of a city, a short form, a name written as one word."""
    assert found(text, source, "name") == []


def test_kinds_shut_one_another_out() -> None:
    """Both ways, and no word its own other name."""
    assert shut_out("wheat", "barley")
    assert shut_out("barley", "wheat")
    assert not shut_out("corn", "maize")
    assert is_other_name("corn", "maize")
    assert not shut_out("wheat", "uncle")


def test_a_shared_source_is_read_once() -> None:
    """And what is found beside it is what is found where each document has it alone."""
    source = plain.read("s", "The library lent 61,000 books. Its director is Amira Solano.")[0]
    texts = ["The library lent 64,000 books.", "The library lent 61,000 books.", "Pavel Horak directs the library."]
    documents = with_sources([plain.read(f"{n}.txt", text)[0] for n, text in enumerate(texts)], [source])
    pairs = list(zip(documents[::2], documents[1::2], strict=True))
    assert list(extract_each(pairs)) == [read for pair in pairs for read in extract_each([pair])]


def test_statement_counts_what_the_source_lacks() -> None:
    """Names are counted apart; synonyms are held."""
    (claim,) = [c for c in aligned("The skipper of the Horak fed two purple camels with haste.", "The captain fed the dogs.") if c.type == "statement"]
    assert (claim.detail, claim.words, claim.nouns, claim.names) == ("Horak, purple, camels, haste", 4, 2, 1)
    assert claim.excerpt
    assert 0 < claim.support < 0.5


def test_statement_in_the_words_of_the_source_gives_none() -> None:
    """Whatever their order."""
    assert found("At dawn the ferry ran aground.", "The ferry ran aground at dawn.", "statement") == []


_SPOKEN = 'Cole said: "The tide took the pier before we could ring the bell, I fear."'
QUOTATIONS = [
    ('"The tide took the pier before we could ring the bell," Cole said.', []),
    ('Cole said: "The tide took the pier ... I fear."', []),
    ('Cole said: "[It] took the pier before we could ring the bell."', []),
    ('"The tide took the pier before we could sound the bell," Cole said.', ["differs"]),
    ('"Every storm costs us another roof," Cole said.', ["missing"]),
]


@pytest.mark.parametrize(("text", "expected"), QUOTATIONS)
def test_quotations(text: str, expected: list[str]) -> None:
    """Word for word, but for what dots and brackets mark."""
    assert [relation for _, relation, _ in found(text, _SPOKEN, "quotation")] == expected


def test_places_in_both_texts_are_exact() -> None:
    """Every quote and every other is cut out of its text."""
    text, source = "The library lent 64,000 books. Sales fell.", "The library lent 61,000 books. Sales rose."
    claims = aligned(text, source)
    assert claims
    for claim in claims:
        assert text[claim.start : claim.end] == claim.quote
        assert claim.other_start is None or source[claim.other_start : claim.other_end] == claim.other


WORDS = [("begin", "start", True), ("dog", "poodle", True), ("poodle", "dog", False), ("rise", "fall", False), ("wheat", "barley", False)]


@pytest.mark.parametrize(("word", "other", "expected"), WORDS)
def test_words_that_can_stand_for_others(word: str, other: str, expected: bool) -> None:
    """Synonyms and wider words, not narrower ones."""
    assert can_stand_for(word, other) is expected


def test_opposites_and_siblings() -> None:
    """Both ways."""
    assert "tall" in opposites("short")
    assert "short" in opposites("tall")
    assert are_siblings("wheat", "barley")
    assert not are_siblings("wheat", "grain")


def test_a_lost_negation_is_shown_with_its_word() -> None:
    """Not the same word on both sides."""
    source = "A hermit is a person who never practices silence, either at dawn or at dusk."
    assert found("A hermit practices silence at dawn.", source, "negation") == [("practices", "reversed", "never practices")]
