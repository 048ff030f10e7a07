"""DT05: a length of time does not fit the two dates that it runs between."""

from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, FrameFact, Meta, P, Rule, Severity

LENGTHS_OF_THE_WHOLE = frozenset(
    "term period stint spell career reign tenure rule run span total stretch presidency premiership chairmanship war conflict siege occupation exile captivity "
    "marriage partnership collaboration drought boom recession slump strike boycott investigation inquiry study project campaign festival fair tour trial conference "
    "summit visit trip mission voyage expedition break gap absence ban suspension".split()
) | {""}  # fmt: skip
"""Nouns whose length is that of the whole stretch; a “10-year bond” or a “five-year plan” is not."""


def misfit(values: tuple[float, ...], tolerance: float) -> bool:
    """Whether a length differs from end minus start, and from the count with both ends, by more than the tolerance."""
    length, begin, end = values
    return not end - begin - tolerance <= length <= end - begin + tolerance


class DurationArithmetic(ClaimRule):
    """A length and its two ends."""

    meta = Meta(
        id="DT05",
        name="duration-arithmetic",
        summary="A length of time does not fit the two dates beside it.",
        message="“{length.quote}”: that is {stated} {unit}s, but from {begin} to {end} is {counted}.",
        question="Is the length or one of the dates wrong?",
        severity=Severity.ERROR,
        confidence="high",
        rationale="Both figures stand in one sentence and only one of them can be right; readers do the subtraction.",
        limits="One unit either way is allowed, for counting both ends and for years begun. Only nouns that name the whole stretch (term, reign, war) are judged, and no “nearly” or “more than”.",
        reference="Doing the sums that a sentence implies is the copy editor's routine numeracy check (e.g. The Guardian style guide, “figures”).",
        fails=(
            Example(why="Seven for five.", docs={"a.txt": "She served from 2010 to 2015, a seven-year term."}, expect=(("a.txt", "2010 to 2015, a seven-year term"),)),
            Example(why="In brackets.", docs={"a.txt": "His six-year presidency (1988-1997) ended in a strike."}, expect=(("a.txt", "six-year presidency (1988-1997"),)),
            Example(why="A span told first.", docs={"a.txt": "Beck ran the mill for 12 years, from 1990 to 1995, and then the bank."}, expect=(("a.txt", "12 years, from 1990 to 1995"),)),
            Example(why="Days.", docs={"a.txt": "The port was shut from 3 to 7 May 2021, a ten-day strike."}, expect=(("a.txt", "3 to 7 May 2021, a ten-day strike"),)),
        ),
        passes=(
            Example(why="It fits.", docs={"a.txt": "She served from 2010 to 2015, a five-year term."}),
            Example(why="Both ends counted.", docs={"a.txt": "She served from 2010 to 2015, a six-year term. The fair ran from 3 to 7 May 2021, a five-day festival."}),
            Example(why="A length of something else.", docs={"a.txt": "From 2010 to 2015, a 10-year bond paid four percent."}),
            Example(why="No exact length.", docs={"a.txt": "She served from 2010 to 2019, a more than five-year term."}),
            Example(why="A season's years.", docs={"a.txt": "The 2019-20 season, a two-year project, cost a million."}),
        ),
    )  # fmt: skip

    @Rule(
        AS.length << FrameFact(type="duration", words=P(lambda words: words[0].lower() in LENGTHS_OF_THE_WHOLE), values=MATCH.values, tolerance=MATCH.tolerance, unit=MATCH.unit),
        TEST(lambda values, tolerance: misfit(values, tolerance)),
    )  # fmt: skip
    def does_not_fit(self, length: Any, values: tuple[float, ...], unit: str, **_: Any) -> None:
        """End minus start is another length."""
        stated, begin, end = values
        ends = (f"{begin:.0f}", f"{end:.0f}") if unit == "year" else ("the first date", "the last")
        self.report(length=length, stated=f"{stated:.0f}", unit=unit, begin=ends[0], end=ends[1], counted=f"{end - begin:.0f}")
