"""GE05: a place whose name is easily taken for another, among words that fit only the other."""

from typing import Any

from checker.rule_api import AS, ClaimRule, Example, Meta, P, PlaceFact, Rule, Severity

_SURE_FAR, _SURE_NEAR = 3, 2
# A text that names the place more often is about it.
_MOST_USES = 2


class ConfusablePlace(ClaimRule):
    """The name printed fits nothing around it; its look-alike fits."""

    meta = Meta(
        id="GE05",
        name="confusable-place",
        summary="A place name is printed where all around it fits a place of a similar name.",
        message="Nothing here fits {name.place}; the words around it ({words}) fit {name.other}.",
        question="Is {name.place} meant, or {name.other}?",
        severity=Severity.WARNING,
        confidence="medium",
        rationale="Look-alike names survive spelling checks, since both are real places; a summit or a battle then moves to another continent.",
        limits="Only the pairs of the table (checker/reference/confusable_places.tsv), only where the text names neither the other place nor anything that fits the printed one. A visit of Europeans to Grenada in the Caribbean, told without a word of the Caribbean, is flagged. Georgia the country and Georgia the state share one name and are not told apart.",
        reference="Desk practice (check every place against the rest of the story); the pairs are general knowledge, several are named in the AP Stylebook's datelines entry and in the BBC News style guide's list of names.",
        fails=(
            Example(
                why="A European summit in the Caribbean.",
                docs={
                    "a.txt": "The European Council met in Grenada on Friday. Spain, which holds the presidency, wanted a text on migration; Hungary and Poland refused to sign it."
                },
                expect=(("a.txt", "Grenada"),),
            ),
            Example(why="In one short sentence.", docs={"a.txt": "The European summit in Grenada failed."}, expect=(("a.txt", "Grenada"),)),
            Example(
                why="The other of two capitals.",
                docs={
                    "a.txt": "Thousands marched in Bucharest against the slave law, as they call the Hungarian government's overtime bill. Fidesz said Hungarians would gain from it, and the forint fell."
                },
                expect=(("a.txt", "Bucharest"),),
            ),
            Example(
                why="Two countries of one continent.",
                docs={
                    "a.txt": "The naira fell again on Monday. Traders in Lagos blame the central bank in Abuja, and Niger has asked for a loan from the fund."
                },
                expect=(("a.txt", "Niger"),),
            ),
            Example(
                why="One letter, two countries.",
                docs={"a.txt": "Former rebels of the FARC will run for mayor in Columbia, where the vote in Bogota and Medellin is close."},
                expect=(("a.txt", "Columbia"),),
            ),
        ),
        passes=(
            Example(why="An ambassador.", docs={"a.txt": "The ambassador of Grenada to the EU signed the accord in Brussels."}),
            Example(
                why="The right place.",
                docs={"a.txt": "The European Council met in Granada on Friday. Spain, which holds the presidency, wanted a text on migration."},
            ),
            Example(
                why="The printed place has words of its own.",
                docs={"a.txt": "The European Council sent aid to Grenada after the storm. Spain gave tents; other Caribbean islands took in families."},
            ),
            Example(why="Both are named.", docs={"a.txt": "Nigeria closed its border with Niger. Traders in Lagos complained, and Abuja promised talks."}),
            Example(
                why="The name is part of another.",
                docs={
                    "a.txt": "Militants blew up a pipeline in the Niger Delta. Traders in Lagos and Abuja expect the naira to fall. In British Columbia a ship with coffee from Bogota, once held by the FARC, docked."
                },
            ),
            Example(why="A list of countries.", docs={"a.txt": "Delegates from Iran, Jordan, Oman and Austria signed the treaty on tuna."}),
        ),
    )

    @Rule(
        AS.name
        << PlaceFact(
            relation="name", own=0, twin_named=False, uses=P(lambda n: n <= _MOST_USES), far=P(lambda n: n >= _SURE_FAR), near=P(lambda n: n >= _SURE_NEAR)
        )
    )
    def context_decides(self, name: Any) -> None:
        """Several words in the very sentence fit the other place."""
        self.report(severity="error", name=name, words=", ".join(name["context"]))

    @Rule(AS.name << PlaceFact(relation="name", own=0, twin_named=False, uses=P(lambda n: n <= _MOST_USES), far=P(lambda n: n >= _SURE_FAR), near=1))
    def one_word_near(self, name: Any) -> None:
        """A word in the sentence and more in the text fit the other place."""
        self.report(name=name, words=", ".join(name["context"]))

    @Rule(AS.name << PlaceFact(relation="name", own=0, twin_named=False, uses=P(lambda n: n <= _MOST_USES), far=2, near=2))
    def two_words_near(self, name: Any) -> None:
        """Two words fit the other place, both in the sentence."""
        self.report(name=name, words=", ".join(name["context"]))
