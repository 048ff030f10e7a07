"""DT07: somebody acts after having died, or before having been born."""

import re
from datetime import date as Date
from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, EventFact, Example, L, Meta, MilestoneFact, P, Rule, Severity, has_year, same_person

POSTHUMOUS = frozenset(
    "die bear be become remain lie rest receive win earn appear feature live inspire continue follow turn return survive leave get have rank influence".split()
)
"""What the dead can do: win prizes, appear in films, lie in a grave, be what they are."""
UNBOUND = re.compile(r"\b(?:posthumous|posthumously|since|by|before|after|until|descend\w*|ancest\w*)\b", re.IGNORECASE)


def plain_act(quote: str) -> bool:
    """Whether the words hold no hint that the deed outlived its doer, or that its time is only a bound."""
    return not UNBOUND.search(quote)


def later(earliest: Date | None, death: Date | None) -> bool:
    """Whether an act began in a year after the one of the death."""
    return earliest is not None and death is not None and earliest.year > death.year


def earlier(latest: Date | None, birth: Date | None) -> bool:
    """Whether an act ended in a year before the one of the birth."""
    return latest is not None and birth is not None and latest.year < birth.year


def life(event: str, **names: Any) -> Any:
    """The pattern of a birth or death, dated and told as a fact."""
    return MilestoneFact(event=event, certain=True, voice="narrator", relation="", approximate=False, subject_key=MATCH.who, **names)


def deed(**names: Any) -> Any:
    """The pattern of something that somebody did, dated and told as a fact."""
    return EventFact(
        voice="narrator",
        polarity="positive",
        modality="asserted",
        tense="past",
        passive=False,
        nominal=False,
        predicate=P(lambda verb: verb not in POSTHUMOUS),
        when=P(has_year),
        quote=P(plain_act),
        actor=MATCH.who & P(lambda who: who.startswith("person:")),
        **names,
    )


