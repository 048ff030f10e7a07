"""The country that a phrase begins with, by any of its names and adjectives."""

from functools import lru_cache

from checker.reference.names import country_names, nationality_adjectives, nationality_plurals


@lru_cache(maxsize=1)
def countries_by_word() -> dict[str, str]:
    """Every name, adjective and plural of a country → the country's usual name."""
    return {**nationality_plurals(), **nationality_adjectives(), **country_names()}


@lru_cache(maxsize=4096)
def country_in(text: str) -> str:
    """The country that a phrase begins with ("South Korean Labour Party" → "South Korea"), or an empty string."""
    words = text.removeprefix("the ").removeprefix("The ").removesuffix("'s").split()
    for length in range(min(5, len(words)), 0, -1):
        country = countries_by_word().get(" ".join(words[:length]))
        if country:
            return country
    return ""
