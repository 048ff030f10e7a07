"""DT11: two people hold one office in years that overlap."""

from difflib import SequenceMatcher
from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, L, Meta, P, RoleFact, Rule, Severity, is_span_of_years, years_overlap

# Surnames that are this much alike may be one that is spelled in two ways.
_ALIKE = 0.75


def two_people(surname: str, name: str, other_surname: str, other_name: str) -> bool:
    """Whether two names are not two forms or spellings of one: texts call one person Bill or William, Ruiz or Ana Ruiz."""
    one, other = surname.casefold(), other_surname.casefold()
    apart = not set(one.split()) & set(other_name.casefold().split()) and not set(other.split()) & set(name.casefold().split())
    return apart and SequenceMatcher(None, one, other).ratio() < _ALIKE


def _term(**more: Any) -> Any:
    """The pattern of a term in an office with one holder, told by the writer."""
    return RoleFact(unique=True, status=P(lambda s: s in ("current", "former")), role=MATCH.role, place=MATCH.place & ~L(""), voice="narrator", **more)


class TermOverlap(ClaimRule):
    """One chair, two people."""

    meta = Meta(
        id="DT11",
        name="term-overlap",
        summary="Two people are said to hold one office, which has one holder at a time, in years that overlap.",
        message="“{left.person_name}” ({left.quote}, {first}) and “{right.person_name}” ({right.quote}, {second}) cannot both have held the office.",
        question="Which years are right?",
        severity=Severity.ERROR,
        confidence="medium",
        block_by=("role", "place"),
        scope=("document", "corpus"),
        rationale="An office with one holder cannot be held by two people at once, so a year is wrong, or one of them acted for the other.",
        limits="Only offices with one holder at a time, whose body is named both times, of people who are given by name in full or with a title somewhere (“Ruiz was mayor 2010–2014” alone names no town) and whose years are both given. The year of a handover may be shared. Joint mayors and disputed presidencies are flagged. Across texts, bodies whose name is borne by many are left alone.",
        reference="Wikidata holds lists of office holders to the same test (single-value constraint with start and end times as separators).",
        fails=(
            Example(
                why="Two mayors.",
                docs={"a.txt": "Ana Ruiz was mayor of Orr from 2010 to 2014. Tom Beck was mayor of Orr from 2012 to 2016."},
                expect=(("a.txt", "mayor of Orr"),),
            ),
            Example(
                why="Told in apposition.",
                docs={"a.txt": "Ada Okafor, president of Toleria from 1990 to 1998, signed it. Its author was Luis Gomez, president of Toleria from 1995 to 1999."},
                expect=(("a.txt", "president of Toleria"),),
            ),
            Example(
                why="In two documents.",
                docs={"a.txt": "Ana Ruiz was mayor of Orr from 2010 to 2014.", "b.txt": "Tom Beck was mayor of Orr from 2012 to 2016."},
                expect=(("a.txt", "mayor of Orr"),),
            ),
            Example(
                why="In two texts, mayors.",
                docs={"a.txt": "Hedda Moe was mayor of Vikdal from 1998 to 2006.", "b.txt": "Leif Aas, mayor of Vikdal from 2003 to 2010, built the tunnel."},
                expect=(("a.txt", "mayor of Vikdal"),),
            ),
            Example(
                why="In two texts, presidents of a country.",
                docs={
                    "a.txt": "Tomas Reyes, president of Bolivia from 1951 to 1957, nationalised the mines.",
                    "b.txt": "Luisa Prado was president of Bolivia from 1954 to 1960.",
                },
                expect=(("a.txt", "president of Bolivia"),),
            ),
        ),
        passes=(
            Example(why="One after the other.", docs={"a.txt": "Ana Ruiz was mayor of Orr from 2010 to 2014. Tom Beck was mayor of Orr from 2014 to 2018."}),
            Example(why="Two towns.", docs={"a.txt": "Ana Ruiz was mayor of Orr from 2010 to 2014. Tom Beck was mayor of Hale from 2012 to 2016."}),
            Example(why="A deputy.", docs={"a.txt": "Ana Ruiz was mayor of Orr from 2010 to 2014. Tom Beck was deputy mayor of Orr from 2012 to 2016."}),
            Example(why="One person, two terms.", docs={"a.txt": "Ana Ruiz was mayor of Orr from 2010 to 2014. Ruiz was mayor of Orr from 2012 to 2014, said her foes."}),
            Example(
                why="In two texts, one name in two forms.",
                docs={
                    "a.txt": "Bill Carver was president of Bolivia from 1993 to 2001.",
                    "b.txt": "William Jefferson Carver, president of Bolivia from 1993 to 2001, spoke.",
                },
            ),
            Example(
                why="In two texts, towns of one name.",
                docs={"a.txt": "Hedda Moe was mayor of Newport from 1998 to 2006.", "b.txt": "Leif Aas was mayor of Newport from 2003 to 2010."},
            ),
            Example(
                why="In two texts, one after the other.",
                docs={"a.txt": "Hedda Moe was mayor of Vikdal from 1998 to 2006.", "b.txt": "Leif Aas was mayor of Vikdal from 2006 to 2010."},
            ),
        ),
    )  # fmt: skip

    @Rule(
        AS.left << _term(doc=MATCH.d, start=MATCH.i, person=MATCH.p & ~L(""), when=MATCH.first & P(is_span_of_years)),
        AS.right << _term(doc=MATCH.d, start=MATCH.j, person=MATCH.q & ~L(""), when=MATCH.second & P(is_span_of_years)),
        TEST(lambda i, j, p, q: i < j and p != q),
        TEST(lambda first, second: years_overlap(first, second)),
    )
    def overlapping(self, left: Any, right: Any, first: str, second: str, **_: Any) -> None:
        """Two holders, overlapping years."""
        self.report(left=left, right=right, first=first.replace("/", "–"), second=second.replace("/", "–"))

    @Rule(
        AS.left << _term(doc=MATCH.d, surname=MATCH.p & ~L(""), person_name=MATCH.n, when=MATCH.first & P(is_span_of_years), shared_name=False),
        AS.right << _term(doc=MATCH.e, surname=MATCH.q & ~L(""), person_name=MATCH.m, when=MATCH.second & P(is_span_of_years), shared_name=False),
        TEST(lambda d, e: d < e),
        TEST(lambda p, n, q, m: two_people(p, n, q, m)),
        TEST(lambda first, second: years_overlap(first, second)),
    )
    def in_two_texts(self, left: Any, right: Any, first: str, second: str, **_: Any) -> None:
        """Two holders, overlapping years, in two texts, of a country or of a body that no other is called like."""
        self.report(left=left, right=right, first=first.replace("/", "–"), second=second.replace("/", "–"))
