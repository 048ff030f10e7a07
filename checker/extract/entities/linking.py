"""Which names are one thing: links in sieves, the surest first, each marked on the mention that it made."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Literal

from checker.extract.entities.kinds import Judged
from checker.extract.entities.standing import person_facts
from checker.extract.entities.words import CLUB_NAMES, PARTICLES, SUFFIXES, bare_article, name_parts, words
from checker.extract.nlp import ParsedDocument
from checker.models.claims import MentionClaim
from checker.reference.names import nicknames

Confidence = Literal["high", "medium", "low"]
_FEMALE = frozenset("Mrs Mrs. Ms Ms. Miss Dame Lady Baroness Countess Duchess Madame Mademoiselle Frau Senora Señora Queen Princess Empress Sister".split())
_MALE = frozenset("Mr Mr. Sir Lord Baron Viscount Earl Count Duke Monsieur Herr Senor Señor King Prince Emperor Father Fr. Pope Brother".split())
_FEMALE_ROLES = frozenset(
    "congresswoman chairwoman spokeswoman councilwoman actress mother daughter sister wife widow aunt niece granddaughter grandmother girlfriend businesswoman queen princess".split()
)
_MALE_ROLES = frozenset(
    "congressman chairman spokesman councilman father son brother husband uncle nephew grandson grandfather boyfriend businessman king prince".split()
)


@dataclass(slots=True)
class Person:
    """One person of a document, gathered from its fullest name."""

    texts: tuple[str, ...]
    given: str
    surname: str
    entity: str
    gender: str = ""
    start: int = 0
    shown: tuple[str, ...] = ()
    sieve: str = "name"
    count: int = 1


def link(parsed: ParsedDocument, judged: Sequence[Judged]) -> list[MentionClaim]:
    """Mentions with their entities, in the order of the text."""
    ordered = sorted(judged, key=lambda j: j.piece.words[0].start)
    people = _people(ordered)
    bodies = _bodies(ordered)
    linked = [(item, _person_facts(item, people) if item.kind == "person" else _thing_facts(item, bodies)) for item in ordered]
    seen: set[str] = set()
    claims = []
    for (item, facts), more in zip(linked, person_facts(parsed, linked), strict=True):
        form = f"{facts['entity']} {facts.get('form')}"
        facts["first"], facts["first_in_form"] = facts["entity"] not in seen, form not in seen
        seen |= {facts["entity"], form}
        start, end = item.piece.words[0].start, item.piece.words[-1].end
        title = item.piece.title
        if title:
            facts["title"], facts["title_start"] = parsed.text[title[0].start : title[-1].end], title[0].start
        facts.setdefault("country", item.piece.country)
        claims.append(MentionClaim(type=item.kind, **facts, **more, **parsed.claim_fields("mention", start, end)))
    return claims


def _people(ordered: Iterable[Judged]) -> list[Person]:
    """The bearers of full names; "George Bush" and "George W. Bush" are one."""
    people: dict[tuple[str, str], list[Person]] = {}
    names = {j.piece.texts for j in ordered if j.kind == "person"}
    bare: set[tuple[str, ...]] = {texts for texts in names if len(texts) == 1}
    tails = {texts[k:] for texts in names for k in range(1, len(texts) - 1)}
    for item in ordered:
        texts = item.piece.texts
        if item.kind != "person" or len(texts) < 2 or texts in tails or texts[0].casefold() in PARTICLES:
            continue
        given, surname = _parts(texts, bare)
        same = people.setdefault((given, surname), [])
        middle = _middle(texts, given, surname)
        twin = next((p for p in same if _fits(middle, _middle(p.texts, given, surname))), None)
        if twin is None:
            same.append(Person(texts, given, surname, "", _gender(item, given), item.piece.words[0].start))
        else:
            twin.count += 1
            if len(texts) > len(twin.texts):
                twin.texts = texts
            twin.gender = twin.gender or _gender(item, given)
    found = [p for group in people.values() for p in group]
    for person in found:
        person.entity = "person:" + " ".join(person.texts).casefold()
    _join_same(found)
    for item in ordered:
        _learn_gender(item, found)
    return found


def _join_same(people: Sequence[Person]) -> None:
    """ "C.T. Blackfan" is the one Blackfan whose given name starts with C, "Chuck Holm" the one Charles Holm."""
    for person in people:
        others = [p for p in people if p.surname == person.surname and p is not person and not p.shown]
        if _is_initials(person.given):
            full, sieve = [p for p in others if p.given[0] == person.given[0] and not _is_initials(p.given)], "initials"
        else:
            full, sieve = [p for p in others if p.start < person.start and p.given != person.given and _is_pet_form(p.given, person.given)], "nickname"
        if len(full) == 1:
            person.entity, person.shown, person.sieve = full[0].entity, full[0].texts, sieve
            person.gender = full[0].gender = full[0].gender or person.gender
            full[0].count += person.count


def _is_pet_form(one: str, other: str) -> bool:
    forms = nicknames()
    return not (forms.get(one, frozenset((one,))).isdisjoint(forms.get(other, frozenset((other,)))))


def _is_initials(given: str) -> bool:
    return given.replace(".", "").isupper() and len(given.replace(".", "")) <= 3


def _learn_gender(item: Judged, people: Sequence[Person]) -> None:
    """Mr, Mrs and the like before a surname that one person bears."""
    if item.kind == "person" and item.piece.title:
        gender = _title_gender(item)
        bearers = [p for p in people if p.surname == item.piece.texts[-1]]
        if gender and len({p.entity for p in bearers}) == 1:
            for bearer in bearers:
                bearer.gender = gender


def _parts(texts: tuple[str, ...], bare: set[tuple[str, ...]]) -> tuple[str, str]:
    """Given name and surname; family-first where the first word is used alone or is such a surname."""
    core = texts[:-1] if texts[-1] in SUFFIXES and len(texts) > 2 else texts
    given = words().given
    first, last = core[0], core[-1]
    if len(core) <= 3 and first in name_parts("family first") and (last,) not in bare and (first,) not in bare and first not in given:
        return " ".join(core[1:]), first
    if len(core) <= 3 and (first,) in bare and (last,) not in bare and (first in name_parts("family first") or (first not in given and last in given)):
        return " ".join(core[1:]), first
    start = len(core) - 1
    while start > 1 and core[start - 1] in PARTICLES:
        start -= 1
    return first, " ".join(core[start:])


def _middle(texts: tuple[str, ...], given: str, surname: str) -> tuple[str, ...]:
    taken = set(given.split()) | set(surname.split())
    return tuple(t for t in texts if t not in taken and t not in SUFFIXES)


def _fits(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two middle names can be one person's: none, the same, or an initial of it."""
    if not one or not other:
        return True
    return len(one) == len(other) and all(
        a.rstrip(".") == b.rstrip(".") or (a[0] == b[0] and (a.endswith(".") or b.endswith("."))) for a, b in zip(one, other, strict=True)
    )


