"""NA03: a bare surname, right after two people who bear it."""

from checker.rule_api import AS, ClaimRule, Example, L, MentionFact, Meta, P, Rule, Severity


class AmbiguousSurname(ClaimRule):
    """A surname alone, where two of its bearers have just been named in full."""

    meta = Meta(
        id="NA03",
        name="ambiguous-surname",
        summary="A bare surname could be either of two people just named.",
        message="“{mention.quote}” could be {first} or {second}; both have just been named.",
        question="Which of them is “{mention.quote}”: {first} or {second}? Use the given name too.",
        severity=Severity.WARNING,
        confidence="medium",
        rationale="With two bearers of one surname in view, a bare surname hangs an act or a quotation on the wrong one.",
        limits="Only where both full names stand in the same sentence or the one before, and only the first such surname of a text. A house that uses the surname for one of the two is asked once.",
        reference="AP Stylebook and Guardian style guide: where two people share a surname, use the given name as well.",
        fails=(
            Example(
                why="Siblings on a board.",
                docs={"a.txt": "Ann Reed met Tom Reed at the board on Monday. Reed declined to comment afterwards."},
                expect=(("a.txt", "Reed"),),
            ),
            Example(
                why="Two unrelated candidates.",
                docs={"a.txt": "The seat is fought by Luis Ortega and Carmen Ortega, who are not related. On Friday Ortega promised a new bridge."},
                expect=(("a.txt", "Ortega"),),
            ),
            Example(
                why="A witness and the accused.",
                docs={
                    "a.txt": "Defence lawyer Peter Novak questioned the shopkeeper, Jana Novak, for an hour. Novak then asked the judge for a glass of water."
                },
                expect=(("a.txt", "Novak"),),
            ),
        ),
        passes=(
            Example(why="A pen name.", docs={"a.txt": "Tom Reed was the pseudonym of Ann Reed, a baker in Wick. Reed wrote nine novels."}),
            Example(why="A father.", docs={"a.txt": "Ann Reed was born in Wick, the third child of Tom Reed and Mia Cole. Reed wrote nine novels."}),
            Example(why="The given name is repeated.", docs={"a.txt": "Ann Reed met Tom Reed. Tom Reed declined to comment."}),
            Example(why="A title tells them apart.", docs={"a.txt": "Ann Reed met Tom Reed. Ms Reed declined to comment."}),
            Example(why="Only one bearer.", docs={"a.txt": "Ann Reed met Tom Cole. Reed declined to comment."}),
            Example(
                why="The other bearer was named long before.",
                docs={"a.txt": "Ann Reed founded the firm. It grew. It moved to Leeds. In May it hired Tom Reed. Reed will run the warehouse."},
            ),
        ),
    )

    @Rule(
        AS.mention << MentionFact(type="person", sieve="ambiguous", form="surname", first=True, near_rivals=P(lambda n: n > 1), voice=~L("quoted"), zone="body")
    )
    def ambiguous(self, mention: MentionFact) -> None:
        """Ask which of the bearers is meant."""
        first, second = mention["rivals"][0], mention["rivals"][1]
        self.report(mention=mention, first=first, second=second)
