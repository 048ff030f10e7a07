"""What a text says of who somebody is, and who acts."""

import pytest

from checker.models.claims import AttributeClaim, EventClaim, KinshipClaim, MilestoneClaim, RoleClaim
from checker.reference.shared_names import is_shared
from tests.helpers import claims_of


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Mayor Ana Ruiz of Vikdal spoke. Ruiz, 51, left early.", "mayor of vikdal"),
        ("Dominic Achebe, 51, is chief executive of Orbel Foods.", "at orbel foods"),
        ("Tom Beck, 34, of Orr, was held.", "of orr"),
        ("Violeta Stanescu, 70, is a Romanian botanist.", "romania botanist"),
        ("The tenor Arvid Hallqvist sang. Arvid Hallqvist, 51, is a tenor.", "a tenor"),
        ("Ada Cole, 51, was born in 1970. She sings.", "born 1970"),
        ("Ruth Bader Ginsburg, 51, sang.", "ruth bader ginsburg"),
        ("The sculptor Arvid Hallqvist, 51, sang.", "a sculptor"),
    ],
)
def test_sign_of_a_person(text: str, sign: str) -> None:
    """The age of somebody carries what is said elsewhere of who that is."""
    assert sign in claims_of(text, AttributeClaim)[0].signs or any(sign in c.signs for c in claims_of(text, AttributeClaim) if c.attribute == "age")


@pytest.mark.parametrize(
    "text", ["Tom Beck, 34, was held.", "Beck, 34, of Orr, was held.", "Tom Beck, 34, is a father and a fan.", "After Tom Beck, 34, was held, it rained."]
)
def test_no_sign(text: str) -> None:
    """A bare name, a surname alone, words that fit everybody."""
    assert [sign for claim in claims_of(text, AttributeClaim) if claim.attribute == "age" for sign in claim.signs] == []


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Ada Cole left Orr in 1990.", "person:ada cole"),
        ("Ada Cole sang. In 1990 she bought the mill.", "person:ada cole"),
        ("Ada Cole was honoured in 1990.", ""),
        ("Ada Cole bought the mill.", ""),
    ],
)
def test_actor(text: str, actor: str) -> None:
    """Who acts is told of clauses with a time, also where a pronoun has one reading."""
    assert claims_of(text, EventClaim)[-1].actor == actor


def test_described_person() -> None:
    """The poet who died is a person, not a poet."""
    assert [m.subject_key for m in claims_of("The poet Emeka Adichukwu died in 1987 in Enugu.", MilestoneClaim)] == ["person:emeka adichukwu"]


@pytest.mark.parametrize(
    ("text", "person", "names"),
    [
        ("Joost Verhey, the mayor of Brakel, was an only child.", "person:joost verhey", ()),
        ("Ilse Tarrant, headteacher of Marlow Vale Academy, is a mother of three.", "person:ilse tarrant", ()),
        ("The novelist Bruno Achterberg left the house to his only daughter, Lotte.", "person:bruno achterberg", ("Lotte",)),
    ],
)
def test_relatives(text: str, person: str, names: tuple[str, ...]) -> None:
    """An apposition between the name and what is said; a relative's name that no list has."""
    assert [(k.person, k.names) for k in claims_of(text, KinshipClaim)] == [(person, names)]


@pytest.mark.parametrize(
    ("name", "shared"),
    [
        ("Newport", True),
        ("Lincoln High School", True),
        ("the Central Bank", True),
        ("Jefferson County", True),
        ("Aldermere", False),
        ("Orbel Foods", False),
        ("Central Bank of Chile", False),
    ],
)
def test_shared_names(name: str, shared: bool) -> None:
    """Towns, schools and ministries that many are called like."""
    assert is_shared(name) is shared


def test_shared_name_of_an_office() -> None:
    """The office tells that its body's name is borne by many, unless a country stands beside it."""
    assert [r.shared_name for r in claims_of("Newport Mayor Ana Ruiz and Vikdal Mayor Tom Beck met.", RoleClaim)] == [True, False]
