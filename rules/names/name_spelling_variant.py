"""NA01: one person's name is spelled in two ways."""

import re
import unicodedata
from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, L, MentionFact, Meta, P, RoleFact, Rule, Severity

_SHORTEST_SURNAME = 4
_SHORTEST_GIVEN = 5
_SHORTEST_BARE = 6
_DOUBLED = re.compile(r"(.)\1")
# A bare name that is met this often as an English word is more likely the word.
_COMMON_WORD = 400


def plain(name: str) -> str:
    """A name in small letters without accents, which agencies leave out."""
    return "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))


def _in_full(**more: Any) -> Any:
    """The pattern of the first time that a text spells a full name in a certain way."""
    return MentionFact(doc=MATCH.doc, type="person", form="full", first_in_form=True, sic=False, **more)


def _by_surname(**more: Any) -> Any:
    """The pattern of somebody who is met by surname alone, and speaks or bears a title."""
    return MentionFact(doc=MATCH.doc, type="person", form="surname", sieve="name", first=True, vouched=True, renowned=False, **more)


def in_office(**more: Any) -> Any:
    """The pattern of somebody named in full as holder of an office of a country, or of a body that no other is called like."""
    return RoleFact(name_form="full", role=MATCH.r, place=MATCH.place & ~L(""), shared_name=False, plural=False, **more)


