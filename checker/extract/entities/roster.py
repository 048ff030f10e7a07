"""The house's own roster of people beside the names of a text: whom a name nearly is, and which title the roster gives."""

from collections.abc import Iterable
from difflib import SequenceMatcher

from checker.models.base import Frozen
from checker.models.claims import MentionClaim
from checker.reference.house import cached, house_rows
from checker.reference.names import nicknames
from checker.reference.offices import plain_name
from checker.reference.titles import titles_by_first_word

_LIKE = 0.75
"""How like two spellings of one name are, as `SequenceMatcher.ratio` tells: "Jon" and "John" are .86, "Jan" and "John" .57."""


class _Person(Frozen):
    name: str
    given: str
    surname: str
    title: str


@cached
def _roster() -> tuple[_Person, ...]:
    people = [(name, plain_name(name).split(), title) for name, _, title in house_rows("people")]
    return tuple(_Person(name=name, given=words[0], surname=words[-1], title=title) for name, words, title in people if len(words) > 1)


def beside_roster(mentions: Iterable[MentionClaim]) -> list[MentionClaim]:
    """The mentions, full names of people with what the roster has for them; without a roster as they are."""
    return [_compared(m) if m.type == "person" and m.form == "full" else m for m in mentions] if _roster() else list(mentions)


def _compared(mention: MentionClaim) -> MentionClaim:
    words = plain_name(mention.quote).split()
    person = _person_meant(words[0], words[-1])
    if person is None:
        return mention
    spelled = (words[0], words[-1]) == (person.given, person.surname)
    return mention.model_copy(
        update={"roster": "" if spelled else person.name, "roster_title": person.title if _other_office(mention.title, person.title) else ""}
    )


def _person_meant(given: str, surname: str) -> _Person | None:
    """The one person of the roster who has this name, or nearly; None where there is none, or more than one."""
    exact = [p for p in _roster() if (p.given, p.surname) == (given, surname)]
    near = exact or [p for p in _roster() if _nearly(given, surname, p)]
    return near[0] if len(near) == 1 else None


def _nearly(given: str, surname: str, person: _Person) -> bool:
    if surname == person.surname:
        return _like(given, person.given) or not _full_forms(given).isdisjoint(_full_forms(person.given))
    return given == person.given and min(len(surname), len(person.surname)) > 3 and _like(surname, person.surname)


def _like(one: str, other: str) -> bool:
    return one[0] == other[0] and SequenceMatcher(None, one, other).ratio() >= _LIKE


def _full_forms(given: str) -> frozenset[str]:
    """What a given name can be short for; for a full name that name."""
    return nicknames().get(given.capitalize(), frozenset((given.capitalize(),)))


def _other_office(said: str, on_roster: str) -> bool:
    """Whether both are titles of office, and not of the same one; "Former Senator" and "Dr." are no office held now."""
    ours, theirs = _office(said), _office(on_roster)
    return bool(ours and theirs and ours != theirs)


def _office(title: str) -> str:
    words = tuple(title.lower().split())
    found = titles_by_first_word().get(words[0], ()) if words else ()
    return next((t.title for t in found if t.words == words), "")
