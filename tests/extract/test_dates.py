"""Date phrases of news English: their exact words, their days, and what is refused."""

from datetime import date as Date
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.extract.dates import find_dates
from checker.extract.found import Found
from checker.ingest import plain
from checker.models.claims import DateClaim
from tests.helpers import parsed

TODAY = Date(2021, 6, 9)  # a Wednesday


def dates(text: str, date: Date | None = TODAY) -> list[DateClaim]:
    """The date claims of a text published on `date`."""
    return list(find_dates(parsed(text, date), Found()))


def days(claim: DateClaim) -> str:
    """The interval of a claim as "first..last", one day once, "?" where it has none."""
    if claim.earliest is None or claim.latest is None:
        return "?"
    return str(claim.earliest) if claim.earliest == claim.latest else f"{claim.earliest}..{claim.latest}"


FOUND = [
    # Full dates, American and British.
    ("The harbour closed on May 6, 2021, for repairs.", [("May 6, 2021", "2021-05-06")]),
    ("The harbour closed on 6 May 2021 for repairs.", [("6 May 2021", "2021-05-06")]),
    ("Voting began on 6th May 2021.", [("6th May 2021", "2021-05-06")]),
    ("It was signed on the 6th of May, 2021, in Oslo.", [("the 6th of May, 2021", "2021-05-06")]),
    ("The museum reopened Wednesday, May 5, 2021, to applause.", [("Wednesday, May 5, 2021", "2021-05-05")]),
    ("Her son was born on 3 Jan. 1980.", [("3 Jan. 1980", "1980-01-03")]),
    ("The file is dated 2020-02-29.", [("2020-02-29", "2020-02-29")]),
    ("The form is stamped 25/12/2019.", [("25/12/2019", "2019-12-25")]),
    ("One form is stamped 25/12/2019, one 06/05/2020.", [("25/12/2019", "2019-12-25"), ("06/05/2020", "2020-05-06")]),
    ("One form is stamped 12/25/2019, one 06/05/2020.", [("12/25/2019", "2019-12-25"), ("06/05/2020", "2020-06-05")]),
    ("The Berlin form is stamped 06.05.2020.", [("06.05.2020", "2020-05-06")]),
    ("The court heard of the September 11 attacks.", [("September 11", "2001-09-11")]),
    ("Orders slowed in the last quarter of 2004.", [("the last quarter of 2004", "2004-10-01..2004-12-31")]),
    ("Sales in the full year of 2005 doubled on 2003 levels.", [("the full year of 2005", "2005-01-01..2005-12-31"), ("2003", "2003-01-01..2003-12-31")]),
    ("In nineteen ninety-one the mill closed.", [("nineteen ninety-one", "1991-01-01..1991-12-31")]),
    # Parts of a date.
    ("The bridge opened in March 2019.", [("March 2019", "2019-03-01..2019-03-31")]),
    ("Rents doubled by the end of 2018.", [("the end of 2018", "2018-01-01..2018-12-31")]),
    ("The plant shut in mid-2019.", [("mid-2019", "2019-01-01..2019-12-31")]),
    ("Sales fell in early March.", [("early March", "2021-03-01..2021-03-31")]),
    ("The strike began on April 12.", [("April 12", "2021-04-12")]),
    ("The strike began on December 12.", [("December 12", "2020-12-12")]),
    ("The trial will begin on July 12.", [("July 12", "2021-07-12")]),
    ("The trial will begin in February.", [("February", "2022-02-01..2022-02-28")]),
    ("The fund, payable Aug. 3, was declared by the board.", [("Aug. 3", "2021-08-03")]),
    ("Prices rose in the 1990s and the early '80s.", [("the 1990s", "1990-01-01..1999-12-31"), ("the early '80s", "1980-01-01..1989-12-31")]),
    ("The abbey dates from the 12th century.", [("the 12th century", "1100-01-01..1200-12-31")]),
    ("Profit rose in the third quarter of 2020.", [("the third quarter of 2020", "2020-07-01..2020-09-30")]),
    ("Orders slowed in Q1 2019.", [("Q1 2019", "2019-01-01..2019-03-31")]),
    ("Orders slowed in the second half of 2019.", [("the second half of 2019", "2019-07-01..2019-12-31")]),
    ("Floods hit the valley in the summer of 2016.", [("the summer of 2016", "2016-06-01..2016-08-31")]),
    ("They met on Christmas Day 2019.", [("Christmas Day 2019", "2019-12-25")]),
    ("The shops opened on Good Friday.", [("Good Friday", "2021-04-02")]),
    # Lists and ranges.
    (
        "The panel met in January, March and June 2020.",
        [("January", "2020-01-01..2020-01-31"), ("March", "2020-03-01..2020-03-31"), ("June 2020", "2020-06-01..2020-06-30")],
    ),
    ("Hearings were held on May 3 and 4, 2020.", [("May 3", "2020-05-03"), ("4, 2020", "2020-05-04")]),
    ("The fair ran from 3 to 7 May 2019.", [("3 to 7 May 2019", "2019-05-03..2019-05-07")]),
    ("The fair ran May 3-7, 2019.", [("May 3-7, 2019", "2019-05-03..2019-05-07")]),
    ("He governed from 2004 to 2011.", [("2004 to 2011", "2004-01-01..2011-12-31")]),
    ("He governed between 2004 and 2011.", [("2004 and 2011", "2004-01-01..2011-12-31")]),
    ("The 2010-14 drought emptied the lake.", [("2010-14", "2010-01-01..2014-12-31")]),
    ("It snowed from December 2019 to January 2020.", [("December 2019 to January 2020", "2019-12-01..2020-01-31")]),
    ("The ferry stopped between 28 December and 2 January.", [("28 December and 2 January", "2020-12-28..2021-01-02")]),
    # Counted from the day of publication.
    ("The mayor resigned on Monday.", [("Monday", "2021-06-07")]),
    ("The mayor resigned Wednesday night.", [("Wednesday night", "2021-06-09")]),
    ("The mayor will resign on Friday.", [("Friday", "2021-06-11")]),
    ("Talks were extended until Saturday.", [("Saturday", "2021-06-12")]),
    ("The mayor resigned yesterday.", [("yesterday", "2021-06-08")]),
    ("The vote is due the day after tomorrow.", [("the day after tomorrow", "2021-06-11")]),
    ("The clerk left last week.", [("last week", "2021-05-31..2021-06-06")]),
    ("The clerk left earlier this month.", [("earlier this month", "2021-06-01..2021-06-30")]),
    ("Taxes will rise next year.", [("next year", "2022-01-01..2022-12-31")]),
    ("The tower fell two weeks ago.", [("two weeks ago", "2021-05-24..2021-05-30")]),
    ("The tower fell 10 days ago.", [("10 days ago", "2021-05-30")]),
    ("She retired in May last year.", [("May last year", "2020-05-01..2020-05-31")]),
    ("She retired last October.", [("last October", "2020-10-01..2020-10-31")]),
    # Counted from a date of the text.
    ("The mill burned down on May 6, 2010. A year later it stood again.", [("May 6, 2010", "2010-05-06"), ("A year later", "2011-01-01..2011-12-31")]),
    ("The mill burned down on May 6, 2010. The next day it rained.", [("May 6, 2010", "2010-05-06"), ("The next day", "2010-05-07")]),
    ("He was elected in 1998 and resigned later that year.", [("1998", "1998-01-01..1998-12-31"), ("later that year", "1998-01-01..1998-12-31")]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[t for t, _ in FOUND])
def test_dates_of_a_dated_text(text: str, expected: list[tuple[str, str]]) -> None:
    """In a text of 9 June 2021, each phrase is found at its exact words and on its days."""
    assert [(d.quote, days(d)) for d in dates(text)] == expected


REFUSED = [
    "The council counted 1,945 votes and 2000 people in 1500 homes.",
    "She may march if she must, and August guests may fall silent.",
    "The Sun printed it on page 1984.",
    "It came second, then sat down for a second.",
    "The index rose to 1950 from 1930.",
    "It fell from 2014 to 2010 after a vote of 1510-1432.",
    "The urn was made in 1500 BC.",
    "He paid $2010 for 1999% of it.",
    "The actor, in his 30s, has a spring in his step.",
    "The fall in prices went on over the next month.",
    "Call extension 06/05/2021 for nothing, as the order of day and month is open.",
    "They waited for three years and two months.",
]


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_date(text: str) -> None:
    """Counts, verbs, levels, ages and bare lengths of time are no dates."""
    assert [d.quote for d in dates(text)] == []


def test_an_undated_text_places_nothing_that_counts_from_today() -> None:
    """Weekdays, "last year" and months far from any year keep their words but get no days."""
    found = dates("The mayor resigned on Monday. Last year she had won. In March 2015 she lost.\n\nShe will stand again in May.", None)
    assert [(d.quote, days(d)) for d in found] == [("Monday", "?"), ("Last year", "?"), ("March 2015", "2015-03-01..2015-03-31"), ("May", "?")]


def test_a_month_without_a_year_takes_the_year_told_just_before() -> None:
    """The year is inferred, and the date that it came from is the anchor."""
    first, second = dates("The talks began in December 2019. They failed in February.", None)
    assert (second.earliest, second.inferred, second.anchor, second.has_year) == (Date(2019, 2, 1), True, first.id, False)


@pytest.mark.parametrize(
    "text",
    ["LISBON, March 3, 2020 (Newswire) - The port shut on Monday.", "Port shuts\n\nPublished March 3, 2020\n\nThe port shut on Monday."],
)
def test_a_text_that_prints_its_own_date_is_dated_by_it(text: str) -> None:
    """A dateline or a date line counts as the document's date and is the anchor of what hangs on it."""
    own, monday = dates(text, None)
    assert (monday.earliest, monday.anchor) == (Date(2020, 3, 2), own.id)


PROBLEMS = [
    ("The fair ran from 9 May to 2 May 2024.", "backwards", None),
    ("The duke ruled from 1814 to 1810.", "backwards", None),
    ("The files went missing between June 2019 and May 2018.", "backwards", None),
    ("The road was shut between 3 June 2019 and 4 May 2019.", "backwards", None),
    ("The lease ends on Feb. 30, 2024.", "impossible", None),
    ("The lease ends on 31 April.", "impossible", None),
    ("The lease ended on February 29, 2023.", "impossible", None),
    ("The count was on Monday, March 4, 2025.", "weekday", 0),
    ("The count was on Tuesday, March 4, 2025.", "", 1),
]


@pytest.mark.parametrize(("text", "problem", "weekday"), PROBLEMS)
def test_dates_that_cannot_be(text: str, problem: str, weekday: int | None) -> None:
    """A day that no calendar has, or that fell on another weekday, says so; the weekday is the printed one."""
    (only,) = dates(text, None)
    assert (only.problem, only.weekday) == (problem, weekday)


def test_forms() -> None:
    """Since, until and by open a stretch; repeated days are a set; distances without a place are durations."""
    forms = {d.quote: (d.form, d.relation) for d in dates("Since 2010 it met every Friday until May 2019, two days before the vote.")}
    assert forms == {"2010": ("open", "since"), "every Friday": ("set", ""), "May 2019": ("open", "until"), "two days before": ("duration", "")}


FORMATS = [
    "{month} {day}, {year}", "{day} {month} {year}", "{short} {day}, {year}", "{day}{th} {month} {year}", "the {day}{th} of {month} {year}",
    "{weekday}, {month} {day}, {year}", "{weekday} {day} {month} {year}", "{year}-{m:02}-{day:02}",
]  # fmt: skip
MONTHS = "January February March April May June July August September October November December".split()
SHORT = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def printed(day: Date, style: str) -> str:
    """A day in one of the printed forms."""
    ending = "th" if 10 < day.day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    names = {"month": MONTHS[day.month - 1], "short": SHORT[day.month - 1], "weekday": WEEKDAYS[day.weekday()]}
    return style.format(day=day.day, year=day.year, m=day.month, th=ending, **names)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 73000), st.sampled_from(FORMATS)), min_size=1, max_size=6),
    st.sampled_from(["The gate opened on {}.", "On {}, the gate opened.", "They left (on {}) for good.", "By {} all was quiet."]),
)
def test_any_printed_day_is_found_where_it_stands(choices: list[tuple[int, str]], sentence: str) -> None:
    """Every full date in every form, from 1900 on: the exact words, the exact day."""
    chosen = [(Date(1900, 1, 1) + timedelta(number), style) for number, style in choices]
    text = "\n\n".join(sentence.format(printed(day, style)) for day, style in chosen)
    document = plain.read("a.txt", text)[0]
    found = find_dates(parsed(text, None), Found())
    assert [(d.quote, d.earliest, d.latest, d.problem) for d in found] == [(printed(day, style), day, day, "") for day, style in chosen]
    assert all(document.text[d.start : d.end] == d.quote for d in found)


VOCABULARY = (
    "the a of in on from to between and , . - / ' ( ) May March Jan. Sept. Sunday Tue. 3 31 45 9th second third 1999 2020 1000 2199 10:30 9999-12-31 1/2/03 1990s '80s "
    "last next this that previous following early mid late end beginning year years month week day days quarter half weekend decade century summer winter Christmas "
    "Easter today yesterday tomorrow two twenty several ago earlier later before after every Mondays fiscal Q3 first night noon nineteen ninety-nine since until by vote"
).split()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=60), st.sampled_from([None, TODAY, Date(1, 1, 1), Date(9999, 12, 31)]))
def test_any_jumble_of_date_words_is_read_without_harm(words: list[str], date: Date | None) -> None:
    """No order of the words breaks the reader; spans quote the text, do not overlap, and intervals run forwards."""
    text = " ".join(words)
    found = dates(text, date)
    assert all(text[d.start : d.end] == d.quote for d in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(d.earliest <= d.latest for d in found if d.earliest and d.latest)
    assert all((d.earliest is None) == (d.latest is None) for d in found)
