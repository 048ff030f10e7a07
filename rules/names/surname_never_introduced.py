"""NA02: somebody speaks by surname alone whom the text never introduces."""

from checker.rule_api import AS, ClaimRule, Example, L, MentionFact, Meta, P, Rule, Severity

# A name that is met this often as an English word is more likely the word.
_COMMON_WORD = 400


class SurnameNeverIntroduced(ClaimRule):
    """A speaker by bare surname, with no given name and no title anywhere in the text."""

    meta = Meta(
        id="NA02",
        name="surname-never-introduced",
        summary="Somebody speaks by surname alone whom the text never introduces.",
        message="“{mention.quote}” speaks here by surname alone, and the text nowhere says who that is.",
        question="Who is “{mention.quote}”? Give the full name and the role at first mention.",
        severity=Severity.NOTE,
        confidence="medium",
        rationale="A paragraph that introduced a speaker was cut, or the name belongs to another draft; the reader does not know whose word is taken.",
        limits="Takes a company for a person where a “he” or “she” stands beside it. Silent where no “he”, “she” or quotation stands beside the name, since firms and clubs speak too; on names that are English words, on relatives, and on a list of people known by one name.",
        reference="AP Stylebook and Reuters Handbook of Journalism: first and last name, and who that is, at first mention.",
        fails=(
            Example(
                why="No full name before or after.",
                docs={"a.txt": "The council passed the plan on Tuesday. Okafor said it was overdue. “It is ten years late,” he added."},
                expect=(("a.txt", "Okafor"),),
            ),
            Example(
                why="Quoted speaker whose introduction is missing.",
                docs={"a.txt": "The reactor was shut down at noon. “Nobody was in danger,” said Lindqvist, who would not say how long repairs would take."},
                expect=(("a.txt", "Lindqvist"),),
            ),
            Example(
                why="The speaker of a quotation.",
                docs={"a.txt": "Two bridges were closed by noon. “I have never seen it so high,” Rasmussen said. Sandbags were handed out at the school."},
                expect=(("a.txt", "Rasmussen"),),
            ),
            Example(
                why="Another speaker is introduced, this one is not.",
                docs={"a.txt": "Farm prices fell again, Agnes Holm told the market committee. Papadakis warned that she had seen worse. Holm did not answer."},
                expect=(("a.txt", "Papadakis"),),
            ),
        ),
        passes=(
            Example(why="Full name before.", docs={"a.txt": "Ada Okafor backed the plan. Okafor said it was overdue, and that she would vote for it."}),
            Example(
                why="Full name after.", docs={"a.txt": "Okafor said the plan was overdue. He spoke in Lagos. The minister, Chidi Okafor, will retire in May."}
            ),
            Example(why="With a title.", docs={"a.txt": "The plan passed. Mr Okafor said it was overdue. He had waited ten years."}),
            Example(why="A company.", docs={"a.txt": "Lindqvist said it would close the plant. Its shares fell by a tenth."}),
            Example(
                why="One name, and who that is.", docs={"a.txt": "Phones sell well. “They want games,” said Wu, a clerk at the store. The queue was long."}
            ),
            Example(why="A head of state known by surname.", docs={"a.txt": "The crowd cheered. Obama said he was tired."}),
            Example(why="A given name in the family.", docs={"a.txt": "Ada Okafor brought her son. Emeka said he was bored."}),
        ),
    )

    @Rule(
        AS.mention
        << MentionFact(
            type="person",
            form="surname",
            sieve="name",
            title="",
            first=True,
            speaks=True,
            unintroduced=True,
            personal=True,
            kin=False,
            zone="body",
            voice=~L("quoted"),
            common_word=P(lambda count: count < _COMMON_WORD),
            renowned=False,
        )
    )
    def unknown(self, mention: MentionFact) -> None:
        """Ask who it is."""
        self.report(mention=mention)
