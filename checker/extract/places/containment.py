"""Places said to lie in a country, or to be its capital, beside what the gazetteer has."""

import re
from collections.abc import Iterator
from functools import lru_cache

from checker.extract.nlp import ParsedDocument
from checker.models.claims import PlaceClaim
from checker.reference.gazetteer import holders
from checker.reference.house import cached
from checker.reference.names import countries, country_names, nationality_adjectives
from checker.reference.tables import table

_NAME = r"(?:St\. )?[A-Z][\w'\-]*(?: (?:de |el-|es )?[A-Z][\w'\-]*){0,2}"
_PAIR = re.compile(
    rf"\b(in|at|near|from|outside|around|to) ((?:the )?{_NAME}), ({_NAME})(?=[.;)]|,? (?:on|in|for|where|who|which|this|last|to|with|at|when|since|has|had|as|by|after|before)\b|, (?!(?:and|or|but|then|to)\b)[a-z]|$|\n)"
)
# "to Lyon, in France,": not after "in", which may open a list of places ("in Vienna, in Germany and in Spain").
_PAIR_WITH_IN = re.compile(
    rf"\b(?:at|near|from|outside|around|to) ((?:the )?{_NAME}), in (?:(?:northern|southern|eastern|western|central|north-?\w+|south-?\w+) )?({_NAME})(?=[,.;)])(?!,? (?:and|or) )"
)
_KINDS = r"city|town|capital|port|resort|seaport|capital city|port city|region|province|village|suburb"
_CITY_IN = re.compile(
    rf"\b(?:{_KINDS}) of ({_NAME}) in (?:(?:northern|southern|eastern|western|central|north|south|east|west|north-?\w+|south-?\w+|the|neighbou?ring) )*({_NAME})"
)
_ADJECTIVE_CITY = re.compile(
    rf"\b([A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:(?:northern|southern|eastern|western|central|coastal|southwestern|southeastern|northwestern|northeastern|border) )?({_KINDS})(?: of|,)? ({_NAME})"
)
_CAPITAL_OF = re.compile(rf"\b({_NAME}),? (?:is |was )?the capital(?: city)? of ({_NAME})")


# Names of two countries, or of a country and a state.
_AMBIGUOUS = frozenset({"Korea", "Congo", "Georgia", "Guinea", "Sudan", "Macedonia", "Ireland"})

_HOME_NATIONS = frozenset({"England", "Scotland", "Wales", "Northern Ireland", "Britain", "Great Britain"})


@cached
def _states() -> frozenset[str]:
    """Names that are a state or province of a large federation; a city of nearly any name is in one of them."""
    return frozenset(
        place
        for country, places in table("gazetteer.tsv")
        if country in ("United States", "Canada", "Australia")
        for place in map(str.strip, places.split(","))
    )


@lru_cache(maxsize=1)
def _capital_of() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for country in countries():
        found.setdefault(country.capital, []).append(country.name)
    return {city: tuple(held) for city, held in found.items()}


def said_to_lie_in(parsed: ParsedDocument) -> Iterator[PlaceClaim]:
    """Every place of the gazetteer that the text puts into a country or calls a capital."""
    text = parsed.plain
    for match in _PAIR.finditer(text):
        yield from _in(parsed, match.start(2), match.end(3), match.group(2), country_names().get(match.group(3), ""))
    for match in _PAIR_WITH_IN.finditer(text) if ", in " in text else ():
        yield from _in(parsed, match.start(1), match.end(2), match.group(1), country_names().get(match.group(2), ""))
    if " of " not in text and " capital" not in text and " city" not in text:
        return
    for match in _CITY_IN.finditer(text):
        yield from _in(parsed, match.start(1), match.end(2), match.group(1), country_names().get(match.group(2), ""))
    for match in _ADJECTIVE_CITY.finditer(text):
        country = nationality_adjectives().get(match.group(1), "") or nationality_adjectives().get(match.group(1).split()[-1], "")
        if match.group(2).startswith("capital"):
            yield from _capital(parsed, match.start(1), match.end(3), match.group(3), country)
        else:
            yield from _in(parsed, match.start(1), match.end(3), match.group(3), country)
    for match in _CAPITAL_OF.finditer(text):
        yield from _capital(parsed, match.start(1), match.end(2), match.group(1), country_names().get(match.group(2), ""))


def _in(parsed: ParsedDocument, start: int, end: int, place: str, country: str) -> Iterator[PlaceClaim]:
    place, country = _known_part(place), "United Kingdom" if country in _HOME_NATIONS else country
    if place and country and country not in _AMBIGUOUS | _states() and place not in country_names():
        yield PlaceClaim(**parsed.claim_fields("place", start, end), place=place, relation="in", other=country, expected=holders()[place])


def _capital(parsed: ParsedDocument, start: int, end: int, place: str, country: str) -> Iterator[PlaceClaim]:
    place = _known_part(place)
    if place and country and country not in _AMBIGUOUS | _states():
        yield PlaceClaim(**parsed.claim_fields("place", start, end), place=place, relation="capital", other=country, expected=_capital_of().get(place, ()))


def _known_part(name: str) -> str:
    """The longest beginning of a run of capitals that the gazetteer has; "" where it has none."""
    words = name.split()
    return next((part for count in range(len(words), 0, -1) if (part := " ".join(words[:count]).removesuffix("'s")) in holders()), "")
