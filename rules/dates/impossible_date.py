"""DT02: a date that no calendar has."""

from checker.rule_api import AS, ClaimRule, DateFact, Example, Meta, Rule, Severity


class ImpossibleDate(ClaimRule):
    """A day that its month never has, or a leap day outside a leap year."""

    meta = Meta(
        id="DT02",
        name="impossible-date",
        summary="A date does not exist in the calendar.",
        message="There is no “{words}” in the calendar.",
        question="What is the right date for “{words}”?",
        severity=Severity.ERROR,
        confidence="high",
        rationale="The day cannot have happened, so the day that did is missing from the text.",
        limits="A day without a year is judged only by the longest its month can be, so that 29 February passes unless its year is printed. Days of other calendars (30 February 1712 in Sweden) are flagged.",
        reference="Checking that every date exists is the first step of any desk's date check; the rules of the calendar are those of ISO 8601.",
        fails=(
            Example(why="February has no 30th.", docs={"a.txt": "The deal closed on Feb. 30, 2024, after a month of talks."}, expect=(("a.txt", "Feb. 30, 2024"),)),
            Example(why="No leap year.", docs={"a.txt": "She was born on 29 February 2001 in Turku."}, expect=(("a.txt", "29 February 2001"),)),
            Example(why="No year is needed to see it.", docs={"a.txt": "Claims must arrive by April 31 at the latest."}, expect=(("a.txt", "April 31"),)),
            Example(why="Digits only.", docs={"a.txt": "The register was last changed on 2019-06-31."}, expect=(("a.txt", "2019-06-31"),)),
        ),
        passes=(
            Example(why="A leap year.", docs={"a.txt": "The deal closed on Feb. 29, 2024, after a month of talks."}),
            Example(why="A leap day whose year is not told.", docs={"a.txt": "Her birthday, February 29, comes round every four years."}),
            Example(why="The last day of a long month.", docs={"a.txt": "Claims must arrive by May 31 at the latest."}),
            Example(why="A score, not a date.", docs={"a.txt": "Utrecht beat Breda 31-29 in June before 2,100 people."}),
        ),
    )  # fmt: skip

    @Rule(AS.date << DateFact(problem="impossible"))
    def impossible(self, date: DateFact) -> None:
        """The calendar has no such day."""
        self.report(date=date, words=" ".join(date["quote"].split()))
