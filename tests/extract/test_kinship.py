"""Relatives: whose they are, how many, what they are called."""

import pytest

from checker.models.claims import KinshipClaim
from tests.helpers import claims_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Okafor's only sister, Mia, called.", [("person:ada okafor", "sister", ("Mia",), 1, True)]),
        ("Tom Beck has three sons.", [("person:tom beck", "son", (), 3, False)]),
        ("Tom Beck left. He has three sons.", [("person:tom beck", "son", (), 3, False)]),
        ("Lena Holm, a mother of four, won.", [("person:lena holm", "child", (), 4, False)]),
        ("Lena Holm, a mother of two boys, won.", []),
        ("Her sisters, Mia and Jo, visited.", [("person:?f", "sister", ("Mia", "Jo"), None, False)]),
        ("Tom Beck's two elder sons row.", [("person:tom beck", "son", (), None, False)]),
        ("One of Tom Beck's three sons rows.", [("person:tom beck", "son", (), 3, False)]),
        ("Tom Beck hid. An only child, Beck read all night.", [("person:tom beck", "sibling", (), 0, True)]),
        ("Ada Okafor sang. An only child, she had the house to herself.", [("person:ada okafor", "sibling", (), 0, True)]),
        ("Tom Beck was an only child.", [("person:tom beck", "sibling", (), 0, True)]),
        ("Tom Beck's brother-in-law left.", []),
        ("Ann Reed met Mary Cole. Her sister left.", []),
        ("Ann Reed met Tom Cole. Her sister left.", [("person:ann reed", "sister", (), None, False)]),
        ("Tom Beck came with his wife, Ida, and a dog.", [("person:tom beck", "wife", ("Ida",), None, False)]),
    ],
)
def test_kinship(text: str, expected: list[tuple[str, str, tuple[str, ...], int | None, bool]]) -> None:
    """Owner, relation, names, count and "only"; a narrowed count is none."""
    found = claims_of(text, KinshipClaim)
    assert [(k.person, k.relation, k.names, k.count, k.only) for k in found] == expected
    assert all(text[k.start : k.end] == k.quote for k in found)
