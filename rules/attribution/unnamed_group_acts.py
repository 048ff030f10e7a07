"""AT07: a group without a name acts or wields influence, and nobody is named who says so."""

from typing import Any

from checker.rule_api import AS, ClaimRule, EventFact, Example, L, Meta, P, Rule, Severity

_PLURAL_GROUPS = frozenset(
    "lobby lobbyist elite oligarch circle faction hardliner militant activist cabal clan conspirator interest agitator propagandist provocateur".split()
)
_GROUPS_BY_KIND = frozenset("group bloc organization organisation network".split())
_KINDS = (
    "interest",
    "lobby",
    "pressure",
    "special",
    "powerful",
    "shadowy",
    "influential",
    "lobbying",
    "advocacy",
    "business",
    "merchant",
    "industry",
    "diaspora",
)
_FOREMOST = frozenset("leading main largest biggest chief principal dominant strongest foremost powerful influential".split())
_NEAR = 120
_INFLUENCE = frozenset(
    """press lobby push pressure engineer militate wield exert influence undermine sabotage block thwart orchestrate manipulate conspire plot scheme
    campaign agitate derail obstruct scupper wreck torpedo lean meddle interfere intrigue control finance bankroll dictate instigate obtain reassert""".split()
)
_CAMPAIGNS = frozenset("campaign effort push drive boycott pressure influence".split())
_BEGUN = frozenset("begin start launch mount wage lead run exert wield use have".split())


def _is_plural_group(key: str) -> bool:
    return key in _PLURAL_GROUPS


def _is_group(key: str) -> bool:
    return key in _GROUPS_BY_KIND


def _is_influence(key: str) -> bool:
    return key in _INFLUENCE


def _is_campaign(key: str) -> bool:
    return key in _CAMPAIGNS


def _is_begun(key: str) -> bool:
    return key in _BEGUN


def _is_singled_out(scope: tuple[str, ...]) -> bool:
    """Whether one group is picked out without its name: "the leading trading group in Wick"."""
    words = {word for part in scope for word in part.replace("-", " ").split()}
    return bool(words & _FOREMOST) and not any(part.startswith("of ") for part in scope)


def _start(act: Any) -> int:
    """Where a finding begins: with the group, where that stands close before."""
    start, subject = int(act["start"]), int(act["subject_start"])
    return subject if subject >= 0 and 0 <= start - subject <= _NEAR else start


def _of_a_kind(scope: tuple[str, ...]) -> bool:
    """Whether the group is called an interest, lobby, pressure … group."""
    return any(kind in part.replace("-", " ").split() for part in scope for kind in _KINDS) and not any(part.startswith("of ") for part in scope)


def _unnamed(**more: Any) -> Any:
    """The pattern of an act by somebody without a name, told by the narrator as a fact."""
    return EventFact(
        subject_named=False,
        subject_type="",
        polarity="positive",
        modality="asserted",
        voice="narrator",
        sourced=False,
        passive=False,
        nominal=False,
        zone=L("body") | L("list"),
        **more,
    )


class UnnamedGroupActs(ClaimRule):
    """Influence without a name."""

    meta = Meta(
        id="AT07",
        name="unnamed-group-acts",
        summary="An unnamed group acts or wields influence, and nobody is named who says so.",
        message="No name is given for “{act.subject}”, and no source for what they did.",
        question="Which group is this, and who says that it did so? Name it, or the source.",
        severity=Severity.WARNING,
        confidence="medium",
        rationale="“Powerful lobbies pressed for it” cannot be checked and cannot be answered by anybody. Hidden influence is a serious claim; it needs a name and a source.",
        limits="Only nouns that stand for groups with an interest (lobbies, elites, circles, interest groups) and verbs of influence are known; officials, players and forces are left alone. A group that is named in the sentence before is flagged all the same.",
        reference="Verifiability of accusations: Wikipedia's Manual of Style on unsupported attributions; desk practice on naming the parties to a dispute.",
        fails=(
            Example(
                why="Lobbies.",
                docs={"a.txt": "Powerful lobbies pressed for the law to fail. It was voted down in June."},
                expect=(("a.txt", "Powerful lobbies pressed"),),
            ),
            Example(
                why="Interest groups at work.",
                docs={"a.txt": "Sugar interest groups kept lobbying against the tax through friends in parliament."},
                expect=(("a.txt", "Sugar interest groups kept lobbying against the tax through friends in parliament"),),
            ),
            Example(
                why="One group, introduced without its name.",
                docs={"a.txt": "In return, the main farming interest group in Ottawa has begun a campaign against her visa."},
                expect=(("a.txt", "the main farming interest group in Ottawa has begun a campaign against her visa"),),
            ),
            Example(
                why="The leading one.",
                docs={"a.txt": "Last week the largest shipping group in Wick launched a campaign against the quay toll."},
                expect=(("a.txt", "the largest shipping group in Wick launched a campaign against the quay toll"),),
            ),
            Example(
                why="Elites.",
                docs={"a.txt": "Old elites engineered his fall within a year."},
                expect=(("a.txt", "Old elites engineered his fall within a year"),),
            ),
            Example(
                why="Leaning on people.",
                docs={"a.txt": "Shadowy circles of shipowners leaned on the clerks until the map was changed. It was printed in June."},
                expect=(("a.txt", "Shadowy circles of shipowners leaned on the clerks"),),
            ),
        ),
        passes=(
            Example(why="Named.", docs={"a.txt": "The Brewers Guild lobbied against the bill in three states."}),
            Example(why="Named beside the word.", docs={"a.txt": "The main interest group, the Farm League, has begun a campaign against the levy."}),
            Example(why="A source.", docs={"a.txt": "Powerful lobbies pressed for the law to fail, two clerks said."}),
            Example(
                why="Plain acts of people.",
                docs={"a.txt": "Activists gathered in the square. Officials blocked the road. Residents pushed the car out of the mud."},
            ),
            Example(why="Not asserted.", docs={"a.txt": "Powerful lobbies could press for the law to fail."}),
        ),
    )

    @Rule(AS.act << _unnamed(subject_key=P(_is_plural_group), quantified="bare", key=P(_is_influence)))
    def plural(self, act: Any) -> None:
        """Lobbies, elites, circles."""
        self.report(act=act, span=(_start(act), act["end"]))

    @Rule(AS.act << _unnamed(subject_key=P(_is_group), quantified="bare", subject_scope=P(_of_a_kind), key=P(_is_influence)))
    def groups(self, act: Any) -> None:
        """Interest groups and their like."""
        self.report(act=act, span=(_start(act), act["end"]))

    @Rule(AS.act << _unnamed(subject_key=P(_is_group), subject_scope=P(_of_a_kind), key=P(_is_begun), object_key=P(_is_campaign)))
    def campaign(self, act: Any) -> None:
        """One such group, or several, that has begun a campaign."""
        self.report(act=act, span=(_start(act), act["end"]))

    @Rule(AS.act << _unnamed(subject_key=P(_is_group), subject_scope=P(_is_singled_out), key=P(_is_begun), object_key=P(_is_campaign)))
    def foremost(self, act: Any) -> None:
        """The leading group of a place or trade has begun a campaign."""
        self.report(act=act, span=(_start(act), act["end"]))
