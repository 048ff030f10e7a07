"""What looks like a date and is none: "may" and "march" as verbs, bare numbers, units without a place in time."""

from checker.extract.dates.anchors import Context, token_at
from checker.extract.dates.grammar import Phrase
from checker.extract.dates.words import Line

_NOT_BEFORE_YEARS = frozenset(
    "about some nearly almost over than around roughly approximately top least most only under below above just all these those".split()
)
_NEVER_BEFORE_YEARS = frozenset("page pages no number flight room route highway chapter section article".split())
_SIGNS = frozenset("$#£€")
_ERA = frozenset(("BC", "BCE"))
_MODERN = 1900
_EARLIEST_BARE = 1400
"""A bare number below this is a year only after "in", "from" and the like."""
_BEFORE_SEASONS = frozenset("in over during by since until through throughout".split())
_SENTENCE_ENDS = frozenset('.!?":;(-')
_MOVES = frozenset("rise fall climb drop gain lose slip jump ease advance decline grow tumble soar dip edge".split())
_MONTH_VERBS = frozenset({3, 5})


def is_date(phrase: Phrase, line: Line, context: Context) -> bool:
    """Whether a phrase of the grammar may stand as a date where it stands."""
    if phrase.kind == "year":
        return _is_year(phrase, line, context)
    if phrase.kind == "decade":
        return _is_decade(phrase, line)
    if phrase.kind == "season" and {"yr", "rel", "relyr", "part"}.isdisjoint(phrase.parts):
        return _is_bare_season(phrase, line)
    if phrase.kind == "deictic":
        at = phrase.at["day"]
        return at == 0 or line.words[at].islower() or line.words[at - 1] in _SENTENCE_ENDS
    if phrase.kind == "year range":
        return _is_year_range(phrase, line, context)
    if phrase.kind == "calendar" and set(phrase.parts) <= {"mo"}:
        return _is_month(phrase, line, context)
    return True


def _is_decade(phrase: Phrase, line: Line) -> bool:
    """ "the 1990s", "the '80s", "the sixties"; not "in his 30s", "in the low 50s"."""
    at = phrase.at["decade"]
    before = line.tags[phrase.first - 1 : phrase.first]
    if before == "G":
        return False
    if line.words[at][:2].isdigit() and len(line.words[at].rstrip("s'")) == 2:
        return line.tags[phrase.first] == "d" or before == "d"
    return line.words[at][0].isdigit() or line.words[at][0] == "'" or "d" in line.tags[phrase.first : at] or before == "d"


def _is_bare_season(phrase: Phrase, line: Line) -> bool:
    """ "in spring", "over the summer"; not "a spring in his step", "the fall in prices"."""
    before = line.words[phrase.first - 1].lower() if phrase.first else ""
    after = line.words[phrase.last].lower() if phrase.last < len(line.words) else ""
    return before in _BEFORE_SEASONS and after not in ("of", "in")


def _is_month(phrase: Phrase, line: Line, context: Context) -> bool:
    at = phrase.at["mo"]
    if line.tags[at] == "m":
        return line.tags[at + 1 : at + 2] == "." and line.words[at] not in ("Mar", "Jan")
    if phrase.parts["mo"] not in (*_MONTH_VERBS, 4, 6, 8):
        return True
    token = token_at(context.parsed.sentence_at(line.starts[at]), line.starts[at])
    return token is None or (
        (token.pos_ == "PROPN" and token.dep_ not in ("compound", "nsubj")) or line.tags[at - 1 : at] in ("i", "r", "f", "z", "l", "n", "t")
    )


def _is_year_range(phrase: Phrase, line: Line, context: Context) -> bool:
    """ "2010-14", "from 1990 to 1995"; not a fall "from 2014 to 2010", a score of 1510-1432, or years before our era."""
    first, second = int(phrase.parts["yr"]), int(phrase.parts["yr2"])
    if _word(line, phrase.last) in _ERA:
        return False
    if second >= 1000 and second < first:
        bracketed = _word(line, phrase.first - 1) == "(" and _word(line, phrase.last) == ")"
        return bracketed or (phrase.parts["join"] in ("to", "and") and not _moves(line, phrase.at["yr"], context))
    return True


def _is_year(phrase: Phrase, line: Line, context: Context) -> bool:
    at, year = phrase.at["yr"], int(phrase.parts["yr"])
    before, after = _word(line, at - 1).lower(), _word(line, at + 1)
    if after in _ERA:
        return False
    if "part" in phrase.parts or phrase.last - phrase.first > 1:
        return True
    # Writers count in round numbers, and put a comma into the others: "over 2000", but "over 2005 as a whole".
    odd = year % 10 != 0 and year >= _MODERN
    if before in _SIGNS or after == "%" or _glued(line, at) or (before in _NOT_BEFORE_YEARS and not odd) or before in _NEVER_BEFORE_YEARS:
        return False
    if year < _EARLIEST_BARE and line.tags[at - 1 : at] not in ("i", "r", "f", "z"):
        return False
    if before in ("to", "from") and _moves(line, at, context):
        return False
    return odd or not _counts_something(line, at, context)


def _word(line: Line, at: int) -> str:
    return line.words[at] if 0 <= at < len(line.words) else ""


def _moves(line: Line, at: int, context: Context) -> bool:
    """Whether a number is the level that something rises or falls to: "rose to 1950 from 1930"."""
    token = token_at(context.parsed.sentence_at(line.starts[at]), line.starts[at])
    verb = next((a for a in token.ancestors if a.pos_ == "VERB"), None) if token is not None else None
    return verb is not None and verb.lemma_ in _MOVES


def _glued(line: Line, at: int) -> bool:
    """Whether a hyphen, slash or dot joins a number to a neighbour without a space."""
    signs = ("-", "/", ".")
    before = at > 0 and line.words[at - 1] in signs and line.ends[at - 1] == line.starts[at] and (at < 2 or line.ends[at - 2] == line.starts[at - 1])
    return before or (
        at + 2 < len(line.words) and line.words[at + 1] in signs and line.ends[at] == line.starts[at + 1] and line.ends[at + 1] == line.starts[at + 2]
    )


def _counts_something(line: Line, at: int, context: Context) -> bool:
    """Whether a number stands before a plural noun without an article, so that it counts it: "in 2000 homes"."""
    if not _word(line, at + 1).isalpha() or line.tags[at - 1 : at] in ("d", "s", "'"):
        return False
    token = token_at(context.parsed.sentence_at(line.starts[at + 1]), line.starts[at + 1])
    return token is not None and token.tag_ == "NNS"
