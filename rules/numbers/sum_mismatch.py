"""NU01: the parts of a whole do not add up to it."""

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, FrameFact, Meta, Rule, Severity, around, meets, total


def _adds_up(values: tuple[float, ...], tolerances: tuple[float, ...]) -> bool:
    return meets(around(values[0], tolerances[0]), total(values[1:], tolerances[1:]))


class SumMismatch(ClaimRule):
    """A whole beside all of its parts, and the sum is wrong."""

    meta = Meta(
        id="NU01",
        name="sum-mismatch",
        summary="The stated parts do not add up to the stated total.",
        message="“{frame.quote}”: the parts make {sum}, not {whole}.",
        question="Is the total {whole}, or is one of the parts wrong or missing? They add up to {sum}.",
        severity=Severity.ERROR,
        confidence="high",
        rationale="A total that its parts do not make is an error by arithmetic alone, and readers do the sum.",
        limits="Reads a whole only where the sentence gives all of its parts in one breath (after a colon, a dash or “made up of”, or closed by “in all”). "
        "A list that says “including”, “about” or “other” is left alone; so are parts in another unit than the whole.",
        reference="The standing advice of copy-editing handbooks to add up every column and every list of parts.",
        fails=(
            Example(why="Members by sex.", docs={"a.txt": "The 20 members are 12 men and 9 women."}, expect=(("a.txt", "20 members are 12 men and 9 women"),)),
            Example(
                why="After a colon, with a single one.",
                docs={"a.txt": "The boat carried six people: two anglers, two guides and a cook."},
                expect=(("a.txt", "six people: two anglers, two guides and a cook"),),
            ),
            Example(
                why="Total at the end, money.",
                docs={"a.txt": "The county will pay $40 million for roads and $25 million for schools, a total of $75 million."},
                expect=(("a.txt", "$40 million for roads and $25 million for schools, a total of $75 million"),),
            ),
            Example(
                why="Between dashes.",
                docs={"a.txt": "The jury of 12 people - seven women and four men - met for an hour."},
                expect=(("a.txt", "12 people - seven women and four men"),),
            ),
            Example(
                why="Whoever says it.",
                docs={"a.txt": "The clerk said that the 20 members are 12 men and 9 women."},
                expect=(("a.txt", "20 members are 12 men and 9 women"),),
            ),
        ),
        passes=(
            Example(why="It adds up.", docs={"a.txt": "The 21 members are 12 men and 9 women. The six people were two anglers, three guides and a cook."}),
            Example(why="Some of the parts only.", docs={"a.txt": "The club has 40 members, including 12 juniors and nine seniors."}),
            Example(
                why="Rounded parts.", docs={"a.txt": "The county will pay $40.4 million for roads and $25.4 million for schools, a total of $65.9 million."}
            ),
            Example(why="Other things than parts.", docs={"a.txt": "The house has 20 rooms, two halls and a lift. The farm has 30 cows, four dogs and a cat."}),
        ),
    )

    @Rule(
        AS.frame << FrameFact(type="sum", exhaustive=True, values=MATCH.values, tolerances=MATCH.tolerances),
        TEST(lambda values, tolerances: not _adds_up(values, tolerances)),
    )
    def parts(self, frame, values):  # type: ignore[no-untyped-def]
        """All parts are named, and they do not make the whole."""
        self.report(frame=frame, sum=f"{sum(values[1:]):,.10g}", whole=f"{values[0]:,.10g}")
