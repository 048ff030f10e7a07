"""The table of office holders: its form, its look-ups, and what it is compiled from."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from checker.reference.compile_leaders import compile_leaders, surname_of
from checker.reference.offices import complete_lists, nearly_named, offices, offices_of, person_called, plain_name
from checker.reference.tables import table
from checker.reference.titles import portfolio_words, titles_by_first_word

PUBLIC_RECORDS = Path("../shared/reference")
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def test_every_row_has_a_name_a_role_a_place_and_dates_in_order() -> None:
    """No term ends before it begins, and every date is a year, a month or a day."""
    for office in offices():
        assert office.surname
        assert office.role
        assert office.place
        assert _DATE.fullmatch(office.start), office
        assert not office.end or (_DATE.fullmatch(office.end) and office.start[:7] <= office.end[:7]), office


def test_own_rows_use_titles_that_the_extractor_knows() -> None:
    """A role that no text could be read as would never be compared."""
    known = {title.title for found in titles_by_first_word().values() for title in found} | {"leader", "defense minister"}
    assert {row[2] for row in table("offices.tsv")} <= known


def test_complete_lists_have_no_long_gap() -> None:
    """In a list that is said to be complete, one term follows the other (military rule made gaps of three years)."""
    for (role, place), since in complete_lists().items():
        terms = sorted({(o.start, o.end) for o in offices() if (o.role, o.place) == (role, place) and o.source == "public record" and o.start >= since})
        for (_, end), (start, _) in pairwise(terms):
            assert int(start[:4]) - int(end[:4] or start[:4]) <= 3, (role, place, end, start)


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Blinken", "Antony Blinken"),
        ("Sergey Lavrov", "Sergei Lavrov"),
        ("Emmanuel Macron", "Emmanuel Macron"),
        ("Macron", "Emmanuel Macron"),
        ("Clinton", ""),  # two people
        ("Rice", ""),  # a leader known by surname only has it too
        ("Aliyev", ""),
        ("Lindgren", ""),
        ("", ""),
    ],
)
def test_person_called(name: str, person: str) -> None:
    """A name that could be two people of the table is nobody's."""
    assert person_called(name) == person


def test_offices_of_a_person() -> None:
    """All terms of somebody, in whatever country and office."""
    assert {(o.role, o.place) for o in offices_of("Donald Tusk")} == {("prime minister", "Poland"), ("president", "European Council")}
    assert offices_of("Ada Lindgren") == ()


def test_names_are_compared_without_accents_and_case() -> None:
    """Accents, hyphens and apostrophes do not make another person."""
    assert plain_name("Jean-Noël D'Arcy") == "jean noel darcy"


@pytest.mark.parametrize(("name", "surname"), [("Khaleda Zia", "Zia"), ("Hussein bin", "Hussein"), ("Truman", "Truman")])
def test_surname_of(name: str, surname: str) -> None:
    """The last word that is no particle."""
    assert surname_of(name) == surname


def test_titles_are_found_longest_first() -> None:
    """ "chief executive officer" is read before "chief executive"."""
    lengths = [len(title.words) for title in titles_by_first_word()["chief"]]
    assert lengths == sorted(lengths, reverse=True)
    assert {"foreign", "affairs"} <= portfolio_words()


@pytest.mark.skipif(not PUBLIC_RECORDS.exists(), reason="the public records are not here")
def test_the_compiled_table_is_the_one_that_is_committed() -> None:
    """`leaders.tsv` is what the script makes of the public records."""
    committed = Path("checker/reference/leaders.tsv").read_text(encoding="utf-8")
    assert compile_leaders(PUBLIC_RECORDS) == committed


@pytest.mark.parametrize(
    ("role", "name", "person"),
    [
        ("chancellor", "Angela Merkl", "Angela Merkel"),
        ("chancellor", "Angela Merkel", None),  # rightly spelled
        ("chancellor", "Ada Merkl", None),
        ("mayor", "Angela Merkl", None),
        ("president", "Reagan", None),
    ],
)
def test_nearly_named(role: str, name: str, person: str | None) -> None:
    """A surname a letter away, under the same given name and in the same office."""
    found = nearly_named(role, name)
    assert (found.person if found else None) == person
