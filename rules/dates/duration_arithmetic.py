"""DT05: a length of time does not fit the two dates that it runs between."""

from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, FrameFact, Meta, P, Rule, Severity

LENGTHS_OF_THE_WHOLE = frozenset(
    "term period stint spell career reign tenure rule run span total stretch presidency premiership chairmanship war conflict siege occupation exile captivity "
    "marriage partnership collaboration drought boom recession slump strike boycott investigation inquiry study project campaign festival fair tour trial conference "
    "summit visit trip mission voyage expedition break gap absence ban suspension".split()
) | {""}  # fmt: skip
"""Nouns whose length is that of the whole stretch; a “10-year bond” or a “five-year plan” is not."""


def misfit(values: tuple[float, ...], tolerance: float, direction: str) -> bool:
    """Whether a length, or the bound it is said to lie above or below, differs from end minus start, and from the count with both ends, by more than the tolerance."""
    length, begin, end = values
    if direction:
        return end - begin + tolerance < length if direction == "up" else length <= end - begin - tolerance
    return not end - begin - tolerance <= length <= end - begin + tolerance


class DurationArithmetic(ClaimRule):
    """A length and its two ends."""

    meta = Meta(
        id="DT05",
        name="duration-arithmetic",
        summary="A length of time does not fit the two dates beside it, or those that another sentence gives the same thing.",
        message="“{length.quote}”: that is {stated} {unit}s, but from {begin} to {end} is {counted}.",
        question="Is the length or one of the dates wrong?",
        severity=Severity.ERROR,
        confidence="high",
        rationale="The length and the dates are one fact told twice and only one of them can be right; readers do the subtraction.",
        limits="One unit either way is allowed, for counting both ends and for years begun. Only nouns that name the whole stretch (term, reign, war) are judged, and no “nearly”; over two sentences only whole years, and only where both use the same words from the verb on.",
        reference="Doing the sums that a sentence implies is the copy editor's routine numeracy check (e.g. The Guardian style guide, “figures”).",
        fails=(
            Example(why="Seven for five.", docs={"a.txt": "She served from 2010 to 2015, a seven-year term."}, expect=(("a.txt", "2010 to 2015, a seven-year term"),)),
            Example(why="In brackets.", docs={"a.txt": "His six-year presidency (1988-1997) ended in a strike."}, expect=(("a.txt", "six-year presidency (1988-1997"),)),
            Example(why="A span told first.", docs={"a.txt": "Beck ran the mill for 12 years, from 1990 to 1995, and then the bank."}, expect=(("a.txt", "12 years, from 1990 to 1995"),)),
            Example(why="Days.", docs={"a.txt": "The port was shut from 3 to 7 May 2021, a ten-day strike."}, expect=(("a.txt", "3 to 7 May 2021, a ten-day strike"),)),
            Example(why="In two sentences.", docs={"a.txt": "The Lune Gazette was published between 1942 and 2008. Readers loved it. The Lune Gazette was published for 80 years."}, expect=(("a.txt", "The Lune Gazette was published for 80 years"),)),
            Example(why="More than there were.", docs={"a.txt": "Lune Opera performed at the Old Hall from 1925 to 1954.\n\nLune Opera performed at the Old Hall for more than 40 years."}, expect=(("a.txt", "Lune Opera performed at the Old Hall for more than 40 years"),)),
            Example(why="Less than there were.", docs={"a.txt": "The mill operated from 1925 to 1954, through two wars. The mill operated for less than 20 years."}, expect=(("a.txt", "The mill operated for less than 20 years"),)),
        ),
        passes=(
            Example(why="In two sentences, as it was.", docs={"a.txt": "The mill operated from 1925 to 1954. The mill operated for 30 years. The mill operated for over 25 years."}),
            Example(why="Two stretches.", docs={"a.txt": "The mill operated from 1925 to 1954, and operated from 1960 to 1962. The mill operated for 31 years."}),
            Example(why="In another post.", docs={"a.txt": "Tom Beck served as mayor from 1990 to 1995. Beck served on the council for 20 years."}),
            Example(why="It fits.", docs={"a.txt": "She served from 2010 to 2015, a five-year term."}),
            Example(why="Both ends counted.", docs={"a.txt": "She served from 2010 to 2015, a six-year term. The fair ran from 3 to 7 May 2021, a five-day festival."}),
            Example(why="A length of something else.", docs={"a.txt": "From 2010 to 2015, a 10-year bond paid four percent."}),
            Example(why="No exact length.", docs={"a.txt": "She served from 2010 to 2019, a more than five-year term."}),
            Example(why="Fiscal years.", docs={"a.txt": "From fiscal 2010 to fiscal 2015, a six-year plan, the port spent two billion."}),
            Example(why="A season's years.", docs={"a.txt": "The 2019-20 season, a two-year project, cost a million."}),
        ),
    )  # fmt: skip

    @Rule(
        AS.length << FrameFact(type="duration", words=P(lambda words: words[0].lower() in LENGTHS_OF_THE_WHOLE), values=MATCH.values, tolerance=MATCH.tolerance, unit=MATCH.unit, direction=MATCH.way),
        TEST(lambda values, tolerance, way: misfit(values, tolerance, way)),
    )  # fmt: skip
    def does_not_fit(self, length: Any, values: tuple[float, ...], unit: str, **_: Any) -> None:
        """End minus start is another length."""
        stated, begin, end = values
        ends = (f"{begin:.0f}", f"{end:.0f}") if unit == "year" else ("the first date", "the last")
        self.report(length=length, stated=f"{stated:.0f}", unit=unit, begin=ends[0], end=ends[1], counted=f"{end - begin:.0f}")
