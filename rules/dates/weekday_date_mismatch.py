"""DT01: a weekday and a full date stand together and do not agree."""

from datetime import date as Date

from checker.rule_api import AS, MATCH, TEST, ClaimRule, DateFact, Example, Meta, Rule, Severity

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
FIRST_YEAR = 1800
"""Before the Gregorian calendar had spread, a weekday may belong to another reckoning."""


def disagree(weekday: int | None, day: Date | None) -> bool:
    """Whether a day fell on another weekday than the printed one."""
    return weekday is not None and day is not None and day.year >= FIRST_YEAR and day.weekday() != weekday


class WeekdayDateMismatch(ClaimRule):
    """A weekday that its own date contradicts."""

    meta = Meta(
        id="DT01",
        name="weekday-date-mismatch",
        summary="A weekday and the full date beside it do not agree.",
        message="“{date.quote}” was a {real}, not a {said}.",
        question="Which is right, the {said} or the date?",
        severity=Severity.ERROR,
        confidence="high",
        rationale="A reader who plans by the weekday and one who plans by the date come on different days; one of the two is a slip, and the calendar shows that there is one.",
        limits="Only dates with a printed year are judged. Years before 1800 are left alone, where the Julian calendar may be meant.",
        reference="The Associated Press Stylebook and most desks have weekday and date checked against a calendar before publication.",
        fails=(
            Example(why="The date was a Tuesday.", docs={"a.txt": "The vote was on Monday, March 4, 2025, in the old town hall."}, expect=(("a.txt", "Monday, March 4, 2025"),)),
            Example(why="British order.", docs={"a.txt": "The ferry sank on Monday 15 June 2021 off the cape."}, expect=(("a.txt", "Monday 15 June 2021"),)),
            Example(
                why="An event still to come, with an ordinal.",
                docs={"a.txt": "Doors open on Saturday, 3rd July 2022, at noon. Tickets cost nine pounds."},
                expect=(("a.txt", "Saturday, 3rd July 2022"),),
            ),
            Example(why="Abbreviated.", docs={"a.txt": "The court sat on Thu., Jan. 4, 2017, for an hour."}, expect=(("a.txt", "Thu., Jan. 4, 2017"),)),
        ),
        passes=(
            Example(why="The weekday is right.", docs={"a.txt": "The vote was on Tuesday, March 4, 2025, in the old town hall."}),
            Example(why="No year is printed, so another year may be meant.", docs={"a.txt": "The vote is on Monday, March 4, in the old town hall."}),
            Example(why="The figure after the date is a time of day.", docs={"a.txt": "The film is shown on Monday 1 March 2000 GMT and again at midnight."}),
            Example(why="Another calendar.", docs={"a.txt": "The charter was sealed on Monday, March 4, 1642, at the priory."}),
        ),
    )  # fmt: skip

    @Rule(AS.date << DateFact(problem="weekday", weekday=MATCH.weekday, earliest=MATCH.day), TEST(lambda weekday, day: disagree(weekday, day)))
    def mismatch(self, date: DateFact, weekday: int, day: Date) -> None:
        """The calendar names another weekday."""
        self.report(date=date, said=WEEKDAYS[weekday], real=WEEKDAYS[day.weekday()])
