"""AT06: the narrator tells why somebody did something as if the narrator could look into that mind."""

from typing import Any

from checker.rule_api import AS, CauseFact, ClaimRule, Example, L, Meta, P, Rule, Severity


def _is_somebody_else(key: str) -> bool:
    return key not in ("", "i", "we", "you", "it", "this", "that")


class MotiveAsFact(ClaimRule):
    """A motive without a source."""

    meta = Meta(
        id="AT06",
        name="motive-as-fact",
        summary="A feeling or a self-interested aim is given as somebody's reason, and nobody is named who says so.",
        message="“{motive.cause}” is told as fact; the text does not say how the motive is known.",
        question="Who says that this was the reason? Attribute it, or leave the motive out.",
        severity=Severity.NOTE,
        confidence="medium",
        rationale="An act can be seen, a motive cannot. Motives told as fact are where a report turns into an argument, and what people named in it complain of first.",
        limits="Knows only the frames of its list: to keep its influence, to curry favour, out of fear, because he feared. A motive in other words passes. A person's own account that is told without a word of saying is flagged.",
        reference="Desk practice on attribution: report what people did and said, attribute what they wanted (as in the AP and Reuters handbooks).",
        fails=(
            Example(
                why="To keep something for its own sake.",
                docs={"a.txt": "The ministry blocked the deal to keep its influence over the ports."},
                expect=(("a.txt", "to keep its influence over the ports"),),
            ),
            Example(
                why="A discrediting aim.",
                docs={"a.txt": "The mayor cut the market tax in March to curry favour with shopkeepers."},
                expect=(("a.txt", "to curry favour"),),
            ),
            Example(why="A feeling.", docs={"a.txt": "The chairman signed the lease out of fear. Work began at once."}, expect=(("a.txt", "fear"),)),
            Example(
                why="A look into her mind.",
                docs={"a.txt": "The director left the board because she resented the new owners."},
                expect=(("a.txt", "she resented the new owners"),),
            ),
            Example(
                why="In a bid to.",
                docs={"a.txt": "The agency published the figures at midnight in a bid to distract voters."},
                expect=(("a.txt", "to distract voters"),),
            ),
        ),
        passes=(
            Example(why="Attributed.", docs={"a.txt": "Two former clerks say the ministry blocked the deal to keep its influence over the ports."}),
            Example(why="A plain purpose.", docs={"a.txt": "The council closed the road to repair a bridge. They met to discuss the tolls."}),
            Example(why="An accusation, told as one.", docs={"a.txt": "She accused the mayor of cutting the tax to curry favour with shopkeepers."}),
            Example(why="A thing has no motive.", docs={"a.txt": "The valve closed because of the cold. It was painted to keep its colour."}),
            Example(why="Not asserted.", docs={"a.txt": "The ministry may block the deal to keep its influence."}),
        ),
    )

    @Rule(
        AS.motive
        << CauseFact(
            type="motive",
            voice="narrator",
            sourced=False,
            polarity="positive",
            modality="asserted",
            subject_key=P(_is_somebody_else),
            zone=L("body") | L("list"),
        )
    )
    def motive(self, motive: Any) -> None:
        """A motive in the narrator's voice."""
        self.report(motive=motive, span=(motive["cause_start"], motive["cause_end"]))
