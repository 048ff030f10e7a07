"""RE04: an ISBN, ISSN or ORCID has the wrong check digit, or a DOI is no DOI."""

from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, L, Meta, ReferenceFact, Rule, Severity


class IdentifierChecksum(ClaimRule):
    """One digit of an identifier must be wrong."""

    meta = Meta(
        id="RE04",
        name="identifier-checksum",
        summary="An ISBN, ISSN, ORCID or DOI cannot be right: its check digit or its form is wrong.",
        message="The {name} “{number.quote}” cannot be right: {why}.",
        question="What is the correct {name}?",
        severity=Severity.ERROR,
        confidence="high",
        rationale="The check digit is there to catch a mistyped or swapped digit; the number as printed leads nowhere, or to another work.",
        limits="Numbers are read only behind their name (ISBN, ISSN, ORCID, doi). Some old books carry a wrong ISBN in print.",
        reference="ISO 2108 (ISBN), ISO 3297 (ISSN), ISO 7064 MOD 11-2 as used by ORCID, ISO 26324 and the DOI Handbook.",
        fails=(
            Example(
                why="ISBN-13.", docs={"a.txt": "Tides of the North, Hale Press, ISBN 978-0-306-40615-8, is out."}, expect=(("a.txt", "978-0-306-40615-8"),)
            ),
            Example(
                why="ISBN-10 and ISSN.",
                docs={"a.txt": "The book (ISBN 0-306-40615-3) and the journal (ISSN 0378-5954) are out."},
                expect=(("a.txt", "0-306-40615-3"), ("a.txt", "0378-5954")),
            ),
            Example(why="ORCID.", docs={"a.txt": "Write to the author (ORCID: 0000-0002-1825-0098)."}, expect=(("a.txt", "0000-0002-1825-0098"),)),
            Example(
                why="A DOI without its prefix, and an ISBN with a digit missing.",
                docs={"a.txt": "See doi: 1000/182 and ISBN 978-0-306-4061-7."},
                expect=(("a.txt", "1000/182"), ("a.txt", "978-0-306-4061-7")),
            ),
        ),
        passes=(
            Example(
                why="Right check digits.",
                docs={
                    "a.txt": "ISBN 978-0-306-40615-7, ISBN-10: 0-306-40615-2, ISBN 0-8044-2957-X, ISSN 0378-5955, ISSN 2434-561X, ORCID 0000-0002-1825-0097, https://orcid.org/0000-0002-1694-233X."
                },
            ),
            Example(why="DOIs.", docs={"a.txt": "See doi:10.1000/182, https://doi.org/10.1038/nphys1170 and DOI: 10.1000.10/abc(2020)1."}),
            Example(why="Other numbers.", docs={"a.txt": "Call 978-0-306-40615-8 or write to box 0378-5954; the ISBN is in the imprint."}),
        ),
    )

    @Rule(AS.number << ReferenceFact(type=L("isbn") | L("issn") | L("orcid"), given=MATCH.g, due=MATCH.d & ~L("")), TEST(lambda g, d: g != d))
    def check_digit(self, number: Any, d: str) -> None:
        """The last digit is not the one that the others ask for."""
        self.report(number=number, name=number["type"].upper(), why=f"its last digit should be {d}, or another digit is wrong")

    @Rule(AS.number << ReferenceFact(type="isbn", due=""))
    def length(self, number: Any) -> None:
        """An ISBN has 10 or 13 digits."""
        self.report(number=number, name="ISBN", why="it has neither 10 nor 13 digits")

    @Rule(AS.number << ReferenceFact(type="doi", resolved=False))
    def form(self, number: Any) -> None:
        """A DOI is `10.`, four to nine digits, a slash and a name."""
        self.report(number=number, name="DOI", why="a DOI begins with 10., four digits or more, and a slash")
