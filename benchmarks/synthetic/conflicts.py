"""What is planted: conflicts that must be found, and look-alikes that must not, each as sentences for two or three documents.

In braces: `p`, `q`, `r` (people, `p_last` their surnames), `t`, `u`, `v` (towns), `body`, `other`, `x` (a thing), all of which stand in no other
document; `n[20-90]`, a number in that range, and `more[20-90]`, a number a good deal above that one.
"""

from typing import NamedTuple


class Conflict(NamedTuple):
    """A sort of conflict: the rule that finds it ("" for a look-alike), one choice of wordings for each document, and their days.

    `days` tells how many days after the first document each is published. A document with no words of its own is a copy of the first,
    the words of `copied` exchanged.
    """

    name: str
    rule: str
    parts: tuple[tuple[str, ...], ...]
    days: tuple[int, ...] = (0, 0, 0)
    copied: tuple[str, str] = ("", "")


PLANTED: tuple[Conflict, ...] = (
    Conflict("staff", "NU09", (("{body} employs {n[1200-2900]} people.",), ("{body} has {more[1200-2900]} employees.",)), (0, 2)),
    Conflict("rank", "NU12", (("{body} is the largest lender in {t}.",), ("{body} is the {n[3-9w]}th-largest lender in {t}.",)), (0, 3)),
    Conflict("toll", "DU03", (("At least {n[30-70]} people were hurt when fire swept through the {x} mill.",), ("At least {more[30-70]} people were hurt when fire swept through the {x} mill.",))),
    Conflict("figure changed in a copy", "DU03", (("The {x} ferry carried {n[210-390]} passengers on its last crossing of the year.",), ()), (0, 0), ("{n[210-390]}", "{more[210-390]}")),
    Conflict("day of death", "DT08", (("{p} died on {n[2-9]} May 2019 in {t}.",), ("{p} died on {more[2-9]} May 2019 after a long illness.",)), (0, 40)),
    Conflict("year of founding", "DT08", (("{body} was founded in {n[1950-1989y]} by two sisters.",), ("Founded in {more[1950-1989y]}, {body} makes tyres.", "{body} was founded in {more[1950-1989y]} in a barn.")), (0, 9)),
    Conflict("office", "DT11", (("{p} was mayor of {t} from 2010 to 2014.",), ("{q} was mayor of {t} from 2012 to 2016.",)), (0, 60)),
    Conflict("distance", "GE02", (("The camp lies in {t}, {n[40-90]} km south of {u}.",), ("The army took {t}, {more[40-90]} km south of {u}.", "{t} is {more[40-90]} km from {u}.")), (0, 5)),
    Conflict("direction", "GE03", (("{t} is north of {u}.",), ("The column reached {u}, which lies north of {t}.", "{u} is north of {t}.")), (0, 12)),
    Conflict("wording of a quotation", "QU02", (("\"The harbour of {t} must stay open through the winter,\" {p} said.",), ("\"The harbour of {t} will stay open through the winter,\" {p} said.",)), (0, 1)),
    Conflict("speaker of a quotation", "QU03", (("\"The tide took the pier of {t} before we could ring the bell,\" said {p}.",), ("{q} said: \"The tide took the pier of {t} before we could ring the bell.\"",)), (0, 1)),
    Conflict("speaker taken back", "AT01", (("{p} announced that the mill of {t} would be sold.",), ("It was {q}, not {p}, who announced that the mill of {t} would be sold.",)), (0, 2)),
    Conflict("speaker of a statement", "AT01", (("{p} said that the last ferry to {t} had left the island with forty empty seats.",), ("{q} said that the last ferry to {t} had left the island with forty empty seats.",)), (0, 1)),
    Conflict("definition", "DE01", (("A {x} trip means a journey of more than {n[40-90]} miles.",), ("A {x} trip is a journey of over {more[40-90]} miles.",)), (0, 30)),
    Conflict("denial", "IC01", (("{p} sold the old harbour of {t} to the council.",), ("The old harbour of {t} was not sold to the council by {p}.", "{p} did not sell the old harbour of {t} to the council.")), (0, 3)),
    Conflict("for and against", "IC02", (("{p} supports the {t} fishing bill.",), ("{p} opposes the {t} fishing bill.",)), (0, 4)),
    Conflict("place of birth", "IC03", (("{p} was born in Oslo and moved often.",), ("{p} was born in Bergen.",)), (0, 80)),
    Conflict("order of two", "IC06", (("{t} is larger than {u}.",), ("{t} is smaller than {u}.", "{u} is larger than {t}.")), (0, 7)),
    Conflict("order of three", "IC06", (("{t} is older than {u}.",), ("{u} is older than {v}.",), ("{v} is older than {t}.", "{t} is younger than {v}.")), (0, 7, 15)),
    Conflict("seat", "OR04", (("{body} has its headquarters in {t}.",), ("{body} is headquartered in {u}.", "{body} is based in {u}.")), (0, 10)),
    Conflict("head", "OR04", (("{body} is headed by {p}.",), ("{body} is run by {q}.",)), (0, 10)),
    Conflict("certainty", "HE01", (("{body} may have damaged the {x} reef.", "{body} might close the {x} works."), ("{body} damaged the {x} reef.",)), (0, 3)),
)

