"""DT10: the tense of a dated act does not fit the day of publication."""

from datetime import date as Date
from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, DocumentFact, EventFact, Example, Meta, P, Rule, Severity, has_year

SET_AHEAD = frozenset("schedule plan set slate expect due book arrange delay postpone extend reschedule fix move defer announce promise pencil plan".split())
"""Verbs whose date lies ahead though they stand in the past tense: “was set for 12 June 2025”."""


def over(latest: Date | None, today: Date | None) -> bool:
    """Whether a stretch had ended before the day of publication."""
    return latest is not None and today is not None and latest < today


def ahead(earliest: Date | None, today: Date | None) -> bool:
    """Whether a stretch begins only after the day of publication."""
    return earliest is not None and today is not None and earliest > today


class TenseAgainstDateline(ClaimRule):
    """Will happen, on a day gone by; happened, on a day to come."""

    meta = Meta(
        id="DT10",
        name="tense-or-relative-date-vs-dateline",
        summary="A dated act is told as coming though its day had passed, or as past though its day was still to come.",
        message="“{act.quote}” is told as {told}, but the text is dated {today}.",
        question="Is the date “{when}” right, or has the tense been overtaken?",
        severity=Severity.WARNING,
        confidence="medium",
        block_by=("doc",),
        rationale="An advance that runs after its day, or a report with a date from the future, shows that the date or the whole sentence was not updated.",
        limits="Needs a date of the document and a printed year in the sentence. Plans told in the past tense (“was set for”) are left alone.",
        reference="Tense and day are read against the dateline, as agency desks do when an advance is turned into a report (Associated Press Stylebook, “datelines”).",
        fails=(
            Example(
                why="The vote was the day before.",
                docs={"a.txt": "The council will vote on June 9, 2025, on the new tram line."},
                dates={"a.txt": Date(2025, 6, 10)},
                expect=(("a.txt", "The council will vote on June 9, 2025"),),
            ),
            Example(
                why="A report from the future.",
                docs={"a.txt": "The ferry sank on 3 May 2021 off the cape."},
                dates={"a.txt": Date(2021, 4, 30)},
                expect=(("a.txt", "The ferry sank on 3 May 2021 off the cape"),),
            ),
            Example(
                why="The day of the dateline.",
                docs={"a.txt": "HALE, 11 April 2025 - The council met on Thursday.\n\nThe clerk opened the new hall on 2 May 2025, and rents it out."},
                expect=(("a.txt", "The clerk opened the new hall on 2 May 2025"),),
            ),
            Example(
                why="A year that has gone by.",
                docs={"a.txt": "The museum will reopen in 2018 with a new wing."},
                dates={"a.txt": Date(2019, 2, 1)},
                expect=(("a.txt", "The museum will reopen in 2018 with a new wing"),),
            ),
        ),
        passes=(
            Example(why="Past tense, past day.", docs={"a.txt": "The council voted on June 9, 2025, on the new tram line."}, dates={"a.txt": Date(2025, 6, 10)}),
            Example(why="The day itself.", docs={"a.txt": "The council will vote on June 10, 2025, on the new tram line."}, dates={"a.txt": Date(2025, 6, 10)}),
            Example(why="A plan told in the past tense.", docs={"a.txt": "The vote was scheduled for June 19, 2025."}, dates={"a.txt": Date(2025, 6, 10)}),
            Example(why="No document date.", docs={"a.txt": "The council will vote on June 9, 2025, on the new tram line."}),
            Example(why="Future seen from the past.", docs={"a.txt": "In May she said the council would vote on June 9, 2025."}, dates={"a.txt": Date(2025, 6, 10)}),
        ),
    )  # fmt: skip

    @Rule(
        AS.document << DocumentFact(date=MATCH.today),
        AS.act << EventFact(tense="future", voice="narrator", modality="asserted", when=MATCH.when & P(has_year), latest=MATCH.end),
        TEST(lambda end, today: over(end, today)),
    )
    def overtaken(self, document: Any, act: Any, today: Date, when: str, **_: Any) -> None:
        """Told as coming, though its last day had passed."""
        self.report(act=act, document=document, when=when, told="still to come", today=f"{today:%-d %B %Y}")

    @Rule(
        AS.document << DocumentFact(date=MATCH.today),
        AS.act
        << EventFact(
            tense="past", voice="narrator", modality="asserted", when=MATCH.when & P(has_year), earliest=MATCH.begin, predicate=P(lambda v: v not in SET_AHEAD)
        ),
        TEST(lambda begin, today: ahead(begin, today)),
    )
    def too_early(self, document: Any, act: Any, today: Date, when: str, **_: Any) -> None:
        """Told as past, though its first day was still to come."""
        self.report(act=act, document=document, when=when, told="past", today=f"{today:%-d %B %Y}")
