"""The countries and regions that a text tells of by naming their cities."""

from checker.extract.nlp import ParsedDocument
from checker.reference.house import cached
from checker.reference.names import countries
from checker.reference.tables import table


@cached
def _holders() -> dict[str, frozenset[str]]:
    """Each city or region with the countries and regions that it lies in."""
    found: dict[str, set[str]] = {}
    for holder, places in (*table("gazetteer.tsv"), *table("cities_of_regions.tsv")):
        for place in places.split(","):
            found.setdefault(place.strip(), set()).add(holder)
    for country in countries():
        found.setdefault(country.capital, set()).add(country.name)
    return {place: frozenset(holders) for place, holders in found.items() if place}


def whereabouts(parsed: ParsedDocument) -> frozenset[str]:
    """The countries and regions that hold a place which the text names."""
    words = {t.text for s in parsed.sentences for t in s.tokens if t.text[0].isupper()}
    named = (holders for place, holders in _holders().items() if place.split()[0] in words and place in parsed.plain)
    return frozenset(holder for holders in named for holder in holders)
