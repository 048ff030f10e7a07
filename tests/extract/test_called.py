"""By what name another text can call the same thing."""

import pytest

from checker.extract.called import bare, first_name, last_name, names_in

NAMES = [
    ("the Orr mill fire in Tarn", ["orr", "tarn"]),
    ("Monday's fire at the Orr mill", ["orr"]),
    ("Arland's ban on visits to Norland", ["arland", "norland"]),
    ("The Treaty of Brask", ["treaty brask"]),
    ("its ban on exports in May", []),
    ("the company", []),
]


@pytest.mark.parametrize(("phrase", "names"), NAMES)
def test_names_in(phrase: str, names: list[str]) -> None:
    """The names of a phrase, without articles, owners' marks, days and months."""
    assert names_in(phrase) == names
    assert first_name(phrase) == (names[0] if names else "")
    assert last_name(phrase) == (names[-1] if names else "")


@pytest.mark.parametrize(("key", "name"), [("person:ada reed", "ada reed"), ("place:bray", "bray"), ("person:?reed", ""), ("bridge", ""), ("", "")])
def test_bare(key: str, name: str) -> None:
    """A name without its kind; nothing for a noun, or a surname of several people."""
    assert bare(key) == name
