"""Words that take a clause out of plain assertion, from `modality.tsv`."""

from functools import lru_cache

from checker.extract.clauses.tree import Node
from checker.reference.tables import table


@lru_cache(maxsize=8)
def modal_words(part: str) -> dict[str, str]:
    """The lemmas of one part of `modality.tsv` ("aux", "verb", "adjective", "adverb", "mark") with what they make of a clause."""
    return {lemma: made for lemma, kind, made in table("modality.tsv") if kind == part}


def governed_class(governor: Node) -> str:
    """What a governing verb or adjective makes of its complement: a modality, "negative", or "" where it says nothing."""
    return modal_words("verb" if governor.is_verb else "adjective").get(governor.lemma, "")


def is_governor(verb: Node) -> bool:
    """Whether a verb is one that takes an infinitive as its complement."""
    return verb.lemma in modal_words("verb")
