"""IC03: a property that has one value is given two."""

from collections.abc import Sequence
from datetime import date as Date
from typing import Any

from checker.rule_api import AS, MATCH, TEST, AttributeFact, ClaimRule, Example, Meta, Rule, Severity, same_person, within_days

Words = tuple[str, ...]


def _differ(left: str, right: str) -> bool:
    """Whether two values are two: neither is within the other, and they share no name."""
    here, there = _names(left), _names(right)
    return bool(here) and bool(there) and not here & there and left not in right and right not in left


def _is_among(key: str, value: str) -> bool:
    """Whether a name is one of those that the other side lists ("by Ada Reed and Tom Beck")."""
    return bool(_names(key) & set(value.lower().replace(",", " ").split()))


def _are_two(key: str, other_key: str, value: str, other_value: str) -> bool:
    """Whether two values differ, and neither is one of several that the other side lists."""
    return _differ(key, other_key) and not (_is_among(key, other_value) or _is_among(other_key, value))


def _names(value: str) -> set[str]:
    return {word for word in value.split(":")[-1].split() if len(word) > 1}


def _of_a_body(attribute: str, subject: str) -> bool:
    """Whether a property is one of an organisation, and so another rule's."""
    return attribute in ("seat", "head") and not subject.startswith("person:")


def _one_time(left: str, right: str) -> bool:
    return left.lower() == right.lower() or not left or not right


def _in_all_texts(
    attribute: str, subject: str, published: tuple[Date | None, Date | None], whens: tuple[str, str], signs: tuple[Sequence[str], Sequence[str]]
) -> bool:
    """Whether two texts mean one thing, at one time: a person of whom both say one more thing that is the same; a work with a title of three words
    and more; a prize of one year; a place; and of what may change, two texts of one day."""
    kind, known, name = subject.rpartition(":")
    if not known and attribute != "capital":
        return False
    if kind == "person" and not same_person(name, *signs):
        return False
    if attribute in _OF_A_WORK and len(name.split()) < _TITLE:
        return False
    if attribute == "win":
        return whens[0].lower() == whens[1].lower() and any(c.isdigit() for c in whens[0])
    return attribute in _LASTING or within_days(0, *published)


_TITLE = 3  # words: many songs share a shorter one
_OF_A_WORK = frozenset("write compose design paint direct author sculpt choreograph develop publish".split())
_LASTING = _OF_A_WORK | frozenset("found invent discover patent born birthplace bear grave capital where location setting nationality nation".split())


def _single(**more: Any) -> Any:
    """The pattern of a property and its value."""
    return AttributeFact(attribute=MATCH.a, subject_key=MATCH.s, scope=MATCH.scope, value_type=MATCH.kind, speaker=MATCH.who, definite=True, **more)


def _several(**more: Any) -> Any:
    """The pattern of a value that is several people together."""
    return AttributeFact(doc=MATCH.d, attribute=MATCH.a, subject_key=MATCH.s, scope=MATCH.scope, speaker=MATCH.who, definite=True, **more)


