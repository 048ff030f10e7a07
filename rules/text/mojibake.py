"""DU05: letters broken by a wrong encoding."""

from typing import Any

from checker.rule_api import AS, ClaimRule, DamageFact, Example, L, Meta, Rule, Severity


class Mojibake(ClaimRule):
    """Letters that were read in the wrong encoding, or lost."""

    meta = Meta(
        id="DU05",
        name="mojibake",
        summary="Letters are broken by a wrong encoding.",
        message="“{place.quote}” holds broken letters{meant}.",
        question="Which letters stood in the copy{meant}?",
        severity=Severity.ERROR,
        confidence="high",
        once=True,
        rationale="Text that went through a wrong encoding has lost names, currency signs and quotation marks; where letters are lost the fact itself may be gone.",
        limits="Shown once a document: a text has usually one cause for all of them. Only UTF-8 read as Windows-1252 and the replacement character are known.",
        reference="The Unicode Standard, chapter on the replacement character; the pattern of doubly encoded text is common knowledge.",
        fails=(
            Example(why="An accent.", docs={"a.txt": "The CafÃ© Royal opened at noon."}, expect=(("a.txt", "CafÃ©"),)),
            Example(why="A quotation mark.", docs={"a.txt": "The mayorâ€™s office was closed."}, expect=(("a.txt", "mayorâ€™s"),)),
            Example(why="A lost letter.", docs={"a.txt": "The transfer cost \ufffd15m, the club said."}, expect=(("a.txt", "\ufffd"),)),
        ),
        passes=(
            Example(why="Good accents.", docs={"a.txt": "The Café Señor in São Tomé and the naïve Ângela of Ílhavo."}),
            Example(why="Signs of currency and measure.", docs={"a.txt": "It cost £15, €20 or ¥300 at 25°C — “cheap”, he said…"}),
            Example(why="Capitals with accents beside quotes.", docs={"a.txt": "“Â” and “Ã” are letters of Portuguese; “Ê” is one of French."}),
        ),
    )

    @Rule(AS.place << DamageFact(type="mojibake", suggestion=L("")))
    def lost(self, place: Any) -> None:
        """The letters cannot be told any more."""
        self.report(place=place, meant="")

    @Rule(AS.place << DamageFact(type="mojibake", suggestion=~L("")))
    def broken(self, place: Any) -> None:
        """The letters can be read back."""
        self.report(place=place, meant=f" (probably “{place['suggestion']}”)")
