"""HE03: a link is reported, and then told as a cause."""

from typing import Any

from checker.rule_api import AS, MATCH, TEST, CauseFact, ClaimRule, Example, L, Meta, Rule, Severity


class CorrelationAsCause(ClaimRule):
    """From link to cause."""

    meta = Meta(
        id="HE03",
        name="correlation-as-cause",
        summary="Two things are said to be linked, and the same sentence or the next says that one causes the other.",
        message="“{link.quote}” tells of a link; “{cause.quote}” makes a cause of it.",
        question="Did the study show a cause, or a link only? Keep the weaker word.",
        severity=Severity.NOTE,
        confidence="medium",
        block_by=("paragraph",),
        rationale="A link can run the other way, or through a third thing. Health desks get more corrections for this than for any other slip.",
        limits="Knows “link between”, “linked to”, “associated with”, “correlates with”, and the plain verbs of causing and preventing; a bare “found a link” that does not say between what is left alone. A cause that another study showed is flagged.",
        reference="Haber et al. 2018, “Causal language and strength of inference in academic and media articles” (PLOS ONE).",
        fails=(
            Example(
                why="One study.",
                docs={"a.txt": "The study found a link between coffee and long sleep. Coffee causes long sleep."},
                expect=(("a.txt", "Coffee causes long sleep"),),
            ),
            Example(
                why="Associated with.",
                docs={"a.txt": "Late meals are associated with headaches, the team found. Late meals lead to headaches."},
                expect=(("a.txt", "Late meals lead to headaches"),),
            ),
            Example(
                why="Linked to.",
                docs={"a.txt": "Noise was linked to asthma in 1990. Noise causes asthma, and towns must act."},
                expect=(("a.txt", "Noise causes asthma"),),
            ),
        ),
        passes=(
            Example(why="A link only.", docs={"a.txt": "The study found a link between coffee and long sleep. Coffee is popular."}),
            Example(why="Other things.", docs={"a.txt": "The study found a link between coffee and long sleep. Rain caused a delay."}),
            Example(why="A hedge.", docs={"a.txt": "Noise was linked to asthma. Noise may cause asthma."}),
        ),
    )

    @Rule(
        AS.link << CauseFact(type="association", sentence=MATCH.i, paragraph=MATCH.p, cause_key=MATCH.x & ~L(""), effect_key=MATCH.y & ~L("")),
        AS.cause
        << CauseFact(
            type="cause",
            sentence=MATCH.j,
            paragraph=MATCH.p,
            cause_key=MATCH.c,
            effect_key=MATCH.e,
            modality="asserted",
            polarity="positive",
            voice=~L("quoted"),
        ),
        TEST(lambda i, j, x, y, c, e: 0 <= j - i <= 2 and {x, y} == {c, e}),
    )
    def cause_of_a_link(self, link: Any, cause: Any) -> None:
        """A link and, close after it, a cause between the same two things."""
        self.report(cause=cause, link=link)