def _title_gender(item: Judged) -> str:
    for word in item.piece.title:
        text = word.text
        if text in _FEMALE or text.lower() in _FEMALE_ROLES:
            return "f"
        if text in _MALE or text.lower() in _MALE_ROLES:
            return "m"
    return ""


def _gender(item: Judged, given: str) -> str:
    told = _title_gender(item)
    if told:
        return told
    usual = words().given.get(given.split()[0] if given else "", "") or words().given.get(given.split("-")[0], "")
    return "" if usual == "n" else usual


def _person_facts(item: Judged, people: Sequence[Person]) -> dict[str, Any]:
    texts, start = item.piece.texts, item.piece.words[0].start
    exact = [p for p in people if p.texts == texts]
    if exact:
        return _of_person(exact[0], "full", exact[0].sieve, "high" if item.sure >= 3 or item.piece.title else "low")
    if len(texts) > 1:
        same = [p for p in people if (p.texts[0], p.surname) == (texts[0], _parts(texts, set())[1])]
        if same:
            return _of_person(same[0], "full", "middle-name", "high" if len(same) == 1 else "low")
    return _short_person(item, people, texts, start)


def _short_person(item: Judged, people: Sequence[Person], texts: tuple[str, ...], start: int) -> dict[str, Any]:
    """A part of a name: the one bearer before it, else the one bearer anywhere, else nobody in particular."""
    shouted = tuple(t.casefold() for t in texts)
    for form, fits in (("surname", _is_surname), ("given", _is_given)):
        bearers = [p for p in people if fits(p, texts)] or [p for p in people if fits(p, shouted)]
        told = _title_gender(item)
        compatible = [p for p in bearers if not told or p.gender in ("", told)]
        if len({p.entity for p in compatible}) == 1:
            person = compatible[0]
            narrowed = len(bearers) > len(compatible)
            sieve = "title" if narrowed else form if person.start < start else "later-name"
            return _of_person(person, form, sieve, "medium" if narrowed or form == "given" or sieve == "later-name" else "high")
        if compatible and all(_nearly(compatible[0].given, p.given) for p in compatible[1:]):
            return _of_person(compatible[0], form, form, "medium")
        dominant = _dominant(compatible)
        if dominant:
            return _of_person(dominant, form, "dominant", "low")
        if compatible:
            name = " ".join(texts)
            return {
                "entity": f"person:?{name.casefold()}",
                "form": form,
                "name": name,
                "surname": name if form == "surname" else "",
                "sieve": "ambiguous",
                "confidence": "low",
            }
    return _lone_person(item, texts)


def _nearly(one: str, other: str) -> bool:
    """Whether two given names differ by one letter: most likely one person, misspelt once."""
    if min(len(one), len(other)) < 5 or abs(len(one) - len(other)) > 1:
        return False
    same = _common(one, other)
    return same + _common(one[same:][::-1], other[same:][::-1]) >= max(len(one), len(other)) - 1


