"""Places: look-alikes and their context, containment, distances, directions, spellings."""

import pytest

from checker.extract.found import Found
from checker.extract.places import find_places
from checker.extract.places.confusable import _twins
from checker.models.claims import PlaceClaim
from tests.helpers import parsed


def places(text: str, *relations: str) -> list[PlaceClaim]:
    """The claims of some relations in a text."""
    return [c for c in find_places(parsed(text), Found()) if c.relation in relations]


def test_context_of_a_look_alike() -> None:
    """Words that fit only the other place are counted, beside the name and in the whole text."""
    claim = next(c for c in places("Snow fell.\n\nThe European summit in Grenada failed. Spain was host.", "name") if c.other == "Granada")
    assert (claim.place, claim.own, claim.far, claim.near, claim.context, claim.twin_named) == ("Grenada", 0, 3, 3, ("European summit", "Spain"), False)


@pytest.mark.parametrize(
    ("text", "own", "twin_named"),
    [
        ("Aid went to Grenada and other Caribbean islands.", 1, False),
        ("Grenada is not Granada, a guide said.", 0, True),
        ("The Grenadian team left Grenada.", 1, False),
    ],
)
def test_evidence_for_the_printed_place(text: str, own: int, twin_named: bool) -> None:
    """Words that fit the printed place, and whether the other is named too."""
    claim = next(c for c in places(text, "name") if c.place == "Grenada")
    assert (claim.own, claim.twin_named) == (own, twin_named)


@pytest.mark.parametrize(
    "text", ["The Niger Delta is wet.", "Chad Smith plays drums.", "British Columbia voted.", "Guinea pigs squeak.", "Niger-based firms left."]
)
def test_part_of_another_name(text: str) -> None:
    """A name inside another name is not that place."""
    assert not places(text, "name")


def test_table_of_look_alikes() -> None:
    """At least forty pairs, each with words for both sides and none that speaks for both."""
    twins = _twins()
    assert sum(map(len, twins.values())) >= 80
    for name, found in twins.items():
        for twin in found:
            assert twin.own, name
            assert twin.against, name
            assert not twin.own & twin.against, (name, twin.name)


IN = [
    ("The fair opens in Lyon, Germany, on Monday.", [("Lyon", "Germany", ("France",))]),
    ("They drove to Bergen, in Sweden, on Monday.", [("Bergen", "Sweden", ("Norway",))]),
    ("They sang in Vienna, in Germany, and in Spain.", []),
    ("She works in Cordoba, Argentina.", [("Cordoba", "Argentina", ("Spain", "Mexico", "Argentina"))]),
    ("They met in the Italian city of Bologna.", [("Bologna", "Italy", ("Italy",))]),
    ("The port of Gdansk in northern Germany is shut.", [("Gdansk", "Germany", ("Poland",))]),
    ("He lives in Oxford, England.", [("Oxford", "United Kingdom", ("United Kingdom",))]),
    ("Offices in Lyon, Germany and Spain closed.", []),
    ("In Paris, Germany won.", []),
    ("At Lyon, Germany's team drew.", []),
    ("She moved to Paris, Texas.", []),
    ("He died in Smallville, Germany.", []),
]


@pytest.mark.parametrize(("text", "expected"), IN)
def test_containment(text: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    """Place, the country printed beside it, and the countries the gazetteer has."""
    assert [(c.place, c.other, c.expected) for c in places(text, "in")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Hungarian capital, Bucharest, was calm.", [("Bucharest", "Hungary", ("Romania",))]),
        ("Sydney is the capital of Australia.", [("Sydney", "Australia", ())]),
        ("The South Korean capital Seoul froze.", [("Seoul", "South Korea", ("South Korea",))]),
        ("The state capital, Austin, voted.", []),
    ],
)
def test_capitals(text: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    """A capital, the country it is said to be of, and the one it is of."""
    assert [(c.place, c.other, c.expected) for c in places(text, "capital")] == expected


GEOMETRY = [
    ("Hale is 12 km from Orr.", [("distance", "Hale", "Orr", 12, False)]),
    ("Tarna, about 30 miles north of Melo, fell.", [("distance", "Tarna", "Melo", 48, False), ("north", "Tarna", "Melo", None, False)]),
    ("Velby lies 1,200 kilometres south-west of Orr.", [("distance", "Velby", "Orr", 1200, False)]),
    ("Hale is 20 km from Orr by road.", [("distance", "Hale", "Orr", 20, True)]),
    ("Hale is north of Orr.", [("north", "Hale", "Orr", None, False)]),
    ("Shells fell on Velby, just west of Norstad.", [("west", "Velby", "Norstad", None, False)]),
    ("It is north of Orr, and the town is 3 km long.", []),
]


@pytest.mark.parametrize(("text", "expected"), GEOMETRY)
def test_distances_and_directions(text: str, expected: list[tuple[str, str, str, float | None, bool]]) -> None:
    """Relation, places, whole kilometres, and whether along a route."""
    found = [(c.relation, c.place, c.other, c.kilometres and round(c.kilometres), c.route) for c in places(text, "distance", "north", "south", "east", "west")]
    assert sorted(found, key=str) == sorted(expected, key=str)


def test_names_before_nouns() -> None:
    """Each name once, with its noun."""
    assert [(c.place, c.noun) for c in places("Alleghany County voted; Allegheny County counted; Alleghany County wept.", "spelling")] == [
        ("Alleghany", "County"),
        ("Allegheny", "County"),
    ]
