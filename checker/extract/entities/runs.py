"""Runs of capitalised words: the raw stuff of names."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checker.extract.entities.words import PARTICLES, words
from checker.extract.nlp import Sentence

_NO_START = frozenset("PRP PRP$ DT IN CC WDT WP WP$ WRB MD UH TO EX PDT".split())
_PROPER = frozenset(("NNP", "NNPS"))
_OPENERS = frozenset("\"'([:-`*•#>…")
_OF_HEADS = frozenset(
    "Hall House School Society Chief Chiefs Secretary Minister Republic Kingdom Isle Gulf Bay Cape Strait State Duke Duchess Prince Princess Earl Archbishop Bishop Dean Commons".split()
)
_AND_HEADS = frozenset(
    "Department Ministry Committee Commission Office Agency Institute School Faculty Secretary Minister Centers Organization Council".split()
)
_FOR_HEADS = frozenset(
    "Department Ministry Authority Center Centre Centers Institute Organization Organisation Association Campaign Committee Council Foundation Society Agency Fund Office Commission"
    " School Coalition Alliance Minister Secretary Subcommittee Caucus Commissioner".split()
)
_FIRM_HEADS = frozenset(
    "Industries Holdings Group Systems Technologies Motors Airlines Airways Capital Securities Partners Associates Pharmaceuticals Enterprises Insurance Foods Press"
    " Times Studios Brothers Ventures Rangers Rovers Electronics Software Steel Media".split()
)
_POSSESSIVE_HEADS = frozenset(
    "St St. King Queen People Women Children Moody Sotheby Christie Lloyd McDonald Macy Sainsbury Kellogg Wendy Levi Men Veterans Domino".split()
)
_FOREIGN_PARTICLES = PARTICLES - frozenset("do la le ben san abu ter ten den y al".split()) | {"la"}
_PARTY_AND_STATE = re.compile(r"[RDI]-[A-Z].*")
_SPLIT_WORDS = frozenset("Co Re Non Anti Pre Post Inter Multi Counter Vice Ex Mid".split())
_BREAKS = frozenset(
    "I Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February July September October November December MPs MEPs CEOs GPs PACs GCSEs".split()
)
_MONTH_NAMES = frozenset("March April May June August".split())
_LOOSE_PARTS = frozenset("led run wide born only era made like held type bred size free fed rich hit".split())
_LEGAL = frozenset("Inc Inc. Ltd Ltd. LLC Corp Corp. PLC".split())


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence; hyphenated parts are one word. Offsets are code points of the document's text."""

    text: str
    tag: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words that belong together, with the words around them. `place` counts words in the sentence."""

    sentence: int
    words: tuple[Word, ...]
    around: Sequence[Word]
    first: int
    last: int
    opens: bool


@dataclass(frozen=True, slots=True)
class Usage:
    """How a document writes its words inside sentences: in lower case, and as names."""

    lower: frozenset[str]
    names: frozenset[str]


def usage(sentences: Iterable[Sentence]) -> Usage:
    """What opens a sentence is read as a name if it is one elsewhere, and as none if it stands elsewhere in lower case."""
    lower: set[str] = set()
    names: set[str] = set()
    for sentence in sentences:
        inside = False
        for token in sentence.tokens:
            text = token.text
            if text.islower():
                lower.add(text)
            elif inside and token.tag_ in _PROPER and text[0].isupper():
                names.add(text)
            inside = text not in _OPENERS
    return Usage(frozenset(lower), frozenset(names))


def words_of(sentence: Sentence) -> list[Word]:
    """The words of a sentence, hyphenated names put together again."""
    offset = sentence.offset
    result: list[Word] = []
    glue = False
    for token in sentence.tokens:
        text, start = token.text, offset + token.idx
        last = result[-1] if result else None
        joined = last is not None and last.end == start
        if joined and last is not None and text == "-" and last.text[-1].isalnum():
            glue = True
            result.append(Word(text, "HYPH", start, start + 1))
            continue
        if glue and joined and text[0].isalpha() and _glues(result[-2].text, text):
            before = result[-2]
            del result[-2:]
            result.append(Word(f"{before.text}-{text}", token.tag_ if before.text.islower() else before.tag, before.start, start + len(text)))
        elif text == "." and joined and last is not None and f"{last.text}." in words().offices:
            result[-1] = Word(f"{last.text}.", last.tag, last.start, start + 1)
        elif "-" in text[1:] and text[0].isupper() and _is_country_part(text):
            cut = start + text.index("-")
            result += (Word(text[: cut - start], "NNP", start, cut), Word(text[cut - start :], token.tag_, cut, start + len(text)))
        elif not text.isspace():
            result.append(Word(text, token.tag_, start, start + len(text)))
        glue = False
    return result


def _is_country_part(text: str) -> bool:
    """ "U.S.-led", which the tokenizer leaves whole."""
    left, _, right = text.partition("-")
    return left in words().countries and right.islower()


def _glues(left: str, right: str) -> bool:
    """Whether a hyphen joins two parts of one name: Jean-Pierre, al-Assad, Jong-un, Co-operation; not London-based."""
    if right[0].isupper():
        return left[0].isupper() or left.lower() in PARTICLES
    if left in _SPLIT_WORDS:
        return True
    return left[0].isupper() and len(right) <= 4 and right not in _LOOSE_PARTS and left not in words().places and left not in words().countries


def find_runs(sentence: Sentence, around: Sequence[Word], used: Usage) -> list[Run]:
    """The runs of a sentence, given as its words; `used` tells how the document writes its words elsewhere."""
    runs, i, count = [], 0, len(around)
    while i < count:
        opens = i == 0 or (around[i - 1].text[0] in _OPENERS and not _closing_quote(around, i - 1))
        if _begins(around, i, opens, used):
            j = _extent(around, i)
            i = _with_particles(around, i)
            runs.append(Run(sentence.index, tuple(around[i:j]), around, i, j, opens))
            i = j
        else:
            i += 1
    return runs


def _closing_quote(around: Sequence[Word], i: int) -> bool:
    """Whether a quotation mark closes: it stands right after a word or a comma, and not right before a word."""
    return around[i].text in ('"', "'", "''") and i > 0 and around[i].start == around[i - 1].end and around[i].end < around[i + 1].start


def _named(word: Word) -> bool:
    text = word.text
    if text[0].isupper():
        return word.tag not in _NO_START or (len(text) > 1 and text.isupper())
    return text[:3] in ("al-", "el-", "ul-") and len(text) > 3 and text[3].isupper()


def _with_particles(around: Sequence[Word], i: int) -> int:
    """Where a name starts that is written without its given name: "de la Tour played"."""
    start = i
    while start and around[start - 1].text in _FOREIGN_PARTICLES:
        start -= 1
    return i if start and (around[start - 1].tag in ("DT", "PRP$") or around[start - 1].text[0].isupper()) else start


def _begins(around: Sequence[Word], i: int, opens: bool, used: Usage) -> bool:
    word = around[i]
    if not (_named(word) or word.text in used.names) or word.text in _BREAKS or _PARTY_AND_STATE.fullmatch(word.text):
        return False
    if i + 1 < len(around) and around[i + 1].text == "n't":
        return False
    return not opens or _opens_with_name(around, i, used)


def _opens_with_name(around: Sequence[Word], i: int, used: Usage) -> bool:
    """Whether the capital that opens a sentence belongs to a name."""
    word, text, known = around[i], around[i].text, words()
    followed = i + 1 < len(around) and _named(around[i + 1]) and around[i + 1].tag in _PROPER
    if text in known.countries or text in known.adjectives or text in known.plurals or text in known.bodies or text in known.first_words:
        return True
    if i + 1 < len(around) and f"{text} {around[i + 1].text}" in known.two_words:
        return True
    if text.isupper() and len(text) > 3 and text.title() in known.places | known.countries.keys():
        return True
    if text in known.given or text in known.honorifics:
        return word.tag in _PROPER or followed
    starts_title = text in known.offices or text in known.modifiers or text in known.heads or text.lower() in known.lower_titles
    if starts_title and i + 1 < len(around) and around[i + 1].text == "of":
        return True
    if text.lower() in used.lower:
        return (followed and starts_title) or (word.tag in _PROPER and text in used.names)
    if text.lower() in PARTICLES:
        return followed
    if text in known.not_alone and not followed and not (text in known.heads and i + 1 < len(around) and around[i + 1].text == "of"):
        return False
    return (text.isupper() and 2 < len(text) < 7) or word.tag in _PROPER or text in used.names or (followed and starts_title)


def _extent(around: Sequence[Word], i: int) -> int:
    """Where the run that begins at word `i` ends."""
    j, count = i + max(1, _listed_phrase(around, i)), len(around)
    while j < count:
        step = _step(around, i, j)
        if not step:
            break
        j += step
    return j


def _listed_phrase(around: Sequence[Word], i: int) -> int:
    """How many words a listed name with small words in it takes ("Trinidad and Tobago"), 0 if there is none."""
    for phrase in words().first_words.get(around[i].text, ()):
        if len(around) - i >= len(phrase) and all(around[i + k].text == text for k, text in enumerate(phrase)):
            return len(phrase)
    return 0


def _step(around: Sequence[Word], i: int, j: int) -> int:
    """How many words the run `i:j` grows by: 0 if it ends here."""
    text, before = around[j].text, around[j - 1]
    if _named(around[j]):
        return 0 if text in _BREAKS or (text in _MONTH_NAMES and j + 1 < len(around) and around[j + 1].text[0].isdigit()) else 1
    following = around[j + 1] if j + 1 < len(around) else None
    if following is None:
        return 0
    if text in PARTICLES:
        further = 2 if following.text in PARTICLES and j + 2 < len(around) else 1
        return further + 1 if around[j + further].text[0].isupper() and before.text not in words().adjectives else 0
    if text == "," and following.text in _LEGAL:
        return 2
    if text == "&" and _named(following):
        return 2
    if text == "'" and around[j].tag == "POS" and following.text in words().heads:
        return 2
    if text == "'s" and before.text in _POSSESSIVE_HEADS and _named(following):
        return 2
    if text == "'s" and around[i].text in ("St", "St.") and j == i + 2 and " ".join(w.text for w in around[i:j]) not in words().places:
        return 2 if _named(following) else 1
    return _linked(around, i, j) if text in ("of", "for", "on", "and", "at", "in") else 0


def _linked(around: Sequence[Word], i: int, j: int) -> int:
    """of, for, on, and inside the name of a body: how many words they add."""
    link, before, heads = around[j].text, around[j - 1].text, words().heads
    size = 2 if around[j + 1].text == "the" and j + 2 < len(around) else 1
    if not _named(around[j + size]):
        return 0
    inside = {w.text for w in around[i:j]}
    if link == "of":
        fits = (before in heads and before not in _FIRM_HEADS) or before in _OF_HEADS
    elif link == "and" and _joined_by_head(around, i, j):
        fits = True
    elif link == "and":
        fits = bool(inside & _AND_HEADS) and ("of" in inside or "for" in inside or "on" in inside) and size == 1 and _plain_noun(around[j + 1].text)
    elif link == "at":
        fits = before in ("School", "University", "College", "Hospital")
    elif link == "in":
        fits = bool(inside & _FOR_HEADS) and "for" in inside
    else:
        fits = before in _FOR_HEADS or "Board" in inside
    return size + 1 if fits else 0


def _joined_by_head(around: Sequence[Word], i: int, j: int) -> bool:
    """Whether "and" stands inside one name: "the National Search and Rescue Agency"."""
    known = words()
    if not i or around[i - 1].text.lower() != "the" or not all(_plain_noun(w.text) and w.text not in known.heads for w in around[i:j]):
        return False
    end = j + 1
    while end < len(around) and end <= j + 5 and _named(around[end]):
        if around[end].text in known.heads:
            return end > j + 1
        end += 1
    return False


def _plain_noun(text: str) -> bool:
    known = words()
    return not (text in known.countries or text in known.bodies or text in known.given or text in known.places or text.isupper())