class OutsideLifespan(ClaimRule):
    """Deeds of the dead and the unborn."""

    meta = Meta(
        id="DT07",
        name="outside-lifespan",
        summary="A person does something in a year after the death or before the birth that the text gives.",
        message="“{act.quote}” lies {side} “{life.quote}”.",
        question="Which year is wrong?",
        severity=Severity.ERROR,
        confidence="medium",
        scope=("document", "corpus"),
        block_by=("origin",),
        rationale="One of the two years must be wrong; obituaries and profiles are read for exactly these dates.",
        limits="Only acts told with a printed year, by the writer, of a person called by the same name, or by a pronoun that has one reading. Prizes, films and the like, which come after death too, are left alone. Across texts, only of a full name of which both texts say one more thing that is the same: a father and a son of one name and one office are taken for one.",
        reference="Cross-checking every date of a life against its first and last is standard in obituary editing; Wikidata holds the same test as a property constraint (contemporary constraint).",
        fails=(
            Example(
                why="A book written by the dead.",
                docs={"a.txt": "Ada Okafor died in 1990. In 1995 Okafor wrote a memoir of the war."},
                expect=(("a.txt", "Okafor wrote a memoir of the war"),),
            ),
            Example(
                why="Told with a pronoun.",
                docs={"a.txt": "Ada Okafor died in 1990. In 1995 she bought the mill."},
                expect=(("a.txt", "she bought the mill"),),
            ),
            Example(
                why="Before birth.",
                docs={"a.txt": "Tom Beck was born in 1950 in Orr, the son of a miller. Beck joined the navy in 1945 and sailed to Chile."},
                expect=(("a.txt", "Beck joined the navy in 1945"),),
            ),
            Example(
                why="In two texts, after a mayor's death.",
                docs={
                    "a.txt": "Arne Solberg, who was mayor of Vikdal, died in 2004.",
                    "b.txt": "Arne Solberg, mayor of Vikdal, sold the quay in 2009 to a Dutch firm.",
                },
                expect=(("b.txt", "Arne Solberg, mayor of Vikdal, sold the quay in 2009 to a Dutch firm"),),
            ),
            Example(
                why="In two texts, before a botanist's birth.",
                docs={
                    "a.txt": "Violeta Stanescu, a Romanian botanist, was born in 1930.",
                    "b.txt": "Violeta Stanescu was a Romanian botanist. In 1922 she catalogued the mosses of Moldavia.",
                },
                expect=(("b.txt", "she catalogued the mosses of Moldavia"),),
            ),
            Example(
                why="In two texts, a firm's founder.",
                docs={
                    "a.txt": "Ruth Ferrand, a former chief executive of Orbel Foods, died in 1987 in Ghent.",
                    "b.txt": "Ruth Ferrand, chief executive of Orbel Foods, bought a mill in 1992.",
                },
                expect=(("b.txt", "Ruth Ferrand, chief executive of Orbel Foods, bought a mill in 1992"),),
            ),
        ),
        passes=(
            Example(why="In the right order.", docs={"a.txt": "Ada Okafor wrote a memoir in 1985. Okafor died in 1990."}),
            Example(why="The year of the death.", docs={"a.txt": "Ada Okafor wrote a memoir in 1990. Okafor died in 1990."}),
            Example(why="A prize after death.", docs={"a.txt": "Ada Okafor died in 1990. In 1995 Okafor won a prize for her last book."}),
            Example(why="Done to her.", docs={"a.txt": "Ada Okafor died in 1990. In 1995 Okafor was honoured with a stamp."}),
            Example(why="Somebody else.", docs={"a.txt": "Ada Okafor died in 1990. In 1995 Ben Okafor wrote a memoir of the war."}),
            Example(
                why="In two texts, with nothing but the name.",
                docs={"a.txt": "Tom Beck died in 1987.", "b.txt": "Tom Beck opened a shop in 1992."},
            ),
            Example(
                why="In two texts, in the right order.",
                docs={
                    "a.txt": "Arne Solberg, who was mayor of Vikdal, died in 2004.",
                    "b.txt": "Arne Solberg, mayor of Vikdal, sold the quay in 1999 to a Dutch firm.",
                },
            ),
            Example(
                why="In two texts, a father and a son.",
                docs={
                    "a.txt": "Emeka Adichukwu, a Nigerian poet, died in 1987.",
                    "b.txt": "His son Emeka Adichukwu, a Nigerian lawyer, bought the house in 1995.",
                },
            ),
        ),
    )  # fmt: skip

    @Rule(
        AS.life << life("died", doc=MATCH.d, latest=MATCH.death),
        AS.act << deed(doc=MATCH.d, earliest=MATCH.begin),
        TEST(lambda begin, death: later(begin, death)),
    )
    def after_death(self, life: Any, act: Any, **_: Any) -> None:
        """An act after the year of death."""
        self.report(act=act, life=life, side="after")

    @Rule(
        AS.life << life("born", doc=MATCH.d, earliest=MATCH.birth), AS.act << deed(doc=MATCH.d, latest=MATCH.end), TEST(lambda end, birth: earlier(end, birth))
    )
    def before_birth(self, life: Any, act: Any, **_: Any) -> None:
        """An act before the year of birth."""
        self.report(act=act, life=life, side="before")

    @Rule(
        AS.life << life("died", doc=MATCH.d, latest=MATCH.death, signs=MATCH.s & ~L(())),
        AS.act << deed(doc=MATCH.e, earliest=MATCH.begin, signs=MATCH.t & ~L(())),
        TEST(lambda d, e: d != e),
        TEST(lambda who, s, t: same_person(who, s, t)),
        TEST(lambda begin, death: later(begin, death)),
    )
    def after_the_death_in_another_text(self, life: Any, act: Any, **_: Any) -> None:
        """An act after the year of death, which another text gives."""
        self.report(act=act, life=life, side="after")

    @Rule(
        AS.life << life("born", doc=MATCH.d, earliest=MATCH.birth, signs=MATCH.s & ~L(())),
        AS.act << deed(doc=MATCH.e, latest=MATCH.end, signs=MATCH.t & ~L(())),
        TEST(lambda d, e: d != e),
        TEST(lambda who, s, t: same_person(who, s, t)),
        TEST(lambda end, birth: earlier(end, birth)),
    )
    def before_the_birth_in_another_text(self, life: Any, act: Any, **_: Any) -> None:
        """An act before the year of birth, which another text gives."""
        self.report(act=act, life=life, side="before")
