"""RF02: a text opens with a pronoun, and nothing before it that the pronoun could stand for."""

from checker.rule_api import AS, ClaimRule, Example, Meta, P, PronounFact, Rule, Severity


class DanglingPronoun(ClaimRule):
    """The first word of the body is he, she, they or it, and no headline names anybody or anything."""

    meta = Meta(
        id="RF02",
        name="dangling-pronoun",
        summary="The text opens with a pronoun that stands for nothing named before it.",
        message="The text opens with “{pronoun.quote}”, and nothing before it says who or what that is.",
        question="Who or what is “{pronoun.quote}”? Name it in the first sentence.",
        severity=Severity.WARNING,
        rationale="A first sentence that leans on something cut away, or never written, leaves the reader looking for it.",
        limits="Only the first word of the body, and no text of a single sentence. Silent under any headline with a noun in it, where the sentence names a person, in quotations, and for an “it” that stands for nothing (“it is clear that”).",
        reference="The Economist Style Guide and Strunk and White, The Elements of Style: a pronoun needs an antecedent.",
        fails=(
            Example(
                why="A statement that the text has not named.",
                docs={"a.txt": "It concludes that both sides will go on meeting. The envoys signed at noon and left."},
                expect=(("a.txt", "It"),),
            ),
            Example(
                why="A person not named.",
                docs={"a.txt": "He resigned on Friday after nine years. The board thanked him and gave no reason."},
                expect=(("a.txt", "He"),),
            ),
            Example(
                why="A group not named.",
                docs={"a.txt": "They signed the lease in March. The hall has stood empty since the fire, and the roof leaks."},
                expect=(("a.txt", "They"),),
            ),
        ),
        passes=(
            Example(why="Named.", docs={"a.txt": "The statement concludes that both sides will go on meeting. It was signed at noon."}),
            Example(why="Nothing to name.", docs={"a.txt": "It is clear that both sides will go on meeting. It rained at noon."}),
            Example(why="Named in the same sentence.", docs={"a.txt": "He was nine when the mill closed, and Omar Haddad still walks past it every day."}),
            Example(
                why="The headline names it.",
                docs={"a.txt": "Carrow council report on the dam\n\nIt concludes that the gates are too slow. The council meets on Friday."},
            ),
            Example(why="A sentence by itself is cut out of something.", docs={"a.txt": "He resigned on Friday after nine years."}),
            Example(why="A quotation.", docs={"a.txt": "“It failed,” said Ada Cole, the mayor. The town had waited for years."}),
        ),
    )

    @Rule(
        AS.pronoun
        << PronounFact(
            opens_text=True,
            origin="document",
            candidates=(),
            expletive=False,
            nouns_before=0,
            names_in_sentence=0,
            named_next=False,
            sentences=P(lambda count: count > 1),
            voice=P(lambda voice: voice != "quoted"),
            zone=P(lambda zone: zone == "body"),
        )
    )
    def dangling(self, pronoun: PronounFact) -> None:
        """Ask what the pronoun stands for."""
        self.report(pronoun=pronoun)
