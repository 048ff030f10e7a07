"""Our table of office holders beside public records of leaders; every disagreement is settled here, with what was found."""

from pathlib import Path

import pytest

from checker.reference.compile_leaders import factbook, reign
from checker.reference.offices import Office, plain_name
from checker.reference.tables import table

RECORDS = Path(__file__).parents[3] / "shared" / "reference"
pytestmark = pytest.mark.skipif(not RECORDS.is_dir(), reason="The records lie outside the project.")

OWN = [Office(*row[:7]) for row in table("offices.tsv") if row[0] != "*"]
LEADING = frozenset(("president", "prime minister", "chancellor", "king", "leader"))
FIRST_YEAR = "2000"

ANOTHER_HOLDER = {
    ("Belarus", "president"): "Another spelling of Lukashenko.",
    ("Chile", "president"): "The Factbook had not yet taken in the change of March 2026.",
    ("Jordan", "king"): "Another spelling of Abdullah.",
    ("Portugal", "president"): "The Factbook had not yet taken in the change of March 2026.",
    ("Ukraine", "president"): "Another spelling of Zelensky.",
}
"""(place, role) where the Factbook names somebody else than we do, and why."""

ANOTHER_START = {
    ("Armenia", "Karapetyan"): "Acting, after his term.",
    ("Azerbaijan", "Aliyev"): "Acting, from June 1993.",
    ("China", "Jinping"): "Head of the party four months before he was president.",
    ("China", "Zemin"): "Counted from the death of Deng; president since 1993.",
    ("Croatia", "Racan"): "Counted from a change of the constitution; prime minister since January.",
    ("Cuba", "Castro"): "Fidel Castro's power from 1959; president since 1976.",
    ("Estonia", "Kallas"): "Siim Kallas, before the years that we have of Estonia.",
    ("Finland", "Lipponen"): "Counted from a change of the constitution; prime minister since 1995.",
    ("Georgia", "Saakashvili"): "His second term.",
    ("Greece", "Tsipras"): "His second term.",
    ("Nigeria", "Jonathan"): "Acting, from February 2010.",
    ("Norway", "Bondevik"): "Back from an illness, in his first term.",
    ("Pakistan", "Musharraf"): "His power from 1999; president since 2001.",
    ("Poland", "Komorowski"): "Acting, from April 2010.",
    ("Romania", "Basescu"): "Back after two suspensions.",
    ("Rwanda", "Kagame"): "His power from 1994; president since 2000.",
    ("Thailand", "Chan-ocha"): "His power from May 2014; prime minister since August.",
    ("Uzbekistan", "Karimov"): "President of the Soviet republic, from 1990.",
    ("Uzbekistan", "Mirziyoyev"): "Acting, from September 2016.",
    ("Yugoslavia", "Kostunica"): "Prime minister of Serbia, in 2006.",
    ("Yugoslavia", "Milosevic"): "President of Serbia, from 1989.",
}
"""(place, surname) where REIGN has a leader since another month than we have, and why."""


def test_today_holders_agree() -> None:
    """Whoever the Factbook names in an office of which we have the present holder is that holder."""
    apart = {
        (place, role)
        for _, person, role, place, *_ in factbook(RECORDS / "leaders_2026-05.tsv")
        if (ours := [o for o in OWN if (o.place, o.role, o.end) == (place, role, "")]) and not any(_shares_surname(o, person) for o in ours)
    }
    assert apart == set(ANOTHER_HOLDER)


def test_beginnings_agree() -> None:
    """Leaders since 2000 whom we have too begin in the same month, or the one beside it."""
    apart = {
        (place, surname)
        for surname, _, _, place, start, end, _ in reign(RECORDS / "reign_leaders_to_2021-03.csv")
        if (end or "9") >= FIRST_YEAR and (ours := _terms(place, surname)) and min(abs(_month(o.start) - _month(start)) for o in ours) > 1
    }
    assert apart == set(ANOTHER_START)


def _shares_surname(office: Office, person: str) -> bool:
    return bool(set(plain_name(office.surname).split()) & set(plain_name(person).replace(",", "").replace(".", "").split()))


def _terms(place: str, surname: str) -> list[Office]:
    words = set(plain_name(surname).split())
    return [o for o in OWN if o.place == place and o.role in LEADING and words & set(plain_name(o.person).split())]


def _month(day: str) -> int:
    """Months since the year 0; the middle of the year where no month is known."""
    return int(day[:4]) * 12 + int(day[5:7] or 6)
