"""A house's own lists, read from its files: what is wrong with one is told by file and line."""

import os
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from pathlib import Path

from checker.configuration.effective import Effective
from checker.configuration.policy import Allowed
from checker.errors import BadConfiguration
from checker.reference.house import HouseLists, Rows


@dataclass(frozen=True)
class Form:
    """The columns of a list: their names, how many must be there, the rows of ours that they join, and what an empty cell means."""

    columns: tuple[str, ...]
    needed: int
    joins: str
    otherwise: tuple[str, ...] = ()
    choices: tuple[tuple[int, frozenset[str]], ...] = ()


_YES_NO = frozenset(("yes", "no"))
FORMS = {
    "titles": Form(
        ("words", "title", "kind", "unique", "needs_body", "completes"), 3, "titles.tsv", ("", "", "", "no", "no", ""), ((3, _YES_NO), (4, _YES_NO))
    ),
    "confusables": Form(("one place", "another", "words for the one", "words for the other"), 2, "confusable_places.tsv"),
    "places": Form(("country or region", "places in it"), 2, "gazetteer.tsv"),
    "vague_sources": Form(("word",), 1, "vague sources"),
    "oppositions": Form(("one side", "the other", "kind"), 3, "oppositions.tsv", choices=((2, frozenset(("outcome", "state", "change"))),)),
    "people": Form(("full name", "f, m or n", "title"), 1, "people", ("", "n", ""), ((1, frozenset("fmn")),)),
    "allow": Form(("words", "rules", "why"), 1, "allow"),
}
"""`office_holders` has the forms of `checker reference import` instead."""


def house_lists(settings: Effective, environment: dict[str, str] | None = None) -> HouseLists:
    """The rows of all lists that a project names, and of the tables in `$CHECKER_OFFICES`. Raises BadConfiguration."""
    rows = {form.joins: read_rows(settings, field) for field, form in FORMS.items() if field != "allow"}
    rows["offices.tsv"] = tuple(_office_rows(settings, dict(os.environ) if environment is None else environment))
    return HouseLists(rows={name: found for name, found in rows.items() if found})


def allowed_words(settings: Effective) -> tuple[Allowed, ...]:
    """The words that a project lets stand."""
    return tuple(Allowed(words=words, rules=tuple(rules.replace(",", " ").split())) for words, rules, _ in read_rows(settings, "allow"))


def read_rows(settings: Effective, field: str) -> Rows:
    """The rows of the files of one list, each with all of its columns."""
    return tuple(row for name in getattr(settings.configuration.lists, field) for row in _rows(settings.path("lists", name), FORMS[field]))


def _rows(file: Path, form: Form) -> Iterator[tuple[str, ...]]:
    for number, line in enumerate(_text(file).splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield _row(f"{file}:{number}", [cell.strip() for cell in line.split("\t")], form)


def _row(where: str, cells: list[str], form: Form) -> tuple[str, ...]:
    if len(cells) > len(form.columns) or len(cells) < form.needed or not all(cells[: form.needed]):
        raise BadConfiguration(f"{where}: the columns are {', '.join(form.columns)}, with tabs between them; the first {form.needed} must be filled.")
    cells += [""] * (len(form.columns) - len(cells))
    filled = tuple(cell or default for cell, default in zip(cells, form.otherwise or cells, strict=True))
    for column, choices in form.choices:
        if filled[column] not in choices:
            raise BadConfiguration(f"{where}: {form.columns[column]} is {filled[column]!r}; it must be {', '.join(sorted(choices))}.")
    return filled


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        told = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise BadConfiguration(f"{file}: the list cannot be read ({told}); correct the path or the file.") from error


def _office_rows(settings: Effective, environment: dict[str, str]) -> Iterator[tuple[str, ...]]:
    named = [settings.path("lists", name) for name in settings.configuration.lists.office_holders]
    named += [Path(name) for name in environment.get("CHECKER_OFFICES", "").split(os.pathsep) if name]
    if named:
        from checker.reference.importers import read_offices

        yield from (astuple(office) for file in named for office in read_offices(file))
