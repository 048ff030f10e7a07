"""TX02: words, sentences or labels stand together without the space between them."""

from typing import Any

from checker.rule_api import AS, ClaimRule, DamageFact, Example, Meta, P, Rule, Severity

# A text with more of them in a thousand words was set without spaces somewhere: a format, not slips.
_MOST = 5


class RunTogetherText(ClaimRule):
    """The space between two words is missing."""

    meta = Meta(
        id="TX02",
        name="run-together-text",
        summary="Two words, sentences or labels stand together without a space.",
        message="“{place.quote}” has lost a space; probably “{place.suggestion}”.",
        question="Should this read “{place.suggestion}”?",
        severity=Severity.WARNING,
        confidence="high",
        rationale="Glued words come from pasting, from a lost line break or from labels that a template runs together; readers stumble and search engines miss the name.",
        limits="Names written with a capital inside (brands, products) are known from a list, or by being used twice. A text with more than five such places in a thousand words is taken for a format and left alone.",
        reference="Ordinary proof-reading of spacing, as in the Chicago Manual of Style's chapter on manuscript preparation.",
        fails=(
            Example(
                why="A lower-case word glued to a name.",
                docs={"a.txt": "The envoys left before the talksPresident Okafor had called were over."},
                expect=(("a.txt", "talksPresident"),),
            ),
            Example(
                why="A last line of labels run together.",
                docs={
                    "a.txt": "Norway and Denmark sign a fisheries pact\n\nNorway and Denmark signed a pact on cod quotas on Friday.\n\nThe two countries will share data.\n\nMinisters praised the deal.\n\nNorwayDenmarkFisheries"
                },
                expect=(("a.txt", "NorwayDenmarkFisheries"),),
            ),
            Example(
                why="No space after a comma, and none after a full stop.",
                docs={"a.txt": "The ferry was late,the captain said.\n\nThe harbour was closed.The wind had turned."},
                expect=(("a.txt", "late,the"), ("a.txt", "closed.The")),
            ),
            Example(
                why="A small word run into the next one.",
                docs={"a.txt": "The rector said thefirst term would end a week early."},
                expect=(("a.txt", "thefirst"),),
            ),
        ),
        passes=(
            Example(why="Brands with a capital inside.", docs={"a.txt": "She sold her PayPal shares, bought a PlayStation and flew home with easyJet."}),
            Example(
                why="Addresses, file names and hashtags.",
                docs={"a.txt": "Write to press@example.org, see www.example.org/TheReport, open report.Final.pdf or follow #NorwayDenmark and @HarbourNews."},
            ),
            Example(why="Abbreviations and initials.", docs={"a.txt": "Mr.Lee met J.R.Stone at the U.S.Embassy, e.g. on Mondays, 9a.m.to 5p.m."}),
            Example(why="Hyphens and slashes are no glue.", docs={"a.txt": "The Norway-Denmark pact and the either/or vote split the pro-European camp."}),
            Example(
                why="Ordinary compounds that begin with a small word.",
                docs={"a.txt": "Therefore the forecast, notwithstanding the onlookers and the hereditary peers, was withheld for a fortnight."},
            ),
        ),
    )

    @Rule(AS.place << DamageFact(type="run-together", density=P(lambda d: d <= _MOST)))
    def glued(self, place: Any) -> None:
        """A space is missing."""
        self.report(place=place)
