"""NU12: one thing is given two places in one ranking."""

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, L, Meta, P, QuantityFact, Rule, Severity

_RANKING = P(lambda attribute: attribute.startswith("rank "))


class RankConflict(ClaimRule):
    """The largest cannot be the second-largest."""

    meta = Meta(
        id="NU12",
        name="rank-conflict",
        summary="One thing is given two places in one ranking.",
        message="“{left.quote}” here, “{right.quote}” later, of the same thing.",
        question="Which place is right: “{left.quote}” or “{right.quote}”?",
        severity=Severity.WARNING,
        supersedes=("DU03",),
        confidence="medium",
        scope=("document", "corpus"),
        block_by=("subject", "attribute"),
        rationale="A rank is a fact that can be looked up; two ranks for one thing mean that one was not.",
        limits="Compares places given by a form of “be” or by apposition, in one tense, in rankings of the same noun over the same field (“in the country”). A ranking by another measure that is not named is flagged.",
        reference="The consistency check of superlatives in copy-editing handbooks; The Associated Press Stylebook asks for the source of every “largest”.",
        fails=(
            Example(
                why="By verb and by apposition.",
                docs={"a.txt": "Lune is the second-largest port. Lune, the largest port, closed."},
                expect=(("a.txt", "second-largest port"),),
            ),
            Example(
                why="In one field.",
                docs={"a.txt": "Bray is the country's third-biggest city. Rain fell all day. Bray is the second-biggest city in the country."},
                expect=(("a.txt", "third-biggest city"),),
            ),
            Example(
                why="Two documents.",
                docs={"a.txt": "Norvik Bank is the largest lender in Lune.", "b.txt": "Norvik Bank is the fourth-largest lender in Lune."},
                expect=(("a.txt", "largest lender"),),
            ),
        ),
        passes=(
            Example(why="Once.", docs={"a.txt": "Lune is the second-largest port. The port closed."}),
            Example(why="Another field.", docs={"a.txt": "Bray is the country's third-biggest city. Bray is the biggest city in the north."}),
            Example(why="Another time.", docs={"a.txt": "Lune was the largest port. Lune is the second-largest port."}),
            Example(why="One of several.", docs={"a.txt": "Bray is one of the largest cities. Bray is the second-largest city. Oslo is not the largest city."}),
        ),
    )

    @Rule(
        AS.left << QuantityFact(
            doc=MATCH.a_doc, start=MATCH.a_start, measure="ordinal", attribute=MATCH.attribute & _RANKING, subject=MATCH.subject & ~L(""), scope=MATCH.scope, low=MATCH.a_low,
            tense=MATCH.a_tense, modality="asserted", voice=MATCH.voice, speaker=MATCH.speaker,
        ),
        AS.right << QuantityFact(
            doc=MATCH.b_doc, start=MATCH.b_start, measure="ordinal", attribute=MATCH.attribute, subject=MATCH.subject, scope=MATCH.scope, low=MATCH.b_low,
            tense=MATCH.b_tense, modality="asserted", voice=MATCH.voice, speaker=MATCH.speaker, owner_definite=True, subject_named=MATCH.named,
        ),
        TEST(lambda a_doc, a_start, b_doc, b_start: (a_doc, a_start) < (b_doc, b_start)),
        TEST(lambda a_doc, b_doc, named: named or a_doc == b_doc),
        TEST(lambda a_low, b_low: a_low != b_low),
        TEST(lambda a_tense, b_tense: a_tense == b_tense or "none" in (a_tense, b_tense)),
    )  # fmt: skip
    def two_places(self, left, right):  # type: ignore[no-untyped-def]
        """Two places of one subject in one ranking."""
        self.report(left=left, right=right)
