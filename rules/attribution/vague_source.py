"""AT03: what is reported rests on experts, critics or observers whom nobody names."""

import re
from typing import Any

from checker.rule_api import AS, MATCH, NOT, TEST, AttributionFact, ClaimRule, DocumentFact, Example, Meta, P, Rule, Severity

# Analysts, economists and dealers are not here: business news quotes them without names by long custom.
_AUTHORITIES = frozenset(
    "experts critics observers insiders commentators pundits scientists researchers academics historians specialists scholars sceptics skeptics studies".split()
)
_NOBODY = frozenset(("many", "some", "several"))
# Groups that news quotes without names by custom; "some" after them is some of them.
_KNOWN_GROUP = re.compile(
    r"(?:traders|dealers|bankers|analysts|economists|brokers|sources|officials|executives|farmers|residents|doctors|lawyers|users|fans)$", re.IGNORECASE
)
# Sentences (counted from 0) up to which a text may say "experts" and name them further down.
_OPENING = 3
_CLASSES = frozenset(("said", "claimed", "believed", "suggested", "warned", "predicted", "complained", "showed", "found", "reported", "concluded"))
# Code points between "experts" and their verb; where there are more, the text says which experts they are.
_ROOM = 16
_MODIFIERS = frozenset(("some", "many", "several", "most", "various", "numerous", "leading", "top", "few"))


def _is_nameless_authority(source: str) -> bool:
    """Whether a source is nothing but "experts" or "some critics"."""
    *modifiers, head = source.lower().split() or [""]
    return head in _AUTHORITIES and all(word in _MODIFIERS for word in modifiers)


def _is_nobody(source: str) -> bool:
    """Whether a source is nothing but "some" or "many"."""
    return source.lower() in _NOBODY


def _is_known_group(source: str) -> bool:
    return bool(_KNOWN_GROUP.search(source))


def _told(**more: Any) -> Any:
    """The pattern of what a nameless source says, in the narrator's words, with no name close by."""
    return AttributionFact(
        mode=P(lambda mode: mode in ("speech", "thought")),
        cue_class=P(lambda name: name in _CLASSES),
        cue=P(lambda cue: not cue.endswith("ing")),
        modality="asserted",
        source_end=MATCH.named,
        cue_start=MATCH.told,
        depth=0,
        named_near=False,
        voice="narrator",
        **more,
    )


def _question(source: str) -> str:
    """The question for "many critics" (which critics), and for "many" alone (who says so)."""
    head = source.lower().split()[-1]
    return "Who says so" if head in _MODIFIERS else f"Which {head}"


