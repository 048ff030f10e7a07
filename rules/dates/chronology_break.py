"""DT14: the order in which two things are told to have happened contradicts their dates."""

from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, FrameFact, Meta, Rule, Severity

DAYS_OF_A_YEAR = 365.25


def out_of_order(values: tuple[float, ...], order: str) -> bool:
    """Whether the second date lies wholly on the wrong side of the first ones."""
    first, last, begin, end = values[:4]
    return begin > last if order == "earlier" else end < first


def another_distance(values: tuple[float, ...], order: str) -> bool:
    """Whether the years said to lie between two dates are more than one off."""
    if len(values) < 5 or order == "earlier" or values[1] - values[0] > DAYS_OF_A_YEAR:
        return False
    first, last, begin, end, years = values
    least, most = (begin - last) / DAYS_OF_A_YEAR, (end - first) / DAYS_OF_A_YEAR
    return not least - 1 < years < most + 1


class ChronologyBreak(ClaimRule):
    """Told as later, dated earlier."""

    meta = Meta(
        id="DT14",
        name="chronology-break",
        summary="Something is told as later (or earlier) than what came before it, and dated the other way.",
        message="“{later.quote}” follows {prior}, which does not fit the order that the text gives.",
        question="Is one of the dates wrong ({prior}, {own}), or the word “{order}”?",
        severity=Severity.NOTE,
        rationale="Readers rebuild what happened from words such as “later”; where these and the dates part, they cannot tell what came first.",
        limits="Reads an order only where a word for it (later, then, after that, earlier, two years later) stands right before a date, or where a sentence opens with “after” and a date; both dates have their year. An event with no date that is told in the wrong place of a dated sequence is not found: nothing in the text says where it belongs.",
        reference="Chronology checks of the fact-checking desks (The Chicago Guide to Fact-Checking, B. Borel: build a timeline of the story).",
        fails=(
            Example(
                why="Later, and earlier.",
                docs={"a.txt": "The mill opened in 1932. Later, in 1929, its owners built a school."},
                expect=(("a.txt", "Later, in 1929"),),
            ),
            Example(
                why="In one sentence, to the day.",
                docs={"a.txt": "The council approved the bridge on 4 May 2019 and then, on 3 March 2019, asked for bids."},
                expect=(("a.txt", "then, on 3 March 2019"),),
            ),
            Example(
                why="After what came later.",
                docs={"a.txt": "After the fire ruined the mill in 1932, the owners sold the site in 1929."},
                expect=(("a.txt", "After the fire ruined the mill in 1932, the owners sold the site in 1929"),),
            ),
            Example(
                why="Earlier, and later.",
                docs={"a.txt": "Beck left the choir in May 2011. Earlier, in June 2014, he had sung in Oslo."},
                expect=(("a.txt", "Earlier, in June 2014"),),
            ),
            Example(
                why="A wrong number of years.",
                docs={"a.txt": "The ferry line began in 1950. Ten years later, in 1965, it had nine ships."},
                expect=(("a.txt", "Ten years later, in 1965"),),
            ),
        ),
        passes=(
            Example(why="Later.", docs={"a.txt": "The mill opened in 1932. Later, in 1939, its owners built a school."}),
            Example(why="As many years later, in round years.", docs={"a.txt": "The ferry line began in 1950. Ten years later, in 1961, it had nine ships."}),
            Example(why="Looking back.", docs={"a.txt": "After the fire in 1932, the owners, who had bought the mill in 1929, sold it."}),
            Example(why="The month within the year.", docs={"a.txt": "The mill opened in 1932. Later, in May 1932, its owners built a school."}),
            Example(why="No order told.", docs={"a.txt": "The mill closed in 1932. In 1929 its owners had built a school."}),
            Example(why="Earlier.", docs={"a.txt": "Beck left the choir in May 2011. Earlier, in June 2010, he had sung in Oslo."}),
            Example(why="In a quotation.", docs={"a.txt": "“The mill opened in 1932. Later, in 1929, it closed,” said Beck, muddling the years."}),
        ),
    )  # fmt: skip

    @Rule(
        AS.later << FrameFact(type="sequence", voice="narrator", values=MATCH.values, words=MATCH.words),
        TEST(lambda values, words: out_of_order(values, words[0]) or another_distance(values, words[0])),
    )
    def misplaced(self, later: Any, words: tuple[str, ...], **_: Any) -> None:
        """The dates stand the other way round, or farther apart."""
        order, prior, own = words
        self.report(later=later, order=order, prior=prior, own=own)
