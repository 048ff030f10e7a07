"""Office holders from other people's files: Popolo JSON, Wikidata query results, congress-legislators YAML, or our own TSV."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from checker.errors import BadConfiguration
from checker.reference.offices import Office

COLUMNS = ("surname", "person", "role", "place", "from", "to", "source")
_PARTS_OF_A_SURNAME = frozenset({"de", "da", "di", "van", "von", "der", "den", "la", "le", "al", "el", "bin"})
_TERMS = {"rep": "representative", "sen": "senator", "prez": "president", "viceprez": "vice president"}


def read_offices(path: Path) -> tuple[Office, ...]:
    """The office holders of a file, in its order. Raises BadConfiguration where it cannot be read or is none of the known forms."""
    try:
        text = path.read_text(encoding="utf-8")
        if path.suffix in (".yaml", ".yml"):
            return tuple(_legislators(_yaml(text), path.name))
        if path.suffix == ".json":
            return tuple(_from_json(json.loads(text), path.name))
        return tuple(_rows(text))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadConfiguration(
            f"{path}: no office holders could be read ({error}); give Popolo JSON, a Wikidata query result, congress-legislators YAML, or a TSV with {', '.join(COLUMNS)}."
        ) from error


def as_tsv(offices: tuple[Office, ...]) -> list[str]:
    """The lines of a table that the checker reads, its header first."""
    return ["# " + "\t".join(COLUMNS), *("\t".join((o.surname, o.person, o.role, o.place, o.start, o.end, o.source)) for o in offices)]


def _yaml(text: str) -> Any:
    import yaml

    return yaml.safe_load(text)


def _rows(text: str) -> Iterator[Office]:
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            cells = [cell.strip() for cell in line.split("\t")]
            if len(cells) < 5 or not cells[0] or not cells[2]:
                raise ValueError(f"“{line[:60]}” lacks a column")
            yield Office(*[*cells, "", "", ""][:7])


def _from_json(data: Any, source: str) -> Iterator[Office]:
    return _wikidata(data["results"]["bindings"], source) if "results" in data else _popolo(data, source)


def _popolo(data: Mapping[str, Any], source: str) -> Iterator[Office]:
    """Popolo: persons, organizations, posts and the memberships that join them (popoloproject.com)."""
    persons = {p["id"]: p for p in data["persons"]}
    bodies = {o["id"]: o["name"] for o in data.get("organizations", ())}
    posts = {p["id"]: p for p in data.get("posts", ())}
    for membership in data["memberships"]:
        person, post = persons[membership["person_id"]], posts.get(membership.get("post_id", ""), {})
        role = membership.get("role") or post.get("role") or post.get("label")
        if role:
            body = bodies.get(membership.get("organization_id") or post.get("organization_id", ""), "")
            surname = person.get("family_name") or last_name(person["name"])
            yield Office(surname, person["name"], role.lower(), body, membership.get("start_date") or "", membership.get("end_date") or "", source)


def _wikidata(bindings: list[Mapping[str, Any]], source: str) -> Iterator[Office]:
    """The JSON of query.wikidata.org, with the variables personLabel, positionLabel, placeLabel (or countryLabel), start and end."""
    for row in bindings:
        value = {name: cell["value"] for name, cell in row.items()}
        name, place = value["personLabel"], value.get("placeLabel") or value.get("countryLabel") or ""
        role = value["positionLabel"].lower().removesuffix(f" of {place.lower()}").removesuffix(f" of the {place.lower()}")
        yield Office(last_name(name), name, role, place, value.get("start", "")[:10], value.get("end", "")[:10], source)


def _legislators(people: list[Mapping[str, Any]], source: str) -> Iterator[Office]:
    """The YAML of unitedstates/congress-legislators: members of Congress, presidents and vice-presidents."""
    for person in people:
        name = person["name"]
        given = name.get("nickname") or name["first"]
        for term in person["terms"]:
            place = f"United States, {term['state']}" if "state" in term else "United States"
            yield Office(name["last"], f"{given} {name['last']}", _TERMS[term["type"]], place, str(term["start"]), str(term["end"]), source)


def last_name(name: str) -> str:
    """The last word of a full name, with the particles before it ("van der Berg")."""
    words = name.split()
    first = len(words) - 1
    while first > 1 and words[first - 1].lower() in _PARTS_OF_A_SURNAME:
        first -= 1
    return " ".join(words[first:])
