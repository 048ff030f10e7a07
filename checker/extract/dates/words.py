"""The vocabulary of dates: a line of text becomes tokens, each with a one-letter tag and a value.

The tags of a line, joined, are a short string that the grammar reads with ordinary regular
expressions: "on May 6, 2021" is "vMD,Y".
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

Value = int | str

MONTHS = "january february march april may june july august september october november december".split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
CARDINALS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100}
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth "
    "eighteenth nineteenth twentieth"
).split()
DECADES = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90}
HOLIDAYS = (
    "christmas eve", "christmas day", "christmas", "boxing day", "new year's day", "new year's eve", "thanksgiving day", "thanksgiving", "good friday",
    "easter sunday", "easter monday", "easter", "valentine's day", "halloween", "independence day", "labor day", "labour day", "memorial day",
    "may day", "st patrick's day", "columbus day", "veterans day", "martin luther king day", "presidents' day", "presidents day", "election day",
)  # fmt: skip

FIRST_YEAR, LAST_YEAR = 1000, 2199
"""Four digits outside these are no year."""
TAG_OTHER = "X"


def _table() -> Mapping[str, tuple[str, Value]]:
    words: dict[str, tuple[str, Value]] = {}

    def put(tag: str, values: Iterable[tuple[str, Value]]) -> None:
        words.update((word, (tag, value)) for word, value in values)

    put("M", ((name, i) for i, name in enumerate(MONTHS, 1)))
    put("m", ((name[:3], i) for i, name in enumerate(MONTHS, 1) if name != "may"))
    put("m", (("sept", 9),))
    put("W", ((name, i) for i, name in enumerate(WEEKDAYS)))
    put("w", ((name[:3], i) for i, name in enumerate(WEEKDAYS)))
    put("w", (("tues", 1), ("thur", 3), ("thurs", 3)))
    put("L", ((name + "s", i) for i, name in enumerate(WEEKDAYS)))
    put("C", ((name, i) for i, name in enumerate(CARDINALS, 1)))
    put("C", TENS.items())
    put("c", (("several", 0), ("few", 0), ("couple", 2), ("many", 0)))
    put("h", (("half", "half"),))
    put("o", ((name, i) for i, name in enumerate(ORDINALS, 1)))
    put("o", (("thirtieth", 30), ("final", -1)))
    put("K", DECADES.items())
    put("y", (("day", "day"),))
    put("u", (("week", "week"), ("month", "month"), ("decade", "decade"), ("fortnight", "fortnight"), ("weekend", "weekend")))
    put("U", (("days", "day"), ("weeks", "week"), ("months", "month"), ("decades", "decade"), ("fortnights", "fortnight"), ("weekends", "weekend")))
    put("k", (("hour", "hour"), ("hours", "hour"), ("minute", "minute"), ("minutes", "minute")))
    put("j", (("year", "year"),))
    put("J", (("years", "year"),))
    put("q", (("quarter", "quarter"),))
    put("p", (("period", "period"),))
    put("Z", (("century", "century"),))
    put("z", ((w, w) for w in ("to", "through", "until", "till")))
    put("S", (("spring", "spring"), ("summer", "summer"), ("autumn", "autumn"), ("fall", "autumn"), ("winter", "winter"), ("midsummer", "summer")))
    put("P", ((w, w) for w in ("morning", "afternoon", "evening", "night", "noon", "midday", "midnight")))
    put("T", (("today", 0), ("tonight", 0), ("yesterday", -1), ("tomorrow", 1)))
    put("E", (("early", "early"), ("mid", "mid"), ("late", "late"), ("earlier", "early"), ("later", "late")))
    put("B", (("beginning", "early"), ("start", "early"), ("middle", "mid"), ("end", "late"), ("close", "late")))
    put("l", (("last", -1), ("past", -2), ("previous", -3), ("prior", -3), ("preceding", -3)))
    put("n", (("next", 1), ("coming", 2), ("following", 3), ("upcoming", 2)))
    put("t", (("this", 0), ("current", 0), ("same", 4), ("that", 4), ("latest", -2)))
    put("g", ((w, w) for w in ("ago", "before", "after", "hence", "previously", "afterwards", "afterward")))
    put("F", ((w, w) for w in ("fiscal", "financial", "academic", "school", "full")))
    put("d", (("the", ""),))
    put("G", (("his", ""), ("her", ""), ("their", ""), ("my", ""), ("our", ""), ("its", "")))
    put("!", ((w, w) for w in ("attack", "attacks", "terror", "terrorist", "hijackings", "hijackers")))
    put("R", (("for", ""),))
    put("a", (("a", 1), ("an", 1)))
    put("f", (("of", ""),))
    put("i", (("in", ""), ("during", ""), ("within", "")))
    put("v", (("on", ""), ("at", ""), ("over", "")))
    put("&", (("and", ""), ("or", "")))
    put("r", (("from", ""),))
    put("b", (("between", ""),))
    put("e", (("every", ""), ("each", "")))
    put("s", (("'s", ""),))
    put("x", (("around", ""), ("about", ""), ("circa", ""), ("roughly", ""), ("nearly", ""), ("almost", "")))
    return words


_WORDS = _table()
_CAPITALISED = frozenset("MmWwL")
"""Tags that a word has only where it is written with a capital."""

_ZONES = r"(?:\s?\(?(?:[ECMP][SD]?T|GMT|BST|UTC|CET|local\stime)\b\)?)?"
_TOKEN = re.compile(
    r"(?P<iso>\d{4}-\d{2}-\d{2}(?!\d)|\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})(?!\d|[/.]\d))"
    rf"|(?P<clock>\d{{1,2}}(?:[:.]\d{{2}})?\s?[ap]\.?\s?m\b\.?{_ZONES}|\d{{1,2}}:\d{{2}}(?::\d{{2}})?{_ZONES}(?![\d:])|\d{{4}}\s(?:GMT|BST|UTC|hours)\b)"
    r"|(?P<ordinal>\d{1,2}(?:st|nd|rd|th)\b)"
    r"|(?P<decade>\d{2}(?:\d0|00)'?s\b|'?\d0'?s\b)"
    r"|(?P<number>\d+(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d+(?![\dA-Za-z]))"
    r"|(?P<quarter>Q[1-4]\b|[1-4]Q\b)"
    r"|(?P<word>'s\b|[A-Za-z]+)"
    r"|(?P<sign>[^\sA-Za-z])"
    r"|(?P<rest>\w+)",
)
_KEPT_SIGNS = frozenset(",.-/()'%$")
_HOLIDAY = re.compile(r"\b(?:" + "|".join(h.replace(" ", r"\s") for h in HOLIDAYS) + r")\b", re.IGNORECASE)
_HOLIDAY_HINT = re.compile(r"[DE]a[ys]|Christmas|Thanksgiving|Hallowe|Eve|Friday")
_TRIGGER = re.compile(
    r"\d{4}|\d0'?s\b|\d[/.]\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)|Q[1-4]|day|week|month|year|quarter|decade|centur|tonight|yesterday|tomorrow"
    r"|nineteen|eighteen|spring|summer|autumn|fall|winter|ties|morning|evening|Christmas|Easter|Hallowe|Thanksgiving|[MTWFS](?:on|ue|ed|hu|ri|at|un)",
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line in tags: `tags[i]` is the class of token `i`, `values[i]` what it says, `starts`/`ends` its code points in the document."""

    tags: str
    values: tuple[Value, ...]
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def read_line(text: str, offset: int) -> Line | None:
    """The tokens of one line that starts at code point `offset` of its document; None where no word of it can be part of a date."""
    if not _TRIGGER.search(text):
        return None
    tags: list[str] = []
    values: list[Value] = []
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    holidays = {m.start(): m for m in _HOLIDAY.finditer(text) if m.group()[0].isupper()} if _HOLIDAY_HINT.search(text) else {}
    done = 0
    for match in _TOKEN.finditer(text):
        if match.start() < done:
            continue
        holiday = holidays.get(match.start())
        word = holiday.group() if holiday else match.group()
        tag, value = ("H", " ".join(word.casefold().split())) if holiday else _classify(match, word)
        done = match.start() + len(word)
        tags.append(tag)
        values.append(value)
        words.append(word)
        starts.append(offset + match.start())
        ends.append(offset + done)
    return Line("".join(tags), tuple(values), tuple(words), tuple(starts), tuple(ends))


