"""TI03: an office that many bodies have is named without its body."""

from checker.rule_api import AS, TEST, ClaimRule, Example, L, Meta, P, RoleFact, Rule, Severity

# Offices with a field that every government has: asked about only where a text deals with several countries.
_OF_ANY_GOVERNMENT = frozenset({"minister", "minister of state", "commissioner", "special envoy", "special representative"})


class IncompleteOffice(ClaimRule):
    """An office with a field ("for European affairs") but no department, ministry or country."""

    meta = Meta(
        id="TI03",
        name="incomplete-office",
        summary="An office that exists in many departments and countries is named without its own.",
        message="“{office}” names a field but no department or country, and several have such an office.",
        question="Whose office is “{office}”: of which department, and of which country?",
        severity=Severity.WARNING,
        rationale="A reader cannot look up or weigh an appointment whose government is left to guess; what is plain to the author is often not plain abroad.",
        limits="Knows the ranks of secretaries, and, where a text deals with several countries, ministers and envoys “for” something. Silent where a department, a ministry or a country stands in the sentence, or where the text completes the office elsewhere.",
        reference="AP Stylebook, “titles”: the formal title with the department or body it belongs to.",
        fails=(
            Example(
                why="An appointment with a field only.",
                docs={"a.txt": "The lobby obtained the appointment of Paul Dorn as Assistant Secretary for African and Island Affairs. He starts in May."},
                expect=(("a.txt", "Assistant Secretary for African and Island Affairs"),),
            ),
            Example(
                why="A plain description.",
                docs={"a.txt": "Mary Poole is assistant secretary for European affairs. She speaks four languages."},
                expect=(("a.txt", "assistant secretary for European affairs"),),
            ),
            Example(
                why="An apposition.",
                docs={"a.txt": "Ruth Hale, under secretary for rural development, opened the fair on Monday."},
                expect=(("a.txt", "under secretary for rural development"),),
            ),
            Example(
                why="A deputy minister, in a text on two countries.",
                docs={
                    "a.txt": "Togo and Benin signed on Monday. During the rains they had secured the appointment of Yawo Mensah as Deputy Minister for Regional Affairs."
                },
                expect=(("a.txt", "Deputy Minister for Regional Affairs"),),
            ),
        ),
        passes=(
            Example(why="A minister at home.", docs={"a.txt": "Togo closed the port on Monday. Yawo Mensah, minister for transport, said so."}),
            Example(why="Department and country are there.", docs={"a.txt": "Mary Poole is U.S. assistant secretary of state for European affairs."}),
            Example(
                why="The department stands in the sentence.",
                docs={"a.txt": "Ruth Hale joined the State Department as assistant secretary for refugees and health."},
            ),
            Example(
                why="Completed elsewhere.",
                docs={
                    "a.txt": "Paul Dorn, the Kenyan assistant secretary for trade, spoke first. He had been there before. Paul Dorn, assistant secretary for trade, closed the day."
                },
            ),
        ),
    )

    @Rule(
        AS.role
        << RoleFact(
            needs_body=True,
            complete=False,
            portfolio=~L(""),
            place_elsewhere="",
            places_near=(),
            department_near=False,
            first_role=True,
            plural=False,
        )
    )
    def incomplete(self, role: RoleFact) -> None:
        """Ask for the department and the country."""
        self._ask(role)

    @Rule(
        AS.role
        << RoleFact(
            person=~L(""),
            title=P(lambda title: title in _OF_ANY_GOVERNMENT),
            style=P(lambda style: style in ("appointment", "as", "appositive", "copula")),
            complete=False,
            portfolio=~L(""),
            place_elsewhere="",
            places_near=(),
            department_near=False,
            first_role=True,
            plural=False,
            countries_named=P(lambda countries: len(countries) > 1),
        ),
        TEST(lambda role: " for " in _words(role)),
    )
    def incomplete_among_countries(self, role: RoleFact) -> None:
        """Ask for the country, where the text deals with several."""
        self._ask(role)

    def _ask(self, role: RoleFact) -> None:
        self.report(role=role, office=_words(role), span=(role["title_start"], role["title_end"]))


def _words(role: RoleFact) -> str:
    """The title with its field, as it is written."""
    return str(role["quote"])[role["title_start"] - role["start"] : role["title_end"] - role["start"]]