class FunctionalAttributeConflict(ClaimRule):
    """One property, two values."""

    meta = Meta(
        id="IC03",
        name="functional-attribute-conflict",
        summary="A property that can have one value only is given two: who wrote it, where she was born, of what nation he is.",
        message="“{left.quote}”, but elsewhere: “{right.quote}”.",
        question="Which is right: {left.value} or {right.value}?",
        severity=Severity.WARNING,
        supersedes=("DU03",),
        confidence="medium",
        scope=("document", "corpus"),
        block_by=("attribute", "subject_key"),
        rationale="A book has one author, a person one place of birth. Two values are a slip, or two things under one name.",
        limits="Knows a list of properties; seats and heads of organisations are OR04's. “He” and “she” are read only in a text whose first sentence introduces one person, and not where somebody else acts close by. Works by two hands that are named one at a time are flagged; so are two prizes of one name in one text. Values of which one holds the other (Oslo, Oslo in Norway) pass, and so does a country beside a town; a county and a town in it are flagged. Two documents are compared by names: people where both say one more thing of them that is the same, works with long titles, what lasts, and what may change where both appeared on one day.",
        reference="Single-value constraints as in Wikidata's property constraints; Ritter et al. 2008 on functional relations.",
        fails=(
            Example(why="Colour.", docs={"a.txt": "The car is red. It stood in the yard. The car is blue."}, expect=(("a.txt", "The car is red"),)),
            Example(
                why="Two authors.",
                docs={"a.txt": "The hymn was written by Ada Reed. Choirs sing it in June. Tom Beck wrote the hymn."},
                expect=(("a.txt", "The hymn was written by Ada Reed"),),
            ),
            Example(
                why="Two winners.",
                docs={"a.txt": "The chess final was won by Ada Reed. Crowds cheered. Tom Beck won the chess final."},
                expect=(("a.txt", "The chess final was won by Ada Reed"),),
            ),
            Example(
                why="Two places of birth, in two documents.",
                docs={
                    "a.txt": "Ada Okafor, the mayor of Tarn, was born in Oslo. She moved often.",
                    "b.txt": "Ada Okafor, mayor of Tarn, was born in Skien.",
                },
                expect=(("a.txt", "Ada Okafor, the mayor of Tarn, was born in Oslo"),),
            ),
            Example(
                why="Who composed it, in two documents.",
                docs={"a.txt": "The Northern Tide Symphony was composed by Ada Reed.", "b.txt": "Tom Beck composed the Northern Tide Symphony in a week."},
                expect=(("a.txt", "The Northern Tide Symphony was composed by Ada Reed"),),
            ),
            Example(
                why="Two capitals, in two documents.",
                docs={"a.txt": "Bergen is the capital of Norland.", "b.txt": "The capital of Norland is Port Grey."},
                expect=(("a.txt", "Bergen is the capital of Norland"),),
            ),
            Example(
                why="A life, told with pronouns.",
                docs={
                    "a.txt": "Ada Reed (1901-1980) was a Norwegian botanist. She was born on 3 May 1901 in Larvik, Norway. She taught for years. She was born in Skien, Norway."
                },
                expect=(("a.txt", "She was born on 3 May 1901 in Larvik, Norway"),),
            ),
            Example(
                why="Two nations.",
                docs={"a.txt": "Tom Beck (1912-1987) was a Danish rower. He trained in Aarhus.\n\nTom Beck was a Swedish rower."},
                expect=(("a.txt", "Tom Beck (1912-1987) was a Danish rower"),),
            ),
            Example(
                why="Two years of one graduation.",
                docs={"a.txt": "Ada Reed is a judge. She graduated from Mill College in 1990. She has two sons. Reed graduated from Mill College in 1992."},
                expect=(("a.txt", "She graduated from Mill College in 1990"),),
            ),
            Example(
                why="A part with two players.",
                docs={"a.txt": "The heroine is Clara, played by Ada Reed. The series ran for years. Clara, played by Mary Poole, runs a bakery."},
                expect=(("a.txt", "Clara, played by Ada Reed"),),
            ),
            Example(
                why="Two lists of winners.",
                docs={"a.txt": "The silver medals were won by Ada Reed and Mary Poole. Rain fell. The silver medals were won by Ada Reed and Jane Hall."},
                expect=(("a.txt", "The silver medals were won by Ada Reed and Mary Poole"),),
            ),
            Example(
                why="Two first novels.",
                docs={"a.txt": "Ada Reed is a writer from Skien. Her debut novel, “Low Tide”, sold well. Her debut novel was “The Ferryman”, set in Oslo."},
                expect=(("a.txt", "debut novel, “Low Tide”"),),
            ),
            Example(
                why="Two capitals.",
                docs={"a.txt": "The capital of Arland is Port Grey. It has a harbour. Newhaven is the capital of Arland."},
                expect=(("a.txt", "The capital of Arland is Port Grey"),),
            ),
            Example(
                why="Mayor of two towns at once.",
                docs={"a.txt": "Carla Gomez is the mayor of Tilburg. She cycles to work. Gomez is the mayor of Breda."},
                expect=(("a.txt", "Carla Gomez is the mayor of Tilburg"),),
            ),
            Example(
                why="Two opponents in one final.",
                docs={"a.txt": "Ada Reed defeated Mary Poole in the final. Crowds sang. Ada Reed defeated Jane Hall in the final."},
                expect=(("a.txt", "Ada Reed defeated Mary Poole in the final"),),
            ),
        ),
        passes=(
            Example(
                why="One post after the other.",
                docs={"a.txt": "Ada Reed is a manager. She became president of the Wick Ferries in 1995. In 1996 she became president of the Harbour Bank."},
            ),
            Example(
                why="Somebody else comes between.",
                docs={"a.txt": "Ada Reed is a judge. She was born in Larvik. Mary Poole is her partner. She was born in Skien."},
            ),
            Example(why="Then and now.", docs={"a.txt": "Carla Gomez was the mayor of Tilburg. Gomez is the mayor of Breda."}),
            Example(why="Two finals.", docs={"a.txt": "Ada Reed defeated Mary Poole in the final in Oslo. Ada Reed defeated Jane Hall in the final in Rome."}),
            Example(why="A town and its state.", docs={"a.txt": "Ada Reed is a judge. She was born in Dayton. Reed was born in Ohio."}),
            Example(why="Of two nations.", docs={"a.txt": "Tom Beck is a Danish-born Swedish rower. Beck is a Swedish rower."}),
            Example(why="Her son's birth.", docs={"a.txt": "Ada Reed is a judge. Her son was born in Skien. She was born in Larvik."}),
            Example(
                why="Twice a graduate.",
                docs={"a.txt": "Ada Reed is a judge. She graduated from Mill College in 1990. She graduated from Hill College in 1994."},
            ),
            Example(why="Two colours at once.", docs={"a.txt": "The car is red and blue. The car is red."}),
            Example(why="Another thing.", docs={"a.txt": "The old hymn was written by Ada Reed. The new hymn was written by Tom Beck."}),
            Example(why="The same, shorter.", docs={"a.txt": "The hymn was written by Ada Reed. Reed wrote the hymn."}),
            Example(why="A town and its country.", docs={"a.txt": "Ada Reed was born in Oslo. Her brothers moved. Ada Reed was born in Norway."}),
            Example(why="Another time.", docs={"a.txt": "The chess final was won by Ada Reed in 1990. The chess final was won by Tom Beck in 1991."}),
            Example(
                why="Two speakers.", docs={"a.txt": "The hymn was written by Ada Reed, the choir says. The hymn was written by Tom Beck, the priest says."}
            ),
            Example(why="Two hands, of which one is named later.", docs={"a.txt": "The hymn was written by Ada Reed and Tom Beck. Tom Beck wrote the hymn."}),
            Example(why="Two documents, two hymns.", docs={"a.txt": "The hymn was written by Ada Reed.", "b.txt": "The hymn was written by Tom Beck."}),
            Example(
                why="Two people of one name, in two documents.",
                docs={"a.txt": "The pianist Ada Okafor was born in Oslo.", "b.txt": "The judge Ada Okafor was born in Bergen."},
            ),
            Example(why="Two songs of one short title.", docs={"a.txt": "Low Tide was written by Ada Reed.", "b.txt": "Tom Beck wrote Low Tide in a week."}),
            Example(
                why="Moved on, in a later document.",
                docs={"a.txt": "Carla Gomez is the mayor of Tilburg.", "b.txt": "Carla Gomez is the mayor of Breda."},
                dates={"a.txt": Date(2014, 5, 2), "b.txt": Date(2024, 5, 2)},
            ),
            Example(why="Not the one.", docs={"a.txt": "Ada Reed wrote a hymn. Tom Beck wrote a hymn."}),
        ),
    )

    @Rule(
        AS.left << _single(doc=MATCH.d, start=MATCH.i, value_key=MATCH.x, value=MATCH.lv, when=MATCH.lw),
        AS.right << _single(doc=MATCH.d, start=MATCH.j, value_key=MATCH.y, value=MATCH.rv, when=MATCH.rw),
        TEST(lambda i, j: i < j),
        TEST(lambda a, s, x, y, lv, rv, lw, rw: not _of_a_body(a, s) and _are_two(x, y, lv, rv) and _one_time(lw, rw)),
    )
    def two_values(self, left: Any, right: Any) -> None:
        """Two values of one property of one thing."""
        self.report(left=left, right=right)

    @Rule(
        AS.left << _single(doc=MATCH.d, value_key=MATCH.x, value=MATCH.lv, when=MATCH.lw, published=MATCH.p, signs=MATCH.m, shared_name=False),
        AS.right << _single(doc=MATCH.e, value_key=MATCH.y, value=MATCH.rv, when=MATCH.rw, published=MATCH.q, signs=MATCH.n, shared_name=False),
        TEST(lambda d, e: d < e),
        TEST(lambda a, s, p, q, lw, rw, m, n: _in_all_texts(a, s, (p, q), (lw, rw), (m, n))),
        TEST(lambda a, s, x, y, lv, rv, lw, rw: not _of_a_body(a, s) and _are_two(x, y, lv, rv) and _one_time(lw, rw)),
    )
    def in_two_texts(self, left: Any, right: Any) -> None:
        """Two values of one property of what two texts call by one name."""
        self.report(left=left, right=right)

    @Rule(
        AS.left << _several(start=MATCH.i, members=MATCH.x, when=MATCH.lw),
        AS.right << _several(start=MATCH.j, members=MATCH.y, when=MATCH.rw),
        TEST(lambda i, j, x, y, lw, rw: i < j and len(x) == len(y) > 1 and set(x) != set(y) and _one_time(lw, rw)),
    )
    def two_lists(self, left: Any, right: Any) -> None:
        """As many winners both times, and not the same ones."""
        self.report(left=left, right=right)
