"""OR03: one acronym is spelled out in two ways."""

from difflib import SequenceMatcher
from typing import Any

from checker.rule_api import AS, MATCH, TEST, AcronymFact, ClaimRule, Example, L, Meta, Rule, Severity, perhaps_within_days

_FITS = L("initials") | L("letters")
_SAME = {"organisation": "organization", "labour": "labor", "defence": "defense", "programme": "program", "centre": "center", "cooperation": "co-operation"}

# Letters that two bodies share by chance share few words of their names; names that are as much alike as this are two versions of one.
_FEWEST_WORDS = 3
_ALIKE = 0.6
_DAYS = 366


def _words(name: str) -> list[str]:
    """The words of a levelled name, without spelling, plural and small words."""
    return [_SAME.get(w, w).removesuffix("'s").rstrip("s'") for w in name.replace("-", " ").split() if w not in ("of", "the", "for", "and", "on", "in", "&")]


def _differ(left: str, right: str) -> bool:
    """Whether two names differ in more than spelling, plurals and small words, and neither is the other cut short."""
    here, there = _words(left), _words(right)
    return "".join(here) != "".join(there) and not set(here) <= set(there) and not set(there) <= set(here)


def _nearly(left: str, right: str) -> bool:
    """Whether two names of three words of weight or more differ in one of them, and there only in its form ("transport", "transportation")."""
    here, there = _words(left), _words(right)
    if len(here) != len(there) or len(here) < _FEWEST_WORDS:
        return False
    other = [(a, b) for a, b in zip(here, there, strict=True) if a != b]
    return len(other) == 1 and other[0][0][:2] == other[0][1][:2] and SequenceMatcher(None, *other[0]).ratio() >= _ALIKE


class AcronymTwoExpansions(ClaimRule):
    """The same letters stand for two names in one text."""

    meta = Meta(
        id="OR03",
        name="acronym-two-expansions",
        summary="One acronym is given two full names in one text, or two versions of one name in two.",
        message="“{first.acronym}” is spelled out as “{first.expansion}” and as “{second.expansion}”.",
        question="Which does {first.acronym} stand for: {first.expansion} or {second.expansion}?",
        severity=Severity.WARNING,
        confidence="high",
        scope=("document", "corpus"),
        block_by=("acronym",),
        rationale="After two full names the bare acronym is ambiguous; often one of the names is simply wrong.",
        limits="Only acronyms whose letters fit both names. A renamed body may be given both names on purpose. Across texts one acronym may well stand for two things; only names of three words or more that differ in the form of one word are asked about.",
        reference="AP Stylebook on abbreviations: one abbreviation, one meaning in a story.",
        fails=(
            Example(why="Two bodies.", docs={"a.txt": "The Fair Trade Board (FTB) sued the First Trust Bank (FTB)."}, expect=(("a.txt", "FTB"),)),
            Example(
                why="One body, two versions of its name.",
                docs={
                    "a.txt": "The National Literacy Award (NLA) is worth 5,000 pounds.\n\nPast winners of the National Library Award (NLA) include two teachers."
                },
                expect=(("a.txt", "NLA"),),
            ),
            Example(
                why="Far apart.",
                docs={
                    "a.txt": "The Coastal Rescue Service (CRS) was called at nine.\n\nThe boat was towed.\n\nA spokesman for the County Rescue Service (CRS) said all were safe."
                },
                expect=(("a.txt", "CRS"),),
            ),
            Example(
                why="Two texts, a word in another form.",
                docs={
                    "a.txt": "The National Transport Safety Council (NTSC) sent a team.",
                    "b.txt": "A spokesman for the National Transportation Safety Council (NTSC) said the brakes were old.",
                },
                expect=(("a.txt", "NTSC"),),
            ),
            Example(
                why="Two texts, another ending.",
                docs={"a.txt": "The Coastal Research Institute (CRI) found plastic.", "b.txt": "Funds went to the Coast Research Institute (CRI)."},
                expect=(("a.txt", "CRI"),),
            ),
            Example(
                why="Two texts, a slip of the pen.",
                docs={"a.txt": "The Northern Rivers Agreement Council (NRAC) met.", "b.txt": "Farmers blamed the Northern Rivers Agreeement Council (NRAC)."},
                expect=(("a.txt", "NRAC"),),
            ),
        ),
        passes=(
            Example(why="Spelled out once.", docs={"a.txt": "The Fair Trade Board (FTB) sued First Trust Bank. The FTB won."}),
            Example(
                why="The same name twice, in two spellings.",
                docs={"a.txt": "The Rural Labour Organisation (RLO) met. The Rural Labor Organization (RLO) rose."},
            ),
            Example(
                why="Cut short the second time.",
                docs={"a.txt": "The Orr County Board of Elections (OCBE) met.\n\nThe Orr County Board of the Elections (OCBE) will count."},
            ),
            Example(
                why="Two texts, two bodies.",
                docs={"a.txt": "The Fair Trade Board (FTB) fined a shop.", "b.txt": "The First Trust Bank (FTB) opened a branch."},
            ),
            Example(
                why="Two texts, bodies with a word in common.",
                docs={"a.txt": "The National Executive Committee (NEC) met.", "b.txt": "The National Elections Commission (NEC) counted."},
            ),
            Example(
                why="Two texts, two things of which the last word tells.",
                docs={"a.txt": "The Free Trade Area (FTA) grew.", "b.txt": "The Free Trade Agreement (FTA) was signed."},
            ),
            Example(
                why="Two texts, two spellings.",
                docs={"a.txt": "The World Food Programme (WFP) sent rice.", "b.txt": "The World Food Program (WFP) sent oil."},
            ),
        ),
    )

    @Rule(
        AS.first << AcronymFact(doc=MATCH.d, acronym=MATCH.a, start=MATCH.x, expansion_key=MATCH.n & ~L(""), fit=_FITS),
        AS.second << AcronymFact(doc=MATCH.d, acronym=MATCH.a, start=MATCH.y, expansion_key=MATCH.m & ~L(""), fit=_FITS),
        TEST(lambda x, y, n, m: x < y and _differ(n, m)),
    )
    def two_names(self, first: Any, second: Any) -> None:
        """Two names, one string of letters."""
        self.report(second=second, first=first)

    @Rule(
        AS.first << AcronymFact(acronym=MATCH.a, doc=MATCH.d, published=MATCH.x, expansion_key=MATCH.n & ~L(""), fit=_FITS),
        AS.second << AcronymFact(acronym=MATCH.a, doc=MATCH.e, published=MATCH.y, expansion_key=MATCH.m & ~L(""), fit=_FITS),
        TEST(lambda d, e: d < e),
        TEST(lambda x, y: perhaps_within_days(_DAYS, x, y)),
        TEST(lambda n, m: _differ(n, m) and _nearly(n, m)),
    )
    def two_names_in_two_texts(self, first: Any, second: Any, **_: Any) -> None:
        """Two names so much alike that they must be meant for one body."""
        self.report(first=first, second=second)
