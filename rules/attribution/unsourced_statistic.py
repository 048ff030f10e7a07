"""AT04: a share of a population is given and nobody is named who counted it."""

import re
from typing import Any

from checker.rule_api import AS, MATCH, NOT, AttributionFact, ClaimRule, DocumentFact, Example, L, Meta, P, QuantityFact, Rule, Severity

_COUNTED = frozenset(
    "people person american briton tenant household family child woman man adult pupil student teacher worker employee farmer patient doctor resident citizen immigrant "
    "migrant refugee parent mother father girl boy teenager smoker driver home business company school firm population inhabitant consumer customer user adolescent senior pensioner "
    "owner homeowner renter graduate prisoner inmate victim nurse baby couple marriage birth death crime accident youth".split()
)
_SOURCE = re.compile(
    r"\b(?:said|says|according|survey|poll|polls|study|studies|report|reports|census|data|figures|statistics|research|estimates?|estimated|found|finds|shows?|showed|ministry|bureau|office|"
    r"institute|agency|source|records|reported|researchers|analysis|votes?|voters?|elections?|primary|caucus|polled|ballot|tells?|told|quarter|shares?|stake|revenue|exit|approval|index)\b",
    re.IGNORECASE,
)


_MAKE_UP = frozenset(("make", "comprise", "constitute", "account", "represent", "form"))  # the make-up of a population is common knowledge


def _is_a_finding(verb: str) -> bool:
    return verb not in _MAKE_UP


def _is_of_people(noun: str) -> bool:
    return noun.lower() in _COUNTED


def _names_no_source(frame: str) -> bool:
    return not _SOURCE.search(frame)


class UnsourcedStatistic(ClaimRule):
    """A statistic that nobody counted."""

    meta = Meta(
        id="AT04",
        name="unsourced-statistic",
        summary="A percentage of people, homes or firms is stated with no source in its paragraph.",
        message="“{figure.quote}”: nobody is named who counted this.",
        question="Whose figure is this, and from when?",
        severity=Severity.NOTE,
        confidence="medium",
        once=True,
        rationale="A share of a population is always somebody's survey or census; without the name the reader cannot tell a count from a guess.",
        limits="Shown once a document. Looks at shares of people and the like in the writer's own voice only, and takes any word of saying, counting or polling in the sentence, or an attribution in the paragraph, for a source. Silent in market reports.",
        reference="AP Stylebook on polls and statistics, and the Royal Statistical Society's advice to journalists: name the source of every figure.",
        fails=(
            Example(
                why="Tenants.",
                docs={"a.txt": "Some 62 percent of tenants are late on rent. The town has few flats to let."},
                expect=(("a.txt", "Some 62 percent"),),
            ),
            Example(
                why="Children.",
                docs={"a.txt": "The valley is poor. One in ten roads is paved, and 40 percent of children leave before the age of twelve."},
                expect=(("a.txt", "40 percent"),),
            ),
            Example(
                why="A sign.",
                docs={"a.txt": "Bees are dying out. In the hills 35% of farmers have given up their hives since 2019."},
                expect=(("a.txt", "35%"),),
            ),
        ),
        passes=(
            Example(why="A change, not a share.", docs={"a.txt": "The new lights work. The number of cycling accidents fell by 26.1 percent over the winter."}),
            Example(why="The source in the sentence.", docs={"a.txt": "Some 62 percent of tenants are late on rent, the Census Bureau said."}),
            Example(
                why="The source in the paragraph.", docs={"a.txt": "The housing office said it had counted twice. Some 62 percent of tenants are late on rent."}
            ),
            Example(why="A survey.", docs={"a.txt": "In a survey in May, 62 percent of tenants were late on rent."}),
            Example(why="Somebody's words.", docs={"a.txt": '"I know that 62 percent of tenants are late on rent," Ian Cole said.'}),
            Example(why="What a population is made of.", docs={"a.txt": "Farmers make up about 20 percent of the population."}),
            Example(why="Votes are counted in public.", docs={"a.txt": "In the primary in March, 74 percent of people over sixty chose the mayor."}),
            Example(why="No population.", docs={"a.txt": "The price of bread rose by 12 percent. The tank was 40 percent full."}),
        ),
    )

    @Rule(
        AS.figure
        << QuantityFact(
            doc=MATCH.d,
            paragraph=MATCH.p,
            measure="percent",
            partitive=True,
            noun=P(_is_of_people),
            verb=P(_is_a_finding),
            frame=P(_names_no_source),
            voice="narrator",
            polarity="positive",
            modality="asserted",
            zone=L("body") | L("list"),
        ),
        NOT(AttributionFact(doc=MATCH.d, paragraph=MATCH.p, mode=L("speech") | L("thought"))),
        NOT(DocumentFact(doc=MATCH.d, market_report=True)),
    )
    def uncounted(self, figure: Any) -> None:
        """A share of a population in a paragraph without a source."""
        self.report(figure=figure)
