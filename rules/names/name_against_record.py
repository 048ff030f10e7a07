"""NA07: a known office holder's given name is spelled otherwise than on record."""

from difflib import SequenceMatcher

from checker.rule_api import AS, TEST, ClaimRule, Example, L, Meta, P, RoleFact, Rule, Severity

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
        summary="The name of a known office holder is spelled otherwise than on record.",
        message="The text names {role.person_name} as {role.role}; on record is {person}.",
        question="Is the name {person}?",
        severity=Severity.WARNING,
        rationale="Names of people in office are looked up by many and misspelled by many; readers take a misspelled name for careless work.",
        limits="Knows the people of its table only, and compares given names only, in countries whose names need no transcription. Short forms and nicknames are left alone.",
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
        ),
        passes=(
            Example(why="As on record.", docs={"a.txt": "French President Emmanuel Macron met the Italian prime minister, Giorgia Meloni."}),
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
            level="",
            body="",
            style=P(lambda style: style in ("pre", "appositive", "the", "copula", "as", "appointment")),
        ),
        TEST(lambda role: role["role"] in role["record_roles"] and _in_latin_letters(role) and _misspelled(role["given"], role["record_given"])),
    )
    def against_record(self, role: RoleFact) -> None:
        """Set the name beside the record."""
        self.report(role=role, person=role["record_person"])


def _in_latin_letters(role: RoleFact) -> bool:
    """Whether all places of the person's offices are of the list, and the country of the text, where it says one, is one of them."""
    said = role["country"]
    return set(role["record_places"]) <= _LATIN and (not said or said in role["record_places"])


def _misspelled(given: str, on_record: tuple[str, ...]) -> bool:
    """Whether a given name is none of the record's, but nearly one: a letter or two of at least six, not a short form."""
    return bool(on_record) and given not in on_record and all(len(given) > 4 and abs(len(given) - len(name)) < 3 and _near(given, name) for name in on_record)


def _near(given: str, name: str) -> bool:
    return not name.startswith(given) and SequenceMatcher(None, given, name).ratio() >= 0.8
