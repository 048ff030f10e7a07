"""AT09: a claim rests on one unnamed person or study, and the text does not say why there is no name."""

import re
from typing import Any

from checker.rule_api import AS, NOT, AttributionFact, ClaimRule, DocumentFact, Example, Meta, P, Rule, Severity

# Small letters only: a capital places the source ("a Treasury official", "a Chinese diplomat").
_UNNAMED = re.compile(
    r"(?:[Aa]n?|[Oo]ne|[Aa]nother) (?:[a-z-]+ ){0,3}(?:official|source|aide|diplomat|advis[eo]r|insider|lawmaker|executive|minister"
    r"|study|survey|report|poll|expert|scientist|researcher|paper|investigator|ally|donor|strategist|operative|employee|whistleblower)(?: (?:close to|familiar with|with knowledge of|involved in|briefed on) .+)?"
)
_CLASSES = frozenset(
    (
        "said",
        "claimed",
        "announced",
        "revealed",
        "confirmed",
        "suggested",
        "warned",
        "found",
        "showed",
        "reported",
        "admitted",
        "predicted",
        "explained",
        "complained",
        "denied",
        "concluded",
    )
)


def _is_unnamed(source: str) -> bool:
    return bool(_UNNAMED.fullmatch(source))


class AnonymousSource(ClaimRule):
    """One unnamed source, and no reason."""

    meta = Meta(
        id="AT09",
        name="anonymous-source",
        summary="Something is reported on the word of one unnamed person or study, with no reason for leaving the name out.",
        message="“{told.source}” is the only source, without a name and without a reason for that.",
        question="Who is it? If the name must stay out, why, and how does the source know?",
        severity=Severity.NOTE,
        confidence="high",
        once=True,
        rationale="The reader cannot judge a source that is neither named nor placed; most desks ask for the reason in the text.",
        limits="Shown once a document. Silent where a person is named in the same sentence or the next two, where a body is named within five sentences of a study, and in market reports. A source placed by a name or a nationality (“a Treasury official”) passes, and so does the man in the street.",
        reference="AP's rules on anonymous sources: explain in the story why the source asked for it; Reuters handbook: one unnamed source is weak.",
        fails=(
            Example(
                why="An official.",
                docs={"a.txt": "A senior official said the deal was dead. Talks had gone on for two years."},
                expect=(("a.txt", "A senior official said"),),
            ),
            Example(why="A study.", docs={"a.txt": "The tea is sold in every pharmacy. A study found that it works."}, expect=(("a.txt", "A study found"),)),
            Example(
                why="Close to the talks, and no reason.",
                docs={"a.txt": "A source close to the talks said no deal was likely. They began in March."},
                expect=(("a.txt", "A source close to the talks said"),),
            ),
            Example(
                why="At the end of the sentence.",
                docs={"a.txt": "The mine will close before the summer, one former aide said. It employs four hundred people."},
                expect=(("a.txt", "one former aide said"),),
            ),
        ),
        passes=(
            Example(why="A reason.", docs={"a.txt": "A senior official, who was not authorised to speak, said the deal was dead."}),
            Example(
                why="A reason in the next sentence.", docs={"a.txt": "A senior official said the deal was dead. The official spoke on condition of anonymity."}
            ),
            Example(why="Named next.", docs={"a.txt": "A former aide said the deal was dead. Ian Cole, who left the ministry in May, kept the minutes."}),
            Example(why="A study with its publisher.", docs={"a.txt": "A study by the University of Leeds found that the tea works."}),
            Example(why="Placed by a name.", docs={"a.txt": "A Treasury official said the deal was dead."}),
            Example(why="A passer-by.", docs={"a.txt": "A young woman said the match had been worth the wait. The stadium was full."}),
            Example(why="Nothing reported.", docs={"a.txt": "A senior official will open the bridge on Friday. A study begins in May."}),
        ),
    )

    @Rule(
        AS.told
        << AttributionFact(
            source=P(_is_unnamed),
            mode="speech",
            cue_class=P(lambda name: name in _CLASSES),
            plural=False,
            named_near=False,
            excused=False,
            depth=0,
            voice="narrator",
            polarity="positive",
            modality="asserted",
        ),
        NOT(DocumentFact(market_report=True)),
    )
    def unnamed(self, told: Any) -> None:
        """One unnamed source without an excuse."""
        self.report(told=told, span=(min(told["source_start"], told["cue_start"]), max(told["source_end"], told["cue_end"])))
