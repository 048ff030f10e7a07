"""What is planted: conflicts that must be found, and look-alikes that must not, each as sentences for two or three documents.

In braces: `p`, `q`, `r` (people), `t`, `u`, `v` (towns), `body`, `other`, `x` (a thing), all of which stand in no
other document; `matter` and `building`, nouns; `n[20-90]`, a number in that range, and `more[20-90]`, a number a good deal above that one.
"""

from typing import NamedTuple

MATTERS = (
    "bypass tunnel levy quarry ferry tax airport curfew merger tariff incinerator charter railway festival stadium reservoir subsidy toll pipeline statute "
    "moratorium boycott bridge treaty dam lottery harbour embargo wall prison casino canal"
).split()
BUILDINGS = (
    "harbour library ferry market school bakery clinic theatre station lighthouse museum garden chapel mill bridge tower hospital pool tavern quay".split()
)


class Conflict(NamedTuple):
    """A sort of conflict: the rules that may find it (none for a look-alike), one choice of wordings for each document, and their days.

    `days` tells how many days after the first document each is published. A document with no words of its own is a copy of the first,
    the words of `copied` exchanged.
    """

    name: str
    rules: tuple[str, ...]
    parts: tuple[tuple[str, ...], ...]
    days: tuple[int, ...] = (0, 0, 0)
    copied: tuple[str, str] = ("", "")


_FIRE = "At least {n[30-70]} people were hurt when fire swept through the {x} mill of {body}."
_MORE_FIRE = "At least {more[30-70]} people were hurt when fire swept through the {x} mill of {body}."
_COPIED = "The {x} ferry carried {n[210-390]} passengers on its last crossing of the year."
_LOST = "had left the island of {t} with forty empty seats"

PLANTED: tuple[Conflict, ...] = (
    Conflict("staff", ("NU09",), (("{body} employs {n[1200-2900]} people.",), ("{body} has {more[1200-2900]} employees.",))),
    Conflict(
        "length",
        ("NU09",),
        (("The {x} Bridge is {n[210-390]} metres long and carries two lanes.",), ("The length of the {x} Bridge is {more[210-390]} metres.",)),
        (0, 50),
    ),
    Conflict(
        "magnitude",
        ("NU07",),
        (("{body} reported a profit of {n[210-390]} million euros for 2021.",), ("In 2021 {body} reported a profit of {n[210-390]} billion euros.",)),
        (0, 5),
    ),
    Conflict("rank", ("NU12",), (("{body} is the largest lender in {t}.",), ("{body} is the {n[3-9o]}-largest lender in {t}.",)), (0, 3)),
    Conflict("toll", ("DU03", "NU09"), ((_FIRE,), (_MORE_FIRE,))),
    Conflict("figure changed in a copy", ("DU03", "NU09"), ((_COPIED,), ()), (0, 0), ("{n[210-390]}", "{more[210-390]}")),
    Conflict("day of death", ("DT08",), (("{p} died on {n[2-9]} May 2019 in {t}.",), ("{p} died on {more[2-9]} May 2019 after a long illness.",)), (0, 40)),
    Conflict(
        "year of founding",
        ("DT08",),
        (("{body} was founded in {n[1950-1989y]} by two sisters.",), ("{body} was founded in {more[1950-1989y]} in a barn.",)),
        (0, 9),
    ),
    Conflict(
        "day of a treaty",
        ("DT08",),
        (("The Treaty of {t} was signed on {n[2-9]} March 1911.",), ("The Treaty of {t} was signed on {more[2-9]} March 1911 in a railway carriage.",)),
        (0, 90),
    ),
    Conflict("office", ("DT11",), (("{p} was mayor of {t} from 2010 to 2014.",), ("{q} was mayor of {t} from 2012 to 2016.",)), (0, 60)),
    Conflict("distance", ("GE02",), (("The camp lies in {t}, {n[40-90]} km south of {u}.",), ("The army took {t}, {more[40-90]} km south of {u}.",)), (0, 5)),
    Conflict("direction", ("GE03",), (("{t} is north of {u}.",), ("{u} is north of {t}.",)), (0, 12)),
    Conflict(
        "wording of a quotation",
        ("QU02",),
        (('"The {building} of {t} must stay open through the winter," {p} said.',), ('"The {building} of {t} will stay open through the winter," {p} said.',)),
        (0, 1),
    ),
    Conflict(
        "speaker of a quotation",
        ("QU03",),
        (
            ('"The tide took the {building} of {t} before we could ring the bell," said {p}.',),
            ('{q} said: "The tide took the {building} of {t} before we could ring the bell."',),
        ),
        (0, 1),
    ),
    Conflict(
        "speaker taken back",
        ("AT01",),
        (("{p} announced that the mill of {t} would be sold.",), ("It was {q}, not {p}, who announced that the mill of {t} would be sold.",)),
        (0, 2),
    ),
    Conflict(
        "speaker of a statement", ("AT01",), ((f"{{p}} said that the last ferry {_LOST}.",), (f"{{q}} told reporters that the last ferry {_LOST}.",)), (0, 1)
    ),
    Conflict(
        "definition",
        ("DE01",),
        (("A {x} trip means a journey of more than {n[40-90]} miles.",), ("A {x} trip is a journey of over {more[40-90]} miles.",)),
        (0, 30),
    ),
    Conflict(
        "denial",
        ("IC01",),
        (
            ("{p} sold the old {building} of {t} to the council.",),
            ("{p} did not sell the old {building} of {t} to the council.", "The old {building} of {t} was not sold to the council by {p}."),
        ),
    ),
    Conflict("for and against", ("IC02",), (("{p} supports the {t} {matter}.",), ("{p} opposes the {t} {matter}.",))),
    Conflict("verdict", ("IC02",), (("{p} was acquitted of fraud on 3 May 2021.",), ("{p} was convicted of fraud on 3 May 2021.",)), (0, 1)),
    Conflict("composer", ("IC03",), (("The {x} Tide Symphony was composed by {p}.",), ("{q} composed the {x} Tide Symphony in a week.",)), (0, 20)),
    Conflict("place of birth", ("IC03",), (("{p}, the mayor of {t}, was born in Oslo.",), ("{p}, mayor of {t}, was born in Bergen.",)), (0, 80)),
    Conflict("order of two", ("IC06",), (("{p} is taller than {q}.",), ("{p} is shorter than {q}.", "{q} is taller than {p}.")), (0, 7)),
    Conflict(
        "order of three",
        ("IC06",),
        (("{p} is older than {q}.",), ("{q} is older than {r}.",), ("{r} is older than {p}.", "{p} is younger than {r}.")),
        (0, 7, 15),
    ),
    Conflict("seat", ("OR04",), (("{body} has its headquarters in {t}.",), ("{body} is headquartered in {u}.",)), (0, 10)),
    Conflict("certainty", ("HE01",), (("{body} may have poisoned the {x} lake.",), ("{body} poisoned the {x} lake.",))),
    Conflict("cause", ("CA01",), (("The main cause of the {body} strike was hunger.",), ("The {body} strike was caused mainly by the new rota.",)), (0, 1)),
    Conflict(
        "end of a ban",
        ("EV01",),
        (
            ("{body} lifted its ban on timber exports in May 2021 after a drought.",),
            ("{body} lifted its ban on timber exports in March 2022 to please sawmills.",),
        ),
        (0, 30),
    ),
    Conflict(
        "public money",
        ("EV03",),
        (("The {t} stadium was built without public money.",), ("The {t} stadium was paid for with a grant from the region.",)),
        (0, 30),
    ),
)

