"""What looks like a date and is none: "may" and "march" as verbs, bare numbers, units without a place in time."""

from checker.extract.dates.anchors import Context, token_at
from checker.extract.dates.grammar import Phrase
from checker.extract.dates.words import Line

_NOT_BEFORE_YEARS = frozenset(
    "about some nearly almost over than around roughly approximately page pages no number flight room route highway chapter section article top least most "
    "only under below above just all these those".split()
)
_BEFORE_SEASONS = frozenset("in over during by since until through of for throughout from".split())
_MOVES = frozenset("rise fall climb drop gain lose slip jump ease advance decline grow tumble soar dip edge".split())
_MONTH_VERBS = frozenset({3, 5})


def is_date(phrase: Phrase, line: Line, context: Context) -> bool:
    """Whether a phrase of the grammar may stand as a date where it stands."""
    if phrase.kind == "year":
        return _is_year(phrase, line, context)
    if phrase.kind == "decade" and line.tags[phrase.first - 1 : phrase.first] == "G":  # "in his 30s"
        return False
    if phrase.kind == "season" and {"yr", "rel", "relyr", "part"}.isdisjoint(phrase.parts):
        return line.words[phrase.first - 1].lower() in _BEFORE_SEASONS if phrase.first else False
    if phrase.kind == "deictic":
        at = phrase.at["day"]
        return at == 0 or line.words[at].islower() or not line.words[at - 1][0].isalpha()
    if phrase.kind == "calendar" and set(phrase.parts) <= {"mo"}:
        return _is_month(phrase, line, context)
    return True


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
