"""English words and how often they are met, from the word list that pyspellchecker ships."""

import gzip
from bisect import bisect_left
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from checker.errors import BadInstallation

_LIST = Path("resources") / "en.json.gz"


@lru_cache(maxsize=1)
def _lines() -> list[bytes]:
    """The lines of the list, `"word": count`, in order. Raises BadInstallation if it is not there.

    The file is read by itself: importing the package would cost as much again, and a dictionary of
    its 160,000 words would take 60 ms and 20 MB where most texts ask for a few dozen.
    """
    spec = find_spec("spellchecker")
    if spec is None or not spec.submodule_search_locations:
        raise BadInstallation("The English word list is missing: install pyspellchecker, or reinstall the checker.")
    with gzip.open(Path(spec.submodule_search_locations[0]) / _LIST) as file:
        return sorted(file.read().split(b"\n"))


@lru_cache(maxsize=65_536)
def frequency(word: str) -> int:
    """How often a lower-case word is met in pyspellchecker's corpus (film subtitles and books).

    0 for a word in no list, 50 for one that is in lists only.
    """
    key = f'"{word}": '.encode()
    place = bisect_left(_lines(), key)
    line = _lines()[place] if place < len(_lines()) else b""
    return int(line[len(key) :].rstrip(b",")) if line.startswith(key) else 0
