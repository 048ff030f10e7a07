"""What each name is: person, body, place or people, by its own words and by everything around it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from checker.extract.entities.pieces import Piece
from checker.extract.entities.words import CLUB_NAMES, PARTICLES, SPEECH_VERBS, SUFFIXES, bare_article, name_parts, words
from checker.reference.dictionary import frequency

Kind = Literal["person", "org", "place", "group"]
Name = tuple[str, ...]
Votes = dict[Name, dict[Kind, float]]

_FAMILY_ENDS = frozenset("Lane Lake Beach Hill Hills Marsh Heath Cross Moor Woods Grove Dock Park Forest Ridge Cove Sands Farm Point Common Camp Shire".split())
_ODD_SIGNS = frozenset("/@#=<>*_~|+")
_SURNAMES_TOO = frozenset("Storm Law Day Page Rule Bill Cup Book".split())
_PLACE_NOUNS = frozenset("river lake mount village town city island port province county district region suburb peninsula canal valley".split())
_NAMED_THINGS = frozenset(
    "storm hurricane typhoon cyclone ship ferry probe spacecraft satellite mission operation project horse dog cat yacht vessel rocket software film".split()
)
_ROMANCE_PARTICLES = frozenset("de des du del della".split())
_CAPITAL_INSIDE = ("Mc", "Mac", "De", "Di", "Le", "La", "Van", "O'", "D'", "Fitz", "Du", "Ap", "St")
_DIRECTIONS = frozenset(
    "north south east west northeast northwest southeast southwest outside coast city town village port island mayor bishop archbishop suburb suburbs outskirts streets residents province capital".split()
)
_IN = frozenset("in near at off from to across outside around throughout".split())
_BEFORE_DATES = frozenset("in since by until till from last this next of early late mid on between and before after during through to".split())
_CERTAIN, _LIKELY, _HINT = 6, 3, 1
_MOST_TIMES = 3  # a weak hint does not become a certainty by being repeated
_LISTED_ONLY = 50
_PLAIN_WORD = 5000
_COMMON = 400
"""A word met more often than this in the dictionary's corpus is hardly an unlisted given name."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A piece with its kind and how sure that is; `sure` is the sum of what speaks for it."""

    piece: Piece
    kind: Kind
    sure: float


def judge(pieces: Iterable[Piece]) -> list[Judged]:
    """The pieces that name something, each with its kind; all mentions of one name count together."""
    named: list[Piece] = []
    doubtful: list[Piece] = []
    for piece in _without_openers(list(pieces)):
        (named if _can_name(piece) else doubtful).append(piece)
    votes: Votes = defaultdict(lambda: defaultdict(float))
    for piece in named:
        scores = votes[piece.texts]
        for kind, weight in _evidence(piece, first=not scores):
            scores[kind] = max(scores[kind], min(scores[kind] + weight, weight * _MOST_TIMES))
    _learn_from_each_other(votes)
    tails = _tails(votes)
    starts = {texts[:1] for texts in votes if len(texts) > 1 and texts[-1:] in tails and texts[0] in words().given}
    for piece in doubtful:
        if piece.texts in tails | starts and not _in_date(piece):
            votes[piece.texts]["person"] = _LIKELY
            named.append(piece)
    return [_judged(piece, votes[piece.texts]) for piece in named if piece.title or any(votes[piece.texts].values())]


def _without_openers(pieces: list[Piece]) -> list[Piece]:
    """ "Vote Blair", where the text also has Tony Blair: the word before is no part of the name."""
    known = words()
    surnames = {p.texts[-1] for p in pieces if len(p.texts) > 1 and p.texts[0] in known.given}
    return [_last_word(p) if _is_opener(p, surnames) else p for p in pieces]


def _is_opener(piece: Piece, surnames: set[str]) -> bool:
    known, first = words(), piece.texts[0]
    if (
        not 1 < len(piece.texts) < 4
        or piece.title
        or piece.texts[-1] not in surnames
        or first in known.given
        or first[-1] == "."
        or first.casefold() in PARTICLES
        or _is_body_word(piece.texts)
    ):
        return False
    return frequency(first.lower()) > _COMMON or first in known.places or first in known.countries or first in known.not_alone


