"""What looks like a date and is none: "may" and "march" as verbs, bare numbers, units without a place in time."""

from checker.extract.dates.anchors import Context, token_at
from checker.extract.dates.grammar import Phrase
from checker.extract.dates.words import Line

_NOT_BEFORE_YEARS = frozenset(
    "about some nearly almost over than around roughly approximately page pages no number flight room route highway chapter section article top least most "
    "only under below above just all these those".split()
)
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


def _is_year(phrase: Phrase, line: Line, context: Context) -> bool:
    at = phrase.at["yr"]
    if "part" in phrase.parts or phrase.last - phrase.first > 1:
        return True
    before = line.words[at - 1].lower() if at else ""
    after = line.words[at + 1] if at + 1 < len(line.words) else ""
    if before in _NOT_BEFORE_YEARS or before in ("$", "#") or _glued(line, at) or after == "%" or before in ("£", "€"):
        return False
    if int(phrase.parts["yr"]) < 1400 and line.tags[at - 1 : at] not in ("i", "r", "f", "z"):
        return False
    token = token_at(context.parsed.sentence_at(line.starts[at]), line.starts[at])
    if before in ("to", "from") and token is not None and any(a.lemma_ in _MOVES for a in token.ancestors):  # a level, not a year
        return False
    return not (token is not None and _counts_something(line, at))


def _glued(line: Line, at: int) -> bool:
    """Whether a hyphen, slash or dot joins a number to a neighbour without a space."""
    signs = ("-", "/", ".")
    before = at > 0 and line.words[at - 1] in signs and line.ends[at - 1] == line.starts[at] and (at < 2 or line.ends[at - 2] == line.starts[at - 1])
    return before or (
        at + 2 < len(line.words) and line.words[at + 1] in signs and line.ends[at] == line.starts[at + 1] and line.ends[at + 1] == line.starts[at + 2]
    )


def _counts_something(line: Line, at: int) -> bool:
    """Whether a number stands before a plural noun without an article, so that it counts it: "in 2000 homes"."""
    after = line.words[at + 1] if at + 1 < len(line.words) else ""
    if not after.isalpha() or not after.islower() or not after.endswith("s") or len(after) < 4:
        return after in ("people", "men", "women", "children", "percent", "feet", "miles")
    return line.tags[at - 1 : at] not in ("d", "s", "'")
