"""Is a text English? Told from its commonest words, which no other language has."""

import re
import unicodedata

_ENGLISH = frozenset(
    "the of and to in a is that for it was on with as be by at from he they she his her their this are were has have had not but or an will which who been its said would".split()
)
# The commonest words of other languages in Latin letters, less those that are English words too.
_FOREIGN = frozenset(
    "der und das ist nicht ein eine den dem mit auf für von zu sich werden auch "
    "le la les des et est une dans que qui pour pas sur avec du au il "
    "el los las del por una con para se lo como más es "
    "di che è per sono della gli nel uma não os da em ao "
    "het een van dat niet zijn op te voor met en aan "
    "och det att som är på ett av og er til ikke af "
    "się nie na jest że ja ei että oli az és hogy nem egy ve bir bu için ile yang dan untuk dengan ini și în este pe cu nu je v".split()
)
_WORD = re.compile(r"[^\W\d_]+")
_LEAST_SHARE = 0.10
_LEAST_FOREIGN = 0.08
_FEW = 3
_LATIN_SHARE = 0.7


def looks_english(text: str) -> bool:
    """Whether the letters are mostly Latin and the words are not those of another language.

    A tenth of common English words settles it: edited news has .35-.50, other European languages
    under .07. Headlines, tables and lists of results may have fewer, and are let through unless
    the common words of other languages outnumber the English ones.
    """
    text = text[:20_000]
    letters = [c for c in text if c.isalpha()]
    if sum(c.isascii() or "LATIN" in unicodedata.name(c, "") for c in letters) < _LATIN_SHARE * len(letters):
        return False
    words = _WORD.findall(text.lower())
    english = sum(w in _ENGLISH for w in words)
    foreign = sum(w in _FOREIGN for w in words)
    return english >= _LEAST_SHARE * len(words) or foreign < max(_FEW, _LEAST_FOREIGN * len(words)) or foreign <= english
