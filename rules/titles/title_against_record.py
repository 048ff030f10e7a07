"""TI02: the text gives a person an office that, by the record, this person never held."""

from checker.rule_api import AS, TEST, ClaimRule, Example, L, Meta, P, RoleFact, Rule, Severity

# "Premier" and the spellings of one office count as one.
_SAME = {"defence secretary": "defense secretary", "defence minister": "defense minister", "queen": "king"}


class TitleAgainstRecord(ClaimRule):
    """A title that the table of office holders does not have for this person, in a country whose holders it all has."""

    meta = Meta(
        id="TI02",
        name="title-against-record",
        summary="A title differs from the office that the record has for that person.",
        message="The text calls {role.person_name} “{title}”. On record is {person}: {terms}.",
        question="Is “{role.quote}” the right title, or is somebody else meant?",
        severity=Severity.ERROR,
        supersedes=("TI01", "NA02"),
        rationale="A wrong title for a known person is the kind of slip that every reader notices and that a rereading of the text alone does not show.",
        limits="Knows only the offices and people of its table, which has heads of state and government and the foremost ministers since about 1990. "
        "Silent about anybody whom the table lacks, whose surname two people in it share, or whose office before its first year could be meant.",
        reference="Verification desks check every name and title against a reference (Reuters Handbook of Journalism, “accuracy”).",
        fails=(
            Example(
                why="A secretary of state made president.",
                docs={"a.txt": "American envoys were busy in the spring. In May, President Blinken allowed the flights to go on."},
                expect=(("a.txt", "President Blinken"),),
            ),
            Example(
                why="A foreign minister made president.",
                docs={"a.txt": "Russian President Sergei Lavrov flew to Ankara on Monday."},
                expect=(("a.txt", "Russian President Sergei Lavrov"),),
            ),
            Example(
                why="A chancellor made president, in an apposition.",
                docs={"a.txt": "Angela Merkel, the German president, opened the fair in Hanover."},
                expect=(("a.txt", "German president"),),
            ),
            Example(
                why="By surname, in a text that names no country.", docs={"a.txt": "President Lavrov flew in at noon."}, expect=(("a.txt", "President Lavrov"),)
            ),
            Example(
                why="The right title in the wrong country.",
                docs={"a.txt": "Armenian President Ilham Aliyev flew to Prague on Monday."},
                expect=(("a.txt", "Armenian President Ilham Aliyev"),),
            ),
        ),
        passes=(
            Example(
                why="The title on record.",
                docs={"a.txt": "Russian Foreign Minister Sergey Lavrov flew to Ankara on Monday. U.S. Secretary of State Antony Blinken was there."},
            ),
            Example(why="A former title on record.", docs={"a.txt": "Former French President Nicolas Sarkozy spoke in Nice."}),
            Example(why="Somebody of that surname whom the table lacks.", docs={"a.txt": "Kenyan President Ada Merkel opened the fair."}),
            Example(why="President of something else.", docs={"a.txt": "Angela Merkel, president of the Hanover Chess Club, opened the fair in Germany."}),
            Example(why="What might be.", docs={"a.txt": "In the United States a President Hillary Clinton would have kept the treaty."}),
            Example(why="A person the table lacks.", docs={"a.txt": "Togolese President Komlan Adjavon opened the fair."}),
        ),
    )

    @Rule(
        AS.role
        << RoleFact(
            person=~L(""),
            name_form=P(lambda form: form in ("full", "surname", "single")),
            record_person=~L(""),
            record_complete=True,
            level="",
            body="",
            plural=False,
            joined=False,
            hypothetical=False,
            style=P(lambda style: style in ("pre", "appositive", "copula", "the")),
            status=P(lambda status: status in ("current", "former", "acting")),
            voice=~L("quoted"),
        ),
        TEST(lambda role: not _on_record(role) and _same_place(role)),
    )
    def against_record(self, role: RoleFact) -> None:
        """Set the title beside the record."""
        self._report(role)

    @Rule(
        AS.role
        << RoleFact(
            person=~L(""),
            name_form="full",
            record_person=~L(""),
            record_complete_here=True,
            level="",
            body="",
            plural=False,
            joined=False,
            hypothetical=False,
            style=P(lambda style: style in ("pre", "appositive", "copula", "the")),
            status=P(lambda status: status in ("current", "former", "acting")),
            voice=~L("quoted"),
        ),
        TEST(lambda role: _on_record(role) and role["country"] not in role["record_places"]),
    )
    def another_country(self, role: RoleFact) -> None:
        """Set the country beside the record."""
        self._report(role)

    def _report(self, role: RoleFact) -> None:
        title = " ".join(word for word in (role["role"], f"of {role['country']}" if role["country"] else "") if word)
        self.report(role=role, title=title, person=role["record_person"], terms="; ".join(role["record_terms"]))


def _on_record(role: RoleFact) -> bool:
    """Whether the table has this person in this office, in whatever country and year."""
    return _SAME.get(role["role"], role["role"]) in role["record_roles"]


def _same_place(role: RoleFact) -> bool:
    """Whether the country, where the text says one, is the one of the record; a bare surname needs it in the text, unless that names no country at all."""
    said = role["country"] or role["place_elsewhere"]
    if said:
        return said in role["record_places"]
    return role["name_form"] == "full" or not role["countries_named"] or any(place in role["countries_named"] for place in role["record_places"])