def _is_body_word(texts: Name) -> bool:
    known = words()
    return any(t in known.heads for t in texts) or texts[-1] in known.ends or "of" in texts or "&" in texts


def _last_word(piece: Piece) -> Piece:
    return replace(piece, words=piece.words[-1:], first=piece.last - 1)


def _judged(piece: Piece, scores: Mapping[Kind, float]) -> Judged:
    kind: Kind = "person" if piece.title or not scores else max(scores, key=lambda k: (scores[k], k))
    return Judged(piece, kind, scores.get(kind) or _LIKELY)


def _can_name(piece: Piece) -> bool:
    """Whether a piece can be a name at all: not a month, a feast, a law, a title by itself."""
    known, texts, name = words(), piece.texts, piece.name
    if _ODD_SIGNS.intersection(name):
        return False
    if name in known.countries or name in known.adjectives or name in known.plurals or name in known.bodies or _shouted_place(name):
        return True
    if len(texts) == 1:
        return _can_name_alone(piece, texts[0])
    if texts[-1] in known.heads or texts[-1] in known.ends or ("of" in texts and any(t in known.heads for t in texts)):
        return True
    if all(_says_little(t) for t in texts):
        return False
    return not any(t in known.never for t in texts) or (texts[0] in known.given and (texts[-1] not in known.never or texts[-1] in _SURNAMES_TOO))


def _says_little(text: str) -> bool:
    known = words()
    return (
        text in known.offices
        or text in known.modifiers
        or text in known.not_alone
        or text in known.adjectives
        or text in known.plurals
        or text in ("of", "the")
    )


def _can_name_alone(piece: Piece, text: str) -> bool:
    known = words()
    if piece.first and piece.run.around[piece.first - 1].text.lower() in _NAMED_THINGS and not piece.title:
        return False
    if len(text.rstrip(".")) < 2 or any(c.isdigit() for c in text) or (text.isupper() and (text in known.letters or len(text) > 6)):
        return False
    if piece.last < len(piece.run.around) and piece.run.around[piece.last].text[0].isdigit() and frequency(text.lower()) > _COMMON:
        return False
    if text.endswith(("ism", "ist", "ists")) and len(text) > 5 and not _unheard(text) and text not in known.surnames:
        return False
    return bool(piece.title) or not (text in known.not_alone or text in known.never or text in known.offices or text in known.honorifics)


def _shouted_place(name: str) -> bool:
    """The place of a dateline, written in capitals."""
    return name.isupper() and len(name) > 3 and (name.title() in words().places or name.title() in words().countries)


def _in_date(piece: Piece) -> bool:
    """Whether a word that is both a surname and a month or the like stands where a date would."""
    around = piece.run.around
    before = around[piece.first - 1].text.lower() if piece.first else ""
    after = around[piece.last].text if piece.last < len(around) else ""
    return before in _BEFORE_DATES or after[:1].isdigit()


def _evidence(piece: Piece, first: bool) -> Iterator[tuple[Kind, float]]:
    """What speaks for each kind; what the name's own words tell is counted at its first mention only."""
    listed = _listed_kind(piece.name)
    if piece.title:
        yield "person", _CERTAIN
    elif listed:
        yield listed, 2 * _CERTAIN
        return
    if first and piece.name in words().places and not piece.title:
        yield "place", _CERTAIN
    yield from _context(piece)
    if first:
        yield _shape_of_one(piece) if len(piece.texts) == 1 else _shape_of_many(piece.texts)


def _listed_kind(name: str) -> Kind | None:
    known = words()
    if name in known.countries or name in known.adjectives or _shouted_place(name):
        return "place"
    if name in known.plurals:
        return "group"
    return "org" if name in known.bodies else None


def _shape_of_one(piece: Piece) -> tuple[Kind, float]:
    text, known = piece.texts[0], words()
    if text.isupper() and 2 <= len(text.replace(".", "")) <= 6:
        return "org", _CERTAIN - 1
    if any(c.isupper() for c in text[1:]) and not text.startswith(_CAPITAL_INSIDE) and text[0].isalpha() and "-" not in text:
        return "org", _LIKELY + 2
    if text in known.heads and not piece.run.opens:
        return "org", _LIKELY
    if text in known.given or text in known.surnames:
        return "person", 2 * _HINT
    if frequency(text.lower()) > _PLAIN_WORD or (piece.run.opens and (text in known.heads or not _unheard(text))):
        return "org", 0
    return "org", _HINT / 2


