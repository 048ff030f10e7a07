"""Who holds an office: the name before, after or beside its words, by the form of the sentence."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from checker.extract.roles.phrases import TitlePhrase, Words
from checker.models.claims import MentionClaim

Style = Literal["pre", "appositive", "of", "the", "as", "copula", "appointment"]
Names = Mapping[int, MentionClaim]

_HONORIFICS = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "lord", "lady", "dame", "prof.", "gen.", ".", '"'})
_KIN_OR_COMMON = frozenset({"father", "sister", "private", "major", "justice", "head", "king", "queen", "prince", "princess"})
_PRESENT = frozenset({"is", "are", "remains", "serves"})
_PAST = frozenset({"was", "were", "became", "remained", "served"})
_APPOINTED = frozenset(
    {
        "named",
        "appointed",
        "elected",
        "re",
        "reelected",
        "reappointed",
        "nominated",
        "sworn",
        "hired",
        "promoted",
        "picked",
        "chosen",
        "made",
        "installed",
        "confirmed",
    }
)
_APPOINTS = _APPOINTED | frozenset(
    {
        "appoint", "appoints", "name", "names", "elect", "elects", "nominate", "nominates", "chose", "choose", "pick", "picks", "hire", "hires", "promote",
        "appointment", "election", "nomination", "promotion", "confirmation", "choice", "selection", "reelection", "appointing", "naming", "electing", "nominating",
    }
)  # fmt: skip
_LEAVES = frozenset(
    {
        "replaced",
        "replaces",
        "replacing",
        "replace",
        "succeeded",
        "succeeds",
        "succeeding",
        "succeed",
        "resignation",
        "removal",
        "dismissal",
        "departure",
        "sacked",
        "fired",
        "ousted",
        "removed",
        "dismissed",
    }
)
_LEFT_OFFICE = frozenset(
    {"resigned", "resigns", "quit", "quits", "retired", "retires", "down", "fired", "sacked", "removed", "dismissed", "ousted", "replaced"}
)
_BETWEEN = _PRESENT | _PAST | _APPOINTED | _LEFT_OFFICE | frozenset(
    {
        ",", "(", "-", "--", "the", "a", "an", "who", "as", "to", "be", "been", "has", "had", "have", "in", "now", "then", "once", "also", "currently", "still", "newly",
        "recently", "formerly", "previously", "stepped", "one", "of",
    }
)  # fmt: skip
_FORMERLY = frozenset({"once", "formerly", "previously"}) | _LEFT_OFFICE
_AFTER_APPOSITIVE = frozenset(
    {",", ";", ".", ")", "-", "--", ":", "?", "!", '"', "''", "who", "and", "from", "since", "until", "during", "in", "at", "on", "but", "whose", "as", "to"}
)
_CLOSES = frozenset({",", ".", ";", ":", ")", "-", "--", '"', "?", "!"})
_INTRODUCES = frozenset(
    {
        "after",
        "when",
        "while",
        "as",
        "before",
        "although",
        "though",
        "if",
        "since",
        "following",
        "with",
        "under",
        "once",
        "asked",
        "like",
        "unlike",
        "besides",
        "despite",
    }
)


@dataclass(frozen=True, slots=True)
class Holder:
    """A holder's mention and how it was tied to the office; `status` is empty where the tie says nothing about it."""

    mention: MentionClaim
    style: Style
    past: bool = False
    status: Literal["", "former"] = ""


def holders_after(words: Words, phrase: TitlePhrase, starts: Names, ends: Names) -> list[Holder]:
    """The holders named right after an office: "President A", "Presidents A and B"."""
    place = phrase.end
    while place < len(words) and words.lower[place] in _HONORIFICS:
        place += 1
    found: list[Holder] = []
    if words.lower[phrase.core_end - 1] in _KIN_OR_COMMON and words.texts[phrase.core_end - 1].islower():
        return found
    while place in starts:
        found.append(Holder(starts[place], "pre"))
        place = _token_after(place, starts[place], ends)
        if not phrase.plural or place + 1 >= len(words) or words.lower[place] not in (",", "and"):
            break
        place += 1 + (words.lower[place + 1] == "and")
    return found


def _token_after(place: int, mention: MentionClaim, ends: Names) -> int:
    return next((end for end in range(place + 1, place + 8) if ends.get(end) is mention), place + 1)


def holder_before(words: Words, phrase: TitlePhrase, ends: Names, last: TitlePhrase) -> Holder | None:
    """The holder named before an office: "A, mayor of B," "A is mayor", "the appointment of A as mayor".

    `last` is the last of several offices joined by "and", of which `phrase` is the first.
    """
    place = phrase.start
    if words.lower[place] == "whose" or _modifies(words, last):
        return None
    between: list[str] = []
    while place and place not in ends and len(between) < 7 and (words.lower[place - 1] in _BETWEEN or words.lower[place - 1].isdigit()):
        place -= 1
        between.append(words.lower[place])
    mention = ends.get(place)
    if mention is None:
        return None
    before_name = frozenset(words.lower[max(0, place - 8) : place])
    return _holder(mention, between, before_name, closed=_closed(words, last))


def _modifies(words: Words, phrase: TitlePhrase) -> bool:
    """Whether a title is part of another noun ("a private equity fund", "a director level")."""
    return phrase.end < len(words) and words.texts[phrase.end].islower() and words.sentence.tokens[phrase.end].tag_ in ("NN", "NNS", "JJ")


def _holder(mention: MentionClaim, between: list[str], before_name: frozenset[str], closed: bool) -> Holder | None:
    cues = frozenset(between)
    status: Literal["", "former"] = "former" if cues & _FORMERLY or ("as" in cues and before_name & _LEAVES) else ""
    past = bool(cues & _PAST or "had" in cues)
    if cues & _APPOINTED or (not cues - {"as", "to", "be", "the", "a", "an", "new"} and before_name & _APPOINTS):
        return Holder(mention, "appointment", past, status)
    if cues & (_PRESENT | _PAST) or ("been" in cues and cues & {"has", "had"}):
        return Holder(mention, "copula", past, status)
    if "as" in cues:
        return Holder(mention, "as", past, status)
    if between and between[-1] in (",", "(", "-", "--") and closed and not cues & {"to", "in"}:
        return Holder(mention, "appositive", past, status)
    return None


def _closed(words: Words, phrase: TitlePhrase) -> bool:
    """Whether what follows an office shows that it is an apposition and not the subject of the next clause."""
    return phrase.end >= len(words) or words.lower[phrase.end] in _AFTER_APPOSITIVE


def holder_in_apposition(words: Words, phrase: TitlePhrase, starts: Names, ends: Names) -> Holder | None:
    """The holder whose name follows a description between commas: "the mayor of B, A,"."""
    place = phrase.end
    definite = phrase.complete or (phrase.start and words.lower[phrase.start - 1] == "the")
    if place + 1 >= len(words) or words.texts[place] not in (",", "-", "--") or place + 1 not in starts or not definite:
        return None
    mention = starts[place + 1]
    after = _token_after(place + 1, mention, ends)
    if after < len(words) and words.texts[after] not in _CLOSES:
        return None
    return Holder(mention, "the")


def opens_clause_before(words: Words, phrase: TitlePhrase) -> bool:
    """Whether the comma before an office ends an introductory clause ("After meeting A, the mayor, B, left")."""
    return words.lower[0] in _INTRODUCES and "," not in words.texts[: max(0, phrase.start - 2)]
