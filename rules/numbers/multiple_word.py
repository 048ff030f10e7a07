"""NU11: doubled, tripled or halved does not match the figures it runs between."""

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, FrameFact, Meta, Rule, Severity, around, meets, quotient

_LOOSE = 0.15
"""Writers say "doubled" of 1.9 and 2.2 times; a word that is off by more is the wrong word."""


_NOT_QUITE = 0.35
"""What "nearly" and "about" may take off, and "about" may add."""


def _fits(values: tuple[float, ...], tolerances: tuple[float, ...], words: tuple[str, ...]) -> bool:
    factor, before, after = values
    low, high = around(factor, _LOOSE * factor)
    if words[1].startswith(("more", "over", "at least")):
        high = float("inf") if factor > 1 else high
        low = low if factor > 1 else 0.0
    elif words[1]:
        low, high = (1 - _NOT_QUITE) * factor, (1 + _NOT_QUITE) * factor
    return meets((low, high), quotient(around(after, tolerances[2]), around(before, tolerances[1])))


class MultipleWord(ClaimRule):
    """A multiple in words that its own ends refute."""

    meta = Meta(
        id="NU11",
        name="multiple-word",
        summary="Doubled, tripled, halved … does not match the figures beside it.",
        message="“{frame.quote}” is {real} times, which is not “{word}”.",
        question="From {before} to {after} is {real} times: is the word “{word}” wrong, or a figure?",
        severity=Severity.ERROR,
        confidence="high",
        rationale="The word is chosen from memory and the figures from a table; when they differ, one was not checked.",
        limits="Reads the word only beside both ends, and allows it fifteen percent, or a third after “nearly” and “about”. “Threefold increase” is read as three times.",
        reference="Newsroom arithmetic handbooks: doubled is 100 percent more, tripled 200.",
        fails=(
            Example(why="Tripled, in truth.", docs={"a.txt": "Cases doubled from 10 to 30."}, expect=(("a.txt", "doubled from 10 to 30"),)),
            Example(
                why="New figure first.",
                docs={"a.txt": "Output tripled to 20 tonnes from 10 tonnes."},
                expect=(("a.txt", "tripled to 20 tonnes from 10 tonnes"),),
            ),
            Example(
                why="Halved.",
                docs={"a.txt": "Between them the clubs halved their debts from $90 million to $30 million."},
                expect=(("a.txt", "halved their debts from $90 million to $30 million"),),
            ),
        ),
        passes=(
            Example(
                why="It matches.",
                docs={"a.txt": "Cases tripled from 10 to 30. Output doubled to 20 tonnes from 10 tonnes. Debts halved from $90 million to $45 million."},
            ),
            Example(why="Loosely.", docs={"a.txt": "Cases doubled from 10 to 19. Cases more than doubled from 10 to 28. Output nearly tripled from 10 to 24."}),
            Example(why="No ends.", docs={"a.txt": "Cases doubled in 10 of the 30 towns."}),
        ),
    )

    @Rule(
        AS.frame << FrameFact(type="multiple", values=MATCH.values, tolerances=MATCH.tolerances, words=MATCH.words),
        TEST(lambda values, tolerances, words: not _fits(values, tolerances, words)),
    )
    def multiple(self, frame, values, words):  # type: ignore[no-untyped-def]
        """The ratio of the ends is far from the word."""
        _, before, after = values
        self.report(frame=frame, word=words[0], before=f"{before:,.10g}", after=f"{after:,.10g}", real=f"{after / before:.2g}" if before else "no number of")
