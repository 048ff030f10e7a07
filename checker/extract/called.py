"""What a thing can be called in another text: a proper name, whatever this text takes it for, or the name that stands in its phrase."""

import re

_NAME = re.compile(r"\b[A-Z][\w'-]*(?:\s(?:of|de|la|le|der|van|von)(?=\s[A-Z])|\s[A-Z][\w'-]*)*")
_POSSESSIVE = re.compile(r"'s?\b|'$")
# Words that open a phrase or name a day or a month, and words of whom there is one in every text.
_NO_NAME = frozenset(
    """the a an this that these those its his her their our my some all both many several two three four five six seven eight nine ten in on at for from by to of as
    with after before during mr mrs ms dr sir i he she it we they you monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december yesterday today""".split()
)
_SMALL = frozenset("of de la le der van von".split())


def bare(key: str) -> str:
    """The name of an entity without its kind, which another text may see otherwise; empty for a noun, or a surname of several people."""
    _, known, name = key.rpartition(":")
    return name if known and not name.startswith("?") else ""


def names_in(phrase: str) -> list[str]:
    """The proper names of a phrase, in small letters and in order: "the Orr mill fire in Tarn" has "orr" and "tarn"."""
    found = []
    for match in _NAME.finditer(phrase):
        words = [w for w in (_POSSESSIVE.sub("", w.lower()) for w in match[0].split()) if w and w not in _NO_NAME | _SMALL]
        if words:
            found.append(" ".join(words))
    return found


def first_name(phrase: str) -> str:
    """The first name of a phrase; empty where it has none."""
    return next(iter(names_in(phrase)), "")


def last_name(phrase: str) -> str:
    """The last name of a phrase, which is that of what a measure is about: "Arland's ban on visits to Norland"."""
    return next(reversed(names_in(phrase)), "")