def _shape_of_many(texts: Name) -> tuple[Kind, float]:
    """What the words of a name of several words make it."""
    known = words()
    if texts[-1] in known.heads or texts[-1] in known.ends or any(t in known.heads for t in texts):
        return "org", _CERTAIN
    if texts[-1] in name_parts("place end"):
        family = len(texts) == 2 and texts[0] in known.given and (texts[-1] in known.surnames or texts[-1] in _FAMILY_ENDS)
        return ("person", _LIKELY) if family else ("place", _LIKELY + 1)
    if "of" in texts or "&" in texts or "'s" in texts:
        return "org", 2 * _HINT
    return _shape_of_person(texts) or _shape_of_unknown(texts)


def _shape_of_person(texts: Name) -> tuple[Kind, float] | None:
    known, first, last = words(), texts[0], texts[-1]
    if last in SUFFIXES:
        return "person", _CERTAIN
    if first in known.given and sum(t not in PARTICLES and t[-1] != "." for t in texts) <= 4:
        return "person", _LIKELY + 1
    if (
        any((t in PARTICLES and t not in _ROMANCE_PARTICLES) or t[:3] == "al-" for t in texts[1:])
        or _initials(texts)
        or (first.split("-")[0] in known.given and len(texts) <= 4)
    ):
        return "person", _LIKELY
    if (
        len(texts) <= 3
        and first not in known.places
        and (last in known.surnames or last in known.given or (first in name_parts("family first") and len(texts[1]) > 1))
    ):
        return "person", 2 * _HINT
    return None


def _shape_of_unknown(texts: Name) -> tuple[Kind, float]:
    known, first = words(), texts[0]
    if first in name_parts("place start"):
        return "place", 2 * _HINT
    if " ".join(texts[-2:]) in known.bodies or first in known.places or first in known.countries or first in known.adjectives:
        return "org", 2 * _HINT
    if len(texts) <= 3 and _rare(first) and not any(t.isupper() and len(t) > 1 for t in texts):
        return "person", _HINT
    return "org", _HINT


def _rare(word: str) -> bool:
    """Whether a word is hardly met in ordinary English, so that it can be a name that no list has."""
    return frequency(word.lower()) < _COMMON


def _unheard(word: str) -> bool:
    """Whether English has no such word."""
    return frequency(word.lower()) <= _LISTED_ONLY


def _initials(texts: Name) -> bool:
    return any(t.endswith(".") and t.isupper() and len(t) <= 6 for t in texts[:-1]) and len(texts[-1]) > 2


def _context(piece: Piece) -> Iterator[tuple[Kind, float]]:
    around, first, last = piece.run.around, piece.first, piece.last
    before = around[first - 1].text.lower() if first else ""
    after = [*(w.text for w in around[last : last + 3]), "", "", ""]
    if after[0] == "," and _is_age(after):
        yield "person", _CERTAIN
    elif after[0] == "who" or (after[0] == "," and after[1] in ("who", "aged")):
        yield "person", _LIKELY + 1
    elif after[0] in SPEECH_VERBS:
        yield "person", _HINT * 1.5 if len(piece.texts) > 1 or _rare(piece.texts[0]) else _HINT / 2
    elif before in SPEECH_VERBS and after[0] in (",", ".", ":", "", ";"):
        yield "person", _HINT
    if before in ("the", "a", "an") and not piece.title and not (last < len(around) and around[last].tag.startswith("NN")):
        yield "org", _HINT
    if len(piece.texts) <= 2 and not piece.title:
        yield from _place_context(piece, before, after)


def speaks(piece: Piece) -> bool:
    """Whether a name is the subject of a verb of speech: "Okafor said", "said Okafor"."""
    around, first, last = piece.run.around, piece.first, piece.last
    if last < len(around) and around[last].text in SPEECH_VERBS:
        return True
    before = around[first - len(piece.title) - 1].text if first > len(piece.title) else ""
    return before in SPEECH_VERBS and (last >= len(around) or around[last].text in (",", ".", ":", ";"))


