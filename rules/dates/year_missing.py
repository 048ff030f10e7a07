"""DT12: a day and month without a year, in an undated text that spans several years."""

from datetime import date as Date
from typing import Any

from checker.rule_api import AS, NOT, ClaimRule, DateFact, DocumentFact, Example, Meta, P, Rule, Severity

LEAST_YEARS = 2
STANDING_DAYS = frozenset({"July 4", "4 July", "September 11", "Sept. 11", "11 September", "December 25", "25 December"})
"""Days that are named without a year because they come round, or because all know the year."""


def names_a_day(quote: str) -> bool:
    """Whether the words give a day by its number, and not one that is known by its day alone."""
    return any(c.isdigit() for c in quote) and quote not in STANDING_DAYS


def bare_day() -> Any:
    """The pattern of a past day and month, told by the narrator, whose year nothing near it gives."""
    return DateFact(style="partial", granularity="day", earliest=None, problem="", tense="past", voice="narrator", quote=P(names_a_day))


class YearMissing(ClaimRule):
    """A day and month whose year the reader cannot tell."""

    meta = Meta(
        id="DT12",
        name="year-missing",
        summary="A day and month are given without a year, and nothing tells which year it was.",
        message="“{date.quote}” has no year, and the text tells of more than one.",
        question="Which year is meant by “{date.quote}”?",
        severity=Severity.NOTE,
        confidence="high",
        block_by=("doc",),
        once=True,
        rationale="A text without a date of its own that moves between years leaves the reader to guess the year of a bare day.",
        limits="It is silent about coming days, in a text that dates something at present, in one that tells of coming days too unless it gives months of two years with their year, in market reports, where the text counts from its own day (“on Tuesday”, “last week”), since such a text was published with a date, and where a year stands close before.",
        reference="The Associated Press Stylebook leaves the year out only where it is the current one, which a text without a date does not have.",
        fails=(
            Example(
                why="No dateline; events of several years.",
                docs={"a.txt": "The two unions signed a pact in 2020. It was renewed in May 2023.\n\nThe port gained most from it. Their leaders met in Ghent on December 6 to discuss the port.\n"},
                expect=(("a.txt", "December 6"),),
            ),
            Example(
                why="British order.",
                docs={"a.txt": "Work on the dam began in 1998 and stopped in 2003.\n\nThe valley was flooded again, and the owners settled.\n\nOn 14 August the gates were opened."},
                expect=(("a.txt", "14 August"),),
            ),
            Example(
                why="A stretch of days.",
                docs={"a.txt": "The choir was founded in 1971. It toured Chile in 1985.\n\nIts archive was moved, and its hall sold. The last concerts were given.\n\nThe sale ran from 3 to 7 May in the old hall."},
                expect=(("a.txt", "3 to 7 May"),),
            ),
        ),
        passes=(
            Example(
                why="The document has a date.",
                docs={"a.txt": "The two unions signed a pact in 2020. It was renewed in May 2023.\n\nThe port gained most from it. Their leaders met in Ghent on December 6 to discuss the port.\n"},
                dates={"a.txt": Date(2023, 12, 8)},
            ),
            Example(why="The year is printed.", docs={"a.txt": "The pact of 2020 was renewed in 2022.\n\nTheir leaders met on December 6, 2023."}),
            Example(why="Only one year is told.", docs={"a.txt": "The pact was signed in 2020.\n\nThe leaders met in Ghent, and the port opened. On December 6 they met again."}),
            Example(why="The text counts from its own day.", docs={"a.txt": "The pact of 2020 was renewed in 2022.\n\nThe leaders met again on Tuesday. They will meet on December 6."}),
            Example(why="A coming day.", docs={"a.txt": "The pact of 2020 was renewed in 2022.\n\nThe port gained from it. The leaders will meet in Ghent on December 6."}),
            Example(why="The old calendar's day between the day and its year.", docs={"a.txt": "Ivan Cole (25 September [O.S. 12 September] 1906 – 9 August 1975) was a potter. He taught in Turin from 1931."}),
            Example(why="News that looks ahead.", docs={"a.txt": "The pact of 2020 was renewed in 2022.\n\nThe storm cut the port off on 26 December. A meeting of the owners will be held on 12 January."}),
            Example(why="The year stands just before.", docs={"a.txt": "The pact of 2020 was renewed in 2022. It lapsed on December 6 of its own accord."}),
        ),
    )  # fmt: skip

    @Rule(
        AS.document << DocumentFact(date=None, market_report=False, month_years=P(lambda years: years >= LEAST_YEARS)),
        AS.date << bare_day(),
        NOT(DateFact(style="weekday")),
        NOT(DateFact(style="deictic")),
        NOT(DateFact(tense="present")),
    )
    def among_dated_months(self, document: DocumentFact, date: DateFact) -> None:
        """Months and days of several years are dated, and this one is not."""
        self.report(date=date, document=document)

    @Rule(
        AS.document
        << DocumentFact(date=None, market_report=False, month_years=P(lambda years: years < LEAST_YEARS), dated_years=P(lambda years: years >= LEAST_YEARS)),
        AS.date << bare_day(),
        NOT(DateFact(style="weekday")),
        NOT(DateFact(style="deictic")),
        NOT(DateFact(tense="present")),
        NOT(DateFact(tense="future")),
    )
    def in_a_history(self, document: DocumentFact, date: DateFact) -> None:
        """The text looks back over years, and nothing in it fixes this one."""
        self.report(date=date, document=document)