def _classify(match: re.Match[str], word: str) -> tuple[str, Value]:
    kind = match.lastgroup
    if kind == "word":
        return _classify_word(word)
    if kind == "number":
        return _classify_number(word)
    if kind == "sign":
        return ("-" if word == "−" else word if word in _KEPT_SIGNS else TAG_OTHER), ""
    if kind == "ordinal":
        number = int(word[:-2])
        return ("O" if 1 <= number <= 31 else TAG_OTHER), number
    if kind == "decade":
        return "K", int(re.sub(r"\D", "", word))
    if kind == "quarter":
        return "Q", int(word.strip("Qq"))
    return ({"iso": "#", "clock": "A"}.get(kind or "", TAG_OTHER)), word


def _classify_word(word: str) -> tuple[str, Value]:
    found = _WORDS.get(word.lower())
    if found is None or (found[0] in _CAPITALISED and not word[0].isupper()):
        return TAG_OTHER, ""
    return found


def _classify_number(word: str) -> tuple[str, Value]:
    if not word.isdigit():
        return "N", 0
    number = int(word)
    if len(word) <= 2:
        return ("D" if 1 <= number <= 31 else "9"), number
    if len(word) == 4 and FIRST_YEAR <= number <= LAST_YEAR:
        return "Y", number
    return "N", min(number, 10**6)
