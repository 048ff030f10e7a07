"""The forms of the data files of this folder: tables, lists of words, lists with labels; each is read once, when it is first asked for."""

from functools import lru_cache
from pathlib import Path

from checker.reference.house import cached, house_rows

_FOLDER = Path(__file__).parent


def lines(name: str) -> list[str]:
    """The lines of a file of this folder without blank lines and comments (`#`)."""
    return [line for line in (_FOLDER / name).read_text(encoding="utf-8").splitlines() if line.strip() and not line.startswith("#")]


@cached
def table(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of `name` (a .tsv of this folder) as their tab-separated cells, and after them those that the house adds."""
    return (*(tuple(cell.strip() for cell in line.split("\t")) for line in lines(name)), *house_rows(name))


@lru_cache(maxsize=64)
def words(name: str) -> frozenset[str]:
    """All entries of `name` (a .txt of this folder), separated by spaces or lines; `_` stands for a space inside one."""
    return frozenset(word.replace("_", " ") for line in lines(name) for word in line.split())


@lru_cache(maxsize=64)
def labelled_words(name: str) -> dict[str, frozenset[str]]:
    """Label → entries, from `label: word word …` lines; a line with commas holds phrases, and its first part words."""
    found: dict[str, set[str]] = {}
    for line in lines(name):
        label, _, rest = line.partition(": ")
        first, *phrases = rest.split(", ")
        found.setdefault(label, set()).update(first.split(), phrases)
    return {label: frozenset(entries) for label, entries in found.items()}


@lru_cache(maxsize=64)
def mapping(name: str) -> dict[str, str]:
    """The first two columns of a table as a dictionary."""
    return {row[0]: row[1] for row in table(name)}
