"""What each name is: person, body, place or people, by its own words and by everything around it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from checker.extract.entities.pieces import Piece
from checker.extract.entities.words import FAMILY_FIRST, PARTICLES, SPEECH_VERBS, SUFFIXES, words
from checker.reference.dictionary import frequency

Kind = Literal["person", "org", "place", "group"]
_PLACE_ENDS = frozenset(
    "River Street Avenue Road Lane Square County Province Island Islands Valley Mountain Mountains Desert Lake Bay Beach Peninsula Coast Gulf Sea Ocean Strait"
    " Canyon Heights Hills Hill Park Bridge Prison Airport Stadium Arena Hotel Palace Castle Cathedral Tower Building District Region Oblast Falls Creek"
    " Village Boulevard Highway Plaza Harbor Harbour Gardens Forest Territory Camp Springs Station Canal Dam Parish Borough Ridge Plateau Shire Zoo Jail".split()
)
_PLACE_STARTS = frozenset(
    "Mount Lake Fort Port Cape Isle Gulf San Santa North South East West New El Los Las St St. Saint Upper Lower Camp Strait Bay Central Greater".split()
)
_DIRECTIONS = frozenset("north south east west northeast northwest southeast southwest outside coast city town village port island".split())
_IN = frozenset("in near at off from to across outside around throughout".split())
_CERTAIN, _LIKELY, _HINT = 6, 3, 1
_COMMON = 400


@dataclass(frozen=True, slots=True)
class Judged:
    """A piece with its kind and how sure that is; `sure` is the sum of what speaks for it."""

    piece: Piece
    kind: Kind
    sure: float


def judge(pieces: Iterable[Piece]) -> list[Judged]:
    """The pieces that name something, each with its kind; all mentions of one name count together."""
    pieces = [p for p in pieces if _can_name(p)]
    votes: dict[tuple[str, ...], dict[Kind, float]] = defaultdict(lambda: defaultdict(float))
    for piece in pieces:
        scores = votes[piece.texts]
        for kind, weight in _evidence(piece):
            scores[kind] += weight
    _share_surnames(votes)
    judged = []
    for piece in pieces:
        scores = {kind: weight for kind, weight in votes[piece.texts].items() if weight}
        if scores:
            kind: Kind = max(scores, key=lambda k: (scores[k], k))
            if piece.title and kind != "person":
                kind = "person"
            judged.append(Judged(piece, kind, scores.get(kind, _LIKELY)))
    return judged


def _can_name(piece: Piece) -> bool:
    """Whether a piece can be a name at all: not a month, a feast, a law, a title by itself."""
    known, texts = words(), piece.texts
    if piece.name in known.countries or piece.name in known.adjectives or piece.name in known.plurals or piece.name in known.bodies:
        return True
    if len(texts) == 1:
        text = texts[0]
        if len(text.rstrip(".")) < 2 or any(c.isdigit() for c in text) or (text.isupper() and (text in known.letters or len(text) > 6)):
            return False
        return bool(piece.title) or (text not in known.not_alone and text not in known.never and text not in known.offices and text not in known.honorifics)
    if texts[-1] in known.heads or texts[-1] in known.ends:
        return True
    if all(t in known.offices or t in known.modifiers or t in known.not_alone or t in ("of", "the") for t in texts):
        return False
    return not any(t in known.never for t in texts) or texts[0] in known.given


def _evidence(piece: Piece) -> Iterable[tuple[Kind, float]]:
    known, name, texts = words(), piece.name, piece.texts
    if piece.title:
        yield "person", _CERTAIN
    elif name in known.countries or name in known.adjectives or (name.isupper() and len(name) > 3 and name.title() in (known.places | known.countries.keys())):
        yield "place", 2 * _CERTAIN
        return
    elif name in known.plurals:
        yield "group", 2 * _CERTAIN
        return
    elif name in known.bodies:
        yield "org", 2 * _CERTAIN
        return
    elif name in known.places:
        yield "place", _CERTAIN
    yield from _context(piece)
    yield from (_shape_of_one(piece) if len(texts) == 1 else _shape_of_many(piece))


def _shape_of_one(piece: Piece) -> Iterable[tuple[Kind, float]]:
    text, known = piece.texts[0], words()
    if text.isupper() and 2 <= len(text.replace(".", "")) <= 6:
        yield "org", _LIKELY
    elif text in known.given:
        yield "person", 2 * _HINT
    elif text in known.heads:
        yield "org", _LIKELY
    elif not piece.run.opens:
        yield "org", _HINT / 2


def _shape_of_many(piece: Piece) -> Iterable[tuple[Kind, float]]:
    texts, known = piece.texts, words()
    if texts[-1] in known.heads or texts[-1] in known.ends or any(t in known.heads for t in texts if t[0].isupper()):
        yield "org", _CERTAIN
    elif texts[-1] in _PLACE_ENDS:
        yield "place", _LIKELY + 1
    elif "of" in texts or "&" in texts or "'s" in texts:
        yield "org", 2 * _HINT
    elif texts[-1] in SUFFIXES:
        yield "person", _CERTAIN
    elif texts[0] in known.given and len(texts) <= 5:
        yield "person", _LIKELY + 1
    elif any(t in PARTICLES or t[:3] == "al-" for t in texts[1:]) or _initials(texts) or (texts[0].split("-")[0] in known.given and len(texts) <= 4):
        yield "person", _LIKELY
    elif texts[0] in _PLACE_STARTS:
        yield "place", 2 * _HINT
    elif " ".join(texts[-2:]) in known.bodies or (texts[0] in known.places or texts[0] in known.countries or texts[0] in known.adjectives):
        yield "org", 2 * _HINT
    elif len(texts) <= 3 and _rare(texts[0]) and not any(t.isupper() and len(t) > 1 for t in texts):
        yield "person", _HINT
    else:
        yield "org", _HINT


def _rare(word: str) -> bool:
    """Whether a word is hardly met in ordinary English, so that it can be a given name that no list has."""
    return frequency(word.lower()) < _COMMON


def _initials(texts: tuple[str, ...]) -> bool:
    return any(t.endswith(".") and t.isupper() and len(t) <= 6 for t in texts[:-1]) and len(texts[-1]) > 2


def _context(piece: Piece) -> Iterable[tuple[Kind, float]]:
    known = words()
    around, first, last = piece.run.around, piece.first, piece.last
    before = around[first - 1].text.lower() if first else ""
    after = [w.text for w in around[last : last + 3]] + ["", "", ""]
    if (after[0] == "," and after[1].isdigit() and len(after[1]) < 3 and after[2] in (",", ".")) or after[0] == "who" or (after[0] == "," and after[1] == "who") or (after[0] == "," and after[1] == "aged"):
        yield "person", _CERTAIN
    elif after[0] in SPEECH_VERBS:
        yield "person", _HINT * 1.5
    elif before in SPEECH_VERBS and after[0] in (",", ".", ":", "", ";"):
        yield "person", _HINT
    if before in ("the", "a", "an") and not piece.title:
        yield "org", _HINT
    if after[0] == "," and (after[1] in known.places or after[1] in known.countries) and len(piece.texts) <= 2 and not piece.title:
        yield "place", _LIKELY
    if before == "of" and first > 1 and around[first - 2].text in _DIRECTIONS:
        yield "place", _LIKELY / 2
    if before in _IN and len(piece.texts) <= 2 and after[0] not in ("'s", "who"):
        yield "place", _LIKELY / 2 if before in ("in", "near") else _HINT / 2


def _share_surnames(votes: dict[tuple[str, ...], dict[Kind, float]]) -> None:
    """What ends a person's full name is a person where it stands alone; what begins one, too, if it is a given name.

    A full name whose end is somewhere called Mr or Ms is a person's.
    """
    known = words()
    alone = {texts for texts in votes if len(texts) == 1}
    for texts, scores in votes.items():
        if 1 < len(texts) <= 3 and texts[0] not in FAMILY_FIRST and 0 < max(scores["person"], scores["org"]) <= 2 * _HINT:
            scores["person"] += _HINT * 2 if texts[-1:] in alone and _rare(texts[-1]) else 0
            scores["org"] += _HINT * 2 if texts[:1] in alone and texts[0] not in known.given else 0
    titled = {texts for texts, scores in votes.items() if scores["person"] >= _CERTAIN}
    for texts, scores in votes.items():
        if len(texts) > 1 and texts[-1:] in titled and scores["org"] < _CERTAIN:
            scores["person"] += _LIKELY
    people = [
        texts
        for texts, scores in votes.items()
        if len(texts) > 1 and scores and max(scores, key=lambda k: scores[k]) == "person" and scores["person"] >= _LIKELY
    ]
    bodies = {texts[:1] for texts, scores in votes.items() if len(texts) > 1 and scores["org"] >= _LIKELY and scores["org"] > scores["person"]}
    tails = {texts[k:] for texts in people for k in range(1, len(texts))}
    starts = {texts[:1] for texts in people}
    for texts, scores in votes.items():
        certain = texts[0] in known.countries and len(texts) == 1
        if not certain and (texts in tails or (texts in starts and texts[0] in known.given)):
            scores["person"] += _LIKELY + 1
        elif texts in bodies and not scores:
            scores["org"] += _LIKELY