LOOK_ALIKES: tuple[Conflict, ...] = (
    Conflict("a later toll", "", (("At least {n[30-70]} people were hurt when fire swept through the {x} mill.",), ("At least {more[30-70]} people were hurt when fire swept through the {x} mill.",)), (0, 1)),
    Conflict("a wire copy", "", (("The {x} ferry carried {n[210-390]} passengers on its last crossing of the year.",), ()), (0, 0)),
    Conflict("a wire copy of the next day", "", (("{body} employs {n[1200-2900]} people, and the {x} works is its newest.",), ()), (0, 1)),
    Conflict("rounded", "", (("{body} has about {n[300-390]} staff.",), ("{body} has more than 250 employees.",)), (0, 3)),
    Conflict("another year", "", (("In 2019 {body} had {n[300-390]} staff.",), ("In 2023 {body} had {more[300-390]} staff.",)), (0, 3)),
    Conflict("one after the other", "", (("{p} was mayor of {t} from 2010 to 2014.",), ("{q} was mayor of {t} from 2014 to 2018.",)), (0, 9)),
    Conflict("by road", "", (("{t} is {n[40-90]} km from {u}.",), ("In winter {t} is {more[40-90]} km from {u} by road.",)), (0, 9)),
    Conflict("the same from the other end", "", (("{t} is north of {u}.",), ("{u} is south of {t}.",)), (0, 9)),
    Conflict("a shortened quotation", "", (("\"Nobody in {t} will ever forget the night of the flood,\" {p} said.",), ("\"Nobody in {t} will forget the night of the flood,\" {p} said.",)), (0, 1)),
    Conflict("said by both", "", (("{p} said that the last ferry to {t} had left the island with forty empty seats.",), ("{q} also said that the last ferry to {t} had left the island with forty empty seats.",)), (0, 1)),
    Conflict("a definition within limits", "", (("A {x} trip means a journey of more than {n[40-90]} miles.",), ("In the bill, a {x} trip means a journey of more than {more[40-90]} miles.",)), (0, 9)),
    Conflict("two things in two towns", "", (("The old bridge in {t} is safe.",), ("The old bridge in {u} is dangerous.",)), (0, 2)),
    Conflict("two boards", "", (("The board of {body} approved the plan.",), ("The board of {other} did not approve the plan.",)), (0, 2)),
    Conflict("then and now", "", (("{body} was headed by {p}.",), ("{body} is headed by {q}.",)), (0, 200)),
    Conflict("a day within its year", "", (("{p} died in 2019.",), ("{p} died on {n[2-9]} May 2019 in {t}.",)), (0, 20)),
    Conflict("two speakers", "", (("The dam at {t} is safe, {p} said.",), ("The dam at {t} is not safe, {q} said.",)), (0, 2)),
)