LOOK_ALIKES: tuple[Conflict, ...] = (
    Conflict("a later toll", (), ((_FIRE,), (_MORE_FIRE,)), (0, 1)),
    Conflict("a wire copy", (), ((_COPIED,), ()), (0, 0)),
    Conflict("a wire copy of the next day", (), (("{body} employs {n[1200-2900]} people, and the {x} works is its newest.",), ()), (0, 1)),
    Conflict("a month later", (), (("{body} employs {n[1200-2900]} people.",), ("{body} has {more[1200-2900]} employees.",)), (0, 31)),
    Conflict("rounded", (), (("{body} has about {n[300-390]} staff.",), ("{body} has more than 250 employees.",))),
    Conflict("another year", (), (("In 2019 {body} had {n[300-390]} staff.",), ("In 2023 {body} had {more[300-390]} staff.",))),
    Conflict("one after the other", (), (("{p} was mayor of {t} from 2010 to 2014.",), ("{q} was mayor of {t} from 2014 to 2018.",)), (0, 9)),
    Conflict("by road", (), (("{t} is {n[40-90]} km from {u}.",), ("In winter {t} is {more[40-90]} km from {u} by road.",)), (0, 9)),
    Conflict("the same from the other end", (), (("{t} is north of {u}.",), ("{u} is south of {t}.",)), (0, 9)),
    Conflict(
        "a shortened quotation",
        (),
        (('"Nobody in {t} will ever forget the night of the flood," {p} said.',), ('"Nobody in {t} will forget the night of the flood," {p} said.',)),
        (0, 1),
    ),
    Conflict("said by both", (), ((f"{{p}} said that the last ferry {_LOST}.",), (f"{{q}} also said that the last ferry {_LOST}.",)), (0, 1)),
    Conflict(
        "a definition within limits",
        (),
        (("A {x} trip means a journey of more than {n[40-90]} miles.",), ("In the bill, a {x} trip means a journey of more than {more[40-90]} miles.",)),
        (0, 9),
    ),
    Conflict("two things in two towns", (), (("The old bridge in {t} is safe.",), ("The old bridge in {u} is dangerous.",))),
    Conflict("two boards", (), (("The board of {body} approved the plan.",), ("The board of {other} did not approve the plan.",))),
    Conflict("then and now", (), (("{body} was headed by {p}.",), ("{body} is headed by {q}.",)), (0, 200)),
    Conflict("a day within its year", (), (("{p} died in 2019.",), ("{p} died on {n[2-9]} May 2019 in {t}.",)), (0, 20)),
    Conflict("two speakers", (), (("The dam at {t} is safe, {p} said.",), ("The dam at {t} is not safe, {q} said.",))),
    Conflict("two people of one name", (), (("The pianist {p} was born in Oslo.",), ("The judge {p} was born in Bergen.",)), (0, 40)),
    Conflict("two lives of one name", (), (("The painter {p} died in 1990 in {t}.",), ("The judge {p} died in 1994 in {u}.",)), (0, 40)),
    Conflict("two ages of one name", (), (("{p}, 42, a baker, won the seat.",), ("{p}, 17, a rower, won the cup.",)), (0, 2)),
    Conflict("a mind that changed", (), (("{p} opposed the {t} {matter}.",), ("{p} supported the {t} {matter}.",)), (0, 9)),
    Conflict("a forecast that came true", (), (("{body} may close the {x} plant.",), ("{body} closed the {x} plant.",)), (0, 7)),
    Conflict(
        "the inquiry, a year later",
        (),
        (("The {x} mill fire was caused mainly by a gas leak.",), ("Faulty wiring was the main cause of the {x} mill fire.",)),
        (0, 366),
    ),
    Conflict("a line of three", (), (("{p} is older than {q}.",), ("{q} is older than {r}.",), ("{r} is younger than {p}.",)), (0, 7, 15)),
)