def _is_age(after: list[str]) -> bool:
    return after[1].isdigit() and 1 < len(after[1]) < 3 and after[2] in (",", ".")


def _place_context(piece: Piece, before: str, after: list[str]) -> Iterator[tuple[Kind, float]]:
    if piece.first == 0 and piece.name.isupper() and len(piece.name) > 6 and after[0] in ("-", "--", "(", ","):
        yield "place", _CERTAIN
    if before in _PLACE_NOUNS:
        yield "place", _LIKELY
    if after[0] == "," and _listed_place(after[1]):
        yield "place", _LIKELY
    if before == "of" and piece.first > 1 and piece.run.around[piece.first - 2].text in _DIRECTIONS:
        yield "place", _LIKELY / 2
    if before in ("and", "or", ",") and piece.first > 1 and _listed_place(piece.run.around[piece.first - 2].text):
        yield "place", _LIKELY / 2
    plain = len(piece.texts) == 1 and frequency(piece.texts[0].lower()) > _PLAIN_WORD
    if before in _IN and not plain and after[0] not in ("'s", "who"):
        yield "place", _LIKELY / 2 if before in ("in", "near") else _HINT / 2


def _listed_place(word: str) -> bool:
    return word in words().places or word in words().countries


def _learn_from_each_other(votes: Votes) -> None:
    """What the names of a document tell of one another.

    A full name whose end is somewhere called Mr or Ms is a person's. An unknown name of two or three
    words is a person's if its last word also stands alone, and a body's if its first word does. What
    ends a person's full name is a person where it stands alone; what begins it too.
    """
    known = words()
    alone = {texts for texts in votes if len(texts) == 1}
    titled = {texts for texts, scores in votes.items() if scores.get("person", 0) >= _CERTAIN}
    for texts, scores in votes.items():
        person, body = scores.get("person", 0), scores.get("org", 0)
        if 1 < len(texts) <= 3 and texts[0] not in name_parts("family first") and 0 < max(person, body) <= 2 * _HINT:
            scores["person"] += _HINT * 2 if texts[-1:] in alone and _rare(texts[-1]) else 0
            scores["org"] += _HINT * 2 if texts[:1] in alone and texts[0] not in known.given and texts[-1] not in known.surnames else 0
        if len(texts) > 1 and texts[-1:] in titled and body < _CERTAIN:
            scores["person"] += _LIKELY
    tails = _tails(votes)
    starts = {texts[:1] for texts in votes if len(texts) > 1 and texts[-1:] in tails}
    bodies = {texts[:1] for texts, scores in votes.items() if len(texts) > 1 and _LIKELY <= scores.get("org", 0) > scores.get("person", 0)}
    bodies |= {texts[-1:] for texts, scores in votes.items() if len(texts) > 1 and texts[-1] in CLUB_NAMES and scores.get("org", 0) >= _CERTAIN}
    for texts, scores in votes.items():
        certain = texts[0] in known.countries and len(texts) == 1
        if not certain and (texts in tails or (texts in starts and texts[0] in known.given)):
            scores["person"] += _LIKELY + 1
        elif texts in starts and texts not in bodies and not certain:
            scores["person"] += 2 * _HINT
        elif texts in bodies and not any(scores.values()):
            scores["org"] += _LIKELY


def _tails(votes: Votes) -> set[Name]:
    """The ends of all full names of people: "Alvarez", "de la Tour", "García Márquez"."""
    people = [
        texts
        for texts, scores in votes.items()
        if len(texts) > 1 and any(scores.values()) and max(scores, key=lambda k: scores[k]) == "person" and scores["person"] >= _LIKELY
    ]
    bare = [texts[:-1] if texts[-1] in SUFFIXES else texts for texts in people]
    tails = {texts[k:] for texts in bare for k in range(1, len(texts))}
    varied = {(tail[0].capitalize(), *tail[1:]) for tail in tails if tail[0].islower()}
    single = {bare_article(tail[0]) for tail in tails if len(tail) == 1}
    return tails | varied | {(article + name,) for name in single for article in ("", "al-", "Al-", "el-", "El-")}
