"""The parts of a statement about a number, as they are read from the parse, and the words that class them."""

from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Token

from checker.reference.tables import table

NOUNS = frozenset({"NOUN", "PROPN"})
_TIME_NAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december "
    "yesterday today tomorrow weekend".split()
)
_POINTING = frozenset("the this that these those its their his her".split())
_UNIT_WORDS = frozenset({"percent", "cent", "pct", "pc", "dlrs", "mln", "bln", "m", "m.", "bn", "bn."})


@dataclass(slots=True)
class Counted:
    """What is counted and by whom, filled in step by step; the fields are those of a QuantityClaim.

    The `_token` fields are the heads of the words in question.
    """

    noun: str = ""
    noun_token: Token | None = None
    modifiers: tuple[str, ...] = ()
    owner_token: Token | None = None
    owner: str = ""
    verb: str = ""
    verb_token: Token | None = None
    role: str = ""
    scope: tuple[str, ...] = ()
    dimension: str = ""
    holder: Token | None = None
    partitive: bool = False
    additional: bool = False
    definite: bool = False


@lru_cache(maxsize=1)
def _classes() -> dict[tuple[str, str], str]:
    return {(kind, word.replace("_", " ")): name for kind, name, words in table("counted_words.tsv") for word in words.split()}


def noun_class(noun: str) -> str:
    """The word that stands for a noun and its synonyms ("worker" → "employee")."""
    return _classes().get(("noun", noun), noun)


def dimension(word: str) -> str:
    """The dimension that an adjective, verb or noun of measure is about ("long" → "length"), or nothing."""
    return _classes().get(("dimension", word), "")


def event_class(noun: str) -> str:
    """The word that stands for the name of an event and its synonyms ("blaze" → "fire")."""
    return _classes().get(("event", noun), noun)


def tells_of_event(verb: str) -> bool:
    """Whether a verb says that an event took place ("when a bus crashed")."""
    return ("event", verb) in _classes()


def verb_class(verb: str) -> str:
    """The word that stands for a verb, its nouns and its synonyms ("deaths" → "die", "employ" → "have")."""
    classes = _classes()
    return classes.get(("verb", verb)) or classes.get(("hold", verb)) or verb


def object_of(preposition: Token) -> Token | None:
    """The noun or pronoun that a preposition governs."""
    return next((t for t in preposition.children if t.dep_ == "pobj" and t.i > preposition.i), None)


def is_word(token: Token) -> bool:
    """Whether a token can name an owner or a circumstance: no number, no unit."""
    return (
        token.pos_ not in ("NUM", "SYM", "PUNCT")
        and token.lower_ not in ("all", "total")
        and not token.text[0].isdigit()
        and token.text[-1] != "%"
        and token.lower_ not in _UNIT_WORDS
    )


def restricts(preposition: Token, target: Token) -> bool:
    """Whether a phrase narrows what is counted: "in Berlin" does, "in four countries", "in May" and "in all" do not."""
    counted = preposition.lower_ in ("in", "across", "at") and any(c.dep_ == "nummod" for c in target.children)
    return is_word(target) and not is_time(target) and not counted


def is_definite(noun: Token) -> bool:
    """Whether a noun points at something known: a name, "the …", "its …"."""
    return noun.pos_ == "PROPN" or any(c.lower_ in _POINTING or c.dep_ == "poss" for c in noun.children if c.i < noun.i)


def phrase(preposition: Token, target: Token) -> str:
    """A restricting phrase as it is compared: "in the first half" is "in first half"."""
    return f"{preposition.lower_} {words_before(target)}{target.lemma_.lower()}"


def words_before(noun: Token) -> str:
    """The words of a noun phrase before its noun, articles left out, each followed by a space: "six-month "."""
    if noun.pos_ not in NOUNS:
        return ""
    words = (t for t in noun.doc[noun.left_edge.i : noun.i] if t.lower_ not in ("the", "a", "an"))
    return "".join(t.lower_ + (" " if t.whitespace_ else "") for t in words)


def is_time(token: Token) -> bool:
    """Whether a word names a day or a month; dates are read elsewhere."""
    return token.lower_ in _TIME_NAMES
