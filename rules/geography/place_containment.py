"""GE01: a place is put into a country that has no such place, or called the capital of another's."""

from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, L, Meta, PlaceFact, Rule, Severity

# Seats of government, former and second capitals that writers call the capital with some right.
_ALSO_CAPITALS = frozenset(
    {
        ("Sana'a", "Yemen"), ("Kiev", "Ukraine"), ("Kyiv", "Ukraine"), ("Berne", "Switzerland"), ("Bern", "Switzerland"), ("Delhi", "India"), ("Astana", "Kazakhstan"),
        ("The Hague", "Netherlands"), ("La Paz", "Bolivia"), ("Cape Town", "South Africa"), ("Bloemfontein", "South Africa"), ("Abidjan", "Ivory Coast"), ("Tel Aviv", "Israel"),
        ("Jerusalem", "Israel"), ("Dar es Salaam", "Tanzania"), ("Lagos", "Nigeria"), ("Almaty", "Kazakhstan"), ("Nur-Sultan", "Kazakhstan"), ("Yangon", "Myanmar"), ("Rangoon", "Myanmar"),
        ("Bonn", "Germany"), ("St Petersburg", "Russia"), ("St. Petersburg", "Russia"), ("Karachi", "Pakistan"), ("Calcutta", "India"), ("Kolkata", "India"), ("Kyoto", "Japan"), ("Rio de Janeiro", "Brazil"),
        ("Aden", "Yemen"), ("Sharjah", "United Arab Emirates"), ("Cotonou", "Benin"), ("Porto-Novo", "Benin"), ("Johannesburg", "South Africa"), ("Bujumbura", "Burundi"), ("Sejong", "South Korea"),
        ("Putrajaya", "Malaysia"), ("Colombo", "Sri Lanka"), ("Krakow", "Poland"), ("Turku", "Finland"), ("Philadelphia", "United States"), ("New York", "United States"), ("Toledo", "Spain"), ("Hue", "Vietnam"),
        ("Saigon", "Vietnam"), ("Nanjing", "China"), ("Edinburgh", "United Kingdom"), ("Cardiff", "United Kingdom"), ("Belfast", "United Kingdom"), ("Quezon City", "Philippines"), ("Melbourne", "Australia"),
    }
)  # fmt: skip
# Countries settled from Europe: a town of nearly any name is in one of them.
_NAMESAKES = frozenset({"United States", "Canada", "Australia", "New Zealand", "South Africa", "Jamaica", "United Kingdom", "Guyana", "Belize", "Bahamas"})


class PlaceContainment(ClaimRule):
    """The country printed beside a place is not the one it lies in."""

    meta = Meta(
        id="GE01",
        name="place-containment",
        summary="A place is put into the wrong country.",
        message="“{place.quote}”: {place.place} is in {where}.",
        question="Is another {place.place} meant, or should this be {where}?",
        severity=Severity.ERROR,
        confidence="high",
        rationale="A city in the wrong country is a mistake of fact that any reader there will see.",
        limits="Only places of the gazetteer, which has about 700 names; countries full of namesakes (the United States, Canada, Australia …) are never taken for wrong. Small namesakes elsewhere are not known.",
        reference="The project's gazetteer (checker/reference/gazetteer.tsv, countries.tsv): general geographical knowledge, capitals after the UN and ISO 3166.",
        fails=(
            Example(why="City, country.", docs={"a.txt": "The book fair opens in Lyon, Germany, on Monday."}, expect=(("a.txt", "Lyon, Germany"),)),
            Example(
                why="An adjective.",
                docs={"a.txt": "Two trams collided in the Spanish city of Bologna, police said."},
                expect=(("a.txt", "Spanish city of Bologna"),),
            ),
            Example(
                why="A city said to be in a country.",
                docs={"a.txt": "She was born in the port of Gdansk in northern Germany."},
                expect=(("a.txt", "Gdansk in northern Germany"),),
            ),
            Example(
                why="Another country's capital.",
                docs={"a.txt": "The talks in the Hungarian capital, Bucharest, ended late."},
                expect=(("a.txt", "Hungarian capital, Bucharest"),),
            ),
        ),
        passes=(
            Example(
                why="Right country.",
                docs={
                    "a.txt": "The fair is in Lyon, France. The port of Gdansk in northern Poland and the Italian city of Bologna sent stalls, as did the Hungarian capital, Budapest."
                },
            ),
            Example(
                why="A list of places.", docs={"a.txt": "He has worked in London, Germany and Spain. The firm has offices in Lyon, Germany, Spain and Italy."}
            ),
            Example(why="A clause begins after the place.", docs={"a.txt": "In Paris, Germany won the toss. At home to Lyon, Germany's champions drew."}),
            Example(
                why="Namesakes.",
                docs={"a.txt": "They moved from Cordoba, Argentina, to Hyderabad, Pakistan, by way of London, Canada, and Valencia, Venezuela."},
            ),
            Example(why="Seats of government.", docs={"a.txt": "Judges met in the Dutch capital of The Hague, ministers in the Bolivian capital, La Paz."}),
        ),
    )

    @Rule(AS.place << PlaceFact(relation="in", other=MATCH.c, expected=MATCH.e & ~L(())), TEST(lambda c, e: c not in e and c not in _NAMESAKES))
    def wrong_country(self, place: Any, e: tuple[str, ...]) -> None:
        """The gazetteer has the place, and not there."""
        self.report(place=place, where=" or ".join(e))

    @Rule(
        AS.place << PlaceFact(relation="capital", place=MATCH.p, other=MATCH.c, expected=MATCH.e & ~L(())),
        TEST(lambda p, c, e: c not in e and (p, c) not in _ALSO_CAPITALS),
    )
    def another_capital(self, place: Any, e: tuple[str, ...]) -> None:
        """It is a capital, of another country."""
        self.report(place=place, where=" or ".join(e))

    @Rule(AS.place << PlaceFact(relation="capital", place=MATCH.p, other=MATCH.c, expected=()), TEST(lambda p, c: (p, c) not in _ALSO_CAPITALS))
    def no_capital(self, place: Any, c: str) -> None:
        """It is a large city, and no capital of a country: a desk should ask, not correct."""
        self.report(severity="warning", place=place, where=f"{c}, but not its capital")
