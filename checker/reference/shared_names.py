"""Names that many towns or bodies bear: the same words in two texts are then not the same thing."""

from functools import lru_cache

from checker.reference.tables import labelled_words


@lru_cache(maxsize=1)
def _towns() -> frozenset[str]:
    return frozenset(name.casefold() for name in labelled_words("shared_names.txt")["town"])


@lru_cache(maxsize=8192)
def is_shared(name: str) -> bool:
    """Whether a name ("Newport", "Lincoln High School", "Central Bank") is borne by many; in any case, with or without "the"."""
    known, plain = labelled_words("shared_names.txt"), name.casefold().removeprefix("the ")
    parts = plain.replace("-", " ").split()
    return not parts or plain in _towns() or parts[-1] in known["last"] or all(part in known["generic"] for part in parts)
