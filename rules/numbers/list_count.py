"""NU06: a list is announced with a number, and another number of things follows."""

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, FrameFact, Meta, Rule, Severity


class ListCount(ClaimRule):
    """The count before the colon and the items after it differ."""

    meta = Meta(
        id="NU06",
        name="list-count",
        summary="An announced count differs from the number of things listed.",
        message="“{frame.quote}”: {count} announced, {items} listed.",
        question="Is one missing, or is the number wrong? {count} are announced and {items} listed.",
        severity=Severity.WARNING,
        confidence="medium",
        rationale="An item that falls out in editing leaves its number behind, and the reader counts.",
        limits="Reads a number and a noun directly before a colon, dash or bracket, with a list of short items that ends the sentence. An item that itself holds “and” (“research and development”) is counted as two.",
        reference="Proof-reading practice: count every announced list.",
        fails=(
            Example(why="One missing.", docs={"a.txt": "There are three causes: cost and delay."}, expect=(("a.txt", "three causes: cost and delay"),)),
            Example(
                why="Names in brackets.",
                docs={"a.txt": "It covers three countries (France, Spain, Italy and Malta)."},
                expect=(("a.txt", "three countries (France, Spain, Italy and Malta)"),),
            ),
            Example(
                why="After a dash.",
                docs={"a.txt": "The farm grows four crops - maize, wheat and rye."},
                expect=(("a.txt", "four crops - maize, wheat and rye"),),
            ),
        ),
        passes=(
            Example(why="It matches.", docs={"a.txt": "There are two causes: cost and delay. It covers three countries (France, Spain and Malta)."}),
            Example(
                why="Some of them.",
                docs={"a.txt": "The plan names eight crops, including maize, wheat and rye. There are nine causes: among them cost and delay."},
            ),
            Example(
                why="An aside, not a list.",
                docs={"a.txt": "She won five times - in the rain and in the sun. He has two aims: to stay warm and keep the job that he has."},
            ),
            Example(why="Figures in the list.", docs={"a.txt": "The shop has 30 toys: 20 balls and 10 kites."}),
        ),
    )

    @Rule(AS.frame << FrameFact(type="list", values=MATCH.values), TEST(lambda values: values[0] != values[1]))
    def miscounted(self, frame, values):  # type: ignore[no-untyped-def]
        """As many items as announced, or not."""
        self.report(frame=frame, count=f"{values[0]:.0f}", items=f"{values[1]:.0f}")
