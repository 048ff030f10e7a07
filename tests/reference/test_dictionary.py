"""The English word list, looked up line by line, is the list that its JSON holds."""

import gzip
import json
from importlib.util import find_spec
from pathlib import Path

from checker.reference.dictionary import frequency


def test_lookups_agree_with_the_list() -> None:
    """Every 50th word, the first and the last; and words that it does not hold."""
    spec = find_spec("spellchecker")
    assert spec is not None
    assert spec.submodule_search_locations is not None
    with gzip.open(Path(spec.submodule_search_locations[0], "resources", "en.json.gz")) as file:
        listed: dict[str, int] = json.load(file)
    words = sorted(listed)
    for word in (*words[::50], words[-1]):
        assert frequency(word) == listed[word]
    assert [frequency(word) for word in ("", "harbou", "zzzzq", 'a"', "{")] == [0, 0, 0, 0, 0]
