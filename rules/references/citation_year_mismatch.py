"""RE03: a citation's year is not the year of that author's work in the list of references."""

from typing import Any

from checker.rule_api import AS, ClaimRule, Example, Meta, ReferenceFact, Rule, Severity


class CitationYearMismatch(ClaimRule):
    """(Smith 2019), and in the list Smith, J. 2020."""

    meta = Meta(
        id="RE03",
        name="citation-year-mismatch",
        summary="A citation gives a year that no entry of that author has in the list of references.",
        message="“{citation.quote}”: the list of references has {citation.target} with {years} only.",
        question="Is {citation.given} the year, or {years}, or is an entry missing from the list?",
        severity=Severity.ERROR,
        confidence="high",
        rationale="The reader cannot tell which work is meant, or the claim rests on a work that is not listed.",
        limits="Compares by the first author's surname; two authors of one surname share their years. An author who is not in the list at all is another matter. All years printed in an entry count.",
        reference="APA Publication Manual and Chicago Manual of Style, author-date style: each citation matches an entry.",
        fails=(
            Example(
                why="In brackets.",
                docs={"a.txt": "Tides rise (Smith 2019).\n\nReferences\n\nSmith, J. (2020). Tides of the north. Hale Press."},
                expect=(("a.txt", "Smith 2019"),),
            ),
            Example(
                why="In the sentence.",
                docs={
                    "a.txt": "Okafor and Lee (2014) counted seals. Others counted less.\n\nBibliography\n\nOkafor, A., and Lee, P. (2015). Seals. Orr.\n\nReed, T. (2014). Whales. Orr."
                },
                expect=(("a.txt", "Okafor and Lee (2014"),),
            ),
            Example(
                why="One of several.",
                docs={
                    "a.txt": "Grain prices fell (Park et al., 2011; Reed, 2008).\n\n## References\n\n- Park, L. et al. 2011. Grain.\n- Reed, T. 2009. Bread."
                },
                expect=(("a.txt", "Reed, 2008"),),
            ),
        ),
        passes=(
            Example(
                why="The years agree.",
                docs={
                    "a.txt": "Tides rise (Smith 2019a), as Reed (2008) saw.\n\nReferences\n\nSmith, J. (2019a). Tides. Hale.\n\nReed, T. (2008). Waves. Hale."
                },
            ),
            Example(why="No list.", docs={"a.txt": "Tides rise (Smith 2019). The tide tables of Smith, J. (2020) are better."}),
            Example(why="An author who is not listed.", docs={"a.txt": "Tides rise (Okafor 2019).\n\nReferences\n\nSmith, J. (2020). Tides. Hale."}),
            Example(why="A reprint.", docs={"a.txt": "Tides rise (Smith 1950).\n\nReferences\n\nSmith, J. (2001 [1950]). Tides. Hale."}),
        ),
    )

    @Rule(AS.citation << ReferenceFact(type="citation", resolved=False))
    def another_year(self, citation: Any) -> None:
        """The author is in the list, with other years."""
        self.report(citation=citation, years=" and ".join(citation["available"]))
