"""HE02: what somebody is accused of is told as a fact elsewhere, with no verdict or admission."""

from typing import Any

from checker.rule_api import AS, MATCH, NOT, TEST, ClaimRule, EventFact, Example, L, Meta, P, Rule, Severity

_ACCUSING = frozenset("accuse charge suspect indict arrest investigate".split())
_SETTLED = frozenset("convict confess admit sentence jail imprison find_guilty execute".split())
# What is alleged, by noun or verb, and the verbs that tell it as done.
_CRIMES = {
    "theft": "steal take rob", "stealing": "steal take rob", "steal": "steal take rob", "robbery": "rob steal", "burglary": "steal break_into rob",
    "murder": "kill murder shoot stab strangle poison", "killing": "kill murder shoot stab", "kill": "kill murder shoot stab", "murdering": "kill murder", "bribing": "bribe", "taking": "take steal", "manslaughter": "kill",
    "fraud": "defraud swindle embezzle cheat", "embezzlement": "embezzle steal take", "embezzling": "embezzle steal take", "embezzle": "embezzle steal take", "bribery": "bribe", "bribe": "bribe",
    "rape": "rape", "assault": "assault beat attack punch hit", "attack": "attack beat assault", "arson": "burn_down burn set torch", "smuggling": "smuggle",
    "smuggle": "smuggle", "espionage": "spy", "spying": "spy", "spy": "spy", "perjury": "lie", "kidnapping": "kidnap abduct", "abduction": "abduct kidnap",
    "forgery": "forge", "vandalism": "smash damage", "harassment": "harass", "plagiarism": "plagiarise plagiarize copy", "torture": "torture",
}  # fmt: skip
_DEEDS = frozenset(verb for verbs in _CRIMES.values() for verb in verbs.split())


def _is_accusing(key: str) -> bool:
    return key in _ACCUSING


def _is_accusing_of(key: str) -> bool:
    """Whether a verb of accusing tells the deed itself; "arrested" and "investigated" may tell anything beside it."""
    return key in ("accuse", "charge", "suspect", "indict")


def _is_settled(key: str) -> bool:
    return key in _SETTLED


def _is_deed(key: str) -> bool:
    return key in _DEEDS


def _is_alleged(crime: str, deed: str) -> bool:
    return deed in _CRIMES.get(crime, "").split()


def _is_plea_of_guilty(complement: str) -> bool:
    return not complement.startswith("not")


def _is_told_again(crime: tuple[str, ...], deed: str, of: str) -> bool:
    """Whether the accusation itself has the verb and the object of the deed: "accused of forging receipts", "forged the receipts"."""
    return deed in crime and of in crime


def _is_guilty(key: str) -> bool:
    return key == "guilty"


