"""NA07: a known office holder's name is spelled otherwise than on record."""

from difflib import SequenceMatcher

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, L, MentionFact, Meta, P, RoleFact, Rule, Severity

# Countries whose names need no transcription, so that one spelling is right.
_LATIN = frozenset(
    {
        "United States", "United Kingdom", "Ireland", "Canada", "Australia", "New Zealand", "France", "Germany", "Austria", "Italy", "Spain", "Portugal", "Netherlands",
        "Belgium", "Luxembourg", "Sweden", "Norway", "Denmark", "Finland", "Poland", "Brazil", "Argentina", "Chile", "Mexico", "Colombia", "Peru", "Venezuela",
        "European Commission", "European Council", "European Central Bank", "World Bank", "NATO", "Federal Reserve", "South Africa",
    }
)  # fmt: skip


class NameAgainstRecord(ClaimRule):
    """A full name that is one or two letters away from the name of the holder of that very office."""

    meta = Meta(
        id="NA07",
        name="name-or-title-not-in-roster",
        summary="The name or title of somebody known is given otherwise than on record.",
        message="The text has “{said}”; on record is {person}.",
        question="Is it {person}?",
        severity=Severity.WARNING,
        block_by=("doc",),
        rationale="Names of people in office are looked up by many and misspelled by many; readers take a misspelled name for careless work.",
        limits="Knows the people of its table and of the project's roster (the list “people”) only. Of its table, it compares given names and surnames with the holders of that office only, in countries whose names need no transcription. Short forms and nicknames are left alone.",
        reference="Verification desks check every name against a reference (Reuters Handbook of Journalism, “accuracy”).",
        fails=(
            Example(
                why="One letter short.",
                docs={"a.txt": "French President Emanuel Macron opened the bridge on Friday."},
                expect=(("a.txt", "French President Emanuel Macron"),),
            ),
            Example(
                why="A letter too few in a secretary of state.",
                docs={"a.txt": "Former Secretary of State Hilary Clinton spoke in Ohio."},
                expect=(("a.txt", "Former Secretary of State Hilary Clinton"),),
            ),
            Example(
                why="In an apposition.",
                docs={"a.txt": "Georgia Meloni, the Italian prime minister, flew to Tunis."},
                expect=(("a.txt", "Italian prime minister"),),
            ),
            Example(
                why="A surname with a letter missing.",
                docs={"a.txt": "German Chancellor Angela Merkl opened the fair in Hanover."},
                expect=(("a.txt", "German Chancellor Angela Merkl"),),
            ),
        ),
        passes=(
            Example(
                why="Somebody of a similar name in another office.",
                docs={"a.txt": "German architect Angela Merkl opened the fair, with the mayor of Hanover, Tony Blairs."},
            ),
            Example(why="As on record.", docs={"a.txt": "French President Emmanuel Macron met the Italian prime minister, Giorgia Meloni."}),
            Example(why="Accents.", docs={"a.txt": "Mexican President Enrique Peña Nieto met Brazil's president, Luiz Inácio Lula da Silva."}),
            Example(why="A short form.", docs={"a.txt": "Former Canadian Prime Minister Steve Harper spoke in Calgary."}),
            Example(why="Transcribed names differ.", docs={"a.txt": "Russian Foreign Minister Sergey Lavrov spoke in Kazan."}),
            Example(why="Another person.", docs={"a.txt": "Togolese President Emanuel Adjavon opened the bridge."}),
        ),
    )

    @Rule(
        AS.role
        << RoleFact(
            person=~L(""),
            name_form="full",
            record_person=~L(""),
            given=~L(""),
            first_role=True,
            level="",
            body="",
            style=P(lambda style: style in ("pre", "appositive", "the", "copula", "as", "appointment")),
        ),
        TEST(lambda role: role["role"] in role["record_roles"] and _in_latin_letters(role) and _misspelled(role["given"], role["record_given"])),
    )
    def given_name(self, role: RoleFact) -> None:
        """Set the name beside the record."""
        self.report(role=role, said=role["person_name"], person=role["record_person"])

    @Rule(
        AS.role
        << RoleFact(
            person=~L(""),
            # Letters only: a broken character is damage, not a misspelling.
            person_name=P(lambda name: name.replace(" ", "").isalpha()),
            name_form="full",
            record_near=~L(""),
            first_role=True,
            level="",
            body="",
        ),
        TEST(lambda role: role["record_near_place"] in _LATIN and _of_that_place(role)),
    )
    def surname(self, role: RoleFact) -> None:
        """Set the surname beside the record."""
        self.report(role=role, said=role["person_name"], person=role["record_near"])

    @Rule(AS.mention << MentionFact(roster=~L(""), first_in_form=True, sic=False))
    def name_on_roster(self, mention: MentionFact) -> None:
        """Set the name beside the house's own roster."""
        self.report(mention=mention, said=mention["quote"], person=mention["roster"])

    @Rule(
        AS.mention << MentionFact(roster="", roster_title=~L(""), entity=MATCH.person),
        AS.role << RoleFact(person=MATCH.person, status="current"),
        TEST(lambda mention, role: role["start"] <= mention["start"] < role["end"]),
    )
    def title_on_roster(self, mention: MentionFact, **_: object) -> None:
        """Set the title beside the house's own roster."""
        self.report(mention=mention, said=f"{mention['title']} {mention['quote']}", person=f"{mention['roster_title']} {mention['quote']}")


def _in_latin_letters(role: RoleFact) -> bool:
    """Whether all places of the person's offices are of the list, and the country of the text, where it says one, is one of them."""
    said = role["country"]
    return set(role["record_places"]) <= _LATIN and (not said or said in role["record_places"])


def _of_that_place(role: RoleFact) -> bool:
    """Whether the text says, or at least names, the country or body of the record."""
    said = role["country"] or role["place_elsewhere"]
    return said == role["record_near_place"] if said else role["record_near_place"] in role["countries_named"]


def _misspelled(given: str, on_record: tuple[str, ...]) -> bool:
    """Whether a given name is none of the record's, but nearly one: a letter or two of at least six, not a short form."""
    return bool(on_record) and given not in on_record and all(len(given) > 4 and abs(len(given) - len(name)) < 3 and _near(given, name) for name in on_record)


def _near(given: str, name: str) -> bool:
    return not name.startswith(given) and SequenceMatcher(None, given, name).ratio() >= 0.8
