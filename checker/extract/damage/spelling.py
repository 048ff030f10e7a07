"""Which lower-case words English has, beyond the frequency list: British spellings, derived words, compounds."""

from functools import lru_cache

from checker.reference.dictionary import frequency
from checker.reference.tables import mapping, words

_PREFIXES = (
    "anti", "auto", "bio", "co", "counter", "cross", "cyber", "de", "dis", "down", "eco", "electro", "ex", "extra", "fore", "geo", "hyper", "in", "im",
    "infra", "inter", "intra", "kilo", "macro", "mega", "meta", "micro", "mid", "milli", "mini", "mis", "mono", "multi", "nano", "neo", "neuro", "non", "off",
    "omni", "out", "over", "para", "photo", "poly", "post", "pre", "pro", "proto", "pseudo", "psycho", "quasi", "radio", "re", "self", "semi", "socio", "sub",
    "super", "tele", "thermo", "trans", "tri", "ultra", "un", "under", "uni", "up", "vice",
)  # fmt: skip
# An ending, and what may stand in its place in the word it is made from.
_SUFFIXES = (
    ("s", ("",)), ("es", ("", "e")), ("ies", ("y",)), ("ness", ("",)), ("iness", ("y",)), ("nesses", ("",)), ("less", ("",)), ("lessly", ("",)), ("like", ("",)), ("ship", ("",)),
    ("hood", ("",)), ("dom", ("",)), ("ful", ("",)), ("fully", ("",)), ("ly", ("", "le", "l")), ("ily", ("y",)), ("ally", ("", "al", "ic")), ("ingly", ("", "e", "ing")),
    ("edly", ("", "e", "ed")), ("ity", ("", "e")), ("ability", ("able", "", "e")), ("ibility", ("ible",)), ("able", ("", "e", "ate")), ("ably", ("", "e")), ("ible", ("", "e")), ("er", ("", "e")),
    ("ers", ("", "e")), ("or", ("", "e")), ("ors", ("", "e")), ("est", ("", "e")), ("ier", ("y",)), ("iest", ("y",)), ("ish", ("", "e")),
    ("ism", ("", "e", "y", "ic")), ("ist", ("", "e", "y", "ic", "ism")), ("ists", ("", "e", "y", "ic", "ism")), ("istic", ("", "ist", "ism")), ("ic", ("", "e", "y")), ("ical", ("", "ic", "y")), ("y", ("", "e")),
    ("ize", ("", "e", "y", "ic")), ("ized", ("", "e", "y", "ic")), ("izes", ("", "e", "y", "ic")), ("izing", ("", "e", "y", "ic")), ("izer", ("ize", "")), ("izers", ("ize", "")), ("ization", ("ize", "", "e", "y")), ("izations", ("ize", "")),
    ("ing", ("", "e")), ("ings", ("", "e")), ("ed", ("", "e")), ("ied", ("y",)), ("ation", ("", "e", "ate")), ("ations", ("", "e", "ate")), ("ment", ("", "e")), ("ments", ("", "e")), ("al", ("", "e")),
    ("wise", ("",)), ("ward", ("",)), ("wards", ("",)), ("fold", ("",)), ("proof", ("",)), ("esque", ("",)), ("ette", ("", "e")), ("ette", ("",)), ("ster", ("",)), ("sters", ("",)), ("ness", ("", "y")),
    ("eer", ("",)), ("ian", ("", "y", "ia")), ("ians", ("", "y", "ia")), ("ography", ("ograph",)), ("ably", ("able",)),
)  # fmt: skip
# British endings and what stands in their place in American words; the frequency list is American.
_BRITISH = (
    ("isation", "ization"), ("isational", "izational"), ("ise", "ize"), ("ising", "izing"), ("iser", "izer"), ("isable", "izable"), ("isingly", "izingly"), ("yse", "yze"), ("ysing", "yzing"), ("yser", "yzer"),
    ("our", "or"), ("tre", "ter"), ("tred", "tered"), ("tring", "tering"), ("bre", "ber"), ("gre", "ger"), ("vre", "ver"), ("chre", "cher"), ("ogue", "og"), ("ence", "ense"), ("lled", "led"), ("lling", "ling"), ("ller", "ler"), ("llor", "lor"),
    ("llist", "list"), ("lment", "llment"), ("lful", "llful"), ("ae", "e"), ("oe", "e"),
)  # fmt: skip
_DOUBLING = ("ing", "ings", "ed", "er", "ers", "able", "est")
_LEAST_HALF = 4
_COMMON_STEM = 100
_VERY_COMMON = 20_000
_COMMON_HALF = 300


@lru_cache(maxsize=50_000)
def is_word(word: str) -> bool:
    """Whether a lower-case word is English: listed, British, or made from listed words by the usual endings."""
    return is_listed(word) or _american(word) or _derived(word) or _compound(word)


@lru_cache(maxsize=50_000)
def is_listed(word: str) -> bool:
    """Whether a lower-case word stands in the frequency list or in ours."""
    return bool(frequency(word)) or word in mapping("british_spellings.tsv") or word in words("newer_words.txt")


def _american(word: str) -> bool:
    return any(ending in word and (frequency(word.replace(ending, other)) or _derived(word.replace(ending, other))) for ending, other in _BRITISH)


def _derived(word: str) -> bool:
    if any(_known(word[len(p) :]) for p in _PREFIXES if word.startswith(p)):
        return True
    return any(_made_from(word, ending, others) for ending, others in _SUFFIXES if word.endswith(ending))


def _made_from(word: str, ending: str, others: tuple[str, ...]) -> bool:
    """Whether a word is a listed one with an ending that is spelled as English spells it there."""
    stem = word[: -len(ending)]
    if len(stem) < _LEAST_HALF - 1 or word.endswith("icly"):
        return False
    if ending in _DOUBLING:
        if frequency(stem + stem[-1] + ending):
            return False  # "occured": the listed form doubles the consonant
        if stem[-1] == stem[-2] and _known(stem[:-1]):
            return not frequency(stem[:-1] + ending)  # "retrofitted" stands, "developped" does not
    return any(_known(stem + other) for other in others)


def _known(word: str) -> bool:
    """Whether a stem is listed; a short one must also be common."""
    return is_listed(word) and (len(word) > 5 or frequency(word) >= (_COMMON_STEM if len(word) > 3 else _VERY_COMMON)) and len(word) > 2


def _compound(word: str) -> bool:
    """Whether two common words make up this one, as in `carmaker`."""
    halves = ((word[:i], word[i:]) for i in range(_LEAST_HALF, len(word) - _LEAST_HALF + 1))
    return any(frequency(a) >= _COMMON_HALF and frequency(b) and max(frequency(b), frequency(b.removesuffix("s"))) >= _COMMON_HALF for a, b in halves)
