"""IC05: a headline or a caption gives a number, and the text under it another."""

from typing import Any

from checker.rule_api import AS, MATCH, NOT, TEST, ClaimRule, DocumentFact, Example, L, Meta, P, QuantityFact, Rule, Severity

_DISPLAY = L("headline") | L("caption")
_COUNTED = L("count") | L("money") | L("percent")
# Headlines round; a difference below this share of the larger figure is taken for that.
_ROUNDING = 0.15
# The figures of a headline come from the top of the story.
_TOP = 3
_PEOPLE = frozenset({"", "people", "person"})
_CASUALTIES = frozenset({"die", "kill", "injure", "wound", "hurt"})


def _same_thing(verb: str, head: str, body: str) -> bool:
    """Whether both figures count one thing: the same noun, or people where somebody is killed or hurt."""
    return (head == body and head != "") or (verb in _CASUALTIES and head in _PEOPLE and body in _PEOPLE)


def _apart(least: float | None, most: float | None, other_least: float | None, other_most: float | None) -> bool:
    """Whether two ranges have no value in common, even when rounded as headlines are; small counts are exact."""
    if None in (least, most, other_least, other_most):
        return False
    if most >= other_least and other_most >= least:  # type: ignore[operator]
        return False
    gap = max(other_least - most, least - other_most)  # type: ignore[operator]
    return gap > _ROUNDING * max(most, other_most)  # type: ignore[type-var, operator]


class HeadlineVersusBody(ClaimRule):
    """Five killed, says the headline; four, says the story."""

    meta = Meta(
        id="IC05",
        name="headline-or-caption-vs-body",
        summary="A headline or caption gives a figure that the text contradicts.",
        message="“{figure}” in the {place}, “{body.quote}” in the text.",
        question="Which is right: “{figure}” or “{body.quote}”?",
        severity=Severity.WARNING,
        supersedes=("NU09",),
        confidence="medium",
        block_by=("verb_class",),
        rationale="Headlines are written last, from an earlier version; readers who see only the headline take the wrong figure away.",
        limits="Only figures of one kind under one verb, near the top of the text, and only where the headline's figure stands nowhere in the text. A headline that adds figures up is flagged if the sum is not printed.",
        reference="Desk practice: check the headline against the copy (BBC Academy, “Writing headlines”; AP Stylebook, “headlines”).",
        fails=(
            Example(
                why="The dead.",
                docs={
                    "a.txt": "Five killed in Orr mill fire\n\nFour people were killed when fire swept through a mill in Orr on Monday, police said.\n\nThe mill had no alarm."
                },
                expect=(("a.txt", "Five"),),
            ),
            Example(
                why="Jobs.",
                docs={"a.txt": "Acme cuts 300 jobs\n\nAcme said on Monday it would cut 250 jobs at its plant in Orr.\n\nThe plant is old."},
                expect=(("a.txt", "300"),),
            ),
            Example(
                why="In the active voice.",
                docs={"a.txt": "Storm kills 12 on coast\n\nA storm killed nine people on the coast on Monday.\n\nRoads are shut."},
                expect=(("a.txt", "12"),),
            ),
            Example(
                why="A headline without a verb.",
                docs={"a.txt": "Three dead in coach crash\n\nTwo people died when a coach left the road near Hale on Sunday.\n\nPolice closed the road."},
                expect=(("a.txt", "Three"),),
            ),
        ),
        passes=(
            Example(
                why="More of them in the text: the dead and the hurt.",
                docs={
                    "a.txt": "Three dead in coach crash\n\nThree people died and nine people were injured when a coach left the road near Hale on Sunday.\n\nPolice closed the road."
                },
            ),
            Example(
                why="A sum.",
                docs={
                    "a.txt": "Three dead in coach crash\n\nTwo women and a boy died when a coach left the road near Hale on Sunday.\n\nPolice closed the road."
                },
            ),
            Example(
                why="The same figure.",
                docs={
                    "a.txt": "Four killed in Orr mill fire\n\nFour people were killed when fire swept through a mill in Orr on Monday, police said.\n\nThe mill had no alarm."
                },
            ),
            Example(
                why="The headline's figure comes later.",
                docs={
                    "a.txt": "Five killed in Orr mill fire\n\nFour people were killed when fire swept through a mill in Orr on Monday.\n\nA fifth person died on the way, which makes five, police said."
                },
            ),
            Example(
                why="Rounded.", docs={"a.txt": "Acme cuts 300 jobs\n\nAcme said on Monday it would cut 298 jobs at its plant in Orr.\n\nThe plant is old."}
            ),
            Example(
                why="Other things counted.",
                docs={"a.txt": "Five killed in Orr mill fire\n\nThe blaze killed 40 sheep on Monday.\n\nThe herdsmen, five in all, died as well."},
            ),
        ),
    )

    @Rule(
        AS.display
        << QuantityFact(zone=_DISPLAY, measure=MATCH.m & _COUNTED, verb_class=MATCH.v & ~L(""), noun_class=MATCH.n, low=MATCH.x, least=MATCH.a, most=MATCH.b),
        AS.body
        << QuantityFact(
            zone="body",
            paragraph=P(lambda p: p <= _TOP),
            measure=MATCH.m,
            verb_class=MATCH.v,
            noun_class=MATCH.k,
            partitive=False,
            additional=False,
            least=MATCH.c,
            most=MATCH.d,
        ),
        NOT(QuantityFact(zone="body", low=MATCH.x)),
        TEST(lambda v, n, k, a, b, c, d: _same_thing(v, n, k) and _apart(a, b, c, d)),
    )
    def other_figure(self, display: Any, body: Any) -> None:
        """One verb, one thing counted, two figures."""
        self.report(display=display, body=body, figure=display["quote"], place=display["zone"])

    @Rule(
        AS.document << DocumentFact(headline_count=MATCH.x & ~L(None), verb_class=MATCH.v & ~L("")),
        AS.body
        << QuantityFact(
            zone="body",
            paragraph=P(lambda p: p <= _TOP),
            measure="count",
            verb_class=MATCH.v,
            noun_class=MATCH.k,
            partitive=False,
            additional=False,
            least=MATCH.c,
            most=MATCH.d,
        ),
        NOT(QuantityFact(zone="body", low=MATCH.x)),
        TEST(lambda x, k, c, d: k in _PEOPLE and _apart(x, x, c, d)),
    )
    def other_count(self, document: Any, body: Any) -> None:
        """The dead, hurt, arrested or missing of the headline are another number than those of the text."""
        span = (document["count_start"], document["count_end"])
        self.report(span=span, document=document, body=body, figure=f"{document['headline_count']:g}", place="headline")
