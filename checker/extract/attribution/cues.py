"""The words that announce somebody's speech or thought, with their class and the frames they take."""

from dataclasses import dataclass
from functools import lru_cache

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


REPORTEDLY = {
    "reportedly": Cue("reported", "speech"),
    "allegedly": Cue("claimed", "speech"),
    "supposedly": Cue("claimed", "speech"),
    "purportedly": Cue("claimed", "speech"),
    "reputedly": Cue("reported", "speech"),
}
"""Adverbs that report without naming anybody."""

ACCORDING = Cue("said", "speech")
LABEL = Cue("said", "speech")