class NameSpellingVariant(ClaimRule):
    """Two names that differ by one letter, where everything else about them is alike."""

    meta = Meta(
        id="NA01",
        name="name-spelling-variant",
        summary="One person's name is spelled in two ways.",
        message="“{first}” and “{second}” are spelled almost alike; they look like one person's name spelled two ways.",
        question="Which spelling is right, “{first}” or “{second}”? Or are they two people?",
        severity=Severity.WARNING,
        confidence="high",
        scope=("document", "corpus"),
        block_by=("initial",),
        supersedes=("NA02",),
        rationale="A misspelt name is the commonest correction that newspapers print. Two spellings in one text prove that one of them is wrong.",
        limits="Takes two people for one whose names differ by a single letter. Misses spellings that differ by two letters or in the surname's first one, short given names (Ann, Anne) and names cut short (Steve, Steven). Across texts, only holders of one office of one country or body are compared, whatever the day; names carried over from other scripts in two ways are asked about, unless the table of office holders knows both.",
        reference="AP Stylebook and Reuters Handbook of Journalism: check the spelling of every name, and keep to it.",
        fails=(
            Example(
                why="Given name with another vowel.",
                docs={"a.txt": "Katherine Alvarez spoke first. The mayor thanked her. Katharine Alvarez then left the hall."},
                expect=(("a.txt", "Katharine Alvarez"),),
            ),
            Example(
                why="Surname with a letter less.",
                docs={"a.txt": "The board chose Tomasz Wisniewski on Monday. On Friday Tomasz Wisniewki resigned."},
                expect=(("a.txt", "Tomasz Wisniewki"),),
            ),
            Example(
                why="Bare surname of a speaker, two letters swapped.",
                docs={"a.txt": "Flood gates were shut at noon by Hilde Brandvold, the harbour master. “It held,” Brandvlod said. It had not held last year."},
                expect=(("a.txt", "Brandvlod"),),
            ),
            Example(
                why="The headline has the surname first.",
                docs={"a.txt": "Okonkwo backs the bridge\n\nChidi Okonkwo said the bridge was needed. A week later Chidi Okonkwu changed his mind."},
                expect=(("a.txt", "Chidi Okonkwu"),),
            ),
            Example(
                why="The double letter in the wrong place.",
                docs={"a.txt": "Marianne Dubois opened the gallery. Critics praised it. Next year Marriane Dubois hopes to open another."},
                expect=(("a.txt", "Marriane Dubois"),),
            ),
            Example(
                why="A name in no list, of somebody who speaks.",
                docs={"a.txt": "The mill is sound, Ondrika Velstrat said. It rained. A year on, Ondrika Velstratt sold it."},
                expect=(("a.txt", "Ondrika Velstratt"),),
            ),
            Example(
                why="Both times by surname alone.",
                docs={"a.txt": "Mr Bilzanian told the board that he would bid. The shares rose. Later Mr Bilizanian withdrew."},
                expect=(("a.txt", "Bilizanian"),),
            ),
            Example(
                why="Bare surname after a title.",
                docs={"a.txt": "Prosecutor Milan Horvat opened the case in Zagreb. The defence objected. Mr Horwat smiled."},
                expect=(("a.txt", "Horwat"),),
            ),
            Example(
                why="In two texts, a head of one body.",
                docs={
                    "a.txt": "Port of Melby chief executive Renata Vossen thanked crews.",
                    "b.txt": "Renata Vosen, chief executive of the Port of Melby, kept silent.",
                },
                expect=(("a.txt", "Renata Vossen"),),
            ),
            Example(
                why="In two texts, the given name of a mayor.",
                docs={
                    "a.txt": "Aldermere Mayor Katherine Ferris cut the ribbon at noon.",
                    "b.txt": "The new pool cost too much, said Katharine Ferris, the mayor of Aldermere.",
                },
                expect=(("a.txt", "Katherine Ferris"),),
            ),
            Example(
                why="In two texts, a minister of a country.",
                docs={
                    "a.txt": "Norwegian Foreign Minister Ingvild Sandvik flew to Riga.",
                    "b.txt": "Fishermen waited for Ingvlid Sandvik, the foreign minister of Norway.",
                },
                expect=(("a.txt", "Ingvild Sandvik"),),
            ),
        ),
        passes=(
            Example(why="Two speakers, two names.", docs={"a.txt": "“No,” said Mr Hartmann. “Yes,” said Mr Harting. The vote was tied."}),
            Example(why="The same spelling.", docs={"a.txt": "Katherine Alvarez spoke first. Alvarez then left."}),
            Example(why="A man and a woman.", docs={"a.txt": "Mario Benedetti sang. Maria Benedetti danced. The crowd cheered them both."}),
            Example(why="Two brothers in one sentence.", docs={"a.txt": "The farm belongs to Harald Jensen and Harold Jensen, who are twins."}),
            Example(why="The family.", docs={"a.txt": "Ada Okafor left. The Okafors live in Lagos. “They are proud,” a neighbour said."}),
            Example(why="A short given name.", docs={"a.txt": "Ann Reed spoke first. Later that day Anne Reed replied to a question."}),
            Example(why="A misspelling that the text marks.", docs={"a.txt": "Katherine Alvarez paid. The receipt named Katharine Alvarez [sic]."}),
            Example(why="The given name cut short.", docs={"a.txt": "Steven Cole scored twice. The captain, Steve Cole, was pleased."}),
            Example(why="The people, not the man.", docs={"a.txt": "Pavel Roman spoke. The Romans built the wall. A Roman said so."}),
            Example(
                why="In two texts, two bodies.",
                docs={"a.txt": "Jonathan Hale, chief executive of Acme Foods, spoke.", "b.txt": "Johnathan Hale, chief executive of Norwood Motors, spoke."},
            ),
            Example(
                why="In two texts, a man and a woman at one bank.",
                docs={"a.txt": "Mario Rossi, an analyst at Orbel Bank, agreed.", "b.txt": "Maria Rossi, an analyst at Orbel Bank, did not."},
            ),
            Example(
                why="In two texts, schools of one name.",
                docs={
                    "a.txt": "Katherine Ferris, principal of Lincoln High School, resigned.",
                    "b.txt": "Katharine Ferris, principal of Lincoln High School, won a prize.",
                },
            ),
            Example(
                why="In two texts, with nothing but the name.",
                docs={"a.txt": "Katherine Ferris won the raffle.", "b.txt": "Katharine Ferris missed the bus."},
            ),
        ),
    )

    @Rule(
        AS.left << _in_full(given=MATCH.g, surname=MATCH.a, start=MATCH.x, sentence=MATCH.i, confidence=MATCH.c, vouched=MATCH.v),
        AS.right << _in_full(given=MATCH.g, surname=MATCH.b, start=MATCH.y, sentence=MATCH.j, confidence=MATCH.d, vouched=MATCH.w),
        TEST(lambda x, y, i, j, c, d, v, w: x < y and i != j and (c != "low" or d != "low" or v or w)),
        TEST(lambda a, b: min(len(a), len(b)) >= _SHORTEST_SURNAME and alike(a, b)),
    )
    def surname(self, left: MentionFact, right: MentionFact) -> None:
        """One given name, two surnames a letter apart."""
        self.report(right=right, left=left, first=left["quote"], second=right["quote"])

    @Rule(
        AS.left << _in_full(surname=MATCH.s, given=MATCH.a, gender=MATCH.m, start=MATCH.x, sentence=MATCH.i, confidence=MATCH.c, vouched=MATCH.v),
        AS.right << _in_full(surname=MATCH.s, given=MATCH.b, gender=MATCH.n, start=MATCH.y, sentence=MATCH.j, confidence=MATCH.d, vouched=MATCH.w),
        TEST(lambda x, y, i, j, c, d, v, w: x < y and i != j and (c != "low" or d != "low" or v or w)),
        TEST(lambda m, n: not m or not n or m == n),
        TEST(lambda a, b: min(len(a), len(b)) >= _SHORTEST_GIVEN and alike(a, b) and not _short_form(a, b)),
    )
    def given_name(self, left: MentionFact, right: MentionFact) -> None:
        """One surname, two given names a letter apart."""
        self.report(right=right, left=left, first=left["quote"], second=right["quote"])

    @Rule(
        AS.left << _in_full(surname=MATCH.a),
        AS.right << _by_surname(surname=MATCH.b, common_word=P(lambda n: n < _COMMON_WORD), sic=False),
        TEST(lambda a, b: min(len(a), len(b)) > _SHORTEST_SURNAME and alike(a, b) and a + "s" != b),
    )
    def bare_surname(self, left: MentionFact, right: MentionFact) -> None:
        """A surname of somebody who speaks or bears a title, a letter away from the one full name it can belong to."""
        self.report(right=right, left=left, first=left["quote"], second=right["quote"])

    @Rule(
        AS.left << _by_surname(surname=MATCH.a, start=MATCH.x, common_word=L(0)),
        AS.right << _by_surname(surname=MATCH.b, start=MATCH.y, common_word=L(0)),
        TEST(lambda x, y: x < y),
        TEST(lambda a, b: min(len(a), len(b)) >= _SHORTEST_BARE and alike(a, b) and a + "s" != b),
    )
    def two_bare_surnames(self, left: MentionFact, right: MentionFact) -> None:
        """Two people by surname alone, who speak or bear titles, a letter apart."""
        self.report(right=right, left=left, first=left["quote"], second=right["quote"])

    @Rule(
        AS.left
        << in_office(
            doc=MATCH.d, start=MATCH.x, given=MATCH.g, surname=MATCH.a, body_key=MATCH.body, unique=MATCH.u, portfolio=MATCH.field, record_person=MATCH.p
        ),
        AS.right
        << in_office(
            doc=MATCH.e, start=MATCH.y, given=MATCH.g, surname=MATCH.b, body_key=MATCH.body, unique=MATCH.u, portfolio=MATCH.field, record_person=MATCH.q
        ),
        TEST(lambda d, e: d < e),
        TEST(lambda body, u, field, p, q: (body or u or field) and (not p or p != q)),
        TEST(lambda a, b: max(len(a), len(b)) >= _SHORTEST_SURNAME and alike(plain(a), plain(b))),
    )
    def surname_in_two_texts(self, left: RoleFact, right: RoleFact, **_: object) -> None:
        """One given name, one office of one body, two surnames a letter apart."""
        self.names(left, right)

    @Rule(
        AS.left
        << in_office(
            doc=MATCH.d, start=MATCH.x, given=MATCH.a, surname=MATCH.s, body_key=MATCH.body, unique=MATCH.u, portfolio=MATCH.field, record_person=MATCH.p
        ),
        AS.right
        << in_office(
            doc=MATCH.e, start=MATCH.y, given=MATCH.b, surname=MATCH.s, body_key=MATCH.body, unique=MATCH.u, portfolio=MATCH.field, record_person=MATCH.q
        ),
        TEST(lambda d, e: d < e),
        TEST(lambda body, u, field, p, q: (body or u or field) and (not p or p != q)),
        TEST(lambda a, b: min(len(a), len(b)) >= _SHORTEST_GIVEN and alike(a, b) and not _short_form(a, b) and {a[-1], b[-1]} != {"a", "o"}),
    )
    def given_name_in_two_texts(self, left: RoleFact, right: RoleFact, **_: object) -> None:
        """One surname, one office of one body, two given names a letter apart."""
        self.names(left, right)

    def names(self, left: RoleFact, right: RoleFact) -> None:
        """Report an office-holder of two texts at the name, not at the office."""
        self.report(left=left, right=right, first=left["person_name"], second=right["person_name"], span=(left["holder_start"], left["holder_end"]))


def _short_form(one: str, other: str) -> bool:
    """Whether one name is the other cut short: Steve and Steven."""
    return one.startswith(other) or other.startswith(one)


def alike(one: str, other: str) -> bool:
    """Whether two names are spelled a letter apart, or alike but for doubled letters (Marianne, Marriane)."""
    return one_letter_apart(one, other) or (one != other and len(one) >= _SHORTEST_GIVEN and _DOUBLED.sub(r"\1", one) == _DOUBLED.sub(r"\1", other))


def one_letter_apart(one: str, other: str) -> bool:
    """Whether one letter added, left out, changed, or two neighbours swapped turn one word into the other."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    a, b = one[start:], other[start:]
    if len(a) != len(b):
        return a[1:] == b or a == b[1:]
    return a[1:] == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