class AllegationAsFact(ClaimRule):
    """Accused, therefore guilty."""

    meta = Meta(
        id="HE02",
        name="allegation-as-fact",
        summary="What somebody is accused of is told as a fact, and no verdict or admission is reported.",
        message="“{deed.quote}” is told as fact; the text knows it as an accusation: “{accused.quote}”.",
        question="Is this proven? If not, attribute it (“police say”), or report the verdict.",
        severity=Severity.WARNING,
        confidence="medium",
        block_by=("doc",),
        rationale="Until a court has decided, an accusation is an accusation. Telling it as fact is the commonest ground for a libel claim against a newspaper.",
        limits="Needs the same name for the accused in both places, and a crime and deed of its list, or the verb and object of the accusation again. A conviction that the text does not report in one of its words is not seen.",
        reference="AP Stylebook, “accused, alleged”; Article 6(2) of the European Convention on Human Rights, the presumption of innocence.",
        fails=(
            Example(
                why="Theft.", docs={"a.txt": "Lee is accused of theft. Lee stole the car on a Sunday."}, expect=(("a.txt", "Lee stole the car on a Sunday"),)
            ),
            Example(
                why="Charged with murder.",
                docs={"a.txt": "The court charged Tom Beck with murder. A neighbour called for help. Beck killed his brother in the kitchen."},
                expect=(("a.txt", "Beck killed his brother in the kitchen"),),
            ),
            Example(
                why="Accused of doing.",
                docs={"a.txt": "Lee embezzled the club's money for years. In May, Lee was accused of embezzling."},
                expect=(("a.txt", "Lee embezzled the club's money for years"),),
            ),
            Example(
                why="In the words of the accusation, which the accused denies.",
                docs={
                    "a.txt": "Nora Quist is accused of diluting the harbour's diesel. She says the pumps were old. Quist pleaded not guilty on Monday. Quist diluted the diesel at night."
                },
                expect=(("a.txt", "Quist diluted the diesel at night"),),
            ),
        ),
        passes=(
            Example(
                why="Pleaded guilty.",
                docs={"a.txt": "Nora Quist is accused of diluting the harbour's diesel. Quist diluted the diesel at night. Quist pleaded guilty on Monday."},
            ),
            Example(
                why="What the arrested were doing.",
                docs={"a.txt": "Police arrested Nora Quist on the quay, who carried two cans of diesel. Quist went home at noon."},
            ),
            Example(why="Attributed.", docs={"a.txt": "Lee is accused of theft. Police say Lee stole the car."}),
            Example(why="Convicted.", docs={"a.txt": "Lee was accused of theft. Lee stole the car. In June, a court convicted Lee."}),
            Example(why="Another deed.", docs={"a.txt": "Lee is accused of theft. Lee killed a wasp."}),
            Example(why="Hedged.", docs={"a.txt": "Lee is accused of theft. Lee allegedly stole the car."}),
            Example(why="Somebody else.", docs={"a.txt": "Lee is accused of theft. Beck stole the car."}),
        ),
    )

    @Rule(
        AS.accused
        << EventFact(key=P(_is_accusing), object_key=MATCH.who & ~L(""), object_type=~L("pronoun"), complement_key=MATCH.crime & ~L(""), polarity="positive"),
        AS.deed
        << EventFact(
            key=MATCH.deed_key & P(_is_deed),
            subject_key=MATCH.who,
            polarity="positive",
            modality="asserted",
            voice="narrator",
            sourced=False,
            tense="past",
            nominal=False,
        ),
        NOT(EventFact(object_key=MATCH.who, key=P(_is_settled))),
        NOT(EventFact(subject_key=MATCH.who, key=P(_is_settled))),
        NOT(EventFact(subject_key=MATCH.who, key=P(_is_guilty))),
        NOT(EventFact(subject_key=MATCH.who, key="plead", complement=P(_is_plea_of_guilty))),
        TEST(lambda crime, deed_key: _is_alleged(crime, deed_key)),
    )
    def told_as_fact(self, accused: Any, deed: Any) -> None:
        """An accusation, and the deed as a fact, with no verdict."""
        self.report(deed=deed, accused=accused)

    @Rule(
        AS.accused
        << EventFact(
            key=P(_is_accusing_of),
            object_key=MATCH.who & ~L(""),
            object_type=~L("pronoun"),
            frame=MATCH.crime,
            sentence=MATCH.here,
            polarity="positive",
            voice="narrator",
        ),
        AS.deed
        << EventFact(
            key=MATCH.deed_key,
            object_key=MATCH.of & ~L(""),
            subject_key=MATCH.who,
            polarity="positive",
            modality="asserted",
            voice="narrator",
            sourced=False,
            tense="past",
            nominal=False,
            relative=False,
            sentence=MATCH.there,
        ),
        NOT(EventFact(object_key=MATCH.who, key=P(_is_settled))),
        NOT(EventFact(subject_key=MATCH.who, key=P(_is_settled))),
        NOT(EventFact(subject_key=MATCH.who, key=P(_is_guilty))),
        NOT(EventFact(subject_key=MATCH.who, key="plead", complement=P(_is_plea_of_guilty))),
        TEST(lambda crime, deed_key, of, here, there: here != there and _is_told_again(crime, deed_key, of)),
    )
    def told_in_its_words(self, accused: Any, deed: Any) -> None:
        """An accusation of doing something, and that very thing as done, with no verdict."""
        self.report(deed=deed, accused=accused)
