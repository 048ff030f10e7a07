"""The words that announce somebody's speech or thought, with their class and the frames they take."""

from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Token

from checker.models.claims.speech import Mode
from checker.reference.tables import table


@dataclass(frozen=True, slots=True)
class Cue:
    """One reporting word: its class ("said", "denied" …), its mode, and the frames its content comes in.

    `frames` holds the letters documented in reporting_cues.tsv; `prepositions` take their object as
    content, `after_object` are prepositions whose phrase completes an object ("accuse X of").
    """

    name: str
    mode: Mode
    frames: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    after_object: frozenset[str] = frozenset()


@lru_cache(maxsize=1)
def verb_cues() -> dict[str, Cue]:
    """Reporting verbs by lemma."""
    return {row[0]: _cue(row[1], row[2], row[3]) for row in table("reporting_cues.tsv")}


@lru_cache(maxsize=1)
def noun_cues() -> dict[str, Cue]:
    """Reporting nouns by lemma ("claim", "pledge", "support")."""
    return {row[0]: _cue(row[1], row[2], row[3]) for row in table("reporting_nouns.tsv")}


def _cue(name: str, mode: str, frames: str) -> Cue:
    letters, prepositions, after_object = set(), set(), set()
    for part in frames.split():
        if part.startswith("p:"):
            prepositions |= set(part[2:].split(","))
        elif part.startswith("np:"):
            after_object |= set(part[3:].split(","))
        else:
            letters.add(part)
    return Cue(name, mode, frozenset(letters), frozenset(prepositions), frozenset(after_object))  # type: ignore[arg-type]


def verb_cue(verb: Token) -> Cue | None:
    """The entry of a verb in the lexicon, by its lemma; lemmas that the tagger gets wrong are put right."""
    lemma = verb.lemma_.lower()
    return verb_cues().get(_SLIPS.get((lemma, verb.lower_), lemma))


_SLIPS = {
    ("hop", "hopes"): "hope", ("hop", "hoped"): "hope", ("hop", "hoping"): "hope",
    ("rat", "rates"): "rate", ("rat", "rated"): "rate", ("rat", "rating"): "rate",
    ("retweete", "retweeted"): "retweet",
}  # fmt: skip
REPORTEDLY = {
    "reportedly": Cue("reported", "speech"),
    "allegedly": Cue("claimed", "speech"),
    "supposedly": Cue("claimed", "speech"),
    "purportedly": Cue("claimed", "speech"),
    "reputedly": Cue("reported", "speech"),
}
"""Adverbs that report without naming anybody."""

HEARERS = frozenset(
    "tell ask urge advise warn caution assure reassure remind inform order instruct command direct invite encourage beg implore press lobby challenge".split()
)
"""Verbs whose object is the one spoken to."""

DESCRIBED = Cue("described", "speech")
ACCORDING = Cue("said", "speech")
LABEL = Cue("said", "speech")
