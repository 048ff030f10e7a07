"""The words that name an office, from `titles.tsv`, indexed by their first word."""

from dataclasses import dataclass

from checker.reference.house import cached
from checker.reference.tables import table


@dataclass(frozen=True, slots=True)
class Title:
    """One office title.

    `words` are lower case. `title` is the form to compare. `unique`: one holder at a time in one body or country.
    `needs_body`: the words alone do not tell which office; `completes` are words that do, beside the title.
    """

    words: tuple[str, ...]
    title: str
    kind: str
    unique: bool
    needs_body: bool
    completes: frozenset[str]


@cached
def _rows() -> tuple[Title, ...]:
    return tuple(_title(cells) for cells in table("titles.tsv")[1:])


def _title(cells: tuple[str, ...]) -> Title:
    words, title, kind, unique, needs_body, completes = cells
    return Title(tuple(words.split()), title, kind, unique == "yes", needs_body == "yes", frozenset(completes.split("|")) - {""})


@cached
def titles_by_first_word() -> dict[str, tuple[Title, ...]]:
    """First word → the titles that begin with it, the longest first."""
    index: dict[str, list[Title]] = {}
    for row in _rows():
        if row.kind != "portfolio":
            index.setdefault(row.words[0], []).append(row)
    return {word: tuple(sorted(found, key=lambda t: -len(t.words))) for word, found in index.items()}


@cached
def portfolio_words() -> frozenset[str]:
    """Every word that a field of government is made of ("foreign", "affairs", "finance")."""
    return frozenset(word for row in _rows() if row.kind == "portfolio" for word in row.words) - {"and"}
