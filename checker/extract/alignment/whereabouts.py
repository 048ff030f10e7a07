"""The countries and regions that a text tells of by naming their cities."""

from checker.extract.nlp import ParsedDocument
from checker.reference.gazetteer import holders
from checker.reference.house import cached
from checker.reference.tables import table


@cached
def _holders() -> dict[str, frozenset[str]]:
    """Each city or region with the countries and regions that it lies in."""
    found = {place: set(held) for place, held in holders().items()}
    for region, cities in table("cities_of_regions.tsv"):
        for city in cities.split(","):
            found.setdefault(city.strip(), set()).add(region)
    return {place: frozenset(holders) for place, holders in found.items() if place}


def whereabouts(parsed: ParsedDocument) -> frozenset[str]:
    """The countries and regions that hold a place which the text names."""
    words = {t.text for s in parsed.sentences for t in s.tokens if t.text[0].isupper()}
    named = (holders for place, holders in _holders().items() if place.split()[0] in words and place in parsed.plain)
    return frozenset(holder for holders in named for holder in holders)
