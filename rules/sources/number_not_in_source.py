"""SR01: a figure, a date or a name of the document is not in its source, or the source gives another."""

from typing import Any

from checker.rule_api import AS, MATCH, TEST, AlignmentFact, ClaimRule, Example, L, Meta, Rule, Severity

_NEARLY_VERBATIM = 0.6
"""Share of a sentence's words from which on a figure in the place of another is one changed, though the source has it elsewhere."""

_THE_SAME_SENTENCE = 0.75
"""Share from which on the sentence is the source's own, so that another figure in it is an error. Of 16 read, all 6 above it were right, and 4 of the 10 below it."""

_SAME_SUBJECT = 0.4
"""Share from which on a first and a second, each beside the same noun, are told of one thing. Of 7 read (0.36 to 0.96), all were right."""

_MINE = "The county library lent 61,000 books last year. Its director, Amira Solano, wants a second bus."


class NumberNotInSource(ClaimRule):
    """What can be looked up in the source and is not there."""

    meta = Meta(
        id="SR01",
        name="number-not-in-source",
        summary="A figure, date or name of the text is not in its source, or the source gives another.",
        message="{lack}.",
        question="{ask}",
        severity=Severity.WARNING,
        confidence="medium",
        scope=("source",),
        rationale="Figures, dates and names are what readers carry away, and what a writer mistypes; each must be found in the notes or the report that the text rests on.",
        limits="A figure that the writer worked out from others (a sum, a share) is asked for unless it is the distance between two years; a name told from general knowledge is asked for too. "
        "A figure that the source gives for something else passes, unless the sentence is nearly the source's own. A name that opens a sentence passes where the source is an excerpt, or its sentence may have “he” for it. "
        "A day of the week that the writer worked out from the day of publication is asked for.",
        reference="Line-by-line source checking as magazine fact-checkers do it (The Fact Checker's Bible, Sarah Harrison Smith, 2004).",
        fails=(
            Example(
                why="Another figure for the same noun.",
                docs={"a.txt": "The county library lent 64,000 books last year."},
                sources={"a.txt": _MINE},
                expect=(("a.txt", "64,000"),),
            ),
            Example(
                why="A figure that stands nowhere.",
                docs={"a.txt": "Amira Solano directs the county library, which has 14 rooms."},
                sources={"a.txt": _MINE},
                expect=(("a.txt", "14"),),
            ),
            Example(
                why="A name that stands nowhere.",
                docs={"a.txt": "The county library lent 61,000 books last year, said Pavel Horak."},
                sources={"a.txt": _MINE},
                expect=(("a.txt", "Pavel Horak"),),
            ),
            Example(
                why="Another year.",
                docs={"a.txt": "The mill burned down in 1907."},
                sources={"a.txt": "The mill was built in 1871. It burned down in 1917 and was never rebuilt."},
                expect=(("a.txt", "1907"),),
            ),
            Example(
                why="A million for a billion.",
                docs={"a.txt": "Havel Foods sold its dairies for $1.2 million."},
                sources={"a.txt": "Havel Foods said that it had sold its dairies for $1.2 billion."},
                expect=(("a.txt", "$1.2 million"),),
            ),
            Example(
                why="A figure of something else, in a sentence taken over.",
                docs={"a.txt": "The choir sang 12 songs in the old town hall."},
                sources={"a.txt": "The choir sang 20 songs in the old town hall. It has 12 members."},
                expect=(("a.txt", "12"),),
            ),
            Example(
                why="Another name in its place.",
                docs={"a.txt": "The orchard at Lower Wick was bought by Havel Foods in March."},
                sources={"a.txt": "The orchard at Lower Wick was bought by Orlin Brothers in March. It has stood empty."},
                expect=(("a.txt", "Havel Foods"),),
            ),
            Example(
                why="Another day of the week.",
                docs={"a.txt": "The council meets in the old mill on Thursday."},
                sources={"a.txt": "The council meets in the old mill on Tuesday. The mayor will be away until Thursday."},
                expect=(("a.txt", "Thursday"),),
            ),
            Example(
                why="Another rank.",
                docs={"a.txt": "Solano won the second race of the season."},
                sources={"a.txt": "Solano won the first race of the season at Orr. She has two cars."},
                expect=(("a.txt", "second"),),
            ),
            Example(
                why="A bound that the source's figure breaks.",
                docs={"a.txt": "The poem has more than 80 translations."},
                sources={"a.txt": "The poem has 65 translations into 40 languages."},
                expect=(("a.txt", "more than 80"),),
            ),
        ),
        passes=(
            Example(
                why="Two ranks, both in the source.",
                docs={"a.txt": "Solano won the second race of the season."},
                sources={"a.txt": "Solano won the first race and the second race of the season at Orr."},
            ),
            Example(
                why="A region that holds the city.",
                docs={"a.txt": "Havel Foods runs three dairies in Oregon."},
                sources={"a.txt": "Havel Foods runs three dairies near Portland, and is led by Ilse Brandt."},
            ),
            Example(
                why="A short form of a first name.",
                docs={"a.txt": "The tram was driven by Andy Colman."},
                sources={"a.txt": "The tram was driven by Andrew Colman, and nobody was hurt."},
            ),
            Example(
                why="A bound that the source's figure keeps.",
                docs={"a.txt": "The poem has more than 50 translations."},
                sources={"a.txt": "The poem has 65 translations into 40 languages."},
            ),
            Example(
                why="A year that lies on the right side of another.",
                docs={"a.txt": "The Brook Lane Society was founded after 1930."},
                sources={"a.txt": "The Brook Lane Society is a club of anglers, founded in 1934."},
            ),
            Example(
                why="A decade of the century that the source names.",
                docs={"a.txt": "The play is set in Orr in the 1640s."},
                sources={"a.txt": "The play, about two brewers, is set in Orr in the 17th century."},
            ),
            Example(why="As in the source.", docs={"a.txt": "The library lent 61,000 books, its director Solano said."}, sources={"a.txt": _MINE}),
            Example(why="Rounded.", docs={"a.txt": "The library lent about 60,000 books."}, sources={"a.txt": _MINE}),
            Example(
                why="Within what the source says.",
                docs={"a.txt": "The mill burned down in May 1917."},
                sources={"a.txt": "The mill burned down on 12 May 1917."},
            ),
            Example(
                why="In other units of counting.",
                docs={"a.txt": "Havel Foods sold its dairies for $1,200 million."},
                sources={"a.txt": "Havel Foods said that it had sold its dairies for $1.2bn."},
            ),
            Example(
                why="An age that the years give.",
                docs={"a.txt": "The potter Ilse Brandt died at 81."},
                sources={"a.txt": "The potter Ilse Brandt was born in 1920 and died in 2001."},
            ),
            Example(
                why="Nationality, initials and accents.",
                docs={"a.txt": "The WFP flew Polish doctors to Bogota."},
                sources={"a.txt": "The World Food Programme flew doctors from Poland to Bogotá."},
            ),
            Example(
                why="A list that was counted.",
                docs={"a.txt": "The library has 3 directors."},
                sources={"a.txt": "The library is led by Amira Solano, Pavel Horak and Ilse Brandt."},
            ),
            Example(
                why="A bound that holds.",
                docs={"a.txt": "More than 300 people sang in the square."},
                sources={"a.txt": "In the square 412 people sang on Sunday evening."},
            ),
            Example(
                why="Whom an excerpt is about.",
                docs={"a.txt": "Amira Solano wants a second bus."},
                sources={"a.txt": "The director of the county library wants a second bus."},
            ),
        ),
    )

    @Rule(
        AS.left << AlignmentFact(type=L("figure") | L("date"), relation="differs", elsewhere=MATCH.e, same=MATCH.s),
        TEST(lambda e, s: not e or s >= _NEARLY_VERBATIM),
    )
    def differs(self, left: Any) -> None:
        """The source has another figure in its place."""
        self._ask_which(left)

    @Rule(AS.left << AlignmentFact(type="rank", relation="differs", same=MATCH.s), TEST(lambda s: s >= _SAME_SUBJECT))
    def other_rank(self, left: Any) -> None:
        """The source has another rank beside the same noun."""
        self._ask_which(left)

    @Rule(AS.left << AlignmentFact(type="name", relation="differs"))
    def other_name(self, left: Any) -> None:
        """The source has another name in its place."""
        self.report(
            left=left,
            lack=f"The source has “{left['other']}” in the place of “{left['quote']}”, which it does not name",
            ask=f"Who or what is it: “{left['quote']}”, or “{left['other']}” as the source has it?",
        )

    @Rule(AS.left << AlignmentFact(type=L("figure") | L("date") | L("name"), relation="missing", topic=False))
    def missing(self, left: Any) -> None:
        """The source has nothing of the kind."""
        self.report(left=left, lack=f"“{left['quote']}” is not in the source", ask=f"Where does “{left['quote']}” come from?")

    def _ask_which(self, left: Any) -> None:
        self.report(
            left=left,
            severity=Severity.ERROR if left["same"] >= _THE_SAME_SENTENCE else Severity.WARNING,
            lack=f"The source has “{left['other']}” for “{left['quote']}”",
            ask=f"Which is right: “{left['quote']}” or the source's “{left['other']}”?",
        )