class VagueSource(ClaimRule):
    """An authority without a name."""

    meta = Meta(
        id="AT03",
        name="vague-source",
        summary="Something is reported on the word of unnamed experts, critics or the like, and nobody close by gives them a name.",
        message="“{vague.source}” are the only source here; no name follows.",
        question="{ask}? Name one, or say how many there are.",
        severity=Severity.NOTE,
        confidence="high",
        once=True,
        rationale="A reader cannot weigh experts without names, and a claim that nobody is answerable for is easily the writer's own.",
        limits="Shown once a document. Silent on analysts, economists and dealers, whom business news quotes without names by custom, in market reports, and where a person is named in the same sentence or the next two, in the opening of a text that lets somebody speak by name further down, and on “some” in a text that quotes traders, officials and the like. An adjective (“legal experts”) counts as a description and passes.",
        reference="Reuters and AP handbooks on sourcing: name the source, or describe it as closely as you can; Wikipedia's list of “weasel words” for the same fault.",
        fails=(
            Example(
                why="Experts say.", docs={"a.txt": "Experts say the new drug works within an hour. It goes on sale in May."}, expect=(("a.txt", "Experts say"),)
            ),
            Example(
                why="Some critics.",
                docs={"a.txt": "The library moved into the old mill in March. Some critics have argued that the rooms are too dark for reading."},
                expect=(("a.txt", "Some critics have argued"),),
            ),
            Example(
                why="Put in the middle of the sentence.",
                docs={"a.txt": "The tunnel, observers say, will not be ready before winter. The work began two years ago."},
                expect=(("a.txt", "observers say"),),
            ),
            Example(
                why="Some say.", docs={"a.txt": "Some say the mayor will step down before the spring. The vote is on Sunday."}, expect=(("a.txt", "Some say"),)
            ),
            Example(why="Many believe.", docs={"a.txt": "Many believe that the old quarry is haunted."}, expect=(("a.txt", "Many believe"),)),
        ),
        passes=(
            Example(why="A named person.", docs={"a.txt": "Dr. Ada Obi of Leeds University says the new drug works within an hour."}),
            Example(
                why="Named in the next sentence.",
                docs={"a.txt": "Experts say the new drug works within an hour. “We saw it in every patient,” said Ada Obi, who led the trial."},
            ),
            Example(why="Described closely.", docs={"a.txt": "Three engineers who built the dam say it will hold. Residents say they heard nothing."}),
            Example(why="Which experts they are.", docs={"a.txt": "Experts who spent a year inside the old mine say it is safe. It closed in May."}),
            Example(
                why="Named further down, as openings do.",
                docs={
                    "a.txt": "A pill for shift workers looks safe, scientists say. It was tried in Turin. Forty nurses took it for a month. Some slept longer. “We were surprised by the nights,” said Ada Obi, who led the trial."
                },
            ),
            Example(
                why="Some of a group just quoted.",
                docs={"a.txt": "Traders agreed that the frost had hurt the crop, but some said the price would not move. The harvest begins in June."},
            ),
            Example(why="No verb of theirs.", docs={"a.txt": "Before you build the shed you will need to do some thinking about where the water goes."}),
            Example(why="Not what they say.", docs={"a.txt": "Experts will meet in Turin in May to compare the new drugs."}),
            Example(
                why="A market report.",
                docs={
                    "a.txt": "Shares fell 2 percent in early trade. Observers said the stock would recover. Dealers said bond yields and oil futures were steady, and the index closed lower."
                },
            ),
        ),
    )

    @Rule(
        AS.vague << _told(source=P(_is_nameless_authority), sentence=P(lambda n: n > _OPENING)),
        NOT(DocumentFact(market_report=True)),
        TEST(lambda named, told: told - named < _ROOM),
    )
    def nameless(self, vague: Any) -> None:
        """A nameless authority in the course of a text."""
        self._ask(vague)

    @Rule(
        AS.vague << _told(source=P(_is_nameless_authority), sentence=P(lambda n: n <= _OPENING), doc=MATCH.d),
        NOT(DocumentFact(market_report=True)),
        NOT(AttributionFact(doc=MATCH.d, source_kind="named")),
        TEST(lambda named, told: told - named < _ROOM),
    )
    def nameless_to_the_end(self, vague: Any) -> None:
        """A nameless authority in the opening of a text that never lets anybody speak by name."""
        self._ask(vague)

    @Rule(
        AS.vague << _told(listed_vague=True),
        NOT(DocumentFact(market_report=True)),
        TEST(lambda named, told: told - named < _ROOM),
    )
    def listed(self, vague: Any) -> None:
        """A source that the house has on its own list of vague ones."""
        self._ask(vague)

    @Rule(
        AS.vague << _told(source=P(_is_nobody), doc=MATCH.d),
        NOT(DocumentFact(market_report=True)),
        NOT(AttributionFact(doc=MATCH.d, source=P(_is_known_group))),
        TEST(lambda named, told: told - named < _ROOM),
    )
    def nobody(self, vague: Any) -> None:
        """ "Some" or "many" who are not some of a group that the text quotes."""
        self._ask(vague)

    def _ask(self, vague: Any) -> None:
        span = (min(vague["source_start"], vague["cue_start"]), max(vague["source_end"], vague["cue_end"]))
        self.report(vague=vague, span=span, ask=_question(vague["source"]))
