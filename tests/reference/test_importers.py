"""Office holders from other people's files."""

import json
from pathlib import Path

import pytest

from checker.errors import BadConfiguration
from checker.reference.house import HouseLists, using
from checker.reference.importers import as_tsv, last_name, read_offices
from checker.reference.offices import Office, person_called

POPOLO = {
    "persons": [{"id": "p1", "name": "Ada van der Berg"}, {"id": "p2", "name": "Omar Haddad", "family_name": "Haddad"}],
    "organizations": [{"id": "o1", "name": "Carrow Council"}],
    "posts": [{"id": "t1", "label": "Mayor", "organization_id": "o1"}],
    "memberships": [
        {"person_id": "p1", "organization_id": "o1", "role": "Treasurer", "start_date": "2011-05", "end_date": "2014-05"},
        {"person_id": "p2", "post_id": "t1", "start_date": "2015"},
        {"person_id": "p2", "organization_id": "o1"},
    ],
}
WIKIDATA = {
    "results": {
        "bindings": [
            {
                "personLabel": {"value": "Ada Cole"},
                "positionLabel": {"value": "President of Carrow"},
                "countryLabel": {"value": "Carrow"},
                "start": {"value": "2001-01-20T00:00:00Z"},
            }
        ]
    }
}
CONGRESS = """
- name: {first: Adeline, nickname: Ada, last: Cole}
  terms:
  - {type: sen, start: '2021-01-03', end: '2027-01-03', state: OH}
- name: {first: Omar, last: Haddad}
  terms:
  - {type: prez, start: '1990-01-20', end: '1994-01-20'}
"""


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        (
            "a.json",
            json.dumps(POPOLO),
            [
                Office("van der Berg", "Ada van der Berg", "treasurer", "Carrow Council", "2011-05", "2014-05", "a.json"),
                Office("Haddad", "Omar Haddad", "mayor", "Carrow Council", "2015", "", "a.json"),
            ],
        ),
        ("b.json", json.dumps(WIKIDATA), [Office("Cole", "Ada Cole", "president", "Carrow", "2001-01-20", "", "b.json")]),
        (
            "c.yaml",
            CONGRESS,
            [
                Office("Cole", "Ada Cole", "senator", "United States, OH", "2021-01-03", "2027-01-03", "c.yaml"),
                Office("Haddad", "Omar Haddad", "president", "United States", "1990-01-20", "1994-01-20", "c.yaml"),
            ],
        ),
    ],
)
def test_read_offices(tmp_path: Path, name: str, text: str, expected: list[Office]) -> None:
    """Each form gives the same rows, and what is written is read again."""
    path = tmp_path / name
    path.write_text(text)
    found = read_offices(path)
    assert list(found) == expected
    table = tmp_path / "offices.tsv"
    table.write_text("\n".join(as_tsv(found)))
    assert read_offices(table) == found


@pytest.mark.parametrize(("name", "text"), [("a.json", "{}"), ("a.json", "not json"), ("a.yaml", "- 1"), ("a.tsv", "one\ttwo"), ("missing.tsv", None)])
def test_files_that_hold_no_offices(tmp_path: Path, name: str, text: str | None) -> None:
    """Anything else is refused with the file's name."""
    if text is not None:
        (tmp_path / name).write_text(text)
    with pytest.raises(BadConfiguration, match=name):
        read_offices(tmp_path / name)


@pytest.mark.parametrize(("name", "last"), [("Ada Cole", "Cole"), ("Ada van der Berg", "van der Berg"), ("Van Cole", "Cole"), ("Cole", "Cole")])
def test_last_name(name: str, last: str) -> None:
    """Particles belong to a surname."""
    assert last_name(name) == last


def test_a_house_table_is_read_beside_ours() -> None:
    """What a house adds is on record as long as its lists are in use."""
    row = ("Lindgren", "Ada Lindgren", "mayor", "Carrow", "2011", "", "house")
    with using(HouseLists(rows={"offices.tsv": (row,)})):
        assert person_called("Lindgren") == "Ada Lindgren"
    assert person_called("Lindgren") == ""
