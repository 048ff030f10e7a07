"""Comparisons, definitions and properties: tables of sentences and what they must tell."""

import pytest

from checker.extract.attributes import find_attributes
from checker.extract.claims import find_claims
from checker.extract.clauses import find_events
from checker.extract.comparisons import find_comparisons
from checker.extract.definitions import find_definitions
from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument, parse
from checker.ingest import plain
from checker.models.claims import AttributeClaim

COMPARISONS: list[tuple[str, list[tuple[str, str, str]]]] = [
    ("Anna is older than Ben.", [("anna", "ben", "age")]),
    ("Anna is younger than Ben.", [("ben", "anna", "age")]),
    ("The mill is taller than the church.", [("mill", "church", "height")]),
    ("The old bridge is less expensive than the new bridge.", [("new bridge", "old bridge", "price")]),
    ("The ferry is more expensive than the train.", [("ferry", "train", "price")]),
    ("The mill is taller than 40 metres.", []),
    ("Trade was better than expected.", []),
    ("The mill is not taller than the church.", []),
    ("The mill may be taller than the church.", []),
    ("The mill is stranger than the church.", []),
    ("Rather than wait, she left.", []),
]
DEFINITIONS: list[tuple[str, list[tuple[str, str, tuple[float, ...]]]]] = [
    ("A minor is anyone under 16.", [("minor", "", (16.0,))]),
    ("A minor means a person under 18.", [("minor", "", (18.0,))]),
    ("In the bill, a minor means a person under 18.", [("minor", "in the bill", (18.0,))]),
    ("The term “small firm” is defined as a business with fewer than 1,500 employees.", [("small firm", "", (1500.0,))]),
    ("A quorum means 12 members present.", [("quorum", "", (12.0,))]),
    ("A late bus is one of more than ten minutes.", [("late bus", "", (10.0,))]),
    ("A long haul is one of more than 90 miles.", [("long haul", "", (90.0,))]),
    ("The board defines a small farm as one with under ten cows.", [("small farm", "", (10.0,))]),
    ("A boy is in hospital with 18 stitches.", []),
    ("The delay means 40 trains will not run.", []),
    ("A spokesman is a friend of hers.", []),
]
ATTRIBUTES: list[tuple[str, list[tuple[str, str, str]]]] = [
    ("The hymn was written by Ada Reed.", [("write", "hymn", "ada reed")]),
    ("Ada Reed wrote the hymn.", [("write", "hymn", "ada reed")]),
    ("Ada Reed wrote a hymn.", []),
    ("She wrote the hymn.", []),
    ("Ada Reed did not write the hymn.", []),
    ("Ada Reed may have written the hymn.", []),
    ("Ada Reed won the final.", [("win", "final", "ada reed")]),
    ("Ada Reed won the argument.", []),
    ("Ada Reed was born in Oslo.", [("birthplace", "ada reed", "oslo")]),
    ("Ada Reed was born in poverty.", []),
    ("Ada Reed died in Oslo in 1990.", [("deathplace", "ada reed", "oslo")]),
    ("Ada Reed died in a fire.", []),
    ("The firm is based in Oslo.", [("seat", "firm", "oslo")]),
    ("The car is red.", [("colour", "car", "red")]),
    ("The car is fast.", []),
]

LIVES: list[tuple[str, list[tuple[str, str, str]]]] = [
    (
        "Ada Reed (1901-1980) was a Norwegian botanist. She was born on 3 May 1901 in Larvik, Norway.",
        [("nation as botanist", "Norway", ""), ("birthplace", "larvik", "place")],
    ),
    ("Ada Reed is a judge. She was born into a family of millers in Larvik, Ohio.", [("birthplace", "larvik", "place"), ("birthplace", "ohio", "region")]),
    ("Ada Reed is a judge. She was born in May 1960 in Norway.", [("birthplace", "norway", "country")]),
    ("Ada Reed is a judge. Reed graduated from Mill College in 1990.", [("year of graduate org:mill college", "1990", "")]),
    ("Ada Reed is a judge. She may have been born in Larvik.", []),
    ("Ada Reed is a judge. Mary Poole called on Monday. She was born in Larvik.", []),
    ("The judge sat down. She was born in Larvik.", []),
    ("Ada Reed is a writer. Her debut novel, “Low Tide”, sold well.", [("first novel", "low tide", "")]),
    ("Ada Reed is a writer. She is best known for her work on mosses.", [("best known", "mosses", "")]),
    ("Ada Reed is a writer. She began her career as a clerk, and left.", [("beginning of career", "clerk", "")]),
    ("Ada Reed beat Mary Poole in the final in Oslo.", [("opponent final", "mary poole", "")]),
    ("Ada Reed beat Mary Poole in June.", []),
    ("The cook Clara (played by Ada Reed) left.", [("player", "ada reed", "")]),
    ("The tune was played by Ada Reed.", []),
    ("Tom Beck is a Danish-born Swedish rower.", []),
    ("The museum is located in Leeds.", [("location", "leeds", "place")]),
    ("The museum was located in Leeds.", []),
    ("It is located in Leeds.", []),
    ("The capital of Arland is Port Grey.", [("capital", "port grey", "")]),
    ("Port Grey is the capital of Arland.", [("capital", "port grey", "")]),
    ("Carla Gomez is the mayor of Tilburg.", [("office", "tilburg", "")]),
    ("The novel is set in Lisbon.", [("setting", "lisbon", "place")]),
    ("The novel is set in the past.", []),
    ("Kojo Mensah plays for Accra Lions.", [("side", "accra lions", "")]),
]


def _parsed(text: str) -> ParsedDocument:
    return next(iter(parse([plain.read("a.txt", text)[0]])))


@pytest.mark.parametrize(("text", "expected"), COMPARISONS)
def test_comparisons(text: str, expected: list[tuple[str, str, str]]) -> None:
    parsed = _parsed(text)
    claims = find_comparisons(parsed, Found())
    assert [(c.left, c.right, c.dimension) for c in claims] == expected
    assert all(parsed.text[c.start : c.end] == c.quote for c in claims)


@pytest.mark.parametrize(("text", "expected"), DEFINITIONS)
def test_definitions(text: str, expected: list[tuple[str, str, tuple[float, ...]]]) -> None:
    assert [(c.term, c.scope, c.numbers) for c in find_definitions(_parsed(text), Found())] == expected


@pytest.mark.parametrize(("text", "expected"), ATTRIBUTES)
def test_attributes(text: str, expected: list[tuple[str, str, str]]) -> None:
    parsed, found = _parsed(text), Found()
    found.add(find_events(parsed, found))
    assert [(c.attribute, c.subject_key, c.value_key) for c in find_attributes(parsed, found)] == expected


@pytest.mark.parametrize(("text", "expected"), LIVES)
def test_lives(text: str, expected: list[tuple[str, str, str]]) -> None:
    parsed = _parsed(text)
    claims = [c for c in find_claims(parsed) if isinstance(c, AttributeClaim)]
    assert [(c.attribute, c.value_key, c.value_type) for c in claims] == [(a, v.lower(), t) for a, v, t in expected]
    assert all(parsed.text[c.start : c.end] == c.quote for c in claims)


def test_members() -> None:
    claims = [c for c in find_claims(_parsed("The silver medals were won by Ada Reed of Oslo and Mary Poole.")) if isinstance(c, AttributeClaim)]
    assert [c.members for c in claims] == [("poole", "reed")]
