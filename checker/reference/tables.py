"""Reads the word lists and tables of this folder, each once and only when it is asked for."""

from functools import lru_cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@lru_cache(maxsize=64)
def table(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of `name` (a .tsv of this folder): tab-separated cells, blank lines and `#` lines left out."""
    lines = (_FOLDER / name).read_text(encoding="utf-8").splitlines()
    return tuple(tuple(cell.strip() for cell in line.split("\t")) for line in lines if line.strip() and not line.startswith("#"))


@lru_cache(maxsize=64)
def words(name: str) -> frozenset[str]:
    """All entries of `name` (a .txt of this folder), separated by spaces or lines; `_` stands for a space inside one."""
    lines = (_FOLDER / name).read_text(encoding="utf-8").splitlines()
    return frozenset(word.replace("_", " ") for line in lines if not line.startswith("#") for word in line.split())


@lru_cache(maxsize=64)
def mapping(name: str) -> dict[str, str]:
    """The first two columns of a table as a dictionary."""
    return {row[0]: row[1] for row in table(name)}
