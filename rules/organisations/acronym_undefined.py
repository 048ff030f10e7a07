"""OR01: an acronym that few readers know is never spelled out."""

from typing import Any

from checker.rule_api import AS, AcronymFact, ClaimRule, Example, Meta, P, Rule, Severity

_LEAST_USES = 2


class AcronymUndefined(ClaimRule):
    """The text relies on an acronym that it never explains."""

    meta = Meta(
        id="OR01",
        name="acronym-undefined",
        summary="An acronym outside the list of well-known ones is used and never spelled out.",
        message="“{use.acronym}” is used {times} and never spelled out.",
        question="What does {use.acronym} stand for?",
        severity=Severity.NOTE,
        confidence="medium",
        once=True,
        rationale="Readers outside the field stop at an acronym they do not know; the body behind it cannot be looked up.",
        limits="An acronym used once is left alone: in edited news that is mostly the name of a firm or a product. Only acronyms used twice or more, once with “the” before them, and with no word beside them that says what they are. Product names with an article are flagged.",
        reference="BBC News style guide and AP Stylebook on abbreviations: spell out at first mention unless instantly familiar.",
        fails=(
            Example(
                why="A body with an article.",
                docs={
                    "a.txt": "Engineers told the NTBX on Monday that the bridge was sound. The NTBX approved the plan in May, though residents had asked for more time."
                },
                expect=(("a.txt", "NTBX"),),
            ),
            Example(
                why="As an object.",
                docs={"a.txt": "Farmers have written to the RQLD about the floods. They say the RQLD ignored them."},
                expect=(("a.txt", "RQLD"),),
            ),
            Example(
                why="A technical term.",
                docs={"a.txt": "The fall in the VQRB worried the treasury. It expects the VQRB to recover by June."},
                expect=(("a.txt", "VQRB"),),
            ),
        ),
        passes=(
            Example(why="Spelled out.", docs={"a.txt": "The National Toll Board Exchange (NTBX) approved it. The NTBX meets in May, and the NTBX pays."}),
            Example(
                why="Spelled out without brackets.", docs={"a.txt": "Members of the Rural Land Desk met. The RLD wrote to farmers, and the RLD apologised."}
            ),
            Example(
                why="Known to every reader.",
                docs={"a.txt": "The UN and the EU agreed. The BBC asked the FBI about the CIA. The UN, the EU and the BBC declined."},
            ),
            Example(
                why="A word beside it says what it is.",
                docs={"a.txt": "Drivers of the transport union TSRB walked out. The TSRB wants more pay, and the TSRB means it."},
            ),
            Example(
                why="A firm or a brand without an article.", docs={"a.txt": "KVMX Corp sold its mill. KVMX said the price was fair, and shares in KVMX rose."}
            ),
            Example(why="Used once.", docs={"a.txt": "The survey was paid for by the NTBX."}),
            Example(
                why="Shouting and numerals.",
                docs={"a.txt": '"STOP THE VOTE, the VOTE is a SHAM," the banner said. Chapter XIV follows chapter XIII. The XIV is long.'},
            ),
        ),
    )

    @Rule(AS.use << AcronymFact(defined=False, known=False, glossed=False, with_article=True, uses=P(lambda n: n >= _LEAST_USES)))
    def undefined(self, use: Any) -> None:
        """Unknown, unexplained, and treated as the name of a body."""
        self.report(use=use, times="twice" if use["uses"] == 2 else f"{use['uses']} times")