def _common(one: str, other: str) -> int:
    """How many first letters two words share."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _dominant(bearers: Sequence[Person]) -> Person | None:
    """The bearer of a surname whom the text names in full far more often than the others: the one it is about."""
    ranked = sorted((p for p in bearers if not p.shown), key=lambda p: -p.count)
    return ranked[0] if len(ranked) > 1 and ranked[0].count >= 2 * ranked[1].count else None


def _lone_person(item: Judged, texts: tuple[str, ...]) -> dict[str, Any]:
    name = " ".join(texts)
    gender = _title_gender(item)
    facts: dict[str, Any] = {
        "entity": f"person:{name.casefold()}",
        "name": name,
        "confidence": "high" if item.sure >= 6 else "medium" if item.sure >= 2 else "low",
    }
    if (item.piece.title and not item.piece.title[-1].text.islower()) or texts[0] not in words().given:
        return {**facts, "form": "surname" if len(texts) == 1 else "full", "surname": texts[-1], "gender": gender}
    usual = words().given[texts[0]]
    return {**facts, "form": "single", "given": texts[0], "gender": gender or ("" if usual == "n" else usual)}


def _is_surname(person: Person, texts: tuple[str, ...]) -> bool:
    if len(texts) == 1 and bare_article(texts[0]) == bare_article(person.surname):
        return True
    if " ".join(texts).casefold() == person.surname.casefold() and (texts[0].casefold() in PARTICLES or texts[0][0].isupper() == person.surname[0].isupper()):
        return True
    size = len(texts)
    tail = tuple(t for t in person.texts if t not in SUFFIXES)[-size:]
    return size < len(person.texts) and (tail == texts or tuple(t.casefold() for t in tail) == texts) and person.surname.split()[-1] == tail[-1]


def _is_given(person: Person, texts: tuple[str, ...]) -> bool:
    return " ".join(texts) in (person.given, person.given.casefold())


def _of_person(person: Person, form: str, sieve: str, confidence: Confidence) -> dict[str, Any]:
    return {
        "entity": person.entity,
        "form": form,
        "name": " ".join(person.shown or person.texts),
        "given": person.given,
        "surname": person.surname,
        "gender": person.gender,
        "sieve": sieve,
        "confidence": confidence,
    }


def _bodies(ordered: Sequence[Judged]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Acronyms and short names → the one full name of a body that they can stand for."""
    full = {j.piece.texts for j in ordered if j.kind == "org" and len(j.piece.texts) > 1}
    links: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    for texts in full:
        initials = "".join(t[0] for t in texts if t[0].isupper())
        if len(initials) > 2 or " ".join(texts) in words().bodies:
            links.setdefault((initials,), set()).add(texts)
        if texts[-1] in CLUB_NAMES:
            links.setdefault(texts[-1:], set()).add(texts)
        if len(texts[0]) > 3 and texts[0] not in words().adjectives:
            for k in (k for k in range(1, len(texts)) if " ".join(texts[:k]) not in words().bodies):
                links.setdefault(texts[:k], set()).add(texts)
    unique = {short: next(iter(names)) for short, names in links.items() if len(names) == 1}
    return unique | _spelled_out(ordered)


def _spelled_out(ordered: Sequence[Judged]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Acronyms in brackets right after the full name: "World Health Organization (WHO)"."""
    found = {}
    for one, other in pairwise(ordered):
        full, short = one.piece, other.piece
        if one.kind != "org" or len(full.words) < 2 or len(short.words) != 1 or short.run.around is not full.run.around or short.first != full.last + 1:
            continue
        if full.run.around[full.last].text == "(" and short.name.isupper() and short.name[0] in {t[0] for t in full.texts}:
            found[short.texts] = full.texts
    return found


def _thing_facts(item: Judged, bodies: dict[tuple[str, ...], tuple[str, ...]]) -> dict[str, Any]:
    name, known = item.piece.name, words()
    shown = (
        name.title()
        if name.isupper() and len(name) > 4 and any(name.title() in known_names for known_names in (known.countries, known.adjectives, known.plurals))
        else name
    )
    country = known.countries.get(shown) or known.adjectives.get(shown) or known.plurals.get(shown)
    confidence: Confidence = "high" if item.sure >= 6 else "medium" if item.sure >= 2 else "low"
    if country and item.kind in ("place", "group"):
        sieve = "name" if shown in known.countries else "nationality"
        return {
            "entity": f"{item.kind}:{country.casefold()}",
            "name": country if item.kind == "place" else shown,
            "country": country,
            "sieve": sieve,
            "confidence": "high",
        }
    if item.kind == "org" and item.piece.texts in bodies:
        fuller = " ".join(bodies[item.piece.texts])
        acronym = name.isupper()
        return {
            "entity": f"org:{fuller.casefold()}",
            "form": "acronym" if acronym else "single",
            "name": fuller,
            "sieve": "acronym" if acronym else "short-name",
            "confidence": "medium",
        }
    form = "acronym" if name.isupper() and len(item.piece.texts) == 1 and len(name) <= 6 else "single" if len(item.piece.texts) == 1 else "full"
    return {"entity": f"{item.kind}:{name.casefold()}", "form": form, "name": name, "sieve": "name", "confidence": confidence}
