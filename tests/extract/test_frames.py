"""Figures that one sentence relates by arithmetic: which relation, and the figures in its order."""

import pytest

from checker.models.claims import FrameClaim
from tests.helpers import claims_of

# text, type, values
FRAMES = [
    ("Sales rose from 40 to 50, up 25 percent.", "change", (25, 40, 50)),
    ("Sales rose 25 percent to 50 from 40.", "change", (25, 40, 50)),
    ("Sales rose by 25%, from 40 to 50.", "change", (25, 40, 50)),
    ("Profit fell 20% to $40 million, compared with $50 million a year earlier.", "change", (20, 50e6, 40e6)),
    ("Revenue was $50 million, up 25 percent from $40 million.", "change", (25, 40e6, 50e6)),
    ("A 25 percent rise from 40 to 50 was reported.", "change", (25, 40, 50)),
    ("The mill reported a 25% increase in profit to $50m from $40m.", "change", (25, 40e6, 50e6)),
    ("The rate rose from 4% to 5%, a 1 percent increase.", "change", (1, 4, 5)),
    ("Membership went from 200 to 100, a fall of 50 percent.", "change", (50, 200, 100)),
    ("The port cut its workforce by 20 percent, from 1,000 to 800.", "change", (20, 1000, 800)),
    ("The council cut its staff from 500 to 400, a reduction of 20 percent.", "change", (20, 500, 400)),
    ("Rents have risen 25% since 2010, from $400 to $500.", "change", (25, 400, 500)),
    ("Shares dropped 50 cents, or 10 percent, to $4.50.", "change", (10, 5, 4.5)),
    ("The index fell 50 points (10 percent) to 450.", "change", (10, 500, 450)),
    ("The index lost 50 points, or 10 percent, to close at 450.", "change", (10, 500, 450)),
    ("Cases doubled from 10 to 20.", "multiple", (2, 10, 20)),
    ("Output tripled to 30 tonnes from 10 tonnes.", "multiple", (3, 10, 30)),
    ("Sales rose from 10 to 30, a threefold increase.", "multiple", (3, 10, 30)),
    ("Its debt more than doubled from $3 million to $7 million.", "multiple", (2, 3e6, 7e6)),
    ("Twelve of the 15 bids, or 80 percent, passed.", "share", (80, 12, 15)),
    ("Turnout was 80 percent (400 of 500 voters).", "share", (80, 400, 500)),
    ("Of the 200 people asked, 90, or 45 percent, said yes.", "share", (45, 90, 200)),
    ("Sixty out of 120 seats, 50 percent, went to the party.", "share", (50, 60, 120)),
    ("Some 50 percent of the 120 seats, or 60, went to the party.", "share", (50, 60, 120)),
    ("The 90 women make up 45 percent of the 200 staff.", "share", (45, 90, 200)),
    ("Just 10 of the 40 samples - 25 percent - were clean.", "share", (25, 10, 40)),
    ("Eight of the 12 jurors (two-thirds) agreed.", "share", (200 / 3, 8, 12)),
    ("Of voters, 45% chose A, 40% chose B and 15% chose C.", "shares", (45, 40, 15)),
    ("The poll gave Ruiz 55%, Beck 40% and Lee 5%.", "shares", (55, 40, 5)),
    ("The 21 members are 12 men and 9 women.", "sum", (21, 12, 9)),
    ("The panel has 21 members: 12 men and nine women.", "sum", (21, 12, 9)),
    ("Twelve men and nine women, 21 people in all, came.", "sum", (21, 12, 9)),
    ("The crew of 21 is made up of 12 men and nine women.", "sum", (21, 12, 9)),
    ("The 21-member council consists of 12 painters and nine poets.", "sum", (21, 12, 9)),
    ("The cabinet has 15 ministers, ten men and five women.", "sum", (15, 10, 5)),
    ("Of the 200 cots, 90 (or 45 percent) were full.", "share", (45, 90, 200)),
    ("She took 54 percent, up from 49 percent in the second round, a rise of 5 percent.", "change", (5, 49, 54)),
    ("Of the 21 members, 12 are men and nine are women.", "sum", (21, 12, 9)),
    ("The boat carried six people: two anglers, three guides and a cook.", "sum", (6, 2, 3, 1)),
    ("Five men and four women were arrested, for a total of nine.", "sum", (9, 5, 4)),
    ("The choir has 21 members: 12 men and nine women, the most for a decade.", "sum", (21, 12, 9)),
    ('"The panel has 21 members: 12 men and nine women," the clerk said.', "sum", (21, 12, 9)),
    ("The poll put Ruiz at 55 percent, Ms. Beck at 40 percent and Lee at 5 percent.", "shares", (55, 40, 5)),
    ("Two clubs had asked for the field: the rowers and a chess circle.", "list", (2, 2)),
    ("The pier, $60 million, works out at $20 million for each of the three berths.", "average", (20e6, 60e6, 3)),
    ("Lune beat Orr 3-1 on Monday to win by two goals.", "margin", (2, 3, 1)),
    ("There are two causes: cost and delay.", "list", (2, 2)),
    ("The plan covers four countries (France, Spain, Italy and Malta).", "list", (4, 4)),
    ("Three towns - Lune, Bray and Oslo - were cut off.", "list", (3, 3)),
    ("The two winners, Ann Lee and Bo Park, were named.", "list", (2, 2)),
    ("The three finalists are Ann Lee, Bo Park and Cy Ross.", "list", (3, 3)),
    ("It sold 120 units over 4 days, an average of 30.", "average", (30, 120, 4)),
    ("It raised $600 from 30 donors, or $20 each.", "average", (20, 600, 30)),
    ("Over 10 years it built 500 homes, an average of 50 a year.", "average", (50, 500, 10)),
    ("The 50 players scored 400 goals, an average of eight each.", "average", (8, 400, 50)),
    ("They sold 40 tickets at $5 each, for a total of $200.", "average", (5, 200, 40)),
    ("She won 52% to 48%, a four-point margin.", "margin", (4, 52, 48)),
    ("The motion passed 52-48, a margin of four.", "margin", (4, 52, 48)),
    ("He beat her by 52 votes to 48, a majority of four votes.", "margin", (4, 52, 48)),
    ("She won by four points, 52% to 48%.", "margin", (4, 52, 48)),
    ("With 55 percent to Beck's 45 percent, Ruiz has a ten-point lead.", "margin", (10, 55, 45)),
    ("They ran 10 km (6.2 miles).", "conversion", (10_000, 9977.9328)),
    ("The 100-mile (160-kilometre) trip took hours.", "conversion", (160934.4, 160_000)),
    ("It was 30°C (86°F) at noon.", "conversion", (30, 30)),
    ("It lies about 30 miles, or 48 kilometres, north of Lune.", "conversion", (48280.32, 48_000)),
]

