"""Offices: their words, their holders, their bodies, and what the rest of the text says of them."""

import pytest

from checker.models.claims import RoleClaim
from tests.helpers import claims_of

# text → (words of the claim, holder, role, body, country, status, style) of each office
ROLES = [
    (
        "Danish Prime Minister Nils Vardan met President of the European Council Pierre Dubois in Lyon.",
        [
            ("Danish Prime Minister Nils Vardan", "Nils Vardan", "prime minister", "", "Denmark", "current", "pre"),
            ("President of the European Council Pierre Dubois", "Pierre Dubois", "president", "European Council", "", "current", "pre"),
        ],
    ),
    (
        "Former deputy finance minister Anna Weiss left the room.",
        [("Former deputy finance minister Anna Weiss", "Anna Weiss", "deputy finance minister", "", "", "former", "pre")],
    ),
    (
        "Jane Roe, chief executive of Acme, and Thomas Bell, Acme's finance director, spoke.",
        [
            ("chief executive of Acme", "Jane Roe", "chief executive", "Acme", "", "current", "appositive"),
            ("Acme's finance director", "Thomas Bell", "finance director", "Acme", "", "current", "appositive"),
        ],
    ),
    ("The mayor of Leeds, Ada Cole, disagreed.", [("mayor of Leeds", "Ada Cole", "mayor", "Leeds", "", "current", "the")]),
    (
        "Mary Poole is assistant secretary for rural affairs.",
        [("assistant secretary for rural affairs", "Mary Poole", "assistant secretary", "", "", "current", "copula")],
    ),
    (
        "She welcomed the appointment of James Dorn as Assistant Secretary for African and Atlantic Affairs.",
        [("Assistant Secretary for African and Atlantic Affairs", "James Dorn", "assistant secretary", "", "", "current", "appointment")],
    ),
    ("The board named Ruth Hale finance director.", [("finance director", "Ruth Hale", "finance director", "", "", "current", "appointment")]),
    ("Carl Brook was elected president in 1998.", [("president", "Carl Brook", "president", "", "", "current", "appointment")]),
    (
        "The chairman and chief executive of Trilby plc, John Stone, resigned.",
        [
            ("chairman", "John Stone", "chairman", "Trilby plc", "", "current", "the"),
            ("chief executive of Trilby plc", "John Stone", "chief executive", "Trilby plc", "", "current", "the"),
        ],
    ),
    ("President-elect Paul Frost waved.", [("President-elect Paul Frost", "Paul Frost", "president", "", "", "elect", "pre")]),
    ("France's president, Luc Martin, called.", [("France's president", "Luc Martin", "president", "", "France", "current", "the")]),
    (
        "U.S. Secretary of State Ann Bell met then-Vice President Daniel Coe.",
        [
            ("U.S. Secretary of State Ann Bell", "Ann Bell", "secretary of state", "", "United States", "current", "pre"),
            ("then-Vice President Daniel Coe", "Daniel Coe", "vice president", "", "", "former", "pre"),
        ],
    ),
    (
        "Grace Njoroge met former Kenyan President Peter Odhiambo in Nairobi.",
        [("former Kenyan President Peter Odhiambo", "Peter Odhiambo", "president", "", "Kenya", "former", "pre")],
    ),
    (
        "Vera Long, 54, a professor at Yale University, was chairwoman of the Nestor Society.",
        [
            ("professor at Yale University", "Vera Long", "professor", "Yale University", "", "current", "appositive"),
            ("chairwoman of the Nestor Society", "Vera Long", "chairman", "Nestor Society", "", "current", "copula"),
        ],
    ),
    ("After meeting Lana Moss, the prime minister said no.", [("prime minister", "", "prime minister", "", "", "current", "the")]),
    ("The anti-US president waved.", []),
    ("Anna Weiss replaced Paul Frost as mayor.", [("mayor", "Paul Frost", "mayor", "", "", "former", "as")]),
    ("Paul Frost is not the mayor.", [("mayor", "", "mayor", "", "", "current", "the")]),
    ("Sales of General Motors fell in general.", []),
    ("His father Paul Frost wants to be president.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROLES, ids=[text[:50] for text, _ in ROLES])
def test_roles(text: str, expected: list[tuple[str, ...]]) -> None:
    """Each office comes with its holder, its body and its status."""
    found = claims_of(text, RoleClaim)
    assert [(c.quote, c.person_name, c.role, c.body, c.country, c.status, c.style) for c in found] == expected


def test_the_title_has_a_place_of_its_own() -> None:
    """The span of the title leaves out body and holder."""
    text = "Norwood Deputy Mayor Ada Cole spoke."
    (claim,) = claims_of(text, RoleClaim)
    assert claim.quote == "Norwood Deputy Mayor Ada Cole"
    assert text[claim.title_start : claim.title_end] == "Deputy Mayor"
    assert not claim.unique


def test_years_of_an_office() -> None:
    """The years that follow an office are its term."""
    (claim,) = claims_of("Vera Long was president of the Nestor Society from 1990 to 1995.", RoleClaim)
    assert (claim.when, claim.past) == ("1990/1995", True)


def test_other_bearers_of_a_title() -> None:
    """Bearers of one title with other countries are known, and a country given elsewhere is remembered."""
    text = "Kenyan President Grace Njoroge met Ugandan President Paul Okello. President Njoroge left. President Lindgren stayed."
    kenya, uganda, again, unknown = claims_of(text, RoleClaim)
    assert kenya.other_countries == ("Uganda",)
    assert uganda.other_countries == ("Kenya",)
    assert (again.place_elsewhere, again.full_name, again.other_countries) == ("Kenya", True, ("Uganda",))
    assert (unknown.place_elsewhere, unknown.full_name, unknown.other_countries) == ("", False, ("Kenya", "Uganda"))


def test_a_description_gets_its_one_holder() -> None:
    """ "The French president" is whoever the text names as president of France, if that is one person."""
    named, described = claims_of("France's president, Luc Martin, called. The French president said no.", RoleClaim)
    assert described.person == named.person
    (alone,) = claims_of("The French president said no.", RoleClaim)
    assert alone.person == ""


def test_two_holders_of_a_plural_title() -> None:
    """ "Presidents A and B" are two claims, marked as sharing the word."""
    found = claims_of("Presidents Anna Ruiz and Thomas Beck met.", RoleClaim)
    assert [(c.person_name, c.plural) for c in found] == [("Anna Ruiz", True), ("Thomas Beck", True)]


def test_what_the_record_holds() -> None:
    """A name in the table of office holders brings its offices along."""
    (claim,) = claims_of("President Clinton gave a dinner.", RoleClaim)
    assert "president of United States" in claim.on_record
    (claim,) = claims_of("President Lindgren gave a dinner.", RoleClaim)
    assert claim.on_record == ()
