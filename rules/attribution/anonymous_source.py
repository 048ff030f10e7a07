"""AT09: a claim rests on one unnamed person or study, and the text does not say why there is no name."""

import re
from typing import Any

from checker.rule_api import AS, MATCH, NOT, AttributionFact, ClaimRule, DocumentFact, Example, Meta, P, Rule, Severity

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


# A source placed by the body it works for, or one of a trade that news quotes without names by custom.
_PLACED = re.compile(r"\b(?:ministry|department|embassy|police|security|military|army|navy|central bank|trade|market|shipping|industry) ")
_SOURCE, _OFFICIAL, _PAPER = re.compile(r"\bsource\b"), re.compile(r"\bofficial\b(?! \w+$)"), re.compile(r"\b(?:study|survey|report|poll|paper)\b")
_SOURCES, _OFFICIALS = re.compile(r"\bsources$", re.IGNORECASE), re.compile(r"\b(?:sources|officials)$", re.IGNORECASE)
# Sentences (counted from 0) up to which a text may say "a study" and name it further down.
_OPENING = 3


def _is_unnamed(source: str) -> bool:
    return bool(_UNNAMED.fullmatch(source)) and not _PLACED.search(source)


def _is_source(source: str) -> bool:
    return _is_unnamed(source) and bool(_SOURCE.search(source))


def _is_official(source: str) -> bool:
    return _is_unnamed(source) and bool(_OFFICIAL.search(source))


def _is_paper(source: str) -> bool:
    return _is_unnamed(source) and bool(_PAPER.search(source))


def _is_other(source: str) -> bool:
    return _is_unnamed(source) and not any(kind.search(source) for kind in (_SOURCE, _OFFICIAL, _PAPER))


def _are_sources(source: str) -> bool:
    return bool(_SOURCES.search(source))


def _are_officials(source: str) -> bool:
    return bool(_OFFICIALS.search(source))


def _told(**more: Any) -> Any:
    """The pattern of what one source says, in the narrator's words, with no name close by and no reason for that."""
    return AttributionFact(
        doc=MATCH.d,
        mode="speech",
        cue_class=P(lambda name: name in _CLASSES),
        plural=False,
        named_near=False,
        excused=False,
        depth=0,
        voice="narrator",
        polarity="positive",
        modality="asserted",
        **more,
    )


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
        limits="Shown once a document. Silent where a person is named in the same sentence or the next two, where a body is named within five sentences of a study, and in market reports. A source placed by a name or a nationality (“a Treasury official”) passes, as do one placed by a ministry, the police or a trade, one of several sources or officials that the text quotes, a study in the opening of a text that names somebody further down, and the man in the street.",
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
            Example(why="Placed by a ministry.", docs={"a.txt": "A foreign ministry official said the deal was dead. Talks had gone on for two years."}),
            Example(
                why="One of several, as wire reports have them.",
                docs={
                    "a.txt": "The talks are over, shipping sources said on Monday. The price rose.\n\nNobody will sign, one source said. The ports stay shut."
                },
            ),
            Example(why="A passer-by.", docs={"a.txt": "A young woman said the match had been worth the wait. The stadium was full."}),
            Example(why="Nothing reported.", docs={"a.txt": "A senior official will open the bridge on Friday. A study begins in May."}),
        ),
    )

    @Rule(
        AS.told << _told(source=P(_is_source)),
        NOT(DocumentFact(market_report=True)),
        NOT(AttributionFact(doc=MATCH.d, source=P(_are_sources))),
    )
    def source(self, told: Any) -> None:
        """One source that is not one of several."""
        self._ask(told)

    @Rule(
        AS.told << _told(source=P(_is_official)),
        NOT(DocumentFact(market_report=True)),
        NOT(AttributionFact(doc=MATCH.d, source=P(_are_officials))),
    )
    def official(self, told: Any) -> None:
        """One official who is not one of several."""
        self._ask(told)

    @Rule(
        AS.told << _told(source=P(_is_paper), sentence=P(lambda n: n > _OPENING)),
        NOT(DocumentFact(market_report=True)),
    )
    def paper(self, told: Any) -> None:
        """A study in the course of a text."""
        self._ask(told)

    @Rule(
        AS.told << _told(source=P(_is_paper), sentence=P(lambda n: n <= _OPENING)),
        NOT(DocumentFact(market_report=True)),
        NOT(AttributionFact(doc=MATCH.d, source_kind="named")),
    )
    def paper_to_the_end(self, told: Any) -> None:
        """A study in the opening of a text that never lets anybody speak by name."""
        self._ask(told)

    @Rule(AS.told << _told(source=P(_is_other)), NOT(DocumentFact(market_report=True)))
    def other(self, told: Any) -> None:
        """One aide, diplomat or insider."""
        self._ask(told)

    def _ask(self, told: Any) -> None:
        self.report(told=told, span=(min(told["source_start"], told["cue_start"]), max(told["source_end"], told["cue_end"])))
