"""OR02: an acronym does not fit the name that it is said to stand for."""

from typing import Any

from checker.rule_api import AS, AcronymFact, ClaimRule, Example, L, Meta, P, Rule, Severity

# Shorter acronyms are too often those of the name in another language.
_LEAST_LETTERS = 4


class AcronymLettersMismatch(ClaimRule):
    """The letters in brackets belong to another body, or miss one of the words."""

    meta = Meta(
        id="OR02",
        name="acronym-letters-mismatch",
        summary="An acronym's letters do not fit the name it is said to stand for.",
        message="“{pair.acronym}” does not fit “{pair.expansion}”{known}.",
        question="Which is right, the name “{pair.expansion}” or the letters “{pair.acronym}”?",
        severity=Severity.NOTE,
        confidence="medium",
        rationale="The wrong letters send the reader to another body; where both exist, one of the two is a mistake of fact.",
        limits="An error only where the name is known by another acronym and the printed one is known for another body; a warning where only the name is known. Otherwise one letter must differ in four or more; acronyms of a name in another language can do so.",
        reference="AP Stylebook and BBC News style guide on abbreviations; names and acronyms are general knowledge (checker/reference/acronyms.tsv).",
        fails=(
            Example(
                why="The acronym of another body.", docs={"a.txt": "The World Health Organization (WTO) said the vaccine was safe."}, expect=(("a.txt", "WTO"),)
            ),
            Example(
                why="A known name with unknown letters.",
                docs={"a.txt": "Officials of the Securities and Exchange Commission (SXC) opened an inquiry."},
                expect=(("a.txt", "SXC"),),
            ),
            Example(why="One letter off.", docs={"a.txt": "The Regional Water and Sewage Authority (RWSB) raised its rates."}, expect=(("a.txt", "RWSB"),)),
        ),
        passes=(
            Example(
                why="The letters fit.",
                docs={"a.txt": "The World Health Organization (WHO) met the World Trade Organization (WTO) and the Office for National Statistics (ONS)."},
            ),
            Example(
                why="Small words counted or not, letters inside words.",
                docs={"a.txt": "The Department of Justice (DoJ), the Bureau of Market Affairs (BOMA) and the Emirates Islamic Bank (EISB) agreed."},
            ),
            Example(
                why="The acronym of the name in another language.",
                docs={
                    "a.txt": "The National Action Party (PAN) and the Free Aceh Movement (GAM) held talks with the Tupac Amaru Revolutionary Movement (MRTA)."
                },
            ),
            Example(
                why="A dateline and a country in brackets.",
                docs={"a.txt": "NEW YORK (AP) - Shares rose.\n\nVincent Spark (US) beat Olga Noor (SWE) in Los Angeles (CNN) on Friday."},
            ),
            Example(why="A ticker.", docs={"a.txt": "Shares of Pacific Sugar Mills (PSUG.O) and Northern Rail (NRLX) rose."}),
        ),
    )

    @Rule(AS.pair << AcronymFact(defined=True, known=True, usual=~L(""), fit=~L("initials")))
    def other_body(self, pair: Any) -> None:
        """Both the name and the letters are known, each for another."""
        self.report(severity="error", pair=pair, known=f": that is {pair['usual']}, and {pair['acronym']} is the {pair['stands_for']}")

    @Rule(AS.pair << AcronymFact(defined=True, known=False, usual=~L(""), fit=~L("initials") & ~L("letters")))
    def known_name(self, pair: Any) -> None:
        """The name is known, by other letters."""
        self.report(severity="warning", pair=pair, known=f", which is known as {pair['usual']}")

    @Rule(AS.pair << AcronymFact(defined=True, known=False, usual="", fit="one letter off", acronym=P(lambda a: len(a) >= _LEAST_LETTERS)))
    def one_letter(self, pair: Any) -> None:
        """One of four or more letters is not the first of its word."""
        self.report(pair=pair, known="")
