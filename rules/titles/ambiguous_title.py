"""TI01: a title and a surname that do not tell which office is meant."""

from typing import Any

from checker.rule_api import AS, TEST, ClaimRule, Example, L, Meta, P, RoleFact, Rule, Severity

# Titles that many countries have at once.
_SHARED_TITLES = frozenset(
    {"president", "prime minister", "foreign minister", "vice president", "finance minister", "interior minister", "defense minister", "defence minister"}
)
# Titles that towns, regions and embassies have; another one in the text makes a bare one unclear.
_LOCAL_TITLES = frozenset({"mayor", "lord mayor", "ambassador", "chief minister", "first minister", "bishop", "archbishop", "police chief"})


def _bare_title(**more: Any) -> Any:
    """The pattern of a present office before a surname, at first mention, with no place anywhere and not in somebody's words."""
    return RoleFact(
        style="pre",
        name_form=P(lambda form: form in ("surname", "single")),
        complete=False,
        first_mention=True,
        full_name=False,
        status="current",
        level="",
        plural=False,
        place_elsewhere="",
        voice=~L("quoted"),
        **more,
    )


class AmbiguousTitle(ClaimRule):
    """A bearer of a title that several countries have, with no country, first name or earlier full name."""

    meta = Meta(
        id="TI01",
        name="ambiguous-title",
        summary="A title and a surname, at first mention, do not tell which country or body is meant.",
        message="“{role.quote}” comes with no country and no first name, and the text also names the same office of {others}.",
        question="Which office does “{role.quote}” hold, and of which country? Give the full name and the country at first mention, or correct the title.",
        severity=Severity.WARNING,
        supersedes=("NA02",),
        rationale="A reader who has just met two presidents takes a third for one of theirs, or for somebody else's. A wrong title slips past an editor most easily where no country stands beside it.",
        limits="Silent where the table of office holders knows somebody of that name in that office, and where the full name stands anywhere in the text. A historic or local president that the table lacks is asked about.",
        reference="News agency practice (Reuters Handbook of Journalism, AP Stylebook): full name, title and country at first mention.",
        fails=(
            Example(
                why="A third president, with no country, between two who have one.",
                docs={"a.txt": "The French president called on Monday. President Okafor replied the same day."},
                expect=(("a.txt", "President Okafor"),),
            ),
            Example(
                why="The other bearers are named with their countries.",
                docs={
                    "a.txt": "Kenyan President Grace Njoroge opened the summit with Ugandan President Paul Okello. "
                    "The two signed the treaty. In return, President Lindgren sent observers to the border."
                },
                expect=(("a.txt", "President Lindgren"),),
            ),
            Example(
                why="Prime ministers of two countries and a third by surname.",
                docs={
                    "a.txt": "Italy's prime minister, Carla Denti, met the Spanish prime minister, Jorge Salas, in Turin. Prime Minister Halvorsen asked for a second meeting."
                },
                expect=(("a.txt", "Prime Minister Halvorsen"),),
            ),
            Example(
                why="Two mayors with their towns, and one without.",
                docs={"a.txt": "The mayor of Halden, Erik Dahl, met Anna Weiss, the mayor of Moss. Mayor Berg stayed away."},
                expect=(("a.txt", "Mayor Berg"),),
            ),
        ),
        passes=(
            Example(
                why="Introduced with country and full name before.",
                docs={"a.txt": "The French president called. Nigerian President Ada Okafor replied. President Okafor then left."},
            ),
            Example(why="The only president in the text.", docs={"a.txt": "President Okafor opened the dam on Friday. He cut a ribbon."}),
            Example(
                why="The other president is one of a company.",
                docs={"a.txt": "President Okafor opened the plant. Mary Holm, president of Acme Motors, thanked the workers."},
            ),
            Example(
                why="A leader known by surname, who is in the table of office holders.",
                docs={"a.txt": "The French president flew to Washington, where President Clinton gave a dinner."},
            ),
        ),
    )

    @Rule(
        AS.role
        << _bare_title(
            title=P(lambda title: title in _SHARED_TITLES),
            other_countries=P(lambda countries: len(countries) > 0),
        ),
        TEST(lambda role: not _known_in_that_office(role)),
    )
    def ambiguous(self, role: RoleFact) -> None:
        """Ask which country's office is meant."""
        self.report(role=role, others=" and ".join(role["other_countries"]))

    @Rule(
        AS.role
        << _bare_title(
            title=P(lambda title: title in _LOCAL_TITLES),
            other_places=P(lambda places: len(places) > 0),
        )
    )
    def ambiguous_local(self, role: RoleFact) -> None:
        """Ask which town's or region's office is meant."""
        self.report(role=role, others=" and ".join(place.title() for place in role["other_places"]))


def _known_in_that_office(role: RoleFact) -> bool:
    """Whether the table of office holders has somebody of this name in this office, or in power."""
    return any(record.startswith((f"{role['title']} of ", "leader of ")) for record in role["on_record"])
