"""DT13: the event that a text is about carries no date, and nothing else tells when it was."""

import re
from datetime import date as Date
from typing import Any

from checker.rule_api import AS, MATCH, NOT, ClaimRule, DateFact, DocumentFact, EventFact, Example, Meta, P, Rule, Severity

NOW = re.compile(r"\b(?:now|just|recently|lately|already|long|often|always|never|ever)\b", re.IGNORECASE)
"""Words that place the act by themselves, or say that it is none of one day."""
LEAST_YEARS = 3
"""Years that the text tells of: a short report of the day, printed without its date, tells of one or two."""
STATES = frozenset(
    "be have become remain seem appear live know want need like love stay feel mean say tell report call warn urge ask claim admit deny begin start continue".split()
)
"""Verbs of the way things are, of saying and of beginning; they need no day."""


class KeyEventUndated(ClaimRule):
    """News without a when."""

    meta = Meta(
        id="DT13",
        name="key-event-undated",
        summary="The lead tells of something that has happened, and neither it, nor its paragraph, nor the document says when.",
        message="The text opens with “{act.quote}” and never says when that was.",
        question="When did this happen?",
        severity=Severity.WARNING,
        confidence="medium",
        block_by=("doc",),
        once=True,
        rationale="When is one of the five questions that a news lead answers; without a date the text cannot be placed later on, nor checked against any other.",
        limits="Only leads in the present perfect, in texts that tell of three or more years and are dated nowhere: no date of the document, no weekday, no “today” or “last week”. A date further down that belongs to the event is not recognised as its own.",
        reference="The five Ws of the news lead (who, what, when, where, why), as taught in every desk manual, e.g. The Associated Press Guide to News Writing.",
        fails=(
            Example(
                why="An agreement with no day.",
                docs={"a.txt": "Two towns settle\n\nOrr and Hale have reached an agreement on the water of the Lune. Each will build a weir.\n\nThe quarrel began in 2011 and went to court in 2015. It was settled once before, in 2018.\n"},
                expect=(("a.txt", "Orr and Hale have reached an agreement on the water of the Lune"),),
            ),
            Example(
                why="A passive lead.",
                docs={"a.txt": "The last tram depot of Utrecht has been sold to a bakery. The price was not told.\n\nThe depot was built in 1904, rebuilt in 1951 and closed in 2006."},
                expect=(("a.txt", "The last tram depot of Utrecht has been sold to a bakery"),),
            ),
            Example(
                why="A resignation.",
                docs={"a.txt": "Harbour chief goes\n\nAda Okafor has resigned as head of the harbour board. Her deputy takes over.\n\nShe was named to the post in 2012, and again in 2015 and 2017.\n"},
                expect=(("a.txt", "Ada Okafor has resigned as head of the harbour board"),),
            ),
        ),
        passes=(
            Example(why="The document has a date.", docs={"a.txt": "Orr and Hale have reached an agreement on the water of the Lune.\n\nThe quarrel began in 2011 and went to court in 2015. It was settled once before, in 2018."}, dates={"a.txt": Date(2020, 1, 5)}),
            Example(why="The paragraph has one.", docs={"a.txt": "Orr and Hale have reached an agreement on the water of the Lune. It was signed on 7 December 2019.\n\nThe quarrel began in 2011."}),
            Example(why="It counts from its own day.", docs={"a.txt": "Orr and Hale have reached an agreement on the water of the Lune.\n\nThe quarrel began in 2011. The mayors met on Tuesday."}),
            Example(why="A state, not an event.", docs={"a.txt": "Utrecht has been a town of trams for a century.\n\nThe first line was laid in 1889, and the last one closed in 1949."}),
            Example(why="A brief that tells of no other years.", docs={"a.txt": "A bakery has bought the last tram depot of Utrecht.\n\nThe depot was built in 1904."}),
            Example(why="History in the past tense.", docs={"a.txt": "The depot of Utrecht was built for forty trams.\n\nIt opened in 1904 and closed in 2006."}),
        ),
    )  # fmt: skip

    @Rule(
        AS.document << DocumentFact(date=None, dated_years=P(lambda years: years >= LEAST_YEARS)),
        AS.act
        << EventFact(
            zone="body",
            sentence=P(lambda n: n <= 1),
            paragraph=MATCH.paragraph,
            main=True,
            depth=0,
            perfect=True,
            tense="present",
            voice="narrator",
            modality="asserted",
            polarity="positive",
            predicate=P(lambda verb: verb not in STATES),
            quote=P(lambda quote: not NOW.search(quote)),
        ),
        NOT(DateFact(paragraph=MATCH.paragraph)),
        NOT(DateFact(style="weekday")),
        NOT(DateFact(style="deictic")),
    )
    def undated(self, document: Any, act: Any, **_: Any) -> None:
        """The lead act has no day anywhere."""
        self.report(act=act, document=document)