NO_FRAME = [
    "Sales rose from 40 to 50, with 20 percent of them abroad.",
    "Sales rose 30 percent to $50 million and profit rose to $5 million from $4 million.",
    "The stake rose from 10 to 15 percent.",
    "The club has 40 members, including 12 juniors and nine seniors.",
    "The farm has 30 cows, four dogs and a cat.",
    "The mill has 500 workers, 300 in Lune and 150 in Bray.",
    "The plan names eight crops, including maize, wheat and rye.",
    "He has two aims: to stay warm and keep the job that he has.",
    "The plan has two aims: research and development and growth.",
    "Two allies - her brother, Ann Lee, and Bo Park - won.",
    "The deal is worth £40m ($50m).",
    "The walk is 10 km (two hours) long.",
    "She won 52% to 48%, after an eight-point lead in June.",
    "They won 3-1 after a two-goal lead at half-time.",
    "Nine of 10 pears and half of all plums are local.",
    "It raised $600 from 30 donors, and spent an average of $25 a day.",
    "Asked to name more than one, 45% chose tea, 40% chose coffee and 25% chose milk.",
    "A poll put support at 52 percent in Lune, 39 percent in Orr and 19 percent in Hale.",
    "Two men were hurt: a taxi hit a wall, a bus and a tree.",
    "Some 45% of men, 40% of women and 25% of children voted for it.",
]


@pytest.mark.parametrize(("text", "kind", "values"), FRAMES, ids=[f[0] for f in FRAMES])
def test_frames(text: str, kind: str, values: tuple[float, ...]) -> None:
    """One frame, its type and its figures; the words quoted stand in the text."""
    frames = claims_of(text, FrameClaim)
    assert [str(f.type) for f in frames] == [kind]
    assert frames[0].values == pytest.approx(values)
    assert text[frames[0].start : frames[0].end] == frames[0].quote
    assert len(frames[0].tolerances) == len(values)


@pytest.mark.parametrize("text", NO_FRAME)
def test_no_frame(text: str) -> None:
    """Figures that stand near each other without a relation."""
    assert claims_of(text, FrameClaim) == []


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Sales rose 25 percent to 50 from 40.", "up"),
        ("Sales fell 20 percent to 40 from 50.", "down"),
        ("Sales went from 40 to 50, a change of 25 percent.", ""),
    ],
)
def test_direction(text: str, direction: str) -> None:
    """Which way a change is said to go."""
    assert claims_of(text, FrameClaim)[0].direction == direction
