"""English words and how often they are met, from the word list that pyspellchecker ships."""

import gzip
import json
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from checker.errors import BadInstallation

_LIST = Path("resources") / "en.json.gz"


@lru_cache(maxsize=1)
def frequencies() -> dict[str, int]:
    """Lower-case English words with their counts in pyspellchecker's corpus (film subtitles and books).

    The file is read by itself: importing the package would double the 50 ms this takes. Raises
    BadInstallation if it is not there.
    """
    spec = find_spec("spellchecker")
    if spec is None or not spec.submodule_search_locations:
        raise BadInstallation("The English word list is missing: install pyspellchecker, or reinstall the checker.")
    with gzip.open(Path(spec.submodule_search_locations[0]) / _LIST) as file:
        found: dict[str, int] = json.load(file)
    return found


def frequency(word: str) -> int:
    """How often a lower-case word is met; 0 for a word in no list, 50 for one that is in lists only."""
    return frequencies().get(word, 0)
