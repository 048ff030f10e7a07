"""Which places lie in which countries, from `gazetteer.tsv` and the capitals of the table of countries."""

from checker.reference.house import cached
from checker.reference.names import countries
from checker.reference.tables import table


@cached
def holders() -> dict[str, tuple[str, ...]]:
    """Place → the countries that hold a place of that name."""
    found: dict[str, list[str]] = {}
    for holder, places in table("gazetteer.tsv"):
        for place in places.split(","):
            found.setdefault(place.strip(), []).append(holder)
    for country in countries():
        if country.capital and country.name not in found.setdefault(country.capital, []):
            found[country.capital].append(country.name)
    return {place: tuple(held) for place, held in found.items()}
