"""The property that a figure gives its owner, so that different wordings of one statement meet."""

from spacy.tokens import Token

from checker.extract.quantities.parts import NOUNS, Counted, dimension, noun_class, verb_class
from checker.models.claims.numbers import Measure

_OUTCOMES = frozenset({"die", "injure", "arrest", "evacuate", "lay_off", "hire", "free"})
_REPORTING = frozenset("report post record make earn announce generate see show have expect forecast".split())
_STATES = frozenset({"value", "to", "at"})
_WORTH = frozenset({"have", "be", "cost", "total", "raise", "manage"})
_AMOUNTS = frozenset("budget profit loss revenue turnover debt deficit surplus income fine salary turnover cost price bid offer ransom grant prize".split())
_PERSONS = frozenset({"people", "person"})
_ACHIEVING = frozenset({"score", "win", "serve"})
_EMPLOYING = frozenset({"employ"})


def attribute_of(what: Counted, measure: Measure, measured: bool) -> str:
    """The verb and the noun of the property, as classes: "have employee", "die people"; empty where there is none.

    `measured` tells that the figure says how much its noun is, not how many of it there are.
    """
    verb, noun = verb_class(what.verb), noun_class(what.noun)
    if what.dimension:
        return f"have {what.dimension}"
    if measure == "money" and what.role == "object" and what.owner == "clause" and (not noun or what.verb == "lose"):
        return "have loss" if what.verb == "lose" else f"{verb} money"
    if not noun and measure == "count" and verb in _OUTCOMES and what.role == "object":
        noun = "people"  # "blast kills nine"
    if not noun or not _tells_how_many(noun, measure, measured):
        return ""
    if verb in _OUTCOMES and what.role == "object":
        return f"{verb} {noun}"
    if measured:
        return f"have {dimension(noun) or noun}" if what.role in _STATES else ""
    if what.owner in ("poss", "of") and what.definite and what.role != "of":
        return f"have {noun}"
    return _of_clause(what, verb, noun)


def _tells_how_many(noun: str, measure: Measure, measured: bool) -> bool:
    """Whether a figure before its noun gives its number or amount; in "the 400m title" it only describes."""
    return measured or measure == "count" or bool(dimension(noun)) or (measure == "money" and noun in _AMOUNTS)


def _of_clause(what: Counted, verb: str, noun: str) -> str:
    """The property that a subject gets by what it does: "employs 300 people", "was signed by 62 countries"."""
    achieved = what.verb in _ACHIEVING and what.role == "by"  # "scored 31 points", as parsed
    if what.owner != "clause" or not (achieved or what.role in ("agent", "object")):
        return ""
    if what.role == "agent":
        return f"{verb} by {noun}"
    if what.verb in _EMPLOYING and noun in _PERSONS:
        noun = "employee"
    return f"have {noun}" if what.verb in _ACHIEVING else f"{verb} {noun}"


def owner_may_report(what: Counted) -> bool:
    """Whether the clause's subject is whose figure it is: "Acme reported revenue of $2bn"."""
    return what.verb in _REPORTING


def thing_of(what: Counted, last: Token) -> str:
    """What a sum of money belongs to, as one word: its noun, or the subject that has, is worth or costs it.

    `last` is the figure's last token: a noun behind it ("$3 billion of savings") is what the sum consists of.
    """
    holder = what.owner_token if what.owner == "clause" and verb_class(what.verb) in _WORTH else None
    made_of = what.noun_token is not None and what.partitive is False and what.noun_token.i > last.i + 1 and last.nbor(1).lower_ == "of"
    if what.noun and not (made_of and holder is not None):
        return what.noun
    return holder.lemma_.lower() if holder is not None and holder.pos_ in NOUNS else ""
